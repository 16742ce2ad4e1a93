//! Answers: which awards does this sentence report, and who received them?

mod anchors;
mod becomes;
mod behalf;
mod borrowing;
mod by_deed;
mod choice;
mod elliptic;
mod epithet;
mod fields;
mod gapped;
mod grades;
mod group;
mod heading;
mod him;
mod in_turn;
mod make;
mod named_after_count;
mod others;
mod pairs;
mod passive;
mod piece;
mod placings;
mod podium;
mod prizes;
mod relative;
mod respective;
mod subject;
mod voice;
mod winners;

use super::entity::{Entity, entity_at, is_office, joiner};
use super::fact::denied;
use super::info::{Info, Item};
use super::names::Cue;
use super::phrase::{Read, Series, category_at, claim_at, rank_at, title_at};
use super::sheet::{Line, Sheet};
use crate::article::Span;
use anchors::{Anchor, VOICES, Voice, anchors};
pub(crate) use behalf::behind_prize;
use borrowing::{borrow, giver_before, of_the_region, plain, shift, skip_adverbs};
pub(crate) use group::COUNTED;
use make::Make;
pub(crate) use make::Winner;
pub(crate) use others::RULE as OTHERS;
pub(crate) use subject::subjects;
use subject::{segment_start, trim_right};
pub(crate) use winners::{discipline, winners};
use winners::{groups, winners_of_count};

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

/// The drafts of sentence number `number`; `open` says that the sentence before was about awards.
pub(crate) fn drafts(s: &Sheet, number: usize, open: bool) -> Vec<Draft> {
    if let Some(list) = listed(s, number, open) {
        return list;
    }
    let scene = scene(s, number, open);
    let prizes = prizes::behind_count(s, number);
    if prizes.is_none()
        && let Some(list) = without_verb(s, number, open, scene)
    {
        return list;
    }
    let mut out = by_verbs(s, number, open, scene);
    gapped::gapped(s, s.lines[number], &mut out);
    prizes::spread(prizes.unwrap_or_default(), &mut out);
    let turns = in_turn::in_turn(s, number, open);
    if paired(&turns) > paired(&out) {
        out = turns;
    }
    if out.is_empty() {
        out = named_after_count::listed_below(s, number, open);
    }
    if out.is_empty() {
        out = elliptic::elliptic(s, number, open);
    }
    out.extend(epithet::epithets(s, number));
    out
}

/// What a list states that its sentence starts or heads; nothing of a pointer to another article.
fn listed(s: &Sheet, number: usize, open: bool) -> Option<Vec<Draft>> {
    let list = super::roster::roster(s, number).or_else(|| podium::podium(s, number));
    let pointer = || {
        let first = s.lines[number].from;
        ["lihat", "simak", "baca"].iter().any(|w| s.says(first, w))
    };
    list.or_else(|| heading::headed_list(s, number, open)).or_else(|| pointer().then(Vec::new))
}

/// What a sentence states by the order of its places, prizes and names, whatever its verbs.
fn without_verb(s: &Sheet, number: usize, open: bool, scene: bool) -> Option<Vec<Draft>> {
    let told = |drafts: Vec<Draft>| Some(drafts).filter(|drafts| !drafts.is_empty());
    prizes::prizes(s, number, open)
        .or_else(|| placings::placings(s, number, scene))
        .or_else(|| fields::fields(s, number, scene))
        .or_else(|| respective::respective(s, number, scene))
        .or_else(|| told(gapped::one_and_other(s, number, open)))
        .or_else(|| told(grades::grades(s, number, open)))
        .or_else(|| told(pairs::pairs(s, number, open)))
        .or_else(|| told(others::others(s, number, open)))
}

/// What the verbs of a sentence state, each up to the next or to another clause.
fn by_verbs(s: &Sheet, number: usize, open: bool, scene: bool) -> Vec<Draft> {
    let line = s.lines[number];
    let anchors = anchors(s, line);
    let mut out = Vec::new();
    let mut from = line.from;
    for (n, anchor) in anchors.iter().enumerate() {
        let to = anchors.get(n + 1).map_or(line.to, |next| next.at);
        // "…, sementara kategori B diraih Y": another clause, with nothing from this one
        let turn = (anchor.end..to).find(|&j| {
            let turn = s.says(j, "sementara") || s.says(j, "sedangkan");
            turn && (to < line.to || entity_at(s, j + 1, line.to).is_some_and(|(e, _)| e.sure))
        });
        let to = turn.unwrap_or(to);
        let going = open || !out.is_empty();
        let reading = Reading { s, line, number, anchor: *anchor, from, to, scene, going };
        let found = reading.drafts();
        if !found.is_empty() {
            from = anchor.end;
        }
        from = turn.unwrap_or(from);
        out.extend(found);
    }
    out
}

/// How many different recipients statements name, each by a category of its own.
fn paired(drafts: &[Draft]) -> usize {
    let who = |d: &Draft| d.recipient.as_ref().map(|e| e.key.clone());
    let what = |d: &Draft| d.item.category.as_ref().map(|c| c.0.span.start);
    let mut people: Vec<String> = drafts.iter().filter_map(who).collect();
    let mut prizes: Vec<usize> = drafts.iter().filter_map(what).collect();
    people.sort_unstable();
    people.dedup();
    prizes.sort_unstable();
    prizes.dedup();
    people.len().min(prizes.len())
}

