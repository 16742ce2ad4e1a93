//! Answers: which of the hits come first, and in which order?

use std::collections::HashSet;
use std::ops::Range;

use tantivy::{DocAddress, DocId, Score};

use super::collector::SegmentHits;
use super::query::Sort;
use super::results::Story;
use super::stories::Stories;
use crate::error::Result;
use crate::index::{Columns, SegmentColumns};

/// A hit and what decides its place: the greater, the better. The fingerprint breaks ties the
/// same way however the index is cut into segments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ranked {
    first: u64,
    second: u64,
    fingerprint: u64,
    score_bits: u32,
    pub address: DocAddress,
    /// Its place among all hits.
    hit: u32,
}

impl Ranked {
    fn new(columns: &SegmentColumns, sort: Sort, hit: u32, at: DocAddress, score: Score) -> Self {
        let date = columns.date.as_ref().and_then(|column| column.first(at.doc_id));
        let newest = date.unwrap_or(0);
        let oldest = date.map_or(0, |day| u64::MAX - day);
        let relevance = relevance(score);
        let (first, second) = match sort {
            Sort::Relevance => (relevance, newest),
            Sort::Newest => (newest, relevance),
            Sort::Oldest => (oldest, relevance),
        };
        let fingerprint = columns.fingerprint.as_ref().and_then(|column| column.first(at.doc_id));
        let fingerprint = fingerprint.unwrap_or(0);
        let score_bits = score.max(0.0).to_bits();
        Ranked { first, second, fingerprint, score_bits, address: at, hit }
    }

    pub fn score(&self) -> Score {
        Score::from_bits(self.score_bits)
    }

    /// Its place among all hits.
    pub fn number(&self) -> u32 {
        self.hit
    }
}

/// So many hits are looked at together: most have no score that could be among the best.
const LOOK: usize = 64;

/// The greatest relevance among hits; 0 where nothing ranks them.
fn greatest(scores: &[Score]) -> u64 {
    let higher = |a: Score, b: Score| if b > a { b } else { a };
    let (eights, rest) = scores.as_chunks::<8>();
    // Eight at once: each place of them has its own greatest.
    let mut most: [Score; 8] = [0.0; 8];
    for eight in eights {
        for (most, score) in most.iter_mut().zip(eight) {
            *most = higher(*most, *score);
        }
    }
    relevance(most.iter().chain(rest).copied().fold(0.0, higher))
}

/// Scores are never negative, and the bits of such floats are ordered as they are.
fn relevance(score: Score) -> u64 {
    u64::from(score.max(0.0).to_bits())
}

/// The hits of a search, to pick from.
pub(super) struct Pick<'a> {
    pub columns: &'a Columns,
    pub hits: &'a [SegmentHits],
    pub sort: Sort,
    /// Where given, only the best hit of each story is picked.
    pub stories: Option<&'a Stories>,
}

