//! Answers: what does `telusur show` do?

use telusur::words::Told;
use telusur::{Error, show};

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
    match args.json {
        true => output.print_line(&show::article_json(&article)?)?,
        false => output.print(&show::article_text(&article, output.layout()))?,
    }
    Ok(Exit::Done)
}
