//! Answers: are hits, counts and snippets what the design says?
//!
//! The articles bring their facets along, so that these tests speak of searching alone.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::bench::{Bench, counts};

/// Five articles; the last knows no facet.
fn five() -> Bench {
    let bench = Bench::new();
    let records = [
        json!({"id": "a", "title": "Piala untuk Aceh", "body": "Gubernur menerima piala.", "date": "2021-03-01",
               "province": "Aceh", "year": 2021, "category": "Arsip"}),
        json!({"id": "b", "title": "Piala untuk Bali", "body": "Gubernur menerima piala.", "date": "2021-04-01",
               "province": "Bali", "year": 2021, "category": "Gizi"}),
        json!({"id": "c", "title": "Piala bersama", "body": "Dua gubernur menerima piala.", "date": "2022-05-01",
               "province": ["Aceh", "Bali"], "year": 2022, "category": "Arsip"}),
        json!({"id": "d", "title": "Piala Riau", "body": "Gubernur menerima piala.", "date": "2019-06-01",
               "province": "Riau", "year": 2019, "award_body": "Badan Kepegawaian Negara"}),
        json!({"id": "e", "title": "Cuaca", "body": "Hujan turun. Piala belum ada.", "date": "2020-01-01"}),
    ];
    let lines: Vec<String> = records.iter().map(Value::to_string).collect();
    bench.write("lima.jsonl", lines.join("\n"));
    bench.index();
    bench
}

#[test]
fn a_facets_counts_ignore_its_own_choice_and_heed_the_others() {
    let bench = five();
    let found = bench.search(&["piala", "--province", "Aceh", "--year", "2021"]);
    assert_eq!(found["total"], 1);
    assert_eq!(counts(&found, "province"), ["Aceh: 1", "Bali: 1"], "of 2021, any province");
    assert_eq!(counts(&found, "year"), ["2021: 1", "2022: 1"], "of Aceh, any year");
    assert_eq!(counts(&found, "category"), ["Arsip: 1"], "of Aceh in 2021");
    assert_eq!(found["facets"]["award_body"]["unknown"], 1);
}

#[test]
fn values_of_one_facet_are_alternatives() {
    let bench = five();
    assert_eq!(bench.search(&["piala", "--province", "Aceh", "--province", "Riau"])["total"], 3);
    assert_eq!(bench.search(&["piala", "--year", "2019..2021"])["total"], 3);
    assert_eq!(bench.search(&["piala", "--not-province", "Aceh"])["total"], 3);
}

#[test]
fn a_chosen_value_is_listed_even_at_zero() {
    let bench = five();
    let found = bench.search(&["piala", "--province", "Riau", "--year", "2022"]);
    assert_eq!(found["total"], 0);
    assert_eq!(counts(&found, "province"), ["Aceh: 1", "Bali: 1", "Riau: 0"]);
    assert_eq!(counts(&found, "year"), ["2019: 1", "2022: 0"]);
    assert_eq!(bench.run(&["search", "piala", "--province", "Riau", "--year", "2022"]).code, 1);
}

#[test]
fn articles_without_a_value_count_as_unknown() {
    let found = five().search(&["piala"]);
    assert_eq!(found["facets"]["province"]["unknown"], 1);
    assert_eq!(found["facets"]["award_body"]["unknown"], 4);
    assert_eq!(found["total"], 5);
}

#[test]
fn names_are_known_by_case_and_acronym() {
    let bench = five();
    assert_eq!(bench.ids(&["piala", "--province", "riau"]), ["d"]);
    assert_eq!(bench.ids(&["piala", "--award-body", "bkn"]), ["d"]);
    let found = bench.search(&["piala", "--province", "kalteng"]);
    assert_eq!(counts(&found, "province").last().unwrap(), "Kalimantan Tengah: 0", "named in full");
    let found = bench.search(&["piala", "--province", "Atlantis"]);
    assert_eq!(found["total"], 0);
    assert!(found["problems"][0].as_str().unwrap().contains("Atlantis"));
}

#[test]
fn the_title_weighs_more_than_the_body_and_order_can_be_asked_for() {
    let bench = five();
    assert_eq!(bench.ids(&["piala"]).last().unwrap(), "e", "only the body of e has the word");
    assert_eq!(bench.ids(&["piala", "--sort", "newest"]), ["c", "b", "a", "e", "d"]);
    assert_eq!(bench.ids(&["piala", "--sort", "oldest"]), ["d", "e", "a", "b", "c"]);
    assert_eq!(
        bench.ids(&["piala", "--sort", "newest", "--limit", "2", "--offset", "1"]),
        ["b", "a"]
    );
}

/// Every count equals what counting by hand gives, for every choice of one value in two facets.
#[test]
fn counts_equal_brute_force() {
    let bench = five();
    let articles: BTreeMap<&str, (Vec<&str>, Option<i64>)> = BTreeMap::from([
        ("a", (vec!["Aceh"], Some(2021))),
        ("b", (vec!["Bali"], Some(2021))),
        ("c", (vec!["Aceh", "Bali"], Some(2022))),
        ("d", (vec!["Riau"], Some(2019))),
        ("e", (vec![], None)),
    ]);
    for province in ["Aceh", "Bali", "Riau"] {
        for year in [2019, 2021, 2022] {
            let found =
                bench.search(&["piala", "--province", province, "--year", &year.to_string()]);
            let of_year = |y: i64| articles.values().filter(move |a| a.1 == Some(y));
            let of_province = || articles.values().filter(|a| a.0.contains(&province));
            let total = of_year(year).filter(|a| a.0.contains(&province)).count();
            assert_eq!(found["total"], total as u64);
            for value in found["facets"]["province"]["values"].as_array().unwrap() {
                let name = value["value"].as_str().unwrap();
                let expected = of_year(year).filter(|a| a.0.contains(&name)).count();
                assert_eq!(value["count"], expected as u64, "{province} {year} {name}");
            }
            for value in found["facets"]["year"]["values"].as_array().unwrap() {
                let number: i64 = value["value"].as_str().unwrap().parse().unwrap();
                let expected = of_province().filter(|a| a.1 == Some(number)).count();
                assert_eq!(value["count"], expected as u64, "{province} {year} {number}");
            }
        }
    }
}

