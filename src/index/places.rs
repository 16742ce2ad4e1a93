//! Answers: where in an article's text do its words and sentences stand?
//!
//! The search index knows at which position a word stands, as a number; what a reader is shown
//! are bytes of the text. So each article is analysed once, when it is written: its words go to
//! the index, their places are kept beside the article, and a search need not analyse it again.
//!
//! The table is a row of records, the title's first, then one a paragraph of the body. A record
//! is the length of its sentences' spans in bytes, these, the number of its words, the length of
//! their spans in bytes, these. Each span is the gap to the one before and its own length. A number
//! is written in digits of six bits, the last ones first, and the seventh bit says that another
//! follows: so the table is a text, and a word takes two bytes of it.

use super::stored::StoredArticle;
use crate::article::Span;
use crate::language::{Analyzer, sentences};

/// How far into an article's body places are kept and matches shown, in bytes: a reader of a list
/// wants an answer at once, also where one article is a whole book.
pub(crate) const REACH: usize = 1 << 20;
/// What stands behind each word in a text that is handed over analysed; no word has it.
pub(super) const WORD_END: char = '\n';

/// A stretch of text as the index takes it.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The words as they stand, folded, each with [`WORD_END`].
    pub exact: String,
    /// Their stems, likewise.
    pub stems: String,
}

/// An article's words, and where they stand.
#[derive(Debug, Default)]
pub(super) struct Analysed {
    /// The body's words, by paragraph.
    pub body: Vec<Words>,
    /// See [`Places`].
    pub places: String,
}

impl Analysed {
    pub fn new(article: &StoredArticle) -> Analysed {
        let mut analysed = Analysed::default();
        analysed.words(&article.title, &[], REACH);
        let mut reach = 0;
        for paragraph in article.body() {
            let text = paragraph.slice(&article.text);
            // Of what lies further on nothing is kept, which the table's end says.
            let kept = if reach <= REACH { REACH } else { 0 };
            let sentences = sentences(&text[..text.floor_char_boundary(kept)]);
            let words = analysed.words(text, &sentences, kept);
            analysed.body.push(words);
            reach += text.len();
        }
        analysed
    }

    /// Analyses a stretch of text, and adds its record unless nothing of it is `kept`.
    fn words(&mut self, text: &str, sentences: &[Span], kept: usize) -> Words {
        let mut words = Words::default();
        let (mut spans, mut count) = (SpanWriter::default(), 0);
        Analyzer::search().for_each_token(text, |token| {
            for (out, form) in [(&mut words.exact, token.exact), (&mut words.stems, token.stem)] {
                out.push_str(form);
                out.push(WORD_END);
            }
            if token.span.end <= kept {
                spans.push(token.span);
                count += 1;
            }
        });
        if kept > 0 {
            let mut told = SpanWriter::default();
            sentences.iter().for_each(|sentence| told.push(*sentence));
            push_spans(&mut self.places, &told);
            push_number(&mut self.places, count);
            push_spans(&mut self.places, &spans);
        }
        words
    }
}

#[derive(Default)]
struct SpanWriter {
    digits: String,
    end: usize,
}

impl SpanWriter {
    fn push(&mut self, span: Span) {
        push_number(&mut self.digits, span.start - self.end);
        push_number(&mut self.digits, span.len());
        self.end = span.end;
    }
}

fn push_spans(out: &mut String, spans: &SpanWriter) {
    push_number(out, spans.digits.len());
    out.push_str(&spans.digits);
}

/// The bits of a digit, and the one that says that another digit follows.
const DIGIT: (u32, u8) = (6, 1 << 6);

fn push_number(out: &mut String, mut number: usize) {
    let (bits, more) = DIGIT;
    while number >> bits > 0 {
        out.push((number as u8 & (more - 1) | more).into());
        number >>= bits;
    }
    out.push((number as u8).into());
}

/// An article, and where its words stand.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub article: StoredArticle,
    /// See [`Places`].
    pub places: String,
}

