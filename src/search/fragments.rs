//! Answers: which pieces of a stretch of text match, and how does each read on one line?

use super::results::Fragment;
use crate::article::Span;

/// Text with one space for each run of white space, and without the marks that are not seen where
/// a word goes on: a wrapped line leaves both.
fn evenly_spaced(text: &str) -> String {
    // As nearly all texts are: looking costs less than putting together.
    if is_evenly_spaced(text.as_bytes()) {
        return text.to_string();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_whitespace() {
            true if out.ends_with(' ') => {}
            true => out.push(' '),
            false if matches!(c, '\u{ad}' | '\u{2060}') => {}
            false => out.push(c),
        }
    }
    out
}

/// Whether spaces alone part the words, one each; of text with letters beyond ASCII it is not told.
fn is_evenly_spaced(text: &[u8]) -> bool {
    // All of it is looked at, without leaving early: so it is done many bytes at once.
    let odd = text.iter().fold(false, |odd, byte| odd | !(b' '..0x7f).contains(byte));
    let pairs = text.iter().zip(text.get(1..).unwrap_or_default());
    !pairs.fold(odd, |odd, (a, b)| odd | (*a == b' ') & (*b == b' '))
}

/// A stretch of text cut into what matches and what does not. Matches that lie over each other
/// are one; one that reaches beyond the stretch is left out.
pub(super) fn marked(text: &str, span: Span, marks: impl Iterator<Item = Span>) -> Vec<Fragment> {
    let mut joined: Vec<Span> = Vec::new();
    for mark in marks.filter(|mark| span.contains(*mark)) {
        match joined.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    let mut fragments = Vec::with_capacity(2 * joined.len() + 1);
    let mut add = |from: usize, to: usize, hit: bool| {
        let text = evenly_spaced(Span::new(from, to).slice(text));
        if !text.is_empty() {
            fragments.push(Fragment { text, hit });
        }
    };
    let mut at = span.start;
    for mark in joined {
        add(at, mark.start, false);
        add(mark.start, mark.end, true);
        at = mark.end;
    }
    add(at, span.end, false);
    fragments
}
