//! Answers: which awards do all the sentences together report, each told once?

use super::clock::Clock;
use super::context::{Context, FAR, Source, eponym, head, sources};
use super::entity::Entity;
use super::names::{Cue, Names};
use super::sheet::Sheet;
use super::statement::Draft;
use crate::article::{Award, AwardField, Evidence, RecipientType, Span};

/// The most statements of one article that are weighed against each other; news have up to 90.
const MOST: usize = 300;

/// The awards that the drafts of one article add up to.
pub(crate) fn assemble(s: &Sheet, clock: &Clock, mut drafts: Vec<Draft>) -> Vec<Award> {
    drafts.truncate(MOST);
    let mut context = Context::new(s);
    fill_back(&mut drafts);
    carry_past(s, &mut drafts);
    give_recipients(s, &mut context, &mut drafts);
    drafts.iter_mut().for_each(|draft| teams(s, draft));
    drafts.retain(|draft| !mere_place(s, draft));
    let main = main_title(&drafts).or_else(|| headline_title(s, &drafts));
    let holders = sources(s, &drafts);
    let maker = Maker { s, clock, context: &context, holders, main, drafts: &drafts };
    merge(drafts.iter().filter_map(|draft| maker.told(draft)).collect())
}

/// "Penghargaan itu diberikan atas …": what it adds goes to the award before, and it is no award.
fn fill_back(drafts: &mut Vec<Draft>) {
    let mut kept: Vec<Draft> = Vec::new();
    for draft in drafts.drain(..) {
        let only_points = draft.info.anaphor
            && draft.item.category.as_ref().is_none_or(|c| c.1 == "listed")
            && draft.item.rank.is_none()
            && draft.info.title.as_ref().is_none_or(|t| {
                !t.value.known || kept.iter().any(|k| same_title(k, &t.value.name))
            });
        let before = kept.iter().rposition(|k| draft.line.abs_diff(k.line) <= 8);
        match before {
            Some(at) if only_points => {
                let line = kept[at].line;
                for old in kept.iter_mut().filter(|k| k.line == line) {
                    fill(old, &draft);
                }
            }
            None if only_points && draft.recipient.is_none() => {}
            _ => kept.push(draft),
        }
    }
    *drafts = kept;
}

fn same_title(draft: &Draft, name: &str) -> bool {
    draft.info.title.as_ref().is_some_and(|t| head(&t.value.name) == head(name))
}

fn fill(old: &mut Draft, more: &Draft) {
    old.info.bodies.extend(more.info.bodies.iter().cloned());
    if old.info.reason.is_none() {
        old.info.reason = more.info.reason.clone();
    }
    if old.info.year.is_none() && old.info.title.as_ref().is_none_or(|t| t.value.year.is_none()) {
        old.info.year = more.info.year;
    }
    if old.info.title.is_none() {
        old.info.title = more.info.title.clone();
    }
}

/// Drafts without a recipient take the one told before, the first of the article at the start.
fn give_recipients(s: &Sheet, context: &mut Context, drafts: &mut Vec<Draft>) {
    // at the start only whom the headline or the lead names
    let lead = drafts.iter().take_while(|d| d.line <= 2);
    let mut topic: Option<Entity> =
        lead.into_iter().find_map(|d| d.recipient.clone().filter(|e| e.sure));
    for draft in drafts.iter_mut() {
        match &mut draft.recipient {
            Some(entity) => {
                context.full_name(entity);
                if entity.sure && !draft.past {
                    topic = Some(entity.clone());
                }
            }
            None => {
                let plain = draft.info.title.as_ref().is_some_and(|t| t.value.plain);
                let found = topic.clone().or_else(|| opener(s, draft.line).filter(|_| !plain));
                draft.recipient = found.map(|e| Entity { rule: "recipient-from-context", ..e });
            }
        }
    }
    drafts.retain(|draft| draft.recipient.is_some());
}

