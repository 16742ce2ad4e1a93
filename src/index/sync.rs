//! Answers: how are articles brought into the index, and out of it?

use std::collections::{HashMap, HashSet};

use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{IndexWriter, TantivyDocument, Term};
use xxhash_rust::xxh3::xxh3_64;

use super::Progress;
use super::plan::{FileRecord, Plan, Task};
use super::rules::Rules;
use super::schema::{FILE, Fields};
use super::stored::{StoredArticle, document};
use super::summary::Summary;
use super::view::View;
use crate::article::Article;
use crate::error::{Error, Result};
use crate::read;

/// Longer ids are cut and told apart by a hash: the search index cannot delete longer names.
const LONGEST_ID: usize = 1000;

/// One run over a plan. Nothing is visible before the caller commits.
pub(crate) struct Sync<'a> {
    pub fields: Fields,
    pub writer: &'a IndexWriter,
    /// The index as it was before the run.
    pub before: &'a View,
    pub progress: &'a mut dyn Progress,
    /// Hashes of the ids that this run has written or kept.
    ids: HashSet<u64>,
    /// Keys of files that are gone or read again in this run: their articles' ids are free, so
    /// that an article keeps its id when it moves from one file to another.
    freed: HashSet<String>,
    summary: Summary,
}

impl<'a> Sync<'a> {
    pub fn new(
        fields: Fields,
        writer: &'a IndexWriter,
        before: &'a View,
        progress: &'a mut dyn Progress,
    ) -> Self {
        let (ids, freed, summary) = Default::default();
        Self { fields, writer, before, progress, ids, freed, summary }
    }

    /// Carries out `plan` and tells what it did.
    pub fn run(mut self, plan: Plan) -> Result<Summary> {
        self.summary.unchanged = self.untouched(&plan)?;
        self.summary.problems = plan.problems;
        self.summary.other_formats = plan.other_formats;
        self.remove(&plan.gone)?;
        let read_again = plan.read.iter().filter(|task| task.known).map(|task| task.record.key());
        self.freed.extend(plan.gone.into_iter().chain(read_again));
        self.progress.start(plan.read.len() as u64);
        for task in plan.read {
            self.progress.step(&task.record.name, self.articles_done());
            self.take_file(task)?;
        }
        self.progress.finish();
        Ok(self.summary)
    }

    fn articles_done(&self) -> u64 {
        self.summary.added + self.summary.changed
    }

    /// How many articles there are of files that this run neither reads nor removes.
    fn untouched(&self, plan: &Plan) -> Result<u64> {
        let mut left = self.before.article_count()?;
        let read = plan.read.iter().filter(|task| task.known).map(|task| task.record.key());
        for key in read.chain(plan.gone.iter().cloned()) {
            left = left.saturating_sub(self.before.count_of(&key)?);
        }
        Ok(left)
    }

    fn remove(&mut self, gone: &[String]) -> Result<()> {
        for key in gone {
            self.summary.removed += self.before.count_of(key)?;
            self.writer.delete_term(Term::from_field_text(self.fields.source, key));
            self.writer.delete_term(Term::from_field_text(self.fields.file, key));
        }
        Ok(())
    }

    /// Reads one file and writes what is new or changed of it.
    fn take_file(&mut self, task: Task) -> Result<()> {
        let mut record = task.record;
        let key = record.key();
        let mut old = if task.known { self.before.fingerprints(&key)? } else { HashMap::new() };
        let mut failure = Ok(());
        self.summary.files_read += 1;
        record.problems = read::read_file(&task.file, &record.name, &mut |article| {
            if failure.is_ok() {
                failure = self.take_article(&key, &task.rules, article, &mut old);
            }
        });
        failure?;
        for id in old.keys() {
            self.summary.removed += 1;
            self.drop_article(&key, id)?;
        }
        self.summary.problems.extend(record.problems.iter().cloned());
        self.write_record(&key, &record)
    }

    fn take_article(
        &mut self,
        key: &str,
        rules: &Rules,
        mut article: Article,
        old: &mut HashMap<String, u64>,
    ) -> Result<()> {
        self.settle_id(key, &mut article)?;
        let (understood, date) = (rules.understand(&article), article.date);
        let article = StoredArticle::new(article, understood);
        let json = serde_json::to_vec(&article)?;
        let print = xxh3_64(&json);
        let before = old.remove(&article.id);
        if before == Some(print) {
            self.summary.unchanged += 1;
            return Ok(());
        }
        if before.is_some() {
            self.drop_article(key, &article.id)?;
            self.summary.changed += 1;
        } else {
            self.summary.added += 1;
        }
        self.progress.article(self.articles_done());
        let mut doc = document(&self.fields, &article, date);
        doc.add_text(self.fields.source, key);
        doc.add_u64(self.fields.fingerprint, print);
        doc.add_bytes(self.fields.article, &json);
        self.writer.add_document(doc).map_err(Error::Writing)?;
        Ok(())
    }

    /// Takes a file's article out of the index; another file may have one of this id by now.
    fn drop_article(&self, key: &str, id: &str) -> Result<()> {
        let terms = [(self.fields.source, key), (self.fields.id, id)];
        let both = terms.map(|(field, text)| {
            let term = Term::from_field_text(field, text);
            Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn Query>
        });
        self.writer.delete_query(Box::new(BooleanQuery::intersection(both.into())))?;
        Ok(())
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
        let hash = xxh3_64(id.as_bytes());
        if self.ids.contains(&hash) {
            return Ok(false);
        }
        let owner = self.before.source_of(id)?;
        if owner.is_some_and(|owner| owner != key && !self.freed.contains(&owner)) {
            return Ok(false);
        }
        Ok(self.ids.insert(hash))
    }

    fn write_record(&self, key: &str, record: &FileRecord) -> Result<()> {
        self.writer.delete_term(Term::from_field_text(self.fields.file, key));
        let mut doc = TantivyDocument::new();
        doc.add_text(self.fields.kind, FILE);
        doc.add_text(self.fields.file, key);
        doc.add_u64(self.fields.stamp, record.stamp);
        doc.add_bytes(self.fields.record, &serde_json::to_vec(record)?);
        self.writer.add_document(doc).map_err(Error::Writing)?;
        Ok(())
    }
}

/// An id short enough for the search index: a long one is cut and gets a hash of its whole.
fn bounded(id: String) -> String {
    if id.len() <= LONGEST_ID {
        return id;
    }
    let end = (0..=LONGEST_ID).rev().find(|at| id.is_char_boundary(*at)).unwrap_or(0);
    format!("{}…{:016x}", &id[..end], xxh3_64(id.as_bytes()))
}
