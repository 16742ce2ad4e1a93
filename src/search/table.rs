//! Answers: how many articles have this value of one facet and that of another?

use std::collections::{BTreeSet, HashMap};

use tantivy::DocId;

use super::filters::{Filters, years};
use super::results::CrossTable;
use crate::article::Facet;
use crate::index::{Columns, of_facet};

/// Articles counted by two facets' values, each by its number; `None` where it has none.
#[derive(Debug, Default)]
pub(super) struct Crossing(HashMap<(Option<i64>, Option<i64>), u64>);

impl Crossing {
    /// Counts documents of one segment.
    pub fn of(columns: &Columns, segment: usize, by: [Facet; 2], docs: &[DocId]) -> Crossing {
        let mut counts = HashMap::new();
        let [mut first, mut second] = [Vec::new(), Vec::new()];
        for doc in docs {
            for (facet, values) in by.into_iter().zip([&mut first, &mut second]) {
                numbers(columns, segment, facet, *doc, values);
            }
            for row in &first {
                for column in &second {
                    *counts.entry((*row, *column)).or_default() += 1;
                }
            }
        }
        Crossing(counts)
    }

    pub fn add(&mut self, other: Crossing) {
        for (place, count) in other.0 {
            *self.0.entry(place).or_default() += count;
        }
    }

    /// The table. Where values are chosen, only those have a row or column.
    pub fn table(&self, columns: &Columns, by: [Facet; 2], filters: &Filters) -> CrossTable {
        let rows = self.values(columns, by[0], filters, |place| place.0);
        let across = self.values(columns, by[1], filters, |place| place.1);
        let count = |row, column| self.0.get(&(row, column)).copied().unwrap_or(0);
        let counts = rows.iter().map(|(row, _)| {
            across.iter().map(|(column, _)| count(*row, *column)).collect::<Vec<u64>>()
        });
        CrossTable {
            by,
            counts: counts.collect(),
            rows: rows.into_iter().map(|(_, name)| name).collect(),
            columns: across.into_iter().map(|(_, name)| name).collect(),
        }
    }

    /// One side's values by number, with their names, in the order of the numbers (names are
    /// numbered by the alphabet); unknown last.
    fn values(
        &self,
        columns: &Columns,
        facet: Facet,
        filters: &Filters,
        side: impl Fn(&(Option<i64>, Option<i64>)) -> Option<i64>,
    ) -> Vec<(Option<i64>, Option<String>)> {
        let known: BTreeSet<Option<i64>> = self.0.keys().map(side).collect();
        let chosen = &filters.of(facet).any;
        let named = known.iter().flatten().map(|&number| (number, name(columns, facet, number)));
        let wanted = named.filter(|(number, name)| {
            let chooses = |choice: &String| {
                let range = (facet == Facet::Year).then(|| years(choice)).flatten();
                range.map_or(choice == name, |(from, to)| (from..=to).contains(number))
            };
            chosen.is_empty() || chosen.iter().any(chooses)
        });
        let mut values: Vec<_> = wanted.map(|(number, name)| (Some(number), Some(name))).collect();
        if chosen.is_empty() && known.contains(&None) {
            values.push((None, None));
        }
        values
    }
}

/// A document's values by the numbers that hold in all segments; `None` alone where it has none.
fn numbers(
    columns: &Columns,
    segment: usize,
    facet: Facet,
    doc: DocId,
    values: &mut Vec<Option<i64>>,
) {
    values.clear();
    values.extend(of_facet(columns.segments[segment].facets.all(doc), facet).map(Some));
    if values.is_empty() {
        values.push(None);
    }
}

/// The name of a value's number.
pub(super) fn name(columns: &Columns, facet: Facet, number: i64) -> String {
    match columns.names(facet) {
        None => number.to_string(),
        Some(names) => {
            let name = usize::try_from(number).ok().and_then(|number| names.get(number));
            name.cloned().unwrap_or_default()
        }
    }
}
