//! Answers: who else won what the sentence before tells of ("Turut menerima penghargaan serupa, Bupati X")?
//!
//! The verb has no name before it, only "lain" or "turut"; those who won stand behind its object. Serves
//! 3 of 420 labelled articles. Doubt: who is thanked or present behind the prize.

use super::*;

/// The name of the rule, by which the article knows whose category may be the one told before.
pub(crate) const RULE: &str = "other-winners";

/// The drafts of a sentence on other winners; `open` says that the sentence before was about awards.
pub(super) fn others(s: &Sheet, number: usize, open: bool) -> Vec<Draft> {
    let line = s.lines[number];
    let Some(verb) = verb(s, line).filter(|_| open && !line.title) else { return Vec::new() };
    let Some(start) = start(s, verb + s.cue_len(verb), line.to) else { return Vec::new() };
    let mut info = Info::read(s, verb + s.cue_len(verb), start, false);
    let unreal = [Cue::Hope, Cue::Future, Cue::Nominate, Cue::Negation];
    let in_turn = s.find(start, line.to, &[Cue::Taken]).is_some();
    if !info.about_award() || in_turn || s.find(line.from, verb, &unreal).is_some() {
        return Vec::new();
    }
    info.to = None;
    let (span, rule, confidence) = (line.span, RULE, 0.6);
    let make = Make { line: number, span, rule, confidence, past: false };
    make.drafts(winners(s, start, line.to), info)
}

/// The verb of receiving behind "lain", "lainnya" or "turut", with nobody named in between.
fn verb(s: &Sheet, line: Line) -> Option<usize> {
    let verb = (line.from..line.to).find(|&i| s.is(i, Cue::Receive) && !s.capital(i))?;
    let low = verb.saturating_sub(8).max(line.from);
    let other = |i: usize| ["lain", "lainnya", "turut"].iter().any(|w| s.says(i, w));
    // "Selain A, yang menerima penghargaan adalah B dan C"
    let lead = (line.from..line.to.min(line.from + 4)).any(|i| s.says(i, "selain"));
    let besides = verb > line.from + 2 && lead && s.mark(verb - 2, ',');
    if besides && s.says(verb - 1, "yang") {
        return Some(verb);
    }
    let from = (low..verb).find(|&i| other(i))?;
    // "sekolah lain di Sleman yang menerima": where they are, and no winner
    let named = |i: usize| s.capital(i) && i > line.from && !s.is(i - 1, Cue::At);
    (!(from..verb).any(named)).then_some(verb)
}

/// Where the winners start: behind "adalah", else at the first office or body that no small word leads to.
fn start(s: &Sheet, from: usize, to: usize) -> Option<usize> {
    if let Some(list) = s.find(from, to.min(from + 12), &[Cue::Yields]) {
        return Some(list + s.cue_len(list));
    }
    let led = |i: usize| s.any(i - 1, &[Cue::At, Cue::From, Cue::By, Cue::To, Cue::As]);
    let named = |i: usize| {
        let vouched = |e: &Entity| e.rule.starts_with("office") || e.rule == "post-and-name";
        entity_at(s, i, to).is_some_and(|(e, _)| e.sure && vouched(&e))
    };
    (from + 1..to.min(from + 14)).find(|&i| !led(i) && named(i))
}
