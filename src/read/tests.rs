//! Answers: are articles read whole, whatever the format and however broken?

use std::fs;

use proptest::prelude::*;

use super::*;
use crate::article::{Given, PartKind};

/// Reads bytes as a file of that name.
pub fn read(name: &str, bytes: &[u8]) -> (Vec<Article>, Vec<Problem>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join(name);
    fs::write(&file, bytes).expect("a file in it");
    let mut articles = Vec::new();
    let problems = read_file(&file, name, &mut |article| articles.push(article));
    // A panic is caught and told; here it is a fault to be mended.
    let fault = problems.iter().find(|problem| matches!(problem.cause, Cause::Fault(_)));
    assert_eq!(fault, None, "reading {name} panicked");
    (articles, problems)
}

/// The one article of a file without problems.
pub fn one(name: &str, bytes: &[u8]) -> Article {
    let (mut articles, problems) = read(name, bytes);
    assert_eq!(problems, [], "{name}");
    assert_eq!(articles.len(), 1, "{name}");
    articles.remove(0)
}

pub fn day(article: &Article) -> String {
    article.date.map(|day| day.to_string()).unwrap_or_default()
}

const PARAGRAPH: &str = "Pemerintah Kota Ambon menerima penghargaan atas pelayanan publik yang \
     terus membaik sejak 3 Mei 2019 di semua kecamatan.";

#[test]
fn clipping_with_its_headline_on_top() {
    let text = format!(
        "Kota Ambon Raih Piala\nSenin, 4 Juli 2022 10:12 WIB\nAmbon (ANTARA) - {PARAGRAPH}\n"
    );
    let article = one("a.txt", text.as_bytes());
    assert_eq!(article.title, "Kota Ambon Raih Piala");
    assert_eq!(day(&article), "2022-07-04");
    assert_eq!(article.outlet.as_deref(), Some("ANTARA"));
    assert_eq!((article.id.as_str(), article.path.as_str()), ("a.txt", "a.txt"));
    assert_eq!(article.text, text);
    assert_eq!(article.body().count(), 1);
}

#[test]
fn clipping_with_its_headline_at_the_bottom() {
    let text = format!(
        "Ambon (ANTARA) - {PARAGRAPH}\nBaca juga: Piala lain\nKota Ambon raih piala\n\
         4 Juli 2022 10:12 WIB\nWali kota. ANTARA/Budi\nEditor: Ani\nCopyright © ANTARA 2023\nTags:"
    );
    let article = one("a.txt", text.as_bytes());
    assert_eq!(article.title, "Kota Ambon raih piala");
    assert_eq!(day(&article), "2022-07-04");
}

#[test]
fn clipping_copied_with_the_page_around_it() {
    let text = format!(
        "Koran Ambon\nDaerah\nKota Ambon Raih Piala\nOleh: Budi\nhttps://a.example/2022/07/04/piala\n{PARAGRAPH}"
    );
    let article = one("a.txt", text.as_bytes());
    assert_eq!(article.title, "Kota Ambon Raih Piala");
    assert_eq!(article.url.as_deref(), Some("https://a.example/2022/07/04/piala"));
    assert_eq!(day(&article), "2022-07-04");
    // two words are a headline where no better one follows
    let short = format!("Piala Ambon\n{PARAGRAPH}");
    assert_eq!(one("a.txt", short.as_bytes()).title, "Piala Ambon");
}

#[test]
fn clipping_without_headline_or_date() {
    // neither a day in running text nor the copyright's year is the day of publication
    let text = format!("AMBON-{PARAGRAPH}\nKedua.\nCopyright © ANTARA 2023");
    let article = one("a.txt", text.as_bytes());
    assert_eq!((article.title.as_str(), article.date), ("", None));
    // a single line is text, not a headline
    assert_eq!(one("a.txt", b"Kota Ambon raih piala").title, "");
}

