//! Answers: do a user's own names and corrections hold, whatever is indexed again?

use super::bench::{Bench, counts};

fn award() -> Bench {
    let bench = Bench::new();
    bench.write(
        "a.txt",
        "Banten raih BKN Award\n\nSerang (ANTARA) - Pemerintah Provinsi Banten meraih peringkat kedua kategori \
         Penilaian Kinerja dalam BKN Award 2021 dari Badan Kepegawaian Negara (BKN).\n",
    );
    bench.write(
        "b.txt",
        "Hujan turun di Serang\n\nHujan turun sejak pagi di Serang dan sekitarnya.\n",
    );
    bench
}

#[test]
fn a_correction_survives_every_reindex_and_goes_with_its_line() {
    let bench = award();
    bench.index();
    assert_eq!(counts(&bench.search(&[]), "province"), ["Banten: 1"]);
    bench.write(
        "telusur.overrides.toml",
        "[[article]]\nid = \"a.txt\"\nset.province = [\"kalteng\"]\nadd.category = [\"Inovasi\"]\nremove.year = [2021]\n",
    );
    assert_eq!(bench.index(), "+0 ~1 →0 −0 =1", "only the corrected article is written anew");
    let found = bench.search(&[]);
    assert_eq!(counts(&found, "province"), ["Kalimantan Tengah: 1"]);
    assert!(counts(&found, "category").contains(&"Inovasi: 1".to_string()), "{found}");
    assert_eq!(counts(&found, "year"), [] as [&str; 0]);
    bench.run(&["index", "--rebuild"]);
    assert_eq!(counts(&bench.search(&[]), "province"), ["Kalimantan Tengah: 1"]);
    bench.remove("telusur.overrides.toml");
    assert_eq!(bench.index(), "+0 ~1 →0 −0 =1");
    assert_eq!(counts(&bench.search(&[]), "province"), ["Banten: 1"]);
}

/// Without its corrections the index would be wrong again: it is left as it was.
#[test]
fn broken_corrections_are_named_and_change_nothing() {
    let bench = award();
    bench.write(
        "telusur.overrides.toml",
        "[[article]]\nid = \"a.txt\"\nset.province = [\"Bali\"]\n",
    );
    bench.index();
    bench.write("telusur.overrides.toml", "[[article]\nid = 1\n");
    let ran = bench.run(&["index"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("telusur.overrides.toml"), "{ran:?}");
    assert_eq!(counts(&bench.search(&[]), "province"), ["Bali: 1"]);
}

#[test]
fn a_users_names_are_known_to_reading_and_to_filters() {
    let bench = Bench::new();
    bench.write("telusur.names.tsv", "body\tDewan Kopi Nusantara\tDKN\nini bukan nama\n");
    bench.write(
        "a.txt",
        "Aceh raih penghargaan kopi\n\nPemerintah Provinsi Aceh menerima penghargaan kategori Kopi Terbaik 2021 \
         dari DKN di Jakarta.\n",
    );
    let ran = bench.run(&["index", "corpus"]);
    assert!(ran.stderr.contains("telusur.names.tsv:2"), "{ran:?}");
    assert_eq!(counts(&bench.search(&[]), "award_body"), ["Dewan Kopi Nusantara: 1"]);
    assert_eq!(bench.ids(&["--award-body", "dkn"]), ["a.txt"]);
}

#[test]
fn a_users_vocabulary_makes_forms_meet() {
    let bench = award();
    bench.index();
    assert_eq!(bench.ids(&["hujan"]), ["b.txt"]);
    assert_eq!(bench.ids(&["gerimis lebat"]), [] as [&str; 0]);
    bench.write("telusur.vocabulary.tsv", "hujan\tgerimis lebat\n");
    assert_eq!(bench.ids(&["gerimis lebat"]), ["b.txt"]);
}

#[test]
fn review_lists_what_a_person_should_look_at() {
    let bench = award();
    bench.write("c.txt", "Penghargaan untuk Sleman\n\nKabupaten Sleman berbahagia.\n");
    let ran = bench.run(&["explain", "corpus", "--review"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stdout.contains("c.txt") && !ran.stdout.contains("b.txt"), "{ran:?}");
}

/// A slip of the pen in an id, a path or a province passed without a word.
#[test]
fn corrections_that_meet_nothing_are_told_by_every_command_that_looks() {
    let bench = award();
    bench.write(
        "telusur.overrides.toml",
        "[[article]]\nid = \"a.tx\"\nset.province = [\"Jawa Brat\"]\n\n[[article]]\npath = \"c/a.txt\"\n\
         \n[[article]]\npath = \"a.txt\"\nset.province = [\"jabar\"]\n",
    );
    for args in [&["index", "corpus"][..], &["index"], &["check"], &["status"]] {
        let ran = bench.run(args);
        let told = format!("{}{}", ran.stdout, ran.stderr);
        for named in ["\"a.tx\"", "\"c/a.txt\"", "\"Jawa Brat\" is no province"] {
            assert!(told.contains(named), "{args:?} does not tell {named}: {ran:?}");
        }
        assert!(!told.contains("jabar") && !told.contains("\"a.txt\""), "{ran:?}");
        assert_eq!(ran.code, if args == ["status"] { 0 } else { 2 }, "{ran:?}");
    }
    let ran = bench.run(&["explain", "corpus", "--lang", "id"]);
    assert!(ran.stderr.contains("\"Jawa Brat\" bukan provinsi"), "{ran:?}");
    assert_eq!(counts(&bench.search(&[]), "province"), ["Jawa Barat: 1"], "the others are done");
}

#[test]
fn broken_corrections_are_told_by_check_and_status_too() {
    let bench = award();
    bench.index();
    bench.write("telusur.overrides.toml", "[[article]\n");
    let check = bench.run(&["check"]);
    assert_eq!(check.code, 2, "{check:?}");
    for ran in [check, bench.run(&["status"])] {
        assert!(ran.stdout.contains("telusur.overrides.toml: "), "{ran:?}");
        assert!(!ran.stdout.contains("in line"), "{ran:?}");
    }
}

#[test]
fn a_corrected_value_is_shown_as_corrected() {
    let bench = award();
    let given = "---\ntitle: Banten raih BKN Award\nyear: 2020\n---\nPemerintah Provinsi Banten \
         meraih peringkat kedua kategori Penilaian Kinerja dalam BKN Award 2021.\n";
    bench.write("d.md", given);
    bench
        .write("telusur.overrides.toml", "[[article]]\nid = \"d.md\"\nset.province = [\"Bali\"]\n");
    bench.index();
    let ran = bench.run(&["show", "d.md"]);
    let behind = |name: &str| {
        let mut lines = ran.stdout.lines().skip_while(|line| !line.trim().starts_with(name));
        lines.nth(1).unwrap_or_default().trim().to_owned()
    };
    assert_eq!(behind("province: override"), "corrected in telusur.overrides.toml", "{ran:?}");
    assert_eq!(behind("year: given"), "given with the article", "{ran:?}");
}
