//! Answers: how does the state of an index look?

use std::fmt::Write;

use super::problems::with_problems;
use super::style::Layout;
use crate::index::Status;
use crate::words::{Lang, Told};

/// The state of an index as lines of text.
pub fn status_text(status: &Status, layout: Layout) -> String {
    let mut out = String::new();
    let lang = layout.lang;
    let mut line = |name: &str, value: String| {
        let _ = writeln!(out, "{name:<9} {value}");
    };
    line(lang.pick("index", "indeks"), status.index.display().to_string());
    line(lang.pick("version", "versi"), status.version.clone());
    line(lang.pick("articles", "artikel"), layout.number(status.articles));
    line(lang.pick("files", "berkas"), layout.number(status.files));
    line(lang.pick("size", "ukuran"), size(status.bytes, layout));
    for corpus in &status.corpora {
        let gone = lang.pick(" (not there now)", " (sedang tidak ada)");
        let gone = if corpus.exists() { "" } else { gone };
        line(lang.pick("corpus", "korpus"), format!("{}{gone}", corpus.display()));
    }
    for problem in &status.problems {
        line(lang.pick("problem", "masalah"), problem.told(lang));
    }
    out
}

/// The state of an index as one JSON object on one line.
pub fn status_json(status: &Status, lang: Lang) -> serde_json::Result<String> {
    with_problems(status, &status.problems, lang)
}

/// A number of bytes as people say it.
fn size(bytes: u64, layout: Layout) -> String {
    let of = |unit: f64, name: &str| format!("{} {name}", layout.decimal(bytes as f64 / unit, 1));
    match bytes {
        0..1_000 => format!("{bytes} {}", layout.lang.pick("bytes", "bita")),
        1_000..1_000_000 => of(1e3, "kB"),
        1_000_000..1_000_000_000 => of(1e6, "MB"),
        _ => of(1e9, "GB"),
    }
}
