//! Answers: which articles are in this JSON?

use std::io::{self, BufRead, BufReader, Read};

use serde_json::{Deserializer, Map, Value};

use super::bytes::{self, LONGEST, Line};
use super::decode;
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
            Line::Read => read_line(std::mem::take(&mut line), at, sink),
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
/// several of these one after another.
///
/// A record without an id that is the whole file has the file's; others are numbered from 1.
pub fn read_values(text: &str, sink: &mut Sink) {
    let mut at = 0;
    let mut values = Deserializer::from_str(text).into_iter::<Value>().peekable();
    while let Some(value) = values.next() {
        let sole = at == 0 && values.peek().is_none();
        let going = match value.map(records) {
            Ok(Records::One(value)) => {
                at += 1;
                let id = if sole { sink.name.clone() } else { sink.numbered(at) };
                read_value(value, id, sink)
                    .map_or_else(|it| sink.broken_record(None, it), |()| true)
            }
            Ok(Records::Many(values)) => read_list(values, &mut at, sink),
            Err(error) => {
                let cause = Cause::BrokenJson(error.to_string());
                sink.broken_record(Some(error.line() as u64), cause)
            }
        };
        if !going {
            break;
        }
    }
}

/// Reads the records of a list, numbered on from `at`. Gives back whether it makes sense to go on.
fn read_list(values: Vec<Value>, at: &mut u64, sink: &mut Sink) -> bool {
    values.into_iter().all(|value| {
        *at += 1;
        match read_value(value, sink.numbered(*at), sink) {
            Ok(()) => true,
            Err(cause) => sink.broken_record(None, Cause::InRecord(*at, Box::new(cause))),
        }
    })
}

/// Hands over the article of one record.
fn read_value(value: Value, id: String, sink: &mut Sink) -> Result<(), Cause> {
    let Value::Object(fields) = value else { return Err(Cause::NoObject) };
    sink.article(article(fields, &sink.name, || id)?);
    Ok(())
}

/// What a value holds.
enum Records {
    /// It is a record itself.
    One(Value),
    /// It is a list of records, or has one inside.
    Many(Vec<Value>),
}

/// The records in a value: itself, its elements, or those of the longest list in it.
fn records(value: Value) -> Records {
    match value {
        Value::Array(values) => Records::Many(values),
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
