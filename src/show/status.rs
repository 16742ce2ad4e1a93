//! Answers: how does the state of an index look?

use std::fmt::Write;

use super::problems::with_problems;
use super::style::Layout;
use crate::index::Status;
use crate::words::{Lang, Told};

/// The state of an index as lines of text.
pub fn status_text(status: &Status, layout: Layout) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "index     {}", status.index.display());
    let _ = writeln!(out, "version   {}", status.version);
    let _ = writeln!(out, "articles  {}", status.articles);
    let _ = writeln!(out, "files     {}", status.files);
    let _ = writeln!(out, "size      {}", size(status.bytes));
    for corpus in &status.corpora {
        let gone = if corpus.exists() { "" } else { " (not there now)" };
        let _ = writeln!(out, "corpus    {}{gone}", corpus.display());
    }
    for problem in &status.problems {
        let _ = writeln!(out, "problem   {}", problem.told(layout.lang));
    }
    out
}

/// The state of an index as one JSON object on one line.
pub fn status_json(status: &Status, lang: Lang) -> serde_json::Result<String> {
    with_problems(status, &status.problems, lang)
}

/// A number of bytes as people say it.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} MB", bytes as f64 / 1e6),
        _ => format!("{:.1} GB", bytes as f64 / 1e9),
    }
}
