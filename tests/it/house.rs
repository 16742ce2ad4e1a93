//! Answers: does the code keep the rules of its house?

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in order: a room uses only rooms before it.
const ROOMS: [&str; 11] = [
    "article",
    "language",
    "read",
    "understand",
    "index",
    "search",
    "words",
    "show",
    "web",
    "remote",
    "eval",
];
/// Rooms that do not know each other.
const APART: [&str; 4] = ["show", "web", "remote", "eval"];

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found
}

fn room(path: &Path) -> Option<&'static str> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let first = path.strip_prefix(src).ok()?.iter().next()?.to_str()?;
    let first = first.trim_end_matches(".rs");
    ROOMS.into_iter().find(|room| *room == first)
}

#[test]
fn every_module_says_which_question_it_answers() {
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap_or_default();
        let says = first.starts_with("//! Answers: ") || path.ends_with("src/lib.rs");
        assert!(says, "{} begins with {first:?}", path.display());
    }
}

#[test]
fn a_room_uses_only_rooms_before_it() {
    for path in sources() {
        let Some(room) = room(&path) else { continue };
        let place = ROOMS.iter().position(|name| *name == room).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for (other, name) in ROOMS.iter().enumerate() {
                let apart = APART.contains(name) && APART.contains(&room) && *name != room;
                let uses = line.contains(&format!("crate::{name}"));
                let place_of_use = format!("{}:{}", path.display(), number + 1);
                assert!(!(uses && (other > place || apart)), "{place_of_use} uses {name}");
            }
        }
    }
}

#[test]
fn files_stay_short_enough_to_read() {
    for path in sources() {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= 420, "{} has {lines} lines", path.display());
    }
}

#[test]
fn the_map_leads_only_to_what_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for page in ["README.md", "ARCHITECTURE.md", "corpus/README.md", "index/README.md"] {
        let text =
            fs::read_to_string(root.join(page)).unwrap_or_else(|_| panic!("{page} is missing"));
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let local = !link.contains("://") && !link.starts_with('#');
            let target = root.join(page).parent().unwrap().join(link);
            assert!(!local || target.exists(), "{page} leads to {link}");
        }
    }
}
