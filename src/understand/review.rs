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
    /// What is doubtful, one sentence each, worst first.
    pub reasons: Vec<String>,
}

impl Review {
    fn add(&mut self, doubt: f32, reason: String) {
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
        review.add(1.0, "speaks of awards, but none was read".to_owned());
    }
    for award in &told.awards {
        let who = &award.recipient;
        if award.year.is_none() && told.facets.year.is_empty() {
            review.add(0.6, format!("no year for the award of {who}"));
        }
        if award.award_body.is_empty() && told.facets.award_body.is_empty() {
            review.add(0.4, format!("no conferring body for the award of {who}"));
        }
        for body in award.award_body.iter().filter(|body| reader.body(body).is_none()) {
            review.add(0.3, format!("the body \"{body}\" is in no list"));
        }
        for evidence in award.evidence.iter().filter(|e| e.confidence < SURE) {
            let field = field_name(evidence.field);
            let reason = format!("{field} of the award of {who} rests on {}", evidence.rule);
            review.add(SURE - evidence.confidence + 0.1, reason);
        }
    }
    review
}

fn speaks_of_awards(names: &Names, article: &Article) -> bool {
    let sheet = Sheet::new(article, names);
    let title = sheet.lines.iter().filter(|line| line.title);
    title.flat_map(|line| line.from..line.to).any(|i| sheet.any(i, &[Cue::Award, Cue::Overall]))
}

fn field_name(field: AwardField) -> &'static str {
    match field {
        AwardField::Recipient => "the recipient",
        AwardField::Province => "the province",
        AwardField::AwardBody => "the body",
        AwardField::Programme => "the programme",
        AwardField::Category => "the category",
        AwardField::Rank => "the rank",
        AwardField::Class => "the class",
        AwardField::Year => "the year",
    }
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
    fn a_headline_on_an_award_that_nobody_read_is_told() {
        let review = doubt("Penghargaan untuk Semua", "Cuaca hari ini cerah.");
        assert_eq!(review.reasons, ["speaks of awards, but none was read"]);
        assert_eq!(doubt("Cuaca", "Hari ini cerah."), Review::default());
    }
}
