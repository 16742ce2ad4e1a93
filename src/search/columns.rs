//! Answers: does a choice let this document pass, and how many documents have each value?
//!
//! Within a segment a value is a number: a name's place in the segment's list, or the year.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use tantivy::DocId;
use tantivy::columnar::Column;

use super::filters::{Selection, years};
use crate::article::Facet;
use crate::error::Result;
use crate::index::{Columns, FacetValues};

/// What lets a document pass, by the numbers of one segment.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    any: Option<Set>,
    none: Set,
}

/// Values as they were chosen, each a range: a name is a range of one.
type Set = Vec<RangeInclusive<i64>>;

impl Choice {
    pub fn new(values: &FacetValues, facet: Facet, selection: &Selection) -> Result<Self> {
        let set = |chosen: &[String]| set(values, facet, chosen);
        let any = (!selection.any.is_empty()).then(|| set(&selection.any)).transpose()?;
        Ok(Self { any, none: set(&selection.none)? })
    }

    /// Whether it lets every document pass.
    pub fn is_free(&self) -> bool {
        self.any.is_none() && self.none.is_empty()
    }

    pub fn passes(&self, values: &FacetValues, doc: DocId) -> bool {
        if self.is_free() {
            return true;
        }
        let (mut chosen, mut excluded) = (self.any.is_none(), false);
        values.each(doc, |number| {
            let holds = |set: &Set| set.iter().any(|range| range.contains(&number));
            chosen |= self.any.as_ref().is_some_and(holds);
            excluded |= holds(&self.none);
        });
        chosen && !excluded
    }

    /// Counts a document that this choice holds back for those of its values with which, chosen
    /// instead of all that are chosen, it would pass. The exclusions stay, but for those of the
    /// value itself: nobody chooses and excludes one value.
    pub fn count(&self, values: &FacetValues, doc: DocId, counter: &mut Counter) {
        let mut numbers = Vec::new();
        values.each(doc, |number| numbers.push(number));
        let kept_out = |value: i64| {
            let others = self.none.iter().filter(|range| !range.contains(&value));
            others.into_iter().any(|range| numbers.iter().any(|number| range.contains(number)))
        };
        for value in numbers.iter().copied().filter(|value| !kept_out(*value)) {
            counter.add(value, 1);
        }
        counter.unknown += u64::from(numbers.is_empty());
    }
}

fn set(values: &FacetValues, facet: Facet, chosen: &[String]) -> Result<Set> {
    if facet == Facet::Year {
        return Ok(chosen.iter().filter_map(|value| years(value)).map(|(a, b)| a..=b).collect());
    }
    let FacetValues::Names(column) = values else { return Ok(Set::new()) };
    let mut set = Set::new();
    for value in chosen {
        let ord = column.dictionary().term_ord(value.as_bytes());
        let ord = ord.map_err(tantivy::TantivyError::from)?;
        set.extend(ord.map(|ord| ord as i64..=ord as i64));
    }
    Ok(set)
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
/// How many documents are looked up at once.
const BATCH: usize = 512;

impl Counter {
    fn add(&mut self, number: i64, count: u64) {
        match usize::try_from(number) {
            Ok(at) if number < DENSE => {
                if at >= self.dense.len() {
                    self.dense.resize(at + 1, 0);
                }
                self.dense[at] += count;
            }
            _ => *self.sparse.entry(number).or_default() += count,
        }
    }

    /// Counts documents, given in order, for all their values.
    pub fn count_all(&mut self, values: &FacetValues, docs: &[DocId]) {
        match values {
            FacetValues::Absent => self.unknown += docs.len() as u64,
            FacetValues::Names(column) => {
                self.count_column(column.ords(), docs, 0, |ord| ord as i64);
            }
            FacetValues::Years(column) => self.count_column(column, docs, 0, |year| year),
        }
    }

    fn count_column<T>(
        &mut self,
        column: &Column<T>,
        docs: &[DocId],
        empty: T,
        number: impl Fn(T) -> i64,
    ) where
        T: Copy + PartialOrd + std::fmt::Debug + Send + Sync + 'static,
    {
        let (mut known, mut rows, mut values) = (Vec::new(), Vec::new(), Vec::new());
        for batch in docs.chunks(BATCH) {
            known.clear();
            rows.clear();
            column.row_ids_for_docs(batch, &mut known, &mut rows);
            values.resize(rows.len(), empty);
            column.values.get_vals(&rows, &mut values);
            for value in &values {
                self.add(number(*value), 1);
            }
            known.dedup();
            self.unknown += (batch.len() - known.len()) as u64;
        }
    }

    /// The counts by the numbers that hold in all segments, and the documents without a value.
    pub fn harvest(
        self,
        columns: &Columns,
        segment: usize,
        facet: Facet,
    ) -> (HashMap<i64, u64>, u64) {
        let names = columns.names(facet);
        let dense = self.dense.into_iter().enumerate().filter(|(_, count)| *count > 0);
        let own = dense.map(|(at, count)| (at as i64, count)).chain(self.sparse);
        let all = own.map(|(number, count)| match names {
            Some(names) => (names.number(segment, number as u64), count),
            None => (number, count),
        });
        (all.collect(), self.unknown)
    }
}
