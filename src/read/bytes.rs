//! Answers: which bytes are in this file, none too many and none of two states of it?

use std::fs::{File, Metadata};
use std::io::{self, BufRead, Read, Take};
use std::time::SystemTime;

use crate::article::Cause;

/// Bytes in a megabyte, as messages count them.
pub const MEGABYTE: u64 = 1 << 20;
/// Longest line or record that is read, in megabytes.
pub const LONGEST: u64 = 64;

/// All of `input`, if it is at most `most` megabytes.
///
/// # Errors
/// [`Cause::TooLarge`] as an [`io::Error`], or what reading says.
pub fn whole(input: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(most * MEGABYTE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most * MEGABYTE {
        return Err(io::Error::other(Cause::TooLarge(most)));
    }
    Ok(bytes)
}

/// What an error of reading means: a [`Cause`] that travelled in it, else what the system says.
pub fn cause(error: &io::Error) -> Cause {
    if let Some(cause) = error.get_ref().and_then(|inner| inner.downcast_ref::<Cause>()) {
        return cause.clone();
    }
    match error.kind() {
        io::ErrorKind::NotFound => Cause::Gone(error.to_string()),
        io::ErrorKind::PermissionDenied => Cause::Forbidden(error.to_string()),
        _ => Cause::Unreadable(error.to_string()),
    }
}

/// A file that tells at its end whether it is still what it was when it was opened: half of an
/// old state and half of a new one is no article. Its end is where it was then: a file that grows
/// as it is read would have none.
pub struct Watched<'f> {
    file: Take<&'f File>,
    before: Option<(u64, Option<SystemTime>)>,
}

impl<'f> Watched<'f> {
    /// Watches from now on.
    pub fn new(file: &'f File) -> Self {
        let before = state(file);
        let size = before.map_or(u64::MAX, |(size, _)| size);
        Self { file: file.take(size), before }
    }

    /// [`Cause::Changed`] if size or time of change are other than at the beginning.
    pub fn check(&self) -> io::Result<()> {
        match self.before == state(self.file.get_ref()) {
            true => Ok(()),
            false => Err(io::Error::other(Cause::Changed)),
        }
    }
}

fn state(file: &File) -> Option<(u64, Option<SystemTime>)> {
    let of = |metadata: Metadata| (metadata.len(), metadata.modified().ok());
    file.metadata().ok().map(of)
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        if count == 0 && !buffer.is_empty() {
            self.check()?;
        }
        Ok(count)
    }
}

/// What came of reading a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// It is there, its end with it.
    Read,
    /// It is longer than [`LONGEST`] megabytes and was passed over.
    TooLong,
    /// There is none any more.
    End,
}

/// Reads a line into `line`, which is emptied first.
pub fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Line> {
    line.clear();
    let most = LONGEST * MEGABYTE;
    if input.by_ref().take(most).read_until(b'\n', line)? == 0 {
        return Ok(Line::End);
    }
    if line.len() as u64 == most && !line.ends_with(b"\n") {
        *line = Vec::new();
        input.skip_until(b'\n')?;
        return Ok(Line::TooLong);
    }
    Ok(Line::Read)
}
