//! Answers: what does one run of `telusur index` do, from its request to its commit?

use std::path::{Path, PathBuf};

use serde::Serialize;
use tantivy::IndexWriter;
use tantivy::indexer::IndexWriterOptions;

use super::corrections;
use super::course::Course;
use super::home::Home;
use super::lock::{Patience, WriterLock};
use super::manifest::Manifest;
use super::mapped::Faults;
use super::outline::Outline;
use super::plan::{self, Plan};
use super::press::Press;
use super::record::Known;
use super::summary::Summary;
use super::sync::{Pace, Sync};
use super::tidy::{self, Tidy};
use super::tokens::Missed;
use super::view::View;
use super::{Cancel, Progress, open_tantivy, open_to_write, schema};
use crate::error::{Error, Result};

/// Memory for building, in bytes, for each writing thread.
const WRITER_MEMORY: usize = 32 << 20;
/// Threads that understand articles, and as many that write them.
const THREADS: usize = 2;
/// A run over fewer bytes needs one of each: it then leaves one small segment, not two.
const SMALL_RUN: u64 = 4 << 20;

/// What a run of [`Index::update`](super::Index::update) is to do.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Update {
    /// Corpus folders or files to bring in line; all that the index follows where empty.
    pub corpora: Vec<PathBuf>,
    /// Corpora to follow no longer.
    pub forget: Vec<PathBuf>,
    /// Build all anew, whatever is known.
    pub rebuild: bool,
    /// With `rebuild`: keep the generation in force under another name, as a damaged one. Without
    /// it that is done where the rebuild finds damage.
    pub set_aside: bool,
    /// Fail with [`Error::Busy`] where another process writes, instead of waiting for it.
    pub no_wait: bool,
    /// Stops the run.
    #[serde(skip)]
    pub cancel: Cancel,
}

/// See [`Index::plan`](super::Index::plan).
pub(super) fn outline(dir: &Path, update: &Update) -> Result<Outline> {
    let course = Course::chart(&Home::new(dir), dir, update)?;
    let known = match &course.generation {
        Some(generation) => {
            let (_, fields) = schema::schema();
            Known::read(&open_tantivy(generation)?.reader()?.searcher(), &fields)?
        }
        None => Known::default(),
    };
    let plan = plan::plan(&course.manifest.corpora, &course.corpora, known);
    Ok(plan.outline(course.anew && course.current.is_some()))
}

/// See [`Index::update`](super::Index::update).
pub(super) fn update(dir: &Path, update: &Update, progress: &mut dyn Progress) -> Result<Summary> {
    let home = Home::new(dir);
    let lock = home.lock(&mut Patience {
        none: update.no_wait,
        cancel: &update.cancel,
        waiting: &mut |holder| progress.waiting(holder),
    })?;
    let course = Course::chart(&home, dir, update)?;
    let damaged = match &course.current {
        Some(current) if update.rebuild && update.set_aside => vec![current.clone()],
        _ if update.rebuild => course.damaged(&home)?,
        _ => Vec::new(),
    };
    if home.current().is_ok() {
        home.sweep(course.generation.as_deref(), &lock)?;
    }
    if course.anew {
        return build(&home, &lock, course, damaged, update, progress);
    }
    let generation = course.generation.clone().unwrap_or_default();
    run(&generation, &course, update, progress)
}

/// Builds a generation beside the one in force, or goes on building one, and puts it in force.
fn build(
    home: &Home,
    lock: &WriterLock,
    course: Course,
    damaged: Vec<PathBuf>,
    update: &Update,
    progress: &mut dyn Progress,
) -> Result<Summary> {
    let generation = match &course.generation {
        Some(begun) => begun.clone(),
        None => home.fresh(lock)?,
    };
    let mut built = made(&generation).and_then(|()| run(&generation, &course, update, progress));
    match &mut built {
        Ok(summary) => {
            home.promote(&generation, lock)?;
            for old in damaged {
                summary.set_aside.push(home.set_aside(&old, lock)?);
            }
            home.sweep(None, lock)?;
        }
        // What was committed of it is gone on with.
        Err(Error::Stopped) => {}
        // Half a generation is of no use, and it may be what fills the disk.
        Err(_) => drop(std::fs::remove_dir_all(&generation)),
    }
    built
}

