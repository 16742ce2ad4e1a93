//! Answers: what does this stretch of a sentence say about an award, apart from who got it?

use super::entity::{Entity, entity_at};
use super::giver::{Giver, bodies_at};
use super::names::Cue;
use super::phrase::{Read, Series, Title, all_class, category_at, rank_at, title_at};
use super::sheet::Sheet;
use super::tokens::Kind;
use crate::article::Span;
use crate::language;

/// One award of a list, as far as its own words tell it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Item {
    /// What it was given for, and how firmly the words say so.
    pub category: Option<(Read<String>, &'static str)>,
    /// Its placing.
    pub rank: Option<(Option<u32>, Span)>,
    /// The class competed in.
    pub class: Option<(String, Span)>,
    /// Its own name, where the list gives one each.
    pub title: Option<Read<Title>>,
    /// Its winner, where bracketed after it.
    pub winner: Option<Entity>,
}

impl Item {
    fn is_empty(&self) -> bool {
        self.category.is_none()
            && self.rank.is_none()
            && self.title.is_none()
            && self.class.is_none()
    }
}

/// What a stretch says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Info {
    /// Givers, with the name of the rule.
    pub bodies: Vec<(Read<Giver>, &'static str)>,
    /// The award's or contest's name.
    pub title: Option<Read<Title>>,
    /// The awards one by one.
    pub items: Vec<Item>,
    /// A year told.
    pub year: Option<(i32, Span)>,
    /// "tahun lalu".
    pub last_year: bool,
    /// Where the recipients start, after "kepada" or "yakni".
    pub to: Option<usize>,
    /// "penghargaan" and its like.
    pub award: bool,
    /// "predikat" and its like.
    pub weak: bool,
    /// A contest or ceremony.
    pub event: bool,
    /// "penghargaan tersebut".
    pub anaphor: bool,
    /// "39 penghargaan".
    pub count: bool,
    /// "banyak penghargaan".
    pub many: bool,
    /// What it was given for, by "atas".
    pub reason: Option<Read<String>>,
    /// A status named like an award.
    pub status: bool,
    /// "penghargaan setinggi-tingginya".
    pub thanks: bool,
    /// The award's name or category is the verb's object itself.
    direct: bool,
    /// Where the stretch starts.
    from: usize,
    /// The list after "yakni".
    list: bool,
}

impl Info {
    /// Reads the tokens `from..to`.
    pub fn read(s: &Sheet, from: usize, to: usize, list: bool) -> Info {
        let mut info = Info { list, from, ..Info::default() };
        let mut at = from;
        while at < to && info.to.is_none() {
            // what comes after "akan" or "mewakili" is another contest
            if at > from
                && s.any(at, &[Cue::Future, Cue::Nominate])
                && !s.capital(at)
                && info.about_award()
            {
                break;
            }
            at = info.step(s, at, to).max(at + 1);
        }
        info.items.retain(|item| !item.is_empty());
        info
    }

    /// Whether the words behind a verb are about an award at all.
    ///
    /// A contest's name alone is not enough ("mendapat jersey Piala Dunia"): it must be the object.
    pub fn about_award(&self) -> bool {
        let title = self.title.as_ref().filter(|t| !t.value.status);
        let placed = self.items.iter().any(|item| item.rank.is_some_and(|r| r.0.is_some()));
        let plain = title.is_some_and(|t| t.value.plain);
        self.award
            || plain
            || self.direct
            || placed && (self.event || title.is_some())
            || self.firmly_weak()
    }

    /// Whether the words before a verb of passing on are about an award.
    pub fn names_award(&self) -> bool {
        let known = self.title.as_ref().is_some_and(|t| !t.value.status);
        let placed = self.items.iter().any(|i| i.category.is_some() || i.rank.is_some());
        self.award || known || placed && (self.event || self.has_category()) || self.firmly_weak()
    }

    /// "predikat Nindya", "gelar juara": a weak noun with a grade or a placing. A role alone
    /// ("predikat sebagai X") is a designation.
    fn firmly_weak(&self) -> bool {
        let firm = |item: &Item| {
            let category = item.category.as_ref().is_some_and(|c| c.1 != "role" && c.1 != "field");
            item.rank.is_some() || category
        };
        self.weak && self.items.iter().any(firm)
    }

