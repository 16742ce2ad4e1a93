//! Answers: which deed brought its doer a prize, before the verb?
//!
//! "Kepatuhan terhadap standar pelayanan mengantarkan Pemkab X memperoleh penghargaan", "Skor tertinggi … membuat
//! Kabupaten Y diganjar". Serves 2 of the 30 articles that it was tuned on and no other labelled one. Doubt: what a team played well.

use super::piece::dash;
use super::*;
use crate::understand::info::leading_deed;

/// The deed before the verb that leads a government, one of its bodies or its head to the verb at `at`.
pub(super) fn by_deed(s: &Sheet, from: usize, at: usize) -> Option<Read<String>> {
    let lead = (from..at).find(|&j| s.is(j, Cue::Lead) && !s.capital(j))?;
    let (who, _) = entity_at(s, lead + s.cue_len(lead), at)?;
    let public = who.is_regional() || who.local || who.rule == "office-of-region";
    let opens = (from..lead).rev().find(|&j| dash(s, j) || s.mark(j, ',') || s.mark(j, '.'));
    let start = opens.map_or(from, |mark| mark + 1);
    let sport = s.find(from, at, &[Cue::Sport, Cue::SportName]).is_some();
    (public && !sport).then(|| leading_deed(s, start, lead))?
}
