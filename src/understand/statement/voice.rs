//! Answers: what does an active verb or a naming say of an award?

use super::*;
use crate::understand::giver::Giver;
use crate::understand::phrase::{Title, claim_of_verb};

fn s_any(s: &Sheet, from: usize, to: usize, words: &[&str]) -> bool {
    (from..to).any(|j| words.iter().any(|w| s.says(j, w)))
}

/// Whether a contest is an award show by a word of its name.
fn show(title: &Read<Title>) -> bool {
    let name = title.value.name.to_lowercase();
    ["award", "anugerah", "festival"].iter().any(|w| name.contains(w))
}

impl Reading<'_, '_> {
    /// X meraih P dari B kategori C.
    pub(super) fn receive(&self) -> Vec<Draft> {
        let s = self.s;
        let mut after = Info::read(s, self.anchor.end, self.reach(), false);
        after.many |=
            (self.from..self.anchor.at).any(|j| s.is(j, Cue::Many) && s.is(j + 1, Cue::Streak));
        // "meraih tiket kompetisi Eropa": who may take part
        let ticket = ["tiket", "poin", "kemenangan", "catatan", "pole"]
            .iter()
            .any(|w| s.says(self.anchor.end, w));
        let nominee = ticket || s.any(self.anchor.end, &[Cue::Nominate]);
        if !self.wins_award(&mut after) || nominee {
            return Vec::new();
        }
        if after.to.is_none() && self.counted() {
            return self.those_counted();
        }
        let mut before = self.before_verb();
        shift(&mut after, &mut before);
        borrow(&mut after, &before);
        let subject = || subjects(s, self.from, self.anchor.at);
        let chosen = self.chosen_to_receive(&mut after);
        let who = match after.to {
            Some(at) => of_the_region(winners(s, at, self.line.to), subject()),
            None if chosen.is_some() => plain(chosen.into_iter().collect()),
            None => plain(self.taker()),
        };
        after.anaphor |= self.takes_it(&after, &who);
        let said = s.find(self.from, self.anchor.at, &[Cue::Speak]).is_some();
        if (who.is_empty() || said && after.to.is_none()) && self.anyone() {
            return Vec::new();
        }
        self.build(who, after, "active-receive", 0.85)
    }

    /// "Tiga daerah menerima piagam dari X: A, B, dan C": those counted before the verb, named behind a colon.
    ///
    /// Serves no labelled article; read from the language.
    fn those_counted(&self) -> Vec<Draft> {
        let s = self.s;
        let colon = (self.anchor.end..self.line.to).find(|&j| s.mark(j, ':'));
        let Some(colon) = colon else { return Vec::new() };
        let who = winners(s, colon + 1, self.line.to);
        if who.len() < 2 || !who.iter().all(|w| w.entity.sure) {
            return Vec::new();
        }
        let info = Info::read(s, self.anchor.end, colon, false);
        self.build(who, info, "active-receive", 0.8)
    }

    /// "Bupati X menerima trofi dari Ketua Y": an official takes the sign of the prize told of before.
    ///
    /// Serves 2 of 50 short pieces on governments, each with a false award. Doubt: a prize of his own.
    fn takes_it(&self, after: &Info, who: &[Winner]) -> bool {
        let s = self.s;
        let at = self.anchor.end + usize::from(s.says(self.anchor.end, "langsung"));
        let sign = s_any(s, at, at + 1, &["trofi", "tropi", "piala", "piagam", "plakat"]);
        let bare = sign && !s.capital(at + s.cue_len(at)) && after.reason.is_none();
        let told = after.title.is_some() || !after.items.is_empty();
        let official = matches!(who, [only] if only.entity.rule.starts_with("office"));
        bare && !told && official
    }

    /// Whether the words behind the verb, or the verb itself, tell of an award; adds what it implies.
    fn wins_award(&self, after: &mut Info) -> bool {
        let first = self.wins_contest(after);
        let placed = self.scene && after.placed() || self.placed_at_contest();
        let medalled =
            after.medal() && (self.opens_with_contest() || self.medallists(&plain(self.subject())));
        if let Some(read) = self.best_of_show(after) {
            after.lead_category(read, "best-of-show");
            return true;
        }
        after.award |= self.certified(after);
        let honoured = || after.honoured() && self.contest_before();
        let show = s_any(self.s, self.anchor.at, self.anchor.end, &["menang", "berjaya"]);
        after.about_award() || first || placed || medalled || show || honoured()
    }

