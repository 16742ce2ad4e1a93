//! Answers: which place has each of a list whose places are told one after the other?
//!
//! "A, B, dan C berturut-turut menempati peringkat pertama, kedua, dan ketiga", "Di urutan kedua dan ketiga ada
//! A dan B": as many names as places, before or behind them. Serves 3 of 100 short pieces. Doubt: places of one
//! of them in several contests.

use super::*;
use crate::understand::info::ordinal_word;

/// A placing, and where it is told.
type Place = (u32, Span);

/// Gives the drafts of a sentence, or of the winners it starts with, the places it tells in turn.
pub(super) fn respective(s: &Sheet, number: usize, scene: bool) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    let (start, ranks, end) = ranks(s, line)?;
    let who = listed(s, (line.from, start), ranks.len())
        .or_else(|| listed(s, (end, line.to), ranks.len()))?;
    let mut info = Info::read(s, line.from, line.to, false);
    let contest = scene || info.title.is_some() || info.award || info.event;
    if line.title || !contest {
        return None;
    }
    let category = info.items.iter().find_map(|item| item.category.clone());
    (info.items, info.to, info.award) = (Vec::new(), None, true);
    let draft = |(winner, rank): (Winner, Place)| Draft {
        recipient: Some(winner.entity),
        info: info.clone(),
        item: Item {
            rank: Some((Some(rank.0), rank.1)),
            category: category.clone(),
            ..Item::default()
        },
        line: number,
        span: line.span,
        rule: "places-in-a-row",
        confidence: 0.75,
        past: false,
    };
    Some(who.into_iter().zip(ranks).map(draft).collect())
}

/// The first row of two places or more, with its first token and the token after.
fn ranks(s: &Sheet, line: Line) -> Option<(usize, Vec<Place>, usize)> {
    (line.from..line.to).find_map(|i| {
        let rank = rank_at(s, i, line.to).filter(|r| r.value.is_some())?;
        let (ranks, end) = in_a_row(s, rank, line.to);
        (ranks.len() >= 2).then_some((i, ranks, end))
    })
}

/// The first list of as many names as there are places.
fn listed(s: &Sheet, (from, to): (usize, usize), count: usize) -> Option<Vec<Winner>> {
    let lists = (from..to).map(|i| winners(s, i, to));
    let mut whole = lists.filter(|list| list.len() == count);
    whole.find(|list| list.iter().all(|w| w.entity.sure))
}

/// The first place and the ordinals or numbers joined to it: "peringkat pertama, kedua, dan ketiga".
fn in_a_row(s: &Sheet, first: Read<Option<u32>>, to: usize) -> (Vec<Place>, usize) {
    let mut out: Vec<Place> = first.value.map(|n| (n, first.span)).into_iter().collect();
    let mut at = first.end;
    while let Some(next) = joiner(s, at, to) {
        let number = ordinal_word(s, next).or_else(|| crate::language::ordinal(s.word(next)));
        let Some(n) = number.filter(|n| *n <= 10) else { break };
        out.push((n, s.span(next, next + 1)));
        at = next + 1;
    }
    (out, at)
}
