//! Answers: is the user told in the language that was asked for, and in no other?

use serde_json::Value;

use super::bench::{Bench, Ran};

fn bench() -> Bench {
    let bench = Bench::new();
    bench.write(
        "a.md",
        "---\ntitle: Aceh juara\nprovince: Aceh\nyear: 2021\n---\nAceh menerima piala.\n",
    );
    bench.index();
    bench
}

fn heading(ran: &Ran) -> &str {
    ran.stdout.lines().next().unwrap_or_default()
}

const ENGLISH: &str = "1 article for piala";
const INDONESIAN: &str = "1 artikel untuk piala";

#[test]
fn flag_then_variable_then_settings_then_locale() {
    let bench = bench();
    let told = |args: &[&str], env: &[(&str, &str)]| {
        heading(&bench.run_with(&[&["search", "piala"], args].concat(), env)).to_string()
    };
    assert_eq!(told(&[], &[]), ENGLISH, "where nobody says anything");
    assert_eq!(told(&[], &[("LANG", "C.UTF-8")]), ENGLISH);
    assert_eq!(told(&[], &[("LANG", "id_ID.UTF-8")]), INDONESIAN);
    assert_eq!(told(&[], &[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "id_ID.UTF-8")]), INDONESIAN);
    assert_eq!(told(&[], &[("LC_ALL", "C"), ("LANG", "id_ID.UTF-8")]), ENGLISH);
    assert_eq!(told(&[], &[("LC_ALL", ""), ("LANG", "id_ID.UTF-8")]), INDONESIAN, "empty is unset");
    std::fs::write(bench.path("telusur.toml"), "lang = \"id\"\n").unwrap();
    assert_eq!(told(&[], &[("LANG", "en_US.UTF-8")]), INDONESIAN);
    assert_eq!(told(&[], &[("TELUSUR_LANG", "en")]), ENGLISH);
    assert_eq!(told(&["--lang", "id"], &[("TELUSUR_LANG", "en")]), INDONESIAN);
    std::fs::write(bench.path("telusur.toml"), "lang = \"jv\"\n").unwrap();
    let ran = bench.run(&["search", "piala"]);
    assert!(ran.code == 2 && ran.stderr.contains("jv"), "{ran:?}");
}

#[test]
fn help_and_mistakes_are_told_in_it_too() {
    let bench = bench();
    let said = |args: &[&str]| {
        let ran = bench.run_with(args, &[("LANG", "id_ID.UTF-8")]);
        ran.stdout + &ran.stderr
    };
    for (args, words) in [
        (&["--help"][..], "Penggunaan:"),
        (&["search", "-h"], "Argumen:"),
        (&["search", "--limit", "x"], "tulis bilangan bulat"),
        (&["search", "--year", "dua"], "tulis tahun"),
        (&["serch"], "mungkin maksud Anda 'search'"),
        (&["search", "--provnce", "x"], "tidak ada opsi"),
        (&["show", "tidak-ada"], "tidak ada artikel"),
        (&["status", "--index", "lain"], "belum ada indeks"),
        (&["index", "tidak-ada"], "tidak ada korpus"),
        (&["analyze", "--words", "tidak-ada"], "tidak dapat dibaca"),
        (&["check"], "utuh"),
        (&["facets"], "provinsi"),
    ] {
        let said = said(args);
        assert!(said.contains(words), "{args:?} does not say {words:?}: {said}");
        for word in ["Usage", "error:", "cannot", "there is no", "unknown", "No such file"] {
            assert!(!said.contains(word), "{args:?} says {word:?}: {said}");
        }
    }
}

/// Programs read the keys; only sentences in it are for people.
#[test]
fn json_differs_in_nothing_but_sentences() {
    let bench = bench();
    let args = ["search", "piala \"", "--province", "Atlantis", "--json", "--lang"];
    let told = |lang: &str| -> Value {
        let ran = bench.run(&[&args[..], &[lang]].concat());
        serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error} in {ran:?}"))
    };
    let (mut english, mut indonesian) = (told("en"), told("id"));
    assert!(!english["problems"].as_array().unwrap().is_empty());
    assert_ne!(english["problems"], indonesian["problems"]);
    for object in [&mut english, &mut indonesian] {
        object["problems"] = Value::Null;
        object["suggestions"] = Value::Null;
    }
    assert_eq!(english, indonesian);
}
