//! Answers: how does one article look, with its awards and what they rest on?

use std::fmt::Write;

use serde::Serialize;

use super::hit::LONGEST_TITLE;
use super::style::{FAINT, HEADING, Layout, MARK, TITLE, clipped, one_line};
use crate::article::{Award, Evidence, Facet, Facets, PartKind, Span};
use crate::index::StoredArticle;
use crate::language::sentences;
use crate::told;
use crate::understand::Doubt;
use crate::words::{self, Told};

/// One line of `telusur explain --format jsonl`: what was extracted from one article.
#[derive(Serialize)]
struct Explained<'a> {
    /// The article's id.
    id: &'a str,
    /// The file it came from.
    path: &'a str,
    /// Its title; empty where it has none.
    title: &'a str,
    /// Its day of publication, `YYYY-MM-DD`, or null.
    date: Option<&'a str>,
    /// Its facet values.
    facets: &'a Facets,
    /// The awards it reports.
    awards: &'a [Award],
}

/// What was extracted from an article, as one JSON object on one line.
pub fn explained_json(article: &StoredArticle) -> serde_json::Result<String> {
    serde_json::to_string(&Explained {
        id: &article.id,
        path: &article.path,
        title: &article.title,
        date: article.date.as_deref(),
        facets: &article.facets,
        awards: &article.awards,
    })
}

/// All that the index keeps of an article, as one JSON object on one line.
pub fn article_json(article: &StoredArticle) -> serde_json::Result<String> {
    serde_json::to_string(article)
}

/// What was extracted from an article, for a reader.
pub fn explained_text(article: &StoredArticle, layout: Layout) -> String {
    let mut out = head(article, layout);
    for facet in Facet::ALL {
        let values = article.facets.values(facet);
        let values = match values.is_empty() {
            true => layout.lang.pick("unknown", "tidak diketahui").to_string(),
            false => values.join(" · "),
        };
        let name = format!("{:<12}", words::facet(facet, layout.lang));
        let lines = layout.wrapped(&one_line(&values), 12);
        let _ = writeln!(out, "{}{}", layout.styled(HEADING, &name), lines.trim_start());
    }
    for (number, award) in article.awards.iter().enumerate() {
        out.push('\n');
        out.push_str(&award_text(number + 1, award, &article.text, layout));
    }
    out
}

/// A whole article for a reader: what was extracted, then its text, boilerplate faint.
pub fn article_text(article: &StoredArticle, layout: Layout) -> String {
    let mut out = explained_text(article, layout);
    for part in article.parts.iter().filter(|part| part.kind != PartKind::Title) {
        let lines = layout.wrapped(&one_line(part.span.slice(&article.text)), 0);
        let lines = match part.kind {
            PartKind::Body => lines,
            _ => {
                lines.lines().map(|line| layout.styled(FAINT, line)).collect::<Vec<_>>().join("\n")
            }
        };
        let _ = writeln!(out, "\n{lines}");
    }
    out
}

fn head(article: &StoredArticle, layout: Layout) -> String {
    let title = layout.wrapped(&clipped(&one_line(&article.headline()), LONGEST_TITLE), 0);
    let title: Vec<_> = title.lines().map(|line| layout.styled(TITLE, line)).collect();
    let known = [article.date.as_deref(), article.outlet.as_deref(), Some(article.id.as_str())];
    let origin = known.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let url =
        article.url.as_deref().map(|url| format!("{}\n", layout.styled(FAINT, &one_line(url))));
    let origin = layout.styled(FAINT, &one_line(&origin));
    format!("{}\n{origin}\n{}\n", title.join("\n"), url.unwrap_or_default())
}

/// An award, and under it each value's rule with the sentence it was read from.
fn award_text(number: usize, award: &Award, text: &str, layout: Layout) -> String {
    let year = award.year.map(|year| year.to_string());
    let lang = layout.lang;
    let rank = award.rank.map(|rank| told!(lang, "rank {rank}", "peringkat {rank}"));
    let mut said = vec![award.recipient.clone()];
    said.extend(
        [&award.programme, &award.category, &rank, &award.class, &year]
            .into_iter()
            .flatten()
            .cloned(),
    );
    said.extend(award.award_body.iter().map(|body| told!(lang, "from {body}", "dari {body}")));
    let line = layout.wrapped(&one_line(&said.join(" · ")), 4);
    let mut out = format!("{number:>3} {}\n", layout.styled(TITLE, line.trim_start()));
    for evidence in &award.evidence {
        out.push_str(&evidence_text(evidence, text, layout));
    }
    out
}

fn evidence_text(evidence: &Evidence, text: &str, layout: Layout) -> String {
    let percent = (evidence.confidence * 100.0).round();
    let rule =
        format!("{}: {} ({percent}%)", words::field(evidence.field, layout.lang), evidence.rule);
    let corrected = evidence.rule.starts_with("override");
    let quote = match evidence.span.is_empty() {
        true if corrected => told!(
            layout.lang,
            "corrected in telusur.overrides.toml",
            "dikoreksi dalam telusur.overrides.toml"
        ),
        true => told!(layout.lang, "given with the article", "disertakan bersama artikel"),
        false => quote(evidence.span, text, layout),
    };
    format!("{}\n{}\n", layout.wrapped(&layout.styled(FAINT, &rule), 4), layout.wrapped(&quote, 6))
}

/// The sentence around a span, the span marked.
fn quote(span: Span, text: &str, layout: Layout) -> String {
    let line_start =
        text[..text.floor_char_boundary(span.start)].rfind('\n').map_or(0, |at| at + 1);
    let after = text.get(span.end..).and_then(|rest| rest.find('\n'));
    let line = Span::new(line_start, after.map_or(text.len(), |at| span.end + at));
    let inside = sentences(line.slice(text)).into_iter().map(|s| s.shifted(line.start));
    let sentence = inside.into_iter().find(|s| s.contains(span)).unwrap_or(line);
    let before = Span::new(sentence.start, span.start).slice(text);
    let behind = Span::new(span.end, sentence.end).slice(text);
    let words = one_line(span.slice(text));
    let marked = match layout.styled {
        true => {
            words.split(' ').map(|word| layout.styled(MARK, word)).collect::<Vec<_>>().join(" ")
        }
        false => format!("«{words}»"),
    };
    let (before, behind) = (one_line(before), one_line(behind));
    format!("{}{marked}{}", last(&before, 160), first(&behind, 160))
}

/// At most the last `limit` characters.
fn last(text: &str, limit: usize) -> String {
    match text.char_indices().rev().nth(limit) {
        Some((at, _)) => format!("…{}", &text[at..]),
        None => text.to_string(),
    }
}

/// At most the first `limit` characters.
fn first(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_string(),
    }
}

/// Why a person should look at an article: its id, and one reason a line.
pub fn review_text(id: &str, reasons: &[Doubt], layout: Layout) -> String {
    let mut out = format!("{}\n", layout.styled(TITLE, &one_line(id)));
    for reason in reasons {
        let _ = writeln!(out, "{}", layout.wrapped(&one_line(&reason.told(layout.lang)), 4));
    }
    out
}
