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
/// The narrowest that words still fit in, in columns.
const NARROWEST: usize = 40;
/// The width where there is no terminal, in columns.
const PIPE: usize = 80;

/// How text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Columns that a line of running text may have.
    pub width: usize,
    /// Columns that there are, for what stands side by side.
    pub screen: usize,
    /// Whether styles mark the matches; where they do not, `«` and `»` do.
    pub styled: bool,
    /// The language of all that is not the articles' own.
    pub lang: Lang,
}

impl Layout {
    /// The layout for a terminal with so many columns, or for a pipe.
    pub fn new(columns: Option<usize>, styled: bool, lang: Lang) -> Layout {
        let screen = columns.unwrap_or(PIPE).max(NARROWEST);
        Layout { width: screen.min(WIDEST), screen, styled, lang }
    }

    /// `text` in a style, or as it is.
    pub(super) fn styled(self, style: Style, text: &str) -> String {
        if !self.styled || text.is_empty() {
            return text.to_string();
        }
        format!("{style}{text}{style:#}")
    }

    /// `text` with each word of it in a style, so that lines may break between them: a pager
    /// starts each line without style.
    pub(super) fn styled_words(self, style: Style, text: &str) -> String {
        match self.styled {
            true => {
                text.split(' ').map(|word| self.styled(style, word)).collect::<Vec<_>>().join(" ")
            }
            false => text.to_string(),
        }
    }

    /// Fragments as one line of words, each match between the marks.
    pub(super) fn marked(self, fragments: &[Fragment]) -> String {
        let shown = fragments.iter().map(|fragment| match fragment.hit {
            true => self.mark(&fragment.text),
            false => one_line(&fragment.text),
        });
        shown.collect()
    }

    /// A match.
    fn mark(self, text: &str) -> String {
        match self.styled {
            true => self.styled_words(MARK, &one_line(text)),
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

    /// Lines in faint letters; the style starts anew on each, so that a pager keeps it.
    pub(super) fn faint(self, text: &str, indent: usize) -> String {
        let wrapped = self.wrapped(text, indent);
        let lines = wrapped.lines().map(|line| self.styled(FAINT, line));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The same layout within fewer columns.
    pub(super) fn within(self, columns: usize) -> Layout {
        Layout { width: self.width.min(columns), screen: columns, ..self }
    }

    /// A number with its thousands apart: `58,506` in English, `58.506` in Indonesian.
    pub(super) fn number(self, number: u64) -> String {
        let digits = number.to_string();
        let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                shown.push(self.lang.pick(',', '.'));
            }
            shown.push(digit);
        }
        shown
    }

    /// A number with so many decimals, behind a point or a comma.
    pub(super) fn decimal(self, number: f64, decimals: usize) -> String {
        let shown = format!("{number:.decimals$}");
        self.lang.pick(shown.clone(), shown.replace('.', ","))
    }
}

/// Whether a character turns the direction in which all that follows is shown.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What is shown of a character: what an article or a query holds must not steer the reader's
/// terminal.
pub(super) fn harmless(c: char) -> char {
    if c.is_control() || c.is_whitespace() || turns(c) { ' ' } else { c }
}

/// Text without line breaks and control characters, with single spaces.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars().map(harmless) {
        if c != ' ' || !line.ends_with(' ') {
            line.push(c);
        }
    }
    line
}

/// At most the first `limit` characters of a line; one that is cut ends in an ellipsis.
pub(super) fn clipped(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        let layout = |lang| Layout::new(None, false, lang);
        for (number, english, indonesian) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1,000", "1.000"),
            (58_506, "58,506", "58.506"),
            (1_234_567, "1,234,567", "1.234.567"),
        ] {
            assert_eq!(layout(Lang::English).number(number), english);
            assert_eq!(layout(Lang::Indonesian).number(number), indonesian);
        }
        assert_eq!(layout(Lang::Indonesian).decimal(7.125, 1), "7,1");
    }

    #[test]
    fn a_clipped_line_is_cut_between_characters_and_says_so() {
        assert_eq!(clipped("é é é", 3), "é é…");
        assert_eq!(clipped("é é", 3), "é é");
    }

    /// A style that runs over a line's end is lost in a pager.
    #[test]
    fn no_style_runs_over_a_line_end() {
        let layout = Layout::new(Some(40), true, Lang::English);
        let text = layout.styled_words(TITLE, &"kata ".repeat(30));
        for line in layout.wrapped(text.trim(), 4).lines() {
            assert_eq!(line.matches("\u{1b}[1m").count(), line.matches("\u{1b}[0m").count());
        }
    }
}
