//! Answers: which roots do the words of this corpus speak for?

use std::collections::{HashMap, HashSet};
use telusur::language::induce::{Attested, Curated};

fn set(name: &str) -> HashSet<String> {
    std::fs::read_to_string(format!("src/language/data/{name}"))
        .unwrap()
        .lines()
        .filter(|l| !l.starts_with('#'))
        .flat_map(|l| l.split_whitespace())
        .map(str::to_owned)
        .collect()
}

fn main() {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let words = text.lines().filter_map(|l| {
        let (w, n) = l.split_once('\t')?;
        Some((w, n.parse::<u64>().ok()?))
    });
    let counts: HashMap<&str, u64> = words.clone().collect();
    let attested = Attested::new(words);
    let curated = Curated {
        kept: set("kept.txt"),
        added: set("added.txt"),
        refused: set("refused.txt"),
        exceptions: std::fs::read_to_string("src/language/data/exceptions.tsv")
            .unwrap()
            .lines()
            .filter_map(|l| l.split_once('\t'))
            .map(|p| p.0.to_owned())
            .collect(),
    };
    let induced = attested.induce(&curated);
    let map = fst::Map::from_iter(induced.roots.iter().map(|(w, s)| (w, u64::from(*s)))).unwrap();
    std::fs::write("src/language/data/roots.fst", map.as_fst().as_bytes()).unwrap();
    for (w, r) in &induced.words {
        println!("{w}\t{}\t{}", r.as_deref().unwrap_or(w), counts[w.as_str()]);
    }
}
