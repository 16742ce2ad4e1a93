//! Answers: what does this PDF say?
//!
//! A PDF tells where each letter stands, not what a line or a paragraph is. A library gives the
//! letters ([`glyphs`]); lines and paragraphs are made of them ([`layout`]). The library fails on
//! much that it meets and can be led round in circles, so what it is given is bounded and cleaned
//! before ([`bounds`], [`clean`]), and it works in a thread of its own, page by page.

mod bounds;
mod clean;
mod columns;
mod glyphs;
mod layout;
mod lzw;
mod widths;

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use pdf_extract::{Document, Error, Object, encryption};

use super::{docx, settle, text};
use crate::article::{Article, Cause};
use crate::fault::contained;
use glyphs::Glyphs;
use layout::Line;

/// Longest time for one document, in seconds; a page takes about a hundredth.
const SECONDS: u64 = 60;
/// The stack of the thread that reads, in bytes: the library's parsers call themselves.
const STACK: usize = 64 << 20;
/// The name of that thread.
const THREAD: &str = "telusur-pdf";

/// The article in a PDF: a paragraph a line.
///
/// The headline is what stands in the largest letters of the first page, else the line that looks
/// like it, else the title among the document's properties. The day of making counts only where
/// the text tells no day of publication.
///
/// # Errors
/// Where it is no PDF, is protected, or has no text.
pub fn article(bytes: Vec<u8>, name: &str) -> Result<Article, Cause> {
    let read = in_own_thread(move || read(&bytes))?;
    let headline = layout::headline(&read.lines);
    let paragraphs = layout::paragraphs(&read.lines);
    if !paragraphs.iter().any(|it| it.contains(char::is_alphanumeric)) {
        return Err(Cause::OnlyPictures);
    }
    let mut article = text::titled(paragraphs.join("\n"), headline.as_deref(), name);
    if article.title.is_empty() {
        article.title = read.title.filter(|it| docx::tells(it)).unwrap_or_default();
    }
    article.date = article.date.or_else(|| {
        let stamp = read.made?;
        let day = stamp.strip_prefix("D:").unwrap_or(&stamp).get(..8)?;
        settle::day_of_making(day, &article.text)
    });
    Ok(article)
}

/// What was read of a document.
struct Told {
    lines: Vec<Line>,
    title: Option<String>,
    made: Option<String>,
}

/// Does `work` where a panic or an endless loop in it does no harm.
fn in_own_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Cause> + Send + 'static,
) -> Result<T, Cause> {
    let (send, receive) = mpsc::channel();
    let work = move || {
        let damaged = |_| Err(Cause::BrokenDocument("damaged".to_owned()));
        let done = contained(work).unwrap_or_else(damaged);
        // nobody waits any more where this fails
        let _ = send.send(done);
    };
    let thread = thread::Builder::new().name(THREAD.to_owned()).stack_size(STACK);
    thread.spawn(work).map_err(|error| Cause::Unreadable(error.to_string()))?;
    let waited = receive.recv_timeout(Duration::from_secs(SECONDS + 5));
    waited.unwrap_or(Err(Cause::Slow(SECONDS)))
}

fn read(bytes: &[u8]) -> Result<Told, Cause> {
    bounds::check(bytes)?;
    let mut document = Document::load_mem(bytes).map_err(|error| broken(&error))?;
    if document.trailer.has(b"Encrypt") {
        // many are protected against changes only, and open without a password
        document.decrypt("").map_err(|_| Cause::Protected)?;
    }
    bounds::check_loaded(&document, bytes.len())?;
    let until = Instant::now() + Duration::from_secs(SECONDS);
    widths::spell_out(&mut document);
    let pages = clean::clean(&mut document, until)?;
    let mut glyphs = Glyphs::new(until);
    let mut damaged = 0;
    for page in 1..=pages {
        let shown =
            contained(|| pdf_extract::output_doc_page(&document, &mut glyphs, page).is_ok());
        damaged += u32::from(!shown.unwrap_or(false));
        if Instant::now() > until {
            return Err(Cause::Slow(SECONDS));
        }
    }
    let lines = glyphs.finish();
    if lines.is_empty() && damaged > 0 {
        return Err(Cause::BrokenDocument("no page could be read".to_owned()));
    }
    Ok(Told {
        lines,
        title: property(&document, b"Title"),
        made: property(&document, b"CreationDate"),
    })
}

fn broken(error: &Error) -> Cause {
    match error {
        Error::InvalidPassword
        | Error::Decryption(encryption::DecryptionError::IncorrectPassword) => Cause::Protected,
        error => Cause::BrokenDocument(error.to_string()),
    }
}

/// A property of the document, as text.
fn property(document: &Document, name: &[u8]) -> Option<String> {
    let info = document.trailer.get(b"Info").ok()?;
    let (_, info) = document.dereference(info).ok()?;
    let value = info.as_dict().ok()?.get(name).ok()?;
    let Object::String(bytes, _) = document.dereference(value).ok()?.1 else { return None };
    let text = match bytes.as_slice() {
        [0xfe, 0xff, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0,
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest),
        bytes => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(text).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests;
