//! Answers: what do passives and verbs of giving say of an award?

use super::*;
use crate::article::RecipientType;
use crate::understand::info::HANDED;
use crate::understand::phrase::Title;

impl Reading<'_, '_> {
    /// P diraih X.
    pub(super) fn taken(&self) -> Vec<Draft> {
        let s = self.s;
        // "dalam rilis yang diterima Kompas.com": what was received there is news
        let news = ["rilis", "keterangan", "pers", "tertulis", "informasi", "data", "laporan"];
        let near = self.anchor.at.saturating_sub(2).max(self.from)..self.anchor.at;
        if near.clone().any(|j| news.iter().any(|w| s.says(j, w))) {
            return Vec::new();
        }
        let mut before = Info::read(s, self.from, self.anchor.at, false);
        self.prize_before(&mut before);
        self.first_by_verb(&mut before);
        let after = self.anchor.end + usize::from(s.is(self.anchor.end, Cue::By));
        let entity = entity_at(s, skip_adverbs(s, after, self.to), self.to);
        let mut who = match &entity {
            Some(_) => winners(s, skip_adverbs(s, after, self.to), self.to),
            None => Vec::new(),
        };
        // "… diraih Bupati X, Daerah Pelayanan Publik diraih Y": the next prize wins nothing
        let next = |w: &Winner| w.end == self.to && s.is(self.to, Cue::Taken);
        if who.len() > 1 && who.last().is_some_and(next) {
            who.pop();
        }
        let tail = who.last().map_or(after, |w| w.end);
        let mut info = Info::read(s, tail, self.reach(), false);
        if who.is_empty()
            && let Some(at) = info.to
        {
            who = winners(s, at, self.line.to);
        }
        // "malam puncak itu menjadi milik desa-desa dari timur": of nobody by name
        if who.is_empty() && s.says(self.anchor.end - 1, "milik") {
            return Vec::new();
        }
        let about = before.names_award()
            || self.scene && before.placed() && who.iter().any(|w| w.entity.sure)
            || self.scene && who.len() > 1 && who.iter().all(|w| w.item.rank.is_some())
            || who.is_empty() && info.about_award() && before.award
            || before.medals && self.medallists(&who)
            || self.going && !before.items.is_empty() && who.iter().any(|w| w.entity.sure)
            || self.one_of_them() && who.iter().any(|w| w.entity.sure);
        if !about {
            return Vec::new();
        }
        let subject_award = before.items.len();
        borrow(&mut info, &before);
        if subject_award > 0 {
            let own = std::mem::take(&mut info.items);
            info.items = before.items.clone();
            for item in own.into_iter().filter(|i| i.rank.is_some() || i.category.is_some()) {
                match info.items.last_mut() {
                    Some(last) if last.category.is_none() && item.category.is_some() => {
                        last.category = item.category
                    }
                    Some(last) if last.rank.is_none() && item.rank.is_some() => {
                        last.rank = item.rank
                    }
                    _ => {}
                }
            }
        }
        info.anaphor |= before.anaphor || self.handed_to(&before, &who);
        self.build(who, info, "passive-taken", 0.8)
    }

    /// "Trofi diterima langsung Penjabat Bupati X": an official takes the prize told of right before.
    ///
    /// Serves no labelled article; read from the language. Doubt: a second prize, of his own.
    fn handed_to(&self, before: &Info, who: &[Winner]) -> bool {
        let (from, at) = (self.line.from, self.anchor.at);
        // "Penghargaan dari X itu diterima"
        let points = self.s.is(at.saturating_sub(1), Cue::Anaphor);
        let first = self.s.is(from, Cue::Award) && (at <= from + 3 || points);
        let field =
            |i: &Item| i.rank.is_none() && i.category.as_ref().is_some_and(|c| c.1 == "field");
        let bare = before.items.iter().all(field) && before.title.is_none();
        let office = |e: &Entity| e.rule.starts_with("office") || e.rule == "post-and-name";
        let one = matches!(who, [only] if office(&only.entity));
        self.going && first && bare && one
    }

    /// "Salah satunya jatuh kepada X": one of the prizes that the sentence before names.
    ///
    /// Serves 1 of 50 short pieces on governments.
    fn one_of_them(&self) -> bool {
        let s = self.s;
        let Some(before) = self.number.checked_sub(1).map(|n| s.lines[n]) else { return false };
        let named = |i| title_at(s, i, before.to).is_some_and(|t| !t.value.status);
        let one = s.says(self.line.from, "salah") && s.says(self.line.from + 1, "satunya");
        one && (self.going || (before.from..before.to).any(named))
    }

