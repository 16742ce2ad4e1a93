//! Answers: what does `telusur show` do?

use telusur::search::{similar, story_of};
use telusur::words::Told;
use telusur::{Error, Index, show};

use super::output::{Exit, Output};
use super::search::open_or_build;
use super::settings::Settings;

/// Show one article, its facets and their evidence
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The article's id, as `search` prints it
    #[arg(value_name = "ID")]
    id: String,
    /// Print all that is known of it as JSON
    #[arg(long)]
    json: bool,
    /// List other articles that are about the same
    #[arg(long)]
    similar: bool,
    /// How many similar articles to list
    #[arg(long, value_name = "N", default_value_t = 10, requires = "similar")]
    limit: usize,
}

pub fn run(args: Args, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let index = open_or_build(settings, output)?;
    let article = match index.article(&args.id) {
        Err(error @ Error::NoArticle(_)) => {
            output.say(&error.told(output.lang()));
            return Ok(Exit::Nothing);
        }
        article => article?,
    };
    if args.similar {
        return similar_articles(&index, &args, output);
    }
    match args.json {
        true => output.print_line(&show::article_json(&article)?)?,
        false => {
            output.print(&show::article_text(&article, output.layout()))?;
            if let Some(story) = story_of(&index, &args.id)? {
                output.print(&show::story_text(&story, output.layout()))?;
            }
        }
    }
    Ok(Exit::Done)
}

fn similar_articles(index: &Index, args: &Args, output: &Output) -> anyhow::Result<Exit> {
    let similar = similar(index, &args.id, args.limit)?;
    match args.json {
        true => output.print_line(&show::similar_json(&similar)?)?,
        false => output.print(&show::similar_text(&similar, output.layout()))?,
    }
    Ok(if similar.is_empty() { Exit::Nothing } else { Exit::Done })
}
