//! Answers: which of a record's fields say what?
//!
//! A record is a JSON object or a Markdown file's front matter. What its fields may be called,
//! in Indonesian and English, is one table.

use serde_json::{Map, Value};

use super::parts;
use super::settle;
use super::wrap;
use crate::article::{Article, Given, Part, PartKind, Span};

/// What a field tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Id,
    Title,
    Body,
    Date,
    Outlet,
    Url,
    Province,
    Year,
    AwardBody,
    Category,
}

/// The names of the fields, the best first, in lower case and with `_` for `-` and spaces.
const NAMES: [(Field, &[&str]); 10] = [
    (Field::Id, &["id", "_id", "docid", "doc_id", "uuid"]),
    (Field::Title, &["title", "judul", "headline", "judul_berita", "tajuk"]),
    (
        Field::Body,
        &[
            "body",
            "content",
            "text",
            "isi",
            "konten",
            "isi_berita",
            "teks",
            "article",
            "artikel",
            "berita",
            "description",
            "deskripsi",
            "summary",
            "ringkasan",
        ],
    ),
    (
        Field::Date,
        &[
            "date",
            "tanggal",
            "published",
            "published_at",
            "publish_date",
            "date_published",
            "publication_date",
            "pubdate",
            "tanggal_terbit",
            "tanggal_publikasi",
            "terbit",
            "tgl",
            "datetime",
            "waktu",
            "created_at",
        ],
    ),
    (Field::Outlet, &["source", "outlet", "media", "sumber", "publisher", "penerbit", "site"]),
    (Field::Url, &["url", "link", "tautan", "source_url", "permalink"]),
    (Field::Province, &["province", "provinsi", "provinces"]),
    (Field::Year, &["year", "tahun", "years"]),
    (
        Field::AwardBody,
        &[
            "award_body",
            "award_bodies",
            "pemberi",
            "pemberi_penghargaan",
            "lembaga",
            "lembaga_pemberi",
        ],
    ),
    (Field::Category, &["category", "kategori", "categories"]),
];

/// One article's fields.
pub struct Record(Map<String, Value>);

impl Record {
    /// Takes the fields, whatever the case of their names.
    pub fn new(fields: Map<String, Value>) -> Self {
        Self(fields.into_iter().map(|(name, value)| (plain_name(&name), value)).collect())
    }

    /// Whether there is a body: what has only a title may be a list's heading.
    pub fn has_body(&self) -> bool {
        self.find(Field::Body).is_some()
    }

    /// The fields, named as they were but for case and dashes.
    pub fn into_fields(self) -> Map<String, Value> {
        self.0
    }

    /// Whether there is anything that an article could be made of.
    pub fn tells(&self) -> bool {
        [Field::Title, Field::Body].iter().any(|field| self.find(*field).is_some())
    }

    /// The article, with `id` where the record has none; its text is title, blank line, body.
    pub fn into_article(mut self, name: &str, id: impl FnOnce() -> String) -> Article {
        let title = self.title();
        let body = self.take_text(Field::Body).unwrap_or_default();
        let text = if title.is_empty() { body } else { format!("{title}\n\n{body}") };
        let text = wrap::unwrapped(text, title.len());
        let url = self.take_text(Field::Url);
        let stamp = self.take_text(Field::Date);
        let parts = told_parts(&title, &text);
        let date = stamp
            .and_then(|stamp| settle::publication_day(&stamp, url.as_deref(), &text))
            .or_else(|| settle::unstamped_day(url.as_deref(), &text, &parts));
        Article {
            id: self.take_text(Field::Id).unwrap_or_else(id),
            path: name.to_owned(),
            date,
            outlet: self.take_text(Field::Outlet),
            url,
            parts,
            given: self.given(),
            title,
            text,
        }
    }

