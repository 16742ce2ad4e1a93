//! Answers: which other words mean the same as these?
//!
//! Short forms and long forms (*Kalteng, Kalimantan Tengah*) come from a table that people can
//! read and extend; figures, Roman numerals and number words stand for each other behind words
//! of rank (*juara dua = juara II = juara 2 = juara kedua*), in a row with them. Elsewhere
//! they would mislead: "2" is in nearly every text, and "I" and "V" are initials.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::analyzer::{Analyzer, Token};
use super::numbers::ordinal;

/// The most words of a form that are compared.
const LONGEST_FORM: usize = 12;

/// Words behind which a number is a rank, as stems.
const RANKS: &[&str] = &[
    "juara",
    "peringkat",
    "ranking",
    "rangking",
    "posisi",
    "urut",
    "tempat",
    "harap",
    "terbaik",
    "nomor",
];

/// Figures, Roman numerals, number words and ordinals from 1 to 10.
const NUMBERS: &[[&str; 4]] = &[
    ["1", "i", "satu", "pertama"],
    ["2", "ii", "dua", "kedua"],
    ["3", "iii", "tiga", "ketiga"],
    ["4", "iv", "empat", "keempat"],
    ["5", "v", "lima", "kelima"],
    ["6", "vi", "enam", "keenam"],
    ["7", "vii", "tujuh", "ketujuh"],
    ["8", "viii", "delapan", "kedelapan"],
    ["9", "ix", "sembilan", "kesembilan"],
    ["10", "x", "sepuluh", "kesepuluh"],
];

/// A stretch of a query and what else would mean the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expansion {
    /// The query's tokens concerned, by their index.
    pub tokens: Range<usize>,
    /// Other forms, each a sequence of words that stand together; positions count from 0, spans
    /// say nothing.
    pub alternatives: Vec<Vec<Token>>,
}

/// Which forms mean the same.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    meanings: Vec<Vec<Vec<Token>>>,
    /// From a form's exact words, with spaces between, to the meanings that have it.
    by_form: HashMap<String, Vec<usize>>,
}

impl Vocabulary {
    /// The vocabulary that comes with the program.
    pub fn shared() -> &'static Vocabulary {
        static SHARED: LazyLock<Vocabulary> =
            LazyLock::new(|| Vocabulary::parse(include_str!("data/vocabulary.tsv")));
        &SHARED
    }

    /// Reads a table: a meaning a line, its forms apart by tabs; `#` starts a remark. Lines with
    /// fewer than two forms say nothing and are passed over.
    pub fn parse(table: &str) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        vocabulary.extend(table);
        vocabulary
    }

    /// Adds another table's meanings, as [`Vocabulary::parse`] reads them.
    pub fn extend(&mut self, table: &str) {
        let analyzer = Analyzer::search();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let forms = line.split('\t').map(|form| analyzer.tokens(form));
            let forms: Vec<Vec<Token>> = forms.filter(|form| !form.is_empty()).collect();
            if forms.len() > 1 {
                self.add(forms);
            }
        }
    }

    fn add(&mut self, forms: Vec<Vec<Token>>) {
        let meaning = self.meanings.len();
        for form in &forms {
            let known = self.by_form.entry(key(form, |token| &token.exact)).or_default();
            if !known.contains(&meaning) {
                known.push(meaning);
            }
        }
        self.meanings.push(forms);
    }

    /// What else would mean the same as stretches of a query, in the query's order: the longest
    /// known form at each place, and numbers of rank.
    pub fn expansions(&self, tokens: &[Token]) -> Vec<Expansion> {
        let mut expansions = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let found = self.form_at(tokens, at).or_else(|| rank_at(tokens, at));
            at = found.as_ref().map_or(at + 1, |expansion| expansion.tokens.end);
            expansions.extend(found);
        }
        expansions
    }

    fn form_at(&self, tokens: &[Token], at: usize) -> Option<Expansion> {
        let longest = LONGEST_FORM.min(tokens.len() - at);
        (1..=longest).rev().find_map(|length| {
            let form = &tokens[at..at + length];
            let meanings = self.meanings_of(form)?;
            let forms = meanings.iter().flat_map(|&meaning| &self.meanings[meaning]);
            let own = key(form, |token| &token.exact);
            let other = |form: &&Vec<Token>| key(form, |token| &token.exact) != own;
            let alternatives = forms.filter(other).cloned().collect();
            Some(Expansion { tokens: at..at + length, alternatives })
        })
    }

    /// The meanings of a form as it is written, or of its stem ("se-Kalteng").
    fn meanings_of(&self, form: &[Token]) -> Option<&Vec<usize>> {
        self.by_form.get(&key(form, |token| &token.exact)).or_else(|| match form {
            [token] => self.by_form.get(&token.stem),
            _ => None,
        })
    }
}

