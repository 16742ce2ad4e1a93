//! Answers: which tokens does a text have, each with its place, its exact form and its stem?

use super::cursor::{TokenCursor, TokenRef};
use super::stemmer::Stemmer;
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

impl From<TokenRef<'_>> for Token {
    fn from(token: TokenRef<'_>) -> Self {
        let TokenRef { span, position, exact, stem } = token;
        Token { span, position, exact: exact.to_owned(), stem: stem.to_owned() }
    }
}

/// Turns text into tokens. Costs nothing to make: all analyzers share one root list.
#[derive(Clone, Copy, Debug, Default)]
pub struct Analyzer {
    /// Whether words that mean something of their own stand for themselves.
    readers: bool,
}

impl Analyzer {
    /// The analyzer of an index and its queries: a stem is the word's root, but for words whose
    /// meaning has left it (*penghargaan*, an award, is not *harga*, a price). The default
    /// analyzer always gives the dictionary's root.
    pub fn search() -> Self {
        Self { readers: true }
    }

    /// The tokens of `text`, in order.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let mut out = Vec::new();
        self.for_each_token(text, |token| out.push(token.into()));
        out
    }

    /// Shows each token of `text` to `see`, in order, without allocating for it.
    pub fn for_each_token(&self, text: &str, mut see: impl FnMut(TokenRef<'_>)) {
        let mut cursor = self.cursor(text);
        while let Some(token) = cursor.advance() {
            see(token);
        }
    }

    /// A cursor over the tokens of `text`, for those who pull.
    pub fn cursor<'t>(&self, text: &'t str) -> TokenCursor<'t> {
        TokenCursor::new(text, Stemmer::shared(), self.readers)
    }
}