/// Whether an award was told of in the sentence before, or one is named in the last four.
///
/// Serves 8 of 64 articles of the starter corpus; in sport a place may be one in a table.
fn scene(s: &Sheet, number: usize, open: bool) -> bool {
    let line = s.lines[number];
    let sport = [Cue::League, Cue::LeagueName, Cue::Sport];
    let told = [Some(&line), s.lines.first()];
    let table = told.iter().flatten().any(|l| s.find(l.from, l.to, &sport).is_some());
    let named =
        |i: usize, to: usize| title_at(s, i, to).is_some_and(|t| !t.value.status && !t.value.plain);
    let before = || {
        let lines = &s.lines[number.saturating_sub(4)..number];
        lines.iter().any(|l| (l.from..l.to).any(|i| named(i, l.to)))
    };
    let first = (line.from + 2..line.to).any(|i| placings::first_of_some(s, i));
    let placed = first || s.find(line.from, line.to, &[Cue::Champion, Cue::Overall]).is_some();
    placed && !table && (open || before())
}

struct Reading<'s, 'a> {
    s: &'s Sheet<'a>,
    line: Line,
    number: usize,
    anchor: Anchor,
    from: usize,
    to: usize,
    /// The sentences before tell of an award: a placing here is one in it.
    scene: bool,
    /// This sentence or the one before has told of an award.
    going: bool,
}

impl Reading<'_, '_> {
    fn drafts(&self) -> Vec<Draft> {
        let denied = denied(self.s, self.line, self.from, self.anchor.at, self.anchor.end, self.to);
        if denied || self.stands() && !self.contest() {
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

    /// "menempati peringkat kelima", "berada di posisi ketiga": a place that may be one in any table.
    fn stands(&self) -> bool {
        let s = self.s;
        let (at, end) = (self.anchor.at, self.anchor.end);
        let verbs = ["menempati", "tempati", "menduduki", "berada", "bertengger"];
        let places = ["posisi", "peringkat", "urutan", "ranking", "rangking"];
        let placed = (end..self.to.min(end + 2)).any(|j| places.iter().any(|w| s.says(j, w)));
        placed && verbs.iter().any(|w| s.says(at, w))
    }

    /// Whether the sentence names what a place is one in, and that was an award or a contest; or the
    /// sentence before told of one.
    ///
    /// In 4,000 news 13 places in tables, charts and indices were taken for awards. Doubt: a contest that is
    /// named further up.
    fn contest(&self) -> bool {
        let s = self.s;
        let (from, to) = (self.line.from, self.line.to);
        let told = [Cue::Award, Cue::AwardName, Cue::Event, Cue::CategoryHead];
        let tables =
            ["ranking", "fifa", "indeks", "index", "klasemen", "chart", "subsektor", "dunia"];
        let table = (from..to).any(|j| tables.iter().any(|w| s.says(j, w)));
        let rank = (self.anchor.end..self.to.min(self.anchor.end + 3))
            .find_map(|j| rank_at(s, j, self.to)?.value);
        let table = table || rank.is_some_and(|rank| rank > 10);
        let named = || (from..to).any(|j| title_at(s, j, to).is_some());
        let told = || s.find(from, to, &told).is_some() && rank.is_none_or(|rank| rank <= 3);
        !table && (self.scene || self.going || told() || named()) && !placings::no_prize(s, rank)
    }

    /// Who received: before the verb, or after the comma in "Selain meraih A, X juga …".
    fn subject(&self) -> Vec<Entity> {
        let s = self.s;
        if let Some(group) = group::counted_persons(s, self.from, self.anchor.at) {
            return vec![group];
        }
        let before = subjects(s, self.from, self.anchor.at);
        if before.is_empty()
            && let Some(speaker) = self.speaker()
        {
            return vec![speaker];
        }
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

    /// "\"Kami mendapat Adipura,\" kata Bupati X": the official of a region who says so.
    ///
    /// Serves no labelled article; read from the language. Doubt: an official who speaks for another.
    fn speaker(&self) -> Option<Entity> {
        let s = self.s;
        let us = |j: usize| s.says(j, "kami") || s.says(j, "kita");
        let low = self.anchor.at.saturating_sub(5).max(self.line.from);
        let close = (self.anchor.end..self.line.to).find(|&j| s.quote(j))?;
        let said = (close + 1..close + 3).find(|&j| s.is(j, Cue::Speak))?;
        let (who, _) = entity_at(s, said + 1, self.line.to)?;
        let told = (low..self.anchor.at).any(us) && who.rule == "office-of-region";
        (told && who.province.is_some()).then_some(who)
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
        // "51 Kabupaten/Kota" is a total too, "Kabupaten X" is not
        let stroke = end > self.from + 1 && s.mark(end - 2, '/');
        let last = end > self.from
            && groups.iter().any(|w| s.says(end - 1, w))
            && (!s.capital(end - 1) || s.says(end - 1, "l") || stroke);
        let number = (end.saturating_sub(5).max(self.from)..end).any(|j| {
            s.token(j).is_some_and(|t| t.kind == super::tokens::Kind::Number)
                || s.is(j, Cue::Many)
                || s.says(j, "jumlah")
        });
        // "menjadi salah satu dari 460 kabupaten/kota yang memperoleh": one of them is named
        let one_of = s.find(self.from, end, &[Cue::OneOf]).is_some();
        last && number && !one_of
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
        // "kerap menjadi juara umum": several times, in years that are not told
        let habit = (self.from..self.anchor.at)
            .rev()
            .take(3)
            .any(|j| ["kerap", "sering", "selalu", "langganan"].iter().any(|w| self.s.says(j, w)));
        let past = streak || habit || (self.from..self.anchor.end).any(|j| self.s.is(j, Cue::Past));
        let make = Make {
            line: self.number,
            span: self.s.span(self.from, self.to),
            rule,
            confidence,
            past,
        };
        make.drafts(who, info)
    }
}
