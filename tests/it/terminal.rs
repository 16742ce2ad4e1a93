//! Answers: how does the program behave on a terminal and towards a reader that leaves early?
//!
//! `script` makes the terminal. Where it is absent (it is part of Linux) these tests skip.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::bench::Bench;

fn thirty() -> Bench {
    let bench = Bench::new();
    for number in 0..30 {
        bench.write(
            &format!("{number:02}.txt"),
            format!("Piala nomor {number}\n\nBanten menerima piala.\n"),
        );
    }
    bench.index();
    bench
}

/// What a terminal of so many columns and 24 rows shows of a shell line in which `$T` is the
/// program, while `keys` are typed.
fn on_terminal(bench: &Bench, columns: usize, line: &str, keys: &[&str]) -> Option<(String, i32)> {
    if !cfg!(target_os = "linux") || Command::new("script").arg("--version").output().is_err() {
        eprintln!("skipped: there is no script(1) to make a terminal");
        return None;
    }
    let line = format!("stty cols {columns} rows 24; {line}");
    let mut script = Command::new("script")
        .args(["-qefc", &line, "/dev/null"])
        .current_dir(bench.path(""))
        .env("T", assert_cmd::cargo::cargo_bin!("telusur"))
        .env("TERM", "xterm")
        .env("SHELL", "/bin/sh")
        .env_remove("NO_COLOR")
        .env_remove("PAGER")
        .env_remove("TELUSUR_PAGER")
        .env_remove("LESS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut input, mut output) = (script.stdin.take().unwrap(), script.stdout.take().unwrap());
    let shown = std::thread::spawn(move || {
        let mut shown = Vec::new();
        let _ = output.read_to_end(&mut shown);
        String::from_utf8_lossy(&shown).into_owned()
    });
    for key in keys {
        std::thread::sleep(Duration::from_millis(1500));
        // a program that has ended reads no more keys
        let _ = input.write_all(key.as_bytes()).and_then(|()| input.flush());
    }
    let start = Instant::now();
    let status = loop {
        if let Some(status) = script.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > Duration::from_secs(60) {
            let _ = script.kill();
            panic!("{line} did not end");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    drop(input);
    Some((shown.join().unwrap(), status.code().unwrap_or(-1)))
}

fn has_less() -> bool {
    let found = Command::new("less").arg("--version").output().is_ok();
    if !found {
        eprintln!("skipped: there is no less");
    }
    found
}

#[test]
fn short_results_stay_on_the_screen_and_are_coloured() {
    let bench = thirty();
    let line = "TELUSUR_PAGER='echo pager; cat' $T search piala --limit 1";
    let Some((shown, code)) = on_terminal(&bench, 80, line, &[]) else { return };
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("30 articles") && shown.contains("\u{1b}[1m"), "{shown}");
    assert!(!shown.contains("pager"), "{shown}");
}

#[test]
fn long_results_go_through_the_pager() {
    let bench = thirty();
    let Some((shown, code)) =
        on_terminal(&bench, 80, "TELUSUR_PAGER='echo pager; cat' $T search piala --limit 30", &[])
    else {
        return;
    };
    assert_eq!(code, 0, "{shown}");
    assert!(shown.starts_with("pager\r\n") && shown.contains(" 30. "), "{shown}");
    for plain in [
        "TELUSUR_PAGER='echo pager; cat' $T search piala --limit 30 --no-pager",
        "PAGER= $T search piala --limit 30",
        "TELUSUR_PAGER=no-such-pager $T search piala --limit 30",
        "TELUSUR_PAGER='echo pager; cat' $T search piala --limit 30 | cat",
    ] {
        let Some((shown, code)) = on_terminal(&bench, 80, plain, &[]) else { return };
        assert_eq!(code, 0, "{plain}: {shown}");
        assert!(shown.contains(" 30. ") && !shown.contains("pager"), "{plain}: {shown}");
    }
}

#[test]
fn who_leaves_the_pager_early_hears_nothing_of_it() {
    let bench = thirty();
    if !has_less() {
        return;
    }
    let line = "$T search piala --limit 30; echo ended $?";
    let Some((shown, _)) = on_terminal(&bench, 80, line, &["q"]) else { return };
    assert!(shown.contains("ended 0"), "{shown}");
    assert!(!shown.contains(" 30. ") && !shown.contains("telusur:"), "{shown}");
}

/// Ctrl-C is for the pager: it stays, and so does the program, until the reader leaves.
#[test]
fn ctrl_c_in_the_pager_does_not_end_it() {
    let bench = thirty();
    if !has_less() {
        return;
    }
    // the shell hears of Ctrl-C as well, and goes on all the same
    let line = "trap : INT; $T search piala --limit 30; echo ended $?";
    let Some((shown, _)) = on_terminal(&bench, 80, line, &["\u{3}", "G", "q"]) else { return };
    assert!(shown.contains(" 30. "), "less still answered after Ctrl-C: {shown}");
    assert!(shown.contains("ended 0"), "{shown}");
}

/// The request to end was left to the pager as Ctrl-C is, and nothing ended until the reader left.
#[test]
fn who_is_asked_to_end_takes_the_pager_along() {
    let bench = thirty();
    if !has_less() {
        return;
    }
    let line = "(sleep 2; kill -TERM $(cat pid)) & sh -c 'echo $$ > pid; \
                exec $T search piala --limit 30'; echo ended $?";
    let Some((shown, _)) = on_terminal(&bench, 80, line, &[]) else { return };
    assert!(shown.contains("ended 2"), "{shown}");
}

#[test]
fn a_message_follows_the_results_that_it_came_after() {
    let bench = thirty();
    bench.write("rusak.jsonl", "bukan json\n");
    let Some((shown, code)) =
        on_terminal(&bench, 80, "$T explain corpus/rusak.jsonl corpus/01.txt", &[])
    else {
        return;
    };
    assert_eq!(code, 2, "{shown}");
    assert!(shown.find("Piala nomor 1") < shown.find("rusak.jsonl"), "{shown}");
}

#[test]
fn text_fits_screens_of_all_widths() {
    let bench = thirty();
    for columns in [60, 80, 160] {
        let Some((shown, _)) = on_terminal(&bench, columns, "$T search piala --no-pager", &[])
        else {
            return;
        };
        let plain = anstream::adapter::strip_str(&shown).to_string();
        let widest = plain.lines().map(|line| line.trim_end().chars().count()).max().unwrap();
        assert!(widest <= columns, "{widest} of {columns}: {shown}");
        let beside =
            plain.lines().filter(|line| line.contains("province") && line.contains("year"));
        assert_eq!(beside.count(), usize::from(columns == 160), "{plain}");
    }
}

#[test]
fn a_reader_that_leaves_ends_the_program_quietly() {
    let bench = thirty();
    for args in [&["search", "piala", "--limit", "30"][..], &["explain", "corpus"], &["facets"]] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("telusur"))
            .args(args)
            .current_dir(bench.path(""))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::with_capacity(1, child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let ended = child.wait_with_output().unwrap();
        assert!(!line.is_empty());
        assert_eq!(ended.status.code(), Some(0), "{args:?}");
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "{args:?}");
    }
}

#[test]
fn colours_as_the_environment_asks() {
    let bench = thirty();
    let coloured = |args: &[&str], env: &[(&str, &str)]| {
        bench.run_with(&[&["search", "piala"], args].concat(), env).stdout.contains('\u{1b}')
    };
    assert!(!coloured(&[], &[]), "not in a pipe");
    assert!(coloured(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(coloured(&["--color", "always"], &[("NO_COLOR", "1")]), "the flag is nearer");
    assert!(!coloured(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
}
