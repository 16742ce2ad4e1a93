//! Answers: which choice keeps articles out, and which value was meant by one that none has?

use super::Again;
use crate::article::Facet;
use crate::error::Result;
use crate::language::fold;
use crate::search::filters::{Filters, Selection};
use crate::search::remark::Suggestion;
use crate::search::results::Results;

/// How many values are suggested for one that was typed.
const NEAREST: usize = 3;
/// Among so many letters one may be wrong.
const LETTERS_A_MISTAKE: usize = 4;

/// All values, chosen or excluded.
fn entries(filters: &Filters) -> Vec<(Facet, String, bool)> {
    let of = |facet: Facet| {
        let Selection { any, none } = filters.of(facet);
        let entry = |excluded| move |value: &String| (facet, value.clone(), excluded);
        any.iter().map(entry(false)).chain(none.iter().map(entry(true))).collect::<Vec<_>>()
    };
    Facet::ALL.into_iter().flat_map(of).collect()
}

/// The choices without one value, which is replaced where a better one is known.
fn changed(filters: &Filters, entry: &(Facet, String, bool), better: Option<&str>) -> Filters {
    let (facet, value, excluded) = entry;
    let mut filters = filters.clone();
    let Selection { any, none } = filters.of_mut(*facet);
    let values = if *excluded { none } else { any };
    values.retain(|known| known != value);
    values.extend(better.map(str::to_string));
    filters
}

/// How many articles there would be without each choice, the most telling first.
pub(super) fn costs(results: &Results, again: &Again<'_>) -> Result<Vec<Suggestion>> {
    let filters = &results.query.filters;
    let mut costs = Vec::new();
    for entry in entries(filters) {
        let total = (again.with_filters)(&changed(filters, &entry, None))?;
        if total > results.total {
            costs.push((total, entry));
        }
    }
    costs.sort_by_key(|(total, _)| std::cmp::Reverse(*total));
    let told = costs.into_iter().map(|(total, (facet, value, excluded))| Suggestion::Without {
        facet,
        value,
        excluded,
        total,
    });
    Ok(told.collect())
}

/// Values that are spelled nearly as chosen ones that no article has.
pub(super) fn near_values(results: &Results, again: &Again<'_>) -> Result<Vec<Suggestion>> {
    let filters = &results.query.filters;
    let mut suggestions = Vec::new();
    for entry in entries(filters).into_iter().filter(|(_, _, excluded)| !excluded) {
        let Some(names) = again.columns.names(entry.0) else { continue };
        if names.contains(&entry.1) {
            continue;
        }
        for value in nearest(&entry.1, names) {
            let total = (again.with_filters)(&changed(filters, &entry, Some(value)))?;
            if total > results.total {
                suggestions.push(Suggestion::NearValue {
                    facet: entry.0,
                    typed: entry.1.clone(),
                    value: value.clone(),
                    total,
                });
            }
        }
    }
    Ok(suggestions)
}

/// The names that are nearest to what was typed, nearest first: by the letters that are wrong,
/// missing, too many or swapped, or because all that was typed is a part of the name.
fn nearest<'n>(typed: &str, names: &'n [String]) -> Vec<&'n String> {
    let typed = fold(typed);
    // A name that is typed wrong is about as long as the name, and no name is a page.
    let letters = typed.chars().count();
    if letters > 200 {
        return Vec::new();
    }
    let most = (letters / LETTERS_A_MISTAKE).max(1);
    let near = |name: &'n String| {
        let folded = fold(name);
        let part = letters >= LETTERS_A_MISTAKE && folded.contains(&typed);
        let similar = folded.chars().count().abs_diff(letters) <= most;
        let distance = similar.then(|| strsim::osa_distance(&typed, &folded));
        match distance.filter(|distance| *distance <= most) {
            Some(distance) => Some((distance, folded.len(), name)),
            None => part.then_some((most + 1, folded.len(), name)),
        }
    };
    let mut near: Vec<_> = names.iter().filter_map(near).collect();
    near.sort();
    near.into_iter().map(|(_, _, name)| name).take(NEAREST).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_comes_first_and_distant_ones_not_at_all() {
        let names =
            ["Kalimantan Tengah", "Kalimantan Timur", "Jawa Tengah", "Riau"].map(String::from);
        assert_eq!(nearest("Kalimatan Tengah", &names), [&names[0]]);
        assert_eq!(nearest("raiu", &names), [&names[3]], "two letters swapped are one mistake");
        assert_eq!(nearest("tengah", &names), [&names[2], &names[0]], "a part, the shorter first");
        assert!(nearest("Atlantis", &names).is_empty());
        assert!(nearest("xx", &names).is_empty());
    }
}
