//! Answers: what did a run change?

use std::fmt;
use std::path::PathBuf;

use serde::Serialize;

use super::outline::FileCounts;
use super::plan::Plan;
use crate::article::Problem;

/// What one run of `telusur index` did, counted in articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Articles that are new.
    pub added: u64,
    /// Articles that were known and read differently now.
    pub changed: u64,
    /// Articles that are in another file now, or whose file has another path.
    pub moved: u64,
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
    /// How many files fared how.
    pub files: FileCounts,
    /// Damaged generations that a rebuild found and left under these paths.
    pub set_aside: Vec<PathBuf>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

impl Summary {
    /// What carrying out `plan` tells before anything is read.
    pub(crate) fn of(plan: &Plan) -> Summary {
        Summary {
            unchanged: plan.articles_kept,
            files: plan.counts(),
            other_formats: plan.other_formats,
            problems: plan.problems.clone(),
            ..Summary::default()
        }
    }

    /// Whether the run changed any article.
    pub fn wrote(&self) -> bool {
        self.added + self.changed + self.moved + self.removed > 0
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Summary { added, changed, moved, removed, unchanged, .. } = self;
        let problems = self.problems.len();
        write!(f, "+{added} ~{changed} →{moved} −{removed} ={unchanged} !{problems}")
    }
}
