//! Answers: which prizes does the sentence behind a count of them spell out?
//!
//! "Pemkab X mendapat dua penghargaan dari Y. Yang pertama ialah peringkat I penurunan stunting, yang kedua
//! peringkat II pelayanan KB", "Dua penghargaan itu adalah produksi padi tertinggi dan penurunan stunting terbaik
//! kedua". Serves 3 of the 100 articles that it was tuned on. Doubt: a list of something else, hence as many pieces
//! as were counted, each with a category or a placing.

use super::*;
use crate::understand::info::{Info, Item};
use crate::understand::phrase::{Series, category_at};

/// Replaces each statement that only counts prizes by those that the next sentence spells out.
pub(super) fn spell_out(s: &Sheet, drafts: &mut Vec<Draft>) {
    let found: Vec<_> =
        (0..drafts.len()).filter_map(|i| Some((i, spelled(s, &drafts[i])?))).collect();
    let Some((at, items)) = found.into_iter().next() else { return };
    let counting = drafts[at].clone();
    // what was read of the same two sentences told them worse
    drafts.retain(|d| d.past || d.line < counting.line || d.line > counting.line + 1);
    drafts.extend(items.into_iter().map(|item| Draft { item, ..counting.clone() }));
}

/// The prizes behind a statement that tells only how many they are.
fn spelled(s: &Sheet, draft: &Draft) -> Option<Vec<Item>> {
    let own = s.lines[draft.line];
    let here = behind_yields(s, own);
    let open = draft.item.category.is_none() && (draft.item.rank.is_none() || here.is_some());
    let only_count = draft.info.count && open;
    let told = draft.recipient.as_ref().is_some_and(|e| e.sure) && !s.lines[draft.line].title;
    let given = !draft.info.bodies.is_empty() || draft.info.title.is_some();
    if !only_count || !told || !given || draft.past {
        return None;
    }
    let counted = counted(s, draft)?;
    let below =
        || s.lines.get(draft.line + 1).and_then(|line| Some((list_start(s, *line)?, line.to)));
    let (from, to) = here.map(|from| (from, own.to)).or_else(below)?;
    let items = pieces(s, from, to).into_iter().map(|(from, to)| item(s, from, to));
    items.collect::<Option<Vec<Item>>>().filter(|items| items.len() == counted)
}

/// "dua penghargaan dari X, yakni pengelolaan arsip dan keterbukaan informasi": the list in small letters behind the
/// count.
fn behind_yields(s: &Sheet, line: Line) -> Option<usize> {
    let lead = (line.from..line.to).rev().find(|&i| s.is(i, Cue::Yields))?;
    let from = lead + s.cue_len(lead);
    let small = (from..line.to).all(|i| !s.capital(i));
    (small && from < line.to).then_some(from)
}

/// How many prizes a statement counts.
fn counted(s: &Sheet, draft: &Draft) -> Option<usize> {
    let line = s.lines[draft.line];
    let prize = |i: usize| s.any(i + 1, &[Cue::Award, Cue::CategoryHead]);
    let number = |i: usize| crate::language::ordinal(s.word(i)).filter(|n| (2..=12).contains(n));
    (line.from..line.to).filter(|&i| prize(i)).find_map(number).map(|n| n as usize)
}

/// Where the list starts: at "pertama" and its like, or behind "dua penghargaan itu adalah" and "rinciannya".
fn list_start(s: &Sheet, line: Line) -> Option<usize> {
    let Line { from, to, .. } = line;
    let first = (from..to.min(from + 3)).find(|&i| s.says(i, "pertama"));
    if first.is_some() {
        return first;
    }
    let both = ["keduanya", "ketiganya", "keempatnya"].iter().any(|w| s.says(from, w));
    let behind = |i: &usize| s.is(*i, Cue::Yields) || s.says(*i, "untuk");
    if let Some(at) = (from..to.min(from + 5)).find(behind).filter(|_| both) {
        return Some(at + s.cue_len(at).max(1));
    }
    if s.says(from, "rinciannya") || s.says(from, "masing") {
        return (from + 1..to.min(from + 4))
            .find(|&i| s.mark(i, ',') || s.mark(i, ':'))
            .map(|i| i + 1);
    }
    let prize = (from..to.min(from + 4)).any(|i| s.any(i, &[Cue::Award, Cue::CategoryHead]));
    let verb = (from..to.min(from + 8)).find(|&i| s.is(i, Cue::Yields)).filter(|_| prize)?;
    Some(verb + s.cue_len(verb))
}

/// The stretches between commas, semicolons and "dan".
fn pieces(s: &Sheet, from: usize, to: usize) -> Vec<(usize, usize)> {
    let joint = |i: usize| s.mark(i, ',') || s.mark(i, ';') || s.is(i, Cue::And);
    let mut out = Vec::new();
    let mut start = from;
    for i in (from..to).filter(|&i| joint(i)).chain([to]) {
        let at = past_lead(s, start, i);
        if at < i {
            out.push((at, i));
        }
        start = i + 1;
    }
    out
}

/// Past "yang kedua ialah", "kedua, untuk" and the like.
fn past_lead(s: &Sheet, from: usize, to: usize) -> usize {
    let small = ["yang", "penghargaan", "untuk", "sebagai", "atas", "ialah", "kategori"];
    let lead = |i: usize| {
        s.any(i, &[Cue::Ordinal, Cue::And, Cue::Yields]) || small.iter().any(|w| s.says(i, w))
    };
    (from..to).find(|&i| s.wordy(i) && !lead(i)).unwrap_or(to)
}

/// What a piece of the list says of its prize.
fn item(s: &Sheet, from: usize, to: usize) -> Option<Item> {
    let read = Info::read(s, from, to, false).items.into_iter().next();
    let told = read.filter(|item| item.category.is_some());
    let words = || category_at(s, from, to, Series::One).filter(|read| read.end > from + 1);
    told.or_else(|| words().and_then(|read| Info::spelled_out(s, from, to, read)))
}