    /// "TPID terbaik diraih Provinsi Sumatera Utara", "Daerah Ramah Investasi diraih Bupati Pati": where an
    /// award is told of, the words before the verb are what it is for, be they of quality or in capitals.
    ///
    /// Serves 2 of the 50 articles that it was tuned on. Doubt: what else can be "diraih" (a place, votes).
    fn prize_before(&self, before: &mut Info) {
        let s = self.s;
        let bare = before.items.iter().all(|i| i.category.is_none() && i.class.is_none());
        if bare && let Some(read) = self.best_right_before() {
            let at = self.anchor.at.saturating_sub(read.value.split(' ').count() + 1);
            before.put_category(read, "named-before-verb");
            return before.inner_rank(s, at, self.anchor.at);
        }
        if !bare || before.title.is_some() || !(self.going || self.scene || before.award) {
            return;
        }
        let end = trim_right(s, self.from, self.anchor.at);
        let start = segment_start(s, self.from, end);
        let turn = ["adapun", "sementara", "kemudian"].iter().any(|w| s.says(start, w));
        let start = start + usize::from(s.is(start, Cue::And) || turn);
        let this_year = end > start + 2 && s.is(end - 2, Cue::ThisYear);
        let end = if this_year { end - 2 } else { end };
        let quality = (start..end).any(|j| s.is(j, Cue::Superlative));
        let capitals = (start..end).all(|j| s.capital(j) || s.is(j, Cue::And));
        let short = (2..=8).contains(&end.saturating_sub(start));
        let other =
            [Cue::Award, Cue::AwardName, Cue::Event, Cue::Pronoun, Cue::Medal, Cue::Overall];
        let free = s.find(start, end, &other).is_none()
            && rank_at(s, start, end).is_none()
            && (s.is(end - 1, Cue::Superlative)
                || entity_at(s, start, end).is_none_or(|(e, _)| e.rule == "run-of-capitals"));
        if short && free && (quality || capitals && end - start >= 2) {
            let read = Read { value: s.told(start, end), span: s.span(start, end), end };
            before.put_category(read, "named-before-verb");
        }
    }

    /// "Piala lain datang dari Penata Musik Terbaik yang jatuh ke tangan X": what is best right before the verb,
    /// where a prize is told of.
    ///
    /// Serves 1 of the 50 articles that it was read from.
    fn best_right_before(&self) -> Option<Read<String>> {
        let s = self.s;
        let end = trim_right(s, self.from, self.anchor.at);
        let best = end > self.from + 1 && s.says(end - 1, "terbaik") && s.capital(end - 1);
        let prize = best && s.find(self.from, end, &[Cue::Award, Cue::AwardName]).is_some();
        let small = |j: &usize| !s.capital(*j) || s.any(*j, &[Cue::Award, Cue::AwardName]);
        let start = (self.from..end).rev().find(small).map_or(self.from, |j| j + 1);
        let read = Read { value: s.told(start, end), span: s.span(start, end), end };
        (prize && end >= start + 2 && s.says(self.anchor.at - 1, "yang")).then_some(read)
    }

    /// "Kategori putri dijuarai X", "lomba itu dimenangkan Y": the verb makes the first of whom it names.
    ///
    /// Serves 1 of 412 sport and award news. Doubt: a prize for which nobody was placed, hence the contest.
    fn first_by_verb(&self, before: &mut Info) {
        let s = self.s;
        let won = s.word(self.anchor.at).to_ascii_lowercase();
        let contest = before.event || s.find(self.from, self.anchor.at, &[Cue::Sport]).is_some();
        let first = won.starts_with("dijuarai") || won.starts_with("dimenang") && contest;
        let rank = Some((Some(1), self.verb()));
        let placed = before.items.iter().any(|item| item.rank.is_some());
        match before.items.last_mut() {
            Some(item) if first && !placed => item.rank = rank,
            None if first => before.items.push(Item { rank, ..Item::default() }),
            _ => {}
        }
    }

