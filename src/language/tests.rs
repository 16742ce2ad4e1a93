//! The laws of the analyzer over any input, and its roots over the vocabulary of this domain.

use proptest::prelude::*;

use super::{Analyzer, Vocabulary, telling};
use crate::language::stemmer::Stemmer;

/// Texts out of the characters that the analyzer treats in some special way, and any others.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z]{1,12}",
        "(me|di|ber|ter|pe|ke|se|mem|peng)[a-z]{2,8}(kan|an|i|nya|lah)?",
        "[A-Z][a-zA-Z]{0,8}",
        "[0-9]{1,5}([.,][0-9]{1,3}){0,3}",
        "(ke|se|non|di)-[A-Za-z0-9]{1,5}",
        "[-/.,' ’‘`\u{ad}\u{301}\u{2bb}\u{200b}—]{1,3}",
        "\\PC{0,4}",
        "[éßıİǅΣ日本ا]{1,3}",
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn spans_slice_back_in_order(text in texts()) {
        let mut end = 0;
        for (place, token) in Analyzer::default().tokens(&text).into_iter().enumerate() {
            prop_assert!(text.get(token.span.start..token.span.end).is_some_and(|w| !w.is_empty()));
            prop_assert!(token.span.start >= end, "tokens overlap in {text:?}");
            prop_assert_eq!(token.position, place);
            prop_assert!(!token.exact.is_empty() && !token.stem.is_empty());
            end = token.span.end;
        }
    }

    #[test]
    fn a_stem_stems_to_itself(word in "(me|di|ber|ter|pe|ke|se|mem|peng|per)?[a-z]{1,9}(kan|an|i|nya|lah)?") {
        let stem = Stemmer::shared().stem(&word);
        prop_assert_eq!(Stemmer::shared().stem(&stem), stem.clone(), "from {}", word);
    }

    #[test]
    fn what_was_remembered_changes_nothing(words in proptest::collection::vec("[a-z]{1,30}", 1..50)) {
        let once = Analyzer::default().tokens(&words.join(" "));
        let again = Analyzer::default().tokens(&words.join(" "));
        prop_assert_eq!(once, again);
    }

    #[test]
    fn exact_forms_are_folded_already(text in texts()) {
        for token in Analyzer::default().tokens(&text) {
            let lower: String = token.exact.chars().flat_map(char::to_lowercase).collect();
            prop_assert_eq!(&lower, &token.exact);
        }
    }

    #[test]
    fn queries_are_never_emptied_and_expansions_lie_inside(text in texts()) {
        let tokens = Analyzer::default().tokens(&text);
        for expansion in Vocabulary::shared().expansions(&tokens) {
            prop_assert!(expansion.tokens.end <= tokens.len() && !expansion.tokens.is_empty());
            prop_assert!(expansion.alternatives.iter().all(|form| !form.is_empty()));
        }
        let any = !tokens.is_empty();
        prop_assert_eq!(!telling(tokens).is_empty(), any);
    }
}

#[test]
fn every_root_of_the_list_is_stable() {
    let stemmer = Stemmer::shared();
    let stems = stemmer.all_stems();
    assert!(stems.len() > 10_000, "the list is damaged");
    let unstable: Vec<_> = stems.iter().filter(|stem| stemmer.stem(stem) != **stem).collect();
    assert!(unstable.is_empty(), "{unstable:?}");
}

#[test]
fn words_of_this_domain_have_their_roots() {
    let table = include_str!("tests/roots.txt");
    let stemmer = Stemmer::shared();
    let (mut words, mut wrong) = (0, Vec::new());
    for line in table.lines().filter(|line| !line.starts_with(['#', '!'])) {
        let Some((root, forms)) = line.split_once(':') else { continue };
        for word in forms.split_whitespace().chain([root]) {
            words += 1;
            let stem = stemmer.stem(word);
            if stem != root {
                wrong.push(format!("{word}: {stem}, not {root}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(words >= 400, "only {words} words");
}

#[test]
fn what_is_marked_wrong_is_wrong() {
    for line in include_str!("tests/roots.txt").lines() {
        if let Some((word, root)) = line.strip_prefix("! ").and_then(|l| l.split_once(" = ")) {
            assert_ne!(
                Stemmer::shared().stem(word),
                root,
                "{word} is right now: take off its mark"
            );
        }
    }
}

/// What Tala's stemmer, which every engine uses, makes of these is in the brackets.
#[test]
fn what_others_confuse_stays_apart() {
    let stem = |word| Stemmer::shared().stem(word);
    for word in ["menteri", "kepala", "maluku", "beruang"] {
        assert_eq!(stem(word), word); // teri, pala, malu, uang
    }
    assert_eq!(stem("berikan"), "beri"); // ikan
    for word in ["nilai", "menilai", "penilaian"] {
        assert_eq!(stem(word), "nilai"); // nilai, nila, penila
    }
}

#[test]
fn a_huge_word_is_no_trouble() {
    let analyzer = Analyzer::default();
    for text in ["a".repeat(1 << 20), "1.".repeat(1 << 19), "a-".repeat(1 << 19)] {
        let start = std::time::Instant::now();
        assert!(!analyzer.tokens(&text).is_empty());
        assert!(start.elapsed().as_secs() < 20, "more than linear");
    }
}
