//! Answers: does a choice let this document pass, and how many documents have each value?
//!
//! Within a segment a value is a number: a name's place in the segment's list, or the year.

use std::collections::HashMap;
use std::ops::{Range, RangeInclusive};

use super::collector::SegmentHits;
use super::filters::{Selection, years};
use crate::article::Facet;
use crate::index::{Columns, FacetValues, of_facet};

/// What lets a document pass, by the numbers of its values.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    any: Option<Set>,
    none: Set,
}

/// Values as they were chosen, each a range: a name is a range of one.
type Set = Vec<RangeInclusive<i64>>;

impl Choice {
    pub fn new(columns: &Columns, facet: Facet, selection: &Selection) -> Self {
        let set = |chosen: &[String]| set(columns.names(facet), chosen);
        let any = (!selection.any.is_empty()).then(|| set(&selection.any));
        Self { any, none: set(&selection.none) }
    }

    /// Whether it lets every document pass.
    pub fn is_free(&self) -> bool {
        self.any.is_none() && self.none.is_empty()
    }

    /// Whether it lets a document pass that has these values of its facet.
    pub fn passes(&self, values: impl Iterator<Item = i64> + Clone) -> bool {
        if self.is_free() {
            return true;
        }
        let holds = |set: &Set| {
            values.clone().any(|number| set.iter().any(|range| range.contains(&number)))
        };
        self.any.as_ref().is_none_or(holds) && !holds(&self.none)
    }

    /// Counts a document that this choice holds back for those of its values with which, chosen
    /// instead of all that are chosen, it would pass. The exclusions stay, but for those of the
    /// value itself: nobody chooses and excludes one value.
    pub fn count(&self, values: impl Iterator<Item = i64> + Clone, counter: &mut Counter) {
        let kept_out = |value: i64| {
            let mut others = self.none.iter().filter(|range| !range.contains(&value));
            others.any(|range| values.clone().any(|number| range.contains(&number)))
        };
        values.clone().filter(|value| !kept_out(*value)).for_each(|value| counter.add(value, 1));
        counter.unknown += u64::from(values.clone().next().is_none());
    }
}

/// Which facets' choices hold a document back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    Not,
    /// One alone.
    By(Facet),
    BySeveral,
}

impl Held {
    /// What the choices say of a document that has these values.
    pub fn new(choices: &[Choice; 4], values: &[(Facet, i32)]) -> Held {
        let passes = |facet| choices[facet as usize].passes(of_facet(values, facet));
        let mut held_back = Facet::ALL.into_iter().filter(|facet| !passes(*facet));
        match (held_back.next(), held_back.next()) {
            (None, _) => Held::Not,
            (Some(facet), None) => Held::By(facet),
            _ => Held::BySeveral,
        }
    }
}

fn set(names: Option<&[String]>, chosen: &[String]) -> Set {
    let Some(names) = names else {
        return chosen.iter().filter_map(|value| years(value)).map(|(a, b)| a..=b).collect();
    };
    let number = |value: &String| names.binary_search(value).ok().map(|place| place as i64);
    chosen.iter().filter_map(number).map(|number| number..=number).collect()
}

/// Documents counted by one facet's values.
#[derive(Clone, Debug, Default)]
pub(super) struct Counter {
    /// The number that the first of `dense` counts.
    first: i64,
    /// Counts of the numbers that may be expected.
    dense: Vec<u64>,
    /// Counts of other numbers.
    sparse: HashMap<i64, u64>,
    /// Documents without a value.
    pub unknown: u64,
}

/// The years that most articles tell of; others are counted, too.
const YEARS: Range<i64> = 1950..2050;

impl Counter {
    /// One for each facet, in the order of [`Facet::ALL`].
    pub fn all(columns: &Columns) -> [Counter; 4] {
        Facet::ALL.map(|facet| {
            let names = columns.names(facet).map(|names| 0..names.len() as i64);
            let Range { start: first, end } = names.unwrap_or(YEARS);
            let dense = vec![0; (end - first) as usize];
            Counter { first, dense, ..Counter::default() }
        })
    }

    fn add(&mut self, number: i64, count: u64) {
        let place = number.checked_sub(self.first).and_then(|at| usize::try_from(at).ok());
        match place.and_then(|at| self.dense.get_mut(at)) {
            Some(known) => *known += count,
            None => *self.sparse.entry(number).or_default() += count,
        }
    }

    /// Adds what another has counted.
    pub fn add_all(&mut self, other: &Counter) {
        other.counts().for_each(|(number, count)| self.add(number, count));
        self.unknown += other.unknown;
    }

    /// The values by number, each with its count.
    pub fn counts(&self) -> impl Iterator<Item = (i64, u64)> {
        let dense = (self.first..).zip(self.dense.iter().copied()).filter(|(_, count)| *count > 0);
        dense.chain(self.sparse.iter().map(|(number, count)| (*number, *count)))
    }
}

/// Counts hits for all their values.
pub(super) fn count_all(counters: &mut [Counter; 4], values: &FacetValues, hits: &SegmentHits) {
    let mut known = [0u64; 4];
    values.each_among(&hits.set, |values| {
        let mut last = None;
        for (facet, number) in values {
            counters[*facet as usize].add(i64::from(*number), 1);
            known[*facet as usize] += u64::from(last != Some(*facet));
            last = Some(*facet);
        }
    });
    for (counter, known) in counters.iter_mut().zip(known) {
        counter.unknown += hits.docs.len() as u64 - known;
    }
}
