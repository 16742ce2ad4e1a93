//! Answers: does nothing in any format make reading panic, hang, or tell half the truth?

use std::fs;
use std::io::Write;

use proptest::prelude::*;

use super::archive::tests::{gzip, zip};
use super::tests::read;
use super::*;

/// A whole file of each format, to be damaged.
fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let html = "<html><head><meta property=og:title content='Ambon Raih Piala'><script type='application/ld+json'>\
        {\"@type\":\"NewsArticle\",\"headline\":\"A\"}</script></head><body><nav><a href=/>Depan</a></nav><article><p>Pemerintah Kota \
        Ambon menerima piala.<table><tr><td>1<td>Ambon</table><p>Kedua &amp; ketiga.</article></body></html>";
    let csv = "id;judul;isi;tanggal\n1;Ambon;\"Kota; raih\npiala\";4/7/2022\n2;Palu;Isi;\n";
    let xml = "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Ambon</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>1 &amp; 2</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
    let docx = zip(&[("word/document.xml", xml.as_bytes())]);
    let pdf = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 \
        /MediaBox [0 0 595 842] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> \
        >> >>\nendobj\n4 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n5 0 obj\n<< /Length 60 >>\nstream\n\
        BT /F1 12 Tf 60 700 Td (Ambon raih piala tahun ini) Tj ET    \nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n\
        startxref\n9\n%%EOF\n".to_vec();
    let packed = zip(&[("a.html", html.as_bytes()), ("b.csv", csv.as_bytes())]);
    vec![
        ("a.html", html.into()),
        ("a.csv", csv.into()),
        ("a.csv.gz", gzip(csv.as_bytes())),
        ("a.docx", docx),
        ("a.pdf", pdf),
        ("a.zip", packed),
    ]
}

/// The laws of an article's parts, whatever was read.
fn lawful(article: &Article) -> bool {
    let mut end = 0;
    article.parts.iter().all(|part| {
        let ordered =
            part.span.start >= end && article.text.get(part.span.start..part.span.end).is_some();
        end = part.span.end;
        ordered
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn damaged_files_of_every_format(
        which in 0..6_usize,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in proptest::option::of(any::<prop::sample::Index>()),
        twice in any::<prop::sample::Index>(),
    ) {
        let (name, mut bytes) = samples().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let again = bytes[twice.index(bytes.len())..].to_vec();
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
            bytes.extend(again);
        }
        let (articles, problems) = read(name, &bytes);
        prop_assert!(articles.iter().all(lawful));
        prop_assert!(!articles.is_empty() || !problems.is_empty());
        prop_assert!(problems.iter().all(|it| it.path.starts_with(name)));
    }

    #[test]
    fn any_soup_of_tags(
        pieces in proptest::collection::vec(prop_oneof![
            Just("<p>"), Just("</p>"), Just("<div class='a>"), Just("</div>"), Just("<a href=x>"), Just("</a>"), Just("<td>"),
            Just("<tr>"), Just("<li>"), Just("<ul>"), Just("</ul>"), Just("<svg>"), Just("</svg>"), Just("<!--"), Just("-->"),
            Just("<title>"), Just("</title>"), Just("<h1>"), Just("</h1>"), Just("<br>"), Just("Ambon, \u{e9}. "), Just("&nbsp;&#0;"),
            Just("<figcaption>"), Just("<nav>"), Just("</nav>"), Just("<body>"), Just("<script>"), Just("</script>"), Just("\u{2028}"),
            Just("<meta name=date content='1/2/2021'>"), Just("Baca juga: x\n"), Just("<span hidden>"), Just("</span>"), Just("<"),
        ], 0..60)
    ) {
        let (articles, _) = read("a.html", pieces.concat().as_bytes());
        prop_assert!(articles.iter().all(lawful));
    }
}

#[test]
fn a_file_too_large_for_its_format_is_not_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, megabytes) in [("a.txt", 65), ("a.html", 65), ("a.pdf", 129), ("a.json", 257)] {
        let path = folder.path().join(name);
        let file = File::create(&path).expect("a file");
        file.set_len(megabytes << 20).expect("a sparse file");
        let problems = read_file(&path, name, &mut |_| {});
        assert!(matches!(problems[0].cause, Cause::TooLarge(_)), "{problems:?}");
    }
}

/// A file that changes while it is read would be half of one state and half of another.
#[test]
fn a_file_that_changes_meanwhile() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("a.jsonl");
    let line = format!("{{\"judul\":\"{}\"}}\n", "Ambon ".repeat(1000));
    fs::write(&path, line.repeat(200)).expect("a file");
    for shrink in [false, true] {
        let mut grown = false;
        let problems = read_file(&path, "a.jsonl", &mut |_| {
            if !std::mem::replace(&mut grown, true) {
                let mut file = fs::OpenOptions::new().append(true).open(&path).expect("the file");
                file.write_all(line.as_bytes()).expect("room for a line");
                if shrink {
                    file.set_len(400_000).expect("a shorter file");
                }
            }
        });
        assert_eq!(problems.last().map(|it| &it.cause), Some(&Cause::Changed), "{problems:?}");
    }
    // one that is deleted meanwhile is read to its end
    let mut count = 0;
    let problems = read_file(&path, "a.jsonl", &mut |_| {
        count += 1;
        let _ = fs::remove_file(&path);
    });
    assert!(count > 1 && problems.len() <= 1, "{problems:?}");
    assert!(matches!(read_file(&path, "a.jsonl", &mut |_| {})[0].cause, Cause::Gone(_)));
}
