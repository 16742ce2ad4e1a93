//! Answers: which tokens does a text have, each with its place, its exact form and its stem?

use crate::article::Span;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands: slices back to the word as written.
    pub span: Span,
    /// Its place among the text's words, from 0.
    pub position: usize,
    /// The word folded: lower case, typographic quotes made plain.
    pub exact: String,
    /// The word's root.
    pub stem: String,
}

/// Turns text into tokens.
#[derive(Clone, Debug, Default)]
pub struct Analyzer {}

impl Analyzer {
    /// The tokens of `text`, in order.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let mut out = Vec::new();
        let mut start = None;
        for (i, c) in text.char_indices().chain([(text.len(), ' ')]) {
            match (c.is_alphanumeric(), start) {
                (true, None) => start = Some(i),
                (false, Some(s)) => {
                    let exact = text[s..i].to_lowercase();
                    let stem = exact.clone();
                    out.push(Token { span: Span::new(s, i), position: out.len(), exact, stem });
                    start = None;
                }
                _ => {}
            }
        }
        out
    }
}
