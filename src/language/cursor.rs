//! Answers: what is the next word of this text, in its exact form and as a stem?
//!
//! A cursor reuses its buffers, so that walking over a text allocates nothing per word. What a
//! hyphen joins is decided here, run by run with one run of foresight:
//!
//! | written | one word? | exact form | stem of |
//! |---|---|---|---|
//! | *anak-anak*, *bersama-sama*, *sayur-mayur* | yes, reduplication | `anak-anak` | *anak* |
//! | *se-Jatim*, *ke-77*, *non-ASN* | yes, prefix | `sejatim`, `ke-77` | *Jatim*, *77* |
//! | *BUMN-nya*, *1990-an* | yes, suffix | `bumnnya` | *BUMN* |
//! | *Kemenpan-RB*, *G-20* | yes, acronym | `kemenpanrb`, `g20` | itself |
//! | *Asia-Pasifik*, *Covid-19* | no | | |

use super::apart::family;
use super::fold::fold_into;
use super::hyphen::{Join, join};
use super::scan::{Run, Scanner, Shape};
use super::stemmer::Stemmer;
use crate::article::Span;

/// Longer words are cut in their exact form and stem (not in their span), in bytes: nobody
/// searches for them, and an index could not hold them.
const LONGEST_WORD: usize = 200;

/// One word of a text, as a cursor shows it until it moves on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenRef<'c> {
    /// Where it stands: slices back to the word as written.
    pub span: Span,
    /// Its place among the text's words, from 0.
    pub position: usize,
    /// The word folded.
    pub exact: &'c str,
    /// The word's root.
    pub stem: &'c str,
}

/// Walks over the words of one text.
#[derive(Clone, Debug)]
pub struct TokenCursor<'t> {
    text: &'t str,
    scanner: Scanner<'t>,
    stemmer: &'static Stemmer,
    readers: bool,
    span: Span,
    next_position: usize,
    exact: String,
    stem: String,
    part: String,
}

impl<'t> TokenCursor<'t> {
    pub(super) fn new(text: &'t str, stemmer: &'static Stemmer, readers: bool) -> Self {
        Self {
            text,
            scanner: Scanner::new(text),
            stemmer,
            readers,
            span: Span::default(),
            next_position: 0,
            exact: String::new(),
            stem: String::new(),
            part: String::new(),
        }
    }

    /// The next word, or `None` at the end of the text.
    pub fn advance(&mut self) -> Option<TokenRef<'_>> {
        let run = self.scanner.next_run()?;
        self.start(run);
        self.extend(run);
        if self.readers && self.exact != self.stem {
            self.stand_apart();
        }
        let position = self.next_position;
        self.next_position += 1;
        Some(TokenRef { span: self.span, position, exact: &self.exact, stem: &self.stem })
    }

    /// Puts a word that means something of its own into its family's place.
    fn stand_apart(&mut self) {
        if let Some(word) = family(&self.exact) {
            self.stem.clear();
            self.stem.push_str(word);
        }
    }

    /// Takes `run` for a word of its own.
    fn start(&mut self, run: Run) {
        self.span = run.span;
        self.exact.clear();
        fold_run(run, self.text, &mut self.exact);
        self.stem.clear();
        stem_run(self.stemmer, run.shape, &self.exact, &mut self.stem);
    }

    /// Adds what hyphens join to the word: at most a prefix, a second half and a suffix.
    fn extend(&mut self, mut last: Run) {
        for _ in 0..3 {
            let Some(next) = self.scanner.run_after_hyphen() else { return };
            self.part.clear();
            fold_run(next, self.text, &mut self.part);
            let how = join((last, &self.exact, &self.stem), (next, &self.part), self.stemmer);
            if how == Join::Apart {
                return self.scanner.rewind(last.span.end);
            }
            self.add(how, next);
            last = next;
        }
    }

    fn add(&mut self, how: Join, next: Run) {
        self.span.end = next.span.end;
        match how {
            Join::Prefixed => {
                self.stem.clear();
                stem_run(self.stemmer, next.shape, &self.part, &mut self.stem);
            }
            Join::Whole => {
                self.stem.clear();
                self.stem.push_str(&self.exact);
                self.stem.push_str(&self.part);
            }
            Join::ReduplicatedSecond => {
                self.stem.clear();
                self.stemmer.stem_into(&self.part, &mut self.stem);
            }
            Join::Suffixed | Join::Reduplicated | Join::Apart => {}
        }
        if how.keeps_hyphen(&self.exact, &self.part) {
            self.exact.push('-');
        }
        self.exact.push_str(&self.part);
    }
}

