//! Answers: which few sentences of an article show best why it matches?
//!
//! Only body paragraphs are quoted, never boilerplate. What is quoted are whole sentences where
//! they fit; one that is too long is cut between words, never within a match.

use super::clause::TextField;
use super::fragments::marked;
use super::marks::{Asked, Found, Mark, Sought};
use super::results::{Fragment, Snippet};
use super::standing::Positions;
use super::wanted::{Leaf, Need, Wanted};
use crate::article::Span;
use crate::index::Placed;

/// How many sentences an article's snippets have at most.
const MOST: usize = 3;
/// A single sentence shorter than this takes the next one with it, in characters.
const SHORT: usize = 120;
/// Room is made at once for so many sentences to choose from.
const USUALLY: usize = 24;
/// What stands where a sentence is cut, and how many characters that takes at one end.
const CUT: (&str, &str, usize) = ("… ", " …", 2);

/// What of an article is shown.
pub(super) struct Shown {
    /// Its title, or its first words.
    pub title: String,
    /// The title, cut into what matches and what does not.
    pub title_fragments: Vec<Fragment>,
    /// The snippets in the order of the text, at most so many characters together.
    pub snippets: Vec<Snippet>,
}

/// What of an article shows best why it matches. `positions` are those of the sought words, where
/// the index knows them.
pub(super) fn shown(
    wanted: Option<(&Wanted, &Sought)>,
    placed: &Placed,
    positions: Option<&Positions<'_>>,
    length: usize,
) -> Shown {
    let article = &placed.article;
    let title = article.headline();
    let in_title = |marks: &[Mark<'_>]| {
        marked(&title, Span::new(0, title.len()), marks.iter().map(|mark| mark.span))
    };
    let Some((wanted, sought)) = wanted else {
        let snippets = Quoting::new(placed, &[], length).snippets();
        return Shown { title_fragments: in_title(&[]), title, snippets };
    };
    let mut asked = match positions {
        Some(positions) => Asked::known(placed, positions),
        None => Asked::read(sought, placed),
    };
    let marks = asked.marks(wanted);
    let body = marks.partition_point(|mark| mark.place == TextField::Title);
    let snippets = Quoting::new(placed, &marks[body..], length).snippets();
    let title_fragments = match article.title.is_empty() {
        false => in_title(&marks[..body]),
        true => {
            // The first words of the body stand for a title: what matches in the body matches here.
            asked.title = Found::default();
            asked.body = Found::default();
            asked.body.add(sought, &title, 0);
            in_title(&asked.marks(wanted))
        }
    };
    Shown { title_fragments, title, snippets }
}

/// Chooses what to quote from one article.
struct Quoting<'a> {
    placed: &'a Placed,
    /// What matches in the body, in order.
    marks: &'a [Mark<'a>],
    /// The needs that are met anywhere, each once.
    needs: Vec<&'a Leaf>,
    /// How many characters may be quoted in all.
    length: usize,
}

/// A sentence and what matches in it.
struct Sentence<'a> {
    span: Span,
    /// Its number among the article's sentences; those of other paragraphs are no neighbours.
    number: usize,
    marks: &'a [Mark<'a>],
    /// The needs that are met in it.
    met: Met,
}

/// Needs by their number, one bit each; those beyond the last bit share it.
type Met = u64;

fn bit(need: usize) -> Met {
    1 << need.min(Met::BITS as usize - 1)
}

/// How many words meet a need.
fn words(leaf: &Leaf) -> usize {
    match &leaf.need {
        Need::Row(words) | Need::Phrase(words) | Need::Near(words, _) => words.len(),
        _ => 1,
    }
}

