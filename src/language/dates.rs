//! Answers: which days does this text name?
//!
//! Every date has a digit, so the scan goes from number to number and looks only a few bytes
//! around each: linear in the text's length, whatever the text is.
//!
//! Counts in the comments are over 58,506 scraped news articles of 2017 to 2026.

use time::{Date, Month, Weekday};

use crate::article::Span;

mod stamp;
mod words;

pub use stamp::{publication_date, publication_days};
use words::{month_at, upper, weekday_at_end};

/// A day as a text names it, complete or not.
///
/// A mention has a month, and a day or a year besides ("25 Oktober", "Oktober 2021"). A bare
/// weekday ("Kamis") and a bare year ("tahun 2021") are no mentions.
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

impl DateMention {
    /// The day itself, if day, month and year are all told.
    pub fn date(&self) -> Option<Date> {
        calendar(self.year?, self.month?, self.day?)
    }
}

/// All days that `text` names, in order.
///
/// Numbers in running text are day before month: of 10,828 that could be read both ways and stand
/// after a weekday, 10,344 fit the weekday so, 115 the other way round and 369 not at all, which
/// is what slips of the pen give by chance. A year-less pair of numbers is
/// taken for a date only in brackets or after a weekday, since "3/4" and "2-1" are mostly
/// fractions and scores.
pub fn date_mentions(text: &str) -> Vec<DateMention> {
    found_dates(text, Setting::Text).map(|found| found.mention).collect()
}

/// Years that a four-digit number beside a month can be.
const YEARS: std::ops::RangeInclusive<u32> = 1500..=2100;
/// How far before a date its weekday can start.
const LOOK_BACK: usize = 40;

/// Where dates are looked for.
#[derive(Clone, Copy, PartialEq)]
enum Setting {
    /// Running text, where most numbers are no dates.
    Text,
    /// A field or line that tells the day of publication.
    Stamp,
}

/// A number of one to four digits.
#[derive(Clone, Copy)]
struct Number {
    value: u32,
    start: usize,
    end: usize,
}

impl Number {
    fn digits(self) -> usize {
        self.end - self.start
    }
}

/// What stands before a date.
struct Before {
    weekday: Option<(Weekday, usize)>,
    bracket: bool,
    /// "14-" of "14-15 September".
    range: bool,
}

/// A date with what is needed to doubt it.
struct Found {
    mention: DateMention,
    /// Day and month are numbers that could change places.
    swappable: bool,
    /// They are divided by slashes.
    slashes: bool,
    /// One of them lacks its leading zero.
    bare: bool,
}

/// The dates in `text`, in order and without overlap.
fn found_dates(text: &str, setting: Setting) -> impl Iterator<Item = Found> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(offset) = text.as_bytes()[at..].iter().position(u8::is_ascii_digit) {
            let start = at + offset;
            let found = number(text, start).and_then(|number| date_at(text, at, number, setting));
            at = match &found {
                Some(found) => found.mention.span.end,
                None => digits_end(text, start),
            };
            if found.is_some() {
                return found;
            }
        }
        None
    })
}

/// The date whose first number is `first`; nothing before `floor` belongs to it.
fn date_at(text: &str, floor: usize, first: Number, setting: Setting) -> Option<Found> {
    let glued = text[..first.start].chars().next_back().is_some_and(char::is_alphanumeric);
    if glued || in_number(text, first.start) {
        return None;
    }
    let before = before(text, floor, first.start);
    day_month_word(text, first)
        .or_else(|| all_numbers(text, first, &before, setting))
        .or_else(|| month_word_first(text, floor, first))
        .map(|found| with_weekday(text, found, &before))
}

/// Whether the number that starts at `start` goes on from one before it: "1.250", "12:30", "3/4".
fn in_number(text: &str, start: usize) -> bool {
    let mut back = text[..start].bytes().rev();
    matches!(back.next(), Some(b'.' | b',' | b':' | b'/'))
        && back.next().is_some_and(|b| b.is_ascii_digit())
}

