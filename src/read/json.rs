//! Answers: which articles are in this JSON?

use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

use serde::Deserializer as _;
use serde::de::{Error, IgnoredAny, SeqAccess, Visitor};
use serde_json::{Deserializer, Map, Value};

use super::bytes::{self, LONGEST, Line, MEGABYTE};
use super::decode;
use super::guarded;
use super::record::Record;
use super::sink::Sink;
use crate::article::{Article, Cause};

/// Reads JSON Lines, one line in memory at a time.
///
/// # Errors
/// Where reading itself fails; articles before that have been handed over.
pub fn read_lines(input: impl Read, sink: &mut Sink) -> io::Result<()> {
    let mut lines = BufReader::with_capacity(1 << 18, input);
    if decode::in_utf16(lines.fill_buf()?) {
        let text = decode::Utf8::new(lines);
        return read_each(BufReader::new(text), sink);
    }
    read_each(lines, sink)
}

/// Reads line by line; a line that cannot be taken is a problem and no more.
fn read_each(mut lines: impl BufRead, sink: &mut Sink) -> io::Result<()> {
    let mut line = Vec::new();
    for at in 1.. {
        let taken = match bytes::read_line(&mut lines, &mut line)? {
            Line::End => break,
            Line::TooLong => Err(Cause::LongRecord(LONGEST)),
            Line::Read => guarded(|| read_line(std::mem::take(&mut line), at, sink)),
        };
        let going = match taken {
            Ok(article) => {
                article.into_iter().for_each(|article| sink.article(article));
                true
            }
            Err(cause) => sink.broken_record(Some(at), cause),
        };
        if !going {
            break;
        }
    }
    Ok(())
}

/// The article of one line, none for a blank one, or why there is none.
fn read_line(line: Vec<u8>, at: u64, sink: &Sink) -> Result<Option<Article>, Cause> {
    let text = decode::decode(line)?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    let value: Value =
        serde_json::from_str(text.trim()).map_err(|error| Cause::BrokenLine(error.to_string()))?;
    drop(text);
    match value {
        Value::Object(fields) => article(fields, &sink.name, || sink.numbered(at)).map(Some),
        _ => Err(Cause::NoObject),
    }
}

/// The article of one record.
fn article(
    fields: Map<String, Value>,
    name: &str,
    id: impl FnOnce() -> String,
) -> Result<Article, Cause> {
    let record = Record::new(fields);
    if record.tells() { Ok(record.into_article(name, id)) } else { Err(Cause::NoFields) }
}

/// Reads a JSON file: an object, a list of objects, an object with such a list inside, or
/// several of these one after another. Of a list one record at a time is taken apart; what comes
/// before a broken place is read.
///
/// A record without an id that is the whole file has the file's; others are numbered from 1.
///
/// # Errors
/// Where something other than a list is too large to be taken apart as a whole.
pub fn read_values(text: &str, sink: &mut Sink) -> Result<(), Cause> {
    let (mut at, mut start) = (0, 0);
    let mut values = Deserializer::from_str(text).into_iter::<IgnoredAny>();
    while let Some(value) = values.next() {
        let end = if value.is_ok() { values.byte_offset() } else { text.len() };
        let own = text[start..end].trim_start();
        let sole = at == 0 && text[end..].trim().is_empty();
        let read = match own.starts_with('[') {
            true => read_list(own, &mut at, sink),
            false if own.len() as u64 > LONGEST * MEGABYTE => return Err(Cause::TooLarge(LONGEST)),
            false => serde_json::from_str(own).map(|value| read_object(value, sole, &mut at, sink)),
        };
        // Where a value ends too early its error counts from the beginning of the file.
        let going = value.and(read).unwrap_or_else(|error| {
            let cause = Cause::BrokenJson(error.to_string());
            sink.broken_record(Some(error.line() as u64), cause)
        });
        if !going {
            break;
        }
        start = end;
    }
    Ok(())
}

/// Reads a value that is no list. Gives back whether it makes sense to go on.
fn read_object(value: Value, sole: bool, at: &mut u64, sink: &mut Sink) -> bool {
    match records(value) {
        Records::One(value) => {
            *at += 1;
            let id = if sole { sink.name.clone() } else { sink.numbered(*at) };
            read_value(value, id, sink).map_or_else(|it| sink.broken_record(None, it), |()| true)
        }
        Records::Many(values) => values.into_iter().all(|value| read_element(value, at, sink)),
    }
}

/// Reads the records of a list one by one, as far as it is whole. Gives back whether it makes sense
/// to go on.
fn read_list(text: &str, at: &mut u64, sink: &mut Sink) -> serde_json::Result<bool> {
    let mut going = true;
    let each = Each(&mut |value| {
        going = read_element(value, at, sink);
        going
    });
    match Deserializer::from_str(text).deserialize_seq(each) {
        Err(error) if going => Err(error),
        _ => Ok(going),
    }
}

/// Hands over the elements of a list until it is told that it was enough.
struct Each<'a>(&'a mut dyn FnMut(Value) -> bool);

impl<'de> Visitor<'de> for Each<'_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element()? {
            if !(self.0)(value) {
                return Err(A::Error::custom("enough"));
            }
        }
        Ok(())
    }
}

/// Reads one record of a list, numbered on from `at`. Gives back whether it makes sense to go on.
fn read_element(value: Value, at: &mut u64, sink: &mut Sink) -> bool {
    *at += 1;
    match read_value(value, sink.numbered(*at), sink) {
        Ok(()) => true,
        Err(cause) => sink.broken_record(None, Cause::InRecord(*at, Box::new(cause))),
    }
}

/// Hands over the article of one record.
fn read_value(value: Value, id: String, sink: &mut Sink) -> Result<(), Cause> {
    let Value::Object(fields) = value else { return Err(Cause::NoObject) };
    sink.article(guarded(|| article(fields, &sink.name, || id))?);
    Ok(())
}

/// What a value holds.
enum Records {
    /// It is a record itself.
    One(Value),
    /// It has a list of records inside.
    Many(Vec<Value>),
}

/// The records in a value that is no list: itself, or those of the longest list in it.
fn records(value: Value) -> Records {
    match value {
        Value::Object(fields) => {
            let record = Record::new(fields);
            let whole = record.has_body();
            let fields = record.into_fields();
            if whole { Records::One(Value::Object(fields)) } else { inner_list(fields) }
        }
        value => Records::One(value),
    }
}

/// The longest list of objects among an object's fields, else the object itself.
fn inner_list(mut fields: Map<String, Value>) -> Records {
    let length = |value: &Value| match value {
        Value::Array(values) if values.iter().any(Value::is_object) => values.len(),
        _ => 0,
    };
    let longest = fields.iter().max_by_key(|(_, value)| length(value));
    let name = longest.filter(|(_, value)| length(value) > 0).map(|(name, _)| name.clone());
    match name.and_then(|name| fields.remove(&name)) {
        Some(Value::Array(values)) => Records::Many(values),
        _ => Records::One(Value::Object(fields)),
    }
}
