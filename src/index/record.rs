//! Answers: what does the index remember of a file, and how does it read back?
//!
//! A file's document is read from columns alone: a run over a hundred thousand files that did not
//! change decodes no stored document but those of files that had problems.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tantivy::columnar::{Column, StrColumn};
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{DocId, DocSet, Searcher, SegmentReader, TERMINATED, TantivyDocument, Term};

use super::schema::{FILE, Fields};
use crate::article::Problem;
use crate::error::Result;
use crate::read::Stamp;

/// What the index remembers of a file's state when it was last read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FileRecord {
    /// The name that its articles carry, where it is not the path below the corpus.
    pub called: Option<String>,
    /// What the file system told of it.
    pub stamp: Stamp,
    /// A hash of its bytes.
    pub content: u64,
    /// Whether it may have been written again without its stamp showing it.
    pub unsettled: bool,
    /// See [`Rules::hash`](super::Rules).
    pub rules: u64,
    /// How many articles it gave.
    pub articles: u64,
    /// What could not be read of it.
    pub problems: Vec<Problem>,
}

impl FileRecord {
    /// The name that its articles carry; `below` is the path below the corpus.
    pub fn name<'a>(&'a self, below: &'a str) -> &'a str {
        self.called.as_deref().unwrap_or(below)
    }
}

/// Which file: its corpus, and its path below it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FileId {
    pub corpus: Arc<Path>,
    pub below: String,
}

impl FileId {
    /// The key that files are told apart by.
    pub fn key(&self) -> String {
        format!("{}\u{0}{}", self.corpus.to_string_lossy(), self.below)
    }
}

/// The files that the index knows, by corpus and path below it.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub corpora: HashMap<PathBuf, HashMap<String, FileRecord>>,
}

impl Known {
    /// Reads what the documents of files tell.
    pub fn read(searcher: &Searcher, fields: &Fields) -> Result<Known> {
        let mut known = Known::default();
        for segment in searcher.segment_readers() {
            let documents = file_documents(segment, fields)?;
            if !documents.is_empty() {
                known.read_segment(segment, fields, documents)?;
            }
        }
        Ok(known)
    }

    fn read_segment(
        &mut self,
        segment: &SegmentReader,
        fields: &Fields,
        documents: Vec<DocId>,
    ) -> Result<()> {
        let columns = Columns::open(segment)?;
        let Some(keys) = segment.fast_fields().str("file")? else { return Ok(()) };
        let mut records = Vec::with_capacity(documents.len());
        for (ord, doc) in in_order_of_keys(&keys, documents) {
            let mut record = columns.record(doc)?;
            if columns.troubled(doc) {
                record.problems = problems(segment, fields, doc)?;
            }
            records.push((ord, record));
        }
        let ords: Vec<u64> = records.iter().map(|(ord, _)| *ord).collect();
        let mut records = records.into_iter();
        let take = |key: &[u8]| {
            if let Some((_, record)) = records.next() {
                self.insert(key, record);
            }
        };
        keys.dictionary()
            .sorted_ords_to_term_cb(&ords, take)
            .map_err(tantivy::TantivyError::from)?;
        Ok(())
    }

    fn insert(&mut self, key: &[u8], record: FileRecord) {
        let key = String::from_utf8_lossy(key);
        let (corpus, below) = key.split_once('\u{0}').unwrap_or(("", &key));
        let files = match self.corpora.get_mut(Path::new(corpus)) {
            Some(files) => files,
            None => self.corpora.entry(PathBuf::from(corpus)).or_default(),
        };
        files.insert(below.to_owned(), record);
    }

    /// All files with what is known of them.
    pub fn files(&self) -> impl Iterator<Item = (&Path, &str, &FileRecord)> {
        self.corpora.iter().flat_map(|(corpus, files)| {
            files.iter().map(|(below, record)| (corpus.as_path(), below.as_str(), record))
        })
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.corpora.values().map(HashMap::len).sum()
    }
}

/// The documents of files in a segment.
fn file_documents(segment: &SegmentReader, fields: &Fields) -> Result<Vec<DocId>> {
    let term = Term::from_field_text(fields.kind, FILE);
    let inverted = segment.inverted_index(fields.kind)?;
    let postings = inverted.read_postings(&term, IndexRecordOption::Basic);
    let postings = postings.map_err(tantivy::TantivyError::from)?;
    let Some(mut postings) = postings else { return Ok(Vec::new()) };
    let alive = segment.alive_bitset();
    let mut documents = Vec::with_capacity(postings.size_hint() as usize);
    while postings.doc() != TERMINATED {
        let doc = postings.doc();
        if alive.is_none_or(|alive| alive.is_alive(doc)) {
            documents.push(doc);
        }
        postings.advance();
    }
    Ok(documents)
}

