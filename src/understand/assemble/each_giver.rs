//! Answers: which of several givers told in one sentence gave which of its prizes?
//!
//! "Anugerah A dari Kementerian X, penghargaan B dari Kementerian Y": each stands behind its prize. Serves 0 of
//! 690 labelled articles that the lists of statements did not read already. Doubt: two who give each together.

use super::*;

/// Leaves each prize of a sentence the givers that stand between it and the next one, where each has some.
pub(super) fn each_its_own(drafts: &mut [Draft]) {
    for group in drafts.chunk_by_mut(|a, b| a.line == b.line) {
        let starts: Option<Vec<usize>> = group.iter().map(start).collect();
        let Some(starts) = starts.filter(|starts| starts.len() > 1 && starts.is_sorted()) else {
            continue;
        };
        let to = |i: usize| starts.get(i + 1).copied().unwrap_or(usize::MAX);
        let own = |i: usize, at: Span| starts[i] < at.start && at.start < to(i);
        let has = |(i, d): (usize, &Draft)| from_bodies(d).any(|at| own(i, at));
        if !group.iter().enumerate().all(has) {
            continue;
        }
        for (i, draft) in group.iter_mut().enumerate() {
            draft.info.bodies.retain(|(body, rule)| *rule != FROM || own(i, body.span));
        }
    }
}

const FROM: &str = "from-body";

fn from_bodies(draft: &Draft) -> impl Iterator<Item = Span> {
    draft.info.bodies.iter().filter(|(_, rule)| *rule == FROM).map(|(body, _)| body.span)
}

/// Where a prize starts to be told, if it has words of its own.
fn start(draft: &Draft) -> Option<usize> {
    let title = draft.item.title.as_ref().or(draft.info.title.as_ref()).map(|t| t.span.start);
    let category = draft.item.category.as_ref().map(|(read, _)| read.span.start);
    title.into_iter().chain(category).min()
}
