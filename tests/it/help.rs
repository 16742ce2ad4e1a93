//! Answers: is a user who finds nothing told what would be found?

use serde_json::{Value, json};

use super::bench::{Bench, counts};

/// Articles of two provinces and two years; "gubernur" is in most of them.
fn awards() -> Bench {
    let bench = Bench::new();
    let record = |id: &str, province: &str, year: i64, body: &str| {
        json!({"id": id, "title": format!("Kabar {id}"), "body": body, "province": province,
               "year": year, "award_body": "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"})
        .to_string()
    };
    let lines = [
        record("a", "Kalimantan Tengah", 2021, "Gubernur menerima penghargaan."),
        record("b", "Kalimantan Tengah", 2022, "Gubernur menerima piala."),
        record("c", "Jawa Tengah", 2021, "Gubernur menyambut tamu."),
        record("d", "Jawa Tengah", 2021, "Gubernur berkunjung ke Palembang."),
        record("e", "Jawa Tengah", 2020, "Gubernur melantik pejabat."),
    ];
    bench.write("a.jsonl", lines.join("\n"));
    bench.index();
    bench
}

fn suggestions(found: &Value) -> String {
    found["suggestions"].to_string()
}

#[test]
fn a_mistyped_province_is_told_by_its_nearest() {
    let bench = awards();
    let found = bench.search(&["gubernur", "--province", "Kalimatan Tengah"]);
    assert_eq!(found["total"], 0, "what was typed is kept as it was typed");
    assert!(suggestions(&found).contains("Kalimantan Tengah"), "{found}");
    assert!(!suggestions(&found).contains("Jawa Tengah"), "{found}");
}

#[test]
fn a_part_of_a_bodys_name_leads_to_the_body() {
    let found = awards().search(&["--award-body", "pendayagunaan aparatur"]);
    assert!(suggestions(&found).contains("Kementerian Pendayagunaan"), "{found}");
}

#[test]
fn each_choice_tells_what_it_costs() {
    let bench = awards();
    let found = bench.search(&["gubernur", "--province", "jateng", "--year", "2022"]);
    assert_eq!(found["total"], 0);
    let told = found["suggestions"].as_array().unwrap();
    let of =
        |name: &str| told.iter().map(Value::to_string).find(|told| told.contains(name)).unwrap();
    assert!(of("2022").contains('3'), "Jawa Tengah in any year: {told:?}");
    assert!(of("Jawa Tengah").contains('1'), "2022 in any province: {told:?}");
    let enough = bench.search(&["gubernur"]);
    assert_eq!(enough["suggestions"], json!([]), "who finds enough is left in peace");
}

/// What each suggestion says.
fn told(found: &Value) -> Vec<&str> {
    found["suggestions"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

#[test]
fn each_part_of_the_text_tells_what_it_costs() {
    let bench = Bench::new();
    for (at, text) in
        ["kopi susu", "kopi hitam", "kopi hitam pahit", "teh hitam"].iter().enumerate()
    {
        bench.write(
            &format!("{at}.txt"),
            format!("Berita minuman {at}\n\nPagi ini {text} disajikan.\n"),
        );
    }
    bench.index();
    let found = bench.search(&["+kopi +\"teh hitam\""]);
    assert_eq!(told(&found), ["without \"teh hitam\": 3", "without kopi: 1"]);
    let found = bench.search(&["kopi AND pahit NOT hitam", "--lang", "id"]);
    assert_eq!(told(&found), ["tanpa pahit: 1", "tanpa -hitam: 1"]);
    assert_eq!(told(&bench.search(&["\"susu hitam\""])), [""; 0], "nothing is left without it");
    let found = bench.search(&["+kopi +hitam"]);
    assert_eq!(told(&found), ["without kopi: 3", "without hitam: 3"], "two are little, too");
    assert_eq!(bench.search(&["+\"teh hitam\""])["total"], 1, "as was told without kopi");
}

#[test]
fn a_misspelled_word_is_told_by_the_corpus() {
    let bench = awards();
    for (typed, meant) in
        [("gubenur", "gubernur"), ("gubrenur", "gubernur"), ("penghargan", "penghargaan")]
    {
        let found = bench.search(&[typed]);
        assert_eq!(found["total"], 0, "{typed}");
        assert!(suggestions(&found).contains(meant), "{typed}: {found}");
    }
    // Also where other words find something; the rest of the query stays as it was typed.
    let found = bench.search(&["palembang gubenur"]);
    assert_eq!(found["total"], 1);
    assert!(suggestions(&found).contains("palembang gubernur"), "{found}");
    // No suggestion that finds nothing, and none for what nothing is near to.
    assert_eq!(bench.search(&["xyzzyplugh"])["suggestions"], json!([]));
    assert_eq!(bench.search(&["gubenur", "--year", "1999"])["total"], 0);
    let all = bench.search(&["gubenur", "--year", "1999"]);
    assert!(!suggestions(&all).contains("gubernur"), "it would find nothing either: {all}");
}

#[test]
fn values_are_searched_ordered_and_shared() {
    let bench = awards();
    let facets = |args: &[&str]| -> Value {
        let ran = bench.run(&[&["facets"], args, &["--json"]].concat());
        serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error} in {ran:?}"))
    };
    for short in ["kalteng", "Kálteng "] {
        let found = facets(&["--facet-search", short]);
        assert_eq!(counts(&found, "province"), ["Kalimantan Tengah: 2"], "{short}");
    }
    assert!(counts(&facets(&["--facet-search", "bali"]), "province").is_empty());
    assert_eq!(counts(&facets(&["--facet-search", "TÉNGAH"]), "province").len(), 2);
    let kept = facets(&["--facet-search", "jawa", "--year", "2022"]);
    assert_eq!(counts(&kept, "year"), ["2022: 1"], "a chosen value stays in sight");
    assert_eq!(
        counts(&facets(&["--facet-order", "number"]), "year"),
        ["2020: 1", "2021: 3", "2022: 1"]
    );
    let by_name = facets(&["--facet-order", "name"]);
    assert_eq!(counts(&by_name, "province"), ["Jawa Tengah: 3", "Kalimantan Tengah: 2"]);
    let shares = facets(&["penghargaan", "--shares"]);
    assert_eq!(shares["facets"]["province"]["values"][0]["count"], 1);
    assert_eq!(shares["facets"]["province"]["values"][0]["all"], 2);
}

#[test]
fn two_facets_make_a_table() {
    let bench = awards();
    let text = bench.run(&["facets", "gubernur", "--by", "province,year"]).stdout;
    let row = text
        .lines()
        .find(|line| line.starts_with("Jawa Tengah"))
        .unwrap_or_else(|| panic!("{text}"));
    assert_eq!(row.split_whitespace().skip(2).collect::<Vec<_>>(), ["1", "2", "·"], "{text}");
    assert_eq!(bench.run(&["facets", "--by", "province"]).code, 2);
    assert_eq!(bench.run(&["facets", "--by", "year,year"]).code, 2);
}
