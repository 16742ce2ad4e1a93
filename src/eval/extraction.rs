//! Answers: how well do extracted facets and awards agree with labelled ones?
//!
//! Values are compared by their words, not their spelling: a body is right if one of the
//! accepted forms is the same or shares three quarters of its words with it, a category if it
//! shares six tenths. A whole award is right if province, year, rank, category and body are.

mod matching;
mod report;

use std::collections::HashMap;

use serde::Deserialize;

use crate::article::{Award, Facet, Understanding};

pub use report::{Counts, FacetMisses, Report};

/// One article's labels: a line of the labels file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Labels {
    /// The article's id or file name.
    pub id: String,
    /// The awards that it reports.
    pub awards: Vec<GoldAward>,
}

/// One labelled award; lists of forms are alternatives, the first is the canonical one.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct GoldAward {
    /// The recipient's province.
    pub province: Option<String>,
    /// The award's year.
    pub year: Option<i32>,
    /// Its rank.
    pub rank: Option<u32>,
    /// The conferring bodies, each as a list of acceptable forms.
    #[serde(default)]
    pub award_body: Vec<Vec<String>>,
    /// Acceptable forms of its category; empty for none.
    #[serde(default)]
    pub category: Vec<String>,
}

/// The labels of a JSON Lines text; the error names the line.
pub fn labels(text: &str) -> Result<Vec<Labels>, String> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(n, line)| serde_json::from_str(line).map_err(|why| format!("line {n}: {why}")))
        .collect()
}

/// Compares labels with what was understood, by article id (with or without a file's ending).
pub fn score(gold: &[Labels], found: &[(String, Understanding)]) -> Report {
    let mut by_id: HashMap<&str, &Understanding> = HashMap::new();
    for (id, told) in found {
        let name = base_name(id);
        by_id.insert(name, told);
        by_id.insert(stem(name), told);
    }
    let mut report = Report::default();
    let nothing = Understanding::default();
    for labels in gold {
        let told = by_id.get(labels.id.as_str()).or_else(|| by_id.get(stem(&labels.id)));
        report.articles += 1;
        report.missing += usize::from(told.is_none());
        add_article(&mut report, labels, told.copied().unwrap_or(&nothing));
    }
    report
}

fn add_article(report: &mut Report, labels: &Labels, told: &Understanding) {
    if labels.awards.is_empty() {
        report.without_award += 1;
        report.left_empty += usize::from(told.facets.is_empty());
    }
    for (i, facet) in Facet::ALL.into_iter().enumerate() {
        let gold = matching::gold_values(&labels.awards, facet);
        let matched = matching::match_values(facet, gold, told.facets.values(facet));
        report.facets[i].add(matched.hits, matched.extra.len(), matched.missed.len());
        if !matched.extra.is_empty() || !matched.missed.is_empty() {
            let missed = matched.missed.into_iter().filter_map(|forms| forms.into_iter().next());
            report.misses.push(FacetMisses {
                id: labels.id.clone(),
                facet,
                extra: matched.extra,
                missed: missed.collect(),
            });
        }
    }
    add_awards(report, &labels.awards, &told.awards);
}

fn add_awards(report: &mut Report, gold: &[GoldAward], told: &[Award]) {
    let mut left: Vec<&Award> = told.iter().collect();
    for award in gold {
        match left.iter().position(|found| matching::same_award(award, found)) {
            Some(at) => {
                left.remove(at);
                report.awards.add(1, 0, 0);
            }
            None => report.awards.add(0, 0, 1),
        }
    }
    report.awards.add(0, left.len(), 0);
}

fn base_name(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

/// A file's name without its ending; a leading dot is no ending.
fn stem(name: &str) -> &str {
    match name.rfind('.') {
        Some(at) if at > 0 => &name[..at],
        _ => name,
    }
}

#[cfg(test)]
mod tests;
