//! Answers: what does one run of `telusur index` do, from its request to its commit?

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde::Serialize;
use tantivy::IndexWriter;

use super::home::{Home, WriterLock};
use super::manifest::{self, Manifest};
use super::plan::{self, FileRecord, Plan};
use super::summary::Summary;
use super::sync::Sync;
use super::view::View;
use super::{Index, Progress, manifest_in, open_tantivy, schema};
use crate::error::{CorpusFault, Error, Result};

/// Memory for building, in bytes, shared by the writing threads.
const WRITER_MEMORY: usize = 128 << 20;
/// Threads that write; reading and understanding has one of its own.
const WRITER_THREADS: usize = 2;

/// What a run of [`Index::update`] is to do.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Update {
    /// Corpus folders or files to bring in line; all that the index follows where empty.
    pub corpora: Vec<PathBuf>,
    /// Corpora to follow no longer.
    pub forget: Vec<PathBuf>,
    /// Build all anew, whatever is known.
    pub rebuild: bool,
}

/// See [`Index::update`].
pub(super) fn update(dir: &Path, update: &Update, progress: &mut dyn Progress) -> Result<Summary> {
    let home = Home::new(dir);
    let lock = home.lock()?;
    if home.current().is_ok() {
        home.sweep(&lock)?;
    }
    let (generation, mut manifest) = known(&home, dir, update)?.unzip();
    let mut manifest = manifest.take().unwrap_or_else(Manifest::new);
    let corpora = follow(&mut manifest, update)?;
    match generation {
        Some(generation) if manifest.is_current() && !update.rebuild => {
            let before = Index::open_any(dir)?.view();
            let mut run = Run { generation, manifest, before, progress };
            run.bring_in_line(&corpora)
        }
        renewed => {
            if renewed.is_some() && !update.rebuild {
                all_there(&manifest)?;
            }
            rebuild(&home, &lock, manifest, progress)
        }
    }
}

/// An index of other rules is not built anew while a corpus is away: the new one would lack it,
/// and nobody asked for that.
fn all_there(manifest: &Manifest) -> Result<()> {
    match manifest.corpora.iter().find(|corpus| !corpus.exists()) {
        Some(away) => Err(Error::CorpusAway(away.clone())),
        None => Ok(()),
    }
}

/// The generation in force and what it says of itself. A rebuild that is told what to read needs
/// neither, so that an index damaged beyond reading can be replaced.
fn known(home: &Home, dir: &Path, update: &Update) -> Result<Option<(PathBuf, Manifest)>> {
    let with_manifest = |generation: PathBuf| {
        let manifest = manifest_in(dir, &generation)?;
        Ok((generation, manifest))
    };
    match home.current().and_then(|generation| generation.map(with_manifest).transpose()) {
        Err(Error::Unusable { .. }) if update.rebuild && !update.corpora.is_empty() => Ok(None),
        known => known,
    }
}

/// Takes `update`'s corpora into the manifest and returns those to bring in line, in its order.
fn follow(manifest: &mut Manifest, update: &Update) -> Result<Vec<PathBuf>> {
    for corpus in &update.forget {
        let absolute = corpus.canonicalize().or_else(|_| std::path::absolute(corpus));
        if !manifest.forget(&absolute.map_err(Error::io(corpus))?) {
            return Err(Error::NotFollowed(corpus.clone()));
        }
    }
    let named: Vec<PathBuf> =
        update.corpora.iter().map(|corpus| followable(corpus)).collect::<Result<_>>()?;
    manifest.remember(&named);
    let all = named.is_empty();
    Ok(manifest.corpora.iter().filter(|corpus| all || named.contains(corpus)).cloned().collect())
}

/// The absolute path of a corpus that can be followed.
fn followable(corpus: &Path) -> Result<PathBuf> {
    let bad = |fault| Err(Error::BadCorpus { path: corpus.to_path_buf(), fault });
    match corpus.canonicalize() {
        Ok(path) if !path.is_dir() && !path.is_file() => bad(CorpusFault::NeitherFolderNorFile),
        Ok(path) if path.to_str().is_none() => bad(CorpusFault::NoUtf8),
        Ok(path) => Ok(path),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Err(Error::NoCorpus(corpus.to_path_buf()))
        }
        Err(error) => Err(Error::io(corpus)(error)),
    }
}

