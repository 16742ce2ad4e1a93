//! Answers: what matches, how well, and how many of each?

#[doc(hidden)]
pub mod bare;
mod best;
mod collector;
mod columns;
mod filters;
mod listing;
mod matching;
mod query;
mod remark;
mod results;
mod similar;
mod snippets;
mod statistics;
mod stories;
mod suggest;
mod table;
mod values;

use std::collections::HashMap;
use std::sync::Arc;

pub use filters::{Filters, Selection, years};
pub use listing::FacetOrder;
pub use query::{Query, Sort};
pub use remark::{Remark, RemarkKind, Suggestion};
pub use results::{
    CrossTable, FacetCounts, FacetValue, Fragment, Hit, Results, ScorePart, Snippet, Story,
};
pub use similar::{Similar, similar, story_of};

use crate::article::Facet;
use crate::error::Result;
use crate::index::{Columns, Index, View};
use crate::language::Analyzer;
use best::{Pick, Ranked};
use collector::{Drill, Harvest};
use matching::Words;
use statistics::ArticleStatistics;
use stories::Stories;
use suggest::Again;

/// Searches an index as it is at this moment.
pub fn search(index: &Index, query: &Query) -> Result<Results> {
    found(index, query, true)
}

/// What a search finds; where it `suggests`, also what may have been meant.
fn found(index: &Index, asked: &Query, suggests: bool) -> Result<Results> {
    let (view, analyzer) = (index.view(), Analyzer::search());
    let mut problems = Vec::new();
    let columns = index.columns(&view)?;
    let filters = values::resolve(&columns, index, &asked.filters, &mut problems)?;
    let query = Query { filters, ..asked.clone() };
    let words = Words::new(&analyzer, index.vocabulary(), &query.text);
    if words.is_empty() && !query.text.trim().is_empty() {
        problems.push(RemarkKind::NoWords(query.text.clone()).into());
    }
    let harvest = collect(&view, &columns, &query, &words)?;
    let stories = Stories::among(&columns, &harvest.hits);
    let grouped = query.grouped.then_some(&stories);
    let pick = Pick { columns: &columns, hits: &harvest.hits, sort: query.sort, stories: grouped };
    let best = pick.best(query.offset.saturating_add(query.limit));
    let wanted = best.iter().skip(query.offset);
    let shown =
        |ranked| Ok(Hit { story: pick.story(ranked)?, ..hit(&view, &analyzer, &words, ranked)? });
    let hits = wanted.map(shown).collect::<Result<_>>()?;
    let facets = Facet::ALL.map(|facet| {
        listing::listed(&columns, facet, &harvest.facets[facet as usize], query.filters.of(facet))
    });
    let table = query.by.map(|by| harvest.table.table(&columns, by, &query.filters));
    let mut results = Results {
        total: harvest.total(),
        stories: Some(stories.count),
        query,
        hits,
        facets,
        table,
        problems,
        suggestions: Vec::new(),
    };
    if results.query.shares {
        shares(&view, &columns, &mut results)?;
    }
    if suggests {
        let again = Again {
            view: &view,
            columns: &columns,
            with_filters: &|filters| {
                let query = Query { filters: filters.clone(), by: None, ..asked.clone() };
                Ok(collect(&view, &columns, &query, &words)?.total())
            },
            with_text: &|text| {
                let query = Query { text: text.to_string(), limit: 0, by: None, ..asked.clone() };
                Ok(found(index, &query, false)?.total)
            },
        };
        results.suggestions = suggest::suggestions(&results, &again)?;
    }
    Ok(results)
}

/// Counts each listed value over the whole index.
fn shares(view: &View, columns: &Arc<Columns>, results: &mut Results) -> Result<()> {
    let drill = Drill::new(columns, &Filters::default(), false, None)?;
    let all = view.searcher.search(&view.articles(), &drill)?;
    for facet in Facet::ALL {
        let whole =
            listing::listed(columns, facet, &all.facets[facet as usize], &Selection::default());
        let counts: HashMap<String, u64> =
            whole.values.into_iter().map(|value| (value.value, value.count)).collect();
        for value in &mut results.facets[facet as usize].values {
            value.all = Some(counts.get(&value.value).copied().unwrap_or(0));
        }
    }
    Ok(())
}

/// Words rank what has any of them; no text at all lists every article, newest first.
fn collect(view: &View, columns: &Arc<Columns>, query: &Query, words: &Words) -> Result<Harvest> {
    let scored = !words.is_empty();
    let drill = Drill::new(columns, &query.filters, scored, query.by)?;
    let matching = matching_of(view, query, words);
    let statistics = ArticleStatistics { view };
    Ok(view.searcher.search_with_statistics_provider(&matching, &drill, &statistics)?)
}

/// What an article must match.
fn matching_of(view: &View, query: &Query, words: &Words) -> Box<dyn tantivy::query::Query> {
    match (words.is_empty(), query.text.trim().is_empty()) {
        (false, _) => words.query(&view.fields),
        (true, true) => view.articles(),
        (true, false) => Box::new(tantivy::query::EmptyQuery),
    }
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
