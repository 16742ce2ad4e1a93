//! Answers: which lines does a reader see on a lean page?

use html5ever::tokenizer::Tag;

use super::tags::{Role, role};
use super::tokens::{self, Reader, attribute};

/// Stands behind each `br` of a lean page: white space to the readability library, which at times
/// drops the `br` itself.
pub const LINE_END: &str = "\u{2028}";

/// One line of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenLine {
    /// Its words with single spaces.
    pub text: String,
    /// How many of its bytes are links.
    pub linked: usize,
    /// Whether it stands below a picture.
    pub caption: bool,
    /// Whether it is a heading.
    pub heading: bool,
    /// Whether it stands in what goes around an article: navigation, sidebar, header, footer.
    pub around: bool,
}

impl SeenLine {
    /// Whether the line is nothing but links: a pointer to another article, a button for sharing.
    pub fn is_link(&self) -> bool {
        let words = self.text.bytes().filter(u8::is_ascii_alphanumeric).count();
        self.linked * 10 >= words * 9 && self.linked > 0
    }
}

/// The lines of HTML that [`super::page`] or a reader of it has made; hidden ones are left out.
pub fn lines(html: &str) -> Vec<SeenLine> {
    let mut lines = tokens::read(html, Lines::default());
    lines.end_line();
    lines.done
}

/// The words of a scrap of HTML: what JSON-LD and shared titles have escaped once too often.
pub fn plain(scrap: &str) -> String {
    if !scrap.contains('&') {
        return scrap.to_owned();
    }
    let escaped = scrap.replace('<', "&lt;");
    let lines = lines(&escaped).into_iter().map(|line| line.text);
    lines.collect::<Vec<_>>().join(" ")
}

#[derive(Default)]
struct Lines {
    done: Vec<SeenLine>,
    line: SeenLine,
    /// Whether white space stands before the next word.
    space: bool,
    links: usize,
    captions: usize,
    headings: usize,
    around: usize,
    /// How many elements are open, and at how many the outermost hidden one was opened.
    depth: usize,
    hidden_at: usize,
}

impl Lines {
    fn end_line(&mut self) {
        self.space = false;
        let mut line = std::mem::take(&mut self.line);
        let end = line.text.trim_end_matches([' ', '|']).len();
        line.text.truncate(end);
        if line.text.contains(char::is_alphanumeric) {
            self.done.push(line);
        }
    }

    fn count(&mut self, name: &str) -> Option<&mut usize> {
        match name {
            "a" => Some(&mut self.links),
            "figcaption" => Some(&mut self.captions),
            "h1" | "h2" | "h3" | "h4" => Some(&mut self.headings),
            "nav" | "aside" | "footer" | "header" => Some(&mut self.around),
            _ => None,
        }
    }

    fn word(&mut self, word: &str) {
        if self.space && !self.line.text.is_empty() {
            self.line.text.push(' ');
        }
        self.line.text.push_str(word);
        self.line.caption |= self.captions > 0;
        self.line.heading |= self.headings > 0;
        self.line.around |= self.around > 0;
        if self.links > 0 {
            self.line.linked += word.bytes().filter(u8::is_ascii_alphanumeric).count();
        }
    }
}

impl Reader for Lines {
    fn start(&mut self, tag: &Tag) {
        if !matches!(role(&tag.name), Role::Inline(_) | Role::Text | Role::Cell) {
            self.end_line();
        }
        if matches!(role(&tag.name), Role::Break | Role::Text) {
            return;
        }
        self.depth += 1;
        if self.hidden_at == 0 && attribute(tag, "hidden").is_some() {
            self.hidden_at = self.depth;
        }
        if let Some(count) = self.count(&tag.name) {
            *count += 1;
        }
    }

    fn end(&mut self, name: &str) {
        if matches!(role(name), Role::Break | Role::Text) {
            return;
        }
        if matches!(role(name), Role::Block(_)) {
            self.end_line();
        }
        if let Some(count) = self.count(name) {
            *count = count.saturating_sub(1);
        }
        if self.hidden_at == self.depth {
            self.hidden_at = 0;
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn text(&mut self, text: &str) {
        if self.hidden_at > 0 {
            return;
        }
        let mut pieces = text.split(LINE_END);
        self.piece(pieces.next().unwrap_or_default());
        for piece in pieces {
            self.end_line();
            self.piece(piece);
        }
    }
}

impl Lines {
    /// Takes in text that has no line's end of its own.
    fn piece(&mut self, text: &str) {
        let mut rest = text;
        while let Some(start) = rest.find(|c: char| !c.is_whitespace()) {
            self.space |= start > 0;
            let word = &rest[start..];
            let end = word.find(char::is_whitespace).unwrap_or(word.len());
            self.word(&word[..end]);
            self.space = false;
            rest = &word[end..];
        }
        self.space |= !rest.is_empty();
    }
}
