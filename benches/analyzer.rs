//! Answers: is the Indonesian analyzer as fast as tantivy's English one?
//!
//! `cargo bench --bench analyzer -- NEWS.jsonl` runs both over the titles and bodies of a JSON
//! Lines file, on one thread, by turns, and prints the best run of each. Without a file it takes
//! `../shared/data/news.jsonl`, and says so where that is absent.

use std::hint::black_box;
use std::time::{Duration, Instant};

use tantivy::tokenizer::{Language, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};
use telusur::language::Analyzer;

const ROUNDS: usize = 3;

fn main() {
    let path = std::env::args().skip(1).find(|arg| !arg.starts_with("--"));
    let path = path.unwrap_or_else(|| "../shared/data/news.jsonl".to_owned());
    let texts = match std::fs::read_to_string(&path) {
        Ok(lines) => texts(&lines),
        Err(why) => return eprintln!("skipped: {path}: {why}"),
    };
    let megabytes = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    println!("{} texts, {megabytes:.1} MB", texts.len());
    let load = first_use();
    let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        theirs = theirs.min(timed("tantivy, English", &texts, english));
        ours = ours.min(timed("telusur, Indonesian", &texts, indonesian));
    }
    let (ours, theirs) = (ours.as_secs_f64(), theirs.as_secs_f64());
    println!("first word, root list loaded: {:.2} ms", load.as_secs_f64() * 1e3);
    println!("telusur {:.1} MB/s, tantivy {:.1} MB/s", megabytes / ours, megabytes / theirs);
    println!("ratio {:.2} (telusur's time / tantivy's; at most 1 is wanted)", ours / theirs);
}

/// How long the first word of a program takes, its root list included.
fn first_use() -> Duration {
    let start = Instant::now();
    black_box(Analyzer::default().tokens("mempertanggungjawabkan"));
    start.elapsed()
}

fn texts(lines: &str) -> Vec<String> {
    let record = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok();
    let text = |record: serde_json::Value| {
        let field = |name: &str| record[name].as_str().unwrap_or_default().to_owned();
        field("title") + "\n" + &field("body")
    };
    lines.lines().filter_map(record).map(text).collect()
}

fn timed(name: &str, texts: &[String], run: fn(&[String]) -> usize) -> Duration {
    let start = Instant::now();
    let tokens = run(texts);
    let time = start.elapsed();
    println!("{name}: {tokens} tokens in {:.2} s", time.as_secs_f64());
    time
}

/// Words, lower case, stems.
fn english(texts: &[String]) -> usize {
    let mut chain = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(Stemmer::new(Language::English))
        .build();
    let mut tokens = 0;
    for text in texts {
        let mut stream = chain.token_stream(text);
        while stream.advance() {
            black_box(&stream.token().text);
            tokens += 1;
        }
    }
    tokens
}

/// Words, folding, exact forms and stems.
fn indonesian(texts: &[String]) -> usize {
    let analyzer = Analyzer::default();
    let mut tokens = 0;
    for text in texts {
        analyzer.for_each_token(text, |token| {
            black_box((token.exact, token.stem));
            tokens += 1;
        });
    }
    tokens
}