/// The documents with their keys' ordinals, by ordinal: the dictionary is then read once through.
fn in_order_of_keys(keys: &StrColumn, documents: Vec<DocId>) -> Vec<(u64, DocId)> {
    let ord = |doc| keys.ords().first(doc).map(|ord| (ord, doc));
    let mut pairs: Vec<(u64, DocId)> = documents.into_iter().filter_map(ord).collect();
    pairs.sort_unstable();
    pairs
}

/// The columns of a segment's file documents.
struct Columns {
    called: Option<StrColumn>,
    size: Column<u64>,
    modified: Column<i64>,
    changed: Column<i64>,
    inode: Column<u64>,
    content: Column<u64>,
    rules: Column<u64>,
    articles: Column<u64>,
    unsettled: Column<u64>,
    problems: Column<u64>,
}

impl Columns {
    fn open(segment: &SegmentReader) -> Result<Columns> {
        let columns = segment.fast_fields();
        Ok(Columns {
            called: columns.str("called")?,
            size: columns.u64("size")?,
            modified: columns.i64("modified")?,
            changed: columns.i64("changed")?,
            inode: columns.u64("inode")?,
            content: columns.u64("content")?,
            rules: columns.u64("rules")?,
            articles: columns.u64("articles")?,
            unsettled: columns.u64("unsettled")?,
            problems: columns.u64("problems")?,
        })
    }

    fn record(&self, doc: DocId) -> Result<FileRecord> {
        let number = |column: &Column<u64>| column.first(doc).unwrap_or_default();
        let time = |column: &Column<i64>| column.first(doc).unwrap_or_default();
        Ok(FileRecord {
            called: self.called_of(doc)?,
            stamp: Stamp {
                size: number(&self.size),
                modified: time(&self.modified),
                changed: time(&self.changed),
                inode: number(&self.inode),
            },
            content: number(&self.content),
            unsettled: number(&self.unsettled) > 0,
            rules: number(&self.rules),
            articles: number(&self.articles),
            problems: Vec::new(),
        })
    }

    fn troubled(&self, doc: DocId) -> bool {
        self.problems.first(doc).is_some_and(|count| count > 0)
    }

    fn called_of(&self, doc: DocId) -> Result<Option<String>> {
        let Some(column) = &self.called else { return Ok(None) };
        let Some(ord) = column.ords().first(doc) else { return Ok(None) };
        let mut name = String::new();
        column.ord_to_str(ord, &mut name).map_err(tantivy::TantivyError::from)?;
        Ok(Some(name))
    }
}

fn problems(segment: &SegmentReader, fields: &Fields, doc: DocId) -> Result<Vec<Problem>> {
    let store = segment.get_store_reader(1).map_err(tantivy::TantivyError::from)?;
    let document: TantivyDocument = store.get(doc)?;
    let bytes = document.get_first(fields.record).and_then(|value| value.as_bytes());
    Ok(serde_json::from_slice(bytes.unwrap_or_default())?)
}

/// The document that stands for a file.
pub(crate) fn document(fields: &Fields, id: &FileId, file: &FileRecord) -> Result<TantivyDocument> {
    let mut doc = TantivyDocument::new();
    doc.add_text(fields.kind, FILE);
    doc.add_text(fields.file, id.key());
    if let Some(called) = &file.called {
        doc.add_text(fields.called, called);
    }
    doc.add_u64(fields.size, file.stamp.size);
    doc.add_i64(fields.modified, file.stamp.modified);
    doc.add_i64(fields.changed, file.stamp.changed);
    doc.add_u64(fields.inode, file.stamp.inode);
    doc.add_u64(fields.content, file.content);
    doc.add_u64(fields.rules, file.rules);
    doc.add_u64(fields.articles, file.articles);
    doc.add_u64(fields.unsettled, u64::from(file.unsettled));
    doc.add_u64(fields.problems, file.problems.len() as u64);
    if !file.problems.is_empty() {
        doc.add_bytes(fields.record, &serde_json::to_vec(&file.problems)?);
    }
    Ok(doc)
}
