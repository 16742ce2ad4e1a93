//! Answers: whom does "yang" before the verb tell of, where another verb leads to them?
//!
//! "mengucapkan selamat kepada Desa X yang meraih", "bangga dengan Puskesmas Y yang mendapat", "menyambut
//! kontingen Z yang merebut": who congratulates stands first and wins nothing. Read from the language.
//! Doubt: "yang" that tells of a noun further back.

use super::subject::akin;
use super::*;
use crate::understand::entity::entities_at;

/// Those named right before "yang", or nobody where it tells of a noun alone ("kepada para atlet yang meraih").
pub(super) fn told_of(s: &Sheet, from: usize, at: usize) -> Option<Vec<Entity>> {
    let yang = relative(s, from, at)?;
    let low = yang.saturating_sub(14).max(from);
    let named = (low..yang).find_map(|j| Some((j, ending_at(s, j, yang)?)));
    match named {
        Some((start, who)) => led_to(s, from, start).then_some(who),
        None => preposed(s, from, yang).then(Vec::new),
    }
}

/// The "yang" that only adverbs part from the verb.
fn relative(s: &Sheet, from: usize, at: usize) -> Option<usize> {
    let between = |j: usize| s.any(j, &[Cue::Adverb, Cue::Streak]) && !s.capital(j);
    let last = (from..at).rev().take(5).find(|&j| !between(j))?;
    Some(last).filter(|&j| s.says(j, "yang") && j > from)
}

/// The names from `start` on, if they reach up to `yang`.
fn ending_at(s: &Sheet, start: usize, yang: usize) -> Option<Vec<Entity>> {
    let list = entities_at(s, start, yang);
    let end = list.last()?.1;
    // "asal Jember, Febriana yang meraih": where she is from is none of a list
    let listed = |(e, _): &(Entity, usize)| e.sure && akin(&list[0].0, e);
    let whole = s.past_bracket(end, yang, 12) == yang && list.iter().all(listed);
    whole.then(|| list.into_iter().map(|(e, _)| e).collect())
}

/// Whether a small word leads to what starts at `start`, over a noun or two ("kontingen", "para siswa").
fn led_to(s: &Sheet, from: usize, start: usize) -> bool {
    let small = |j: usize| s.wordy(j) && !s.capital(j) && !s.any(j, &[Cue::At, Cue::From, Cue::By]);
    let acts = |j: usize| s.word(j).starts_with("me") && s.word(j).len() > 5;
    let near = (from..start).rev().take(4).take_while(|&j| small(j));
    near.into_iter().any(|j| leads(s, j) || acts(j))
}

/// Whether "kepada" or its like stands before a noun in small letters.
fn preposed(s: &Sheet, from: usize, yang: usize) -> bool {
    let noun = |j: usize| s.wordy(j) && !s.capital(j);
    let mut near = (from..yang).rev().take(4).take_while(|&j| noun(j));
    near.next().is_some_and(|j| !leads(s, j)) && near.any(|j| s.says(j, "kepada"))
}

fn leads(s: &Sheet, j: usize) -> bool {
    s.is(j, Cue::To) || s.says(j, "dengan")
}
