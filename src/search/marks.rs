//! Answers: which words of this article match, and by which need?
//!
//! The tree of needs is asked of one article as the index was asked of all: a branch that does
//! not match marks nothing, nor does what is excluded.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::clause::TextField;
use super::near::Together;
use super::standing::{Form, Positions, Standing};
use super::wanted::{Leaf, Need, Wanted};
use crate::article::{Facet, Span};
use crate::index::{Placed, REACH, Record, StoredArticle};
use crate::language::{Analyzer, Token, is_stop_word};

/// A stretch that matches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark<'w> {
    /// The field that it stands in.
    pub place: TextField,
    /// Where, in the title or in the article's text.
    pub span: Span,
    /// What it matches.
    pub leaf: &'w Leaf,
}

/// What is looked for in a text, at a glance: most words of an article are none of these.
#[derive(Debug, Default)]
pub(super) struct Sought {
    exact: HashSet<String>,
    stems: HashSet<String>,
    starts: Vec<String>,
    likes: Vec<(String, u8)>,
}

impl Sought {
    pub fn new(wanted: &Wanted) -> Sought {
        let mut sought = Sought::default();
        sought.add(wanted);
        sought
    }

    fn add(&mut self, wanted: &Wanted) {
        match wanted {
            Wanted::Leaf(leaf) => self.add_need(&leaf.need),
            Wanted::Forms(forms) => forms.iter().for_each(|(_, form)| self.add(form)),
            Wanted::Bool { any, all, none } => {
                [any, all, none].into_iter().flatten().for_each(|wanted| self.add(wanted));
            }
        }
    }

    fn add_need(&mut self, need: &Need) {
        let stems = |words: &[Token]| words.iter().map(|w| w.stem.clone()).collect::<Vec<_>>();
        match need {
            Need::Word(word) => {
                self.exact.insert(word.exact.clone());
                self.stems.insert(word.stem.clone());
            }
            Need::Row(words) | Need::Near(words, _) => self.stems.extend(stems(words)),
            Need::Phrase(words) => self.exact.extend(words.iter().map(|w| w.exact.clone())),
            Need::Start(start) => self.starts.push(start.clone()),
            Need::Like(word, distance) => self.likes.push((word.clone(), *distance)),
            Need::Value(..) | Need::Published(_) => {}
        }
    }

    /// The words that are sought in this form.
    pub fn words(&self, form: Form) -> impl Iterator<Item = &str> {
        let words = match form {
            Form::Exact => &self.exact,
            Form::Stem => &self.stems,
        };
        words.iter().map(String::as_str)
    }

    /// Whether the index can be asked for all of them by name.
    pub fn is_named(&self) -> bool {
        self.starts.is_empty() && self.likes.is_empty()
    }

    fn is_sought(&self, exact: &str, stem: &str) -> bool {
        self.stems.contains(stem)
            || self.exact.contains(exact)
            || self.starts.iter().any(|start| exact.starts_with(start))
            || self.likes.iter().any(|(word, most)| is_like(exact, word, *most))
    }
}

/// Whether two words differ in at most so many letters: one more, one less, another one, or two
/// that changed places.
fn is_like(one: &str, other: &str, most: u8) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let most = usize::from(most);
    if one.len().abs_diff(other.len()) > most {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let mut cost = (last[j] + usize::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                cost = cost.min(before[j - 1] + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().is_some_and(|cost| *cost <= most)
}

/// The forms that words have, each with its word's number, in the order of these. Few are sought,
/// so that looking through them all costs less than sorting them by form.
type Forms<'s> = Vec<(usize, Cow<'s, str>)>;

/// The words of one text that are sought.
#[derive(Debug, Default)]
pub(super) struct Found<'s> {
    /// The place of each among all of the text's words, and where it stands.
    words: Vec<(usize, Span)>,
    exact: Forms<'s>,
    stems: Forms<'s>,
    /// The place of the next paragraph's first word.
    next: usize,
}

impl<'s> Found<'s> {
    /// Adds a stretch of text that starts `offset` bytes into the whole. As in the index, there
    /// is a gap between two of them that no phrase bridges.
    pub fn add(&mut self, sought: &Sought, text: &str, offset: usize) {
        let first = self.next;
        Analyzer::search().for_each_token(text, |token| {
            self.next = first + token.position + 2;
            if sought.is_sought(token.exact, token.stem) {
                let number = self.words.len();
                let form = |form: &str| Cow::Owned(form.to_string());
                self.exact.push((number, form(token.exact)));
                self.stems.push((number, form(token.stem)));
                self.words.push((first + token.position, token.span.shifted(offset)));
            }
        });
    }

