//! Answers: what is the root of this word?

use std::collections::HashMap;
use std::sync::LazyLock;

use super::affix::{Pattern, Reading, readings};
use super::cache::cached;
use super::choice::{Strength, score, unknown_score};
use super::roots::Roots;

/// Longer words are no Indonesian words and stay whole, in bytes.
const LONGEST: usize = 40;

/// The strength of irregular words: nothing else is read into one with a clitic.
const IRREGULAR: Strength = Strength::MAX;

/// Finds roots: by the table of exceptions, by the root list, else not at all.
#[derive(Debug)]
pub(super) struct Stemmer {
    roots: &'static Roots,
    exceptions: HashMap<&'static str, &'static str>,
}

impl Stemmer {
    /// The one stemmer of the program, made on first use.
    pub fn shared() -> &'static Stemmer {
        static SHARED: LazyLock<Stemmer> = LazyLock::new(|| Stemmer {
            roots: Roots::shared(),
            exceptions: pairs(include_str!("data/exceptions.tsv")).collect(),
        });
        &SHARED
    }

    /// How strongly `word` is attested as a root; `None` if it is none.
    pub fn strength(&self, word: &str) -> Option<Strength> {
        self.roots.strength(word)
    }

    /// Appends the root of a folded `word` to `out`.
    pub fn stem_into(&self, word: &str, out: &mut String) {
        cached(word, out, |out| self.look_up(word, out));
    }

    fn look_up(&self, word: &str, out: &mut String) {
        if let Some(root) = self.exceptions.get(word) {
            return out.push_str(root);
        }
        if word.len() > LONGEST || !word.bytes().all(|b| b.is_ascii_lowercase()) {
            return out.push_str(word);
        }
        if self.strength(word).is_some() {
            return out.push_str(word);
        }
        let from = out.len();
        self.best(word, out, &|reading| self.score(reading));
        if out.len() == from {
            self.guess(word, out);
        }
    }

    /// Appends what stands behind sure affixes, or its root, or else the whole word. Each round
    /// has a shorter word before it.
    fn guess(&self, word: &str, out: &mut String) {
        let mut rest = String::new();
        self.best(word, &mut rest, &|reading| unknown_score(reading, Pattern::of(reading)));
        if !rest.is_empty() {
            return self.look_up(&rest, out);
        }
        let from = out.len();
        self.behind_di(word, out);
        if out.len() == from {
            out.push_str(word);
        }
    }

    /// Appends the root of a word that *di* was written together with: "diperbatasan". Only of
    /// one that has another root than itself: much that starts so is no *di* (*dinitrogen*).
    fn behind_di(&self, word: &str, out: &mut String) {
        let Some(rest) = word.strip_prefix("di").filter(|rest| rest.len() > 4) else { return };
        let mut root = String::new();
        self.look_up(rest, &mut root);
        if root != rest {
            out.push_str(&root);
        }
    }

    /// Appends the root of the best reading of `word`, if one has a score.
    fn best(&self, word: &str, out: &mut String, score: &dyn Fn(&Reading<'_>) -> Option<i32>) {
        let from = out.len();
        let mut best = i32::MIN;
        readings(word, &mut |reading| {
            if reading.root != word
                && let Some(score) = score(&reading)
                && score > best
            {
                best = score;
                out.truncate(from);
                out.push_str(self.exceptions.get(reading.root).unwrap_or(&reading.root));
            }
        });
    }

    /// The root of a folded `word`.
    pub fn stem(&self, word: &str) -> String {
        let mut out = String::new();
        self.stem_into(word, &mut out);
        out
    }

    fn score(&self, reading: &Reading<'_>) -> Option<i32> {
        let pattern = Pattern::of(reading);
        let strength = self.believed(reading.root, pattern)?;
        Some(score(reading, pattern, strength))
    }

    /// The strength of a root that may carry these affixes. Words that were only kept from
    /// being cut, and irregular words, take clitics and *di* written together, nothing else.
    fn believed(&self, root: &str, pattern: Pattern) -> Option<Strength> {
        let irregular = || self.exceptions.contains_key(root).then_some(IRREGULAR);
        let strength = self.roots.strength(root).or_else(irregular)?;
        let carries = strength > 0 && strength != IRREGULAR || pattern.only_clitics();
        let known = strength > 0 || !pattern.addresses();
        (carries && known).then_some(strength)
    }
}

#[cfg(test)]
impl Stemmer {
    /// All that the stemmer can find by its lists.
    pub fn all_stems(&self) -> Vec<String> {
        let roots = self.roots.all().into_iter();
        roots.chain(self.exceptions.values().map(|&root| root.to_owned())).collect()
    }
}

/// The pairs of a table: a word, a tab, its root. Lines that start with `#` are remarks.
fn pairs(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}
