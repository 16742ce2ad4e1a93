//! Answers: which prizes does a list tell by what was best and where ("Pemain terbaik Liga Utama 2010")?

use super::series::best_of_all;
use super::*;

/// A member of such a list: its tokens and its year.
struct Member {
    end: usize,
    year: (i32, Span),
    /// Where the year stands.
    at: usize,
}

impl Info {
    /// "penghargaan seperti Pemain terbaik Liga Utama 2010, Penjaga gawang terbaik Piala AFF 2016, dan Best XI
    /// Piala AFF 2017": each has its own contest and year.
    ///
    /// Serves 4 awards of 118 news that it was read from. Doubt: none with a quality and a year in each.
    pub(super) fn honour_of_contest(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        if !self.list || !self.award || !s.capital(i) {
            return None;
        }
        let member = member(s, i, to)?;
        let end = category_end(s, i, member.at)?;
        let title = contest_at(s, end, to).filter(|_| s.capital(end) && !s.says(end, "tahun"));
        let category =
            Some((Read { value: s.told(i, end), span: s.span(i, end), end }, "honour-of-contest"));
        self.items.push(Item { category, title, year: Some(member.year), ..Item::default() });
        self.inner_rank(s, i, end);
        Some(member.end)
    }
}

/// The words from `i` to their year, if a comma, "dan" or the sentence's end follows.
fn member(s: &Sheet, i: usize, to: usize) -> Option<Member> {
    // "Perencanaan Terbaik dan Pengawasan Terbaik dari Bappenas pada 2024": more than one prize and its place
    let turns = [Cue::And, Cue::From, Cue::By, Cue::At, Cue::Event];
    let turn = |j: usize| s.any(j, &turns) && !s.says(j, "versi");
    let plain = |j: usize| s.wordy(j) && !turn(j) || s.mark(j, '-') || s.mark(j, '/');
    let at = (i..to.min(i + 14)).take_while(|&j| plain(j)).find(|&j| year_at(s, j).is_some())?;
    let (year, end) = year_at(s, at)?;
    let closed = end >= to || s.mark(end, ',') || s.mark(end, '.') || s.is(end, Cue::And);
    closed.then(|| Member { end, year: (year, s.span(at, end)), at })
}

/// A year or the end of a season, and the token after.
fn year_at(s: &Sheet, j: usize) -> Option<(i32, usize)> {
    let year = || s.word(j).parse().ok().filter(|year| (1950..2100).contains(year));
    season_end(s, j).or_else(|| Some((year()?, j + 1)))
}

/// Where the category ends: behind the Indonesian quality, else where the contest's name starts.
fn category_end(s: &Sheet, i: usize, year: usize) -> Option<usize> {
    let best = (i..year).find(|&j| best_of_all(s, j))?;
    if !s.says(best, "best") && !s.says(best, "most") {
        return Some(best + 1);
    }
    let contest = [Cue::ContestHead, Cue::LeagueName, Cue::AwardName];
    let end = (i + 2..year).find(|&j| s.any(j, &contest)).unwrap_or(year);
    // "Best Employer Indonesia Award 2019": where the contest's name starts cannot be told
    let award = s.says(end, "award") || s.says(end, "awards");
    (end > i + 1 && !award).then_some(end)
}
