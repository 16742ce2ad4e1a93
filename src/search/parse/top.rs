//! Answers: which of a query's clauses narrow down as choices in facets do?
//!
//! Values of one facet that stand side by side are alternatives, as flags are; facets and dates
//! narrow what the words find, with a plus or without. At the top level they become choices, so
//! that a facet's counts ignore its own.

use super::tree::{Item, Sign};
use crate::article::Facet;
use crate::search::clause::{Bool, Clause};
use crate::search::filters::Filters;

/// The clause of a whole query, and its choices.
pub(super) fn split(items: Vec<Item>) -> (Option<Clause>, Filters) {
    let mut filters = Filters::default();
    let others = items.into_iter().filter(|item| match (item.sign, choice(&item.clause)) {
        (Sign::Plain, Some((facet, values))) => {
            add(&mut filters.of_mut(facet).any, values);
            false
        }
        _ => true,
    });
    let clause = nested(others.collect());
    let mut whole = match clause {
        Some(Clause::Bool(clauses)) => clauses,
        Some(clause) => Bool { all: vec![clause], ..Bool::default() },
        None => return (None, filters),
    };
    take_required(&mut whole.all, &mut filters);
    whole.none.retain(|clause| match choice(clause) {
        Some((facet, values)) => {
            add(&mut filters.of_mut(facet).none, values);
            false
        }
        None => true,
    });
    (whole.clause(), filters)
}

/// Makes a facet's required values choices where nothing else is required or chosen of it: two
/// that are both required are no alternatives.
fn take_required(all: &mut Vec<Clause>, filters: &mut Filters) {
    let of = |clause: &Clause| choice(clause).map(|(facet, _)| facet);
    for facet in Facet::ALL {
        let required = all.iter().filter(|clause| of(clause) == Some(facet)).count();
        if required != 1 || !filters.of(facet).any.is_empty() {
            continue;
        }
        if let Some(at) = all.iter().position(|clause| of(clause) == Some(facet))
            && let Some((facet, values)) = choice(&all.remove(at))
        {
            add(&mut filters.of_mut(facet).any, values);
        }
    }
}

/// The values of one facet that a clause leaves to choose from, if that is all it does.
fn choice(clause: &Clause) -> Option<(Facet, Vec<String>)> {
    if let Clause::Facet(facet, value) = clause {
        return Some((*facet, vec![value.clone()]));
    }
    let alternatives = clause.alternatives()?;
    let Clause::Facet(facet, _) = alternatives.first()? else { return None };
    let values = alternatives.iter().map(|clause| match clause {
        Clause::Facet(other, value) if other == facet => Some(value.clone()),
        _ => None,
    });
    Some((*facet, values.collect::<Option<_>>()?))
}

fn add(own: &mut Vec<String>, values: Vec<String>) {
    for value in values {
        if !own.contains(&value) {
            own.push(value);
        }
    }
}

/// The clause of a group in brackets.
pub(super) fn nested(items: Vec<Item>) -> Option<Clause> {
    let mut group = Bool::default();
    let mut narrowing: Vec<Clause> = Vec::new();
    for Item { sign, clause, .. } in items {
        match sign {
            Sign::Plain if clause.narrows() => narrowing.push(clause),
            Sign::Plain => group.any.push(clause),
            Sign::Must(_) => group.all.push(clause),
            Sign::Not => group.none.push(clause),
        }
    }
    group.all.extend(alternatives(narrowing));
    group.clause()
}

/// Joins those of the same facet, and those of dates.
fn alternatives(narrowing: Vec<Clause>) -> impl Iterator<Item = Clause> {
    let mut joined: Vec<(Option<Option<Facet>>, Vec<Clause>)> = Vec::new();
    for clause in narrowing {
        let about = match &clause {
            Clause::Published(_) => Some(None),
            clause => choice(clause).map(|(facet, _)| Some(facet)),
        };
        match joined.iter_mut().find(|(other, _)| about.is_some() && *other == about) {
            Some((_, clauses)) => clauses.push(clause),
            None => joined.push((about, vec![clause])),
        }
    }
    joined.into_iter().filter_map(|(_, any)| Bool { any, ..Bool::default() }.clause())
}
