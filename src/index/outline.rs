//! Answers: what would a run do, file by file, and why?

use std::fmt;

use serde::{Serialize, Serializer};

use crate::article::Cause;

/// What a run would do, as [`Index::plan`](super::Index::plan) tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outline {
    /// What is to be done with which file, in the order of corpora and names. Files that are as
    /// they were are only counted.
    pub steps: Vec<Step>,
    /// How many files fare how.
    pub files: FileCounts,
    /// Files of formats that are not read.
    pub other_formats: usize,
    /// What could not be looked at, now or when it was last read.
    pub problems: Vec<crate::article::Problem>,
}

/// How many files of the corpora fare how in a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FileCounts {
    /// Read for the first time.
    pub added: u64,
    /// Read again.
    pub changed: u64,
    /// The content of a file that is gone, under another path.
    pub moved: u64,
    /// Gone, or of a corpus that is followed no longer.
    pub removed: u64,
    /// Not to be opened; what the index holds of them is kept.
    pub unreadable: u64,
    /// As they were.
    pub unchanged: u64,
}

/// What is to be done with one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What is done.
    pub action: Action,
    /// The name that its articles carry.
    pub path: String,
    /// Why.
    #[serde(flatten)]
    pub reason: Reason,
}

/// What a run does with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Read for the first time.
    Add,
    /// Read again.
    Change,
    /// Read under its new path.
    Move,
    /// Dropped.
    Remove,
    /// Left as the index has it.
    Skip,
}

/// Why a run does something with a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// The index does not know it.
    New,
    /// The whole index is built anew.
    Anew,
    /// Its size is another.
    Size,
    /// Its content is another.
    Content,
    /// The corpus's names or corrections are others.
    Rules,
    /// Another file's coming or going gives its articles another name.
    Name,
    /// Its content was known under another path.
    Moved {
        /// The name that its articles carried.
        from: String,
    },
    /// It is not there any more.
    Gone,
    /// Its corpus is followed no longer.
    Forgotten,
    /// It cannot be opened.
    Unreadable {
        /// Why not, and what to do.
        #[serde(rename = "message", serialize_with = "as_text")]
        cause: Cause,
    },
}

fn as_text<S: Serializer>(cause: &Cause, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(cause)
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}  {}", self.action.sign(), self.path, self.reason)
    }
}

impl Action {
    /// The sign that it has in the last line of a run.
    pub const fn sign(self) -> char {
        match self {
            Action::Add => '+',
            Action::Change => '~',
            Action::Move => '→',
            Action::Remove => '−',
            Action::Skip => '!',
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Reason::New => "new",
            Reason::Anew => "the index is built anew",
            Reason::Size => "another size",
            Reason::Content => "another content",
            Reason::Rules => "its corpus has other names or corrections",
            Reason::Name => "its articles get another name",
            Reason::Moved { from } => return write!(f, "was {from}"),
            Reason::Gone => "gone",
            Reason::Forgotten => "its corpus is followed no longer",
            Reason::Unreadable { cause } => return cause.fmt(f),
        })
    }
}

impl FileCounts {
    /// Counts one more file with which `action` is done.
    pub(crate) fn count(&mut self, action: Action) {
        *match action {
            Action::Add => &mut self.added,
            Action::Change => &mut self.changed,
            Action::Move => &mut self.moved,
            Action::Remove => &mut self.removed,
            Action::Skip => &mut self.unreadable,
        } += 1;
    }
}

/// As in the last line of a run, but counted in files: `+12 ~3 →1 −2 =480 !1`.
impl fmt::Display for FileCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let FileCounts { added, changed, moved, removed, unreadable, unchanged } = self;
        write!(f, "+{added} ~{changed} →{moved} −{removed} ={unchanged} !{unreadable}")
    }
}
