//! Answers: by which rules does this program read? A hash of the rooms that decide what goes into
//! an index, so that an index made by other rules is noticed without anybody counting versions.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The rooms whose code and data files decide what an index holds.
const ROOMS: [&str; 4] = ["src/article", "src/language", "src/read", "src/understand"];

fn main() {
    let mut files = Vec::new();
    for room in ROOMS {
        println!("cargo::rerun-if-changed={room}");
        collect(Path::new(room), &mut files);
    }
    files.sort();
    // The standard library's hasher has fixed keys: the same sources give the same hash.
    let mut hasher = DefaultHasher::new();
    for file in files {
        // A file that cannot be read here fails the compiler a moment later, with a better message.
        fs::read(&file).unwrap_or_default().hash(&mut hasher);
    }
    println!("cargo::rustc-env=TELUSUR_RULES={:016x}", hasher.finish());
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true => collect(&path, files),
            false => files.push(path),
        }
    }
}
