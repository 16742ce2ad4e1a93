//! Answers: what numbers and names does each document have, ready to be read?
//!
//! Opening a column costs more than reading a few of its values, so the columns of a view are
//! opened once and kept as long as the view is the newest.

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocAddress, DocId, Searcher, SegmentReader};

use super::facet_values::{FacetValues, Names};
use super::marked::{DocSet, Marked};
use crate::article::Facet;
use crate::error::Result;

/// The columns of a view, one entry a segment.
pub(crate) struct Columns {
    pub segments: Vec<SegmentColumns>,
    /// In the order of [`Facet::ALL`].
    names: [Names; 4],
    /// Which texts are alike, once searches have asked again.
    pub alike: OnceLock<Alike>,
    /// Whether a search has asked which are alike.
    pub asked: AtomicBool,
}

/// Which of an index's texts tell the same story.
#[derive(Debug, Default)]
pub(crate) struct Alike {
    /// The numbers of each segment's texts.
    pub of: Vec<TextNumbers>,
    /// How many groups of texts there are.
    pub groups: usize,
    /// The texts that are alike, by twos, in order.
    pub pairs: Vec<(u32, u32)>,
}

/// A text that others are like.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TextNumber {
    /// The number of its group: all that it is tied to, over however many others.
    pub group: u32,
    /// Its own.
    pub own: u32,
}

/// The texts that others are like, by document. Few documents have one, and what is known of
/// these lies close together.
#[derive(Debug, Default)]
pub(crate) struct TextNumbers {
    having: Marked,
    numbers: Vec<TextNumber>,
}

impl TextNumbers {
    /// Adds a document's, after those of all documents before it.
    pub fn push(&mut self, doc: DocId, number: TextNumber) {
        self.having.push(doc);
        self.numbers.push(number);
    }

    /// Shows the numbers of those of some documents that have one, each with the document's place
    /// among these.
    pub fn each_among(&self, docs: &DocSet, mut see: impl FnMut(u32, TextNumber)) {
        self.having.each_among(docs, |at, own| {
            if let Some(number) = self.numbers.get(own) {
                see(at, *number);
            }
        });
    }
}

/// The columns of one segment.
pub(crate) struct SegmentColumns {
    /// The facet values of each document.
    pub facets: FacetValues,
    /// The day of publication (Julian day).
    pub date: Option<Column<u64>>,
    /// The hash of what was read and understood.
    pub fingerprint: Option<Column<u64>>,
    /// See [`super::story::Story`].
    pub twin: Option<Column<u64>>,
    /// See [`super::story::Story`].
    pub keys: Option<Column<u64>>,
    /// See [`super::story::Story`].
    pub sketch: Option<Column<u64>>,
    reader: SegmentReader,
    id: OnceLock<Option<StrColumn>>,
    outlet: OnceLock<Option<StrColumn>>,
}

impl Columns {
    fn open(searcher: &Searcher) -> Result<Columns> {
        let readers = searcher.segment_readers();
        let (names, facets) = FacetValues::read(readers)?;
        let segments = readers.iter().zip(facets);
        let segments = segments.map(|(reader, facets)| SegmentColumns::open(reader, facets));
        let segments = segments.collect::<Result<Vec<_>>>()?;
        Ok(Columns { segments, names, alike: OnceLock::new(), asked: AtomicBool::new(false) })
    }

    /// All names of a facet, sorted; a value's number is its place. `None` of the year, whose
    /// numbers are the years.
    pub fn names(&self, facet: Facet) -> Option<&[String]> {
        (facet != Facet::Year).then(|| &*self.names[facet as usize])
    }

    /// The article's id.
    pub fn id(&self, address: DocAddress) -> Result<String> {
        let segment = &self.segments[address.segment_ord as usize];
        Ok(segment.text("id", &segment.id, address.doc_id)?.unwrap_or_default())
    }

    /// The article's outlet, where known.
    pub fn outlet(&self, address: DocAddress) -> Result<Option<String>> {
        let segment = &self.segments[address.segment_ord as usize];
        segment.text("outlet", &segment.outlet, address.doc_id)
    }
}

impl SegmentColumns {
    fn open(reader: &SegmentReader, facets: FacetValues) -> Result<SegmentColumns> {
        let columns = reader.fast_fields();
        Ok(SegmentColumns {
            facets,
            date: columns.column_opt("date")?,
            fingerprint: columns.column_opt("fingerprint")?,
            twin: columns.column_opt("twin")?,
            keys: columns.column_opt("keys")?,
            sketch: columns.column_opt("sketch")?,
            reader: reader.clone(),
            id: OnceLock::new(),
            outlet: OnceLock::new(),
        })
    }

    /// The first text of a column that is opened when first asked for.
    fn text(
        &self,
        name: &str,
        column: &OnceLock<Option<StrColumn>>,
        doc: u32,
    ) -> Result<Option<String>> {
        let column = match column.get() {
            Some(column) => column,
            None => {
                let opened = self.reader.fast_fields().str(name)?;
                column.get_or_init(|| opened)
            }
        };
        let Some(column) = column else { return Ok(None) };
        let Some(ord) = column.term_ords(doc).next() else { return Ok(None) };
        let mut text = String::new();
        column.ord_to_str(ord, &mut text).map_err(tantivy::TantivyError::from)?;
        Ok(Some(text))
    }
}

/// The columns of the newest view that was asked for.
#[derive(Default)]
pub(crate) struct ColumnCache(Mutex<Option<(u64, Arc<Columns>)>>);

impl ColumnCache {
    pub fn of(&self, searcher: &Searcher) -> Result<Arc<Columns>> {
        let generation = searcher.generation().generation_id();
        // What another thread left half done is only a cache, and whole or absent.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, columns)) = &*kept
            && *of == generation
        {
            return Ok(Arc::clone(columns));
        }
        let columns = Arc::new(Columns::open(searcher)?);
        *kept = Some((generation, Arc::clone(&columns)));
        Ok(columns)
    }
}
