//! Answers: what does the search index alone need for the same query?
//!
//! For measuring: no facets, no stories, no snippets, nothing but tantivy's own collectors.

use tantivy::TantivyDocument;
use tantivy::collector::{Count, TopDocs};

use super::{ArticleStatistics, Query, asked};
use crate::error::Result;
use crate::index::Index;

/// What [`bare`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bare {
    /// How many articles match.
    pub total: usize,
    /// How many documents were read.
    pub read: usize,
}

/// Collects the ten best hits of a query without filters and their number with tantivy's own
/// collectors, and reads their documents.
pub fn bare(index: &Index, text: &str) -> Result<Bare> {
    let view = index.view();
    let (question, ..) = asked(index, &*index.columns(&view)?, &Query::new(text))?;
    let matching = question.query(&view);
    let collectors = (TopDocs::with_limit(10).order_by_score(), Count);
    let statistics = ArticleStatistics { view: &view };
    let searcher = &view.searcher;
    let (best, total) =
        searcher.search_with_statistics_provider(&matching, &collectors, &statistics)?;
    let mut read = 0;
    for (_, address) in best {
        std::hint::black_box(searcher.doc::<TantivyDocument>(address)?);
        read += 1;
    }
    Ok(Bare { total, read })
}
