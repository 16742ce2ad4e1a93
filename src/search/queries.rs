//! Answers: which query of the search index finds what is wanted, and how much does each need
//! count?

use std::ops::Bound;

use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query,
    RangeQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use time::Date;

use super::clause::{Dates, TextField};
use super::filters::years;
use super::listed::{ListedQuery, Pattern};
use super::steady::Steady;
use super::sum::SumQuery;
use super::wanted::{Leaf, Need, Wanted};
use crate::article::Facet;
use crate::index::View;
use crate::language::Token;

/// How much a word counts by where and how it matches: a title above the body, the body's first
/// words once more, the word as it stands beside its stem.
///
/// Measured on 3,148 questions over encyclopaedia passages (which have no titles), nDCG@10:
/// stems alone 0.743, with exact forms 0.750, without stop words 0.758, with opening 0.773.
/// Exact forms from 0.3 to 0.6 and openings from 0.2 to 0.4 differ by less than 0.003.
const WEIGHTS: Weights =
    Weights { title: 1.5, title_exact: 0.6, body: 1.0, body_exact: 0.4, opening: 0.3 };

/// How much it adds when an article has several forms of one meaning.
pub(super) const SEVERAL_FORMS: f32 = 0.1;

struct Weights {
    title: f32,
    title_exact: f32,
    body: f32,
    body_exact: f32,
    opening: f32,
}

/// A query of the search index that is part of a need, and how much it counts.
pub(super) struct Part {
    /// The field's name.
    pub field: &'static str,
    pub weight: f32,
    pub asked: Asked,
}

/// What is asked of the search index, as if it counted 1.
pub(super) enum Asked {
    Term(Term),
    Query(Box<dyn Query>),
}

impl Asked {
    pub fn query(self) -> Box<dyn Query> {
        match self {
            Asked::Term(term) => term_query(term),
            Asked::Query(query) => query,
        }
    }
}

impl Wanted {
    /// The query that finds what is wanted.
    pub fn query(&self, view: &View) -> Box<dyn Query> {
        Maker { view, union: Union::Summed }.query(self)
    }

    /// The same of tantivy's own queries alone, nested as its query parser nests them.
    pub fn plain_query(&self, view: &View) -> Box<dyn Query> {
        Maker { view, union: Union::Nested }.query(self)
    }

    /// Those of which any may match, where nothing else is asked.
    fn alternatives(&self) -> Option<&[Wanted]> {
        match self {
            Wanted::Bool { any, all, none } if all.is_empty() && none.is_empty() => Some(any),
            _ => None,
        }
    }
}

/// How queries of which any may match are put together.
#[derive(Clone, Copy)]
enum Union {
    /// Unions within unions are one sum.
    Summed,
    /// Each is a query of its own.
    Nested,
}

/// Makes queries for what is wanted.
struct Maker<'v> {
    view: &'v View,
    union: Union,
}

impl Maker<'_> {
    fn query(&self, wanted: &Wanted) -> Box<dyn Query> {
        match (wanted, self.union) {
            (Wanted::Forms(forms), _) => {
                let forms = forms.iter().map(|(weight, form)| boosted(self.query(form), *weight));
                Box::new(DisjunctionMaxQuery::with_tie_breaker(forms.collect(), SEVERAL_FORMS))
            }
            (Wanted::Bool { any, all, none }, _) if wanted.alternatives().is_none() => {
                self.required(any, all, none)
            }
            (Wanted::Bool { any, .. }, Union::Nested) => self.nested(any),
            (Wanted::Leaf(leaf), Union::Nested) => {
                let parts = leaf.parts(self.view).into_iter();
                any_of(parts.map(|Part { weight, asked, .. }| boosted(asked.query(), weight)))
            }
            (Wanted::Bool { .. } | Wanted::Leaf(_), Union::Summed) => {
                let mut sum = SumQuery::default();
                self.add(wanted, &mut sum);
                Box::new(sum)
            }
        }
    }

    fn nested(&self, any: &[Wanted]) -> Box<dyn Query> {
        any_of(any.iter().map(|wanted| self.query(wanted)))
    }

    /// What must match and what must not, beside what only counts.
    fn required(&self, any: &[Wanted], all: &[Wanted], none: &[Wanted]) -> Box<dyn Query> {
        let of = |occur, wanted: &[Wanted]| -> Vec<(Occur, Box<dyn Query>)> {
            wanted.iter().map(|wanted| (occur, self.query(wanted))).collect()
        };
        let mut clauses = of(Occur::Should, any);
        if !all.is_empty() && !clauses.is_empty() && Wanted::needs_any(all) {
            clauses = vec![(Occur::Must, Box::new(BooleanQuery::new(clauses)))];
        }
        clauses.extend(of(Occur::Must, all));
        if clauses.is_empty() {
            clauses.push((Occur::Must, unscored(self.view.articles())));
        }
        let none = of(Occur::MustNot, none).into_iter();
        clauses.extend(
            none.map(|(occur, query)| -> (Occur, Box<dyn Query>) {
                (occur, Box::new(Steady(query)))
            }),
        );
        Box::new(BooleanQuery::new(clauses))
    }

    /// Alternatives within alternatives are all added up together.
    fn add(&self, wanted: &Wanted, sum: &mut SumQuery) {
        match (wanted.alternatives(), wanted) {
            (Some(any), _) => any.iter().for_each(|wanted| self.add(wanted, sum)),
            (None, Wanted::Leaf(leaf)) => {
                for Part { weight, asked, .. } in leaf.parts(self.view) {
                    match asked {
                        Asked::Term(term) => sum.terms.push((term, weight)),
                        Asked::Query(query) => sum.others.push(boosted(query, weight)),
                    }
                }
            }
            (None, other) => sum.others.push(self.query(other)),
        }
    }
}

