//! Answers: what is left of an index whose writer was killed at any moment?
//!
//! The program is killed with SIGKILL at moments drawn from a printed seed, while it builds, brings
//! in line or renews an index. After each kill a search works and shows a state that was committed,
//! `check` finds nothing wrong, and the next run gives what a fresh build gives.
//! `TELUSUR_KILLS` and `TELUSUR_SEED` change how often and by which seed.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::bench::Bench;

/// The generations of each article's text; every article of generation N has the word `genN`.
fn article(number: u64, generation: u64) -> String {
    format!(
        "{{\"id\":\"r{number}\",\"title\":\"Kota nomor {number} meraih Adipura\",\"body\":\"Pemerintah \
         Kota Bogor meraih penghargaan Adipura 2019 dari Kementerian Lingkungan Hidup. \
         gen{generation} urut{number}.\"}}\n"
    )
}

const FILES: u64 = 12;
const RECORDS: u64 = 25;

/// Writes the corpus of a generation. Which records there are depends on the generation: each
/// brings some in, takes some out and lets a file move.
fn write_corpus(bench: &Bench, generation: u64) {
    let _ = fs::remove_dir_all(bench.path("corpus"));
    for file in (0..FILES).filter(|file| !(file + generation).is_multiple_of(5)) {
        let records = (0..RECORDS).filter(|record| !(record + generation).is_multiple_of(4));
        let text: String =
            records.map(|record| article(file * RECORDS + record, generation)).collect();
        bench.write(&format!("f{file}.jsonl"), text);
    }
    let place = if generation.is_multiple_of(2) { "a.txt" } else { "b/a.txt" };
    bench.write(place, format!("Aceh juara\n\nAceh bersyukur gen{generation}.\n"));
    bench.write("tetap.txt", "Riau juara\n\nRiau bersyukur selalu.\n");
}

/// A sequence of numbers that the seed decides.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Starts a run and kills it after so long; whether it was still running then.
fn kill_after(bench: &Bench, args: &[&str], delay: Duration) -> bool {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("telusur"))
        .args(args)
        .current_dir(bench.path(""))
        .env_remove("TELUSUR_INDEX")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(delay);
    let running = child.try_wait().unwrap().is_none();
    let _ = child.kill();
    child.wait().unwrap();
    running
}

/// Makes the index one of other rules, so that the next run renews it.
fn age(bench: &Bench) {
    let current = fs::read_to_string(bench.path("index/CURRENT")).unwrap();
    let meta = bench.path("index").join(current.trim()).join("meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    let at = text.find("version\\\":\\\"").expect("the manifest names its version") + 12;
    let end = at + text[at..].find('\\').unwrap();
    let dash = at + text[at..end].find('-').unwrap();
    fs::write(&meta, format!("{}-0{}", &text[..dash], &text[end..])).unwrap();
}

/// Exactly one generation is seen, and it is `old` or `new`; which one.
fn generation_seen(bench: &Bench, old: u64, new: u64, expected: &dyn Fn(u64) -> u64) -> u64 {
    let total = |word: String| bench.search(&[&word, "--limit", "1"])["total"].as_u64().unwrap();
    let (before, after) = (total(format!("gen{old}")), total(format!("gen{new}")));
    match (before, after) {
        (0, seen) => assert_eq!(seen, expected(new), "all of generation {new}"),
        (seen, 0) => assert_eq!(seen, expected(old), "all of generation {old}"),
        mixed => panic!("generations {old} and {new} are mixed: {mixed:?}"),
    }
    if before == 0 { new } else { old }
}

/// What a reader can learn of an index: all hits with their facets, the counts, every article.
fn everything(bench: &Bench, index: &str) -> (Vec<Value>, Value, Vec<String>) {
    let found = bench.search(&["", "--limit", "1000", "--index", index]);
    let mut hits: Vec<Value> = found["hits"].as_array().unwrap().clone();
    hits.sort_by_key(|hit| hit["id"].as_str().unwrap().to_string());
    let some = hits.iter().step_by(23).map(|hit| hit["id"].as_str().unwrap().to_string());
    let shown = some.map(|id| bench.run(&["show", &id, "--index", index]).stdout).collect();
    (hits, found["facets"].clone(), shown)
}

