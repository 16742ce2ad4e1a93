//! Answers: in which year did this happen?
//!
//! Three years are kept apart: of publication, of the event, of the award's edition. A weekday
//! with day and month fits about one year in seven; the publication date decides, else what else
//! the text tells of its time.

use time::{Date, Month, Weekday};

use super::names::Thing;
use super::sheet::Sheet;
use crate::article::{Article, Span};
use crate::language::{DateMention, date_mentions};

/// What an article tells of its time.
#[derive(Debug)]
pub(crate) struct Clock {
    /// Day of publication.
    pub published: Option<Date>,
    /// The days it names and the years they fall in.
    days: Vec<(Span, i32)>,
    /// The years it can be of, by what it speaks of.
    span: (i32, i32),
}

/// The last year a text without any other hint can be of.
const LATEST: i32 = 2026;
/// The first.
const EARLIEST: i32 = 2005;

impl Clock {
    /// Reads the days of the article's title and body.
    pub fn new(article: &Article, s: &Sheet) -> Clock {
        let mut clock = Clock { published: article.date, days: Vec::new(), span: eras(s) };
        let mut named = Vec::new();
        for part in article.told() {
            let mentions = date_mentions(part.span.slice(&article.text));
            let shifted = mentions
                .into_iter()
                .map(|m| DateMention { span: m.span.shifted(part.span.start), ..m });
            named.extend(shifted.filter(|m| !of_a_life(&article.text, m.span)));
        }
        clock.days.extend(birthdays(s));
        let full: Vec<i32> =
            named.iter().filter_map(|m| m.year.filter(|_| m.day.is_some())).collect();
        for mention in &named {
            if let Some(year) = clock.year_of(mention, &full) {
                clock.days.push((mention.span, year));
            }
        }
        clock
    }

    fn year_of(&self, mention: &DateMention, full: &[i32]) -> Option<i32> {
        if mention.year.is_some() {
            return mention.year;
        }
        let (day, month) = (mention.day?, mention.month?);
        let fits = |year: &i32| falls_on(*year, month, day, mention.weekday);
        if let Some(published) = self.published {
            // the last such day up to a week after publication (clocks and time zones differ)
            let near = [published.year(), published.year() - 1, published.year() + 1];
            return near.into_iter().find(|&year| {
                let date = date(year, month, day);
                fits(&year) && date.is_some_and(|d| (d - published).whole_days() <= 7)
            });
        }
        let told = full.iter().rev().find(|year| fits(year)).copied();
        told.or_else(|| (self.span.0..=self.span.1).rev().find(fits))
    }

    /// The year of the day named nearest to `at`: inside it, soon after, soon before.
    pub fn near(&self, at: Span) -> Option<(i32, Span)> {
        let inside = self.days.iter().find(|(span, _)| at.contains(*span));
        let after = || {
            self.days.iter().find(|(span, _)| span.start >= at.end && span.start < at.end + REACH)
        };
        let before = || {
            self.days
                .iter()
                .rev()
                .find(|(span, _)| span.end <= at.start && span.end + REACH > at.start)
        };
        let hit = inside.or_else(after).or_else(before)?;
        self.plausible(hit.1).then_some((hit.1, hit.0))
    }

    /// The year of any day named, the latest, where nothing stands near.
    pub fn any(&self) -> Option<(i32, Span)> {
        let days = self.days.iter().filter(|(_, year)| self.plausible(*year));
        days.max_by_key(|(_, year)| *year).map(|&(span, year)| (year, span))
    }

    /// Whether an award reported here can be of that year.
    pub fn plausible(&self, year: i32) -> bool {
        self.published
            .is_none_or(|published| year <= published.year() && year + 3 > published.year())
    }
}

/// "HUT ke-79 Republik Indonesia" is of 2024: the years told by the country's birthdays.
///
/// Serves 3 of 294 labelled articles, where nothing else dates them.
fn birthdays(s: &Sheet) -> Vec<(Span, i32)> {
    let number = |i: usize| {
        (i + 1..i + 4).find(|&j| s.word(j).parse::<i32>().is_ok_and(|n| (50..120).contains(&n)))
    };
    let ours = |j: usize| s.says(j, "RI") || s.says(j, "Republik") || s.says(j, "kemerdekaan");
    let hut = (0..s.tokens.len()).filter(|&i| s.says(i, "HUT") || s.says(i, "dirgahayu"));
    let dated = hut.filter_map(|i| {
        let at = number(i)?;
        let near = (i + 1..at).chain(at + 1..at + 4).any(ours);
        Some((s.span(i, at + 1), 1945 + s.word(at).parse::<i32>().ok()?)).filter(|_| near)
    });
    dated.collect()
}

/// Whether the words before a day make it a birthday, a death or an appointment.
fn of_a_life(text: &str, day: Span) -> bool {
    let mut from = day.start.saturating_sub(90);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text.get(from..day.start).unwrap_or("").to_lowercase();
    let before = before.rsplit(". ").next().unwrap_or("");
    let words = [
        "lahir",
        "wafat",
        "meninggal",
        "dilantik",
        "berdiri",
        "didirikan",
        "dibentuk",
        "sejak",
        "menikah",
    ];
    words.iter().any(|word| before.contains(word))
}

/// How far from a statement a day still dates it, in bytes: about five sentences.
const REACH: usize = 900;

/// The years that all the eras named in the text have in common; else the whole stretch.
fn eras(s: &Sheet) -> (i32, i32) {
    let mut span = (EARLIEST, LATEST);
    for i in 0..s.tokens.len() {
        for (thing, _) in s.things(i) {
            if let Thing::Era { from, to } = *thing {
                let narrower = (span.0.max(from), span.1.min(to));
                if narrower.0 <= narrower.1 {
                    span = narrower;
                }
            }
        }
    }
    span
}

fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// Whether a day exists in a year and falls on the weekday, where one is told.
fn falls_on(year: i32, month: u8, day: u8, weekday: Option<Weekday>) -> bool {
    date(year, month, day).is_some_and(|date| weekday.is_none_or(|w| date.weekday() == w))
}
