//! Answers: what does this file say?
//!
//! One file a format; whatever the format, the text is decoded by [`decode`], its stretches are
//! told apart by [`parts`], and fields that came with it are understood by [`record`].

mod decode;
mod json;
mod markdown;
mod parts;
mod record;
mod settle;
mod text;
mod walk;

#[cfg(test)]
mod real_tests;
#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::path::Path;

use crate::article::{Article, Problem, ProblemKind, SystemError};

pub use walk::{Listing, SourceFile, walk};

/// The formats that can be read, by file name extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Text,
    Markdown,
    Json,
    JsonLines,
}

impl Format {
    fn of(file: &Path) -> Option<Format> {
        let extension = file.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "txt" | "text" => Some(Format::Text),
            "md" | "markdown" => Some(Format::Markdown),
            "json" => Some(Format::Json),
            "jsonl" | "ndjson" => Some(Format::JsonLines),
            _ => None,
        }
    }
}

/// Whether a file of this name is one that [`read_file`] reads, going by its extension.
pub fn readable(file: &Path) -> bool {
    Format::of(file).is_some()
}

/// Reads one file and hands over its articles one by one; gives back what could not be read.
///
/// `name` is the file's path as its articles carry it (relative to the corpus folder). JSON Lines
/// are streamed: no more than one line is in memory. Nothing in a file makes this panic; a file
/// or a line that cannot be taken is a [`Problem`], and what stands around it is read all the same.
pub fn read_file(file: &Path, name: &str, take: &mut dyn FnMut(Article)) -> Vec<Problem> {
    let outcome = match Format::of(file) {
        None => return vec![unknown(file, name)],
        Some(Format::JsonLines) => {
            fs::File::open(file).and_then(|file| json::read_lines(file, name, take))
        }
        Some(format) => fs::read(file).map(|bytes| read_whole(format, bytes, name, take)),
    };
    outcome.unwrap_or_else(|error| vec![unopened(&error, name)])
}

/// What keeps a file from being opened, if anything does. `name` is as for [`read_file`].
pub fn unopenable(file: &Path, name: &str) -> Option<Problem> {
    let error = fs::File::open(file).err()?;
    Some(unopened(&error, name))
}

/// Reads a file that is wholly in memory.
fn read_whole(
    format: Format,
    bytes: Vec<u8>,
    name: &str,
    take: &mut dyn FnMut(Article),
) -> Vec<Problem> {
    let text = match decode::decode(bytes) {
        Ok(text) if text.trim().is_empty() => {
            return vec![Problem::new(name, ProblemKind::Empty)];
        }
        Ok(text) => text,
        Err(decode::Binary) => return vec![Problem::new(name, ProblemKind::Binary)],
    };
    match format {
        Format::Text => {
            take(text::article(text, name));
            Vec::new()
        }
        Format::Markdown => markdown::read(&text, name, take),
        Format::Json | Format::JsonLines => json::read_values(&text, name, take),
    }
}

fn unknown(file: &Path, name: &str) -> Problem {
    let extension = file.extension().map(|extension| extension.to_string_lossy().into_owned());
    Problem::new(name, ProblemKind::UnknownFormat(extension))
}

fn unopened(error: &io::Error, name: &str) -> Problem {
    Problem::new(name, ProblemKind::Unreadable(SystemError::from(error)))
}
