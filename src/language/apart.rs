//! Answers: which derived words mean something of their own to a reader?
//!
//! A dictionary puts *penghargaan* (award) under *harga* (price). A reader who looks for awards does
//! not want prices, so in an index such words stand for a family of their own. Source: our own
//! list in `data/apart.tsv`, put together by reading what searches over the news gave. Doubt: where
//! a family ends is a matter of judgment; a word left out only ranks as its root does.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What may follow a word without changing which one it is.
const CLITICS: [&str; 6] = ["nya", "ku", "mu", "lah", "kah", "pun"];

/// Each form with the word that stands for its family.
static FAMILIES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let lines = include_str!("data/apart.tsv").lines().filter(|line| !line.starts_with('#'));
    let families = lines.filter_map(|line| line.split_once('\t'));
    families
        .flat_map(|(word, forms)| {
            let forms = forms.split("; ").map(str::trim).filter(|form| !form.is_empty());
            forms.chain([word]).map(move |form| (form, word))
        })
        .collect()
});

/// The word that `exact` stands for in an index where that is not its root; both folded.
pub(super) fn family(exact: &str) -> Option<&'static str> {
    let of = |word: &str| FAMILIES.get(word).copied();
    let bare = || CLITICS.iter().find_map(|clitic| of(exact.strip_suffix(clitic)?));
    of(exact).or_else(bare)
}

#[cfg(test)]
mod tests {
    use crate::language::Analyzer;

    /// Trap: *berharga* (valuable) and *seharga* (at the price of) do speak of prices.
    #[test]
    fn an_award_is_no_price() {
        let stem = |word: &str| Analyzer::search().tokens(word)[0].stem.clone();
        for word in ["penghargaan", "Penghargaannya", "menghargai", "dihargainya"] {
            assert_eq!(stem(word), "penghargaan", "{word}");
        }
        for word in ["harga", "berharga", "seharga"] {
            assert_eq!(stem(word), "harga", "{word}");
        }
        assert_eq!(
            Analyzer::default().tokens("penghargaan")[0].stem,
            "harga",
            "its root all the same"
        );
    }

    #[test]
    fn no_form_belongs_to_two_families_and_each_is_folded() {
        let mut seen = std::collections::HashSet::new();
        for line in include_str!("data/apart.tsv").lines().filter(|line| !line.starts_with('#')) {
            let (word, forms) = line.split_once('\t').expect("a word and a tab");
            for form in forms.split("; ").map(str::trim).filter(|f| !f.is_empty()).chain([word]) {
                assert!(seen.insert(form.to_owned()), "{form} stands twice");
                assert_eq!(form, form.to_lowercase());
            }
        }
    }
}
