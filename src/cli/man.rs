//! Answers: what does `telusur man` do?

use std::path::PathBuf;

use clap_mangen::Man;

use super::help;
use super::output::{Exit, Output};
use super::trouble::{During, Trouble};

/// Print the manual page, or write a page for each command into a folder
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder for the pages; without it, telusur's own page is printed
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
}

pub fn run(args: Args, output: &Output) -> anyhow::Result<Exit> {
    let command = help::command(output.lang());
    match args.dir {
        Some(dir) => {
            let written = std::fs::create_dir_all(&dir)
                .and_then(|()| clap_mangen::generate_to(command, &dir));
            written.during(|| Trouble::Manual(dir))?;
        }
        None => {
            let mut page = Vec::new();
            Man::new(command).render(&mut page)?;
            output.print(&String::from_utf8_lossy(&page))?;
        }
    }
    Ok(Exit::Done)
}
