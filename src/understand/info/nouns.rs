//! Answers: what do the nouns for prizes and the lists behind them add?

use super::*;
use crate::understand::entity::run_end;

/// "gelar Master of Business Administration": what a university teaches is no prize.
///
/// Serves 3 of 140 award news that have no label.
const DEGREES: [&str; 8] =
    ["sarjana", "magister", "master", "bachelor", "diploma", "insinyur", "phd", "akademik"];

/// Past "bergengsi" and its like between the noun and the name: "penghargaan bergengsi Adinegoro".
///
/// Serves 2 of 235 award news that have no label.
fn past_praise(s: &Sheet, at: usize) -> usize {
    let praise = ["bergengsi", "tertinggi", "prestisius", "tahunan"].iter().any(|w| s.says(at, w));
    // "penghargaan Internasional World Cultural Industry Forum"
    let wide = ["internasional", "nasional"].iter().any(|w| s.says(at, w));
    let named = s.capital(at + 1) && (praise || wide && s.capital(at + 2));
    at + usize::from(named && (wide || !s.capital(at)))
}

/// Whether the noun at `i` is an award only beside more ("predikat", "medali"): not where a name makes it one
/// ("Medali Emas Kemerdekaan Pers", "Lencana Melati").
fn weak_noun(s: &Sheet, i: usize, end: usize, to: usize) -> bool {
    let capitals = s.capital(i) && s.capital(end) && s.capital(end + 1);
    let named = capitals && !s.says(i, "sertifikat") && end + 1 < to && i >= s.title_end;
    s.any(i, &[Cue::Weak, Cue::Medal]) && !named
}

impl Info {
    /// Takes in the name of an award, and the grade behind it; gives the token after.
    pub(super) fn title(&mut self, s: &Sheet, i: usize, title: Read<Title>) -> usize {
        let end = self.grade_behind(s, title.end).unwrap_or(title.end);
        self.direct |= self.is_object(s, i) && !title.value.status;
        self.anaphor |= s.is(end, Cue::Anaphor);
        if title.value.status {
            self.status = true;
            return end;
        }
        self.year = self.year.or(title.value.year);
        if self.another_title(s, i, &title) {
            return end;
        }
        let best = self.best_behind(s, end);
        match &mut self.title {
            // a list of decorations: "Bintang Mahaputera, Satyalancana Kesetiaan"
            Some(old) if title.value.plain && old.value.plain && s.tokens.get(end).is_some() => {
                if self.items.is_empty() {
                    self.items.push(Item { title: Some(old.clone()), ..Item::default() });
                }
                self.items.push(Item { title: Some(title), ..Item::default() });
            }
            Some(old) if old.value.loose && !title.value.loose => {
                let won = std::mem::replace(old, title);
                self.won_there(won);
            }
            // "penghargaan Best Performance Award pada ajang World Robot Games": first what was won,
            // then where
            Some(old)
                if !old.value.known && i > 0 && s.any(i - 1, &[Cue::Event, Cue::At, Cue::From]) =>
            {
                let won = std::mem::replace(old, title);
                self.won_there(won);
            }
            Some(old)
                if !old.value.known
                    && (title.value.known
                        || title.value.year.is_some() && old.value.year.is_none()) =>
            {
                *old = title;
            }
            Some(_) => {}
            None => self.title = Some(title),
        }
        best.unwrap_or(end)
    }

    /// "Piala Citra Pemeran Utama Wanita Terbaik 1974": what is best behind the prize's name is its category.
    ///
    /// Serves no labelled article; read from the language. Doubt: none among capitals.
    fn best_behind(&mut self, s: &Sheet, at: usize) -> Option<usize> {
        let best = (at..at + 7).take_while(|&j| s.capital(j)).find(|&j| s.says(j, "terbaik"))?;
        let (from, end) = (at, best + 1);
        let open = self.items.last().is_none_or(|item| item.category.is_none());
        if !open || best == at || s.any(at, &[Cue::Champion, Cue::Category, Cue::Field]) {
            return None;
        }
        let read = Read { value: s.told(from, end), span: s.span(from, end), end };
        self.put_category(read, "best-behind-name");
        self.inner_rank(s, from, end);
        Some(end)
    }

    /// What was won at the contest named behind it.
    fn won_there(&mut self, won: Read<Title>) {
        if self.items.is_empty() {
            let read = Read { value: won.value.name, span: won.span, end: won.end };
            self.items.push(Item { category: Some((read, "named-after")), ..Item::default() });
        }
    }

