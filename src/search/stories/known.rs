//! Answers: which hits tell one story, once it is known which of all the index's texts are alike?

use std::collections::HashMap;

use super::{Stories, Texts, join, root};
use crate::index::{Alike, Columns, TextNumber, TextNumbers};
use crate::search::collector::SegmentHits;

/// The stories among hits by what is known of all texts.
pub(super) fn of_known(known: &Alike, hits: &[SegmentHits]) -> Stories {
    let (mut shared, mut hit) = (Vec::new(), 0u32);
    let mut in_group = vec![0u8; known.groups];
    for hits in hits {
        let of = &known.of[hits.segment as usize];
        for (at, doc) in (hit..).zip(&hits.docs) {
            if let Some(TextNumber { group, own: text }) = of.get(*doc) {
                shared.push(Shared { group, text, hit: at });
                let tied = &mut in_group[group as usize];
                *tied = tied.saturating_add(1);
            }
        }
        hit += hits.docs.len() as u32;
    }
    // Most are the only hit of their group: sorting them takes longer than leaving them out.
    shared.retain(|hit| in_group[hit.group as usize] > 1);
    shared.sort_unstable();
    let mut told = Vec::with_capacity(shared.len());
    for tied in shared.chunk_by(|a, b| a.group == b.group) {
        match (tied.first(), tied.last()) {
            (Some(a), Some(b)) if a.text == b.text => {
                told.extend(tied.iter().map(|hit| (a.text, hit.hit)))
            }
            _ => told.extend(told_by(tied, &known.pairs)),
        }
    }
    Stories::new(told, u64::from(hit) - shared.len() as u64)
}

/// A hit whose text others are like.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Shared {
    /// See [`TextNumber`].
    group: u32,
    text: u32,
    hit: u32,
}

/// Hits whose texts are tied, in order, each with what is the same for all of its story.
fn told_by(hits: &[Shared], pairs: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut texts: Vec<u32> = hits.iter().map(|hit| hit.text).collect();
    texts.dedup();
    let number = |text: &u32| texts.binary_search(text).ok().map(|number| number as u32);
    let mut joined: Vec<u32> = (0..texts.len() as u32).collect();
    for (text, a) in texts.iter().zip(0..) {
        let likes = &pairs[pairs.partition_point(|(a, _)| a < text)..];
        let likes = likes.iter().take_while(|(a, _)| a == text);
        for b in likes.filter_map(|(_, b)| number(b)) {
            join(&mut joined, a, b);
        }
    }
    let mut told = |hit: &Shared| {
        let number = number(&hit.text).unwrap_or(0);
        (texts[root(&mut joined, number) as usize], hit.hit)
    };
    hits.iter().map(&mut told).collect()
}

/// Numbers groups by their first text, from 0.
#[derive(Default)]
struct Groups(HashMap<u32, u32>);

impl Groups {
    fn number(&mut self, first: u32) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(first).or_insert(next)
    }
}

/// Which of an index's texts are alike, given all its articles.
pub(super) fn alike(columns: &Columns, all: &[SegmentHits]) -> Alike {
    let texts = Texts::taken(columns, all);
    let pairs = texts.alike(columns);
    let mut tellers = vec![0u32; texts.first.len()];
    let told = texts.of.iter().filter(|text| **text != super::NONE);
    let like = pairs.iter().flat_map(|(a, b)| [a, b]);
    // A text that is like another has as good as two tellers.
    told.for_each(|text| tellers[*text as usize] += 1);
    like.for_each(|text| tellers[*text as usize] += 2);
    let mut joined: Vec<u32> = (0..tellers.len() as u32).collect();
    pairs.iter().for_each(|(a, b)| join(&mut joined, *a, *b));
    let mut groups = Groups::default();
    let mut of: Vec<_> = columns.segments.iter().map(|_| TextNumbers::default()).collect();
    let mut numbers = texts.of.iter().copied();
    for hits in all {
        for (doc, text) in hits.docs.iter().zip(&mut numbers) {
            if tellers.get(text as usize).is_some_and(|tellers| *tellers > 1) {
                let group = groups.number(root(&mut joined, text));
                of[hits.segment as usize].push(*doc, TextNumber { group, own: text });
            }
        }
    }
    Alike { of, groups: groups.0.len(), pairs }
}
