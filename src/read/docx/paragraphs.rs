//! Answers: which paragraphs are in a Word document's XML?

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// One paragraph, or a row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its words with single spaces.
    pub text: String,
    /// Whether its style is one for titles or main headings.
    pub title: bool,
}

/// The paragraphs that say something, and what is wrong with the XML if it ends before its time.
pub fn paragraphs(xml: &str) -> (Vec<Paragraph>, Option<String>) {
    let mut reader = Reader::from_str(xml);
    // a document that ends too early has told what stands before
    reader.config_mut().check_end_names = false;
    let mut found = Found::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => found.start(&tag),
            Ok(Event::Empty(tag)) => found.mark(&tag),
            Ok(Event::End(tag)) => found.end(tag.local_name().as_ref()),
            Ok(Event::Text(words)) => found.words(&words),
            Ok(Event::CData(words)) => found.words(&words),
            Ok(Event::GeneralRef(entity)) => found.words(&resolved(&entity)),
            Ok(Event::Eof) => return (found.finish(), None),
            Err(error) => return (found.finish(), Some(error.to_string())),
            Ok(_) => {}
        }
    }
}

/// The character that `&amp;` or `&#38;` stands for; nothing for one that is not known.
pub fn resolved(entity: &BytesRef) -> String {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        return character.to_string();
    }
    let named = match &**entity {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    };
    named.to_owned()
}

/// What of the document has been seen.
#[derive(Default)]
struct Found {
    done: Vec<Paragraph>,
    /// The paragraph that is being read, and those around it: a text box stands in a paragraph.
    open: Vec<Paragraph>,
    /// Whether a run's text is being read.
    text: bool,
    /// The cells of the row that is being read, and how deep in rows that is.
    row: Vec<String>,
    rows: usize,
    /// How deep in what only older programs show.
    fallback: usize,
}

/// Deeper text boxes are read as one.
const DEEPEST: usize = 64;

impl Found {
    fn start(&mut self, tag: &BytesStart) {
        match tag.local_name().as_ref() {
            "Fallback" => self.fallback += 1,
            "p" if self.open.len() < DEEPEST => self.open.push(Paragraph::default()),
            "t" => self.text = true,
            "tr" => {
                self.rows += 1;
                self.cell_ends();
            }
            _ => self.mark(tag),
        }
    }

    /// Takes in an element that has no content, or whose content does not matter.
    fn mark(&mut self, tag: &BytesStart) {
        match tag.local_name().as_ref() {
            "ta" | "br" | "cr" => self.push(" "),
            "noBreakHyphen" => self.push("-"),
            "pStyle" => {
                let title = is_title(tag);
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.title = title;
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "Fallback" => self.fallback = self.fallback.saturating_sub(1),
            "t" => self.text = false,
            "p" => self.paragraph_ends(),
            "tc" => self.cell_ends(),
            "tr" => {
                self.rows = self.rows.saturating_sub(1);
                self.row_ends();
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.text {
            self.push(words);
        }
    }

    fn push(&mut self, words: &str) {
        if self.fallback == 0
            && let Some(paragraph) = self.open.last_mut()
        {
            paragraph.text.push_str(words);
        }
    }

    fn paragraph_ends(&mut self) {
        let Some(mut paragraph) = self.open.pop() else { return };
        paragraph.text = paragraph.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if paragraph.text.is_empty() {
            return;
        }
        match self.row.last_mut().filter(|_| self.rows > 0) {
            Some(cell) if cell.is_empty() => *cell = paragraph.text,
            Some(cell) => *cell = format!("{cell} {}", paragraph.text),
            None if self.rows > 0 => self.row.push(paragraph.text),
            None => self.done.push(paragraph),
        }
    }

    /// A cell ends: what comes next is another one's.
    fn cell_ends(&mut self) {
        if self.row.last().is_some_and(|cell| !cell.is_empty()) {
            self.row.push(String::new());
        }
    }

    fn row_ends(&mut self) {
        let cells = std::mem::take(&mut self.row);
        let cells: Vec<String> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        if !cells.is_empty() {
            self.done.push(Paragraph { text: cells.join(" | "), title: false });
        }
    }

    fn finish(mut self) -> Vec<Paragraph> {
        while !self.open.is_empty() {
            self.paragraph_ends();
        }
        self.row_ends();
        self.done
    }
}

/// "Title", "Heading1", and as an Indonesian Word names them: "Judul", "Judul1".
fn is_title(style: &BytesStart) -> bool {
    let titles = ["title", "judul", "heading1", "judul1"];
    let value = |attribute: quick_xml::events::attributes::Attribute| {
        let plain = attribute.value.to_lowercase().replace(' ', "");
        attribute.key.local_name().as_ref() == "val" && titles.contains(&plain.as_str())
    };
    style.attributes().flatten().any(value)
}