/// Builds a new generation from nothing beside the old one, then puts it in force.
fn rebuild(
    home: &Home,
    lock: &WriterLock,
    manifest: Manifest,
    progress: &mut dyn Progress,
) -> Result<Summary> {
    let generation = home.fresh(lock)?;
    let built = build(&generation, manifest, progress);
    match &built {
        Ok(_) => home.promote(&generation, lock)?,
        // Half a generation is of no use, and it may be what fills the disk.
        Err(_) => drop(std::fs::remove_dir_all(&generation)),
    }
    built
}

/// Fills an empty folder with an index of all corpora.
fn build(generation: &Path, manifest: Manifest, progress: &mut dyn Progress) -> Result<Summary> {
    let manifest = Manifest { version: manifest::version(), ..manifest };
    let corpora = manifest.corpora.clone();
    let (schema, fields) = schema::schema();
    let empty = tantivy::Index::create_in_dir(generation, schema).map_err(Error::Writing)?;
    let before = View { searcher: empty.reader()?.searcher(), fields };
    let mut run = Run { generation: generation.to_path_buf(), manifest, before, progress };
    run.bring_in_line(&corpora)
}

fn writer(index: &tantivy::Index) -> tantivy::Result<IndexWriter> {
    index.writer_with_num_threads(WRITER_THREADS, WRITER_MEMORY)
}

/// Removes what a failed run has written: it would fill the disk until the next commit. That
/// this fails too changes nothing of what is told.
fn discard(index: &tantivy::Index) {
    let _ = writer(index).map(|writer| writer.garbage_collect_files().wait());
}

/// One run over one generation.
struct Run<'a> {
    generation: PathBuf,
    manifest: Manifest,
    /// The generation as it was before the run.
    before: View,
    progress: &'a mut dyn Progress,
}

impl Run<'_> {
    /// Brings `corpora` in line in one commit; writes nothing where nothing is to do.
    fn bring_in_line(&mut self, corpora: &[PathBuf]) -> Result<Summary> {
        let index = open_tantivy(&self.generation)?;
        let plan = self.plan(corpora)?;
        let payload = serde_json::to_string(&self.manifest)?;
        let told = index.load_metas()?.payload.as_deref() == Some(&payload);
        if told && plan.read.is_empty() && plan.gone.is_empty() {
            return self.untouched(plan);
        }
        let written = self.write(&index, plan, &payload);
        if written.is_err() {
            discard(&index);
        }
        written
    }

    /// Carries out `plan` in one commit.
    fn write(&mut self, index: &tantivy::Index, plan: Plan, payload: &str) -> Result<Summary> {
        let mut writer = writer(index).map_err(Error::Writing)?;
        let fields = self.before.fields;
        let sync = Sync::new(fields, &writer, &self.before, self.progress);
        let summary = sync.run(plan)?;
        let mut commit = writer.prepare_commit().map_err(Error::Writing)?;
        commit.set_payload(payload);
        commit.commit().map_err(Error::Writing)?;
        // What is committed stands, also where there is no room to put it in better order.
        let _ = writer.wait_merging_threads();
        Ok(summary)
    }

    fn plan(&self, corpora: &[PathBuf]) -> Result<Plan> {
        let followed = &self.manifest.corpora;
        let (known, forgotten): (HashMap<String, FileRecord>, HashMap<String, FileRecord>) = self
            .before
            .files()?
            .into_iter()
            .partition(|(_, record)| followed.contains(&record.corpus));
        let mut plan = plan::plan(followed, corpora, known);
        plan.gone.extend(forgotten.into_keys());
        plan.gone.sort();
        Ok(plan)
    }

    fn untouched(&self, plan: Plan) -> Result<Summary> {
        Ok(Summary {
            unchanged: self.before.article_count()?,
            other_formats: plan.other_formats,
            problems: plan.problems,
            ..Summary::default()
        })
    }
}