impl<'a> Quoting<'a> {
    fn new(placed: &'a Placed, marks: &'a [Mark<'a>], length: usize) -> Quoting<'a> {
        let mut needs: Vec<&Leaf> = Vec::new();
        for mark in marks {
            if !needs.iter().any(|need| std::ptr::eq(*need, mark.leaf)) {
                needs.push(mark.leaf);
            }
        }
        Quoting { placed, marks, needs, length }
    }

    /// The needs that marks meet.
    fn met(&self, marks: &[Mark<'_>]) -> Met {
        let number = |mark: &Mark<'_>| self.needs.iter().position(|n| std::ptr::eq(*n, mark.leaf));
        marks.iter().filter_map(number).fold(0, |met, need| met | bit(need))
    }

    /// What quoting a sentence is worth: more where more different needs are met, other than
    /// those told already.
    fn worth(&self, sentence: &Sentence<'_>, told: Met) -> usize {
        let new = sentence.met & !told;
        let met = self.needs.iter().enumerate().filter(|(need, _)| new & bit(*need) != 0);
        met.map(|(_, leaf)| words(leaf)).sum::<usize>() * 8 + sentence.marks.len().min(7)
    }

    fn text(&self) -> &'a str {
        &self.placed.article.text
    }

    fn snippets(&self) -> Vec<Snippet> {
        let sentences = self.sentences();
        let chosen = self.chosen(&sentences);
        match (chosen.as_slice(), sentences.as_slice()) {
            ([], []) => Vec::new(),
            // Not even the best one fits.
            ([], all) => self.best(all).and_then(|best| self.cut(&all[best])).into_iter().collect(),
            (chosen, all) => self.quoted(chosen, all),
        }
    }

    /// The sentences of the paragraphs in which something matches; else the body's first ones.
    fn sentences(&self) -> Vec<Sentence<'a>> {
        let mut all = Vec::with_capacity(USUALLY);
        let mut number = 0;
        for (paragraph, record) in self.placed.records().1 {
            if self.marks.is_empty() && !all.is_empty() {
                break;
            }
            if self.inside(paragraph).is_empty() && !self.marks.is_empty() {
                continue;
            }
            for span in record.sentences() {
                let span = span.shifted(paragraph.start);
                let marks = self.inside(span);
                all.push(Sentence { span, number, marks, met: self.met(marks) });
                number += 1;
            }
            number += 1;
        }
        all
    }

    /// The marks that start in a stretch of text.
    fn inside(&self, span: Span) -> &'a [Mark<'a>] {
        let from = self.marks.partition_point(|mark| mark.span.start < span.start);
        let to = self.marks.partition_point(|mark| mark.span.start < span.end);
        &self.marks[from..to]
    }

    /// How many characters a sentence has.
    fn length(&self, sentence: &Sentence<'_>) -> usize {
        sentence.span.slice(self.text()).chars().count()
    }

    /// Whether a sentence has at most so many characters.
    fn fits(&self, sentence: &Sentence<'_>, characters: usize) -> bool {
        // It has at most as many characters as bytes, and nearly all sentences are short.
        sentence.span.len() <= characters || self.length(sentence) <= characters
    }

