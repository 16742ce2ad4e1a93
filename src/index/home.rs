//! Answers: where on disk does the index lie, and who may write to it?
//!
//! An index folder holds generations (`g1`, `g2`, …), each a whole search index, and the file
//! `CURRENT` with the name of the one in force. A new generation is built beside the old one
//! and put in force by replacing `CURRENT` in one step, so a search never meets half an index.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

const CURRENT: &str = "CURRENT";
const LOCK: &str = "writer.lock";

/// An index folder.
#[derive(Clone, Debug)]
pub(crate) struct Home {
    dir: PathBuf,
}

/// The right to write to an index folder, held until dropped or until the process ends.
#[derive(Debug)]
pub(crate) struct WriterLock {
    _file: File,
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

    /// Takes the right to write, or says who has it.
    pub fn lock(&self) -> Result<WriterLock> {
        fs::create_dir_all(&self.dir).map_err(Error::io(&self.dir))?;
        let path = self.dir.join(LOCK);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(&path).map_err(Error::io(&path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(self.busy(&mut file)),
            Err(TryLockError::Error(error)) => return Err(Error::io(&path)(error)),
        }
        file.set_len(0).map_err(Error::io(&path))?;
        write!(file, "{}", std::process::id()).map_err(Error::io(&path))?;
        Ok(WriterLock { _file: file })
    }

    fn busy(&self, file: &mut File) -> Error {
        let mut holder = String::new();
        let named = file.read_to_string(&mut holder).is_ok_and(|bytes| bytes > 0);
        Error::Busy { dir: self.dir.clone(), holder: named.then_some(holder) }
    }

    /// An empty folder for a new generation.
    pub fn fresh(&self, _lock: &WriterLock) -> Result<PathBuf> {
        let newest = self.generations()?.into_iter().map(|(number, _)| number).max();
        let dir = self.dir.join(format!("g{}", newest.unwrap_or(0) + 1));
        fs::create_dir(&dir).map_err(Error::io(&dir))?;
        Ok(dir)
    }

    /// Puts a generation in force and removes all others.
    pub fn promote(&self, generation: &Path, lock: &WriterLock) -> Result<()> {
        let name = generation.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (draft, path) = (self.dir.join("CURRENT.new"), self.dir.join(CURRENT));
        let mut file = File::create(&draft).map_err(Error::io(&draft))?;
        writeln!(file, "{name}").and_then(|()| file.sync_all()).map_err(Error::io(&draft))?;
        fs::rename(&draft, &path).map_err(Error::io(&path))?;
        self.sweep(lock)
    }

    /// Removes generations that are not in force: replaced ones, and what a killed build left.
    pub fn sweep(&self, _lock: &WriterLock) -> Result<()> {
        let current = self.current()?;
        for (_, dir) in self.generations()? {
            if Some(&dir) != current.as_ref() {
                fs::remove_dir_all(&dir).map_err(Error::io(&dir))?;
            }
        }
        Ok(())
    }

    fn generations(&self) -> Result<Vec<(u64, PathBuf)>> {
        let entries = fs::read_dir(&self.dir).map_err(Error::io(&self.dir))?;
        let numbered = entries
            .flatten()
            .filter_map(|entry| Some((number(entry.file_name().to_str()?)?, entry.path())));
        Ok(numbered.collect())
    }
}

/// The number in a generation's name.
fn number(name: &str) -> Option<u64> {
    name.strip_prefix('g')?.parse().ok()
}
