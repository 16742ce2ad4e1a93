//! Answers: what does the index hold at this moment?

use std::collections::HashMap;

use tantivy::collector::{Count, DocSetCollector};
use tantivy::query::{Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, Searcher, Term};

use super::kept::Kept;
use super::places::Placed;
use super::schema::{ARTICLE, Fields};
use super::stored::StoredArticle;
use crate::error::Result;

/// What is known of an article before its file is read again.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Old {
    pub fingerprint: u64,
    /// See [`Print`](super::print::Print).
    pub read: u64,
    /// See [`Print`](super::print::Print).
    pub content: u64,
}

/// A frozen view of the index: a run that commits meanwhile does not change it.
#[derive(Clone)]
pub(crate) struct View {
    pub searcher: Searcher,
    pub fields: Fields,
}

impl View {
    /// The term that all articles have, and nothing else.
    pub fn article_term(&self) -> Term {
        Term::from_field_text(self.fields.kind, ARTICLE)
    }

    /// The query that all articles match.
    pub fn articles(&self) -> Box<dyn Query> {
        term_query(self.article_term())
    }

    /// How many articles there are.
    pub fn article_count(&self) -> Result<u64> {
        Ok(self.searcher.search(&self.articles(), &Count)? as u64)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.searcher.num_docs() == 0
    }

    /// What is known of each article of the file with this key, by id.
    pub fn articles_of(&self, key: &str) -> Result<HashMap<String, Old>> {
        let mut articles = HashMap::new();
        for address in self.of_file(key)? {
            let columns = self.searcher.segment_reader(address.segment_ord).fast_fields();
            let number = |column| -> Result<u64> {
                Ok(columns.u64(column)?.first(address.doc_id).unwrap_or_default())
            };
            let old = Old {
                fingerprint: number("fingerprint")?,
                read: number("read")?,
                content: number("content")?,
            };
            articles.insert(self.text_of("id", address)?.unwrap_or_default(), old);
        }
        Ok(articles)
    }

    /// The content hash of each article of the file with this key.
    pub fn contents_of(&self, key: &str) -> Result<Vec<u64>> {
        let content = |address: DocAddress| {
            let columns = self.searcher.segment_reader(address.segment_ord).fast_fields();
            Ok(columns.u64("content")?.first(address.doc_id).unwrap_or_default())
        };
        self.of_file(key)?.into_iter().map(content).collect()
    }

    fn of_file(&self, key: &str) -> Result<Vec<DocAddress>> {
        if self.is_empty() {
            return Ok(Vec::new());
        }
        let query = term_query(Term::from_field_text(self.fields.source, key));
        Ok(self.searcher.search(&query, &DocSetCollector)?.into_iter().collect())
    }

    /// The key of the file that the article with this id came from.
    pub fn source_of(&self, id: &str) -> Result<Option<String>> {
        match self.address_of(id)? {
            Some(address) => self.text_of("source", address),
            None => Ok(None),
        }
    }

    /// Where the article with this id lies.
    pub fn address_of(&self, id: &str) -> Result<Option<DocAddress>> {
        if self.is_empty() {
            return Ok(None);
        }
        let query = term_query(Term::from_field_text(self.fields.id, id));
        Ok(self.searcher.search(&query, &DocSetCollector)?.into_iter().next())
    }

    /// The article that lies there.
    pub fn article(&self, address: DocAddress) -> Result<StoredArticle> {
        self.kept(address)?.article()
    }

    /// The article that lies there but for its awards, and where its words stand.
    pub fn placed(&self, address: DocAddress) -> Result<Placed> {
        self.kept(address)?.placed()
    }

    fn kept(&self, address: DocAddress) -> Result<Kept<'static>> {
        Ok(Kept::read(self.searcher.doc(address)?, &self.fields))
    }

    /// The first value of a column of names.
    fn text_of(&self, column: &str, address: DocAddress) -> Result<Option<String>> {
        let reader = self.searcher.segment_reader(address.segment_ord);
        let Some(column) = reader.fast_fields().str(column)? else { return Ok(None) };
        let Some(ord) = column.term_ords(address.doc_id).next() else { return Ok(None) };
        let mut text = String::new();
        column.ord_to_str(ord, &mut text).map_err(tantivy::TantivyError::from)?;
        Ok(Some(text))
    }
}

fn term_query(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}
