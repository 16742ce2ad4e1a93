//! Answers: what must an article hold to match these words, and how much does each word count?

use std::collections::HashSet;

use tantivy::Term;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

use crate::index::Fields;
use crate::language::{Analyzer, Token};

/// How much a word counts by where and how it matches: a title above the body, the word as it
/// stands above its stem.
const WEIGHTS: Weights = Weights { title: 1.5, title_exact: 0.75, body: 1.0, body_exact: 0.5 };

struct Weights {
    title: f32,
    title_exact: f32,
    body: f32,
    body_exact: f32,
}

/// The words of a query.
#[derive(Debug, Default)]
pub(super) struct Words {
    exact: HashSet<String>,
    stems: HashSet<String>,
    /// Each word once, in the order of the query.
    tokens: Vec<Token>,
}

impl Words {
    pub fn new(analyzer: &Analyzer, text: &str) -> Self {
        let mut words = Words::default();
        for token in analyzer.tokens(text) {
            words.stems.insert(token.stem.clone());
            if words.exact.insert(token.exact.clone()) {
                words.tokens.push(token);
            }
        }
        words
    }

    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Whether a word of an article matches.
    pub fn matches(&self, token: &Token) -> bool {
        self.exact.contains(&token.exact) || self.stems.contains(&token.stem)
    }

    /// The query that an article with any of the words matches.
    pub fn query(&self, fields: &Fields) -> Box<dyn Query> {
        let clauses = self.tokens.iter().flat_map(|token| {
            let (stem, exact) = (token.stem.as_str(), token.exact.as_str());
            [
                clause(fields.title, stem, WEIGHTS.title),
                clause(fields.title_exact, exact, WEIGHTS.title_exact),
                clause(fields.body, stem, WEIGHTS.body),
                clause(fields.body_exact, exact, WEIGHTS.body_exact),
            ]
        });
        Box::new(BooleanQuery::new(clauses.collect()))
    }
}

fn clause(field: Field, word: &str, weight: f32) -> (Occur, Box<dyn Query>) {
    let term = Term::from_field_text(field, word);
    let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
    (Occur::Should, Box::new(BoostQuery::new(Box::new(query), weight)))
}
