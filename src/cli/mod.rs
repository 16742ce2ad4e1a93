//! Answers: what was asked for on the command line?
//!
//! One thin file a command: it turns flags into a call of the library and the answer into an
//! exit status. Results go to stdout, everything else to stderr.

mod analyze;
mod check;
mod completions;
mod counting;
mod eval;
mod explain;
mod facets;
mod filters;
mod guard;
mod help;
mod index;
mod language;
mod man;
mod memory;
mod output;
mod pager;
mod progress;
mod search;
mod settings;
mod show;
mod status;
mod stop;
mod trouble;
mod words;

use std::path::PathBuf;

use clap::{FromArgMatches, Parser, Subcommand};

use guard::guarded;
pub use language::asked_for;
pub use memory::Memory;
pub use output::Exit;
use output::Output;
use settings::Settings;
use telusur::words::Lang;
pub use trouble::told;

/// Faceted full-text search over Indonesian news about awards.
///
/// Exit status: 0 something found or done, 1 nothing found, 2 an error or a part left undone.
#[derive(Debug, Parser)]
#[command(name = "telusur", version, max_term_width = 100)]
pub struct Cli {
    /// The index folder [default: index]
    #[arg(long, global = true, display_order = 900, value_name = "DIR", env = "TELUSUR_INDEX")]
    index: Option<PathBuf>,
    /// When to use colours
    #[arg(long, global = true, display_order = 901, value_name = "WHEN", default_value = "auto")]
    color: output::Color,
    /// The language of messages: en or id [default: as the system's]
    #[arg(long, global = true, display_order = 902, value_name = "LANG", env = "TELUSUR_LANG", value_parser = language::parse)]
    lang: Option<Lang>,
    /// Print long results on a terminal without a pager
    #[arg(long, global = true, display_order = 903)]
    no_pager: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Index(index::Args),
    Search(search::Args),
    Facets(facets::Args),
    Show(show::Args),
    Explain(explain::Args),
    Status(status::Args),
    Check(check::Args),
    Analyze(analyze::Args),
    Eval(eval::Args),
    Completions(completions::Args),
    Man(man::Args),
}

impl Cli {
    /// What was asked for; on a mistake, and where help was asked for, that is told in `lang` and
    /// the program ends.
    pub fn asked(lang: Lang) -> Cli {
        let matches = help::command(lang).try_get_matches();
        match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
            Ok(cli) => cli,
            Err(error) => match help::told(&error, lang) {
                Some(told) => {
                    Output::tell(told.trim_end());
                    std::process::exit(error.exit_code())
                }
                None => error.exit(),
            },
        }
    }

    /// Does what was asked.
    pub fn run(self) -> anyhow::Result<Exit> {
        let settings = Settings::load(self.index)?;
        let lang = self.lang.or(settings.lang).unwrap_or_else(language::of_system);
        let pager = output::pager(!self.no_pager && self.command.is_read());
        let output = Output::new(self.color, lang, pager);
        let done = guarded(&settings.index, || self.command.run(&settings, &output));
        output.finish()?;
        done
    }
}

impl Command {
    /// Whether what it prints is there to be read, once and to its end.
    fn is_read(&self) -> bool {
        !matches!(self, Command::Index(_) | Command::Check(_) | Command::Eval(_))
    }

    fn run(self, settings: &Settings, output: &Output) -> anyhow::Result<Exit> {
        match self {
            Command::Index(args) => index::run(args, settings, output),
            Command::Search(args) => search::run(args, settings, output),
            Command::Facets(args) => facets::run(args, settings, output),
            Command::Show(args) => show::run(args, settings, output),
            Command::Explain(args) => explain::run(args, output),
            Command::Status(args) => status::run(args, settings, output),
            Command::Check(args) => check::run(args, settings, output),
            Command::Analyze(args) => analyze::run(args, output),
            Command::Eval(args) => eval::run(args, output),
            Command::Completions(args) => completions::run(&args, output),
            Command::Man(args) => man::run(args, output),
        }
    }
}
