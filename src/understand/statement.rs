//! Answers: which awards does this sentence report, and who received them?

use super::entity::{Entity, entity_at, is_office, joiner};
use super::fact::denied;
use super::info::{Info, Item};
use super::names::Cue;
use super::phrase::{Read, Series, category_at, rank_at};
use super::sheet::{Line, Sheet};
use crate::article::Span;

/// What one sentence says of one award, before the article fills in the rest.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// Who received it; `None` where the sentence leaves that to the context.
    pub recipient: Option<Entity>,
    /// The sentence's words on the award.
    pub info: Info,
    /// The one award meant.
    pub item: Item,
    /// Which sentence.
    pub line: usize,
    /// The statement.
    pub span: Span,
    /// The pattern that read it.
    pub rule: &'static str,
    /// How often the pattern is right, from 0 to 1.
    pub confidence: f32,
    /// Told as background: "pernah".
    pub past: bool,
}

/// How a verb divides its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Voice {
    /// X meraih P.
    Receive,
    /// X menjadi juara.
    Become,
    /// X dinobatkan sebagai C.
    Named,
    /// P diraih X.
    Taken,
    /// P diberikan kepada X.
    Given,
    /// B memberikan P kepada X.
    Give,
}

const VOICES: [(Cue, Voice); 6] = [
    (Cue::Receive, Voice::Receive),
    (Cue::Taken, Voice::Taken),
    (Cue::Given, Voice::Given),
    (Cue::Give, Voice::Give),
    (Cue::Named, Voice::Named),
    (Cue::Become, Voice::Become),
];

#[derive(Clone, Copy, Debug)]
struct Anchor {
    at: usize,
    end: usize,
    voice: Voice,
}

/// The drafts of sentence number `number`; `open` says that the sentence before was about awards.
pub(crate) fn drafts(s: &Sheet, number: usize, open: bool) -> Vec<Draft> {
    if let Some(list) = super::roster::roster(s, number) {
        return list;
    }
    let line = s.lines[number];
    let pointer =
        s.says(line.from, "lihat") || s.says(line.from, "simak") || s.says(line.from, "baca");
    if pointer {
        return Vec::new();
    }
    let anchors = anchors(s, line);
    let mut out = Vec::new();
    let mut from = line.from;
    for (n, anchor) in anchors.iter().enumerate() {
        let to = anchors.get(n + 1).map_or(line.to, |next| next.at);
        let reading = Reading { s, line, number, anchor: *anchor, from, to };
        let found = reading.drafts();
        if !found.is_empty() {
            from = anchor.end;
        }
        out.extend(found);
    }
    if out.is_empty() {
        out = elliptic(s, number, open);
    }
    out
}

