//! Answers: what is stored, and is it still true?
//!
//! [`Index::update`] brings an index in line with its corpora in one commit: a search sees all
//! of a run or nothing of it. What is known of the corpora's files lies in the index itself.

mod cancel;
mod check;
mod columns;
mod corrections;
mod course;
mod facet_values;
mod home;
mod kept;
mod lock;
mod manifest;
mod mapped;
mod marked;
mod moves;
mod outline;
mod places;
mod plan;
mod press;
mod print;
mod record;
mod rules;
mod schema;
mod sound;
mod stored;
mod story;
mod summary;
mod sync;
mod tidy;
mod tokens;
mod unsettled;
mod update;
mod view;
mod watch;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tantivy::directory::MmapDirectory;
use tantivy::{IndexReader, ReloadPolicy};

use crate::error::{Error, Result};
use crate::language::{Analyzer, Vocabulary};
use crate::understand::Reader;
pub use cancel::Cancel;
pub use check::{Check, Finding};
pub(crate) use columns::{Alike, ColumnCache, Columns, SegmentColumns, TextNumber, TextNumbers};
pub(crate) use facet_values::{FacetValues, of_facet};
use home::Home;
pub use lock::Holder;
use manifest::Manifest;
use mapped::Faults;
pub(crate) use marked::DocSet;
pub use outline::{Action, FileCounts, Outline, Reason, Step};
pub(crate) use places::{Placed, REACH, Record};
use record::Known;
pub use rules::Rules;
pub(crate) use schema::Fields;
pub use stored::StoredArticle;
pub(crate) use story::{KEY_NUMBERS, Sketch, keys as story_keys};
pub use summary::Summary;
use tokens::Missed;
pub use update::Update;
pub(crate) use view::View;
pub use watch::Watched;

/// Hears how far a long run has come.
pub trait Progress {
    /// Another process writes to the index, and the run waits for it.
    fn waiting(&mut self, _holder: Option<&Holder>) {}
    /// The run will open this many files, which hold so many bytes.
    fn start(&mut self, _files: u64, _bytes: u64) {}
    /// A file of so many bytes is opened; so many articles were written before it.
    fn step(&mut self, _file: &str, _bytes: u64, _articles: u64) {}
    /// An article of so many bytes was read; so many articles were written before it.
    fn article(&mut self, _bytes: u64, _articles: u64) {}
    /// All files are read; what is written is being put in order.
    fn finish(&mut self) {}
}

/// A [`Progress`] that nobody hears.
#[derive(Debug, Default)]
pub struct Silent;

impl Progress for Silent {}

/// What [`Index::status`] tells.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Status {
    /// The index folder.
    pub index: PathBuf,
    /// The version of schema and rules that made it.
    pub version: String,
    /// The corpora that it follows.
    pub corpora: Vec<PathBuf>,
    /// How many files were read.
    pub files: u64,
    /// How many articles it holds.
    pub articles: u64,
    /// What could not be read of the files when they were last opened, and what is wrong with the
    /// names and corrections beside them.
    pub problems: Vec<crate::article::Problem>,
    /// Bytes on disk.
    pub bytes: u64,
}

/// An index, opened for searching. It never writes and never waits for a writer.
pub struct Index {
    dir: PathBuf,
    manifest: Manifest,
    reader: IndexReader,
    columns: ColumnCache,
    fields: Fields,
    names: OnceLock<Reader>,
    vocabulary: OnceLock<Cow<'static, Vocabulary>>,
}

impl Index {
    /// Whether the folder holds an index.
    pub fn exists(dir: &Path) -> Result<bool> {
        Ok(Home::new(dir).current()?.is_some())
    }

    /// Whether a file of the index in `dir` is not what was written, by its checksum. All of it is
    /// read: this is for whoever has a reason to doubt it.
    pub fn is_damaged(dir: &Path) -> bool {
        check::is_damaged(dir)
    }

    /// Opens the index in `dir` as it is now. One made by other rules of reading is whole and
    /// can be searched; [`Index::is_outdated`] tells.
    pub fn open(dir: &Path) -> Result<Index> {
        let index = Index::open_any(dir)?;
        if index.manifest.is_readable() {
            return Ok(index);
        }
        if index.manifest.is_newer() {
            let program = course::named(&index.manifest);
            return Err(Error::NewerVersion { dir: dir.to_path_buf(), program });
        }
        Err(Error::OtherVersion {
            dir: dir.to_path_buf(),
            found: index.manifest.version,
            needed: manifest::version(),
        })
    }

    /// Opens an index of any version: enough to learn what it follows. A generation may be
    /// replaced between the look at its name and its opening, so one look more is taken then.
    fn open_any(dir: &Path) -> Result<Index> {
        let mut tried = None;
        loop {
            let generation = Home::new(dir).current();
            let named = generation.as_ref().ok().cloned().flatten();
            let opened = match generation {
                Ok(Some(generation)) => Index::open_generation(dir, &generation),
                Ok(None) => return Err(Error::NoIndex(dir.to_path_buf())),
                Err(error) => Err(error),
            };
            match opened {
                Err(_) if tried != Some(named.clone()) => tried = Some(named),
                outcome => return outcome,
            }
        }
    }