    /// Adds the words of a stretch of text that starts `offset` bytes into the whole, of which
    /// the index knows that they stand there; takes them from `standing`.
    fn add_known(&mut self, record: Record<'_>, offset: usize, standing: &mut &[Standing<'s>]) {
        let end = record.first + record.words;
        let (here, further) =
            standing.split_at(standing.partition_point(|word| (word.position as usize) < end));
        *standing = further;
        if here.is_empty() {
            return;
        }
        self.words.reserve(here.len());
        let (mut spans, mut next) = (record.spans(), record.first);
        for same in here.chunk_by(|a, b| a.position == b.position) {
            let position = same[0].position as usize;
            let passed = position.checked_sub(next);
            let Some(span) = passed.and_then(|passed| spans.nth(passed)) else { return };
            for word in same {
                let forms = match word.form {
                    Form::Exact => &mut self.exact,
                    Form::Stem => &mut self.stems,
                };
                forms.push((self.words.len(), Cow::Borrowed(word.word)));
            }
            self.words.push((position, span.shifted(offset)));
            next = position + 1;
        }
    }

    /// Shows each span where a need is met; not in order.
    fn each(&self, need: &Need, see: &mut dyn FnMut(Span)) {
        let mut word = |number: usize| see(self.words[number].1);
        match need {
            Need::Word(sought) => {
                having(&self.stems, &sought.stem).for_each(&mut word);
                having(&self.exact, &sought.exact).for_each(word);
            }
            Need::Start(start) => self.fitting(|word| word.starts_with(start), word),
            Need::Like(like, most) => self.fitting(|word| is_like(word, like, *most), word),
            Need::Row(row) => {
                // "dan" within the long form of a name is no match to a reader.
                let told = |word: &Token| !is_stop_word(word) || row.iter().all(is_stop_word);
                for place in self.rows(row, &self.stems, |word| &word.stem) {
                    let told = place.zip(row).filter(|(_, word)| told(word));
                    told.for_each(|(number, _)| word(number));
                }
            }
            Need::Phrase(phrase) => {
                for place in self.rows(phrase, &self.exact, |word| &word.exact) {
                    see(Span::new(
                        self.words[place.start].1.start,
                        self.words[place.end - 1].1.end,
                    ));
                }
            }
            Need::Near(near, within) => self.near(near, *within).into_iter().for_each(word),
            Need::Value(..) | Need::Published(_) => {}
        }
    }

    /// Shows the numbers of the words whose form fits.
    fn fitting(&self, fits: impl Fn(&str) -> bool, see: impl FnMut(usize)) {
        let fitting = self.exact.iter().filter(|(_, word)| fits(word));
        fitting.map(|(number, _)| *number).for_each(see);
    }

    /// The words, by number, wherever these stand in a row.
    fn rows<'f>(
        &'f self,
        words: &'f [Token],
        forms: &'f Forms<'s>,
        form: fn(&Token) -> &String,
    ) -> impl Iterator<Item = Range<usize>> + 'f {
        let starts = words.first().into_iter().flat_map(move |first| having(forms, form(first)));
        let row = move |start: usize| {
            let row = start..start + words.len();
            let here = self.words.get(row.clone())?;
            let mut wanted = here.iter().zip(words).enumerate();
            let same = wanted.all(|(at, ((place, _), word))| {
                *place == here[0].0 + at && has_form(forms, start + at, form(word))
            });
            same.then_some(row)
        };
        starts.filter_map(row)
    }

    /// The words, by number, of the stretches that hold all of these.
    fn near(&self, words: &[Token], within: u32) -> Vec<usize> {
        let stems: Vec<&str> = words.iter().map(|word| word.stem.as_str()).collect();
        let (different, together) = Together::new(&stems, within);
        let mut places = Vec::new();
        for (number, stem) in different.into_iter().enumerate() {
            let here = having(&self.stems, stem);
            places.extend(here.map(|word| (self.words[word].0, number, word)));
        }
        places.sort_unstable();
        let numbered: Vec<_> = places.iter().map(|(place, number, _)| (*place, *number)).collect();
        let mut found = Vec::new();
        for (start, end) in together.stretches(&numbered) {
            let from = places.partition_point(|(place, ..)| *place < start);
            let inside = places[from..].iter().take_while(|(place, ..)| *place <= end);
            found.extend(inside.map(|(.., word)| *word));
        }
        found
    }
}

/// The numbers of the words that have a form, in order.
fn having<'f>(forms: &'f Forms<'_>, form: &'f str) -> impl Iterator<Item = usize> + 'f {
    forms.iter().filter(move |(_, own)| own == form).map(|(number, _)| *number)
}

/// Whether a word has a form.
fn has_form(forms: &Forms<'_>, number: usize, form: &str) -> bool {
    let from = forms.partition_point(|(own, _)| *own < number);
    forms[from..].iter().take_while(|(own, _)| *own == number).any(|(_, own)| own == form)
}

