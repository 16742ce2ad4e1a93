//! Answers: whom does a list name whose heading says what they won?
//!
//! "Berikut daftar penerima Bintang Jasa Utama 2024: - A - B - C", "Penerimanya adalah:" with one name a line
//! below, "Rinciannya: Kota A, Utama; B dan C, Madya". What a piece of the list may say is read by
//! [`mod@piece`]. Serves 4 of 294 labelled articles and 5 of 129 on governments. Doubt: what stands behind the list.

use super::pairs::title_above;
use super::piece::{Piece, Way, dash, label, piece, prize_dash};
use super::*;

/// The drafts of a heading and the names behind it in its own sentence or on the lines below; `open` says
/// that the sentence before was about awards.
pub(super) fn headed_list(s: &Sheet, number: usize, open: bool) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    let heading = named_heading(s, line).or_else(|| led_heading(s, number, open));
    let Some(heading) = heading else { return bare_list(s, number, open) };
    let mut pieces = inline(s, number, &heading);
    if pieces.len() < 2 {
        let first = number + usize::from(!placed_line(s, line));
        pieces = below(s, first, &heading);
    }
    let drafts: Vec<Draft> = pieces.into_iter().take(80).flat_map(|p| heading.drafts(p)).collect();
    (drafts.len() >= 2).then_some(drafts)
}

/// A heading that says what those below won.
struct Heading {
    /// The first token of the list in the heading's own sentence.
    from: usize,
    /// What it says of all.
    info: Info,
    /// It calls those below winners: then a run of capitals may be one.
    firm: bool,
    /// It names winners and their award itself: a bare name is then enough for a piece.
    named: bool,
    /// It tells places ("tiga besar diraih:"): the numbers of the list are theirs.
    places: bool,
    /// It tells who is best of each category.
    best: Option<Span>,
}

/// A piece of the list, where it stands, and on which line.
struct Placed {
    line: usize,
    span: Span,
    piece: Piece,
}

impl Heading {
    /// One draft for each winner of a piece.
    fn drafts(&self, placed: Placed) -> Vec<Draft> {
        let first = self.info.items.first().cloned().unwrap_or_default();
        let own = placed.piece.item;
        let item = Item {
            rank: own.rank.or(self.best.map(|span| (Some(1), span))).or(first.rank),
            category: own.category.or(first.category),
            class: own.class.or(first.class),
            ..Item::default()
        };
        let draft = |entity| Draft {
            recipient: Some(entity),
            info: self.info.clone(),
            item: item.clone(),
            line: placed.line,
            span: placed.span,
            rule: "list-under-heading",
            confidence: 0.6,
            past: false,
        };
        placed.piece.who.into_iter().map(draft).collect()
    }
}

/// A heading that names an award and its winners: the list starts behind the award's name.
fn named_heading(s: &Sheet, line: Line) -> Option<Heading> {
    let opens = |i: usize| ["berikut", "daftar", "inilah"].iter().any(|w| s.says(i, w));
    let lead = line.from..line.to.min(line.from + 9);
    let at =
        lead.clone().find(|&i| winners(s, i)).filter(|_| lead.clone().any(opens) && !line.title)?;
    if unsure(s, line.from, at + 1) {
        return None;
    }
    let reach = (at + 1..line.to)
        .find(|&i| s.mark(i, ':') || s.mark(i, '\u{2022}') || dash(s, i))
        .unwrap_or(line.to);
    let info = Info::read(s, at + 1, reach, false);
    let title = info.title.as_ref().filter(|t| !t.value.status)?;
    let from = title.end.max(reach);
    Some(Heading { from, named: true, firm: true, places: false, best: None, info })
}

