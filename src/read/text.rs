//! Answers: what does this pasted clipping say?

use super::{parts, settle, wrap};
use crate::article::{Article, Part, PartKind};

/// Longest headline, in bytes.
const HEADLINE: usize = 220;

/// The article that a text file holds; its text is the file's, but for breaks that only wrap.
///
/// Clippings are pasted by hand: the headline stands on top, or at the bottom beside the line
/// with the date, or nowhere; then the title is empty. The day of publication is that of a line
/// that tells nothing else, never a day in running text or the copyright's year.
pub fn article(text: String, name: &str) -> Article {
    titled(text, None, name)
}

/// As [`article`], where the document shows which line is the headline.
pub fn titled(text: String, shown: Option<&str>, name: &str) -> Article {
    let text = wrap::unwrapped(text, 0);
    let mut parts = parts::divide(&text, 0);
    let shown = shown.and_then(|shown| {
        let is_it = |part: &Part| part.span.slice(&text) == shown && part.kind == PartKind::Body;
        parts.iter().position(is_it)
    });
    if shown == Some(0) {
        // what comes below the headline is the article's head: a bare date there is its date
        parts.truncate(1);
        parts.extend(parts::divide(&text, parts[0].span.end));
    }
    let title = shown.or_else(|| title(&text, &parts)).map(|at| {
        parts[at].kind = PartKind::Title;
        parts[at].span.slice(&text).split_whitespace().collect::<Vec<_>>().join(" ")
    });
    let url = told(&text, &parts, PartKind::Byline).find(|line| line.starts_with("http"));
    // a line is nearer than a link, which may be another article's
    let day = parts::publication_day(&text, &parts);
    Article {
        id: name.to_owned(),
        path: name.to_owned(),
        title: title.unwrap_or_default(),
        date: day.or_else(|| settle::unstamped_day(url, &text, &parts)),
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
///
/// A word or two on lines above it, such as the outlet's or the section's name, are passed over.
fn title(text: &str, parts: &[Part]) -> Option<usize> {
    let words = |at: usize| parts[at].span.slice(text);
    let told = |kind: PartKind| matches!(kind, PartKind::Body | PartKind::Dateline);
    let is_body = |at: &usize| parts[*at].kind == PartKind::Body;
    let short = |at: &usize| is_body(at) && words(*at).split_whitespace().count() <= 2;
    let mut all = (0..parts.len()).filter(|at| told(parts[*at].kind)).peekable();
    let passed: Vec<usize> = std::iter::from_fn(|| all.next_if(short)).take(3).collect();
    let first = all.next();
    let top = first.filter(|at| is_body(at) && is_headline(words(*at)));
    let top = top.or_else(|| passed.first().copied().filter(|at| is_headline(words(*at))));
    if top.is_some_and(|top| parts[top + 1..].iter().any(|part| part.kind == PartKind::Body)) {
        return top;
    }
    let dated = |at: usize| parts.get(at).is_some_and(|part| part.kind == PartKind::DateLine);
    let beside = |at: &usize| dated(at + 1) || at.checked_sub(1).is_some_and(dated);
    let below = (first? + 1..parts.len()).rev().filter(is_body).filter(beside);
    below.into_iter().find(|at| is_headline(words(*at)))
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
