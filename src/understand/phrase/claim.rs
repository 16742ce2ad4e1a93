//! Answers: which titles of contests do these words claim ("juara Piala Dunia 2022", "gelar Piala FA")?
//!
//! One reading for all ways to tell it: as a verb's object, behind "menjadi", as an epithet. A contest must
//! stand right behind: "juara grup" and a place in a table are none. Reads 96 of 6,000 news otherwise, of 45
//! of them looked at four in five rightly, and serves 27 of 225 labelled articles. Doubt: a title still to
//! be won, which words of hope must tell.

use super::title::with_edition;
use super::*;
use crate::understand::entity::numbered;

/// Titles, medals or honours that somebody won, one for each contest or year.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    /// The placing; none of a medal or an honour.
    pub rank: Option<u32>,
    /// The words of the placing.
    pub span: Span,
    /// "top skor": what it was won for.
    pub honour: Option<Read<String>>,
    /// The contests.
    pub wins: Vec<Win>,
    /// The token after.
    pub end: usize,
}

/// One contest that was won.
#[derive(Clone, Debug)]
pub(crate) struct Win {
    /// Its name.
    pub contest: Read<Title>,
    /// Its year, where told.
    pub year: Option<(i32, Span)>,
}

/// The claim that starts at token `i`.
pub(crate) fn claim_at(s: &Sheet, i: usize, to: usize) -> Option<Claim> {
    if !s.any(i, &[Cue::Champion, Cue::Overall, Cue::Award, Cue::Medal, Cue::Scorer]) {
        return None;
    }
    let placed = i + usize::from(s.is(i, Cue::Trophy));
    if s.any(placed, &[Cue::Scorer, Cue::Medal]) {
        // "lima emas Olimpiade" is a tally
        let several = |j: usize| language::ordinal(s.word(j)).is_some_and(|n| n > 1);
        if i > 0 && s.is(placed, Cue::Medal) && (several(i - 1) || s.is(i - 1, Cue::Many)) {
            return None;
        }
        let end = placed + s.cue_len(placed);
        let honour = Read { value: s.told(placed, end), span: s.span(placed, end), end };
        let honour = Some(honour).filter(|_| s.is(placed, Cue::Scorer));
        return claimed(
            s,
            i,
            to,
            Claim { rank: None, span: s.span(i, end), honour, wins: Vec::new(), end },
        );
    }
    let rank = rank_at(s, placed, to);
    let (value, end) = match rank {
        Some(rank) => (rank.value.unwrap_or(1), rank.end),
        None if placed > i => (1, placed),
        None => return None,
    };
    let span = s.span(i, end);
    let claim =
        claimed(s, i, to, Claim { rank: Some(value), span, honour: None, wins: Vec::new(), end })?;
    let table = s.is(placed, Cue::TablePlace);
    let league = (end..claim.end).any(|j| s.is(j, Cue::LeagueName));
    (value <= 3 && !(table && league)).then_some(claim)
}

/// "menjuarai Liga 1 2019 dan Piala Indonesia": the contests right behind a verb of winning at `at..end`.
pub(crate) fn claim_of_verb(s: &Sheet, at: usize, end: usize, to: usize) -> Option<Claim> {
    let span = s.span(at, end);
    claimed(s, at, to, Claim { rank: Some(1), span, honour: None, wins: Vec::new(), end })
}

/// The claim with the contests behind its head.
fn claimed(s: &Sheet, i: usize, to: usize, claim: Claim) -> Option<Claim> {
    let first = contest_behind(s, claim.end, to)?;
    let (mut end, year) = year_behind(s, first.end, to, &first.value);
    let mut wins = vec![Win { contest: first, year }];
    // "Piala A 2016 (5 gol), Piala B", "pada 2008, 2009, dan 2014"
    while let Some(next) = next_win(s, end, to, &wins).filter(|_| wins.len() < 12) {
        end = next.1;
        wins.push(next.0);
    }
    // who leads a league's table at its end is no winner of an award, whose goals were honoured is
    if claim.honour.is_none() {
        wins.retain(|win| !is_league(s, &win.contest));
    }
    (end > i && !wins.is_empty()).then_some(Claim { wins, end, ..claim })
}

/// "Liga 1 2019", "Serie A": played for a table's first place. "Liga Champions" is a cup, whatever its name.
fn is_league(s: &Sheet, contest: &Read<Title>) -> bool {
    let inside = |&j: &usize| s.span(j, j + 1).start >= contest.span.start;
    let has = |cue: Cue| (0..contest.end).rev().take_while(inside).any(|j| s.is(j, cue));
    has(Cue::TableLeague) && !has(Cue::CupLeague)
}