/// Any of several queries.
fn any_of(queries: impl Iterator<Item = Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(BooleanQuery::new(queries.map(|query| (Occur::Should, query)).collect()))
}

impl Leaf {
    /// The queries of which an article that has what is needed matches at least one.
    pub fn parts(&self, view: &View) -> Vec<Part> {
        let fields = &view.fields;
        let stems = [("title", fields.title, WEIGHTS.title), ("body", fields.body, WEIGHTS.body)];
        // Words as they stand count as their stems would and once more for being exact.
        let exact = [
            ("title", fields.title_exact, WEIGHTS.title + WEIGHTS.title_exact),
            ("body", fields.body_exact, WEIGHTS.body + WEIGHTS.body_exact),
        ];
        let listed = |field, pattern| Asked::Query(Box::new(ListedQuery { field, pattern }));
        let strings = |words: &[Token], form: fn(&Token) -> &String| -> Vec<String> {
            words.iter().map(form).cloned().collect()
        };
        match &self.need {
            Need::Word(word) => self.word(view, word),
            Need::Row(words) => self.in_fields(&stems, |field| row(field, words, |w| &w.stem)),
            Need::Phrase(words) => self.in_fields(&exact, |field| row(field, words, |w| &w.exact)),
            Need::Near(words, within) => self.in_fields(&stems, |field| {
                listed(field, Pattern::Near(strings(words, |w| &w.stem), *within))
            }),
            Need::Start(start) => {
                self.in_fields(&exact, |field| listed(field, Pattern::Start(start.clone())))
            }
            Need::Like(word, distance) => self
                .in_fields(&exact, |field| listed(field, Pattern::Like(word.clone(), *distance))),
            Need::Value(facet, value) => narrowing(facet.name(), value_query(view, *facet, value)),
            Need::Published(dates) => narrowing("date", published(view.fields.date, dates)),
        }
    }

    fn in_fields(
        &self,
        fields: &[(&'static str, Field, f32)],
        asked: impl Fn(Field) -> Asked,
    ) -> Vec<Part> {
        let place = self.place.map(TextField::name);
        let fields = fields.iter().filter(|(name, ..)| place.is_none_or(|place| place == *name));
        let part = |&(name, field, weight)| Part { field: name, weight, asked: asked(field) };
        fields.map(part).collect()
    }

    fn word(&self, view: &View, word: &Token) -> Vec<Part> {
        let fields = &view.fields;
        let (stem, exact) = (word.stem.as_str(), word.exact.as_str());
        let all = [
            ("title", TextField::Title, fields.title, stem, WEIGHTS.title),
            ("title_exact", TextField::Title, fields.title_exact, exact, WEIGHTS.title_exact),
            ("body", TextField::Body, fields.body, stem, WEIGHTS.body),
            ("body_exact", TextField::Body, fields.body_exact, exact, WEIGHTS.body_exact),
            ("opening", TextField::Body, fields.opening, stem, WEIGHTS.opening),
        ];
        let here = all.into_iter().filter(|(_, place, ..)| self.place.is_none_or(|p| p == *place));
        let part = |(name, _, field, word, weight)| Part {
            field: name,
            weight,
            asked: Asked::Term(Term::from_field_text(field, word)),
        };
        here.map(part).collect()
    }
}

/// What only narrows counts nothing.
fn narrowing(field: &'static str, query: Box<dyn Query>) -> Vec<Part> {
    vec![Part { field, weight: 1.0, asked: Asked::Query(unscored(query)) }]
}

/// Words in a row, or one.
fn row(field: Field, words: &[Token], form: impl Fn(&Token) -> &String) -> Asked {
    let terms = words.iter().map(|word| Term::from_field_text(field, form(word)));
    match <[Term; 1]>::try_from(terms.collect::<Vec<_>>()) {
        Ok([term]) => Asked::Term(term),
        Err(terms) if terms.is_empty() => Asked::Query(Box::new(tantivy::query::EmptyQuery)),
        Err(terms) => Asked::Query(Box::new(PhraseQuery::new(terms))),
    }
}

fn value_query(view: &View, facet: Facet, value: &str) -> Box<dyn Query> {
    let fields = &view.fields;
    let field = match facet {
        Facet::Province => fields.province,
        Facet::AwardBody => fields.award_body,
        Facet::Category => fields.category,
        Facet::Year => {
            let Some((from, to)) = years(value) else {
                return Box::new(tantivy::query::EmptyQuery);
            };
            let end = |year| Bound::Included(Term::from_field_i64(fields.year, year));
            return Box::new(RangeQuery::new(end(from), end(to)));
        }
    };
    term_query(Term::from_field_text(field, value))
}

fn published(field: Field, dates: &Dates) -> Box<dyn Query> {
    let end = |day: Option<Date>| match day {
        // Days before the calendar's first are none that an article has.
        Some(day) => {
            let day = u64::try_from(day.to_julian_day()).unwrap_or(0);
            Bound::Included(Term::from_field_u64(field, day))
        }
        None => Bound::Unbounded,
    };
    Box::new(RangeQuery::new(end(dates.from), end(dates.to)))
}

fn term_query(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

fn unscored(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, 0.0))
}

fn boosted(query: Box<dyn Query>, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, weight))
}
