//! Answers: what does the index hold at this moment?

use std::collections::HashMap;

use tantivy::collector::{Count, DocSetCollector};
use tantivy::query::{Query, TermQuery};
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{DocAddress, Searcher, TantivyDocument, Term};

use super::plan::FileRecord;
use super::schema::{ARTICLE, FILE, Fields};
use super::stored::StoredArticle;
use crate::error::Result;

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

    /// What is known of each file, by its key.
    pub fn files(&self) -> Result<HashMap<String, FileRecord>> {
        let query = term_query(Term::from_field_text(self.fields.kind, FILE));
        let mut files = HashMap::new();
        for address in self.searcher.search(&query, &DocSetCollector)? {
            let doc: TantivyDocument = self.searcher.doc(address)?;
            let bytes = doc.get_first(self.fields.record).and_then(|value| value.as_bytes());
            let record: FileRecord = serde_json::from_slice(bytes.unwrap_or_default())?;
            files.insert(record.key(), record);
        }
        Ok(files)
    }

    /// How many articles came from the file with this key.
    pub fn count_of(&self, key: &str) -> Result<u64> {
        let query = term_query(Term::from_field_text(self.fields.source, key));
        Ok(self.searcher.search(&query, &Count)? as u64)
    }

    /// The fingerprint of each article of a file, by id.
    pub fn fingerprints(&self, key: &str) -> Result<HashMap<String, u64>> {
        let query = term_query(Term::from_field_text(self.fields.source, key));
        let mut prints = HashMap::new();
        for address in self.searcher.search(&query, &DocSetCollector)? {
            let columns = self.searcher.segment_reader(address.segment_ord).fast_fields();
            let print = columns.u64("fingerprint")?.first(address.doc_id);
            let id = self.text_of("id", address)?;
            prints.insert(id.unwrap_or_default(), print.unwrap_or_default());
        }
        Ok(prints)
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
        if self.searcher.num_docs() == 0 {
            return Ok(None);
        }
        let query = term_query(Term::from_field_text(self.fields.id, id));
        Ok(self.searcher.search(&query, &DocSetCollector)?.into_iter().next())
    }

    /// The article that lies there.
    pub fn article(&self, address: DocAddress) -> Result<StoredArticle> {
        let doc: TantivyDocument = self.searcher.doc(address)?;
        let bytes = doc.get_first(self.fields.article).and_then(|value| value.as_bytes());
        Ok(serde_json::from_slice(bytes.unwrap_or_default())?)
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
