//! Answers: is the index sound, and does it agree with its corpora?

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::corrections;
use super::home::Home;
use super::outline::FileCounts;
use super::record::{FileRecord, Known};
use super::sound;
use super::update::{self, Update};
use super::{Index, manifest_in};
use crate::article::Problem;
use crate::error::{Error, Result};
use crate::read::{Stamp, stamp};

/// What [`Index::check`] found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// The index folder.
    pub index: PathBuf,
    /// How many articles it holds, as far as they could be counted.
    pub articles: u64,
    /// How many files it knows, likewise.
    pub files: u64,
    /// Whether nothing is wrong with it. A corpus that went on since the last run is nothing wrong.
    pub sound: bool,
    /// What is wrong with it, the first hundred findings of each kind.
    pub findings: Vec<Finding>,
    /// How the files of the corpora would fare in a run now; `None` where the index cannot tell.
    pub pending: Option<FileCounts>,
    /// Whether a run would have nothing to do.
    pub in_line: bool,
    /// What is wrong with the names and corrections beside the corpora.
    pub problems: Vec<Problem>,
}

/// Something wrong with an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// The index does not say what it follows.
    Unusable {
        /// Why not.
        cause: String,
    },
    /// A file of the index is not what was written.
    DamagedFile {
        /// Its name.
        file: String,
    },
    /// A file of the index is not there.
    MissingFile {
        /// Its name.
        file: String,
    },
    /// A part of the index does not open.
    Unopened {
        /// What the search index said.
        cause: String,
    },
    /// A stored article does not read back, or is not the one that was indexed.
    DamagedArticle {
        /// Its id, as far as it is known.
        id: String,
    },
    /// Two articles have one id.
    TwiceTheId {
        /// The id.
        id: String,
    },
    /// An article's file is not known.
    NoFile {
        /// The article's id.
        id: String,
    },
    /// A file has more or fewer articles than it gave.
    WrongCount {
        /// The file's name.
        path: String,
        /// How many it gave.
        gave: u64,
        /// How many there are.
        there: u64,
    },
    /// A file has another content than was read of it, though nothing else of it shows that.
    HiddenChange {
        /// The file's name.
        path: String,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Finding::Unusable { cause } => {
                write!(f, "the index does not say what it follows: {cause}")
            }
            Finding::DamagedFile { file } => {
                write!(f, "{file} is not what was written (wrong checksum)")
            }
            Finding::MissingFile { file } => write!(f, "{file} is missing"),
            Finding::Unopened { cause } => write!(f, "a part of the index does not open: {cause}"),
            Finding::DamagedArticle { id } => {
                write!(f, "the stored article {id:?} does not read back")
            }
            Finding::TwiceTheId { id } => write!(f, "two articles have the id {id:?}"),
            Finding::NoFile { id } => {
                write!(f, "the article {id:?} is of a file that is not known")
            }
            Finding::WrongCount { path, gave, there } => {
                write!(f, "{path} gave {gave} articles, the index has {there} of it")
            }
            Finding::HiddenChange { path } => {
                write!(f, "{path} has another content than was read, with size and times unchanged")
            }
        }
    }
}

/// So many findings of a kind are listed.
const MOST: usize = 100;
/// How often a check starts again because a run committed meanwhile.
const TRIES: usize = 5;

/// See [`Index::check`].
pub(super) fn check(dir: &Path) -> Result<Check> {
    let mut tries = 0;
    loop {
        let before = state(dir);
        let checked = look(dir);
        tries += 1;
        // Files of a state that a commit has replaced may vanish under our hands, and all of a
        // generation that a rebuild has.
        let sound = checked.as_ref().is_ok_and(|checked| checked.sound);
        if sound || tries == TRIES || before == state(dir) {
            return checked;
        }
    }
}

/// What changes with each commit.
fn state(dir: &Path) -> Option<(PathBuf, Vec<u8>)> {
    let generation = Home::new(dir).current().ok().flatten()?;
    let metas = std::fs::read(generation.join("meta.json")).ok()?;
    Some((generation, metas))
}

