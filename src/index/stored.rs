//! Answers: what does the index keep of an article, and how does it read back?

use serde::{Deserialize, Serialize};
use tantivy::TantivyDocument;
use time::Date;

use super::places::Analysed;
use super::schema::{ARTICLE, Fields};
use super::story::Story;
use crate::article::{Article, Award, Facets, Part, PartKind, Span, Understanding};
use crate::language::Analyzer;

/// An article as the index keeps it: all that was read and understood.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoredArticle {
    /// See [`Article::id`].
    pub id: String,
    /// See [`Article::path`].
    pub path: String,
    /// See [`Article::title`].
    pub title: String,
    /// The day of publication as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// See [`Article::outlet`].
    pub outlet: Option<String>,
    /// See [`Article::url`].
    pub url: Option<String>,
    /// See [`Article::text`].
    pub text: String,
    /// See [`Article::parts`].
    pub parts: Vec<Part>,
    /// The article's facet values.
    pub facets: Facets,
    /// The awards that it reports.
    pub awards: Vec<Award>,
}

impl StoredArticle {
    /// Joins what was read with what was understood of it.
    pub fn new(article: Article, understood: Understanding) -> Self {
        Self {
            date: article.date.map(|date| date.to_string()),
            id: article.id,
            path: article.path,
            title: article.title,
            outlet: article.outlet,
            url: article.url,
            text: article.text,
            parts: article.parts,
            facets: understood.facets,
            awards: understood.awards,
        }
    }

    /// The spans of the body's paragraphs, without title and boilerplate.
    pub fn body(&self) -> impl Iterator<Item = Span> {
        self.parts.iter().filter(|part| part.kind == PartKind::Body).map(|part| part.span)
    }

    /// The title, or the first words of the body where the article has none.
    pub fn headline(&self) -> String {
        if !self.title.is_empty() {
            return self.title.clone();
        }
        let Some(first) = self.body().next() else { return self.id.clone() };
        let opening = shortened(first.slice(&self.text), 400);
        let sentence = crate::language::sentences(opening).into_iter().next();
        let sentence = sentence.map_or(opening, |span| span.slice(opening));
        match shortened(sentence, 120) {
            short if short.len() < sentence.len() => format!("{short} …"),
            whole => whole.to_string(),
        }
    }
}

/// At most `limit` characters of `text`, ended between words where there is a gap.
fn shortened(text: &str, limit: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(limit) else { return text };
    let cut = &text[..end];
    cut.rfind(' ').map_or(cut, |gap| &cut[..gap])
}

/// The document that stands for an article, but for what the run alone knows: its file, its
/// fingerprint and its JSON.
pub(crate) fn document(
    fields: &Fields,
    article: &StoredArticle,
    date: Option<Date>,
) -> TantivyDocument {
    let mut doc = TantivyDocument::new();
    doc.add_text(fields.kind, ARTICLE);
    doc.add_text(fields.id, &article.id);
    if let Some(day) = date.and_then(|date| u64::try_from(date.to_julian_day()).ok()) {
        doc.add_u64(fields.date, day);
    }
    doc.add_text(fields.title, &article.title);
    doc.add_text(fields.title_exact, &article.title);
    let analysed = Analysed::new(article);
    for paragraph in &analysed.body {
        doc.add_text(fields.body, &paragraph.stems);
        doc.add_text(fields.body_exact, &paragraph.exact);
    }
    doc.add_text(fields.places, &analysed.places);
    if let Some(first) = article.body().next() {
        doc.add_text(fields.opening, opening(first.slice(&article.text)));
    }
    add_facets(&mut doc, fields, &article.facets);
    if let Some(outlet) = &article.outlet {
        // The search index takes no names as long as a page.
        doc.add_text(fields.outlet, &outlet[..outlet.floor_char_boundary(500)]);
    }
    add_story(&mut doc, fields, &Story::of(article));
    doc
}

fn add_story(doc: &mut TantivyDocument, fields: &Fields, story: &Story) {
    if let Some(twin) = story.twin {
        doc.add_u64(fields.twin, twin);
    }
    for (field, numbers) in [(fields.keys, &story.keys), (fields.sketch, &story.sketch)] {
        numbers.iter().for_each(|number| doc.add_u64(field, *number));
    }
}

/// How many words tell what a body is about. Three to eight rank alike.
const OPENING: usize = 5;

/// The first words of a paragraph.
fn opening(paragraph: &str) -> &str {
    let mut cursor = Analyzer::search().cursor(paragraph);
    let last =
        std::iter::from_fn(|| cursor.advance().map(|word| word.span.end)).take(OPENING).last();
    &paragraph[..last.unwrap_or(0)]
}

fn add_facets(doc: &mut TantivyDocument, fields: &Fields, facets: &Facets) {
    let texts = [
        (fields.province, &facets.province),
        (fields.award_body, &facets.award_body),
        (fields.category, &facets.category),
    ];
    for (field, values) in texts {
        // A value that was given twice counts once.
        for (_, value) in values.iter().enumerate().filter(|(at, v)| !values[..*at].contains(v)) {
            doc.add_text(field, value);
        }
    }
    let years = &facets.year;
    for (_, year) in years.iter().enumerate().filter(|(at, year)| !years[..*at].contains(year)) {
        doc.add_i64(fields.year, i64::from(*year));
    }
}
