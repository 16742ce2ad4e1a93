//! Answers: where on disk does the index lie?
//!
//! An index folder holds generations (`g1`, `g2`, …), each a whole search index, and the file
//! `CURRENT` with the name of the one in force. A new generation is built beside the old one
//! and put in force by replacing `CURRENT` in one step, so a search never meets half an index.
//! A generation found damaged is set aside as `damaged-1`, never removed.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::lock::{Patience, WriterLock};
use crate::error::{Error, Result};

const CURRENT: &str = "CURRENT";
const DAMAGED: &str = "damaged-";

/// An index folder.
#[derive(Clone, Debug)]
pub(crate) struct Home {
    dir: PathBuf,
}

impl Home {
    pub fn new(dir: &Path) -> Self {
        Self { dir: dir.to_path_buf() }
    }

    /// The generation in force, if the folder holds an index.
    pub fn current(&self) -> Result<Option<PathBuf>> {
        let path = self.dir.join(CURRENT);
        match fs::read_to_string(&path) {
            Ok(name) => self.named(name.trim()).map(Some),
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                Ok(None)
            }
            Err(error) if error.kind() == ErrorKind::InvalidData => self.named("").map(Some),
            Err(error) => Err(Error::io(&path)(error)),
        }
    }

    /// The generation of this name. Whatever else `CURRENT` says, no folder but a generation is
    /// opened or swept away for it.
    fn named(&self, name: &str) -> Result<PathBuf> {
        let dir = self.dir.join(name);
        match number(name) {
            Some(_) if dir.is_dir() => Ok(dir),
            _ => Err(Error::unusable(&self.dir, format!("{CURRENT} names no part of it"))),
        }
    }

    /// Takes the right to write, waiting for it if need be.
    pub fn lock(&self, patience: &mut Patience) -> Result<WriterLock> {
        WriterLock::take(&self.dir, patience)
    }

    /// An empty folder for a new generation.
    pub fn fresh(&self, _lock: &WriterLock) -> Result<PathBuf> {
        let newest = self.numbered()?.into_iter().map(|(number, _)| number).max();
        let dir = self.dir.join(format!("g{}", newest.unwrap_or(0) + 1));
        fs::create_dir(&dir).map_err(Error::io(&dir))?;
        Ok(dir)
    }

    /// Puts a generation in force.
    pub fn promote(&self, generation: &Path, _lock: &WriterLock) -> Result<()> {
        let name = generation.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (draft, path) = (self.dir.join("CURRENT.new"), self.dir.join(CURRENT));
        let mut file = File::create(&draft).map_err(Error::io(&draft))?;
        writeln!(file, "{name}").and_then(|()| file.sync_all()).map_err(Error::io(&draft))?;
        fs::rename(&draft, &path).map_err(Error::io(&path))?;
        // The renaming itself must outlive a power cut too; not every system can be told so.
        let _ = File::open(&self.dir).and_then(|dir| dir.sync_all());
        Ok(())
    }

    /// Removes generations that are not in force: replaced ones, and what a killed build left;
    /// but not the one to `keep`.
    pub fn sweep(&self, keep: Option<&Path>, _lock: &WriterLock) -> Result<()> {
        let current = self.current()?;
        for dir in self.others(current.as_deref())? {
            if Some(dir.as_path()) != keep {
                remove(&dir).map_err(Error::io(&dir))?;
            }
        }
        Ok(())
    }

    /// The generations that are not `current`, the newest first. A folder of that name that holds
    /// anything else is somebody's own: a corpus may lie in an index folder, or be one.
    pub fn others(&self, current: Option<&Path>) -> Result<Vec<PathBuf>> {
        let mut all = self.numbered()?;
        all.retain(|(_, dir)| holds_only_an_index(dir));
        all.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
        let dirs = all.into_iter().map(|(_, dir)| dir);
        Ok(dirs.filter(|dir| Some(dir.as_path()) != current).collect())
    }

    /// Sets a damaged generation aside, under a name that no run touches.
    pub fn set_aside(&self, generation: &Path, _lock: &WriterLock) -> Result<PathBuf> {
        let names = (1_u64..).map(|number| self.dir.join(format!("{DAMAGED}{number}")));
        let free = names.into_iter().find(|path| !path.exists());
        let free = free.unwrap_or_else(|| self.dir.join(DAMAGED));
        fs::rename(generation, &free).map_err(Error::io(generation))?;
        Ok(free)
    }

    /// All that is called like a generation.
    fn numbered(&self) -> Result<Vec<(u64, PathBuf)>> {
        let entries = match fs::read_dir(&self.dir) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(Error::io(&self.dir))?,
        };
        let numbered = entries
            .flatten()
            .filter_map(|entry| Some((number(entry.file_name().to_str()?)?, entry.path())));
        Ok(numbered.collect())
    }
}

/// Removes a generation that is not in force. Who opened it before may still put a lock's file there
/// while it is emptied: then it is tried again, and what is left after that is left to the next run.
fn remove(dir: &Path) -> std::io::Result<()> {
    for _ in 0..10 {
        match fs::remove_dir_all(dir) {
            Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => {}
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            done => return done,
        }
    }
    Ok(())
}

/// Whether nothing is in a folder but what a search index writes, whole or killed half way.
fn holds_only_an_index(dir: &Path) -> bool {
    let Ok(entries) = fs::read_dir(dir) else { return false };
    entries.into_iter().all(|entry| {
        entry.is_ok_and(|entry| {
            let name = entry.file_name();
            entry.file_type().is_ok_and(|kind| kind.is_file())
                && name.to_str().is_some_and(is_written_by_an_index)
        })
    })
}

/// Lists and locks, drafts, and the parts of segments, called by 32 hexadecimal digits.
fn is_written_by_an_index(name: &str) -> bool {
    let segment = name.split('.').next().unwrap_or_default();
    matches!(name, "meta.json" | ".managed.json")
        || [".tantivy-", ".tmp"].iter().any(|start| name.starts_with(start))
        || name.ends_with(".temp")
        || segment.len() == 32 && segment.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The number in a generation's name.
fn number(name: &str) -> Option<u64> {
    name.strip_prefix('g')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    /// A run failed after its work was done, because a search had opened the old generation and
    /// made its lock's file there while the folder was emptied.
    #[test]
    fn a_generation_that_is_still_being_opened_is_removed_now_or_later() {
        let dir = tempfile::TempDir::new().unwrap();
        let old = dir.path().join("g1");
        for _ in 0..100 {
            fs::create_dir(&old).unwrap();
            for part in 0..50 {
                fs::write(old.join(format!("{part:032x}.idx")), "").unwrap();
            }
            let stop = AtomicBool::new(false);
            std::thread::scope(|scope| {
                scope.spawn(|| {
                    while !stop.load(Ordering::Relaxed) {
                        let _ = fs::write(old.join(".tantivy-meta.lock"), "");
                    }
                });
                let removed = remove(&old);
                stop.store(true, Ordering::Relaxed);
                removed.unwrap();
            });
            remove(&old).unwrap();
            assert!(!old.exists());
        }
    }
}
