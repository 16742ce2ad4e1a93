//! Answers: where do this text's sentences start and end?

use crate::article::Span;

/// The sentences of `text`, in order, without white space around them.
pub fn sentences(text: &str) -> Vec<Span> {
    vec![Span::new(0, text.len()).trimmed(text)]
}
