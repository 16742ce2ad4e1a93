//! Answers: which facet values does this document have, and does a choice let it pass?

use std::collections::HashMap;

use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, SegmentReader};

use super::filters::{Selection, years};
use crate::article::Facet;

/// One facet's column in one segment, with the choice in that facet.
pub(super) struct FacetColumn {
    values: Values,
    choice: Choice,
    /// Articles counted for each value's number.
    counts: HashMap<u64, u64>,
    /// Articles counted that have no value.
    unknown: u64,
}

/// The values by number: a name's place in the segment's dictionary, or the year itself.
enum Values {
    /// No document of the segment has a value.
    Absent,
    Names(StrColumn),
    Years(Column<i64>),
}

/// What lets a document pass.
struct Choice {
    any: Option<Set>,
    none: Option<Set>,
}

/// A set of values.
enum Set {
    Names(Vec<u64>),
    Years(Vec<(i64, i64)>),
}

impl Set {
    fn holds(&self, number: u64) -> bool {
        match self {
            Set::Names(ords) => ords.contains(&number),
            Set::Years(ranges) => {
                let year = number as i64;
                ranges.iter().any(|(from, to)| (*from..=*to).contains(&year))
            }
        }
    }
}

impl FacetColumn {
    pub fn open(
        reader: &SegmentReader,
        facet: Facet,
        selection: &Selection,
    ) -> tantivy::Result<Self> {
        let columns = reader.fast_fields();
        let values = match facet {
            Facet::Year => columns.column_opt::<i64>(facet.name())?.map(Values::Years),
            _ => columns.str(facet.name())?.map(Values::Names),
        };
        let values = values.unwrap_or(Values::Absent);
        let choice = Choice {
            any: values.set(facet, &selection.any)?,
            none: values.set(facet, &selection.none)?,
        };
        Ok(Self { values, choice, counts: HashMap::new(), unknown: 0 })
    }

    /// Whether the choice lets the document pass.
    pub fn passes(&self, doc: DocId) -> bool {
        let holds = |set: &Set| {
            let mut found = false;
            self.values.each(doc, |number| found |= set.holds(number));
            found
        };
        self.choice.any.as_ref().is_none_or(holds) && !self.choice.none.as_ref().is_some_and(holds)
    }

    /// Counts the document for each of its values.
    pub fn count(&mut self, doc: DocId) {
        let mut known = false;
        let counts = &mut self.counts;
        self.values.each(doc, |number| {
            known = true;
            *counts.entry(number).or_default() += 1;
        });
        self.unknown += u64::from(!known);
    }

    /// The counts by the values' names, and the count of documents without one.
    pub fn harvest(self) -> (Vec<(String, u64)>, u64) {
        let Self { values, counts, unknown, .. } = self;
        let named = counts.into_iter().map(|(number, count)| (values.name(number), count));
        (named.collect(), unknown)
    }
}

impl Values {
    fn each(&self, doc: DocId, mut take: impl FnMut(u64)) {
        match self {
            Values::Absent => {}
            Values::Names(column) => column.term_ords(doc).for_each(take),
            Values::Years(column) => column.values_for_doc(doc).for_each(|year| take(year as u64)),
        }
    }

    fn name(&self, number: u64) -> String {
        match self {
            Values::Absent => String::new(),
            Values::Names(column) => {
                let mut name = String::new();
                // A number that came from the column is in its dictionary: only a damaged
                // file could fail here, and then the name stays empty.
                let _ = column.ord_to_str(number, &mut name);
                name
            }
            Values::Years(_) => (number as i64).to_string(),
        }
    }

    fn set(&self, facet: Facet, chosen: &[String]) -> tantivy::Result<Option<Set>> {
        if chosen.is_empty() {
            return Ok(None);
        }
        if facet == Facet::Year {
            let ranges = chosen.iter().filter_map(|value| years(value)).collect();
            return Ok(Some(Set::Years(ranges)));
        }
        let mut ords = Vec::new();
        if let Values::Names(column) = self {
            for value in chosen {
                ords.extend(column.dictionary().term_ord(value.as_bytes())?);
            }
        }
        Ok(Some(Set::Names(ords)))
    }
}
