//! Answers: which days does this text name?

use time::{Date, Weekday};

use crate::article::Span;

/// A day as a text names it, complete or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// Where it stands.
    pub span: Span,
    /// "Senin".
    pub weekday: Option<Weekday>,
    /// Day of the month, 1 to 31.
    pub day: Option<u8>,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Year with four digits.
    pub year: Option<i32>,
}

/// All days that `text` names, in order.
pub fn date_mentions(_text: &str) -> Vec<DateMention> {
    Vec::new()
}

/// The day that a publication stamp ("Selasa, 29 Jul 2025 22:16 WIB", "2025-05-15 14:22:53") tells.
pub fn publication_date(_stamp: &str) -> Option<Date> {
    None
}
