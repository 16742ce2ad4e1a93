//! Answers: what does `telusur facets` do?

use anyhow::Context;
use telusur::search::{Query, search};
use telusur::show;
use telusur::understand::Reader;

use super::filters::FilterArgs;
use super::output::{Exit, Output};
use super::search::{open_or_build, words};
use super::settings::Settings;

/// Count articles by facet value, all values of each facet
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only of articles with these words; without any, of all articles
    #[arg(value_name = "QUERY", allow_hyphen_values = true)]
    query: Option<String>,
    /// More words
    #[arg(value_name = "WORD", hide = true)]
    more: Vec<String>,
    #[command(flatten)]
    filters: FilterArgs,
    /// Print the object that `search --json` prints, without hits
    #[arg(long)]
    json: bool,
}

pub fn run(args: Args, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let filters = args.filters.filters();
    let text = words(args.query, args.more)?;
    let query = Query { filters, limit: 0, ..Query::new(text) };
    let index = open_or_build(settings, output)?;
    let results = search(&index, &Reader::default(), &query)
        .with_context(|| format!("counting for {:?} failed", query.text))?;
    for problem in &results.problems {
        output.say(problem);
    }
    match args.json {
        true => output.print_line(&show::results_json(&results)?)?,
        false => output.print(&show::facets_text(&results, output.layout()))?,
    }
    Ok(if results.total > 0 { Exit::Done } else { Exit::Nothing })
}
