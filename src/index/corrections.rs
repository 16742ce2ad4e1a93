//! Answers: what is wrong with the names and corrections beside the corpora of an index?

use std::path::{Path, PathBuf};

use super::record::Known;
use super::rules::{self, Rules};
use super::view::View;
use crate::article::{Cause, Problem};
use crate::error::Result;
use crate::understand::Overrides;

/// All that is wrong with them, as a run would tell it.
pub(super) fn problems(corpora: &[PathBuf], view: &View) -> Result<Vec<Problem>> {
    let there = corpora.iter().filter(|corpus| corpus.exists());
    let told = there.flat_map(|corpus| match Rules::load(corpus) {
        Ok(rules) => rules.problems,
        Err(problem) => vec![problem],
    });
    let mut problems: Vec<Problem> = told.collect();
    problems.extend(unmatched(corpora, view)?);
    Ok(problems)
}

/// Corrections of articles that the index does not have. A file of them that cannot be understood
/// is told elsewhere.
pub(super) fn unmatched(corpora: &[PathBuf], view: &View) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for corpus in corpora.iter().filter(|corpus| corpus.exists()) {
        let Some((file, overrides)) = rules::overrides_of(corpus) else { continue };
        for named in missing(&overrides, corpus, view)? {
            let cause = Cause::NoSuchArticle(named);
            problems.push(Problem::new(file.to_string_lossy(), cause));
        }
    }
    Ok(problems)
}

/// The ids and paths of corrected articles that the index does not have.
fn missing(overrides: &Overrides, corpus: &Path, view: &View) -> Result<Vec<String>> {
    let mut missing = Vec::new();
    for id in overrides.ids() {
        if view.address_of(id)?.is_none() {
            missing.push(id.to_owned());
        }
    }
    let mut paths = overrides.paths().peekable();
    if paths.peek().is_some() {
        let known = Known::read(&view.searcher, &view.fields)?;
        let files = known.files().filter(|(of, ..)| *of == corpus);
        let names: Vec<&str> = files.map(|(_, below, record)| record.name(below)).collect();
        // what is in an archive has the archive's path before its own
        let inside = |path: &str, name: &str| {
            path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let lost = paths.filter(|path| !names.iter().any(|name| inside(path, name)));
        missing.extend(lost.map(str::to_owned));
    }
    Ok(missing)
}
