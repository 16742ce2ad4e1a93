//! Answers: are files read that other programs made, packed or not?

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use super::bench::Bench;

const BODY: &str = "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi";

fn article(bench: &Bench, id: &str) -> Value {
    let ran = bench.run(&["show", id, "--json"]);
    serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{id}: {error} in {ran:?}"))
}

fn made_by(program: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(program)).unwrap()
}

/// Words fell apart ("R aih"), were cut at the line's end ("Pendayaguna‐ an"), and the two columns
/// of one page were taken for short lines.
#[test]
fn documents_of_five_programs_say_the_same() {
    let bench = Bench::new();
    let files = [
        "chromium.pdf",
        "weasyprint.pdf",
        "reportlab.pdf",
        "reportlab-encrypted.pdf",
        "libreoffice.docx",
    ];
    for file in files {
        bench.write(file, made_by(file));
    }
    assert_eq!(bench.index(), "+5 ~0 →0 −0 =0");
    for file in files {
        let article = article(&bench, file);
        let (title, text) = (article["title"].as_str().unwrap(), article["text"].as_str().unwrap());
        assert_eq!(title, "Kabupaten Sleman Raih Penghargaan Pelayanan Publik 2021", "{file}");
        assert_eq!(article["facets"]["award_body"][0], BODY, "{file}: {text}");
        assert_eq!(article["facets"]["province"][0], "Daerah Istimewa Yogyakarta", "{file}");
        let paragraph = text.lines().find(|line| line.starts_with("Efisiensi"));
        let paragraph = paragraph.unwrap_or_else(|| panic!("{file}: {text}"));
        assert_eq!(
            paragraph,
            "Efisiensi dan efektivitas layanan dinilai, kata panitia. Undang-undang mewajibkan \
             setiap instansi untuk memperbaiki diri.",
            "{file}"
        );
        assert!(!text.contains("10:") && !text.contains(" AM "), "{file}: {text}");
    }
}

