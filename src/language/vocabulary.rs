//! Answers: which other words mean the same as these?
//!
//! Short forms and long forms (*Kalteng, Kalimantan Tengah*) come from a table that people can
//! read and extend; figures, Roman numerals and number words stand for each other behind words
//! of rank (*juara dua = juara II = juara 2 = juara kedua*), in a row with them. Elsewhere
//! they would mislead: "2" is in nearly every text, and "I" and "V" are initials.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use super::analyzer::{Analyzer, Token};
use super::numbers::ordinal;

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
    meanings: Vec<Meaning>,
    /// How a form starts, and the meaning that has it; sorted.
    starts: Vec<(Option<Start>, usize)>,
}

/// Forms of one meaning. They are analysed when a query may have one of them: a command asks for
/// two words and ends.
#[derive(Clone, Debug)]
struct Meaning {
    line: String,
    forms: OnceLock<Vec<Vec<Token>>>,
}

impl Meaning {
    fn forms(&self) -> &[Vec<Token>] {
        self.forms.get_or_init(|| {
            let forms = self.line.split('\t').map(|form| Analyzer::search().tokens(form));
            forms.filter(|form| !form.is_empty()).collect()
        })
    }
}

/// The first letters of a word.
type Start = [u8; 3];

/// How a text's first word starts once it is folded; `None` where folding may do more to it than
/// make its letters small.
fn start(text: &str) -> Option<Start> {
    let mut start = Start::default();
    let mut letters = text.trim_start().bytes();
    for (place, letter) in start.iter_mut().zip(&mut letters) {
        match letter {
            letter if letter.is_ascii_alphabetic() => *place = letter.to_ascii_lowercase(),
            b' ' => return Some(start),
            _ => return None,
        }
    }
    Some(start)
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
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let named = |form: &&str| form.contains(char::is_alphanumeric);
            if line.split('\t').filter(named).nth(1).is_some() {
                let forms = line.split('\t').filter(named);
                self.starts.extend(forms.map(|form| (start(form), self.meanings.len())));
                self.meanings.push(Meaning { line: line.to_string(), forms: OnceLock::new() });
            }
        }
        self.starts.sort_unstable();
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

    /// The longest form that stands there as it is written; else a word whose stem is one
    /// ("se-Kalteng").
    fn form_at(&self, tokens: &[Token], at: usize) -> Option<Expansion> {
        let rest = &tokens[at..];
        let near = self.near(&rest[0]);
        let stands = |form: &&Vec<Token>| is_written(form, rest);
        let longest = near.iter().flat_map(|forms| *forms).filter(stands).map(Vec::len).max();
        let has = |forms: &&&[Vec<Token>]| match longest {
            Some(longest) => forms.iter().any(|f| f.len() == longest && is_written(f, rest)),
            None => forms.iter().any(|f| f.len() == 1 && f[0].exact == rest[0].stem),
        };
        let own = at..at + longest.unwrap_or(1);
        let mut meanings = near.iter().filter(has).peekable();
        meanings.peek()?;
        let forms = meanings.flat_map(|forms| *forms);
        let other = |form: &&Vec<Token>| form.len() != own.len() || !is_written(form, rest);
        Some(Expansion { alternatives: forms.filter(other).cloned().collect(), tokens: own })
    }

    /// The forms of each meaning one of which may start with a word or its stem.
    fn near(&self, word: &Token) -> Vec<&[Vec<Token>]> {
        let starts = BTreeSet::from([None, start(&word.exact), start(&word.stem)]);
        let meanings = starts.into_iter().flat_map(|start| self.starting(start));
        let meanings: BTreeSet<usize> = meanings.collect();
        meanings.into_iter().map(|meaning| self.meanings[meaning].forms()).collect()
    }

    /// The meanings one of whose forms starts like this.
    fn starting(&self, start: Option<Start>) -> impl Iterator<Item = usize> + '_ {
        let from = self.starts.partition_point(|(other, _)| *other < start);
        let same = self.starts[from..].iter().take_while(move |(other, _)| *other == start);
        same.map(|(_, meaning)| *meaning)
    }
}

/// Whether the words are written as a form is.
fn is_written(form: &[Token], words: &[Token]) -> bool {
    form.len() <= words.len() && form.iter().zip(words).all(|(a, b)| a.exact == b.exact)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn alternatives(query: &str) -> Vec<String> {
        let tokens = Analyzer::search().tokens(query);
        let expansions = Vocabulary::shared().expansions(&tokens);
        let forms = expansions.into_iter().flat_map(|expansion| expansion.alternatives);
        let words = |form: Vec<Token>| form.into_iter().map(|token| token.exact);
        forms.map(|form| words(form).collect::<Vec<_>>().join(" ")).collect()
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

    /// Whatever a form starts with, the query's own way of writing it finds it.
    #[test]
    fn every_form_is_found_by_its_own_words() {
        let shared = Vocabulary::shared();
        for form in shared.meanings.iter().flat_map(Meaning::forms) {
            let found = shared.expansions(form);
            let whole = found.iter().find(|expansion| expansion.tokens == (0..form.len()));
            assert!(whole.is_some_and(|whole| !whole.alternatives.is_empty()), "{form:?}");
        }
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
