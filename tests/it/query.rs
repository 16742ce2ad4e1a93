//! Answers: does the query language find exactly what it says, in random corpora too?

use serde_json::json;
use telusur::language::{Analyzer, Token};
use telusur::search::{Fragment, Hit, search};
use telusur::{Index, Query};

use super::bench::Bench;

/// Words without other forms of one meaning, some of one root, some that resemble each other.
const WORDS: [&str; 8] =
    ["pasar", "pasaran", "hutan", "hutang", "kebun", "berkebun", "sungai", "sunyai"];

/// A small generator of random numbers: the same corpora and queries in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.roll(WORDS.len())]
    }

    fn words(&mut self, most: usize) -> Vec<&'static str> {
        (0..=self.roll(most)).map(|_| self.word()).collect()
    }
}

/// An article as the test sees it.
struct Doc {
    id: String,
    title: String,
    paragraphs: Vec<String>,
    date: String,
    province: &'static str,
}

/// A query as the test sees it.
#[derive(Clone, Debug)]
enum Ask {
    Word(&'static str),
    Phrase(Vec<&'static str>),
    Near(Vec<&'static str>, usize),
    Start(&'static str),
    Like(&'static str, usize),
    Title(Box<Ask>),
    Body(Box<Ask>),
    Province(&'static str),
    Since(String),
    And(Vec<Ask>),
    Or(Vec<Ask>),
    Not(Box<Ask>),
    /// Any of the first; all of the second; none of the third.
    Signs(Vec<&'static str>, Vec<Ask>, Vec<Ask>),
}

const PROVINCES: [&str; 3] = ["Bali", "Jawa Timur", "Riau"];

fn ask(dice: &mut Dice, depth: usize) -> Ask {
    let inner = |dice: &mut Dice| ask(dice, depth - 1);
    match dice.roll(if depth == 0 { 8 } else { 14 }) {
        0 | 1 => Ask::Word(dice.word()),
        2 => Ask::Phrase(dice.words(3)),
        3 => Ask::Near(vec![dice.word(), dice.word()], dice.roll(4)),
        4 => Ask::Start(&dice.word()[..2 + dice.roll(3)]),
        5 => Ask::Like(dice.word(), 1 + dice.roll(2)),
        6 => Ask::Province(PROVINCES[dice.roll(3)]),
        7 => Ask::Since(format!("2021-0{}-10", 1 + dice.roll(9))),
        8 => Ask::Title(Box::new(leaf(dice))),
        9 => Ask::Body(Box::new(leaf(dice))),
        10 => Ask::And((0..2 + dice.roll(2)).map(|_| inner(dice)).collect()),
        11 => Ask::Or((0..2 + dice.roll(2)).map(|_| inner(dice)).collect()),
        12 => Ask::Not(Box::new(inner(dice))),
        _ => Ask::Signs(dice.words(2), vec![inner(dice)], vec![inner(dice)]),
    }
}

/// Something that is looked for in words.
fn leaf(dice: &mut Dice) -> Ask {
    loop {
        match ask(dice, 0) {
            Ask::Province(_) | Ask::Since(_) => {}
            leaf => return leaf,
        }
    }
}

fn joined(asks: &[Ask], between: &str) -> String {
    asks.iter().map(text).collect::<Vec<_>>().join(between)
}

/// The query in the query language.
fn text(ask: &Ask) -> String {
    match ask {
        Ask::Word(word) => word.to_string(),
        Ask::Phrase(words) => format!("\"{}\"", words.join(" ")),
        Ask::Near(words, within) => format!("\"{}\"~{within}", words.join(" ")),
        Ask::Start(start) => format!("{start}*"),
        Ask::Like(word, distance) => format!("{word}~{distance}"),
        Ask::Title(ask) => format!("judul:{}", text(ask)),
        Ask::Body(ask) => format!("body:({})", text(ask)),
        Ask::Province(name) => format!("province:\"{name}\""),
        Ask::Since(day) => format!("date:{day}.."),
        Ask::And(asks) => format!("({})", joined(asks, " AND ")),
        Ask::Or(asks) => format!("({})", joined(asks, " OR ")),
        Ask::Not(ask) => format!("(NOT {})", text(ask)),
        Ask::Signs(any, all, none) => {
            let signed = |sign: &str, asks: &[Ask]| {
                asks.iter().map(|ask| format!(" {sign}{}", text(ask))).collect::<String>()
            };
            format!("({}{}{})", any.join(" "), signed("+", all), signed("-", none))
        }
    }
}

/// The words of a field with their places; no phrase bridges two paragraphs.
fn tokens(texts: &[String]) -> Vec<(usize, Token)> {
    let mut all: Vec<(usize, Token)> = Vec::new();
    for text in texts {
        let first = all.last().map_or(0, |(place, _)| place + 2);
        all.extend(Analyzer::search().tokens(text).into_iter().map(|t| (first + t.position, t)));
    }
    all
}

fn stem(word: &str) -> String {
    Analyzer::search().tokens(word)[0].stem.clone()
}

/// How many letters two words differ in, by trying every edit.
fn distance(a: &[u8], b: &[u8]) -> usize {
    match (a, b) {
        ([], rest) | (rest, []) => rest.len(),
        ([x, a_rest @ ..], [y, b_rest @ ..]) => {
            let same = distance(a_rest, b_rest) + usize::from(x != y);
            let gap = 1 + distance(a_rest, b).min(distance(a, b_rest));
            let swap = match (a, b) {
                ([p, q, a_rest @ ..], [r, s, b_rest @ ..]) if p == s && q == r => {
                    1 + distance(a_rest, b_rest)
                }
                _ => usize::MAX,
            };
            same.min(gap).min(swap)
        }
    }
}

/// Whether a field has what is asked.
fn field_has(words: &[(usize, Token)], ask: &Ask) -> bool {
    match ask {
        Ask::Word(word) => words.iter().any(|(_, token)| token.stem == stem(word)),
        Ask::Phrase(phrase) => words.windows(phrase.len()).any(|window| {
            window.iter().zip(phrase).enumerate().all(|(at, ((place, token), word))| {
                *place == window[0].0 + at && token.exact == *word
            })
        }),
        Ask::Near(pair, within) => words.iter().any(|(one, a)| {
            words.iter().any(|(other, b)| {
                a.stem == stem(pair[0])
                    && b.stem == stem(pair[1])
                    && one != other
                    && one.abs_diff(*other) <= within + 1
            })
        }),
        Ask::Start(start) => words.iter().any(|(_, token)| token.exact.starts_with(start)),
        Ask::Like(word, most) => words
            .iter()
            .any(|(_, token)| distance(token.exact.as_bytes(), word.as_bytes()) <= *most),
        _ => unreachable!("no leaf"),
    }
}

/// Whether a clause asks for words, and does not only narrow.
fn asks_for_words(ask: &Ask) -> bool {
    match ask {
        Ask::Province(_) | Ask::Since(_) | Ask::Not(_) => false,
        Ask::And(asks) | Ask::Or(asks) => asks.iter().any(asks_for_words),
        _ => true,
    }
}

fn matches(doc: &Doc, ask: &Ask) -> bool {
    let title = || tokens(std::slice::from_ref(&doc.title));
    let body = || tokens(&doc.paragraphs);
    match ask {
        Ask::Title(ask) => field_has(&title(), ask),
        Ask::Body(ask) => field_has(&body(), ask),
        Ask::Province(name) => doc.province == *name,
        Ask::Since(day) => doc.date >= *day,
        Ask::And(asks) => asks.iter().all(|ask| matches(doc, ask)),
        Ask::Or(asks) => asks.iter().any(|ask| matches(doc, ask)),
        Ask::Not(ask) => !matches(doc, ask),
        Ask::Signs(any, all, none) => {
            let any = any.iter().any(|word| matches(doc, &Ask::Word(word)));
            (any || all.iter().any(asks_for_words))
                && all.iter().all(|ask| matches(doc, ask))
                && !none.iter().any(|ask| matches(doc, ask))
        }
        leaf => field_has(&title(), leaf) || field_has(&body(), leaf),
    }
}

/// Random articles, indexed; the test's own view of them.
fn corpus(dice: &mut Dice, count: usize) -> (Bench, Vec<Doc>) {
    let bench = Bench::new();
    let docs: Vec<Doc> = (0..count)
        .map(|number| Doc {
            id: format!("d{number}"),
            title: dice.words(3).join(" "),
            paragraphs: (0..1 + dice.roll(2)).map(|_| dice.words(6).join(" ")).collect(),
            date: format!("2021-0{}-15", 1 + dice.roll(9)),
            province: PROVINCES[dice.roll(3)],
        })
        .collect();
    let lines = docs.iter().map(|doc| {
        let body = doc.paragraphs.join("\n\n");
        json!({"id": doc.id, "title": doc.title, "body": body, "date": doc.date,
               "province": doc.province})
        .to_string()
    });
    bench.write("a.jsonl", lines.collect::<Vec<_>>().join("\n"));
    bench.index();
    (bench, docs)
}

fn all_hits(index: &Index, text: &str) -> Vec<Hit> {
    let query = Query { limit: 1000, grouped: false, explain: true, ..Query::new(text) };
    let results = search(index, &query).unwrap();
    assert_eq!(results.problems, [], "{text}");
    assert_eq!(results.total, results.hits.len() as u64);
    results.hits
}

#[test]
fn every_query_finds_what_brute_force_finds() {
    let mut dice = Dice(0xC0FF_EE11);
    for _ in 0..3 {
        let (bench, docs) = corpus(&mut dice, 60);
        let index = Index::open(&bench.path("index")).unwrap();
        for _ in 0..150 {
            let ask = ask(&mut dice, 2);
            let text = text(&ask);
            let hits = all_hits(&index, &text);
            let mut found: Vec<&str> = hits.iter().map(|hit| hit.id.as_str()).collect();
            let expected = docs.iter().filter(|doc| matches(doc, &ask));
            let mut expected: Vec<&str> = expected.map(|doc| doc.id.as_str()).collect();
            found.sort_unstable();
            expected.sort_unstable();
            assert_eq!(found, expected, "{text}");
            hits.iter().for_each(|hit| adds_up(hit, &text));
        }
    }
}

/// The parts of a score are the score.
fn adds_up(hit: &Hit, text: &str) {
    let sum: f32 = hit.explanation.iter().map(|part| part.score).sum();
    assert!((sum - hit.score).abs() <= 1e-4 * hit.score.max(1.0), "{text}: {sum} {hit:?}");
}

/// The words that a hit marks, in title and snippets.
fn marked(hit: &Hit) -> Vec<String> {
    let snippets = hit.snippets.iter().flat_map(|snippet| &snippet.fragments);
    let marked = hit.title_fragments.iter().chain(snippets).filter(|fragment| fragment.hit);
    marked.map(|fragment: &Fragment| fragment.text.clone()).collect()
}

#[test]
fn what_is_marked_is_what_matches() {
    let mut dice = Dice(0xBEEF_0001);
    let (bench, _) = corpus(&mut dice, 60);
    let index = Index::open(&bench.path("index")).unwrap();
    for _ in 0..150 {
        let ask = leaf(&mut dice);
        let text = text(&ask);
        for hit in all_hits(&index, &text) {
            let marked = marked(&hit);
            assert!(!marked.is_empty(), "{text}: {hit:?}");
            for words in marked.iter().map(|mark| tokens(std::slice::from_ref(mark))) {
                let fits = match &ask {
                    Ask::Near(pair, _) => pair.iter().any(|word| stem(word) == words[0].1.stem),
                    ask => field_has(&words, ask),
                };
                assert!(fits, "{text} marks {words:?}");
            }
        }
    }
}

#[test]
fn what_is_excluded_or_did_not_match_is_not_marked() {
    let bench = Bench::new();
    bench
        .write("a.md", "# Pasar\n\nHutan luas. Kebun kecil di tepi sungai.\n")
        .write("b.txt", "Kota\n\nSungai panjang. Kebun besar.\n");
    bench.index();
    let index = Index::open(&bench.path("index")).unwrap();
    let marks = |text: &str| all_hits(&index, text).iter().flat_map(marked).collect::<Vec<_>>();
    assert_eq!(marks("sungai -hutan"), ["Sungai"]);
    // (kebun AND danau) is not there, so its kebun says nothing
    assert_eq!(marks("(kebun AND danau) OR hutan"), ["Hutan"]);
    assert_eq!(marks("\"kebun kecil\""), ["Kebun kecil"]);
    assert_eq!(marks("title:pasar"), ["Pasar"]);
    assert_eq!(marks("tepian~2 OR luasn~"), ["luas", "tepi"]);
    assert_eq!(marks("-hutan").len(), 0);
}

#[test]
fn a_joined_name_is_found_by_its_phrase_and_a_phrase_by_no_short_form() {
    let bench = Bench::new();
    bench
        .write("a.txt", "Penilaian\n\nKemenPANRB menilai Wagub.\n")
        .write("b.txt", "Penilaian\n\nWakil Gubernur dinilai.\n");
    bench.index();
    assert_eq!(bench.ids(&["\"kemenpan rb\""]), ["a.txt"]);
    assert_eq!(bench.ids(&["\"wakil gubernur\""]), ["b.txt"]);
    assert_eq!(bench.ids(&["+wagub"]).len(), 2);
    assert_eq!(bench.ids(&["-wagub"]).len(), 0);
}

#[test]
fn stop_words_never_empty_a_query_and_count_in_a_phrase() {
    let bench = Bench::new();
    bench
        .write("a.txt", "Pasar\n\nKebun di atas hutan.\n")
        .write("b.txt", "Pasar\n\nKebun yang hutan.\n");
    bench.index();
    assert_eq!(bench.ids(&["\"di atas\""]), ["a.txt"]);
    assert_eq!(bench.ids(&["yang"]), ["b.txt"]);
    assert_eq!(bench.ids(&["yang \"di atas\""]), ["a.txt"]);
    assert_eq!(bench.ids(&["+yang kebun"]), ["b.txt"]);
}

#[test]
fn choices_in_the_text_are_choices_by_flag() {
    let bench = Bench::new();
    let record = |id, province, year| {
        json!({"id": id, "title": "Pasar", "body": "Kebun hutan sungai.", "province": province,
               "year": year})
        .to_string()
    };
    let records = [record("a", "Bali", 2020), record("b", "Riau", 2021), record("c", "Riau", 2022)];
    bench.write("a.jsonl", records.join("\n"));
    bench.index();
    let typed = bench.search(&["kebun provinsi:riau -tahun:2022"]);
    let flagged = bench.search(&["kebun", "--province", "riau", "--not-year", "2022"]);
    assert_eq!(typed["filters"], flagged["filters"]);
    assert_eq!(typed["facets"], flagged["facets"]);
    assert_eq!(typed["hits"][0]["id"], "b");
    // the province's counts ignore its own choice
    assert_eq!(super::bench::counts(&typed, "province"), ["Bali: 1", "Riau: 1"]);
    assert_eq!(bench.search(&["provinsi:riau"])["total"], 2);
    // what narrows does not make the words a mere wish
    assert_eq!(bench.search(&["gunung +provinsi:riau"])["total"], 0);
    assert_eq!(bench.search(&["gunung (+provinsi:riau)"])["total"], 0);
    assert_eq!(bench.search(&["tahun:2021.. OR provinsi:bali"])["total"], 3);
    assert_eq!(bench.search(&["kebun AND (tahun:2022 OR provinsi:bali)"])["total"], 2);
}