/// Who the sentences before are about: the entity that one of the last six starts with.
///
/// Serves 4 of 87 dev articles ("Dataran Tinggi Dieng … Dinobatkan sebagai Most Popular Highland").
fn opener(s: &Sheet, line: usize) -> Option<Entity> {
    (line.saturating_sub(6)..line).rev().find_map(|n| {
        let line = s.lines[n];
        let from = (line.from..line.to).find(|&i| s.wordy(i))?;
        let (entity, _) = super::entity::entity_at(s, from, line.to)?;
        (entity.sure || line.title).then_some(entity)
    })
}

/// "Sebelumnya, X meraih A. Selain itu, Y meraih B": the second is background too.
fn carry_past(s: &Sheet, drafts: &mut [Draft]) {
    let mut last: Option<usize> = None;
    for draft in drafts {
        let from = s.lines[draft.line].from;
        let goes_on = s.says(from, "selain")
            || s.says(from, "sedangkan")
            || s.says(from, "kemudian")
            || s.says(from, "lalu");
        if draft.past || goes_on && last.is_some_and(|last| draft.line - last <= 1) {
            draft.past = true;
            last = Some(draft.line);
        }
    }
}

/// In sport a region is its team: the government is not honoured.
fn teams(s: &Sheet, draft: &mut Draft) {
    let line = s.lines[draft.line];
    let sport = (line.from..line.to).any(|i| s.is(i, Cue::Sport));
    let Some(entity) = draft.recipient.as_mut().filter(|_| sport) else { return };
    let government = entity.name.to_lowercase().starts_with("pem");
    if entity.rule.starts_with("region") && !government {
        entity.kind = RecipientType::Community;
        entity.province = None;
    }
}

/// A place in a table of sport is no prize: only the first three are.
fn mere_place(s: &Sheet, draft: &Draft) -> bool {
    let line = s.lines[draft.line];
    let sport = (line.from..line.to).any(|i| s.is(i, Cue::Sport));
    sport && draft.item.rank.is_some_and(|(rank, _)| rank.is_some_and(|n| n > 3))
}

/// The award that the article is about: named most often in its statements.
fn main_title(drafts: &[Draft]) -> Option<(String, Option<i32>, Span)> {
    let named = drafts.iter().filter(|d| !d.past).filter_map(|d| d.info.title.as_ref());
    let named: Vec<_> = named.collect();
    let count = |name: &str| named.iter().filter(|t| head(&t.value.name) == head(name)).count();
    let best = named.iter().rev().max_by_key(|t| count(&t.value.name))?;
    let edition = named
        .iter()
        .filter(|t| head(&t.value.name) == head(&best.value.name))
        .find_map(|t| t.value.year);
    // a year told in one statement on it holds for the others
    let told = || {
        drafts
            .iter()
            .filter(|d| !d.past && (d.info.title.is_none() || same_title(d, &best.value.name)))
            .find_map(|d| d.info.year.map(|y| y.0))
    };
    Some((best.value.name.clone(), edition.or_else(told), best.span))
}

/// The award that the sentences around the statements name, where no statement does.
///
/// Serves 2 of 87 dev articles ("… dalam Ajang Electronic City Awards 2018" in the headline).
fn headline_title(s: &Sheet, drafts: &[Draft]) -> Option<(String, Option<i32>, Span)> {
    let near = |n: usize| drafts.iter().any(|d| !d.past && d.line.abs_diff(n) <= 2);
    let lines = s.lines.iter().enumerate().filter(|(n, line)| line.title || near(*n));
    lines.flat_map(|(_, line)| (line.from..line.to).map(|i| (i, line.to))).find_map(|(i, to)| {
        let title =
            super::phrase::title_at(s, i, to).filter(|t| !t.value.status && !t.value.plain)?;
        let award = title.value.name.to_lowercase();
        let named = ["award", "anugerah"].iter().any(|w| award.contains(w));
        named.then_some((title.value.name, title.value.year, title.span))
    })
}