/// "Penerimanya adalah:", "Rinciannya: …", "Sedangkan untuk Maluku:" behind a list: a heading by its words
/// before a colon, where an award is told of above.
fn led_heading(s: &Sheet, number: usize, open: bool) -> Option<Heading> {
    let line = s.lines[number];
    let follows = s.says(line.to.saturating_sub(2), "berikut");
    let colon = (line.from..line.to)
        .find(|&i| s.mark(i, ':') || follows && i + 1 == line.to)
        .filter(|_| !line.title)?;
    let lead = line.from..colon;
    let last = colon + 1 == line.to;
    let turn = open && last && (line.from..line.from + 2).any(|i| s.says(i, "untuk"));
    // "Tingkat kota: Palembang (terbaik I), Bukittinggi (terbaik II)" behind a list
    let short =
        open && !last && s.any(line.from, &[Cue::Level, Cue::CategoryHead]) && lead.len() <= 4;
    let firm = lead.clone().any(|i| names_winners(s, i)) || handed(s, line.from, colon);
    if !(turn || short || firm || lead.clone().any(|i| leads(s, i))) || unsure(s, line.from, colon)
    {
        return None;
    }
    let mut info = Info::read(s, line.from, colon, false);
    if info.title.as_ref().is_none_or(|t| t.value.status) {
        let above = title_above(s, number, 6);
        let told = above.is_some() && (firm || given_above(s, number));
        if !told && !open && !info.award {
            return None;
        }
        info.title = above;
    }
    if info.bodies.is_empty()
        && let Some(verb) = s.find(line.from, colon, &[Cue::Give])
    {
        info.bodies = giver_before(s, line.from, verb);
    }
    (info.to, info.award) = (None, true);
    info.items.retain(|item| item.category.as_ref().is_some_and(|c| c.1 == "category"));
    info.items.truncate(1);
    let says = |words: &[&str]| lead.clone().find(|&i| words.iter().any(|w| s.says(i, w)));
    let each = says(&["setiap", "tiap", "masing-masing"]).is_some();
    let best = says(&["tertinggi", "terbaik"]).filter(|_| each).map(|i| s.span(i, i + 1));
    let places = says(&["besar", "juara", "peringkat", "terbaik"]).is_some() && best.is_none();
    let named = last || lead.clone().any(|i| winners(s, i));
    Some(Heading { from: colon + 1, info, named, firm, places, best })
}

/// "penerima", "pemenang", "peraih".
fn winners(s: &Sheet, i: usize) -> bool {
    let word = s.word(i).to_ascii_lowercase();
    let bare = word.strip_suffix("nya").unwrap_or(&word);
    ["penerima", "pemenang", "peraih"].contains(&bare)
}

/// A word that makes those listed winners.
fn names_winners(s: &Sheet, i: usize) -> bool {
    let words = ["diraih", "dimenangkan", "juara", "juaranya"];
    winners(s, i) || words.iter().any(|w| s.says(i, w))
}

/// "penghargaan itu diterima:", "menyerahkan X Award kepada lima daerah:": whether the words before a colon
/// hand the prize to those behind it.
///
/// Serves 1 of the 30 articles that it was tuned on.
fn handed(s: &Sheet, from: usize, colon: usize) -> bool {
    let taken = colon > from && s.is(colon - 1, Cue::Taken);
    let number = |j: usize| crate::language::ordinal(s.word(j)).is_some();
    let anyone = |j: usize| s.is(j, Cue::Class) || number(j) || s.says(j, "daerah");
    let last = (from..colon).rev().find(|&j| !anyone(j));
    let to = last.is_some_and(|j| s.says(j, "kepada") || s.says(j, "oleh"));
    let verb = s.find(from, colon, &[Cue::Give, Cue::Given, Cue::Taken]).is_some();
    taken || to && verb
}

/// A word of any heading: "Berikut daftar lengkapnya:", "Rinciannya:".
fn leads(s: &Sheet, i: usize) -> bool {
    let words = ["rincian", "selengkap", "lengkap", "daftar", "berikut"];
    let word = s.word(i).to_ascii_lowercase();
    words.contains(&word.strip_suffix("nya").unwrap_or(&word))
}

