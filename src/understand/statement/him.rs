//! Answers: who is "perawat itu" or the maker of a work, before a verb?

use super::*;
use crate::article::RecipientType;

/// Whether the words before a verb at `at` point at a person who was named before: "Perawat Puskesmas Kokas itu
/// terpilih", "koleksi miliknya meraih".
///
/// Serves 4 of the 50 articles that it was read from. Doubt: the name inside, hence none of two words.
pub(super) fn points_at_him(s: &Sheet, from: usize, at: usize) -> bool {
    let small = |j: usize| s.is(j, Cue::Adverb) && !s.is(j, Cue::Anaphor);
    let Some(last) = (from..at).rev().find(|&j| !small(j)) else { return false };
    if ["miliknya", "karyanya", "ciptaannya", "tulisannya"].iter().any(|w| s.says(last, w)) {
        return true;
    }
    let starts = |j: usize| j == from || !s.wordy(j - 1) || s.is(j - 1, Cue::And);
    let head = |j: &usize| s.is(*j, Cue::HeadPerson) && starts(*j);
    let head = (last.saturating_sub(14).max(from)..last).rev().find(head);
    let titled =
        |head: usize| entity_at(s, head, last).is_some_and(|(e, _)| e.rule == "person-with-head");
    let named = |head: usize| titled(head) || (head + 1..last).any(|j| names_person(s, j, last));
    s.is(last, Cue::Anaphor) && head.is_some_and(|head| !named(head))
}

/// Whether a person's name of two words is told at `j`.
fn names_person(s: &Sheet, j: usize, to: usize) -> bool {
    let person = |e: &Entity| e.kind == RecipientType::Person && e.name.contains(' ');
    let led = j > 0 && (s.any(j - 1, &[Cue::At, Cue::From]) || s.quote(j - 1));
    !led && entity_at(s, j, to).is_some_and(|(e, _)| e.sure && person(&e))
}

/// What one person makes; a film has a name of its own.
const WORKS: [&str; 16] = [
    "foto",
    "lagu",
    "novel",
    "komik",
    "puisi",
    "cerpen",
    "buku",
    "esai",
    "lukisan",
    "desain",
    "artikel",
    "koleksi",
    "naskah",
    "makalah",
    "ilustrasi",
    "liputan",
];

/// "Foto berjudul \"Menunggu Hujan\" karya Andi Wijaya terpilih": who made it receives its prize.
///
/// Serves 1 of the 50 articles that it was read from. Doubt: a publisher, hence a person's name of two words.
pub(super) fn maker_of_work(s: &Sheet, from: usize, at: usize) -> Option<Entity> {
    let end = trim_right(s, from, at);
    let made = ["karya", "milik", "besutan", "gubahan", "ciptaan", "tulisan", "buatan", "jepretan"];
    let lead = |j: &usize| made.iter().any(|w| s.says(*j, w));
    let lead = (end.saturating_sub(8).max(from)..end).rev().find(lead)?;
    let low = lead.saturating_sub(12).max(from);
    let work = (low..lead).any(|j| WORKS.iter().any(|w| s.says(j, w)));
    let whole = |(e, to): &(Entity, usize)| {
        *to == end && e.kind == RecipientType::Person && e.name.contains(' ')
    };
    let found = (lead + 1..end).filter_map(|j| entity_at(s, j, end)).find(whole);
    found.map(|(maker, _)| maker).filter(|_| work)
}
