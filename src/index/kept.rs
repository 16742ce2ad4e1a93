//! Answers: how does the index keep an article, so that showing a list of them costs little?
//!
//! A hit in a list shows an article's head and some of its text, not its awards: each is kept as
//! a text of its own. The store hands texts over in one piece, while bytes come one by one.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use tantivy::TantivyDocument;
use tantivy::schema::Field;
use tantivy::schema::document::{DeserializeError, DocumentDeserialize, DocumentDeserializer};
use xxhash_rust::xxh3::Xxh3;

use super::places::Placed;
use super::print::text as add_text;
use super::schema::Fields;
use super::stored::StoredArticle;
use crate::article::{Facets, Part};
use crate::error::Result;

/// All of an article but its text and its awards.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    id: Cow<'a, str>,
    path: Cow<'a, str>,
    title: Cow<'a, str>,
    date: Option<Cow<'a, str>>,
    outlet: Option<Cow<'a, str>>,
    url: Option<Cow<'a, str>>,
    parts: Cow<'a, [Part]>,
    facets: Cow<'a, Facets>,
}

impl<'a> Head<'a> {
    fn of(article: &'a StoredArticle) -> Head<'a> {
        let maybe = |text: &'a Option<String>| text.as_deref().map(Cow::Borrowed);
        Head {
            id: Cow::Borrowed(&article.id),
            path: Cow::Borrowed(&article.path),
            title: Cow::Borrowed(&article.title),
            date: maybe(&article.date),
            outlet: maybe(&article.outlet),
            url: maybe(&article.url),
            parts: Cow::Borrowed(&article.parts),
            facets: Cow::Borrowed(&article.facets),
        }
    }

    /// The article with this text, without awards.
    fn with(self, text: String) -> StoredArticle {
        StoredArticle {
            id: self.id.into_owned(),
            path: self.path.into_owned(),
            title: self.title.into_owned(),
            date: self.date.map(Cow::into_owned),
            outlet: self.outlet.map(Cow::into_owned),
            url: self.url.map(Cow::into_owned),
            parts: self.parts.into_owned(),
            facets: self.facets.into_owned(),
            text,
            awards: Vec::new(),
        }
    }
}

/// An article as texts.
#[derive(Debug, Default)]
pub(super) struct Kept<'a> {
    head: Cow<'a, str>,
    text: Cow<'a, str>,
    awards: Cow<'a, str>,
    places: Cow<'a, str>,
}

impl<'a> Kept<'a> {
    pub fn of(article: &'a StoredArticle) -> Result<Kept<'a>> {
        Ok(Kept {
            head: Cow::Owned(serde_json::to_string(&Head::of(article))?),
            text: Cow::Borrowed(&article.text),
            awards: Cow::Owned(serde_json::to_string(&article.awards)?),
            places: Cow::default(),
        })
    }

    /// What a stored document keeps.
    pub fn read(texts: Texts, fields: &Fields) -> Kept<'static> {
        let mut kept = Kept::default();
        for (field, text) in texts.0 {
            let place = match field {
                _ if field == fields.article => &mut kept.head,
                _ if field == fields.text => &mut kept.text,
                _ if field == fields.awards => &mut kept.awards,
                _ => &mut kept.places,
            };
            *place = Cow::Owned(text);
        }
        kept
    }

    /// The hash of all that was read and understood of the article.
    pub fn fingerprint(&self) -> u64 {
        let mut hash = Xxh3::new();
        [&self.head, &self.text, &self.awards]
            .into_iter()
            .for_each(|kept| add_text(&mut hash, kept));
        hash.digest()
    }

    pub fn add_to(&self, doc: &mut TantivyDocument, fields: &Fields) {
        doc.add_text(fields.article, &self.head);
        doc.add_text(fields.text, &self.text);
        doc.add_text(fields.awards, &self.awards);
    }

    /// The article.
    pub fn article(self) -> Result<StoredArticle> {
        let awards = serde_json::from_str(&self.awards)?;
        Ok(StoredArticle { awards, ..self.placed()?.article })
    }

    /// The article but for its awards, and where its words stand.
    pub fn placed(self) -> Result<Placed> {
        let head: Head<'_> = serde_json::from_str(&self.head)?;
        let article = head.with(self.text.into_owned());
        Ok(Placed { article, places: self.places.into_owned() })
    }
}

/// The texts of a stored document.
pub(super) struct Texts(Vec<(Field, String)>);

impl DocumentDeserialize for Texts {
    fn deserialize<'de, D: DocumentDeserializer<'de>>(
        mut document: D,
    ) -> std::result::Result<Texts, DeserializeError> {
        // How many there are is not asked: a garbled number would ask for all memory.
        let mut texts = Vec::with_capacity(4);
        while let Some(text) = document.next_field()? {
            texts.push(text);
        }
        Ok(Texts(texts))
    }
}
