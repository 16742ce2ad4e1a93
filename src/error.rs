//! Answers: what can go wrong in the library, and what can its caller do?

use std::path::{Path, PathBuf};

use crate::words::{Lang, Told};

/// What every fallible function of the library returns.
pub type Result<T> = std::result::Result<T, Error>;

/// An error of the library. [`words`](crate::words) tells it in each language; as text it is told
/// in English.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.told(Lang::English))]
pub enum Error {
    /// There is no index in the folder.
    NoIndex(PathBuf),
    /// The index was made by another version of the program.
    OtherVersion {
        /// The index folder.
        dir: PathBuf,
        /// The version that its manifest names.
        found: String,
        /// The version that this program writes.
        needed: String,
    },
    /// The index does not even say what it follows.
    Unusable {
        /// The index folder.
        dir: PathBuf,
        /// What was wrong.
        cause: String,
    },
    /// A corpus is there but cannot be followed.
    BadCorpus {
        /// Where it lies.
        path: PathBuf,
        /// Why.
        fault: CorpusFault,
    },
    /// Another process is writing.
    Busy {
        /// The index folder.
        dir: PathBuf,
        /// The process id that the lock file names.
        holder: Option<String>,
    },
    /// A corpus folder or file is not there.
    NoCorpus(PathBuf),
    /// A corpus to be forgotten is not followed.
    NotFollowed(PathBuf),
    /// The index must be built anew, and a corpus that it follows is away.
    CorpusAway(PathBuf),
    /// No article has the id.
    NoArticle(String),
    /// A file or folder could not be read or written.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A stored article does not read back.
    Damaged(#[from] serde_json::Error),
    /// The search index could not be written.
    Writing(#[source] tantivy::TantivyError),
    /// The search index itself reported an error.
    Tantivy(#[from] tantivy::TantivyError),
}

/// Why a corpus that is there cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorpusFault {
    /// It is a pipe, a socket or a device.
    NeitherFolderNorFile,
    /// Its path is no UTF-8.
    NoUtf8,
}

impl Error {
    /// Names the path that an input or output error is about.
    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Error + '_ {
        move |source| Error::Io { path: path.to_path_buf(), source }
    }

    /// An index in `dir` of which nothing can be learned.
    pub(crate) fn unusable(dir: &Path, cause: impl ToString) -> Error {
        Error::Unusable { dir: dir.to_path_buf(), cause: cause.to_string() }
    }
}
