//! Answers: which awards does a sentence without a verb tell, as a list that goes on?

use super::*;

/// Sentences without a verb of their own: lists that go on from the sentence before.
pub(super) fn elliptic(s: &Sheet, number: usize, open: bool) -> Vec<Draft> {
    let line = s.lines[number];
    if !open || line.title || line.to - line.from > 120 {
        return Vec::new();
    }
    // "Kabupaten berjuluk Negeri Istana itu masuk kategori Informatif": whoever is pointed at was told before
    let pointed = entity_at(s, line.from, line.to).filter(|(e, _)| e.rule == "pointed-at");
    let start = pointed.map_or(line.from, |(_, end)| end);
    let lead = (line.from..line.to.min(start + 6))
        .any(|j| s.any(j, &[Cue::Champion, Cue::CategoryHead, Cue::Overall, Cue::Award]));
    let listing = (line.from..line.to.min(line.from + 2)).any(|j| s.is(j, Cue::Yields));
    // "Masing-masing Best Payment App dan Best Customer Service"
    let quality = |j: usize| s.capital(j) && s.is(j, Cue::Superlative);
    let lead = lead || listing && (line.from..line.to.min(line.from + 8)).any(quality);
    let denied = (line.from..line.to)
        .any(|j| s.any(j, &[Cue::Hope, Cue::Future, Cue::Nominate, Cue::Speak]));
    if !lead || denied {
        return Vec::new();
    }
    let info = Info::read(s, line.from, line.to, true);
    let who = info.to.map_or_else(Vec::new, |at| winners(s, at, line.to));
    let useful = info
        .items
        .iter()
        .any(|i| i.category.as_ref().is_some_and(|c| c.1 != "field" && (c.1 != "role" || listing)));
    if !useful || info.items.len() > 12 {
        return Vec::new();
    }
    let make = Make {
        line: number,
        span: line.span,
        rule: "list-without-verb",
        confidence: 0.65,
        past: false,
    };
    make.drafts(who, info)
}
