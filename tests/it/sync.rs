//! Answers: does the index follow its corpus, and touch nothing else?

use std::fs;

use super::bench::Bench;

fn three() -> Bench {
    let bench = Bench::new();
    bench
        .write("a.txt", "Banten meraih penghargaan\n\nPemprov Banten bersyukur atas raihan itu.\n");
    bench.write("b.md", "---\ntitle: Riau juara\n---\nRiau bersyukur.\n");
    bench.write("sub/c.jsonl", "{\"id\":\"satu\",\"title\":\"Aceh\",\"body\":\"Aceh bersyukur.\"}\n{\"id\":\"dua\",\"title\":\"Bali\",\"body\":\"Bali bersyukur.\"}\n");
    bench
}

#[test]
fn a_second_run_reads_nothing() {
    let bench = three();
    assert_eq!(bench.index(), "+4 ~0 →0 −0 =0");
    assert_eq!(bench.index(), "+0 ~0 →0 −0 =4");
    let ran = bench.run(&["index", "--json"]);
    assert!(ran.stdout.contains("\"files_read\":0"), "{ran:?}");
}

#[test]
fn what_is_added_changed_and_removed_is_said_and_found() {
    let bench = three();
    bench.index();
    bench
        .write("d.txt", "Jambi\n\nJambi bersyukur.\n")
        .write("a.txt", "Banten\n\nBanten terharu.\n");
    bench.remove("b.md");
    assert_eq!(bench.index(), "+1 ~1 →0 −1 =2");
    let mut ids = bench.ids(&["bersyukur"]);
    ids.sort();
    assert_eq!(ids, ["d.txt", "dua", "satu"]);
    assert_eq!(bench.ids(&["terharu"]), ["a.txt"]);
}

#[test]
fn only_the_changed_record_of_a_file_is_changed() {
    let bench = three();
    bench.index();
    bench.write("sub/c.jsonl", "{\"id\":\"nol\",\"title\":\"Papua\",\"body\":\"Papua bersyukur.\"}\n{\"id\":\"satu\",\"title\":\"Aceh\",\"body\":\"Aceh bersyukur.\"}\n{\"id\":\"dua\",\"title\":\"Bali\",\"body\":\"Bali terharu.\"}\n");
    assert_eq!(bench.index(), "+1 ~1 →0 −0 =3");
    assert_eq!(bench.ids(&["terharu"]), ["dua"]);
}

#[test]
fn a_moved_record_keeps_its_id() {
    let bench = three();
    bench.index();
    fs::rename(bench.path("corpus/sub/c.jsonl"), bench.path("corpus/e.jsonl")).unwrap();
    bench.index();
    let mut ids = bench.ids(&["Aceh Bali"]);
    ids.sort();
    assert_eq!(ids, ["dua", "satu"]);
}

/// Two records with one id are two articles: the second is kept under its file's name.
#[test]
fn an_id_given_twice_loses_nothing() {
    let bench = Bench::new();
    let record = |place: &str| {
        format!("{{\"id\":\"x\",\"title\":\"{place}\",\"body\":\"{place} bersyukur.\"}}\n")
    };
    bench.write("a.jsonl", record("Aceh") + &record("Bali")).write("b.jsonl", record("Riau"));
    assert_eq!(bench.index(), "+3 ~0 →0 −0 =0");
    let mut ids = bench.ids(&["bersyukur"]);
    ids.sort();
    assert_eq!(ids, ["a.jsonl#x", "b.jsonl#x", "x"]);
    assert_eq!(bench.index(), "+0 ~0 →0 −0 =3");
}

#[test]
fn two_corpora_with_the_same_file_name_are_told_apart() {
    let bench = three();
    bench.index();
    fs::create_dir(bench.path("lain")).unwrap();
    fs::write(bench.path("lain/a.txt"), "Maluku\n\nMaluku bersyukur.\n").unwrap();
    let ran = bench.run(&["index", "lain"]);
    assert!(ran.stderr.contains("+1 ~0 →0 −0 =4"), "{ran:?}");
    assert_eq!(bench.ids(&["Maluku"]), ["lain/a.txt"]);
    let ran = bench.run(&["index", "--forget", "lain"]);
    assert!(ran.stderr.contains("+0 ~0 →0 −1 =4"), "{ran:?}");
    assert_eq!(bench.ids(&["Maluku"]), [] as [&str; 0]);
}

/// A corpus may lie on a disk that is not mounted today: that is no reason to forget it.
#[test]
fn a_corpus_that_is_not_there_keeps_its_articles() {
    let bench = three();
    bench.index();
    fs::rename(bench.path("corpus"), bench.path("away")).unwrap();
    let ran = bench.run(&["index"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("not there now"), "{ran:?}");
    assert_eq!(bench.ids(&["Riau"]), ["b.md"]);
}

#[test]
fn a_rebuild_gives_the_same() {
    let bench = three();
    bench.index();
    let before = bench.search(&["bersyukur"]);
    let ran = bench.run(&["index", "--rebuild"]);
    assert!(ran.stderr.contains("+4 ~0 →0 −0 =0"), "{ran:?}");
    assert_eq!(bench.search(&["bersyukur"]), before);
}

#[test]
fn settings_come_by_flag_then_environment_then_file() {
    let bench = three();
    fs::write(bench.path("telusur.toml"), "index = \"dari-berkas\"\ncorpus = [\"corpus/sub\"]\n")
        .unwrap();
    bench.run(&["search", "Aceh"]);
    assert!(bench.path("dari-berkas/CURRENT").exists());
    bench.run_with(&["search", "Aceh"], &[("TELUSUR_INDEX", "dari-lingkungan")]);
    assert!(bench.path("dari-lingkungan/CURRENT").exists());
    let env = [("TELUSUR_INDEX", "dari-lingkungan")];
    bench.run_with(&["search", "Aceh", "--index", "dari-bendera"], &env);
    assert!(bench.path("dari-bendera/CURRENT").exists());
    fs::write(bench.path("telusur.toml"), "indeks = 1\n").unwrap();
    let ran = bench.run(&["search", "Aceh"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("telusur.toml"), "{ran:?}");
}
