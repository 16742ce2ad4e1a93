//! Answers: what is asked for?

use serde::{Deserialize, Serialize};

use super::filters::Filters;
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
#[serde(default)]
pub struct Query {
    /// What was typed, in the query language; empty to browse all articles.
    pub text: String,
    /// The values chosen and excluded beside the text, which may name more of them.
    pub filters: Filters,
    /// How many hits to return.
    pub limit: usize,
    /// How many hits to pass over before those.
    pub offset: usize,
    /// The order of the hits.
    pub sort: Sort,
    /// Whether hits of one story are grouped under the best of them: then hits, limit and offset
    /// are counted in stories. Totals and facets are counted in articles either way.
    pub grouped: bool,
    /// Two facets whose values are to be counted together.
    pub by: Option<[Facet; 2]>,
    /// Whether each facet value is to tell how many articles of the whole index have it.
    pub shares: bool,
    /// Whether each hit is to tell why it scores as it does.
    pub explain: bool,
    /// The most characters that a hit's snippets may have together.
    pub snippet_length: usize,
}

impl Default for Query {
    fn default() -> Self {
        Query::new("")
    }
}

impl Query {
    /// A search for `text` as the command line does it without flags.
    pub fn new(text: impl Into<String>) -> Self {
        Query {
            text: text.into(),
            filters: Filters::default(),
            limit: 10,
            offset: 0,
            sort: Sort::default(),
            grouped: true,
            by: None,
            shares: false,
            explain: false,
            snippet_length: 320,
        }
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
