//! Answers: which place has each of a list whose places are told one after the other?
//!
//! "A, B, dan C berturut-turut menempati peringkat pertama, kedua, dan ketiga", "A dan B masing-masing di tempat
//! kedua dan ketiga". Serves no labelled article: the language has it so. Doubt: places of one of them in
//! several contests.

use super::*;
use crate::understand::entity::entities_at;
use crate::understand::info::ordinal_word;

/// Gives the drafts of a sentence, or of the winners it starts with, the places it tells in turn.
pub(super) fn respective(s: &Sheet, number: usize, scene: bool) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    let turn = (line.from..line.to)
        .find(|&i| s.says(i, "masing") || s.says(i, "berturut") || s.says(i, "berturut-turut"))?;
    let rank =
        (turn..line.to).find_map(|i| rank_at(s, i, line.to).filter(|r| r.value.is_some()))?;
    let ranks = in_a_row(s, rank, line.to);
    let lists = (line.from..turn).map(|i| entities_at(s, i, turn));
    let who = lists.into_iter().find(|list| list.len() >= 2 && list.iter().all(|(e, _)| e.sure))?;
    let mut info = Info::read(s, line.from, line.to, false);
    let contest = scene || info.title.is_some() || info.award || info.event;
    if line.title || !contest || ranks.len() != who.len() {
        return None;
    }
    let category = info.items.iter().find_map(|item| item.category.clone());
    (info.items, info.to, info.award) = (Vec::new(), None, true);
    let draft = |((entity, _), rank): ((Entity, usize), (u32, Span))| Draft {
        recipient: Some(entity),
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

/// The first place and the ordinals or numbers joined to it: "peringkat pertama, kedua, dan ketiga".
fn in_a_row(s: &Sheet, first: Read<Option<u32>>, to: usize) -> Vec<(u32, Span)> {
    let mut out: Vec<(u32, Span)> = first.value.map(|n| (n, first.span)).into_iter().collect();
    let mut at = first.end;
    while let Some(next) = joiner(s, at, to) {
        let number = ordinal_word(s, next).or_else(|| crate::language::ordinal(s.word(next)));
        let Some(n) = number.filter(|n| *n <= 10) else { break };
        out.push((n, s.span(next, next + 1)));
        at = next + 1;
    }
    out
}
