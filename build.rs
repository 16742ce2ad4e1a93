//! Answers: by which rules does this program read? A hash of the sources that decide what goes into
//! an index, so that an index made by other rules is noticed without anybody counting versions.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

/// The rooms and files whose code and data decide what an index holds.
const SOURCES: [&str; 10] = [
    "src/article",
    "src/language",
    "src/read",
    "src/understand",
    "src/index/kept.rs",
    "src/index/places.rs",
    "src/index/schema.rs",
    "src/index/stored.rs",
    "src/index/story.rs",
    "src/index/tokens.rs",
];

fn main() {
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        collect(PathBuf::from(source), &mut files);
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

fn collect(path: PathBuf, files: &mut Vec<PathBuf>) {
    if !path.is_dir() {
        return files.push(path);
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        collect(entry.path(), files);
    }
}
