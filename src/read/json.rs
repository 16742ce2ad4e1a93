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
    let (mut problems, mut line, mut read) = (Vec::new(), Vec::new(), false);
    let (mut at, mut more) = (0_u64, 0_u64);
    while lines.read_until(b'\n', &mut line)? > 0 {
        at += 1;
        match read_line(std::mem::take(&mut line), name, at) {
            Ok(None) => {}
            Ok(Some(article)) => {
                read = true;
                take(article);
            }
            Err(message) if problems.len() < MOST => {
                problems.push(Problem::at_line(name, at, message));
            }
            Err(_) => more += 1,
        }
        if !read && problems.len() == MOST {
            return Ok(vec![hopeless(&problems[0])]);
        }
    }
    problems.extend((more > 0).then(|| Problem::new(name, unnamed(more))));
    if !read && problems.is_empty() {
        problems.push(Problem::new(name, super::EMPTY));
    }
    Ok(problems)
}

/// So many broken records of a file are named. A file of which so many are broken before the first
/// good one is no JSON Lines.
const MOST: usize = 100;

fn unnamed(more: u64) -> String {
    format!("{more} more records like these could not be read; mend the first ones and try again")
}

fn hopeless(first: &Problem) -> Problem {
    let message = format!(
        "no line of the first {MOST} could be read, the first because: {}; check that this \
         is JSON Lines",
        first.message
    );
    Problem { message, ..first.clone() }
}

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
        Value::Object(fields) => article(fields, name, || numbered(name, at)).map(Some),
        _ => Err(NO_OBJECT.to_owned()),
    }
}

/// The id of a record without one, the `at`th of its file.
fn numbered(name: &str, at: u64) -> String {
    format!("{name}#{at}")
}

/// The article of one record.
fn article(
    fields: Map<String, Value>,
    name: &str,
    id: impl FnOnce() -> String,
) -> Result<Article, String> {
    let record = Record::new(fields);
    if record.tells() { Ok(record.into_article(name, id)) } else { Err(NO_TEXT.to_owned()) }
}

/// Reads a JSON file: an object, a list of objects, an object with such a list inside, or
/// several of these one after another.
///
/// A record without an id that is the whole file has the file's; others are numbered from 1.
pub fn read_values(text: &str, name: &str, take: &mut dyn FnMut(Article)) -> Vec<Problem> {
    let (mut problems, mut at) = (Vec::new(), 0);
    let mut values = Deserializer::from_str(text).into_iter::<Value>().peekable();
    while let Some(value) = values.next() {
        let sole = at == 0 && values.peek().is_none();
        match value.map(records) {
            Ok(Records::One(value)) => {
                at += 1;
                let id = if sole { name.to_owned() } else { numbered(name, at) };
                problems.extend(read_value(value, name, id, take).err());
            }
            Ok(Records::Many(values)) => {
                for value in values {
                    at += 1;
                    let problem = read_value(value, name, numbered(name, at), take).err();
                    problems.extend(problem.map(|it| in_record(&it, at)));
                }
            }
            Err(error) => problems.push(broken(&error, name)),
        }
    }
    let more = problems.len().saturating_sub(MOST) as u64;
    problems.truncate(MOST);
    problems.extend((more > 0).then(|| Problem::new(name, unnamed(more))));
    problems
}

/// Says which of a file's records the problem is with.
fn in_record(problem: &Problem, at: u64) -> Problem {
    Problem::new(problem.path.as_str(), format!("record {at}: {}", problem.message))
}

fn broken(error: &serde_json::Error, name: &str) -> Problem {
    let message = format!("broken JSON ({error}); what stands behind that place was not read");
    Problem::at_line(name, error.line() as u64, message)
}

/// Hands over the article of one record.
fn read_value(
    value: Value,
    name: &str,
    id: String,
    take: &mut dyn FnMut(Article),
) -> Result<(), Problem> {
    let outcome = match value {
        Value::Object(fields) => article(fields, name, || id),
        _ => Err(NO_OBJECT.to_owned()),
    };
    outcome.map(take).map_err(|message| Problem::new(name, message))
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
