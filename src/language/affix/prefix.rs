//! Answers: which prefixes can a form start with, and what may stand around them?

use super::nasal;
use super::suffix::Suffix;

/// A prefix, whatever its shape before the root's first sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::language) enum Prefix {
    /// *meN-*: active verbs.
    Me,
    /// *peN-*, *pe-*: doers, and with *-an* doings.
    Pe,
    /// *di-*: passive verbs.
    Di,
    /// *ter-*: passive, accidental, superlative.
    Ter,
    /// *ber-*: having, being.
    Ber,
    /// *per-*: causative, and with *-an* nouns.
    Per,
    /// *ke-*: ordinals, and with *-an* nouns.
    Ke,
    /// *se-*: one, as … as, all.
    Se,
    /// *ku-*, *kau-*: I, you as the doer.
    Clitic,
    /// *tidak* between *ke-* and *-an*: *ketidaknyamanan*.
    Not,
}

use Prefix::{Ber, Clitic, Di, Ke, Me, Not, Pe, Per, Se, Ter};

impl Prefix {
    /// Whether the prefix may stand inside the ones given, outermost first.
    pub fn may_follow(self, chain: &[Prefix]) -> bool {
        let Some(outer) = chain.last() else { return self != Not };
        match outer {
            Me | Di | Clitic => matches!(self, Per | Ber | Ke | Se | Ter | Pe),
            Pe => matches!(self, Ber | Ke | Se | Ter | Per),
            Ter => matches!(self, Per | Ke | Se | Pe),
            Ber => matches!(self, Ke | Pe | Per | Se),
            Ke => matches!(self, Ber | Ter | Se | Pe | Per | Not),
            Not => matches!(self, Ber | Ter | Se | Me),
            Se => matches!(self, Ke | Pe | Per | Ber | Ter),
            Per => matches!(self, Se | Ke | Ber),
        }
    }

    /// Whether the prefix, outermost of `chain`, goes with a suffix.
    pub fn goes_with(self, suffix: Suffix, chain: &[Prefix]) -> bool {
        match self {
            Di => suffix != Suffix::An,
            _ if suffix == Suffix::In => false,
            Me | Ter | Clitic => suffix != Suffix::An,
            Ber => suffix != Suffix::I,
            Pe => matches!(suffix, Suffix::None | Suffix::An),
            Per | Not => true,
            Ke => matches!(suffix, Suffix::None | Suffix::An) || chain.len() > 1,
            Se => matches!(suffix, Suffix::None | Suffix::An),
        }
    }
}

/// Prefixes with one shape.
const PLAIN: &[(&str, Prefix)] = &[
    ("di", Di),
    ("ke", Ke),
    ("se", Se),
    ("ber", Ber),
    ("ter", Ter),
    ("per", Per),
    ("ku", Clitic),
    ("kau", Clitic),
    ("tidak", Not),
];

/// Shows `see` each prefix that `form` can start with, the rest, and the strain of the reading.
pub(super) fn each(form: &str, see: &mut dyn FnMut(Prefix, &str, u8)) {
    for &(written, prefix) in PLAIN {
        if let Some(rest) = form.strip_prefix(written) {
            see(prefix, rest, 0);
        }
    }
    lost_r(form, see);
    nasal::each(form, see);
}

/// *ber-, ter-, per-* lose their *r* before a root with *r* at the start or at the end of its
/// first syllable (*berambut, bekerja, tepercaya*), and turn it into *l* in *belajar*.
fn lost_r(form: &str, see: &mut dyn FnMut(Prefix, &str, u8)) {
    for (written, prefix) in [("be", Ber), ("te", Ter), ("pe", Per)] {
        let Some(rest) = form.strip_prefix(written) else { continue };
        if rest.starts_with('r') {
            see(prefix, rest, 1); // "perair-an" is likelier than "pe-rair-an"
        } else if prefix != Per && first_syllable_ends_in_er(rest) {
            see(prefix, rest, 0);
        }
        if let Some(rest) = rest.strip_prefix('l')
            && rest.starts_with("ajar")
        {
            see(prefix, rest, 0);
        }
    }
}

fn first_syllable_ends_in_er(form: &str) -> bool {
    let form = form.trim_start_matches(|c: char| !is_vowel(c));
    form.strip_prefix("er").is_some_and(|rest| rest.starts_with(|c| !is_vowel(c)))
}

/// Whether a letter is a vowel of Indonesian.
pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'u' | 'e' | 'o')
}
