//! Answers: which words, phrases, signs and brackets does a query's text consist of?

use super::chunk;
use super::fields;
use super::{MOST_WORDS, Remarks, is_quote, unescaped, words_of};
use crate::article::Span;
use crate::search::clause::Clause;
use crate::search::remark::{Remark, RemarkKind};

/// A piece of a query.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Lexeme {
    /// One word as typed, perhaps of several tokens.
    Chunk(Vec<String>),
    /// A clause that is whole as it stands.
    Whole(Clause),
    /// A field's name before a bracket.
    Field(crate::search::clause::TextField),
    /// `+`, or `-` where `true`.
    Sign(bool),
    And,
    Or,
    Not,
    Open,
    Close,
}

/// A piece and its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    pub lexeme: Lexeme,
    pub span: Span,
}

/// The operators by name: the English ones always, the Indonesian ones unless all is in capitals.
const OPERATORS: [(&str, Lexeme, bool); 6] = [
    ("AND", Lexeme::And, true),
    ("OR", Lexeme::Or, true),
    ("NOT", Lexeme::Not, true),
    ("DAN", Lexeme::And, false),
    ("ATAU", Lexeme::Or, false),
    ("BUKAN", Lexeme::Not, false),
];

/// A word that is no operator, whatever it looks like.
pub(super) fn word(written: &str) -> String {
    match OPERATORS.iter().any(|(name, ..)| *name == written) {
        true => written.to_lowercase(),
        false => written.to_string(),
    }
}

/// The pieces of a query's text.
pub(super) fn lexemes(text: &str, remarks: &mut Remarks) -> Vec<Placed> {
    let shouted = !text.chars().any(char::is_lowercase);
    let (out, left) = (Vec::new(), MOST_WORDS);
    let mut lexer = Lexer { text, at: 0, out, left, shouted, unquoted: false, remarks };
    while lexer.step() {}
    lexer.out
}

/// Walks over a query's text.
pub(super) struct Lexer<'t> {
    pub text: &'t str,
    pub at: usize,
    pub out: Vec<Placed>,
    /// How many more words are taken.
    left: usize,
    /// Whether the text has no small letter.
    shouted: bool,
    /// Whether no quotation mark from here on can close another: looked for only once.
    unquoted: bool,
    pub remarks: &'t mut Remarks,
}

