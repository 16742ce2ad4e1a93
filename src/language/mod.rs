//! Answers: what are the words of this Indonesian text?
//!
//! Pure: text in, plain data out; no files and no types of the search index.

mod affix;
mod analyzer;
mod apart;
mod cache;
mod choice;
mod cursor;
mod dates;
mod fold;
mod hyphen;
pub mod induce;
mod number_form;
mod numbers;
mod roots;
mod scan;
mod sentences;
mod stemmer;
mod stopwords;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use analyzer::{Analyzer, Token};
pub use cursor::{TokenCursor, TokenRef};
pub use dates::{DateMention, date_mentions, publication_date, publication_days};
pub use fold::fold;
pub(crate) use fold::{is_accent, is_invisible};
pub use numbers::ordinal;
pub use sentences::sentences;
pub use stopwords::{is_stop_word, telling};
pub use vocabulary::{Expansion, Vocabulary};
