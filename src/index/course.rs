//! Answers: which generation does a run work on, and which corpora does it look at?

use std::path::{Path, PathBuf};

use super::check::damage;
use super::home::Home;
use super::manifest::Manifest;
use super::manifest_in;
use super::update::Update;
use crate::error::{CorpusFault, Error, Result};

/// What a run is about.
pub(super) struct Course {
    /// The generation to bring in line; a new one is made where there is none.
    pub generation: Option<PathBuf>,
    /// Whether the generation is put in force at the end.
    pub anew: bool,
    /// What the index says of itself after the run.
    pub manifest: Manifest,
    /// The corpora to bring in line, in the order in which they are followed.
    pub corpora: Vec<PathBuf>,
    /// The generation that was in force before.
    pub current: Option<PathBuf>,
}

impl Course {
    /// The course of a run. Nothing is written for it.
    pub fn chart(home: &Home, dir: &Path, update: &Update) -> Result<Course> {
        let (current, manifest) = known(home, dir, update)?.unzip();
        let mut manifest = manifest.unwrap_or_else(Manifest::new);
        if manifest.is_newer() && !update.rebuild {
            let program = named(&manifest);
            return Err(Error::NewerVersion { dir: dir.to_path_buf(), program });
        }
        let corpora = follow(&mut manifest, update)?;
        if current.is_some() && manifest.is_current() && !update.rebuild {
            let manifest = Manifest::of(manifest.corpora);
            let generation = current.clone();
            return Ok(Course { generation, anew: false, manifest, corpora, current });
        }
        if current.is_some() && !update.rebuild {
            all_there(&manifest)?;
        }
        let generation = match update.rebuild {
            true => None,
            false => begun(home, dir, current.as_deref())?,
        };
        let (corpora, manifest) = (manifest.corpora.clone(), Manifest::of(manifest.corpora));
        Ok(Course { generation, anew: true, manifest, corpora, current })
    }

    /// The generations that a rebuild is to set aside, because they are damaged. An error of
    /// rights or of the disk is no damage, and is given back.
    pub fn damaged(&self, home: &Home) -> Result<Vec<PathBuf>> {
        let usable = match home.current() {
            Ok(None) => return Ok(Vec::new()),
            Ok(Some(generation)) => self.current.is_some().then_some(generation),
            Err(Error::Unusable { .. }) => None,
            Err(error) => return Err(error),
        };
        match usable {
            Some(generation) if damage(&generation)?.is_empty() => Ok(Vec::new()),
            Some(generation) => Ok(vec![generation]),
            None => home.others(None),
        }
    }
}

/// How a newer program is called, or at least the version of its index.
pub(super) fn named(manifest: &Manifest) -> String {
    match manifest.program.is_empty() {
        true => manifest.version.clone(),
        false => manifest.program.clone(),
    }
}

/// The generation that an interrupted build by the same rules has left, to go on with.
fn begun(home: &Home, dir: &Path, current: Option<&Path>) -> Result<Option<PathBuf>> {
    let by_these_rules =
        |left: &PathBuf| manifest_in(dir, left).is_ok_and(|manifest| manifest.is_current());
    Ok(home.others(current)?.into_iter().find(by_these_rules))
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

/// An index of other rules is not built anew while a corpus is away: the new one would lack it,
/// and nobody asked for that.
fn all_there(manifest: &Manifest) -> Result<()> {
    match manifest.corpora.iter().find(|corpus| !corpus.exists()) {
        Some(away) => Err(Error::CorpusAway(away.clone())),
        None => Ok(()),
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
