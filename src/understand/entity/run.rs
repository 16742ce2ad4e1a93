//! Answers: where does a name written in capitals end?

use super::*;

/// The most tokens of a name.
const LONGEST: usize = 14;

/// Where the run of capitals that starts at `i` ends; `joined` lets it cross "dan" and the like.
pub(crate) fn run_end(s: &Sheet, i: usize, to: usize, joined: bool) -> usize {
    let (mut end, mut at) = (i, i);
    while at < to && at < i + LONGEST {
        let inside = at > i;
        if s.capital(at) && !(inside && ends_name(s, at)) {
            end = at + 1;
            at = end + usize::from(abbreviated(s, end));
        } else if inside && (numbered(s, at) || second_syllable(s, at)) {
            end = at + 1 + usize::from(s.mark(at, '-'));
            at = end;
        } else if inside && goes_on(s, at, to, joined) {
            at += 1 + usize::from(!s.capital(at + 1) && s.wordy(at + 1));
            end = if numbered(s, at - 1) { at } else { end };
        } else {
            break;
        }
    }
    end.min(to)
}

/// Whether a word with a capital belongs to a name before it no more: a verb, an office, and in a headline,
/// where all words have capitals, a small one.
fn ends_name(s: &Sheet, at: usize) -> bool {
    let small = s.any(at, &[Cue::Clause, Cue::Anaphor]) || headline_verb(s.word(at));
    // "Piala Gubernur", "Walikota Cup": an office in a contest's name
    let office = is_office(s, at) && !s.is(at + s.cue_len(at), Cue::AwardName);
    at < s.title_end && small || s.any(at, &VERBS) || office
}

/// Whether a mark or a small word at `at` is followed by more of the name.
fn goes_on(s: &Sheet, at: usize, to: usize, joined: bool) -> bool {
    let says = |words: &[&str]| words.iter().any(|word| s.says(at, word));
    let capital = s.capital(at + 1);
    // "U-23"
    let age = s.word(at - 1) == "U" && numbered(s, at + 1);
    let mark = ['-', '/', '&'].iter().any(|&mark| s.mark(at, mark)) && (capital || age);
    let second = s.any(at + 1, &REGION_HEADS) || s.says(at, "dan") && another(s, at + 1);
    let link = says(&["dan", "di", "and"]) && capital && !second;
    mark || says(&PARTICLES) && capital || joined && (link || english(s, at, to))
}

/// A headline's verb in "-kan" without its prefix ("Harumkan"); "Pendidikan" is a noun.
fn headline_verb(word: &str) -> bool {
    word.len() >= 6 && word.ends_with("kan") && !word.starts_with('P') && !word.starts_with("Ke")
}

/// "Lee Jung-jae", "Hwang Du-seong": the second syllable of a given name, glued by a hyphen to the first.
///
/// Source: the romanisation of Korean names. Serves 1 of dev. Doubt: none of a word told twice
/// ("Atlet-atlet") or of a small word glued on ("Jokowi-nya").
fn second_syllable(s: &Sheet, at: usize) -> bool {
    let glued = |i: usize| s.tokens[i - 1].span.end == s.tokens[i].span.start;
    let next = at + 1;
    let syllable = s.word(next).len() <= 6 && s.wordy(next) && !s.capital(next);
    let small = ["nya", "ku", "mu", "lah", "pun", "isasi", "an", "red", "kah"];
    let other = || s.says(next, s.word(at - 1)) || small.iter().any(|w| s.says(next, w));
    s.mark(at, '-') && syllable && s.word(at - 1).len() <= 6 && glued(at) && glued(next) && !other()
}

/// A stop inside a name: of an initial ("M. Afif") or a title ("Prof. Bambang", "Drs. Ali").
fn abbreviated(s: &Sheet, at: usize) -> bool {
    let short =
        s.word(at - 1).chars().count() <= 2 || ["Prof", "Drs", "Dra"].contains(&s.word(at - 1));
    s.mark(at, '.') && short && s.capital(at + 1)
}

/// "Leaders for a Living Planet Award": small English words inside a name.
fn english(s: &Sheet, at: usize, to: usize) -> bool {
    let small = |j: usize| ["for", "the", "in", "a", "and", "to"].iter().any(|w| s.says(j, w));
    let next = at + 1 + usize::from(small(at + 1) && !s.capital(at + 1));
    small(at) && !s.capital(at) && next < to && s.capital(next)
}

/// Whether a name behind "dan" starts a second one of its own: "SMK Muhammadiyah dan SMA Negeri 1".
fn another(s: &Sheet, i: usize) -> bool {
    let heads = [
        "SD",
        "SDN",
        "SDIT",
        "MI",
        "MTs",
        "SMPIT",
        "SMP",
        "SMPN",
        "SMA",
        "SMAN",
        "SMK",
        "SMKN",
        "MAN",
        "MTsN",
        "RSUD",
        "RS",
        "Puskesmas",
        "Polres",
        "Polresta",
        "Polda",
        "Pantai",
        "Gunung",
        "Teluk",
        "Danau",
        "Desa",
        "Kecamatan",
        "Kelurahan",
        "Kalurahan",
        "Nagari",
        "Dinas",
        "Universitas",
        "PT",
        "PDAM",
        "Perumda",
        "Badan",
    ];
    heads.contains(&s.word(i)) && (s.capital(i + 1) || numbered(s, i + 1))
}

pub(super) const VERBS: [Cue; 7] =
    [Cue::Receive, Cue::Taken, Cue::Given, Cue::Give, Cue::Named, Cue::Adverb, Cue::Become];
pub(super) const PARTICLES: [&str; 9] =
    ["bin", "binti", "van", "von", "de", "al", "alias", "of", "dr"];

/// A small number inside a name: "MAN 2 Mataram".
pub(crate) fn numbered(s: &Sheet, i: usize) -> bool {
    let word = s.word(i);
    word.len() <= 3 && !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}
