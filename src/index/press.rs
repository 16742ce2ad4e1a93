//! Answers: how do articles become documents, on several threads at once?
//!
//! Reading files is one thread's work, in order: ids are settled there. Understanding an article
//! and making its document is the larger part and knows no order; a few threads share it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread::Scope;

use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{IndexWriter, TantivyDocument, Term};

use super::Cancel;
use super::kept::Kept;
use super::print::Print;
use super::rules::Rules;
use super::schema::Fields;
use super::stored::{StoredArticle, document};
use crate::article::{Article, Cause, Problem, Understanding};
use crate::error::{Error, Result};
use crate::fault::contained;
use crate::understand::unless_fault;

/// So many articles may wait to be understood: enough that no thread idles, few enough that they
/// need no memory worth speaking of.
const WAITING: usize = 32;

/// An article to be written, unless it turns out to be as it was.
pub(super) struct Job {
    pub article: Article,
    /// The key of its file.
    pub key: Arc<str>,
    pub rules: Arc<Rules>,
    pub print: Print,
    /// The fingerprint of the article that it replaces.
    pub replaces: Option<u64>,
    /// Hears what becomes of it.
    pub fate: Arc<Fate>,
}

/// What becomes of a file's articles after they were handed to the threads.
#[derive(Debug, Default)]
pub(super) struct Fate {
    unfinished: AtomicU64,
    /// Articles of which nothing could be written.
    lost: AtomicU64,
    problems: Mutex<Vec<Problem>>,
}

impl Fate {
    /// Whether nothing is left to be done.
    pub fn is_settled(&self) -> bool {
        self.unfinished.load(Ordering::Acquire) == 0
    }

    /// How many articles were lost, and what was wrong with which, the first hundred.
    pub fn told(&self) -> (u64, Vec<Problem>) {
        (self.lost.load(Ordering::Relaxed), locked(&self.problems).clone())
    }

    fn note(&self, path: &str, cause: Cause) {
        let mut problems = locked(&self.problems);
        if let Some(Problem { cause: Cause::More(more), .. }) = problems.last_mut() {
            *more += 1;
            return;
        }
        let cause = if problems.len() < MOST { cause } else { Cause::More(1) };
        problems.push(Problem::new(path, cause));
    }
}

/// So many articles of a file that could not be understood are named.
const MOST: usize = 100;

/// What is written of an article.
struct Made {
    fingerprint: u64,
    /// `None` where the index has it already.
    document: Option<TantivyDocument>,
}

/// What the threads share.
pub(super) struct Press<'a> {
    pub fields: Fields,
    /// Many threads add, one at a time commits.
    pub writer: RwLock<IndexWriter>,
    pub cancel: &'a Cancel,
    /// Articles written that are new.
    pub added: AtomicU64,
    /// Articles written that replace another state of themselves.
    pub changed: AtomicU64,
    /// Articles found to be as they were.
    pub unchanged: AtomicU64,
    failed: AtomicBool,
    failure: Mutex<Option<Error>>,
    unfinished: Mutex<u64>,
    finished: Condvar,
}

impl<'a> Press<'a> {
    pub fn new(fields: Fields, writer: IndexWriter, cancel: &'a Cancel) -> Press<'a> {
        Press {
            fields,
            writer: RwLock::new(writer),
            cancel,
            added: AtomicU64::new(0),
            changed: AtomicU64::new(0),
            unchanged: AtomicU64::new(0),
            failed: AtomicBool::new(false),
            failure: Mutex::new(None),
            unfinished: Mutex::new(0),
            finished: Condvar::new(),
        }
    }

    /// Starts `threads` threads; they end when the sender is dropped.
    pub fn start<'scope>(
        &'scope self,
        scope: &'scope Scope<'scope, '_>,
        threads: usize,
    ) -> SyncSender<Job> {
        let (sender, receiver) = sync_channel(WAITING);
        let receiver = Arc::new(Mutex::new(receiver));
        for _ in 0..threads {
            let receiver = Arc::clone(&receiver);
            scope.spawn(move || self.work(&receiver));
        }
        sender
    }

