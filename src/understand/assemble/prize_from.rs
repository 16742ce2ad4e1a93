//! Answers: whose prize does somebody hand over, by a sentence behind?
//!
//! "Wali Kota X menyerahkan penghargaan kepada Y. Penghargaan dari Kementerian Z tersebut …". Serves 1 of the 100
//! articles that it was tuned on. Doubt: another prize of that body.

use super::*;

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

/// The body in "Penghargaan dari Kementerian Z tersebut" at the start of a sentence.
fn prize_of(s: &Sheet, line: Line) -> Option<Read<Giver>> {
    let from = (line.from..line.from + 4).find(|&i| s.is(i, Cue::From))?;
    let prize = (line.from..from).any(|i| s.any(i, &[Cue::Award, Cue::Weak, Cue::Medal]));
    let body = body_at(s, from + 1, line.to).filter(|body| body.value.known && prize)?;
    s.is(s.past_bracket(body.end, line.to, 4), Cue::Anaphor).then_some(body)
}
