//! Answers: what is asked for?

use serde::{Deserialize, Serialize};

use crate::article::Facet;

/// A search: words, choices and the part of the result that is wanted.
///
/// ```
/// use telusur::Query;
/// use telusur::article::Facet;
///
/// let mut query = Query::new("BerAKHLAK");
/// query.filters.of_mut(Facet::Province).any.push("Kalimantan Tengah".into());
/// let json = serde_json::to_string(&query).unwrap();
/// assert_eq!(serde_json::from_str::<Query>(&json).unwrap(), query);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// What was typed; empty to browse all articles.
    pub text: String,
    /// The chosen and excluded facet values.
    pub filters: Filters,
    /// How many hits to return.
    pub limit: usize,
    /// How many hits to pass over before those.
    pub offset: usize,
    /// The order of the hits.
    pub sort: Sort,
}

impl Query {
    /// A search for `text` as the command line does it without flags.
    pub fn new(text: impl Into<String>) -> Self {
        let (filters, sort) = Default::default();
        Query { text: text.into(), filters, limit: 10, offset: 0, sort }
    }
}

/// The order of the hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Best match first; newest first where there is nothing to match.
    #[default]
    Relevance,
    /// Latest day of publication first.
    Newest,
    /// Earliest day of publication first.
    Oldest,
}

/// The choices in all four facets. Values of one facet are alternatives, facets combine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filters([Selection; 4]);

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
}

/// The choice in one facet.
///
/// A year's value is a number ("2021") or a range with both ends ("2019..2022").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Selection {
    /// An article passes if it has one of these, or if there are none.
    pub any: Vec<String>,
    /// An article with one of these does not pass.
    pub none: Vec<String>,
}

impl Selection {
    /// Whether nothing is chosen or excluded.
    pub fn is_empty(&self) -> bool {
        self.any.is_empty() && self.none.is_empty()
    }
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