    fn work(&self, receiver: &Mutex<Receiver<Job>>) {
        loop {
            // In a statement of its own, so that the lock is free while the job is done.
            let job = locked(receiver).recv();
            let Ok(job) = job else { return };
            let _done = Done(self, Arc::clone(&job.fate));
            if self.failed.load(Ordering::Relaxed) || self.cancel.is_cancelled() {
                continue;
            }
            if let Err(error) = self.write(job) {
                self.failed.store(true, Ordering::Relaxed);
                locked(&self.failure).get_or_insert(error);
            }
        }
    }

    /// Hands an article to the threads.
    pub fn send(&self, sender: &SyncSender<Job>, job: Job) -> Result<()> {
        self.healthy()?;
        *locked(&self.unfinished) += 1;
        job.fate.unfinished.fetch_add(1, Ordering::Release);
        // The threads outlive the sender; if one of them panicked, that ends the run anyway.
        let _ = sender.send(job);
        Ok(())
    }

    /// Waits until all that was sent is written.
    pub fn drain(&self) -> Result<()> {
        let mut unfinished = locked(&self.unfinished);
        while *unfinished > 0 {
            unfinished = self.finished.wait(unfinished).unwrap_or_else(PoisonError::into_inner);
        }
        drop(unfinished);
        self.healthy()
    }

    /// The first failure of a thread, or [`Error::Stopped`].
    pub fn healthy(&self) -> Result<()> {
        if self.failed.load(Ordering::Relaxed) {
            return Err(locked(&self.failure).take().unwrap_or(Error::Stopped));
        }
        self.cancel.check()
    }

