//! Answers: which articles match, how well, and how many of each facet value?
//!
//! One pass over the matches does all three ("drill sideways"): an article that all choices let
//! pass is a hit and counts for every facet; one that only one facet's choice holds back counts
//! for that facet alone, whose counts ignore its own choice.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

use super::columns::FacetColumn;
use super::filters::Filters;
use super::query::{Query, Sort};
use crate::article::Facet;

/// Collects the best hits, their number and the facet counts.
pub(super) struct Drill {
    filters: Filters,
    /// How many of the best hits are kept.
    keep: usize,
    sort: Sort,
    scored: bool,
}

/// What was collected.
#[derive(Debug, Default)]
pub(super) struct Harvest {
    pub total: u64,
    /// Best first.
    pub best: Vec<Ranked>,
    /// For each facet the counts by value, and the articles without one.
    pub facets: [(HashMap<String, u64>, u64); 4],
}

/// A hit and what decides its place: the greater, the better. The fingerprint breaks ties the
/// same way however the index is cut into segments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ranked {
    first: u64,
    second: u64,
    fingerprint: u64,
    score_bits: u32,
    pub address: DocAddress,
}

impl Ranked {
    pub fn score(&self) -> Score {
        Score::from_bits(self.score_bits)
    }
}

impl Drill {
    pub fn new(query: &Query, scored: bool) -> Self {
        let keep = query.offset.saturating_add(query.limit);
        Self { filters: query.filters.clone(), keep, sort: query.sort, scored }
    }
}

impl Collector for Drill {
    type Fruit = Harvest;
    type Child = SegmentDrill;

    fn for_segment(
        &self,
        ord: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<SegmentDrill> {
        let open = |facet| FacetColumn::open(reader, facet, self.filters.of(facet));
        let [a, b, c, d] = Facet::ALL;
        Ok(SegmentDrill {
            ord,
            facets: [open(a)?, open(b)?, open(c)?, open(d)?],
            date: reader.fast_fields().column_opt("date")?,
            fingerprint: reader.fast_fields().column_opt("fingerprint")?,
            sort: self.sort,
            keep: self.keep,
            total: 0,
            best: BinaryHeap::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.scored
    }

    fn merge_fruits(&self, fruits: Vec<Harvest>) -> tantivy::Result<Harvest> {
        let mut all = Harvest::default();
        for fruit in fruits {
            all.total += fruit.total;
            all.best.extend(fruit.best);
            for (sum, part) in all.facets.iter_mut().zip(fruit.facets) {
                sum.1 += part.1;
                for (value, count) in part.0 {
                    *sum.0.entry(value).or_default() += count;
                }
            }
        }
        all.best.sort_unstable_by(|a, b| b.cmp(a));
        all.best.truncate(self.keep);
        Ok(all)
    }
}

/// Collects within one segment.
pub(super) struct SegmentDrill {
    ord: SegmentOrdinal,
    facets: [FacetColumn; 4],
    date: Option<Column<u64>>,
    fingerprint: Option<Column<u64>>,
    sort: Sort,
    keep: usize,
    total: u64,
    /// The worst of the best on top.
    best: BinaryHeap<Reverse<Ranked>>,
}

impl SegmentDrill {
    fn keep(&mut self, doc: DocId, score: Score) {
        if self.keep == 0 {
            return;
        }
        let ranked = self.rank(doc, score);
        if self.best.len() < self.keep {
            self.best.push(Reverse(ranked));
        } else if self.best.peek().is_some_and(|worst| worst.0 < ranked) {
            self.best.pop();
            self.best.push(Reverse(ranked));
        }
    }

    fn rank(&self, doc: DocId, score: Score) -> Ranked {
        let value = |column: &Option<Column<u64>>| column.as_ref().and_then(|c| c.first(doc));
        let date = value(&self.date);
        // Scores are never negative, and the bits of such floats are ordered as they are.
        let relevance = u64::from(score.max(0.0).to_bits());
        let newest = date.unwrap_or(0);
        let oldest = date.map_or(0, |day| u64::MAX - day);
        let (first, second) = match self.sort {
            Sort::Relevance => (relevance, newest),
            Sort::Newest => (newest, relevance),
            Sort::Oldest => (oldest, relevance),
        };
        Ranked {
            first,
            second,
            fingerprint: value(&self.fingerprint).unwrap_or(0),
            score_bits: score.max(0.0).to_bits(),
            address: DocAddress::new(self.ord, doc),
        }
    }
}

impl SegmentCollector for SegmentDrill {
    type Fruit = Harvest;

    fn collect(&mut self, doc: DocId, score: Score) {
        let mut held_back =
            self.facets.iter_mut().enumerate().filter(|(_, facet)| !facet.passes(doc));
        match (held_back.next(), held_back.next()) {
            (None, _) => {
                self.facets.iter_mut().for_each(|facet| facet.count(doc));
                self.total += 1;
                self.keep(doc, score);
            }
            (Some((_, facet)), None) => facet.count(doc),
            _ => {}
        }
    }

    fn harvest(self) -> Harvest {
        let facets = self.facets.map(|facet| {
            let (values, unknown) = facet.harvest();
            (values.into_iter().collect(), unknown)
        });
        let best = self.best.into_iter().map(|worst| worst.0).collect();
        Harvest { total: self.total, best, facets }
    }
}