struct Maker<'s, 'a> {
    s: &'s Sheet<'a>,
    clock: &'s Clock,
    context: &'s Context,
    holders: Vec<Source>,
    main: Option<(String, Option<i32>, Span)>,
    drafts: &'s [Draft],
}

/// An award as one statement tells it, with what makes two tellings one.
#[derive(Clone)]
struct Told {
    who: String,
    programme: Option<String>,
    /// The recipient was taken from the context.
    guessed: bool,
    award: Award,
}

type Valued<T> = (T, Span, String, f32);

impl Maker<'_, '_> {
    fn told(&self, draft: &Draft) -> Option<Told> {
        let award = self.award(draft)?;
        let entity = draft.recipient.as_ref()?;
        let title = draft.item.title.as_ref().or(draft.info.title.as_ref());
        let own = title.map(|t| {
            if t.value.key.is_empty() { head(&t.value.name) } else { t.value.key.clone() }
        });
        let main = || self.main.as_ref().filter(|_| !draft.past).map(|m| head(&m.0));
        let guessed = entity.rule == "recipient-from-context";
        Some(Told { who: entity.key.to_lowercase(), programme: own.or_else(main), guessed, award })
    }

    fn award(&self, draft: &Draft) -> Option<Award> {
        let entity = draft.recipient.as_ref()?;
        let title = self.title(draft);
        let category = self.category(draft, title.is_some());
        let rank = draft.item.rank;
        let bodies = self.bodies(draft, entity, title.as_ref());
        let told = draft.info.title.is_some()
            || !draft.info.bodies.is_empty()
            || category.is_some()
            || rank.is_some_and(|r| r.0.is_some())
            || draft.item.class.is_some();
        let total = (draft.info.count || draft.info.many)
            && draft.item.category.is_none()
            && rank.is_none();
        if !told
            || total
                && draft.info.title.is_none()
                && draft.info.bodies.is_empty()
                && bodies.is_empty()
        {
            return None;
        }
        let year = self.year(draft, title.as_ref());
        let province = self.province(entity, draft, year.as_ref().map(|y| y.0));
        let mut evidence = Vec::new();
        let sure = if entity.sure { draft.confidence } else { draft.confidence * 0.7 };
        push(
            &mut evidence,
            AwardField::Recipient,
            entity.span,
            &format!("{}/{}", draft.rule, entity.rule),
            sure,
        );
        let province = note(&mut evidence, AwardField::Province, province);
        let mut award_body = Vec::new();
        for (name, span, rule, confidence) in bodies {
            push(&mut evidence, AwardField::AwardBody, span, &rule, confidence);
            award_body.push(name);
        }
        let programme = note(&mut evidence, AwardField::Programme, title);
        let category = note(&mut evidence, AwardField::Category, category);
        let rank = rank.and_then(|(n, span)| Some((n?, span, "placing".to_owned(), 0.85)));
        let rank = note(&mut evidence, AwardField::Rank, rank);
        let class = draft
            .item
            .class
            .clone()
            .map(|(c, span)| (c, span, "class-of-competitors".to_owned(), 0.8));
        let class = note(&mut evidence, AwardField::Class, class);
        let year = note(&mut evidence, AwardField::Year, year);
        Some(Award {
            recipient: entity.name.clone(),
            recipient_type: entity.kind,
            province,
            award_body,
            programme,
            category,
            rank,
            class,
            year,
            evidence,
        })
    }

    fn title(&self, draft: &Draft) -> Option<Valued<String>> {
        let own = draft.item.title.as_ref().or(draft.info.title.as_ref());
        if let Some(title) = own {
            let rule =
                if title.value.known { "programme-by-name" } else { "programme-by-capitals" };
            return Some((title.value.name.clone(), title.span, rule.to_owned(), 0.8));
        }
        let (name, _, span) = self.main.as_ref().filter(|_| !draft.past)?;
        Some((name.clone(), *span, "programme-of-article".to_owned(), 0.6))
    }

