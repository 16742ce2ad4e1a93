//! Answers: which roots do the attested words of a corpus speak for?
//!
//! A root is believed when several kinds of forms are best read as built from it: when it stands
//! as a word itself, two are enough, when it does not (*hadap, canang*), it takes more. Words are
//! then read again with the believed roots only, so that a chance reading (*menteri* as *meN-*
//! + *teri*) loses its witnesses. What counts and readings get wrong, the curated lists set right.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::affix::{Pattern, readings};
use super::choice::{Strength, is_loan, pronounceable, score, strength};

/// Rounds of reading and believing; the list hardly changes after the third.
const ROUNDS: usize = 4;
/// A root that stands as a word this often needs less evidence.
const STANDS: u64 = 5;
/// Kinds of forms, weighed, that a standing root needs.
const KINDS_STANDING: f64 = 1.5;
/// Kinds of forms, weighed, that a root needs that does not stand as a word.
const KINDS_BOUND: f64 = 4.5;
/// A root that stands this often, and four times as often as a form, needs only that form...
const TOWERING: u64 = 20;
/// ... if the form's affixes hardly occur by chance, see [`Pattern::weight`].
const TOWERING_WEIGHT: i32 = 3;
/// What a person's word for a root adds to a reading's score.
const VOUCHED: i32 = 24;
/// A word with fewer occurrences that no form speaks for is not worth a place in the list.
const WORTH_KEEPING: u64 = 4;

/// What people have decided about single words.
#[derive(Debug, Default)]
pub struct Curated {
    /// Words that are their own root.
    pub kept: HashSet<String>,
    /// Roots that the counts alone do not show.
    pub added: HashSet<String>,
    /// Strings that are no root, whatever the counts say.
    pub refused: HashSet<String>,
    /// Words with a root of their own, outside the rules.
    pub exceptions: HashSet<String>,
}

/// A way to read a word.
#[derive(Clone, Copy, Debug)]
struct Choice {
    root: usize,
    pattern: Pattern,
    /// The score without the root's strength.
    base: i32,
    /// The end of its root shows that it is one.
    loan: bool,
}

/// The words of a corpus with all their readings.
pub struct Attested {
    names: Vec<String>,
    counts: Vec<u64>,
    words: Vec<(usize, Vec<Choice>)>,
}

/// What is believed in one round.
struct Belief {
    /// By name: how many kinds of forms speak for it, weighed.
    kinds: Vec<f64>,
    /// By name: how many occurrences its forms have.
    mass: Vec<u64>,
}

