//! Answers: which articles are in this JSON?

use std::io::{self, BufRead, BufReader, Read};

use serde_json::{Deserializer, Map, Value};

use super::decode;
use super::record::Record;
use crate::article::{Article, Problem};

const NO_TEXT: &str =
    "no title and no text in it; name the fields title and body (or judul and isi)";
const NO_OBJECT: &str = "not an object with the fields of an article; write {\"title\": …}";

/// Reads JSON Lines, one line in memory at a time.
///
/// # Errors
/// Where reading itself fails; articles before that have been handed over.
pub fn read_lines(
    file: impl Read,
    name: &str,
    take: &mut dyn FnMut(Article),
) -> io::Result<Vec<Problem>> {
    let mut lines = BufReader::with_capacity(1 << 18, file);
    if in_utf16(lines.fill_buf()?) {
        let mut bytes = Vec::new();
        lines.read_to_end(&mut bytes)?;
        return Ok(match decode::decode(bytes) {
            Ok(text) => read_each(text.as_bytes(), name, take)?,
            Err(binary) => vec![Problem::new(name, binary.to_string())],
        });
    }
    read_each(lines, name, take)
}

/// Whether the file starts as UTF-16, in which a line feed is more than one byte.
fn in_utf16(start: &[u8]) -> bool {
    matches!(start, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [_, 0, _, 0, ..] | [0, _, 0, _, ..])
}

/// Reads line by line; a line that cannot be taken is a problem and no more.
fn read_each(
    mut lines: impl BufRead,
    name: &str,
    take: &mut dyn FnMut(Article),
) -> io::Result<Vec<Problem>> {
    let (mut problems, mut line, mut at, mut blank) = (Vec::new(), Vec::new(), 0_u64, true);
    while lines.read_until(b'\n', &mut line)? > 0 {
        at += 1;
        match read_line(std::mem::take(&mut line), name, at) {
            Ok(article) => article.into_iter().for_each(|article| {
                blank = false;
                take(article);
            }),
            Err(message) => problems.push(Problem::at_line(name, at, message)),
        }
        if problems.len() == MOST_PROBLEMS {
            problems.push(Problem::at_line(name, at, TOO_MANY));
            return Ok(problems);
        }
    }
    if blank && problems.is_empty() {
        problems.push(Problem::new(name, super::EMPTY));
    }
    Ok(problems)
}

/// So many broken lines are named; a file with more is none of its kind.
const MOST_PROBLEMS: usize = 1000;
const TOO_MANY: &str =
    "a thousand lines could not be read and the rest was left; check that this is JSON Lines";

/// The article of one line, none for a blank one, or why there is none.
fn read_line(line: Vec<u8>, name: &str, at: u64) -> Result<Option<Article>, String> {
    let text = decode::decode(line).map_err(|binary| binary.to_string())?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    let value: Value = serde_json::from_str(text.trim())
        .map_err(|error| format!("broken JSON ({error}); one whole object belongs on each line"))?;
    drop(text);
    match value {
        Value::Object(fields) => article(fields, name, at).map(Some),
        _ => Err(NO_OBJECT.to_owned()),
    }
}

/// The article of one record, the `at`th of its file.
fn article(fields: Map<String, Value>, name: &str, at: u64) -> Result<Article, String> {
    let record = Record::new(fields);
    if record.tells() {
        Ok(record.into_article(name, || format!("{name}#{at}")))
    } else {
        Err(NO_TEXT.to_owned())
    }
}

/// Reads a JSON file: an object, a list of objects, an object with such a list inside, or
/// several of these one after another.
pub fn read_values(text: &str, name: &str, take: &mut dyn FnMut(Article)) -> Vec<Problem> {
    let (mut problems, mut at) = (Vec::new(), 0);
    for value in Deserializer::from_str(text).into_iter::<Value>() {
        match value {
            Ok(value) => problems.extend(read_value(value, name, &mut at, take)),
            Err(error) => problems.push(broken(&error, name)),
        }
    }
    problems
}

fn broken(error: &serde_json::Error, name: &str) -> Problem {
    let message = format!("broken JSON ({error}); what stands behind that place was not read");
    Problem::at_line(name, error.line() as u64, message)
}

/// Hands over the articles of one value; `at` counts the records so far.
fn read_value(
    value: Value,
    name: &str,
    at: &mut u64,
    take: &mut dyn FnMut(Article),
) -> Vec<Problem> {
    let alone = matches!(value, Value::Object(_));
    let mut problems = Vec::new();
    for value in records(value) {
        *at += 1;
        let outcome = match value {
            Value::Object(fields) => article(fields, name, *at),
            _ => Err(NO_OBJECT.to_owned()),
        };
        match outcome {
            Ok(article) => take(article),
            Err(message) if alone => problems.push(Problem::new(name, message)),
            Err(message) => problems.push(Problem::new(name, format!("record {at}: {message}"))),
        }
    }
    problems
}

/// The records in a value: itself, its elements, or those of the longest list in it.
fn records(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        Value::Object(fields) => {
            let record = Record::new(fields);
            let whole = record.has_body();
            let fields = record.into_fields();
            if whole { vec![Value::Object(fields)] } else { inner_list(fields) }
        }
        value => vec![value],
    }
}

/// The longest list of objects among an object's fields, else the object itself.
fn inner_list(mut fields: Map<String, Value>) -> Vec<Value> {
    let length = |value: &Value| match value {
        Value::Array(values) if values.iter().any(Value::is_object) => values.len(),
        _ => 0,
    };
    let longest = fields.iter().max_by_key(|(_, value)| length(value));
    let name = longest.filter(|(_, value)| length(value) > 0).map(|(name, _)| name.clone());
    match name.and_then(|name| fields.remove(&name)) {
        Some(Value::Array(values)) => values,
        _ => vec![Value::Object(fields)],
    }
}
