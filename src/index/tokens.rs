//! Answers: how do the language's tokens reach the search index?

use std::sync::{Arc, Mutex, PoisonError};

use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};

use super::places::WORD_END;
use crate::article::{Cause, Problem};
use crate::fault::{contained, outside};
use crate::language::{Analyzer, TokenCursor};

/// Name of the tokenizer that gives words as they stand, folded.
pub(crate) const EXACT: &str = "exact";
/// Name of the tokenizer that gives stems.
pub(crate) const STEM: &str = "stem";
/// Name of the tokenizer of texts that were analysed already: each word with [`WORD_END`].
pub(crate) const ANALYSED: &str = "analysed";

/// Which form of a word is indexed.
#[derive(Clone, Copy)]
enum Form {
    Exact,
    Stem,
}

/// Texts of which words were left out, because taking them apart panicked. The search index does
/// not say whose text it has taken apart: a problem names the text by its beginning.
#[derive(Clone, Debug, Default)]
pub(crate) struct Missed(Arc<Mutex<Vec<Problem>>>);

impl Missed {
    fn note(&self, text: &str, said: String) {
        let beginning: String = text.chars().take(60).collect();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A field is taken apart twice, for its words and for their stems.
        if all.len() < 100 && !all.iter().any(|known| known.path == beginning) {
            all.push(Problem::new(beginning, Cause::NotAnalysed(said)));
        }
    }

    /// The problems noted so far.
    pub fn take(&self) -> Vec<Problem> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The tokenizers that the schema names; `missed` hears where they fail.
pub(crate) fn tokenizers(analyzer: &Analyzer, missed: &Missed) -> TokenizerManager {
    let manager = TokenizerManager::default();
    for (name, form) in [(EXACT, Form::Exact), (STEM, Form::Stem)] {
        let words = Words { analyzer: *analyzer, form, missed: missed.clone() };
        manager.register(name, TextAnalyzer::builder(words).build());
    }
    manager.register(ANALYSED, TextAnalyzer::builder(AnalysedWords).build());
    manager
}

/// Takes a text apart that was put together of words.
#[derive(Clone)]
struct AnalysedWords;

impl Tokenizer for AnalysedWords {
    type TokenStream<'a> = AnalysedStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> AnalysedStream<'a> {
        AnalysedStream { rest: text, next: 0, token: Token::default() }
    }
}

/// The words of an analysed text, one by one.
pub(crate) struct AnalysedStream<'a> {
    rest: &'a str,
    next: usize,
    token: Token,
}

impl TokenStream for AnalysedStream<'_> {
    fn advance(&mut self) -> bool {
        let Some((word, rest)) = self.rest.split_once(WORD_END) else { return false };
        self.rest = rest;
        self.token.position = self.next;
        self.token.text.clear();
        self.token.text.push_str(word);
        self.next += 1;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[derive(Clone)]
struct Words {
    analyzer: Analyzer,
    form: Form,
    missed: Missed,
}

impl Tokenizer for Words {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        let cursor = self.analyzer.cursor(text);
        Stream { cursor, form: self.form, token: Token::default(), text, missed: &self.missed }
    }
}

/// The tokens of one text, handed over one by one in a buffer that is used again.
pub(crate) struct Stream<'a> {
    cursor: TokenCursor<'a>,
    form: Form,
    token: Token,
    text: &'a str,
    missed: &'a Missed,
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
    /// Hands over all tokens. A panic in the search index's thread would end the whole run, so one
    /// over a text ends that text.
    fn process(&mut self, sink: &mut dyn FnMut(&Token)) {
        let handed = contained(|| {
            while self.advance() {
                outside(|| sink(&self.token));
            }
        });
        if let Err(said) = handed {
            self.missed.note(self.text, said);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_not_taken_apart_is_named_once_by_its_beginning() {
        let missed = Missed::default();
        let text = "Pemerintah Provinsi Banten ".repeat(9);
        missed.note(&text, "cursor.rs:1: out of range".into());
        missed.note(&text, "cursor.rs:1: out of range".into());
        let problems = missed.take();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].path.chars().count(), 60);
        assert!(missed.take().is_empty());
    }
}
