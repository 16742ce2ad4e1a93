//! Answers: what went wrong with which input, and what can its owner do?

use std::fmt;

use serde::{Deserialize, Serialize};

/// Something in the input that could not be taken as it stands.
///
/// Problems are collected, not fatal: the rest of the work is done all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The file (or query) concerned, as its owner would name it.
    pub path: String,
    /// The line in it, counted from 1, where known.
    pub line: Option<u64>,
    /// The cause and the next step, in one sentence or two.
    pub message: String,
}

impl Problem {
    /// A problem with a whole file.
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), line: None, message: message.into() }
    }

    /// A problem with one line of a file; lines count from 1.
    pub fn at_line(path: impl Into<String>, line: u64, message: impl Into<String>) -> Self {
        Self { path: path.into(), line: Some(line), message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.message),
            None => write!(f, "{}: {}", self.path, self.message),
        }
    }
}
