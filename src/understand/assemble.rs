//! Answers: which awards do all the sentences together report, each told once?

mod bodies;
mod by_hand;
mod each_giver;
mod lent;
mod merge;
mod merits;
mod prize_from;
mod protagonist;
mod recipients;
mod short;
mod sole;
mod values;

use super::clock::Clock;
use super::context::{Context, FAR};
use super::entity::{Entity, entity_at, region_at};
use super::giver::{Giver, body_at};
use super::holders::{Source, eponym, sources};
use super::names::{Cue, Names, RegionKind};
use super::phrase::{Read, Title, title_at};
use super::sheet::{Line, Sheet};
use super::statement::Draft;
use crate::article::{Award, AwardField, Evidence, RecipientType, Span};
pub(crate) use merge::alike;
use merge::merge;
use recipients::{
    both, carry_past, carry_rank, fill_back, give_recipients, into_hands, mere_place, named_below,
    teams,
};

/// The most statements of one article that are weighed against each other; news have up to 90.
const MOST: usize = 300;

/// The awards that the drafts of one article add up to.
pub(crate) fn assemble(s: &Sheet, clock: &Clock, mut drafts: Vec<Draft>) -> Vec<Award> {
    drafts.truncate(MOST);
    let mut context = Context::new(s);
    named_below(&mut drafts);
    prize_from::into_guests(s, &mut drafts);
    each_giver::each_its_own(&mut drafts);
    fill_back(&mut drafts);
    merits::purposes(s, &mut drafts);
    // "Penghargaan itu diberikan kepada tokoh-tokoh yang berjasa": what the award is, not who got it
    let general =
        |d: &Draft| d.rule == "passive-given" && d.recipient.is_none() && d.info.to.is_some();
    drafts.retain(|draft| !general(draft));
    carry_past(s, &mut drafts);
    let mut drafts = both(s, drafts);
    give_recipients(s, &mut context, &mut drafts);
    into_hands(s, &mut drafts);
    prize_from::attribute(s, &mut drafts);
    merits::merits(s, &mut drafts);
    lent::lend(s, &mut drafts);
    lent::lend_reasons(&mut drafts);
    sole::same_again(s, &mut drafts);
    carry_rank(s, &mut drafts);
    sole::next_places(&mut drafts);
    drafts.iter_mut().for_each(|draft| teams(s, draft));
    drafts.retain(|draft| !mere_place(s, draft));
    sole::fill(s, &mut drafts);
    sole::sports(s, &mut drafts);
    short::long_names(s, &mut drafts);
    let headline = headline_title(s, &drafts);
    loose_names(&mut drafts, headline.as_ref());
    let headline = || headline.as_ref().map(|t| Main::of(t, t.value.year));
    let main = main_title(s, &drafts).or_else(headline);
    let main_name = main.as_ref().and_then(|m| title_there(s, m.span));
    let holders = sources(s, &drafts);
    let maker = Maker { s, clock, context: &context, holders, main, main_name, drafts: &drafts };
    merge(drafts.iter().filter_map(|draft| maker.told(draft)).collect())
}

fn same_title(draft: &Draft, head: &str) -> bool {
    draft.info.title.as_ref().is_some_and(|t| t.value.head() == head)
}

/// The award that the article is about.
struct Main {
    name: String,
    /// What its namings share.
    head: String,
    /// Its edition, and where that is told.
    year: Option<(i32, Span)>,
    span: Span,
}

impl Main {
    fn of(title: &Read<Title>, year: Option<(i32, Span)>) -> Main {
        let (name, head) = (title.value.name.clone(), title.value.head());
        Main { name, head, year, span: title.span }
    }
}

/// The award that the article is about: named most often in its statements.
fn main_title(s: &Sheet, drafts: &[Draft]) -> Option<Main> {
    let named = drafts.iter().filter(|d| !d.past).filter_map(|d| d.info.title.as_ref());
    let mut named: Vec<_> = named.collect();
    // a name without an award's word is the award's only where no other name is
    if named.iter().any(|t| !t.value.loose) {
        named.retain(|t| !t.value.loose);
    }
    let heads: Vec<String> = named.iter().map(|t| t.value.head()).collect();
    let count = |head: &String| heads.iter().filter(|h| *h == head).count();
    let (best, head) = named.iter().zip(&heads).rev().max_by_key(|(_, head)| count(head))?;
    let same = named.iter().zip(&heads).filter(|(_, h)| *h == head);
    let edition = same.filter_map(|(t, _)| t.value.year).next();
    // a year told in one statement on it holds for the others
    let told = || {
        drafts
            .iter()
            .filter(|d| !d.past && (d.info.title.is_none() || same_title(d, head)))
            .find_map(|d| d.info.year)
    };
    let year = edition.or_else(told).or_else(|| edition_of(s, head));
    Some(Main::of(best, year))
}

