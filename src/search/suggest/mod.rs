//! Answers: what may have been meant where little or nothing is found?
//!
//! Nothing is suggested that would find nothing, or no more than is found as it is.

mod choices;
mod parts;
mod spelling;

use super::filters::Filters;
use super::remark::Suggestion;
use super::results::Results;
use crate::error::Result;
use crate::index::{Columns, View};
use crate::language::Token;

/// With fewer articles than this a search has found little.
const LITTLE: u64 = 3;

/// How to ask again, otherwise.
pub(super) struct Again<'a> {
    pub view: &'a View,
    pub columns: &'a Columns,
    /// Whether a shown hit has a word.
    pub shown: &'a dyn Fn(&Token) -> bool,
    /// How many articles the same words find with other choices.
    pub with_filters: &'a dyn Fn(&Filters) -> Result<u64>,
    /// How many articles other words find with the same choices.
    pub with_text: &'a dyn Fn(&str) -> Result<u64>,
}

/// What may have been meant: nearer spellings of words that no article has, and, where little is
/// found, nearer values and what each part of the text and each choice costs.
pub(super) fn suggestions(results: &Results, again: &Again<'_>) -> Result<Vec<Suggestion>> {
    let mut suggestions = Vec::new();
    if results.total < LITTLE {
        suggestions.extend(choices::near_values(results, again)?);
    }
    suggestions.extend(spelling::spellings(results, again, results.total < LITTLE)?);
    if results.total < LITTLE {
        suggestions.extend(parts::costs(results, again)?);
        suggestions.extend(choices::costs(results, again)?);
    }
    Ok(suggestions)
}
