//! Answers: in which colours and within which width is text shown?

use anstyle::{AnsiColor, Style};

use crate::search::Fragment;
use crate::words::Lang;

/// What matches.
pub(super) const MARK: Style = AnsiColor::Yellow.on_default().bold();
/// A title.
pub(super) const TITLE: Style = Style::new().bold();
/// What is less important.
pub(super) const FAINT: Style = Style::new().dimmed();
/// The name of a group of values.
pub(super) const HEADING: Style = AnsiColor::Cyan.on_default().bold();
/// A chosen value.
pub(super) const CHOSEN: Style = AnsiColor::Green.on_default().bold();

/// The widest line that is still read with ease, in columns.
const WIDEST: usize = 100;
/// The width where there is no terminal, in columns.
const PIPE: usize = 80;

/// How text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Columns that a line may have.
    pub width: usize,
    /// Whether styles mark the matches; where they do not, `«` and `»` do.
    pub styled: bool,
    /// The language of all that is not the articles' own.
    pub lang: Lang,
}

/// The width to use on a terminal with so many columns, or in a pipe.
pub fn plain_width(columns: Option<usize>) -> usize {
    columns.unwrap_or(PIPE).clamp(40, WIDEST)
}

impl Layout {
    /// `text` in a style, or as it is.
    pub(super) fn styled(self, style: Style, text: &str) -> String {
        if !self.styled || text.is_empty() {
            return text.to_string();
        }
        format!("{style}{text}{style:#}")
    }

    /// Fragments as one line of words, each match between the marks.
    pub(super) fn marked(self, fragments: &[Fragment]) -> String {
        let shown = fragments.iter().map(|fragment| match fragment.hit {
            true => self.mark(&fragment.text),
            false => one_line(&fragment.text),
        });
        shown.collect()
    }

    /// A match: each word of it is marked, so that a line may break between them.
    fn mark(self, text: &str) -> String {
        match self.styled {
            true => {
                let words = text.split_whitespace().map(|word| format!("{MARK}{word}{MARK:#}"));
                words.collect::<Vec<_>>().join(" ")
            }
            false => format!("«{}»", one_line(text)),
        }
    }

    /// `text` broken into lines that start with `indent` spaces.
    pub(super) fn wrapped(self, text: &str, indent: usize) -> String {
        let margin = " ".repeat(indent);
        let options = textwrap::Options::new(self.width)
            .initial_indent(&margin)
            .subsequent_indent(&margin)
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
        textwrap::fill(text, options)
    }
}

/// Whether a character turns the direction in which all that follows is shown.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Text without line breaks and control characters: what an article holds must not steer the
/// reader's terminal.
pub(super) fn one_line(text: &str) -> String {
    let shown = |c: char| if c.is_control() || c.is_whitespace() || turns(c) { ' ' } else { c };
    let mut line = String::with_capacity(text.len());
    for c in text.chars().map(shown) {
        if c != ' ' || !line.ends_with(' ') {
            line.push(c);
        }
    }
    line
}