impl Attested {
    /// Reads all `words`, each with its count.
    pub fn new<'w>(words: impl Iterator<Item = (&'w str, u64)>) -> Self {
        let mut this = Self { names: Vec::new(), counts: Vec::new(), words: Vec::new() };
        let mut ids = HashMap::new();
        for (word, count) in words.filter(|(word, _)| Self::takes(word)) {
            let id = this.id(word, &mut ids);
            this.counts[id] += count;
            let choices = this.choices(word, &mut ids);
            this.words.push((id, choices));
        }
        this
    }

    /// Whether a word can have a root: only plain letters, not too many.
    pub fn takes(word: &str) -> bool {
        (2..=40).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase())
    }

    fn choices(&mut self, word: &str, ids: &mut HashMap<String, usize>) -> Vec<Choice> {
        let mut choices = Vec::new();
        readings(word, &mut |reading| {
            if reading.root != word && reading.root.len() >= 3 && pronounceable(&reading) {
                let pattern = Pattern::of(&reading);
                let root = self.id(reading.root, ids);
                let base = score(&reading, pattern, 0);
                choices.push(Choice { root, pattern, base, loan: is_loan(&reading) });
            }
        });
        choices
    }

    fn id(&mut self, name: &str, ids: &mut HashMap<String, usize>) -> usize {
        *ids.entry(name.to_owned()).or_insert_with(|| {
            self.names.push(name.to_owned());
            self.counts.push(0);
            self.names.len() - 1
        })
    }

    /// The roots that the words speak for, and each word's root.
    pub fn induce(&self, curated: &Curated) -> Induced {
        let mut belief = self.believe(|_, choices| choices.iter().collect());
        let mut chosen = HashMap::new();
        for _ in 0..ROUNDS {
            chosen = self
                .words
                .iter()
                .map(|(word, choices)| (*word, self.choose(*word, choices, &belief, curated)))
                .collect();
            belief = self.believe(|word, choices| {
                let root = chosen.get(&word).copied().flatten();
                choices.iter().filter(|choice| Some(choice.root) == root).collect()
            });
        }
        self.report(&belief, &chosen, curated)
    }

    /// Weighs what speaks for each root, given the readings that count.
    fn believe<'a>(&'a self, counted: impl Fn(usize, &'a [Choice]) -> Vec<&'a Choice>) -> Belief {
        let mut seen = HashSet::new();
        let mut belief = Belief { kinds: vec![0.0; self.names.len()], mass: self.counts.clone() };
        for (word, choices) in &self.words {
            for choice in counted(*word, choices) {
                belief.mass[choice.root] += self.counts[*word];
                if seen.insert((choice.root, choice.pattern.kind())) {
                    let often = (self.counts[*word] as f64).log10().min(2.0) / 2.0;
                    belief.kinds[choice.root] += f64::from(choice.pattern.weight()) / 2.0 * often;
                }
            }
        }
        belief
    }

    /// The best root for a word; `None` if that is the word itself.
    fn choose(
        &self,
        word: usize,
        choices: &[Choice],
        belief: &Belief,
        curated: &Curated,
    ) -> Option<usize> {
        let name = &self.names[word];
        if curated.kept.contains(name) || curated.exceptions.contains(name) {
            return None;
        }
        let own =
            2 * i32::from(strength(belief.kinds[word])) + 8 + if name.len() <= 4 { 32 } else { 0 };
        let own = if curated.refused.contains(name) { i32::MIN } else { own };
        let scored = choices
            .iter()
            .filter_map(|choice| Some((self.weigh(word, choice, belief, curated)?, choice.root)));
        scored
            .filter(|(score, _)| *score > own)
            .max_by_key(|(score, _)| *score)
            .map(|(_, root)| root)
    }

    fn weigh(
        &self,
        word: usize,
        choice: &Choice,
        belief: &Belief,
        curated: &Curated,
    ) -> Option<i32> {
        let root = &self.names[choice.root];
        if curated.refused.contains(root) {
            return None;
        }
        let stands = self.counts[choice.root] >= STANDS;
        let cliticized =
            choice.pattern.only_possessive() && (stands || curated.exceptions.contains(root));
        let vouched = curated.kept.contains(root) || curated.added.contains(root);
        let kinds = belief.kinds[choice.root];
        let needed = match (stands, self.towers(word, choice)) {
            (_, true) => 0.0,
            _ if choice.loan && self.counts[choice.root] > 0 => 0.0,
            (true, _) => KINDS_STANDING,
            _ => KINDS_BOUND,
        };
        if !vouched && !cliticized && kinds < needed {
            return None;
        }
        let doubt = match (cliticized, vouched) {
            (true, _) => 0,
            (false, true) => -VOUCHED,
            (false, false) => 4 * self.rarity(word, choice.root, belief),
        };
        Some(choice.base + 2 * i32::from(strength(kinds)) - doubt)
    }

    /// Whether a root stands as a word so much more often than its alleged form that one form is
    /// enough: *berpasir* is from *pasir*, though nothing else is.
    fn towers(&self, word: usize, choice: &Choice) -> bool {
        let (root, own) = (self.counts[choice.root], self.counts[word]);
        choice.pattern.weight() >= TOWERING_WEIGHT
            && self.names[choice.root].len() >= 4
            && root >= TOWERING
            && root >= 4 * own
    }

    /// The binary logarithm of how much rarer all other forms of a root are than this one: a
    /// word that overshadows its alleged root is likely a root itself.
    fn rarity(&self, word: usize, root: usize, belief: &Belief) -> i32 {
        let own = self.counts[word];
        let others = belief.mass[root].saturating_sub(own);
        (own.max(1).ilog2() as i32 - others.max(1).ilog2() as i32).max(0)
    }

    fn report(
        &self,
        belief: &Belief,
        chosen: &HashMap<usize, Option<usize>>,
        curated: &Curated,
    ) -> Induced {
        let mut induced = Induced { roots: BTreeMap::new(), words: Vec::new() };
        for (word, _) in &self.words {
            let root = self.last(*word, chosen);
            let strength = self.listed(*word, belief);
            if root.is_none() && (strength > 0 || self.counts[*word] >= WORTH_KEEPING) {
                induced.roots.insert(self.names[*word].clone(), strength);
            }
            if let Some(root) = root {
                induced.roots.insert(self.names[root].clone(), self.listed(root, belief));
            }
            induced
                .words
                .push((self.names[*word].clone(), root.map(|root| self.names[root].clone())));
        }
        for name in curated.kept.iter().chain(&curated.added) {
            let listed = induced.roots.entry(name.clone()).or_default();
            *listed = (*listed).max(strength(1.0));
        }
        induced.roots.retain(|name, _| {
            !curated.refused.contains(name) && !curated.exceptions.contains(name)
        });
        induced
    }

    /// The end of the chain from a word over its root to that root's root; `None` if it has none.
    fn last(&self, word: usize, chosen: &HashMap<usize, Option<usize>>) -> Option<usize> {
        let mut last = None;
        for _ in 0..ROUNDS {
            match chosen.get(&last.unwrap_or(word)).copied().flatten() {
                Some(root) => last = Some(root),
                None => break,
            }
        }
        last
    }

    /// The strength that a root is listed with; a word that stands often enough is a root of
    /// unseen words too, even if no form speaks for it yet.
    fn listed(&self, name: usize, belief: &Belief) -> Strength {
        let standing =
            if self.counts[name] >= 20 && self.names[name].len() > 3 { 0.5 } else { 0.0 };
        strength(belief.kinds[name].max(standing))
    }
}

/// What was induced.
pub struct Induced {
    /// Each root and how strongly it is attested.
    pub roots: BTreeMap<String, Strength>,
    /// Each attested word and its root, `None` where it is its own.
    pub words: Vec<(String, Option<String>)>,
}
