//! Answers: which of a word's possible readings is the right one?

use super::affix::{Pattern, Prefix, Reading, Suffix, Tail};

/// How strongly a root is attested: eight times the binary logarithm of one plus the weighed
/// number of kinds of forms that speak for it. Zero: it only keeps itself from being cut.
pub(super) type Strength = u8;

/// The strength for a weighed number of kinds of forms.
pub(super) fn strength(kinds: f64) -> Strength {
    ((1.0 + kinds.max(0.0)).log2() * 8.0).round().min(255.0) as Strength
}

/// What a word of the list before *-nya* adds to a reading: whatever that word's root, it is the
/// same one with *-nya* (*beruang-nya*, not *ber-uang-nya*).
const CLITICIZED: i32 = 64;

/// How good a reading is, given its root's strength; higher is better, in sixteenths.
pub(super) fn score(reading: &Reading<'_>, pattern: Pattern, strength: Strength) -> i32 {
    let short = match (syllables(reading.root), reading.root.len()) {
        (_, 0..=2) => 96,
        (0 | 1, _) => 48,
        (_, 3) => 32,
        _ => 0,
    };
    let whole = if pattern.only_possessive() { CLITICIZED } else { 0 };
    whole + 2 * i32::from(strength) + 8 * pattern.weight() - short - 24 * i32::from(reading.strain)
}

/// How many syllables a form has, about: its vowels.
fn syllables(form: &str) -> usize {
    form.bytes().filter(|b| b"aiueo".contains(b)).count()
}

/// Whether what is left of a word can be a root at all by its sounds: it has a vowel, starts with
/// no consonants that no word starts with ("-ntal" of *mental*), ends in no two that none ends
/// with ("adops-" of *adopsi*, though without *-i* there is *indeks*).
pub(super) fn pronounceable(reading: &Reading<'_>) -> bool {
    let root = reading.root.as_bytes();
    let vowel = |b: &u8| b"aiueo".contains(b);
    let onset = root.iter().take_while(|b| !vowel(b)).count();
    let coda = root.iter().rev().take_while(|b| !vowel(b)).count();
    let loan = || reading.tail.suffix != Suffix::I && matches!(&root[root.len() - coda..], b"ks");
    onset < root.len()
        && may_start(&root[..onset])
        && (may_end(&root[root.len() - coda..]) || loan())
}

fn may_start(onset: &[u8]) -> bool {
    match onset {
        [] | [_] => true,
        [b'n', b'g' | b'y'] | [b'p' | b't', b's'] | [b'd', b'z'] => true,
        [b's', b'k' | b'm' | b'n' | b'p' | b't' | b'f'] => true,
        [first, b'l' | b'r' | b'w' | b'y' | b'h'] => !b"lmnrwy".contains(first),
        [b's', b't' | b'k' | b'p', b'r' | b'l'] => true,
        _ => false,
    }
}

fn may_end(coda: &[u8]) -> bool {
    matches!(coda, [] | [_] | [b'n', b'g'] | [b'r' | b'l' | b'n' | b's', _])
}

/// How far a reading is believed whose root nobody knows: `None` where the affixes could as
/// well be sounds of the root.
///
/// Only long remainders behind affixes that hardly occur by chance are believed. *di-* alone is
/// none of these: *difraksi, dispersi, dinitrogen, Dimitri*.
pub(super) fn unknown_score(reading: &Reading<'_>, pattern: Pattern) -> Option<i32> {
    let bare_di = reading.prefixes == [Prefix::Di] && reading.tail == Tail::default();
    let believable = pattern.weight() >= 4
        && reading.prefixes.len() == 1
        && !bare_di
        && reading.strain == 0
        && reading.tail.suffix != Suffix::In
        && reading.root.len() >= 5
        && syllables(reading.root) >= 2
        && pronounceable(reading);
    let borrowed = || reading.prefixes.len() == 1 && is_loan(reading);
    (believable || borrowed()).then(|| score(reading, pattern, 0))
}

/// Whether a reading cuts a prefix off a loan whose end shows it: *terfragmentasi*, *berosilasi*,
/// *diromanisasi*. Shorter ones may be loans as a whole (*terminasi*, *disertasi*), and *be-* may
/// stand before *re-* (*beregenerasi*).
pub(super) fn is_loan(reading: &Reading<'_>) -> bool {
    let (root, long) = (reading.root, reading.root.len() >= 8);
    let ends = |ends: &[&str]| ends.iter().any(|end| root.ends_with(end));
    let borrowed = match reading.prefixes {
        [Prefix::Ber | Prefix::Ter] => long && ends(&["asi"]) && !root.starts_with('e'),
        [Prefix::Di] => long && ends(&["isasi", "ikasi"]) && !root.starts_with('s'),
        _ => false,
    };
    borrowed && reading.tail.suffix == Suffix::None && pronounceable(reading)
}
