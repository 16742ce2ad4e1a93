//! Answers: which awards does a list of whole statements name ("di antaranya A, B, hingga C")?
//!
//! Background lists put several awards into one sentence, each with its own name, giver, winner
//! and year. Serves 1 of the seeds and 2 of 87 dev articles.

use super::entity::{Entity, entity_at};
use super::info::{Info, Item};
use super::names::{Cue, Thing};
use super::sheet::Sheet;
use super::statement::{Draft, subjects, winners};

/// The drafts of a sentence that lists whole statements after "antara lain" and its like.
pub(crate) fn roster(s: &Sheet, number: usize) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    let list = (line.from..line.to).find(|&i| {
        s.is(i, Cue::Yields)
            && (i.saturating_sub(14).max(line.from)..i).any(|j| s.is(j, Cue::Award))
    })?;
    let from = list + s.cue_len(list);
    let segments = segments(s, from, line.to);
    let whole = segments.iter().filter(|&&(a, b)| is_whole(s, a, b)).count();
    if segments.len() < 2 || whole < 2 || whole * 2 < segments.len() {
        return None;
    }
    let verb = (line.from..list).find(|&i| s.is(i, Cue::Receive)).unwrap_or(list);
    let subject = subjects(s, line.from, verb).into_iter().next();
    let past = s.find(line.from, list, &[Cue::Past, Cue::Many]).is_some();
    let drafts = segments.into_iter().filter(|&(a, b)| is_whole(s, a, b));
    Some(drafts.flat_map(|(a, b)| segment(s, number, (a, b), subject.as_ref(), past)).collect())
}

/// The pieces between commas, "hingga", and "dan" before a new award.
fn segments(s: &Sheet, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = from;
    for i in from..to {
        let joint = s.mark(i, ',') || s.mark(i, ';') || s.says(i, "hingga");
        let next = s.says(i, "dan") && s.any(i + 1, &[Cue::Award, Cue::Champion]);
        if joint || next {
            out.push((start, i));
            start = i + 1;
        }
    }
    out.push((start, to));
    out.retain(|(a, b)| a + 1 < *b);
    out.iter_mut().for_each(|(a, b)| {
        while *a + 1 < *b && (s.is(*a, Cue::And) || s.says(*a, "hingga")) {
            *a += 1;
        }
    });
    out
}

/// Whether a piece names an award, a giver or a placing of its own.
fn is_whole(s: &Sheet, from: usize, to: usize) -> bool {
    let placed = (from..to).any(|i| s.is(i, Cue::Champion) && i > from && s.is(i - 1, Cue::As));
    let giver = s.things(from).any(|(thing, _)| matches!(thing, Thing::Body { .. }))
        && s.find(from, to, &[Cue::For]).is_some();
    let handed = s.says(from, "kepada");
    s.any(from, &[Cue::Award]) && to - from > 2 || placed || giver || handed
}

fn segment(
    s: &Sheet,
    number: usize,
    (from, to): (usize, usize),
    subject: Option<&Entity>,
    past: bool,
) -> Vec<Draft> {
    let mut info = Info::read(s, from, to, false);
    info.award = true;
    if let Some(body) = super::giver::body_at(s, from, to) {
        info.bodies.push((body, "giver-in-list"));
    }
    let handed = info.to.map_or_else(Vec::new, |at| winners(s, at, to));
    let own = handed.first().map(|w| w.item.clone()).filter(|item| item.category.is_some());
    info.items.splice(0..0, own);
    let mut who: Vec<Entity> = match info.to {
        Some(_) => handed.into_iter().map(|w| w.entity).collect(),
        None => own_winner(s, from, to).into_iter().collect(),
    };
    if who.is_empty() {
        who.extend(subject.cloned());
    }
    let items = if info.items.is_empty() { vec![Item::default()] } else { info.items.clone() };
    let item = items.into_iter().next().unwrap_or_default();
    let make = |recipient| Draft {
        recipient,
        info: info.clone(),
        item: item.clone(),
        line: number,
        span: s.span(from, to),
        rule: "list-of-statements",
        confidence: 0.6,
        past,
    };
    match who.is_empty() {
        true => vec![make(None)],
        false => who.into_iter().map(|e| make(Some(e))).collect(),
    }
}

/// The winner before "sebagai" or right after "penghargaan".
fn own_winner(s: &Sheet, from: usize, to: usize) -> Option<Entity> {
    let role = (from..to).find(|&i| s.is(i, Cue::As))?;
    let found = (from..role)
        .filter_map(|i| entity_at(s, i, role))
        .find(|(e, _)| e.sure && e.rule != "run-of-capitals");
    found.map(|(entity, _)| entity)
}
