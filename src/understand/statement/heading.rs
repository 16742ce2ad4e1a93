//! Answers: whom does a list name whose heading says what they won?
//!
//! "Berikut daftar penerima Bintang Jasa Utama 2024: - A - B - C", or one name a line below. Serves 4
//! of 294 labelled articles. Doubt: what stands behind the list.

use super::*;

/// The drafts of a heading and the names behind it in its own sentence or on the lines below.
pub(super) fn headed_list(s: &Sheet, number: usize) -> Option<Vec<Draft>> {
    let line = s.lines[number];
    let (from, info) = heading(s, line)?;
    let mut pieces: Vec<(usize, usize, usize)> =
        bullets(s, from, line.to).into_iter().map(|(a, b)| (number, a, b)).collect();
    if pieces.len() < 2 {
        pieces = below(s, number);
    }
    if pieces.len() < 2 {
        return None;
    }
    let make = |(number, from, to): (usize, usize, usize)| {
        let entity = named_in(s, from, to)?;
        let placed =
            (from..to.min(from + 3)).find_map(|i| rank_at(s, i, to)).filter(|r| r.end < to);
        let rank = placed.map(|r| (r.value, r.span));
        let item = Item { rank, ..info.items.first().cloned().unwrap_or_default() };
        let span = s.span(from, to);
        let (rule, confidence) = ("list-under-heading", 0.6);
        Some(Draft {
            recipient: Some(entity),
            info: info.clone(),
            item,
            line: number,
            span,
            rule,
            confidence,
            past: false,
        })
    };
    let drafts: Vec<Draft> = pieces.into_iter().take(40).filter_map(make).collect();
    (drafts.len() >= 2).then_some(drafts)
}

/// A heading that names an award and its winners; gives the token behind the award's name.
fn heading(s: &Sheet, line: Line) -> Option<(usize, Info)> {
    let opens = |i: usize| ["berikut", "daftar", "inilah"].iter().any(|w| s.says(i, w));
    let winners = |i: usize| ["penerima", "pemenang", "peraih"].iter().any(|w| s.says(i, w));
    let lead = line.from..line.to.min(line.from + 9);
    let at =
        lead.clone().find(|&i| winners(i)).filter(|_| lead.clone().any(opens) && !line.title)?;
    let unsure = [Cue::Nominate, Cue::Hope, Cue::Future, Cue::Negation];
    if s.find(line.from, at + 1, &unsure).is_some() {
        return None;
    }
    let reach = (at + 1..line.to)
        .find(|&i| s.mark(i, ':') || s.mark(i, '\u{2022}') || dash(s, i))
        .unwrap_or(line.to);
    let info = Info::read(s, at + 1, reach, false);
    let title = info.title.as_ref().filter(|t| !t.value.status)?;
    Some((title.end.max(reach), info))
}

/// A dash between words, not inside one.
fn dash(s: &Sheet, i: usize) -> bool {
    let apart = |i: usize| i > 0 && s.tokens[i - 1].span.end < s.tokens[i].span.start;
    (s.mark(i, '-') || s.mark(i, '\u{2013}')) && apart(i)
}

/// The pieces between dashes, bullets or semicolons; else between commas.
fn bullets(s: &Sheet, from: usize, to: usize) -> Vec<(usize, usize)> {
    let hard = |i: usize| dash(s, i) || s.mark(i, '\u{2022}') || s.mark(i, ';');
    let hard_ones = (from..to).filter(|&i| hard(i)).count();
    let cut = |i: usize| {
        if hard_ones >= 2 {
            hard(i)
        } else {
            s.mark(i, ',') || s.mark(i, ':') || s.is(i, Cue::And) && s.capital(i + 1)
        }
    };
    let mut out = Vec::new();
    let mut start = from;
    for i in from..=to {
        if i == to || cut(i) {
            out.push((start, i));
            start = i + 1;
        }
    }
    out.retain(|(a, b)| a < b && b - a <= 24);
    out
}

/// The short lines below, each a name: at most 40, until one is a sentence.
fn below(s: &Sheet, number: usize) -> Vec<(usize, usize, usize)> {
    let short = |n: &usize| {
        let line = s.lines[*n];
        let verb = (line.from..line.to)
            .any(|i| VOICES.iter().any(|&(cue, _)| s.is(i, cue)) && !s.capital(i));
        // a sentence has a full stop and small words, a name has neither
        let small = (line.from..line.to)
            .filter(|&i| s.wordy(i) && !s.capital(i) && !s.is(i, Cue::And))
            .count();
        let stop = s.mark(line.to - 1, '.') && small > 0;
        line.to > line.from
            && line.to - line.from <= 16
            && small <= 4
            && !stop
            && !verb
            && !line.title
    };
    let last = s.lines.len().min(number + 41);
    let lines = (number + 1..last).take_while(short);
    lines.map(|n| (n, s.lines[n].from, s.lines[n].to)).collect()
}

/// The one that a piece of a list names: vouched for, else a run of two capitals or more.
fn named_in(s: &Sheet, from: usize, to: usize) -> Option<Entity> {
    let all: Vec<Entity> = (from..to).filter_map(|i| entity_at(s, i, to)).map(|(e, _)| e).collect();
    let sure = all.iter().find(|e| e.sure && e.rule != "run-of-capitals");
    sure.or_else(|| all.iter().find(|e| e.name.contains(' '))).cloned()
}