/// "25 Oktober 2021", "23-Sep-19", "13+December+2018", "25 Oktober".
fn day_month_word(text: &str, day: Number) -> Option<Found> {
    let word = gap(text, day.end, " -+./\u{a0}", 3);
    let (month, month_end) = month_at(text, word)?;
    let year_start = gap(text, month_end, " ,-+./\u{a0}", 4);
    let short = matches!(&text[month_end..year_start], "-" | "/");
    let year = number(text, year_start)
        .filter(|_| year_start > month_end)
        .filter(|year| ends_cleanly(text, year.end))
        .and_then(|year| Some((full_year(year, short)?, year.end)));
    let end = year.map_or(month_end, |(_, end)| end);
    let spelled = word > day.end && (year.is_some() || upper(text, word));
    let found = plain(day.start..end, Some(day.value), month, year.map(|(year, _)| year));
    found.filter(|_| spelled && day.digits() <= 2)
}

/// "Juli 07, 2019", "Oktober 2021": the month stands before the first number.
fn month_word_first(text: &str, floor: usize, first: Number) -> Option<Found> {
    let head = text[floor..first.start].trim_end_matches([' ', '.', '\u{a0}', '-', '+']);
    let letters = head.bytes().rev().take(10).take_while(u8::is_ascii_alphabetic).count();
    let word = floor + head.len() - letters;
    let glued = text[..word].chars().next_back().is_some_and(char::is_alphanumeric);
    let (month, month_end) = month_at(text, word).filter(|_| !glued && upper(text, word))?;
    if first.start == month_end || first.start - month_end > 4 {
        return None;
    }
    if first.digits() == 4 {
        let year = full_year(first, false).filter(|_| ends_cleanly(text, first.end))?;
        return plain(word..first.end, None, month, Some(year));
    }
    let year = number(text, gap(text, first.end, " ,", 3)).filter(|year| year.start > first.end)?;
    let value = full_year(year, false).filter(|_| ends_cleanly(text, year.end))?;
    plain(word..year.end, Some(first.value), month, Some(value))
}

/// "25/10/2021", "27-07-2021", "04.11.2025", "2021-10-25", "(25/10)".
fn all_numbers(text: &str, first: Number, before: &Before, setting: Setting) -> Option<Found> {
    let mark = *text.as_bytes().get(first.end)?;
    let second = number(text, first.end + 1)
        .filter(|second| matches!(mark, b'/' | b'-' | b'.') && second.digits() <= 2)?;
    let third = Some(second.end + 1)
        .filter(|_| text.as_bytes().get(second.end) == Some(&mark))
        .and_then(|at| number(text, at));
    let sure = before.weekday.is_some() || setting == Setting::Stamp;
    let dashed = before.range && mark != b'/';
    match third {
        _ if dashed => None,
        Some(third) if first.digits() == 4 => year_first([first, second, third], text),
        Some(third) => day_first([first, second, third], mark, sure, text),
        None => day_and_month(text, first, second, mark, before),
    }
}

/// "2021-10-25".
fn year_first([year, month, day]: [Number; 3], text: &str) -> Option<Found> {
    let two = day.digits() <= 2 && ends_cleanly(text, day.end);
    let value = full_year(year, false).filter(|_| two)?;
    let found = plain(year.start..day.end, Some(day.value), month.value, Some(value))?;
    Some(Found { swappable: true, ..found })
}

/// "25/10/2021", and "10/25/2021" where the numbers leave no choice.
fn day_first(numbers: [Number; 3], mark: u8, sure: bool, text: &str) -> Option<Found> {
    let [first, second, year] = numbers;
    let short = year.digits() == 2 && mark != b'.' && (sure || mark == b'/');
    let value = full_year(year, short).filter(|_| ends_cleanly(text, year.end))?;
    let span = first.start..year.end;
    let found = plain(span.clone(), Some(first.value), second.value, Some(value))
        .or_else(|| plain(span, Some(second.value), first.value, Some(value)))?;
    let bare = first.digits() == 1 || second.digits() == 1;
    let slashes = mark == b'/';
    let swappable = slashes && first.value <= 12 && second.value <= 12;
    Some(Found { swappable, slashes, bare, ..found }).filter(|_| first.digits() <= 2)
}

/// "(25/10)", "Senin 25/10", "Senin (25-10)".
fn day_and_month(text: &str, day: Number, month: Number, mark: u8, b: &Before) -> Option<Found> {
    let closed = text.as_bytes().get(month.end) == Some(&b')');
    let trusted = match mark {
        b'/' => (b.bracket && closed) || b.weekday.is_some(),
        b'-' => b.bracket && closed && b.weekday.is_some(),
        _ => false,
    };
    let whole = day.digits() <= 2 && ends_number(text, month.end);
    plain(day.start..month.end, Some(day.value), month.value, None).filter(|_| trusted && whole)
}

