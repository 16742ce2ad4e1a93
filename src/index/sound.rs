//! Answers: are the index's files and documents what was written?

use std::collections::{HashMap, HashSet};
use std::io::{self, ErrorKind};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use tantivy::columnar::{Column, StrColumn};
use tantivy::directory::error::{OpenDirectoryError, OpenReadError};
use tantivy::index::SegmentReader;
use tantivy::store::StoreReader;
use tantivy::{DocId, TantivyError, Term};

use super::check::Finding;
use super::kept::Kept;
use super::open_tantivy;
use super::print::hash;
use super::view::View;
use crate::error::{Error, Result};

/// What is damaged of a generation's files: missing ones, wrong checksums, parts that do not open.
///
/// # Errors
/// Where the system refuses to read them: that is no damage.
pub(super) fn files(generation: &Path) -> Result<Vec<Finding>> {
    let index = open_tantivy(generation)?;
    let mut findings = Vec::new();
    let mut listed: Vec<_> = index.load_metas()?.list_segment_files().into_iter().collect();
    listed.sort();
    for file in listed {
        let name = || file.to_string_lossy().into_owned();
        match checksum(&index, generation, &file)? {
            State::Sound => {}
            State::Damaged => findings.push(Finding::DamagedFile { file: name() }),
            State::Missing => findings.push(Finding::MissingFile { file: name() }),
        }
    }
    if findings.is_empty() {
        findings.extend(unopened(&index)?);
    }
    Ok(findings)
}

enum State {
    Sound,
    Damaged,
    Missing,
}

fn checksum(index: &tantivy::Index, generation: &Path, file: &Path) -> Result<State> {
    if !generation.join(file).try_exists().map_err(Error::io(&generation.join(file)))? {
        // A list of deleted documents is there only where there are any; opening tells.
        let always = ["idx", "pos", "term", "store", "fast", "fieldnorm"];
        let needed = file.extension().is_some_and(|end| always.iter().any(|name| end == *name));
        return Ok(if needed { State::Missing } else { State::Sound });
    }
    // tantivy panics on some damage.
    let whole = catch_unwind(AssertUnwindSafe(|| index.directory().validate_checksum(file)));
    match whole {
        Ok(Ok(true)) => Ok(State::Sound),
        Ok(Ok(false)) | Err(_) => Ok(State::Damaged),
        Ok(Err(error)) => damaged_unless_refused(error.into()).map(|()| State::Damaged),
    }
}

/// What does not open of an index whose files are what was written.
fn unopened(index: &tantivy::Index) -> Result<Option<Finding>> {
    match catch_unwind(AssertUnwindSafe(|| index.reader())) {
        Ok(Ok(_)) => Ok(None),
        Ok(Err(error)) => {
            let cause = error.to_string();
            damaged_unless_refused(error).map(|()| Some(Finding::Unopened { cause }))
        }
        Err(_) => Ok(Some(Finding::Unopened { cause: "its contents make no sense".to_owned() })),
    }
}

fn damaged_unless_refused(error: TantivyError) -> Result<()> {
    if refused(&error).is_some() { Err(Error::Tantivy(error)) } else { Ok(()) }
}

/// Why the system refused, if it did: rights, a disk error, too many open files. What is missing or
/// ends too early is damage instead.
pub(super) fn refused(error: &TantivyError) -> Option<ErrorKind> {
    let io_error: &io::Error = match error {
        TantivyError::IoError(error) => error,
        TantivyError::OpenReadError(OpenReadError::IoError { io_error, .. }) => io_error,
        TantivyError::OpenDirectoryError(OpenDirectoryError::IoError { io_error, .. }) => io_error,
        _ => return None,
    };
    let damage = [ErrorKind::NotFound, ErrorKind::UnexpectedEof, ErrorKind::InvalidData];
    let system =
        io_error.raw_os_error().is_some() || io_error.kind() == ErrorKind::PermissionDenied;
    (system && !damage.contains(&io_error.kind())).then(|| io_error.kind())
}

/// What going over all articles gives.
#[derive(Default)]
pub(super) struct Census {
    pub articles: u64,
    /// How many articles each file has, by its key.
    pub of_file: HashMap<String, u64>,
    pub findings: Vec<Finding>,
    /// Hashes of the ids met so far.
    ids: HashSet<u64>,
    /// So many findings are listed.
    most: usize,
}

/// Reads every article back.
pub(super) fn census(view: &View, most: usize) -> Result<Census> {
    let mut census = Census { most, ..Census::default() };
    for segment in view.searcher.segment_readers() {
        census.go_over(segment, view)?;
    }
    Ok(census)
}

impl Census {
    fn go_over(&mut self, segment: &SegmentReader, view: &View) -> Result<()> {
        let columns = Columns::open(segment, view)?;
        for doc in segment.doc_ids_alive() {
            let Some(id) = columns.text(&columns.id, doc) else { continue };
            self.articles += 1;
            let source = columns.text(&columns.source, doc);
            if !self.ids.insert(hash(id.as_bytes())) {
                self.find(Finding::TwiceTheId { id: id.clone() });
            }
            if !columns.reads_back(doc, &id) {
                self.find(Finding::DamagedArticle { id: id.clone() });
            }
            match source {
                Some(source)
                    if self.of_file.contains_key(&source) || view.knows_file(&source)? =>
                {
                    *self.of_file.entry(source).or_default() += 1;
                }
                _ => self.find(Finding::NoFile { id }),
            }
        }
        Ok(())
    }

    fn find(&mut self, finding: Finding) {
        if self.findings.len() < self.most {
            self.findings.push(finding);
        }
    }
}

/// A segment's columns of articles, and its stored documents.
struct Columns<'a> {
    id: Option<StrColumn>,
    source: Option<StrColumn>,
    fingerprint: Column<u64>,
    store: StoreReader,
    view: &'a View,
}

impl<'a> Columns<'a> {
    fn open(segment: &SegmentReader, view: &'a View) -> Result<Columns<'a>> {
        let columns = segment.fast_fields();
        Ok(Columns {
            id: columns.str("id")?,
            source: columns.str("source")?,
            fingerprint: columns.u64("fingerprint")?,
            store: segment.get_store_reader(2).map_err(TantivyError::from)?,
            view,
        })
    }

    fn text(&self, column: &Option<StrColumn>, doc: DocId) -> Option<String> {
        let column = column.as_ref()?;
        let mut text = String::new();
        column.ord_to_str(column.ords().first(doc)?, &mut text).ok()?.then_some(text)
    }

    /// Whether the stored article is the one that was indexed.
    fn reads_back(&self, doc: DocId, id: &str) -> bool {
        let Ok(texts) = self.store.get(doc) else { return false };
        let kept = Kept::read(texts, &self.view.fields);
        self.fingerprint.first(doc) == Some(kept.fingerprint())
            && kept.article().is_ok_and(|article| article.id == id)
    }
}

impl View {
    /// Whether there is a document of the file with this key.
    fn knows_file(&self, key: &str) -> Result<bool> {
        let term = Term::from_field_text(self.fields.file, key);
        Ok(self.searcher.doc_freq(&term)? > 0)
    }
}
