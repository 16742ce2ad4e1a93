//! Answers: what does understanding an article cost, and does it grow with its length alone?
//!
//! `cargo bench --bench understand -- NEWS.jsonl` prints the cost of texts that double in length,
//! then what understanding an article of a JSON Lines file costs beside indexing it (at most as
//! much). Both are times of the processor, as if it all ran on one thread: indexing is a whole build
//! of that file without the understanding that is part of it. Without a file it takes
//! `../shared/data/news.jsonl`, and says so where that is absent.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use telusur::article::{Article, Part, PartKind, Span};
use telusur::index::{Silent, Update};
use telusur::understand::Reader;
use telusur::{Index, read};

fn main() {
    let path = std::env::args().skip(1).find(|arg| !arg.starts_with("--"));
    let path = path.unwrap_or_else(|| "../shared/data/news.jsonl".to_owned());
    let reader = Reader::default();
    growth(&reader);
    if !Path::new(&path).exists() {
        return eprintln!("skipped: {path} is not here");
    }
    per_article(&reader, &path);
}

/// Understanding all articles, and a build of them with and without it.
fn per_article(reader: &Reader, path: &str) {
    let mut articles = Vec::new();
    read::read_file(Path::new(path), path, &mut |article| articles.push(article));
    let understanding = computed(|| {
        articles.iter().for_each(|article| drop(black_box(reader.understand(article))));
    });
    let update = Update { corpora: vec![path.into()], ..Update::default() };
    let build = computed(|| {
        let dir = tempfile::TempDir::new().expect("a folder for the bench");
        Index::update(dir.path(), &update, &mut Silent).expect("the index is built");
    });
    let [Some(understanding), Some(build)] = [understanding, build] else {
        return eprintln!("skipped: this system does not tell the processor's time in /proc");
    };
    let each = |seconds: f64| seconds * 1e6 / articles.len().max(1) as f64;
    let indexing = build - understanding;
    println!("{} articles: understanding {:.0} µs each", articles.len(), each(understanding));
    println!("indexing without understanding {:.0} µs each", each(indexing));
    println!("ratio of understanding to indexing {:.2} (at most 1)", understanding / indexing);
}

/// Seconds of the processor's time that something takes, on whatever threads; `None` where the
/// system does not tell.
fn computed(task: impl FnOnce()) -> Option<f64> {
    let before = ticks()?;
    task();
    Some((ticks()? - before) as f64 / 100.)
}

/// Hundredths of a second that this process has computed so far. Source: proc(5), fields 14 and 15.
fn ticks() -> Option<u64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields = stat.rsplit(')').next()?.split_whitespace();
    fields.skip(11).take(2).map(|ticks| ticks.parse::<u64>().ok()).sum()
}

/// Texts of 80 kB to 5 MB made of award sentences: each doubling should double the time.
fn growth(reader: &Reader) {
    let paragraph = "Pemerintah Kota Bogor meraih penghargaan Adipura 2019 kategori kota besar dari \
                     Kementerian Lingkungan Hidup dan Kehutanan, Senin (14/1/2019). Selain itu, \
                     Bupati Banyuwangi menerima peringkat dua kategori Inovasi Daerah, dan Kota Medan \
                     di peringkat ketiga.\n";
    for bytes in [80_000, 160_000, 320_000, 640_000, 1_280_000, 2_560_000, 5_120_000] {
        let text = paragraph.repeat(bytes / paragraph.len());
        let lines = text.match_indices('\n').map(|(end, _)| end);
        let mut start = 0;
        let parts = lines.map(|end| {
            let span = Span::new(start, end);
            start = end + 1;
            Part { span, kind: PartKind::Body }
        });
        let parts = parts.collect();
        let article = Article { text, parts, ..Article::default() };
        let begin = Instant::now();
        black_box(reader.understand(&article));
        println!("{bytes:>8} bytes: {:.3} s", begin.elapsed().as_secs_f64());
    }
}
