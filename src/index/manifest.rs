//! Answers: which corpora does the index follow, and by which rules was it made?

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::schema;

/// Counts up whenever what is stored changes its meaning.
const FORMAT: u32 = 2;

/// What an index says of itself. It travels in the payload of each commit, so it is always the
/// one that belongs to the documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// See [`version`].
    pub version: String,
    /// The corpus folders and files, absolute, in the order in which they were first named.
    pub corpora: Vec<PathBuf>,
}

/// The version that this program writes: the layout, and behind it a hash of the code and data
/// that read, analyse and understand (see `build.rs`).
pub(crate) fn version() -> String {
    format!("{}-{}", layout(), env!("TELUSUR_RULES"))
}

/// The part of the version without which an index cannot be read: the format, and a hash of the
/// schema, so that a new field is noticed without anybody counting up.
fn layout() -> String {
    let schema = serde_json::to_vec(&schema::schema().0).unwrap_or_default();
    format!("{FORMAT}.{:016x}", xxh3_64(&schema))
}

impl Manifest {
    pub fn new() -> Self {
        Self { version: version(), corpora: Vec::new() }
    }

    /// Whether this program's rules made the index.
    pub fn is_current(&self) -> bool {
        self.version == version()
    }

    /// Whether this program can read the index at all.
    pub fn is_readable(&self) -> bool {
        self.version.split('-').next() == Some(layout().as_str())
    }

    /// Follows `corpora` from now on, beside those followed already.
    pub fn remember(&mut self, corpora: &[PathBuf]) {
        for corpus in corpora {
            if !self.corpora.contains(corpus) {
                self.corpora.push(corpus.clone());
            }
        }
    }

    /// Follows `corpus` no longer; whether it was followed.
    pub fn forget(&mut self, corpus: &Path) -> bool {
        let before = self.corpora.len();
        self.corpora.retain(|known| known != corpus);
        self.corpora.len() < before
    }
}
