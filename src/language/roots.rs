//! Answers: which roots does Indonesian have?
//!
//! `data/roots.fst` maps each root to its [`Strength`]; the `induce_roots` tool writes it from
//! word counts and the curated lists beside it. It is read where it lies in the program: it
//! costs no time to load and no memory of its own.

use std::sync::LazyLock;

use fst::Map;

use super::choice::Strength;

static ROOTS: &[u8] = include_bytes!("data/roots.fst");

/// The list of roots.
#[derive(Debug)]
pub(super) struct Roots {
    /// `None` if the carried list is damaged, which a test rules out: then no word is cut.
    map: Option<Map<&'static [u8]>>,
}

impl Roots {
    /// The list that the program carries.
    pub fn shared() -> &'static Roots {
        static SHARED: LazyLock<Roots> = LazyLock::new(|| Roots { map: Map::new(ROOTS).ok() });
        &SHARED
    }

    /// How strongly `word` is attested as a root; `None` if it is none.
    pub fn strength(&self, word: &str) -> Option<Strength> {
        self.map.as_ref()?.get(word).map(|strength| strength.min(255) as Strength)
    }
}

#[cfg(test)]
impl Roots {
    /// All roots.
    pub fn all(&self) -> Vec<String> {
        self.map.as_ref().map_or(Vec::new(), |map| map.stream().into_str_keys().unwrap_or_default())
    }
}
