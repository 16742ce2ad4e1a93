//! Answers: in which words is a remark or a suggestion told?

use crate::article::Facet;
use crate::search::{Remark, RemarkKind, Suggestion};

/// A remark in the user's words.
pub fn remark(remark: &Remark) -> String {
    match &remark.kind {
        RemarkKind::NoWords(text) => format!("there is no word to search for in {text:?}"),
        RemarkKind::NoYear(typed) => format!("{typed:?} is no year: write 2021 or 2019..2022"),
        RemarkKind::UnknownValue(facet, typed) => format!(
            "no article has the {} {typed:?}: `telusur facets` lists the values",
            named(*facet)
        ),
    }
}

/// A suggestion in the user's words.
pub fn suggestion(suggestion: &Suggestion) -> String {
    match suggestion {
        Suggestion::Without { facet, value, excluded, total } => {
            let not = if *excluded { "not-" } else { "" };
            format!("without --{not}{} {value:?}: {total}", facet.name().replace('_', "-"))
        }
        Suggestion::NearValue { facet, typed, value, total } => {
            format!("{} {typed:?}: did you mean {value:?}? ({total})", named(*facet))
        }
        Suggestion::Spelling { typed, word, query, total } => {
            format!("{typed:?}: did you mean {word:?}? `telusur search {query:?}` ({total})")
        }
    }
}

fn named(facet: Facet) -> String {
    facet.name().replace('_', " ")
}
