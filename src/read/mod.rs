//! Answers: what does this file say?
//!
//! One file a format; whatever the format, the text is decoded by [`decode`], its stretches are
//! told apart by [`parts`], fields that came with it are understood by [`record`], and what is
//! read goes to a [`Sink`].

mod archive;
mod bytes;
mod csv;
mod decode;
mod docx;
mod format;
mod html;
mod json;
mod markdown;
mod parts;
mod pdf;
mod record;
mod settle;
mod sink;
pub mod stamp;
mod text;
mod walk;
mod wrap;

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod real_tests;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::article::{Article, Cause, Problem};
use crate::fault::contained;
use bytes::{MEGABYTE, Watched};
use format::{Format, Packing};
use sink::Sink;

pub use stamp::Stamp;
pub use walk::{Listing, SourceFile, walk};

/// Whether a file of this name is one that [`read_file`] reads, going by its extension.
pub fn readable(file: &Path) -> bool {
    file.file_name().is_some_and(|name| Packing::of(&name.to_string_lossy()).is_some())
}

/// Reads one file and hands over its articles one by one; gives back what could not be read.
///
/// `name` is the file's path as its articles carry it (relative to the corpus folder); for those
/// in a `.zip` the member's path stands behind it. JSON Lines and CSV are streamed, packed or not:
/// no more than one record is in memory. Nothing in a file makes this panic; a file or a record
/// that cannot be taken is a [`Problem`], and what stands around it is read all the same. A file
/// that changes meanwhile is a problem too, and no article where it is one article.
pub fn read_file(file: &Path, name: &str, take: &mut dyn FnMut(Article)) -> Vec<Problem> {
    let mut sink = Sink::new(name, take);
    let Some(packing) = file.file_name().and_then(|it| Packing::of(&it.to_string_lossy())) else {
        return vec![Problem::new(name, unknown(file))];
    };
    let read = guarded_io(|| open(file).and_then(|file| unpack(&file, packing, &mut sink)));
    if let Err(error) = read {
        sink.problem(bytes::cause(&error));
    }
    sink.finish().1
}

/// Does work on one article; a panic in it is a cause like others.
fn guarded<T>(work: impl FnOnce() -> Result<T, Cause>) -> Result<T, Cause> {
    contained(work).unwrap_or_else(|said| Err(Cause::Fault(said)))
}

/// As [`guarded`], for work that reads.
fn guarded_io<T>(work: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    contained(work).unwrap_or_else(|said| Err(io::Error::other(Cause::Fault(said))))
}

/// What keeps a file from being opened, if anything does. `name` is as for [`read_file`].
pub fn unopenable(file: &Path, name: &str) -> Option<Problem> {
    let error = open(file).err()?;
    Some(Problem::new(name, bytes::cause(&error)))
}

/// Opens what is a file; a folder opens too on some systems, and fails only later.
fn open(file: &Path) -> io::Result<File> {
    let opened = File::open(file)?;
    match opened.metadata()?.is_dir() {
        true => Err(io::Error::other(Cause::NoFile)),
        false => Ok(opened),
    }
}

fn unpack(file: &File, packing: Packing, sink: &mut Sink) -> io::Result<()> {
    let size = file.metadata()?.len();
    let watched = Watched::new(file);
    match packing {
        Packing::None(format) if size > format.most().saturating_mul(MEGABYTE) => {
            Err(io::Error::other(Cause::TooLarge(format.most())))
        }
        Packing::None(format) => read_format(format, watched, sink),
        Packing::Gzip(format) => archive::read_gzip(watched, size, format, sink),
        Packing::Zip => {
            archive::read_zip(file, size, sink)?;
            watched.check()
        }
    }
}

/// Reads articles of one format.
fn read_format(format: Format, input: impl Read, sink: &mut Sink) -> io::Result<()> {
    match format {
        Format::JsonLines => json::read_lines(input, sink),
        Format::Csv => csv::read(input, sink),
        format => {
            let bytes = bytes::whole(input, format.most())?;
            let read = guarded(|| read_whole(format, bytes, sink));
            read.unwrap_or_else(|cause| sink.problem(cause));
            Ok(())
        }
    }
}

/// Reads a file that is wholly in memory.
fn read_whole(format: Format, bytes: Vec<u8>, sink: &mut Sink) -> Result<(), Cause> {
    if bytes.is_empty() {
        return Err(Cause::Empty);
    }
    match format {
        Format::Html => sink.article(html::article(bytes, &sink.name)?),
        Format::Pdf => sink.article(pdf::article(bytes, &sink.name)?),
        Format::Docx => sink.article(docx::article(bytes, &sink.name)?),
        format => read_text(format, decode::decode(bytes)?, sink)?,
    }
    Ok(())
}

/// Reads a file of text.
fn read_text(format: Format, text: String, sink: &mut Sink) -> Result<(), Cause> {
    if text.trim().is_empty() {
        return Err(Cause::Empty);
    }
    match format {
        Format::Markdown => markdown::read(&text, sink),
        Format::Json => json::read_values(&text, sink)?,
        _ => sink.article(text::article(text, &sink.name)),
    }
    Ok(())
}

fn unknown(file: &Path) -> Cause {
    let extension = file.extension().map(|extension| extension.to_string_lossy().into_owned());
    Cause::UnknownFormat(extension.unwrap_or_default())
}
