//! Answers: what does `telusur eval evidence` do?

use std::path::PathBuf;

use telusur::eval::audit;
use telusur::index::StoredArticle;
use telusur::read;
use telusur::told;
use telusur::understand::Reader;
use telusur::words::Told;

use crate::cli::output::{Exit, Output};

/// Whether every value that is read out of articles rests on their words
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files or folders of articles
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
}

pub fn run(args: &Args, output: &Output) -> anyhow::Result<Exit> {
    let (reader, lang) = (Reader::default(), output.lang());
    let (mut articles, mut values, mut problems, mut faults) = (0u64, 0, Vec::new(), Vec::new());
    let mut panics = Vec::new();
    for listing in args.paths.iter().map(|path| read::walk(path)) {
        problems.extend(listing.problems);
        for file in listing.files {
            problems.extend(read::read_file(&file.file, &file.name, &mut |article| {
                let (understood, panic) = reader.understand_safely(&article);
                panics.extend(panic);
                let article = StoredArticle::new(article, understood);
                articles += 1;
                values += article.awards.iter().map(|award| award.evidence.len()).sum::<usize>();
                let id = &article.id;
                faults.extend(
                    audit(&article).into_iter().map(|fault| format!("{id}: {}", fault.told(lang))),
                );
            }));
        }
    }
    problems.extend(panics);
    output.problems(&problems);
    for fault in &faults {
        output.print_line(fault)?;
    }
    output.print_line(&told!(
        lang,
        "{articles} articles, {values} values, {faults} faults",
        "{articles} artikel, {values} nilai, {faults} kesalahan",
        faults = faults.len()
    ))?;
    Ok(if problems.is_empty() && faults.is_empty() { Exit::Done } else { Exit::Partly })
}
