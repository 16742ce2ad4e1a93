//! Answers: what becomes of bad input? A clear message, the rest done, never a panic.

use std::fs;

use super::bench::{Bench, Ran};

const GOOD: &str = "Banten meraih penghargaan\n\nPemprov Banten bersyukur.\n";

fn with_good() -> Bench {
    let bench = Bench::new();
    bench.write("baik.txt", GOOD);
    bench
}

/// The rest is done, the bad file is named, the exit status says that a part was left undone.
fn assert_rest_done(bench: &Bench, named: &str) -> Ran {
    let ran = bench.run(&["index", "corpus"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains(named), "{ran:?}");
    assert!(bench.ids(&["Banten"]).contains(&"baik.txt".to_string()));
    ran
}

#[test]
fn an_empty_file() {
    let bench = with_good();
    bench.write("kosong.txt", "");
    assert_rest_done(&bench, "kosong.txt");
}

#[test]
fn random_bytes() {
    let mut state = 1u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 56) as u8
    })
    .take(50_000)
    .collect();
    for name in ["acak.txt", "acak.md", "acak.json", "acak.jsonl"] {
        let bench = with_good();
        bench.write(name, &noise);
        assert_rest_done(&bench, name);
    }
}

#[test]
fn a_broken_line_of_a_jsonl_is_named_and_the_others_are_read() {
    let bench = with_good();
    let line =
        |id: &str| format!("{{\"id\":\"{id}\",\"title\":\"Aceh\",\"body\":\"Aceh {id}.\"}}\n");
    bench.write("r.jsonl", line("satu") + &line("dua") + "{\"id\": \"tiga\", \n" + &line("empat"));
    let ran = assert_rest_done(&bench, "r.jsonl:3");
    assert!(ran.stderr.contains("+4"), "{ran:?}");
    let mut ids = bench.ids(&["Aceh"]);
    ids.sort();
    assert_eq!(ids, ["dua", "empat", "satu"]);
    let again = bench.run(&["index"]);
    assert_eq!(again.code, 2, "what is still wrong is still said: {again:?}");
    assert!(again.stderr.contains("r.jsonl:3"), "{again:?}");
}