    /// "memperoleh piagam dari Kementerian X karena capaiannya": a sheet that a body gives for a deed.
    ///
    /// Serves 1 of 50 short pieces on governments. Doubt: a certificate of taking part.
    fn certified(&self, after: &Info) -> bool {
        let at = self.anchor.end;
        let sheet = s_any(self.s, at, at + 2, &["piagam", "plakat"]);
        sheet && !after.bodies.is_empty() && after.reason.is_some()
    }

    /// "Pada Anugerah X 2022, rumah sakit itu menyabet juara I": a place by its number as the verb's object, the
    /// contest before.
    fn placed_at_contest(&self) -> bool {
        let at = self.anchor.end;
        let rank = rank_at(self.s, at, self.to).filter(|r| r.value.is_some());
        let numbered = rank.is_some_and(|r| r.end > at + self.s.cue_len(at));
        numbered && self.contest_before()
    }

    /// "Pada Piala Utama 2007, …": whether a contest is named before the verb.
    fn contest_before(&self) -> bool {
        let at = self.anchor.at;
        (self.from..at).any(|i| title_at(self.s, i, at).is_some_and(|t| !t.value.status))
    }

    /// "Pada SEA Games 2021, ia merebut medali emas": whether the clause starts with a contest.
    fn opens_with_contest(&self) -> bool {
        let (s, at) = (self.s, self.from + usize::from(self.s.is(self.from, Cue::At)));
        title_at(s, at, self.anchor.at).is_some_and(|t| !t.value.status && s.mark(t.end, ','))
    }

    /// "menjuarai Liga 1 2019", "memenangi lomba": whether the verb itself makes its subject the first.
    fn wins_contest(&self, after: &mut Info) -> bool {
        let s = self.s;
        let claim = claim_of_verb(s, self.anchor.at, self.anchor.end, self.to);
        if let Some(claim) = claim.filter(|_| s.is(self.anchor.at, Cue::Wins)) {
            after.title = None;
            after.claim(s, self.anchor.at, claim);
            return true;
        }
        let at = self.anchor.end;
        let contest = s.find(
            at,
            self.to.min(at + 4),
            &[Cue::Event, Cue::CategoryHead, Cue::Field, Cue::Award, Cue::Overall, Cue::SportName],
        );
        let class = ["kelas", "seri", "etape"].iter().any(|w| s.says(at, w));
        let named = contest.is_some() || class || s.capital(at);
        let first = ["menjuarai", "juarai"].iter().any(|w| s.says(self.anchor.at, w)) && named;
        if first {
            after.event = true;
            after.items.push(Item { rank: Some((Some(1), self.verb())), ..Item::default() });
        }
        first
    }

    /// What the words before the verb say of the award.
    fn before_verb(&self) -> Info {
        let s = self.s;
        let mut before = Info::read(s, self.from, self.anchor.at, false);
        // a year far before the verb belongs to something else
        let near = s.tokens.get(self.anchor.at.saturating_sub(12)).map_or(0, |t| t.span.start);
        before.year =
            before.year.filter(|(_, span)| span.start >= near || s.says(self.from, "pada"));
        // "absen karena cedera setelah meraih trofi": why he is absent, not why he won
        if s_any(s, self.from, self.anchor.at, &["karena", "lantaran"]) {
            before.reason = None;
        }
        self.won_before(&mut before);
        before.reason =
            before.reason.take().or_else(|| by_deed::by_deed(s, self.from, self.anchor.at));
        before
    }

    /// "SZA memenangkan Best Female R&B Artist", "film itu meraih Sutradara Terbaik": a quality in capitals as
    /// the verb's object is a category of the award show that the last lines name.
    ///
    /// Serves 2 of 140 award news that have no label.
    fn best_of_show(&self, after: &Info) -> Option<Read<String>> {
        let (s, at) = (self.s, self.anchor.end);
        let read = category_at(s, at, self.to, Series::One);
        let read = read.filter(|r| s.capital(at) && r.end > at + 1)?;
        let best = ["best", "most", "outstanding"].iter().any(|w| s.says(at, w))
            || s.says(read.end - 1, "terbaik");
        let name = after.title.as_ref().is_some_and(|t| t.span.start < read.span.end);
        let behind = |read: &Read<String>, at: usize| read.span.start >= at;
        let free = |item: &Item| item.category.as_ref().is_none_or(|c| behind(&c.0, read.span.end));
        let open = after.items.iter().all(free) && !name;
        let won = s.word(self.anchor.at).to_ascii_lowercase().ends_with("menangkan");
        let won = won && s.says(read.end - 1, "terbaik") && at >= s.title_end;
        let here = || after.title.as_ref().is_some_and(|t| t.span.start > read.span.end && show(t));
        (best && open && (won || self.going || here() || self.show_before())).then_some(read)
    }

