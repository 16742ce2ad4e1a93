//! Answers: does a hyphen join these two runs into one word, and which kind of word is it?

use super::scan::Run;
use super::stemmer::Stemmer;

/// What a hyphen makes of the runs on its two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// Two words: "Asia-Pasifik".
    Apart,
    /// A prefix and its word: "se-Jatim"; the stem is the second run's.
    Prefixed,
    /// A word and its suffix: "BUMN-nya"; the stem is the first run's.
    Suffixed,
    /// One acronym: "Kemenpan-RB", "G-20"; it is its own stem.
    Whole,
    /// A word and its double: "anak-anak"; the stem is the first run's.
    Reduplicated,
    /// A word and its double, of which the second is the better known root: "bolak-balik".
    ReduplicatedSecond,
}

impl Join {
    /// Whether the exact form of two parts shows the hyphen: between the halves of a
    /// reduplication, and beside figures. "non-ASN" and "nonASN" are one form.
    pub fn keeps_hyphen(self, first: &str, second: &str) -> bool {
        let figures = first.ends_with(|c: char| c.is_numeric())
            || second.starts_with(|c: char| c.is_numeric());
        match self {
            Join::Reduplicated | Join::ReduplicatedSecond => true,
            Join::Prefixed | Join::Suffixed => figures,
            Join::Whole | Join::Apart => false,
        }
    }
}

/// Prefixes that the spelling rules (EYD V, bound forms) write with a hyphen before capitals and
/// figures. Doubt: "pro" and "anti" also stand alone as words; the hyphen tells.
const PREFIXES: &[&str] = &[
    "anti", "antar", "ber", "di", "diper", "eks", "ke", "kontra", "maha", "me", "mem", "memper",
    "men", "meng", "menge", "multi", "nir", "non", "pasca", "pe", "pem", "pen", "peng", "per",
    "pra", "pro", "se", "semi", "sub", "super", "swa", "ter", "tuna", "ultra",
];

/// Clitics and suffixes that are written with a hyphen after capitals and figures.
const SUFFIXES: &[&str] =
    &["nya", "ku", "mu", "lah", "kah", "tah", "pun", "an", "kan", "i", "isme", "annya", "kannya"];

/// How a hyphen joins a word so far (its last run, its exact form, its stem) and the next run.
pub(super) fn join(
    (last, exact, stem): (Run, &str, &str),
    (next, folded): (Run, &str),
    stemmer: &Stemmer,
) -> Join {
    if PREFIXES.contains(&exact) && folded != exact {
        return Join::Prefixed;
    }
    if SUFFIXES.contains(&folded) && !next.shape.inner {
        return Join::Suffixed;
    }
    if is_acronym(last, exact, next, folded) || is_code(last, next) {
        return Join::Whole;
    }
    reduplication(exact, stem, folded, stemmer)
}

/// "Kemenpan-RB", "MenPAN-RB", "PAN-RB": a ministry's short name and the rest of it.
fn is_acronym(last: Run, exact: &str, next: Run, folded: &str) -> bool {
    let short_name = exact.starts_with("kemen") || exact.starts_with("men") && exact.len() <= 8;
    let whole = short_name && (exact.len() > 3) || exact == "pan" && last.shape.all_caps();
    whole && next.shape.all_caps() && (2..=5).contains(&folded.len()) && folded != "ri"
}

/// "G-20", "U-19", "B-50": one or two capitals and a number.
fn is_code(last: Run, next: Run) -> bool {
    last.shape.all_caps() && last.span.len() <= 2 && next.shape.number.is_some()
}

fn reduplication(exact: &str, stem: &str, folded: &str, stemmer: &Stemmer) -> Join {
    if exact.contains('-') || folded.len() < 2 {
        return Join::Apart;
    }
    let other = stemmer.stem(folded);
    if other == stem || repeats(exact, folded) {
        return Join::Reduplicated;
    }
    if !echoes(exact, folded) {
        return Join::Apart;
    }
    // "bolak-balik" comes from "balik", "sayur-mayur" from "sayur"
    let second = stemmer.strength(&other) > stemmer.strength(stem);
    if second { Join::ReduplicatedSecond } else { Join::Reduplicated }
}

/// Whether one word has the other in it: "anak-anaknya", "menari-nari", "meniru-nirukan".
fn repeats(first: &str, second: &str) -> bool {
    let ended = |end: &str| end.len() > 2 && first.ends_with(end);
    let bare = ["kan", "an", "i"].iter().filter_map(|suffix| second.strip_suffix(suffix));
    ended(second) || bare.into_iter().any(ended) || first.len() > 2 && second.starts_with(first)
}

/// Whether one word is the other with a sound changed: "sayur-mayur", "bolak-balik",
/// "warna-warni". Both then have the same length and differ in their first letter, or in
/// vowels only. Doubt: "dalam-malam" would pass; no such pair is written with a hyphen.
fn echoes(first: &str, second: &str) -> bool {
    let (a, b) = (first.as_bytes(), second.as_bytes());
    let vowel = |c: u8| b"aiueo".contains(&c);
    if a.len() != b.len() || a.len() < 4 || !first.is_ascii() || !second.is_ascii() {
        return false;
    }
    let rhyme = a[1..] == b[1..] && !vowel(a[0]);
    let ablaut = a.iter().zip(b).all(|(&x, &y)| x == y || vowel(x) && vowel(y));
    rhyme || ablaut
}
