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
    /// The version of the program that wrote it.
    #[serde(default)]
    pub program: String,
    /// Whether the building of the generation came to its end. One that is not complete is
    /// never in force; a later run may go on with it.
    #[serde(default = "yes")]
    pub complete: bool,
}

fn yes() -> bool {
    true
}

/// The version of this program.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

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
        Self::of(Vec::new())
    }

    /// What this program says of an index of these corpora.
    pub fn of(corpora: Vec<PathBuf>) -> Self {
        Self { version: version(), corpora, program: PROGRAM.to_owned(), complete: true }
    }

    /// Whether this program's rules made the index.
    pub fn is_current(&self) -> bool {
        self.version == version()
    }

    /// Whether this program can read the index at all.
    pub fn is_readable(&self) -> bool {
        self.version.split('-').next() == Some(layout().as_str())
    }

    /// Whether a newer program made it, by rules or a layout that this one does not have.
    pub fn is_newer(&self) -> bool {
        let format = self.version.split('.').next().and_then(|number| number.parse::<u32>().ok());
        !self.is_current() && (format > Some(FORMAT) || release(&self.program) > release(PROGRAM))
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

/// The numbers of a release, "0.2.1" as 0, 2 and 1; what is no number counts as 0.
fn release(version: &str) -> [u64; 3] {
    let mut numbers = version.splitn(3, '.').map(|part| part.parse().unwrap_or(0));
    [(); 3].map(|()| numbers.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_program_is_told_by_release_or_format() {
        let made = |version: &str, program: &str| {
            let manifest = Manifest { version: version.into(), ..Manifest::new() };
            Manifest { program: program.into(), ..manifest }.is_newer()
        };
        assert!(made("2.0-0", "999.0.0"));
        assert!(made("3.0-0", ""), "a later format");
        assert!(!made("1.0-0", ""), "an index from before releases were noted");
        assert!(!made("2.0-0", PROGRAM), "other rules of the same release are no newer ones");
        assert!(!made(&version(), "999.0.0"), "a newer program that reads alike");
    }

    #[test]
    fn releases_are_compared_as_numbers() {
        assert!(release("0.10.0") > release("0.9.9"));
        assert!(release("1.0.0-beta") < release("1.0.1"));
    }
}
