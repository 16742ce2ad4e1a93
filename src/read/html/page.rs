//! Answers: what is on this saved page, leaner than it was saved?
//!
//! Saved pages are megabytes of scripts, styles and pictures around a few kilobytes of text, and
//! hostile ones nest without end. What comes out is a lean page that says the same: only elements
//! that carry text, each closed where it was opened, nested no deeper than any reader needs.

use html5ever::tokenizer::Tag;

use super::lines::LINE_END;
use super::metadata::Metadata;
use super::tags::{Role, role};
use super::tokens::{self, Reader, attribute};

/// Deeper elements are not opened; their text counts.
const DEEPEST: usize = 120;
/// Longest class or id that is kept.
const LONGEST_NAME: usize = 200;

/// Longest title, heading or JSON-LD that is looked at.
const LONGEST_WANTED: usize = 4 << 20;

/// What is on a page.
#[derive(Debug, Default)]
pub struct Page {
    /// The lean page.
    pub html: String,
    /// What the page tells about itself.
    pub metadata: Metadata,
}

/// Takes in a page.
pub fn page(html: &str) -> Page {
    let washed = tokens::read(html, Washer::new(true));
    // an unseen element that nobody closed would hide all behind it
    let washed = match washed.unseen {
        None => washed,
        Some(_) => tokens::read(html, Washer::new(false)),
    };
    washed.finish()
}

/// An element that is open on the lean page.
struct Open {
    name: String,
    lean: &'static str,
    block: bool,
}

/// A text that is wanted for itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Title,
    JsonLd,
    Heading,
}

struct Washer {
    page: Page,
    open: Vec<Open>,
    /// How many elements are open that were too deep to be opened on the lean page.
    deep: usize,
    /// The open element whose text is not seen, and how many of its name are open in each other.
    unseen: Option<(String, usize)>,
    /// Whether elements that nobody is sure to close may hide text.
    strict: bool,
    wanted: Option<(Wanted, String)>,
    /// Whether text stands in the line that is being written.
    in_line: bool,
    /// Whether a line has ended since the last cell of a table began.
    line_ended: bool,
}

impl Washer {
    fn new(strict: bool) -> Self {
        let page = Page { html: "<!DOCTYPE html><body>".to_owned(), ..Page::default() };
        let (open, unseen, wanted) = Default::default();
        Self { page, open, deep: 0, unseen, strict, wanted, in_line: false, line_ended: false }
    }

    fn finish(mut self) -> Page {
        self.close_to(0);
        self.page
    }

    /// Closes the innermost elements until only `left` are open.
    fn close_to(&mut self, left: usize) {
        while self.open.len() > left {
            if let Some(closed) = self.open.pop() {
                self.page.html.extend(["</", closed.lean, ">"]);
                self.in_line &= !closed.block;
                self.line_ended |= closed.block;
            }
        }
    }

    fn open(&mut self, tag: &Tag, lean: &'static str, block: bool) {
        self.in_line &= !block;
        if self.open.len() >= DEEPEST {
            self.deep += 1;
            return;
        }
        self.page.html.extend(["<", lean]);
        self.attributes(tag);
        self.page.html.push('>');
        self.open.push(Open { name: tag.name.to_string(), lean, block });
    }

    /// Keeps the attributes that tell main text from the rest, and hidden text from seen.
    fn attributes(&mut self, tag: &Tag) {
        for name in ["id", "class", "itemprop", "role", "rel"] {
            if let Some(value) = attribute(tag, name) {
                let value = &value[..value.floor_char_boundary(LONGEST_NAME)];
                self.page.html.extend([" ", name, "=\"", &escaped(value), "\""]);
            }
        }
        if is_hidden(tag) {
            self.page.html.push_str(" style=\"display:none\" hidden");
        }
        if &*tag.name == "a" {
            // where it leads does not matter, but readers tell links within a page from others
            let within = attribute(tag, "href").is_none_or(|link| link.starts_with('#'));
            self.page.html.push_str(if within { " href=\"#\"" } else { " href=\"/\"" });
        }
    }

    /// Closes what a block's beginning closes: a paragraph; a list's item for the next one.
    fn close_before(&mut self, lean: &str) {
        let inline = self.open.iter().rev().take_while(|it| !it.block).count();
        let last_block = self.open.len() - inline;
        let closes = |open: &Open| open.lean == "p" || (lean == "li" && open.lean == "li");
        if let Some(at) = last_block.checked_sub(1).filter(|at| closes(&self.open[*at])) {
            self.close_to(at);
        }
    }

