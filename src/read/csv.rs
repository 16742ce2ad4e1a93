//! Answers: which articles are in this table?
//!
//! Tables come from spreadsheets and scrapers: with commas, with the semicolons of an Indonesian
//! Excel, with tabs; with a byte order mark, in UTF-16, in Windows-1252; with a row here and there
//! that somebody mended by hand. Rows are read one at a time, and a broken one is passed over.

mod rows;

use std::io::{self, BufRead, BufReader, Read};

use serde_json::{Map, Value};

use super::bytes::LONGEST;
use super::decode;
use super::guarded;
use super::record::{self, Field, Record, plain_name};
use super::sink::Sink;
use crate::article::{Article, Cause};
use rows::{Row, Rows};

/// What may stand between fields, the likeliest first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How much of a table is looked at for its header.
const HEADER: usize = 64 << 10;

/// Reads a table, one row in memory at a time. Its first row names the columns, as the fields of
/// a JSON record are named; a row without an id is numbered, rows counted from 1 below the header.
///
/// # Errors
/// Where reading itself fails; articles before that have been handed over.
pub fn read(mut input: impl Read, sink: &mut Sink) -> io::Result<()> {
    let start = beginning(&mut input)?;
    let utf16 = decode::in_utf16(&start);
    let whole = io::Cursor::new(start).chain(input);
    match utf16 {
        true => read_table(decode::Utf8::new(whole), sink),
        false => read_table(whole, sink),
    }
}

/// As much of a table as is looked at for its header.
fn beginning(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    input.take(HEADER as u64).read_to_end(&mut start)?;
    Ok(start)
}

/// A table's columns.
struct Columns {
    /// Their plain names.
    names: Vec<String>,
    /// Whether its days stand before their months. A spreadsheet writes semicolons where commas
    /// are decimal signs, and there "4/7/2022" is the fourth of July, whatever it is elsewhere.
    day_first: bool,
}

/// "4/7/2022" as "04/07/2022", which is read day first.
fn with_zeros(date: String) -> String {
    let numbers: Vec<&str> = date.trim().splitn(3, '/').collect();
    match numbers.as_slice() {
        [day, month, rest] if day.len() <= 2 && month.len() <= 2 => {
            format!("{day:0>2}/{month:0>2}/{rest}")
        }
        _ => date,
    }
}

fn read_table(mut input: impl Read, sink: &mut Sink) -> io::Result<()> {
    let start = beginning(&mut input)?;
    let told = rows::told_separator(&start);
    let separator = told.map_or_else(|| separator(&start), |(separator, _)| separator);
    let skipped = told.map_or(0, |(_, length)| length);
    let input = BufReader::with_capacity(HEADER, start[skipped..].chain(input));
    let mut rows = Rows::new(input, separator);
    let columns = match rows.next(None)? {
        None => return Ok(()),
        Some(Row::Fields { fields, .. }) => columns(&fields),
        Some(_) => Err(Cause::LongRecord(LONGEST)),
    };
    match columns {
        Ok(names) => {
            let day_first = separator == b';';
            read_rows(rows, &Columns { names, day_first }, sink)?;
        }
        Err(cause) => sink.problem(cause),
    }
    Ok(())
}

fn read_rows(mut rows: Rows<impl BufRead>, columns: &Columns, sink: &mut Sink) -> io::Result<()> {
    let mut at = 0;
    while let Some(row) = rows.next(Some(columns.names.len()))? {
        at += 1;
        let (line, taken) = match row {
            Row::Fields { line, fields } => (line, guarded(|| article(fields, columns, at, sink))),
            Row::Ragged { line, width } => (line, Err(Cause::RowWidth(width, columns.names.len()))),
            Row::TooLong { line } => (line, Err(Cause::LongRecord(LONGEST))),
        };
        let going = match taken {
            Ok(article) => {
                article.into_iter().for_each(|article| sink.article(article));
                true
            }
            Err(cause) => sink.broken_record(Some(line), cause),
        };
        if !going {
            break;
        }
    }
    Ok(())
}

/// The article of one row, none for a row of blanks, or why there is none.
fn article(
    fields: Vec<Vec<u8>>,
    columns: &Columns,
    at: u64,
    sink: &Sink,
) -> Result<Option<Article>, Cause> {
    if fields.iter().all(|field| field.trim_ascii().is_empty()) {
        return Ok(None);
    }
    let mut named = Map::new();
    for (name, text) in columns.names.iter().zip(texts(fields)?) {
        // of two columns of one name the first that says something counts
        if !text.trim().is_empty() && !named.contains_key(name) {
            let date = columns.day_first && record::field(name) == Some(Field::Date);
            let text = if date { with_zeros(text) } else { text };
            named.insert(name.clone(), Value::String(text));
        }
    }
    let record = Record::new(named);
    match record.tells() {
        true => Ok(Some(record.into_article(&sink.name, || sink.numbered(at)))),
        false => Err(Cause::NoFields),
    }
}

/// Fields as text, all in the encoding of their row: a single one is too short to guess by.
fn texts(fields: Vec<Vec<u8>>) -> Result<Vec<String>, Cause> {
    if fields.iter().all(|field| std::str::from_utf8(field).is_ok()) {
        return fields.into_iter().map(decode::decode).collect();
    }
    let encoding = decode::guess(&fields.join(&b'\n'));
    let decoded = |field: Vec<u8>| match encoding.is_single_byte() {
        true => Ok(encoding.decode_without_bom_handling(&field).0.into_owned()),
        false => decode::decode(field),
    };
    fields.into_iter().map(decoded).collect()
}

/// The names in the header, if one of them tells a title or a text.
fn columns(fields: &[Vec<u8>]) -> Result<Vec<String>, Cause> {
    decode::decode(fields.join(&b'\n'))?;
    let names: Vec<String> = texts(fields.to_vec())?.iter().map(|name| plain_name(name)).collect();
    match names.iter().any(|name| tells(name)) {
        true => Ok(names),
        false => Err(Cause::NoHeader(shown(&names))),
    }
}

/// Whether a column of this name is enough to make an article of.
fn tells(name: &str) -> bool {
    matches!(record::field(name), Some(Field::Title | Field::Body))
}

/// The beginning of a header that is not understood, short enough for a message.
fn shown(names: &[String]) -> String {
    let some = names.iter().take(8).map(|name| name.chars().take(24).collect::<String>());
    some.collect::<Vec<_>>().join(", ")
}

/// What separates the fields: what makes the most known names of the first line, and of two such
/// what makes the most fields.
fn separator(start: &[u8]) -> u8 {
    let score = |separator: u8| {
        let fields = rows::first(start, separator);
        let names = fields.iter().map(|field| plain_name(&String::from_utf8_lossy(field)));
        (names.filter(|name| record::field(name).is_some()).count(), fields.len())
    };
    // of equals the last counts
    SEPARATORS.into_iter().rev().max_by_key(|it| score(*it)).unwrap_or(b',')
}

#[cfg(test)]
mod tests;
