//! Answers: does every text ask for something, and read back as the same?

use proptest::prelude::*;

use super::*;
use crate::search::clause::{Bool, Dates, TextField};

fn canonical(text: &str) -> String {
    Parsed::new(text).to_string()
}

/// The remarks on a text, each with the stretch of text that it is about.
fn remarks(text: &str) -> Vec<(RemarkKind, &str)> {
    let parsed = Parsed::new(text);
    let told = |remark: Remark| (remark.kind, remark.span.unwrap().slice(text));
    parsed.remarks.into_iter().map(told).collect()
}

/// A text that is used as it stands, and how it is written in the end.
#[track_caller]
fn reads(text: &str, as_written: &str) {
    assert_eq!(remarks(text), [], "{text}");
    assert_eq!(canonical(text), as_written, "{text}");
    assert_eq!(Parsed::new(as_written), Parsed::new(text), "{text} and {as_written}");
}

#[test]
fn words_and_operators() {
    reads("gubernur  kalteng", "gubernur kalteng");
    reads("gubernur AND kalteng", "+gubernur +kalteng");
    reads("gubernur DAN kalteng", "+gubernur +kalteng");
    reads("gubernur OR bupati ATAU camat", "gubernur OR bupati OR camat");
    // AND binds before OR, OR before standing side by side
    reads("a AND b OR c", "(+a +b) OR c");
    reads("a b OR c d", "(a) OR b OR c OR (d)");
    reads("gubernur -bali +award", "gubernur +award -bali");
    reads("gubernur NOT bali", "gubernur -bali");
    reads("gubernur AND NOT bali", "+gubernur -bali");
    reads("gubernur OR BUKAN bali", "gubernur OR (-bali)");
    reads("NOT NOT bali", "bali");
    reads("-bali", "-bali");
    reads("(gubernur kalteng) AND (bkn OR bkd)", "+(gubernur kalteng) +(bkn OR bkd)");
    reads("badan kepegawaian negara (BKN)", "badan kepegawaian negara BKN");
}

#[test]
fn small_letters_make_no_operator_and_shouting_no_indonesian_one() {
    reads("gubernur dan wakil atau not and", "gubernur dan wakil atau not and");
    let shouted = "GUBERNUR DAN WAKIL";
    assert_eq!(remarks(shouted), [(RemarkKind::ShoutedOperator("DAN".into()), "DAN")]);
    assert_eq!(canonical(shouted), "GUBERNUR dan WAKIL");
    reads("BKN AND OPD", "+BKN +OPD");
}

#[test]
fn phrases_prefixes_and_slips() {
    reads("\"wakil gubernur\"", "\"wakil gubernur\"");
    reads("“wakil gubernur”~5 lain", "\"wakil gubernur\"~5 lain");
    reads("peng* bkn~ kepegawain~2", "peng* bkn~1 kepegawain~2");
    reads("+\"wakil gubernur\" -peng*", "+\"wakil gubernur\" -peng*");
    // what was typed as one word stays together beside an operator
    reads("+asia-pasifik", "+asia/pasifik");
    assert_eq!(
        Parsed::new("+covid-19").clause,
        Some(Clause::Term(vec!["covid".into(), "19".into()]))
    );
}

#[test]
fn fields() {
    reads("title:gubernur", "title:gubernur");
    reads("judul:\"wakil gubernur\"~2", "title:\"wakil gubernur\"~2");
    reads("isi:(gubernur -bali)", "body:(gubernur -bali)");
    reads("title:peng* OR body:bkn~1", "title:peng* body:bkn~1");
    let clause = Parsed::new("title:gubernur").clause;
    assert_eq!(
        clause,
        Some(Clause::In(TextField::Title, Box::new(Clause::Term(vec!["gubernur".into()]))))
    );
}

#[test]
fn choices_at_the_top_level_are_filters() {
    let parsed = Parsed::new("gubernur provinsi:\"Jawa Timur\" province:jateng -tahun:2019");
    assert_eq!(parsed.filters.of(Facet::Province).any, ["Jawa Timur", "jateng"]);
    assert_eq!(parsed.filters.of(Facet::Year).none, ["2019"]);
    assert_eq!(parsed.clause, Some(Clause::Words(vec!["gubernur".into()])));
    reads("gubernur AND province:jatim", "+gubernur province:jatim");
    reads("gubernur (province:a OR province:b)", "gubernur province:a province:b");
    reads("province:(jatim OR \"Jawa Tengah\")", "province:jatim province:\"Jawa Tengah\"");
    reads("year:2019..2022 tahun:2025..", "year:2019..2022 year:2025..");
    reads("NOT province:a kategori:\"A \\\"B\\\"\"", "-province:a category:\"A \\\"B\\\"\"");
    // both at once are no alternatives, and what stands beside words is no filter
    reads("+province:a +province:b", "+province:a +province:b");
    reads("gubernur OR province:a", "gubernur OR province:a");
    assert!(Parsed::new("gubernur OR province:a").filters.is_empty());
}

