//! Answers: where does each row of a table begin and end?
//!
//! A row may have line breaks in quoted fields, so one lost quote could swallow all rows behind it.
//! A row over several lines that has not as many fields as the header is therefore given up after
//! its first line, and the next lines are read again, each as what it may be.

use std::io::{self, BufRead};
use std::ops::Range;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::super::bytes::{self, LONGEST, Line, MEGABYTE};

/// Rows over several lines that turn out broken may cost so many bytes of reading again, in all.
/// A table of nothing but lost quotes would else be read once for each of its lines.
const AGAIN: usize = 128 << 20;

/// One row, and the line that it begins on.
#[derive(Debug, PartialEq, Eq)]
pub enum Row {
    /// As many fields as were asked for.
    Fields { line: u64, fields: Vec<Vec<u8>> },
    /// Another number of them.
    Ragged { line: u64, width: usize },
    /// It is longer than any row is.
    TooLong { line: u64 },
}

/// The rows of a table.
pub struct Rows<R> {
    input: R,
    reader: Reader,
    /// Lines that have been read and not yet used; those before `at` have.
    held: Vec<u8>,
    at: usize,
    /// The line that `at` is on, from 1.
    line: u64,
    /// How many bytes were read again so far.
    again: usize,
    fields: Vec<u8>,
    ends: Vec<usize>,
}

/// How parsing a row came out.
struct Parsed {
    /// Its bytes, in what is held.
    bytes: Range<usize>,
    width: usize,
    too_long: bool,
}

impl<R: BufRead> Rows<R> {
    /// The rows of `input`, whose fields are divided by `separator`.
    pub fn new(input: R, separator: u8) -> Self {
        Self {
            input,
            reader: ReaderBuilder::new().delimiter(separator).build(),
            held: Vec::new(),
            at: 0,
            line: 1,
            again: 0,
            fields: vec![0; 1 << 12],
            ends: vec![0; 64],
        }
    }

    /// The next row that is not blank, of `width` fields where that is known; empty ones at its
    /// end count neither way.
    ///
    /// # Errors
    /// Where reading itself fails.
    pub fn next(&mut self, width: Option<usize>) -> io::Result<Option<Row>> {
        match self.skip_breaks()? {
            Line::Read => {}
            Line::End => return Ok(None),
            Line::TooLong => return Ok(Some(Row::TooLong { line: self.line - 1 })),
        }
        let parsed = self.parse()?;
        let line = self.line;
        let mut fields = self.taken(parsed.width);
        let asked = width.unwrap_or(fields.len());
        while fields.len() > asked && fields.last().is_some_and(Vec::is_empty) {
            fields.pop();
        }
        let fits = fields.len() == asked && !parsed.too_long;
        self.go_on(&parsed.bytes, fits);
        Ok(Some(match fits {
            true => Row::Fields { line, fields },
            false if parsed.too_long => Row::TooLong { line },
            false => Row::Ragged { line, width: fields.len() },
        }))
    }

    /// Passes over line breaks up to the next row, the end, or the end of a line too long.
    fn skip_breaks(&mut self) -> io::Result<Line> {
        let mut read = Line::Read;
        loop {
            match self.held.get(self.at).copied() {
                Some(b'\n') => self.line += 1,
                Some(b'\r') => {}
                Some(_) => return Ok(Line::Read),
                None => {
                    read = self.hold_more()?;
                    if read == Line::End {
                        return Ok(read);
                    }
                    continue;
                }
            }
            self.at += 1;
            if read == Line::TooLong {
                return Ok(read);
            }
        }
    }

    /// Reads one more line. Of one that is too long nothing is held but its break.
    fn hold_more(&mut self) -> io::Result<Line> {
        if self.at > self.held.len() / 2 {
            self.held.drain(..self.at);
            self.at = 0;
        }
        let mut line = Vec::new();
        let read = bytes::read_line(&mut self.input, &mut line)?;
        match read {
            Line::TooLong => self.held.push(b'\n'),
            _ if self.held.is_empty() => self.held = line,
            _ => self.held.extend_from_slice(&line),
        }
        Ok(read)
    }

    /// Takes a row apart, as far as it goes.
    fn parse(&mut self) -> io::Result<Parsed> {
        let (mut used, mut out, mut ends) = (0, 0, 0);
        loop {
            let input = &self.held[self.at + used..];
            let (result, read, written, ended) =
                self.reader.read_record(input, &mut self.fields[out..], &mut self.ends[ends..]);
            (used, out, ends) = (used + read, out + written, ends + ended);
            let long = used as u64 > LONGEST * MEGABYTE;
            let more = match result {
                ReadRecordResult::InputEmpty if !long => self.hold_more()?,
                ReadRecordResult::OutputFull => grown(&mut self.fields),
                ReadRecordResult::OutputEndsFull => grown(&mut self.ends),
                _ => {
                    return Ok(Parsed {
                        bytes: self.at..self.at + used,
                        width: ends,
                        too_long: long,
                    });
                }
            };
            if more == Line::TooLong {
                return Ok(Parsed { bytes: self.at..self.held.len(), width: ends, too_long: true });
            }
        }
    }

    /// The fields of the row just parsed.
    fn taken(&self, width: usize) -> Vec<Vec<u8>> {
        let ends = &self.ends[..width];
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts.zip(ends).map(|(start, end)| self.fields[start..*end].to_vec()).collect()
    }

    /// Goes on behind a row that fits, or behind the first line of one that does not.
    fn go_on(&mut self, row: &Range<usize>, fits: bool) {
        let bytes = &self.held[row.clone()];
        let first = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| at + 1);
        let rest = bytes.len() - first;
        let used = if fits || self.again + rest > AGAIN { bytes.len() } else { first };
        if !fits {
            self.again += rest;
            self.reader.reset();
        }
        self.line += bytes[..used].iter().filter(|byte| **byte == b'\n').count() as u64;
        self.at += used;
    }
}

/// Makes room for more.
fn grown<T: Default + Clone>(room: &mut Vec<T>) -> Line {
    room.resize(room.len() * 2, T::default());
    Line::Read
}

/// The first row of what a table starts with.
pub fn first(start: &[u8], separator: u8) -> Vec<Vec<u8>> {
    match Rows::new(start, separator).next(None) {
        Ok(Some(Row::Fields { fields, .. })) => fields,
        _ => Vec::new(),
    }
}

/// The separator that a table names in its first line, `sep=;`, and how long that line is.
pub fn told_separator(start: &[u8]) -> Option<(u8, usize)> {
    let rest = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let line = rest.split(|byte| *byte == b'\n').next()?;
    let told = line.trim_ascii_end().strip_prefix(b"sep=").or_else(|| {
        (line.len() > 4 && line[..4].eq_ignore_ascii_case(b"sep=")).then(|| &line[4..])
    })?;
    let separator = *told.first().filter(|_| told.trim_ascii().len() <= 1)?;
    Some((separator, start.len() - rest.len() + line.len()))
}
