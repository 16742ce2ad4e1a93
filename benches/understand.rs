//! Answers: what does understanding an article cost, and does it grow with its length alone?
//!
//! `cargo bench --bench understand -- NEWS.jsonl` reads a JSON Lines file on one thread and prints
//! the cost of understanding and of analysing (the larger part of indexing) an article, then the
//! cost of texts that double in length. Without a file it takes `../shared/data/news.jsonl`, and
//! says so where that is absent.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use telusur::article::{Article, Part, PartKind, Span};
use telusur::language::Analyzer;
use telusur::read;
use telusur::understand::Reader;

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

/// Understanding and analysing, article by article.
fn per_article(reader: &Reader, path: &str) {
    let analyzer = Analyzer::default();
    let (mut count, mut understood, mut analysed) = (0u32, Duration::ZERO, Duration::ZERO);
    read::read_file(Path::new(path), path, &mut |article| {
        let start = Instant::now();
        black_box(reader.understand(&article));
        understood += start.elapsed();
        let start = Instant::now();
        black_box(analyzer.tokens(&article.text));
        analysed += start.elapsed();
        count += 1;
    });
    let each = |time: Duration| time.as_secs_f64() * 1e6 / f64::from(count.max(1));
    println!("{count} articles: understanding {:.0} µs each", each(understood));
    println!("analysing (a part of indexing) {:.0} µs each", each(analysed));
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