/// The contest or the year that a list goes on with, and the token after.
fn next_win(s: &Sheet, end: usize, to: usize, wins: &[Win]) -> Option<(Win, usize)> {
    let at = crate::understand::entity::joiner(s, s.past_bracket(end, to, 4), to)?;
    let last = wins.last()?;
    if last.year.is_some()
        && let Some((year, span, end)) = year_at(s, at)
    {
        return Some((Win { contest: last.contest.clone(), year: Some((year, span)) }, end));
    }
    let contest = contest_behind(s, at, to)?;
    let (end, year) = year_behind(s, contest.end, to, &contest.value);
    Some((Win { contest, year }, end))
}

/// The year of a contest: in its name, or behind it by "pada" and its like.
fn year_behind(s: &Sheet, end: usize, to: usize, title: &Title) -> (usize, Option<(i32, Span)>) {
    if title.year.is_some() {
        return (end, title.year);
    }
    let at = (end..to.min(end + 3)).find(|&j| !s.is(j, Cue::ToYear));
    match at.and_then(|at| year_at(s, at)) {
        Some((year, span, end)) => (end, Some((year, span))),
        None => (end, None),
    }
}

/// A year or the end of a season, and the token after.
fn year_at(s: &Sheet, at: usize) -> Option<(i32, Span, usize)> {
    let year = || Some((s.word(at).parse().ok().filter(|_| year_like(s, at))?, at + 1));
    let (year, end) = season_end(s, at).or_else(year)?;
    Some((year, s.span(at, end), end))
}

/// The contest right behind a title or a verb of winning: "di ajang" and its like may stand between.
fn contest_behind(s: &Sheet, at: usize, to: usize) -> Option<Read<Title>> {
    let small = |j: usize| {
        s.is(j, Cue::ToContest) && (!s.capital(j) || j < s.title_end)
            || s.is(j, Cue::And) && s.starts_line(j)
    };
    let at = (at..to.min(at + 4)).find(|&j| !small(j))?;
    let league = s.is(at, Cue::LeagueName) && !s.capital(at);
    let vote = s.is(at, Cue::League) && !s.is(at, Cue::LeagueName);
    if vote || s.is(at, Cue::Round) || !s.capital(at) && !league {
        return None;
    }
    // "medali emas Paralayang Asian Games": its discipline first
    if s.is(at, Cue::SportName) {
        return None;
    }
    let owned = s.things(at).any(|(t, _)| matches!(t, Thing::Programme(p) if !p.bodies.is_empty()));
    let end = if league { small_league(s, at, to) } else { name_end(s, at, to)? };
    let name = s.told(at, end).trim_end_matches("nya").to_owned();
    let read = with_edition(s, at, end, to, Title::spelled(name));
    (!owned && end > at).then_some(read)
}

/// Where the name of a contest in capitals ends: "Liga 1 Persija" is of Persija, "US Open Andreescu" too.
fn name_end(s: &Sheet, at: usize, to: usize) -> Option<usize> {
    let run = run_end(s, at, to, false);
    if let Some(last) = (at..run).find(|&j| s.is(j, Cue::ContestTail) || whole(s, j)) {
        // "Percasi Cup 1 2025"
        return Some((last + 1..run).find(|&j| !numbered(s, j)).unwrap_or(run));
    }
    let first = (at..run).find(|&j| s.any(j, &[Cue::ContestHead, Cue::LeagueName]));
    match first {
        Some(first) if s.is(first, Cue::LeagueName) => Some(league_end(s, first + 1, run)),
        Some(_) => Some(run),
        None => with_edition(s, at, run, to, Title::default()).value.year.map(|_| run),
    }
}

/// "Liga Champions Eropa", "Liga 3 Nasional"; "Liga Inggris Liverpool" is of Liverpool.
fn league_end(s: &Sheet, at: usize, run: usize) -> usize {
    let end = at + usize::from(at < run) * s.cue_len(at);
    (end + usize::from(end < run && s.is(end, Cue::LeagueArea))).min(run)
}

/// A league whose name is one word: "MotoGP", "Bundesliga".
fn whole(s: &Sheet, i: usize) -> bool {
    s.is(i, Cue::LeagueName)
        && s.cue_len(i) == 1
        && s.word(i).len() > 2
        && !s.is(i, Cue::ContestHead)
}

/// "liga inggris": the league's word and whose it is.
fn small_league(s: &Sheet, at: usize, to: usize) -> usize {
    let end = at + s.cue_len(at);
    match s.is(end, Cue::Country) || s.capital(end) || s.says(end, "champions") {
        true => (end + s.cue_len(end)).min(to),
        false => at,
    }
}
