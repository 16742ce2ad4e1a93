//! Answers: which article is on this saved web page?
//!
//! A page is washed first ([`page`]), so that a readability library finds its main text in little
//! time; the library's answer is read line by line ([`lines`]), so that what is only a link or a
//! caption is known as such. What the page tells about itself ([`metadata`]) names the rest.

mod lines;
mod metadata;
mod page;
mod tags;
mod tokens;

use std::collections::HashSet;

use dom_smoothie::{Config, Readability};
use serde_json::{Map, Value};

use super::record::Record;
use super::{decode, parts};
use crate::article::{Article, Cause, Part, PartKind, Span};
use lines::SeenLine;
use page::Page;

/// Where a page names its encoding, if it does.
const HEAD: usize = 16 << 10;
/// The largest lean page that main text is looked for in; that takes more than linear time.
const LARGEST: usize = 2 << 20;
/// A main text of fewer bytes is none.
const TOO_LITTLE: usize = 200;

/// The article on a page.
///
/// Its text is the headline, a blank line, and the main text, a paragraph a line. The main text is
/// what the readability library finds; what JSON-LD has of it, if that is twice as much; and all
/// that a reader sees beside navigation and footers, if the library finds next to nothing.
///
/// # Errors
/// Where the page has no text, or is no page.
pub fn article(bytes: Vec<u8>, name: &str) -> Result<Article, Cause> {
    let label = charset(&bytes[..bytes.len().min(HEAD)]).unwrap_or_default();
    let html = decode::decode_labelled(bytes, &label)?;
    if html.trim().is_empty() {
        return Err(Cause::Empty);
    }
    if tokens::overloaded(&html) {
        return Err(Cause::BrokenDocument("a tag with thousands of attributes".to_owned()));
    }
    let page = page::page(&html);
    drop(html);
    let seen = lines::lines(&page.html);
    let headline = page.metadata.headline();
    let main = main_text(&page, &seen);
    let main = without_headline(main, headline.as_deref());
    if main.is_empty() {
        return Err(Cause::NoMainText);
    }
    Ok(compose(&page, headline, &main, &seen, name))
}

/// What a page says its encoding is, in its first kilobytes.
fn charset(head: &[u8]) -> Option<Vec<u8>> {
    let lower = head.to_ascii_lowercase();
    let at = lower.windows(8).position(|it| it == b"charset=")? + 8;
    let named = lower[at..].trim_ascii_start();
    let named = named.strip_prefix(b"\"").or(named.strip_prefix(b"'")).unwrap_or(named);
    let end = named.iter().position(|b| !(b.is_ascii_alphanumeric() || b"-_:".contains(b)))?;
    Some(named[..end].to_vec())
}

/// The lines of the main text.
fn main_text(page: &Page, seen: &[SeenLine]) -> Vec<SeenLine> {
    let found = readable(&page.html);
    let told = page.metadata.story_text().map(|text| story_lines(&text)).unwrap_or_default();
    let (much, more) = (length(&found), length(&told));
    if more >= TOO_LITTLE && more > 2 * much {
        return told;
    }
    if much >= TOO_LITTLE {
        return found;
    }
    let (around, visible): (Vec<SeenLine>, _) = seen.iter().cloned().partition(|line| line.around);
    let around: HashSet<&str> = around.iter().map(|line| line.text.as_str()).collect();
    let own = |line: &SeenLine| !around.contains(line.text.as_str());
    let found: Vec<SeenLine> = found.into_iter().filter(own).collect();
    match length(&found) * 2 > length(&visible) {
        true => found,
        false => visible,
    }
}

/// How many bytes of lines are the page's own words.
fn length(lines: &[SeenLine]) -> usize {
    let own = lines.iter().filter(|line| !line.is_link() && !line.caption);
    own.map(|line| line.text.len()).sum()
}

/// What the readability library finds.
fn readable(html: &str) -> Vec<SeenLine> {
    if html.len() > LARGEST {
        return Vec::new();
    }
    let config = Config { disable_json_ld: true, ..Config::default() };
    let found = Readability::new(html, None, Some(config)).and_then(|mut page| page.parse());
    found.map(|article| lines::lines(&article.content)).unwrap_or_default()
}

