//! Answers: what does the search index alone need for the same query?
//!
//! For measuring: no facets, no stories, no snippets, nothing but tantivy's own collectors.

use tantivy::DocAddress;
use tantivy::collector::{Count, TopDocs};

use super::{ArticleStatistics, Query, asked};
use crate::error::Result;
use crate::index::{Index, View};

/// A query as the search index takes it.
pub struct Bare {
    view: View,
    query: Box<dyn tantivy::query::Query>,
}

impl Bare {
    /// A query without filters, of tantivy's own queries, nested as its query parser nests them.
    pub fn new(index: &Index, text: &str) -> Result<Bare> {
        let view = index.view();
        let (question, ..) = asked(index, &*index.columns(&view)?, &Query::new(text))?;
        Ok(Bare { query: question.plain_query(&view), view })
    }

    /// The ten best hits and how many there are, by tantivy's own collectors.
    pub fn collect(&self) -> Result<(Vec<DocAddress>, usize)> {
        let collectors = (TopDocs::with_limit(10).order_by_score(), Count);
        let statistics = ArticleStatistics { view: &self.view };
        let searcher = &self.view.searcher;
        let (best, total) =
            searcher.search_with_statistics_provider(&*self.query, &collectors, &statistics)?;
        Ok((best.into_iter().map(|(_, address)| address).collect(), total))
    }

    /// Reads hits' articles.
    pub fn read(&self, best: &[DocAddress]) -> Result<()> {
        for address in best {
            std::hint::black_box(self.view.article(*address)?);
        }
        Ok(())
    }
}
