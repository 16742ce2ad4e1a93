//! Answers: is this extracted value the labelled one, said otherwise?

use std::collections::BTreeSet;

use super::GoldAward;
use crate::article::{Award, Facet};

/// How much of two names' words must agree.
const SAME_BODY: f64 = 0.75;
/// How much of two categories' words must agree.
const SAME_CATEGORY: f64 = 0.6;
/// Words that do not count in the comparison.
const STOP: [&str; 6] = ["dan", "serta", "kategori", "bidang", "atas", "dalam"];

/// The labelled values of a facet that were matched, and both kinds of miss.
pub(super) struct Matched {
    pub hits: usize,
    pub extra: Vec<String>,
    pub missed: Vec<Vec<String>>,
}

/// The labelled values of a facet, each with its forms; the same body or category only once.
pub(super) fn gold_values(awards: &[GoldAward], facet: Facet) -> Vec<Vec<String>> {
    let mut out: Vec<Vec<String>> = Vec::new();
    for award in awards {
        match facet {
            Facet::Province => push_new(&mut out, award.province.iter().cloned().collect()),
            Facet::Year => push_new(&mut out, award.year.iter().map(i32::to_string).collect()),
            Facet::AwardBody => {
                for forms in &award.award_body {
                    let known = forms
                        .first()
                        .is_some_and(|f| out.iter().any(|o| same_body(forms, &o[0]) || o[0] == *f));
                    if !known && !forms.is_empty() {
                        out.push(forms.clone());
                    }
                }
            }
            Facet::Category => {
                let known = out.iter().any(|o| same_category(&award.category, &o[0]));
                if !known && !award.category.is_empty() {
                    out.push(award.category.clone());
                }
            }
        }
    }
    out
}

fn push_new(out: &mut Vec<Vec<String>>, value: Vec<String>) {
    if !value.is_empty() && !out.contains(&value) {
        out.push(value);
    }
}

/// Matches found values to labelled ones, greedily and one to one.
pub(super) fn match_values(facet: Facet, gold: Vec<Vec<String>>, found: Vec<String>) -> Matched {
    let mut matched = Matched { hits: 0, extra: Vec::new(), missed: gold };
    for value in found {
        match matched.missed.iter().position(|forms| same(facet, forms, &value)) {
            Some(at) => {
                matched.missed.remove(at);
                matched.hits += 1;
            }
            None => matched.extra.push(value),
        }
    }
    matched
}

fn same(facet: Facet, forms: &[String], value: &str) -> bool {
    match facet {
        Facet::Province => forms.first().is_some_and(|form| norm(form) == norm(value)),
        Facet::Year => forms.first().is_some_and(|form| form == value),
        Facet::AwardBody => same_body(forms, value),
        Facet::Category => same_category(forms, value),
    }
}

/// Whether province, year, rank, category and body of an award are all right.
pub(super) fn same_award(gold: &GoldAward, found: &Award) -> bool {
    let province = |p: &Option<String>| norm(p.as_deref().unwrap_or(""));
    let plain = province(&gold.province) == province(&found.province)
        && gold.year == found.year
        && gold.rank == found.rank;
    let category = match &found.category {
        _ if gold.category.is_empty() => found.category.as_ref().is_none_or(String::is_empty),
        Some(category) => same_category(&gold.category, category),
        None => false,
    };
    let body = if gold.award_body.is_empty() {
        found.award_body.is_empty()
    } else {
        gold.award_body.iter().any(|forms| found.award_body.iter().any(|b| same_body(forms, b)))
    };
    plain && category && body
}

fn same_body(forms: &[String], value: &str) -> bool {
    let accepted: BTreeSet<String> = forms.iter().flat_map(|form| spellings(form)).collect();
    spellings(value).iter().any(|spelling| accepted.contains(spelling))
        || forms.iter().any(|form| agreement(form, value) >= SAME_BODY)
}

fn same_category(forms: &[String], value: &str) -> bool {
    forms.iter().any(|form| agreement(form, value) >= SAME_CATEGORY)
}

/// Words of Latin letters and digits, lower case, one space between.
fn norm(text: &str) -> String {
    words(text).join(" ")
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let runs = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty());
    runs.map(str::to_owned).collect()
}

/// A name, the name without what it has in brackets, and what it has in brackets.
fn spellings(name: &str) -> Vec<String> {
    let (mut outside, mut inner, mut rest) = (String::new(), Vec::new(), name);
    while let Some((before, after)) = rest.split_once('(') {
        outside.push_str(before);
        match after.split_once(')') {
            Some((inside, more)) => {
                inner.push(norm(inside));
                outside.push(' ');
                rest = more;
            }
            None => {
                outside.push('(');
                rest = after;
            }
        }
    }
    outside.push_str(rest);
    let all = [norm(name), norm(&outside)].into_iter().chain(inner);
    all.filter(|spelling| !spelling.is_empty()).collect()
}

/// Twice the shared words over all words of both, words of no weight left out.
fn agreement(a: &str, b: &str) -> f64 {
    let set = |text: &str| -> BTreeSet<String> {
        words(text).into_iter().filter(|w| !STOP.contains(&w.as_str())).collect()
    };
    let (a, b) = (set(a), set(b));
    let both = a.intersection(&b).count();
    if both == 0 { 0.0 } else { 2.0 * both as f64 / (a.len() + b.len()) as f64 }
}
