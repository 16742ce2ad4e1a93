//! Answers: what went wrong with which input?

use std::io;

use serde::{Deserialize, Serialize};

/// Something in the input that could not be taken as it stands. [`words`](crate::words) tells it.
///
/// Problems are collected, not fatal: the rest of the work is done all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The file (or query) concerned, as its owner would name it.
    pub path: String,
    /// The line in it, counted from 1, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The record in it, counted from 1, where it holds several and lines do not tell them apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<u64>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// There is nothing in the file.
    Empty,
    /// The bytes are no text in any encoding.
    Binary,
    /// Files with this extension (or without one) are not read.
    UnknownFormat(Option<String>),
    /// The file could not be opened or read.
    Unreadable(SystemError),
    /// The record has neither title nor text under a name that is known.
    NoTextInRecord,
    /// The file has neither title nor text.
    NoTextInFile,
    /// A record is not an object with fields.
    NoObject,
    /// A line is no whole JSON value; what the parser said.
    BrokenLine(String),
    /// The file's JSON breaks off here; what the parser said.
    BrokenJson(String),
    /// So many more records have problems like those named.
    MoreRecords(u64),
    /// None of the first lines could be read, the first for this reason.
    NoJsonLines {
        /// How many lines were tried.
        lines: u64,
        /// What was wrong with the first.
        first: Box<ProblemKind>,
    },
    /// The front matter is no YAML; what the parser said.
    BrokenFrontMatter(String),
    /// The front matter is YAML, but no fields with values.
    NoFrontMatterFields,
    /// The path leads to a pipe, a socket or a device.
    NeitherFileNorFolder,
    /// A file or folder below a corpus could not be looked at.
    Unseen(SystemError),
    /// The corpus is not there now; the index keeps its articles.
    CorpusAwayKept,
    /// The corpus is not there now, and the index holds nothing of it.
    CorpusAway,
    /// A corpus's corrections cannot be understood; what is wrong with them.
    BrokenOverrides(String),
    /// A corpus's own names or corrections cannot be read.
    UnreadableRules(SystemError),
    /// The line of a corpus's own names says nothing.
    NoName,
}

impl Problem {
    /// A problem with a whole file.
    pub fn new(path: impl Into<String>, kind: ProblemKind) -> Self {
        Self { path: path.into(), line: None, record: None, kind }
    }

    /// A problem with one line of a file; lines count from 1.
    pub fn at_line(path: impl Into<String>, line: u64, kind: ProblemKind) -> Self {
        Self { line: Some(line), ..Self::new(path, kind) }
    }

    /// A problem with one record of a file; records count from 1.
    pub fn in_record(path: impl Into<String>, record: u64, kind: ProblemKind) -> Self {
        Self { record: Some(record), ..Self::new(path, kind) }
    }
}

/// What the operating system answered, to be kept and told later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SystemError {
    /// What it amounts to.
    pub kind: SystemErrorKind,
    /// What the system said, in its own language.
    pub said: String,
}

/// What an answer of the operating system amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SystemErrorKind {
    /// There is no such file or folder.
    NotFound,
    /// This user may not do it.
    Denied,
    /// The disk is full.
    Full,
    /// The disk is mounted for reading only.
    ReadOnly,
    /// A folder stands where a file is wanted.
    Folder,
    /// A file stands where a folder is wanted.
    NoFolder,
    /// Anything else.
    Other,
}

impl From<&io::Error> for SystemError {
    fn from(error: &io::Error) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::NotFound => SystemErrorKind::NotFound,
            io::ErrorKind::PermissionDenied => SystemErrorKind::Denied,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => SystemErrorKind::Full,
            io::ErrorKind::ReadOnlyFilesystem => SystemErrorKind::ReadOnly,
            io::ErrorKind::IsADirectory => SystemErrorKind::Folder,
            io::ErrorKind::NotADirectory => SystemErrorKind::NoFolder,
            _ => SystemErrorKind::Other,
        };
        Self { kind, said: error.to_string() }
    }
}
