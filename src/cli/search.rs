//! Answers: what does `telusur search` do?

use anyhow::Context;
use clap::ValueEnum;
use telusur::article::Facet;
use telusur::search::{Filters, Query, Selection, Sort, search, years};
use telusur::understand::Reader;
use telusur::{Error, Index, show};

use super::index::first_build;
use super::output::{Exit, Output};
use super::settings::Settings;

/// Find articles: ranked snippets and facet counts
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The words to look for; without any, all articles, newest first
    #[arg(value_name = "QUERY", allow_hyphen_values = true)]
    query: Option<String>,
    /// More words
    #[arg(value_name = "WORD", hide = true)]
    more: Vec<String>,
    #[command(flatten)]
    filters: FilterArgs,
    /// How many hits to show
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// How many hits to pass over first
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: usize,
    /// The order of the hits
    #[arg(long, value_name = "ORDER", default_value = "relevance")]
    sort: Order,
    /// The form of the output
    #[arg(long, value_name = "FORM", default_value = "text")]
    format: Format,
    /// Short for --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,
}

/// Choices in the facets; each flag may be given again
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Facets (each flag may be given again)")]
struct FilterArgs {
    /// Only recipients of this province, also by its short form
    #[arg(long, value_name = "NAME")]
    province: Vec<String>,
    /// Only awards of this year, or of a range of years (2019..2022)
    #[arg(long, value_name = "YEAR", value_parser = year)]
    year: Vec<String>,
    /// Only awards conferred by this body, also by its acronym
    #[arg(long, value_name = "NAME")]
    award_body: Vec<String>,
    /// Only awards in this category
    #[arg(long, value_name = "NAME")]
    category: Vec<String>,
    /// No recipients of this province
    #[arg(long, value_name = "NAME")]
    not_province: Vec<String>,
    /// No awards of this year or range
    #[arg(long, value_name = "YEAR", value_parser = year)]
    not_year: Vec<String>,
    /// No awards conferred by this body
    #[arg(long, value_name = "NAME")]
    not_award_body: Vec<String>,
    /// No awards in this category
    #[arg(long, value_name = "NAME")]
    not_category: Vec<String>,
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
}

/// A year or a range of years, as typed.
fn year(typed: &str) -> Result<String, String> {
    match years(typed) {
        Some(_) => Ok(typed.trim().to_string()),
        None => Err("write a year (2021) or a range of years (2019..2022)".to_string()),
    }
}

impl FilterArgs {
    fn filters(self) -> Filters {
        let mut filters = Filters::default();
        let all = [
            (Facet::Province, self.province, self.not_province),
            (Facet::Year, self.year, self.not_year),
            (Facet::AwardBody, self.award_body, self.not_award_body),
            (Facet::Category, self.category, self.not_category),
        ];
        for (facet, any, none) in all {
            *filters.of_mut(facet) = Selection { any, none };
        }
        filters
    }
}

pub fn run(args: Args, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let sort = match args.sort {
        Order::Relevance => Sort::Relevance,
        Order::Newest => Sort::Newest,
        Order::Oldest => Sort::Oldest,
    };
    let query = Query {
        text: words(args.query, args.more)?,
        filters: args.filters.filters(),
        limit: args.limit,
        offset: args.offset,
        sort,
    };
    let index = open_or_build(settings, output)?;
    let results = search(&index, &Reader::default(), &query)
        .with_context(|| format!("searching for {:?} failed", query.text))?;
    for problem in &results.problems {
        output.say(problem);
    }
    match args.json || args.format == Format::Json {
        true => output.print_line(&show::results_json(&results)?)?,
        false => output.print(&show::results_text(&results, output.layout()))?,
    }
    Ok(if results.total > 0 { Exit::Done } else { Exit::Nothing })
}

/// The words of the query. What looks like a flag that does not exist is a mistake, not a word.
fn words(first: Option<String>, more: Vec<String>) -> anyhow::Result<String> {
    let words: Vec<String> = first.into_iter().chain(more).collect();
    let flag = |word: &&String| {
        let name = word.strip_prefix("--").unwrap_or_default();
        name.starts_with(char::is_alphabetic) && !word.contains(char::is_whitespace)
    };
    match words.iter().find(flag) {
        Some(flag) => anyhow::bail!(
            "there is no flag {flag}: `telusur search --help` lists them \
             (to search for such a word, put a space before it: {:?})",
            format!(" {flag}")
        ),
        None => Ok(words.join(" ")),
    }
}

/// Opens the index; makes it first where there is none, and anew where another version made it.
pub fn open_or_build(settings: &Settings, output: &Output) -> anyhow::Result<Index> {
    match Index::open(&settings.index) {
        Err(Error::NoIndex(_)) => first_build(settings, output)?,
        opened => return Ok(opened?),
    }
    Ok(Index::open(&settings.index)?)
}
