//! Answers: what can go wrong in the library, and what can its caller do?

use std::path::{Path, PathBuf};

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
         build it anew with `telusur index --rebuild`", .dir.display()
    )]
    OtherVersion {
        /// The index folder.
        dir: PathBuf,
        /// The version that its manifest names.
        found: String,
        /// The version that this program writes.
        needed: String,
    },
    /// Another process is writing.
    #[error(
        "the index in {} is being written by another telusur{}: wait until it is done, then try again",
        .dir.display(), .holder.as_ref().map(|pid| format!(" (process {pid})")).unwrap_or_default()
    )]
    Busy {
        /// The index folder.
        dir: PathBuf,
        /// The process id that the lock file names.
        holder: Option<String>,
    },
    /// A corpus folder or file is not there.
    #[error("there is no corpus at {}: name a folder or file of articles", .0.display())]
    NoCorpus(PathBuf),
    /// A corpus to be forgotten is not followed.
    #[error("the index does not follow {}: `telusur status` lists what it follows", .0.display())]
    NotFollowed(PathBuf),
    /// No article has the id.
    #[error("no article has the id {0:?}: `telusur search --json` lists ids")]
    NoArticle(String),
    /// A file or folder could not be read or written.
    #[error("{}: {source}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A stored article does not read back.
    #[error(
        "the index holds a damaged article ({0}): build it anew with `telusur index --rebuild`"
    )]
    Damaged(#[from] serde_json::Error),
    /// The search index itself reported an error.
    #[error("the search index failed: {0}: `telusur index --rebuild` builds it anew")]
    Tantivy(#[from] tantivy::TantivyError),
}

impl Error {
    /// Names the path that an input or output error is about.
    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Error + '_ {
        move |source| Error::Io { path: path.to_path_buf(), source }
    }
}