/// Whether one of the two sentences before tells of giving: a heading that only says "berikut" may be of
/// matches or of prices.
fn given_above(s: &Sheet, number: usize) -> bool {
    let told = [Cue::Give, Cue::Given, Cue::Taken, Cue::Named];
    let lines = &s.lines[number.saturating_sub(2)..=number];
    lines.iter().any(|l| s.find(l.from, l.to, &told).is_some())
}

/// Whether the words tell of those who may win yet.
fn unsure(s: &Sheet, from: usize, to: usize) -> bool {
    s.find(from, to, &[Cue::Nominate, Cue::Hope, Cue::Future, Cue::Negation]).is_some()
}

/// The pieces of a list in the heading's own sentence.
fn inline(s: &Sheet, number: usize, heading: &Heading) -> Vec<Placed> {
    let stretches = bullets(s, heading.from, s.lines[number].to);
    read_all(s, heading, false, stretches.into_iter().map(|(from, to)| (number, from, to, None)))
}

/// Reads stretches with the label before them, if any; without a heading that names winners each must say
/// what was won; `pairs` says that each is a prize, a dash and its winner.
fn read_all(
    s: &Sheet,
    heading: &Heading,
    pairs: bool,
    stretches: impl Iterator<Item = (usize, usize, usize, Option<Item>)>,
) -> Vec<Placed> {
    let read = |(line, from, to, head): (usize, usize, usize, Option<Item>)| {
        let mut piece = piece(s, from, to, Way { places: heading.places, pairs })?;
        if let Some(head) = head {
            piece.item.category = piece.item.category.or(head.category);
            piece.item.class = piece.item.class.or(head.class);
        }
        let sure = heading.firm || piece.who.iter().all(vouched);
        (sure && (heading.named || piece.tells())).then(|| Placed {
            line,
            span: s.span(from, to),
            piece,
        })
    };
    stretches.filter_map(read).collect()
}

/// Whether more than capitals speaks for a winner.
fn vouched(entity: &Entity) -> bool {
    entity.sure && entity.rule != "run-of-capitals"
}

/// The pieces between dashes, bullets or semicolons; else between commas.
fn bullets(s: &Sheet, from: usize, to: usize) -> Vec<(usize, usize)> {
    let semicolon = (from..to).any(|i| s.mark(i, ';'));
    let hard = |i: usize| s.mark(i, ';') || !semicolon && (dash(s, i) || s.mark(i, '\u{2022}'));
    let hard_ones = (from..to).filter(|&i| hard(i)).count();
    let cut = |i: usize| match hard_ones >= 2 || semicolon {
        true => hard(i),
        false => s.mark(i, ',') || s.mark(i, ':') || s.is(i, Cue::And) && s.capital(i + 1),
    };
    let mut out = Vec::new();
    let mut start = from;
    for i in from..=to {
        if i == to || cut(i) {
            out.push((start, i));
            start = i + 1;
        }
    }
    out.retain(|(a, b)| a < b && b - a <= 40);
    out
}

/// "Juara 1: Kabupaten Siak": the first line of a list, and no heading of the others.
fn placed_line(s: &Sheet, line: Line) -> bool {
    let place = rank_at(s, line.from, line.to).filter(|r| r.value.is_some());
    place.is_some_and(|r| s.mark(r.end, ':') && r.end + 1 < line.to)
}

/// The pieces on the lines from `first` on: at most 80 lines, until one is a sentence.
fn below(s: &Sheet, first: usize, heading: &Heading) -> Vec<Placed> {
    let last = s.lines.len().min(first + 80);
    let lines = (first..last).take_while(|&n| listed(s, s.lines[n]));
    let pairs = prizes_first(s, lines.clone());
    let mut above = None;
    let stretches = lines.flat_map(|n| {
        above = line_label(s, s.lines[n]).or(above.take());
        let of = of_line(s, n).into_iter();
        of.map(|(line, from, to, head)| (line, from, to, head.or(above.clone())))
            .collect::<Vec<_>>()
    });
    read_all(s, heading, pairs, stretches)
}

