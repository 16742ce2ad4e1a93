//! Answers: how rare is a word among the articles?

use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::Field;
use tantivy::{Searcher, Term};

use crate::index::View;

/// The statistics of the articles alone: the index also holds a document for each file, which
/// has no words and must not weigh in on how long an article is on average.
pub(super) struct ArticleStatistics<'a> {
    pub view: &'a View,
}

impl ArticleStatistics<'_> {
    fn searcher(&self) -> &Searcher {
        &self.view.searcher
    }
}

impl Bm25StatisticsProvider for ArticleStatistics<'_> {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        self.searcher().total_num_tokens(field)
    }

    /// As every document frequency does, it counts deleted articles until they are merged away.
    fn total_num_docs(&self) -> tantivy::Result<u64> {
        self.searcher().doc_freq(&self.view.article_term())
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        self.searcher().doc_freq(term)
    }
}