/// One article as the needs are asked of it.
pub(super) struct Asked<'a> {
    pub article: &'a StoredArticle,
    pub title: Found<'a>,
    pub body: Found<'a>,
}

impl<'a> Asked<'a> {
    /// An article whose sought words the index knows.
    pub fn known(placed: &'a Placed, positions: &Positions<'a>) -> Asked<'a> {
        let (mut title, mut body) = (Found::default(), Found::default());
        let (of_title, paragraphs) = placed.records();
        let (mut in_title, mut in_body) = (&*positions.title, &*positions.body);
        if let Some(record) = of_title {
            title.add_known(record, 0, &mut in_title);
        }
        for (span, record) in paragraphs {
            body.add_known(record, span.start, &mut in_body);
        }
        Asked { article: &placed.article, title, body }
    }

    /// An article whose words are looked through one by one.
    pub fn read(sought: &Sought, placed: &'a Placed) -> Asked<'a> {
        let article = &placed.article;
        let (mut title, mut body) = (Found::default(), Found::default());
        title.add(sought, &article.title, 0);
        for (paragraph, _) in placed.records().1 {
            let text = paragraph.slice(&article.text);
            body.add(sought, &text[..text.floor_char_boundary(REACH)], paragraph.start);
        }
        Asked { article, title, body }
    }

    /// What matches, in the order of the text. Where the article is so long that it was not all
    /// looked at, it may not seem to match: then all that is wanted is marked.
    pub fn marks<'w>(&self, wanted: &'w Wanted) -> Vec<Mark<'w>> {
        let mut marks = Vec::new();
        if !self.matches(wanted, &mut marks) {
            marks.clear();
            self.all(wanted, &mut marks);
        }
        marks.sort_by_key(|mark| (mark.place as u8, mark.span));
        marks
    }

    /// Whether the article matches; adds what does.
    pub fn matches<'w>(&self, wanted: &'w Wanted, marks: &mut Vec<Mark<'w>>) -> bool {
        match wanted {
            Wanted::Leaf(leaf) => self.leaf(leaf, marks),
            Wanted::Forms(forms) => {
                forms.iter().filter(|(_, form)| self.matches(form, marks)).count() > 0
            }
            Wanted::Bool { any, all, none } => {
                if none.iter().any(|wanted| self.matches(wanted, &mut Vec::new())) {
                    return false;
                }
                let before = marks.len();
                // Each is asked, not only up to the first that is there: all of them are marked.
                let there = any.iter().filter(|wanted| self.matches(wanted, marks)).count();
                let every = all.iter().all(|wanted| self.matches(wanted, marks));
                let matches = every && (there > 0 || any.is_empty() || !Wanted::needs_any(all));
                if !matches {
                    marks.truncate(before);
                }
                matches
            }
        }
    }

    fn leaf<'w>(&self, leaf: &'w Leaf, marks: &mut Vec<Mark<'w>>) -> bool {
        match &leaf.need {
            Need::Value(facet, value) => return has_value(self.article, *facet, value),
            Need::Published(dates) => {
                let day = self.article.date.as_deref();
                return day.is_some_and(|day| dates.hold(day));
            }
            _ => {}
        }
        let before = marks.len();
        for (place, found) in [(TextField::Title, &self.title), (TextField::Body, &self.body)] {
            if leaf.place.is_none_or(|confined| confined == place) {
                found.each(&leaf.need, &mut |span| marks.push(Mark { place, span, leaf }));
            }
        }
        marks.len() > before
    }

    fn all<'w>(&self, wanted: &'w Wanted, marks: &mut Vec<Mark<'w>>) {
        match wanted {
            Wanted::Leaf(leaf) => drop(self.leaf(leaf, marks)),
            Wanted::Forms(forms) => forms.iter().for_each(|(_, form)| self.all(form, marks)),
            Wanted::Bool { any, all, .. } => {
                any.iter().chain(all).for_each(|wanted| self.all(wanted, marks));
            }
        }
    }
}

fn has_value(article: &StoredArticle, facet: Facet, value: &str) -> bool {
    if facet != Facet::Year {
        return article.facets.values(facet).iter().any(|own| own == value);
    }
    let range = super::filters::years(value);
    let holds =
        |year: &i32| range.is_some_and(|(from, to)| (from..=to).contains(&i64::from(*year)));
    article.facets.year.iter().any(holds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_counted() {
        assert!(is_like("kemenpan", "kemenpan", 0));
        assert!(is_like("kmenpan", "kemenpan", 1), "one letter less");
        assert!(is_like("kemenapn", "kemenpan", 1), "two that changed places");
        assert!(!is_like("kmenapn", "kemenpan", 1));
        assert!(is_like("kmenapn", "kemenpan", 2));
        assert!(is_like("é", "e", 1) && !is_like("", "abc", 2));
    }
}