impl Pick<'_> {
    /// The best hits, best first, at most `keep`.
    pub fn best(&self, keep: usize) -> Vec<Ranked> {
        let mut best = Best { keep, ..Best::default() };
        if keep == 0 {
            return Vec::new();
        }
        let mut first = 0;
        for hits in self.hits {
            for from in (0..hits.docs.len()).step_by(LOOK) {
                let these = from..hits.docs.len().min(from + LOOK);
                let scores = hits.scores.get(these.clone()).unwrap_or_default();
                if self.sort != Sort::Relevance || greatest(scores) >= best.least {
                    self.take(hits, these, first, &mut best);
                }
            }
            first += hits.docs.len() as u32;
        }
        best.settle();
        best.ranked.into_iter().map(|(hit, _)| hit).collect()
    }

    /// Takes some of a segment's hits, whose first has the number `first`.
    fn take(&self, hits: &SegmentHits, these: Range<usize>, first: u32, best: &mut Best) {
        for at in these {
            let (number, score) = (first + at as u32, hits.score(at));
            if self.sort != Sort::Relevance || relevance(score) >= best.least {
                let story = self.stories.and_then(|stories| stories.story_of(number));
                best.take(self.ranked(hits.segment, number, hits.docs[at], score), story);
            }
        }
    }

    fn ranked(&self, segment: u32, number: u32, doc: DocId, score: Score) -> Ranked {
        let columns = &self.columns.segments[segment as usize];
        Ranked::new(columns, self.sort, number, DocAddress::new(segment, doc), score)
    }

    /// The other hits that tell a hit's story; a few of them are named.
    pub fn story(&self, hit: &Ranked) -> Result<Option<Story>> {
        self.story_of_hit(hit.hit, NAMED)
    }

    /// The other hits that tell a hit's story, so many of them named, best first.
    pub fn story_of_hit(&self, hit: u32, named: usize) -> Result<Option<Story>> {
        let story = self.stories.and_then(|stories| Some((stories, stories.story_of(hit)?)));
        let Some((stories, number)) = story else { return Ok(None) };
        let members = stories.members(number).iter().filter(|member| **member != hit);
        let mut others: Vec<Ranked> =
            members.filter_map(|member| self.ranked_hit(*member)).collect();
        others.sort_unstable_by(|a, b| b.cmp(a));
        let mut story = Story { others: others.len() as u64, ..Story::default() };
        for other in others.iter().take(named) {
            story.ids.push(self.columns.id(other.address)?);
            if let Some(outlet) = self.columns.outlet(other.address)?
                && !story.outlets.contains(&outlet)
            {
                story.outlets.push(outlet);
            }
        }
        Ok(Some(story))
    }

    fn ranked_hit(&self, number: u32) -> Option<Ranked> {
        let mut at = number as usize;
        for hits in self.hits {
            if let Some(doc) = hits.docs.get(at) {
                return Some(self.ranked(hits.segment, number, *doc, hits.score(at)));
            }
            at -= hits.docs.len();
        }
        None
    }
}

/// How many other articles of a story are named.
const NAMED: usize = 5;

/// The best so far.
#[derive(Default)]
struct Best {
    keep: usize,
    /// Hits that may be among the best, with the story of each that does not tell it alone.
    ranked: Vec<(Ranked, Option<u32>)>,
    /// What a hit's first criterion must reach to be among them.
    least: u64,
}

impl Best {
    fn take(&mut self, hit: Ranked, story: Option<u32>) {
        self.ranked.push((hit, story));
        // Sorting now and then costs less than keeping them in order.
        if self.ranked.len() >= self.keep.max(ROOM).saturating_mul(2) {
            self.settle();
        }
    }

    /// Keeps the best alone, best first, of each story one.
    fn settle(&mut self) {
        self.ranked.sort_unstable_by(|(a, _), (b, _)| b.cmp(a));
        let mut told = HashSet::new();
        self.ranked.retain(|(_, story)| story.is_none_or(|story| told.insert(story)));
        self.ranked.truncate(self.keep);
        if self.ranked.len() == self.keep {
            self.least = self.ranked.last().map_or(0, |(worst, _)| worst.first);
        }
    }
}

/// At least twice so many are gathered before the best of them are kept.
const ROOM: usize = 16;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Traps: equal scores, stories whose best comes late, fewer hits than are kept.
        #[test]
        fn the_best_are_those_of_sorting_all(
            hits in prop::collection::vec((0..9u64, prop::option::of(0..5u32)), 0..120),
            keep in 1..40usize,
        ) {
            let ranked = |(hit, &(first, story)): (u32, &(u64, Option<u32>))| {
                let address = DocAddress::new(0, hit);
                let hit = Ranked { first, second: 0, fingerprint: 0, score_bits: 0, address, hit };
                (hit, story)
            };
            let hits: Vec<(Ranked, Option<u32>)> = (0..).zip(&hits).map(ranked).collect();
            let mut best = Best { keep, ..Best::default() };
            for (hit, story) in &hits {
                if hit.first >= best.least {
                    best.take(*hit, *story);
                }
            }
            best.settle();
            let mut all = hits;
            all.sort_by(|(a, _), (b, _)| b.cmp(a));
            let better = |at: usize| {
                let story = all[at].1;
                story.is_none() || !all[..at].iter().any(|(_, other)| *other == story)
            };
            let expected: Vec<_> = (0..all.len()).filter(|at| better(*at)).map(|at| all[at]).collect();
            prop_assert_eq!(&best.ranked[..], &expected[..expected.len().min(keep)]);
        }
    }
}