    /// "Tiga medali perunggu diraih A (400m putra), B, dan C" under a contest named before: each has one.
    ///
    /// Serves 4 of 294 labelled articles. Doubt: one of several medals of one person.
    pub(super) fn medallists(&self, who: &[Winner]) -> bool {
        let s = self.s;
        let person = |w: &Winner| match w.entity.kind {
            RecipientType::Person => w.entity.name.contains(' '),
            RecipientType::Community => w.entity.sure,
            _ => false,
        };
        // at most 40 lines back, and the headline: every step must stay linear
        let lines =
            s.lines[self.number.saturating_sub(40)..=self.number].iter().chain(s.lines.first());
        let mut lines = lines;
        let contest = |i: usize, to: usize| {
            title_at(s, i, to).is_some_and(|t| !t.value.status && !t.value.plain)
        };
        !who.is_empty()
            && who.iter().all(person)
            && lines.any(|l| (l.from..l.to).any(|i| contest(i, l.to)))
    }

    /// P diberikan kepada X oleh B.
    pub(super) fn given(&self) -> Vec<Draft> {
        let s = self.s;
        let mut before = Info::read(s, self.from, self.anchor.at, false);
        if !before.names_award() {
            before.items.clear();
            self.prize_before(&mut before);
            if before.items.is_empty() {
                return Vec::new();
            }
        }
        let mut info = Info::read(s, self.anchor.end, self.reach(), false);
        let handed = s.word(self.anchor.at).to_ascii_lowercase().starts_with("diserahkan")
            || s.says(self.anchor.at, "disematkan");
        if info.bodies.is_empty() {
            let at = skip_adverbs(s, self.anchor.end, self.to);
            let direct = crate::understand::giver::bodies_at(s, at, self.to);
            info.bodies.extend(direct.into_iter().map(|b| (b, "given-by")));
        }
        if handed {
            info.bodies.iter_mut().for_each(|b| b.1 = HANDED);
        }
        let to = info.to.or_else(|| {
            let at = (self.anchor.end..self.to.min(self.anchor.end + 4))
                .find(|&j| ["untuk", "ke", "bagi", "pada"].iter().any(|w| s.says(j, w)))?;
            entity_at(s, at + 1, self.to).filter(|(e, _)| e.sure).map(|_| at + 1)
        });
        let who = to.map_or_else(Vec::new, |at| winners_of_count(s, past_kin(s, at), self.line.to));
        let tail = who.last().map(|w| past_home(s, w.end, self.reach()));
        if let Some(tail) = tail {
            let more = Info::read(s, tail, self.reach().max(tail), false);
            borrow(&mut info, &more);
            info.reason =
                info.reason.or(more.reason).or_else(|| deed_behind(s, tail, self.line.to));
        }
        // "Penghargaan diserahkan oleh … kepada Direktur X": who took it into his hands
        let bare = before.items.is_empty() && before.title.is_none() && info.title.is_none();
        // "Penghargaan diberikan atas …" without a name: the one told of before
        let first = s.is(self.line.from, Cue::Award) && self.anchor.at <= self.line.from + 3;
        let same = bare && who.is_empty() && self.going && first;
        info.anaphor |= before.anaphor || handed && bare || same;
        let items = before.items.clone();
        borrow(&mut info, &before);
        if !items.is_empty() {
            info.items = items;
        } else {
            info.items
                .retain(|i| i.rank.is_some() || i.category.as_ref().is_some_and(|c| c.1 != "role"));
        }
        self.build(who, info, "passive-given", 0.8)
    }

    /// "menyematkan satyalancana tersebut": the decoration that the three lines above name.
    ///
    /// Serves 1 of 129 articles on governments.
    fn decoration_above(&self) -> Option<Read<Title>> {
        let s = self.s;
        let object = self.anchor.end..self.to.min(self.anchor.end + 3);
        object.into_iter().find(|&j| s.word(j).starts_with("satya"))?;
        let above = s.lines[self.number.saturating_sub(3)..self.number].iter().rev();
        let named =
            |t: &Read<Title>| t.value.plain && t.value.name.to_lowercase().contains("satya");
        let places = above.flat_map(|l| (l.from..l.to).map(|i| (i, l.to)));
        places.filter_map(|(i, to)| title_at(s, i, to)).find(named)
    }

    /// "Kapolres menyerahkan piagam kepadanya", "Presiden memberinya Bintang Jasa": to whom the sentences before
    /// are about.
    fn to_him(&self) -> bool {
        let verb = self.s.word(self.anchor.at).to_ascii_lowercase();
        let pronoun = verb.ends_with("inya") || verb.ends_with("jarnya");
        pronoun || (self.anchor.end..self.to).any(|j| self.s.says(j, "kepadanya"))
    }

