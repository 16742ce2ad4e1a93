//! Answers: how are results shown that are longer than the terminal?
//!
//! As git shows them: through `$TELUSUR_PAGER`, `$PAGER` or `less`. What fits on the screen is
//! simply printed.

use std::io::{self, Write};
use std::process::{Child, ChildStdin, Command, Stdio};

use super::output::write_out;
use super::stop::{self, Paging};

/// How `less` behaves where the user has not said otherwise: it leaves at once what fits on a
/// screen, shows colours, and leaves what was read on the screen.
const LESS: (&str, &str) = ("LESS", "FRX");
/// Shows colours in `lv`, another pager.
const LV: (&str, &str) = ("LV", "-c");

/// The pager's command line: the first variable that is set; none where it is empty or `cat`.
pub fn command(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    let set = ["TELUSUR_PAGER", "PAGER"].into_iter().find_map(variable);
    let command = set.unwrap_or_else(|| "less".to_string());
    (!matches!(command.trim(), "" | "cat")).then_some(command)
}

/// A terminal's screen: holds results back until they are all there or do not fit.
#[derive(Debug)]
pub struct Screen {
    /// Lines that fit beside the prompt.
    lines: usize,
    columns: usize,
    pager: String,
    state: State,
    /// What is to be said behind the results.
    messages: Vec<String>,
}

#[derive(Debug)]
enum State {
    /// All so far fits on the screen.
    Held(String),
    /// The pager shows it.
    Paged(Child, ChildStdin, Paging),
    /// No pager could be started: it is printed as it comes.
    Plain,
}

impl Screen {
    pub fn new(lines: usize, columns: usize, pager: String) -> Screen {
        let (state, messages) = (State::Held(String::new()), Vec::new());
        Screen { lines: lines.saturating_sub(1), columns, pager, state, messages }
    }

    /// Shows `text`, or holds it back.
    pub fn write(&mut self, text: &str) -> io::Result<()> {
        match &mut self.state {
            State::Held(held) => {
                held.push_str(text);
                let held = std::mem::take(held);
                match rows(&held, self.columns, self.lines) {
                    rows if rows <= self.lines => self.state = State::Held(held),
                    _ => return self.open(&held),
                }
                Ok(())
            }
            State::Paged(_, input, _) => input.write_all(text.as_bytes()),
            State::Plain => write_out(text),
        }
    }

    /// Starts the pager with what was held back.
    fn open(&mut self, held: &str) -> io::Result<()> {
        self.state = State::Plain;
        let Some((pager, mut input)) = start(&self.pager) else { return write_out(held) };
        let paging = stop::left_to_pager(pager.id());
        let written = input.write_all(held.as_bytes());
        self.state = State::Paged(pager, input, paging);
        written
    }

    /// Says a message through `tell`, behind what was printed before it.
    pub fn say(&mut self, message: &str, tell: impl Fn(&str)) {
        match &self.state {
            State::Held(held) if held.is_empty() => tell(message),
            State::Plain => tell(message),
            _ => self.messages.push(message.to_string()),
        }
    }

    /// Prints what was held back, or waits until the user leaves the pager.
    pub fn end(&mut self, tell: impl Fn(&str)) -> io::Result<()> {
        let ended = match std::mem::replace(&mut self.state, State::Plain) {
            State::Held(held) => write_out(&held),
            State::Paged(mut pager, input, _paging) => {
                drop(input);
                // A pager that cannot be waited for is one that has ended.
                let _ = pager.wait();
                Ok(())
            }
            State::Plain => Ok(()),
        };
        self.messages.drain(..).for_each(|message| tell(&message));
        ended
    }
}

/// The pager and its input, if the system has it.
fn start(pager: &str) -> Option<(Child, ChildStdin)> {
    let mut command = shell(pager)?;
    for (name, value) in [LESS, LV] {
        if std::env::var_os(name).is_none() {
            command.env(name, value);
        }
    }
    let mut child = command.stdin(Stdio::piped()).spawn().ok()?;
    let input = child.stdin.take()?;
    Some((child, input))
}

/// The command line as the shell runs it; `None` where its program is known to be missing.
#[cfg(unix)]
fn shell(pager: &str) -> Option<Command> {
    let shell = |line: &str| {
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(line);
        shell
    };
    let program = pager.split_whitespace().next()?;
    if program.contains(['=', '\'', '"', '\\', '$']) {
        return Some(shell(pager));
    }
    let found = shell("command -v \"$0\"").arg(program).stdout(Stdio::null()).status();
    found.is_ok_and(|status| status.success()).then(|| shell(pager))
}

#[cfg(not(unix))]
fn shell(pager: &str) -> Option<Command> {
    let mut words = pager.split_whitespace();
    let mut command = Command::new(words.next()?);
    command.args(words);
    Some(command)
}

/// How many rows of a screen a text fills, as far as `enough`.
fn rows(text: &str, columns: usize, enough: usize) -> usize {
    let mut rows = 0;
    for line in text.lines() {
        rows += textwrap::core::display_width(line).max(1).div_ceil(columns.max(1));
        if rows > enough {
            break;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_names_the_pager() {
        let command = |set: &[(&str, &str)]| {
            command(|name| {
                set.iter().find(|(it, _)| *it == name).map(|(_, value)| value.to_string())
            })
        };
        assert_eq!(command(&[]), Some("less".into()));
        assert_eq!(command(&[("PAGER", "more")]), Some("more".into()));
        assert_eq!(
            command(&[("TELUSUR_PAGER", "most -s"), ("PAGER", "more")]),
            Some("most -s".into())
        );
        assert_eq!(command(&[("TELUSUR_PAGER", ""), ("PAGER", "more")]), None);
        assert_eq!(command(&[("PAGER", "cat")]), None);
    }

    #[test]
    fn rows_count_what_a_line_fills() {
        assert_eq!(rows("a\n\nb\n", 80, 99), 3);
        assert_eq!(rows(&"x".repeat(161), 80, 99), 3);
        assert_eq!(rows("\u{1b}[1mxx\u{1b}[0m\n", 2, 99), 1, "styles take no room");
        assert_eq!(rows(&"a\n".repeat(1000), 80, 24), 25);
    }
}
