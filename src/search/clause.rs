//! Answers: what does a text in the query language ask for, and how is it written?

use std::fmt::{self, Display, Formatter, Write};

use time::Date;

use crate::article::Facet;

/// What an article must be like to match.
///
/// Its words are tokens of the analyzer as they were typed. [`Display`] writes it in the query
/// language; [`parse`](super::parse) reads that back as the same clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clause {
    /// `gubernur kalteng`: any of these words, the more the better; stop words do not count.
    Words(Vec<String>),
    /// `+kalteng`, `kalteng` beside AND or OR: this word, in any of its forms. What was typed as
    /// one word but is several (`asia-pasifik`) stands together.
    Term(Vec<String>),
    /// `"wakil gubernur"`: these words as they stand, in a row; or with `~5` in any form and
    /// order, with at most five other words between them in all.
    Phrase {
        /// The words, at least one.
        words: Vec<String>,
        /// How many other words may stand between them.
        within: Option<u32>,
    },
    /// `peng*`: words that start so.
    Prefix(String),
    /// `bkn~1`: words that differ in at most so many letters.
    Fuzzy {
        /// The word.
        word: String,
        /// 1 or 2.
        distance: u8,
    },
    /// `title:…`: only in this field.
    In(TextField, Box<Clause>),
    /// `province:"Jawa Timur"`: a facet's value.
    Facet(Facet, String),
    /// `date:2021-07-01..2021-12-31`: published then.
    Published(Dates),
    /// Several clauses together.
    Bool(Bool),
}

/// Clauses together: every one of `all`, none of `none`, and at least one of `any`; but where
/// `all` asks for words, `any` only ranks. Where only `none` is given, all other articles match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bool {
    /// Of which at least one must match where `all` asks for no words.
    pub any: Vec<Clause>,
    /// What must match.
    pub all: Vec<Clause>,
    /// What must not match.
    pub none: Vec<Clause>,
}

/// The fields whose words can be searched apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextField {
    /// The headline.
    Title,
    /// The text without headline and boilerplate.
    Body,
}

/// Days from one to another, both included; open where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Dates {
    /// Whether they hold the day `day`, `YYYY-MM-DD`.
    pub fn hold(&self, day: &str) -> bool {
        // Days of four-digit years are ordered as they are written.
        self.from.is_none_or(|from| from.to_string().as_str() <= day)
            && self.to.is_none_or(|to| day <= to.to_string().as_str())
    }
}

impl TextField {
    /// Its name in the query language.
    pub const fn name(self) -> &'static str {
        match self {
            TextField::Title => "title",
            TextField::Body => "body",
        }
    }
}

impl Clause {
    /// Whether it only narrows down and says nothing about how well an article matches.
    pub fn narrows(&self) -> bool {
        match self {
            Clause::Facet(..) | Clause::Published(_) => true,
            Clause::Bool(Bool { any, all, none }) => {
                [any, all, none].into_iter().flatten().all(Clause::narrows)
            }
            _ => false,
        }
    }

    /// The clause as it stands behind a sign.
    pub(super) fn operand(&self) -> String {
        Operand(self).to_string()
    }

    /// The clauses of which one suffices, if it is nothing but that.
    pub(super) fn alternatives(&self) -> Option<&[Clause]> {
        match self {
            Clause::Bool(Bool { any, all, none }) if all.is_empty() && none.is_empty() => Some(any),
            _ => None,
        }
    }
}

impl Bool {
    /// These clauses as one, as simple as can be; `None` where there are none.
    pub fn clause(mut self) -> Option<Clause> {
        let alternatives = std::mem::take(&mut self.any);
        for clause in alternatives {
            match clause {
                Clause::Bool(Bool { any, all, none }) if all.is_empty() && none.is_empty() => {
                    self.any.extend(any);
                }
                other => self.any.push(other),
            }
        }
        match (self.any.len(), self.all.len(), self.none.len()) {
            (0, 0, 0) => None,
            (1, 0, 0) => self.any.pop(),
            (0, 1, 0) => self.all.pop(),
            _ => Some(Clause::Bool(self)),
        }
    }
}

impl Display for Clause {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Clause::Words(words) => f.write_str(&words.join(" ")),
            Clause::Term(words) => write!(f, "+{}", words.join("/")),
            Clause::Phrase { words, within } => {
                write!(f, "\"{}\"", words.join(" "))?;
                within.map_or(Ok(()), |within| write!(f, "~{within}"))
            }
            Clause::Prefix(word) => write!(f, "{word}*"),
            Clause::Fuzzy { word, distance } => write!(f, "{word}~{distance}"),
            Clause::In(field, clause) => match &**clause {
                Clause::Term(_)
                | Clause::Phrase { .. }
                | Clause::Prefix(_)
                | Clause::Fuzzy { .. } => {
                    write!(f, "{}:{}", field.name(), Operand(clause))
                }
                clause => write!(f, "{}:({clause})", field.name()),
            },
            Clause::Facet(facet, value) => write!(f, "{}:{}", facet.name(), Value(value)),
            Clause::Published(dates) => write!(f, "date:{dates}"),
            Clause::Bool(clauses) => clauses.fmt(f),
        }
    }
}

/// A clause behind a sign or beside an operator.
struct Operand<'a>(&'a Clause);

impl Display for Operand<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Clause::Term(words) => f.write_str(&words.join("/")),
            clause @ (Clause::Words(_) | Clause::Bool(_)) => write!(f, "({clause})"),
            clause => clause.fmt(f),
        }
    }
}

impl Display for Bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        if !self.any.is_empty() {
            parts.push(alternatives(&self.any));
        }
        parts.extend(self.all.iter().map(|clause| format!("+{}", Operand(clause))));
        parts.extend(self.none.iter().map(|clause| format!("-{}", Operand(clause))));
        f.write_str(&parts.join(" "))
    }
}

/// Alternatives in a row where that reads back as the same, else with OR between them.
fn alternatives(clauses: &[Clause]) -> String {
    let words = |clause: &Clause| matches!(clause, Clause::Words(_));
    let apart = clauses.windows(2).all(|pair| !(words(&pair[0]) && words(&pair[1])));
    let loose = |clause: &Clause| !matches!(clause, Clause::Term(_)) && !clause.narrows();
    let (between, row) = match apart && clauses.iter().all(loose) {
        true => (" ", true),
        false => (" OR ", clauses.len() == 1),
    };
    let shown = clauses.iter().map(|clause| match clause {
        Clause::Words(_) if row => clause.to_string(),
        Clause::Term(_) if row => format!("({clause})"),
        clause => Operand(clause).to_string(),
    });
    shown.collect::<Vec<_>>().join(between)
}

/// A facet's value, quoted where it must be.
pub(super) struct Value<'a>(pub &'a str);

impl Display for Value<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if !self.0.is_empty() && self.0.chars().all(plain) {
            return f.write_str(self.0);
        }
        f.write_char('"')?;
        for c in self.0.chars() {
            if super::parse::escaped(c) {
                f.write_char('\\')?;
            }
            f.write_char(c)?;
        }
        f.write_char('"')
    }
}

impl Display for Dates {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let end = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => write!(f, "{from}"),
            (from, to) => write!(f, "{}..{}", end(from), end(to)),
        }
    }
}
