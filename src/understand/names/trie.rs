//! Answers: which names start at this word of a text?
//!
//! A trie over word numbers: one step a word, so finding all names is linear in the text's
//! length (times the longest name's).

use rustc_hash::FxHashMap;

use crate::understand::tokens::{Kind, Token};

/// The names as paths over words.
#[derive(Debug, Default)]
pub(super) struct Trie {
    /// Only tables fill it, so nobody chooses keys that collide.
    next: FxHashMap<(u32, u32), u32>,
    ends: Vec<Vec<u32>>,
}

/// Marks between the words of a name that matching steps over.
const SKIPPED: &[char] =
    &['-', '/', '(', ')', ',', '.', '\u{2013}', '&', '"', '\u{2010}', '\u{2011}'];

impl Trie {
    /// Adds a path that ends in `value`; an empty path is no name.
    pub fn insert(&mut self, words: &[u32], value: u32) {
        if words.is_empty() {
            return;
        }
        let mut node = 0;
        for &word in words {
            let fresh = self.next.len() as u32 + 1;
            node = *self.next.entry((node, word)).or_insert(fresh);
        }
        let node = node as usize;
        if self.ends.len() <= node {
            self.ends.resize(node + 1, Vec::new());
        }
        if !self.ends[node].contains(&value) {
            self.ends[node].push(value);
        }
    }

    /// Calls `found(length in tokens, values)` for each name that starts at `tokens[0]`,
    /// shortest first.
    pub fn each(&self, tokens: &[Token], mut found: impl FnMut(usize, &[u32])) {
        let mut node = 0;
        let mut skipped = 0;
        for (i, token) in tokens.iter().enumerate() {
            if let Kind::Mark(mark) = token.kind {
                skipped += 1;
                if i == 0 || skipped > 2 || !SKIPPED.contains(&mark) {
                    return;
                }
                continue;
            }
            skipped = 0;
            match self.next.get(&(node, token.id)) {
                Some(&next) if token.id != 0 => node = next,
                _ => return,
            }
            if let Some(values) = self.ends.get(node as usize).filter(|v| !v.is_empty()) {
                found(i + 1, values);
            }
        }
    }
}