#[test]
fn text_in_other_encodings() {
    let text =
        "Kota Ambon Raih Piala\r\n\u{201c}Kami senang,\u{201d} katanya, \u{2013} caf\u{e9}.\r\n";
    let utf16 = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| {
        [mark.to_vec(), text.encode_utf16().flat_map(bytes).collect()].concat()
    };
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let files = [
        text.as_bytes().to_vec(),
        ["\u{feff}".as_bytes(), text.as_bytes()].concat(),
        utf16(b"\xff\xfe", u16::to_le_bytes),
        utf16(b"\xfe\xff", u16::to_be_bytes),
        utf16(b"", u16::to_le_bytes),
        utf16(b"", u16::to_be_bytes),
        latin.into_owned(),
    ];
    for file in files {
        let article = one("a.txt", &file);
        assert_eq!(article.text, text);
        assert_eq!(article.title, "Kota Ambon Raih Piala");
    }
}

#[test]
fn utf8_with_a_broken_place_stays_utf8() {
    let bytes = [b"Piala \xe2\x80\x9cBaik\xe2\x80\x9d itu \xff diserahkan.".as_slice()].concat();
    assert_eq!(one("a.txt", &bytes).text, "Piala \u{201c}Baik\u{201d} itu \u{fffd} diserahkan.");
}

#[test]
fn nothing_readable_is_a_problem_with_a_next_step() {
    let noise: Vec<u8> =
        (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for name in [
        "a.txt", "a.md", "a.json", "a.jsonl", "a.csv", "a.html", "a.pdf", "a.docx", "a.zip",
        "a.csv.gz",
    ] {
        for bytes in [b"".as_slice(), b" \n\r\n ", &noise, b"abc\0def\0\0"] {
            let (articles, problems) = read(name, bytes);
            assert_eq!(articles, [], "{name} {bytes:?}");
            assert!(!problems.is_empty(), "{name} {bytes:?}");
            assert!(
                problems.iter().all(|it| it.path == name && it.cause.to_string().contains(';'))
            );
        }
    }
    let (articles, problems) = read("a.xlsx", b"x");
    assert!(articles.is_empty() && problems[0].to_string().contains(".xlsx"));
    assert_eq!(read_file(Path::new("/no/such.txt"), "such.txt", &mut |_| ()).len(), 1);
    assert_eq!(read_file(Path::new("/"), "x", &mut |_| ()).len(), 1);
}

#[test]
fn a_file_that_is_no_json_lines_is_one_problem() {
    let (articles, problems) = read("a.jsonl", "bukan json\n".repeat(500).as_bytes());
    assert_eq!((articles.len(), problems.len()), (0, 1));
    let good = "{\"title\":\"A\"}\n".to_owned() + &"bukan json\n".repeat(500);
    let problems = read("a.jsonl", good.as_bytes()).1;
    assert_eq!(problems.len(), 101, "a hundred lines are named, the others counted");
    assert!(problems[100].to_string().contains("400"), "{}", problems[100]);
}

#[test]
fn readable_goes_by_the_extension() {
    for name in
        ["a.txt", "a.TXT", "a.md", "a.json", "a.jsonl", "a.ndjson", "a.HTM", "a.csv.gz", "a.b.Zip"]
    {
        assert!(readable(Path::new(name)), "{name}");
    }
    for name in ["a", ".txt", "a.xlsx", "a.gz", "a.tar.gz", "a.zip.gz", "gz"] {
        assert!(!readable(Path::new(name)), "{name}");
    }
}

#[test]
fn a_broken_line_is_named_and_the_others_are_read() {
    let lines = "{\"judul\":\"Satu\",\"isi\":\"A\"}\n\n{\"judul\": \"Dua\n{\"title\":\"Tiga\",\"body\":\"C\",\"id\":7}\n[1]\n{\"x\":1}\n{\"title\":\"Tujuh\"}";
    let (articles, problems) = read("a.jsonl", lines.as_bytes());
    let ids: Vec<_> = articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["a.jsonl#1", "7", "a.jsonl#7"]);
    let named: Vec<_> = problems.iter().map(|problem| problem.line).collect();
    assert_eq!(named, [Some(3), Some(5), Some(6)]);
}

