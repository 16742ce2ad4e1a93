//! Answers: where does what is said go, and how did the command end?

use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};
use std::process::{ExitCode, Termination};

use clap::ValueEnum;
use telusur::article::Problem;
use telusur::show::{Layout, plain_width};
use telusur::words::{Lang, Told};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Something was found or done.
    Done,
    /// Nothing was found.
    Nothing,
    /// A part was left undone.
    Partly,
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Where results and messages go.
#[derive(Debug)]
pub struct Output {
    layout: Layout,
}

impl Output {
    pub fn new(color: Color, lang: Lang) -> Output {
        let choice = match color {
            Color::Auto => anstream::AutoStream::choice(&stdout()),
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        let columns = stdout().is_terminal().then(terminal_columns).flatten();
        let styled = choice != anstream::ColorChoice::Never;
        Output { layout: Layout { width: plain_width(columns), styled, lang } }
    }

    /// How text is laid out.
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// The language that the user is told in.
    pub fn lang(&self) -> Lang {
        self.layout.lang
    }

    /// Prints a result. A reader that has seen enough (`| head`) ends the program quietly.
    pub fn print(&self, text: &str) -> anyhow::Result<()> {
        let mut out = stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
            other => Ok(other?),
        }
    }

    /// Prints a result and ends its line.
    pub fn print_line(&self, text: &str) -> anyhow::Result<()> {
        self.print(&format!("{text}\n"))
    }

    /// Tells the user something that is no result.
    pub fn say(&self, message: &str) {
        // A message that cannot be shown must not end the work.
        let _ = writeln!(stderr(), "{}", visible(message));
    }

    /// Tells the user what could not be taken.
    pub fn problems(&self, problems: &[Problem]) {
        for problem in problems {
            self.say(&problem.told(self.lang()));
        }
    }
}

/// A message without characters that would steer the terminal (a file's name may hold any).
fn visible(message: &str) -> String {
    message.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

fn terminal_columns() -> Option<usize> {
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
}
