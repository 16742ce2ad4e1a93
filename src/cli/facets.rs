//! Answers: what does `telusur facets` do?

use anyhow::Context;
use telusur::search::{Query, search};
use telusur::show;
use telusur::words::Told;

use super::counting::CountingArgs;
use super::filters::FilterArgs;
use super::output::{Exit, Output};
use super::search::open_or_build;
use super::settings::Settings;
use super::words::Words;

/// Count articles by facet value, all values of each facet
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    words: Words,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    counting: CountingArgs,
    /// Print the object that `search --json` prints, without hits
    #[arg(long)]
    json: bool,
}

pub fn run(args: Args, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let filters = args.filters.filters();
    let text = args.words.text()?;
    let query = args.counting.asked(Query { filters, limit: 0, ..Query::new(text) });
    let index = open_or_build(settings, output)?;
    let mut results =
        search(&index, &query).with_context(|| format!("counting for {:?} failed", query.text))?;
    args.counting.arrange(&index, &mut results);
    for problem in &results.problems {
        output.say(&problem.told(output.lang()));
    }
    match args.json {
        true => output.print_line(&show::results_json(&results, output.lang())?)?,
        false => match &results.table {
            Some(table) => output.print(&show::table_text(table, output.layout()))?,
            None => output.print(&show::facets_text(&results, output.layout()))?,
        },
    }
    Ok(if results.total > 0 { Exit::Done } else { Exit::Nothing })
}
