//! Answers: do the README's commands do what it says, on the corpus that comes along?

use std::fs;
use std::path::Path;

use super::bench::Bench;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

fn starter() -> Bench {
    let bench = Bench::new();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus"), &bench.path("corpus"));
    bench
}

#[test]
fn the_first_search_builds_the_index_and_says_so_the_second_does_not() {
    let bench = starter();
    let first = bench.run(&["search", "BerAKHLAK"]);
    assert_eq!(first.code, 0, "{first:?}");
    assert!(first.stderr.contains("building one from corpus"), "{first:?}");
    assert!(first.stdout.contains("«BerAKHLAK»"), "{first:?}");
    for facet in ["province", "year", "award body", "category"] {
        assert!(first.stdout.lines().any(|line| line == facet), "{facet} in {first:?}");
    }
    let second = bench.run(&["search", "BerAKHLAK"]);
    assert_eq!((second.stdout, second.stderr.as_str()), (first.stdout, ""));
}

/// The README shows what the program prints; its last line stands for what follows.
#[test]
fn the_readmes_picture_is_what_the_program_prints() {
    let bench = starter();
    bench.index();
    let readme =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let picture =
        readme.split("```text\n$ telusur ").nth(1).unwrap().split("\n…\n```").next().unwrap();
    let (line, shown) = picture.split_once('\n').unwrap();
    let ran = bench.run(&line.split(' ').collect::<Vec<_>>());
    assert!(ran.stdout.starts_with(shown), "the README shows\n{shown}\nand not\n{}", ran.stdout);
}

#[test]
fn the_corpus_is_as_broad_as_a_newcomer_needs() {
    let bench = starter();
    assert_eq!(bench.run(&["index"]).code, 0);
    let all = bench.search(&[]);
    assert!(all["total"].as_u64().unwrap() >= 40);
    let values = |facet: &str| all["facets"][facet]["values"].as_array().unwrap().len();
    assert!(values("province") >= 12, "{}", values("province"));
    assert!(values("year") >= 5, "{}", values("year"));
    assert!(values("award_body") >= 8, "{}", values("award_body"));
    assert!(values("category") >= 10, "{}", values("category"));
    assert!(bench.search(&["BerAKHLAK"])["total"].as_u64().unwrap() >= 5);
}
