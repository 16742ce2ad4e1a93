//! Answers: what came of comparing labels with what was extracted?

use std::fmt;

use serde::Serialize;

use crate::article::Facet;
use crate::told;
use crate::words::{Lang, Told};

/// How many values were right, wrong and missed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Found and labelled.
    pub right: usize,
    /// Found, not labelled.
    pub extra: usize,
    /// Labelled, not found.
    pub missed: usize,
}

impl Counts {
    /// Adds to the three counts.
    pub fn add(&mut self, right: usize, extra: usize, missed: usize) {
        self.right += right;
        self.extra += extra;
        self.missed += missed;
    }

    /// The share of found values that are right; 1 if nothing was found.
    pub fn precision(&self) -> f64 {
        share(self.right, self.right + self.extra)
    }

    /// The share of labelled values that were found; 1 if nothing was labelled.
    pub fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// The harmonic mean of precision and recall; 0 if both are.
    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// One article's wrong and missed values of one facet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FacetMisses {
    /// The article.
    pub id: String,
    /// The facet.
    pub facet: Facet,
    /// Found, not labelled.
    pub extra: Vec<String>,
    /// Labelled, not found: the first form of each.
    pub missed: Vec<String>,
}

/// The whole comparison.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// How many articles are labelled.
    pub articles: usize,
    /// How many of them were not among the articles understood.
    pub missing: usize,
    /// Counts over all values of each facet, in the order of [`Facet::ALL`].
    pub facets: [Counts; 4],
    /// Counts over whole awards.
    pub awards: Counts,
    /// Articles labelled without an award.
    pub without_award: usize,
    /// How many of those were left without any facet value.
    pub left_empty: usize,
    /// What went wrong, in the order of the labels.
    pub misses: Vec<FacetMisses>,
}

impl Report {
    /// One line an article and facet with something wrong.
    pub fn misses_text(&self) -> String {
        let line = |m: &FacetMisses| {
            let (name, extra, missed) = (m.facet.name(), &m.extra, &m.missed);
            format!("{} {name}: extra {extra:?} missed {missed:?}\n", m.id)
        };
        self.misses.iter().map(line).collect()
    }
}

impl Told for Report {
    /// A table: names of facets and measures are the same in every language.
    fn told(&self, lang: Lang) -> String {
        let Report { articles, missing, left_empty, without_award, .. } = self;
        let mut out = told!(
            lang,
            "{articles} articles, {missing} without a prediction\n",
            "{articles} artikel, {missing} tanpa hasil baca\n"
        );
        let names = Facet::ALL.map(Facet::name);
        for (name, counts) in names.iter().zip(&self.facets).chain([(&"award", &self.awards)]) {
            let (p, r, f1) = (counts.precision(), counts.recall(), counts.f1());
            let Counts { right, extra, missed } = counts;
            out += &format!("{name:11} precision {p:.3}  recall {r:.3}  F1 {f1:.3}");
            out += &format!("   (tp {right} fp {extra} fn {missed})\n");
        }
        out += &told!(
            lang,
            "articles without an award left empty: {left_empty}/{without_award}\n",
            "artikel tanpa penghargaan yang dibiarkan kosong: {left_empty}/{without_award}\n"
        );
        out
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(Lang::English))
    }
}
