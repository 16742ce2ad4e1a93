//! Answers: which articles match, how well, and how many of each facet value?
//!
//! One pass over the matches does all three ("drill sideways"): an article that all choices let
//! pass is a hit and counts for every facet; one that only one facet's choice holds back counts
//! for that facet alone. The hits are kept in their order, so that stories are counted and the
//! best are picked from all of them.

use std::sync::Arc;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use super::columns::{Choice, Counter, Held, count_all};
use super::filters::Filters;
use super::table::Crossing;
use crate::article::Facet;
use crate::index::{Columns, DocSet, of_facet};

/// Collects the hits and the facet counts.
pub(super) struct Drill {
    columns: Arc<Columns>,
    choices: [Choice; 4],
    scored: bool,
    by: Option<[Facet; 2]>,
}

/// What was collected.
#[derive(Default)]
pub(super) struct Harvest {
    /// By segment.
    pub hits: Vec<SegmentHits>,
    /// For each facet the counts of its values.
    pub facets: [Counter; 4],
    /// Where asked for, the counts of two facets' values together.
    pub table: Crossing,
}

/// What was collected in one segment.
pub(super) struct SegmentHarvest {
    hits: SegmentHits,
    /// Counts of the articles that a single facet's choice holds back.
    held_back: [Counter; 4],
    table: Crossing,
}

/// The hits of one segment, in the order of the documents.
#[derive(Debug, Default)]
pub(super) struct SegmentHits {
    pub segment: SegmentOrdinal,
    pub docs: Vec<DocId>,
    /// The same, a bit each.
    pub set: DocSet,
    /// As long as `docs`, or empty where nothing is scored.
    pub scores: Vec<Score>,
}

impl SegmentHits {
    /// Documents in ascending order.
    pub fn new(segment: SegmentOrdinal, docs: Vec<DocId>, scores: Vec<Score>) -> SegmentHits {
        SegmentHits { segment, set: DocSet::new(&docs), docs, scores }
    }

    /// How well one of the hits matches.
    pub fn score(&self, at: usize) -> Score {
        self.scores.get(at).copied().unwrap_or(0.0)
    }
}

impl Harvest {
    /// How many articles match.
    pub fn total(&self) -> u64 {
        self.hits.iter().map(|hits| hits.docs.len() as u64).sum()
    }
}

impl Drill {
    pub fn new(
        columns: &Arc<Columns>,
        filters: &Filters,
        scored: bool,
        by: Option<[Facet; 2]>,
    ) -> Self {
        let choices = Facet::ALL.map(|facet| Choice::new(columns, facet, filters.of(facet)));
        Self { columns: Arc::clone(columns), choices, scored, by }
    }
}

impl Collector for Drill {
    type Fruit = Harvest;
    type Child = SegmentDrill;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<SegmentDrill> {
        let free = self.choices.iter().all(Choice::is_free);
        let of_none = Held::new(&self.choices, &[]);
        let room = reader.max_doc() as usize / USUALLY;
        Ok(SegmentDrill {
            columns: Arc::clone(&self.columns),
            choices: self.choices.clone(),
            free,
            of_none,
            scored: self.scored,
            by: self.by,
            held_back: Default::default(),
            segment,
            docs: Vec::with_capacity(room),
            scores: Vec::with_capacity(if self.scored { room } else { 0 }),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.scored
    }

    fn merge_fruits(&self, fruits: Vec<SegmentHarvest>) -> tantivy::Result<Harvest> {
        let mut all = Harvest { facets: Counter::all(&self.columns), ..Harvest::default() };
        for SegmentHarvest { hits, held_back, table } in fruits {
            let values = &self.columns.segments[hits.segment as usize].facets;
            count_all(&mut all.facets, values, &hits);
            all.facets.iter_mut().zip(&held_back).for_each(|(sum, part)| sum.add_all(part));
            all.hits.push(hits);
            all.table.add(table);
        }
        all.hits.sort_unstable_by_key(|hits| hits.segment);
        Ok(all)
    }
}

/// Room is made at once for hits that are one in so many documents: more are rare.
const USUALLY: usize = 8;

/// Collects within one segment.
pub(super) struct SegmentDrill {
    columns: Arc<Columns>,
    choices: [Choice; 4],
    /// Whether nothing is chosen or excluded.
    free: bool,
    /// What the choices say of a document without any value, as most are.
    of_none: Held,
    scored: bool,
    by: Option<[Facet; 2]>,
    held_back: [Counter; 4],
    segment: SegmentOrdinal,
    docs: Vec<DocId>,
    scores: Vec<Score>,
}

impl SegmentDrill {
    /// Whether all choices let a document pass. One that a single facet's choice holds back is
    /// counted for that facet.
    #[inline(never)]
    fn passes(&mut self, doc: DocId) -> bool {
        let values = self.columns.segments[self.segment as usize].facets.all(doc);
        let held = match values {
            [] => self.of_none,
            values => Held::new(&self.choices, values),
        };
        if let Held::By(facet) = held {
            let counter = &mut self.held_back[facet as usize];
            self.choices[facet as usize].count(of_facet(values, facet), counter);
        }
        held == Held::Not
    }
}

impl SegmentCollector for SegmentDrill {
    type Fruit = SegmentHarvest;

    #[inline]
    fn collect(&mut self, doc: DocId, score: Score) {
        if self.free || self.passes(doc) {
            self.docs.push(doc);
            if self.scored {
                self.scores.push(score);
            }
        }
    }

    fn collect_block(&mut self, docs: &[DocId]) {
        match self.free {
            true => self.docs.extend_from_slice(docs),
            false => docs.iter().for_each(|doc| self.collect(*doc, 0.0)),
        }
    }

    fn harvest(self) -> SegmentHarvest {
        let SegmentDrill { columns, segment, docs, scores, held_back, .. } = self;
        let table = self.by.map(|by| Crossing::of(&columns, segment as usize, by, &docs));
        let hits = SegmentHits::new(segment, docs, scores);
        SegmentHarvest { hits, held_back, table: table.unwrap_or_default() }
    }
}
