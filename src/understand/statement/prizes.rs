//! Answers: which prizes does a list name that went to one and the same?
//!
//! "Rinciannya, juara I Tata Kelola, juara I Arsip", "Pertama, sebagai rumah sakit terbaik; kedua, untuk rekam
//! medis", "menerima tiga penghargaan, yakni terbaik I A dan terbaik II B". Serves 6 awards of 100 short pieces.
//! Doubt: a winner of a name like a category, hence that prizes were counted before.

use super::winners::best_inside;
use super::*;
use crate::understand::info::deed_noun;
use crate::understand::tokens::Kind;

/// The drafts of a sentence that names the prizes counted in the one before; `open` says that it was on awards.
pub(super) fn prizes(s: &Sheet, number: usize, open: bool) -> Option<Vec<Draft>> {
    let before = number.checked_sub(1).map(|n| s.lines[n]).filter(|l| !l.title)?;
    // "Ada empat kategori yang dimenangkan X": of no name, and all the same told
    let won = [Cue::Receive, Cue::Taken];
    let open = open || s.find(before.from, before.to, &won).is_some();
    let line = s.lines[number];
    if !open || line.title {
        return None;
    }
    let at = lead(s, line)?;
    let items = items(s, (at, line.to), &WINNERS)?;
    if !counted(s, before, items.len()) {
        return None;
    }
    let mut info = Info::default();
    (info.award, info.items) = (true, items);
    let (span, rule, confidence) = (line.span, "prizes-of-one", 0.7);
    let make = Make { line: number, span, rule, confidence, past: false };
    Some(make.drafts(Vec::new(), info))
}

/// The prizes of a list behind their count and its verb: "menerima tiga penghargaan, yakni …".
pub(super) fn behind_count(s: &Sheet, number: usize) -> Option<Vec<Item>> {
    let line = s.lines[number];
    let list = s.find(line.from, line.to, &[Cue::Yields]).filter(|_| !line.title)?;
    s.find(line.from, list, &[Cue::Receive, Cue::Give])?;
    let head = Line { to: list, ..line };
    let items = items(s, (past_lead(s, list, line.to), line.to), &WINNERS[..3])?;
    counted(s, head, items.len()).then_some(items)
}

/// Gives each prize of such a list the one recipient of its sentence, unless its verb read as much of them.
pub(super) fn spread(items: Vec<Item>, out: &mut Vec<Draft>) {
    let Some(model) = out.first().cloned() else { return };
    let key = |d: &Draft| d.recipient.as_ref().map(|e| e.key.clone());
    let told = out.iter().filter(|d| d.item.category.is_some()).count();
    if out.iter().all(|d| key(d) == key(&model)) && items.len() > told {
        *out = items.into_iter().map(|item| Draft { item, ..model.clone() }).collect();
    }
}

/// Where the list starts behind "Rinciannya", "Keduanya ialah", "Dua penghargaan itu adalah", "Pertama,".
fn lead(s: &Sheet, line: Line) -> Option<usize> {
    let from = line.from;
    let word = s.word(from).to_ascii_lowercase();
    let details = ["rinciannya", "perinciannya", "rincian", "masing-masing"];
    if details.contains(&word.as_str()) {
        return Some(past_lead(s, from + 1, line.to));
    }
    if enumerator(s, from).is_some() {
        return Some(from);
    }
    let list = s.find(from, line.to.min(from + 9), &[Cue::Yields])?;
    let prizes = ["penghargaan", "prestasi", "predikat", "anugerah", "kategori", "gelar"];
    let told = (from..list).any(|i| prizes.iter().any(|w| s.says(i, w)));
    let all = word.starts_with("ke") && word.ends_with("nya") && list == from + 1;
    (told || all).then(|| past_lead(s, list, line.to))
}

/// Past the marks and the words that lead to a list.
fn past_lead(s: &Sheet, mut at: usize, to: usize) -> usize {
    while at < to && (s.mark(at, ',') || s.mark(at, ':') || s.is(at, Cue::Yields)) {
        at += s.cue_len(at).max(1);
    }
    at
}

/// Whether a sentence counts as many prizes as the list has: "dua penghargaan", "empat kategori".
fn counted(s: &Sheet, line: Line, count: usize) -> bool {
    let prize = |i: usize| {
        let words = ["prestasi", "juara", "sekaligus"];
        s.any(i, &[Cue::Award, Cue::CategoryHead]) || words.iter().any(|w| s.says(i, w))
    };
    let told = |i: usize| crate::language::ordinal(s.word(i)) == Some(count as u32);
    let number =
        |i: usize| told(i) && !s.is(i, Cue::Ordinal) && s.tokens[i].kind != Kind::Mark('.');
    (line.from..line.to).any(|i| number(i) && (prize(i + 1) || prize(i + 2)))
}

