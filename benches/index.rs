//! Answers: what does bringing an index in line cost, beside what nobody can do without?
//!
//! `cargo bench --bench index -- NEWS.jsonl` prints ratios of times of one run:
//!
//! - a run with nothing to do over a hundred thousand files, beside `find` printing their sizes and
//!   times (at most 3), and what one changed file adds to it (at most 100 ms);
//! - a build of a JSON Lines file, beside tantivy alone writing the same analysed fields of the
//!   same articles, read beforehand, with the same threads and memory: as a whole (at most 2.5),
//!   and without reading and extraction, timed apart on as many threads (at most 1.6).
//!
//! Without a file it takes `../shared/data/news.jsonl`, and says so where that is absent.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer};
use tantivy::{IndexWriter, TantivyDocument};
use telusur::article::Article;
use telusur::index::{Silent, Update};
use telusur::language::{Analyzer, TokenCursor};
use telusur::understand::Reader;
use telusur::{Index, read};

const FILES: u32 = 100_000;
const THREADS: usize = 2;
const MEMORY: usize = 128 << 20;
/// The best of so many times counts: all else is the machine's other work.
const TIMES: usize = 5;

fn main() {
    let path = std::env::args().skip(1).find(|arg| !arg.starts_with("--"));
    let path = path.unwrap_or_else(|| "../shared/data/news.jsonl".to_owned());
    many_files();
    match Path::new(&path).exists() {
        true => full_build(Path::new(&path)),
        false => eprintln!("skipped: {path} is not here"),
    }
}

fn many_files() {
    let dir = tempfile::TempDir::new().expect("a folder for the bench");
    let corpus = dir.path().join("corpus");
    (0..FILES).for_each(|number| write(&corpus, number, "bersyukur"));
    let run = || index(dir.path());
    println!("a build of {FILES} files takes {:.1} s", timed(run).as_secs_f64());
    let find = best(|| find(&corpus));
    let idle = best(run);
    println!("find {} ms, a run with nothing to do {} ms", find.as_millis(), idle.as_millis());
    let ratio = idle.as_secs_f64() / find.as_secs_f64();
    println!("ratio {ratio:.2} (at most 3)");
    let mut number = 0;
    let changed = (0..TIMES).map(|_| {
        number += 1;
        write(&corpus, number * 7919, "berbangga");
        timed(run)
    });
    let changed = changed.min().unwrap_or_default();
    let more = changed.saturating_sub(idle);
    println!("one changed file adds {} ms (at most 100)", more.as_millis());
}

fn write(corpus: &Path, number: u32, word: &str) {
    let folder = corpus.join(format!("{:03}", number / 1000));
    fs::create_dir_all(&folder).expect("a folder of the corpus");
    let text = format!("Kota nomor {number} juara\n\nPemerintah Kota Bogor {word} ke-{number}.\n");
    fs::write(folder.join(format!("kliping-{number:06}.txt")), text).expect("a file");
}

fn index(dir: &Path) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_telusur"));
    command.args(["index", "corpus"]).current_dir(dir).stderr(Stdio::null());
    assert!(command.status().expect("the program runs").success());
}

fn find(corpus: &Path) {
    let mut command = Command::new("find");
    command.arg(corpus).args(["-printf", "%s %T@ %p\n"]).stdout(Stdio::null());
    assert!(command.status().expect("`find` runs").success());
}

fn full_build(path: &Path) {
    let mut articles = Vec::new();
    let reading = timed(|| {
        read::read_file(path, "news.jsonl", &mut |article| articles.push(article));
    });
    let extraction = timed(|| understand(&articles));
    let bare = timed(|| write_bare(&articles));
    drop(articles);
    let dir = tempfile::TempDir::new().expect("a folder for the bench");
    let update = Update { corpora: vec![path.to_path_buf()], ..Update::default() };
    let whole = timed(|| {
        Index::update(dir.path(), &update, &mut Silent).expect("the index is built");
    });
    let seconds = Duration::as_secs_f64;
    println!("tantivy alone {:.1} s, the whole build {:.1} s", seconds(&bare), seconds(&whole));
    println!("reading {:.1} s, extraction {:.1} s", seconds(&reading), seconds(&extraction));
    println!("ratio with extraction {:.2} (at most 2.5)", seconds(&whole) / seconds(&bare));
    let rest = seconds(&whole) - seconds(&extraction);
    println!("ratio without extraction {:.2} (at most 1.6)", rest / seconds(&bare));
}

/// Extraction on as many threads as the build has for it.
fn understand(articles: &[Article]) {
    let reader = Reader::default();
    std::thread::scope(|scope| {
        for part in articles.chunks(articles.len().div_ceil(THREADS)) {
            let reader = &reader;
            scope.spawn(move || {
                part.iter()
                    .for_each(|article| drop(std::hint::black_box(reader.understand(article))));
            });
        }
    });
}

/// Writes title, body and opening, each by stems and as they stand, as the index does.
fn write_bare(articles: &[Article]) {
    let dir = tempfile::TempDir::new().expect("a folder for the bench");
    let mut schema = Schema::builder();
    let mut field = |name: &str, tokenizer| schema.add_text_field(name, text(tokenizer));
    let title = [field("title", "stem"), field("title_exact", "exact")];
    let body = [field("body", "stem"), field("body_exact", "exact")];
    let index = tantivy::Index::create_in_dir(dir.path(), schema.build()).expect("an index");
    for (name, stems) in [("exact", false), ("stem", true)] {
        index.tokenizers().register(name, TextAnalyzer::builder(Words { stems }).build());
    }
    let mut writer: IndexWriter = index.writer_with_num_threads(THREADS, MEMORY).expect("a writer");
    for article in articles {
        writer.add_document(document(article, title, body)).expect("a document");
    }
    writer.commit().expect("a commit");
    writer.wait_merging_threads().expect("the merges");
}

fn text(tokenizer: &str) -> TextOptions {
    let option = IndexRecordOption::WithFreqsAndPositions;
    let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(option);
    TextOptions::default().set_indexing_options(indexing)
}

fn document(article: &Article, title: [Field; 2], body: [Field; 2]) -> TantivyDocument {
    let mut doc = TantivyDocument::new();
    title.into_iter().for_each(|field| doc.add_text(field, &article.title));
    for part in article.body() {
        let paragraph = part.span.slice(&article.text);
        body.into_iter().for_each(|field| doc.add_text(field, paragraph));
    }
    doc
}

#[derive(Clone)]
struct Words {
    stems: bool,
}

impl Tokenizer for Words {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        let cursor = Analyzer::search().cursor(text);
        Stream { cursor, stems: self.stems, token: Token::default() }
    }
}

struct Stream<'a> {
    cursor: TokenCursor<'a>,
    stems: bool,
    token: Token,
}

impl TokenStream for Stream<'_> {
    fn advance(&mut self) -> bool {
        let Some(word) = self.cursor.advance() else { return false };
        (self.token.offset_from, self.token.offset_to) = (word.span.start, word.span.end);
        self.token.position = word.position;
        self.token.text.clear();
        self.token.text.push_str(if self.stems { word.stem } else { word.exact });
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

fn best(mut work: impl FnMut()) -> Duration {
    (0..TIMES).map(|_| timed(&mut work)).min().unwrap_or_default()
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