    /// B memberikan P kepada X.
    pub(super) fn give(&self) -> Vec<Draft> {
        let s = self.s;
        let mut info = Info::read(s, self.anchor.end, self.reach(), false);
        let direct = ["menganugerahi", "mengganjar", "menghadiahi", "anugerahi", "ganjar"]
            .iter()
            .any(|w| s.says(self.anchor.at, w));
        let confers = ["menganugerahkan", "anugerahkan"].iter().any(|w| s.says(self.anchor.at, w));
        if confers && info.title.is_none() {
            info.title = crate::understand::phrase::loose_title(s, self.anchor.end, self.to);
        }
        if info.anaphor && info.title.is_none() {
            info.title = self.decoration_above();
        }
        let other = s.is(self.anchor.end, Cue::NotAPrize);
        if other || !info.award && info.title.is_none() && !info.weak {
            return Vec::new();
        }
        let who = match info.to {
            Some(at) => groups(s, at, self.line.to),
            None if self.to_him() => {
                info.award = true;
                Vec::new()
            }
            None if direct => winners(s, self.anchor.end, self.to),
            None => Vec::new(),
        };
        if who.is_empty() && !info.anaphor && !self.to_him() {
            return Vec::new();
        }
        if let Some(tail) = who.last().map(|w| w.end) {
            let more = Info::read(s, tail, self.line.to, false);
            borrow(&mut info, &more);
            if info.items.is_empty() {
                info.items = more.items;
            }
            info.reason =
                info.reason.or(more.reason).or_else(|| deed_behind(s, tail, self.line.to));
        }
        let before = Info::read(s, self.from, self.anchor.at, false);
        borrow(&mut info, &before);
        let mut subject = giver_before(s, self.from, self.anchor.at);
        if hands_on(s, &info) {
            subject.iter_mut().for_each(|(_, rule)| *rule = HANDED);
        }
        info.bodies.splice(0..0, subject);
        if info.weak && !info.award && info.title.is_none() && info.items.is_empty() {
            return Vec::new();
        }
        self.build(who, info, "active-give", 0.8)
    }
}

/// "Gubernur menyerahkan penghargaan dari Kementerian X kepada Y": whether the prize is told to be somebody's,
/// before whom it goes to.
///
/// Serves 1 of 690 labelled articles.
fn hands_on(s: &Sheet, info: &Info) -> bool {
    let Some(to) = info.to.and_then(|at| s.token(at)) else { return false };
    info.bodies.iter().any(|(body, rule)| *rule == "from-body" && body.span.end < to.span.start)
}

/// "kepada karyawannya, Dian Lestari", "kepada muridnya Rudi": past whose he is to his name.
fn past_kin(s: &Sheet, at: usize) -> usize {
    let kin = s.word(at).ends_with("nya") && !s.capital(at);
    let name = at + 1 + usize::from(s.mark(at + 1, ','));
    if kin && s.capital(name) { name } else { at }
}

/// "kepada Prof. Bambang Hero Saharjo, dari Institut Pertanian Bogor": where the winner is from gives
/// nothing.
///
/// Serves 2 of 420 labelled articles. Doubt: the giver, told last.
fn past_home(s: &Sheet, end: usize, to: usize) -> usize {
    let from = end + usize::from(s.mark(end, ','));
    if !s.says(from, "dari") && !s.says(from, "asal") {
        return end;
    }
    crate::understand::giver::body_at(s, from + 1, to)
        .map_or(end, |body| s.past_bracket(body.end, to, 4))
}

/// "kepada Rudi Sitepu, warga yang membantu menangkap pelaku": the deed told of a winner.
///
/// Serves 2 of 420 labelled articles. Doubt: what he does for a living.
fn deed_behind(s: &Sheet, end: usize, to: usize) -> Option<Read<String>> {
    let small = |j: usize| s.mark(j, ',') || s.wordy(j) && !s.capital(j);
    let yang = (end..to.min(end + 5)).take_while(|&j| small(j)).find(|&j| s.says(j, "yang"))?;
    let verb = s.word(yang + 1);
    let does = verb.starts_with("me") || ["telah", "berhasil", "berani"].contains(&verb);
    let is = ["merupakan", "menjadi", "menjabat", "memiliki", "mewakili", "menerima", "meraih"];
    let deed = does && !is.contains(&verb);
    deed.then(|| crate::understand::info::reason_at(s, yang + 1, to)).flatten()
}