    /// Sets the title where the fields tell none.
    pub fn title_or(&mut self, title: impl FnOnce() -> Option<String>) {
        if self.find(Field::Title).is_none()
            && let Some(title) = title()
        {
            self.0.insert("title".to_owned(), Value::String(title));
        }
    }

    /// Sets the body.
    pub fn set_body(&mut self, body: String) {
        self.0.insert("body".to_owned(), Value::String(body));
    }

    /// The headline on one line.
    pub fn title(&self) -> String {
        let title = self.find(Field::Title).and_then(as_text).unwrap_or_default();
        title.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The facets that came with the record.
    fn given(&self) -> Given {
        let texts = |field, marks: &[char]| self.find_given(field).map(|it| as_texts(it, marks));
        Given {
            province: texts(Field::Province, &[';', ',']),
            year: self.find_given(Field::Year).map(as_years).filter(|_| self.year_is_told()),
            award_body: texts(Field::AwardBody, &[';']),
            category: texts(Field::Category, &[';']),
        }
    }

    /// Whether the year's field has a year, or is a list that says that there is none.
    fn year_is_told(&self) -> bool {
        self.find_given(Field::Year)
            .is_some_and(|it| !as_years(it).is_empty() || it.as_array().is_some_and(Vec::is_empty))
    }

    /// A field's value, if it tells anything.
    fn find(&self, field: Field) -> Option<&Value> {
        self.name(field).and_then(|name| self.0.get(name))
    }

    /// A facet's value: an empty list tells something here, that there is none.
    fn find_given(&self, field: Field) -> Option<&Value> {
        let told = |value: &&Value| value.is_array() || is_told(value);
        names(field).iter().filter_map(|name| self.0.get(*name)).find(told)
    }

    fn name(&self, field: Field) -> Option<&'static str> {
        let told = |name: &&&str| self.0.get(**name).is_some_and(is_told);
        names(field).iter().find(told).copied()
    }

    fn take_text(&mut self, field: Field) -> Option<String> {
        match self.0.remove(self.name(field)?)? {
            Value::String(text) => Some(text),
            value => as_text(&value),
        }
    }
}

/// A field's name as [`NAMES`] has it.
pub fn plain_name(name: &str) -> String {
    name.trim().to_lowercase().replace(['-', ' '], "_")
}

/// What a field of this plain name tells, if it is known.
pub fn field(name: &str) -> Option<Field> {
    NAMES.iter().find(|(_, names)| names.contains(&name)).map(|(field, _)| *field)
}

fn names(field: Field) -> &'static [&'static str] {
    NAMES.iter().find(|(named, _)| *named == field).map_or(&[], |(_, names)| names)
}

/// The title's part and those of the body behind it.
fn told_parts(title: &str, text: &str) -> Vec<Part> {
    let title_part = Part { span: Span::new(0, title.len()), kind: PartKind::Title };
    let head = (!title.is_empty()).then_some(title_part);
    head.into_iter().chain(parts::divide(text, title.len())).collect()
}

/// Whether a value has text that is not blank.
fn is_told(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.trim().is_empty(),
        Value::Number(_) => true,
        Value::Array(values) => values.iter().any(is_told),
        _ => false,
    }
}

/// A value as text, if it is one that is not blank: a string, a number, or a list of such.
fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) => {
            let lines: Vec<_> = values.iter().filter_map(as_text).collect();
            Some(lines.join("\n")).filter(|text| !text.is_empty())
        }
        _ => None,
    }
}

/// The values of a facet: a list's, or those that `marks` divide.
fn as_texts(value: &Value, marks: &[char]) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().flat_map(|value| as_texts(value, &[])).collect(),
        value => {
            let text = as_text(value).unwrap_or_default();
            let values = text.split(|c| marks.contains(&c)).map(str::trim);
            values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
        }
    }
}

/// The years in a number, a text or a list.
fn as_years(value: &Value) -> Vec<i32> {
    let text = as_text(value).unwrap_or_default();
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok()).collect()
}
