//! Answers: which tags and texts does this HTML consist of?
//!
//! html5ever's tokenizer without its tree: linear in the page's length whatever is left open or
//! nested, where building the tree of a hostile page is not.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Takes what a page consists of.
pub trait Reader {
    fn start(&mut self, tag: &Tag);
    fn end(&mut self, name: &str);
    fn text(&mut self, text: &str);
    fn comment(&mut self, _text: &str) {}
}

/// Bytes handed to the tokenizer at a time.
const PIECE: usize = 1 << 16;

/// Reads `html` with `reader`.
pub fn read<R: Reader>(html: &str, reader: R) -> R {
    let tokenizer = Tokenizer::new(Adapter(RefCell::new(reader)), TokenizerOpts::default());
    let input = BufferQueue::default();
    let mut rest = html;
    while !rest.is_empty() {
        let (piece, behind) = rest.split_at(rest.floor_char_boundary(PIECE));
        input.push_back(StrTendril::from_slice(piece));
        let _ = tokenizer.feed(&input);
        rest = behind;
    }
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

/// An attribute's value.
pub fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|it| &*it.name.local == name).map(|it| &*it.value)
}

/// More attributes than any tag has. The tokenizer compares each with all before it.
const ATTRIBUTES: usize = 1000;

/// Whether a tag has more attributes than can be read in reasonable time.
pub fn overloaded(html: &str) -> bool {
    let bytes = html.as_bytes();
    let mut at = 0;
    while let Some(open) = html[at..].find('<') {
        at += open + 1;
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let (count, end) = attributes(&bytes[at..]);
        if count > ATTRIBUTES {
            return true;
        }
        let raw = ["script", "style"].iter().find(|name| starts_with(&bytes[at..], name));
        at += end;
        at += raw.map_or(0, |name| raw_length(&bytes[at..], name));
        at = html.ceil_char_boundary(at);
    }
    false
}

fn starts_with(bytes: &[u8], name: &str) -> bool {
    bytes.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()))
}

/// How far the text of a script or style goes.
fn raw_length(bytes: &[u8], name: &str) -> usize {
    let closes =
        |at: &usize| bytes[*at..].starts_with(b"</") && starts_with(&bytes[at + 2..], name);
    (0..bytes.len()).find(closes).unwrap_or(bytes.len())
}

/// How many attributes, roughly, a tag has that begins here, and where it ends.
fn attributes(bytes: &[u8]) -> (usize, usize) {
    let (mut count, mut quote, mut before) = (0, None, b' ');
    for (at, byte) in bytes.iter().copied().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return (count, at),
            (None, b'"' | b'\'') => {
                quote = Some(byte).filter(|_| before == b'=' || before.is_ascii_whitespace());
                count += 1;
            }
            (None, b'/') => count += 1,
            (None, byte) if byte.is_ascii_whitespace() && !before.is_ascii_whitespace() => {
                count += 1
            }
            _ => {}
        }
        before = byte;
    }
    (count, bytes.len())
}

struct Adapter<R>(RefCell<R>);

impl<R: Reader> TokenSink for Adapter<R> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => reader.text(&text),
            Token::CommentToken(text) => reader.comment(&text),
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => reader.end(&tag.name),
            Token::TagToken(tag) => {
                reader.start(&tag);
                return after(&tag.name);
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// How the text behind a start tag is read: in a script a `<` is no tag.
fn after(name: &str) -> TokenSinkResult<()> {
    match name {
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
            TokenSinkResult::RawData(RawKind::Rawtext)
        }
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}
