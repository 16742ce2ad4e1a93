//! Answers: which categories does a list give to which winners ("Perancang Terbaik: A", "B terpopuler untuk C")?
//!
//! Each piece is what was won, a colon or "untuk", and who won it. Serves 1 of dev and 3 of the 75
//! articles that it was tuned on. Doubt: a list of offices or of facts ("Ketua Terpilih: …").

use super::*;
use crate::understand::phrase::Title;

/// The drafts of a sentence that pairs prizes with winners: two or more, or one where an award was told
/// of right before.
pub(super) fn pairs(s: &Sheet, number: usize, open: bool) -> Vec<Draft> {
    let line = s.lines[number];
    let unreal = [Cue::Hope, Cue::Future, Cue::Nominate, Cue::League, Cue::LeagueName];
    // asked first, as most sentences have none: a quality or a place
    let prize = s.find(line.from, line.to, &[Cue::Superlative, Cue::Champion]).is_some();
    if line.title || !prize || s.find(line.from, line.to, &unreal).is_some() {
        return Vec::new();
    }
    let mut found: Vec<Pair> = Vec::new();
    let mut start = line.from;
    let mut at = line.from;
    let mut colons = 0;
    while at < line.to && found.len() < 30 {
        let Some(pair) = pair(s, line, start, at) else {
            at += 1;
            continue;
        };
        colons += usize::from(s.mark(at, ':'));
        (start, at) = (pair.end, pair.end);
        found.push(pair);
    }
    let headed = number.checked_sub(1).map(|n| s.lines[n]).is_some_and(|l| {
        let words = ["pemenang", "penerima", "peraih", "juara", "berikut", "daftar"];
        (l.from..l.to).any(|i| words.iter().any(|w| s.says(i, w)))
    });
    let enough = found.len() >= 2 || (open || headed) && colons == 1;
    if !enough {
        return Vec::new();
    }
    let info = told_above(s, number);
    let works = found.iter().all(|pair| pair.who.rule == "run-of-capitals");
    if let Some(winner) = winner_of_works(s, line).filter(|_| works) {
        found.iter_mut().for_each(|pair| pair.who = winner.clone());
    }
    let (span, rule, confidence) = (line.span, "prize-and-winner", 0.65);
    let make = |pair: Pair| Draft {
        recipient: Some(pair.who),
        info: info.clone(),
        item: pair.item,
        line: number,
        span,
        rule,
        confidence,
        past: false,
    };
    found.into_iter().map(make).collect()
}

/// "Andi pernah memenangkan sejumlah penghargaan, yaitu Best Song untuk Pulang, Best Video untuk Kota": what
/// stands behind "untuk" are the works of whom the sentence starts with.
///
/// Serves 1 of 118 news, with 4 awards.
fn winner_of_works(s: &Sheet, line: Line) -> Option<Entity> {
    let verb = s.find(line.from, line.to, &[Cue::Receive])?;
    let list = s.find(verb, line.to.min(verb + 8), &[Cue::Yields])?;
    s.find(verb, list, &[Cue::Award])?;
    subjects(s, line.from, verb).into_iter().find(|e| e.sure)
}

/// What the sentence says of all its prizes; their contest may stand above ("Daftar Pemenang X 2024:").
fn told_above(s: &Sheet, number: usize) -> Info {
    let line = s.lines[number];
    let mut info = Info::read(s, line.from, line.to, false);
    info.title = info.title.or_else(|| title_above(s, number, 4));
    info.items.clear();
    info.to = None;
    info.award = true;
    info
}

/// The contest named last in the `most` lines above.
pub(super) fn title_above(s: &Sheet, number: usize, most: usize) -> Option<Read<Title>> {
    let above = s.lines[number.saturating_sub(most)..number].iter().rev();
    let named = |t: &Read<Title>| !t.value.status && !t.value.plain;
    let places = above.flat_map(|l| (l.from..l.to).map(|i| (i, l.to)));
    places.filter_map(|(i, to)| title_at(s, i, to)).find(named)
}

/// What was won, who won it, and the token after.
struct Pair {
    item: Item,
    who: Entity,
    end: usize,
}

/// The prize before the joint at `at` and the winner behind it.
fn pair(s: &Sheet, line: Line, from: usize, at: usize) -> Option<Pair> {
    let joint = s.mark(at, ':') || s.says(at, "untuk") || s.says(at, "bagi");
    if !joint || at <= from {
        return None;
    }
    let (who, end) = entity_at(s, at + 1, line.to).filter(|(e, _)| e.sure || s.mark(at, ':'))?;
    let breaks = |j: usize| {
        !s.wordy(j) && !s.mark(j, '/') && !s.mark(j, '-') && !s.mark(j, '&')
            || s.is(j, Cue::And) && !s.capital(j + 1)
            || s.mark(j, '-') && (j == from || !s.wordy(j - 1) || s.starts_line(j + 1))
            || s.any(j, &[Cue::Yields, Cue::Receive, Cue::Taken, Cue::Given])
    };
    let start = (from..at).rev().find(|&j| breaks(j)).map_or(from, |j| j + s.cue_len(j).max(1));
    let start = start + usize::from(s.is(start, Cue::And));
    let start = start + usize::from(s.is(start, Cue::CategoryHead));
    // "Juara I: Sekretariat DPRD"
    let placed =
        rank_at(s, start, at).filter(|r| r.end == at && s.mark(at, ':') && r.value.is_some());
    let end = s.past_bracket(end, line.to, 6);
    if let Some(rank) = placed {
        let item = Item { rank: Some((rank.value, rank.span)), ..Item::default() };
        return Some(Pair { item, who, end });
    }
    let quality = |j: usize| s.is(j, Cue::Superlative) || s.says(j, "terbaik");
    let told = (start..at).any(quality) && (2..=10).contains(&at.saturating_sub(start));
    let other = [Cue::Award, Cue::Pronoun, Cue::Event];
    if !told || s.find(start, at, &other).is_some() {
        return None;
    }
    let best = (start..at).find(|&j| s.says(j, "terbaik")).and_then(|j| rank_at(s, j, at + 1));
    let prize = Read { value: s.told(start, at), span: s.span(start, at), end: at };
    let rank = best.map(|r| (r.value, r.span));
    Some(Pair {
        item: Item { category: Some((prize, "category")), rank, ..Item::default() },
        who,
        end,
    })
}