    /// Whether nothing but small words of degree stands between the stretch's start and `i`.
    fn is_object(&self, s: &Sheet, i: usize) -> bool {
        let led = |j: usize| {
            s.any(j, &[Cue::At, Cue::To, Cue::From, Cue::Clause, Cue::By]) || !s.wordy(j)
        };
        i <= self.from + 5 && !(self.from..i).any(led)
    }

    /// Whether an item has a category by "kategori".
    pub fn has_category(&self) -> bool {
        self.items
            .iter()
            .any(|item| item.category.as_ref().is_some_and(|c| c.1.starts_with("category")))
    }

    fn step(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        let cues = s.cues(i);
        if let Kind::Mark(_) = s.tokens[i].kind {
            return self.mark(s, i, to);
        }
        if let Some(end) = self.year(s, i) {
            return end;
        }
        if cues.has(Cue::CategoryHead) || cues.has(Cue::Field) && !s.capital(i) {
            let joined = i > 0 && (s.mark(i - 1, ',') || s.is(i - 1, Cue::And));
            return self.category(s, i, to, joined);
        }
        let title = title_at(s, i, to);
        if let Some(title) =
            title.filter(|t| t.value.known || !cues.any(&[Cue::Champion, Cue::Overall]))
        {
            return self.title(s, i, title);
        }
        if cues.any(&[Cue::Champion, Cue::Overall]) {
            return self.rank(s, i, to);
        }
        if cues.any(&[Cue::From, Cue::By, Cue::Held, Cue::Partner]) {
            if let Some(end) = self.givers(s, i, to) {
                return end;
            }
        }
        if cues.has(Cue::As) && s.says(i, "sebagai") {
            return self.role(s, i, to);
        }
        if cues.has(Cue::Award) || cues.has(Cue::Medal) && s.capital(i) && s.cue_len(i) > 1 {
            return self.award(s, i, to);
        }
        self.smaller(s, i, to)
    }

    fn smaller(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        let cues = s.cues(i);
        let next = i + s.cue_len(i);
        self.event |= cues.has(Cue::Event);
        self.last_year |= cues.has(Cue::LastYear);
        self.thanks |= cues.has(Cue::Thanks);
        if let Some(end) = cues.has(Cue::For).then(|| self.merit(s, next, to)).flatten() {
            return end;
        }
        if cues.has(Cue::For) && self.reason.is_none() {
            self.reason = reason_at(s, next, to);
        }
        if s.says(i, "kepada") {
            self.to = Some(next);
        } else if cues.has(Cue::Yields) {
            return self.yields(s, next, to);
        } else if self.list && s.capital(i) && self.after_separator(s, i) {
            if let Some(end) = self.listed(s, i, to) {
                return end;
            }
        }
        next
    }

    /// "atas prestasinya sebagai juara dunia": the title is the reason, not the prize.
    fn merit(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        let role = (i..to.min(i + 3)).find(|&j| s.says(j, "sebagai"))?;
        let ends = |j: usize| !s.wordy(j) || s.is(j, Cue::Stop);
        let end = (role + 1..to.min(role + 12)).find(|&j| ends(j)).unwrap_or(to.min(role + 12));
        let read = Read { value: s.told(role + 1, end), span: s.span(role + 1, end), end };
        if end > role + 1 && self.award {
            self.put_category(read, "merit");
            return Some(end);
        }
        None
    }

    fn mark(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        // a winner in brackets after a category: "Kategori Website (Diskominfo Jabar)"
        let Some(close) = s.mark(i, '(').then(|| s.closing(i, to)).flatten() else { return i + 1 };
        let item =
            self.items.last_mut().filter(|item| item.category.is_some() && item.winner.is_none());
        if let (Some(item), Some((entity, end))) = (item, entity_at(s, i + 1, close)) {
            if end == close && entity.sure && entity.rule != "run-of-capitals" {
                item.winner = Some(entity);
                return close + 1;
            }
        }
        i + 1
    }

    fn year(&mut self, s: &Sheet, i: usize) -> Option<usize> {
        let word = s.word(i);
        let year: i32 = word.parse().ok().filter(|_| word.len() == 4)?;
        if !(1950..2100).contains(&year) {
            return None;
        }
        // the year of a report is not the year of its opinion: "LKPD tahun 2018"
        let report = (i.saturating_sub(6)..i)
            .any(|j| ["lkpd", "anggaran", "laporan", "lkpp", "apbd"].iter().any(|w| s.says(j, w)));
        // "sepuluh kali berturut-turut sejak tahun 2012": the first of a streak
        let since = (i.saturating_sub(2)..i)
            .any(|j| s.says(j, "sejak") || s.says(j, "dari") || s.says(j, "mulai"));
        if !report && !since && self.year.is_none() {
            self.year = Some((year, s.span(i, i + 1)));
        }
        Some(i + 1)
    }

