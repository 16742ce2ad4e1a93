//! Answers: how are articles brought into the index, and out of it?

use std::collections::{HashMap, HashSet, VecDeque};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::SyncSender;
use std::time::{Duration, Instant};

use super::Progress;
use super::plan::{Gone, Plan, Task};
use super::press::{Fate, Job, Press};
use super::print::{Print, hash};
use super::record::{self, FileId, FileRecord};
use super::rules::Rules;
use super::summary::Summary;
use super::unsettled::Unsettled;
use super::view::{Old, View};
use crate::article::{Article, Cause, Problem};
use crate::error::Result;
use crate::read::{self, Stamp, stamp};

/// Longer ids are cut and told apart by a hash: the search index cannot delete longer names.
const LONGEST_ID: usize = 1000;
/// A run over a generation that searches see commits after so many articles and between files.
const BATCH: u64 = 100_000;
/// One that they do not see yet commits after so long and anywhere: only to be gone on with.
const CHECKPOINT: Duration = Duration::from_secs(20);
/// A stamp that no file has.
const NO_STAMP: Stamp = Stamp { size: u64::MAX, modified: 0, changed: 0, inode: 0 };

/// When a run commits, and with which words.
pub(super) struct Pace {
    /// Whether searches see what is committed.
    pub seen: bool,
    /// What each commit says of the index while the run is under way.
    pub payload: String,
}

/// One run over a plan. The last commit is the caller's.
pub(super) struct Sync<'a> {
    press: &'a Press<'a>,
    jobs: SyncSender<Job>,
    /// The index as it was before the run.
    before: &'a View,
    progress: &'a mut dyn Progress,
    pace: Pace,
    /// Hashes of the ids that this run has written or kept.
    ids: HashSet<u64>,
    /// Keys of files that are gone or read again in this run: their articles' ids are free, so
    /// that an article keeps its id when it moves from one file to another.
    freed: HashSet<String>,
    /// Files that are read, in order, while some of their articles may still be written.
    read: VecDeque<Read>,
    unsettled: Unsettled,
    /// Content of articles that the index lost and that it got: what is in both has moved.
    lost: Vec<u64>,
    got: Vec<u64>,
    committed: (Instant, u64),
    summary: Summary,
}

impl<'a> Sync<'a> {
    pub fn new(
        press: &'a Press<'a>,
        jobs: SyncSender<Job>,
        before: &'a View,
        progress: &'a mut dyn Progress,
        pace: Pace,
    ) -> Self {
        Self {
            press,
            jobs,
            before,
            progress,
            pace,
            ids: HashSet::new(),
            freed: HashSet::new(),
            read: VecDeque::new(),
            unsettled: Unsettled::default(),
            lost: Vec::new(),
            got: Vec::new(),
            committed: (Instant::now(), 0),
            summary: Summary::default(),
        }
    }

    /// Carries out `plan` and tells what it did.
    pub fn run(mut self, plan: Plan) -> Result<Summary> {
        self.summary = Summary::of(&plan);
        let read_again = plan.read.iter().filter(|task| task.known.is_some());
        self.freed.extend(read_again.map(|task| task.id.key()));
        self.freed.extend(plan.gone.iter().map(|gone| gone.id.key()));
        for gone in &plan.gone {
            self.remove(gone)?;
        }
        for (id, record) in &plan.renew {
            self.write_record(id, record)?;
        }
        self.progress
            .start(plan.read.len() as u64, plan.read.iter().map(|task| task.stamp.size).sum());
        for task in plan.read {
            self.progress.step(task.name(), task.stamp.size, self.press.written());
            self.take_file(task)?;
            self.commit_batch()?;
        }
        self.press.drain()?;
        self.write_records()?;
        self.settle(true)?;
        self.progress.finish();
        Ok(self.summed_up())
    }

    fn summed_up(mut self) -> Summary {
        let count = |counter: &std::sync::atomic::AtomicU64| counter.load(Ordering::Relaxed);
        let moved = in_both(&self.lost, &self.got);
        self.summary.added += count(&self.press.added) - moved;
        self.summary.removed -= moved;
        self.summary.moved += moved;
        self.summary.changed += count(&self.press.changed);
        self.summary.unchanged += count(&self.press.unchanged);
        self.summary
    }

