//! Answers: what must an article hold to match these words, and how much does each word count?
//!
//! A query's stop words are left out unless it has no others. Every other word counts as its stem
//! and, when the article has it as it stands, once more; a short form also matches where the
//! article has the long form, and the other way round.

use std::collections::HashSet;

use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

use crate::index::Fields;
use crate::language::{Analyzer, Token, Vocabulary, is_stop_word, telling};

/// How much a word counts by where and how it matches: a title above the body, the body's first
/// words once more, the word as it stands beside its stem.
///
/// Measured on 3,148 questions over encyclopaedia passages (which have no titles), nDCG@10:
/// stems alone 0.743, with exact forms 0.750, without stop words 0.758, with opening 0.773.
/// Exact forms from 0.3 to 0.6 and openings from 0.2 to 0.4 differ by less than 0.003.
const WEIGHTS: Weights =
    Weights { title: 1.5, title_exact: 0.6, body: 1.0, body_exact: 0.4, opening: 0.3 };

/// How much another form of the same meaning counts, to the form in the query.
const OTHER_FORM: f32 = 0.8;
/// How much it adds when an article has both forms.
const BOTH_FORMS: f32 = 0.1;

struct Weights {
    title: f32,
    title_exact: f32,
    body: f32,
    body_exact: f32,
    opening: f32,
}

/// The words of a query.
#[derive(Debug, Default)]
pub(super) struct Words {
    exact: HashSet<String>,
    stems: HashSet<String>,
    /// Forms of several words that match where they stand together.
    sequences: Vec<Vec<Token>>,
    wanted: Vec<Wanted>,
}

/// Words of the query that stand together or alone, and what else means the same.
#[derive(Debug, Default)]
struct Wanted {
    words: Vec<Token>,
    /// Forms of one word or several.
    others: Vec<Vec<Token>>,
}

impl Words {
    pub fn new(analyzer: &Analyzer, vocabulary: &Vocabulary, text: &str) -> Self {
        let mut words = Words::default();
        for wanted in wanted(vocabulary, analyzer.tokens(text)) {
            words.add(wanted);
        }
        words
    }

    fn add(&mut self, mut wanted: Wanted) {
        wanted.words.retain(|word| !self.exact.contains(&word.exact));
        for word in &wanted.words {
            self.exact.insert(word.exact.clone());
            self.stems.insert(word.stem.clone());
        }
        for form in &wanted.others {
            match form.as_slice() {
                [word] => drop(self.exact.insert(word.exact.clone())),
                _ => self.sequences.push(form.clone()),
            }
        }
        if !wanted.words.is_empty() {
            self.wanted.push(wanted);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Which of an article's successive words match.
    pub fn matching(&self, tokens: &[Token]) -> Vec<bool> {
        let alone =
            |token: &Token| self.exact.contains(&token.exact) || self.stems.contains(&token.stem);
        let mut matching: Vec<bool> = tokens.iter().map(alone).collect();
        for sequence in &self.sequences {
            let same = |window: &[Token]| {
                window.iter().zip(sequence).all(|(here, wanted)| here.stem == wanted.stem)
            };
            for (at, _) in tokens.windows(sequence.len()).enumerate().filter(|(_, w)| same(w)) {
                matching[at..at + sequence.len()].fill(true);
            }
        }
        matching
    }

    /// The query that an article with any of the words matches.
    pub fn query(&self, fields: &Fields) -> Box<dyn Query> {
        let clauses = self.wanted.iter().map(|wanted| (Occur::Should, wanted.query(fields)));
        Box::new(BooleanQuery::new(clauses.collect()))
    }
}

/// The words that a query is about, those together that have another form.
fn wanted(vocabulary: &Vocabulary, tokens: Vec<Token>) -> Vec<Wanted> {
    let expansions = vocabulary.expansions(&tokens);
    let only_stop_words = tokens.iter().all(is_stop_word);
    let mut wanted = Vec::new();
    let mut expansions = expansions.into_iter().peekable();
    let mut at = 0;
    while at < tokens.len() {
        let expansion = expansions.next_if(|expansion| expansion.tokens.start == at);
        let (end, others) = expansion.map_or((at + 1, Vec::new()), |expansion| {
            (expansion.tokens.end, expansion.alternatives)
        });
        let words = tokens[at..end].to_vec();
        if only_stop_words || !words.iter().all(is_stop_word) {
            wanted.push(Wanted { words: telling(words), others });
        }
        at = end;
    }
    wanted
}

impl Wanted {
    fn query(&self, fields: &Fields) -> Box<dyn Query> {
        let words = self.words.iter().flat_map(|word| clauses(fields, word));
        let words = Box::new(BooleanQuery::new(words.collect()));
        if self.others.is_empty() {
            return words;
        }
        let others = self.others.iter().map(|form| boosted(other(fields, form), OTHER_FORM));
        let forms = others.chain([words as Box<dyn Query>]).collect();
        Box::new(DisjunctionMaxQuery::with_tie_breaker(forms, BOTH_FORMS))
    }
}

/// What an article with another form matches.
fn other(fields: &Fields, form: &[Token]) -> Box<dyn Query> {
    if let [word] = form {
        return Box::new(BooleanQuery::new(clauses(fields, word).into()));
    }
    let places = [(fields.title, WEIGHTS.title), (fields.body, WEIGHTS.body)];
    let phrases = places.map(|(field, weight)| {
        let terms = form.iter().map(|word| Term::from_field_text(field, &word.stem));
        let phrase: Box<dyn Query> = Box::new(PhraseQuery::new(terms.collect()));
        (Occur::Should, boosted(phrase, weight))
    });
    Box::new(BooleanQuery::new(phrases.into()))
}

/// What an article with a word matches.
fn clauses(fields: &Fields, word: &Token) -> [(Occur, Box<dyn Query>); 5] {
    let (stem, exact) = (word.stem.as_str(), word.exact.as_str());
    [
        (fields.title, stem, WEIGHTS.title),
        (fields.title_exact, exact, WEIGHTS.title_exact),
        (fields.body, stem, WEIGHTS.body),
        (fields.body_exact, exact, WEIGHTS.body_exact),
        (fields.opening, stem, WEIGHTS.opening),
    ]
    .map(|(field, word, weight)| (Occur::Should, boosted(term(field, word), weight)))
}

fn term(field: Field, word: &str) -> Box<dyn Query> {
    let term = Term::from_field_text(field, word);
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

fn boosted(query: Box<dyn Query>, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, weight))
}
