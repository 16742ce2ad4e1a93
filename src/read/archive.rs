//! Answers: which articles are packed in this `.zip` or `.gz`?
//!
//! Members are read as they are unpacked, nothing is written to disk, and how much an archive
//! may expand to is bounded: a few kilobytes can hold gigabytes.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufReader, Read};

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;
use zip::result::ZipError;

use super::bytes::{self, MEGABYTE};
use super::format::{self, Format};
use super::sink::Sink;
use crate::article::Cause;

/// Any archive may expand to so many megabytes.
const SMALL: u64 = 64;
/// A larger one to so many times its size: news packs to a third or a tenth, the most repetitive
/// pages to a fiftieth, a bomb to a thousandth.
const TIMES: u64 = 200;

/// How much of an archive may still be unpacked.
struct Budget {
    left: Cell<u64>,
    most: u64,
}

impl Budget {
    /// For an archive of `size` bytes.
    fn new(size: u64) -> Self {
        let most = size.saturating_mul(TIMES).max(SMALL * MEGABYTE);
        Self { left: Cell::new(most), most }
    }

    fn cause(&self) -> Cause {
        Cause::Expands(self.most / MEGABYTE)
    }
}

/// What is unpacked, up to the budget; its errors are [`Cause`]s.
struct Unpacked<'b, R> {
    input: R,
    budget: &'b Budget,
}

impl<R: Read> Read for Unpacked<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer).map_err(damaged)?;
        match self.budget.left.get().checked_sub(count as u64) {
            Some(left) => self.budget.left.set(left),
            None => return Err(io::Error::other(self.budget.cause())),
        }
        Ok(count)
    }
}

/// An error of unpacking, unless it is one of reading the archive itself.
fn damaged(error: io::Error) -> io::Error {
    match bytes::cause(&error) {
        Cause::Unreadable(what) if error.raw_os_error().is_none() => {
            io::Error::other(Cause::BrokenArchive(what))
        }
        _ => error,
    }
}

/// Reads a `.gz` of `size` bytes.
///
/// # Errors
/// A [`Cause`], or what reading says.
pub fn read_gzip(input: impl Read, size: u64, format: Format, sink: &mut Sink) -> io::Result<()> {
    let budget = Budget::new(size);
    let input = MultiGzDecoder::new(input);
    super::read_format(format, Unpacked { input, budget: &budget }, sink)
}

/// Reads the members of a `.zip` of `size` bytes that are of a known format; others, and hidden
/// ones, are passed over as files in a folder are.
///
/// # Errors
/// A [`Cause`] where the archive's directory cannot be read.
pub fn read_zip(file: &File, size: u64, sink: &mut Sink) -> io::Result<()> {
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|error| unzipping(&error))?;
    let budget = Budget::new(size);
    let mut known = false;
    for at in 0..archive.len() {
        let Some(name) = member_name(&archive, at) else { continue };
        known = true;
        let mut inner = sink.member(&name);
        let read = super::guarded_io(|| read_member(&mut archive, at, &name, &budget, &mut inner));
        if let Err(error) = read {
            inner.problem(bytes::cause(&error));
        }
        let (articles, problems) = inner.finish();
        sink.merge(articles, problems);
        if budget.left.get() == 0 {
            break;
        }
    }
    if !known {
        sink.problem(Cause::NoMembers);
    }
    Ok(())
}

fn read_member(
    archive: &mut ZipArchive<BufReader<&File>>,
    at: usize,
    name: &str,
    budget: &Budget,
    sink: &mut Sink,
) -> io::Result<()> {
    let Some(format) = Format::of(name) else { return Err(io::Error::other(Cause::Nested)) };
    if archive.by_index_raw(at).map_err(|error| unzipping(&error))?.encrypted() {
        return Err(io::Error::other(Cause::Protected));
    }
    let input = archive.by_index(at).map_err(|error| unzipping(&error))?;
    let read = super::read_format(format, Unpacked { input, budget }, sink);
    if budget.left.get() == 0 || read.as_ref().is_err_and(|it| bytes::cause(it) == budget.cause()) {
        budget.left.set(0);
    }
    read
}

/// The path of a member that is to be read or reported, fit to be shown: nothing is ever written
/// there, but it must not look like a path outside the archive.
fn member_name(archive: &ZipArchive<BufReader<&File>>, at: usize) -> Option<String> {
    let name = archive.name_for_index(at)?.ok()?;
    let plain = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let steps = name.split(['/', '\\']).filter(|step| !matches!(*step, "" | "." | ".."));
    let steps: Vec<String> = steps.map(|step| step.chars().map(plain).collect()).collect();
    let hidden = steps.iter().any(|step| step.starts_with('.') || step == "__MACOSX");
    let last = steps.last().map(String::as_str).unwrap_or_default();
    let other = Format::of(last).is_none() && !format::is_archive(last);
    let folder = name.ends_with(['/', '\\']);
    let passed = hidden || other || folder || super::walk::telusurs_own(last);
    (!passed).then(|| steps.join("/"))
}

/// What an error of the archive means.
fn unzipping(error: &ZipError) -> io::Error {
    io::Error::other(match error {
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Cause::UnknownPacking(error.to_string())
        }
        ZipError::Io(error) => match bytes::cause(error) {
            Cause::Unreadable(what) => Cause::BrokenArchive(what),
            cause => cause,
        },
        error => Cause::BrokenArchive(error.to_string()),
    })
}

#[cfg(test)]
pub mod tests;
