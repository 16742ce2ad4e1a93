//! Answers: how is what a run could not take told to the user?

use std::fmt;

use crate::article::Problem;

/// What a run has to say of a file or a corpus. The wording of all of it is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Remark {
    /// A corpus is away; the index holds articles of it.
    CorpusAway,
    /// A corpus is away; the index holds nothing of it.
    CorpusUnknown,
    /// A file changed while it was being read.
    Changing,
    /// A file vanished while it was being read.
    Vanished,
    /// A file could not be read.
    Unread(String),
}

impl Remark {
    /// The remark as a problem of the file or corpus at `path`.
    pub fn on(self, path: impl Into<String>) -> Problem {
        Problem::new(path, self.to_string())
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Remark::CorpusAway => {
                "this corpus is not there now; its articles are kept \
                 (`telusur index --forget PATH` drops them)"
            }
            Remark::CorpusUnknown => {
                "this corpus is not there now, and the index holds nothing of it; bring it back \
                 and run `telusur index`, or `telusur index --forget PATH`"
            }
            Remark::Changing => {
                "it changed while it was being read: the next `telusur index` reads it again"
            }
            Remark::Vanished => {
                "it vanished while the run was under way: the next `telusur index` drops it, \
                 unless it is back by then"
            }
            Remark::Unread(cause) => {
                return write!(f, "cannot be read: {cause}; the next `telusur index` tries again");
            }
        })
    }
}
