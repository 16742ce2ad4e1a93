//! Answers: which few sentences of an article show best why it matches?

use std::collections::HashSet;

use super::matching::Words;
use super::results::{Fragment, Snippet};
use crate::article::Span;
use crate::index::StoredArticle;
use crate::language::{Analyzer, Token, sentences};

/// The longest snippet, in bytes of text.
const LONGEST: usize = 280;
/// A sentence shorter than this takes the next one with it.
const SHORT: usize = 120;
/// How many snippets an article gets.
const MOST: usize = 2;
/// How far into an article's body snippets are looked for, in bytes: a reader of a list wants an
/// answer at once, also where one article is a whole book.
const REACH: usize = 1 << 20;

/// A sentence and what matches in it.
struct Candidate {
    span: Span,
    /// The matching words' spans, in order.
    marks: Vec<Span>,
    /// Greater where more different words match.
    worth: usize,
}

/// The snippets of an article: those that match best, in the order of the text; its opening
/// where nothing of the body matches.
pub(super) fn snippets(
    analyzer: &Analyzer,
    words: &Words,
    article: &StoredArticle,
) -> Vec<Snippet> {
    let mut found = candidates(analyzer, words, article);
    let Some(best) = found.iter().map(|candidate| candidate.worth).max() else { return Vec::new() };
    // Stable: of sentences worth the same the earlier one comes first.
    found.sort_by_key(|candidate| std::cmp::Reverse(candidate.worth));
    let wanted = if best == 0 { 1 } else { MOST };
    let mut chosen: Vec<Candidate> =
        found.into_iter().filter(|c| c.worth > 0 || best == 0).take(wanted).collect();
    chosen.sort_by_key(|candidate| candidate.span);
    chosen.iter().map(|candidate| cut(&article.text, candidate)).collect()
}

/// A text's fragments: what matches, and what lies between.
pub(super) fn fragments(analyzer: &Analyzer, words: &Words, text: &str) -> Vec<Fragment> {
    let marks = marks(&analyzer.tokens(text), words, 0);
    marked(text, Span::new(0, text.len()), &marks)
}

fn candidates(analyzer: &Analyzer, words: &Words, article: &StoredArticle) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut reach = 0;
    for paragraph in article.body() {
        if reach > REACH {
            break;
        }
        reach += paragraph.len();
        let text = paragraph.slice(&article.text);
        for sentence in grouped(sentences(&text[..floor(text, REACH)])) {
            found.push(candidate(analyzer, words, article, sentence.shifted(paragraph.start)));
        }
    }
    found
}

/// Joins short sentences with the one that follows in their paragraph.
fn grouped(sentences: Vec<Span>) -> Vec<Span> {
    let mut groups: Vec<Span> = Vec::new();
    for sentence in sentences {
        match groups.last_mut() {
            Some(last) if last.len() < SHORT && sentence.end - last.start <= LONGEST => {
                last.end = sentence.end;
            }
            _ => groups.push(sentence),
        }
    }
    groups
}

fn candidate(analyzer: &Analyzer, words: &Words, article: &StoredArticle, span: Span) -> Candidate {
    let tokens = analyzer.tokens(span.slice(&article.text));
    let matching = matching(&tokens, words);
    let different: HashSet<&str> = matching.iter().map(|token| token.stem.as_str()).collect();
    let marks = marks(&tokens, words, span.start);
    let worth = different.len() * 8 + marks.len().min(7);
    Candidate { span, marks, worth }
}

fn matching<'t>(tokens: &'t [Token], words: &Words) -> Vec<&'t Token> {
    let matching = words.matching(tokens);
    tokens.iter().zip(matching).filter(|(_, matches)| *matches).map(|(token, _)| token).collect()
}

/// The spans of the tokens that match, `offset` bytes further on.
fn marks(tokens: &[Token], words: &Words, offset: usize) -> Vec<Span> {
    let matching = matching(tokens, words);
    let mut marks: Vec<Span> = matching.iter().map(|token| token.span.shifted(offset)).collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// The candidate's text, or as much of it as fits around its first marks.
fn cut(text: &str, candidate: &Candidate) -> Snippet {
    let whole = candidate.span;
    let span = if whole.len() <= LONGEST { whole } else { window(text, whole, &candidate.marks) };
    let mut fragments = marked(text, span, &candidate.marks);
    if span.start > whole.start {
        push(&mut fragments, 0, "… ");
    }
    if span.end < whole.end {
        let end = fragments.len();
        push(&mut fragments, end, " …");
    }
    Snippet { fragments }
}

fn push(fragments: &mut Vec<Fragment>, at: usize, text: &str) {
    fragments.insert(at, Fragment { text: text.to_string(), hit: false });
}

/// The stretch of at most [`LONGEST`] bytes with the most marks, between words.
fn window(text: &str, whole: Span, marks: &[Span]) -> Span {
    let fits = |first: &Span| {
        marks
            .iter()
            .filter(move |m| m.start >= first.start && m.end <= first.start + LONGEST * 3 / 4)
            .count()
    };
    // A later stretch must have more marks to be preferred. The sentence may be a whole book's
    // length, so only so many places are tried.
    let best = marks.iter().take(200).rev().max_by_key(|mark| fits(mark));
    let first = best.map_or(whole.start, |mark| mark.start);
    let start = if first - whole.start < LONGEST / 4 { whole.start } else { first - LONGEST / 4 };
    let start = if start == whole.start { start } else { next_word(text, start, first) };
    let end = floor(text, (start + LONGEST).min(whole.end)).max(start);
    let end = if end == whole.end { end } else { last_word_end(text, start, end) };
    Span::new(start, end)
}

/// The start of the first word after `from`, but not after `limit`.
fn next_word(text: &str, from: usize, limit: usize) -> usize {
    let from = floor(text, from);
    let ahead = text.get(from..limit).unwrap_or_default();
    ahead.find(char::is_whitespace).map_or(limit, |gap| {
        let rest = &ahead[gap..];
        from + gap + (rest.len() - rest.trim_start().len())
    })
}

/// The end of the last whole word in a stretch; its end where it is one long word.
fn last_word_end(text: &str, start: usize, end: usize) -> usize {
    let stretch = text.get(start..end).unwrap_or_default();
    match stretch.rfind(char::is_whitespace) {
        Some(gap) if gap > 0 => start + stretch[..gap].trim_end().len(),
        _ => end,
    }
}

/// The last character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

fn marked(text: &str, span: Span, marks: &[Span]) -> Vec<Fragment> {
    let mut fragments = Vec::new();
    let mut at = span.start;
    let mut add = |from: usize, to: usize, hit: bool| {
        let words = Span::new(from, to).slice(text);
        if !words.is_empty() {
            fragments.push(Fragment { text: words.to_string(), hit });
        }
    };
    for mark in marks.iter().filter(|mark| span.contains(**mark)) {
        if mark.start < at {
            continue;
        }
        add(at, mark.start, false);
        add(mark.start, mark.end, true);
        at = mark.end;
    }
    add(at, span.end, false);
    fragments
}
