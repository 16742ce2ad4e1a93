//! Answers: what do the small words and marks of a stretch say of an award?

use super::*;

impl Info {
    /// Takes in a token that starts no name, category, placing or giver; gives the one after.
    pub(super) fn smaller(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        let cues = s.cues(i);
        let next = i + s.cue_len(i);
        if let Some(end) = self.medal_at(s, i, to) {
            return end;
        }
        // "menyematkan satyalancana tersebut kepada": the decoration named before
        if cues.has(Cue::AwardName) && s.word(i).starts_with("satya") && s.is(i + 1, Cue::Anaphor) {
            (self.award, self.anaphor) = (true, true);
        }
        self.honour(s, i);
        self.event |= cues.has(Cue::Event);
        self.last_year |= cues.has(Cue::LastYear) && !compared(s, i);
        self.thanks |= cues.has(Cue::Thanks);
        let found = self.stars(s, i, to).or_else(|| self.level(s, i, next));
        let found = found.or_else(|| self.qualified(s, i, to));
        if let Some(end) = found.or_else(|| self.purpose(s, i, next, to)) {
            return end;
        }
        self.leads(s, i, next, to)
    }

    /// Notes a medal, and takes in the race behind it ("merebut emas 800m Senior Putra").
    fn medal_at(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        if !s.is(i, Cue::Medal) {
            return None;
        }
        let next = i + s.cue_len(i);
        // "39 medali emas" is a tally, "medali emas Olimpiade" a prize
        let number =
            |j: usize| language::ordinal(s.word(j)).is_some_and(|n| n > 1) || s.is(j, Cue::Many);
        // and so is what is "raih emas"
        let won = i > 0 && s.is(i - 1, Cue::Receive);
        self.medals = true;
        self.medal |= s.cue_len(i) > 1 && !(i > 0 && number(i - 1)) || won;
        let metres =
            s.word(next).starts_with(|c: char| c.is_ascii_digit()) && s.word(next).ends_with('m');
        let read = metres.then(|| category_at(s, next, to, Series::One)).flatten()?;
        let end = read.end;
        self.put_category(read, "event");
        Some(end)
    }

    /// "tingkat Madya": the grade behind its word.
    fn level(&mut self, s: &Sheet, i: usize, next: usize) -> Option<usize> {
        let graded = s.is(i, Cue::Level) && s.is(next, Cue::Grade) && s.capital(next);
        graded.then(|| self.grade(s, next))
    }

    /// What stands behind "atas", "karena" or "untuk": a merit, a quality, or the reason.
    fn purpose(&mut self, s: &Sheet, i: usize, next: usize, to: usize) -> Option<usize> {
        if s.is(i, Cue::For)
            && let Some(end) = self.merit(s, next, to)
        {
            return Some(end);
        }
        if s.says(i, "untuk")
            && (self.award || self.title.is_some())
            && let Some(end) = self.for_quality(s, next, to)
        {
            return Some(end);
        }
        let above = s.says(i, "atas") && i > 0 && s.says(i - 1, "di");
        if s.is(i, Cue::For) && !above && self.reason.is_none() {
            self.reason = reason_at(s, next, to);
        }
        None
    }

    /// "kepada" and "yakni" lead to winners, a comma of a list to its next category.
    fn leads(&mut self, s: &Sheet, i: usize, next: usize, to: usize) -> usize {
        if s.says(i, "kepada") {
            self.to = Some(next);
        } else if s.is(i, Cue::Yields) {
            return self.yields(s, next, to);
        } else if let Some(end) = self.another_best(s, i, to) {
            return end;
        } else if self.list
            && s.capital(i)
            && self.after_separator(s, i)
            && let Some(end) = self.listed(s, i, to)
        {
            return end;
        }
        next
    }

    /// Takes in a mark: a colon before winners, or the bracket with a category's winner ("Kategori Website
    /// (Diskominfo Jabar)").
    pub(super) fn mark(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        if s.mark(i, ':') && self.lists_winners(s, i + 1, to) {
            self.to = Some(i + 1);
            return i + 1;
        }
        let Some(close) = s.mark(i, '(').then(|| s.closing(i, to)).flatten() else { return i + 1 };
        if self.giver_in_bracket(s, i, close) {
            return close + 1;
        }
        let behind = |item: &Item| item.category.as_ref().is_some_and(|c| c.0.end == i);
        let item = self.items.last_mut().filter(|item| behind(item) && item.winner.is_none());
        if let (Some(item), Some((entity, end))) = (item, entity_at(s, i + 1, close))
            && end == close
            && entity.sure
            && entity.rule != "run-of-capitals"
        {
            item.winner = Some(entity);
            return close + 1;
        }
        i + 1
    }

    /// "tiga tempat mendapat penghargaan: Teluk A, Pantai B, dan Gunung C".
    fn lists_winners(&self, s: &Sheet, at: usize, to: usize) -> bool {
        let prize = [Cue::Superlative, Cue::Champion, Cue::AwardName, Cue::Category];
        let list = || crate::understand::entity::entities_at(s, at, to);
        (self.award || self.title.is_some())
            && s.find(at, to.min(at + 10), &prize).is_none()
            && list().iter().filter(|(e, _)| e.sure).count() >= 2
    }
}

/// "satu tingkat lebih baik dari tahun lalu": what this year is held against.
fn compared(s: &Sheet, i: usize) -> bool {
    let against = ["dibanding", "dibandingkan", "daripada", "seperti"];
    let change = ["lebih", "naik", "meningkat", "turun", "berbeda", "dibanding", "dibandingkan"];
    let since = || i > 0 && (s.says(i - 1, "dari") || s.says(i - 1, "sejak"));
    let changed = || (i.saturating_sub(6)..i).any(|j| change.iter().any(|w| s.says(j, w)));
    i > 0 && against.iter().any(|w| s.says(i - 1, w)) || since() && changed()
}
