//! Answers: does a choice let this document pass, and how many documents have each value?
//!
//! Within a segment a value is a number: a name's place in the segment's list, or the year.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use tantivy::DocId;

use super::filters::{Selection, years};
use crate::article::Facet;
use crate::index::{Columns, FacetValues};

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
        values.clone().filter(|value| !kept_out(*value)).for_each(|value| counter.add(value));
        counter.unknown += u64::from(values.clone().next().is_none());
    }
}

fn set(names: Option<&[String]>, chosen: &[String]) -> Set {
    let Some(names) = names else {
        return chosen.iter().filter_map(|value| years(value)).map(|(a, b)| a..=b).collect();
    };
    let number = |value: &String| names.binary_search(value).ok().map(|place| place as i64);
    chosen.iter().filter_map(number).map(|number| number..=number).collect()
}

/// Documents counted by value.
#[derive(Default)]
pub(super) struct Counter {
    /// Counts of numbers below [`DENSE`].
    dense: Vec<u64>,
    /// Counts of other numbers.
    sparse: HashMap<i64, u64>,
    /// Documents without a value.
    unknown: u64,
}

/// Numbers below this are counted by their place.
const DENSE: i64 = 1 << 16;

impl Counter {
    fn add(&mut self, number: i64) {
        match usize::try_from(number) {
            Ok(at) if number < DENSE => {
                if at >= self.dense.len() {
                    self.dense.resize(at + 1, 0);
                }
                self.dense[at] += 1;
            }
            _ => *self.sparse.entry(number).or_default() += 1,
        }
    }

    /// The counts by number, and the documents without a value.
    pub fn harvest(self) -> (HashMap<i64, u64>, u64) {
        let dense = self.dense.into_iter().enumerate().filter(|(_, count)| *count > 0);
        (dense.map(|(at, count)| (at as i64, count)).chain(self.sparse).collect(), self.unknown)
    }
}

/// Counts documents for all their values.
pub(super) fn count_all(counters: &mut [Counter; 4], values: &FacetValues, docs: &[DocId]) {
    let mut known = [0u64; 4];
    for doc in docs {
        let mut last = None;
        for (facet, number) in values.all(*doc) {
            counters[*facet as usize].add(i64::from(*number));
            known[*facet as usize] += u64::from(last != Some(*facet));
            last = Some(*facet);
        }
    }
    for (counter, known) in counters.iter_mut().zip(known) {
        counter.unknown += docs.len() as u64 - known;
    }
}
