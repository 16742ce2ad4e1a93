//! Answers: what does this Word document say?

mod paragraphs;

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::bytes::MEGABYTE;
use super::{settle, text};
use crate::article::{Article, Cause};
use paragraphs::{Paragraph, paragraphs};

/// The largest part of a document that is read, in megabytes once unpacked.
const MOST: u64 = 64;
/// What an encrypted document begins with: it is no zip, but a container of older formats.
const CONTAINER: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

type Parts = ZipArchive<Cursor<Vec<u8>>>;

/// The article in a document: a paragraph a line, a table's row a line.
///
/// The headline is the first paragraph in a style for titles, else one that looks like it, else
/// the title among the document's properties: those are often left from another document. So is
/// the day of making, which counts only where the text tells no day of publication.
///
/// # Errors
/// Where it is no document, or has no text.
pub fn article(bytes: Vec<u8>, name: &str) -> Result<Article, Cause> {
    if bytes.starts_with(&CONTAINER) {
        return Err(Cause::Protected);
    }
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let xml = part(&mut parts, "word/document.xml")?;
    let (paragraphs, damaged) = paragraphs(&xml);
    if paragraphs.is_empty() {
        return Err(damaged.map_or(Cause::OnlyPictures, Cause::BrokenDocument));
    }
    let properties = part(&mut parts, "docProps/core.xml").unwrap_or_default();
    let title = paragraphs.iter().take(8).find(|it| it.title).map(|it| it.text.clone());
    let mut article = text::titled(joined(&paragraphs), title.as_deref(), name);
    if article.title.is_empty() {
        article.title = property(&properties, "title").filter(|it| tells(it)).unwrap_or_default();
    }
    let made = || settle::day_of_making(&property(&properties, "created")?, &article.text);
    article.date = article.date.or_else(made);
    Ok(article)
}

fn joined(paragraphs: &[Paragraph]) -> String {
    let lines: Vec<&str> = paragraphs.iter().map(|it| it.text.as_str()).collect();
    lines.join("\n")
}

/// Whether a title among the properties can be a headline: no "Document1", no file's name.
pub fn tells(title: &str) -> bool {
    title.split_whitespace().count() >= 3
        && title.len() <= 300
        && !title.starts_with("Microsoft ")
        && ![".doc", ".docx", ".pdf", ".indd"].iter().any(|end| title.ends_with(end))
}

/// One part of the document, unpacked.
fn part(parts: &mut Parts, name: &str) -> Result<String, Cause> {
    let packed = parts.by_name(name).map_err(|error| broken(&error))?;
    let mut xml = Vec::new();
    let most = MOST * MEGABYTE;
    let read = packed.take(most + 1).read_to_end(&mut xml);
    match read {
        Ok(_) if xml.len() as u64 > most => Err(Cause::Expands(MOST)),
        Ok(_) => Ok(String::from_utf8_lossy(&xml).into_owned()),
        Err(error) => Err(Cause::BrokenDocument(error.to_string())),
    }
}

fn broken(error: &ZipError) -> Cause {
    Cause::BrokenDocument(match error {
        ZipError::FileNotFound => "no word/document.xml in it: no .docx document".to_owned(),
        error => error.to_string(),
    })
}

/// What a core property says: the text of the first element of that local name.
fn property(xml: &str, name: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    let (mut inside, mut text) = (false, String::new());
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => inside = tag.local_name().as_ref() == name,
            Ok(Event::Text(words)) if inside => text.push_str(&words),
            Ok(Event::GeneralRef(entity)) if inside => {
                text.push_str(&paragraphs::resolved(&entity))
            }
            Ok(Event::End(_)) if inside => break,
            Ok(Event::Eof) | Err(_) => break,
            _ => {}
        }
    }
    Some(text.trim().to_owned()).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests;
