//! Answers: what can go wrong around the library's work, and in which words is it told?

use std::error::Error as StdError;
use std::fmt;
use std::path::{Path, PathBuf};

use telusur::told;
use telusur::words::{Lang, Told};

/// What went wrong in the program itself, or what it was doing when something else did.
#[derive(Debug)]
pub enum Trouble {
    /// Searching for a text failed.
    Searching(String),
    /// Counting for a text failed.
    Counting(String),
    /// The index in a folder could not be changed.
    Index(PathBuf),
    /// There is neither an index in the first nor a corpus in the second place.
    NothingToIndex(PathBuf, PathBuf),
    /// A file that a flag names cannot be read.
    File(PathBuf),
    /// A folder for passing use cannot be made.
    Folder(PathBuf),
    /// The manual could not be written to a folder.
    Manual(PathBuf),
    /// A line of a file is not as it must be.
    Line(PathBuf, u64, Wanted),
    /// The labels of extraction cannot be understood; why.
    Labels(PathBuf, String),
    /// The settings file cannot be understood.
    Settings(&'static str),
    /// What looks like a flag and is none.
    NoFlag(String),
    /// The index's files are damaged beyond an error.
    Damaged,
    /// There is not so much memory as was asked for at once.
    Memory,
    /// The program has a fault.
    Fault,
}

/// What a line of a file must hold.
#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    /// A judgment in TREC's form.
    Judgment,
    /// A query with its id.
    Query,
}

/// A table: one trouble, one message.
impl Told for Trouble {
    fn told(&self, lang: Lang) -> String {
        match self {
            Trouble::Searching(text) => {
                told!(lang, "searching for {text:?} failed", "pencarian {text:?} gagal")
            }
            Trouble::Counting(text) => {
                told!(lang, "counting for {text:?} failed", "penghitungan untuk {text:?} gagal")
            }
            Trouble::Index(dir) => told!(
                lang,
                "the index in {dir} was left as it was",
                "indeks di {dir} dibiarkan seperti semula",
                dir = shown(dir)
            ),
            Trouble::NothingToIndex(dir, corpus) => told!(
                lang,
                "there is no index in {dir} and no corpus at {corpus} to build one from: name a \
                 folder of articles with `telusur index FOLDER`",
                "belum ada indeks di {dir} dan tidak ada korpus di {corpus} untuk membuatnya: \
                 sebut folder artikel dengan `telusur index FOLDER`",
                dir = shown(dir),
                corpus = shown(corpus)
            ),
            Trouble::File(path) => told!(
                lang,
                "{path} cannot be read: check its name and that you may read it",
                "{path} tidak dapat dibaca: periksa namanya dan izin membacanya",
                path = shown(path)
            ),
            Trouble::Folder(path) => told!(
                lang,
                "the folder {path} cannot be made: see that the disk has room",
                "folder {path} tidak dapat dibuat: pastikan cakram masih punya ruang",
                path = shown(path)
            ),
            Trouble::Manual(path) => told!(
                lang,
                "the manual cannot be written to {path}: name a folder that you may write to",
                "manual tidak dapat ditulis ke {path}: sebut folder yang boleh Anda tulisi",
                path = shown(path)
            ),
            Trouble::Line(path, line, wanted) => told!(
                lang,
                "{path}:{line}: wanted {wanted}",
                "{path}:{line}: seharusnya {wanted}",
                path = shown(path),
                wanted = wanted.told(lang)
            ),
            Trouble::Labels(path, why) => told!(
                lang,
                "{path}: {why}: mend the labels",
                "{path}: {why}: perbaiki labelnya",
                path = shown(path)
            ),
            Trouble::Settings(file) => told!(
                lang,
                "{file} could not be understood: mend it (it may set `index`, `corpus` and `lang`)",
                "{file} tidak dapat dipahami: perbaiki (boleh memuat `index`, `corpus`, dan `lang`)"
            ),
            Trouble::NoFlag(flag) => told!(
                lang,
                "there is no flag {flag}: `telusur search --help` lists them (to search for such a \
                 word, put a space before it: {spaced:?})",
                "tidak ada opsi {flag}: `telusur search --help` menampilkan semuanya (untuk mencari \
                 kata seperti itu, beri spasi di depannya: {spaced:?})",
                spaced = format!(" {flag}")
            ),
            Trouble::Damaged => told!(
                lang,
                "the index is damaged: `telusur index --rebuild` builds it anew",
                "indeks rusak: `telusur index --rebuild` membangunnya kembali"
            ),
            Trouble::Memory => told!(
                lang,
                "far more memory is needed than there is: `telusur check` tells whether the index \
                 is damaged",
                "memori yang diperlukan jauh melebihi yang ada: `telusur check` memeriksa apakah \
                 indeks rusak"
            ),
            Trouble::Fault => told!(
                lang,
                "this is a fault of telusur: please report what it said",
                "ini kesalahan telusur: mohon laporkan pesannya"
            ),
        }
    }
}

