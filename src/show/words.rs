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
        RemarkKind::NoDate(typed) => {
            format!("{typed:?} is no date: write 2021-07-01, 2021-07, \"1 Juli 2021\" or A..B")
        }
        RemarkKind::UnknownField(name) => {
            format!("there is no field {name:?}: taken as a word")
        }
        RemarkKind::EmptyField(name) => {
            format!("nothing stands directly behind \"{name}:\": taken as a word")
        }
        RemarkKind::FieldInField(name) => {
            format!("the field {name:?} stands inside another one: taken as a word")
        }
        RemarkKind::LoneQuote => "a quotation mark has no partner: passed over".to_string(),
        RemarkKind::LoneBracket => "a bracket has no partner: passed over".to_string(),
        RemarkKind::Empty(text) => format!("there is no word in {text}: passed over"),
        RemarkKind::LoneOperator(text) => {
            format!("{text:?} has nothing to work on: it is no operator here")
        }
        RemarkKind::ShoutedOperator(text) => {
            format!("{text:?} is taken as a word, as all is in capitals: AND, OR, NOT always work")
        }
        RemarkKind::UselessPlus => "a plus beside OR requires nothing: passed over".to_string(),
        RemarkKind::Wildcard(text) => {
            format!("the asterisk in {text:?} is passed over: it works at the end of one word")
        }
        RemarkKind::Distance(text) => {
            format!("{text:?} is no distance that can be used: write ~1 or ~2 behind one word")
        }
        RemarkKind::TooDeep => "brackets within too many brackets: passed over".to_string(),
        RemarkKind::TooLong(words) => format!("only the first {words} words are looked for"),
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