#[test]
fn dates() {
    reads("date:2021-07-01..2021-12-31", "date:2021-07-01..2021-12-31");
    reads("tanggal:\"1 Juli 2021\"", "date:2021-07-01");
    reads("tanggal:\"Februari 2024\"", "date:2024-02-01..2024-02-29");
    reads("tanggal:\"1 Juli 2021..Agustus 2021\"", "date:2021-07-01..2021-08-31");
    reads("date:2021 gubernur", "gubernur +date:2021-01-01..2021-12-31");
    reads("date:1/7/2021..", "date:2021-07-01..");
    reads("-date:..2021-06", "-date:..2021-06-30");
    for (text, typed) in [("date:kemarin", "kemarin"), ("date:2021-13-40", "2021-13-40")] {
        assert_eq!(remarks(text), [(RemarkKind::NoDate(typed.into()), text)]);
    }
    let none: Option<Dates> = super::days::dates("2022..2021");
    assert_eq!(none, None);
}

#[test]
fn what_is_no_query_language_is_words() {
    // apostrophes are letters, a colon in a time, a link, a title with a colon
    for text in ["jum'at", "Ma'ruf Amin", "1 Juli 2021 23 51 WIB", "Jum’at"] {
        reads(text, text);
    }
    reads("1 Juli 2021 23:51 WIB", "1 Juli 2021 23 51 WIB");
    reads("https://contoh.id/a?b=1", "https contoh id a b 1");
    reads("Captain America: Civil War (2016)?", "Captain America Civil War 2016");
    reads("L'Arc~en~Ciel 50% Rp3.040", "L'Arc en Ciel 50 Rp 3.040");
    reads("gubernur – bali … / & !", "gubernur bali");
}

#[test]
fn what_cannot_be_used_is_said_with_its_place() {
    use RemarkKind::*;
    let lone = |text: &str| LoneOperator(text.into());
    assert_eq!(remarks("- *"), [(lone("-"), "-"), (lone("*"), "*")]);
    assert_eq!(remarks("gubernur AND"), [(lone("AND"), "AND")]);
    assert_eq!(canonical("gubernur AND"), "gubernur and");
    assert_eq!(remarks("OR gubernur"), [(lone("OR"), "OR")]);
    assert_eq!(remarks("a NOT"), [(lone("NOT"), "NOT")]);
    assert_eq!(remarks("a AND ()"), [(lone("AND"), "AND"), (Empty("()".into()), "()")]);
    assert_eq!(remarks("\"wakil gubernur"), [(LoneQuote, "\"")]);
    assert_eq!(canonical("\"wakil gubernur"), "wakil gubernur");
    assert_eq!(remarks("(a b"), [(LoneBracket, "(")]);
    assert_eq!(remarks("a) b"), [(LoneBracket, ")")]);
    assert_eq!(remarks("\"…\""), [(Empty("\"…\"".into()), "\"…\"")]);
    assert_eq!(remarks("kota:bandung"), [(UnknownField("kota".into()), "kota")]);
    assert_eq!(remarks("judul: bandung"), [(EmptyField("judul".into()), "judul")]);
    assert_eq!(remarks("title:"), [(EmptyField("title".into()), "title")]);
    assert_eq!(remarks("title:body:a"), [(FieldInField("body".into()), "body")]);
    assert_eq!(remarks("tahun:dulu"), [(NoYear("dulu".into()), "tahun:dulu")]);
    assert_eq!(canonical("tahun:dulu"), "tahun dulu");
    assert_eq!(remarks("gub*nur"), [(Wildcard("gub*nur".into()), "gub*nur")]);
    assert_eq!(remarks("bkn~9"), [(Distance("~9".into()), "bkn~9")]);
    assert_eq!(canonical("bkn~9"), "bkn~2");
    assert_eq!(remarks("\"a b\"~"), [(Distance("~".into()), "~")]);
    assert_eq!(remarks("+a OR b"), [(UselessPlus, "+")]);
}

#[test]
fn deep_and_long_texts_are_bounded() {
    let deep = format!("{}a{}", "(".repeat(100_000), ")".repeat(100_000));
    assert_eq!(canonical(&deep), "a");
    assert!(
        remarks(&deep).iter().any(|(kind, place)| *kind == RemarkKind::TooDeep && *place == "(")
    );
    for piece in
        ["kata ", "-", "((", "\"", "a:", "title:a ", "province:a ", "NOT ", "~", "\\\"", "AND "]
    {
        let text = piece.repeat(1_000_000 / piece.len());
        let parsed = Parsed::new(&text);
        assert!(parsed.remarks.len() <= MOST_REMARKS, "{piece}");
        assert!(words(&parsed.clause) <= MOST_WORDS, "{piece}");
        assert!(parsed.filters.of(Facet::Province).any.len() <= MOST_WORDS);
    }
    let long = remarks(&"kata ".repeat(1001)).len();
    assert_eq!((remarks(&"kata ".repeat(1000)).len(), long), (0, 1));
}

