//! Answers: what does bringing an index in line cost, beside what nobody can do without?
//!
//! `cargo bench --bench index -- NEWS.jsonl` prints ratios of times of one run, each the median of
//! several:
//!
//! - a run with nothing to do over a hundred thousand files, beside `find` printing their sizes and
//!   times (at most 3), and what one changed file adds to it (at most 100 ms);
//! - a build of a JSON Lines file, beside tantivy alone writing the same five analysed fields of
//!   the same articles, which it is handed ready made, with as many threads and as much memory: as
//!   a whole (at most 2.5), and without extraction (at most 1.6). How long extraction takes is
//!   measured apart, on as many threads as a build has for it; all of a build keeps every core at
//!   work, so that the difference is what the build takes without it.
//!
//! For comparison it also has tantivy store the articles' JSON, which no search could do without.
//! Without a file it takes `../shared/data/news.jsonl`, and says so where that is absent.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tantivy::indexer::IndexWriterOptions;
use tantivy::schema::{
    BytesOptions, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer};
use tantivy::{IndexWriter, TantivyDocument};
use telusur::article::{Article, Understanding};
use telusur::index::{Silent, StoredArticle, Update};
use telusur::language::{Analyzer, TokenCursor};
use telusur::understand::Reader;
use telusur::{Index, read};

const FILES: u32 = 100_000;
/// As many as a build has for writing, and for understanding, and as much memory for each.
const THREADS: usize = 2;
const MEMORY: usize = 32 << 20;
/// The median of so many times counts …
const TIMES: usize = 7;
/// … and of so many builds.
const BUILDS: usize = 3;
/// How many words of the body the index keeps once more as its opening.
const OPENING: usize = 5;

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
    (0..FILES).for_each(|number| write(&corpus, number, 0));
    let run = || index(dir.path());
    println!("a build of {FILES} files takes {:.1} s", timed(run).as_secs_f64());
    let find = median(TIMES, || timed(|| find(&corpus)));
    let idle = median(TIMES, || timed(run));
    println!("find {} ms, a run with nothing to do {} ms", find.as_millis(), idle.as_millis());
    let ratio = idle.as_secs_f64() / find.as_secs_f64();
    println!("ratio of a run with nothing to do to find {ratio:.2} (at most 3)");
    let mut round = 0;
    let changed = median(TIMES, || {
        round += 1;
        write(&corpus, round * 7919, round);
        timed(run)
    });
    let more = changed.saturating_sub(idle);
    println!("one changed file adds {} ms (at most 100)", more.as_millis());
}

fn write(corpus: &Path, number: u32, round: u32) {
    let folder = corpus.join(format!("{:03}", number / 1000));
    fs::create_dir_all(&folder).expect("a folder of the corpus");
    let text =
        format!("Kota nomor {number} juara\n\nPemerintah Kota Bogor bersyukur {round} kali.\n");
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
    let update = Update { corpora: vec![path.to_path_buf()], ..Update::default() };
    let [extraction, bare, storing, whole] = medians([
        &|| timed(|| understand(&articles)),
        &|| write_bare(&articles, false),
        &|| write_bare(&articles, true),
        &|| {
            let dir = tempfile::TempDir::new().expect("a folder for the bench");
            timed(|| {
                Index::update(dir.path(), &update, &mut Silent).expect("the index is built");
            })
        },
    ]);
    let [reading, extraction, bare, storing, whole] =
        [reading, extraction, bare, storing, whole].map(|it| it.as_secs_f64());
    println!("tantivy alone {bare:.1} s, storing the articles too {storing:.1} s");
    println!(
        "the whole build {whole:.1} s, of that reading {reading:.1}, extraction {extraction:.1}"
    );
    let rest = whole - extraction;
    println!("ratio with extraction {:.2} (at most 2.5)", whole / bare);
    println!("ratio without extraction {:.2} (at most 1.6)", rest / bare);
    println!("beside storing tantivy: {:.2} and {:.2}", whole / storing, rest / storing);
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

/// Writes title and body, each by stems and as they stand, and the body's opening, as the index
/// does; and the articles themselves, if `storing`. How long that takes, the making of what is
/// handed over left out.
fn write_bare(articles: &[Article], storing: bool) -> Duration {
    let dir = tempfile::TempDir::new().expect("a folder for the bench");
    let mut schema = Schema::builder();
    let fields = [
        ("title", "stem"),
        ("title_exact", "exact"),
        ("body", "stem"),
        ("body_exact", "exact"),
        ("opening", "stem"),
    ];
    let fields = fields.map(|(name, tokenizer)| schema.add_text_field(name, text(tokenizer)));
    let stored = schema.add_bytes_field("article", BytesOptions::default().set_stored());
    let index = tantivy::Index::create_in_dir(dir.path(), schema.build()).expect("an index");
    for (name, stems) in [("exact", false), ("stem", true)] {
        index.tokenizers().register(name, TextAnalyzer::builder(Words { stems }).build());
    }
    let mut documents = Vec::with_capacity(articles.len());
    for article in articles {
        let mut doc = document(article, fields);
        if storing {
            let kept = StoredArticle::new(article.clone(), Understanding::default());
            doc.add_bytes(stored, &serde_json::to_vec(&kept).expect("plain data"));
        }
        documents.push(doc);
    }
    timed(|| {
        let options = IndexWriterOptions::builder()
            .num_worker_threads(THREADS)
            .memory_budget_per_thread(MEMORY)
            .num_merge_threads(1)
            .build();
        let mut writer: IndexWriter = index.writer_with_options(options).expect("a writer");
        for doc in documents {
            writer.add_document(doc).expect("a document");
        }
        writer.commit().expect("a commit");
        writer.wait_merging_threads().expect("the merges");
    })
}

fn text(tokenizer: &str) -> TextOptions {
    let option = IndexRecordOption::WithFreqsAndPositions;
    let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(option);
    TextOptions::default().set_indexing_options(indexing)
}

fn document(article: &Article, fields: [Field; 5]) -> TantivyDocument {
    let [title, title_exact, body, body_exact, opening] = fields;
    let mut doc = TantivyDocument::new();
    [title, title_exact].into_iter().for_each(|field| doc.add_text(field, &article.title));
    for part in article.body() {
        let paragraph = part.span.slice(&article.text);
        [body, body_exact].into_iter().for_each(|field| doc.add_text(field, paragraph));
    }
    if let Some(first) = article.body().next() {
        let words = first.span.slice(&article.text).split_inclusive(' ').take(OPENING);
        doc.add_text(opening, words.collect::<String>());
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

fn median(times: usize, mut work: impl FnMut() -> Duration) -> Duration {
    let mut all: Vec<Duration> = (0..times).map(|_| work()).collect();
    all.sort();
    all[times / 2]
}

/// The median of each of some works done by turns, so that what else the machine does meanwhile
/// meets them all.
fn medians<const N: usize>(works: [&dyn Fn() -> Duration; N]) -> [Duration; N] {
    let rounds: Vec<[Duration; N]> = (0..BUILDS).map(|_| works.map(|work| work())).collect();
    std::array::from_fn(|place| {
        let mut rounds = rounds.iter();
        median(BUILDS, || rounds.next().map_or(Duration::MAX, |round| round[place]))
    })
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
