//! Answers: which hits tell one story, once it is known which of all the index's texts are alike?

use std::collections::HashMap;

use super::{Stories, Texts, join, root};
use crate::index::{Alike, Columns, TextNumber, TextNumbers};
use crate::search::collector::SegmentHits;

/// The stories among hits by what is known of all texts.
pub(super) fn of_known(known: &Alike, hits: &[SegmentHits]) -> Stories {
    let (mut shared, mut hit) = (Vec::new(), 0u32);
    // Up to 255 are told apart: more than one is all that matters.
    let mut in_group = vec![0u8; known.groups];
    for hits in hits {
        let of = &known.of[hits.segment as usize];
        of.each_among(&hits.set, |at, TextNumber { group, own: text }| {
            shared.push(Shared { group, text, hit: hit + at });
            let tied = &mut in_group[group as usize];
            *tied = tied.saturating_add(1);
        });
        hit += hits.docs.len() as u32;
    }
    // Most are the only hit of their group: sorting them takes longer than leaving them out.
    shared.retain(|hit| in_group[hit.group as usize] > 1);
    let mut told = Vec::with_capacity(shared.len());
    for tied in by_group(shared, known.groups).chunk_by(|a, b| a.group == b.group) {
        match tied.iter().all(|hit| hit.text == tied[0].text) {
            true => told.extend(tied.iter().map(|hit| (hit.text, hit.hit))),
            false => match tied {
                [a, b] => told.extend(told_by_two(*a, *b, &known.pairs)),
                _ => told.extend(told_by(tied, &known.pairs)),
            },
        }
    }
    Stories::new(&told, hit as usize)
}

/// Puts those of one group side by side. Few are sorted; many are counted, then each is put in its
/// place.
fn by_group(mut hits: Vec<Shared>, groups: usize) -> Vec<Shared> {
    if hits.len() * 8 < groups {
        hits.sort_by_key(|hit| hit.group);
        return hits;
    }
    let mut places = vec![0u32; groups + 1];
    hits.iter().for_each(|hit| places[hit.group as usize + 1] += 1);
    let mut sum = 0;
    for place in &mut places {
        sum += *place;
        *place = sum;
    }
    let mut sorted = hits.clone();
    for hit in hits {
        let place = &mut places[hit.group as usize];
        sorted[*place as usize] = hit;
        *place += 1;
    }
    sorted
}

/// A hit whose text others are like.
#[derive(Clone, Copy)]
struct Shared {
    /// See [`TextNumber`].
    group: u32,
    text: u32,
    hit: u32,
}

/// The same as [`told_by`] says of two hits, as most tied ones are, without lists.
fn told_by_two(a: Shared, b: Shared, pairs: &[(u32, u32)]) -> [(u32, u32); 2] {
    let like = |a: u32, b: u32| pairs.binary_search(&(a, b)).is_ok();
    let (first, second) = if a.text < b.text { (a, b) } else { (b, a) };
    match like(a.text, b.text) || like(b.text, a.text) {
        true => [(first.text, a.hit.min(b.hit)), (first.text, a.hit.max(b.hit))],
        false => [(first.text, first.hit), (second.text, second.hit)],
    }
}

/// Hits whose texts are tied, by story, each with what is the same for all of its story.
fn told_by(hits: &[Shared], pairs: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut texts: Vec<u32> = hits.iter().map(|hit| hit.text).collect();
    texts.sort_unstable();
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
    let told = hits.iter().map(|hit| {
        let number = number(&hit.text).unwrap_or(0);
        (texts[root(&mut joined, number) as usize], hit.hit)
    });
    let mut told: Vec<(u32, u32)> = told.collect();
    told.sort_unstable();
    told
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn two_hits_are_told_as_many_are(
            texts in prop::collection::vec(0..4u32, 2),
            pairs in prop::collection::btree_set((0..4u32, 0..4u32), 0..6),
        ) {
            let hit = |at: usize| Shared { group: 0, text: texts[at], hit: at as u32 };
            let pairs: Vec<(u32, u32)> = pairs.into_iter().collect();
            prop_assume!(texts[0] != texts[1]);
            let two = told_by_two(hit(0), hit(1), &pairs);
            prop_assert_eq!(told_by(&[hit(0), hit(1)], &pairs), two);
        }

        /// With few groups the hits are counted into their places, with many they are sorted.
        #[test]
        fn counted_and_sorted_groups_are_the_same(groups in prop::collection::vec(0..9u32, 0..40)) {
            let hits = groups.into_iter().zip(0..);
            let hits: Vec<Shared> =
                hits.map(|(group, hit)| Shared { group, text: group, hit }).collect();
            let told = |groups| -> Vec<(u32, u32)> {
                by_group(hits.clone(), groups).iter().map(|hit| (hit.group, hit.hit)).collect()
            };
            prop_assert_eq!(told(9), told(9000));
        }
    }
}
