//! Answers: which values of a facet are listed, and in which order?

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::columns::Counter;
use super::filters::{Selection, years};
use super::results::{FacetCounts, FacetValue, Results};
use super::table::name;
use super::values::canonical;
use crate::article::Facet;
use crate::index::{Columns, Index};
use crate::language::fold;

/// The order of a facet's values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FacetOrder {
    /// Most articles first, then by name.
    #[default]
    Count,
    /// By the alphabet.
    Name,
    /// By number, then by name: years and whatever else starts with a number.
    Number,
}

/// The values of a facet, most frequent first, then by name; chosen ones even at zero.
pub(super) fn listed(
    columns: &Columns,
    facet: Facet,
    counter: &Counter,
    selection: &Selection,
) -> FacetCounts {
    let chosen = |values: &[String], value: &str| {
        values.iter().any(|choice| choice == value || in_range(facet, choice, value))
    };
    let value = |value: String, count| FacetValue {
        count,
        all: None,
        selected: chosen(&selection.any, &value),
        excluded: chosen(&selection.none, &value),
        value,
    };
    // Names are numbered by the alphabet, years by their size.
    let mut counts: Vec<(i64, u64)> = counter.counts().collect();
    counts.sort_unstable_by_key(|&(number, count)| (Reverse(count), number));
    let named = |(number, count)| value(name(columns, facet, number), count);
    let mut values: Vec<FacetValue> = counts.into_iter().map(named).collect();
    let counted = values.len();
    for choice in selection.any.iter().chain(&selection.none) {
        let range = choice.contains("..") && facet == Facet::Year;
        if !range && !values.iter().any(|value| value.value == *choice) {
            values.push(value(choice.clone(), 0));
        }
    }
    let mut listed = FacetCounts { values, unknown: counter.unknown };
    if listed.values.len() > counted || facet == Facet::Year {
        listed.sort(FacetOrder::Count);
    }
    listed
}

/// Whether a chosen range of years holds the year `value`.
fn in_range(facet: Facet, choice: &str, value: &str) -> bool {
    let range = (facet == Facet::Year).then(|| years(choice)).flatten();
    let year = value.parse::<i64>().ok();
    range.zip(year).is_some_and(|((from, to), year)| (from..=to).contains(&year))
}

impl FacetCounts {
    /// Puts the values in an order.
    pub fn sort(&mut self, order: FacetOrder) {
        let by_name = |a: &FacetValue, b: &FacetValue| {
            (fold(&a.value), &a.value).cmp(&(fold(&b.value), &b.value))
        };
        match order {
            FacetOrder::Count => self
                .values
                .sort_unstable_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value))),
            FacetOrder::Name => self.values.sort_unstable_by(by_name),
            FacetOrder::Number => self.values.sort_unstable_by(|a, b| {
                let known = |value: &FacetValue| number(&value.value).is_none();
                (known(a), number(&a.value))
                    .cmp(&(known(b), number(&b.value)))
                    .then_with(|| by_name(a, b))
            }),
        }
    }
}

impl Results {
    /// Keeps of each facet the values with `typed` in their name, in any case, with or without
    /// accents, and those that it is a short name of. Chosen ones stay: what narrows a result
    /// down is never out of sight.
    pub fn keep_values(&mut self, index: &Index, typed: &str) {
        let part = fold(typed.trim());
        for facet in Facet::ALL {
            let meant = canonical(facet, &part, index.reader());
            self.facets[facet as usize].values.retain(|value| {
                let named = value.value == meant || fold(&value.value).contains(&part);
                value.selected || value.excluded || named
            });
        }
    }

    /// Puts the values of each facet in an order.
    pub fn sort_values(&mut self, order: FacetOrder) {
        self.facets.iter_mut().for_each(|counts| counts.sort(order));
    }
}

/// The number that a value starts with.
fn number(value: &str) -> Option<i64> {
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    value[..digits].parse().ok()
}
