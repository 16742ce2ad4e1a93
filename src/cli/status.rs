//! Answers: what does `telusur status` do?

use telusur::words::Told;
use telusur::{Error, Index, show};

use super::output::{Exit, Output};
use super::settings::Settings;

/// Tell what the index holds and follows
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

pub fn run(args: Args, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
    let status = match Index::open(&settings.index) {
        Err(error @ Error::NoIndex(_)) => {
            output.say(&error.told(output.lang()));
            return Ok(Exit::Nothing);
        }
        index => index?.status()?,
    };
    match args.json {
        true => output.print_line(&show::status_json(&status, output.lang())?)?,
        false => output.print(&show::status_text(&status, output.layout()))?,
    }
    Ok(Exit::Done)
}