    fn open_generation(dir: &Path, generation: &Path) -> Result<Index> {
        let manifest = manifest_in(dir, generation)?;
        let index = open_tantivy(generation)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Index {
            dir: dir.to_path_buf(),
            manifest,
            reader,
            columns: ColumnCache::default(),
            fields: schema::schema().1,
            names: OnceLock::new(),
            vocabulary: OnceLock::new(),
        })
    }

    /// What [`Index::update`] would do now, file by file. Nothing is written, and nobody waited for.
    pub fn plan(dir: &Path, update: &Update) -> Result<Outline> {
        update::outline(dir, update)
    }

    /// Brings the index in `dir` in line with its corpora, making it where there is none.
    pub fn update(dir: &Path, update: &Update, progress: &mut dyn Progress) -> Result<Summary> {
        update::update(dir, update, progress)
    }

    /// Brings the index in `dir` in line and keeps it so, run after run, until `update`'s
    /// [`Cancel`] says to stop. `tell` hears what happens.
    ///
    /// # Errors
    /// Where the first run fails. Later failures are told, and the next change tries again.
    pub fn watch(
        dir: &Path,
        update: &Update,
        progress: &mut dyn Progress,
        tell: &mut dyn FnMut(Watched),
    ) -> Result<()> {
        watch::watch(dir, update, progress, tell)
    }

    /// Looks whether the index in `dir` is sound and agrees with its corpora. All of it is read;
    /// nothing is written, and nobody waited for.
    pub fn check(dir: &Path) -> Result<Check> {
        check::check(dir)
    }

    /// Whether other rules of reading and understanding than this program's made the index.
    pub fn is_outdated(&self) -> bool {
        !self.manifest.is_current()
    }

    /// The corpora that the index follows, in the order in which they were first named.
    pub fn corpora(&self) -> &[PathBuf] {
        &self.manifest.corpora
    }

    /// What means the same in a query: the built-in vocabulary and those beside the corpora.
    pub fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| rules::vocabulary_of(&self.manifest.corpora))
    }

    /// A reader that knows the built-in names and those beside the index's corpora.
    pub fn reader(&self) -> &Reader {
        self.names.get_or_init(|| rules::reader_of(&self.manifest.corpora))
    }

    /// The article with this id.
    pub fn article(&self, id: &str) -> Result<StoredArticle> {
        let view = self.view();
        let address = view.address_of(id)?;
        view.article(address.ok_or_else(|| Error::NoArticle(id.to_string()))?)
    }

    /// What the index holds and follows.
    pub fn status(&self) -> Result<Status> {
        let view = self.view();
        let files = Known::read(&view.searcher, &view.fields)?;
        let all = files.files().map(|(.., record)| record);
        let mut problems: Vec<_> = all.flat_map(|file| file.problems.clone()).collect();
        problems.extend(corrections::problems(&self.manifest.corpora, &view)?);
        problems.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
        Ok(Status {
            index: self.dir.clone(),
            version: self.manifest.version.clone(),
            corpora: self.manifest.corpora.clone(),
            files: files.len() as u64,
            articles: view.article_count()?,
            problems,
            bytes: bytes_below(&self.dir),
        })
    }

    /// The columns of a view of this index.
    pub(crate) fn columns(&self, view: &View) -> Result<std::sync::Arc<Columns>> {
        self.columns.of(&view.searcher)
    }

    pub(crate) fn view(&self) -> View {
        View { searcher: self.reader.searcher(), fields: self.fields }
    }
}

/// What a generation of the index in `dir` says of itself. It reads back also where the rest is
/// damaged.
fn manifest_in(dir: &Path, generation: &Path) -> Result<Manifest> {
    let payload = open_tantivy(generation).and_then(|index| Ok(index.load_metas()?.payload));
    let manifest = payload.and_then(|text| match text {
        Some(text) => Ok(serde_json::from_str(&text)?),
        None => Err(Error::unusable(dir, "telusur did not make it, or did not finish")),
    });
    manifest.map_err(|error| match error {
        Error::Tantivy(cause) => unopened(dir, cause),
        Error::Damaged(cause) => Error::unusable(dir, cause),
        other => other,
    })
}

/// Why a generation does not open: what the system refuses is no damage.
fn unopened(dir: &Path, error: tantivy::TantivyError) -> Error {
    match check::refused(&error) {
        Some(kind) => Error::io(dir)(std::io::Error::new(kind, error.to_string())),
        None => Error::unusable(dir, error),
    }
}

fn open_tantivy(generation: &Path) -> Result<tantivy::Index> {
    open_to_write(generation, &Faults::default(), &Missed::default())
}

/// Opens a generation; `faults` hears why writing to it fails, `missed` which words are left out.
fn open_to_write(generation: &Path, faults: &Faults, missed: &Missed) -> Result<tantivy::Index> {
    let mut index = tantivy::Index::open(directory(generation, faults)?)?;
    index.set_tokenizers(tokens::tokenizers(&Analyzer::search(), missed));
    Ok(index)
}

fn directory(generation: &Path, faults: &Faults) -> Result<mapped::Mapped> {
    let folder = MmapDirectory::open(generation).map_err(tantivy::TantivyError::from)?;
    Ok(mapped::Mapped { folder, faults: faults.clone() })
}

fn bytes_below(dir: &Path) -> u64 {
    let entries = walkdir::WalkDir::new(dir).into_iter().flatten();
    let files = entries.filter_map(|entry| entry.metadata().ok()).filter(|data| data.is_file());
    files.map(|data| data.len()).sum()
}
