//! Answers: which of the index's facet values does a typed name mean?

use std::collections::BTreeSet;

use super::query::{Filters, Selection, years};
use crate::article::Facet;
use crate::error::Result;
use crate::index::{Index, View};
use crate::understand::Reader;

/// Spells the chosen values as the index does. A value that the index does not have is kept as
/// it was typed (it counts zero) and named in `problems`.
pub(super) fn resolve(
    view: &View,
    index: &Index,
    filters: &Filters,
    problems: &mut Vec<String>,
) -> Result<Filters> {
    let mut resolved = filters.clone();
    for facet in Facet::ALL {
        let Selection { any, none } = resolved.of_mut(facet);
        if any.is_empty() && none.is_empty() {
            continue;
        }
        let names = values_of(view, facet)?;
        for value in any.iter_mut().chain(none) {
            match spelled(facet, value, &names, index.reader()) {
                Some(name) => *value = name,
                None => problems.push(unknown(facet, value)),
            }
        }
        any_once(&mut resolved.of_mut(facet).any);
        any_once(&mut resolved.of_mut(facet).none);
    }
    Ok(resolved)
}

fn any_once(values: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    values.retain(|value| seen.insert(value.clone()));
}

/// All values of a facet that some article has.
fn values_of(view: &View, facet: Facet) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    if facet == Facet::Year {
        return Ok(names);
    }
    for segment in view.searcher.segment_readers() {
        let Some(column) = segment.fast_fields().str(facet.name())? else { continue };
        let mut stream = column.dictionary().stream().map_err(tantivy::TantivyError::from)?;
        while stream.advance() {
            names.insert(String::from_utf8_lossy(stream.key()).into_owned());
        }
    }
    Ok(names)
}

fn spelled(facet: Facet, typed: &str, names: &BTreeSet<String>, reader: &Reader) -> Option<String> {
    if facet == Facet::Year {
        let (from, to) = years(typed)?;
        let range = typed.contains("..");
        return Some(if range && from != to { typed.trim().into() } else { from.to_string() });
    }
    let canonical = match facet {
        Facet::Province => reader.province(typed).map(str::to_string),
        // An acronym is one by its capitals, which a hurried reader leaves out.
        Facet::AwardBody => {
            let shouted = typed.to_uppercase();
            reader.body(typed).or_else(|| reader.body(&shouted)).map(str::to_string)
        }
        _ => None,
    };
    let typed = canonical.unwrap_or_else(|| typed.to_string());
    if names.contains(&typed) {
        return Some(typed);
    }
    let folded = folded(&typed);
    names.iter().find(|name| self::folded(name) == folded).cloned()
}

/// A name without case and with single spaces.
fn folded(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

fn unknown(facet: Facet, typed: &str) -> String {
    match facet {
        Facet::Year => format!("{typed:?} is no year: write 2021 or 2019..2022"),
        _ => format!(
            "no article has the {} {typed:?}: `telusur facets` lists the values",
            facet.name().replace('_', " ")
        ),
    }
}
