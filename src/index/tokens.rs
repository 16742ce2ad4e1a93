//! Answers: how do the language's tokens reach the search index?

use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};

use crate::language::{Analyzer, TokenCursor};

/// Name of the tokenizer that gives words as they stand, folded.
pub(crate) const EXACT: &str = "exact";
/// Name of the tokenizer that gives stems.
pub(crate) const STEM: &str = "stem";

/// Which form of a word is indexed.
#[derive(Clone, Copy)]
enum Form {
    Exact,
    Stem,
}

/// The tokenizers that the schema names.
pub(crate) fn tokenizers(analyzer: &Analyzer) -> TokenizerManager {
    let manager = TokenizerManager::default();
    for (name, form) in [(EXACT, Form::Exact), (STEM, Form::Stem)] {
        let words = Words { analyzer: *analyzer, form };
        manager.register(name, TextAnalyzer::builder(words).build());
    }
    manager
}

#[derive(Clone)]
struct Words {
    analyzer: Analyzer,
    form: Form,
}

impl Tokenizer for Words {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        let cursor = self.analyzer.cursor(text);
        Stream { cursor, form: self.form, token: Token::default() }
    }
}

/// The tokens of one text, handed over one by one in a buffer that is used again.
pub(crate) struct Stream<'a> {
    cursor: TokenCursor<'a>,
    form: Form,
    token: Token,
}

impl TokenStream for Stream<'_> {
    fn advance(&mut self) -> bool {
        let Some(word) = self.cursor.advance() else { return false };
        self.token.offset_from = word.span.start;
        self.token.offset_to = word.span.end;
        self.token.position = word.position;
        self.token.text.clear();
        self.token.text.push_str(match self.form {
            Form::Exact => word.exact,
            Form::Stem => word.stem,
        });
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
