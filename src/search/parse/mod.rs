//! Answers: what does this text ask for?
//!
//! Every text asks for something: what the query language has no use for is taken as words, and
//! said so with its place. The text is read in three passes, each linear: into lexemes
//! ([`lex`]), the brackets paired ([`brackets`]), the lexemes into clauses ([`tree`]).
//!
//! Source: the notation that Lucene's and Xapian's parsers share. We leave it where a headline
//! pasted as a query would be misread: operators are operators in capitals only, the Indonesian
//! ones not where all is in capitals, and brackets and signs only where they can work.

mod brackets;
mod chunk;
mod days;
mod fields;
mod lex;
#[cfg(test)]
mod tests;
mod top;
mod tree;

use std::fmt::{self, Display, Formatter};

use super::clause::{Clause, Value};
use super::filters::Filters;
use super::query::Query;
use super::remark::{Remark, RemarkKind};
use crate::article::{Facet, Span};
use crate::language::Analyzer;

/// The most words that are looked for: a pasted article fits.
const MOST_WORDS: usize = 1000;
/// The most remarks that are made on one text.
const MOST_REMARKS: usize = 20;

/// What a text asks for.
///
/// ```
/// use telusur::search::Parsed;
///
/// let parsed = Parsed::new("\"wakil gubernur\" kalteng* provinsi:\"Jawa Timur\" tahun:2019..2022");
/// assert!(parsed.remarks.is_empty());
/// let text = parsed.to_string();
/// assert_eq!(text, "\"wakil gubernur\" kalteng* province:\"Jawa Timur\" year:2019..2022");
/// assert_eq!(Parsed::new(&text), parsed);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// What the articles must hold; `None` where the text says nothing of it.
    pub clause: Option<Clause>,
    /// The facet values that the text names at its top level.
    pub filters: Filters,
    /// What could not be used, in the order of the text, at most twenty.
    pub remarks: Vec<Remark>,
}

impl Parsed {
    /// Reads a text in the query language. Takes time linear in the text's length.
    pub fn new(text: &str) -> Parsed {
        let mut remarks = Remarks::default();
        let lexemes = lex::lexemes(text, &mut remarks);
        let lexemes = brackets::paired(lexemes, &mut remarks);
        let (clause, filters) = tree::parse(lexemes, &mut remarks);
        let mut remarks = remarks.0;
        remarks.sort_by_key(|remark| remark.span);
        Parsed { clause, filters, remarks }
    }
}

impl Display for Parsed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let clause = self.clause.iter().map(ToString::to_string);
        let choices = Facet::ALL.into_iter().flat_map(|facet| {
            let selection = self.filters.of(facet);
            let signed = |sign: &'static str| {
                move |value: &String| format!("{sign}{}:{}", facet.name(), Value(value))
            };
            selection.any.iter().map(signed("")).chain(selection.none.iter().map(signed("-")))
        });
        f.write_str(&clause.chain(choices).collect::<Vec<_>>().join(" "))
    }
}

impl Query {
    /// What the text asks for, with the values chosen beside it.
    pub fn parsed(&self) -> Parsed {
        let mut parsed = Parsed::new(&self.text);
        parsed.filters.add(self.filters.clone());
        parsed
    }
}

/// Text and choices as one text in the query language.
impl Display for Query {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.parsed().fmt(f)
    }
}

/// Collects remarks, not too many.
#[derive(Debug, Default)]
struct Remarks(Vec<Remark>);

impl Remarks {
    fn add(&mut self, kind: RemarkKind, span: Span) {
        if self.0.len() < MOST_REMARKS {
            self.0.push(Remark { kind, span: Some(span) });
        }
    }
}

/// Whether `c` is a quotation mark, straight or typographic.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201C}'..='\u{201F}' | '\u{AB}' | '\u{BB}' | '\u{FF02}')
}

/// Whether a backslash must stand before `c` between quotation marks.
pub(super) fn escaped(c: char) -> bool {
    is_quote(c) || c == '\\'
}

/// What stands between quotation marks, without the backslashes before marks.
fn unescaped(quoted: &str) -> String {
    let mut out = String::with_capacity(quoted.len());
    let mut chars = quoted.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().filter(|&next| c == '\\' && escaped(next));
        out.push(next.unwrap_or(c));
        if next.is_some() {
            chars.next();
        }
    }
    out
}

/// The words of a stretch of text as they are written, at most so many, and where the last of
/// them ends. Words that would read as operators are put in small letters.
fn words_of(text: &str, most: usize) -> (Vec<String>, usize) {
    let mut cursor = Analyzer::search().cursor(text);
    let (mut words, mut end) = (Vec::new(), 0);
    while words.len() < most
        && let Some(token) = cursor.advance()
    {
        words.push(lex::word(token.span.slice(text)));
        end = token.span.end;
    }
    (words, end)
}
