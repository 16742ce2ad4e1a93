//! Answers: by which names and corrections are the articles of this corpus read?
//!
//! Beside a corpus (in its folder, or in the folder of a corpus that is a single file) may lie
//! `telusur.names.tsv`, names that add to the built-in ones, `telusur.overrides.toml`, corrections
//! of single articles, and `telusur.vocabulary.tsv`, words that mean the same in a query.

use std::borrow::Cow;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use xxhash_rust::xxh3::Xxh3;

use crate::article::{Article, Cause, Problem, Understanding};
use crate::language::Vocabulary;
use crate::understand::{Names, Overrides, Reader, unless_fault};

const NAMES: &str = "telusur.names.tsv";
const OVERRIDES: &str = "telusur.overrides.toml";
const VOCABULARY: &str = "telusur.vocabulary.tsv";

/// What a corpus says about how its articles are to be understood.
#[derive(Debug)]
pub struct Rules {
    /// The corpus's own names.
    names: String,
    /// Made when the first article is to be understood: most runs have none.
    reader: OnceLock<Reader>,
    overrides: Overrides,
    /// Equal as long as both files are.
    pub(crate) hash: u64,
    /// Lines of the names that say nothing, and corrections to provinces that there are not.
    pub problems: Vec<Problem>,
}

impl Rules {
    /// The rules of the corpus at `corpus`. A file that cannot be understood is a problem that
    /// must be mended first: without its corrections, articles would be wrong again.
    pub fn load(corpus: &Path) -> Result<Rules, Problem> {
        let folder = folder_of(corpus);
        let names = text(&folder.join(NAMES))?;
        let overrides = text(&folder.join(OVERRIDES))?;
        let reader = OnceLock::new();
        let mut problems = Vec::new();
        if !names.is_empty() {
            let known = Names::with(&names);
            problems = wrong_lines(&folder.join(NAMES), &known);
            let _ = reader.set(Reader::with(known));
        }
        let parsed = Overrides::parse(&overrides).map_err(|why| {
            Problem::new(folder.join(OVERRIDES).to_string_lossy(), Cause::Overrides(why))
        })?;
        let mut hash = Xxh3::new();
        hash.update(names.as_bytes());
        hash.update(&[0]);
        hash.update(overrides.as_bytes());
        let mut rules = Rules { names, reader, overrides: parsed, hash: hash.digest(), problems };
        let file = folder.join(OVERRIDES);
        let unknown = rules.unknown_provinces().into_iter();
        rules.problems.extend(unknown.map(|cause| Problem::new(file.to_string_lossy(), cause)));
        Ok(rules)
    }

    /// Provinces among the corrections that there are not: a slip of the pen would pass as one more.
    fn unknown_provinces(&self) -> Vec<Cause> {
        let named = self.overrides.provinces();
        let unknown = named.filter(|name| self.reader().province(name).is_none());
        unknown.map(|name| Cause::NoProvince(name.to_owned())).collect()
    }

    /// What is understood of an article, corrections done.
    pub fn understand(&self, article: &Article) -> Understanding {
        let read = self.reader().understand(article);
        self.overrides.apply(self.reader(), article, read)
    }

    /// As [`Rules::understand`]; where that panics, nothing is understood, and the problem told.
    pub fn understand_safely(&self, article: &Article) -> (Understanding, Option<Problem>) {
        unless_fault(article, || self.understand(article))
    }

    /// The reader that knows this corpus's names.
    pub fn reader(&self) -> &Reader {
        self.reader.get_or_init(|| Reader::with(Names::with(&self.names)))
    }
}

/// The corrections beside a corpus and their file; `None` where there are none to be understood.
pub(super) fn overrides_of(corpus: &Path) -> Option<(PathBuf, Overrides)> {
    let file = folder_of(corpus).join(OVERRIDES);
    let overrides = Overrides::parse(&text(&file).ok()?).ok()?;
    (!overrides.is_empty()).then_some((file, overrides))
}

/// A reader that knows the names of all these corpora. Files that cannot be read add nothing
/// here: the run that indexes their corpus reports them.
pub(crate) fn reader_of(corpora: &[PathBuf]) -> Reader {
    let texts = corpora.iter().filter_map(|corpus| text(&folder_of(corpus).join(NAMES)).ok());
    let all: Vec<String> = texts.collect();
    Reader::with(Names::with(&all.join("\n")))
}

/// The built-in vocabulary and those beside these corpora.
pub(crate) fn vocabulary_of(corpora: &[PathBuf]) -> Cow<'static, Vocabulary> {
    let texts = corpora.iter().filter_map(|corpus| text(&folder_of(corpus).join(VOCABULARY)).ok());
    let mut vocabulary = Cow::Borrowed(Vocabulary::shared());
    for table in texts.filter(|text| !text.is_empty()) {
        vocabulary.to_mut().extend(&table);
    }
    vocabulary
}

fn folder_of(corpus: &Path) -> PathBuf {
    let folder = if corpus.is_dir() { Some(corpus) } else { corpus.parent() };
    folder.unwrap_or(Path::new("")).to_path_buf()
}

/// The text of a file; empty where there is none.
fn text(path: &Path) -> Result<String, Problem> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(String::new())
        }
        Err(error) => Err(Problem::new(path.to_string_lossy(), Cause::Rules(error.to_string()))),
    }
}

fn wrong_lines(path: &Path, names: &Names) -> Vec<Problem> {
    let lines = names.wrong_lines().iter();
    lines.map(|line| Problem::at_line(path.to_string_lossy(), *line, Cause::NoName)).collect()
}
