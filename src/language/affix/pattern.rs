//! Answers: how much does a kind of affixed form say about its root?

use super::prefix::Prefix::{self, Ber, Clitic, Di, Ke, Me, Not, Pe, Per, Se, Ter};
use super::suffix::{Possessive, Suffix};
use super::{MOST_PREFIXES, Reading};

/// The affixes of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::language) struct Pattern {
    prefixes: [Option<Prefix>; MOST_PREFIXES],
    suffix: Suffix,
    possessive: Option<Possessive>,
    particle: bool,
}

impl Pattern {
    /// The affixes of `reading`.
    pub fn of(reading: &Reading<'_>) -> Self {
        let mut prefixes = [None; MOST_PREFIXES];
        for (to, from) in prefixes.iter_mut().zip(reading.prefixes) {
            *to = Some(*from);
        }
        let tail = reading.tail;
        Self { prefixes, suffix: tail.suffix, possessive: tail.possessive, particle: tail.particle }
    }

    /// Whether only clitics were taken off.
    pub fn only_clitics(self) -> bool {
        self.suffix == Suffix::None
            && self.prefixes.iter().flatten().all(|&prefix| prefix == Di)
            && self.prefixes[1].is_none()
    }

    /// Whether only *-nya* and the like were taken off.
    pub fn only_possessive(self) -> bool {
        self.only_clitics() && self.prefixes[0].is_none() && self.possessive.is_some()
    }

    /// The pattern as a witness: whose something is and how people in Jakarta say it is no
    /// evidence of its own.
    pub fn kind(self) -> Self {
        let suffix = if self.suffix == Suffix::In { Suffix::Kan } else { self.suffix };
        Self { suffix, possessive: self.possessive.and(Some(Possessive::Nya)), ..self }
    }

    /// Whether the word speaks of me or to you, or only seems to: many names and loans end in
    /// *-ku, -mu, -lah* or start with *ku-* (*Masiku, Osamu, Saipullah, oplah, Kurita*).
    pub fn addresses(self) -> bool {
        let person = self.possessive == Some(Possessive::Person);
        person || self.particle || self.prefixes[0] == Some(Clitic)
    }

    /// How surely a form of this pattern is built from its root: in halves, from 0 (chance)
    /// to 6. Set by hand, from how often each pattern's readings held in a review of frequent
    /// words; doubling the high weights or halving the low ones moves few words.
    pub fn weight(self) -> i32 {
        let base = match (self.prefixes[0], self.suffix) {
            (None, Suffix::None) => 2,
            (None, Suffix::Kan) => 3,
            (None, Suffix::An) => 2,
            (None, Suffix::I) => 1,
            (Some(Me | Di), Suffix::Kan) => 6,
            (Some(Me | Di | Pe), Suffix::I | Suffix::An) => 5,
            (Some(Me | Di), _) => 4,
            (Some(Per), Suffix::An) => 5,
            (Some(Ke), Suffix::An) => 4,
            (Some(Ber), _) => 3,
            (Some(Ter), _) => 3,
            (Some(Pe), _) => 2,
            (Some(Se), _) => 1,
            (Some(Ke | Per | Clitic | Not), _) | (None, Suffix::In) => 0,
        };
        let layers = self.prefixes.iter().flatten().count() as i32;
        base - 2 * (layers - 1).max(0)
    }
}
