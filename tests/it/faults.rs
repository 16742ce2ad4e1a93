//! Answers: what becomes of a run when files or other processes do not play along?

use std::fs::{self, File};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::bench::{Bench, end, json, start, total};

const GOOD: &str = "Banten meraih penghargaan\n\nPemprov Banten bersyukur.\n";

/// What the dry run says of each kind of file is what the run then does, and why.
#[test]
fn a_dry_run_says_what_the_run_then_does() {
    let bench = Bench::new();
    for name in ["tetap", "ukuran", "isi", "pindah", "salin", "hilang"] {
        bench.write(&format!("{name}.txt"), format!("{name} juara\n\n{name} bersyukur.\n"));
    }
    let plan = json(&bench.run(&["index", "corpus", "--dry-run", "--json"]));
    assert_eq!(plan["files"]["added"], 6);
    assert!(!bench.path("index").exists(), "a dry run makes nothing");
    bench.index();
    let corpus = bench.path("corpus");
    bench.write("ukuran.txt", "ukuran juara dua\n\nukuran bersyukur.\n");
    bench.write("isi.txt", "isi juara\n\nisi BERSYUKUR.\n");
    fs::rename(corpus.join("pindah.txt"), corpus.join("pindahan.txt")).unwrap();
    // Another file with the content of one that is gone.
    fs::copy(corpus.join("salin.txt"), corpus.join("salinan.txt")).unwrap();
    bench.remove("salin.txt").remove("hilang.txt");
    bench.write("baru.txt", "baru juara\n\nbaru bersyukur.\n");
    let before = fs::read(bench.path("index/g1/meta.json")).unwrap();
    let plan = json(&bench.run(&["index", "--dry-run", "--json"]));
    assert_eq!(fs::read(bench.path("index/g1/meta.json")).unwrap(), before);
    let reason = |path: &str| {
        let steps = plan["steps"].as_array().unwrap();
        let step = steps.iter().find(|step| step["path"] == path);
        step.map_or("unchanged", |step| step["reason"].as_str().unwrap()).to_string()
    };
    let reasons = ["tetap", "ukuran", "isi", "pindahan", "salinan", "hilang", "baru"]
        .map(|name| reason(&format!("{name}.txt")));
    assert_eq!(reasons, ["unchanged", "size", "content", "moved", "moved", "gone", "new"]);
    let text = bench.run(&["index", "--dry-run"]);
    assert!(text.stdout.contains("→ pindahan.txt  was pindah.txt"), "{text:?}");
    let ran = bench.run(&["index", "--json"]);
    assert_eq!(json(&ran)["files"], plan["files"]);
    assert!(ran.stderr.contains("+1 ~2 →2 −1 =1 !0"), "{ran:?}");
    let plan = json(&bench.run(&["index", "--dry-run", "--json"]));
    assert_eq!(plan["steps"].as_array().unwrap().len(), 0, "{plan}");
}

/// Size and time of writing as they were: the inode's own time, or the content, tells.
#[cfg(unix)]
#[test]
fn a_change_behind_the_same_size_and_time_is_noticed() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD);
    bench.index();
    let file = bench.path("corpus/a.txt");
    let time = fs::metadata(&file).unwrap().modified().unwrap();
    bench.write("a.txt", GOOD.replace("bersyukur", "berbangga"));
    File::options().write(true).open(&file).unwrap().set_modified(time).unwrap();
    assert_eq!(bench.index(), "+0 ~1 →0 −0 =0");
    assert_eq!(total(&bench, "berbangga"), 1);
    // Other rights, another time: the same article, and no article is read for it.
    File::options()
        .write(true)
        .open(&file)
        .unwrap()
        .set_modified(time + Duration::from_secs(9))
        .unwrap();
    let ran = bench.run(&["index", "--json"]);
    assert_eq!((&json(&ran)["files_read"], &json(&ran)["unchanged"]), (&0.into(), &1.into()));
}