/// See [`Index::is_damaged`].
pub(super) fn is_damaged(dir: &Path) -> bool {
    let before = state(dir);
    let generation = Home::new(dir).current().ok().flatten();
    let found = generation.is_some_and(|here| damage(&here).is_ok_and(|all| !all.is_empty()));
    found && before == state(dir)
}

fn look(dir: &Path) -> Result<Check> {
    let mut check = Check {
        index: dir.to_path_buf(),
        articles: 0,
        files: 0,
        sound: true,
        findings: Vec::new(),
        pending: None,
        in_line: false,
        problems: Vec::new(),
    };
    let home = Home::new(dir);
    let named = home.current().and_then(|generation| {
        let generation = generation.ok_or_else(|| Error::NoIndex(dir.to_path_buf()))?;
        Ok((manifest_in(dir, &generation)?, generation))
    });
    match named {
        Ok((_, generation)) => look_into(dir, &generation, &mut check)?,
        Err(Error::Unusable { cause, .. }) => check.findings.push(Finding::Unusable { cause }),
        Err(error) => return Err(error),
    }
    check.sound = check.findings.is_empty();
    Ok(check)
}

fn look_into(dir: &Path, generation: &Path, check: &mut Check) -> Result<()> {
    check.findings = damage(generation)?;
    if !check.findings.is_empty() {
        return Ok(());
    }
    let index = Index::open(dir)?;
    let view = index.view();
    let known = Known::read(&view.searcher, &view.fields)?;
    check.files = known.len() as u64;
    let census = sound::census(&view, MOST)?;
    check.articles = census.articles;
    check.findings.extend(census.findings);
    check.findings.extend(wrong_counts(&known, &census.of_file));
    check.findings.extend(hidden_changes(&known));
    let outline = update::outline(dir, &Update::default())?;
    let FileCounts { added, changed, moved, removed, unreadable, unchanged: _ } = outline.files;
    check.problems = corrections::problems(index.corpora(), &view)?;
    let pending = added + changed + moved + removed + unreadable;
    check.in_line = pending == 0 && check.problems.is_empty();
    check.pending = Some(outline.files);
    Ok(())
}

/// What is damaged of a generation's files.
///
/// # Errors
/// Where the system refuses to read them: that is no damage.
pub(super) fn damage(generation: &Path) -> Result<Vec<Finding>> {
    sound::files(generation)
}

pub(super) use sound::refused;

fn wrong_counts(known: &Known, of_file: &HashMap<String, u64>) -> Vec<Finding> {
    let wrong = known.files().filter_map(|(corpus, below, record)| {
        let key = format!("{}\u{0}{below}", corpus.to_string_lossy());
        let there = of_file.get(&key).copied().unwrap_or(0);
        let path = record.name(below).to_owned();
        (there != record.articles).then_some(Finding::WrongCount {
            path,
            gave: record.articles,
            there,
        })
    });
    wrong.take(MOST).collect()
}

/// Files that a run would pass over as unchanged though they are not.
fn hidden_changes(known: &Known) -> Vec<Finding> {
    let hidden = known.files().filter_map(|(corpus, below, record)| {
        let file = if corpus.is_file() { corpus.to_path_buf() } else { corpus.join(below) };
        is_hidden_change(&file, record)
            .then(|| Finding::HiddenChange { path: record.name(below).to_owned() })
    });
    hidden.take(MOST).collect()
}

fn is_hidden_change(file: &Path, record: &FileRecord) -> bool {
    let stamp = file.metadata().map(|metadata| Stamp::of(&metadata));
    !record.unsettled
        && stamp.is_ok_and(|stamp| stamp == record.stamp)
        && stamp::content(file).is_ok_and(|now| {
            now.stamp == record.stamp && !now.unsettled && now.hash != record.content
        })
}