#[test]
fn what_cannot_be_read_of_a_document_is_told_and_the_rest_done() {
    let bench = Bench::new();
    bench.write("terkunci.pdf", made_by("reportlab-locked.pdf"));
    bench.write("separuh.pdf", &made_by("chromium.pdf")[..9000]);
    bench.write("separuh.docx", &made_by("libreoffice.docx")[..3000]);
    bench.write("nama-lain.docx", made_by("reportlab.pdf"));
    bench.write("baik.docx", made_by("libreoffice.docx"));
    let ran = bench.run(&["index", "corpus"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    for told in [
        "terkunci.pdf: it is protected by a password",
        "separuh.pdf: it cannot be understood",
        "separuh.docx: it cannot be understood",
        "nama-lain.docx: it cannot be understood",
        "+1 ~0 →0 −0 =0 !4",
    ] {
        assert!(ran.stderr.contains(told), "{told}: {ran:?}");
    }
    assert_eq!(bench.run(&["index"]).code, 2, "what is still wrong is still said");
    assert_eq!(bench.run(&["check"]).code, 0);
}

const TABLE: &str = "\"Judul\";\"Isi Berita\";\"Tanggal\";\"Provinsi\"\r\n\
    \"Bali \"\"juara\"\" umum\";\"Baris satu; lalu\nbaris dua.\";4/7/2022;\"Bali\"\r\n\
    \"Aceh dinilai terbaik – café\";\"Aceh meraih anugerah.\";1/12/2021;\r\n";

#[test]
fn tables_as_spreadsheets_save_them() {
    let bench = Bench::new();
    let utf16 =
        |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let tabs = TABLE.replace(';', "\t").replace("satu\t", "satu;");
    let latin = TABLE.replace('–', "-");
    let latin: Vec<u8> = latin.chars().map(|letter| letter as u32 as u8).collect();
    bench.write("titik-koma.csv", TABLE);
    bench.write("bom.csv", [b"\xef\xbb\xbf", TABLE.as_bytes()].concat());
    bench.write("sep.csv", format!("sep=;\r\n{TABLE}"));
    bench.write("unicode.tsv", [b"\xff\xfe".to_vec(), utf16(&tabs)].concat());
    bench.write("tanpa-bom.tsv", utf16(&tabs));
    bench.write("latin.csv", latin);
    assert_eq!(bench.index(), "+12 ~0 →0 −0 =0");
    for file in ["titik-koma.csv", "bom.csv", "sep.csv", "latin.csv"] {
        let first = article(&bench, &format!("{file}#1"));
        assert_eq!(first["title"], "Bali \"juara\" umum", "{file}");
        assert_eq!(first["date"], "2022-07-04", "{file}: a day stands before its month here");
        assert_eq!(first["facets"]["province"][0], "Bali", "{file}");
        let second = article(&bench, &format!("{file}#2"));
        assert!(second["title"].as_str().unwrap().ends_with("café"), "{file}: {second}");
    }
    for file in ["unicode.tsv", "tanpa-bom.tsv"] {
        let text = article(&bench, &format!("{file}#1"))["text"].as_str().unwrap().to_owned();
        assert!(text.contains("Baris satu; lalu\nbaris dua."), "{file}: {text}");
    }
}

const PAGE: &str = "<!DOCTYPE html><html lang=id><head><meta charset=utf-8>\
    <title>Banten Juara Umum - Kabar Daerah</title><meta property='og:title' content='Banten Juara Umum'>\
    <meta property='og:site_name' content='Kabar Daerah'>\
    <meta property='article:published_time' content='2021-11-10T09:12:00+07:00'></head><body>\
    <nav><ul><li><a href=/n>Nasional</a><li><a href=/o>Olahraga</a></ul></nav>\
    <main><article><h1>Banten Juara Umum</h1><p>Pemerintah Provinsi Banten meraih penghargaan Adipura 2021 dari \
    Kementerian Lingkungan Hidup dan Kehutanan, yang diserahkan di Jakarta oleh menteri kepada gubernur.</p>\
    <p>Gubernur berterima kasih kepada semua warga yang telah menjaga kebersihan lingkungan selama ini.</p>\
    <div class=baca-juga>Baca juga: <a href=/x>Jambi Raih Piala 2017</a></div></article></main>\
    <aside><h3>Terpopuler</h3><ol><li><a href=/p>Provinsi Riau Raih Kalpataru 2011</a></ol></aside>\
    <div id=comments><p>Selamat untuk Lampung yang juga juara 2015!</p></div>\
    <footer>Copyright 2021 Kabar Daerah</footer><script>var a='<p>Papua 1999</p>'</script></body></html>";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_saved_page_gives_its_article_and_nothing_around_it() {
    let bench = Bench::new();
    bench.write("simpanan.html", PAGE);
    bench.index();
    let page = article(&bench, "simpanan.html");
    assert_eq!(
        (&page["title"], &page["date"], &page["outlet"]),
        (&"Banten Juara Umum".into(), &"2021-11-10".into(), &"Kabar Daerah".into())
    );
    assert_eq!(page["facets"]["province"], serde_json::json!(["Banten"]));
    let body: String = bench.run(&["show", "simpanan.html"]).stdout;
    for around in ["Riau", "Lampung", "Papua", "Olahraga"] {
        assert!(!body.contains(around), "{around} in {body}");
    }
}

/// Each format in a `.gz`, and all of them in a `.zip`; one changed member is one changed article.
#[test]
fn every_format_is_read_packed() {
    let bench = Bench::new();
    let members: [(&str, Vec<u8>); 7] = [
        ("a.txt", b"Aceh juara\n\nAceh menerima piala.\n".to_vec()),
        ("b.md", b"---\ntitle: Bali juara\n---\nBali menerima piala.\n".to_vec()),
        ("c.html", PAGE.into()),
        ("d.json", b"[{\"title\":\"Jambi\",\"body\":\"Jambi menerima piala.\"}]".to_vec()),
        ("e.jsonl", b"{\"title\":\"Riau\",\"body\":\"Riau menerima piala.\"}\n".to_vec()),
        ("f.pdf", made_by("reportlab.pdf")),
        ("g.docx", made_by("libreoffice.docx")),
    ];
    for (name, bytes) in &members {
        bench.write(&format!("{name}.gz"), gzip(bytes));
    }
    bench.write("tabel.csv.gz", gzip(TABLE.as_bytes()));
    let packed: Vec<(&str, &[u8])> = members.iter().map(|(name, it)| (*name, &it[..])).collect();
    let inner = zip(&[("x.txt", b"x")]);
    let others: [(&str, &[u8]); 2] = [("dalam/lagi.zip", &inner), ("gambar.jpg", b"\xff\xd8")];
    bench.write("semua.zip", zip(&[&packed[..], &others[..]].concat()));
    let ran = bench.run(&["index", "corpus"]);
    assert!(ran.code == 2 && ran.stderr.contains("+16 ~0 →0 −0 =0 !1"), "{ran:?}");
    assert!(ran.stderr.contains("semua.zip/dalam/lagi.zip: an archive in an archive"), "{ran:?}");
    assert_eq!(article(&bench, "semua.zip/f.pdf")["title"], article(&bench, "f.pdf.gz")["title"]);
    let mut changed = packed.clone();
    changed[0].1 = b"Aceh juara\n\nAceh membawa pulang dua piala.\n";
    bench.write("semua.zip", zip(&changed));
    assert_eq!(bench.index(), "+0 ~1 →0 −0 =15");
}