    fn remove(&mut self, gone: &Gone) -> Result<()> {
        let key = gone.id.key();
        let contents = self.before.contents_of(&key)?;
        self.summary.removed += contents.len() as u64;
        self.lost.extend(contents);
        // The articles of a file that moved go when the file is written under its new path.
        if !gone.moved {
            self.press.drop_file(&key, true);
        }
        Ok(())
    }

    /// Reads one file and writes what is new or changed of it.
    fn take_file(&mut self, task: Task) -> Result<()> {
        self.press.healthy()?;
        let seen = match stamp::content(&task.file) {
            Ok(seen) => seen,
            Err(error) => return self.unread(&task, &error),
        };
        if let Some(from) = &task.from {
            self.press.drop_file(&from.key(), true);
        }
        let mut reading = Reading {
            key: task.id.key().into(),
            old: self.before.articles_of(&task.id.key())?,
            articles: 0,
            rules: Arc::clone(&task.rules),
            fate: Arc::default(),
        };
        let mut failure = Ok(());
        self.summary.files_read += 1;
        let problems = read::read_file(&task.file, task.name(), &mut |article| {
            if failure.is_ok() {
                failure = self.take_article(&mut reading, article);
            }
        });
        failure?;
        let record = FileRecord {
            called: task.called.clone(),
            stamp: seen.stamp,
            content: seen.hash,
            unsettled: seen.unsettled,
            rules: task.rules.hash,
            articles: reading.articles,
            problems,
        };
        self.finish_file(task, record, reading)
    }

    /// A file that cannot be opened any more, though the plan could: it stays as it was.
    fn unread(&mut self, task: &Task, error: &std::io::Error) -> Result<()> {
        let cause = match error.kind() {
            std::io::ErrorKind::NotFound => Cause::Vanished,
            _ => Cause::Unread(error.to_string()),
        };
        self.summary.problems.push(Problem::new(task.name(), cause));
        self.summary.unchanged += task.known.as_ref().map_or(0, |known| known.articles);
        Ok(())
    }

    fn finish_file(&mut self, task: Task, mut record: FileRecord, reading: Reading) -> Result<()> {
        let now = fs::metadata(&task.file).map(|metadata| Stamp::of(&metadata));
        let steady = now.as_ref().is_ok_and(|now| *now == record.stamp);
        if steady {
            for (id, old) in &reading.old {
                self.summary.removed += 1;
                self.lost.push(old.content);
                self.press.drop_article(&reading.key, id)?;
            }
        } else {
            // What was read may be half of the old and half of the new: nothing is dropped for
            // it, and no stamp kept, so that the next run reads the file again.
            let cause = if now.is_ok() { Cause::Changed } else { Cause::Vanished };
            record.problems.retain(|problem| problem.cause != Cause::Changed);
            record.problems.push(Problem::new(task.name(), cause));
            record.stamp = NO_STAMP;
            record.articles += reading.old.len() as u64;
            self.summary.unchanged += reading.old.len() as u64;
        }
        let unsettled = steady && record.unsettled;
        let Task { file, id, .. } = task;
        self.read.push_back(Read { file, id, record, unsettled, fate: reading.fate });
        self.write_records()
    }

    /// Writes the records of files all of whose articles are written.
    fn write_records(&mut self) -> Result<()> {
        while self.read.front().is_some_and(|read| read.fate.is_settled()) {
            let Some(Read { file, id, mut record, unsettled, fate }) = self.read.pop_front() else {
                break;
            };
            let (lost, problems) = fate.told();
            record.articles -= lost;
            record.problems.extend(problems);
            self.summary.problems.extend(record.problems.iter().cloned());
            match unsettled {
                true => self.unsettled.push(file, id, record),
                false => self.write_record(&id, &record)?,
            }
        }
        Ok(())
    }

