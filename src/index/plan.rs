//! Answers: which files are new, changed, moved, gone or as they were?
//!
//! A file whose stamp is as it was is not opened. Where the stamp cannot be trusted
//! ([`stamp`]) a hash of the content tells.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::moves;
use super::outline::{Action, FileCounts, Outline, Reason, Step};
use super::record::{FileId, FileRecord, Known};
use super::rules::Rules;
use crate::article::{Cause, Problem};
use crate::read::{self, Listing, SourceFile, stamp};

/// A file to be read.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    pub file: PathBuf,
    pub id: FileId,
    /// See [`FileRecord::called`].
    pub called: Option<String>,
    /// The stamp that the walk saw.
    pub stamp: read::Stamp,
    /// By what its articles are understood.
    pub rules: Arc<Rules>,
    pub reason: Reason,
    /// What the index knows of the file.
    pub known: Option<FileRecord>,
    /// The file that it was before it moved.
    pub from: Option<FileId>,
}

impl Task {
    /// The name that the file's articles carry.
    pub fn name(&self) -> &str {
        self.called.as_deref().unwrap_or(&self.id.below)
    }

    fn action(&self) -> Action {
        match &self.reason {
            Reason::Moved { .. } => Action::Move,
            _ if self.known.is_some() => Action::Change,
            _ => Action::Add,
        }
    }
}

/// A file that is gone.
#[derive(Clone, Debug)]
pub(crate) struct Gone {
    pub id: FileId,
    pub record: FileRecord,
    pub reason: Reason,
    /// Whether another file has its content now.
    pub moved: bool,
}

/// What a run has to do.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// Files to read.
    pub read: Vec<Task>,
    /// Files that are as they were, but for their stamp.
    pub renew: Vec<(FileId, FileRecord)>,
    /// Files that are gone.
    pub gone: Vec<Gone>,
    /// Files that cannot be opened.
    pub unreadable: Vec<Step>,
    /// How many articles the files have that are as they were.
    pub articles_kept: u64,
    /// How many files are as they were.
    pub files_kept: u64,
    /// What could not be looked at, now or when it was last read.
    pub problems: Vec<Problem>,
    /// Files passed over because their format is not read.
    pub other_formats: usize,
}

impl Plan {
    /// Whether the index needs no writing.
    pub fn is_empty(&self) -> bool {
        self.read.is_empty() && self.gone.is_empty() && self.renew.is_empty()
    }

    /// How many files fare how.
    pub fn counts(&self) -> FileCounts {
        let mut counts = FileCounts { unchanged: self.files_kept, ..FileCounts::default() };
        self.read.iter().for_each(|task| counts.count(task.action()));
        self.gone.iter().filter(|gone| !gone.moved).for_each(|_| counts.count(Action::Remove));
        self.unreadable.iter().for_each(|step| counts.count(step.action));
        counts
    }

    /// The plan as its user sees it. `anew`: why known files are read as if they were new.
    pub fn outline(self, anew: bool) -> Outline {
        let files = self.counts();
        let tasks = self.read.into_iter().map(|task| {
            let reason =
                if anew && task.reason == Reason::New { Reason::Anew } else { task.reason.clone() };
            Step { action: task.action(), path: task.name().to_owned(), reason }
        });
        let gone = self.gone.into_iter().filter(|gone| !gone.moved).map(|gone| Step {
            action: Action::Remove,
            path: gone.record.name(&gone.id.below).to_owned(),
            reason: gone.reason,
        });
        let steps = tasks.chain(gone).chain(self.unreadable).collect();
        Outline { steps, files, other_formats: self.other_formats, problems: self.problems }
    }

    fn keep(&mut self, record: &FileRecord) {
        self.files_kept += 1;
        self.articles_kept += record.articles;
        self.problems.extend(record.problems.iter().cloned());
    }

    /// Has a file read. One that cannot be opened stays as the index knows it, and is tried again
    /// by the next run: what cannot be looked at is not gone.
    fn queue(&mut self, task: Task) {
        match read::unopenable(&task.file, task.name()) {
            Some(problem) => self.skip(task, problem),
            None => self.read.push(task),
        }
    }

