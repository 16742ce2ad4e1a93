//! Answers: what does a title of a contest add to what a stretch says?

use super::deeds::deed_form;
use super::*;
use crate::understand::phrase::contest_at;

/// The name of the rule that reads who scored most.
const HONOUR: &str = "honour";

impl Info {
    /// The titles that a claim at `i` tells, each with its own contest and year where they are several;
    /// gives the token after.
    pub(in crate::understand) fn claim(&mut self, s: &Sheet, i: usize, claim: Claim) -> usize {
        // "memanaskan persaingan gelar juara Liga 1": still to be won
        let open = [Cue::Hope, Cue::Nominate, Cue::Future];
        if s.find(i.saturating_sub(3).max(self.from), i, &open).is_some() {
            return claim.end;
        }
        let count = |j: usize| language::ordinal(s.word(j)).is_some_and(|n| n > 1);
        let times = |j: usize| s.is(j, Cue::Streak) && !s.says(j, "kalinya");
        self.often |=
            i > 0 && (count(i - 1) || times(i - 1)) || times(claim.end) || times(claim.end + 1);
        self.direct |= self.is_object(s, i);
        (self.event, self.claimed) = (true, true);
        let medal = s.is(i, Cue::Medal);
        (self.medal, self.medals) = (self.medal || medal, self.medals || medal);
        let many = claim.wins.len() > 1;
        for win in claim.wins {
            let item = Item {
                rank: claim.rank.map(|n| (Some(n), claim.span)),
                category: claim.honour.clone().map(|read| (read, HONOUR)),
                title: Some(win.contest.clone()).filter(|_| many),
                year: win.year.filter(|_| many),
                ..Item::default()
            };
            self.year = self.year.or(win.year);
            self.title.get_or_insert(win.contest);
            self.put_win(item);
        }
        claim.end
    }

    /// "juara pertama … dalam RoboCup Asia-Pacific 2026": a name with its year behind "dalam" or "pada" is
    /// the contest of a placing.
    ///
    /// Serves 2 of the 75 articles that it was tuned on. Doubt: a place with a year behind it.
    pub(super) fn contest(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        let lead = ["dalam", "pada", "di"].iter().any(|w| s.says(i, w));
        let at = i + 1;
        if !lead || self.title.is_some() || !self.placed_at_all() || !s.capital(at) {
            return None;
        }
        let place = entity_at(s, at, to).is_some_and(|(e, _)| e.rule != "run-of-capitals");
        let title = contest_at(s, at, to).filter(|_| !place && s.hit(at).is_none())?;
        let end = title.end;
        self.field_in_name(s, at, end);
        // "pernah dinobatkan sebagai Penerbit Terbaik pada Nusantara Book Award 2013"
        self.year = self.year.or(title.value.year);
        self.title = Some(title);
        Some(end)
    }

    /// "terbaik kedua dalam Pengawasan Kearsipan 2021": a contest that is called by what was done.
    fn field_in_name(&mut self, s: &Sheet, at: usize, end: usize) {
        let last = (at..end).find(|&j| s.tokens[j].kind == Kind::Number).unwrap_or(end);
        let open = self.items.last().is_some_and(|item| item.category.is_none());
        if open && deed_form(&s.word(at).to_lowercase()) && last > at + 1 {
            let read = Read { value: s.told(at, last), span: s.span(at, last), end };
            self.put_category(read, "field-of-contest");
        }
    }

    /// "Pada Piala Utama 2007, Beto menyandang gelar top skor": an honour whose contest stands elsewhere.
    pub(super) fn honour(&mut self, s: &Sheet, i: usize) {
        let end = i + s.cue_len(i);
        if s.is(i, Cue::Scorer) {
            let read = Read { value: s.told(i, end), span: s.span(i, end), end };
            self.put_category(read, HONOUR);
        }
    }

    /// Whether an honour is told.
    pub fn honoured(&self) -> bool {
        self.items.iter().any(|item| item.category.as_ref().is_some_and(|c| c.1 == HONOUR))
    }

    /// Adds a title to the list; the first fills up what was told before it ("kategori X juara Y").
    fn put_win(&mut self, new: Item) {
        match self.items.last_mut().filter(|item| item.rank.is_none() && item.title.is_none()) {
            Some(item) => {
                item.rank = new.rank;
                item.category = item.category.take().or(new.category);
                (item.title, item.year) = (new.title, new.year);
            }
            None => self.items.push(new),
        }
    }
}
