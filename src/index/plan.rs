//! Answers: which files are new, changed, gone or as they were?

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::rules::Rules;
use crate::article::{Problem, ProblemKind};
use crate::read::{self, Listing, SourceFile};

/// What the index remembers of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileRecord {
    /// The corpus that it belongs to.
    pub corpus: PathBuf,
    /// Its path below the corpus.
    pub below: String,
    /// The name that its articles carry.
    pub name: String,
    /// See [`SourceFile::stamp`].
    pub stamp: u64,
    /// See [`Rules::hash`].
    pub rules: u64,
    /// What could not be read of it.
    pub problems: Vec<Problem>,
}

impl FileRecord {
    /// Whether nothing has happened between `self` and `now` that a run would have to look at.
    fn is_as(&self, now: &FileRecord) -> bool {
        (self.stamp, self.rules, &self.name) == (now.stamp, now.rules, &now.name)
    }

    /// Where the file lies.
    fn path(&self) -> PathBuf {
        match self.corpus.is_file() {
            true => self.corpus.clone(),
            false => self.corpus.join(&self.below),
        }
    }

    /// The key that files are told apart by.
    pub fn key(&self) -> String {
        key(&self.corpus, &self.below)
    }
}

/// The key of the file called `below` under `corpus`.
pub(crate) fn key(corpus: &Path, below: &str) -> String {
    format!("{}\u{0}{below}", corpus.to_string_lossy())
}

/// A file to be read.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    pub file: PathBuf,
    pub record: FileRecord,
    /// By what its articles are understood.
    pub rules: Rc<Rules>,
    /// Whether the index holds articles of an earlier state of the file.
    pub known: bool,
}

/// What a run has to do.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// Files to read, new or changed.
    pub read: Vec<Task>,
    /// Keys of files that are gone.
    pub gone: Vec<String>,
    /// What could not be looked at, now or when it was last read.
    pub problems: Vec<Problem>,
    /// Files passed over because their format is not read.
    pub other_formats: usize,
}

impl Plan {
    /// Has a file read. One that cannot be opened stays as the index knows it, and is tried again
    /// by the next run: what cannot be looked at is not gone.
    fn queue(&mut self, file: &SourceFile, record: FileRecord, rules: Rc<Rules>, known: bool) {
        match read::unopenable(&file.file, &record.name) {
            Some(problem) => self.problems.push(problem),
            None => self.read.push(Task { file: file.file.clone(), record, rules, known }),
        }
    }
}

/// Compares the corpora on disk with the files that the index knows.
///
/// `followed` are all corpora of the index in order, `corpora` those to be brought in line.
pub(crate) fn plan(
    followed: &[PathBuf],
    corpora: &[PathBuf],
    mut known: HashMap<String, FileRecord>,
) -> Plan {
    let mut plan = Plan::default();
    let mut taken = Taken::new(followed, corpora, &known);
    for corpus in corpora {
        if !corpus.exists() {
            missing(corpus, &mut known, &mut plan);
            continue;
        }
        let rules = match Rules::load(corpus) {
            Ok(rules) => Rc::new(rules),
            Err(problem) => {
                plan.problems.push(problem);
                known.retain(|_, record| record.corpus != *corpus);
                continue;
            }
        };
        plan.problems.extend(rules.problems.iter().cloned());
        let listing = read::walk(corpus);
        sort_files(corpus, &rules, &listing, &mut taken, &mut known, &mut plan);
        plan.problems.extend(listing.problems);
        plan.other_formats += listing.other_formats;
    }
    plan
}

/// What no other file may have any more.
struct Taken {
    names: HashSet<String>,
    /// Where files lie: one that lies in two corpora, one of them inside the other, is the
    /// first's, or each of its articles would count twice.
    files: HashSet<PathBuf>,
}

impl Taken {
    /// What the corpora that this run leaves alone have taken already.
    fn new(
        followed: &[PathBuf],
        corpora: &[PathBuf],
        known: &HashMap<String, FileRecord>,
    ) -> Taken {
        let left: HashSet<_> = followed.iter().filter(|corpus| !corpora.contains(corpus)).collect();
        let kept = || known.values().filter(|record| left.contains(&record.corpus));
        let names = kept().map(|record| record.name.clone()).collect();
        Taken { names, files: kept().map(FileRecord::path).collect() }
    }
}

/// A corpus that is not there may be on a disk that is not mounted: its articles are kept.
fn missing(corpus: &Path, known: &mut HashMap<String, FileRecord>, plan: &mut Plan) {
    let kind = match known.values().any(|record| record.corpus == corpus) {
        true => ProblemKind::CorpusAwayKept,
        false => ProblemKind::CorpusAway,
    };
    plan.problems.push(Problem::new(corpus.to_string_lossy(), kind));
    known.retain(|_, record| record.corpus != corpus);
}

fn sort_files(
    corpus: &Path,
    rules: &Rc<Rules>,
    listing: &Listing,
    taken: &mut Taken,
    known: &mut HashMap<String, FileRecord>,
    plan: &mut Plan,
) {
    for file in &listing.files {
        if !taken.files.insert(file.file.clone()) {
            continue;
        }
        let record = record(corpus, file, rules.hash, &mut taken.names);
        let key = record.key();
        let before = known.remove(&key);
        match before {
            Some(before) if before.is_as(&record) => {
                plan.problems.extend(before.problems);
            }
            before => plan.queue(file, record, Rc::clone(rules), before.is_some()),
        }
    }
    let rest = known.iter().filter(|(_, record)| record.corpus == corpus);
    for (key, record) in rest {
        if !listing.unseen.iter().any(|name| lies_under(&record.below, name)) {
            plan.gone.push(key.clone());
        }
    }
}

fn lies_under(name: &str, folder: &str) -> bool {
    folder.is_empty()
        || name.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The record of a file, under a name that no other file has: where two clash, the corpus
/// folder's name goes in front, and a number where that is not enough.
fn record(corpus: &Path, file: &SourceFile, rules: u64, names: &mut HashSet<String>) -> FileRecord {
    let folder = corpus.file_name().unwrap_or_default().to_string_lossy();
    let prefixed = format!("{folder}/{}", file.name);
    let numbered = (2..).map(|number| format!("{folder}-{number}/{}", file.name));
    let candidates = [file.name.clone(), prefixed].into_iter().chain(numbered);
    let name = candidates.into_iter().find(|name| names.insert(name.clone()));
    FileRecord {
        corpus: corpus.to_path_buf(),
        below: file.name.clone(),
        name: name.unwrap_or_default(),
        stamp: file.stamp,
        rules,
        problems: Vec::new(),
    }
}
