//! Answers: which of the index's facet values does a typed name mean?

use std::collections::BTreeSet;

use super::filters::{Filters, Selection, years};
use super::remark::{Remark, RemarkKind};
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
    problems: &mut Vec<Remark>,
) -> Result<Filters> {
    let mut resolved = filters.clone();
    for facet in Facet::ALL {
        let Selection { any, none } = resolved.of_mut(facet);
        if any.is_empty() && none.is_empty() {
            continue;
        }
        let names = values_of(view, facet)?;
        for value in any.iter_mut().chain(none) {
            let canonical = canonical(facet, value, index.reader());
            match spelled(facet, &canonical, &names) {
                Some(name) => *value = name,
                None => {
                    problems.push(unknown(facet, value).into());
                    *value = canonical;
                }
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

/// The name in full, where the lists know it: "kalteng" is Kalimantan Tengah.
fn canonical(facet: Facet, typed: &str, reader: &Reader) -> String {
    let known = match facet {
        Facet::Province => reader.province(typed),
        // An acronym is one by its capitals, which a hurried reader leaves out.
        Facet::AwardBody => reader.body(typed).or_else(|| reader.body(&typed.to_uppercase())),
        _ => None,
    };
    known.unwrap_or(typed).to_string()
}

/// How the index spells a name; `None` where no article has it.
fn spelled(facet: Facet, name: &str, names: &BTreeSet<String>) -> Option<String> {
    if facet == Facet::Year {
        let (from, to) = years(name)?;
        let range = name.contains("..");
        return Some(if range && from != to { name.trim().into() } else { from.to_string() });
    }
    if names.contains(name) {
        return Some(name.to_string());
    }
    let folded = folded(name);
    names.iter().find(|name| self::folded(name) == folded).cloned()
}

/// A name without case and with single spaces.
fn folded(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

fn unknown(facet: Facet, typed: &str) -> RemarkKind {
    match facet {
        Facet::Year => RemarkKind::NoYear(typed.to_string()),
        _ => RemarkKind::UnknownValue(facet, typed.to_string()),
    }
}
