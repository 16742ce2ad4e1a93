//! Answers: which category has a placing whose sentence names none?

use super::*;
use crate::understand::info::Item;
use crate::understand::phrase::{Series, all_class, category_at};

/// The only category that the article names goes to the placings without one.
///
/// "Tiga provinsi berbagi tempat dalam kategori X. Peringkat kedua ditempati Y." Doubt: a place in
/// the whole contest. Serves 4 of 64 articles of the starter corpus.
pub(super) fn fill(s: &Sheet, drafts: &mut [Draft]) {
    let lacks = |d: &Draft| {
        !d.past && d.item.category.is_none() && d.item.class.is_none() && numbered(&d.item)
    };
    if !drafts.iter().any(lacks) {
        return;
    }
    let Some(read) = only_category(s) else { return };
    for draft in drafts.iter_mut().filter(|d| lacks(d)) {
        draft.item.category = Some((read.clone(), "only-category"));
    }
}

/// A placing told with its number; "juara umum" is one over all categories.
fn numbered(item: &Item) -> bool {
    item.rank.is_some_and(|(n, span)| n.is_some() && (7..24).contains(&span.len()))
}

fn only_category(s: &Sheet) -> Option<Read<String>> {
    let mut only: Option<Read<String>> = None;
    for line in s.lines.iter().filter(|line| !line.title) {
        for i in (line.from..line.to).filter(|&i| s.is(i, Cue::CategoryHead)) {
            let at = i + s.cue_len(i);
            let told = category_at(s, at, line.to, Series::One);
            let Some(read) = told.filter(|r| !all_class(s, at, r.end)) else { continue };
            match &only {
                Some(old) if !alike(&old.value, &read.value) => return None,
                Some(_) => {}
                None => only = Some(read),
            }
        }
    }
    only
}