#[test]
fn json_in_its_shapes() {
    let record = "{\"title\":\"Satu\",\"body\":\"A\"}";
    for (text, ids) in [
        (record.to_owned(), vec!["a.json"]),
        (format!("[{record},{record}]"), vec!["a.json#1", "a.json#2"]),
        (format!("{{\"title\":\"Berita\",\"data\":[{record}],\"n\":1}}"), vec!["a.json#1"]),
        (format!("{record}\n{record}"), vec!["a.json#1", "a.json#2"]),
        (format!("[{record},3,{record}]"), vec!["a.json#1", "a.json#3"]),
    ] {
        let (articles, _) = read("a.json", text.as_bytes());
        assert_eq!(articles.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ids, "{text}");
    }
    let (articles, problems) = read("a.json", format!("{record}\n{{").as_bytes());
    assert_eq!((articles.len(), problems[0].line), (1, Some(2)));
}

/// A list broken at its end gave nothing, and one of 200 MB took a gigabyte.
#[test]
fn a_list_is_read_record_by_record_up_to_where_it_is_broken() {
    let record = "{\"title\":\"Satu\",\"body\":\"A\"}";
    let broken = format!("[\n{record},\n{record},\n{{\"title\":");
    let (articles, problems) = read("a.json", broken.as_bytes());
    assert_eq!(articles.len(), 2);
    assert!(matches!(problems[0].cause, Cause::BrokenJson(_)) && problems[0].line == Some(4));
    let nested = format!("[{record},{}1{}]", "[".repeat(500), "]".repeat(500));
    let (articles, problems) = read("a.json", nested.as_bytes());
    assert_eq!((articles.len(), problems.len()), (1, 1), "{problems:?}");
    let large = format!("{{\"judul\":\"A\",\"isi\":\"{}\"}}", "kata ".repeat(14 << 20));
    assert_eq!(read("a.json", large.as_bytes()).1[0].cause, Cause::TooLarge(64));
}

/// What is called back may be half done with something that outlives the article.
#[test]
fn a_panic_of_the_caller_is_not_taken_for_one_of_reading() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("a.txt");
    fs::write(&file, "Ambon raih piala.").expect("a file in it");
    let reading =
        std::panic::AssertUnwindSafe(|| read_file(&file, "a.txt", &mut |_| panic!("ours")));
    assert!(std::panic::catch_unwind(reading).is_err());
    assert!(guarded(|| -> Result<(), Cause> { panic!("theirs") }).is_err());
}

#[test]
fn fields_in_both_languages() {
    let english = r#"{"ID":"x","Headline":" Kota  Ambon\nraih piala ","content":"Isi.","published":"2022-07-04",
        "source":"Koran","link":"https://a.example/b","award-body":["BKN","KPK"],"province":"Maluku, Papua","year":2021,"category":[]}"#;
    let indonesian = r#"{"id":"x","judul":"Kota Ambon raih piala","isi":"Isi.","tanggal":"4 Juli 2022",
        "media":"Koran","tautan":"https://a.example/b","lembaga":"BKN; KPK","provinsi":["Maluku","Papua"],"tahun":"2021","kategori":[]}"#;
    for text in [english, indonesian] {
        let article = one("a.json", text.as_bytes());
        assert_eq!((article.id.as_str(), article.title.as_str()), ("x", "Kota Ambon raih piala"));
        assert_eq!(article.text, "Kota Ambon raih piala\n\nIsi.");
        assert_eq!(article.parts[0].kind, PartKind::Title);
        assert_eq!(day(&article), "2022-07-04");
        assert_eq!(article.outlet.as_deref(), Some("Koran"));
        assert_eq!(article.url.as_deref(), Some("https://a.example/b"));
        let texts = |values: &[&str]| Some(values.iter().map(|it| (*it).to_owned()).collect());
        let given = Given {
            province: texts(&["Maluku", "Papua"]),
            year: Some(vec![2021]),
            award_body: texts(&["BKN", "KPK"]),
            category: Some(vec![]),
        };
        assert_eq!(article.given, given);
    }
    // null and blank say nothing; only an empty list says that there is none
    let silent =
        one("a.json", br#"{"title":"A","body":"B","province":null,"year":"","category":" "}"#);
    assert_eq!(silent.given, Given::default());
}

