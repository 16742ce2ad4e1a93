//! Answers: from which day to which does a date in a query reach?

use time::{Date, Month};

use crate::language::{date_mentions, publication_date};
use crate::search::clause::Dates;

/// The days that a value names: a day, a month or a year, by ISO or in Indonesian, or two of
/// them with `..` between, of which one may be left out.
pub(super) fn dates(value: &str) -> Option<Dates> {
    let Some((from, to)) = value.split_once("..") else { return period(value) };
    let end = |text: &str| match text.trim().is_empty() {
        true => Some(Dates::default()),
        false => period(text),
    };
    let dates = Dates { from: end(from)?.from, to: end(to)?.to };
    match dates {
        Dates { from: None, to: None } => None,
        Dates { from: Some(from), to: Some(to) } if from > to => None,
        dates => Some(dates),
    }
}

fn period(text: &str) -> Option<Dates> {
    let text = text.trim();
    numbers(text).or_else(|| named(text))
}

/// `2021-07-01`, `2021-07`, `2021`.
fn numbers(text: &str) -> Option<Dates> {
    let number =
        |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?;
    let parts: Option<Vec<i32>> = text.split('-').map(number).collect();
    let small = |number: i32| u8::try_from(number).ok();
    match (parts?.as_slice(), text.split('-').next()?.len()) {
        (&[year], 4) => whole(year, None, None),
        (&[year, month], 4) => whole(year, Some(small(month)?), None),
        (&[year, month, day], 4) => whole(year, Some(small(month)?), Some(small(day)?)),
        _ => None,
    }
}

/// "1 Juli 2021", "Juli 2021", "1/7/2021".
fn named(text: &str) -> Option<Dates> {
    let mention = date_mentions(text).into_iter().find(|mention| mention.year.is_some());
    match mention {
        Some(mention) => whole(mention.year?, mention.month, mention.day),
        None => publication_date(text).map(|day| Dates { from: Some(day), to: Some(day) }),
    }
}

/// All days of a year, a month or a day.
fn whole(year: i32, month: Option<u8>, day: Option<u8>) -> Option<Dates> {
    let first = Month::try_from(month.unwrap_or(1)).ok()?;
    let last = Month::try_from(month.unwrap_or(12)).ok()?;
    let from = Date::from_calendar_date(year, first, day.unwrap_or(1)).ok()?;
    let end = day.unwrap_or_else(|| last.length(year));
    let to = Date::from_calendar_date(year, last, end).ok()?;
    Some(Dates { from: Some(from), to: Some(to) })
}
