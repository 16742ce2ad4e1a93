//! Answers: what does `telusur search` do?

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use telusur::search::{Query, Sort, search};
use telusur::{Error, Index, show, told};

use super::filters::FilterArgs;
use super::index::first_build;
use super::output::{Exit, Output};
use super::settings::Settings;
use super::trouble::{During, Trouble};
use super::words::Words;

/// Find articles: ranked snippets and facet counts
#[derive(Debug, clap::Args)]
#[command(after_long_help = telusur::search::REFERENCE)]
pub struct Args {
    #[command(flatten)]
    words: Words,
    /// How many hits to show
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// How many hits to pass over first
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: usize,
    /// The order of the hits
    #[arg(long, value_name = "ORDER", default_value = "relevance")]
    sort: Order,
    /// List every article, also where several tell one story
    #[arg(long)]
    ungrouped: bool,
    /// Tell under each hit what its score is made of
    #[arg(long)]
    explain_score: bool,
    /// At most so many characters of snippets for each hit
    #[arg(long, value_name = "N", default_value_t = 320)]
    snippet_length: usize,
    /// The form of the output
    #[arg(long, value_name = "FORM", default_value = "text")]
    format: Format,
    /// Short for --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// Search for each line of a file (`id<TAB>words`) and print all results in a row
    #[arg(long, value_name = "FILE", conflicts_with = "query")]
    queries: Option<PathBuf>,
    // last, or its heading would stand over the flags behind it
    #[command(flatten)]
    filters: FilterArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Order {
    /// Best match first
    Relevance,
    /// Latest publication first
    Newest,
    /// Earliest publication first
    Oldest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// One JSON object
    Json,
    /// One JSON object a line: the search with its counts, then each hit
    Jsonl,
    /// For spreadsheets: one row a hit
    Csv,
    /// For evaluation tools: QUERY Q0 DOC RANK SCORE telusur
    Trec,
}

pub fn run(args: Args, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let sort = match args.sort {
        Order::Relevance => Sort::Relevance,
        Order::Newest => Sort::Newest,
        Order::Oldest => Sort::Oldest,
    };
    let format = if args.json { Format::Json } else { args.format };
    let query = Query {
        filters: args.filters.filters(),
        limit: args.limit,
        offset: args.offset,
        sort,
        // Evaluation tools judge by the document.
        grouped: !args.ungrouped && format != Format::Trec,
        explain: args.explain_score,
        snippet_length: args.snippet_length,
        ..Query::new(args.words.text()?)
    };
    let asked = match &args.queries {
        Some(file) => read_queries(file)?,
        None => vec![("1".to_string(), query.text.clone())],
    };
    let many = args.queries.is_some();
    let index = open_or_build(settings, output)?;
    let searcher = Searching { index, format, many, output };
    if format == Format::Csv {
        output.print(&show::results_csv_header(many))?;
    }
    let mut total = 0;
    for (id, text) in asked {
        total += searcher.answer(&id, &Query { text, ..query.clone() })?;
    }
    // The program ends: the system takes memory back at once, piece by piece it takes longer.
    std::mem::forget(searcher);
    Ok(if total > 0 { Exit::Done } else { Exit::Nothing })
}

/// What all queries of one run share.
struct Searching<'a> {
    index: Index,
    format: Format,
    /// Whether there are several queries, which then need their ids beside their hits.
    many: bool,
    output: &'a Output,
}

impl Searching<'_> {
    /// Prints what one query finds; how many articles that is.
    fn answer(&self, id: &str, query: &Query) -> anyhow::Result<u64> {
        let results =
            search(&self.index, query).during(|| Trouble::Searching(query.text.clone()))?;
        for problem in &results.problems {
            self.output.say(&show::remark_text(problem, &query.text, self.output.layout()));
        }
        let named = self.many.then_some(id);
        let shown = match self.format {
            Format::Json => format!("{}\n", show::results_json(&results, self.output.lang())?),
            Format::Jsonl => show::results_jsonl(named, &results, self.output.lang())?,
            Format::Csv => show::results_csv(named, &results),
            Format::Text => show::results_text(&results, self.output.layout()),
            Format::Trec => show::results_trec(id, &results),
        };
        self.output.print(&shown)?;
        Ok(results.total)
    }
}

/// The queries of a file: an id, a tab and the words on each line. A line without a tab has its
/// number for an id.
fn read_queries(file: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let text = std::fs::read_to_string(file).during(|| Trouble::File(file.to_path_buf()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let queries = lines.map(|(number, line)| match line.split_once('\t') {
        Some((id, words)) => (id.to_string(), words.to_string()),
        None => ((number + 1).to_string(), line.to_string()),
    });
    Ok(queries.collect())
}

/// Opens the index; makes it first where there is none, and says so where it is out of date.
pub fn open_or_build(settings: &Settings, output: &Output) -> anyhow::Result<Index> {
    if let Err(Error::NoIndex(_)) = Index::open(&settings.index) {
        first_build(settings, output)?;
    }
    let index = Index::open(&settings.index)?;
    if index.is_outdated() {
        output.say(&told!(
            output.lang(),
            "the index was made by another version of telusur: `telusur index` renews it",
            "indeks dibuat oleh telusur versi lain: `telusur index` memperbaruinya"
        ));
    }
    Ok(index)
}
