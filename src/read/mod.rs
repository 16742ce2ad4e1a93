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
pub mod stamp;
mod text;
mod walk;

#[cfg(test)]
mod real_tests;
#[cfg(test)]
mod tests;

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::article::{Article, Problem};

pub use stamp::Stamp;
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
        None => return vec![Problem::new(name, unknown(file))],
        Some(Format::JsonLines) => {
            as_it_stands(file).and_then(|file| json::read_lines(file, name, take))
        }
        Some(format) => bytes_of(file).map(|bytes| read_whole(format, bytes, name, take)),
    };
    outcome.unwrap_or_else(|error| vec![Problem::new(name, unopened(&error))])
}

/// A file's bytes, no more than it has now: a file that grows as it is read would have no end.
fn as_it_stands(file: &Path) -> io::Result<io::Take<fs::File>> {
    let file = fs::File::open(file)?;
    let size = file.metadata()?.len();
    Ok(file.take(size))
}

fn bytes_of(file: &Path) -> io::Result<Vec<u8>> {
    let mut file = as_it_stands(file)?;
    let mut bytes = Vec::with_capacity(file.limit() as usize);
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What keeps a file from being opened, if anything does. `name` is as for [`read_file`].
pub fn unopenable(file: &Path, name: &str) -> Option<Problem> {
    let error = fs::File::open(file).err()?;
    Some(Problem::new(name, unopened(&error)))
}

/// Reads a file that is wholly in memory.
fn read_whole(
    format: Format,
    bytes: Vec<u8>,
    name: &str,
    take: &mut dyn FnMut(Article),
) -> Vec<Problem> {
    let text = match decode::decode(bytes) {
        Ok(text) if text.trim().is_empty() => return vec![Problem::new(name, EMPTY)],
        Ok(text) => text,
        Err(binary) => return vec![Problem::new(name, binary.to_string())],
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

const EMPTY: &str = "the file is empty; fill it or take it away";

fn unknown(file: &Path) -> String {
    let extension = file.extension().map(|extension| extension.to_string_lossy());
    let what = extension.map_or("a file without extension".into(), |it| format!("a .{it} file"));
    format!("{what} is no format that can be read; save it as .txt, .md, .json or .jsonl")
}

fn unopened(error: &io::Error) -> String {
    let step = match error.kind() {
        io::ErrorKind::NotFound => "check the path",
        io::ErrorKind::PermissionDenied => "allow yourself to read it (chmod u+r)",
        _ => "check that it is a readable file and that the disk is sound",
    };
    format!("cannot be read: {error}; {step}")
}
