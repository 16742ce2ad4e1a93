//! Answers: which lines do the letters of a PDF's pages stand in?

use std::time::Instant;

use pdf_extract::{MediaBox, OutputDev, OutputError, Transform};

use super::layout::Line;

/// Longest text that is taken, in bytes.
const LONGEST: usize = 64 << 20;

/// Collects letters into lines.
pub struct Glyphs {
    done: Vec<Line>,
    line: Line,
    length: usize,
    page: u32,
    /// Whether the next letter begins a string.
    first: bool,
    /// Where the last letter ends, and on which height.
    end: f64,
    height: f64,
    until: Instant,
}

impl Glyphs {
    /// Takes letters until then.
    pub fn new(until: Instant) -> Self {
        let (done, line) = Default::default();
        Self { done, line, length: 0, page: 0, first: true, end: 0.0, height: 0.0, until }
    }

    /// The lines, page by page.
    pub fn finish(mut self) -> Vec<Line> {
        self.end_line();
        self.done
    }

    fn end_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        line.text = as_written(&line.text);
        if !line.text.is_empty() {
            self.done.push(line);
        }
    }

    /// Whether a letter there is on another line than the one before it.
    fn is_elsewhere(&self, x: f64, y: f64, size: f64) -> bool {
        let higher_or_lower = (y - self.height).abs();
        higher_or_lower > size * 0.6 || (x < self.end - size && higher_or_lower > size * 0.2)
    }
}

impl OutputDev for Glyphs {
    fn begin_page(
        &mut self,
        page: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.end_line();
        self.page = page;
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        self.end_line();
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _spacing: f64,
        font_size: f64,
        letter: &str,
    ) -> Result<(), OutputError> {
        if Instant::now() > self.until || self.length > LONGEST {
            return Err(OutputError::FormatError(std::fmt::Error));
        }
        let scale = (place.m11 * place.m22 - place.m12 * place.m21).abs().sqrt();
        let (x, y, size) = (place.m31, place.m32, (font_size * scale).abs());
        if self.is_elsewhere(x, y, size) {
            self.end_line();
        }
        if self.line.text.is_empty() {
            self.line = Line { page: self.page, left: x, top: y, size, ..Line::default() };
        } else if x > self.end + size * if self.first { 0.12 } else { 0.3 } {
            self.line.text.push(' ');
        }
        let before = self.line.text.len();
        self.line.text.extend(letter.chars().flat_map(plain));
        self.length += self.line.text.len() - before;
        self.end = x + width * size;
        self.line.right = self.end;
        (self.height, self.first) = (y, false);
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.first = true;
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

/// A line as it would be written: one blank between words, and hyphens that only tell where a word
/// may be divided left out, but for one that divides it at the line's end.
fn as_written(line: &str) -> String {
    let mut text = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let divides = text.ends_with(SOFT_HYPHEN);
    text.retain(|letter| letter != SOFT_HYPHEN);
    // A browser shows it as a hyphen of its own, behind the one that is not seen.
    if let Some(word) = text.strip_suffix(" \u{2010}") {
        text = format!("{word}\u{2010}");
    }
    if divides {
        text.push('\u{2010}');
    }
    text
}

const SOFT_HYPHEN: char = '\u{ad}';

/// A letter as words are written with: ligatures taken apart, what cannot be seen left out, and
/// what only one font knows (the bullets of word processors).
fn plain(letter: char) -> impl Iterator<Item = char> {
    let apart = match letter {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{a0}' | '\t' | '\n' | '\r' => " ",
        '\u{e000}'..='\u{f8ff}' => " ",
        _ => "",
    };
    let own = apart.is_empty() && !letter.is_control();
    apart.chars().chain(own.then_some(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_that_are_not_seen_stay_only_where_they_divide() {
        assert_eq!(as_written("peng\u{ad}har\u{ad}gaan itu"), "penghargaan itu");
        assert_eq!(as_written("peng\u{ad}har\u{ad} "), "penghar\u{2010}");
        assert_eq!(as_written("Undang- \u{2010}"), "Undang-\u{2010}");
    }
}
