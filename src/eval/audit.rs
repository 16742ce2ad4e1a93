//! Answers: does everything that was understood of an article rest on its words?

use std::fmt;

use crate::article::{Award, AwardField, Evidence, Facet, Facets, Span};
use crate::index::StoredArticle;
use crate::told;
use crate::words::{self, Lang, Told};

/// Something that speaks against an article's understanding. Awards count from 1.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// A value of an award rests on nothing.
    NoEvidence(usize, AwardField),
    /// The confidence of a value is no share of 1.
    Confidence(usize, AwardField, f32),
    /// The span of a value holds no words.
    EmptySpan(usize, AwardField, Span),
    /// A facet lacks an award's value.
    Missing(Facet, String),
    /// No award has a facet's value.
    Surplus(Facet, String),
}

impl Told for Fault {
    fn told(&self, lang: Lang) -> String {
        let field = |field: &AwardField| words::field(*field, lang);
        let facet = |facet: &Facet| words::facet(*facet, lang);
        match self {
            Fault::NoEvidence(award, of) => told!(
                lang,
                "award {award} has no evidence for its {field}",
                "penghargaan {award} tanpa bukti untuk {field}",
                field = field(of)
            ),
            Fault::Confidence(award, of, confidence) => told!(
                lang,
                "award {award}: the confidence of its {field} is {confidence}",
                "penghargaan {award}: keyakinan {field} bernilai {confidence}",
                field = field(of)
            ),
            Fault::EmptySpan(award, of, Span { start, end }) => told!(
                lang,
                "award {award}: the span {start}..{end} of its {field} slices to nothing",
                "penghargaan {award}: rentang {start}..{end} untuk {field} tidak memuat kata",
                field = field(of)
            ),
            Fault::Missing(of, value) => told!(
                lang,
                "an award's {facet} {value:?} is missing among the facets",
                "{facet} {value:?} sebuah penghargaan tidak ada di antara faset",
                facet = facet(of)
            ),
            Fault::Surplus(of, value) => told!(
                lang,
                "the {facet} {value:?} is no award's",
                "{facet} {value:?} bukan milik penghargaan mana pun",
                facet = facet(of)
            ),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(Lang::English))
    }
}

/// What speaks against an article's understanding; nothing where all is well:
/// each facet is the set over the awards (or was given with the article), and each value of an
/// award has evidence whose span slices back to words of the text.
pub fn audit(article: &StoredArticle) -> Vec<Fault> {
    let mut faults = Vec::new();
    for facet in Facet::ALL {
        faults.extend(contradiction(facet, &article.facets, &article.awards));
    }
    for (number, award) in article.awards.iter().enumerate() {
        let number = number + 1;
        let unfounded = stated(award).into_iter().filter(|field| !has_evidence(award, *field));
        faults.extend(unfounded.map(|field| Fault::NoEvidence(number, field)));
        let wrong = |evidence| fault(number, evidence, &article.text);
        faults.extend(award.evidence.iter().filter_map(wrong));
    }
    faults
}

/// Facet values that no award has, or awards' values that the facet lacks. Values given with an
/// article stand also without an award.
fn contradiction(facet: Facet, facets: &Facets, awards: &[Award]) -> Vec<Fault> {
    let mut of_awards: Vec<String> = awards.iter().flat_map(|award| values(award, facet)).collect();
    of_awards.sort();
    of_awards.dedup();
    let mut of_article = facets.values(facet);
    of_article.sort();
    let missing = of_awards.iter().filter(|value| !of_article.contains(value));
    let surplus =
        of_article.iter().filter(|value| !awards.is_empty() && !of_awards.contains(value));
    missing
        .map(|value| Fault::Missing(facet, value.clone()))
        .chain(surplus.map(|value| Fault::Surplus(facet, value.clone())))
        .collect()
}

/// One award's values of a facet.
fn values(award: &Award, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Province => award.province.iter().cloned().collect(),
        Facet::Year => award.year.iter().map(i32::to_string).collect(),
        Facet::AwardBody => award.award_body.clone(),
        Facet::Category => award.category.iter().cloned().collect(),
    }
}

/// The fields that the award has a value for.
fn stated(award: &Award) -> Vec<AwardField> {
    let all = [
        (AwardField::Recipient, !award.recipient.is_empty()),
        (AwardField::Province, award.province.is_some()),
        (AwardField::AwardBody, !award.award_body.is_empty()),
        (AwardField::Programme, award.programme.is_some()),
        (AwardField::Category, award.category.is_some()),
        (AwardField::Rank, award.rank.is_some()),
        (AwardField::Class, award.class.is_some()),
        (AwardField::Year, award.year.is_some()),
    ];
    all.into_iter().filter(|(_, stated)| *stated).map(|(field, _)| field).collect()
}

fn has_evidence(award: &Award, field: AwardField) -> bool {
    award.evidence.iter().any(|evidence| evidence.field == field)
}

fn fault(award: usize, evidence: &Evidence, text: &str) -> Option<Fault> {
    let Evidence { field, span, rule, confidence } = evidence;
    if !(0.0..=1.0).contains(confidence) {
        return Some(Fault::Confidence(award, *field, *confidence));
    }
    let rests = rule.starts_with("given") || !span.slice(text).trim().is_empty();
    (!rests).then_some(Fault::EmptySpan(award, *field, *span))
}
