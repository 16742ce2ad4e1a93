//! Answers: which articles should a person look at, and why?

use super::names::Cue;
use super::sheet::Sheet;
use super::{Names, Reader};
use crate::article::{Article, AwardField, Understanding};

/// How doubtful an article's values are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// 0 for nothing to doubt; the more the worse. Only good for putting articles in order.
    pub doubt: f32,
    /// What is doubtful, each once.
    pub reasons: Vec<Doubt>,
}

/// What may be wrong with what was understood of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The headline speaks of awards, but none was read.
    NoAward,
    /// The award of this recipient has no year.
    NoYear(String),
    /// Nobody is known to have conferred the award of this recipient.
    NoBody(String),
    /// This conferring body is in no list.
    UnknownBody(String),
    /// A value rests on a rule that often fails.
    WeakRule {
        /// The value's field.
        field: AwardField,
        /// The award's recipient.
        recipient: String,
        /// The rule.
        rule: String,
    },
}

impl Review {
    fn add(&mut self, doubt: f32, reason: Doubt) {
        self.doubt += doubt;
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }
}

/// Below this a value is doubtful.
const SURE: f32 = 0.6;

/// What is unknown or doubtful about an article's values.
pub fn review(reader: &Reader, article: &Article, told: &Understanding) -> Review {
    let mut review = Review::default();
    if told.awards.is_empty() && speaks_of_awards(&reader.names, article) {
        review.add(1.0, Doubt::NoAward);
    }
    for award in &told.awards {
        let who = &award.recipient;
        if award.year.is_none() && told.facets.year.is_empty() {
            review.add(0.6, Doubt::NoYear(who.clone()));
        }
        if award.award_body.is_empty() && told.facets.award_body.is_empty() {
            review.add(0.4, Doubt::NoBody(who.clone()));
        }
        let unknown = |body: &&String| reader.body(body).is_none() && !governs(&reader.names, body);
        for body in award.award_body.iter().filter(unknown) {
            review.add(0.3, Doubt::UnknownBody(body.clone()));
        }
        for evidence in award.evidence.iter().filter(|e| e.confidence < SURE) {
            let (recipient, rule) = (who.clone(), evidence.rule.clone());
            let reason = Doubt::WeakRule { field: evidence.field, recipient, rule };
            review.add(SURE - evidence.confidence + 0.1, reason);
        }
    }
    review
}

/// Whether a body is the government of a region that the tables know: "Pemerintah Provinsi Lampung".
fn governs(names: &Names, body: &str) -> bool {
    let Some(region) = body.strip_prefix("Pemerintah ") else { return false };
    names.region(region.strip_prefix("Provinsi ").unwrap_or(region)).is_some()
}

fn speaks_of_awards(names: &Names, article: &Article) -> bool {
    let sheet = Sheet::new(article, names);
    let title = sheet.lines.iter().filter(|line| line.title);
    title.flat_map(|line| line.from..line.to).any(|i| sheet.any(i, &[Cue::Award, Cue::Overall]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Part, PartKind, Span};

    fn doubt(title: &str, body: &str) -> Review {
        let text = format!("{title}\n\n{body}");
        let part = |from, to, kind| Part { span: Span::new(from, to), kind };
        let parts = vec![
            part(0, title.len(), PartKind::Title),
            part(title.len() + 2, text.len(), PartKind::Body),
        ];
        let article = Article { title: title.to_owned(), text, parts, ..Article::default() };
        let reader = Reader::default();
        let told = reader.understand(&article);
        review(&reader, &article, &told)
    }

    #[test]
    fn an_award_with_all_it_needs_raises_less_doubt_than_one_without_year_and_giver() {
        let sure = doubt("Bogor", "Kota Bogor meraih Adipura 2019 dari KLHK.");
        let vague = doubt("Bogor", "Kota Bogor meraih penghargaan sebagai Kota Peduli Sungai.");
        assert!(sure.doubt < vague.doubt, "{sure:?} {vague:?}");
    }

    #[test]
    fn a_regions_government_is_a_known_giver() {
        let by = |giver: &str| {
            doubt("Bogor", &format!("Kota Bogor meraih Satria Award 2019 dari {giver}.")).reasons
        };
        assert_eq!(by("Pemerintah Provinsi Jawa Barat"), []);
        assert_eq!(by("Pemerintah Kabupaten Bogor"), []);
        assert_eq!(by("Yayasan Satria"), [Doubt::UnknownBody("Yayasan Satria".to_owned())]);
    }

    #[test]
    fn a_headline_on_an_award_that_nobody_read_is_told() {
        let review = doubt("Penghargaan untuk Semua", "Cuaca hari ini cerah.");
        assert_eq!(review.reasons, [Doubt::NoAward]);
        assert_eq!(doubt("Cuaca", "Hari ini cerah."), Review::default());
    }
}
