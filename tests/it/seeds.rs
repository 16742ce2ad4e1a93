//! Answers: does it hold on the real articles that the project began with?

use std::process::Command;

use super::bench::{Bench, counts, shared};

#[test]
fn the_five_seeds_are_counted_as_labelled() {
    let Some(seeds) = shared("seeds") else { return };
    let bench = Bench::new();
    let ran = bench.run(&["index", seeds.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let found = bench.search(&["penghargaan"]);
    assert_eq!(found["total"], 5);
    let mut provinces = counts(&found, "province");
    assert_eq!(provinces.remove(0), "Kalimantan Tengah: 3");
    let others = [
        "Banten",
        "Gorontalo",
        "Jawa Timur",
        "Kalimantan Selatan",
        "Kalimantan Utara",
        "Papua Barat",
    ];
    assert_eq!(provinces, others.map(|name| format!("{name}: 1")));
    assert_eq!(counts(&found, "year"), ["2021: 3", "2022: 1", "2023: 1"]);
    assert_eq!(counts(&found, "award_body")[0], "Badan Kepegawaian Negara: 5");
}

#[test]
fn a_province_is_chosen_by_its_short_form_too() {
    let Some(seeds) = shared("seeds") else { return };
    let bench = Bench::new();
    bench.run(&["index", seeds.to_str().unwrap()]);
    for name in ["Kalimantan Tengah", "kalteng"] {
        let found = bench.search(&["BerAKHLAK", "--province", name]);
        assert_eq!(found["total"], 1, "{name}");
        assert_eq!(found["hits"][0]["id"], "004_d2f6f659b2cdee01.txt");
    }
}

#[test]
fn the_seeds_awards_score_as_promised() {
    let (Some(seeds), Some(gold)) = (shared("seeds"), shared("gold")) else { return };
    let bench = Bench::new();
    let ran = bench.run(&["explain", "--format", "jsonl", seeds.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{ran:?}");
    std::fs::write(bench.path("explained.jsonl"), &ran.stdout).unwrap();
    let score = Command::new("python3")
        .args([
            gold.join("score.py"),
            gold.join("seeds.labels.jsonl"),
            bench.path("explained.jsonl"),
        ])
        .output();
    let Ok(score) = score else {
        eprintln!("skipped: there is no python3 to score with");
        return;
    };
    let table = String::from_utf8(score.stdout).unwrap();
    let f1 = |name: &str| {
        let line = table.lines().find(|line| line.starts_with(name)).unwrap_or(&table);
        line.split("F1 ").nth(1).unwrap()[..5].parse::<f64>().unwrap()
    };
    assert!(f1("province") >= 1.0 && f1("year") >= 1.0, "{table}");
    assert!(f1("award_body") >= 0.9 && f1("category") >= 0.6, "{table}");
}
