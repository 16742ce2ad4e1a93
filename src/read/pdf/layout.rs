//! Answers: which paragraphs do these lines make, and which of them is the headline?

use std::collections::HashMap;

use super::columns::Margins;
use crate::read::wrap::divides_word;

/// One line of a page, in points from the page's lower left corner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub page: u32,
    pub left: f64,
    pub right: f64,
    /// The height of its base line.
    pub top: f64,
    /// The size of its first letter.
    pub size: f64,
    pub text: String,
}

/// A headline's letters are so many times as large as the body's.
const LARGER: f64 = 1.15;

/// The paragraphs: lines that follow one another at the usual distance, each but the last as long
/// as the column. Page numbers are left out, and what stands on top or at the bottom of most pages
/// is told once.
pub fn paragraphs(lines: &[Line]) -> Vec<String> {
    let lines = without_running(lines);
    let (leading, body) = (leading(&lines), body_size(&lines));
    let margins = Margins::of(&lines);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in &lines {
        let goes_on = before.is_some_and(|before| {
            let margin = margins.right_of(before);
            continues(before, line, leading, margin, body)
        });
        match paragraphs.last_mut().filter(|_| goes_on) {
            Some(paragraph) => append(paragraph, &line.text),
            None => paragraphs.push(line.text.clone()),
        }
        before = Some(line);
    }
    paragraphs
}

/// The headline: on the first page that has text, the lines in letters that are larger than the
/// body's and the largest of those with some words.
pub fn headline(lines: &[Line]) -> Option<String> {
    let body = body_size(lines);
    let first = lines.first()?.page;
    let page = lines.iter().filter(|line| line.page == first);
    let large = page.filter(|line| line.size >= body * LARGER && line.text.len() >= 4);
    let mut groups: Vec<(f64, String)> = Vec::new();
    for line in large {
        match groups.last_mut().filter(|(size, _)| (*size - line.size).abs() < size * 0.05) {
            Some((_, text)) => append(text, &line.text),
            None => groups.push((line.size, line.text.clone())),
        }
    }
    let words = |text: &str| (3..=40).contains(&text.split_whitespace().count());
    let told = groups.into_iter().filter(|(_, text)| words(text));
    told.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, text)| text)
}

/// Whether `line` goes on with the paragraph of the line before it.
fn continues(before: &Line, line: &Line, leading: f64, margin: f64, body: f64) -> bool {
    let alike = (before.size - line.size).abs() <= before.size * 0.08;
    let large = alike && line.size >= body * LARGER;
    let reaches = before.right >= margin - before.size * 6.0;
    let ended = before.text.ends_with(['.', '!', '?', ':', '"', '\u{201d}']);
    let small = line.text.starts_with(char::is_lowercase);
    let next = before.page == line.page && line.top < before.top;
    if !next {
        // the next page or column
        return alike && !ended && small;
    }
    let near = before.top - line.top <= leading * 1.3;
    let indented = line.left > before.left + line.size * 0.8 && ended;
    let distant = before.top - line.top > line.size * 1.8;
    alike && !indented && (large && !distant || near && (reaches || (small && !ended)))
}

/// Joins a line to what stands before it; a hyphen that only divides a word goes.
fn append(paragraph: &mut String, line: &str) {
    if paragraph.ends_with("-\u{2010}") {
        // a doubled word, and a hyphen that shows where the line ends
        paragraph.pop();
    }
    if divides_word(paragraph, line) {
        paragraph.pop();
    } else if !paragraph.ends_with(['-', '\u{2010}']) {
        paragraph.push(' ');
    }
    paragraph.push_str(line);
}

/// The usual distance from line to line.
fn leading(lines: &[Line]) -> f64 {
    let pairs = lines.windows(2).filter(|pair| pair[0].page == pair[1].page);
    let gaps = pairs.map(|pair| pair[0].top - pair[1].top).filter(|gap| *gap > 1.0);
    let mut gaps: Vec<f64> = gaps.collect();
    gaps.sort_by(f64::total_cmp);
    gaps.get(gaps.len() / 2).copied().unwrap_or(f64::MAX)
}