/// Whether most lines of a list are prizes, a dash and a winner ("Best Rock – A"): then all are.
fn prizes_first(s: &Sheet, lines: impl Iterator<Item = usize>) -> bool {
    let lines: Vec<Line> = lines.map(|n| s.lines[n]).collect();
    let pair = |l: &&Line| prize_dash(s, l.from, l.to).is_some();
    let pairs = lines.iter().filter(pair).count();
    pairs >= 3 && pairs * 2 > lines.len()
}

/// "Kategori Provinsi" alone on its line: the label of the lines below it.
fn line_label(s: &Sheet, line: Line) -> Option<Item> {
    let headed = s.any(line.from, &[Cue::CategoryHead, Cue::Level]);
    let alone = (line.from..line.to).all(|i| s.wordy(i) || s.mark(i, '/') || i + 1 == line.to);
    let end = line.to - usize::from(s.mark(line.to - 1, ':'));
    label(s, line.from, end).filter(|_| headed && alone)
}

/// "Juara I kategori perkotaan Puskesmas A; juara I kategori perdesaan Puskesmas B": behind a sentence on an
/// award a list without a heading, each piece of which says what was won and by whom.
///
/// Serves no labelled article; read from the language.
fn bare_list(s: &Sheet, number: usize, open: bool) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    let cut = (line.from..line.to).any(|i| s.mark(i, ';'));
    if line.title || !open || !cut || unsure(s, line.from, line.to) {
        return None;
    }
    let mut info = Info::default();
    (info.award, info.title) = (true, title_above(s, number, 6));
    let (from, best) = (line.from, None);
    let heading = Heading { from, info, named: false, firm: false, places: false, best };
    let pieces = inline(s, number, &heading);
    let all = bullets(s, line.from, line.to).len() == pieces.len();
    let drafts: Vec<Draft> = pieces.into_iter().flat_map(|p| heading.drafts(p)).collect();
    (drafts.len() >= 2 && all).then_some(drafts)
}

/// The pieces of one line of a list, with the category that stands before them ("Homestay: juara 1 A; juara
/// 2 B").
fn of_line(s: &Sheet, number: usize) -> Vec<(usize, usize, usize, Option<Item>)> {
    let line = s.lines[number];
    if !(line.from..line.to).any(|i| s.mark(i, ';')) {
        return vec![(number, line.from, line.to, None)];
    }
    let colon = (line.from..line.to.min(line.from + 10)).find(|&i| s.mark(i, ':'));
    let head = colon.and_then(|colon| label(s, line.from, colon));
    let from = colon.map_or(line.from, |colon| colon + 1);
    let stretches = bullets(s, from, line.to).into_iter();
    stretches.map(|(from, to)| (number, from, to, head.clone())).collect()
}

/// Whether a line is of names: a sentence has a full stop and small words, a name has neither.
fn listed(s: &Sheet, line: Line) -> bool {
    let cut = (line.from..line.to).any(|i| s.mark(i, ';'));
    let verb =
        (line.from..line.to).any(|i| VOICES.iter().any(|&(cue, _)| s.is(i, cue)) && !s.capital(i));
    let plain = |i: usize| !s.any(i, &[Cue::And, Cue::Champion, Cue::CategoryHead]);
    let small = (line.from..line.to).filter(|&i| s.wordy(i) && !s.capital(i) && plain(i)).count();
    let stop = s.mark(line.to - 1, '.') && small > usize::from(cut) * 8;
    let length = line.to - line.from;
    let short = length <= 26 && small <= 6 || cut && length <= 120;
    let matches = (line.from..line.to).any(|i| s.says(i, "vs"));
    short && !stop && !verb && !line.title && !matches
}