    fn skip(&mut self, task: Task, problem: Problem) {
        self.articles_kept += task.known.as_ref().map_or(0, |known| known.articles);
        let path = task.name().to_owned();
        let reason = Reason::Unreadable { cause: problem.cause.clone() };
        self.unreadable.push(Step { action: Action::Skip, path, reason });
        self.problems.push(problem);
    }
}

/// Compares the corpora on disk with the files that the index knows.
///
/// `followed` are all corpora of the index in order, `corpora` those to be brought in line.
pub(crate) fn plan(followed: &[PathBuf], corpora: &[PathBuf], mut known: Known) -> Plan {
    let mut plan = Plan::default();
    forget(followed, &mut known, &mut plan);
    let mut taken = Taken::new(followed, corpora, &known);
    for corpus in corpora {
        let before = known.corpora.remove(corpus).unwrap_or_default();
        if let Some(problem) = look_at(corpus, before, &mut taken, &mut plan) {
            plan.problems.push(problem);
        }
    }
    for record in known.corpora.values().flat_map(HashMap::values) {
        plan.articles_kept += record.articles;
    }
    plan.gone.sort_by(|a, b| a.id.cmp(&b.id));
    moves::find(&mut plan);
    plan
}

/// Drops what is known of corpora that are followed no longer.
fn forget(followed: &[PathBuf], known: &mut Known, plan: &mut Plan) {
    let forgotten: Vec<PathBuf> =
        known.corpora.keys().filter(|corpus| !followed.contains(corpus)).cloned().collect();
    for corpus in forgotten {
        let files = known.corpora.remove(&corpus).unwrap_or_default();
        let corpus: Arc<Path> = corpus.into();
        plan.gone.extend(files.into_iter().map(|(below, record)| {
            let id = FileId { corpus: Arc::clone(&corpus), below };
            Gone { id, record, reason: Reason::Forgotten, moved: false }
        }));
    }
}

/// Compares one corpus with what is known of it. A corpus that cannot be looked at is kept as it
/// was, and a problem.
fn look_at(
    corpus: &Path,
    known: HashMap<String, FileRecord>,
    taken: &mut Taken,
    plan: &mut Plan,
) -> Option<Problem> {
    // A corpus that is not there may be on a disk that is not mounted: its articles are kept.
    if !corpus.exists() {
        let cause = if known.is_empty() { Cause::CorpusUnknown } else { Cause::CorpusAway };
        known.values().for_each(|record| plan.articles_kept += record.articles);
        return Some(Problem::new(corpus.to_string_lossy(), cause));
    }
    let rules = match Rules::load(corpus) {
        Ok(rules) => Arc::new(rules),
        Err(problem) => {
            known.values().for_each(|record| plan.articles_kept += record.articles);
            return Some(problem);
        }
    };
    plan.problems.extend(rules.problems.iter().cloned());
    let listing = read::walk(corpus);
    sort_files(corpus, &rules, &listing, taken, known, plan);
    plan.problems.extend(listing.problems);
    plan.other_formats += listing.other_formats;
    None
}

/// What no other file may have any more. Where there is but one corpus nothing can clash.
struct Taken {
    names: Option<HashSet<String>>,
    /// Where files lie: one that lies in two corpora, one of them inside the other, is the
    /// first's, or each of its articles would count twice.
    files: Option<HashSet<PathBuf>>,
}

impl Taken {
    /// What the corpora that this run leaves alone have taken already.
    fn new(followed: &[PathBuf], corpora: &[PathBuf], known: &Known) -> Taken {
        let left: HashSet<_> = followed.iter().filter(|corpus| !corpora.contains(corpus)).collect();
        let kept = || known.files().filter(|(corpus, ..)| left.iter().any(|path| path == corpus));
        let inside = |inner: &PathBuf| {
            followed.iter().any(|outer| inner != outer && inner.starts_with(outer))
        };
        let names = || kept().map(|(_, below, record)| record.name(below).to_owned()).collect();
        let files = || kept().map(|(corpus, below, _)| lies_at(corpus, below)).collect();
        Taken {
            names: (followed.len() > 1).then(names),
            files: followed.iter().any(inside).then(files),
        }
    }

    /// Takes a file; whether it was free.
    fn take_file(&mut self, file: &Path) -> bool {
        self.files.as_mut().is_none_or(|files| files.insert(file.to_path_buf()))
    }