/// Appends the folded form of `run`.
fn fold_run(run: Run, text: &str, out: &mut String) {
    let written = clipped(run.span.slice(text));
    match run.shape.number {
        Some(number) => number.normalize_into(written, out),
        None if run.shape.plain() => out.push_str(written),
        None => fold_into(written, out),
    }
}

/// Appends the stem of a folded run. Words in mixed case are names and stay whole.
fn stem_run(stemmer: &Stemmer, shape: Shape, folded: &str, out: &mut String) {
    if shape.digit || shape.mixed() {
        out.push_str(folded);
    } else if shape.apostrophe {
        let plain: String = folded.chars().filter(|&c| c != '\'').collect();
        stemmer.stem_into(&plain, out);
    } else {
        stemmer.stem_into(folded, out);
    }
}

/// The first bytes of a word that is too long to be one.
fn clipped(word: &str) -> &str {
    &word[..word.floor_char_boundary(LONGEST_WORD)]
}

#[cfg(test)]
mod tests {
    use crate::language::Analyzer;

    fn exact(text: &str) -> Vec<String> {
        Analyzer::default().tokens(text).into_iter().map(|t| t.exact).collect()
    }

    fn written(text: &str) -> Vec<&str> {
        Analyzer::default().tokens(text).into_iter().map(|t| t.span.slice(text)).collect()
    }

    #[test]
    fn hyphens_join_one_word_and_part_two() {
        assert_eq!(exact("se-Jatim ke-77 non-ASN"), ["sejatim", "ke-77", "nonasn"]);
        assert_eq!(exact("anak-anaknya bersama-sama"), ["anak-anaknya", "bersama-sama"]);
        assert_eq!(exact("sayur-mayur, bolak-balik"), ["sayur-mayur", "bolak-balik"]);
        assert_eq!(
            exact("BUMN-nya tahun 1990-an di-PHK-kan"),
            ["bumnnya", "tahun", "1990-an", "diphkkan"]
        );
        // two names, a disease and its year, a dash: no word of one piece
        assert_eq!(
            exact("Asia-Pasifik Covid-19 ini-itu—dan"),
            ["asia", "pasifik", "covid", "19", "ini", "itu", "dan"]
        );
        assert_eq!(
            written("Perserikatan Bangsa-Bangsa (PBB)"),
            ["Perserikatan", "Bangsa-Bangsa", "PBB"]
        );
    }

    #[test]
    fn doubled_words_have_the_root_of_the_better_known_half() {
        let stem = |text: &str| {
            let tokens = Analyzer::default().tokens(text);
            assert_eq!(tokens.len(), 1, "{text} is one word");
            tokens[0].stem.clone()
        };
        assert_eq!(stem("bolak-balik"), "balik");
        assert_eq!(stem("sayur-mayur"), "sayur");
        assert_eq!(stem("meniru-nirukan"), "tiru");
        assert_eq!(stem("tolong-menolong"), "tolong");
        assert_eq!(stem("perundang-undangan"), "undang");
        assert_eq!(stem("sebaik-baiknya"), "baik");
    }

    #[test]
    fn acronyms_have_one_exact_form() {
        for spelling in ["Kemenpan-RB", "KemenPAN-RB", "KemenPANRB", "KEMENPANRB"] {
            assert_eq!(exact(spelling), ["kemenpanrb"]);
        }
        assert_eq!(exact("G-20 G20"), ["g20", "g20"]);
        // not the ministry's name but the state's: two words
        assert_eq!(exact("Kemenkes-RI"), ["kemenkes", "ri"]);
    }

    #[test]
    fn apostrophes_belong_to_words_and_quotes_do_not() {
        assert_eq!(
            exact("Ma’ruf Jum'at ‘kutipan’ Adipura'"),
            ["ma'ruf", "jum'at", "kutipan", "adipura"]
        );
        assert_eq!(Analyzer::default().tokens("Jum’at")[0].stem, "jumat");
    }

    #[test]
    fn slashes_dots_and_currency_part_words() {
        assert_eq!(exact("kabupaten/kota"), ["kabupaten", "kota"]);
        assert_eq!(exact("(14/9/2019) 14.9.2019"), ["14", "9", "2019", "14", "9", "2019"]);
        assert_eq!(exact("Rp3.040,50 72,5% 5G"), ["rp", "3040,50", "72,5", "5g"]);
    }

    #[test]
    fn mixed_case_is_a_name() {
        let token = &Analyzer::default().tokens("BerAKHLAK")[0];
        assert_eq!((token.exact.as_str(), token.stem.as_str()), ("berakhlak", "berakhlak"));
    }
}
