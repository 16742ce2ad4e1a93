//! Answers: which roots do the words of this corpus speak for?
//!
//! ```text
//! induce_roots COUNTS [DATA]
//! ```
//! reads COUNTS (a word, a tab, its count on each line) and the curated lists in the folder DATA
//! (src/language/data unless given), writes `roots.fst` there, and prints each word with its root
//! and its count, for people to review. The same input always gives the same file.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use telusur::language::induce::{Attested, Curated, Induced};

fn main() -> anyhow::Result<()> {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let Some(counts) = args.next() else { bail!("usage: induce_roots COUNTS [DATA]") };
    let data = args.next().unwrap_or_else(|| "src/language/data".into());
    let text = read(&counts)?;
    let words = words(&text).with_context(|| format!("{} cannot be used", counts.display()))?;
    let induced = Attested::new(words.iter().copied()).induce(&curated(&data)?);
    write_roots(&data.join("roots.fst"), &induced)?;
    for ((word, root), (_, count)) in induced.words.iter().zip(plain(&words)) {
        println!("{word}\t{}\t{count}", root.as_deref().unwrap_or(word));
    }
    eprintln!("{} roots from {} words", induced.roots.len(), words.len());
    Ok(())
}

/// The words that the induction takes, in its order.
fn plain<'w>(words: &'w [(&'w str, u64)]) -> impl Iterator<Item = (&'w str, u64)> {
    words.iter().copied().filter(|(word, _)| Attested::takes(word))
}

fn words(text: &str) -> anyhow::Result<Vec<(&str, u64)>> {
    let pairs = text.lines().enumerate().map(|(number, line)| {
        let pair =
            line.split_once('\t').and_then(|(word, count)| Some((word, count.parse().ok()?)));
        pair.with_context(|| format!("line {}: wanted a word, a tab and its count", number + 1))
    });
    pairs.collect()
}

fn curated(data: &Path) -> anyhow::Result<Curated> {
    let exceptions = read(&data.join("exceptions.tsv"))?;
    let irregular = exceptions.lines().filter_map(|line| line.split_once('\t'));
    Ok(Curated {
        kept: list(&data.join("kept.txt"))?,
        added: list(&data.join("added.txt"))?,
        refused: list(&data.join("refused.txt"))?,
        exceptions: irregular.map(|(word, _)| word.to_owned()).collect(),
    })
}

/// The words of a list: apart by white space, without the lines that start with `#`.
fn list(path: &Path) -> anyhow::Result<HashSet<String>> {
    let text = read(path)?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    Ok(lines.flat_map(str::split_whitespace).map(str::to_owned).collect())
}

fn write_roots(path: &Path, induced: &Induced) -> anyhow::Result<()> {
    let pairs = induced.roots.iter().map(|(root, strength)| (root, u64::from(*strength)));
    let map = fst::Map::from_iter(pairs)?;
    fs::write(path, map.as_fst().as_bytes())
        .with_context(|| format!("{} cannot be written", path.display()))
}

fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}
