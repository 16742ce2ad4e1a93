//! Answers: does what once broke stay mended?

use std::fs::{self, File};
use std::path::PathBuf;

use super::bench::{Bench, Ran};

const GOOD: &str = "Banten meraih penghargaan\n\nPemprov Banten bersyukur.\n";

fn indexed() -> Bench {
    let bench = Bench::new();
    bench.write("baik.txt", GOOD);
    bench.index();
    bench
}

/// The files of the first generation with one of these extensions.
fn parts(bench: &Bench, extensions: &[&str]) -> Vec<PathBuf> {
    let entries = fs::read_dir(bench.path("index/g1")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let wanted = |path: &PathBuf| extensions.iter().any(|end| path.extension().unwrap() == *end);
    paths.filter(wanted).collect()
}

fn assert_refused(ran: &Ran, said: &str) {
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains(said), "{ran:?}");
}

/// The message of a damaged index advised a rebuild, which failed on the damage itself.
#[test]
fn a_rebuild_mends_an_index_that_cannot_be_opened() {
    let bench = indexed();
    for part in parts(&bench, &["store", "term", "fast"]) {
        File::options().write(true).open(part).unwrap().set_len(10).unwrap();
    }
    assert_refused(&bench.run(&["search", "Banten"]), "--rebuild");
    assert_eq!(bench.run(&["index", "--rebuild"]).code, 0, "what it follows is still known");
    assert_eq!(bench.ids(&["Banten"]), ["baik.txt"]);
}

#[test]
fn a_rebuild_mends_an_index_that_says_nothing_of_itself() {
    let bench = indexed();
    fs::write(bench.path("index/g1/meta.json"), "").unwrap();
    assert_refused(&bench.run(&["index", "--rebuild"]), "--rebuild FOLDER");
    assert_eq!(bench.run(&["index", "--rebuild", "corpus"]).code, 0);
    assert_eq!(bench.ids(&["Banten"]), ["baik.txt"]);
}

/// All generations that a garbled `CURRENT` did not name were swept away as leftovers.
#[test]
fn a_garbled_current_costs_no_index() {
    for garbage in ["g99\n", "", "../corpus", "g1/../..", "\u{0}"] {
        let bench = indexed();
        fs::write(bench.path("index/CURRENT"), garbage).unwrap();
        assert_refused(&bench.run(&["index"]), "CURRENT");
        assert!(bench.path("index/g1/meta.json").exists(), "{garbage:?}");
        assert!(bench.path("corpus/baik.txt").exists(), "{garbage:?}");
        assert_eq!(bench.run(&["index", "--rebuild", "corpus"]).code, 0, "{garbage:?}");
        assert_eq!(bench.ids(&["Banten"]), ["baik.txt"]);
    }
}

/// tantivy panics on some damage; that must look like any other damage.
#[test]
fn flipped_bytes_end_in_a_message() {
    let bench = indexed();
    let parts = parts(&bench, &["term", "fast", "store", "idx", "fieldnorm"]);
    for (number, part) in parts.iter().cycle().take(60).enumerate() {
        let whole = fs::read(part).unwrap();
        let mut bytes = whole.clone();
        for step in 0..8 {
            let at = (number * 7919 + step * 104_729) % bytes.len();
            bytes[at] ^= 1 << (number % 8);
        }
        fs::write(part, bytes).unwrap();
        let ran = bench.run(&["search", "Banten"]);
        assert!((0..=2).contains(&ran.code), "{part:?}: {ran:?}");
        fs::write(part, whole).unwrap();
    }
}

/// The standard library aborted where tantivy believed a length: of the list that leads to the
/// blocks of stored articles, whose place the file's end tells.
#[test]
fn a_length_beyond_all_memory_ends_in_a_message() {
    let bench = indexed();
    let store = parts(&bench, &["store"]).remove(0);
    let mut bytes = fs::read(&store).unwrap();
    let footer = bytes.windows(10).rposition(|some| some == b"{\"version\"").unwrap() - 24;
    let list = u64::from_le_bytes(bytes[footer..footer + 8].try_into().unwrap()) as usize;
    // Seven bits each, the lowest first; the last is marked.
    bytes[list..list + 7].copy_from_slice(&[0, 0, 0, 0, 0, 0, 0x90]);
    fs::write(store, bytes).unwrap();
    assert_refused(&bench.run(&["search", "Banten"]), "telusur check");
    assert_refused(&bench.run(&["--lang", "id", "search", "Banten"]), "memori");
    assert_refused(&bench.run(&["check"]), "--repair");
}

#[test]
fn an_error_says_its_cause_once() {
    let bench = indexed();
    fs::write(bench.path("berkas"), "").unwrap();
    let ran = bench.run(&["index", "corpus", "--index", "berkas"]);
    assert_eq!(ran.stderr.matches("os error").count(), 1, "{ran:?}");
}