/// Where the article names a contest too, a name without an award's word is what was won there.
///
/// The headline's contest counts as one: "penghargaan Outstanding Supporting Actor" under "Emmy Awards
/// 2019". Serves 3 of 140 award news that have no label.
fn loose_names(drafts: &mut [Draft], headline: Option<&Read<Title>>) {
    let titles = drafts.iter().filter(|d| !d.past).filter_map(|d| d.info.title.clone());
    let titles = titles.chain(headline.cloned());
    let contests: Vec<_> = titles.filter(|t| !t.value.loose && !t.value.plain).collect();
    for draft in drafts.iter_mut().filter(|d| !contests.is_empty() && !d.past) {
        let Some(won) = draft.info.title.take_if(|t| t.value.loose) else { continue };
        // "Penghargaan Right Livelihood" is the Right Livelihood Award
        if let Some(same) = contests.iter().find(|t| t.value.head() == won.value.head()) {
            draft.info.title = Some(same.clone());
        } else if draft.item.category.is_none() {
            let read = Read { value: won.value.name, span: won.span, end: won.end };
            draft.item.category = Some((read, "named-after"));
        }
    }
}

/// The edition with which the article names the award outside its statements, if it is only one.
///
/// "Berikut daftar penerima Bintang Jasa Utama 2024". Serves 4 of 294 labelled articles.
fn edition_of(s: &Sheet, head: &str) -> Option<(i32, Span)> {
    let mut only: Option<(i32, Span)> = None;
    for line in &s.lines {
        let named = (line.from..line.to).filter_map(|i| title_at(s, i, line.to));
        for year in named.filter(|t| t.value.head() == head).filter_map(|t| t.value.year) {
            if only.is_some_and(|old| old.0 != year.0) {
                return None;
            }
            only = only.or(Some(year));
        }
    }
    only
}

/// The award that the sentences around the statements name, where no statement does.
///
/// Serves 2 of 87 dev articles ("… dalam Ajang Electronic City Awards 2018" in the headline).
fn headline_title(s: &Sheet, drafts: &[Draft]) -> Option<Read<Title>> {
    let near = |n: usize| {
        drafts.iter().any(|d| !d.past && (d.line.abs_diff(n) <= 2 || n < d.line && d.line - n <= 5))
    };
    let lines = s.lines.iter().enumerate().filter(|(n, line)| line.title || near(*n));
    lines.flat_map(|(_, line)| (line.from..line.to).map(|i| (i, line.to))).find_map(|(i, to)| {
        let title =
            super::phrase::title_at(s, i, to).filter(|t| !t.value.status && !t.value.plain)?;
        let award = title.value.name.to_lowercase();
        let named = ["award", "anugerah"].iter().any(|w| award.contains(w));
        // "Bupati berharap tahun depan bisa meraih Innovative Government Award"
        let hoped = s.lines.iter().any(|l| l.to == to && s.find(l.from, i, &[Cue::Hope]).is_some());
        (named && !hoped).then_some(title)
    })
}

/// The award named where `span` stands.
fn title_there(s: &Sheet, span: Span) -> Option<Read<Title>> {
    let i = s.tokens.iter().position(|t| t.span.start == span.start)?;
    let line = s.lines.iter().find(|line| (line.from..line.to).contains(&i))?;
    title_at(s, i, line.to)
}

struct Maker<'s, 'a> {
    s: &'s Sheet<'a>,
    clock: &'s Clock,
    context: &'s Context,
    holders: Vec<Source>,
    main: Option<Main>,
    /// The main award with all that the table says of it.
    main_name: Option<Read<Title>>,
    drafts: &'s [Draft],
}

/// An award as one statement tells it, with what makes two tellings one.
#[derive(Clone)]
struct Told {
    who: String,
    programme: Option<String>,
    /// The recipient was taken from the context.
    guessed: bool,
    /// Told in the headline.
    headline: bool,
    /// The region that the recipient governs or is.
    region: Option<String>,
    /// The recipient is an official of a region.
    official: bool,
    /// Told as one more than those before.
    added: bool,
    award: Award,
}

type Valued<T> = (T, Span, String, f32);

impl Maker<'_, '_> {
    fn told(&self, draft: &Draft) -> Option<Told> {
        let award = self.award(draft)?;
        let entity = draft.recipient.as_ref()?;
        let title = draft.item.title.as_ref().or(draft.info.title.as_ref());
        let own = title.map(|t| t.value.head());
        let main = || self.main.as_ref().filter(|_| !draft.past).map(|m| m.head.clone());
        let headline = self.s.lines[draft.line].title;
        let guessed = entity.rule == "recipient-from-context";
        let official = entity.rule == "office-of-region";
        let region = self.region_of(entity).filter(|_| official || entity.is_region());
        Some(Told {
            region,
            official,
            added: merge::one_more(self.s, draft.line),
            who: entity.key.to_lowercase(),
            programme: own.or_else(main),
            guessed,
            headline,
            award,
        })
    }