    /// A name for the file called `below` that no other file has, where `below` itself is taken:
    /// the corpus folder's name goes in front, and a number where that is not enough.
    fn take_name(&mut self, corpus: &Path, below: &str) -> Option<String> {
        let names = self.names.as_mut()?;
        if names.insert(below.to_owned()) {
            return None;
        }
        let folder = corpus.file_name().unwrap_or_default().to_string_lossy();
        let prefixed = format!("{folder}/{below}");
        let numbered = (2..).map(|number| format!("{folder}-{number}/{below}"));
        std::iter::once(prefixed).chain(numbered).find(|name| names.insert(name.clone()))
    }
}

/// Where the file called `below` lies under `corpus`.
fn lies_at(corpus: &Path, below: &str) -> PathBuf {
    if corpus.is_file() { corpus.to_path_buf() } else { corpus.join(below) }
}

fn sort_files(
    corpus: &Path,
    rules: &Arc<Rules>,
    listing: &Listing,
    taken: &mut Taken,
    mut known: HashMap<String, FileRecord>,
    plan: &mut Plan,
) {
    let corpus: Arc<Path> = corpus.into();
    for file in &listing.files {
        if taken.take_file(&file.file) {
            let called = taken.take_name(&corpus, &file.name);
            let before = known.remove(&file.name);
            sort_file(&corpus, rules, file, called, before, plan);
        }
    }
    for (below, record) in known {
        if listing.unseen.iter().any(|name| lies_under(&below, name)) {
            plan.articles_kept += record.articles;
            continue;
        }
        let id = FileId { corpus: Arc::clone(&corpus), below };
        plan.gone.push(Gone { id, record, reason: Reason::Gone, moved: false });
    }
}

fn lies_under(name: &str, folder: &str) -> bool {
    folder.is_empty()
        || name.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Decides what is to be done with one file.
fn sort_file(
    corpus: &Arc<Path>,
    rules: &Arc<Rules>,
    file: &SourceFile,
    called: Option<String>,
    known: Option<FileRecord>,
    plan: &mut Plan,
) {
    let verdict = match &known {
        None => Verdict::Read(Reason::New),
        Some(before) => compare(file, &called, rules.hash, before),
    };
    let id = || FileId { corpus: Arc::clone(corpus), below: file.name.clone() };
    let task = |reason, known| Task {
        file: file.file.clone(),
        id: id(),
        called: called.clone(),
        stamp: file.stamp,
        rules: Arc::clone(rules),
        reason,
        known,
        from: None,
    };
    match (verdict, known) {
        (Verdict::Same, Some(before)) => plan.keep(&before),
        (Verdict::Renew(content), Some(before)) => {
            plan.keep(&before);
            let (stamp, unsettled) = (content.stamp, content.unsettled);
            plan.renew.push((id(), FileRecord { stamp, unsettled, ..before }));
        }
        (Verdict::Read(reason), known) => plan.queue(task(reason, known)),
        (Verdict::Unreadable(cause), known) => {
            let name = called.as_deref().unwrap_or(&file.name);
            let problem = Problem::new(name, Cause::Unread(cause));
            plan.skip(task(Reason::Content, known), problem);
        }
        (Verdict::Same | Verdict::Renew(_), None) => {}
    }
}

/// What comparing a file with its record gives.
enum Verdict {
    /// As it was.
    Same,
    /// As it was, but its stamp is another, or could not be trusted until now.
    Renew(stamp::Content),
    /// To be read.
    Read(Reason),
    /// It had to be opened and could not be.
    Unreadable(String),
}

fn compare(file: &SourceFile, called: &Option<String>, rules: u64, before: &FileRecord) -> Verdict {
    if before.rules != rules {
        return Verdict::Read(Reason::Rules);
    }
    if before.called != *called {
        return Verdict::Read(Reason::Name);
    }
    if before.stamp == file.stamp && !before.unsettled {
        return Verdict::Same;
    }
    if before.stamp.size != file.stamp.size {
        return Verdict::Read(Reason::Size);
    }
    match stamp::content(&file.file) {
        Ok(content) if content.hash == before.content => Verdict::Renew(content),
        Ok(_) => Verdict::Read(Reason::Content),
        Err(error) => Verdict::Unreadable(error.to_string()),
    }
}
