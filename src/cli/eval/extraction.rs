//! Answers: what does `telusur eval extraction` do?

use std::path::PathBuf;

use telusur::eval::extraction::{self, Report};
use telusur::read;
use telusur::understand::Reader;
use telusur::words::{Lang, Told};

use crate::cli::output::{Exit, Output};
use crate::cli::trouble::{During, Trouble};

/// How well facets and awards are read out of articles
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The labels, one JSON object an article
    #[arg(long, value_name = "LABELS")]
    gold: PathBuf,
    /// The labelled articles: files or folders
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    articles: Vec<PathBuf>,
    /// Leave the misses out
    #[arg(long)]
    no_misses: bool,
}

pub fn run(args: &Args, output: &Output) -> anyhow::Result<Exit> {
    let text = std::fs::read_to_string(&args.gold).during(|| Trouble::File(args.gold.clone()))?;
    let gold = extraction::labels(&text)
        .map_err(|why| Trouble::Labels(args.gold.clone(), why.to_string()))?;
    let reader = Reader::default();
    let (mut found, mut problems, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for path in &args.articles {
        let listing = read::walk(path);
        problems.extend(listing.problems);
        for file in listing.files {
            problems.extend(read::read_file(&file.file, &file.name, &mut |article| {
                let (understood, fault) = reader.understand_safely(&article);
                faults.extend(fault);
                found.push((article.id.clone(), understood));
            }));
        }
    }
    problems.extend(faults);
    output.problems(&problems);
    let report = extraction::score(&gold, &found);
    output.print(&told(&report, !args.no_misses, output.lang()))?;
    Ok(if problems.is_empty() { Exit::Done } else { Exit::Partly })
}

fn told(report: &Report, misses: bool, lang: Lang) -> String {
    let misses = if misses { report.misses_text() } else { String::new() };
    misses + &report.told(lang)
}