    /// The region that stands where the recipient's province was read.
    fn region_of(&self, entity: &Entity) -> Option<String> {
        let place = entity.place?;
        let at = self.s.tokens.partition_point(|t| t.span.start < place.start);
        let head = at.checked_sub(1).unwrap_or(at);
        let kinds = [
            (Cue::OfficeRegency, RegionKind::Regency),
            (Cue::HeadRegency, RegionKind::Regency),
            (Cue::OfficeCity, RegionKind::City),
            (Cue::HeadCity, RegionKind::City),
        ];
        let kind =
            kinds.iter().find(|(cue, _)| self.s.any(head, &[*cue]) || self.s.any(at, &[*cue]));
        let (region, _) = region_at(self.s, at, kind.map(|k| k.1))
            .or_else(|| (at..at + 4).find_map(|i| region_at(self.s, i, kind.map(|k| k.1))))?;
        Some(region.name.trim_start_matches("Kabupaten ").trim_start_matches("Kota ").to_owned())
    }

    fn award(&self, draft: &Draft) -> Option<Award> {
        let entity = draft.recipient.as_ref()?;
        let title = self.title(draft);
        let category = self.category(draft);
        let bodies = self.bodies(draft, entity, title.as_ref());
        if !self.says_enough(draft, category.is_some(), bodies.is_empty()) {
            return None;
        }
        let year = self.year(draft, title.as_ref());
        if draft.info.claimed && self.to_come(year.as_ref().map(|y| y.0)) {
            return None;
        }
        let province = self.province(entity, draft, year.as_ref().map(|y| y.0));
        let mut told = Vec::new();
        let sure = if entity.sure { draft.confidence } else { draft.confidence * 0.7 };
        let who = format!("{}/{}", draft.rule, entity.rule);
        push(&mut told, AwardField::Recipient, entity.span, &who, sure);
        let province = note(&mut told, AwardField::Province, province);
        let mut award_body = Vec::new();
        for (name, span, rule, confidence) in bodies {
            push(&mut told, AwardField::AwardBody, span, &rule, confidence);
            award_body.push(name);
        }
        Some(Award {
            recipient: entity.name.clone(),
            recipient_type: entity.kind,
            province,
            award_body,
            programme: note(&mut told, AwardField::Programme, title),
            category: note(&mut told, AwardField::Category, category),
            rank: note(&mut told, AwardField::Rank, placing(draft)),
            class: note(&mut told, AwardField::Class, class(draft)),
            year: note(&mut told, AwardField::Year, year),
            evidence: told,
        })
    }

    /// Whether a contest of that year was still to come when the article was published.
    ///
    /// Serves 1 of 225 labelled articles.
    fn to_come(&self, year: Option<i32>) -> bool {
        let published = self.clock.published.map(|day| day.year());
        published.zip(year).is_some_and(|(published, year)| year > published)
    }

    /// Whether a statement tells enough of an award to be one: its name, giver, category or placing.
    fn says_enough(&self, draft: &Draft, category: bool, nobody: bool) -> bool {
        let info = &draft.info;
        let rank = draft.item.rank;
        let named = info.title.is_some() || !info.bodies.is_empty();
        // "di peringkat kelima": far down and of nothing named, it is a place in a table
        let low = rank.is_some_and(|r| r.0.is_some_and(|n| n > 3));
        if low && self.main.is_none() && !named && !category && !info.award {
            return false;
        }
        let sure = draft.recipient.as_ref().is_some_and(|e| e.sure);
        let medal = info.medals && self.main.is_some() && sure;
        let placed = rank.is_some_and(|r| r.0.is_some()) || draft.item.class.is_some();
        // "39 penghargaan": an unnamed total
        let total = (info.count || info.many) && draft.item.category.is_none() && rank.is_none();
        // a list that goes on names no award: the article does
        let listed =
            draft.rule == "named-after-count" && (self.main.is_some() || !self.holders.is_empty());
        (named || category || placed || medal || listed) && !(total && !named && nobody)
    }
}

fn placing(draft: &Draft) -> Option<Valued<u32>> {
    let (n, span) = draft.item.rank?;
    Some((n?, span, "placing".to_owned(), 0.85))
}

fn class(draft: &Draft) -> Option<Valued<String>> {
    let (class, span) = draft.item.class.clone()?;
    Some((class, span, "class-of-competitors".to_owned(), 0.8))
}

fn push(evidence: &mut Vec<Evidence>, field: AwardField, span: Span, rule: &str, confidence: f32) {
    evidence.push(Evidence { field, span, rule: rule.to_owned(), confidence });
}

fn note<T>(evidence: &mut Vec<Evidence>, field: AwardField, value: Option<Valued<T>>) -> Option<T> {
    let (value, span, rule, confidence) = value?;
    push(evidence, field, span, &rule, confidence);
    Some(value)
}
