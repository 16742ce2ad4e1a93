//! Answers: is a clipping whose lines are wrapped read as one whose paragraphs are whole?

use std::fs;

use serde_json::{Value, json};

use super::bench::Bench;

const TITLE: &str = "Kota Ambon Raih Penghargaan Pelayanan Publik 2019";
const PARAGRAPHS: [&str; 2] = [
    "Pemerintah Kota Ambon meraih penghargaan kategori pelayanan publik dari Kementerian \
     Pendayagunaan Aparatur Negara dan Reformasi Birokrasi pada tahun 2019. Piala itu diterima \
     langsung oleh Wali Kota di Jakarta pada hari Senin malam.",
    "Wali Kota berterima kasih kepada semua pegawai yang sudah bekerja keras selama ini, dan \
     berharap penghargaan itu menjadi pendorong untuk bekerja lebih baik lagi di tahun-tahun yang \
     akan datang.",
];

/// A paragraph as mail programs and `fold` cut it.
fn cut(paragraph: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ') {
        match lines.last_mut() {
            Some(line) if line.len() + word.len() < width => {
                line.push_str(if line.is_empty() { "" } else { " " });
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

fn facets_and_snippets(bench: &Bench, id: &str) -> Value {
    let found = bench.search(&["\"aparatur negara\" birokrasi", "--ungrouped"]);
    let hits = found["hits"].as_array().unwrap();
    let hit = hits.iter().find(|hit| hit["id"] == id).unwrap_or_else(|| panic!("{id}: {found}"));
    json!([hit["title"], hit["facets"], hit["snippets"]])
}

/// Each line became a paragraph: phrases and facets that a line's end tore were lost, and half
/// sentences quoted.
#[test]
fn wrapped_lines_are_one_paragraph_in_every_format_of_text() {
    let bench = Bench::new();
    let whole = PARAGRAPHS.join("\n");
    bench.write("utuh.txt", format!("{TITLE}\n{whole}\n"));
    for width in [60, 72] {
        let body = PARAGRAPHS.map(|paragraph| cut(paragraph, width)).join("\n\n");
        let record = json!({"id": format!("{width}"), "title": TITLE, "body": body});
        bench.write(&format!("{width}.txt"), format!("{TITLE}\n\n{body}\n"));
        bench.write(&format!("{width}.md"), format!("---\ntitle: {TITLE}\n---\n{body}\n"));
        bench.write(&format!("{width}.jsonl"), format!("{record}\n"));
        let row = format!("baris{width},{TITLE},\"{body}\"");
        bench.write(&format!("{width}.csv"), format!("id,title,body\n{row}\n"));
    }
    bench.index();
    let expected = facets_and_snippets(&bench, "utuh.txt");
    assert_eq!(expected[1]["province"], json!(["Maluku"]), "{expected}");
    for width in [60, 72] {
        for id in ["{}.txt", "{}.md", "{}", "baris{}"] {
            let id = id.replace("{}", &width.to_string());
            assert_eq!(facets_and_snippets(&bench, &id), expected, "{id}");
        }
    }
}

/// Who read the words of a quote elsewhere met invisible marks within them.
#[test]
fn what_is_quoted_of_a_word_that_was_divided_is_the_word() {
    let bench = Bench::new();
    let divided =
        [PARAGRAPHS[0].to_string(), PARAGRAPHS[1].replace("penghargaan", "peng- hargaan")];
    let wrapped =
        (50..90).map(|width| divided.each_ref().map(|text| cut(text, width)).join("\n\n"));
    let fits = |text: &String| text.contains("peng-\n");
    let text = wrapped.into_iter().find(fits).expect("at some width a line ends there");
    bench.write("terbagi.txt", format!("{TITLE}\n\n{text}\n"));
    bench.index();
    let found = bench.search(&["\"berharap penghargaan\""]);
    let quoted = found["hits"][0]["snippets"].to_string();
    assert!(quoted.contains("berharap penghargaan"), "{found}");
    assert!(!quoted.contains(['\u{ad}', '\u{2060}']), "{quoted:?}");
}

#[test]
fn places_in_a_wrapped_file_are_those_of_the_file() {
    let bench = Bench::new();
    let body = PARAGRAPHS.map(|paragraph| cut(paragraph, 72)).join("\r\n\r\n");
    bench.write("surat.txt", format!("{TITLE}\n\n{body}\n"));
    let ran = bench.run(&["explain", "--format", "jsonl", "corpus/surat.txt"]);
    let told: Value = serde_json::from_str(&ran.stdout).unwrap();
    let file = fs::read_to_string(bench.path("corpus/surat.txt")).unwrap();
    let evidence = told["awards"][0]["evidence"].as_array().unwrap();
    let place = |field: &str| {
        let of = evidence.iter().find(|it| it["field"] == field).unwrap();
        let at = |end: &str| of[end].as_u64().unwrap() as usize;
        file[at("start")..at("end")].split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(place("category"), "pelayanan publik");
    assert_eq!(
        place("award_body"),
        "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
    );
}
