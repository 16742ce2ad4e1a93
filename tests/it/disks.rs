//! Answers: what becomes of a run over very many or very large files, or on a disk that is full or
//! cannot be written to?

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use super::bench::{Bench, total};

const GOOD: &str = "Banten meraih penghargaan\n\nPemprov Banten bersyukur.\n";

#[test]
fn twenty_thousand_files_in_one_folder() {
    let bench = Bench::new();
    for number in 0..20_000 {
        bench.write(&format!("{number}.txt"), format!("Kota {number}\n\nBogor {number}.\n"));
    }
    assert_eq!(bench.index(), "+20000 ~0 →0 −0 =0");
    bench.write("7.txt", "Kota 7\n\nDepok.\n");
    assert_eq!(bench.index(), "+0 ~1 →0 −0 =19999");
    assert_eq!(bench.ids(&["Depok"]), ["7.txt"]);
}

#[test]
fn a_file_of_a_hundred_megabytes() {
    let bench = Bench::new();
    let line =
        "{\"title\":\"Kota\",\"body\":\"".to_owned() + &"penghargaan ".repeat(80_000) + "\"}\n";
    let mut file = File::create(bench.path("corpus/besar.jsonl")).unwrap();
    (0..105).for_each(|_| file.write_all(line.as_bytes()).unwrap());
    assert!(fs::metadata(bench.path("corpus/besar.jsonl")).unwrap().len() > 100_000_000);
    bench.write("a.txt", GOOD);
    let ran = bench.run(&["index", "corpus"]);
    assert!(ran.code == 0 && ran.stderr.contains("+106"), "{ran:?}");
    assert_eq!(total(&bench, "Banten"), 1);
}

/// A small disk of its own, unmounted at the end; `None` with a printed reason.
struct Disk<'a>(&'a Path);

impl<'a> Disk<'a> {
    fn mount(path: &'a Path, size: &str) -> Option<Disk<'a>> {
        fs::create_dir_all(path).unwrap();
        let options = format!("size={size}");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
            .arg(path)
            .stderr(Stdio::null())
            .status();
        if mounted.is_ok_and(|status| status.success()) {
            return Some(Disk(path));
        }
        eprintln!("skipped: this user may mount no disk");
        None
    }
}

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_is_told_and_costs_nothing() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD);
    let path = bench.path("kecil");
    let Some(_disk) = Disk::mount(&path, "3m") else { return };
    let index = ["--index", "kecil/indeks"];
    let run = |args: &[&str]| bench.run(&[args, &index].concat());
    assert_eq!(run(&["index", "corpus"]).code, 0);
    let noise = |seed: u64| -> String {
        let word = |n: u64| format!("{:x} ", (n + seed).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        (0..400_000).map(word).collect()
    };
    bench.write("besar.txt", noise(1));
    for _ in 0..2 {
        let ran = run(&["index"]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.stderr.contains("is full: make room"), "{ran:?}");
        assert_eq!(run(&["search", "Banten", "--json"]).code, 0);
        assert_eq!(run(&["check"]).code, 0, "the index is as it was");
    }
    bench.write("besar.txt", "Riau juara\n\nRiau bersyukur.\n");
    let ran = run(&["index"]);
    assert!(ran.code == 0 && ran.stderr.contains("+1 ~0 →0 −0 =1"), "{ran:?}");
}

/// A disk error or missing rights are no damage: nothing is moved aside or built anew for them.
#[test]
fn an_index_on_a_disk_that_cannot_be_written_is_searched_and_left() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD);
    let path = bench.path("tetap");
    let Some(_disk) = Disk::mount(&path, "8m") else { return };
    let run = |args: &[&str]| bench.run(&[args, &["--index", "tetap/indeks"]].concat());
    assert_eq!(run(&["index", "corpus"]).code, 0);
    let status = Command::new("mount").args(["-o", "remount,ro"]).arg(&path).status().unwrap();
    assert!(status.success());
    bench.write("b.txt", GOOD);
    let ran = run(&["index"]);
    assert!(ran.code == 2 && ran.stderr.contains("ead-only"), "{ran:?}");
    assert_eq!(run(&["search", "Banten", "--json"]).code, 0);
    assert_eq!(run(&["check"]).code, 0);
    assert!(run(&["index", "--rebuild"]).stderr.contains("ead-only"));
    assert!(!path.join("indeks/damaged-1").exists());
}
