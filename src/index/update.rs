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
use super::{Index, Progress, open_tantivy, schema};
use crate::error::{Error, Result};

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
    home.sweep(&lock)?;
    let known = match home.current()? {
        Some(generation) => Some((Index::open_any(dir)?, generation)),
        None => None,
    };
    let mut manifest = match &known {
        Some((index, _)) => index.manifest.clone(),
        None => Manifest::new(),
    };
    let corpora = follow(&mut manifest, update)?;
    match known {
        Some((index, generation)) if manifest.is_current() && !update.rebuild => {
            let mut run = Run { generation, manifest, before: index.view(), progress };
            run.bring_in_line(&corpora)
        }
        _ => rebuild(&home, &lock, manifest, progress),
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
    let absolute = |corpus: &PathBuf| {
        corpus.canonicalize().map_err(|source| match source.kind() {
            std::io::ErrorKind::NotFound => Error::NoCorpus(corpus.clone()),
            _ => Error::Io { path: corpus.clone(), source },
        })
    };
    let named: Vec<PathBuf> = update.corpora.iter().map(absolute).collect::<Result<_>>()?;
    manifest.remember(&named);
    let all = named.is_empty();
    Ok(manifest.corpora.iter().filter(|corpus| all || named.contains(corpus)).cloned().collect())
}

/// Builds a new generation from nothing beside the old one, then puts it in force.
fn rebuild(
    home: &Home,
    lock: &WriterLock,
    manifest: Manifest,
    progress: &mut dyn Progress,
) -> Result<Summary> {
    let generation = home.fresh(lock)?;
    let manifest = Manifest { version: manifest::version(), ..manifest };
    let corpora = manifest.corpora.clone();
    let (schema, fields) = schema::schema();
    let empty = tantivy::Index::create_in_dir(&generation, schema)?;
    let before = View { searcher: empty.reader()?.searcher(), fields };
    let mut run = Run { generation: generation.clone(), manifest, before, progress };
    let summary = run.bring_in_line(&corpora)?;
    home.promote(&generation, lock)?;
    Ok(summary)
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
        let mut writer: IndexWriter =
            index.writer_with_num_threads(WRITER_THREADS, WRITER_MEMORY)?;
        let fields = self.before.fields;
        let sync = Sync::new(fields, &writer, &self.before, self.progress);
        let summary = sync.run(plan)?;
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&payload);
        commit.commit()?;
        writer.wait_merging_threads()?;
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
