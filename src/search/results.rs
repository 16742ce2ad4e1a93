//! Answers: what came of a search?

use serde::Serialize;

use super::query::Query;
use super::remark::{Remark, Suggestion};
use crate::article::{Facet, Facets};

/// What a search found: plain data, without markup.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// What was asked for, with the facet values as the index spells them.
    pub query: Query,
    /// How many articles there are in all.
    pub total: u64,
    /// How many stories these are, where it was counted: the same text from several outlets is one.
    pub stories: Option<u64>,
    /// The hits asked for, best first.
    pub hits: Vec<Hit>,
    /// The counts of each facet, in the order of [`Facet::ALL`].
    pub facets: [FacetCounts; 4],
    /// The counts of two facets' values together, where asked for.
    pub table: Option<CrossTable>,
    /// What of the question could not be used.
    pub problems: Vec<Remark>,
    /// What may have been meant instead.
    pub suggestions: Vec<Suggestion>,
}

impl Results {
    /// The counts of one facet.
    pub fn facet(&self, facet: Facet) -> &FacetCounts {
        &self.facets[facet as usize]
    }
}

/// One article that matches.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Hit {
    /// The article's id.
    pub id: String,
    /// The file it came from.
    pub path: String,
    /// Its title, or its first words.
    pub title: String,
    /// Its day of publication, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// How well it matches; 0 where nothing was asked.
    pub score: f32,
    /// Its facet values.
    pub facets: Facets,
    /// Where it matches.
    pub snippets: Vec<Snippet>,
    /// The title cut into what matches and what does not; `title` is their text in a row.
    #[serde(skip)]
    pub title_fragments: Vec<Fragment>,
    /// The outlet that published it.
    #[serde(skip)]
    pub outlet: Option<String>,
    /// Other articles of the results that tell the same story, grouped under this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub story: Option<Story>,
    /// Why it scores as it does, where asked for: the parts add up to the score.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub explanation: Vec<ScorePart>,
}

/// The other articles that tell a hit's story.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Story {
    /// How many other matching articles tell it.
    pub others: u64,
    /// Their ids, best first, at most a handful.
    pub ids: Vec<String>,
    /// Their outlets, where known, each once.
    pub outlets: Vec<String>,
}

/// A part of a hit's score.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScorePart {
    /// The word, phrase or rule that it comes from, as typed.
    pub what: String,
    /// The field that matches.
    pub field: String,
    /// How much it adds.
    pub score: f32,
}

/// How many articles have a value of one facet and a value of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CrossTable {
    /// The facets of rows and columns.
    pub by: [Facet; 2],
    /// The values of the rows; the last may be unknown.
    pub rows: Vec<Option<String>>,
    /// The values of the columns; the last may be unknown.
    pub columns: Vec<Option<String>>,
    /// `counts[row][column]`.
    pub counts: Vec<Vec<u64>>,
}

/// A stretch of an article's text that shows why it matches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Snippet {
    /// Its text, cut into what matches and what does not.
    pub fragments: Vec<Fragment>,
}

/// A stretch of text that matches or does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fragment {
    /// The words as they stand in the article.
    pub text: String,
    /// Whether the query matches them.
    pub hit: bool,
}

/// How many articles there would be for each value of a facet if it were chosen now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FacetCounts {
    /// The values, most frequent first, then by name; chosen ones even at zero.
    pub values: Vec<FacetValue>,
    /// Articles that have no value.
    pub unknown: u64,
}

/// One value of a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FacetValue {
    /// Its name.
    pub value: String,
    /// How many articles there would be.
    pub count: u64,
    /// How many articles of the whole index have it, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<u64>,
    /// Whether it is chosen.
    pub selected: bool,
    /// Whether it is excluded; left out of JSON where it is not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub excluded: bool,
}
