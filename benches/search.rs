//! Answers: what does a search cost, beside the bare search index?
//!
//! `cargo bench --bench search` searches `../shared/data/news.jsonl` for the queries in
//! `../shared/data/queries.txt`, warm and on one thread: each with ten hits, snippets, stories and
//! all facets counted. Beside it stands the same query, made of tantivy's own queries as its query
//! parser nests them, collecting ten hits and their number with tantivy's own collectors, and
//! reading these ten articles. What is asked: a search without the time of reading takes at most
//! 1.5 times as long as the collecting alone. With `TELUSUR_BENCH_BIG` set, ten times as many
//! articles besides. The index is kept below `target/tmp` and brought in line by each run.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::Value;
use telusur::article::Facet;
use telusur::index::{Silent, Update};
use telusur::search::bare::Bare;
use telusur::search::search;
use telusur::{Index, Query};

const NEWS: &str = "../shared/data/news.jsonl";
const QUERIES: &str = "../shared/data/queries.txt";
/// How often each query is asked; the quickest time counts.
const ROUNDS: usize = 5;

/// As the program has it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for needed in [NEWS, QUERIES] {
        if !Path::new(needed).exists() {
            eprintln!("skipped: {needed} is not here");
            return Ok(());
        }
    }
    let queries = fs::read_to_string(QUERIES)?;
    measure("58,506 articles", &indexed("news", Path::new(NEWS))?, &queries)?;
    match std::env::var_os("TELUSUR_BENCH_BIG") {
        Some(_) => measure("ten times as many", &indexed("big", &tenfold()?)?, &queries),
        None => {
            eprintln!("skipped: ten times as many articles (set TELUSUR_BENCH_BIG)");
            Ok(())
        }
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).to_path_buf()
}

/// The index of a corpus, brought in line.
fn indexed(name: &str, corpus: &Path) -> Result<Index, Box<dyn std::error::Error>> {
    let dir = folder().join(format!("search-{name}"));
    let start = Instant::now();
    let update = Update { corpora: vec![corpus.to_path_buf()], ..Update::default() };
    Index::update(&dir, &update, &mut Silent)?;
    eprintln!("indexed in {:.1} s", start.elapsed().as_secs_f64());
    Ok(Index::open(&dir)?)
}

/// Ten times as many articles, as many words in each. What stands in a copy is taken from others,
/// a few words at a time: ten times the same article would be one story, told by ten.
fn tenfold() -> Result<PathBuf, Box<dyn std::error::Error>> {
    let path = folder().join("tenfold.jsonl");
    if !path.exists() {
        let news = fs::read_to_string(NEWS)?;
        let news: Vec<Value> = news.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        let bodies = news.iter().map(|article| article["body"].as_str().unwrap_or_default());
        let pieces: Vec<Vec<String>> = bodies.map(pieces).collect();
        let mut out = BufWriter::new(File::create(&path)?);
        for copy in 0..10 {
            for (number, article) in news.iter().enumerate() {
                let mut article = article.clone();
                article["id"] = format!("{copy}-{number}").into();
                article["title"] = news[other(number, copy, news.len())]["title"].clone();
                article["body"] = mixed(&pieces, number, copy).into();
                writeln!(out, "{article}")?;
            }
        }
        out.flush()?;
    }
    Ok(path)
}

/// A text, a dozen words at a time.
fn pieces(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    words.chunks(12).map(|words| words.concat()).collect()
}

/// Another article, so many steps away; itself for the first copy.
fn other(number: usize, steps: usize, of: usize) -> usize {
    (number + steps * 7919) % of
}

/// A copy's body: its first piece from one article, its second one from another.
fn mixed(pieces: &[Vec<String>], number: usize, copy: usize) -> String {
    let taken = (0..pieces[number].len()).map(|at| {
        let from = &pieces[other(number, copy * (at + 1), pieces.len())];
        from.get(at % from.len().max(1)).map_or("", String::as_str)
    });
    taken.collect()
}

/// The quickest of several times, of each of some works by turns: what else the machine does
/// meanwhile meets them all.
fn quickest<const N: usize>(works: [&dyn Fn(); N]) -> [Duration; N] {
    let mut best = [Duration::MAX; N];
    for _ in 0..ROUNDS {
        for (best, work) in best.iter_mut().zip(works) {
            let start = Instant::now();
            work();
            *best = start.elapsed().min(*best);
        }
    }
    best
}

/// The times of each query.
#[derive(Default)]
struct Times {
    search: Vec<Duration>,
    filtered: Vec<Duration>,
    counts: Vec<Duration>,
    bare: Vec<Duration>,
    reading: Vec<Duration>,
}

fn measure(name: &str, index: &Index, queries: &str) -> Result<(), Box<dyn std::error::Error>> {
    let mut times = Times::default();
    for (number, text) in queries.lines().filter(|line| !line.trim().is_empty()).enumerate() {
        let query = Query::new(text);
        let bare = Bare::new(index, text)?;
        let (best, total) = bare.collect()?;
        assert_eq!(search(index, &query)?.total, total as u64, "{text}");
        let count = Query { limit: 0, ..query.clone() };
        let mut chosen = query.clone();
        chosen.filters.of_mut(Facet::Year).any.push(format!("{}..2022", 2017 + number % 5));
        let [whole, alone, reading, counts, filtered] = quickest([
            &|| drop(search(index, &query)),
            &|| drop(bare.collect()),
            &|| drop(bare.read(&best)),
            &|| drop(search(index, &count)),
            &|| drop(search(index, &chosen)),
        ]);
        times.search.push(whole);
        times.bare.push(alone);
        times.reading.push(reading);
        times.counts.push(counts);
        times.filtered.push(filtered);
    }
    println!("{name}: {} queries, one thread", times.search.len());
    times.print();
    Ok(())
}

impl Times {
    fn print(mut self) {
        let beyond =
            self.search.iter().zip(&self.reading).map(|(all, read)| all.saturating_sub(*read));
        let beyond: Vec<Duration> = beyond.collect();
        let sum = |times: &[Duration]| times.iter().sum::<Duration>().as_secs_f64();
        println!(
            "  all searches without reading take {:.2} times the bare index (at most 1.5)",
            sum(&beyond) / sum(&self.bare)
        );
        let ratio = |(ours, bare): (&Duration, &Duration)| ours.as_secs_f64() / bare.as_secs_f64();
        let mut ratios: Vec<f64> = beyond.iter().zip(&self.bare).map(ratio).collect();
        ratios.sort_unstable_by(f64::total_cmp);
        println!("  that of a query: median {:.2}, 99 % {:.2}", at(&ratios, 50), at(&ratios, 99));
        let of_times = |percent| time_at(&beyond, percent) / time_at(&self.bare, percent);
        println!("  that of the times: median {:.2}, 99 % {:.2}", of_times(50), of_times(99));
        for (what, times) in [
            ("search", &mut self.search),
            ("with a range of years", &mut self.filtered),
            ("counts alone", &mut self.counts),
            ("bare index", &mut self.bare),
            ("reading ten articles", &mut self.reading),
        ] {
            times.sort_unstable();
            let ms = |percent| at(times, percent).as_secs_f64() * 1e3;
            println!("  {what}: median {:.3} ms, 99 % {:.3} ms", ms(50), ms(99));
        }
    }
}

fn at<T: Copy>(sorted: &[T], percent: usize) -> T {
    sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]
}

/// The time, in seconds, that so many of a hundred do not exceed.
fn time_at(times: &[Duration], percent: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    at(&sorted, percent).as_secs_f64()
}
