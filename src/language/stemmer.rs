//! Answers: what is the root of this word?

use std::sync::LazyLock;

/// Finds roots.
#[derive(Debug)]
pub(super) struct Stemmer {}

impl Stemmer {
    /// The one stemmer of the program, made on first use.
    pub fn shared() -> &'static Stemmer {
        static SHARED: LazyLock<Stemmer> = LazyLock::new(|| Stemmer {});
        &SHARED
    }

    /// Appends the root of a folded `word` to `out`.
    pub fn stem_into(&self, word: &str, out: &mut String) {
        out.push_str(&self.stem(word));
    }

    /// The root of a folded `word`.
    pub fn stem(&self, word: &str) -> String {
        if word.len() > 40 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
            return word.to_owned();
        }
        let mut best: (i32, String) = (0, word.to_owned());
        super::affix::readings(word, &mut |r| {
            let gain = (r.prefixes.len() as i32) * 2
                + i32::from(r.tail.possessive)
                + i32::from(r.tail.particle)
                - i32::from(r.strain) * 2
                - if r.root.len() < 5 { 3 } else { 0 };
            if r.root.len() >= 4 && gain > best.0 {
                best = (gain, r.root.to_owned());
            }
        });
        best.1
    }

    /// Whether `word` is a root of the list.
    pub fn is_root(&self, _word: &str) -> bool {
        false
    }
}