/// Makes an empty search index where there is none yet.
fn made(generation: &Path) -> Result<()> {
    let directory = super::directory(generation, &Faults::default())?;
    if !tantivy::Index::exists(&directory).map_err(tantivy::TantivyError::from)? {
        let settings = tantivy::IndexSettings::default();
        tantivy::Index::create(directory, schema::schema().0, settings).map_err(Error::Writing)?;
    }
    Ok(())
}

/// Brings `generation` in line; writes nothing where nothing is to do.
fn run(
    generation: &Path,
    course: &Course,
    update: &Update,
    progress: &mut dyn Progress,
) -> Result<Summary> {
    let (faults, missed) = (Faults::default(), Missed::default());
    let index = open_to_write(generation, &faults, &missed)?;
    tidy::sweep(generation, &index)?;
    let before = View { searcher: index.reader()?.searcher(), fields: schema::schema().1 };
    let known = Known::read(&before.searcher, &before.fields)?;
    let plan = plan::plan(&course.manifest.corpora, &course.corpora, known);
    let payload = serde_json::to_string(&course.manifest)?;
    if plan.is_empty() && index.load_metas()?.payload.as_deref() == Some(&payload) {
        let mut summary = Summary::of(&plan);
        summary.problems.extend(corrections::unmatched(&course.corpora, &before)?);
        return Ok(summary);
    }
    update.cancel.check()?;
    let run = Run { index: &index, before, course, payload, cancel: &update.cancel, progress };
    let mut written = run.write(plan);
    if let Ok(summary) = &mut written {
        summary.problems.extend(missed.take());
        let view = View { searcher: index.reader()?.searcher(), fields: schema::schema().1 };
        summary.problems.extend(corrections::unmatched(&course.corpora, &view)?);
    }
    // Removes also what a failed run has written: it would fill the disk until the next one. That
    // this fails too changes nothing of what is told.
    let _ = tidy::sweep(generation, &index);
    written.map_err(|error| faults.explain(error, generation))
}

/// One run over one generation.
struct Run<'a> {
    index: &'a tantivy::Index,
    /// The generation as it was before the run.
    before: View,
    course: &'a Course,
    /// What the last commit says of the index.
    payload: String,
    cancel: &'a Cancel,
    progress: &'a mut dyn Progress,
}

impl Run<'_> {
    /// Carries out `plan`, in one commit unless it is very large.
    fn write(self, plan: Plan) -> Result<Summary> {
        let bytes: u64 = plan.read.iter().map(|task| task.stamp.size).sum();
        let threads = if bytes < SMALL_RUN { 1 } else { THREADS };
        let writer = writer(self.index, threads).map_err(Error::Writing)?;
        let press = Press::new(self.before.fields, writer, self.cancel);
        let pace = self.pace()?;
        let summary = std::thread::scope(|scope| {
            let jobs = press.start(scope, threads);
            let summary = Sync::new(&press, jobs, &self.before, self.progress, pace).run(plan)?;
            press.commit(&self.payload)?;
            Ok(summary)
        });
        // What is committed stands, also where there is no room to put it in better order.
        let _ = press.into_writer().map(IndexWriter::wait_merging_threads);
        summary
    }

    fn pace(&self) -> Result<Pace> {
        let manifest = Manifest { complete: !self.course.anew, ..self.course.manifest.clone() };
        Ok(Pace { seen: !self.course.anew, payload: serde_json::to_string(&manifest)? })
    }
}

fn writer(index: &tantivy::Index, threads: usize) -> tantivy::Result<IndexWriter> {
    // Merges one by one: each has what it merges in memory.
    let options = IndexWriterOptions::builder()
        .num_worker_threads(threads)
        .memory_budget_per_thread(WRITER_MEMORY)
        .num_merge_threads(1)
        .build();
    let writer = index.writer_with_options(options)?;
    writer.set_merge_policy(Box::new(Tidy));
    Ok(writer)
}
