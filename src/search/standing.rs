//! Answers: at which positions do the sought words stand in these articles, as the index has it?

use tantivy::postings::Postings;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocSet, Result, SegmentReader, Term};

use super::clause::TextField;
use super::marks::Sought;
use crate::index::View;
use crate::language::Token;

/// What of a word is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    Exact,
    Stem,
}

/// A sought word at a position among the words of its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Standing<'s> {
    pub position: u32,
    pub form: Form,
    pub word: &'s str,
}

/// The sought words of one article, by position.
#[derive(Clone, Debug, Default)]
pub(super) struct Positions<'s> {
    pub title: Vec<Standing<'s>>,
    pub body: Vec<Standing<'s>>,
}

impl<'s> Positions<'s> {
    /// Whether a word stands in the article, as it is or by its stem.
    pub fn have(&self, word: &Token) -> bool {
        self.body.iter().chain(&self.title).any(|standing| match standing.form {
            Form::Exact => standing.word == word.exact,
            Form::Stem => standing.word == word.stem,
        })
    }

    fn of_mut(&mut self, place: TextField) -> &mut Vec<Standing<'s>> {
        match place {
            TextField::Title => &mut self.title,
            TextField::Body => &mut self.body,
        }
    }
}

/// Where sought words stand in some articles, in the order of these.
pub(super) fn positions<'s>(
    view: &View,
    sought: &'s Sought,
    articles: &[DocAddress],
) -> Result<Vec<Positions<'s>>> {
    let mut found = vec![Positions::default(); articles.len()];
    let mut order: Vec<(DocAddress, usize)> = articles.iter().copied().zip(0..).collect();
    order.sort_unstable();
    let fields = &view.fields;
    for docs in order.chunk_by(|(a, _), (b, _)| a.segment_ord == b.segment_ord) {
        let segment = view.searcher.segment_reader(docs[0].0.segment_ord);
        for (place, form, field) in [
            (TextField::Title, Form::Exact, fields.title_exact),
            (TextField::Title, Form::Stem, fields.title),
            (TextField::Body, Form::Exact, fields.body_exact),
            (TextField::Body, Form::Stem, fields.body),
        ] {
            let words = sought.words(form).map(|word| (form, word));
            in_field(segment, field, words, docs, |article, standing| {
                found[article].of_mut(place).push(standing);
            })?;
        }
    }
    for Positions { title, body } in &mut found {
        title.sort_unstable();
        body.sort_unstable();
    }
    Ok(found)
}

/// Shows each place where words stand in a field of some articles, given in their order.
fn in_field<'s>(
    segment: &SegmentReader,
    field: Field,
    words: impl Iterator<Item = (Form, &'s str)>,
    articles: &[(DocAddress, usize)],
    mut see: impl FnMut(usize, Standing<'s>),
) -> Result<()> {
    let index = segment.inverted_index(field)?;
    let mut here = Vec::new();
    for (form, word) in words {
        let term = Term::from_field_text(field, word);
        let all = IndexRecordOption::WithFreqsAndPositions;
        let Some(mut postings) = index.read_postings(&term, all)? else { continue };
        for (address, article) in articles {
            if postings.doc() < address.doc_id {
                postings.seek(address.doc_id);
            }
            if postings.doc() == address.doc_id {
                postings.positions(&mut here);
                here.iter().for_each(|&position| see(*article, Standing { position, form, word }));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use tantivy::collector::DocSetCollector;

    use super::*;
    use crate::index::{Index, Silent, Update};
    use crate::search::marks::Asked;
    use crate::search::matching::Question;
    use crate::search::{Query, asked};

    /// Traps: empty paragraphs, no title, words joined by hyphens and written in mixed case, long
    /// and short forms, a row across two paragraphs, numbers, several segments, deleted articles.
    fn index() -> (tempfile::TempDir, Index) {
        let dir = tempfile::TempDir::new().unwrap();
        let corpus = dir.path().join("corpus.jsonl");
        let bodies = [
            "Wakil Gubernur menerima penghargaan.\n\n\nAnak-anak bersama-sama menilai penilaian.",
            "BerAKHLAK dan akhlak: Kemenpan-RB, KemenPANRB; se-Jatim, ke-77, BUMN-nya.",
            "Penghargaan itu milik wakil\ngubernur Jum'at Ma\u{2019}ruf 72,5 dan 3.040 — 72.5.",
            "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi. Wagub, wagub!",
        ];
        let line = |(n, body): (usize, &str)| {
            let title = if n == 2 { "" } else { "Penghargaan wakil gubernur dan anak" };
            json!({"id": n.to_string(), "title": title, "body": body}).to_string()
        };
        for articles in [2, 4, 3, 4] {
            let lines: Vec<String> =
                bodies.into_iter().enumerate().take(articles).map(line).collect();
            std::fs::write(&corpus, lines.join("\n")).unwrap();
            let update = Update { corpora: vec![corpus.clone()], ..Update::default() };
            Index::update(&dir.path().join("index"), &update, &mut Silent).unwrap();
        }
        let index = Index::open(&dir.path().join("index")).unwrap();
        (dir, index)
    }

    #[test]
    fn what_the_index_knows_of_a_text_is_what_reading_it_finds() {
        let (_dir, index) = index();
        let view = index.view();
        let columns = index.columns(&view).unwrap();
        let found = view.searcher.search(&view.articles(), &DocSetCollector).unwrap();
        let articles: Vec<DocAddress> = found.into_iter().collect();
        assert_eq!(articles.len(), 4);
        let words = [
            "wakil",
            "gubernur",
            "wagub",
            "penghargaan",
            "anak",
            "menilai",
            "akhlak",
            "berakhlak",
            "kemenpan",
            "rb",
            "dan",
            "jatim",
            "77",
            "jum'at",
            "72,5",
            "birokrasi",
            "negara",
        ];
        let mut marked = 0;
        for (a, b) in words.iter().flat_map(|a| words.iter().map(move |b| (a, b))) {
            for text in [format!("{a} {b}"), format!("\"{a} {b}\""), format!("\"{a} {b}\"~3")] {
                let (question, ..) = asked(&index, &columns, &Query::new(&text)).unwrap();
                let Question::Wanted(wanted, sought) = &question else { panic!("{text}") };
                let standing = positions(&view, sought, &articles).unwrap();
                for (address, standing) in articles.iter().zip(&standing) {
                    let placed = view.placed(*address).unwrap();
                    let told = |asked: Asked<'_>| -> Vec<_> {
                        let marks = asked.marks(wanted);
                        marks.iter().map(|mark| (mark.place, mark.span)).collect()
                    };
                    let known = told(Asked::known(&placed, standing));
                    assert_eq!(known, told(Asked::read(sought, &placed)), "{text}");
                    marked += known.len();
                }
            }
        }
        assert!(marked > 1000, "{marked}");
    }
}
