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
    /// *-in*: *-kan* and *-i* of Jakarta's speech, which news quotes.
    In,
}

/// Whose something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::language) enum Possessive {
    /// *-nya*: his, her, its, the.
    Nya,
    /// *-ku, -mu*: mine, yours. Names end so, too (*Masiku, Osamu*).
    Person,
}

/// All that stands behind the root.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::language) struct Tail {
    /// The derivational suffix.
    pub suffix: Suffix,
    /// *-nya, -ku, -mu*.
    pub possessive: Option<Possessive>,
    /// *-lah, -kah, -pun*. Not the *-tah* of old texts: more words end so (*cheetah, patah*).
    pub particle: bool,
}

const PARTICLES: &[(&str, bool)] = &[("lah", true), ("kah", true), ("pun", true)];
const POSSESSIVES: &[(&str, Option<Possessive>)] = &[
    ("nya", Some(Possessive::Nya)),
    ("ku", Some(Possessive::Person)),
    ("mu", Some(Possessive::Person)),
];
const SUFFIXES: &[(&str, Suffix)] =
    &[("kan", Suffix::Kan), ("i", Suffix::I), ("an", Suffix::An), ("in", Suffix::In)];

/// Shows `see` the word without each of its possible endings, without any first, and how unusual
/// the reading is.
pub(super) fn tails(word: &str, see: &mut dyn FnMut(&str, Tail, u8)) {
    each_or_none(word, PARTICLES, &mut |word, particle| {
        each_or_none(word, POSSESSIVES, &mut |word, possessive| {
            let tail = Tail { suffix: Suffix::None, possessive, particle };
            see(word, tail, 0);
            for &(ending, suffix) in SUFFIXES {
                if let Some(rest) = word.strip_suffix(ending)
                    && !(suffix == Suffix::I && rest.ends_with('i'))
                {
                    see(rest, Tail { suffix, ..tail }, strain(rest, suffix));
                }
            }
        });
    });
    misspelt(word, see);
}

/// Endings as hasty hands write them: *menaikan* for *menaikkan*, *perbuatanya* for
/// *perbuatannya*. In the news 70 and 40 words that occur three times or more. Doubt:
/// *membekukan* is from *beku*, not *bekuk*, so they count less than any other reading.
fn misspelt(word: &str, see: &mut dyn FnMut(&str, Tail, u8)) {
    let verb = ["me", "di", "ter"].iter().any(|prefix| word.starts_with(prefix));
    if let Some(rest) = word.strip_suffix("an").filter(|rest| verb && rest.ends_with('k')) {
        see(rest, Tail { suffix: Suffix::Kan, ..Tail::default() }, 2);
    }
    if let Some(rest) = word.strip_suffix("anya") {
        let possessive = Some(Possessive::Nya);
        see(rest, Tail { suffix: Suffix::An, possessive, ..Tail::default() }, 2);
    }
}

fn each_or_none<T: Copy + Default>(
    word: &str,
    endings: &[(&str, T)],
    see: &mut dyn FnMut(&str, T),
) {
    see(word, T::default());
    for &(ending, means) in endings {
        if let Some(rest) = word.strip_suffix(ending) {
            see(rest, means);
        }
    }
}

/// How unusual a suffix is behind `rest`: *-i* behind *s* is mostly the end of a loan
/// (*antisipasi, revisi*), though there is *mengatasi*; *-in* is mostly no suffix (*desain*).
fn strain(rest: &str, suffix: Suffix) -> u8 {
    u8::from(suffix == Suffix::I && rest.ends_with('s') || suffix == Suffix::In)
}