#[test]
fn link_and_text_settle_an_ambiguous_date() {
    let date = |stamp: &str, url: &str, body: &str| {
        let record = serde_json::json!({"title": "A", "body": body, "date": stamp, "url": url});
        day(&one("a.json", record.to_string().as_bytes()))
    };
    assert_eq!(date("2019-10-09 00:00:00", "", "x"), "2019-10-09");
    assert_eq!(
        date("2019-10-09 00:00:00", "https://a.example/read/2019/09/10/x", "x"),
        "2019-09-10"
    );
    assert_eq!(date("2019-10-09", "", "Senin (9/9/2019) dan Selasa (10/9/2019)"), "2019-09-10");
    assert_eq!(date("9/10/2019", "", "kata dia, Selasa (8/10/2019)"), "2019-10-09");
    assert_eq!(date("", "https://a.example/20190910/x", "x"), "2019-09-10");
    assert_eq!(date("", "https://a.example/38383682/x", "x"), "");
    assert_eq!(date("", "", "Isi.\n10 September 2019 10:00 WIB"), "2019-09-10");
    // one day of another month is no witness enough against an ISO date
    assert_eq!(date("2019-10-09", "", "sejak 9 September 2019"), "2019-10-09");
}

#[test]
fn markdown_with_and_without_front_matter() {
    let text = "---\ntitle: \"Ambon: raih piala\"\ndate: 2022-07-04\nsource: Koran\nyear: [2021, 2022]\n---\n\n# Ambon: raih piala\n\nIsi pertama.\n\n## Lalu\n\nIsi kedua.\n";
    let article = one("a.md", text.as_bytes());
    assert_eq!(article.text, "Ambon: raih piala\n\nIsi pertama.\n\n## Lalu\n\nIsi kedua.");
    assert_eq!((article.id.as_str(), day(&article).as_str()), ("a.md", "2022-07-04"));
    assert_eq!(article.given.year, Some(vec![2021, 2022]));

    let article = one("a.md", b"# Kota Ambon #\r\n\r\nIsi.\r\n");
    assert_eq!(article.text, "Kota Ambon\n\nIsi.");
    // a rule is no front matter
    assert_eq!(one("a.md", b"---\nIsi.").title, "");
}

#[test]
fn broken_front_matter_is_a_problem_and_the_body_is_read() {
    let (articles, problems) = read("a.md", b"---\ntitle: [\n---\n# Ambon\nIsi.\n");
    assert_eq!((articles.len(), problems.len()), (1, 1));
    assert_eq!(articles[0].title, "Ambon");
}

#[test]
fn megabytes_on_one_line() {
    let words = "Pemerintah Kota Ambon, Senin (4/7). ".repeat(100_000);
    let article = one("a.txt", words.as_bytes());
    assert_eq!(article.text.len(), words.len());
    let line = format!("{{\"body\":\"{words}\"}}");
    assert_eq!(one("a.jsonl", line.as_bytes()).text.len(), words.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_in_any_format(bytes in proptest::collection::vec(any::<u8>(), 0..300), format in 0..4_usize) {
        let (articles, _) = read(["a.txt", "a.md", "a.json", "a.jsonl"][format], &bytes);
        for article in articles {
            let mut end = 0;
            for part in &article.parts {
                prop_assert!(part.span.start >= end);
                prop_assert!(article.text.get(part.span.start..part.span.end).is_some());
                end = part.span.end;
            }
        }
    }

    #[test]
    fn any_text_is_kept_whole(text in "[ -~\n\u{e0}-\u{ff}]{1,300}") {
        prop_assume!(!text.trim().is_empty());
        prop_assert_eq!(unbroken(&one("a.txt", text.as_bytes()).text), unbroken(&text));
    }
}

/// A text with blanks, byte for byte, for what wraps a line or stands for it: line breaks, the
/// hyphens before them and the unseen marks of a word that was put together again.
fn unbroken(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        match c {
            '\n' | '-' | '\u{ad}' | '\u{2060}' => out.push_str(&" ".repeat(c.len_utf8())),
            _ => out.push(c),
        }
        out
    })
}

/// Found by the test above: three lines of a word each look wrapped, and may be joined.
#[test]
fn lines_that_look_wrapped_lose_nothing_but_their_breaks() {
    let text = "A\nàAà!aààAàAaààa0aa0!aB?%.\\`+=x>êz`;{%\neV)d!";
    assert_eq!(unbroken(&one("a.txt", text.as_bytes()).text), unbroken(text));
}
