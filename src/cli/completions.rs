//! Answers: what does `telusur completions` do?

use clap_complete::{Shell, generate};

use super::help;
use super::output::{Exit, Output};

/// Print the completions for a shell
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

pub fn run(args: &Args, output: &Output) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    generate(args.shell, &mut help::command(output.lang()), "telusur", &mut script);
    output.print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
