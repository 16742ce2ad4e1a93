//! Answers: of which format is a file of this name?

use std::path::Path;

/// The formats that can be read, by file name extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Markdown,
    Html,
    Json,
    JsonLines,
    Csv,
    Pdf,
    Docx,
}

impl Format {
    /// The format of a file that is not packed.
    pub fn of(name: &str) -> Option<Format> {
        let extension = Path::new(name).extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "txt" | "text" => Some(Format::Text),
            "md" | "markdown" => Some(Format::Markdown),
            "html" | "htm" | "xhtml" => Some(Format::Html),
            "json" => Some(Format::Json),
            "jsonl" | "ndjson" => Some(Format::JsonLines),
            "csv" | "tsv" => Some(Format::Csv),
            "pdf" => Some(Format::Pdf),
            "docx" => Some(Format::Docx),
            _ => None,
        }
    }

    /// The largest file, in megabytes, that is read in one piece. Streamed formats have no such
    /// limit, only one for each record.
    pub fn most(self) -> u64 {
        match self {
            Format::JsonLines | Format::Csv => u64::MAX,
            // a list of many articles
            Format::Json => 256,
            // many pictures, little text
            Format::Pdf | Format::Docx => 128,
            Format::Text | Format::Markdown | Format::Html => 64,
        }
    }
}

/// What is around the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// Nothing.
    None(Format),
    /// `.gz` around one file.
    Gzip(Format),
    /// `.zip` around any number.
    Zip,
}

impl Packing {
    /// The packing of a file called so; `None` where it is not read.
    pub fn of(name: &str) -> Option<Packing> {
        let path = Path::new(name);
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "zip" => Some(Packing::Zip),
            "gz" => Format::of(path.file_stem()?.to_str()?).map(Packing::Gzip),
            _ => Format::of(name).map(Packing::None),
        }
    }
}

/// Whether a file called so is an archive or packed, whether it is read or not.
pub fn is_archive(name: &str) -> bool {
    let extension = Path::new(name).extension().and_then(|it| it.to_str()).unwrap_or_default();
    let known = ["zip", "gz", "tgz", "tar", "rar", "7z", "bz2", "xz", "zst"];
    known.iter().any(|it| extension.eq_ignore_ascii_case(it))
}
