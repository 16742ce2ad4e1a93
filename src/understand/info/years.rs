//! Answers: is the year written here the award's?

use super::*;

impl Info {
    /// Takes in the year at `i`, unless it is another's; gives the token after it.
    pub(super) fn year(&mut self, s: &Sheet, i: usize) -> Option<usize> {
        if let Some((year, end)) = super::later::later(s, i) {
            self.year.get_or_insert((year, s.span(i, end)));
            return Some(end);
        }
        let word = s.word(i);
        let year: i32 = word.parse().ok().filter(|_| word.len() == 4)?;
        if !(1950..2100).contains(&year) {
            return None;
        }
        if let Some(end) = self.several_years(s, i) {
            return Some(end);
        }
        let other = of_report(s, i) || since(s, i) || opens_span(s, i);
        let other = other || one_of_several(s, i) || of_term(s, i) || of_deed(s, i);
        let (year, end) = season_end(s, i).unwrap_or((year, i + 1));
        if !other && self.year.is_none() {
            self.year = Some((year, s.span(i, end)));
        }
        Some(end)
    }
}

/// "LKPD tahun 2018": the year of a report is not the year of its opinion.
fn of_report(s: &Sheet, i: usize) -> bool {
    let words = ["lkpd", "anggaran", "laporan", "lkpp", "apbd"];
    (i.saturating_sub(6)..i).any(|j| words.iter().any(|w| s.says(j, w)))
}

/// "atas penurunan stunting tahun 2023, Selasa (16/1/2024)": the year of the deed, where the day told behind is
/// of a later one.
///
/// Read from the language. Doubt: a prize of an edition that is handed out in the next year.
fn of_deed(s: &Sheet, i: usize) -> bool {
    let low = i.saturating_sub(14);
    let clause = (low..i).rev().take_while(|&j| s.wordy(j) || s.mark(j, '-') || s.mark(j, '/'));
    let lead = clause.into_iter().find(|&j| s.says(j, "atas"));
    let told = |j: usize| s.is(j, Cue::Award) && s.says(j + 1, "tahun");
    let deed = lead.filter(|&j| s.says(i - 1, "tahun") && !(j..i).any(told));
    let later =
        |j: usize| day_in_bracket(s, j).is_some_and(|year| Some(year) > s.word(i).parse().ok());
    deed.is_some() && (i + 1..(i + 24).min(s.tokens.len())).any(later)
}

/// The year of a day in figures in a bracket: "(16/1/2024)".
fn day_in_bracket(s: &Sheet, open: usize) -> Option<i32> {
    let close = s.mark(open, '(').then(|| s.closing(open, s.tokens.len())).flatten()?;
    let figures = close == open + 6 && s.mark(open + 2, '/') && s.mark(open + 4, '/');
    s.word(close - 1).parse().ok().filter(|_| figures)
}

/// "empat gelar antara 2012 hingga 2016": the first of a streak told by its ends.
///
/// Serves 1 of 94 sport news. Doubt: an award that is told for all the time between.
fn opens_span(s: &Sheet, i: usize) -> bool {
    let to = ["hingga", "sampai"].iter().any(|w| s.says(i + 1, w));
    to && i > 0 && s.says(i - 1, "antara") && recent(s, i + 2)
}

/// "sepuluh kali berturut-turut sejak tahun 2012", "lahir pada 1980": the first year of a streak or a life.
fn since(s: &Sheet, i: usize) -> bool {
    let streak = ["sejak", "dari", "mulai"];
    let began = ["lahir", "kelahiran", "dilantik", "berdiri", "didirikan", "bergabung"];
    (i.saturating_sub(2)..i).any(|j| streak.iter().any(|w| s.says(j, w)))
        || (i.saturating_sub(9)..i).any(|j| began.iter().any(|w| s.says(j, w)))
}

/// "pada 2014, 2015, dan 2016": the years of a streak.
fn one_of_several(s: &Sheet, i: usize) -> bool {
    let before = |j: usize| j > 1 && s.mark(j - 1, ',') && recent(s, j - 2);
    // "2015, 2017, dan 2019"
    let last =
        i > 3 && s.is(i - 1, Cue::And) && (before(i - 1) || recent(s, i - 2) && before(i - 2));
    s.mark(i + 1, ',') && recent(s, i + 2) || before(i) || last
}

/// "periode 2019-2024": a term of office.
///
/// Serves 1 of 129 articles on governments.
fn of_term(s: &Sheet, i: usize) -> bool {
    let period = |j: usize| s.says(j, "periode");
    let behind = i > 2 && s.mark(i - 1, '-') && period(i - 3);
    i > 0 && period(i - 1) || behind
}

fn recent(s: &Sheet, i: usize) -> bool {
    s.word(i).len() == 4 && s.word(i).starts_with("20")
}