/// JSON-LD's text as lines; some sites leave their markup in it.
fn story_lines(text: &str) -> Vec<SeenLine> {
    if text.contains("</") {
        return lines::lines(&page::page(text).html);
    }
    let text = text.split(['\n', '\r']).map(lines::plain);
    let text = text.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines = text.filter(|line| line.contains(char::is_alphanumeric));
    lines.map(|text| SeenLine { text, ..SeenLine::default() }).collect()
}

/// The headline is not told twice.
fn without_headline(mut lines: Vec<SeenLine>, headline: Option<&str>) -> Vec<SeenLine> {
    let told = |line: &SeenLine| headline.is_some_and(|it| it.eq_ignore_ascii_case(&line.text));
    if let Some(at) = lines.iter().take(6).position(told) {
        lines.remove(at);
    }
    lines
}

fn compose(
    page: &Page,
    headline: Option<String>,
    main: &[SeenLine],
    seen: &[SeenLine],
    name: &str,
) -> Article {
    let (body, marked) = body(main);
    let text = |value: Option<String>| value.map_or(Value::Null, Value::String);
    let fields = [
        ("title", text(headline)),
        ("body", Value::String(body)),
        ("source", text(page.metadata.outlet())),
        ("url", text(page.metadata.url())),
    ];
    let fields: Map<String, Value> =
        fields.into_iter().map(|(name, it)| (name.to_owned(), it)).collect();
    let mut article = Record::new(fields).into_article(name, || name.to_owned());
    let start = article.text.len() - marked.length;
    mark(&mut article, start, &marked.stretches);
    let day = page.metadata.day(&article.text);
    article.date = day.or(article.date).or_else(|| seen_day(seen));
    article.outlet = article.outlet.take().or_else(|| outlet(&article, page));
    article
}

/// Stretches of a body that are known not to be running text.
struct Marked {
    length: usize,
    stretches: Vec<Part>,
}

/// The lines in one text, and which stretches of it are pointers or captions.
///
/// A line that is all link points elsewhere: to another article, to a place for sharing. The
/// doubt: a list of winners each of whom is a link to their own page.
fn body(lines: &[SeenLine]) -> (String, Marked) {
    let (mut body, mut stretches) = (String::new(), Vec::new());
    for line in lines {
        if !body.is_empty() {
            body.push('\n');
        }
        let span = Span::new(body.len(), body.len() + line.text.len());
        let kind = match line {
            line if line.caption => Some(PartKind::Caption),
            line if line.is_link() && !line.heading => Some(PartKind::Related),
            _ => None,
        };
        stretches.extend(kind.map(|kind| Part { span, kind }));
        body.push_str(&line.text);
    }
    let length = body.len();
    (body, Marked { length, stretches })
}

/// Marks what the page showed to be a pointer or a caption, and its words did not.
fn mark(article: &mut Article, start: usize, stretches: &[Part]) {
    let mut stretches = stretches.iter().peekable();
    for part in article.parts.iter_mut().filter(|part| part.kind == PartKind::Body) {
        while stretches.next_if(|it| it.span.end + start <= part.span.start).is_some() {}
        if let Some(stretch) = stretches.peek()
            && stretch.span.shifted(start).contains(part.span)
        {
            part.kind = stretch.kind;
        }
    }
}

/// The day in a line anywhere on the page that tells nothing else: above the main text many a page
/// has its own, "Kamis, 1 Juli 2021 23:51 WIB".
fn seen_day(seen: &[SeenLine]) -> Option<time::Date> {
    seen.iter().filter(|line| line.text.len() <= 120).find_map(|line| {
        let parts = parts::divide(&line.text, 0);
        parts::publication_day(&line.text, &parts)
    })
}

/// The outlet that the dateline names, else the host of the page's address.
fn outlet(article: &Article, page: &Page) -> Option<String> {
    let datelines = article.parts.iter().filter(|part| part.kind == PartKind::Dateline);
    let mut named = datelines.filter_map(|part| parts::outlet(part.span.slice(&article.text)));
    named.next().map(str::to_owned).or_else(|| page.metadata.host())
}

#[cfg(test)]
mod tests;
