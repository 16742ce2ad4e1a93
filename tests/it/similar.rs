//! Answers: are articles about the same found, whatever has happened to the index?

use serde_json::{Value, json};

use super::bench::Bench;

fn record(id: &str, title: &str, body: &str) -> String {
    json!({"id": id, "title": title, "body": body, "date": "2021-03-01"}).to_string()
}

/// Three articles on archives, one of them told twice, and ten on the weather.
fn archives_and_weather() -> (Bench, Vec<String>) {
    let bench = Bench::new();
    let long =
        (0..80).map(|n| format!("arsip dokumen lembaga nomor{n}")).collect::<Vec<_>>().join(" ");
    let mut lines = vec![
        record("a", "Lomba arsip", &long),
        record("a2", "Lomba arsip nasional", &long),
        record("b", "Lembaga arsip menata dokumen", "Dokumen dan arsip ditata lembaga kearsipan."),
        record("c", "Arsip daerah", "Dokumen arsip daerah dijaga lembaga."),
    ];
    lines.extend((0..10).map(|n| {
        record(
            &format!("w{n}"),
            &format!("Cuaca {n}"),
            &format!("Hujan turun di kota {n}, angin kencang."),
        )
    }));
    bench.write("a.jsonl", lines.join("\n"));
    bench.index();
    (bench, lines)
}

fn similar(bench: &Bench, id: &str) -> Vec<String> {
    let ran = bench.run(&["show", id, "--similar", "--json"]);
    let list: Vec<Value> =
        serde_json::from_str(&ran.stdout).unwrap_or_else(|e| panic!("{e} in {ran:?}"));
    list.iter().map(|similar| similar["id"].as_str().unwrap().to_string()).collect()
}

#[test]
fn the_same_matter_but_neither_the_article_nor_its_own_story() {
    let (bench, _) = archives_and_weather();
    let mut found = similar(&bench, "a");
    found.sort();
    assert_eq!(found, ["b", "c"]);
    assert!(similar(&bench, "w1").iter().all(|id| id.starts_with('w') && id != "w1"));
    assert_eq!(bench.run(&["show", "none", "--similar"]).code, 1);
    let shown = bench.run(&["show", "a"]).stdout;
    assert!(shown.lines().any(|line| line.trim() == "a2"), "its story is told: {shown}");
    assert!(!bench.run(&["show", "b"]).stdout.lines().any(|line| line.trim() == "a2"));
}

/// Deleted articles are still in the index's statistics: a word may be in more documents than
/// there are.
#[test]
fn safe_after_deletes() {
    let (bench, lines) = archives_and_weather();
    for gone in (1..lines.len()).rev() {
        bench.write("a.jsonl", lines[..gone].join("\n"));
        bench.index();
        let found = similar(&bench, "a");
        assert!(found.iter().all(|id| id == "b" || id == "c"), "{found:?}");
        assert_eq!(found.len(), gone.saturating_sub(2).min(2), "{gone} articles");
    }
}