    fn write(&self, job: Job) -> Result<()> {
        let Job { article, key, rules, print, replaces, fate } = job;
        let id = article.id.clone();
        let understood = understood(&article, &fate, |article| rules.understand(article));
        let path = article.path.clone();
        let made = unless_lost(&path, &fate, || self.make(article, understood, replaces))?;
        if let Some(Made { document: None, .. }) = made {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        }
        if replaces.is_some() {
            self.drop_article(&key, &id)?;
        }
        let Some(Made { fingerprint, document: Some(mut doc) }) = made else { return Ok(()) };
        doc.add_text(self.fields.source, &key);
        doc.add_u64(self.fields.fingerprint, fingerprint);
        doc.add_u64(self.fields.content, print.content);
        doc.add_u64(self.fields.read, print.read);
        self.add(doc)?;
        let counter = if replaces.is_some() { &self.changed } else { &self.added };
        counter.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Makes an article's document, unless it would be the one with the fingerprint `replaces`.
    fn make(
        &self,
        article: Article,
        understood: Understanding,
        replaces: Option<u64>,
    ) -> Result<Made> {
        let date = article.date;
        let article = StoredArticle::new(article, understood);
        let kept = Kept::of(&article)?;
        let fingerprint = kept.fingerprint();
        let document = (replaces != Some(fingerprint)).then(|| {
            let mut doc = document(&self.fields, &article, date);
            kept.add_to(&mut doc, &self.fields);
            doc
        });
        Ok(Made { fingerprint, document })
    }

    /// Writes a document.
    pub fn add(&self, doc: TantivyDocument) -> Result<()> {
        self.writing(|writer| writer.add_document(doc)).map_err(Error::Writing)?;
        Ok(())
    }

    /// Takes a file's article out of the index; another file may have one of this id by now.
    pub fn drop_article(&self, key: &str, id: &str) -> Result<()> {
        let terms = [(self.fields.source, key), (self.fields.id, id)];
        let both = terms.map(|(field, text)| {
            let term = Term::from_field_text(field, text);
            Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn Query>
        });
        self.writing(|writer| {
            writer.delete_query(Box::new(BooleanQuery::intersection(both.into())))
        })?;
        Ok(())
    }

    /// Takes a file out of the index: its articles, if they are to go, and its own document.
    pub fn drop_file(&self, key: &str, with_articles: bool) {
        self.writing(|writer| {
            if with_articles {
                writer.delete_term(Term::from_field_text(self.fields.source, key));
            }
            writer.delete_term(Term::from_field_text(self.fields.file, key));
        });
    }

    /// Makes all that was written since the last commit visible.
    pub fn commit(&self, payload: &str) -> Result<()> {
        let mut writer = self.writer.write().unwrap_or_else(PoisonError::into_inner);
        let mut commit = writer.prepare_commit().map_err(Error::Writing)?;
        commit.set_payload(payload);
        commit.commit().map_err(Error::Writing)?;
        Ok(())
    }

    fn writing<T>(&self, work: impl FnOnce(&IndexWriter) -> T) -> T {
        work(&self.writer.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The writer, once all threads have ended; `None` where the run failed, and nothing that it
    /// wrote is to be put in order.
    pub fn into_writer(self) -> Option<IndexWriter> {
        let healthy = !self.failed.load(Ordering::Relaxed) && !self.cancel.is_cancelled();
        healthy.then(|| self.writer.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    /// Articles written so far.
    pub fn written(&self) -> u64 {
        self.added.load(Ordering::Relaxed) + self.changed.load(Ordering::Relaxed)
    }
}

/// What is understood of an article; a panic meanwhile is noted.
fn understood(
    article: &Article,
    fate: &Fate,
    understand: impl FnOnce(&Article) -> Understanding,
) -> Understanding {
    let (understood, problem) = unless_fault(article, || understand(article));
    if let Some(Problem { path, cause, .. }) = problem {
        fate.note(&path, cause);
    }
    understood
}

/// What is made of an article; `None` where making it panics, which is noted.
fn unless_lost<T>(path: &str, fate: &Fate, make: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    match contained(make) {
        Ok(made) => made.map(Some),
        Err(said) => {
            fate.note(path, Cause::Fault(said));
            fate.lost.fetch_add(1, Ordering::Relaxed);
            Ok(None)
        }
    }
}

/// Says that a job is done, also when it panicked: nobody shall wait for it for ever.
struct Done<'a, 'b>(&'a Press<'b>, Arc<Fate>);

impl Drop for Done<'_, '_> {
    fn drop(&mut self) {
        self.1.unfinished.fetch_sub(1, Ordering::Release);
        *locked(&self.0.unfinished) -= 1;
        self.0.finished.notify_all();
        if std::thread::panicking() {
            self.0.failed.store(true, Ordering::Relaxed);
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str) -> Article {
        Article { id: id.into(), path: "a.jsonl".into(), ..Article::default() }
    }

    #[test]
    fn a_panic_while_understanding_costs_one_article_its_facets() {
        let fate = Fate::default();
        let found = understood(&article("r7"), &fate, |_| panic!("out of tune"));
        assert_eq!(found, Understanding::default());
        let (lost, problems) = fate.told();
        assert_eq!((lost, problems.len()), (0, 1));
        let Cause::NotUnderstood(id, said) = &problems[0].cause else { panic!("{problems:?}") };
        assert!(id == "r7" && said.contains("out of tune") && problems[0].path == "a.jsonl");
    }

    #[test]
    fn a_panic_while_making_a_document_is_counted_as_a_loss() {
        let fate = Fate::default();
        let made = unless_lost("a.jsonl", &fate, || -> Result<()> { panic!("out of tune") });
        assert!(matches!(made, Ok(None)));
        assert!(matches!(unless_lost("a.jsonl", &fate, || Ok(7)), Ok(Some(7))));
        let (lost, problems) = fate.told();
        assert!(lost == 1 && matches!(problems[0].cause, Cause::Fault(_)), "{problems:?}");
    }

    /// A rule that fails on every article would else be told a hundred thousand times.
    #[test]
    fn the_first_hundred_of_a_file_are_named_and_the_others_counted() {
        let fate = Fate::default();
        (0..250).for_each(|_| drop(understood(&article("r"), &fate, |_| panic!("always"))));
        let problems = fate.told().1;
        assert_eq!(problems.len(), MOST + 1);
        assert_eq!(problems[MOST].cause, Cause::More(150));
    }
}