    fn title(&mut self, s: &Sheet, i: usize, title: Read<Title>) -> usize {
        let end = title.end;
        self.direct |= self.is_object(s, i) && !title.value.status;
        self.anaphor |= s.is(end, Cue::Anaphor);
        if title.value.status {
            self.status = true;
            return end;
        }
        if let (Some(year), Some(span)) = (title.value.year, title.value.year_span) {
            self.year.get_or_insert((year, span));
        }
        match &mut self.title {
            // a list of decorations: "Bintang Mahaputera, Satyalancana Kesetiaan"
            Some(old) if title.value.plain && old.value.plain && s.tokens.get(end).is_some() => {
                if self.items.is_empty() {
                    self.items.push(Item { title: Some(old.clone()), ..Item::default() });
                }
                self.items.push(Item { title: Some(title), ..Item::default() });
            }
            Some(old)
                if !old.value.known
                    && (title.value.known
                        || title.value.year.is_some() && old.value.year.is_none()) =>
            {
                *old = title;
            }
            // "penghargaan Best Performance Award pada ajang World Robot Games": first what was won,
            // then where
            Some(old) if !old.value.known && i > 0 && s.any(i - 1, &[Cue::Event, Cue::At]) => {
                let won = std::mem::replace(old, title);
                if self.items.is_empty() {
                    let read = Read { value: won.value.name, span: won.span, end: won.end };
                    let category = Some((read, "named-after"));
                    self.items.push(Item { category, ..Item::default() });
                }
            }
            Some(_) => {}
            None => self.title = Some(title),
        }
        end
    }

    fn category(&mut self, s: &Sheet, i: usize, to: usize, joined: bool) -> usize {
        let head = s.is(i, Cue::CategoryHead);
        self.direct |= head && self.is_object(s, i);
        let mut at = i + s.cue_len(i);
        at += usize::from(s.mark(at, ':'));
        // "kategori pertama": which one is told elsewhere
        if let Some(n) = ordinal_word(s, at) {
            let read = Read { value: format!("#{n}"), span: s.span(i, at + 1), end: at + 1 };
            let shared = self.items.last().filter(|_| joined).and_then(|item| item.rank);
            self.put_category(read, "category-by-number");
            if let Some(item) = self.items.last_mut().filter(|item| item.rank.is_none()) {
                item.rank = shared;
            }
            return s.past_bracket(at + 1, to, 40);
        }
        at += usize::from(s.says(at, "utama") && s.capital(at + 1));
        let Some(read) = category_at(s, at, to, Series::One) else { return at };
        let end = read.end;
        let (first, last) = (at, end);
        let graded = s.is(first, Cue::Grade)
            && last > first + 1
            && all_class(s, first + 1 + usize::from(s.says(first + 1, "untuk")), last);
        if graded {
            let grade =
                Read { value: s.told(first, first + 1), span: s.span(first, first + 1), end };
            self.put_category(grade, "category");
            self.put_class(Read {
                value: s.told(first + 1, last),
                span: s.span(first + 1, last),
                end,
            });
            return end;
        }
        if head && all_class(s, first, last) {
            self.put_class(read);
            return end;
        }
        self.put_category(read, if head { "category" } else { "field" });
        self.inner_rank(s, first, end);
        end
    }

    /// "Terbaik" inside a category is a first place; "Terbaik Kedua" a second.
    fn inner_rank(&mut self, s: &Sheet, from: usize, end: usize) {
        let best = (from..end).find(|&j| s.says(j, "terbaik") || s.says(j, "tertinggi"));
        let Some(best) = best else { return };
        let one_of = from > 0 && (from.saturating_sub(2)..from + 2).any(|j| s.is(j, Cue::OneOf));
        let rank = rank_at(s, best, end + 1).filter(|_| s.says(best, "terbaik"));
        let value = rank.as_ref().map_or(Some(1), |r| r.value).filter(|_| !one_of);
        let span = rank.map_or(s.span(best, best + 1), |r| r.span);
        if let Some(item) = self.items.last_mut() {
            if item.rank.is_none() && value.is_some() {
                item.rank = Some((value, span));
            }
        }
    }

