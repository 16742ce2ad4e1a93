//! Answers: what does `telusur facets` do?

use clap::ValueEnum;
use telusur::search::{Query, search};
use telusur::{show, told};

use super::counting::CountingArgs;
use super::filters::FilterArgs;
use super::output::{Exit, Output};
use super::search::open_or_build;
use super::settings::Settings;
use super::trouble::{During, Trouble};
use super::words::Words;

/// Count articles by facet value, all values of each facet
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    words: Words,
    #[command(flatten)]
    counting: CountingArgs,
    /// The form of the output
    #[arg(long, value_name = "FORM", default_value = "text")]
    format: Format,
    /// Short for --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,
    // last, or its heading would stand over the flags behind it
    #[command(flatten)]
    filters: FilterArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// The object that `search --json` prints, without hits
    Json,
    /// For spreadsheets: one row a value
    Csv,
}

pub fn run(args: Args, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let filters = args.filters.filters();
    let text = args.words.text()?;
    let query = args.counting.asked(Query { filters, limit: 0, ..Query::new(text) });
    let index = open_or_build(settings, output)?;
    let mut results = search(&index, &query).during(|| Trouble::Counting(query.text.clone()))?;
    args.counting.arrange(&index, &mut results);
    for problem in &results.problems {
        output.say(&show::remark_text(problem, &results.query.text, output.layout()));
    }
    if let Some(typed) = args.counting.unmatched(&results) {
        output.say(&told!(
            output.lang(),
            "no value has {typed:?} in its name: without --facet-search all are listed",
            "tidak ada nilai yang namanya memuat {typed:?}: tanpa --facet-search semuanya ditampilkan"
        ));
    }
    let format = if args.json { Format::Json } else { args.format };
    match (format, &results.table) {
        (Format::Text, None) => output.print(&show::facets_text(&results, output.layout()))?,
        (Format::Json, _) => {
            output.print_line(&show::results_json(&results, output.lang())?)?;
        }
        (Format::Csv, None) => output.print(&show::facets_csv(&results))?,
        (Format::Text, Some(table)) => output.print(&show::table_text(table, output.layout()))?,
        (Format::Csv, Some(table)) => output.print(&show::table_csv(table))?,
    }
    Ok(if results.total > 0 { Exit::Done } else { Exit::Nothing })
}
