//! Answers: which files of this folder hold articles?

use std::cmp::Ordering;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::stamp::Stamp;
use crate::article::{Cause, Problem};

/// One file of a corpus, not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it lies.
    pub file: PathBuf,
    /// Its path relative to the corpus folder, with `/` between names; the file's name where
    /// the corpus is a single file.
    pub name: String,
    /// What the file system tells of it.
    pub stamp: Stamp,
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
    if !single && !root.is_dir() && root.exists() {
        listing.problems.push(Problem::new(root.to_string_lossy(), Cause::NoFile));
    }
    let real = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
    let entries = WalkDir::new(root).follow_links(true).sort_by(by_name).into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !passed_over(entry, &real)) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => take(root, single, &entry, &mut listing),
            Ok(_) => {}
            Err(error) if error.loop_ancestor().is_some() || is_hidden(error.path()) => {}
            Err(error) => unreadable(root, &error, &mut listing),
        }
    }
    listing
}

/// The order of names in a folder. Their paths begin alike, and are compared as they lie: looking
/// for the name in each would take a tenth of a run that has nothing to do.
fn by_name(a: &DirEntry, b: &DirEntry) -> Ordering {
    a.path().as_os_str().cmp(b.path().as_os_str())
}

/// Whether an entry below the root is left out: hidden, an index, or a way back up.
fn passed_over(entry: &DirEntry, root: &Path) -> bool {
    let folder = || entry.file_type().is_dir();
    is_hidden(Some(entry.path()))
        || folder() && (is_index(entry.path()) || is_generation(entry.path()))
        || folder() && entry.path_is_symlink() && leads_up(entry.path(), root)
}

fn is_hidden(path: Option<&Path>) -> bool {
    let name = path.and_then(Path::file_name);
    name.is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// Whether a folder is an index, finished or just being built. `CURRENT` alone may also be a
/// user's file, so what it says is looked at.
fn is_index(folder: &Path) -> bool {
    let names_one = |text: String| text.trim_end().strip_prefix('g').is_some_and(is_number);
    folder.join("writer.lock").is_file()
        || std::fs::read_to_string(folder.join("CURRENT")).is_ok_and(names_one)
}

/// Whether a folder is one generation of the index around it, which may be the corpus itself.
fn is_generation(folder: &Path) -> bool {
    let name = folder.file_name().and_then(|name| name.to_str());
    name.and_then(|name| name.strip_prefix('g')).is_some_and(is_number)
        && folder.parent().is_some_and(is_index)
        && folder.join("meta.json").is_file()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a link leads to a folder that the corpus lies in: all of it would be read again.
fn leads_up(link: &Path, root: &Path) -> bool {
    link.canonicalize().is_ok_and(|target| root.starts_with(target))
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
            listing.files.push(SourceFile { file, name, stamp: Stamp::of(&metadata) });
        }
        Err(error) => unreadable(root, &error, listing),
    }
}

/// Whether a file in a corpus speaks of the corpus or its index and is no article of it.
pub(super) fn telusurs_own(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.eq_ignore_ascii_case("readme.md")
        || matches!(file, "CURRENT" | "writer.lock")
        || (file.starts_with("telusur.") && [".toml", ".tsv"].iter().any(|end| file.ends_with(end)))
}

/// What cannot be looked at may be there all the same, but for a root that is not there at all.
fn unreadable(root: &Path, error: &walkdir::Error, listing: &mut Listing) {
    let path = error.path().unwrap_or(root);
    let said = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    let gone = error.io_error().is_some_and(|it| it.kind() == ErrorKind::NotFound);
    let cause = if gone && path == root { Cause::Gone(said) } else { Cause::Unseen(said) };
    listing.problems.push(Problem::new(path.to_string_lossy(), cause));
    listing.unseen.push(relative_name(root, path));
}

/// `path` below `root`, with `/` between names; the file's own name where they are the same.
fn relative_name(root: &Path, path: &Path) -> String {
    if let Some(below) = plainly_below(root, path) {
        return below.to_owned();
    }
    let below = path.strip_prefix(root).unwrap_or(path);
    if below.as_os_str().is_empty() && root.is_file() {
        return root.file_name().map(spelled).unwrap_or_default();
    }
    let names: Vec<_> = below.iter().map(spelled).collect();
    names.join("/")
}

/// `path` below `root` where it is told so in UTF-8 and with `/`, as nearly all are.
fn plainly_below<'p>(root: &Path, path: &'p Path) -> Option<&'p str> {
    let bytes = path.as_os_str().as_encoded_bytes();
    let below = bytes.strip_prefix(root.as_os_str().as_encoded_bytes())?.strip_prefix(b"/")?;
    std::str::from_utf8(below).ok().filter(|_| std::path::MAIN_SEPARATOR == '/')
}

/// A name as text. Bytes that are no UTF-8 are written `\xff`: two such names must stay two.
fn spelled(name: &OsStr) -> String {
    let chunks = name.as_encoded_bytes().utf8_chunks();
    let texts = chunks.map(|chunk| match chunk.invalid() {
        [] => chunk.valid().to_owned(),
        bytes => format!("{}{}", chunk.valid(), bytes.escape_ascii()),
    });
    texts.collect()
}
