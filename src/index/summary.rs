//! Answers: what did a run change?

use std::fmt;

use serde::Serialize;

use crate::article::Problem;

/// What one run of `telusur index` did, counted in articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Articles that are new.
    pub added: u64,
    /// Articles that were known and read differently now.
    pub changed: u64,
    /// Articles that are gone.
    pub removed: u64,
    /// Articles that are as they were.
    pub unchanged: u64,
    /// Files that were opened.
    pub files_read: u64,
    /// Files of formats that are not read.
    pub other_formats: usize,
    /// Records whose id was already another article's: they are kept under `PATH#ID`.
    pub renamed: u64,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Summary { added, changed, removed, unchanged, .. } = self;
        write!(f, "+{added} ~{changed} −{removed} ={unchanged} !{}", self.problems.len())
    }
}