/// The prizes of a list, none where a piece of it is no prize or names a winner.
fn items(s: &Sheet, (from, to): (usize, usize), winners: &[&str]) -> Option<Vec<Item>> {
    let pieces = pieces(s, from, to);
    let prize = |&piece: &(usize, usize)| prize(s, piece, winners);
    let items: Option<Vec<Item>> = pieces.iter().map(prize).collect();
    items.filter(|items| items.len() >= 2)
}

/// The rules of names that win and name no prize; behind a count of its own sentence the first three alone.
const WINNERS: [&str; 6] = [
    "region-with-head",
    "region-by-name",
    "office-of-region",
    "regional-body",
    "village",
    "company",
];

/// The stretches of a list: each starts like its first does, behind a mark or "dan".
fn pieces(s: &Sheet, from: usize, to: usize) -> Vec<(usize, usize)> {
    let headed = headed(s, from, to);
    let mut out = Vec::new();
    let (mut start, mut at) = (from, from);
    while at < to {
        let next = joiner(s, at, to).filter(|&n| n > at && (!headed || self::headed(s, n, to)));
        match next.filter(|_| at > start && !bare(s, start, at)) {
            Some(next) => {
                out.push((start, at));
                (start, at) = (next, next);
            }
            None => at += 1,
        }
    }
    out.push((start, to));
    out
}

/// Whether a stretch only counts: "Pertama" of "Pertama, sebagai …".
fn bare(s: &Sheet, from: usize, to: usize) -> bool {
    enumerator(s, from).is_some_and(|end| end >= to)
}

/// "pertama", "yang kedua": which one of a list is told; the token behind.
fn enumerator(s: &Sheet, i: usize) -> Option<usize> {
    let at = i + usize::from(s.says(i, "yang"));
    crate::understand::info::ordinal_word(s, at).map(|_| at + 1)
}

/// Whether a prize starts here: by its number in the list, a place or a word that leads to what it is for.
fn headed(s: &Sheet, i: usize, to: usize) -> bool {
    let placed = rank_at(s, i, to).is_some_and(|r| r.value.is_some() && r.end > i + s.cue_len(i));
    placed || enumerator(s, i).is_some() || s.says(i, "sebagai") || s.is(i, Cue::CategoryHead)
}

/// Past the words that lead to what a prize is for, if anything follows.
fn past_small(s: &Sheet, at: usize, to: usize) -> Option<usize> {
    let leads = ["sebagai", "untuk", "atas", "bidang", "dalam", "pada", "penghargaan", "predikat"];
    let small = |i: usize| leads.iter().any(|w| s.says(i, w)) || s.is(i, Cue::CategoryHead);
    (at..to).find(|&i| !small(i))
}

/// One prize: its place, if told, and what it is for.
fn prize(s: &Sheet, (from, to): (usize, usize), winners: &[&str]) -> Option<Item> {
    let mut item = Item::default();
    let lead = past_lead(s, enumerator(s, from).unwrap_or(from), to);
    let mut at = past_small(s, lead, to)?;
    if let Some(rank) = rank_at(s, at, to).filter(|r| r.value.is_some() && r.end < to) {
        item.rank = Some((rank.value, rank.span));
        at = past_small(s, rank.end, to)?;
    }
    let ends = |i: usize| !s.wordy(i) && !s.mark(i, '-') && !s.mark(i, '/') || s.is(i, Cue::Stop);
    let mut end = (at..to).find(|&i| ends(i)).unwrap_or(to);
    if item.rank.is_none() {
        best_inside(s, at, end, &mut item);
        // "penurunan stunting terbaik kedua": the placing is no part of what it is for
        let numbered = (at + 1..end).find(|&i| rank_at(s, i, end).is_some_and(|r| r.end == end));
        end = numbered.unwrap_or(end);
    }
    let best = (at..end).any(|i| s.is(i, Cue::Superlative));
    let told = item.rank.is_some() || from != at || best || deed_noun(s, at);
    let winner = entity_at(s, at, to).is_some_and(|(e, _)| winners.contains(&e.rule));
    let read = Read { value: s.told(at, end), span: s.span(at, end), end };
    item.category = Some((read, "prize-of-list"));
    (told && !winner && (1..=12).contains(&(end - at))).then_some(item)
}
