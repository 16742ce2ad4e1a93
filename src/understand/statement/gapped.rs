//! Answers: what does a clause without a verb of its own take from the clause before?
//!
//! "Kota Ambon mendapat penghargaan untuk subsektor musik, sedangkan Kota Pekalongan untuk subsektor
//! kriya", "kategori A diraih X, sementara kategori B Y": all but recipient and category is as before.
//! Serves 3 of the 50 articles that it was tuned on. Doubt: a clause on something else.

use super::*;
use crate::understand::giver::body_at;
use crate::understand::statement::winners::own_item;

/// Adds the awards of the clauses behind "sedangkan" and its like that have no verb.
pub(super) fn gapped(s: &Sheet, line: Line, out: &mut Vec<Draft>) {
    let Some(model) = out.last().filter(|d| d.recipient.is_some()).cloned() else { return };
    let turns = (line.from..line.to).filter(|&i| turn(s, i)).take(12);
    let found: Vec<Draft> = turns.filter_map(|i| clause(s, line, i + 1, &model)).collect();
    let new = found.into_iter().filter(|d| !out.iter().any(|o| same_who(o, d))).collect::<Vec<_>>();
    out.extend(new);
}

/// "Salah satunya adalah penghargaan atas A, sementara yang lain diberikan untuk B", "satu untuk A, satu
/// lagi untuk B": two prizes told of before, each by what it is for.
///
/// Serves 2 of 162 labelled articles (1 of dev).
pub(super) fn one_and_other(s: &Sheet, number: usize, open: bool) -> Vec<Draft> {
    let line = s.lines[number];
    let first = |i: usize| s.says(i, "satu") || s.says(i, "satunya");
    let one = (line.from..line.to.min(line.from + 4)).find(|&i| first(i) && open && !line.title);
    let Some(one) = one else { return Vec::new() };
    let again = |i: usize| {
        s.says(i, "lain") && s.says(i - 1, "yang") || s.says(i, "lagi") && s.says(i - 1, "satu")
    };
    let Some(other) = (one + 1..line.to).find(|&i| again(i)) else { return Vec::new() };
    // the words that lead to the other are no part of the one
    let last = (one..other - 1).rev().find(|&i| s.wordy(i) && !s.is(i, Cue::And));
    let found: Vec<Draft> = [(one, last.unwrap_or(one) + 1), (other, line.to)]
        .into_iter()
        .filter_map(|(from, to)| purpose(s, from, to))
        .map(|item| {
            let mut info = Info::default();
            info.award = true;
            let (rule, confidence) = ("one-and-other", 0.65);
            let span = line.span;
            Draft { recipient: None, info, item, line: number, span, rule, confidence, past: false }
        })
        .collect();
    if found.len() == 2 { found } else { Vec::new() }
}

/// What stands behind "atas" or "untuk" in a stretch, with the placing that it tells.
fn purpose(s: &Sheet, from: usize, to: usize) -> Option<Item> {
    let lead = (from..to).find(|&i| s.says(i, "untuk") || s.says(i, "atas"))?;
    let headed = s.is(lead + 1, Cue::CategoryHead);
    let at = lead + 1 + usize::from(headed);
    let reason = crate::understand::info::reason_at(s, at, to).filter(|_| !headed);
    let read = reason.or_else(|| category_at(s, at, to, Series::One))?;
    let best = (at..read.end).find(|&j| s.says(j, "terbaik"));
    let rank = best.map(|j| (Some(1), s.span(j, j + 1)));
    Some(Item { category: Some((read, "one-of-two")), rank, ..Item::default() })
}

fn turn(s: &Sheet, i: usize) -> bool {
    let words = ["sedangkan", "sementara", "serta", "dan"];
    i > 0 && words.iter().any(|w| s.says(i, w)) && !inside_body(s, i)
}

/// "Menteri Hukum dan HAM", "Dinas Pemuda dan Olahraga Jawa Tengah": the "dan" of a body's name turns nowhere.
fn inside_body(s: &Sheet, i: usize) -> bool {
    let over = |j: usize| body_at(s, j, s.tokens.len()).is_some_and(|body| body.end > i + 1);
    let named = s.capital(i - 1) && s.capital(i + 1);
    named && (i.saturating_sub(8)..i).any(over)
}

fn clause(s: &Sheet, line: Line, at: usize, model: &Draft) -> Option<Draft> {
    let voiced = |j: usize| VOICES.iter().any(|&(cue, _)| s.is(j, cue));
    let (entity, end) = entity_at(s, at, line.to).filter(|(e, _)| e.sure)?;
    let mut tail = end;
    let item = own_item(s, &mut tail, line.to);
    let told = item.category.is_some() || item.rank.is_some();
    let free = !(end..line.to.min(tail + 1)).any(voiced);
    let item = Item { class: model.item.class.clone(), ..item };
    let span = s.span(at, tail);
    (told && free).then(|| Draft {
        recipient: Some(entity),
        item,
        span,
        rule: "clause-without-verb",
        confidence: 0.65,
        ..model.clone()
    })
}

fn same_who(a: &Draft, b: &Draft) -> bool {
    let key = |d: &Draft| d.recipient.as_ref().map(|e| e.key.clone());
    key(a) == key(b)
}
