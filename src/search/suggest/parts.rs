//! Answers: which required or excluded part of the text keeps articles out?

use super::Again;
use crate::error::Result;
use crate::search::clause::{Bool, Clause};
use crate::search::parse::Parsed;
use crate::search::remark::Suggestion;
use crate::search::results::Results;

/// How many parts of a text are looked at.
const MOST: usize = 8;

/// How many articles there would be without each word or phrase that the text requires, and with
/// each that it excludes, the most telling first.
pub(super) fn costs(results: &Results, again: &Again<'_>) -> Result<Vec<Suggestion>> {
    let parsed = Parsed::new(&results.query.text);
    let whole = as_parts(parsed.clause.clone());
    let signs = [(&whole.all, false), (&whole.none, true)];
    let parts = signs
        .into_iter()
        .flat_map(|(parts, excluded)| (0..parts.len()).map(move |at| (&parts[at], at, excluded)));
    let mut costs = Vec::new();
    for (part, at, excluded) in parts.take(MOST) {
        let text = Parsed { clause: without(&whole, at, excluded), ..parsed.clone() }.to_string();
        // without its only part the text would ask for nothing
        if text.is_empty() && results.query.filters.is_empty() {
            continue;
        }
        let total = (again.with_text)(&text)?;
        if total > results.total {
            let part = format!("{}{}", if excluded { "-" } else { "" }, part.operand());
            costs.push((total, part));
        }
    }
    costs.sort_by_key(|(total, _)| std::cmp::Reverse(*total));
    let told = costs.into_iter().map(|(total, part)| Suggestion::WithoutPart { part, total });
    Ok(told.collect())
}

/// A clause as what it requires and excludes, brackets around such parts taken away. Of plain words
/// none is required.
fn as_parts(clause: Option<Clause>) -> Bool {
    let mut parts = match clause {
        Some(Clause::Bool(parts)) => parts,
        Some(clause) => Bool { any: vec![clause], ..Bool::default() },
        None => Bool::default(),
    };
    // the only alternative is required
    let only = parts.all.is_empty() && parts.any.len() == 1;
    if only && !matches!(parts.any[0], Clause::Words(_)) {
        parts.all.append(&mut parts.any);
    }
    for clause in std::mem::take(&mut parts.all) {
        match clause {
            Clause::Bool(inner) if inner.any.is_empty() => {
                parts.all.extend(inner.all);
                parts.none.extend(inner.none);
            }
            other => parts.all.push(other),
        }
    }
    parts
}

/// The clause without one of its parts.
fn without(whole: &Bool, at: usize, excluded: bool) -> Option<Clause> {
    let mut rest = whole.clone();
    (if excluded { &mut rest.none } else { &mut rest.all }).remove(at);
    rest.clause()
}
