//! Answers: what does the program `telusur` do?

mod cli;

use std::io::Write;
use std::process::ExitCode;
use std::process::Termination;

#[global_allocator]
static MEMORY: cli::Memory = cli::Memory;

fn main() -> ExitCode {
    let lang = cli::asked_for(std::env::args_os());
    let cli = cli::Cli::asked(lang);
    match cli.run() {
        Ok(exit) => exit.report(),
        Err(error) => {
            // A message that nobody can see must not turn an error into a panic.
            let _ = writeln!(std::io::stderr(), "telusur: {}", cli::told(&error, lang));
            ExitCode::from(2)
        }
    }
}
