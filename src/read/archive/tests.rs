//! Answers: are packed articles read as unpacked ones are, and bombs defused?

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::article::Cause;
use crate::read::tests::{one, read};

const LINES: &str = "{\"judul\":\"Satu\",\"isi\":\"A\"}\n{\n{\"judul\":\"Dua\",\"isi\":\"B\"}\n";

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).expect("memory takes all");
    packed.finish().expect("memory takes all")
}

pub fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        packed.start_file(*name, SimpleFileOptions::default()).expect("a member");
        packed.write_all(bytes).expect("memory takes all");
    }
    packed.finish().expect("a directory").into_inner()
}

fn ids(name: &str, bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let (articles, problems) = read(name, bytes);
    (
        articles.into_iter().map(|it| it.id).collect(),
        problems.iter().map(ToString::to_string).collect(),
    )
}

#[test]
fn a_gzip_is_what_is_in_it() {
    let (articles, problems) = read("a.jsonl.gz", &gzip(LINES.as_bytes()));
    assert_eq!(
        articles.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(),
        ["a.jsonl.gz#1", "a.jsonl.gz#3"]
    );
    assert_eq!(problems[0].line, Some(2));
    assert_eq!(one("a.csv.gz", &gzip(b"judul;isi\nA;B\n")).text, "A\n\nB");
    // several packed one after another, as some tools write them
    let two = [gzip(b"Ambon "), gzip(b"raih piala.")].concat();
    assert_eq!(one("a.txt.gz", &two).text, "Ambon raih piala.");
}

#[test]
fn what_stands_before_a_broken_place_is_read() {
    let lines: String = (0..20_000).map(|at| format!("{{\"judul\":\"Berita {at}\"}}\n")).collect();
    let packed = gzip(lines.as_bytes());
    let (articles, problems) = read("a.jsonl.gz", &packed[..packed.len() / 2]);
    assert!(articles.len() > 1000);
    assert!(
        matches!(problems.last().map(|it| &it.cause), Some(Cause::BrokenArchive(_))),
        "{problems:?}"
    );
}

#[test]
fn members_carry_the_archive_in_their_names() {
    let bytes = zip(&[
        ("folder/a.txt", b"Ambon raih piala."),
        ("b.jsonl", LINES.as_bytes()),
        ("foto.jpg", b"x"),
        ("__MACOSX/._a.txt", b"x"),
        ("README.md", b"x"),
        ("kosong.md", b""),
    ]);
    let (ids, problems) = ids("f.zip", &bytes);
    assert_eq!(ids, ["f.zip/folder/a.txt", "f.zip/b.jsonl#1", "f.zip/b.jsonl#3"]);
    assert!(problems[0].starts_with("f.zip/b.jsonl:2: "), "{problems:?}");
    assert!(problems[1].starts_with("f.zip/kosong.md: "), "{problems:?}");
}

#[test]
fn bad_names_do_no_harm() {
    let bytes = zip(&[
        ("../../etc/a.txt", b"Satu."),
        ("/b.txt", b"Dua."),
        ("C:\\x\\..\\c.txt", b"Tiga."),
        ("d\u{1b}[2J.txt", b"Empat."),
        ("a.txt/", b""),
    ]);
    let (ids, problems) = ids("f.zip", &bytes);
    assert_eq!(
        ids,
        ["f.zip/etc/a.txt", "f.zip/b.txt", "f.zip/C:/x/c.txt", "f.zip/d\u{fffd}[2J.txt"]
    );
    assert_eq!(problems, [""; 0]);
}

#[test]
fn archives_in_archives_and_empty_ones_are_reported() {
    let inner = zip(&[("a.txt", b"Satu.")]);
    let (articles, problems) =
        read("f.zip", &zip(&[("a.zip", &inner), ("b.txt.gz", b"x"), ("c.txt", b"Dua.")]));
    assert_eq!(articles.len(), 1);
    assert!(problems.iter().all(|it| it.cause == Cause::Nested) && problems.len() == 2);
    assert_eq!(read("f.zip", &zip(&[("foto.jpg", b"x")])).1[0].cause, Cause::NoMembers);
}

#[test]
fn an_encrypted_member_is_reported_and_the_others_are_read() {
    let mut bytes = zip(&[("a.txt", b"Satu."), ("b.txt", b"Dua.")]);
    // the flag of the first member, in its own header and in the directory
    let directory = bytes.windows(4).position(|it| it == b"PK\x01\x02").expect("a directory");
    bytes[6] |= 1;
    bytes[directory + 8] |= 1;
    let (articles, problems) = read("f.zip", &bytes);
    assert_eq!((articles.len(), &problems[0].cause), (1, &Cause::Protected));
    assert_eq!(problems[0].path, "f.zip/a.txt");
}

#[test]
fn bombs_are_defused() {
    let much = vec![b'a'; 100 << 20];
    for (name, bytes) in [
        ("a.jsonl.gz", gzip(&much)),
        ("a.csv.gz", gzip(&[b"judul,isi\n".as_slice(), &much].concat())),
        ("a.zip", zip(&[("a.jsonl", &much)])),
    ] {
        let (articles, problems) = read(name, &bytes);
        assert!(articles.is_empty());
        let causes: Vec<_> = problems.iter().map(|it| &it.cause).collect();
        assert!(causes.contains(&&Cause::Expands(64)), "{name}: {causes:?}");
    }
    // what one member holds, the next ones lack: no member is read behind the bomb
    let bytes = zip(&[("a.txt", b"Satu."), ("b.jsonl", &much), ("c.txt", b"Dua.")]);
    assert_eq!(ids("f.zip", &bytes).0, ["f.zip/a.txt"]);
}
