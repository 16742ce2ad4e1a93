//! Answers: what went wrong with which input, and what can its owner do?

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Something in the input that could not be taken as it stands.
///
/// Problems are collected, not fatal: the rest of the work is done all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The file (or query) concerned, as its owner would name it.
    pub path: String,
    /// The line in it, counted from 1, where known.
    pub line: Option<u64>,
    /// What is wrong, and the next step.
    #[serde(default)]
    pub cause: Cause,
}

impl Problem {
    /// A problem with a whole file.
    pub fn new(path: impl Into<String>, cause: Cause) -> Self {
        Self { path: path.into(), line: None, cause }
    }

    /// A problem with one line of a file; lines count from 1.
    pub fn at_line(path: impl Into<String>, line: u64, cause: Cause) -> Self {
        Self { path: path.into(), line: Some(line), cause }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.cause),
            None => write!(f, "{}: {}", self.path, self.cause),
        }
    }
}

/// What is wrong with a file or a record: the cause, and what its owner can do. The English is
/// here, the Indonesian in [`words`](crate::words).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    // files
    /// There is nothing at that path any more.
    #[error("cannot be read: {0}; check the path")]
    Gone(String),
    /// The system does not let this user read it.
    #[error("cannot be read: {0}; allow yourself to read it (chmod u+r)")]
    Forbidden(String),
    /// Opening or reading fails.
    #[error("cannot be read: {0}; check that it is a readable file and that the disk is sound")]
    Unreadable(String),
    /// The walk over a corpus could not look at it.
    #[error("{0}: left out of this run; what the index holds of it is kept")]
    Unseen(String),
    /// A pipe, a socket or a device may never end, and cannot be read a second time.
    #[error(
        "this is neither a file nor a folder (a pipe or a device); save what it gives as a file \
         and name that"
    )]
    NoFile,
    /// Its size or time of change is not what it was when reading began.
    #[error("it changed while it was being read; run this again when it is at rest")]
    #[serde(alias = "changing")]
    Changed,
    /// Nothing but white space is in it.
    #[error("the file is empty; fill it or take it away")]
    Empty,
    /// It holds bytes that are no text in any encoding.
    #[error(
        "this is binary data, not text, whatever its name says; save the article as plain text in \
         UTF-8"
    )]
    Binary,
    /// Its name ends in an extension that is not read; without the dot, empty where there is none.
    #[error("{} is no format that can be read; save it as .txt, .md, .html, .json, .jsonl, .csv, \
             .docx or .pdf", extension(.0))]
    UnknownFormat(String),
    /// It is larger than so many megabytes, and its format must be read in one piece.
    #[error(
        "it is larger than {0} MB, and no single article is; split it, or save the articles as \
         .jsonl or .csv"
    )]
    TooLarge(u64),

    // records
    /// There is no title and no text in a file.
    #[error("no title and no text in it; fill it or take it away")]
    NoText,
    /// There is no title and no text in a record.
    #[error("no title and no text in it; name the fields title and body (or judul and isi)")]
    NoFields,
    /// A JSON value is no object.
    #[error("not an object with the fields of an article; write {{\"title\": …}}")]
    NoObject,
    /// A line is no JSON.
    #[error("broken JSON ({0}); one whole object belongs on each line")]
    BrokenLine(String),
    /// A file is no JSON from some line on.
    #[error("broken JSON ({0}); what stands behind that place was not read")]
    BrokenJson(String),
    /// A Markdown file's front matter is no list of fields.
    #[error("front matter left out ({0}); write `name: value` lines")]
    FrontMatter(String),
    /// One of a file's records, counted from 1, has this wrong.
    #[error("record {0}: {1}")]
    InRecord(u64, Box<Cause>),
    /// A record is longer than so many megabytes.
    #[error("this record is longer than {0} MB and was passed over; split it")]
    LongRecord(u64),
    /// So many more records have something wrong.
    #[error("{0} more records like these could not be read; mend the first ones and try again")]
    More(u64),
    /// None of the first so many records could be read, the first for that reason.
    #[error(
        "none of the first {0} records could be read, the first because: {1}; check that the \
         file is what its name says"
    )]
    Hopeless(u64, Box<Cause>),

    // tables
    /// The first row of a table has these names, and none of them is known.
    #[error(
        "no column of the first row ({0}) is known; name the columns there: title and body (or \
         judul and isi), date, source, url, …"
    )]
    NoHeader(String),
    /// A row has so many fields, the header so many.
    #[error(
        "this row has {0} fields and the header {1}; put fields with separators or line breaks \
         in double quotes, and double the quotes inside"
    )]
    RowWidth(usize, usize),

    // pages and documents
    /// A page has no text of its own.
    #[error(
        "no article was found on this page; save it again when it is fully shown, as a complete \
         page"
    )]
    NoMainText,
    /// A document cannot be opened without its password.
    #[error("it is protected by a password; save it again without")]
    Protected,
    /// A document's pages are pictures.
    #[error(
        "there is no text in it, only pictures (a scan?); save it with its text recognised (OCR)"
    )]
    OnlyPictures,
    /// A document is damaged, or of a kind that is not understood.
    #[error("it cannot be understood ({0}); open it and save it again")]
    BrokenDocument(String),
    /// Reading a document took longer than so many seconds.
    #[error("it was not read within {0} seconds; open it and save its text as .txt")]
    Slow(u64),

    // archives
    /// An archive is damaged at some place.
    #[error("the archive is damaged ({0}); what stands before that place was read; make it again")]
    BrokenArchive(String),
    /// An archive expands to more than so many megabytes.
    #[error(
        "it expands to more than {0} MB, far more than articles do; what stands beyond was not \
         read; unpack it if you trust it"
    )]
    Expands(u64),
    /// An archive in an archive.
    #[error("an archive in an archive is not read; unpack the outer one")]
    Nested,
    /// A member of an archive is packed in a way that is not known.
    #[error("it is packed in a way that is not known ({0}); make the archive again as plain .zip")]
    UnknownPacking(String),
    /// An archive has no member that can be read.
    #[error("nothing in it is of a format that can be read; take it away or put articles in it")]
    NoMembers,

    // faults of the program
    /// The program, or a library, panicked at that place while it read this.
    #[error(
        "a fault in telusur stopped this ({0}); all else was read; please report it together with \
         what it was reading"
    )]
    Fault(String),
    /// It panicked while it understood an article, which is found by its words all the same.
    #[error(
        "a fault in telusur left the article {0:?} without facets and awards ({1}); please report \
         it together with the article"
    )]
    NotUnderstood(String, String),
    /// It panicked while it took apart the words of a text that begins like that.
    #[error(
        "a fault in telusur left out words of the text that begins like this ({0}); please report \
         it together with the article"
    )]
    NotAnalysed(String),

    // corpora
    /// A corpus is away; the index holds articles of it.
    #[error(
        "this corpus is not there now; its articles are kept (`telusur index --forget PATH` drops \
         them)"
    )]
    CorpusAway,
    /// A corpus is away; the index holds nothing of it.
    #[error(
        "this corpus is not there now, and the index holds nothing of it; bring it back and run \
         `telusur index`, or `telusur index --forget PATH`"
    )]
    CorpusUnknown,
    /// A file vanished while a run was to read it.
    #[error(
        "it vanished while the run was under way: the next `telusur index` drops it, unless it is \
         back by then"
    )]
    Vanished,
    /// A run could not read a file.
    #[error("cannot be read: {0}; the next `telusur index` tries again")]
    Unread(String),
    /// A corpus's corrections cannot be understood.
    #[error("{0}: mend the file; the articles of this corpus are left as they were")]
    Overrides(String),
    /// A corpus's own names or corrections cannot be read.
    #[error("{0}: the articles of this corpus are left as they were")]
    Rules(String),
    /// A corpus's corrections name an article that the index does not have.
    #[error(
        "no article has the id or path {0:?}; write it as `telusur search` shows it, or take the \
         entry away"
    )]
    NoSuchArticle(String),
    /// A corpus's corrections name a province that there is not.
    #[error("{0:?} is no province; write its name or a usual short form of it (\"kalteng\")")]
    NoProvince(String),
    /// A line of a corpus's own names says nothing.
    #[error(
        "this line is no name: write kind, name and other forms with tabs between (the names' \
         README shows how)"
    )]
    NoName,

    /// A problem that an index of another version kept; what it was is not known any more.
    #[error("not known any more: `telusur index --rebuild` looks at it again")]
    #[default]
    Forgotten,
}

fn extension(extension: &str) -> String {
    match extension {
        "" => "a file without extension".to_owned(),
        extension => format!("a .{extension} file"),
    }
}