fn assert_as_fresh(bench: &Bench) {
    let _ = fs::remove_dir_all(bench.path("segar"));
    let ran = bench.run(&["index", "corpus", "--index", "segar"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(everything(bench, "index"), everything(bench, "segar"));
}

fn articles_of(generation: u64) -> u64 {
    let files = (0..FILES).filter(|file| !(file + generation).is_multiple_of(5)).count() as u64;
    let records =
        (0..RECORDS).filter(|record| !(record + generation).is_multiple_of(4)).count() as u64;
    files * records + 1
}

#[test]
fn a_writer_killed_at_any_moment_costs_nothing() {
    let kills = number("TELUSUR_KILLS", 50);
    let seed = number("TELUSUR_SEED", std::process::id().into());
    eprintln!("seed {seed}: TELUSUR_SEED={seed} draws the same moments");
    let (mut dice, mut generation, mut late) = (Dice(seed), 1, 0);
    let bench = Bench::new();
    write_corpus(&bench, generation);
    bench.index();
    let mut usual = usual_time(&bench);
    let mut kill = 0;
    while kill < kills {
        let seen = generation;
        generation += 1;
        write_corpus(&bench, generation);
        let kind = dice.below(4);
        if kind == 0 {
            fs::remove_dir_all(bench.path("index")).unwrap();
        } else if kind == 1 {
            age(&bench);
        }
        let delay = usual * dice.below(1100) as u32 / 1000;
        let struck = kill_after(&bench, &["index", "corpus"], delay);
        // How fast the machine is changes with what else it does: a kill that came too late is
        // none, and the next ones come sooner.
        kill += u64::from(struck);
        late += u64::from(!struck);
        usual = if struck { usual * 21 / 20 } else { usual * 4 / 5 };
        // Where nothing is in force yet, the search builds the index of the corpus as it is now.
        generation_seen(&bench, seen, generation, &articles_of);
        let check = bench.run(&["check"]);
        assert_eq!(check.code, 0, "kill {kill} of kind {kind} after {delay:?}: {check:?}");
        let ran = bench.run(&["index"]);
        assert_eq!(ran.code, 0, "kill {kill}: {ran:?}");
        assert_eq!(generation_seen(&bench, seen, generation, &articles_of), generation);
        if generation.is_multiple_of(5) || kill == kills {
            assert_as_fresh(&bench);
        }
    }
    eprintln!("{kills} runs were killed before their end, {late} had ended already");
}

/// How long a build takes here.
fn usual_time(bench: &Bench) -> Duration {
    let start = std::time::Instant::now();
    bench.run(&["index", "corpus", "--rebuild"]);
    start.elapsed()
}

/// Files that no commit names were left for ever by a killed writer.
#[test]
fn what_a_killed_writer_left_is_swept_away() {
    let bench = Bench::new();
    bench.write("a.txt", "Aceh juara\n\nAceh bersyukur.\n");
    bench.index();
    let generation = bench.path("index/g1");
    let before = fs::read_dir(&generation).unwrap().count();
    for stray in ["0123456789abcdef0123456789abcdef.store", ".tmpAbCdEf", "lama.store.temp"] {
        fs::write(generation.join(stray), "sisa").unwrap();
    }
    fs::create_dir(bench.path("index/g7")).unwrap();
    assert_eq!(bench.index(), "+0 ~0 →0 −0 =1");
    assert_eq!(fs::read_dir(&generation).unwrap().count(), before);
    assert!(!bench.path("index/g7").exists());
}

/// A hundred updates of single files left a hundred segments and a hundred dead documents.
#[test]
fn many_small_runs_take_no_more_room_than_one() {
    for (files, runs) in [(8_u64, 40), (60, 100)] {
        let bench = Bench::new();
        let text = |file: u64, run: u64| {
            let words: Vec<String> = (0..150).map(|n| format!("kata{}", n * file + run)).collect();
            format!("Kota {file} juara\n\nKota {file} bersyukur. {}\n", words.join(" "))
        };
        for file in 0..files {
            bench.write(&format!("{file}.txt"), text(file, 0));
        }
        bench.index();
        for run in 1..=runs {
            bench.write(&format!("{}.txt", run % files), text(run % files, run));
            assert_eq!(bench.index(), format!("+0 ~1 →0 −0 ={}", files - 1));
        }
        bench.run(&["index", "corpus", "--index", "segar"]);
        let bytes = |index: &str| -> u64 {
            let ran = bench.run(&["status", "--json", "--index", index]);
            serde_json::from_str::<Value>(&ran.stdout).unwrap()["bytes"].as_u64().unwrap()
        };
        let (worn, fresh) = (bytes("index"), bytes("segar"));
        assert!(worn * 10 <= fresh * 13, "{files} files: {worn} bytes, fresh {fresh}");
    }
}
