//! Answers: what are the stretches of an article's text?
//!
//! News comes with boilerplate: pointers to other articles, advertisements, names of the staff.
//! It must take no part in ranking and extraction, but body text must never be lost as
//! boilerplate, so every rule here takes what it surely knows and leaves the rest to the body.
//! First whole lines are told ([`lines`]), then what stands inside a line ([`inline`]), for
//! scrapers glue lines together, and at the top the dateline ([`dateline()`]).
//!
//! Counts in the rules' comments are over 58,506 scraped articles.

mod dateline;
mod inline;
mod lines;
mod markers;

use time::Date;

use crate::article::{Part, PartKind, Span};

pub use dateline::{length as dateline, outlet};

/// A line of this many bytes is a paragraph and no headline, caption or heading.
const PARAGRAPH: usize = 100;

/// The parts of `text` from byte `from` on: body and boilerplate, no title.
///
/// In order, without overlap; every byte but white space and punctuation is in one of them.
pub fn divide(text: &str, from: usize) -> Vec<Part> {
    let lines = lines_of(text, from);
    let frame = Frame::of(&lines);
    let mut parts = Vec::with_capacity(lines.len());
    let mut before = None;
    for (at, line) in lines.iter().enumerate() {
        let place = frame.place(at);
        let kind = lines::whole(line.slice(text), place, before);
        before = kind;
        match kind {
            Some(kind) => parts.push(Part { span: *line, kind: kind.part() }),
            None => before = divide_line(text, *line, place, &mut parts),
        }
    }
    tags_after_initials(text, &mut parts);
    back_to_body(text, &mut parts);
    parts
}

/// Whether a line is the first of something in every text: boilerplate, or the article behind its
/// dateline. `rest` is the text from the line on.
pub fn begins_apart(line: &str, rest: &str) -> bool {
    let anywhere = Place { head: true, tail: true };
    let capital = line.starts_with(char::is_uppercase);
    lines::whole(line, anywhere, None).is_some()
        || capital && markers::at_start(line).is_some()
        || dateline::length(rest).is_some_and(|length| length <= line.len())
}

/// Gives back to the body what is boilerplate only at the very end but has body behind it:
/// "(RCTI)" in a list, the bare dates of a programme.
fn back_to_body(text: &str, parts: &mut [Part]) {
    let last = parts.iter().rposition(|part| part.kind == PartKind::Body).unwrap_or(0);
    let first = parts.iter().position(|part| part.kind == PartKind::Body).unwrap_or(0);
    for part in parts.iter_mut().take(last).skip(first) {
        let words = part.span.slice(text);
        let doubtful = match part.kind {
            PartKind::Byline => words.starts_with('(') && !markers::is_initials(words),
            PartKind::DateLine => !lines::is_told_apart(words),
            _ => false,
        };
        if doubtful {
            part.kind = PartKind::Body;
        }
    }
}

/// The day that the first date line among the parts tells.
pub fn publication_day(text: &str, parts: &[Part]) -> Option<Date> {
    let everywhere = Place { head: true, tail: true };
    let lines = parts.iter().filter(|part| part.kind == PartKind::DateLine);
    let mut words = lines.map(|part| part.span.slice(text));
    words.find_map(|line| lines::publication_line(line, everywhere))
}

/// Where a line stands among the paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// No paragraph stands before it; the first paragraph itself is in the head.
    pub head: bool,
    /// No paragraph stands behind it; the last paragraph itself is in the tail.
    pub tail: bool,
}

/// The numbers of the first and the last paragraph among the lines.
struct Frame {
    first: usize,
    last: usize,
}

impl Frame {
    fn of(lines: &[Span]) -> Frame {
        let long = |line: &Span| line.len() >= PARAGRAPH;
        Frame {
            first: lines.iter().position(long).unwrap_or(2),
            last: lines.iter().rposition(long).unwrap_or(lines.len().saturating_sub(6)),
        }
    }

    fn place(&self, line: usize) -> Place {
        Place { head: line <= self.first, tail: line >= self.last }
    }
}

/// The lines from `from` on that are not blank, without the white space around them.
fn lines_of(text: &str, from: usize) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = from;
    for line in text[from..].split(['\n', '\r']) {
        let span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len() + 1;
        if !span.is_empty() {
            lines.push(span);
        }
    }
    lines
}

/// Tells apart what stands in one line; gives back what its end leaves to the next line.
fn divide_line(
    text: &str,
    line: Span,
    place: Place,
    parts: &mut Vec<Part>,
) -> Option<lines::Whole> {
    let mut rest = line;
    if place.head
        && let Some(length) = dateline::length(rest.slice(text))
    {
        let span = Span::new(rest.start, rest.start + length);
        parts.push(Part { span: span.trimmed(text), kind: PartKind::Dateline });
        rest.start = span.end;
    }
    let found = inline::boilerplate(rest.slice(text), place);
    let mut at = rest.start;
    for part in found {
        let span = part.span.shifted(rest.start);
        push_body(text, Span::new(at, span.start), parts);
        parts.push(Part { span: span.trimmed(text), kind: part.kind });
        at = span.end;
    }
    push_body(text, Span::new(at, rest.end), parts);
    None
}

/// Adds a stretch of the body, if there is a word in it.
fn push_body(text: &str, span: Span, parts: &mut Vec<Part>) {
    let span = span.trimmed(text);
    if span.slice(text).contains(char::is_alphanumeric) {
        parts.push(Part { span, kind: PartKind::Body });
    }
}

/// Tells keywords behind the initials from the body: "(wsw/wsw)", then "majapahit", "sejarah".
///
/// 420 lists on lines of their own in 58,506 articles, all of one publishing house. Only lines
/// without capitals and full stops up to the very end count.
fn tags_after_initials(text: &str, parts: &mut [Part]) {
    let keyword = |part: &&Part| {
        let words = part.span.slice(text);
        part.kind == PartKind::Body
            && words.len() <= 60
            && !words.contains(|c: char| c.is_uppercase() || matches!(c, '.' | ':' | '?'))
    };
    let keywords = parts.iter().rev().take_while(keyword).count();
    let first = parts.len() - keywords;
    let initials = first.checked_sub(1).and_then(|at| parts.get(at));
    if initials.is_some_and(|part| markers::is_initials(part.span.slice(text))) {
        parts[first..].iter_mut().for_each(|part| part.kind = PartKind::Tags);
    }
}

#[cfg(test)]
mod tests;
