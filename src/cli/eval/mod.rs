//! Answers: what does `telusur eval` do?

mod evidence;
mod extraction;
mod relevance;

use super::output::{Exit, Output};

/// Measure how good the program is
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    Relevance(relevance::Args),
    Extraction(extraction::Args),
    Evidence(evidence::Args),
}

pub fn run(args: Args, output: &Output) -> anyhow::Result<Exit> {
    match args.what {
        What::Relevance(args) => relevance::run(&args, output),
        What::Extraction(args) => extraction::run(&args, output),
        What::Evidence(args) => evidence::run(&args, output),
    }
}
