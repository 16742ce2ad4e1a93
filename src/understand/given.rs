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

/// Where values come from that overrule what was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// With the article.
    Given,
    /// From the corrections beside the corpus.
    Override,
}

/// The awards with values that agree with the given facets.
pub(super) fn apply(
    reader: &Reader,
    given: &Given,
    mut awards: Vec<Award>,
    from: Source,
) -> Vec<Award> {
    let (provinces, bodies) = (provinces(reader, given), bodies(reader, given));
    for award in &mut awards {
        let told = &mut award.evidence;
        settle(&mut award.province, provinces.as_deref(), AwardField::Province, told, from);
        settle(&mut award.year, given.year.as_deref(), AwardField::Year, told, from);
        settle(&mut award.category, given.category.as_deref(), AwardField::Category, told, from);
        let others = |list: &&Vec<String>| award.award_body.iter().any(|body| !list.contains(body));
        if let Some(list) = bodies.as_ref().filter(others) {
            award.award_body = list.clone();
            told.retain(|e| e.field != AwardField::AwardBody);
            told.extend(list.iter().map(|_| evidence(AwardField::AwardBody, from)));
        }
    }
    awards
}

/// The awards without the values that the settled facets lack.
pub(super) fn drop_others(reader: &Reader, wanted: &Given, mut awards: Vec<Award>) -> Vec<Award> {
    let (provinces, bodies) = (provinces(reader, wanted), bodies(reader, wanted));
    for award in &mut awards {
        let told = &mut award.evidence;
        drop_one(&mut award.province, provinces.as_deref(), AwardField::Province, told);
        drop_one(&mut award.year, wanted.year.as_deref(), AwardField::Year, told);
        drop_one(&mut award.category, wanted.category.as_deref(), AwardField::Category, told);
        if let Some(list) = &bodies {
            award.award_body.retain(|body| list.contains(body));
            if award.award_body.is_empty() {
                told.retain(|e| e.field != AwardField::AwardBody);
            }
        }
    }
    awards
}

fn drop_one<T: PartialEq>(
    value: &mut Option<T>,
    list: Option<&[T]>,
    field: AwardField,
    told: &mut Vec<Evidence>,
) {
    if list.is_some_and(|list| value.as_ref().is_some_and(|old| !list.contains(old))) {
        *value = None;
        told.retain(|e| e.field != field);
    }
}

/// A value that the list lacks gives way to the list's only one, or to none.
fn settle<T: Clone + PartialEq>(
    value: &mut Option<T>,
    list: Option<&[T]>,
    field: AwardField,
    told: &mut Vec<Evidence>,
    from: Source,
) {
    let Some(list) = list.filter(|list| value.as_ref().is_some_and(|old| !list.contains(old)))
    else {
        return;
    };
    told.retain(|e| e.field != field);
    *value = match list {
        [only] => Some(only.clone()),
        _ => None,
    };
    if value.is_some() {
        told.push(evidence(field, from));
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

/// The evidence of a value that nobody read.
fn evidence(field: AwardField, from: Source) -> Evidence {
    let name = match field {
        AwardField::Province => "province",
        AwardField::Year => "year",
        AwardField::AwardBody => "award_body",
        AwardField::Category => "category",
        _ => "value",
    };
    let rule = match from {
        Source::Given => format!("given:{name}"),
        Source::Override => format!("override:{name}"),
    };
    Evidence { field, span: Span::new(0, 0), rule, confidence: 1.0 }
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
