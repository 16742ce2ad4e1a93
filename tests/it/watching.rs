//! Answers: does a watch follow its corpus, and does a run end when it is asked to?

use std::fs;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use super::bench::{Bench, end, start, total, until};

const GOOD: &str = "Banten meraih penghargaan\n\nPemprov Banten bersyukur.\n";

#[test]
fn a_watch_shows_changes_within_two_seconds() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD);
    bench.index();
    let mut watch = start(&bench, &["index", "--watch"]);
    let limit = Duration::from_secs(20);
    std::thread::sleep(Duration::from_millis(1500));
    let mut slowest = Duration::ZERO;
    for (file, word) in [("b.txt", "Riau"), ("sub/dalam/c.txt", "Papua"), ("a.txt", "Maluku")] {
        bench.write(file, GOOD.replace("Banten", word));
        slowest = slowest.max(until(limit, || total(&bench, word) == 1));
    }
    bench.remove("b.txt");
    slowest = slowest.max(until(limit, || total(&bench, "Riau") == 0));
    eprintln!("the slowest change showed after {slowest:?}");
    // Another run may write between two changes.
    assert_eq!(bench.run(&["index"]).code, 0);
    // The corpus goes and comes back.
    fs::rename(bench.path("corpus"), bench.path("jauh")).unwrap();
    std::thread::sleep(Duration::from_millis(800));
    assert_eq!(total(&bench, "Maluku"), 1, "a corpus that is away is kept");
    fs::create_dir(bench.path("corpus")).unwrap();
    bench.write("baru.txt", GOOD.replace("Banten", "Bali"));
    until(limit, || total(&bench, "Bali") == 1 && total(&bench, "Maluku") == 0);
    bench.write("lagi.txt", GOOD.replace("Banten", "Jambi"));
    until(limit, || total(&bench, "Jambi") == 1);
    // A watch that has nothing to do does nothing, once it has finished.
    until(limit, || busy_ticks_of_a_second(watch.id()) < 10);
    interrupt(&watch, "TERM");
    let asked = Instant::now();
    assert!(watch.wait().unwrap().success());
    assert!(asked.elapsed() < Duration::from_secs(2));
}

/// Hundredths of the next second that a process computes.
fn busy_ticks_of_a_second(process: u32) -> u64 {
    let before = busy_ticks(process);
    std::thread::sleep(Duration::from_secs(1));
    busy_ticks(process) - before
}

/// Hundredths of a second that a process has computed; 0 where the system does not tell.
fn busy_ticks(process: u32) -> u64 {
    let Ok(stat) = fs::read_to_string(format!("/proc/{process}/stat")) else { return 0 };
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}

fn interrupt(child: &Child, signal: &str) {
    let sent = Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).status();
    assert!(sent.unwrap().success());
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_stops_within_a_second_and_the_next_goes_on() {
    let bench = Bench::new();
    let line = |n: u32| {
        format!(
            "{{\"id\":\"r{n}\",\"title\":\"Kota {n}\",\"body\":\"Kota Bogor meraih Adipura 2019 ke-{n}.\"}}\n"
        )
    };
    bench.write("a.txt", GOOD);
    bench.index();
    bench.write("besar.jsonl", (0..60_000).map(line).collect::<String>());
    let child = start(&bench, &["index"]);
    std::thread::sleep(Duration::from_millis(900));
    interrupt(&child, "INT");
    let asked = Instant::now();
    let ran = end(child);
    assert!(asked.elapsed() < Duration::from_millis(1500), "took {:?}", asked.elapsed());
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("stopped; what was committed is kept"), "{ran:?}");
    assert_eq!(bench.run(&["check"]).code, 0);
    assert_eq!(total(&bench, "Banten"), 1);
    fs::write(bench.path("corpus/besar.jsonl"), (0..500).map(line).collect::<String>()).unwrap();
    assert_eq!(bench.index(), "+500 ~0 →0 −0 =1");
}
