//! Answers: which persons does a sentence only count ("Sebanyak 128 guru di Kabupaten Sleman dianugerahi")?
//!
//! All of them together received, and neither the region nor the body that they belong to. Serves 2 of 50 short
//! pieces on bodies. Doubt: persons who are named further down.

use super::subject::{segment_start, trim_right};
use super::*;
use crate::article::RecipientType;
use crate::understand::tokens::Kind;

/// The persons counted before the verb at `at`, from the start of its sentence or part.
pub(super) fn counted_persons(s: &Sheet, from: usize, at: usize) -> Option<Entity> {
    let end = trim_right(s, from, at);
    let start = segment_start(s, from, end);
    let start = start + usize::from(s.says(start, "sebanyak"));
    if start + 2 >= end {
        return None;
    }
    let number = s.tokens[start].kind == Kind::Number
        || crate::language::ordinal(s.word(start)).is_some_and(|n| n > 1);
    let whole = (start + 1..end).all(|j| s.wordy(j) && !s.says(j, "yang"));
    let named = (start + 2..end).any(|j| s.capital(j));
    let counted = number && !s.is(start, Cue::Ordinal) && persons(s, start + 1);
    if !counted || !whole || !named || end > start + 16 {
        return None;
    }
    let (name, span) = (s.told(start, end), s.span(start, end));
    let (kind, key, rule) = (RecipientType::Person, name.to_lowercase(), COUNTED);
    let (province, place, sure, local) = (None, None, true, false);
    Some(Entity { name, span, kind, province, place, key, sure, rule, local })
}

/// The name of the rule, by which the article knows whom names below stand for.
pub(crate) const COUNTED: &str = "counted-persons";

/// "aparatur", "guru", "personel": persons by what they do.
fn persons(s: &Sheet, i: usize) -> bool {
    let more = ["aparatur", "personel", "pns", "kader", "penyuluh", "relawan", "prajurit", "warga"];
    let head = s.is(i, Cue::HeadPerson) || more.iter().any(|w| s.says(i, w));
    head && (!s.capital(i) || ["ASN", "PNS"].contains(&s.word(i)))
}