    /// The best sentence: the earlier of equals, one that fits before one that does not.
    fn best(&self, all: &[Sentence<'_>]) -> Option<usize> {
        let fits = |at: usize| self.fits(&all[at], self.length);
        (0..all.len()).rev().max_by_key(|&at| (self.worth(&all[at], 0), fits(at)))
    }

    /// The sentences to quote, by their places among all; none where the best does not fit.
    fn chosen(&self, all: &[Sentence<'_>]) -> Vec<usize> {
        let fitting = self.best(all).filter(|&best| self.fits(&all[best], self.length));
        let Some(best) = fitting else { return Vec::new() };
        let mut chosen = Vec::with_capacity(MOST);
        chosen.push(best);
        let mut told = all[best].met;
        let mut left = self.length - self.length(&all[best]);
        // The gap to a neighbour counts, too.
        while let Some(room) = left.checked_sub(1).filter(|_| chosen.len() < MOST) {
            let fits = |&at: &usize| !chosen.contains(&at) && self.fits(&all[at], room);
            let matching = (0..all.len()).rev().filter(|&at| !all[at].marks.is_empty());
            let Some(next) = matching.filter(fits).max_by_key(|&at| self.worth(&all[at], told))
            else {
                break;
            };
            told |= all[next].met;
            left = room - self.length(&all[next]);
            chosen.push(next);
        }
        self.with_context(&mut chosen, all, left);
        chosen.sort_unstable();
        chosen
    }

    /// A single short sentence takes the next with it.
    fn with_context(&self, chosen: &mut Vec<usize>, all: &[Sentence<'_>], left: usize) {
        let [only] = chosen[..] else { return };
        let next = all.get(only + 1).filter(|next| next.number == all[only].number + 1);
        let fits = |next| left.checked_sub(1).is_some_and(|room| self.fits(next, room));
        if self.fits(&all[only], SHORT - 1) && next.is_some_and(fits) {
            chosen.push(only + 1);
        }
    }

    /// The chosen sentences, neighbours as one snippet.
    fn quoted(&self, chosen: &[usize], all: &[Sentence<'_>]) -> Vec<Snippet> {
        let mut spans: Vec<(Span, usize)> = Vec::new();
        for sentence in chosen.iter().map(|&at| &all[at]) {
            match spans.last_mut() {
                Some((span, number))
                    if *number + 1 == sentence.number && self.near(*span, sentence) =>
                {
                    (span.end, *number) = (sentence.span.end, sentence.number);
                }
                _ => spans.push((sentence.span, sentence.number)),
            }
        }
        let snippet = |(span, _): (Span, usize)| self.snippet(span);
        spans.into_iter().map(snippet).collect()
    }

    /// Whether a sentence follows with nothing but white space between.
    fn near(&self, span: Span, next: &Sentence<'_>) -> bool {
        let gap = Span::new(span.end, next.span.start).slice(self.text());
        gap.chars().all(char::is_whitespace)
    }

    fn snippet(&self, span: Span) -> Snippet {
        let marks = self.inside(span).iter().map(|mark| mark.span);
        Snippet { fragments: marked(self.text(), span, marks) }
    }

    /// As much of a sentence as fits, around its matches; `None` where not even one match fits.
    fn cut(&self, sentence: &Sentence<'_>) -> Option<Snippet> {
        let (before, after, each) = CUT;
        let room = self.length.checked_sub(2 * each)?;
        let span = self.window(sentence, room)?;
        let mut snippet = self.snippet(span);
        let add = |text: &str| Fragment { text: text.to_string(), hit: false };
        if span.start > sentence.span.start {
            snippet.fragments.insert(0, add(before));
        }
        if span.end < sentence.span.end {
            snippet.fragments.push(add(after));
        }
        Some(snippet)
    }

    /// The stretch of at most `room` characters with the most matches, between words.
    fn window(&self, sentence: &Sentence<'_>, room: usize) -> Option<Span> {
        let text = self.text();
        // The sentence may be a whole book's length, so only so many places are tried.
        let places = &sentence.marks[..sentence.marks.len().min(200)];
        let ends =
            |first: &Mark<'_>| forward(text, first.span.start, room * 3 / 4, sentence.span.end);
        let fits = |first: &&Mark<'_>| {
            let end = ends(first);
            places.iter().filter(|m| m.span.start >= first.span.start && m.span.end <= end).count()
        };
        // A later stretch must have more matches to be preferred.
        let best = places.iter().rev().max_by_key(fits);
        let anchor = best.map_or(Span::new(sentence.span.start, sentence.span.start), |m| m.span);
        let start = self.start(sentence.span, anchor, room / 4);
        let end = self.end(sentence, start, forward(text, start, room, sentence.span.end));
        if end >= anchor.end {
            return (end > start).then(|| Span::new(start, end));
        }
        // The match is so long that nothing can stand before it.
        let end = forward(text, anchor.start, room, sentence.span.end);
        (end >= anchor.end).then_some(anchor)
    }

    /// Where to begin: at a word up to `back` characters before the anchor, outside of matches.
    fn start(&self, whole: Span, anchor: Span, back: usize) -> usize {
        let text = self.text();
        let before = &text[whole.start..anchor.start];
        let from = match before.char_indices().rev().nth(back) {
            None => return whole.start,
            Some((at, _)) => whole.start + at,
        };
        let cut = |at: usize| self.marks_over(at).map(|mark| mark.end);
        let mut from = cut(from).unwrap_or(from);
        while from < anchor.start {
            let ahead = &text[from..anchor.start];
            let Some(gap) = ahead.find(char::is_whitespace) else { break };
            let rest = &ahead[gap..];
            from += gap + (rest.len() - rest.trim_start().len());
            match cut(from) {
                Some(end) => from = end,
                None => return from.min(anchor.start),
            }
        }
        anchor.start
    }

    /// Where to end: behind the last whole word before `limit`, outside of matches.
    fn end(&self, sentence: &Sentence<'_>, start: usize, limit: usize) -> usize {
        if limit >= sentence.span.end {
            return sentence.span.end;
        }
        let text = self.text();
        let word_end = |limit: usize| {
            let stretch = &text[start..limit];
            match stretch.rfind(char::is_whitespace) {
                Some(gap) if gap > 0 => start + stretch[..gap].trim_end().len(),
                _ => limit,
            }
        };
        let follows = text[limit..].chars().next();
        let end = if follows.is_some_and(char::is_whitespace) { limit } else { word_end(limit) };
        match self.marks_over(end) {
            Some(mark) if mark.start > start => start + text[start..mark.start].trim_end().len(),
            Some(_) => start,
            None => end,
        }
    }

    /// The match that a cut at `at` would cut.
    fn marks_over(&self, at: usize) -> Option<Span> {
        let before = self.marks.partition_point(|mark| mark.span.start < at);
        // Matches may lie over each other; the longest is a phrase's.
        let near = &self.marks[before.saturating_sub(16)..before];
        near.iter().map(|mark| mark.span).find(|span| span.end > at)
    }
}

/// So many characters further on, at most to `limit`.
fn forward(text: &str, from: usize, characters: usize, limit: usize) -> usize {
    let mut ahead = text[from..limit].char_indices();
    ahead.nth(characters).map_or(limit, |(at, _)| from + at)
}
