//! Answers: what are the words of this Indonesian text?
//!
//! Pure: text in, plain data out; no files and no types of the search index.

mod analyzer;
mod dates;
mod numbers;
mod sentences;

pub use analyzer::{Analyzer, Token};
pub use dates::{DateMention, date_mentions, publication_date, publication_days};
pub use numbers::ordinal;
pub use sentences::sentences;