/// The size of most letters.
fn body_size(lines: &[Line]) -> f64 {
    let mut sizes: Vec<(f64, usize)> = lines.iter().map(|it| (it.size, it.text.len())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|(_, length)| length).sum::<usize>() / 2;
    let mut passed = 0;
    let middle = sizes.iter().find(|(_, length)| {
        passed += length;
        passed >= half
    });
    middle.map_or(0.0, |(size, _)| *size)
}

/// The lines without page numbers, and with those on top and at the bottom of most pages once.
fn without_running(lines: &[Line]) -> Vec<Line> {
    let pages: Vec<&[Line]> = lines.chunk_by(|a, b| a.page == b.page).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for page in &pages {
        for line in edges(page) {
            *counts.entry(without_page(&page[line].text)).or_default() += 1;
        }
    }
    let mut kept = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let edges: Vec<usize> = edges(page).collect();
        for (at, line) in page.iter().enumerate() {
            let text = without_page(&line.text);
            let edge = edges.contains(&at);
            let often =
                counts.get(text).is_some_and(|count| *count >= 2 && *count * 2 >= pages.len());
            if edge && (text.is_empty() || (often && number > 0)) {
                continue;
            }
            let text = if edge { text } else { &line.text };
            kept.push(Line { text: text.to_owned(), ..line.clone() });
        }
    }
    kept
}

/// The two lines on top of a page and the two at its bottom.
fn edges(page: &[Line]) -> impl Iterator<Item = usize> + use<> {
    let length = page.len();
    (0..length).filter(move |at| *at < 2 || at + 2 >= length)
}

/// A line on the page's edge without its page number: "Halaman 2 dari 3", "https://… 2/3", "- 2 -".
/// A number of four digits is a year, and may be the end of a headline.
fn without_page(line: &str) -> &str {
    let number = |c: char| c.is_ascii_digit() || matches!(c, '/' | ' ' | '-' | '|' | '\u{2013}');
    let small = |line: &str| line.split(|c: char| !c.is_ascii_digit()).all(|it| it.len() <= 3);
    if line.len() < 12 && line.chars().all(number) && small(line) || printed(line) {
        return "";
    }
    let lower = line.to_lowercase();
    let words = ["halaman ", "hal. ", "page ", "hal "];
    if line.len() < 24 && words.iter().any(|it| lower.starts_with(it)) {
        return "";
    }
    let Some((head, last)) = line.rsplit_once(' ') else { return line };
    let counted = last.split_once('/').is_some_and(|(page, of)| {
        [page, of]
            .iter()
            .all(|it| !it.is_empty() && it.len() <= 4 && it.bytes().all(|b| b.is_ascii_digit()))
    });
    match counted {
        true if head.starts_with("http") => head,
        true if head.starts_with("file:///") => "",
        _ => line,
    }
}

/// Whether a line is what browsers print on top of a page: the day and the hour of printing, with
/// or without the page's title, which the page itself has as well. "11/22/26, 10:31 AM Judul",
/// "22/11/26 10.31". An article's own line has a longer year and a time zone.
fn printed(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (Some(day), Some(hour)) = (words.next(), words.next()) else { return false };
    let numbers = |text: &str, marks: &[char]| -> Vec<usize> {
        let parts = text.split(marks);
        parts.map(|it| it.parse::<u32>().map_or(0, |_| it.len())).collect()
    };
    let [1 | 2, 1 | 2, 2] = numbers(day.trim_end_matches(','), &['/'])[..] else { return false };
    let [1 | 2, 2] = numbers(hour, &[':', '.'])[..] else { return false };
    !words.any(|word| matches!(word, "WIB" | "WITA" | "WIT"))
}
