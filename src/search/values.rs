//! Answers: which of the index's facet values does a typed name mean?

use std::collections::BTreeSet;

use super::filters::{Filters, Selection, years};
use super::remark::{Remark, RemarkKind};
use crate::article::Facet;
use crate::error::Result;
use crate::index::{Columns, Index};
use crate::understand::Reader;

/// Spells the chosen values as the index does. A value that the index does not have is kept as
/// it was typed (it counts zero) and named in `problems`.
pub(super) fn resolve(
    columns: &Columns,
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
        let names = columns.names(facet).unwrap_or_default();
        for value in any.iter_mut().chain(none) {
            let canonical = canonical(facet, value, index.reader());
            match spelled(facet, &canonical, names) {
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

/// The name in full, where the lists know it: "kalteng" is Kalimantan Tengah.
pub(super) fn canonical(facet: Facet, typed: &str, reader: &Reader) -> String {
    let known = match facet {
        Facet::Province => reader.province(typed),
        // An acronym is one by its capitals, which a hurried reader leaves out.
        Facet::AwardBody => reader.body(typed).or_else(|| reader.body(&typed.to_uppercase())),
        _ => None,
    };
    known.unwrap_or(typed).to_string()
}

/// How the index spells a name; `None` where no article has it.
fn spelled(facet: Facet, name: &str, names: &[String]) -> Option<String> {
    if facet == Facet::Year {
        let (from, to) = years(name)?;
        let range = name.contains("..");
        return Some(if range && from != to { name.trim().into() } else { from.to_string() });
    }
    if names.binary_search_by(|known| known.as_str().cmp(name)).is_ok() {
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