    fn category(&self, draft: &Draft, titled: bool) -> Option<Valued<String>> {
        if let Some((read, rule)) = &draft.item.category {
            if let Some(n) = read.value.strip_prefix('#').and_then(|n| n.parse().ok()) {
                let (words, span) = self.context.category(n)?;
                return Some((words.clone(), *span, "category-by-number".to_owned(), 0.85));
            }
            let name = self.s.names.category(&read.value).map_or(read.value.clone(), str::to_owned);
            let confidence = if *rule == "category" { 0.85 } else { 0.65 };
            return Some((name, read.span, (*rule).to_owned(), confidence));
        }
        // a class of competitors among categories is a category too: "kategori pemerintah daerah"
        if let Some((class, span)) = draft.item.class.as_ref().filter(|_| self.categories() >= 3) {
            return Some((class.clone(), *span, "class-as-category".to_owned(), 0.6));
        }
        let plain = draft.info.title.as_ref().is_some_and(|t| t.value.plain);
        let reason = draft.info.reason.as_ref().filter(|_| !plain && draft.info.award)?;
        let _ = titled;
        Some((reason.value.clone(), reason.span, "reason".to_owned(), 0.5))
    }

    /// How many categories the article names as such.
    fn categories(&self) -> usize {
        let named = self
            .drafts
            .iter()
            .filter_map(|d| d.item.category.as_ref())
            .filter(|c| c.1 == "category");
        let mut names: Vec<&str> = named.map(|c| c.0.value.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names.len()
    }

    fn bodies(
        &self,
        draft: &Draft,
        entity: &Entity,
        title: Option<&Valued<String>>,
    ) -> Vec<Valued<String>> {
        let mut out: Vec<Valued<String>> = Vec::new();
        let mut add = |name: &str, span: Span, rule: &str, confidence: f32| {
            let name = self
                .context
                .long_form(name)
                .and_then(|long| self.s.names.body(long).or(Some(long)))
                .unwrap_or(name);
            let own =
                entity.key.eq_ignore_ascii_case(name) || entity.name.eq_ignore_ascii_case(name);
            if !own && !out.iter().any(|o| o.0 == name) {
                out.push((name.to_owned(), span, rule.to_owned(), confidence));
            }
        };
        // each decoration of a list has its own giver
        if let Some(own) = draft.item.title.as_ref().filter(|t| t.value.always) {
            if let Some(body) = own.value.bodies.first() {
                return vec![(body.clone(), own.span, "only-possible-giver".to_owned(), 0.8)];
            }
        }
        for (body, rule) in draft.info.bodies.iter().filter(|b| b.1 != "handed-over-by") {
            add(&body.value.name, body.span, rule, if body.value.known { 0.85 } else { 0.6 });
        }
        if !out.is_empty() {
            return out;
        }
        let main = draft.info.title.is_none()
            || self.main.as_ref().is_some_and(|m| same_title(draft, &m.0));
        if main && !draft.past {
            let held = self.held(entity);
            if !held.is_empty() {
                return held;
            }
        }
        if let Some(known) = draft.item.title.as_ref().or(draft.info.title.as_ref()) {
            let bodies = &known.value.bodies;
            if let Some((body, at)) =
                bodies.iter().find_map(|b| Some((b, self.context.names_body(b)?)))
            {
                return vec![(body.clone(), at, "usual-giver-named".to_owned(), 0.8)];
            }
            if let Some(body) = bodies.first().filter(|_| known.value.always) {
                return vec![(body.clone(), known.span, "only-possible-giver".to_owned(), 0.8)];
            }
        }
        if let Some((name, span, ..)) = title {
            if let Some(body) = eponym(self.s, self.context, name) {
                return vec![(body, *span, "award-named-after-giver".to_owned(), 0.75)];
            }
        }
        self.inherited(draft)
    }

    /// Who holds the article's award, by the sentences that tell of it.
    fn held(&self, entity: &Entity) -> Vec<Valued<String>> {
        let mut out: Vec<Valued<String>> = Vec::new();
        for source in &self.holders {
            let name = self.context.long_form(&source.name).unwrap_or(&source.name);
            if !out.iter().any(|o| o.0 == name) && entity.name != name && entity.key != name {
                out.push((name.to_owned(), source.span, source.rule.to_owned(), 0.6));
            }
        }
        out
    }

    fn inherited(&self, draft: &Draft) -> Vec<Valued<String>> {
        if draft.past {
            return Vec::new();
        }
        let other = self.drafts.iter().filter(|d| {
            !d.past
                && (d.info.title.is_none()
                    || draft.info.title.is_none()
                    || draft.info.title.as_ref().is_some_and(|t| same_title(d, &t.value.name)))
        });
        let given = |d: &Draft, handed: bool| {
            d.info
                .bodies
                .iter()
                .filter(|b| (b.1 == "handed-over-by") == handed)
                .cloned()
                .collect::<Vec<_>>()
        };
        let other: Vec<&Draft> = other.collect();
        for handed in [false, true] {
            for d in &other {
                let found: Vec<_> = given(d, handed)
                    .into_iter()
                    .filter(|(body, _)| {
                        !handed
                            || body.value.known
                                && (body.value.name.starts_with("Kementerian")
                                    || body.value.name.starts_with("Badan"))
                    })
                    .collect();
                if !found.is_empty() {
                    let rule = if handed { "handed-over-by" } else { "giver-of-article" };
                    return found
                        .into_iter()
                        .map(|(b, _)| (b.value.name, b.span, rule.to_owned(), 0.5))
                        .collect();
                }
            }
        }
        Vec::new()
    }

    fn year(&self, draft: &Draft, title: Option<&Valued<String>>) -> Option<Valued<i32>> {
        let published = self.clock.published.map(|d| d.year());
        let base = published.or_else(|| self.clock.any().map(|(year, _)| year));
        let opinion = title.is_some_and(|t| {
            t.0.to_lowercase().contains("wtp") || t.0.to_lowercase().contains("wajar")
        });
        if let Some((year, span)) = draft.info.year {
            // an opinion is given the year after the one it is on
            let on = opinion
                && (Some(year + 1) == published
                    || published.is_none()
                        && self.clock.near(draft.span).is_some_and(|(y, _)| y == year + 1));
            if !on && base.is_none_or(|base| year <= base + 1) {
                return Some((year, span, "year-in-statement".to_owned(), 0.9));
            }
        }
        if draft.info.last_year {
            return base.map(|year| (year - 1, draft.span, "year-before".to_owned(), 0.7));
        }
        if draft.past {
            return None;
        }
        let same = draft.info.title.is_none()
            || self.main.as_ref().is_some_and(|m| {
                draft.info.title.as_ref().is_some_and(|t| head(&t.value.name) == head(&m.0))
            });
        if let Some((_, Some(year), span)) = self.main.as_ref().filter(|_| same) {
            return Some((*year, *span, "edition".to_owned(), 0.85));
        }
        if let Some((year, span)) = self.clock.near(draft.span) {
            return Some((year, span, "date-of-event".to_owned(), 0.8));
        }
        if let Some(year) = published {
            return Some((year, draft.span, "date-of-publication".to_owned(), 0.7));
        }
        let any = self.clock.any().or_else(|| self.written_year());
        any.map(|(year, span)| (year, span, "date-in-article".to_owned(), 0.6))
    }

    /// The latest year written after a stroke, where a date is spelled in no form we read.
    fn written_year(&self) -> Option<(i32, Span)> {
        let s = self.s;
        let years =
            (1..s.tokens.len().min(FAR)).filter(|&i| s.mark(i - 1, '/') && s.word(i).len() == 4);
        let years = years.filter_map(|i| Some((s.word(i).parse::<i32>().ok()?, s.span(i, i + 1))));
        years.filter(|(year, _)| (1990..2030).contains(year)).max_by_key(|y| y.0)
    }

    fn province(
        &self,
        entity: &Entity,
        draft: &Draft,
        year: Option<i32>,
    ) -> Option<Valued<String>> {
        if matches!(entity.kind, RecipientType::Company | RecipientType::Community) {
            return None;
        }
        let own = entity.province.clone().zip(entity.place.or(Some(entity.span)));
        let rule = if own.is_some() { entity.rule } else { "province-from-context" };
        let (name, span) = own.or_else(|| self.context.province_of(self.s, entity, draft.line))?;
        let name = of_its_day(self.s.names, &name, entity, year);
        Some((name, span, rule.to_owned(), if rule == "province-from-context" { 0.6 } else { 0.9 }))
    }
}

/// The province that a place belonged to in that year: Merauke was in Papua until 2022.
fn of_its_day(names: &Names, province: &str, entity: &Entity, year: Option<i32>) -> String {
    let founded = names.region(province).and_then(|r| r.founded.clone());
    match (founded, year) {
        (Some((since, parent)), Some(year))
            if year < since && entity.kind != RecipientType::Province =>
        {
            parent
        }
        _ => province.to_owned(),
    }
}

fn push(evidence: &mut Vec<Evidence>, field: AwardField, span: Span, rule: &str, confidence: f32) {
    evidence.push(Evidence { field, span, rule: rule.to_owned(), confidence });
}

fn note<T>(evidence: &mut Vec<Evidence>, field: AwardField, value: Option<Valued<T>>) -> Option<T> {
    let (value, span, rule, confidence) = value?;
    push(evidence, field, span, &rule, confidence);
    Some(value)
}

/// Folds what is told twice into one, and drops what only sums up the others.
fn merge(told: Vec<Told>) -> Vec<Award> {
    let mut out: Vec<Told> = Vec::new();
    for new in told {
        let one = |old: &Told| same_one(&old.who, &new.who) || again(old, &new);
        match out.iter_mut().find(|old| one(old) && covers(old, &new)) {
            Some(old) => absorb(&mut old.award, new.award),
            None => out.push(new),
        }
    }
    // a second pass: the later, fuller telling takes in the earlier, shorter one
    let summed = |i: usize, t: &Told| {
        out.iter().enumerate().any(|(j, other)| {
            let bare = t.award.category.is_none() && t.award.rank.is_none();
            let one = same_one(&other.who, &t.who) || bare && same_place(&other.award, &t.award);
            j != i && one && fuller(other, t)
        })
    };
    let kept = out.iter().enumerate().filter(|(i, t)| !summed(*i, t));
    kept.map(|(_, t)| t.award.clone()).collect()
}

/// Whether a telling with a guessed recipient is the award told before of someone named.
fn again(old: &Told, new: &Told) -> bool {
    let category = new.award.category.is_some() && old.award.category.is_some();
    new.guessed && !old.guessed && category && old.award.award_body == new.award.award_body
}

/// Whether two keys are of one recipient: alike, one inside the other, a regency by its bare name.
fn same_one(a: &str, b: &str) -> bool {
    let digits = |t: &str| t.bytes().any(|c| c.is_ascii_digit());
    let begins = |a: &str, b: &str| a.contains(' ') && b.starts_with(a);
    let bare = |t: &str| t.trim_start_matches("kabupaten ").trim_start_matches("kota ").to_owned();
    a == b
        || begins(a, b)
        || begins(b, a)
        || a.starts_with("kabupaten ") && bare(a) == bare(b) && !b.starts_with("kota ")
        || !digits(a)
            && !digits(b)
            && a.split(' ').count() >= 3
            && b.split(' ').count() >= 3
            && alike(a, b)
}

fn same_place(a: &Award, b: &Award) -> bool {
    a.province.is_some() && a.province == b.province
}

/// Whether `old` can be the award that `new` tells of.
fn covers(one: &Told, other: &Told) -> bool {
    let (old, new) = (&one.award, &other.award);
    let rank = old.rank.is_none() || new.rank.is_none() || old.rank == new.rank;
    let year = old.year.is_none() || new.year.is_none() || old.year == new.year;
    let category = match (&old.category, &new.category) {
        (Some(a), Some(b)) => alike(a, b),
        _ => true,
    };
    rank && year && category && same_programme(one, other)
}

fn same_programme(a: &Told, b: &Told) -> bool {
    match (&a.programme, &b.programme) {
        (Some(a), Some(b)) => a == b || alike(a, b),
        _ => true,
    }
}

fn absorb(old: &mut Award, new: Award) {
    let mut take = |field: AwardField| {
        let more = new.evidence.iter().filter(|e| e.field == field).cloned().collect::<Vec<_>>();
        old.evidence.extend(more);
    };
    if old.category.is_none() && new.category.is_some() {
        take(AwardField::Category);
        old.category = new.category;
    }
    if old.rank.is_none() && new.rank.is_some() {
        take(AwardField::Rank);
        old.rank = new.rank;
    }
    if old.class.is_none() && new.class.is_some() {
        take(AwardField::Class);
        old.class = new.class;
    }
    if old.year.is_none() && new.year.is_some() {
        take(AwardField::Year);
        old.year = new.year;
    }
    if old.province.is_none() && new.province.is_some() {
        take(AwardField::Province);
        old.province = new.province;
    }
    if old.award_body.is_empty() && !new.award_body.is_empty() {
        take(AwardField::AwardBody);
        old.award_body = new.award_body;
    }
    if old.programme.is_none() && new.programme.is_some() {
        take(AwardField::Programme);
        old.programme = new.programme;
    }
}

/// Whether `other` says all that `award` says, and more.
fn fuller(one: &Told, short: &Told) -> bool {
    let (other, award) = (&one.award, &short.award);
    let bare = award.category.is_none() || soft(award) && !soft(other);
    let more = bare
        && other.category.is_some()
        && !(award.category.is_none()
            && soft(other)
            && award.rank.is_some()
            && other.rank.is_none())
        || award.rank.is_none() && other.rank.is_some() && award.category.is_none();
    let rank = award.rank.is_none() || award.rank == other.rank || bare;
    let year = award.year.is_none() || other.year.is_none() || award.year == other.year;
    let giver = award.award_body.is_empty()
        || other.award_body.is_empty()
        || award.award_body.iter().any(|b| other.award_body.contains(b));
    more && rank && year && giver && same_programme(one, short)
}

/// Whether the category is only a reason told with the award, not a category named as such.
fn soft(award: &Award) -> bool {
    award.evidence.iter().any(|e| e.field == AwardField::Category && e.rule == "reason")
}

/// Whether two phrases share most of their words.
pub(crate) fn alike(a: &str, b: &str) -> bool {
    let words = |t: &str| {
        let lower = t.to_lowercase();
        let mut words: Vec<String> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty() && *w != "dan" && *w != "terbaik")
            .map(str::to_owned)
            .collect();
        words.sort();
        words.dedup();
        words
    };
    let (a, b) = (words(a), words(b));
    let both = a.iter().filter(|w| b.contains(w)).count();
    // the shorter says nothing that the longer does not
    let within = both == a.len().min(b.len()) && (both >= 2 || a.len().abs_diff(b.len()) == 1);
    if within && both > 0 {
        return true;
    }
    both > 0 && 2 * both * 10 >= 6 * (a.len() + b.len())
}
