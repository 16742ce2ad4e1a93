//! Answers: who got which award, from whom, when?
//!
//! Names are data ([`Names`]); an article becomes a sheet of tokens with all that the tables say
//! about them; sentences become drafts by the voice of their verb; the article fills in what they
//! leave out; drafts become awards. Every step is linear in the article's length.

mod assemble;
mod clock;
mod context;
mod entity;
mod fact;
mod given;
mod giver;
mod holders;
mod info;
mod names;
mod overrides;
mod phrase;
mod review;
mod roster;
mod sheet;
mod statement;
#[cfg(test)]
mod tests;
mod tokens;

use crate::article::{Article, Award, AwardField, Cause, Facets, Problem, Understanding};
use crate::fault::contained;
use clock::Clock;
use names::Cue;
pub use names::Names;
pub use overrides::Overrides;
pub use review::{Doubt, Review, review};
use sheet::Sheet;
use statement::Draft;

/// Reads awards and facets out of articles.
#[derive(Debug)]
pub struct Reader {
    names: Names,
}

impl Default for Reader {
    fn default() -> Self {
        Reader::with(Names::builtin())
    }
}

impl Reader {
    /// A reader that knows these names.
    pub fn with(names: Names) -> Reader {
        Reader { names }
    }

    /// The awards and facets of one article.
    pub fn understand(&self, article: &Article) -> Understanding {
        let awards = given::apply(self, &article.given, self.awards(article), given::Source::Given);
        let facets = given::facets(self, &article.given, facets(&awards));
        Understanding { facets, awards }
    }

    /// As [`Reader::understand`], with panics taken as [`unless_fault`] does.
    pub fn understand_safely(&self, article: &Article) -> (Understanding, Option<Problem>) {
        unless_fault(article, || self.understand(article))
    }

    /// The canonical province that `name` stands for: "kalteng" is Kalimantan Tengah.
    pub fn province(&self, name: &str) -> Option<&str> {
        self.names.province(name)
    }

    /// The canonical body that `name` stands for: "BKN" is Badan Kepegawaian Negara.
    pub fn body(&self, name: &str) -> Option<&str> {
        self.names.body(name)
    }

    fn awards(&self, article: &Article) -> Vec<Award> {
        let sheet = Sheet::new(article, &self.names);
        if !sheet.mentions(&[
            Cue::Award,
            Cue::Champion,
            Cue::Overall,
            Cue::Named,
            Cue::CategoryHead,
            Cue::Wins,
            Cue::Scorer,
            Cue::Medal,
            Cue::Winner,
            Cue::Victory,
        ]) && !sheet.names_award()
        {
            return Vec::new();
        }
        let drafts = drafts(&sheet);
        if drafts.is_empty() {
            return Vec::new();
        }
        one_spelling(assemble::assemble(&sheet, &Clock::new(article, &sheet), drafts))
    }
}

/// What the sentences of an article state, one after the other; a list is read with its heading.
fn drafts(sheet: &Sheet) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut last: Option<usize> = None;
    let mut number = 0;
    while number < sheet.lines.len() {
        let open = last.is_some_and(|last| number - last <= 2);
        let found = statement::drafts(sheet, number, open);
        if let Some(line) = found.iter().map(|draft| draft.line).max() {
            (last, number) = (Some(line), line);
        }
        drafts.extend(found);
        number += 1;
    }
    drafts
}

/// What is understood of an article; nothing where understanding it panics, and the problem: its
/// words are found all the same.
pub(crate) fn unless_fault(
    article: &Article,
    understand: impl FnOnce() -> Understanding,
) -> (Understanding, Option<Problem>) {
    match contained(understand) {
        Ok(understood) => (understood, None),
        Err(said) => {
            let cause = Cause::NotUnderstood(article.id.clone(), said);
            (Understanding::default(), Some(Problem::new(article.path.as_str(), cause)))
        }
    }
}

/// The sets over the awards, in order of first mention.
fn facets(awards: &[Award]) -> Facets {
    Facets {
        province: unique(awards.iter().filter_map(|a| a.province.clone())),
        year: unique(awards.iter().filter_map(|a| a.year)),
        award_body: unique(awards.iter().flat_map(|a| a.award_body.clone())),
        category: distinct(awards),
    }
}

/// Gives categories told in two ways the spelling told first, which is the facet's.
fn one_spelling(mut awards: Vec<Award>) -> Vec<Award> {
    let mut seen: Vec<(String, bool)> = Vec::new();
    for award in &mut awards {
        let exact = of_a_list(award);
        let Some(value) = award.category.as_mut() else { continue };
        match seen.iter().find(|old| one(old, (value, exact))) {
            Some((old, _)) => value.clone_from(old),
            None => seen.push((value.clone(), exact)),
        }
    }
    awards
}

/// Categories told in two ways are one value: the first way counts.
fn distinct(awards: &[Award]) -> Vec<String> {
    let mut out: Vec<(String, bool)> = Vec::new();
    for award in awards {
        let Some(value) = &award.category else { continue };
        let exact = of_a_list(award);
        if !out.iter().any(|old| one(old, (value, exact))) {
            out.push((value.clone(), exact));
        }
    }
    out.into_iter().map(|(value, _)| value).collect()
}

/// Whether two categories are one; those of one list are only where they are written alike: "Ski Ladies GP1"
/// and "Ski Division GP1", "Film Terbaik" and "Film Animasi Terbaik" are two.
fn one(old: &(String, bool), new: (&String, bool)) -> bool {
    match old.1 && new.1 {
        true => old.0 == *new.0,
        false => assemble::alike(&old.0, new.0),
    }
}

/// Whether the category is one of a list that gives each to its winner.
fn of_a_list(award: &Award) -> bool {
    let lists = ["list-under-heading", "categories-in-turn", "prize-and-winner"];
    award.evidence.iter().any(|e| match e.field {
        AwardField::Category => e.rule == "class-of-table",
        AwardField::Recipient => lists.iter().any(|rule| e.rule.starts_with(rule)),
        _ => false,
    })
}

fn unique<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut out = Vec::new();
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}