#[test]
fn snippets_mark_what_matches_and_nothing_of_the_boilerplate() {
    let bench = Bench::new();
    bench.write(
        "a.txt",
        "Riau juara arsip\n\nPekanbaru (ANTARA) - Pemerintah Provinsi Riau menerima piala. Hujan turun.\n\n\
         Baca juga: Piala lain untuk Riau\n\nPewarta: Piala Sari\nEditor: Dian\n",
    );
    bench.index();
    let found = bench.search(&["piala"]);
    let fragments = found["hits"][0]["snippets"][0]["fragments"].as_array().unwrap();
    let text: String = fragments.iter().map(|f| f["text"].as_str().unwrap()).collect();
    assert!(text.starts_with("Pemerintah Provinsi Riau menerima piala."), "{text}");
    let marked: Vec<_> = fragments.iter().filter(|f| f["hit"] == true).collect();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0]["text"], "piala");
    assert_eq!(bench.search(&["Sari"])["total"], 0, "a byline is not searched");
    assert_eq!(bench.search(&["lain"])["total"], 0, "nor is a pointer to another article");
    let shown = bench.run(&["show", "a.txt"]);
    assert!(shown.stdout.contains("Pewarta: Piala Sari"), "the whole text is kept: {shown:?}");
}

/// Programs read this format: a field that goes or changes its name breaks them.
#[test]
fn the_json_of_a_search_is_as_documented() {
    let found = five().search(&["piala", "--province", "Riau", "--not-year", "2020"]);
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let top = [
        "version",
        "query",
        "filters",
        "total",
        "stories",
        "hits",
        "facets",
        "problems",
        "suggestions",
    ];
    assert_eq!(sorted(keys(&found)), sorted(top.map(String::from).to_vec()));
    assert_eq!(found["version"], 1);
    assert_eq!(found["filters"], json!({"province": ["Riau"], "not_year": ["2020"]}));
    let hit = &found["hits"][0];
    let fields = ["id", "path", "title", "date", "score", "facets", "snippets"];
    assert_eq!(sorted(keys(hit)), sorted(fields.map(String::from).to_vec()));
    assert_eq!(hit["facets"]["year"], json!([2019]));
    assert_eq!(hit["date"], "2019-06-01");
    assert!(hit["score"].as_f64().unwrap() > 0.0);
    let value = &found["facets"]["province"]["values"][0];
    assert_eq!(sorted(keys(value)), ["count", "selected", "value"]);
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

#[test]
fn colours_only_where_they_are_wanted() {
    let bench = five();
    let plain = bench.run(&["search", "piala"]);
    assert!(!plain.stdout.contains('\u{1b}') && plain.stdout.contains('«'), "{plain:?}");
    let coloured = bench.run(&["search", "piala", "--color", "always"]);
    assert!(coloured.stdout.contains('\u{1b}') && !coloured.stdout.contains('«'), "{coloured:?}");
    let refused = bench.run_with(&["search", "piala"], &[("NO_COLOR", "1")]);
    assert!(!refused.stdout.contains('\u{1b}'), "{refused:?}");
}

#[test]
fn exit_statuses() {
    let bench = five();
    assert_eq!(bench.run(&["search", "piala"]).code, 0);
    assert_eq!(bench.run(&["search", "tidakadakatanya"]).code, 1);
    assert_eq!(bench.run(&["search", "piala", "--year", "dua"]).code, 2);
    assert_eq!(bench.run(&["show", "a"]).code, 0);
    assert_eq!(bench.run(&["show", "tidak-ada"]).code, 1);
    assert_eq!(bench.run(&["status"]).code, 0);
    assert_eq!(bench.run(&["status", "--index", "lain"]).code, 1);
    assert_eq!(bench.run(&["explain", "tidak-ada.txt"]).code, 2);
}

#[test]
fn facets_counts_every_value_as_search_does() {
    let bench = five();
    let ran = bench.run(&["facets", "piala", "--year", "2021", "--json"]);
    let counted: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(counted["facets"], bench.search(&["piala", "--year", "2021"])["facets"]);
    assert_eq!(counted["hits"], json!([]));
    let text = bench.run(&["facets"]).stdout;
    assert!(text.starts_with("5 articles\n") && text.contains("     2   Aceh\n"), "{text}");
}

/// *penghargaan* (award) and *harga* (price) have one root, and no reader wants the other.
#[test]
fn who_looks_for_awards_does_not_find_prices() {
    let bench = Bench::new();
    bench.write("harga.txt", "Harga beras naik\n\nHarga beras dan harga cabai naik lagi.\n");
    bench.write("piagam.txt", "Piagam untuk Riau\n\nRiau dihargai dengan sebuah piagam.\n");
    bench.index();
    assert_eq!(bench.ids(&["penghargaan"]), ["piagam.txt"]);
    assert_eq!(bench.ids(&["harga"]), ["harga.txt"]);
}
