//! Answers: what is each element of a page to its text?

/// What an element is to the text of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It begins and ends a line, and goes into the lean page under this name.
    Block(&'static str),
    /// It stands in a line, and goes into the lean page under this name.
    Inline(&'static str),
    /// A table's cell: in a line with those beside it.
    Cell,
    /// It breaks a line and has no end.
    Break,
    /// Its text is no text of the page.
    Unseen,
    /// Only its text counts.
    Text,
}

/// The role of an element.
///
/// Tables become plain blocks: as such they cannot change where other elements belong, and the
/// lean page nests as it is written. What only formats is dropped, for the same reason.
pub fn role(name: &str) -> Role {
    use Role::{Block, Break, Cell, Inline, Text, Unseen};
    match name {
        "p" => Block("p"),
        "div" | "center" | "details" | "summary" | "dialog" | "legend" | "fieldset" | "address"
        | "hgroup" | "table" | "tbody" | "thead" | "tfoot" | "tr" | "caption" | "form" => {
            Block("div")
        }
        "article" => Block("article"),
        "section" => Block("section"),
        "main" => Block("main"),
        "aside" => Block("aside"),
        "nav" | "menu" => Block("nav"),
        "header" => Block("header"),
        "footer" => Block("footer"),
        "h1" => Block("h1"),
        "h2" => Block("h2"),
        "h3" => Block("h3"),
        "h4" | "h5" | "h6" => Block("h4"),
        "ul" => Block("ul"),
        "ol" => Block("ol"),
        "li" => Block("li"),
        "dl" | "dt" | "dd" => Block("div"),
        "blockquote" => Block("blockquote"),
        "figure" => Block("figure"),
        "figcaption" => Block("figcaption"),
        "pre" => Block("pre"),
        "a" => Inline("a"),
        "span" => Inline("span"),
        "td" | "th" => Cell,
        "br" | "hr" => Break,
        "script" | "style" | "template" | "svg" | "math" | "iframe" | "object" | "canvas"
        | "audio" | "video" | "map" | "select" | "datalist" | "button" | "textarea"
        | "noscript" | "noembed" | "noframes" | "head" | "title" | "xmp" | "progress" | "meter" => {
            Unseen
        }
        name if name.contains('-') => Block("div"),
        _ => Text,
    }
}
