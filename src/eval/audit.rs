//! Answers: does everything that was understood of an article rest on its words?

use crate::article::{Award, AwardField, Evidence, Facet, Facets};
use crate::index::StoredArticle;

/// What speaks against an article's understanding, one sentence each; none where all is well:
/// each facet is the set over the awards (or was given with the article), and each value of an
/// award has evidence whose span slices back to words of the text.
pub fn audit(article: &StoredArticle) -> Vec<String> {
    let mut faults = Vec::new();
    for facet in Facet::ALL {
        faults.extend(contradiction(facet, &article.facets, &article.awards));
    }
    for (number, award) in article.awards.iter().enumerate() {
        let place = format!("award {}", number + 1);
        let unfounded = stated(award).into_iter().filter(|field| !has_evidence(award, *field));
        faults.extend(unfounded.map(|field| format!("{place} has no evidence for its {field:?}")));
        let wrong = award.evidence.iter().filter_map(|evidence| fault(evidence, &article.text));
        faults.extend(wrong.map(|fault| format!("{place}: {fault}")));
    }
    faults
}

/// Facet values that no award has, or awards' values that the facet lacks. Values given with an
/// article stand also without an award.
fn contradiction(facet: Facet, facets: &Facets, awards: &[Award]) -> Vec<String> {
    let mut of_awards: Vec<String> = awards.iter().flat_map(|award| values(award, facet)).collect();
    of_awards.sort();
    of_awards.dedup();
    let mut of_article = facets.values(facet);
    of_article.sort();
    let missing = of_awards.iter().filter(|value| !of_article.contains(value));
    let surplus =
        of_article.iter().filter(|value| !awards.is_empty() && !of_awards.contains(value));
    let name = facet.name();
    missing
        .map(|value| format!("an award's {name} {value:?} is missing among the facets"))
        .chain(surplus.map(|value| format!("the {name} {value:?} is no award's")))
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

fn fault(evidence: &Evidence, text: &str) -> Option<String> {
    let Evidence { field, span, rule, confidence } = evidence;
    if !(0.0..=1.0).contains(confidence) {
        return Some(format!("the confidence of {field:?} is {confidence}"));
    }
    if rule.starts_with("given") || !span.slice(text).trim().is_empty() {
        return None;
    }
    Some(format!("the span {}..{} of {field:?} ({rule}) slices to nothing", span.start, span.end))
}
