//! Answers: what does this Markdown file say, and what does its front matter?

use serde_json::{Map, Value};

use super::record::Record;
use super::sink::Sink;
use crate::article::Cause;

/// Reads one Markdown file: YAML between `---` lines on top, then the body.
///
/// The title is the front matter's, else the first `#` heading's. A first heading that is the
/// title is not told twice. Front matter that cannot be read is a problem; the body is read.
pub fn read(text: &str, sink: &mut Sink) {
    let (yaml, body) = divide(text);
    let fields = yaml.map(fields).transpose().unwrap_or_else(|cause| {
        sink.broken_record(Some(1), cause);
        None
    });
    let mut record = Record::new(fields.unwrap_or_default());
    let (heading, rest) = heading(body);
    record.title_or(|| heading.map(str::to_owned));
    let body = if heading.is_some_and(|it| it == record.title()) { rest } else { body };
    record.set_body(body.trim().to_owned());
    if record.tells() {
        sink.article(record.into_article(&sink.name, || sink.name.clone()));
    } else {
        sink.problem(Cause::NoText);
    }
}

/// Front matter and body; a file without closing `---` has no front matter.
fn divide(text: &str) -> (Option<&str>, &str) {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return (None, text);
    };
    let mut end = first.len();
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return (Some(&text[first.len()..end]), &text[end + line.len()..]);
        }
        end += line.len();
    }
    (None, text)
}

/// The fields of YAML front matter, or what is wrong with it.
fn fields(yaml: &str) -> Result<Map<String, Value>, Cause> {
    let wrong = Cause::FrontMatter;
    if yaml.trim().is_empty() {
        return Ok(Map::new());
    }
    match serde_saphyr::from_str(yaml) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(Value::Null) => Ok(Map::new()),
        Ok(_) => Err(wrong("it is no list of fields".to_owned())),
        Err(error) => Err(wrong(error.to_string().lines().next().unwrap_or_default().to_owned())),
    }
}

/// The heading on the body's first line that is not blank, and what stands behind it.
fn heading(body: &str) -> (Option<&str>, &str) {
    let text = body.trim_start();
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    match line.strip_prefix("# ") {
        Some(heading) => (Some(heading.trim().trim_end_matches('#').trim_end()), rest),
        None => (None, body),
    }
}