impl Lexer<'_> {
    /// Takes the next piece, if there is one.
    fn step(&mut self) -> bool {
        let Some(c) = self.text[self.at..].chars().next() else { return false };
        let span = Span::new(self.at, self.at + c.len_utf8());
        match c {
            '(' => self.push_next(Lexeme::Open, span),
            ')' => self.push_next(Lexeme::Close, span),
            c if ends_chunk(c) && !is_quote(c) => self.at = span.end,
            c if is_quote(c) => self.quote(span),
            '+' | '-' if self.signs(span) => self.push_next(Lexeme::Sign(c == '-'), span),
            _ => self.chunk(),
        }
        true
    }

    /// Whether a plus or minus stands directly before what it is for, and behind nothing.
    fn signs(&self, span: Span) -> bool {
        let free = |c: char| c.is_whitespace() || c == '(';
        let begins = |c: char| c.is_alphanumeric() || is_quote(c) || c == '(';
        self.text[..span.start].chars().next_back().is_none_or(free)
            && self.text[span.end..].chars().next().is_some_and(begins)
    }

    fn push_next(&mut self, lexeme: Lexeme, span: Span) {
        self.push(lexeme, span);
        self.at = span.end;
    }

    pub fn push(&mut self, lexeme: Lexeme, span: Span) {
        self.out.push(Placed { lexeme, span });
    }

    /// A word, perhaps with a field before it or a mark behind it.
    fn chunk(&mut self) {
        let rest = &self.text[self.at..];
        let end = rest.find(ends_chunk).map_or(self.text.len(), |length| self.at + length);
        let span = Span::new(self.at, end);
        self.at = end;
        match self.operator(span) {
            Some(operator) => self.push(operator, span),
            None if fields::field(self, span) => {}
            None => chunk::plain(self, span),
        }
    }

    /// The operator that a chunk is.
    fn operator(&mut self, span: Span) -> Option<Lexeme> {
        let written = span.slice(self.text);
        let (_, operator, always) = OPERATORS.iter().find(|(name, ..)| *name == written)?;
        if matches!(self.out.last(), Some(Placed { lexeme: Lexeme::Sign(_), .. })) {
            return None;
        }
        if self.shouted && !always {
            self.remarks.add(RemarkKind::ShoutedOperator(written.into()), span);
            return None;
        }
        // It may turn out to be a word.
        self.takes(1, span.start).then(|| operator.clone())
    }

    /// What stands from a quotation mark to the next.
    fn quote(&mut self, mark: Span) {
        let Some(inside) = self.quoted(mark) else {
            self.remarks.add(RemarkKind::LoneQuote, mark);
            self.at = mark.end;
            return;
        };
        let span = Span::new(mark.start, self.at);
        let words = self.words(inside);
        chunk::wildcards_in(self, inside);
        let within = chunk::distance_behind_quote(self);
        match words.len() {
            0 => self.remarks.add(RemarkKind::Empty(span.slice(self.text).into()), span),
            1 => self.push(Lexeme::Whole(Clause::Phrase { words, within: None }), span),
            _ => self.push(Lexeme::Whole(Clause::Phrase { words, within }), span),
        }
    }

    /// What stands between the quotation mark and its partner; goes on behind that.
    fn quoted(&mut self, mark: Span) -> Option<Span> {
        if self.unquoted {
            return None;
        }
        let mut after_backslash = false;
        let rest = self.text[mark.end..].char_indices();
        for (at, c) in rest {
            if is_quote(c) && !after_backslash {
                self.at = mark.end + at + c.len_utf8();
                return Some(Span::new(mark.end, mark.end + at));
            }
            after_backslash = c == '\\' && !after_backslash;
        }
        self.unquoted = true;
        None
    }

    /// The value that a quotation mark at the lexer's place begins.
    pub fn quoted_value(&mut self) -> Option<String> {
        let mark = self.text[self.at..].chars().next().filter(|&c| is_quote(c))?;
        let mark = Span::new(self.at, self.at + mark.len_utf8());
        let inside = self.quoted(mark)?;
        Some(unescaped(inside.slice(self.text)).trim().to_string())
    }

    /// The words in a stretch of the text, as many as are still taken. Where that is not all of
    /// them, the text ends here.
    pub fn words(&mut self, span: Span) -> Vec<String> {
        let text = span.slice(self.text);
        let (mut words, _) = words_of(text, self.left + 1);
        if words.len() > self.left {
            words.pop();
            let (_, end) = words_of(text, self.left);
            self.stop(span.start + end);
        }
        self.left -= words.len();
        words
    }

    /// Leaves out what stands behind `at`: there are too many words.
    fn stop(&mut self, at: usize) {
        let rest = Span::new(at, self.text.len());
        let told = |remark: &Remark| matches!(remark.kind, RemarkKind::TooLong(_));
        if !self.remarks.0.iter().any(told) && !rest.is_empty() {
            self.remarks.add(RemarkKind::TooLong(MOST_WORDS), rest);
        }
        self.at = self.text.len();
    }

    /// Whether so many values that stand from `start` on are still taken.
    pub fn takes(&mut self, values: usize, start: usize) -> bool {
        match self.left.checked_sub(values) {
            Some(left) => self.left = left,
            None => {
                self.stop(start);
                return false;
            }
        }
        true
    }

    /// The character at `at`.
    pub fn follows(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }
}

/// Whether a chunk ends before `c`.
pub(super) fn ends_chunk(c: char) -> bool {
    c.is_whitespace() || is_quote(c) || matches!(c, '(' | ')')
}
