//! Answers: what does `telusur explain` do?

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use telusur::article::{Article, Problem};
use telusur::index::{Rules, StoredArticle};
use telusur::read;
use telusur::show;
use telusur::understand::{Review, review};

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
    /// List only the articles that a person should look at, the most doubtful first, and why
    #[arg(long, conflicts_with = "format")]
    review: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading: each value's rule and the sentence it was read from
    Text,
    /// One JSON object an article, a line each
    Jsonl,
}

pub fn run(args: Args, output: &Output) -> anyhow::Result<Exit> {
    if args.review {
        return run_review(&args.paths, output);
    }
    let mut shown = 0;
    let mut faults = Vec::new();
    let mut problems = each_article(&args.paths, &mut |rules, article| {
        let (understood, fault) = rules.understand_safely(&article);
        faults.extend(fault);
        shown += 1;
        print(&StoredArticle::new(article, understood), shown, args.format, output)
    })?;
    problems.extend(faults);
    output.problems(&problems);
    Ok(ended(&problems, shown))
}

fn ended(problems: &[Problem], shown: usize) -> Exit {
    match (problems.is_empty(), shown) {
        (false, _) => Exit::Partly,
        (true, 0) => Exit::Nothing,
        (true, _) => Exit::Done,
    }
}

fn print(article: &StoredArticle, number: usize, form: Format, out: &Output) -> anyhow::Result<()> {
    match form {
        Format::Jsonl => out.print_line(&show::explained_json(article)?),
        Format::Text => {
            let gap = if number > 1 { "\n" } else { "" };
            out.print(&format!("{gap}{}", show::explained_text(article, out.layout())))
        }
    }
}

fn run_review(paths: &[PathBuf], output: &Output) -> anyhow::Result<Exit> {
    let mut doubtful: Vec<(String, Review)> = Vec::new();
    let mut faults = Vec::new();
    let mut problems = each_article(paths, &mut |rules, article| {
        let (understood, fault) = rules.understand_safely(&article);
        faults.extend(fault);
        let review = review(rules.reader(), &article, &understood);
        if review.doubt > 0.0 {
            doubtful.push((article.id, review));
        }
        Ok(())
    })?;
    doubtful.sort_by(|a, b| b.1.doubt.total_cmp(&a.1.doubt));
    for (id, review) in &doubtful {
        output.print(&show::review_text(id, &review.reasons, output.layout()))?;
    }
    problems.extend(faults);
    output.problems(&problems);
    Ok(ended(&problems, doubtful.len()))
}

/// Hands over every article of the paths with its corpus's rules; gives back what could not be
/// read.
fn each_article(
    paths: &[PathBuf],
    take: &mut dyn FnMut(&Rules, Article) -> anyhow::Result<()>,
) -> anyhow::Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for path in paths {
        match Rules::load(path) {
            Ok(rules) => {
                problems.extend(rules.problems.iter().cloned());
                problems.extend(articles_of(path, &rules, take)?);
            }
            Err(problem) => problems.push(problem),
        }
    }
    Ok(problems)
}

fn articles_of(
    path: &Path,
    rules: &Rules,
    take: &mut dyn FnMut(&Rules, Article) -> anyhow::Result<()>,
) -> anyhow::Result<Vec<Problem>> {
    let listing = read::walk(path);
    let mut problems = listing.problems;
    for file in listing.files {
        let mut failure = Ok(());
        problems.extend(read::read_file(&file.file, &file.name, &mut |article| {
            if failure.is_ok() {
                failure = take(rules, article);
            }
        }));
        failure?;
    }
    Ok(problems)
}