    /// Whether one of the last six lines or the headline names an award show.
    fn show_before(&self) -> bool {
        let s = self.s;
        let named =
            |l: &Line| (l.from..l.to).filter_map(|i| title_at(s, i, l.to)).any(|t| show(&t));
        let lines = &s.lines[self.number.saturating_sub(6)..self.number];
        lines.iter().chain(s.lines.first()).any(named)
    }

    /// "Petinju yang baru menjadi juara kelas bulu, mendapat penghargaan": the place won before is why.
    ///
    /// Serves 1 of dev and 1 of the 75 articles that it was tuned on.
    fn won_before(&self, before: &mut Info) {
        let s = self.s;
        let yang = (self.from..self.anchor.at).find(|&j| s.says(j, "yang"));
        let Some(yang) = yang else { return };
        let place = (yang..self.anchor.at).find(|&j| s.any(j, &[Cue::Champion, Cue::Overall]));
        let Some(place) =
            place.filter(|&j| s.find(yang, j, &[Cue::Become, Cue::Receive]).is_some())
        else {
            return;
        };
        let end = (place..self.anchor.at).find(|&j| !s.wordy(j)).unwrap_or(self.anchor.at);
        before.items.clear();
        if end > place + 1 {
            let read = Read { value: s.told(place, end), span: s.span(place, end), end };
            before.reason = Some(read);
        }
    }

    /// "pemerintah daerah yang telah mendapat …": whoever does, and nobody named.
    ///
    /// Serves 4 of 294 labelled articles. Doubt: a noun for someone named before.
    fn anyone(&self) -> bool {
        let s = self.s;
        let lead = (self.from..self.anchor.at).rev().find(|&j| !s.is(j, Cue::Adverb));
        let Some(yang) = lead.filter(|&j| s.says(j, "yang") && j > self.from) else { return false };
        let head = yang - 1;
        s.wordy(head)
            && !s.capital(head)
            && !s.any(head, &[Cue::Anaphor, Cue::Pronoun, Cue::Ordinal, Cue::OneOf])
    }

    /// X dinobatkan sebagai C; B menetapkan X sebagai C.
    pub(super) fn named(&self) -> Vec<Draft> {
        let s = self.s;
        let role = (self.anchor.end..self.to.min(self.anchor.end + 12)).find(|&j| s.is(j, Cue::As));
        let puts = s.says(self.anchor.at, "menempatkan");
        let role = if puts { self.put_at() } else { role };
        let Some(role) = role else {
            let before = self.named_before();
            return if before.is_empty() && !puts { self.chosen() } else { before };
        };
        self.named_as(role)
    }

    /// The naming whose "sebagai" stands at `role`.
    pub(super) fn named_as(&self, role: usize) -> Vec<Draft> {
        let s = self.s;
        let mut info = Info::read(s, role, self.reach(), false);
        borrow(&mut info, &Info::read(s, self.from, self.anchor.at, false));
        info.bodies.extend(self.named_by(role).filter(|_| info.bodies.is_empty()));
        if self.no_honour(role + s.cue_len(role)) || !self.honours(role, &info) {
            return Vec::new();
        }
        let who = match self.active_naming() {
            true => {
                info.bodies.extend(giver_before(s, self.from, self.anchor.at));
                entity_at(s, self.anchor.end, role).map(|(e, _)| e).into_iter().collect()
            }
            false => subjects(s, self.from, self.anchor.at),
        };
        if info.bodies.is_empty() {
            info.bodies = Info::read(s, self.anchor.end, role, false).bodies;
        }
        self.build(plain(who), info, "naming", 0.8)
    }

    /// "menempatkan X di peringkat dua", where a known body does and tells in what: the small word before the place.
    ///
    /// Serves 1 of 50 short pieces on bodies. Doubt: a place in a survey or an index.
    fn put_at(&self) -> Option<usize> {
        let s = self.s;
        let near = self.anchor.end..self.to.min(self.anchor.end + 12);
        let placed = |j: usize| rank_at(s, j, self.to).is_some_and(|r| r.value.is_some());
        let leads = |j: usize| s.any(j, &[Cue::At, Cue::As]);
        let past = |j: usize| j + 1 + usize::from(s.says(j + 1, "yang"));
        let at = near.into_iter().find(|&j| leads(j) && placed(past(j)))?;
        let judged = [Cue::CategoryHead, Cue::Event, Cue::Award, Cue::AwardName];
        let contest = s.find(self.line.from, self.line.to, &judged).is_some();
        let known = giver_before(s, self.from, self.anchor.at).iter().any(|b| b.0.value.known);
        (contest && known).then_some(at)
    }