/// In the first run nothing named the index as one, and its `meta.json` was read as articles.
#[test]
fn an_index_in_its_own_corpus_is_no_article() {
    for index in ["corpus/indeks", "corpus"] {
        let bench = Bench::new();
        bench.write("baik.txt", GOOD);
        for args in [["corpus", "--index", index], ["--rebuild", "--index", index]] {
            let ran = bench.run(&[&["index"], &args[..]].concat());
            assert_eq!(ran.code, 0, "{ran:?}");
            assert!(ran.stderr.contains("+1"), "{ran:?}");
            assert!(!ran.stderr.contains("other formats"), "{ran:?}");
        }
    }
}

/// A folder was passed over as an index because of a file `CURRENT` of the user's own.
#[test]
fn a_folder_with_a_file_called_current_is_read() {
    let bench = Bench::new();
    bench.write("a/baik.txt", GOOD).write("a/CURRENT", "catatan saya\n");
    assert_eq!(bench.index(), "+1 ~0 →0 −0 =0");
}

/// A link to the folder above brought the whole corpus in a second time.
#[cfg(unix)]
#[test]
fn a_link_up_does_not_read_the_corpus_twice() {
    let bench = Bench::new();
    bench.write("a/baik.txt", GOOD);
    std::os::unix::fs::symlink("../..", bench.path("corpus/a/atas")).unwrap();
    std::os::unix::fs::symlink("tidak-ada", bench.path("corpus/.#kunci.txt")).unwrap();
    assert_eq!(bench.index(), "+1 ~0 →0 −0 =0");
    assert_eq!(bench.run(&["index"]).code, 0, "an editor's lock is no problem");
}

/// Two names that differ only in bytes that are no text took each other's place in every run.
#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_stay_apart() {
    use std::os::unix::ffi::OsStrExt;
    let bench = Bench::new();
    for name in [&b"\xff.txt"[..], b"\xfe.txt"] {
        fs::write(bench.path("corpus").join(std::ffi::OsStr::from_bytes(name)), GOOD).unwrap();
    }
    assert_eq!(bench.index(), "+2 ~0 →0 −0 =0");
    assert_eq!(bench.index(), "+0 ~0 →0 −0 =2");
    assert_eq!(bench.run(&["show", r"\xff.txt"]).code, 0);
    let odd = bench.path("corpus").join(std::ffi::OsStr::from_bytes(b"k\xff"));
    fs::create_dir(&odd).unwrap();
    let ran = Ran { code: 2, stdout: String::new(), stderr: telusur_error(&odd) };
    assert_refused(&ran, "no UTF-8");
}

/// The message that following a corpus at `path` ends in.
#[cfg(target_os = "linux")]
fn telusur_error(path: &std::path::Path) -> String {
    let index = tempfile::TempDir::new().unwrap();
    let update = telusur::index::Update { corpora: vec![path.into()], ..Default::default() };
    let done = telusur::Index::update(index.path(), &update, &mut telusur::index::Silent);
    done.unwrap_err().to_string()
}

/// A folder and one inside it were followed: each article of the inner one counted twice.
#[test]
fn a_file_in_two_corpora_counts_once() {
    let bench = Bench::new();
    bench.write("a.txt", GOOD).write("sub/b.txt", GOOD);
    for order in [["corpus", "corpus/sub"], ["corpus/sub", "corpus"]] {
        let index = format!("indeks-{}", order[0].len());
        let args = |rest: &[&'static str]| [&["--index", &index], rest].concat();
        let ran = bench.run(&[&["index"], &args(&order)[..]].concat());
        assert!(ran.stderr.contains("+2 ~0 →0 −0"), "{ran:?}");
        let ran = bench.run(&[&["index"], &args(&order[1..])[..]].concat());
        assert!(ran.stderr.contains("+0 ~0 →0 −0 =2"), "{ran:?}");
        let ran = bench.run(&[&["index"], &args(&["--forget", "corpus"])[..]].concat());
        // Where the file was the outer folder's, it is the inner one's now.
        assert!(["=1", "→1"].iter().any(|one| ran.stderr.contains(one)), "{ran:?}");
        assert_eq!(bench.search(&args(&["Banten"]))["total"], 1);
    }
}

/// The id was taken for the old file's, which gave it up in the same run.
#[test]
fn a_record_moved_to_another_file_keeps_its_id() {
    let record = |id: &str| format!("{{\"id\":\"{id}\",\"title\":\"Aceh\",\"body\":\"{id}\"}}\n");
    let (left, both) = (record("satu"), record("satu") + &record("dua"));
    for (first, second) in [("a.jsonl", "b.jsonl"), ("b.jsonl", "a.jsonl")] {
        let bench = Bench::new();
        bench.write(first, &both).write(second, record("tiga"));
        bench.index();
        bench.write(first, &left).write(second, record("tiga") + &record("dua"));
        assert_eq!(bench.index(), "+0 ~0 →1 −0 =2");
        let mut ids = bench.ids(&["Aceh"]);
        ids.sort();
        assert_eq!(ids, ["dua", "satu", "tiga"]);
        assert_eq!(bench.index(), "+0 ~0 →0 −0 =3");
    }
}

/// A pipe was passed over in silence, and a run that followed one said that all was well.
#[cfg(unix)]
#[test]
fn what_is_neither_file_nor_folder_is_refused() {
    let bench = indexed();
    let _socket = std::os::unix::net::UnixListener::bind(bench.path("soket.txt")).unwrap();
    assert_refused(&bench.run(&["explain", "soket.txt"]), "neither a file nor a folder");
    assert_refused(&bench.run(&["index", "soket.txt"]), "neither a folder nor a file");
}

/// The file's articles were dropped, and a change of rights alone never made it be read again.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_kept_and_tried_again() {
    use std::os::unix::fs::PermissionsExt;
    let bench = indexed();
    bench.write("baik.txt", GOOD.replace("bersyukur", "terharu"));
    let file = bench.path("corpus/baik.txt");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    if File::open(&file).is_ok() {
        eprintln!("skipped: this user may read everything");
        return;
    }
    assert_refused(&bench.run(&["index"]), "baik.txt");
    assert_eq!(bench.ids(&["bersyukur"]), ["baik.txt"]);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(bench.index(), "+0 ~1 →0 −0 =0");
    assert_eq!(bench.ids(&["terharu"]), ["baik.txt"]);
}