impl Placed {
    /// The title's record, and the body's paragraphs with theirs, as far as places are kept.
    pub fn records(&self) -> (Option<Record<'_>>, impl Iterator<Item = (Span, Record<'_>)>) {
        let (title, body) = Places::new(self.places.as_bytes());
        (title, self.article.body().zip(body))
    }
}

/// Reads a table, record by record. Ends early where it is damaged.
#[derive(Clone, Debug)]
struct Places<'a> {
    rest: &'a [u8],
    first: usize,
}

/// Where the words and sentences of the title or of one paragraph stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record<'a> {
    /// The position of its first word among those of its field.
    pub first: usize,
    /// How many words it has.
    pub words: usize,
    sentences: &'a [u8],
    spans: &'a [u8],
}

impl<'a> Places<'a> {
    /// The title's record, and those of the body.
    fn new(table: &'a [u8]) -> (Option<Record<'a>>, Places<'a>) {
        let mut places = Places { rest: table, first: 0 };
        let title = places.next();
        (title, Places { first: 0, ..places })
    }
}

impl<'a> Iterator for Places<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let sentences = take_bytes(&mut self.rest)?;
        let words = take_number(&mut self.rest)?;
        let spans = take_bytes(&mut self.rest)?;
        let first = self.first;
        // As the search index counts: a paragraph's first word is no neighbour of the last one.
        self.first = first.checked_add(words)?.checked_add(1)?;
        Some(Record { first, words, sentences, spans })
    }
}

impl<'a> Record<'a> {
    /// The spans of its words, in its own text.
    pub fn spans(&self) -> Spans<'a> {
        Spans { rest: self.spans, end: 0 }
    }

    /// The spans of its sentences, in its own text.
    pub fn sentences(&self) -> Spans<'a> {
        Spans { rest: self.sentences, end: 0 }
    }
}

/// Reads spans, each from where the one before ends. Ends early where they are damaged.
#[derive(Clone, Debug)]
pub(crate) struct Spans<'a> {
    rest: &'a [u8],
    end: usize,
}

impl Iterator for Spans<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let start = self.end.checked_add(take_number(&mut self.rest)?)?;
        self.end = start.checked_add(take_number(&mut self.rest)?)?;
        Some(Span::new(start, self.end))
    }

    /// Passes over spans, eight numbers at a time: a text has hundreds of words, of which a search
    /// asks for a few.
    fn nth(&mut self, passed: usize) -> Option<Span> {
        let mut numbers = passed.checked_mul(2)?;
        while numbers >= 8 {
            match self.rest.split_first_chunk::<8>() {
                Some((eight, rest)) if sum(*eight).is_some() => {
                    self.end = self.end.checked_add(sum(*eight)?)?;
                    self.rest = rest;
                    numbers -= 8;
                }
                _ => {
                    self.end = self.end.checked_add(take_number(&mut self.rest)?)?;
                    numbers -= 1;
                }
            }
        }
        for _ in 0..numbers {
            self.end = self.end.checked_add(take_number(&mut self.rest)?)?;
        }
        self.next()
    }
}

/// What eight numbers add up to where each has one digit.
fn sum(digits: [u8; 8]) -> Option<usize> {
    let eight = u64::from_le_bytes(digits);
    if eight & u64::from_le_bytes([DIGIT.1; 8]) != 0 {
        return None;
    }
    // Each number in eight bits, so that two have room for their sum; then four such in a row.
    let pairs = (eight & 0x00ff_00ff_00ff_00ff) + (eight >> 8 & 0x00ff_00ff_00ff_00ff);
    Some((pairs.wrapping_mul(0x0001_0001_0001_0001) >> 48) as usize)
}

fn take_bytes<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = take_number(rest)?;
    let (taken, after) = rest.split_at_checked(length)?;
    *rest = after;
    Some(taken)
}

