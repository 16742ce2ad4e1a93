//! Answers: what does `telusur explain` do?

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use telusur::article::{Article, Problem};
use telusur::index::StoredArticle;
use telusur::read;
use telusur::show;
use telusur::understand::Reader;

use super::output::{Exit, Output};

/// Show what would be extracted from files, without an index
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files or folders of articles
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// The form of the output
    #[arg(long, value_name = "FORM", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading: each value's rule and the sentence it was read from
    Text,
    /// One JSON object an article, a line each
    Jsonl,
}

pub fn run(args: Args, output: &Output) -> anyhow::Result<Exit> {
    let mut explainer =
        Explainer { reader: Reader::default(), format: args.format, output, shown: 0 };
    let mut problems = Vec::new();
    for path in &args.paths {
        problems.extend(explainer.explain(path)?);
    }
    output.problems(&problems);
    Ok(match (problems.is_empty(), explainer.shown) {
        (false, _) => Exit::Partly,
        (true, 0) => Exit::Nothing,
        (true, _) => Exit::Done,
    })
}

/// Prints articles as they are read.
struct Explainer<'a> {
    reader: Reader,
    format: Format,
    output: &'a Output,
    shown: u64,
}

impl Explainer<'_> {
    fn explain(&mut self, path: &Path) -> anyhow::Result<Vec<Problem>> {
        let listing = read::walk(path);
        let mut problems = listing.problems;
        for file in listing.files {
            let mut failure = Ok(());
            problems.extend(read::read_file(&file.file, &file.name, &mut |article| {
                if failure.is_ok() {
                    failure = self.print(article);
                }
            }));
            failure?;
        }
        Ok(problems)
    }

    fn print(&mut self, article: Article) -> anyhow::Result<()> {
        let understood = self.reader.understand(&article);
        let article = StoredArticle::new(article, understood);
        self.shown += 1;
        match self.format {
            Format::Jsonl => self.output.print_line(&show::explained_json(&article)?),
            Format::Text => {
                let gap = if self.shown > 1 { "\n" } else { "" };
                let text = show::explained_text(&article, self.output.layout());
                self.output.print(&format!("{gap}{text}"))
            }
        }
    }
}
