//! Answers: is every good row of a table read, whatever stands between?

use crate::article::Cause;
use crate::read::tests::{day, one, read};

fn ids(name: &str, bytes: &[u8]) -> (Vec<String>, Vec<Option<u64>>) {
    let (articles, problems) = read(name, bytes);
    let lines = problems.iter().map(|problem| problem.line).collect();
    (articles.into_iter().map(|article| article.id).collect(), lines)
}

#[test]
fn columns_have_the_names_that_fields_of_json_have() {
    let english = "ID,Headline,Content,Published,Source,Link,Award-Body,Province,Year,Category\n\
        x,Ambon raih piala,Isi.,2022-07-04,Koran,https://a.example/b,BKN; KPK,\"Maluku, Papua\",2021,\n";
    let indonesian = "id\tJudul Berita\tisi\ttanggal\tMedia\ttautan\tlembaga\tprovinsi\ttahun\tkategori\n\
        x\tAmbon raih piala\tIsi.\t4 Juli 2022\tKoran\thttps://a.example/b\tBKN;KPK\tMaluku;Papua\t2021\t\n";
    for (name, table) in [("a.csv", english), ("a.tsv", indonesian)] {
        let article = one(name, table.as_bytes());
        assert_eq!((article.id.as_str(), article.path.as_str()), ("x", name));
        assert_eq!(article.text, "Ambon raih piala\n\nIsi.");
        assert_eq!(day(&article), "2022-07-04");
        assert_eq!(article.outlet.as_deref(), Some("Koran"));
        let given = article.given;
        assert_eq!(given.province, Some(vec!["Maluku".to_owned(), "Papua".to_owned()]));
        assert_eq!(given.award_body, Some(vec!["BKN".to_owned(), "KPK".to_owned()]));
        // a blank cell says nothing, it does not say that there is none
        assert_eq!((given.year, given.category), (Some(vec![2021]), None));
    }
}

#[test]
fn what_spreadsheets_write() {
    let table = "judul;isi;tanggal\r\nAmbon;kota; raih piala;4/7/2022\r\n";
    // the semicolon that is not quoted makes one field too many
    assert_eq!(ids("a.csv", table.as_bytes()), (vec![], vec![Some(2)]));
    let good =
        "judul;isi;tanggal\r\nAmbon;\"Kota; raih \"\"piala\"\"\r\nkedua\";4/7/2022\r\n;;\r\n";
    let (latin, _, _) =
        encoding_rs::WINDOWS_1252.encode("judul;isi\nAmbon;\u{201c}caf\u{e9}\u{201d}\n");
    let utf16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(good.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let marked = format!("\u{feff}sep=;\r\n{good}");
    for table in [good.as_bytes(), marked.as_bytes(), &utf16] {
        let article = one("a.csv", table);
        assert_eq!(article.text, "Ambon\n\nKota; raih \"piala\"\r\nkedua");
        // day first, as where commas are decimal signs
        assert_eq!((day(&article).as_str(), article.id.as_str()), ("2022-07-04", "a.csv#1"));
    }
    assert_eq!(one("a.csv", &latin).text, "Ambon\n\n\u{201c}caf\u{e9}\u{201d}");
    // old Macintosh line ends, a name twice, columns of no meaning
    let odd = one("a.csv", b"x,isi,isi\r1,,B\r");
    assert_eq!(odd.text, "B");
}

#[test]
fn the_separator_is_what_makes_sense_of_the_header() {
    // more commas than semicolons, but in no known name
    let table = "judul;isi (lengkap, bersih, rapi);isi\nA;B, C, D;E\n";
    assert_eq!(one("a.csv", table.as_bytes()).text, "A\n\nE");
}

#[test]
fn a_header_that_says_nothing_is_one_problem() {
    let (articles, problems) = read("a.csv", b"nama,nilai\nAmbon,90\nPalu,80\n");
    assert_eq!((articles.len(), problems.len()), (0, 1));
    assert_eq!(problems[0].cause, Cause::NoHeader("nama, nilai".to_owned()));
    // a header alone has no articles
    assert_eq!(read("a.csv", b"judul,isi\n").1[0].cause, Cause::Empty);
}

#[test]
fn broken_rows_are_named_by_their_line_and_the_others_are_read() {
    let table = "id,judul,isi\n1,A,\"dua\nbaris\"\n2,B\n\n3,C,c\n4,D,d,e\n5,,\n6,F,f,,\n";
    let (articles, lines) = ids("a.csv", table.as_bytes());
    assert_eq!(articles, ["1", "3", "6"], "empty fields at the end count neither way");
    assert_eq!(lines, [Some(4), Some(7), Some(8)]);
}

#[test]
fn a_lost_quote_costs_one_row() {
    let table = "id,judul,isi\n1,A,a\n2,B,\"tidak ditutup\n3,C,c\n4,D,\"d, dan\nlagi\"\n5,E,e\n";
    assert_eq!(
        ids("a.csv", table.as_bytes()),
        (vec!["1".into(), "3".into(), "4".into(), "5".into()], vec![Some(3)])
    );
    // a quote inside an unquoted field is a letter
    assert_eq!(one("a.csv", b"judul,isi\nA,5\" kali\n").text, "A\n\n5\" kali");
}

#[test]
fn a_table_of_lost_quotes_is_read_in_linear_time() {
    // each line closes a quote that the line before opened, and opens one
    let table = format!("judul,isi\n{}", "x\"x,\"\n".repeat(300_000));
    let (articles, problems) = read("a.csv", table.as_bytes());
    assert!(articles.len() <= 1 && !problems.is_empty());
}

#[test]
fn a_row_longer_than_any_is_passed_over() {
    let mut table = b"id,judul,isi\n1,A,a\n2,B,".to_vec();
    table.resize(table.len() + (65 << 20), b'x');
    table.extend(b"\n3,C,c\n");
    let (articles, problems) = read("a.csv", &table);
    assert_eq!(articles.len(), 2, "{problems:?}");
    assert_eq!((problems[0].line, &problems[0].cause), (Some(3), &Cause::LongRecord(64)));
}