#[inline]
fn take_number(rest: &mut &[u8]) -> Option<usize> {
    let digit = take_digit(rest)?;
    // Nearly all numbers have one digit.
    if digit & DIGIT.1 == 0 { Some(digit.into()) } else { take_further(digit, rest) }
}

fn take_digit(rest: &mut &[u8]) -> Option<u8> {
    let (digit, after) = rest.split_first()?;
    *rest = after;
    Some(*digit)
}

/// A number whose first digit is taken.
#[cold]
fn take_further(mut digit: u8, rest: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    let (bits, more) = DIGIT;
    for shift in (0..usize::BITS).step_by(bits as usize) {
        number |= usize::from(digit & (more - 1)) << shift;
        if digit & more == 0 {
            return Some(number);
        }
        digit = take_digit(rest)?;
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::article::{Part, PartKind};

    fn article(title: &str, paragraphs: &[String]) -> StoredArticle {
        let mut text = String::new();
        let mut parts = Vec::new();
        for paragraph in paragraphs {
            let start = text.len();
            text.push_str(paragraph);
            let span = Span::new(start, text.len());
            parts.push(Part { kind: PartKind::Body, span });
            text.push('\n');
        }
        let title = title.to_string();
        StoredArticle { title, text, parts, ..StoredArticle::default() }
    }

    proptest! {
        #[test]
        fn the_table_gives_back_each_word_and_sentence(
            title in "\\PC{0,40}",
            paragraphs in prop::collection::vec("(\\PC|[a-z]{2,9}[ .]){0,60}", 0..5),
        ) {
            let article = article(&title, &paragraphs);
            let analysed = Analysed::new(&article);
            let (of_title, body) = Places::new(analysed.places.as_bytes());
            let spans = |text: &str| -> Vec<Span> {
                Analyzer::search().tokens(text).into_iter().map(|token| token.span).collect()
            };
            prop_assert_eq!(of_title.unwrap().spans().collect::<Vec<_>>(), spans(&title));
            let records: Vec<Record<'_>> = body.collect();
            prop_assert_eq!(records.len(), paragraphs.len());
            let mut first = 0;
            for (record, paragraph) in records.iter().zip(&paragraphs) {
                prop_assert_eq!(record.first, first);
                prop_assert_eq!(record.spans().collect::<Vec<_>>(), spans(paragraph));
                prop_assert_eq!(record.sentences().collect::<Vec<_>>(), sentences(paragraph));
                first += record.words + 1;
            }
        }

        #[test]
        fn a_damaged_table_ends_and_never_panics(table in prop::collection::vec(any::<u8>(), 0..80)) {
            let (title, body) = Places::new(&table);
            for record in title.into_iter().chain(body) {
                prop_assert!(record.spans().count() + record.sentences().count() <= table.len());
                record.spans().nth(table.len());
            }
        }
    }

    proptest! {
        #[test]
        fn passing_over_spans_is_taking_them(
            words in prop::collection::vec("[a-z]{1,9}|[a-z]{60,70}", 0..60),
            passed in 0..70usize,
        ) {
            let mut written = SpanWriter::default();
            let mut end = 0;
            for word in words {
                written.push(Span::new(end + word.len() % 3, end + word.len()));
                end += word.len();
            }
            let spans = || Spans { rest: written.digits.as_bytes(), end: 0 };
            let taken: Vec<Span> = spans().collect();
            let mut passing = spans();
            prop_assert_eq!(passing.nth(passed), taken.get(passed).copied());
            prop_assert_eq!(passing.next(), taken.get(passed + 1).copied());
        }
    }

    #[test]
    fn of_a_book_only_the_beginning_is_kept() {
        let paragraphs = vec!["kata ".repeat(REACH / 4), "akhir".to_string()];
        let analysed = Analysed::new(&article("Buku", &paragraphs));
        let (_, mut body) = Places::new(analysed.places.as_bytes());
        assert_eq!(body.next().unwrap().words, REACH / 5);
        assert!(body.next().is_none());
        assert_eq!(analysed.body[1].stems, "akhir\n", "the index has all of it");
    }
}
