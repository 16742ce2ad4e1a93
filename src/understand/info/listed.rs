//! Answers: which prizes does a sentence list by their names or by their years?

use super::*;
use crate::understand::entity::joiner;

impl Info {
    /// "meraih Piala Citra 2019, Anugerah Musik 2020, dan Bintang Jasa": a name behind the joint of a list is
    /// another prize, with its own year.
    ///
    /// Doubt: a contest that is named with another one in which nothing was won.
    pub(super) fn another_title(&mut self, s: &Sheet, i: usize, new: &Read<Title>) -> bool {
        let joint = i > 0 && (s.mark(i - 1, ',') || s.is(i - 1, Cue::And));
        let Some(old) = self.title.clone().filter(|old| joint && listable(old) && listable(new))
        else {
            return false;
        };
        let lost = ["gagal", "kalah", "mengalahkan", "tetapi", "tapi", "namun"];
        let from = s.tokens.partition_point(|t| t.span.start < old.span.end);
        let other = (from..i).any(|j| lost.iter().any(|w| s.says(j, w)));
        let same = other || old.value.head() == new.value.head();
        let near = s.tokens[i].span.start.saturating_sub(old.span.end) < NEAR || self.titled();
        let sure = new.value.known || old.value.year.is_some() && new.value.year.is_some();
        let decorations = old.value.plain && new.value.plain;
        let sure = sure && !decorations && !self.claimed;
        if same || !near || !sure || self.anaphor || !(self.award || self.direct || self.titled()) {
            return false;
        }
        if !self.titled() {
            let first = self.items.last_mut().filter(|item| item.rank.is_none());
            match first {
                Some(item) => (item.title, item.year) = (Some(old.clone()), old.value.year),
                None => self.items.push(Item {
                    title: Some(old.clone()),
                    year: old.value.year,
                    ..Item::default()
                }),
            }
        }
        let (title, year) = (Some(new.clone()), new.value.year);
        self.items.push(Item { title, year, ..Item::default() });
        true
    }

    /// Whether a list of names has begun.
    fn titled(&self) -> bool {
        self.items.last().is_some_and(|item| item.title.is_some())
    }

    /// "pada 2008, 2009, dan 2014": takes in the years of a list that starts at `i`; gives the token after.
    pub(super) fn several_years(&mut self, s: &Sheet, i: usize) -> Option<usize> {
        if let Some((years, end)) = years_of_works(s, i).filter(|_| self.years.is_empty()) {
            self.years = years;
            return Some(end);
        }
        let mut years = Vec::new();
        let mut at = i;
        while let Some(year) = year_of(s, at).filter(|_| years.len() < 20) {
            years.push((year, s.span(at, at + 1)));
            at += 1;
            let next = joiner(s, at, at + 4).filter(|&next| year_of(s, next).is_some());
            let Some(next) = next else { break };
            at = next;
        }
        let led = i > 0 && ["pada", "musim", "edisi"].iter().any(|w| s.says(i - 1, w));
        let led = led || i > 1 && s.says(i - 1, "tahun") && s.says(i - 2, "pada");
        // "karena menurunkan stunting pada tahun 2019 dan 2020"; "pada 2019, 2020, dan 2025 ditargetkan lagi"
        let why = self.reason.is_some() || s.find(i.saturating_sub(12), i, &[Cue::For]).is_some();
        let unreal = s.find(at, at + 3, &[Cue::Hope, Cue::Future, Cue::AimHead]).is_some();
        let rising = years.windows(2).all(|pair| pair[0].0 < pair[1].0);
        if years.len() < 2 || !led || why || unreal || !rising || !self.years.is_empty() {
            return None;
        }
        match s.find(i.saturating_sub(8), i, &[Cue::Streak]) {
            // a streak is one award, the latest
            Some(_) => self.year = years.last().copied(),
            None => self.years = years,
        }
        Some(at)
    }

    /// Each of the years of a list is a prize of its own, if only one was named.
    ///
    /// Serves 2 of 412 sport and award news. Doubt: years of something else, hence "pada" and its like before.
    pub(super) fn one_a_year(&mut self) {
        let named = self.title.as_ref().is_some_and(|t| !t.value.status) || self.award;
        if self.years.is_empty() || self.items.len() > 1 || !named || self.count {
            // "Pada 2017 dan 2018, …": two years before the prizes that they are of
            self.year = self.year.or(self.years.first().filter(|_| self.years.len() == 2).copied());
            return;
        }
        if self.title.as_ref().is_some_and(|t| t.value.plain) {
            // "opini WTP pada 2019 dan 2020" is a streak without the word
            self.year = self.year.or(self.years.last().copied());
            return;
        }
        let item = self.items.pop().unwrap_or_default();
        let year = |year: &(i32, Span)| Item { year: Some(*year), ..item.clone() };
        self.items = self.years.iter().map(year).collect();
        self.often = false;
    }
}

/// "lewat \"Angin\" (1985), \"Hujan\" (1991), dan \"Badai\" (2004)": the years behind works, from the first at
/// `i`, and the token after.
///
/// Serves no labelled article; read from the language. Doubt: when the works were made, hence the prize before.
fn years_of_works(s: &Sheet, i: usize) -> Option<(Vec<(i32, Span)>, usize)> {
    let bracketed = |j: usize| {
        let year = year_of(s, j).filter(|_| j > 1 && s.mark(j - 1, '(') && s.mark(j + 1, ')'))?;
        s.quote(j - 2).then(|| (year, s.span(j, j + 1)))
    };
    let mut years = vec![bracketed(i)?];
    let mut end = i + 2;
    while let Some(next) = (end..end + 16).find(|&j| s.mark(j, '(')).filter(|_| years.len() < 20) {
        let joined = s.mark(end, ',') || s.is(end, Cue::And);
        let Some(year) = bracketed(next + 1).filter(|_| joined) else { break };
        years.push(year);
        end = next + 3;
    }
    (years.len() > 1).then_some((years, end))
}

/// How many bytes may stand between two names of a list: a category or a giver.
const NEAR: usize = 80;

/// Whether a name may be one of a list of prizes: by an award's word of its own or by the table.
fn listable(title: &Read<Title>) -> bool {
    !title.value.status && !title.value.loose
}

/// A year of four digits at a token.
fn year_of(s: &Sheet, i: usize) -> Option<i32> {
    let word = s.word(i);
    word.parse().ok().filter(|year| word.len() == 4 && (1950..2100).contains(year))
}