/// Searching wanted to create a lock file in the index.
#[cfg(unix)]
#[test]
fn an_index_that_may_not_be_written_to_is_searched() {
    use std::os::unix::fs::PermissionsExt;
    let bench = indexed();
    let generation = bench.path("index/g1");
    let _ = fs::remove_file(generation.join(".tantivy-meta.lock"));
    fs::set_permissions(&generation, fs::Permissions::from_mode(0o555)).unwrap();
    if File::create(generation.join("coba")).is_ok() {
        eprintln!("skipped: this user may write everywhere");
        return;
    }
    assert_eq!(bench.ids(&["Banten"]), ["baik.txt"]);
    fs::set_permissions(&generation, fs::Permissions::from_mode(0o755)).unwrap();
}

/// "Its articles are kept", said a rebuild, which keeps nothing.
#[test]
fn a_rebuild_does_not_claim_to_keep_a_corpus_that_is_away() {
    let bench = indexed();
    fs::rename(bench.path("corpus"), bench.path("jauh")).unwrap();
    let ran = bench.run(&["index", "--rebuild"]);
    assert_refused(&ran, "holds nothing of it");
    fs::rename(bench.path("jauh"), bench.path("corpus")).unwrap();
    assert_eq!(bench.index(), "+1 ~0 →0 −0 =0");
}

/// Each of a million broken lines was named.
#[test]
fn broken_lines_are_named_up_to_a_hundred() {
    let bench = Bench::new();
    let good = "{\"title\":\"Aceh\",\"body\":\"Aceh juara.\"}\n";
    bench.write("a.jsonl", good.to_owned() + &"rusak\n".repeat(1000));
    let ran = bench.run(&["index", "corpus"]);
    assert_refused(&ran, "900 more");
    assert!(ran.stderr.contains("!101"), "{ran:?}");
    assert_eq!(ran.stderr.lines().count(), 102, "{ran:?}");
}

#[test]
fn a_year_is_the_same_however_it_is_written() {
    let bench = Bench::new();
    bench.write("a.md", "---\ntitle: Aceh\nyear: 2021\n---\nAceh juara.\n");
    bench.index();
    for typed in ["2021", "02021", " +2021", "2021..2021"] {
        let found = bench.search(&["Aceh", "--year", typed]);
        let values = &found["facets"]["year"]["values"];
        assert_eq!(values.as_array().unwrap().len(), 1, "{typed}: {values}");
        assert_eq!(values[0]["selected"], true, "{typed}: {values}");
    }
}

#[test]
fn no_limit_and_no_offset_is_too_large() {
    let bench = indexed();
    for flag in ["--limit", "--offset"] {
        let ran = bench.run(&["search", "Banten", flag, "18446744073709551615"]);
        assert_eq!(ran.code, 0, "{ran:?}");
    }
}

/// Such a character turns round all that follows on the line, also what is not the article's.
#[test]
fn characters_that_turn_the_line_do_not_reach_the_terminal() {
    let bench = Bench::new();
    bench.write("a.txt", "Banten \u{202e}juara satu\n\nBanten \u{2066}bersyukur.\n");
    bench.index();
    let ran = bench.run(&["search", "Banten"]);
    assert!(!ran.stdout.contains(['\u{202e}', '\u{2066}']), "{ran:?}");
}
