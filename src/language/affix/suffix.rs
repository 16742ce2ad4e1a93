//! Answers: which endings can a word have, and what stands before them?

/// The derivational suffix of a reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::language) enum Suffix {
    /// No suffix.
    #[default]
    None,
    /// *-kan*: makes a verb.
    Kan,
    /// *-i*: makes a verb.
    I,
    /// *-an*: makes a noun.
    An,
}

/// All that stands behind the root.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::language) struct Tail {
    /// The derivational suffix.
    pub suffix: Suffix,
    /// *-nya, -ku, -mu*.
    pub possessive: bool,
    /// *-lah, -kah, -tah, -pun*.
    pub particle: bool,
}

const PARTICLES: &[&str] = &["lah", "kah", "tah", "pun"];
const POSSESSIVES: &[&str] = &["nya", "ku", "mu"];
const SUFFIXES: &[(&str, Suffix)] = &[("kan", Suffix::Kan), ("i", Suffix::I), ("an", Suffix::An)];

/// Shows `see` the word without each of its possible endings, without any first.
pub(super) fn tails(word: &str, see: &mut dyn FnMut(&str, Tail)) {
    each_or_none(word, PARTICLES, &mut |word, particle| {
        each_or_none(word, POSSESSIVES, &mut |word, possessive| {
            let tail = Tail { suffix: Suffix::None, possessive, particle };
            see(word, tail);
            for &(ending, suffix) in SUFFIXES {
                if let Some(rest) = word.strip_suffix(ending)
                    && !(suffix == Suffix::I && rest.ends_with('i'))
                {
                    see(rest, Tail { suffix, ..tail });
                }
            }
        });
    });
}

fn each_or_none(word: &str, endings: &[&str], see: &mut dyn FnMut(&str, bool)) {
    see(word, false);
    for ending in endings {
        if let Some(rest) = word.strip_suffix(ending) {
            see(rest, true);
        }
    }
}

/// How unusual a suffix is behind `rest`: *-i* behind *s* is mostly the end of a loan
/// (*antisipasi, revisi*), though there is *mengatasi*.
pub(super) fn strain(rest: &str, suffix: Suffix) -> u8 {
    u8::from(suffix == Suffix::I && rest.ends_with('s'))
}
