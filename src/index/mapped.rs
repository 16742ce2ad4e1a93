//! Answers: how is an index read by somebody who may not write to its folder, and why did writing
//! fail?

use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    AntiCallToken, Directory, DirectoryLock, FileHandle, Lock, MmapDirectory, TerminatingWrite,
    WatchCallback, WatchHandle, WritePtr,
};

use crate::error::Error;

/// The search index's list of files that it has written, so that those that killed writers left
/// can be removed. It would be put on the disk anew with each file, which takes half of the time
/// of a small run; [`tidy`](super::tidy) knows what to remove without it.
const FILES_WRITTEN: &str = ".managed.json";

/// A folder of the search index. Unlike the one it wraps it can be opened without the right to
/// write: the search index creates a lock file even to read, which nobody needs in a folder that
/// cannot change under the reader's hands, and which a reader of another's folder does without.
#[derive(Clone, Debug)]
pub(super) struct Mapped {
    pub folder: MmapDirectory,
    /// Remembers why writing failed: the search index tells only that it did.
    pub faults: Faults,
}

/// Why writing to an index failed first.
#[derive(Clone, Debug, Default)]
pub(super) struct Faults(Arc<Mutex<Option<(ErrorKind, String)>>>);

impl Faults {
    fn note<T>(&self, outcome: io::Result<T>) -> io::Result<T> {
        if let Err(error) = &outcome {
            let mut first = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            first.get_or_insert((error.kind(), error.to_string()));
        }
        outcome
    }

    /// The error that a failed run in `folder` ends in.
    pub fn explain(&self, error: Error, folder: &Path) -> Error {
        if matches!(error, Error::Stopped) {
            return error;
        }
        match self.0.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some((ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _)) => {
                Error::DiskFull(folder.to_path_buf())
            }
            Some((kind, said)) => Error::io(folder)(io::Error::new(kind, said)),
            None => error,
        }
    }
}

/// A file being written.
struct Noted<W> {
    file: W,
    faults: Faults,
}

impl<W: Write> Write for Noted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.faults.note(self.file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.faults.note(self.file.flush())
    }
}

impl<W: TerminatingWrite> TerminatingWrite for Noted<W> {
    fn terminate_ref(&mut self, token: AntiCallToken) -> io::Result<()> {
        self.faults.note(self.file.terminate_ref(token))
    }
}

impl Directory for Mapped {
    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        match self.folder.acquire_lock(lock) {
            Err(LockError::IoError(error)) if may_not_write(&error) => {
                Ok(DirectoryLock::from(Box::new(())))
            }
            outcome => outcome,
        }
    }

    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.folder.get_file_handle(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.folder.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.folder.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        let file = self.folder.open_write(path).inspect_err(|error| {
            if let OpenWriteError::IoError { io_error, .. } = error {
                let _ = self
                    .faults
                    .note::<()>(Err(io::Error::new(io_error.kind(), io_error.to_string())));
            }
        })?;
        Ok(WritePtr::new(Box::new(Noted { file, faults: self.faults.clone() })))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        if path == Path::new(FILES_WRITTEN) {
            return Err(OpenReadError::FileDoesNotExist(path.to_path_buf()));
        }
        self.folder.atomic_read(path)
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        if path == Path::new(FILES_WRITTEN) {
            return Ok(());
        }
        self.faults.note(self.folder.atomic_write(path, data))
    }

    fn sync_directory(&self) -> io::Result<()> {
        self.faults.note(self.folder.sync_directory())
    }

    fn watch(&self, watch_callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.folder.watch(watch_callback)
    }
}

fn may_not_write(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}