impl Told for Wanted {
    fn told(&self, lang: Lang) -> String {
        match self {
            Wanted::Judgment => told!(
                lang,
                "a judgment: QUERY 0 DOCUMENT GAIN",
                "sebuah penilaian: QUERY 0 DOCUMENT GAIN"
            ),
            Wanted::Query => told!(lang, "ID, a tab and the text", "ID, tab, dan teks"),
        }
    }
}

fn shown(path: &Path) -> std::path::Display<'_> {
    path.display()
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(Lang::English))
    }
}

impl StdError for Trouble {}

/// A trouble with what caused it.
#[derive(Debug)]
struct Caused {
    trouble: Trouble,
    cause: Box<dyn StdError + Send + Sync>,
}

impl fmt::Display for Caused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.trouble.fmt(f)
    }
}

impl StdError for Caused {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.cause.as_ref())
    }
}

/// Says what was being done when an error came.
pub trait During<T> {
    fn during(self, trouble: impl FnOnce() -> Trouble) -> anyhow::Result<T>;
}

impl<T, E: Into<Box<dyn StdError + Send + Sync>>> During<T> for Result<T, E> {
    fn during(self, trouble: impl FnOnce() -> Trouble) -> anyhow::Result<T> {
        self.map_err(|cause| Caused { trouble: trouble(), cause: cause.into() }.into())
    }
}

/// An error with its causes, each said once: some messages hold their cause already.
pub fn told(error: &anyhow::Error, lang: Lang) -> String {
    let mut told = String::new();
    for cause in error.chain().map(|cause| one(cause, lang)).filter(|cause| !cause.is_empty()) {
        if told.is_empty() {
            told = cause;
        } else if !told.contains(&cause) {
            told = format!("{told}: {cause}");
        }
    }
    told
}

fn one(cause: &(dyn StdError + 'static), lang: Lang) -> String {
    let told = cause.downcast_ref::<Trouble>().map(|it| it.told(lang));
    let told = told.or_else(|| Some(cause.downcast_ref::<Caused>()?.trouble.told(lang)));
    let told = told.or_else(|| Some(cause.downcast_ref::<telusur::Error>()?.told(lang)));
    let told = told.or_else(|| Some(cause.downcast_ref::<std::io::Error>()?.told(lang)));
    told.unwrap_or_else(|| cause.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trouble_is_told_with_its_cause_in_one_language() {
        let missing = std::fs::read_to_string("/tidak/ada");
        let error = missing.during(|| Trouble::File("/tidak/ada".into())).unwrap_err();
        assert!(told(&error, Lang::English).contains("cannot be read"));
        let indonesian = told(&error, Lang::Indonesian);
        assert!(indonesian.contains("tidak dapat dibaca") && indonesian.contains("tidak ada"));
        assert!(!indonesian.contains("No such file"), "{indonesian}");
    }
}
