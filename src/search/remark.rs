//! Answers: what of a question was not used as it was typed, and what may have been meant?

use crate::article::{Facet, Span};

/// Something of a question that was not used as it was typed. `show` words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is about.
    pub kind: RemarkKind,
    /// The place in the query's text, in bytes, where it has one.
    pub span: Option<Span>,
}

/// What a [`Remark`] is about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RemarkKind {
    /// The text holds nothing that could be searched for.
    NoWords(String),
    /// No article has this value, as it was typed.
    UnknownValue(Facet, String),
    /// This is no year and no range of years.
    NoYear(String),
    /// This is no day, month or year, and no range of them.
    NoDate(String),
    /// More hits are passed over than the so many that there are.
    BeyondEnd(u64),
    /// There is no such field: what stands before the colon is taken as a word.
    UnknownField(String),
    /// A field's name with nothing behind its colon: taken as a word.
    EmptyField(String),
    /// A field within another field's value: taken as words.
    FieldInField(String),
    /// A quotation mark without its partner: the words count one by one.
    LoneQuote,
    /// A bracket without its partner: passed over.
    LoneBracket,
    /// Brackets or quotation marks without a word between them: passed over.
    Empty(String),
    /// An operator without the words that it is for: taken as a word, or passed over.
    LoneOperator(String),
    /// An Indonesian operator in a text that is all in capitals: taken as a word.
    ShoutedOperator(String),
    /// A plus beside OR requires nothing: passed over.
    UselessPlus,
    /// An asterisk elsewhere than at the end of one word: passed over.
    Wildcard(String),
    /// What stands behind the tilde is no usable distance: the nearest one is taken, or the words
    /// as they stand.
    Distance(String),
    /// Brackets nested too deep: those are passed over.
    TooDeep,
    /// More words than are looked for: what follows this many is left out.
    TooLong(usize),
}

impl From<RemarkKind> for Remark {
    fn from(kind: RemarkKind) -> Self {
        Self { kind, span: None }
    }
}

/// What may have been meant instead, and how many articles it would find. `show` words it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Suggestion {
    /// Without one of the choices there would be `total` articles.
    Without {
        /// The choice's facet.
        facet: Facet,
        /// The chosen or excluded value, as the index spells it.
        value: String,
        /// Whether the value is excluded, not chosen.
        excluded: bool,
        /// How many articles there would be.
        total: u64,
    },
    /// Without one of the text's required or excluded words or phrases there would be `total`
    /// articles.
    WithoutPart {
        /// The part as it may be written in a query.
        part: String,
        /// How many articles there would be.
        total: u64,
    },
    /// A facet value that is spelled nearly as the typed one.
    NearValue {
        /// The facet.
        facet: Facet,
        /// What was typed.
        typed: String,
        /// The value as the index spells it.
        value: String,
        /// How many articles there would be with it instead.
        total: u64,
    },
    /// A word of the corpus that is spelled nearly as one of the query's.
    Spelling {
        /// The word in the query.
        typed: String,
        /// The corpus's word.
        word: String,
        /// The whole query with that word.
        query: String,
        /// How many articles there would be.
        total: u64,
    },
}