    fn take_article(&mut self, reading: &mut Reading, mut article: Article) -> Result<()> {
        self.progress.article(article.text.len() as u64, self.press.written());
        self.settle_id(&reading.key, &mut article)?;
        reading.articles += 1;
        let print = Print::of(&article, reading.rules.hash);
        let old = reading.old.remove(&article.id);
        if old.as_ref().is_some_and(|old| old.read == print.read) {
            self.summary.unchanged += 1;
            return self.press.healthy();
        }
        if old.is_none() && !self.before.is_empty() {
            self.got.push(print.content);
        }
        let (key, rules) = (Arc::clone(&reading.key), Arc::clone(&reading.rules));
        let (replaces, fate) = (old.map(|old| old.fingerprint), Arc::clone(&reading.fate));
        self.press.send(&self.jobs, Job { article, key, rules, print, replaces, fate })?;
        self.commit_checkpoint()
    }

    /// Gives the article an id that no other article has.
    fn settle_id(&mut self, key: &str, article: &mut Article) -> Result<()> {
        article.id = bounded(std::mem::take(&mut article.id));
        let (path, given) = (article.path.clone(), article.id.clone());
        let mut candidate = given.clone();
        let mut number = 1;
        while !self.is_free(key, &candidate)? {
            candidate = match number {
                1 => bounded(format!("{path}#{given}")),
                _ => bounded(format!("{path}#{given}#{number}")),
            };
            number += 1;
        }
        self.summary.renamed += u64::from(candidate != given);
        article.id = candidate;
        Ok(())
    }

    /// Claims `id` for the file `key`, unless another article of this run or of another file has it.
    fn is_free(&mut self, key: &str, id: &str) -> Result<bool> {
        let hash = hash(id.as_bytes());
        if self.ids.contains(&hash) {
            return Ok(false);
        }
        let owner = self.before.source_of(id)?;
        if owner.is_some_and(|owner| owner != key && !self.freed.contains(&owner)) {
            return Ok(false);
        }
        Ok(self.ids.insert(hash))
    }

    fn write_record(&self, id: &FileId, record: &FileRecord) -> Result<()> {
        self.press.drop_file(&id.key(), false);
        self.press.add(record::document(&self.press.fields, id, record)?)
    }

    /// Writes the records of files that were changed just before they were read; if `wait`, not
    /// before the clock has gone on so far that a further change would show.
    fn settle(&mut self, wait: bool) -> Result<()> {
        for (id, record) in self.unsettled.take(wait) {
            self.write_record(&id, &record)?;
        }
        Ok(())
    }

    /// Commits between files, where searches see it, once much has been written.
    fn commit_batch(&mut self) -> Result<()> {
        let (_, written) = self.committed;
        if self.pace.seen && self.press.written() - written >= BATCH {
            self.press.drain()?;
            self.write_records()?;
            self.settle(false)?;
            self.commit()?;
        }
        Ok(())
    }

    /// Commits anywhere, where no search sees it.
    fn commit_checkpoint(&mut self) -> Result<()> {
        if !self.pace.seen && self.committed.0.elapsed() >= CHECKPOINT {
            self.commit()?;
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<()> {
        self.press.commit(&self.pace.payload)?;
        self.committed = (Instant::now(), self.press.written());
        Ok(())
    }
}

/// What is known while one file is read.
struct Reading {
    key: Arc<str>,
    /// The articles that the index has of the file and that have not been met again.
    old: HashMap<String, Old>,
    articles: u64,
    rules: Arc<Rules>,
    fate: Arc<Fate>,
}

/// A file that is read, and what is to be written of it.
struct Read {
    file: PathBuf,
    id: FileId,
    record: FileRecord,
    unsettled: bool,
    fate: Arc<Fate>,
}

/// How many of these are in both lists.
fn in_both(lost: &[u64], got: &[u64]) -> u64 {
    let mut left: HashMap<u64, u64> = HashMap::new();
    lost.iter().for_each(|content| *left.entry(*content).or_default() += 1);
    let mut met = |content: &&u64| match left.get_mut(content) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    got.iter().filter(|content| met(content)).count() as u64
}

/// An id short enough for the search index: a long one is cut and gets a hash of its whole.
fn bounded(id: String) -> String {
    if id.len() <= LONGEST_ID {
        return id;
    }
    let end = (0..=LONGEST_ID).rev().find(|at| id.is_char_boundary(*at)).unwrap_or(0);
    format!("{}…{:016x}", &id[..end], hash(id.as_bytes()))
}
