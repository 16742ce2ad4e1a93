//! Answers: where do this text's runs of letters and digits start and end?
//!
//! A run is what stands between spaces, punctuation and hyphens; what hyphens join is decided
//! by the cursor. Every step looks ahead by a bounded number of bytes or by one
//! character, so scanning is linear in the text's length.

use super::fold::{is_accent, is_apostrophe, is_hyphen, is_invisible};
use super::number_form::{Number, number_at};
use crate::article::Span;

/// A run of letters and digits, and how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Where it stands.
    pub span: Span,
    /// How it is written.
    pub shape: Shape,
}

/// How a run is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// A number, with or without separators.
    pub number: Option<Number>,
    /// It has a digit.
    pub digit: bool,
    /// It has a small letter.
    pub lower: bool,
    /// It has a capital at its start.
    pub initial: bool,
    /// It has a capital after its first letter.
    pub inner: bool,
    /// It has an apostrophe.
    pub apostrophe: bool,
    /// It has a character beyond ASCII.
    pub foreign: bool,
}

impl Shape {
    /// Capitals only: an acronym or a shouted headline.
    pub fn all_caps(self) -> bool {
        self.initial && !self.lower && self.number.is_none()
    }

    /// Nothing to fold: small letters and figures of ASCII.
    pub fn plain(self) -> bool {
        !self.initial && !self.inner && !self.foreign
    }

    /// Capitals amid small letters, as in "BerAKHLAK" and "KemenPAN".
    pub fn mixed(self) -> bool {
        self.inner && self.lower
    }

    fn see(&mut self, c: char, first: bool) {
        if c.is_uppercase() {
            self.initial |= first;
            self.inner |= !first;
        } else if c.is_numeric() {
            self.digit = true;
        } else if c.is_alphabetic() {
            self.lower = true;
        }
    }
}

/// Whether a run can start with `c`. Some apostrophes are letters to Unicode (U+02BB); a run
/// that started with one would be empty, and the scanner would never get past it.
fn starts_run(c: char) -> bool {
    c.is_alphanumeric() && !is_apostrophe(c)
}

/// Walks over a text, run by run.
#[derive(Clone, Debug)]
pub(super) struct Scanner<'t> {
    text: &'t str,
    at: usize,
    /// Up to here dots and commas separate ("14.9.2019"), they do not belong to numbers.
    separating_until: usize,
}

impl<'t> Scanner<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, at: 0, separating_until: 0 }
    }

    /// The next run.
    pub fn next_run(&mut self) -> Option<Run> {
        let start = self.find_start()?;
        Some(self.run_at(start))
    }

    /// The run that a hyphen joins to the one just given, if there is one.
    pub fn run_after_hyphen(&mut self) -> Option<Run> {
        let next = *self.text.as_bytes().get(self.at)?;
        if next != b'-' && next.is_ascii() {
            return None;
        }
        let mut chars = self.text[self.at..].chars();
        let hyphen = chars.next().filter(|&c| is_hyphen(c))?;
        chars.next().filter(|&c| starts_run(c))?;
        Some(self.run_at(self.at + hyphen.len_utf8()))
    }

    /// Takes back the last run: goes on at byte `at`.
    pub fn rewind(&mut self, at: usize) {
        self.at = at;
    }

    fn find_start(&self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        while at < bytes.len() {
            if bytes[at].is_ascii() {
                if bytes[at].is_ascii_alphanumeric() {
                    return Some(at);
                }
                at += 1;
                continue;
            }
            let c = self.text[at..].chars().next()?;
            if starts_run(c) {
                return Some(at);
            }
            at += c.len_utf8();
        }
        None
    }

    fn run_at(&mut self, start: usize) -> Run {
        if self.text.as_bytes()[start].is_ascii_digit()
            && let Some(run) = self.number_run(start)
        {
            return run;
        }
        self.word_run(start)
    }

    /// A run that is a number; `None` if letters follow its digits directly ("5G").
    fn number_run(&mut self, start: usize) -> Option<Run> {
        let (end, number, separating_until) =
            number_at(self.text, start, start < self.separating_until);
        let letter_follows = self.text[end..].chars().next().is_some_and(char::is_alphanumeric);
        if letter_follows && !number.has_separator() {
            return None;
        }
        self.separating_until = self.separating_until.max(separating_until);
        self.at = end;
        let shape = Shape { number: Some(number), digit: true, ..Shape::default() };
        Some(Run { span: Span::new(start, end), shape })
    }

    fn word_run(&mut self, start: usize) -> Run {
        let bytes = self.text.as_bytes();
        let mut shape = Shape::default();
        let mut at = start;
        while at < bytes.len() {
            let b = bytes[at];
            if b.is_ascii_lowercase() {
                shape.lower = true;
                at += 1;
            } else if b.is_ascii_uppercase() {
                shape.initial |= at == start;
                shape.inner |= at != start;
                at += 1;
            } else if b.is_ascii_digit() {
                if at == start + 2 && self.text[start..at].eq_ignore_ascii_case("rp") {
                    break; // "Rp3.040": the currency, then its number
                }
                shape.digit = true;
                at += 1;
            } else if let Some(next) = self.step(at, start, &mut shape) {
                at = next;
            } else {
                break;
            }
        }
        self.at = at;
        Run { span: Span::new(start, at), shape }
    }

    /// Past the character at `at` if it belongs to the run and is no plain letter or digit.
    fn step(&self, at: usize, start: usize, shape: &mut Shape) -> Option<usize> {
        let c = self.text[at..].chars().next()?;
        let next = at + c.len_utf8();
        if is_apostrophe(c) {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
            let inside = letter(self.text[..at].chars().next_back())
                && letter(self.text[next..].chars().next());
            shape.apostrophe |= inside;
            shape.foreign |= inside && !c.is_ascii();
            return inside.then_some(next);
        }
        let goes_on = |c: char| c.is_alphanumeric() || is_invisible(c);
        let inside = || is_accent(c) || self.text[next..].chars().next().is_some_and(goes_on);
        let belongs = c.is_alphanumeric() || is_invisible(c) && inside();
        if belongs {
            shape.see(c, at == start);
            shape.foreign |= !c.is_ascii();
        }
        belongs.then_some(next)
    }
}
