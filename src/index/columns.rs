//! Answers: what numbers and names does each document have, ready to be read?
//!
//! Opening a column costs more than reading a few of its values, so the columns of a view are
//! opened once and kept as long as the view is the newest.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocAddress, Searcher, SegmentReader};

use crate::article::Facet;
use crate::error::Result;

/// The columns of a view, one entry a segment.
pub(crate) struct Columns {
    pub segments: Vec<SegmentColumns>,
    names: [Names; 4],
    /// Which texts are alike, once a search has asked.
    pub alike: OnceLock<Alike>,
}

/// Which of an index's texts tell the same story.
#[derive(Debug, Default)]
pub(crate) struct Alike {
    /// For each segment and document the number of its text; `u32::MAX` where it has none.
    pub of: Vec<Vec<u32>>,
    /// The texts that are alike, by twos.
    pub pairs: Vec<(u32, u32)>,
    /// How many different texts there are.
    pub texts: usize,
}

/// The columns of one segment.
pub(crate) struct SegmentColumns {
    /// In the order of [`Facet::ALL`].
    pub facets: [FacetValues; 4],
    /// The day of publication (Julian day).
    pub date: Option<Column<u64>>,
    /// The hash of what was read and understood.
    pub fingerprint: Option<Column<u64>>,
    /// See [`super::story::Story`].
    pub twin: Option<Column<u64>>,
    /// See [`super::story::Story`].
    pub sketch: Option<Column<u64>>,
    reader: SegmentReader,
    id: OnceLock<Option<StrColumn>>,
    outlet: OnceLock<Option<StrColumn>>,
}

/// A facet's column.
pub(crate) enum FacetValues {
    /// No document of the segment has a value.
    Absent,
    Names(StrColumn),
    Years(Column<i64>),
}

/// The names of a facet in all segments, sorted, each with a number that is the same in all.
#[derive(Default)]
pub(crate) struct Names {
    pub all: Vec<String>,
    /// For each segment, the number of each of its own.
    numbers: Vec<Vec<u32>>,
}

impl Names {
    fn read(segments: &[SegmentColumns], facet: Facet) -> Result<Names> {
        let mut merged: BTreeMap<String, Vec<(usize, u64)>> = BTreeMap::new();
        let mut numbers = vec![Vec::new(); segments.len()];
        for (segment, columns) in segments.iter().enumerate() {
            let FacetValues::Names(column) = &columns.facets[facet as usize] else { continue };
            numbers[segment] = vec![0; column.num_terms()];
            let mut stream = column.dictionary().stream().map_err(tantivy::TantivyError::from)?;
            while stream.advance() {
                let name = String::from_utf8_lossy(stream.key()).into_owned();
                merged.entry(name).or_default().push((segment, stream.term_ord()));
            }
        }
        for (number, places) in merged.values().enumerate() {
            for (segment, own) in places {
                numbers[*segment][*own as usize] = number as u32;
            }
        }
        Ok(Names { all: merged.into_keys().collect(), numbers })
    }

    /// The number that a segment's own number stands for.
    pub fn number(&self, segment: usize, own: u64) -> i64 {
        let number = self.numbers.get(segment).and_then(|numbers| numbers.get(own as usize));
        number.map_or(-1, |number| i64::from(*number))
    }
}

impl Columns {
    fn open(searcher: &Searcher) -> Result<Columns> {
        let segments = searcher.segment_readers().iter().map(SegmentColumns::open);
        let segments = segments.collect::<Result<Vec<_>>>()?;
        let [a, b, c, d] = Facet::ALL.map(|facet| Names::read(&segments, facet));
        Ok(Columns { segments, names: [a?, b?, c?, d?], alike: OnceLock::new() })
    }

    /// All names of a facet; `None` of the year, whose numbers are the years.
    pub fn names(&self, facet: Facet) -> Option<&Names> {
        (facet != Facet::Year).then(|| &self.names[facet as usize])
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
    fn open(reader: &SegmentReader) -> Result<SegmentColumns> {
        let columns = reader.fast_fields();
        let facet = |facet: Facet| -> tantivy::Result<FacetValues> {
            let values = match facet {
                Facet::Year => columns.column_opt::<i64>(facet.name())?.map(FacetValues::Years),
                _ => columns.str(facet.name())?.map(FacetValues::Names),
            };
            Ok(values.unwrap_or(FacetValues::Absent))
        };
        let [a, b, c, d] = Facet::ALL;
        Ok(SegmentColumns {
            facets: [facet(a)?, facet(b)?, facet(c)?, facet(d)?],
            date: columns.column_opt("date")?,
            fingerprint: columns.column_opt("fingerprint")?,
            twin: columns.column_opt("twin")?,
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

impl FacetValues {
    /// The segment's own numbers of a document's values: a name's place, or the year.
    pub fn each(&self, doc: u32, take: impl FnMut(i64)) {
        match self {
            FacetValues::Absent => {}
            FacetValues::Names(column) => {
                column.term_ords(doc).map(|ord| ord as i64).for_each(take)
            }
            FacetValues::Years(column) => column.values_for_doc(doc).for_each(take),
        }
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