    fn put_category(&mut self, read: Read<String>, rule: &'static str) {
        match self.items.last_mut() {
            Some(item) if item.category.is_none() => item.category = Some((read, rule)),
            _ => self.items.push(Item { category: Some((read, rule)), ..Item::default() }),
        }
    }

    fn put_class(&mut self, read: Read<String>) {
        if self.items.is_empty() {
            self.items.push(Item::default());
        }
        if let Some(item) = self.items.last_mut() {
            item.class = Some((read.value, read.span));
        }
    }

    fn rank(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        let Some(rank) = rank_at(s, i, to) else { return i + 1 };
        // a title of a league is a rank in it
        let league = (i..to.min(rank.end + 4)).any(|j| s.is(j, Cue::LeagueName));
        if league {
            return rank.end;
        }
        if i > 0 && (s.is(i - 1, Cue::OneOf) || i > 1 && s.is(i - 2, Cue::OneOf)) {
            return rank.end;
        }
        // "juara kader terbaik ketiga": the number tells the rank
        let numbered = rank.end > i + s.cue_len(i);
        let open = |item: &Item| {
            item.category.is_none() && item.rank.is_some_and(|r| r.0 == Some(1) && r.1.len() <= 6)
        };
        match self.items.last_mut() {
            Some(item) if numbered && open(item) => item.rank = Some((rank.value, rank.span)),
            Some(item) if item.rank.is_none() && (item.category.is_none() || !self.list) => {
                item.rank = Some((rank.value, rank.span));
            }
            _ => self.items.push(Item { rank: Some((rank.value, rank.span)), ..Item::default() }),
        }
        // "terbaik V Perencanaan Kebutuhan": the category follows at once
        let mut at = rank.end;
        at += usize::from(s.says(at, "nasional"));
        let open = self.items.last().is_some_and(|item| item.category.is_none());
        let starts = at >= s.title_end
            && s.capital(at)
            && at < to
            && s.cues(at).is_empty()
            && s.hit(at).is_none();
        if open && starts {
            if let Some(read) = category_at(s, at, to, Series::One).filter(|r| r.end > at + 1) {
                let end = read.end;
                self.put_category(read, "category-after-rank");
                return end;
            }
        }
        at.max(rank.end)
    }

    fn givers(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        let from = s.is(i, Cue::From);
        let at = i + s.cue_len(i);
        // "dari Kabupaten Kuningan" is where someone comes from, "dari Pemkab Kuningan" is a giver
        let origin = from && !s.word(at).to_ascii_lowercase().starts_with("pem");
        let place = s.any(at, &[Cue::HeadRegency, Cue::HeadCity, Cue::HeadProvince]);
        if origin && place {
            return None;
        }
        let rule = match () {
            () if from => "from-body",
            () if s.is(i, Cue::Held) => "held-by",
            () if s.is(i, Cue::Partner) => "partner",
            () => "by-body",
        };
        let partner = false;
        // "diraih oleh X" names the winner; only what is given or held is "oleh" its giver
        let won = rule == "by-body"
            && (i.saturating_sub(3)..i).any(|j| s.any(j, &[Cue::Taken, Cue::Speak]));
        let mut found = bodies_at(s, at, to);
        // an unknown name after "dari" is a giver only close behind the award
        let close =
            self.award && (i.saturating_sub(7)..i).any(|j| s.any(j, &[Cue::Award, Cue::AwardName]));
        found.retain(|body| {
            body.value.known
                || rule == "held-by"
                || body.value.firm && (rule != "from-body" || close)
        });
        let end = found.last()?.end;
        if !partner && !won {
            let partner =
                rule == "by-body" && (i.saturating_sub(2)..i).any(|j| s.is(j, Cue::Partner));
            let rule = if partner { "partner" } else { rule };
            self.bodies.extend(found.into_iter().map(|body| (body, rule)));
        }
        Some(end)
    }

