//! Answers: which facet values does each document have, by number?
//!
//! Counting looks up the values of every hit. In the index's columns that costs more than finding
//! the hits; in a plain list it costs next to nothing. So the columns are read once for each view:
//! a bit and a quarter for each document, four bytes more where it has any value, and eight for each value.

use tantivy::columnar::{Column, ColumnIndex, StrColumn};
use tantivy::{DocId, SegmentReader};

use super::marked::{DocSet, Marked};
use crate::article::Facet;
use crate::error::Result;

/// The names of a facet in all segments, sorted; none of the year, whose numbers are the years.
pub(super) type Names = Vec<String>;

/// The facet values of a segment's documents. A value is a number that is the same in all
/// segments: a name's place among all [`Names`], or the year.
#[derive(Debug, Default)]
pub(crate) struct FacetValues {
    having: Marked,
    /// Where the values start of each document that has any, and where the last one's end.
    starts: Vec<u32>,
    values: Vec<(Facet, i32)>,
}

impl FacetValues {
    /// The names of each facet, in the order of [`Facet::ALL`], and the values of each segment.
    pub(super) fn read(segments: &[SegmentReader]) -> Result<([Names; 4], Vec<FacetValues>)> {
        let mut names: [Names; 4] = Default::default();
        let mut entries: Vec<Vec<Entry>> = segments.iter().map(|_| Vec::new()).collect();
        for facet in Facet::ALL {
            match facet {
                Facet::Year => add_years(segments, &mut entries)?,
                _ => names[facet as usize] = add_named(segments, facet, &mut entries)?,
            }
        }
        Ok((names, entries.into_iter().map(FacetValues::new).collect()))
    }

    /// Sorts entries by document, those of one as they come.
    fn new(mut entries: Vec<Entry>) -> FacetValues {
        entries.sort_by_key(|entry| entry.doc);
        let mut all = FacetValues::default();
        for of_one in entries.chunk_by(|a, b| a.doc == b.doc) {
            all.having.push(of_one[0].doc);
            all.starts.push(all.values.len() as u32);
            all.values.extend(of_one.iter().map(|entry| entry.value));
        }
        all.starts.push(all.values.len() as u32);
        all
    }

    /// A document's values, in the order of [`Facet::ALL`].
    pub fn all(&self, doc: DocId) -> &[(Facet, i32)] {
        self.having.place(doc).map_or(&[], |place| self.at(place))
    }

    /// The values of one of those that have any.
    fn at(&self, place: usize) -> &[(Facet, i32)] {
        let ends = self.starts.get(place..place + 2);
        let own = ends.and_then(|ends| self.values.get(ends[0] as usize..ends[1] as usize));
        own.unwrap_or_default()
    }

    /// Shows the values of those of some documents that have any, in the order of [`Facet::ALL`].
    pub fn each_among(&self, docs: &DocSet, mut see: impl FnMut(&[(Facet, i32)])) {
        self.having.each_among(docs, |_, place| see(self.at(place)));
    }
}

/// The numbers of one facet's values among all of a document's.
pub(crate) fn of_facet(
    values: &[(Facet, i32)],
    facet: Facet,
) -> impl Iterator<Item = i64> + Clone + '_ {
    let own = values.iter().filter(move |(of, _)| *of == facet);
    own.map(|(_, number)| i64::from(*number))
}

/// A value of a document.
#[derive(Clone, Copy)]
struct Entry {
    doc: DocId,
    value: (Facet, i32),
}

/// Adds all values of a column, each by its number. Room is made as values come: what a damaged
/// column says of their number is not believed.
fn add<T>(
    column: &Column<T>,
    docs: DocId,
    number: impl Fn(T) -> (Facet, i32),
    entries: &mut Vec<Entry>,
) where
    T: Copy + PartialOrd + std::fmt::Debug + Send + Sync + 'static,
{
    let all = column.values.num_vals();
    for doc in with_value(&column.index, docs).filter(|doc| *doc < docs) {
        let rows = column.index.value_row_ids(doc);
        for row in rows.start..rows.end.min(all) {
            entries.push(Entry { doc, value: number(column.values.get_val(row)) });
        }
    }
}

fn add_years(segments: &[SegmentReader], entries: &mut [Vec<Entry>]) -> Result<()> {
    // A year is read as such a number, so none is lost.
    let year = |year: i64| (Facet::Year, year.clamp(i32::MIN.into(), i32::MAX.into()) as i32);
    for (segment, entries) in segments.iter().zip(entries) {
        if let Some(column) = segment.fast_fields().column_opt::<i64>(Facet::Year.name())? {
            add(&column, segment.max_doc(), year, entries);
        }
    }
    Ok(())
}

fn add_named(
    segments: &[SegmentReader],
    facet: Facet,
    entries: &mut [Vec<Entry>],
) -> Result<Names> {
    let columns = segments.iter().map(|segment| Ok(segment.fast_fields().str(facet.name())?));
    let columns: Vec<Option<StrColumn>> = columns.collect::<Result<_>>()?;
    let own = columns.iter().map(|column| column.as_ref().map_or(Ok(Names::new()), names));
    let (all, numbers) = numbered(own.collect::<Result<_>>()?);
    for (((segment, column), own), entries) in
        segments.iter().zip(&columns).zip(&numbers).zip(entries)
    {
        let Some(column) = column else { continue };
        let number = |ord: u64| (facet, own.get(ord as usize).copied().unwrap_or(-1));
        add(column.ords(), segment.max_doc(), number, entries);
    }
    Ok(all)
}

/// The names of all segments in one row, and for each segment's names their places in it.
fn numbered(own: Vec<Names>) -> (Names, Vec<Vec<i32>>) {
    let mut places: Vec<Vec<i32>> = own.iter().map(|names| vec![-1; names.len()]).collect();
    let each = own.into_iter().enumerate().flat_map(|(segment, names)| {
        names.into_iter().enumerate().map(move |(ord, name)| (name, segment, ord))
    });
    let mut each: Vec<(String, usize, usize)> = each.collect();
    // Each segment's names are sorted: a stable sort only has to merge them.
    each.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    let mut all = Names::new();
    for (name, segment, ord) in each {
        if all.last() != Some(&name) {
            all.push(name);
        }
        places[segment][ord] = all.len() as i32 - 1;
    }
    (all, places)
}

/// The names of a segment's column, in the order of its own numbers.
fn names(column: &StrColumn) -> Result<Names> {
    let mut stream = column.dictionary().stream().map_err(tantivy::TantivyError::from)?;
    let mut names = Names::new();
    while stream.advance() {
        names.push(String::from_utf8_lossy(stream.key()).into_owned());
    }
    Ok(names)
}

/// The documents that have a value, in order.
fn with_value(index: &ColumnIndex, docs: u32) -> Box<dyn Iterator<Item = DocId> + '_> {
    match index {
        ColumnIndex::Empty { .. } => Box::new(std::iter::empty()),
        ColumnIndex::Full => Box::new(0..docs),
        ColumnIndex::Optional(index) => Box::new(index.iter_non_null_docs()),
        ColumnIndex::Multivalued(index) => index.iter_non_null_docs(),
    }
}
