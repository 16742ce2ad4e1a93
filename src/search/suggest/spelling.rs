//! Answers: which of the corpus's own words was meant by one that it does not have?

use std::collections::BTreeMap;

use tantivy::Term;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;

use super::Again;
use crate::article::Span;
use crate::error::Result;
use crate::index::View;
use crate::language::{Analyzer, Token, is_stop_word};
use crate::search::remark::Suggestion;
use crate::search::results::Results;

/// Shorter words are near to too many others.
const SHORTEST: usize = 4;
/// From so many letters on two may be wrong.
const LONG: usize = 6;
/// How many words of a query are looked at.
const MOST_WORDS: usize = 8;
/// A word in so many articles is rare no longer, and was meant as it stands; a rarer one, too,
/// unless one near to it is so many times more frequent.
const RARE: u64 = 20;

/// Better spellings of words that no article has; where little is found, also of rare ones.
/// Each is told with the whole query as it would be with all of them.
pub(super) fn spellings(
    results: &Results,
    again: &Again<'_>,
    little: bool,
) -> Result<Vec<Suggestion>> {
    let text = &results.query.text;
    let mut meant = Vec::new();
    for token in looked_at(text) {
        if !little && (again.shown)(&token) {
            continue;
        }
        let enough = if little { RARE } else { 1 };
        let known = frequency(again.view, &token, enough)?;
        if known < enough {
            let word = nearest(again.view, &token.exact, known)?;
            meant.extend(word.map(|word| (token, word)));
        }
    }
    if meant.is_empty() {
        return Ok(Vec::new());
    }
    let query = replaced(text, &meant);
    let total = (again.with_text)(&query)?;
    if total <= results.total {
        return Ok(Vec::new());
    }
    let told = meant.into_iter().map(|(token, word)| Suggestion::Spelling {
        typed: token.span.slice(text).to_string(),
        word,
        query: query.clone(),
        total,
    });
    Ok(told.collect())
}

/// The words of a query that may be misspelled: no stop words, no numbers, no names of fields,
/// and none whose spelling was left open on purpose.
fn looked_at(text: &str) -> Vec<Token> {
    let tokens = Analyzer::search().tokens(text).into_iter().take(MOST_WORDS * 4);
    let open = |token: &Token| text[token.span.end..].starts_with([':', '*', '~']);
    let plain = |token: &Token| token.exact.chars().all(char::is_alphabetic);
    let long = |token: &Token| token.exact.chars().count() >= SHORTEST;
    tokens
        .filter(|token| long(token) && plain(token) && !open(token) && !is_stop_word(token))
        .take(MOST_WORDS)
        .collect()
}

/// How many articles have a word, in title or body, as it stands or as its stem; no more than
/// `enough` are counted.
fn frequency(view: &View, token: &Token, enough: u64) -> Result<u64> {
    let fields = &view.fields;
    let places = [
        (fields.body, &token.stem),
        (fields.body_exact, &token.exact),
        (fields.title, &token.stem),
        (fields.title_exact, &token.exact),
    ];
    let mut most = 0;
    for (field, word) in places {
        let term = Term::from_field_text(field, word);
        let mut articles = 0;
        for segment in view.searcher.segment_readers() {
            let here = segment.inverted_index(field)?.doc_freq(&term);
            articles += u64::from(here.map_err(tantivy::TantivyError::from)?);
            if articles >= enough {
                return Ok(articles);
            }
        }
        most = most.max(articles);
        if most > 0 && field == fields.body {
            break;
        }
    }
    Ok(most)
}

/// The word that was meant: with the fewest letters wrong, with the same first letter if one can
/// be had, in the most articles. Who gets two letters wrong gets the first one right: to look for
/// others takes longer than the search.
fn nearest(view: &View, word: &str, known: u64) -> Result<Option<String>> {
    let mut steps = vec![(1, true), (1, false)];
    if word.chars().count() >= LONG {
        steps.push((2, true));
    }
    for (distance, same_start) in steps {
        let mut near = BTreeMap::new();
        for field in [view.fields.body_exact, view.fields.title_exact] {
            collect_near(view, field, word, (distance, same_start), &mut near)?;
        }
        near.remove(word);
        let wanted = |(_, count): &(String, u64)| known == 0 || *count >= known * RARE;
        let best = near
            .into_iter()
            .filter(wanted)
            .max_by(|(a, m), (b, n)| m.cmp(n).then_with(|| b.cmp(a)));
        if let Some((best, _)) = best {
            return Ok(Some(best));
        }
    }
    Ok(None)
}

/// Adds the words of a field that are so near, with the number of their articles; where asked
/// for, only those with the same first letter.
fn collect_near(
    view: &View,
    field: Field,
    word: &str,
    (distance, same_start): (u8, bool),
    near: &mut BTreeMap<String, u64>,
) -> Result<()> {
    let fuzzy = FuzzyTermQuery::new(Term::from_field_text(field, word), distance, true);
    let first = word.chars().next().filter(|_| same_start);
    for segment in view.searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut terms = index.terms().search(fuzzy.automaton()?);
        if let Some(first) = first {
            let mut buffer = [0; 4];
            terms = terms.ge(first.encode_utf8(&mut buffer).as_bytes());
            terms = match next(first) {
                Some(next) => terms.lt(next.encode_utf8(&mut buffer).as_bytes()),
                None => terms,
            };
        }
        let mut terms = terms.into_stream().map_err(tantivy::TantivyError::from)?;
        while terms.advance() {
            let count = u64::from(terms.value().doc_freq);
            let term = String::from_utf8_lossy(terms.key()).into_owned();
            *near.entry(term).or_default() += count;
        }
    }
    Ok(())
}

/// The character after this one.
fn next(character: char) -> Option<char> {
    (character..).nth(1)
}

/// The text with each word replaced by the one that was meant.
fn replaced(text: &str, meant: &[(Token, String)]) -> String {
    let mut query = String::with_capacity(text.len());
    let mut at = 0;
    for (token, word) in meant {
        query.push_str(Span::new(at, token.span.start).slice(text));
        query.push_str(word);
        at = token.span.end;
    }
    query.push_str(&text[at..]);
    query
}