/// A word of rank and the number behind it.
fn rank_at(tokens: &[Token], at: usize) -> Option<Expansion> {
    let [rank, number, ..] = &tokens[at..] else { return None };
    if !RANKS.contains(&rank.stem.as_str()) {
        return None;
    }
    let value = ordinal(&number.exact.to_uppercase())?;
    let forms = NUMBERS.get(usize::try_from(value).ok()?.checked_sub(1)?)?;
    let others = forms.iter().filter(|form| **form != number.exact && **form != number.stem);
    let others = others.map(|form| Analyzer::search().tokens(&format!("{} {form}", rank.exact)));
    Some(Expansion { tokens: at..at + 2, alternatives: others.collect() })
}

fn key(form: &[Token], word: impl Fn(&Token) -> &String) -> String {
    form.iter().map(|token| word(token).as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alternatives(query: &str) -> Vec<String> {
        let tokens = Analyzer::search().tokens(query);
        let expansions = Vocabulary::shared().expansions(&tokens);
        let forms = expansions.into_iter().flat_map(|expansion| expansion.alternatives);
        forms.map(|form| key(&form, |token| &token.exact)).collect()
    }

    #[test]
    fn short_and_long_forms_meet_both_ways() {
        assert_eq!(alternatives("kalteng"), ["kalimantan tengah"]);
        assert_eq!(alternatives("gubernur Kalimantan Tengah"), ["kalteng"]);
        assert!(alternatives("kemenpan rb").contains(&"kemenpanrb".to_owned()));
        assert!(alternatives("KemenPAN-RB").contains(&"kemenpan rb".to_owned()));
        // with a prefix it is the same place
        assert_eq!(alternatives("se-Kalteng"), ["kalteng", "kalimantan tengah"]);
        // "tengah" alone is no province, and "Kalimantan" alone is four
        assert!(alternatives("kalimantan").is_empty());
    }

    #[test]
    fn the_longest_form_wins() {
        // not "wakil" + "wali kota"
        let found = alternatives("wakil wali kota");
        assert!(found.contains(&"wawali".to_owned()) && !found.contains(&"walkot".to_owned()));
    }

    #[test]
    fn numbers_meet_where_they_rank() {
        assert_eq!(alternatives("juara II"), ["juara 2", "juara dua", "juara kedua"]);
        assert_eq!(alternatives("peringkat kedua").len(), 3);
        // the row finds "ke-2" by its stem
        assert_eq!(alternatives("juara ke-2"), ["juara ii", "juara dua", "juara kedua"]);
        // not a rank: a team of two, an initial
        assert!(alternatives("dua gubernur").is_empty());
        assert!(alternatives("V. Kusuma").is_empty());
    }

    #[test]
    fn users_add_their_own() {
        let mut own = Vocabulary::parse("# ours\nMCP\tMal Citra Publik\nlonely\n");
        own.extend("RSIA\tRumah Sakit Ibu dan Anak");
        let tokens = Analyzer::search().tokens("mcp rsia lonely");
        let expansions = own.expansions(&tokens);
        assert_eq!(expansions.len(), 2);
        assert_eq!(expansions[1].tokens, 1..2);
    }
}