    /// A cell is divided from the one before it in the same line.
    fn cell(&mut self, tag: &Tag) {
        match (self.in_line, self.line_ended) {
            (false, _) => {}
            (true, false) => self.page.html.push_str(" | "),
            (true, true) => self.page.html.extend(["<br>", LINE_END]),
        }
        self.line_ended = false;
        self.open(tag, "span", false);
    }

    fn seen_start(&mut self, tag: &Tag) {
        match role(&tag.name) {
            Role::Block(lean) => {
                self.close_before(lean);
                self.open(tag, lean, true);
                if lean == "h1" {
                    self.wanted = Some((Wanted::Heading, String::new()));
                }
            }
            Role::Inline(lean) => self.open(tag, lean, false),
            Role::Cell => self.cell(tag),
            Role::Break => {
                (self.in_line, self.line_ended) = (false, true);
                self.page.html.extend(["<br>", LINE_END]);
            }
            Role::Unseen | Role::Text => {}
        }
    }

    fn unseen_start(&mut self, tag: &Tag) {
        let ld = attribute(tag, "type").is_some_and(|it| it.contains("ld+json"));
        match &*tag.name {
            "title" if self.unseen.is_none() => {
                self.wanted = Some((Wanted::Title, String::new()));
            }
            "script" if ld => self.wanted = Some((Wanted::JsonLd, String::new())),
            _ => {}
        }
        match &mut self.unseen {
            None => self.unseen = Some((tag.name.to_string(), 1)),
            Some((name, depth)) => *depth += usize::from(**name == *tag.name),
        }
    }

    fn want_no_more(&mut self, name: &str) {
        let fits = |wanted: &Wanted| match wanted {
            Wanted::Title => name == "title",
            Wanted::JsonLd => name == "script",
            Wanted::Heading => name == "h1",
        };
        if let Some((wanted, text)) = self.wanted.take_if(|(wanted, _)| fits(wanted)) {
            match wanted {
                Wanted::Title => self.page.metadata.page_title(&text),
                Wanted::JsonLd => self.page.metadata.json_ld(&text),
                Wanted::Heading => self.page.metadata.heading(&text),
            }
        }
    }
}

impl Reader for Washer {
    fn start(&mut self, tag: &Tag) {
        self.page.metadata.tag(tag);
        let name = &*tag.name;
        if name == "body" {
            // nothing that the head left open goes on here
            self.unseen = None;
        }
        let hides = role(name) == Role::Unseen && !(tag.self_closing && name == "svg");
        let sure = matches!(name, "script" | "style" | "title" | "textarea" | "iframe");
        if hides && name != "head" && (self.strict || sure) {
            self.unseen_start(tag);
        } else if self.unseen.is_none() {
            self.seen_start(tag);
        }
    }

    fn end(&mut self, name: &str) {
        self.want_no_more(name);
        if let Some((_, depth)) = self.unseen.as_mut().filter(|(unseen, _)| unseen == name) {
            *depth -= 1;
            self.unseen.take_if(|(_, depth)| *depth == 0);
            return;
        }
        if self.deep > 0 && self.unseen.is_none() && role(name) != Role::Text {
            self.deep -= 1;
            return;
        }
        let inline = self.open.iter().rev().take_while(|it| !it.block).count();
        let found = self.open.iter().rposition(|it| it.name == name);
        let reaches = |at: &usize| self.open[*at].block || *at + inline >= self.open.len();
        if let Some(at) = found.filter(|at| reaches(at) && self.unseen.is_none()) {
            self.close_to(at);
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((_, wanted)) = self.wanted.as_mut().filter(|(_, it)| it.len() < LONGEST_WANTED)
        {
            wanted.push_str(text);
        }
        if self.unseen.is_none() {
            self.page.html.push_str(&escaped(text));
            self.in_line |= !text.trim().is_empty();
        }
    }

    fn comment(&mut self, text: &str) {
        self.page.metadata.comment(text);
    }
}

fn is_hidden(tag: &Tag) -> bool {
    let style = attribute(tag, "style").map(|style| style.replace(' ', "").to_ascii_lowercase());
    let styled =
        |style: String| style.contains("display:none") || style.contains("visibility:hidden");
    attribute(tag, "hidden").is_some() || style.is_some_and(styled)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