#[test]
fn a_line_of_fifty_megabytes() {
    let bench = with_good();
    let words = "penghargaan untuk provinsi Banten, dan ".repeat(50 * 1024 * 1024 / 39);
    bench.write("panjang.txt", words);
    let ran = bench.run(&["index", "corpus"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(bench.ids(&["provinsi"]).contains(&"panjang.txt".to_string()));
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let bench = with_good();
    bench.write("tertutup/x.txt", GOOD);
    let closed = bench.path("corpus/tertutup");
    bench.index();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read_dir(&closed).is_ok() {
        eprintln!("skipped: this user may read everything");
        return;
    }
    let ran = assert_rest_done(&bench, "tertutup");
    assert!(ran.stderr.contains("−0"), "what cannot be looked at is not gone: {ran:?}");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn links_that_loop_or_lead_nowhere() {
    use std::os::unix::fs::symlink;
    let bench = with_good();
    symlink(".", bench.path("corpus/putar")).unwrap();
    symlink("..", bench.path("corpus/atas")).unwrap();
    for _ in 0..2 {
        // The second time the link leads to the index as well, which is no article.
        assert_eq!(bench.run(&["index", "corpus"]).code, 0);
    }
    symlink("tidak-ada.txt", bench.path("corpus/hilang.txt")).unwrap();
    assert_rest_done(&bench, "hilang.txt");
}

#[test]
fn a_missing_corpus() {
    let bench = Bench::new();
    let ran = bench.run(&["index", "tidak-ada"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("tidak-ada"), "{ran:?}");
    fs::remove_dir(bench.path("corpus")).unwrap();
    let ran = bench.run(&["search", "Banten"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("telusur index FOLDER"), "{ran:?}");
}

#[test]
fn queries_that_other_parsers_trip_over() {
    let bench = with_good();
    bench.index();
    let long = "kata ".repeat(10_000);
    let all = [
        "- *",
        "jum'at",
        "\"",
        "((",
        "a:(^",
        "Ma'ruf Amin",
        "1 Juli 2021 23:51 WIB",
        "\u{0}",
        &long,
    ];
    for query in all.into_iter().filter(|query| !query.contains('\u{0}')) {
        let ran = bench.run(&["search", query, "--json"]);
        assert!((0..=1).contains(&ran.code), "{query:?}: {ran:?}");
    }
    let nothing = bench.run(&["search", "- *"]);
    assert_eq!(nothing.code, 1, "{nothing:?}");
    assert!(nothing.stderr.contains("no word"), "{nothing:?}");
}

#[test]
fn ten_thousand_different_words() {
    let bench = with_good();
    bench.index();
    let words: Vec<String> = (0..10_000).map(|number| format!("kata{number}")).collect();
    assert_eq!(bench.run(&["search", &words.join(" ")]).code, 1);
}

#[test]
fn an_empty_query_lists_everything() {
    let bench = with_good();
    bench.index();
    assert_eq!(bench.ids(&[""]), ["baik.txt"]);
    assert_eq!(bench.ids(&[]), ["baik.txt"]);
}

#[test]
fn a_mistyped_flag_is_not_a_word() {
    let bench = with_good();
    bench.index();
    let ran = bench.run(&["search", "--provnce", "Banten"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("--provnce"), "{ran:?}");
}

#[test]
fn a_damaged_or_foreign_index_is_refused_with_a_message() {
    let bench = with_good();
    bench.index();
    fs::write(bench.path("index/CURRENT"), "g99\n").unwrap();
    let ran = bench.run(&["search", "Banten"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("--rebuild"), "{ran:?}");
}

/// Fields that moved were read as others: an index of another layout is refused, one of other
/// rules serves and says so, and `telusur index` renews both.
#[test]
fn an_index_of_another_version_is_noticed_and_renewed() {
    let bench = with_good();
    bench.index();
    let meta = bench.path("index/g1/meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    let at = text.find("version\\\":\\\"2.").expect("the manifest names its version") + 12;
    let version = &text[at..at + text[at..].find('\\').unwrap()];
    let (layout, _) = version.split_once('-').unwrap();
    fs::write(&meta, text.replace(version, &format!("{layout}-0"))).unwrap();
    let ran = bench.run(&["search", "Banten"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stderr.contains("`telusur index` renews it"), "{ran:?}");
    fs::write(&meta, text.replace(version, "1.0-0")).unwrap();
    let ran = bench.run(&["search", "Banten"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("`telusur index`"), "{ran:?}");
    fs::rename(bench.path("corpus"), bench.path("away")).unwrap();
    let ran = bench.run(&["index"]);
    assert!(ran.code == 2 && ran.stderr.contains("bring it back"), "{ran:?}");
    fs::rename(bench.path("away"), bench.path("corpus")).unwrap();
    assert!(bench.run(&["index"]).stderr.contains("+1 ~0 →0 −0 =0"));
    assert_eq!(bench.ids(&["Banten"]), ["baik.txt"]);
}

/// An article's text must not steer the reader's terminal.
#[test]
fn escape_sequences_of_an_article_do_not_reach_the_terminal() {
    let bench = Bench::new();
    bench.write("a.txt", "Banten \u{1b}[2J juara\n\nBanten \u{1b}]0;x\u{7} bersyukur.\n");
    bench.index();
    let ran = bench.run(&["search", "Banten"]);
    assert!(!ran.stdout.contains('\u{1b}'), "{ran:?}");
}

/// A folder of articles called like a part of the index, in the index folder, was deleted as what a
/// killed run had left.
#[test]
fn articles_that_lie_in_the_index_folder_are_never_swept_away() {
    let bench = Bench::new();
    let write = |name: &str| {
        let path = bench.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, GOOD).unwrap();
    };
    for name in ["campur/g5/a.txt", "campur/g1/b.txt", "campur/g2/dalam/c.txt", "campur/d.txt"] {
        write(name);
    }
    for args in [
        &["index", "campur"][..],
        &["index", "campur", "--rebuild"],
        &["index", "campur/g5"],
        &["index"],
        &["check", "--repair"],
    ] {
        let ran = bench.run(&[args, &["--index", "campur"]].concat());
        assert_eq!(ran.code, 0, "{args:?}: {ran:?}");
    }
    for name in ["campur/g5/a.txt", "campur/g1/b.txt", "campur/g2/dalam/c.txt", "campur/d.txt"] {
        assert!(bench.path(name).exists(), "{name} is gone");
    }
    let found = bench.search(&["Banten", "--ungrouped", "--index", "campur"]);
    assert_eq!(found["total"], 4, "{found}");
}
