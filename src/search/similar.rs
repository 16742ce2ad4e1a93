//! Answers: which other articles are about the same as this one, and which tell its very story?

use std::collections::HashMap;

use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, Term};

use super::best::Pick;
use super::collector::{Drill, Harvest};
use super::filters::Filters;
use super::query::Sort;
use super::results::Story;
use super::statistics::ArticleStatistics;
use super::stories::Stories;
use crate::error::{Error, Result};
use crate::index::{Index, StoredArticle, View};
use crate::language::{Analyzer, Token, is_stop_word};

/// By how many words an article is compared.
const WORDS: usize = 25;
/// How many words of an article are read: what it is about is said by then.
const READ: usize = 20_000;
/// How many articles of a story are named.
const NAMED: usize = 50;

/// An article that is about the same, with its stored text and how much it has in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Similar {
    /// The article.
    pub article: StoredArticle,
    /// The greater, the more it has in common.
    pub score: f32,
}

/// The articles that have most of an article's telling words in common, best first, at most
/// `limit`: not the article itself nor any that tells its story, and of each other story the best.
pub fn similar(index: &Index, id: &str, limit: usize) -> Result<Vec<Similar>> {
    let view = index.view();
    let columns = index.columns(&view)?;
    let own = address(&view, id)?;
    let query = telling_query(&view, &view.article(own)?)?;
    let drill = Drill::new(&columns, &Filters::default(), true, None);
    let statistics = ArticleStatistics { view: &view };
    let harvest = view.searcher.search_with_statistics_provider(&query, &drill, &statistics)?;
    let stories = Stories::among(&view, &columns, &harvest.hits)?;
    let story = number(&harvest, own).and_then(|own| stories.story_of(own));
    let (hits, sort) = (&harvest.hits, Sort::Relevance);
    let pick = Pick { columns: &columns, hits, sort, stories: Some(&stories) };
    let best = pick.best(limit.saturating_add(1)).into_iter().filter(|hit| {
        hit.address != own && (story.is_none() || stories.story_of(hit.number()) != story)
    });
    let similar = best
        .take(limit)
        .map(|hit| Ok(Similar { article: view.article(hit.address)?, score: hit.score() }));
    similar.collect()
}

/// The other articles of the index that tell an article's story, newest first; `None` where it
/// alone tells it.
pub fn story_of(index: &Index, id: &str) -> Result<Option<Story>> {
    let view = index.view();
    let columns = index.columns(&view)?;
    let own = address(&view, id)?;
    let drill = Drill::new(&columns, &Filters::default(), false, None);
    let harvest = view.searcher.search(&view.articles(), &drill)?;
    let stories = Stories::among(&view, &columns, &harvest.hits)?;
    let pick = Pick {
        columns: &columns,
        hits: &harvest.hits,
        sort: Sort::Newest,
        stories: Some(&stories),
    };
    match number(&harvest, own) {
        Some(number) => pick.story_of_hit(number, NAMED),
        None => Ok(None),
    }
}

fn address(view: &View, id: &str) -> Result<DocAddress> {
    view.address_of(id)?.ok_or_else(|| Error::NoArticle(id.to_string()))
}

/// The place of a document among all hits.
fn number(harvest: &Harvest, wanted: DocAddress) -> Option<u32> {
    let mut before = 0;
    for hits in &harvest.hits {
        if hits.segment == wanted.segment_ord {
            return hits.docs.binary_search(&wanted.doc_id).ok().map(|at| (before + at) as u32);
        }
        before += hits.docs.len();
    }
    None
}

/// The query for the words that tell most of an article, each weighed by how much it tells.
fn telling_query(view: &View, article: &StoredArticle) -> Result<BooleanQuery> {
    let fields = &view.fields;
    let clauses = telling_words(view, article)?.into_iter().flat_map(|(stem, weight)| {
        [fields.title, fields.body].map(|field| {
            let term = Term::from_field_text(field, &stem);
            let term: Box<dyn Query> = Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs));
            (Occur::Should, Box::new(BoostQuery::new(term, weight)) as Box<dyn Query>)
        })
    });
    Ok(BooleanQuery::new(clauses.collect()))
}

/// The stems that an article has more often than others do, each with its weight, 1 at most.
/// Words that no other article has are of no use. Document frequencies count deleted articles,
/// so they may be greater than the number of articles.
fn telling_words(view: &View, article: &StoredArticle) -> Result<Vec<(String, f32)>> {
    let articles = view.searcher.doc_freq(&view.article_term())? as f32;
    let mut weighed = Vec::new();
    for (stem, count) in counted(article) {
        let frequency = |field| view.searcher.doc_freq(&Term::from_field_text(field, &stem));
        let others = frequency(view.fields.body)?.max(frequency(view.fields.title)?) as f32;
        if others >= 2.0 {
            let rarity = (1.0 + articles / others).ln();
            weighed.push((stem, (1.0 + count as f32).ln() * rarity));
        }
    }
    weighed.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    weighed.truncate(WORDS);
    let most = weighed.first().map_or(1.0, |(_, weight)| weight.max(f32::MIN_POSITIVE));
    weighed.iter_mut().for_each(|(_, weight)| *weight /= most);
    weighed.retain(|(_, weight)| *weight > 0.0);
    Ok(weighed)
}

/// How often an article has each stem; a word of the title counts twice.
fn counted(article: &StoredArticle) -> HashMap<String, u32> {
    let analyzer = Analyzer::search();
    let mut counts = HashMap::new();
    let mut add = |token: Token, times: u32| {
        if !is_stop_word(&token) && token.stem.chars().any(char::is_alphabetic) {
            *counts.entry(token.stem).or_default() += times;
        }
    };
    analyzer.tokens(&article.title).into_iter().for_each(|token| add(token, 2));
    let mut read = 0;
    for paragraph in article.body() {
        let tokens = analyzer.tokens(paragraph.slice(&article.text));
        read += tokens.len();
        tokens.into_iter().take(READ).for_each(|token| add(token, 1));
        if read > READ {
            break;
        }
    }
    counts
}
