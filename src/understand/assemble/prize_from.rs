//! Answers: whose prize does somebody hand over, by a sentence behind?
//!
//! "Wali Kota X menyerahkan penghargaan kepada Y. Penghargaan dari Kementerian Z tersebut …". Serves 1 of the 100
//! articles that it was tuned on. Doubt: another prize of that body.

use super::*;
use crate::understand::info::HANDED;

/// Gives a prize that an office hands over to the body whose prize the next sentences call it.
pub(super) fn attribute(s: &Sheet, drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|d| !d.past) {
        let end = s.lines[draft.line].to;
        let own = |at: Span| s.tokens.get(end).is_none_or(|next| at.start < next.span.start);
        let handing = |(body, rule): &(Read<Giver>, &str)| {
            *rule == "giver-as-subject" && body.value.office || !own(body.span)
        };
        if !draft.info.bodies.iter().all(handing) {
            continue;
        }
        let behind = s.lines.iter().skip(draft.line + 1).take(2);
        if let Some(body) = behind.filter_map(|line| prize_of(s, *line)).next() {
            draft.info.bodies = vec![(body, "from-body")];
        }
    }
}

/// Makes mere hands of who hands over "penghargaan tersebut" where a statement before tells
/// another giver: "… penghargaan dari HR Asia. … Menteri Tenaga Kerja menyerahkan penghargaan tersebut".
///
/// Serves 1 of 650 labelled articles. Doubt: two who give one prize together.
pub(super) fn into_guests(s: &Sheet, drafts: &mut [Draft]) {
    let subject = |rule: &str| rule == "giver-as-subject";
    let told = |b: &(Read<Giver>, &str)| b.1 != HANDED && !subject(b.1);
    let told = |d: &Draft| !d.past && d.info.bodies.iter().any(told);
    let Some(first) = drafts.iter().position(told) else { return };
    for draft in drafts[first + 1..].iter_mut().filter(|d| hands_the_same(s, d)) {
        let subjects = draft.info.bodies.iter_mut().filter(|b| subject(b.1));
        subjects.for_each(|(_, rule)| *rule = HANDED);
    }
}

/// "menyerahkan penghargaan tersebut": the prize of a sentence before.
fn hands_the_same(s: &Sheet, draft: &Draft) -> bool {
    let line = s.lines[draft.line];
    let verb = (line.from..line.to).find(|&i| s.is(i, Cue::Give));
    let prize = verb.and_then(|verb| s.find(verb + 1, (verb + 5).min(line.to), &[Cue::Award]));
    prize.is_some_and(|prize| s.is(prize + s.cue_len(prize), Cue::Anaphor))
}

/// The body in "Penghargaan dari Kementerian Z tersebut" at the start of a sentence.
fn prize_of(s: &Sheet, line: Line) -> Option<Read<Giver>> {
    let from = (line.from..line.from + 4).find(|&i| s.is(i, Cue::From))?;
    let prize = (line.from..from).any(|i| s.any(i, &[Cue::Award, Cue::Weak, Cue::Medal]));
    let body = body_at(s, from + 1, line.to).filter(|body| body.value.known && prize)?;
    s.is(s.past_bracket(body.end, line.to, 4), Cue::Anaphor).then_some(body)
}
