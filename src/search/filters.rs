//! Answers: which facet values are chosen, and which excluded?

use std::collections::BTreeMap;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::article::Facet;

/// The choices in all four facets. Values of one facet are alternatives, facets combine.
///
/// As JSON it is an object with the chosen values under each facet's name and the excluded ones
/// under its name after `not_`; what is empty is left out.
///
/// ```
/// use telusur::search::Filters;
/// let json = r#"{"province":["Jawa Timur"],"not_year":["2019..2021"]}"#;
/// let filters: Filters = serde_json::from_str(json).unwrap();
/// assert_eq!(serde_json::to_string(&filters).unwrap(), json);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters([Selection; 4]);

/// The choice in one facet.
///
/// A year's value is a number ("2021") or a range with both ends ("2019..2022").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// An article passes if it has one of these, or if there are none.
    pub any: Vec<String>,
    /// An article with one of these does not pass.
    pub none: Vec<String>,
}

/// What an excluded facet's name starts with in JSON.
const NOT: &str = "not_";

impl Filters {
    /// The choice in one facet.
    pub fn of(&self, facet: Facet) -> &Selection {
        &self.0[facet as usize]
    }

    /// The choice in one facet, to be changed.
    pub fn of_mut(&mut self, facet: Facet) -> &mut Selection {
        &mut self.0[facet as usize]
    }

    /// Whether nothing is chosen or excluded.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Selection::is_empty)
    }

    /// Adds another's choices to these, each value once.
    pub fn add(&mut self, other: Filters) {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            add_once(&mut own.any, other.any);
            add_once(&mut own.none, other.none);
        }
    }
}

fn add_once(own: &mut Vec<String>, others: Vec<String>) {
    for value in others {
        if !own.contains(&value) {
            own.push(value);
        }
    }
}

impl Selection {
    /// Whether nothing is chosen or excluded.
    pub fn is_empty(&self) -> bool {
        self.any.is_empty() && self.none.is_empty()
    }
}

impl Serialize for Filters {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let lists = Facet::ALL.into_iter().flat_map(|facet| {
            let Selection { any, none } = self.of(facet);
            let (name, not) = (facet.name().to_string(), format!("{NOT}{}", facet.name()));
            [(name, any), (not, none)]
        });
        serializer.collect_map(lists.filter(|(_, values)| !values.is_empty()))
    }
}

impl<'de> Deserialize<'de> for Filters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut filters = Filters::default();
        for (key, values) in BTreeMap::<String, Vec<String>>::deserialize(deserializer)? {
            let (name, excluded) = match key.strip_prefix(NOT) {
                Some(name) => (name, true),
                None => (key.as_str(), false),
            };
            let facet = Facet::from_name(name)
                .ok_or_else(|| D::Error::custom(format!("there is no facet {name:?}")))?;
            let selection = filters.of_mut(facet);
            *(if excluded { &mut selection.none } else { &mut selection.any }) = values;
        }
        Ok(filters)
    }
}

/// Whether a range of years would be one the other way round: "2022..2019".
pub fn is_backward(value: &str) -> bool {
    let turned = value.split_once("..").map(|(from, to)| format!("{to}..{from}"));
    years(value).is_none() && turned.is_some_and(|turned| years(&turned).is_some())
}

/// The first and last year that a year's value stands for: "2021" or "2019..2022"; either end of
/// a range may be left open.
pub fn years(value: &str) -> Option<(i64, i64)> {
    let number = |text: &str| text.trim().parse::<i64>().ok();
    let Some((from, to)) = value.split_once("..") else {
        return number(value).map(|year| (year, year));
    };
    let open = |text: &str, end| if text.trim().is_empty() { Some(end) } else { number(text) };
    let (from, to) = (open(from, i64::MIN)?, open(to, i64::MAX)?);
    (from <= to).then_some((from, to))
}
