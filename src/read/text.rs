//! Answers: what does this pasted clipping say?

use super::parts::{self, Place};
use crate::article::{Article, Part, PartKind};

/// Longest headline, in bytes.
const HEADLINE: usize = 220;

/// The article that a text file holds; its text is the file's, unchanged.
///
/// Clippings are pasted by hand: the headline stands on top, or at the bottom beside the line
/// with the date, or nowhere; then the title is empty. The day of publication is that of a line
/// that tells nothing else, never a day in running text or the copyright's year.
pub fn article(text: String, name: &str) -> Article {
    let mut parts = parts::divide(&text, 0);
    let title = title(&text, &parts).map(|at| {
        parts[at].kind = PartKind::Title;
        parts[at].span.slice(&text).split_whitespace().collect::<Vec<_>>().join(" ")
    });
    let everywhere = Place { head: true, tail: true };
    let date = told(&text, &parts, PartKind::DateLine)
        .find_map(|line| parts::publication_line(line, everywhere));
    let url = told(&text, &parts, PartKind::Byline).find(|line| line.starts_with("http"));
    Article {
        id: name.to_owned(),
        path: name.to_owned(),
        title: title.unwrap_or_default(),
        date,
        outlet: outlet(&text, &parts),
        url: url.map(str::to_owned),
        parts,
        text,
        ..Article::default()
    }
}

/// The words of all parts of one kind.
fn told<'t>(text: &'t str, parts: &'t [Part], kind: PartKind) -> impl Iterator<Item = &'t str> {
    parts.iter().filter(move |part| part.kind == kind).map(|part| part.span.slice(text))
}

/// The outlet in the dateline, else in the copyright: "Copyright © ANTARA 2021".
fn outlet(text: &str, parts: &[Part]) -> Option<String> {
    let dateline = told(text, parts, PartKind::Dateline).find_map(parts::outlet);
    let owner = || {
        told(text, parts, PartKind::Copyright).find_map(|notice| {
            let (_, owner) = notice.split_once('\u{a9}')?;
            let plain = |c: char| !c.is_alphabetic();
            Some(owner.trim_matches(plain)).filter(|it| !it.is_empty() && it.len() <= 40)
        })
    };
    dateline.or_else(owner).map(str::to_owned)
}

/// Which part is the headline: the first of the body if it looks like one, else one at the
/// bottom beside the line with the date.
fn title(text: &str, parts: &[Part]) -> Option<usize> {
    let is_body = |at: usize| parts.get(at).is_some_and(|part| part.kind == PartKind::Body);
    let looks = |at: usize| is_body(at) && is_headline(parts[at].span.slice(text));
    let first =
        parts.iter().position(|part| matches!(part.kind, PartKind::Body | PartKind::Dateline))?;
    let more = parts[first + 1..].iter().any(|part| part.kind == PartKind::Body);
    if looks(first) && more {
        return Some(first);
    }
    let beside = |at: usize| {
        let dated = |at: usize| parts.get(at).is_some_and(|part| part.kind == PartKind::DateLine);
        dated(at + 1) || at.checked_sub(1).is_some_and(dated)
    };
    (first + 1..parts.len()).rev().find(|at| beside(*at) && looks(*at))
}

/// Whether a line looks like a headline: short, of some words, no sentence.
fn is_headline(line: &str) -> bool {
    let words = line.split_whitespace().count();
    line.len() <= HEADLINE
        && words >= 2
        && !line.ends_with(['.', ',', ';', ':'])
        && !line.contains(". ")
        && line.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || !c.is_alphanumeric())
}
