//! Answers: what matches, how well, and how many of each?

mod collector;
mod columns;
mod filters;
mod matching;
mod query;
mod remark;
mod results;
mod snippets;
mod statistics;
mod values;

use std::collections::HashMap;

pub use filters::{Filters, Selection, years};
pub use query::{Query, Sort};
pub use remark::{Remark, RemarkKind, Suggestion};
pub use results::{
    CrossTable, FacetCounts, FacetValue, Fragment, Hit, Results, ScorePart, Snippet, Story,
};

use crate::article::Facet;
use crate::error::Result;
use crate::index::{Index, View};
use crate::language::Analyzer;
use collector::{Drill, Harvest, Ranked};
use matching::Words;
use statistics::ArticleStatistics;

/// Searches an index as it is at this moment.
pub fn search(index: &Index, query: &Query) -> Result<Results> {
    let (view, analyzer) = (index.view(), Analyzer::search());
    let mut problems = Vec::new();
    let filters = values::resolve(&view, index, &query.filters, &mut problems)?;
    let query = Query { filters, ..query.clone() };
    let words = Words::new(&analyzer, index.vocabulary(), &query.text);
    if words.is_empty() && !query.text.trim().is_empty() {
        problems.push(RemarkKind::NoWords(query.text.clone()).into());
    }
    let harvest = collect(&view, &query, &words)?;
    let wanted = harvest.best.iter().skip(query.offset);
    let hits = wanted.map(|ranked| hit(&view, &analyzer, &words, ranked)).collect::<Result<_>>()?;
    let Harvest { total, facets, .. } = harvest;
    let facets = Facet::ALL.map(|facet| {
        let (counts, unknown) = &facets[facet as usize];
        FacetCounts { values: listed(counts, query.filters.of(facet)), unknown: *unknown }
    });
    let suggestions = Vec::new();
    Ok(Results { query, total, stories: None, hits, facets, table: None, problems, suggestions })
}

/// Words rank what has any of them; no text at all lists every article, newest first.
fn collect(view: &View, query: &Query, words: &Words) -> Result<Harvest> {
    let scored = !words.is_empty();
    let drill = Drill::new(query, scored);
    let matching = match (scored, query.text.trim().is_empty()) {
        (true, _) => words.query(&view.fields),
        (false, true) => view.articles(),
        (false, false) => Box::new(tantivy::query::EmptyQuery),
    };
    let statistics = ArticleStatistics { view };
    Ok(view.searcher.search_with_statistics_provider(&matching, &drill, &statistics)?)
}

fn hit(view: &View, analyzer: &Analyzer, words: &Words, ranked: &Ranked) -> Result<Hit> {
    let article = view.article(ranked.address)?;
    let title = article.headline();
    Ok(Hit {
        snippets: snippets::snippets(analyzer, words, &article),
        title_fragments: snippets::fragments(analyzer, words, &title),
        title,
        score: ranked.score(),
        id: article.id,
        path: article.path,
        date: article.date,
        outlet: article.outlet,
        facets: article.facets,
        story: None,
        explanation: Vec::new(),
    })
}

/// The values of a facet, most frequent first, then by name; chosen ones even at zero.
fn listed(counts: &HashMap<String, u64>, selection: &Selection) -> Vec<FacetValue> {
    let mut counts = counts.clone();
    for value in selection.any.iter().chain(&selection.none) {
        if !value.contains("..") {
            counts.entry(value.clone()).or_default();
        }
    }
    let chosen = |values: &[String], value: &str| {
        values.iter().any(|choice| choice == value || in_range(choice, value))
    };
    let mut values: Vec<FacetValue> = counts
        .into_iter()
        .map(|(value, count)| FacetValue {
            count,
            all: None,
            selected: chosen(&selection.any, &value),
            excluded: chosen(&selection.none, &value),
            value,
        })
        .collect();
    values.sort_unstable_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    values
}

/// Whether a chosen range of years holds the year `value`.
fn in_range(choice: &str, value: &str) -> bool {
    let range = choice.contains("..").then(|| years(choice)).flatten();
    let year = value.parse::<i64>().ok();
    range.zip(year).is_some_and(|((from, to), year)| (from..=to).contains(&year))
}