    /// "sebagai Pemimpin Inovatif".
    fn role(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        let mut at = i + s.cue_len(i);
        let one_of = s.is(at, Cue::OneOf);
        if one_of {
            at += s.cue_len(at);
        }
        if s.is(at, Cue::Nominate) {
            return to;
        }
        if !one_of && s.any(at, &[Cue::Champion, Cue::Overall, Cue::CategoryHead])
            || s.says(at, "penerima")
        {
            return at;
        }
        let Some(read) = category_at(s, at, to, Series::One) else { return at };
        let end = read.end;
        // "sebagai pengakuan", "sebagai motivasi": in small letters a quality, or close behind the award
        let told = (self.award || self.title.is_some())
            && i <= s.tokens.len()
            && !VAGUE.iter().any(|w| s.says(at, w));
        let quality =
            (at..end).any(|j| s.is(j, Cue::Superlative)) && !VAGUE.iter().any(|w| s.says(at, w));
        if !s.capital(at) && !quality && !told {
            return end;
        }
        let titled =
            title_at(s, at, to).is_some_and(|t| t.value.known && t.value.plain && t.end >= end);
        if titled {
            return at;
        }
        self.put_category(read, "role");
        if !one_of {
            self.inner_rank(s, at, end);
        }
        end
    }

    fn award(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        let end = i + s.cue_len(i);
        // "Medali Emas Kemerdekaan Pers", "Lencana Melati": a name makes the weak noun an award
        let named = s.capital(i)
            && s.capital(end)
            && s.capital(end + 1)
            && end + 1 < to
            && i >= s.title_end;
        let weak = s.any(i, &[Cue::Weak, Cue::Medal]) && !named;
        let praise =
            ["apresiasi", "pengakuan", "reward", "nilai", "status"].iter().any(|w| s.says(i, w));
        self.weak |= weak && !praise;
        self.award |= !weak;
        self.anaphor |= s.is(end, Cue::Anaphor) && end < to;
        self.thanks |= s.is(end, Cue::Thanks) && end < to;
        if i > 0 {
            let before = s.word(i - 1);
            self.count |= language::ordinal(before).is_some_and(|n| n > 1);
            self.many |= s.is(i - 1, Cue::Many);
        }
        let graded = s.says(i, "predikat") || s.says(i, "kualifikasi");
        let open = self.items.last().is_none_or(|item| item.category.is_none());
        if graded
            && open
            && (s.capital(end) || s.is(end, Cue::Grade))
            && title_at(s, end, to).is_none()
        {
            if let Some(read) = category_at(s, end, to, Series::One) {
                let next = read.end;
                self.put_category(read, "grade");
                return next;
            }
        }
        if !weak && open && !s.capital(end) && end < to && i >= s.title_end {
            if let Some(next) = self.small_name(s, end, to) {
                return next;
            }
        }
        if !weak && s.capital(end) && end < to && open && title_at(s, end, to).is_none() {
            return self.named_after(s, end, to);
        }
        end
    }

    /// "penghargaan penanggulangan COVID-19": a noun of doing behind the award is what it is for.
    fn small_name(&mut self, s: &Sheet, at: usize, to: usize) -> Option<usize> {
        let word = s.word(at);
        let doing = word.len() >= 9
            && ["pe", "ke"].iter().any(|p| word.starts_with(p))
            && word.ends_with("an");
        if !doing
            || !s.cues(at).is_empty() && !s.is(at, Cue::Class)
            || word.starts_with("penghargaan")
        {
            return None;
        }
        let read = category_at(s, at, to, Series::One).filter(|r| r.end > at + 1)?;
        let end = read.end;
        self.put_category(read, "named-after");
        Some(end)
    }

    /// "penghargaan Tokoh Peduli Anak Yatim": what follows the noun is what it is for.
    fn named_after(&mut self, s: &Sheet, at: usize, to: usize) -> usize {
        let role =
            (at..to.min(at + 6)).take_while(|&j| s.capital(j)).any(|j| s.is(j, Cue::Superlative));
        if !role
            || entity_at(s, at, to).is_some_and(|(e, _)| {
                e.sure && e.rule != "run-of-capitals" && e.rule != "regional-body"
            })
        {
            return at;
        }
        match category_at(s, at, to, Series::One) {
            Some(read) => {
                let end = read.end;
                self.put_category(read, "named-after");
                self.inner_rank(s, at, end);
                end
            }
            None => at,
        }
    }

