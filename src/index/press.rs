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
use super::print::{Print, hash};
use super::rules::Rules;
use super::schema::Fields;
use super::stored::{StoredArticle, document};
use crate::article::Article;
use crate::error::{Error, Result};

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
            let _done = Done(self);
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
        let Job { article, key, rules, print, replaces } = job;
        let (understood, date) = (rules.understand(&article), article.date);
        let article = StoredArticle::new(article, understood);
        let json = serde_json::to_vec(&article)?;
        let fingerprint = hash(&json);
        if replaces == Some(fingerprint) {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        }
        if replaces.is_some() {
            self.drop_article(&key, &article.id)?;
        }
        let mut doc = document(&self.fields, &article, date);
        doc.add_text(self.fields.source, &key);
        doc.add_u64(self.fields.fingerprint, fingerprint);
        doc.add_u64(self.fields.content, print.content);
        doc.add_u64(self.fields.read, print.read);
        doc.add_bytes(self.fields.article, &json);
        self.add(doc)?;
        let counter = if replaces.is_some() { &self.changed } else { &self.added };
        counter.fetch_add(1, Ordering::Relaxed);
        Ok(())
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

/// Says that a job is done, also when it panicked: nobody shall wait for it for ever.
struct Done<'a, 'b>(&'a Press<'b>);

impl Drop for Done<'_, '_> {
    fn drop(&mut self) {
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
