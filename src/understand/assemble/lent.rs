//! Answers: what does a headline or a sentence that names only a prize lend to the winner told below it?
//!
//! "Juara III Penilaian Kinerja Daerah" above "Dinas X meraih …"; "Penghargaan Y Award kategori Z digelar W.
//! Penghargaan diperoleh X." Serves 3 of 46 notes of a city on its prizes. Doubt: another prize of the same
//! winner, hence only one winner below a headline.

use super::merge::same_one;
use super::*;
use crate::understand::info::Info;

/// Gives the drafts what the headline says of the prize alone, and those that only point at a prize what the
/// line above says of it.
pub(super) fn lend(s: &Sheet, drafts: &mut [Draft]) {
    for i in 0..drafts.len() {
        let above = drafts[i].line.checked_sub(1).filter(|n| drafts.iter().all(|d| d.line != *n));
        let first = drafts[..i].iter().all(|d| d.past);
        if let Some(number) = above.filter(|_| first && bare(&drafts[i])) {
            take(s, number, &mut drafts[i]);
        }
    }
    let told = drafts.iter().any(|d| s.lines[d.line].title);
    let mut lines: Vec<usize> = drafts.iter().filter(|d| !d.past).map(|d| d.line).collect();
    lines.dedup();
    if told || lines.len() != 1 || lines[0] > 3 || !only_prize(s) {
        return;
    }
    drafts.iter_mut().filter(|d| !d.past).for_each(|draft| take(s, 0, draft));
}

/// "Penganugerahan gelar itu diberikan kepada X karena dinilai berjasa dalam bidang Y": a sentence that tells
/// only the reason lends it to the prize that was told before of the same winner.
pub(super) fn lend_reasons(drafts: &mut [Draft]) {
    for i in 1..drafts.len() {
        let (before, after) = drafts.split_at_mut(i);
        let new = &after[0];
        let only =
            new.info.title.is_none() && new.item.category.is_none() && new.item.rank.is_none();
        let Some(reason) = new.info.reason.clone().filter(|_| only && !new.past) else { continue };
        let who = |d: &Draft| d.recipient.as_ref().map_or(String::new(), |e| e.key.to_lowercase());
        let old = before.iter_mut().rev().find(|old| same_one(&who(old), &who(new)));
        let open = |old: &&mut Draft| {
            old.item.category.is_none()
                && old.info.reason.is_none()
                && !old.past
                && new.line - old.line.min(new.line) <= 3
                && !other_giver(old, new)
        };
        if let Some(old) = old.filter(open) {
            old.info.reason = Some(reason);
        }
    }
}

/// "Selain itu, X juga mendapat penghargaan dari B atas …" behind a prize of A: another prize.
fn other_giver(old: &Draft, new: &Draft) -> bool {
    let givers = |d: &Draft| -> Vec<String> {
        let from = d.info.bodies.iter().filter(|(_, rule)| *rule == "from-body");
        from.map(|(body, _)| body.value.name.clone()).collect()
    };
    let (old, new) = (givers(old), givers(new));
    !old.is_empty() && !new.is_empty() && !old.iter().any(|body| new.contains(body))
}

/// Whether a statement says of its prize only that it was one.
fn bare(draft: &Draft) -> bool {
    let item = &draft.item;
    let told = item.category.is_some() || item.rank.is_some() || item.class.is_some();
    let info = &draft.info;
    let passive = draft.rule == "passive-taken" || draft.rule == "passive-given";
    passive && !told && info.title.is_none() && info.reason.is_none() && draft.recipient.is_some()
}

/// Whether the headline starts with a prize and tells nobody and no verb.
fn only_prize(s: &Sheet) -> bool {
    let Some(line) = s.lines.first().filter(|line| line.title) else { return false };
    let prize = [Cue::Award, Cue::AwardName, Cue::Champion, Cue::Overall, Cue::Event];
    let verbs = [Cue::Receive, Cue::Taken, Cue::Given, Cue::Give, Cue::Named, Cue::Become];
    s.any(line.from, &prize) && s.find(line.from, line.to, &verbs).is_none()
}

/// What a line says of a prize goes to a draft that lacks it: one with a name or a giver of its own is another
/// prize.
fn take(s: &Sheet, number: usize, draft: &mut Draft) {
    let line = s.lines[number];
    let unreal = [Cue::Hope, Cue::Future, Cue::Nominate, Cue::Negation];
    let own = draft.info.title.is_some() || !draft.info.bodies.is_empty();
    if own || s.find(line.from, line.to, &unreal).is_some() {
        return;
    }
    let info = Info::read(s, line.from, line.to, false);
    let named = info.title.as_ref().is_some_and(|t| !t.value.status);
    if !named && !info.names_award() && !info.placed_at_all() {
        return;
    }
    if let [item] = info.items.as_slice() {
        draft.item.rank = draft.item.rank.or(item.rank);
        let lent = item.category.clone().filter(|c| c.1 != "listed");
        draft.item.category = draft.item.category.take().or(lent);
    }
    draft.info.title = info.title.filter(|_| named);
    draft.info.year = draft.info.year.or(info.year);
    draft.info.bodies = info.bodies;
}
