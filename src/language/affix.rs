//! Answers: from which shorter forms can this word have been built, and how?
//!
//! The word formation of Indonesian as the reference grammars give it (Alwi et al., *Tata Bahasa
//! Baku Bahasa Indonesia*; Sneddon et al., *Indonesian: A Comprehensive Grammar*): particles and
//! possessives at the very end, one derivational suffix before them, up to three prefixes, and
//! the nasal of *meN-* and *peN-*, which swallows a root's first *p, t, s, k*. This module only
//! lists what is possible; which reading is right, the root list says.
//!
//! What each rule is worth: types of the Universal Dependencies treebanks' visible half (2,989)
//! that get the treebank's root, in percent, all rules 95.6; and where the rule is in doubt.
//!
//! | without | right | doubt |
//! |---|---|---|
//! | *meN-* | 84.5 | names in *Me-* |
//! | sounds lost to the nasal | 89.3 | *mengarang*: *karang* or *arang*; the stronger root wins |
//! | *-an* | 84.2 | names and loans in *-an*, kept by the list |
//! | *-kan* | 87.9 | *bekukan* is no *bekuk-an* |
//! | *di-* | 89.8 | "dibawah" for "di bawah", kept whole |
//! | *ber-* | 91.8 | *beruang*, kept |
//! | *ke-* | 92.9 | ordinals: the treebank keeps *kelima* whole, readers do not mind |
//! | *ter-*, *-i* | 93.3 | loans in *-si* |
//! | *per-* | 93.4 | "pe-rair-an": a root that loses its *r* is the less likely one |
//! | more than one prefix | 94.7 | *setuju* is no *se-tuju* |
//! | *se-* | 95.0 | half of these words have a meaning of their own (*sejati*, *senyawa*) |
//! | the table of exceptions | 95.3 | |
//! | *-nya, -ku, -mu, -lah, -kah, -pun* | 95.4 | the treebank cuts them off itself, so this is worth more |
//! | *ketidak-* | 95.5 | |
//! | roots that nobody knows | 95.7 | of words that change 97.2 instead of 97.4; it serves rare words |

mod nasal;
mod pattern;
mod prefix;
mod suffix;

pub(super) use pattern::Pattern;
pub(super) use prefix::Prefix;
pub(super) use suffix::{Suffix, Tail};

/// A possible reading of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading<'r> {
    /// What is left of the word without its affixes.
    pub root: &'r str,
    /// The prefixes, outermost first.
    pub prefixes: &'r [Prefix],
    /// What stood behind the root.
    pub tail: Tail,
    /// How unusual the sound changes are that the reading assumes; 0 is plain.
    pub strain: u8,
}

/// Shortest form that is taken apart further, in bytes.
const SHORTEST: usize = 2;
/// Most prefixes on one word: "mempertanggungjawabkan" has two, "sepengetahuan" two,
/// "keberlangsungan" two, "ketidakberdayaan" three.
pub(super) const MOST_PREFIXES: usize = 3;

/// Shows `see` every possible reading of a folded ASCII `word`, the word itself first.
pub(super) fn readings(word: &str, see: &mut dyn FnMut(Reading<'_>)) {
    suffix::tails(word, &mut |stem, tail, strain| {
        let mut chain = Vec::with_capacity(MOST_PREFIXES);
        peel(stem, tail, strain, &mut chain, see);
    });
}

fn peel(
    form: &str,
    tail: Tail,
    strain: u8,
    chain: &mut Vec<Prefix>,
    see: &mut dyn FnMut(Reading<'_>),
) {
    if form.len() < SHORTEST {
        return;
    }
    if complete(chain, tail.suffix) {
        see(Reading { root: form, prefixes: chain, tail, strain });
    }
    if chain.len() == MOST_PREFIXES {
        return;
    }
    prefix::each(form, &mut |prefix, rest, more| {
        if prefix.may_follow(chain) {
            chain.push(prefix);
            peel(rest, tail, strain + more, chain, see);
            chain.pop();
        }
    });
}

/// Whether the prefixes go with the suffix: *ber-…-i* and *di-…-an* do not exist, and *-in* alone
/// ends too many names.
fn complete(chain: &[Prefix], suffix: Suffix) -> bool {
    match chain.first() {
        Some(outermost) => outermost.goes_with(suffix, chain),
        None => suffix != Suffix::In,
    }
}