/// How many words a clause has, about.
fn words(clause: &Option<Clause>) -> usize {
    clause.as_ref().map_or(0, |clause| clause.to_string().split_whitespace().count())
}

/// A small generator of random numbers, for many texts in little time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }
}

/// What real queries are made of.
const PIECES: &[&str] = &[
    "gubernur",
    "Kalimantan Tengah",
    "BerAKHLAK",
    "kemenpan-rb",
    "Jum'at",
    "dan",
    " ",
    " ",
    " ",
    "\"",
    "“",
    "”",
    "(",
    ")",
    "+",
    "-",
    "*",
    "~",
    "~2",
    ":",
    "AND",
    " OR ",
    "NOT ",
    "DAN",
    "title:",
    "tahun:",
    "2021",
    "..",
    "province:",
    "\"Jawa Timur\"",
    "date:",
    "1 Juli 2021",
    "'",
    "’",
    "\\",
    "peng*",
    "bkn~1",
    "\"a b\"~5",
    "\n",
    "\u{0}",
    "é",
    "e\u{301}",
    "日本",
    "🏆",
    "https://a.id/b",
];

/// Random bytes, random pieces, and real queries with a few bytes changed.
fn text(dice: &mut Dice, real: &[String]) -> String {
    let bytes = match dice.roll(3) {
        0 => (0..dice.roll(24)).map(|_| dice.roll(256) as u8).collect(),
        1 => (0..dice.roll(10)).flat_map(|_| PIECES[dice.roll(PIECES.len())].bytes()).collect(),
        _ => {
            let mut bytes = real[dice.roll(real.len())].clone().into_bytes();
            for _ in 0..=dice.roll(3) {
                let (at, byte) =
                    (dice.roll(bytes.len() + 1), b"\"()+-*~:\\ AORN\xe2"[dice.roll(15)]);
                bytes.insert(at, byte);
            }
            bytes
        }
    };
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The queries beside the project, and some of ours.
fn real_queries() -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/queries.txt");
    let beside = std::fs::read_to_string(path).unwrap_or_else(|_| {
        eprintln!("skipped: no real queries beside the project, only those of the test");
        String::new()
    });
    let ours = "gubernur AND (kalteng OR \"jawa timur\") -bali year:2019..2022 peng* bkn~1";
    beside.lines().chain([ours]).map(str::to_string).collect()
}

/// `TELUSUR_TEXTS=1000000` tries a million; plain test runs a tenth of that.
#[test]
fn any_text_is_read_and_reads_back_as_the_same() {
    let count = std::env::var("TELUSUR_TEXTS").ok().and_then(|count| count.parse().ok());
    let (mut dice, real) = (Dice(0x5EED_CAFE), real_queries());
    for _ in 0..count.unwrap_or(100_000) {
        let text = text(&mut dice, &real);
        let parsed = Parsed::new(&text);
        for remark in &parsed.remarks {
            let span = remark.span.unwrap();
            assert!(
                text.get(span.start..span.end).is_some_and(|place| !place.is_empty()),
                "{text:?}"
            );
        }
        let written = parsed.to_string();
        let again = Parsed::new(&written);
        assert_eq!(
            (&again.clause, &again.filters),
            (&parsed.clause, &parsed.filters),
            "{text:?} is written {written:?}"
        );
        assert_eq!(again.to_string(), written, "{text:?}");
    }
}

proptest! {
    /// What a program puts together is read back, too: a query with choices beside its text.
    #[test]
    fn a_query_with_choices_is_one_text(
        text in "[a-c ]{0,8}", any in "[^\\s\\x00-\\x1f]{1,9}( [^\\s\\x00-\\x1f]{1,9})?", none in "[\\w\"\\\\]{1,9}"
    ) {
        let mut query = Query::new(text);
        query.filters.of_mut(Facet::Category).any.push(any);
        query.filters.of_mut(Facet::AwardBody).none.push(none);
        let again = Query::new(query.to_string());
        prop_assert_eq!(again.parsed(), query.parsed());
    }
}

#[test]
fn bool_is_as_simple_as_can_be() {
    assert_eq!(Bool::default().clause(), None);
    let a = Clause::Prefix("a".into());
    let one = Bool { all: vec![a.clone()], ..Bool::default() };
    assert_eq!(one.clause(), Some(a));
}
