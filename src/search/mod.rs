//! Answers: what matches, how well, and how many of each?

#[doc(hidden)]
pub mod bare;
mod best;
mod bits;
mod clause;
mod collector;
mod columns;
mod explain;
mod filters;
mod fragments;
mod listed;
mod listing;
mod marks;
mod matching;
mod near;
mod parse;
mod queries;
mod query;
mod remark;
mod results;
mod similar;
mod snippets;
mod standing;
mod statistics;
mod steady;
mod stories;
mod suggest;
mod sum;
mod table;
mod values;
mod wanted;

use std::collections::HashMap;
use std::sync::Arc;

use tantivy::DocAddress;

pub use clause::{Bool, Clause, Dates, TextField};
pub use filters::{Filters, Selection, is_backward, years};
pub use listing::FacetOrder;
pub use parse::Parsed;
pub use query::{Query, Sort};
pub use remark::{Remark, RemarkKind, Suggestion};
pub use results::{
    CrossTable, FacetCounts, FacetValue, Fragment, Hit, Results, ScorePart, Snippet, Story,
};
pub use similar::{Similar, similar, story_of};

/// The page that tells how queries are written, as Markdown.
pub const REFERENCE: &str = include_str!("reference.md");

use crate::article::Facet;
use crate::error::Result;
use crate::index::{Columns, Index, View};
use best::{Pick, Ranked};
use collector::{Drill, Harvest};
use matching::Question;
use standing::Positions;
use statistics::ArticleStatistics;
use stories::Stories;
use suggest::Again;

/// Searches an index as it is at this moment.
pub fn search(index: &Index, request: &Query) -> Result<Results> {
    let view = index.view();
    let columns = index.columns(&view)?;
    let (question, filters, problems) = asked(index, &columns, request)?;
    let query = Query { filters, ..request.clone() };
    let harvest = collect(&view, &columns, &query, &question)?;
    let stories = Stories::among(&view, &columns, &harvest.hits)?;
    let grouped = query.grouped.then_some(&stories);
    let pick = Pick { columns: &columns, hits: &harvest.hits, sort: query.sort, stories: grouped };
    let best = pick.best(query.offset.saturating_add(query.limit));
    let shown = best.get(query.offset..).unwrap_or_default();
    let addresses: Vec<DocAddress> = shown.iter().map(|ranked| ranked.address).collect();
    let positions = question.positions(&view, &addresses)?;
    let hit = |(ranked, positions): (&Ranked, &Option<Positions<'_>>)| {
        let hit = hit(&view, &question, &query, ranked, positions.as_ref())?;
        Ok(Hit { story: pick.story(ranked)?, ..hit })
    };
    let hits = shown.iter().zip(&positions).map(hit).collect::<Result<_>>()?;
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
    let listed = if grouped.is_some() { stories.count } else { results.total };
    if results.query.limit > 0 && listed > 0 && results.query.offset as u64 >= listed {
        results.problems.push(RemarkKind::BeyondEnd(listed).into());
    }
    if results.query.shares {
        shares(&view, &columns, &mut results)?;
    }
    let count = |query: &Query, question: &Question| -> Result<u64> {
        let query = Query { limit: 0, by: None, ..query.clone() };
        Ok(collect(&view, &columns, &query, question)?.total())
    };
    let again = Again {
        view: &view,
        columns: &columns,
        shown: &|word| positions.iter().flatten().any(|positions| positions.have(word)),
        with_filters: &|filters| {
            count(&Query { filters: filters.clone(), ..request.clone() }, &question)
        },
        with_text: &|text| {
            let query = Query { text: text.to_string(), ..request.clone() };
            let (question, filters, _) = asked(index, &columns, &query)?;
            count(&Query { filters, ..query }, &question)
        },
    };
    results.suggestions = suggest::suggestions(&results, &again)?;
    Ok(results)
}

/// What the text asks for, with all choices as the index spells them, and what could not be used.
fn asked(
    index: &Index,
    columns: &Columns,
    query: &Query,
) -> Result<(Question, Filters, Vec<Remark>)> {
    let Parsed { clause, filters, remarks: mut problems } = query.parsed();
    if clause.is_none()
        && !query.text.trim().is_empty()
        && Parsed::new(&query.text).filters.is_empty()
    {
        problems.push(RemarkKind::NoWords(query.text.clone()).into());
        return Ok((Question::Nothing, filters, problems));
    }
    let mut failed = None;
    let mut spelled = |facet, value: &str| {
        let mut one = Filters::default();
        one.of_mut(facet).any.push(value.to_string());
        let resolved = values::resolve(columns, index, &one, &mut problems);
        let spelled = resolved.map(|mut one| one.of_mut(facet).any.pop());
        spelled.map_err(|error| failed = Some(error)).ok().flatten().unwrap_or_default()
    };
    let question = Question::new(clause.as_ref(), index.vocabulary(), &mut spelled);
    if let Some(error) = failed {
        return Err(error);
    }
    let filters = values::resolve(columns, index, &filters, &mut problems)?;
    Ok((question, filters, problems))
}

/// Counts each listed value over the whole index.
fn shares(view: &View, columns: &Arc<Columns>, results: &mut Results) -> Result<()> {
    let drill = Drill::new(columns, &Filters::default(), false, None);
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

/// Finds all articles; where nothing ranks them they are listed newest first.
fn collect(
    view: &View,
    columns: &Arc<Columns>,
    query: &Query,
    question: &Question,
) -> Result<Harvest> {
    let matching = question.query(view);
    let drill = Drill::new(columns, &query.filters, question.ranks() && query.limit > 0, query.by);
    let statistics = ArticleStatistics { view };
    Ok(view.searcher.search_with_statistics_provider(&matching, &drill, &statistics)?)
}

fn hit(
    view: &View,
    question: &Question,
    query: &Query,
    ranked: &Ranked,
    positions: Option<&Positions<'_>>,
) -> Result<Hit> {
    let placed = view.placed(ranked.address)?;
    let shown = question.shown(&placed, positions, query.snippet_length);
    let article = placed.article;
    let explanation = match query.explain {
        true => question.explanation(view, ranked.address)?,
        false => Vec::new(),
    };
    Ok(Hit {
        title: shown.title,
        title_fragments: shown.title_fragments,
        snippets: shown.snippets,
        score: ranked.score(),
        id: article.id,
        path: article.path,
        date: article.date,
        outlet: article.outlet,
        facets: article.facets,
        story: None,
        explanation,
    })
}
