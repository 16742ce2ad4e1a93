//! Answers: what becomes of values that came with the article?
//!
//! A given facet replaces what was read. The awards follow it, so that the two never contradict
//! each other: a value that the given list lacks gives way to the list's only value, or to none.

use super::{Reader, unique};
use crate::article::{Award, AwardField, Evidence, Facets, Given, Span};

/// The facets with the given ones in their place, names made canonical.
pub(super) fn facets(reader: &Reader, given: &Given, mut facets: Facets) -> Facets {
    if let Some(provinces) = provinces(reader, given) {
        facets.province = provinces;
    }
    if let Some(years) = &given.year {
        facets.year = unique(years.iter().copied());
    }
    if let Some(bodies) = bodies(reader, given) {
        facets.award_body = bodies;
    }
    if let Some(categories) = &given.category {
        facets.category = unique(categories.iter().cloned());
    }
    facets
}

/// The awards with values that agree with the given facets.
pub(super) fn apply(reader: &Reader, given: &Given, mut awards: Vec<Award>) -> Vec<Award> {
    let (provinces, bodies) = (provinces(reader, given), bodies(reader, given));
    for award in &mut awards {
        if let Some(list) = &provinces {
            settle(&mut award.province, list, AwardField::Province, &mut award.evidence);
        }
        if let Some(list) = &given.year {
            settle(&mut award.year, list, AwardField::Year, &mut award.evidence);
        }
        if let Some(list) = &given.category {
            settle(&mut award.category, list, AwardField::Category, &mut award.evidence);
        }
        if let Some(list) =
            bodies.as_ref().filter(|list| award.award_body.iter().any(|b| !list.contains(b)))
        {
            award.award_body = list.clone();
            award.evidence.retain(|e| e.field != AwardField::AwardBody);
            let evidence = list.iter().map(|_| evidence(AwardField::AwardBody));
            award.evidence.extend(evidence);
        }
    }
    awards
}

fn settle<T: Clone + PartialEq>(
    value: &mut Option<T>,
    list: &[T],
    field: AwardField,
    told: &mut Vec<Evidence>,
) {
    let Some(old) = value.as_ref().filter(|old| !list.contains(old)) else { return };
    let _ = old;
    told.retain(|e| e.field != field);
    *value = match list {
        [only] => Some(only.clone()),
        _ => None,
    };
    if value.is_some() {
        told.push(evidence(field));
    }
}

fn provinces(reader: &Reader, given: &Given) -> Option<Vec<String>> {
    let list = given.province.as_ref()?.iter();
    Some(unique(list.map(|p| reader.province(p).map_or(p.clone(), str::to_owned))))
}

fn bodies(reader: &Reader, given: &Given) -> Option<Vec<String>> {
    let list = given.award_body.as_ref()?.iter();
    Some(unique(list.map(|b| reader.body(b).map_or(b.clone(), str::to_owned))))
}

/// The evidence of a value that came with the article.
fn evidence(field: AwardField) -> Evidence {
    let rule = match field {
        AwardField::Province => "given:province",
        AwardField::Year => "given:year",
        AwardField::AwardBody => "given:award_body",
        AwardField::Category => "given:category",
        _ => "given",
    };
    Evidence { field, span: Span::new(0, 0), rule: rule.to_owned(), confidence: 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Part, PartKind};

    fn article(text: &str, given: Given) -> Article {
        let parts = vec![Part { span: Span::new(0, text.len()), kind: PartKind::Body }];
        Article { text: text.to_owned(), parts, given, ..Article::default() }
    }

    const TEXT: &str = "Kota Bogor meraih penghargaan Adipura 2019 dari KLHK.";

    #[test]
    fn a_given_value_replaces_the_read_one_in_facet_and_award_alike() {
        let given = Given { province: Some(vec!["kalteng".into()]), ..Given::default() };
        let told = Reader::default().understand(&article(TEXT, given));
        assert_eq!(told.facets.province, ["Kalimantan Tengah"]);
        assert_eq!(told.awards[0].province.as_deref(), Some("Kalimantan Tengah"));
        let rule = told.awards[0].evidence.iter().find(|e| e.field == AwardField::Province);
        assert_eq!(rule.map(|e| e.rule.as_str()), Some("given:province"));
    }

    #[test]
    fn an_empty_given_list_says_that_there_is_none() {
        let given = Given { year: Some(vec![]), ..Given::default() };
        let told = Reader::default().understand(&article(TEXT, given));
        assert_eq!(told.facets.year, [0i32; 0]);
        assert_eq!(told.awards[0].year, None);
        assert_eq!(told.facets.province, ["Jawa Barat"]);
    }
}