/// A date, if its numbers make one.
fn plain(
    span: std::ops::Range<usize>,
    day: Option<u32>,
    month: u32,
    year: Option<i32>,
) -> Option<Found> {
    let day = day.map(u8::try_from).transpose().ok()?;
    let month = u8::try_from(month).ok()?;
    // a leap year stands in where no year is told
    calendar(year.unwrap_or(2000), month, day.unwrap_or(1))?;
    let mention = DateMention { span: span.into(), weekday: None, day, month: Some(month), year };
    Some(Found { mention, swappable: false, slashes: false, bare: false })
}

/// Takes the weekday before the date, and the bracket around it, into the mention.
fn with_weekday(text: &str, mut found: Found, before: &Before) -> Found {
    let mention = &mut found.mention;
    if let Some((weekday, start)) = before.weekday.filter(|_| mention.day.is_some()) {
        let bracket = before.bracket && text.as_bytes().get(mention.span.end) == Some(&b')');
        mention.weekday = Some(weekday);
        mention.span = Span::new(start, mention.span.end + usize::from(bracket));
    }
    found
}

/// What stands between `floor` and a date that starts at `start`.
fn before(text: &str, floor: usize, start: usize) -> Before {
    let low = floor.max(start.saturating_sub(LOOK_BACK));
    let low = (low..=start).find(|&at| text.is_char_boundary(at)).unwrap_or(start);
    let head = &text[low..start];
    let (head, range) = match head.strip_suffix(['-', '\u{2013}']) {
        Some(shorter) if shorter.ends_with(|c: char| c.is_ascii_digit()) => {
            (shorter.trim_end_matches(|c: char| c.is_ascii_digit()), true)
        }
        _ => (head, false),
    };
    let (head, bracket) = match head.strip_suffix('(') {
        Some(shorter) => (shorter, true),
        None => (head, false),
    };
    // which of two days the weekday belongs to cannot be told
    let weekday = if range { None } else { weekday_at_end(head) };
    Before { weekday: weekday.map(|(day, at)| (day, low + at)), bracket, range }
}

/// The number of at most four digits at `at`.
fn number(text: &str, at: usize) -> Option<Number> {
    let end = digits_end(text, at);
    let value = text.get(at..end).filter(|digits| digits.len() <= 4)?.parse().ok()?;
    Some(Number { value, start: at, end })
}

/// Where the run of digits from `at` ends.
fn digits_end(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().take_while(|b| b.is_ascii_digit()).count()
}

/// The place after at most `most` characters out of `among`.
fn gap(text: &str, at: usize, among: &str, most: usize) -> usize {
    let skipped = text[at..].chars().take(most).take_while(|&c| among.contains(c));
    at + skipped.map(char::len_utf8).sum::<usize>()
}

/// A year of four digits, or of two where `short` allows: POSIX puts 69 to 99 in the last century.
fn full_year(year: Number, short: bool) -> Option<i32> {
    let value = match year.digits() {
        4 => year.value,
        2 if short && year.value < 69 => 2000 + year.value,
        2 if short => 1900 + year.value,
        _ => return None,
    };
    Some(value).filter(|value| YEARS.contains(value)).and_then(|value| value.try_into().ok())
}

/// Whether a year or day that ends at `end` is whole: not "2019/2020", not "2021an".
///
/// A capital may follow, as in "2025-10-25T12:00" and in text glued together by scrapers.
fn ends_cleanly(text: &str, end: usize) -> bool {
    let mut rest = text[end..].chars();
    match rest.next() {
        Some('/') => !rest.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => !c.is_alphanumeric() || c.is_uppercase(),
        None => true,
    }
}

/// Whether a number that ends at `end` goes no further: not "5/10.000", not "5/10%".
fn ends_number(text: &str, end: usize) -> bool {
    let mut rest = text[end..].chars();
    match rest.next() {
        Some('/' | '.' | ',' | '-') => !rest.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => !c.is_alphanumeric() && c != '%',
        None => true,
    }
}

fn calendar(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

#[cfg(test)]
mod tests;