/// A file written again within the tick of the clock in which it was read.
#[test]
fn a_change_in_the_tick_of_the_last_run_is_noticed() {
    let bench = Bench::new();
    for round in 0..10 {
        let word = ["bersyukur", "berbangga"][round % 2];
        bench.write("a.txt", GOOD.replace("bersyukur", word));
        bench.index();
        assert_eq!(total(&bench, word), 1, "round {round}");
    }
}

#[test]
fn a_second_writer_waits_and_says_for_whom() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD);
    bench.index();
    let lock =
        File::options().read(true).write(true).open(bench.path("index/writer.lock")).unwrap();
    lock.lock().unwrap();
    fs::write(bench.path("index/writer.lock"), "4711 1763800000").unwrap();
    let ran = bench.run(&["index", "--no-wait"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("process 4711, since 2025-11-22"), "{ran:?}");
    assert_eq!(total(&bench, "Banten"), 1, "searches wait for nobody");
    let waiting = start(&bench, &["index"]);
    std::thread::sleep(Duration::from_millis(400));
    lock.unlock().unwrap();
    let ran = end(waiting);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stderr.contains("process 4711") && ran.stderr.contains("=1"), "{ran:?}");
}

/// The lock of a process that is dead keeps nobody out, whatever the file says.
#[test]
fn the_lock_of_a_dead_process_is_none() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD);
    bench.index();
    fs::write(bench.path("index/writer.lock"), "1 1763800000").unwrap();
    assert_eq!(bench.run(&["index", "--no-wait"]).code, 0);
}

/// Every article of a generation has its word: no search may see two of them, or fewer articles.
#[test]
fn a_thousand_searches_during_reindexing_see_one_state_each() {
    let bench = Bench::new();
    const ARTICLES: usize = 40;
    let write = |generation: usize| {
        for article in 0..ARTICLES {
            let text =
                format!("Kota {article} juara\n\nKota {article} bersyukur gen{generation}.\n");
            bench.write(&format!("{article}.txt"), text);
        }
    };
    write(0);
    bench.index();
    let done = AtomicBool::new(false);
    let mut generations = 1;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..1000 {
                let found = texts_found(&bench, ARTICLES);
                assert_eq!(found.len(), ARTICLES, "{found:?}");
                assert_eq!(found.iter().collect::<std::collections::HashSet<_>>().len(), 1);
            }
            done.store(true, Ordering::Relaxed);
        });
        while !done.load(Ordering::Relaxed) && generations < 400 {
            write(generations);
            let args: &[&str] =
                if generations % 7 == 0 { &["index", "--rebuild"] } else { &["index"] };
            let ran = bench.run(args);
            assert_eq!(ran.code, 0, "{ran:?}");
            generations += 1;
        }
    });
    eprintln!("{generations} generations were indexed meanwhile");
    assert!(generations > 3);
}

/// The last word of each article found: through the library, a thousand starts of the program
/// would measure the system.
fn texts_found(bench: &Bench, limit: usize) -> Vec<String> {
    let index = telusur::Index::open(&bench.path("index")).unwrap();
    let query = telusur::Query { text: "bersyukur".to_owned(), limit, ..Default::default() };
    let found = telusur::search::search(&index, &query).unwrap();
    let ids = found.hits.iter().map(|hit| hit.id.clone());
    let text = |id: String| index.article(&id).unwrap().text;
    ids.map(|id| text(id).rsplit(' ').next().unwrap().to_owned()).collect()
}

