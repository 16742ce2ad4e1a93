//! Answers: which files of this folder hold articles?

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};
use xxhash_rust::xxh3::xxh3_64;

use crate::article::Problem;

/// One file of a corpus, not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it lies.
    pub file: PathBuf,
    /// Its path relative to the corpus folder, with `/` between names; the file's name where
    /// the corpus is a single file.
    pub name: String,
    /// A hash of its size, time of change and place on disk: equal as long as it is untouched.
    pub stamp: u64,
}

/// What a walk over a corpus found.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The files to read, by name.
    pub files: Vec<SourceFile>,
    /// What could not be looked at.
    pub problems: Vec<Problem>,
    /// The names under which nothing is known, because a folder or file could not be looked at.
    pub unseen: Vec<String>,
    /// How many files were passed over because their format is not read.
    pub other_formats: usize,
}

/// Lists the articles' files below `root`, or `root` itself where it is a file.
///
/// Links are followed, a link back to a folder above itself is not. Hidden files, `README.md`,
/// telusur's own settings and an index that lies in the corpus are no articles.
pub fn walk(root: &Path) -> Listing {
    let mut listing = Listing::default();
    let single = root.is_file();
    let entries = WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => take(root, single, &entry, &mut listing),
            Ok(_) => {}
            Err(error) if error.loop_ancestor().is_some() => {}
            Err(error) => unreadable(root, &error, &mut listing),
        }
    }
    listing
}

fn hidden(entry: &DirEntry) -> bool {
    let index = || entry.file_type().is_dir() && entry.path().join("CURRENT").exists();
    entry.file_name().to_string_lossy().starts_with('.') || index()
}

fn take(root: &Path, single: bool, entry: &DirEntry, listing: &mut Listing) {
    let name = relative_name(root, entry.path());
    if !single && !super::readable(entry.path()) {
        listing.other_formats += usize::from(!telusurs_own(&name));
        return;
    }
    if !single && telusurs_own(&name) {
        return;
    }
    match entry.metadata() {
        Ok(metadata) => {
            let file = entry.path().to_path_buf();
            listing.files.push(SourceFile { file, name, stamp: stamp(&metadata) });
        }
        Err(error) => unreadable(root, &error, listing),
    }
}

/// Whether a file in a corpus speaks of the corpus and is no article of it.
fn telusurs_own(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.eq_ignore_ascii_case("readme.md")
        || (file.starts_with("telusur.") && file.ends_with(".toml"))
}

fn unreadable(root: &Path, error: &walkdir::Error, listing: &mut Listing) {
    let path = error.path().unwrap_or(root);
    let cause = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    let advice = "left out of this run; what the index holds of it is kept";
    listing.problems.push(Problem::new(path.to_string_lossy(), format!("{cause}: {advice}")));
    listing.unseen.push(relative_name(root, path));
}

/// `path` below `root`, with `/` between names; the file's own name where they are the same.
fn relative_name(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    if below.as_os_str().is_empty() && root.is_file() {
        return root.file_name().unwrap_or_default().to_string_lossy().into_owned();
    }
    let names: Vec<_> = below.iter().map(|name| name.to_string_lossy()).collect();
    names.join("/")
}

#[cfg(unix)]
fn stamp(metadata: &std::fs::Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt;
    let parts = [
        metadata.len(),
        metadata.mtime() as u64,
        metadata.mtime_nsec() as u64,
        metadata.ino(),
        metadata.dev(),
    ];
    hash(&parts)
}

#[cfg(not(unix))]
fn stamp(metadata: &std::fs::Metadata) -> u64 {
    let time = metadata.modified().ok();
    let since = time.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    let nanos = since.map_or(0, |since| since.as_nanos() as u64);
    hash(&[metadata.len(), nanos])
}

fn hash(parts: &[u64]) -> u64 {
    let bytes: Vec<u8> = parts.iter().flat_map(|part| part.to_le_bytes()).collect();
    xxh3_64(&bytes)
}