    /// Takes in the noun for a prize at `i` and what stands right behind it; gives the token after.
    pub(super) fn award(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        let end = past_praise(s, i + s.cue_len(i));
        // "mengoleksi gelar dan piala terbanyak": a total
        if (end..to.min(end + 3)).any(|j| s.says(j, "terbanyak")) && !s.capital(i) {
            return end;
        }
        if s.says(i, "gelar") && DEGREES.iter().any(|w| s.says(end, w)) {
            return run_end(s, end, to, true);
        }
        let weak = weak_noun(s, i, end, to);
        self.note_noun(s, i, end, to, weak);
        let open = self.items.last().is_none_or(|item| item.category.is_none());
        let found = match open {
            true => self.behind_noun(s, i, end, to, weak),
            false => self.next_grade(s, i, end, to),
        };
        found.unwrap_or(end)
    }

    /// Notes that a prize is told of, and how.
    fn note_noun(&mut self, s: &Sheet, i: usize, end: usize, to: usize, weak: bool) {
        let praise =
            ["apresiasi", "pengakuan", "reward", "nilai", "status"].iter().any(|w| s.says(i, w));
        self.medals |= s.is(i, Cue::Medal);
        // "memperoleh apresiasi untuk kategori X"
        let headed = praise && s.find(end, to.min(end + 4), &[Cue::CategoryHead]).is_some();
        self.weak |= weak && (!praise || headed);
        self.award |= !weak;
        self.anaphor |= s.is(end, Cue::Anaphor) && end < to;
        self.thanks |= s.is(end, Cue::Thanks) && end < to;
        if i > 0 {
            let before = s.word(i - 1);
            self.count |= language::ordinal(before).is_some_and(|n| n > 1);
            self.many |= s.is(i - 1, Cue::Many);
        }
    }

    /// What the noun for a prize at `i` is followed by: a grade, what it is for, or its name.
    fn behind_noun(
        &mut self,
        s: &Sheet,
        i: usize,
        end: usize,
        to: usize,
        weak: bool,
    ) -> Option<usize> {
        if let Some(next) = self.graded_noun(s, i, end, to) {
            return Some(next);
        }
        let told = i >= s.title_end;
        if let Some(next) = self.small_best(s, end, to).filter(|_| told) {
            return Some(next);
        }
        if !weak && !s.capital(end) && end < to && told {
            return self.small_name(s, end, to);
        }
        // "gelar Game Terbaik", "piala Pasangan Terfavorit": a weak noun with a quality in capitals
        let prize = ["gelar", "titel", "trofi", "piala"].iter().any(|w| s.says(i, w))
            && told
            && !s.any(end, &[Cue::Overall, Cue::Champion]);
        let named = (!weak || prize) && s.capital(end) && end < to;
        (named && title_at(s, end, to).is_none()).then(|| self.named_after(s, end, to))
    }

    /// "Piala Citra 2017 untuk film pendek terbaik": behind "untuk" with a quality, what it is for.
    ///
    /// Serves 1 of the 50 articles that it was tuned on. Doubt: for whom it is.
    pub(super) fn for_quality(&mut self, s: &Sheet, at: usize, to: usize) -> Option<usize> {
        let open = self.items.last().is_none_or(|item| item.category.is_none());
        let best = |j: usize| s.is(j, Cue::Superlative) || s.says(j, "terbaik");
        let vouched = |(e, end): &(Entity, usize)| {
            e.sure && e.rule != "run-of-capitals" && !(at..*end).any(best)
        };
        // "untuk kategori Pembina Terbaik": a category by its own word
        if s.is(at, Cue::CategoryHead) {
            return None;
        }
        let stop = [Cue::Stop, Cue::Pronoun, Cue::Streak, Cue::To];
        let within = (at..to.min(at + 7)).take_while(|&j| s.wordy(j) && !s.any(j, &stop));
        // "motivasi untuk memberikan pengalaman terbaik": what is to be done
        let doing =
            |w: &str| w.len() > 7 && ["mem", "men", "meng"].iter().any(|p| w.starts_with(p));
        let quality = within.clone().any(best) && !within.clone().any(|j| doing(s.word(j)));
        if !open || !quality || s.capital(at) && entity_at(s, at, to).is_some_and(|e| vouched(&e)) {
            return None;
        }
        let read = category_at(s, at, to, Series::One)?;
        let end = read.end;
        self.put_categories(s, at, read, "for-quality");
        self.inner_rank(s, at, end);
        Some(end)
    }

    /// "gelar pemain terbaik turnamen", "trofi kiper terbaik": what was best, in small letters behind the noun.
    ///
    /// Serves no labelled article; read from the language. Doubt: a placing, hence a word before the quality.
    fn small_best(&mut self, s: &Sheet, at: usize, to: usize) -> Option<usize> {
        let small = |j: &usize| s.wordy(*j) && !s.capital(*j) && !s.is(*j, Cue::Stop);
        let best = (at..to.min(at + 5)).take_while(small).find(|&j| s.says(j, "terbaik"))?;
        let other = [Cue::Champion, Cue::Category, Cue::Award, Cue::Medal, Cue::Level, Cue::As];
        let quality = best == at || s.any(at, &other) || mere_quality(s, best, best + 1);
        if quality {
            return None;
        }
        let read = Read { value: s.told(at, best + 1), span: s.span(at, best + 1), end: best + 1 };
        self.put_category(read, "named-after");
        self.inner_rank(s, at, best + 1);
        Some(best + 1)
    }

