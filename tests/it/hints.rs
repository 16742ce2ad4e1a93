//! Answers: is the next step told where a command leads nowhere?

use super::bench::{Bench, Ran};

fn indexed() -> Bench {
    let bench = Bench::new();
    bench.write(
        "a.txt",
        "Banten raih BKN Award\n\nPemerintah Provinsi Banten meraih peringkat kedua kategori Penilaian \
         Kinerja dalam BKN Award 2021 dari Badan Kepegawaian Negara (BKN).\n",
    );
    bench.index();
    bench
}

/// What a command says beside its results, in English and in Indonesian.
fn said(bench: &Bench, args: &[&str], code: i32) -> [String; 2] {
    ["en", "id"].map(|lang| {
        let Ran { stderr, code: found, stdout } = bench.run(&[args, &["--lang", lang]].concat());
        assert_eq!(found, code, "{args:?}: {stderr}{stdout}");
        stderr
    })
}

fn assert_said(bench: &Bench, args: &[&str], code: i32, words: [&str; 2]) {
    for (said, words) in said(bench, args, code).iter().zip(words) {
        assert!(said.contains(words), "{args:?} does not say {words:?}: {said}");
    }
}

/// "2022..2019" was told to be no range of years.
#[test]
fn a_range_of_years_that_runs_backward_is_told_as_that() {
    let bench = indexed();
    let words = ["the earlier year first", "tahun yang lebih awal dahulu"];
    assert_said(&bench, &["search", "banten", "--year", "2022..2019"], 2, words);
    assert_said(&bench, &["search", "banten tahun:2022..2019"], 0, words);
}

#[test]
fn hits_passed_over_beyond_the_last_are_told() {
    let bench = indexed();
    let words = ["beyond the last of 1 hits: lower --offset", "kurangi --offset"];
    assert_said(&bench, &["search", "banten", "--offset", "1"], 0, words);
    let quiet = said(&bench, &["search", "jakarta", "--offset", "9"], 1);
    assert!(!quiet[0].contains("--offset"), "nothing is found anyway: {quiet:?}");
}

/// A path that is not there was said to be left out of a run of the index.
#[test]
fn a_path_that_is_not_there_is_told_without_the_index() {
    let bench = indexed();
    let words = ["check the path", "periksa jalurnya"];
    assert_said(&bench, &["explain", "tidak-ada"], 2, words);
    assert_said(&bench, &["eval", "evidence", "tidak-ada"], 2, words);
}

#[test]
fn values_searched_in_vain_are_told() {
    let bench = indexed();
    let words = ["no value has \"qqq\" in its name", "tidak ada nilai yang namanya memuat \"qqq\""];
    assert_said(&bench, &["facets", "--facet-search", "qqq"], 0, words);
    let found = said(&bench, &["facets", "--facet-search", "bant"], 0);
    assert_eq!(found, ["", ""]);
}

#[test]
fn one_of_a_kind_is_no_plural() {
    let bench = indexed();
    let ran = bench.run(&["check"]);
    assert!(ran.stdout.contains("sound: 1 article of 1 file\n"), "{ran:?}");
}

/// Characters that are not seen, which web pages and divided words bring along, hid the names that
/// they stood in.
#[test]
fn names_with_unseen_characters_in_them_are_read() {
    let bench = indexed();
    bench.write(
        "b.txt",
        "Bali raih penghargaan\n\nPemerintah Provinsi Ba\u{ad}li meraih peng\u{200b}hargaan Anugerah \
         Media Humas 2019 dari Kementerian Komuni\u{ad}kasi dan Informatika.\n",
    );
    bench.index();
    let found = bench.search(&["--province", "Bali"]);
    assert_eq!(found["hits"][0]["id"], "b.txt", "{found}");
    let bodies = &found["hits"][0]["facets"]["award_body"];
    assert_eq!(bodies[0], "Kementerian Komunikasi dan Informatika", "{found}");
}
