//! Answers: what can go wrong in the library, and what can its caller do?

use std::path::{Path, PathBuf};

use crate::index::Holder;

/// What every fallible function of the library returns.
pub type Result<T> = std::result::Result<T, Error>;

/// An error of the library. Each message names the thing, the cause and the next step.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no index in the folder.
    #[error("there is no index in {}: build one with `telusur index FOLDER`", .0.display())]
    NoIndex(PathBuf),
    /// The index was made by another version of the program.
    #[error(
        "the index in {} was made by another version of telusur ({found}, this one needs {needed}): \
         `telusur index` builds it anew", .dir.display()
    )]
    OtherVersion {
        /// The index folder.
        dir: PathBuf,
        /// The version that its manifest names.
        found: String,
        /// The version that this program writes.
        needed: String,
    },
    /// The index does not even say what it follows.
    #[error(
        "the index in {} cannot be used ({cause}): `telusur index --rebuild FOLDER…`, naming all \
         that it is to follow, builds it anew", .dir.display()
    )]
    Unusable {
        /// The index folder.
        dir: PathBuf,
        /// What was wrong.
        cause: String,
    },
    /// A corpus is there but cannot be followed.
    #[error("{} cannot be followed, {fault}", .path.display())]
    BadCorpus {
        /// Where it lies.
        path: PathBuf,
        /// Why, and what to do.
        fault: CorpusFault,
    },
    /// A newer program made the index.
    #[error(
        "the index in {} was made by a newer telusur ({program}): use that one, or build the index \
         anew with `telusur index --rebuild`", .dir.display()
    )]
    NewerVersion {
        /// The index folder.
        dir: PathBuf,
        /// The program's version, or that of the index where it names no program.
        program: String,
    },
    /// Another process is writing, and it was not to be waited for.
    #[error(
        "the index in {} is being written by another telusur{}: wait until it is done, then try again",
        .dir.display(), .holder.as_ref().map(|holder| {
            format!(" (process {}, since {})", holder.process, holder.since_text())
        }).unwrap_or_default()
    )]
    Busy {
        /// The index folder.
        dir: PathBuf,
        /// Whom the lock file names.
        holder: Option<Holder>,
    },
    /// The run was asked to stop, and did.
    #[error("stopped; what was committed is kept, and the next `telusur index` goes on from there")]
    Stopped,
    /// A corpus folder or file is not there.
    #[error("there is no corpus at {}: name a folder or file of articles", .0.display())]
    NoCorpus(PathBuf),
    /// A corpus to be forgotten is not followed.
    #[error("the index does not follow {}: `telusur status` lists what it follows", .0.display())]
    NotFollowed(PathBuf),
    /// The index must be built anew, and a corpus that it follows is away.
    #[error(
        "the index was made by another version of telusur and must be built anew, but the corpus {} \
         is not there now: bring it back, or drop it with `telusur index --forget PATH`", .0.display()
    )]
    CorpusAway(PathBuf),
    /// No article has the id.
    #[error("no article has the id {0:?}: `telusur search --json` lists ids")]
    NoArticle(String),
    /// A file or folder could not be read or written.
    #[error("{}: {source}: check the path and what you may do there", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A stored article does not read back.
    #[error(
        "the index holds something damaged ({0}): build it anew with `telusur index --rebuild`"
    )]
    Damaged(#[from] serde_json::Error),
    /// The disk that the index lies on is full.
    #[error(
        "the disk of {} is full: make room there, then run `telusur index` again", .0.display()
    )]
    DiskFull(PathBuf),
    /// The search index could not be written.
    #[error(
        "writing failed ({0}): see that the disk has room and is sound; `telusur check` tells \
         whether the index is"
    )]
    Writing(#[source] tantivy::TantivyError),
    /// The search index itself reported an error.
    #[error("the search index failed: {0}: `telusur index --rebuild` builds it anew")]
    Tantivy(#[from] tantivy::TantivyError),
}

/// Why a corpus that is there cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CorpusFault {
    /// It is a pipe, a socket or a device.
    #[error("it is neither a folder nor a file: name a folder or file of articles")]
    NeitherFolderNorFile,
    /// Its path is no UTF-8.
    #[error("its path is no UTF-8: give it and the folders around it other names")]
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
