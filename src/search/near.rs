//! Answers: where do words stand near each other?

use std::collections::HashMap;

/// Words that are looked for together, each with how often it must be there.
#[derive(Clone, Debug)]
pub(super) struct Together {
    /// How often each of the different words is wanted.
    wanted: Vec<usize>,
    /// The widest stretch, in words.
    width: usize,
}

impl Together {
    /// The different words in order of first mention, and what is asked of them: all of them
    /// with at most `within` others between.
    pub fn new<'w>(words: &[&'w str], within: u32) -> (Vec<&'w str>, Together) {
        let (mut different, mut wanted) = (Vec::new(), Vec::new());
        let mut numbers = HashMap::new();
        for word in words {
            let number = *numbers.entry(*word).or_insert_with(|| {
                different.push(*word);
                wanted.push(0);
                wanted.len() - 1
            });
            wanted[number] += 1;
        }
        let width = words.len().saturating_add(within as usize);
        (different, Together { wanted, width })
    }

    /// The shortest stretches that hold all of the words: the places of the first and the last
    /// word of each. `places` are the words' places in order, with the number of the word.
    pub fn stretches(&self, places: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut missing: usize = self.wanted.iter().sum();
        let mut have = vec![0; self.wanted.len()];
        let mut first = 0;
        for &(end, number) in places {
            have[number] += 1;
            missing -= usize::from(have[number] <= self.wanted[number]);
            if missing > 0 {
                continue;
            }
            while have[places[first].1] > self.wanted[places[first].1] {
                have[places[first].1] -= 1;
                first += 1;
            }
            let start = places[first].0;
            if end - start < self.width {
                found.push((start, end));
            }
            have[places[first].1] -= 1;
            missing += 1;
            first += 1;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the words of a query stand near each other in a text.
    fn near(query: &str, within: u32, text: &str) -> Vec<(usize, usize)> {
        let words: Vec<&str> = query.split(' ').collect();
        let (different, together) = Together::new(&words, within);
        let number = |word: &str| different.iter().position(|other| *other == word);
        let words = text.split(' ').enumerate();
        let places: Vec<_> = words.filter_map(|(at, word)| Some((at, number(word)?))).collect();
        together.stretches(&places)
    }

    #[test]
    fn order_does_not_matter_and_distance_does() {
        assert_eq!(near("a b", 0, "b a"), [(0, 1)]);
        assert_eq!(near("a b", 1, "b x x a"), []);
        assert_eq!(near("a b", 2, "b x x a"), [(0, 3)]);
        assert_eq!(near("a b c", 1, "c x a b"), [(0, 3)]);
        assert_eq!(near("a b", 0, "a b x b a"), [(0, 1), (3, 4)]);
        // a word that is asked for twice must be there twice
        assert_eq!(near("a a", 1, "a b"), []);
        assert_eq!(near("a a", 1, "a b a"), [(0, 2)]);
    }
}