#[test]
fn a_damaged_index_is_told_and_repaired_only_when_asked_for() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD);
    bench.index();
    let ran = bench.run(&["check"]);
    assert!(ran.code == 0 && ran.stdout.contains("sound: 1 article of 1 file"), "{ran:?}");
    let parts = fs::read_dir(bench.path("index/g1")).unwrap().map(|entry| entry.unwrap().path());
    let store = parts.into_iter().find(|path| path.extension().is_some_and(|e| e == "store"));
    let store = store.unwrap();
    let mut bytes = fs::read(&store).unwrap();
    bytes[20] ^= 1;
    fs::write(&store, &bytes).unwrap();
    let ran = bench.run(&["check"]);
    assert!(ran.code == 2 && ran.stdout.contains("wrong checksum"), "{ran:?}");
    assert!(ran.stderr.contains("--repair") && bench.path("index/g1").exists());
    assert_eq!(json(&bench.run(&["check", "--json"]))["findings"][0]["kind"], "damaged_file");
    let ran = bench.run(&["check", "--repair"]);
    assert!(ran.code == 0 && ran.stderr.contains("damaged-1"), "{ran:?}");
    assert!(fs::read_dir(bench.path("index/damaged-1")).unwrap().count() > 3);
    assert_eq!(bench.run(&["check"]).code, 0);
    assert_eq!(bench.ids(&["Banten"]), ["a.txt"]);
    assert_eq!(bench.index(), "+0 ~0 →0 −0 =1");
    assert!(bench.path("index/damaged-1").exists(), "it is its owner who removes it");
}

/// `check` looks into files whose stamp is as it was, too.
#[test]
fn check_tells_how_index_and_corpus_differ() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD);
    assert_eq!(bench.run(&["check"]).code, 1, "there is no index yet");
    bench.index();
    bench.write("b.txt", GOOD);
    let ran = bench.run(&["check", "--json"]);
    assert_eq!(ran.code, 0, "a corpus that went on is no damage: {ran:?}");
    let check = json(&ran);
    assert_eq!((&check["sound"], &check["in_line"]), (&true.into(), &false.into()));
    assert_eq!(check["pending"]["added"], 1);
}

#[test]
fn an_index_of_a_newer_program_is_refused() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD);
    bench.index();
    let meta = bench.path("index/g1/meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    let at = text.find("version\\\":\\\"").unwrap() + 12;
    let end = at + text[at..].find('\\').unwrap();
    fs::write(&meta, format!("{}999.0-0{}", &text[..at], &text[end..])).unwrap();
    for args in [&["index"][..], &["search", "Banten"], &["index", "--dry-run"]] {
        let ran = bench.run(args);
        assert!(ran.code == 2 && ran.stderr.contains("newer telusur"), "{args:?}: {ran:?}");
    }
    assert_eq!(bench.run(&["index", "--rebuild"]).code, 0);
    assert_eq!(bench.ids(&["Banten"]), ["a.txt"]);
}

/// Files that grow or vanish while they are read: told, and right after the next run.
#[test]
fn files_that_change_while_they_are_read() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD);
    let line = |n: u32| {
        format!(
            "{{\"id\":\"r{n}\",\"title\":\"Kota {n}\",\"body\":\"Bogor meraih Adipura ke-{n}.\"}}\n"
        )
    };
    bench.write("tumbuh.jsonl", (0..8000).map(line).collect::<String>());
    bench.write("z-hilang.txt", GOOD.replace("Banten", "Papua"));
    let child = start(&bench, &["index", "corpus"]);
    let done = AtomicBool::new(false);
    let ran = std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file =
                File::options().append(true).open(bench.path("corpus/tumbuh.jsonl")).unwrap();
            std::thread::sleep(Duration::from_millis(300));
            let _ = fs::remove_file(bench.path("corpus/z-hilang.txt"));
            let mut n = 8000;
            while !done.load(Ordering::Relaxed) {
                file.write_all(line(n).as_bytes()).unwrap();
                n += 1;
                std::thread::sleep(Duration::from_millis(2));
            }
        });
        let ran = end(child);
        done.store(true, Ordering::Relaxed);
        ran
    });
    assert!(ran.stderr.contains("tumbuh.jsonl: it changed while"), "{ran:?}");
    assert_eq!(total(&bench, "Banten"), 1);
    assert_eq!(bench.run(&["check"]).code, 0);
    let ran = bench.run(&["index"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let lines = fs::read_to_string(bench.path("corpus/tumbuh.jsonl")).unwrap().lines().count();
    assert_eq!(total(&bench, "Adipura"), lines as u64);
    assert_eq!(total(&bench, "Papua"), 0);
}
