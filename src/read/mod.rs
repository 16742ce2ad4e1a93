//! Answers: what does this file say?

mod walk;

use std::path::Path;

use crate::article::{Article, Problem};

pub use walk::{Listing, SourceFile, walk};

/// Whether the file's format is one that [`read_file`] reads.
pub fn readable(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    matches!(ending.as_deref(), Some("txt" | "md" | "json" | "jsonl"))
}

/// Reads one file and hands over its articles one by one; gives back what could not be read.
///
/// `name` is the file's path as its articles carry it (relative to the corpus folder).
pub fn read_file(_file: &Path, _name: &str, _take: &mut dyn FnMut(Article)) -> Vec<Problem> {
    Vec::new()
}