    fn yields(&mut self, s: &Sheet, at: usize, to: usize) -> usize {
        let at = at + usize::from(s.mark(at, ',') || s.mark(at, ':'));
        self.list = true;
        let quality = (at..to.min(at + 8)).take_while(|&j| s.capital(j)).any(|j| {
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

    fn after_separator(&self, s: &Sheet, i: usize) -> bool {
        i > 0 && (s.mark(i - 1, ',') || s.mark(i - 1, ';') || s.is(i - 1, Cue::And))
    }

    /// A category without a head, one of a list.
    fn listed(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        let blocked =
            [Cue::Award, Cue::Champion, Cue::Overall, Cue::CategoryHead, Cue::Event, Cue::Clause];
        let headed = self.items.iter().any(|item| {
            item.category.as_ref().is_some_and(|c| c.1 != "listed") || item.rank.is_some()
        });
        let named = entity_at(s, i, to).is_some_and(|(e, _)| {
            e.sure && e.rule != "run-of-capitals" && e.rule != "regional-body"
        });
        if headed || named || s.any(i, &blocked) || !s.capital(i) || title_at(s, i, to).is_some() {
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

/// What an award can be called without being for it.
const VAGUE: [&str; 24] = [
    "pengakuan",
    "bentuk",
    "wujud",
    "bukti",
    "motivasi",
    "apresiasi",
    "penghargaan",
    "tanda",
    "bagian",
    "upaya",
    "hasil",
    "simbol",
    "ajang",
    "barometer",
    "tuan",
    "ungkapan",
    "cerminan",
    "kado",
    "hadiah",
    "penyemangat",
    "daerah",
    "salah",
    "tolok",
    "pelecut",
];

/// "pertama" … "kesepuluh" at a token.
pub(crate) fn ordinal_word(s: &Sheet, i: usize) -> Option<u32> {
    s.is(i, Cue::Ordinal).then(|| language::ordinal(s.word(i))).flatten()
}

/// What follows "atas": without the empty nouns before what was really done.
fn reason_at(s: &Sheet, i: usize, to: usize) -> Option<Read<String>> {
    const EMPTY: [&str; 22] = [
        "adanya",
        "dinilai",
        "dianggap",
        "usaha",
        "segala",
        "kerja",
        "upaya",
        "upayanya",
        "keberhasilan",
        "keberhasilannya",
        "capaian",
        "capaiannya",
        "dalam",
        "prestasi",
        "prestasinya",
        "kinerja",
        "kinerjanya",
        "nyata",
        "telah",
        "berhasil",
        "pencapaian",
        "pencapaiannya",
    ];
    let mut at = i;
    if s.any(at, &[Cue::Award, Cue::Pronoun])
        || s.says(at, "nama")
        || s.says(at, "raihan")
        || s.says(at, "dasar")
        || s.says(at, "hal")
        || s.says(at, "itu")
        || s.says(at, "memiliki")
        || language::ordinal(s.word(at)).is_some() && !s.capital(at)
    {
        return None;
    }
    while at < to && at < i + 6 && !s.capital(at) && EMPTY.iter().any(|w| s.says(at, w)) {
        at += 1;
    }
    // "atas capaian Pemprov Kalsel dalam perencanaan …": the achiever is not the achievement
    if let Some((entity, end)) = entity_at(s, at, to) {
        if entity.sure && entity.rule.starts_with("region") && s.says(end, "dalam") {
            at = end + 1;
        }
    }
    let mut end = at;
    while end < to.min(at + 16) {
        let stops = [Cue::Given, Cue::Taken, Cue::Receive, Cue::Speak, Cue::Yields];
        let link = ["dalam", "di", "dengan", "dari", "terhadap", "untuk", "pada"]
            .iter()
            .any(|w| s.says(end, w));
        let comma = s.mark(end, ',') && s.wordy(end + 1) && at_series(s, end, to);
        let number = s.tokens[end].kind == Kind::Number && end > at;
        let hard = number || !s.wordy(end) && !s.mark(end, '-') && !s.mark(end, '/') && !comma;
        if hard || s.any(end, &stops) || s.is(end, Cue::Stop) && !link && !s.capital(end) {
            break;
        }
        end += 1;
    }
    while end > at && (!s.wordy(end - 1) || s.any(end - 1, &[Cue::At, Cue::And, Cue::Stop])) {
        end -= 1;
    }
    (end > at).then(|| Read { value: s.told(at, end), span: s.span(at, end), end })
}

/// Whether a comma goes on with a series of small words that "dan" closes within ten tokens.
fn at_series(s: &Sheet, comma: usize, to: usize) -> bool {
    let within = comma + 1..to.min(comma + 10);
    let mut words = within.take_while(|&j| s.wordy(j) && !s.is(j, Cue::Stop) || s.mark(j, ','));
    words.any(|j| s.says(j, "dan"))
}