    /// "penghargaan Tokoh Peduli Anak Yatim": what follows the noun is what it is for.
    pub(super) fn named_after(&mut self, s: &Sheet, at: usize, to: usize) -> usize {
        // "penghargaan Juara III Tingkat Provinsi": a placing, and no name
        if rank_at(s, at, to).is_some_and(|r| r.value.is_some() && r.end > at + s.cue_len(at)) {
            return at;
        }
        let role =
            (at..to.min(at + 6)).take_while(|&j| s.capital(j)).any(|j| s.is(j, Cue::Superlative));
        if !role
            && self.title.is_none()
            && let Some(title) = loose_title(s, at, to)
        {
            return self.title(s, at, title);
        }
        if !role
            || s.is(at, Cue::Medal)
            || entity_at(s, at, to).is_some_and(|(e, _)| {
                e.sure
                    && e.rule != "run-of-capitals"
                    && e.rule != "regional-body"
                    && e.rule != "person-with-head"
                    && e.rule != "group"
                    && e.rule != "company"
            })
        {
            return at;
        }
        // "Penghargaan Tertinggi" names nothing
        let told = |r: &Read<String>| r.end > at + 1 || s.is(at, Cue::Grade);
        match category_at(s, at, to, Series::One).filter(told) {
            Some(read) => {
                let end = read.end;
                self.put_categories(s, at, read, "named-after");
                self.inner_rank(s, at, end);
                end
            }
            None => at,
        }
    }

    pub(super) fn yields(&mut self, s: &Sheet, at: usize, to: usize) -> usize {
        let at = at + usize::from(s.mark(at, ',') || s.mark(at, ':'));
        // "hadir beberapa pejabat antara lain Inspektur X": who was there
        let present = ["hadir", "dihadiri", "menyaksikan", "disaksikan"];
        if (self.from..at).any(|j| present.iter().any(|w| s.says(j, w))) {
            return at;
        }
        self.list = true;
        if let Some(end) = self.honour_of_contest(s, at, to) {
            return end;
        }
        // "Duo/Grup Rock Terbaik" is one
        let goes_on = |&j: &usize| s.capital(j) || s.mark(j, '/') || s.mark(j, '-');
        let quality = (at..to.min(at + 8)).take_while(goes_on).any(|j| {
            s.any(j, &[Cue::Superlative, Cue::Champion, Cue::AwardName, Cue::CategoryHead])
        });
        let entity = entity_at(s, at, to).filter(|(e, _)| e.sure && !quality);
        if let Some((entity, _)) = entity {
            let told = self.has_category()
                || entity.rule != "run-of-capitals"
                || self.award
                || self.title.is_some();
            if told {
                self.to = Some(at);
                return at;
            }
        }
        self.listed(s, at, to).unwrap_or(at)
    }

    /// Whether a list of categories has begun, of which `i` may start the next.
    pub(super) fn lists(&self, s: &Sheet, i: usize) -> bool {
        let listed = |item: &Item| item.category.as_ref().is_some_and(|c| c.1 == "listed");
        self.list && self.after_separator(s, i) && self.items.iter().any(listed)
    }

    pub(super) fn after_separator(&self, s: &Sheet, i: usize) -> bool {
        i > 0 && (s.mark(i - 1, ',') || s.mark(i - 1, ';') || s.is(i - 1, Cue::And))
    }

    /// A category without a head, one of a list.
    pub(super) fn listed(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        let blocked =
            [Cue::Award, Cue::Champion, Cue::Overall, Cue::CategoryHead, Cue::Event, Cue::Clause];
        let headed = self
            .items
            .iter()
            .any(|item| item.category.as_ref().map_or(item.rank.is_some(), |c| c.1 != "listed"));
        let named = entity_at(s, i, to).is_some_and(|(e, _)| {
            e.sure && e.rule != "run-of-capitals" && e.rule != "regional-body"
        });
        // "yakni Best New Actor dan Hallyu Star": qualities, and no contest
        let going =
            self.items.iter().any(|item| item.category.as_ref().is_some_and(|c| c.1 == "listed"));
        let titled = title_at(s, i, to).is_some_and(|t| {
            t.value.known || !t.value.loose && !s.is(i, Cue::Superlative) && !going
        });
        if headed || named || s.any(i, &blocked) || !s.capital(i) || titled {
            return None;
        }
        let read = category_at(s, i, to, Series::Many).filter(|r| r.end > i + 1)?;
        let end = read.end;
        if s.any(end, &[Cue::Receive, Cue::Taken, Cue::Give, Cue::Adverb]) {
            return None;
        }
        self.items.push(Item { category: Some((read, "listed")), ..Item::default() });
        self.inner_rank(s, i, end);
        Some(end)
    }
}
