//! Answers: where does what is said go, and how did the command end?

use std::cell::RefCell;
use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};
use std::process::{ExitCode, Termination};

use clap::ValueEnum;
use telusur::article::Problem;
use telusur::show::Layout;
use telusur::words::{Lang, Told};

use super::pager::{self, Screen};

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
    /// What a terminal's user sees of the results; `None` in a pipe or a file.
    screen: Option<RefCell<Screen>>,
}

impl Output {
    /// `pager` is the command that long results go through on a terminal, if they are to.
    pub fn new(color: Color, lang: Lang, pager: Option<String>) -> Output {
        let choice = match color {
            Color::Auto => anstream::AutoStream::choice(&stdout()),
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        let size = stdout().is_terminal().then(terminal_size::terminal_size).flatten();
        let columns = size.map(|(width, _)| usize::from(width.0));
        let styled = choice != anstream::ColorChoice::Never;
        let screen = size.zip(pager).map(|((_, height), pager)| {
            RefCell::new(Screen::new(usize::from(height.0), columns.unwrap_or_default(), pager))
        });
        Output { layout: Layout::new(columns, styled, lang), screen }
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
        let written = match &self.screen {
            Some(screen) => screen.borrow_mut().write(text),
            None => write_out(text),
        };
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => self.seen_enough(),
            other => Ok(other?),
        }
    }

    /// Prints a result and ends its line.
    pub fn print_line(&self, text: &str) -> anyhow::Result<()> {
        self.print(&format!("{text}\n"))
    }

    /// Tells the user something that is no result. While results are held back for a terminal, it
    /// follows them.
    pub fn say(&self, message: &str) {
        match &self.screen {
            Some(screen) => screen.borrow_mut().say(message, Output::tell),
            None => Output::tell(message),
        }
    }

    /// Tells the user something where no output is at hand.
    pub fn tell(message: &str) {
        // A message that cannot be shown must not end the work.
        let _ = writeln!(stderr(), "{}", visible(message));
    }

    /// Tells the user what could not be taken.
    pub fn problems(&self, problems: &[Problem]) {
        for problem in problems {
            self.say(&problem.told(self.lang()));
        }
    }

    /// Shows what was held back, and waits for the user to leave the pager.
    pub fn finish(self) -> anyhow::Result<()> {
        let Some(screen) = &self.screen else { return Ok(()) };
        let ended = screen.borrow_mut().end(Output::tell);
        match ended {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            other => Ok(other?),
        }
    }

    /// Ends the program as one that has done what was wanted of it.
    fn seen_enough(&self) -> ! {
        if let Some(screen) = &self.screen {
            // The reader has left already; what is left to say is said.
            let _ = screen.borrow_mut().end(Output::tell);
        }
        std::process::exit(0)
    }
}

pub(super) fn write_out(text: &str) -> std::io::Result<()> {
    let mut out = stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// The pager that the user wants, if any: see [`pager::command`].
pub fn pager(wanted: bool) -> Option<String> {
    wanted.then(|| pager::command(|name| std::env::var(name).ok())).flatten()
}

/// A message without characters that would steer the terminal (a file's name may hold any).
pub fn visible(message: &str) -> String {
    message.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}