fn anchors(s: &Sheet, line: Line) -> Vec<Anchor> {
    let mut out = Vec::new();
    let mut at = line.from;
    while at < line.to {
        let voice = VOICES.iter().find(|&&(cue, _)| s.is(at, cue)).map(|&(_, voice)| voice);
        // title-case verbs are verbs only in headlines; "Terima Kasih" is none
        let thanks = s.says(at, "terima") && s.says(at + 1, "kasih");
        // "dapat" is a verb of its own only right before the award; else it is "can"
        let can = s.says(at, "dapat")
            && !(at + 1..at + 3).any(|j| {
                s.any(j, &[Cue::Award, Cue::Champion, Cue::Overall])
                    || s.things(j).any(|(t, _)| matches!(t, super::names::Thing::Programme(_)))
            });
        let plain = !thanks && !can;
        match voice.filter(|_| plain) {
            Some(voice) => {
                let end = at + s.cue_len(at);
                // "didaulat menjadi": the role of a naming, no verb of its own
                let role = voice == Voice::Become
                    && out
                        .last()
                        .is_some_and(|a: &Anchor| a.voice == Voice::Named && at - a.end <= 4);
                if role {
                    at = end;
                    continue;
                }
                out.push(Anchor { at, end, voice });
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

struct Reading<'s, 'a> {
    s: &'s Sheet<'a>,
    line: Line,
    number: usize,
    anchor: Anchor,
    from: usize,
    to: usize,
}

impl Reading<'_, '_> {
    fn drafts(&self) -> Vec<Draft> {
        let denied = denied(self.s, self.line, self.from, self.anchor.at, self.anchor.end, self.to);
        if denied {
            return Vec::new();
        }
        match self.anchor.voice {
            Voice::Receive => self.receive(),
            Voice::Become => self.become_(),
            Voice::Named => self.named(),
            Voice::Taken => self.taken(),
            Voice::Given => self.given(),
            Voice::Give => self.give(),
        }
    }

    /// X meraih P dari B kategori C.
    fn receive(&self) -> Vec<Draft> {
        let mut after = Info::read(self.s, self.anchor.end, self.reach(), false);
        let mut before = Info::read(self.s, self.from, self.anchor.at, false);
        // a year far before the verb belongs to something else
        let near = self.s.tokens.get(self.anchor.at.saturating_sub(12)).map_or(0, |t| t.span.start);
        before.year =
            before.year.filter(|(_, span)| span.start >= near || self.s.says(self.from, "pada"));
        after.many |= (self.from..self.anchor.at)
            .any(|j| self.s.is(j, Cue::Many) && self.s.is(j + 1, Cue::Streak));
        let implied =
            self.s.says(self.anchor.at, "menjuarai") || self.s.says(self.anchor.at, "juarai");
        if implied {
            after.event = true;
            after.items.push(Item { rank: Some((Some(1), self.verb())), ..Item::default() });
        }
        if !after.about_award() && !implied {
            return Vec::new();
        }
        borrow(&mut after, &before);
        if self.counted() {
            return Vec::new();
        }
        let who = match after.to {
            Some(at) => of_the_region(
                winners(self.s, at, self.line.to),
                subjects(self.s, self.from, self.anchor.at),
            ),
            None => plain(self.subject()),
        };
        self.build(who, after, "active-receive", 0.85)
    }

    /// X menjadi juara; X keluar sebagai juara.
    fn become_(&self) -> Vec<Draft> {
        let s = self.s;
        let at = self.anchor.end;
        let near = (at..self.to.min(at + 8)).find(|&j| s.any(j, &[Cue::Champion, Cue::Overall]));
        let Some(near) = near else { return Vec::new() };
        if (at..near).any(|j| !s.wordy(j) || s.any(j, &[Cue::Stop, Cue::OneOf]))
            || s.is(at, Cue::OneOf)
        {
            return Vec::new();
        }
        let mut info = Info::read(s, near, self.reach(), false);
        // "menjadi Labkesmas Terbaik I": the words before the placing are the category
        if near > at && s.capital(at) {
            let end = rank_at(s, near, self.to).map_or(near + 1, |r| r.end);
            let read = Read { value: s.told(at, near + 1), span: s.span(at, near + 1), end };
            if let Some(item) = info.items.first_mut().filter(|i| i.category.is_none()) {
                item.category = Some((read, "category-before-rank"));
            }
        }
        let before = Info::read(s, self.from, self.anchor.at, false);
        borrow(&mut info, &before);
        let contest = info.award || info.event || info.title.is_some() || info.has_category();
        if !contest && !s.any(near, &[Cue::Overall]) {
            return Vec::new();
        }
        if !contest && near > at {
            return Vec::new();
        }
        let who = plain(subjects(s, self.from, self.anchor.at));
        self.build(who, info, "becomes-champion", 0.7)
    }

    /// X dinobatkan sebagai C; B menetapkan X sebagai C.
    fn named(&self) -> Vec<Draft> {
        let s = self.s;
        let role = (self.anchor.end..self.to.min(self.anchor.end + 12)).find(|&j| s.is(j, Cue::As));
        let Some(role) = role else { return self.named_before() };
        let mut info = Info::read(s, role, self.reach(), false);
        let quality = (role..self.line.to.min(role + 12)).any(|j| s.is(j, Cue::Superlative));
        let before = Info::read(s, self.from, self.anchor.at, false);
        borrow(&mut info, &before);
        let named_award = info.title.as_ref().is_some_and(|t| !t.value.status);
        if !quality && !named_award {
            return Vec::new();
        }
        let active = s.says(self.anchor.at, "menetapkan")
            || s.word(self.anchor.at).to_ascii_lowercase().starts_with("men");
        let active = active || s.says(self.anchor.at, "mengakuinya");
        let who = if active {
            info.bodies.extend(giver_before(s, self.from, self.anchor.at));
            plain(entity_at(s, self.anchor.end, role).map(|(e, _)| e).into_iter().collect())
        } else {
            plain(subjects(s, self.from, self.anchor.at))
        };
        if info.bodies.is_empty() {
            let between = Info::read(s, self.anchor.end, role, false);
            info.bodies = between.bodies;
        }
        self.build(who, info, "naming", 0.8)
    }

    /// X sebagai C yang ditetapkan oleh B.
    ///
    /// Serves 1 of 87 dev articles, and one in forty of the award news around them.
    fn named_before(&self) -> Vec<Draft> {
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

    /// P diraih X.
    fn taken(&self) -> Vec<Draft> {
        let s = self.s;
        let before = Info::read(s, self.from, self.anchor.at, false);
        let after = self.anchor.end + usize::from(s.is(self.anchor.end, Cue::By));
        let entity = entity_at(s, skip_adverbs(s, after, self.to), self.to);
        let mut who = match &entity {
            Some(_) => winners(s, skip_adverbs(s, after, self.to), self.to),
            None => Vec::new(),
        };
        let tail = who.last().map_or(after, |w| w.end);
        let mut info = Info::read(s, tail, self.reach(), false);
        if who.is_empty() {
            if let Some(at) = info.to {
                who = winners(s, at, self.line.to);
            }
        }
        let about = before.names_award() || who.is_empty() && info.about_award() && before.award;
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
        info.anaphor |= before.anaphor;
        self.build(who, info, "passive-taken", 0.8)
    }

    /// P diberikan kepada X oleh B.
    fn given(&self) -> Vec<Draft> {
        let s = self.s;
        let before = Info::read(s, self.from, self.anchor.at, false);
        if !before.names_award() {
            return Vec::new();
        }
        let mut info = Info::read(s, self.anchor.end, self.reach(), false);
        let handed = s.word(self.anchor.at).to_ascii_lowercase().starts_with("diserahkan")
            || s.says(self.anchor.at, "disematkan");
        if handed {
            info.bodies.iter_mut().for_each(|b| b.1 = "handed-over-by");
        } else if info.bodies.is_empty() {
            let direct =
                super::giver::bodies_at(s, skip_adverbs(s, self.anchor.end, self.to), self.to);
            info.bodies.extend(direct.into_iter().map(|b| (b, "given-by")));
        }
        let to = info.to.or_else(|| {
            let at = (self.anchor.end..self.to.min(self.anchor.end + 4))
                .find(|&j| ["untuk", "ke", "bagi", "pada"].iter().any(|w| s.says(j, w)))?;
            entity_at(s, at + 1, self.to).filter(|(e, _)| e.sure).map(|_| at + 1)
        });
        let who = to.map_or_else(Vec::new, |at| winners(s, at, self.line.to));
        let tail = who.last().map(|w| w.end);
        if let Some(tail) = tail {
            let more = Info::read(s, tail, self.reach().max(tail), false);
            borrow(&mut info, &more);
            if info.reason.is_none() {
                info.reason = more.reason;
            }
        }
        // "Penghargaan diserahkan oleh … kepada Direktur X": who took it into his hands
        let bare = before.items.is_empty() && before.title.is_none() && info.title.is_none();
        info.anaphor |= before.anaphor || handed && bare;
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

    /// B memberikan P kepada X.
    fn give(&self) -> Vec<Draft> {
        let s = self.s;
        let mut info = Info::read(s, self.anchor.end, self.reach(), false);
        let direct = ["menganugerahi", "mengganjar", "anugerahi", "ganjar", "memberinya"]
            .iter()
            .any(|w| s.says(self.anchor.at, w));
        if !info.award && info.title.is_none() && !info.weak {
            return Vec::new();
        }
        let who = match info.to {
            Some(at) => groups(s, at, self.line.to),
            None if direct => winners(s, self.anchor.end, self.to),
            None => Vec::new(),
        };
        if who.is_empty() && !info.anaphor {
            return Vec::new();
        }
        if let Some(tail) = who.last().map(|w| w.end) {
            let more = Info::read(s, tail, self.line.to, false);
            borrow(&mut info, &more);
            if info.items.is_empty() {
                info.items = more.items;
            }
            if info.reason.is_none() {
                info.reason = more.reason;
            }
        }
        let before = Info::read(s, self.from, self.anchor.at, false);
        borrow(&mut info, &before);
        info.bodies.splice(0..0, giver_before(s, self.from, self.anchor.at));
        if info.weak && !info.award && info.title.is_none() && info.items.is_empty() {
            return Vec::new();
        }
        self.build(who, info, "active-give", 0.8)
    }

    /// Who received: before the verb, or after the comma in "Selain meraih A, X juga …".
    fn subject(&self) -> Vec<Entity> {
        let s = self.s;
        let before = subjects(s, self.from, self.anchor.at);
        let lead = self.anchor.at < self.line.from + 4
            && (self.line.from..self.anchor.at)
                .any(|j| ["selain", "usai", "setelah", "seusai"].iter().any(|w| s.says(j, w)));
        if !before.is_empty() || !lead {
            return before;
        }
        let mut commas = (self.anchor.end..self.line.to).filter(|&j| s.mark(j, ','));
        let after = commas.find_map(|j| entity_at(s, j + 1, self.line.to).filter(|(e, _)| e.sure));
        after.map(|(entity, _)| entity).into_iter().collect()
    }

    /// "32 provinsi telah mendapat opini WTP": a total without names.
    fn counted(&self) -> bool {
        let s = self.s;
        let end = trim_right(s, self.from, self.anchor.at);
        let groups = [
            "provinsi",
            "kabupaten",
            "kota",
            "daerah",
            "pemda",
            "lembaga",
            "kementerian",
            "instansi",
            "perusahaan",
            "peserta",
            "orang",
            "negara",
            "entitas",
            "l",
            "pemerintah",
        ];
        let last = end > self.from
            && groups.iter().any(|w| s.says(end - 1, w))
            && (!s.capital(end - 1) || s.says(end - 1, "l"));
        let number = (end.saturating_sub(5).max(self.from)..end).any(|j| {
            s.token(j).is_some_and(|t| t.kind == super::tokens::Kind::Number)
                || s.is(j, Cue::Many)
                || s.says(j, "jumlah")
        });
        last && number
    }

    /// How far the verb's object can reach: to the next verb, or over a passive of holding.
    fn reach(&self) -> usize {
        self.to
    }

    fn verb(&self) -> Span {
        self.s.span(self.anchor.at, self.anchor.end)
    }

    fn build(
        &self,
        who: Vec<Winner>,
        info: Info,
        rule: &'static str,
        confidence: f32,
    ) -> Vec<Draft> {
        // told late in the article as a streak, an award is background: "lima kali berturut-turut meraih Adipura"
        let streak =
            self.number > 6 && (self.from..self.anchor.at).any(|j| self.s.is(j, Cue::Streak));
        let past = streak || (self.from..self.anchor.end).any(|j| self.s.is(j, Cue::Past));
        let make = Make {
            line: self.number,
            span: self.s.span(self.from, self.to),
            rule,
            confidence,
            past,
        };
        make.drafts(self.s, who, info)
    }
}

/// A recipient with what the sentence says of it alone.
#[derive(Clone, Debug)]
pub(crate) struct Winner {
    pub(crate) entity: Entity,
    pub(crate) item: Item,
    end: usize,
}

struct Make {
    line: usize,
    span: Span,
    rule: &'static str,
    confidence: f32,
    past: bool,
}

impl Make {
    fn drafts(&self, s: &Sheet, who: Vec<Winner>, info: Info) -> Vec<Draft> {
        if info.thanks || info.status && info.title.is_none() && !info.award {
            return Vec::new();
        }
        let _ = s;
        let items = if info.items.is_empty() { vec![Item::default()] } else { info.items.clone() };
        let mut out = Vec::new();
        for item in &items {
            let own: Vec<Winner> = match &item.winner {
                Some(entity) => {
                    vec![Winner { entity: entity.clone(), item: Item::default(), end: 0 }]
                }
                None => who.clone(),
            };
            if own.is_empty() {
                out.push(self.draft(None, item.clone(), &info));
            }
            for winner in own {
                let mut item = item.clone();
                item.category = winner.item.category.or(item.category);
                item.rank = winner.item.rank.or(item.rank);
                out.push(self.draft(Some(winner.entity), item, &info));
            }
        }
        out.truncate(60);
        out
    }

    fn draft(&self, recipient: Option<Entity>, item: Item, info: &Info) -> Draft {
        Draft {
            recipient,
            info: info.clone(),
            item,
            line: self.line,
            span: self.span,
            rule: self.rule,
            confidence: self.confidence,
            past: self.past,
        }
    }
}

/// Takes from `other` what `info` lacks: name, givers, year.
fn borrow(info: &mut Info, other: &Info) {
    let better = match (&info.title, &other.title) {
        (None, Some(_)) => true,
        (Some(own), Some(more)) => !own.value.known && more.value.known,
        _ => false,
    };
    if better {
        // two names in one sentence: the unknown one is what was won, the contest is the other
        if let Some(own) = info.title.take() {
            if info.items.is_empty() && !own.value.known {
                let read = Read { value: own.value.name.clone(), span: own.span, end: own.end };
                info.items.push(Item { category: Some((read, "named-after")), ..Item::default() });
            }
        }
        info.title = other.title.clone();
    }
    if info.bodies.is_empty() {
        info.bodies = other.bodies.clone();
    }
    if info.year.is_none() {
        info.year = other.year;
    }
    info.last_year |= other.last_year;
    info.award |= other.award;
    info.event |= other.event;
    info.weak |= other.weak;
    if info.reason.is_none() {
        info.reason = other.reason.clone();
    }
    match (info.items.as_mut_slice(), other.items.as_slice()) {
        ([], _) if info.reason.is_none() => info.items = other.items.clone(),
        // "Untuk kategori ketiga, X meraih peringkat kedua": the halves of one award
        ([own], [more]) if own.category.is_none() => own.category = more.category.clone(),
        ([own], [more]) if own.rank.is_none() => own.rank = more.rank,
        _ => {}
    }
}

/// "empat BUMD Provinsi DKI Jakarta yang meraih … yaitu PT A, PT B": the winners are the region's.
fn of_the_region(mut winners: Vec<Winner>, subject: Vec<Entity>) -> Vec<Winner> {
    let owner = subject.into_iter().find(|e| e.rule == "regional-body" && e.province.is_some());
    if let Some(owner) = owner {
        for winner in winners.iter_mut().filter(|w| w.entity.province.is_none()) {
            winner.entity.province = owner.province.clone();
            winner.entity.place = owner.place;
            winner.entity.kind = crate::article::RecipientType::Agency;
        }
    }
    winners
}

fn plain(entities: Vec<Entity>) -> Vec<Winner> {
    entities.into_iter().map(|entity| Winner { entity, item: Item::default(), end: 0 }).collect()
}

/// The body that gives, before the verb.
fn giver_before(
    s: &Sheet,
    from: usize,
    at: usize,
) -> Vec<(Read<super::giver::Giver>, &'static str)> {
    let mut found: Option<(Read<super::giver::Giver>, &'static str)> = None;
    let mut j = from;
    while j < at {
        let to_body = super::giver::body_at(s, j, at).filter(|b| b.value.known || b.end + 3 >= at);
        let preposed = j > from && s.any(j - 1, &[Cue::From, Cue::At, Cue::To, Cue::By]);
        match to_body {
            Some(body) => {
                j = body.end.max(j + 1);
                let better =
                    found.as_ref().is_none_or(|(old, _)| body.value.known || !old.value.known);
                if !preposed && better && (body.value.known || body.value.firm) {
                    found = Some((body, "giver-as-subject"));
                }
            }
            None => j += 1,
        }
    }
    found.into_iter().collect()
}

fn skip_adverbs(s: &Sheet, mut at: usize, to: usize) -> usize {
    while at < to && (s.is(at, Cue::Adverb) || s.is(at, Cue::By)) && !s.capital(at) {
        at += s.cue_len(at);
    }
    at
}

/// The recipients after "kepada", or the group that is named as such ("42 Bunda PAUD", "atlet berprestasi").
fn groups(s: &Sheet, i: usize, to: usize) -> Vec<Winner> {
    let named = winners(s, i, to);
    if !named.is_empty() {
        return named;
    }
    let number = s.token(i).is_some_and(|t| t.kind == super::tokens::Kind::Number);
    let head = s.any(i, &[Cue::HeadPerson, Cue::HeadCommunity])
        || is_office(s, i)
        || number && s.capital(i + 1);
    if !head || s.says(i, "masyarakat") || s.says(i, "warga") {
        return Vec::new();
    }
    let stop = |j: usize| !s.wordy(j) && !s.mark(j, '/') || s.any(j, &[Cue::Stop]) && j > i;
    let end = (i..to.min(i + 10)).find(|&j| stop(j)).unwrap_or(to.min(i + 10));
    if end < i + 2 {
        return Vec::new();
    }
    let name = s.told(i, end);
    let entity = Entity {
        key: name.to_lowercase(),
        name,
        span: s.span(i, end),
        kind: crate::article::RecipientType::Person,
        province: None,
        place: None,
        sure: true,
        rule: "named-group",
        local: is_office(s, i),
    };
    vec![Winner { entity, item: Item::default(), end }]
}

/// The recipients in a list that starts at `i`, each with its own rank or category.
pub(crate) fn winners(s: &Sheet, i: usize, to: usize) -> Vec<Winner> {
    let mut out: Vec<Winner> = Vec::new();
    let mut at = i;
    while out.len() < 40 {
        let Some((entity, end)) = entity_at(s, at, to)
            .filter(|(e, _)| out.is_empty() || e.sure || s.token(at).is_some_and(|t| t.caps))
        else {
            break;
        };
        let mut end = s.past_bracket(end, to, 12);
        let item = own_item(s, &mut end, to);
        out.push(Winner { entity, item, end });
        match next_winner(s, end, to) {
            Some(next) => at = next,
            None => break,
        }
    }
    out
}

/// "di peringkat kedua", "untuk kategori X", "sebagai Tokoh Peduli" after a recipient.
fn own_item(s: &Sheet, end: &mut usize, to: usize) -> Item {
    let mut item = Item::default();
    let mut at = *end;
    at += usize::from(s.mark(at, ',') && s.any(at + 1, &[Cue::As]));
    if s.any(at, &[Cue::At, Cue::As]) && s.any(at + 1, &[Cue::Champion, Cue::Overall]) {
        if let Some(rank) = rank_at(s, at + 1, to) {
            item.rank = Some((rank.value, rank.span));
            *end = rank.end;
        }
    } else if s.is(at, Cue::CategoryHead)
        || s.any(at, &[Cue::At, Cue::To]) && s.is(at + 1, Cue::CategoryHead)
    {
        let from = if s.is(at, Cue::CategoryHead) {
            at + s.cue_len(at)
        } else {
            at + 1 + s.cue_len(at + 1)
        };
        if let Some(read) = category_at(s, from, to, Series::One) {
            *end = read.end;
            best_inside(s, from, read.end, &mut item);
            item.category = Some((read, "category"));
        }
    } else if s.is(at, Cue::As)
        && (s.capital(at + 1) && !is_office(s, at + 1))
        && (at + 1..at + 7).any(|j| s.is(j, Cue::Superlative))
    {
        if let Some(read) = category_at(s, at + 1, to, Series::One) {
            *end = read.end;
            best_inside(s, at + 1, read.end, &mut item);
            item.category = Some((read, "role"));
        }
    }
    item
}

fn best_inside(s: &Sheet, from: usize, end: usize, item: &mut Item) {
    if let Some(best) = (from..end).find(|&j| s.says(j, "terbaik")) {
        if let Some(rank) = rank_at(s, best, end + 1) {
            item.rank = Some((rank.value, rank.span));
        }
    }
}

/// The next recipient of a list, over at most ten words of apposition.
fn next_winner(s: &Sheet, end: usize, to: usize) -> Option<usize> {
    if let Some(next) = joiner(s, end, to) {
        if entity_at(s, next, to)
            .is_some_and(|(e, _)| e.sure || s.token(next).is_some_and(|t| t.caps))
        {
            return Some(next);
        }
    }
    let apposed = s.is(end, Cue::As)
        || s.says(end, "di")
        || s.says(end, "menjabat")
        || s.says(end, "dari")
        || s.says(end, "pejabat")
        || s.says(end, "staf")
        || s.mark(end, ',');
    if !apposed {
        return None;
    }
    for j in end + 1..to.min(end + 12) {
        if s.any(j, &[Cue::Receive, Cue::Given, Cue::Taken, Cue::Speak, Cue::For])
            || s.says(j, "yang")
        {
            return None;
        }
        let Some(next) = joiner(s, j, to) else { continue };
        if entity_at(s, next, to).is_some_and(|(e, after)| {
            e.sure && e.rule == "run-of-capitals" && after - next > 1
                || e.rule.starts_with("region") && s.is(j, Cue::And)
        }) {
            return Some(next);
        }
        if entity_at(s, next, to).is_some_and(|(e, _)| e.sure && e.rule == "regional-body")
            && s.is(j + 1, Cue::And)
        {
            return Some(next);
        }
    }
    None
}

/// The recipients before a verb at `at`: the last noun phrase of its clause that names someone.
pub(crate) fn subjects(s: &Sheet, from: usize, at: usize) -> Vec<Entity> {
    let mut end = at;
    for _ in 0..6 {
        end = trim_right(s, from, end);
        if end <= from {
            return Vec::new();
        }
        let start = segment_start(s, from, end);
        let relative = s.says(start, "yang") || s.mark(start, ',');
        let place = start > from && place_before(s, from, start);
        if s.is(start, Cue::OneOf) && start > from + 1 {
            // "Desa Wisata X, salah satu desa wisata di Bantul yang mendapat": who stands before
            let before = segment_start(s, from, start - 1);
            let named = (before..start - 1)
                .find_map(|j| entity_at(s, j, start - 1).filter(|(e, _)| e.sure));
            return named.map(|(e, _)| e).into_iter().collect();
        }
        if !relative && !place {
            let found = first_entity(s, start, end);
            if !found.is_empty() {
                return found;
            }
            if s.find(start, end, &[Cue::Pronoun]).is_some() {
                return Vec::new();
            }
        }
        if start <= from {
            return Vec::new();
        }
        end = start - 1;
    }
    Vec::new()
}

/// Whether the words before a comma end in a place ("bidan di Pasaman, Sumatera Barat,").
fn place_before(s: &Sheet, from: usize, start: usize) -> bool {
    let comma = start - 1;
    let low = comma.saturating_sub(5).max(from);
    // "di Pasaman, Sumatera Barat," and "di Busan, Korea Selatan"
    (low..comma).any(|j| s.says(j, "di") && (j + 1..comma).all(|k| s.capital(k)))
        && s.mark(comma, ',')
        && s.capital(start)
}

/// Drops adverbs, "yang", counts ("untuk keenam kalinya") and closed brackets at the end.
fn trim_right(s: &Sheet, from: usize, mut end: usize) -> usize {
    while end > from {
        let last = end - 1;
        if s.mark(last, ')') {
            let open = (from..last).rev().take(14).find(|&j| s.mark(j, '('));
            match open {
                Some(open) => end = open,
                None => end = last,
            }
            continue;
        }
        let small = !s.capital(last) || last == from;
        let drop = !s.wordy(last)
            || s.says(last, "yang")
            || small && s.any(last, &[Cue::Adverb, Cue::Streak, Cue::Ordinal, Cue::And, Cue::To])
            || s.any(last, &[Cue::Adverb]) && s.cue_len(last) == 1 && !s.capital(last);
        if !drop {
            break;
        }
        end = last;
    }
    end
}

/// Where the comma-bounded segment that ends at `end` starts.
fn segment_start(s: &Sheet, from: usize, end: usize) -> usize {
    let breaks = |j: usize| {
        (s.mark(j, ',')
            || s.mark(j, ';')
            || s.mark(j, '"')
            || s.mark(j, ':')
            || s.mark(j, '\u{201d}')
            || s.mark(j, '\u{2013}'))
            || s.says(j, "bahwa")
            || s.says(j, "sedangkan")
            || s.says(j, "sementara")
    };
    (from..end).rev().find(|&j| breaks(j)).map_or(from, |j| j + 1)
}

/// The first entity of a segment that no preposition leads to, with those joined to it.
fn first_entity(s: &Sheet, start: usize, end: usize) -> Vec<Entity> {
    let mut at = start;
    while at < end {
        if s.says(at, "yang") {
            return Vec::new();
        }
        let preposed = at > start
            && s.any(at - 1, &[Cue::At, Cue::By, Cue::To, Cue::From, Cue::Speak])
            && !s.capital(at - 1);
        match entity_at(s, at, end) {
            Some((entity, next))
                if !preposed && (entity.sure || next == end || s.says(next, "yang")) =>
            {
                let list = super::entity::entities_at(s, at, end);
                let whole = list.len() > 1 && list.iter().all(|(e, _)| e.sure);
                return if whole {
                    list.into_iter().map(|(e, _)| e).collect()
                } else {
                    vec![entity]
                };
            }
            Some((_, next)) => at = next.max(at + 1),
            None => at += 1,
        }
    }
    Vec::new()
}

/// Sentences without a verb of their own: lists that go on from the sentence before.
fn elliptic(s: &Sheet, number: usize, open: bool) -> Vec<Draft> {
    let line = s.lines[number];
    if !open || line.title || line.to - line.from > 120 {
        return Vec::new();
    }
    let lead = (line.from..line.to.min(line.from + 6))
        .any(|j| s.any(j, &[Cue::Champion, Cue::CategoryHead, Cue::Overall, Cue::Award]));
    let denied = (line.from..line.to)
        .any(|j| s.any(j, &[Cue::Hope, Cue::Future, Cue::Nominate, Cue::Speak]));
    if !lead || denied {
        return Vec::new();
    }
    let info = Info::read(s, line.from, line.to, true);
    let who = info.to.map_or_else(Vec::new, |at| winners(s, at, line.to));
    let listing = (line.from..line.to.min(line.from + 2)).any(|j| s.is(j, Cue::Yields));
    let useful = info
        .items
        .iter()
        .any(|i| i.category.as_ref().is_some_and(|c| c.1 != "field" && (c.1 != "role" || listing)));
    if !useful || info.items.len() > 12 {
        return Vec::new();
    }
    let make = Make {
        line: number,
        span: line.span,
        rule: "list-without-verb",
        confidence: 0.65,
        past: false,
    };
    make.drafts(s, who, info)
}
