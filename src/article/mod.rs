//! Answers: what travels from the files to the index and to the reader?
//!
//! Plain data only: nothing here reads a file, knows a language or writes markup.

mod award;
mod facet;
mod problem;
mod span;

use serde::{Deserialize, Serialize};
use time::Date;

pub use award::{Award, AwardField, Evidence, RecipientType, Understanding};
pub use facet::{Facet, Facets};
pub use problem::{Cause, Problem};
pub use span::Span;

/// One article, as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The record's `id`, or the file's path relative to its corpus folder.
    pub id: String,
    /// The file it came from, relative to its corpus folder.
    pub path: String,
    /// The headline without markup; empty where the article has none.
    pub title: String,
    /// The day of publication, where the article tells it.
    pub date: Option<Date>,
    /// The outlet that published it.
    pub outlet: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The whole text, boilerplate included. Every [`Span`] of the article slices into it.
    ///
    /// For a text file it is the decoded file; for Markdown and for records the title, a blank
    /// line, and the body. A break that only wraps a line is a space here, of the same length.
    pub text: String,
    /// What the stretches of `text` are, in order and without overlap. What no part covers
    /// is white space or punctuation between parts.
    pub parts: Vec<Part>,
    /// Facet values that came with the article and win over what its words say.
    pub given: Given,
}

impl Article {
    /// The stretches of `text` that speak to the reader: title and body, without boilerplate.
    pub fn told(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| matches!(part.kind, PartKind::Title | PartKind::Body))
    }

    /// The paragraphs of the body, without title and boilerplate.
    pub fn body(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.kind == PartKind::Body)
    }
}

/// A stretch of an article's text, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// What it is.
    pub kind: PartKind,
}

/// What a stretch of an article's text is.
///
/// Only `Title` and `Body` take part in ranking, snippets and extraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// The headline, wherever it stands.
    Title,
    /// A paragraph of the body, or what is left of it beside its dateline and initials.
    Body,
    /// "Palangka Raya (ANTARA) -", "TERAS7.COM –": where and by whom, before the first sentence.
    Dateline,
    /// "1 Juli 2021 23:51 WIB": a line that only tells the day of publication.
    DateLine,
    /// "Baca juga: …" and other pointers to other articles.
    Related,
    /// "Advertisement", "Scroll to continue" and the like.
    Advertisement,
    /// "Pewarta: …", "Editor: …", "Uploader: …", "(abw/ce/ala)".
    Byline,
    /// "Gubernur Banten Wahidin Halim. ANTARA/Mulyana": a photo's caption with its credit.
    Caption,
    /// "Tags: …".
    Tags,
    /// "Copyright © ANTARA 2021".
    Copyright,
}

/// Facet values that came with an article, each `None` where nothing was said about it.
///
/// `Some` of an empty list says that there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Given {
    /// Provinces, as written by whoever gave them.
    pub province: Option<Vec<String>>,
    /// Years.
    pub year: Option<Vec<i32>>,
    /// Conferring bodies, as written.
    pub award_body: Option<Vec<String>>,
    /// Categories, as written.
    pub category: Option<Vec<String>>,
}