    /// A nominee; "terpilih sebagai wakil Indonesia", "didapuk menjadi dewan juri": who competes, judges or is host; "mengakui X sebagai salah satu
    /// lokasi terbaik": an opinion.
    fn no_honour(&self, role: usize) -> bool {
        let s = self.s;
        let sent = [
            "wakil",
            "perwakilan",
            "tuan",
            "calon",
            "peserta",
            "venue",
            "lokasi",
            "penyelenggara",
            "juri",
        ];
        // "memilih empat Duta FFI": who speaks for it
        let envoy = s.says(self.anchor.at, "memilih") && s.says(role, "duta");
        let opinion = s.says(self.anchor.at, "mengakui") && s.is(role, Cue::OneOf);
        let jury = s.says(role, "dewan") || s.says(role, "anggota");
        let role = role + usize::from(jury && s.says(role + 1, "juri"));
        // "ditetapkan sebagai dua terbaik wakil Provinsi X yang berhak melaju"
        let goes_on = (role..role + 4).any(|j| s.says(j, "wakil") && !s.capital(j));
        s.is(role, Cue::Nominate)
            || opinion
            || envoy
            || goes_on
            || sent.iter().any(|w| s.says(role, w))
    }

    /// Whether a role is one of quality or of a named award, or a name of honour with its giver ("dinobatkan
    /// sebagai Bapak Pariwisata Nasional oleh PHRI").
    fn honours(&self, role: usize, info: &Info) -> bool {
        let s = self.s;
        let quality = (role..self.line.to.min(role + 12)).any(|j| s.is(j, Cue::Superlative));
        let titled = info.title.as_ref().is_some_and(|t| !t.value.status);
        let name = role + s.cue_len(role);
        let crowned = ["dinobatkan", "didaulat", "menobatkan", "ditahbiskan", "ditasbihkan"];
        let conferred = crowned.iter().any(|w| s.says(self.anchor.at, w))
            && (s.capital(name) && s.capital(name + 1))
            && info.bodies.iter().any(|b| b.1 == "by-body");
        let put = s.says(self.anchor.at, "menempatkan");
        quality || titled || put || self.scene && info.placed() || conferred
    }

    /// "dipilih Kementerian Kesehatan sebagai", "dinobatkan BPOM sebagai": who names, right behind the passive.
    fn named_by(&self, role: usize) -> Option<(Read<Giver>, &'static str)> {
        let s = self.s;
        let passive = s.word(self.anchor.at).to_ascii_lowercase().starts_with("di");
        let body = crate::understand::giver::body_at(s, self.anchor.end, role)?;
        let whole = body.end == role && body.value.known && passive;
        whole.then_some((body, "by-body"))
    }

    /// "menetapkan X sebagai", "mengakuinya sebagai": the subject names, and is not named.
    fn active_naming(&self) -> bool {
        self.s.word(self.anchor.at).to_ascii_lowercase().starts_with("me")
    }

    /// X sebagai C yang ditetapkan oleh B.
    ///
    /// Serves 1 of 87 dev articles, and one in forty of the award news around them.
    pub(super) fn named_before(&self) -> Vec<Draft> {
        let s = self.s;
        let by = s.is(self.anchor.end, Cue::By);
        let role = (self.from..self.anchor.at)
            .rev()
            .take(16)
            .find(|&j| s.says(j, "sebagai"))
            .filter(|_| by);
        let Some(role) = role else { return Vec::new() };
        if !(role..self.anchor.at).any(|j| s.is(j, Cue::Superlative)) {
            return Vec::new();
        }
        let mut info = Info::read(s, role, self.anchor.at, false);
        let more = Info::read(s, self.anchor.end, self.reach(), false);
        borrow(&mut info, &more);
        let who = (self.from..role)
            .rev()
            .find_map(|j| entity_at(s, j, role).filter(|(e, end)| *end == role && e.sure));
        let who = (self.from..role)
            .find_map(|j| entity_at(s, j, role).filter(|(e, end)| *end == role && e.sure))
            .or(who);
        self.build(plain(who.map(|(e, _)| e).into_iter().collect()), info, "named-before", 0.7)
    }
}
