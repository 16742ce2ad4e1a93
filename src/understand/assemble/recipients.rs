//! Answers: who received what a sentence leaves without a recipient?

use std::cell::LazyCell;

use crate::understand::statement::COUNTED;

use super::protagonist::{points_at_person, protagonist};
use super::*;

/// "Penghargaan itu diberikan atas …": what it adds goes to the award before, and it is no award.
pub(super) fn fill_back(drafts: &mut Vec<Draft>) {
    let mut kept: Vec<Draft> = Vec::new();
    // "Predikat WTP ini diserahkan kepada Bupati A, Bupati B, dan Wali Kota C": each region has one
    let many: Vec<usize> = drafts
        .chunk_by(|a, b| a.line == b.line)
        .filter(|of_line| of_line.iter().filter(|d| of_a_region(d)).count() >= 2)
        .map(|of_line| of_line[0].line)
        .collect();
    for draft in drafts.drain(..) {
        // "Penghargaan itu diterima:" with a winner on each line below
        let headed = draft.rule == "list-under-heading";
        let listed = headed || many.contains(&draft.line) && of_a_region(&draft);
        let only_points = !listed
            && draft.info.anaphor
            && draft.item.category.as_ref().is_none_or(|c| points_back(c, &draft))
            && draft.item.rank.is_none()
            && draft.item.year.is_none()
            && draft.info.title.as_ref().is_none_or(|t| {
                !t.value.known || kept.iter().any(|k| same_title(k, &t.value.head()))
            });
        let near = |k: &Draft| draft.line.abs_diff(k.line) <= 8 && !elsewhere(k, &draft);
        let before = kept.iter().rposition(near);
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

/// Whether two statements are on winners of two provinces: an official takes the prize of his own region.
fn elsewhere(one: &Draft, other: &Draft) -> bool {
    let province = |d: &Draft| d.recipient.as_ref().and_then(|e| e.province.clone());
    let official = other.recipient.as_ref().is_some_and(|e| e.rule.starts_with("office"));
    let (own, told) = (province(one), province(other));
    official && own.is_some() && told.is_some() && own != told
}

/// "Piala bidang kebersihan itu diterima X": a field told of the prize before is no new one.
fn points_back(category: &(Read<String>, &'static str), draft: &Draft) -> bool {
    category.1 == "listed" || category.1 == "field" && draft.rule == "passive-taken"
}

/// A government, an official or a public body: what a list of winners is made of.
fn of_a_region(draft: &Draft) -> bool {
    draft.recipient.as_ref().is_some_and(|e| e.sure && (e.province.is_some() || e.local))
}

pub(super) fn fill(old: &mut Draft, more: &Draft) {
    old.info.bodies.extend(more.info.bodies.iter().cloned());
    if old.info.reason.is_none() {
        old.info.reason = more.info.reason.clone();
    }
    if old.info.year.is_none() && old.info.title.as_ref().is_none_or(|t| t.value.year.is_none()) {
        old.info.year = more.info.year;
    }
    // "Penghargaan Extraordinary Dedication ini diberikan …": what was won at the contest told before
    if let Some(won) =
        more.info.title.as_ref().filter(|t| t.value.loose && old.info.title.is_some())
        && old.item.category.is_none()
    {
        let read = Read { value: won.value.name.clone(), span: won.span, end: won.end };
        old.item.category = Some((read, "named-after"));
    }
    if old.info.title.is_none() {
        old.info.title = more.info.title.clone();
    }
}

/// Drafts without a recipient take the one told before, the first of the article at the start.
pub(super) fn give_recipients(s: &Sheet, context: &mut Context, drafts: &mut Vec<Draft>) {
    // at the start only whom the headline or the lead names
    let lead = || drafts.iter().take_while(|d| d.line <= 2);
    let mut topic: Option<Entity> = lead().find_map(|d| d.recipient.clone().filter(|e| e.sure));
    let main = LazyCell::new(|| protagonist(s));
    // a brand of one word in the headline is better than nobody
    topic = topic.or_else(|| lead().find_map(|d| d.recipient.clone()));
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
                let told = draft.info.title.is_some() || draft.item.category.is_some();
                let person = told && points_at_person(s, draft.line);
                let fits =
                    |e: &Entity| !person || main.is_none() || e.kind == RecipientType::Person;
                let opener = || opener(s, draft.line).filter(|e| (!plain || person) && fits(e));
                let found = topic.clone().filter(fits).or_else(opener);
                let found = found.or_else(|| main.clone().filter(|_| person));
                let found = found.or_else(|| anyone(s).filter(|_| firm(draft)));
                let found =
                    found.or_else(|| told_before(s, draft.line).filter(|_| draft.info.claimed));
                draft.recipient = found.map(|e| Entity { rule: "recipient-from-context", ..e });
            }
        }
    }
    drafts.retain(|draft| draft.recipient.is_some());
}

/// Whether a statement without a recipient says enough to be believed: an award by name, and more.
fn firm(draft: &Draft) -> bool {
    let title = draft.info.title.as_ref().is_some_and(|t| !t.value.plain);
    let category = draft.item.category.is_some();
    let placed = (draft.info.medal() || draft.info.placed()) && draft.rule != "epithet";
    title && (category || placed || !draft.info.bodies.is_empty())
        || category && draft.rule == "active-receive" && (draft.info.award || draft.info.placed())
}

/// Whom the headline names first, be it by one word: where a scraper lost the linked names of the text.
///
/// "Pelawak , (42) mendapatkan penghargaan sebagai …" under "Dapat Penghargaan, Sule: …". Serves 3 of
/// 294 labelled articles; a third of the news of 2019 has lost its links.
fn anyone(s: &Sheet) -> Option<Entity> {
    let line = s.lines.first().filter(|line| line.title)?;
    // "Rina Pulang Bawa Kalpataru": what was won is nobody
    let prize = |i| crate::understand::phrase::title_at(s, i, line.to).is_some();
    let entity = |i| crate::understand::entity::entity_at(s, i, line.to).map(|(e, _)| e);
    let named = |i| entity(i).filter(|_| i == line.from || !prize(i));
    let mut all = (line.from..line.to).filter_map(named);
    let first = all.next()?;
    let told = |e: &Entity| of_the_text(s, e);
    Some(first).filter(told).or_else(|| all.find(told))
}

/// "Dukung Investigasi, Bukti Hino Peduli": a headline's words are a name only if the text below says the
/// first of them with a capital inside a sentence.
///
/// Serves 2 of 118 news. Doubt: a name that each sentence starts with.
fn of_the_text(s: &Sheet, who: &Entity) -> bool {
    if who.rule != "run-of-capitals" {
        return true;
    }
    let first = who.name.split(' ').next().unwrap_or(&who.name);
    let near = s.title_end..s.tokens.len().min(s.title_end + 2_000);
    let mut inside = near.filter(|&i| !s.starts_line(i));
    inside.any(|i| s.capital(i) && s.says(i, first))
}

/// "Ganda putra itu melawan Lee. Juara China Open 2025 itu unggul": whom the last two sentences name first.
///
/// Serves 1 in 1,000 of the news. Doubt: which of two opponents is meant; the title and its year hold for
/// either.
fn told_before(s: &Sheet, line: usize) -> Option<Entity> {
    let lines = s.lines[line.saturating_sub(2)..line].iter().rev();
    let places = lines.flat_map(|l| (l.from..l.to).map(|j| (j, l.to)));
    let named = places.filter_map(|(j, to)| crate::understand::entity::entity_at(s, j, to));
    named.map(|(e, _)| e).find(|e| e.sure && e.name.contains(' '))
}

/// Who the sentences before are about: the entity that one of the last six starts with.
///
/// Serves 4 of 87 dev articles ("Dataran Tinggi Dieng … Dinobatkan sebagai Most Popular Highland").
pub(super) fn opener(s: &Sheet, line: usize) -> Option<Entity> {
    (line.saturating_sub(6)..line).rev().find_map(|n| {
        let line = s.lines[n];
        let from = (line.from..line.to).find(|&i| s.wordy(i))?;
        let called = ["nama", "namanya"].iter().any(|w| s.says(from, w));
        let from = from + usize::from(called);
        let (entity, _) = crate::understand::entity::entity_at(s, from, line.to)?;
        let told = entity.sure && !line.title || line.title && of_the_text(s, &entity);
        told.then_some(entity)
    })
}

/// "Sebelumnya, X meraih A. Selain itu, Y meraih B": the second is background too.
pub(super) fn carry_past(s: &Sheet, drafts: &mut [Draft]) {
    let mut last: Option<usize> = None;
    for draft in drafts {
        let from = s.lines[draft.line].from;
        draft.past |= list_of_past(s, draft.line);
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

/// "X pernah menerima banyak penghargaan. Di antaranya A dan B": a list that goes on from a sentence on the past.
///
/// Serves 1 of dev, with 5 awards.
fn list_of_past(s: &Sheet, number: usize) -> bool {
    let line = s.lines[number];
    let list = s.find(line.from, line.to.min(line.from + 2), &[Cue::Yields]).is_some();
    let before = number.checked_sub(1).map(|n| s.lines[n]).filter(|_| list);
    before.is_some_and(|l| s.find(l.from, l.to, &[Cue::Past]).is_some())
}

/// "Keduanya mendapatkan …": all whom the sentence before names; "Ketujuh kepala daerah tersebut": nobody by
/// name.
///
/// Serves 2 of the 84 articles that it was tuned on.
pub(super) fn both(s: &Sheet, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    for draft in drafts {
        let word = s.word(s.lines[draft.line].from).to_ascii_lowercase();
        let counted = word.starts_with("ke") && draft.recipient.is_none();
        let many =
            counted && (word.ends_with("nya") || s.is(s.lines[draft.line].from, Cue::Ordinal));
        if !many || draft.rule == "list-without-verb" {
            out.push(draft);
            continue;
        }
        let last = out.iter().rev().find(|d| d.recipient.is_some()).map(|d| d.line);
        let named = out.iter().filter(|d| Some(d.line) == last).filter_map(|d| d.recipient.clone());
        let mut named: Vec<Entity> = named.collect();
        named.dedup_by(|a, b| a.key == b.key);
        if word.ends_with("nya") && named.len() >= 2 {
            out.extend(named.into_iter().map(|e| Draft { recipient: Some(e), ..draft.clone() }));
        } else if word.ends_with("nya") {
            out.push(draft);
        }
    }
    out
}

/// "Juara kategori A diraih X. Sedangkan kategori B diraih Y": Y is first as well.
///
/// Serves 1 of dev and 1 of the 75 articles that it was tuned on. Doubt: places told in turn.
pub(super) fn carry_rank(s: &Sheet, drafts: &mut [Draft]) {
    let turns = ["sedangkan", "sementara", "untuk", "adapun", "kemudian", "lalu"];
    for i in 1..drafts.len() {
        let (before, after) = drafts.split_at_mut(i);
        let (old, new) = (&before[i - 1], &mut after[0]);
        let from = s.lines[new.line].from;
        let near = new.line.abs_diff(old.line) <= 1 && turns.iter().any(|w| s.says(from, w));
        let bare = old.item.rank.filter(|(n, span)| *n == Some(1) && span.len() <= 7);
        let won = ["passive-taken", "active-receive"].contains(&old.rule);
        let alike = won && new.rule == "passive-taken" && new.item.category.is_some();
        if near && alike && new.item.rank.is_none() && old.item.category.is_some() {
            new.item.rank = bare;
        }
    }
}

/// In sport a region is its team, in a list of the best as well: the government is not honoured.
pub(super) fn teams(s: &Sheet, draft: &mut Draft) {
    let line = s.lines[draft.line];
    let contest = draft.info.title.as_ref().map(|t| t.span).filter(|_| draft.item.rank.is_some());
    let from = contest.map(|span| s.tokens.partition_point(|t| t.span.start < span.start));
    let sport = (line.from..line.to).any(|i| s.is(i, Cue::Sport))
        || from.is_some_and(|from| s.is(from, Cue::Sport))
        || (draft.item.rank.is_some() || draft.rule == "named-after-count") && sport_news(s);
    let Some(entity) = draft.recipient.as_mut().filter(|_| sport) else { return };
    let government = entity.name.to_lowercase().starts_with("pem");
    let side = entity.rule == "regional-body" && (line.from..line.to).any(|i| s.says(i, "tim"));
    if (entity.is_regional() || side) && !government {
        entity.kind = RecipientType::Community;
        entity.province = None;
    }
}

/// Whether the headline or the lead is on a team or on athletes in sport: "tim penilai" is neither.
fn sport_news(s: &Sheet) -> bool {
    let team = |i: usize| {
        ["tim", "atlet", "kontingen", "kafilah", "skuad", "koni"].iter().any(|w| s.says(i, w))
    };
    let sport = |i: usize| s.any(i, &[Cue::Sport, Cue::SportName]) || s.says(i, "olimpiade");
    let lead = || s.lines.iter().take(2).flat_map(|line| line.from..line.to);
    lead().any(team) && lead().any(|i| sport(i) && !team(i))
}

/// "Penghargaan itu diserahkan kepada Direktur X Rina Hartati": who takes into his hands what X has won.
///
/// Serves 2 of 60 award news. Doubt: an official's own prize, told after that of his body.
pub(super) fn into_hands(s: &Sheet, drafts: &mut Vec<Draft>) {
    let token = |span: Span| s.tokens.partition_point(|t| t.span.start < span.start);
    let heads = [
        Cue::HeadNational,
        Cue::HeadAgency,
        Cue::HeadCompany,
        Cue::HeadCommunity,
        Cue::HeadVillage,
    ];
    let short = |e: &Entity| {
        let first = e.name.split(' ').next().filter(|w| w.len() > 3)?;
        (!s.any(token(e.span), &heads)).then(|| first.to_lowercase())
    };
    let winners: Vec<(usize, String)> =
        drafts.iter().filter_map(|d| Some((d.line, short(d.recipient.as_ref()?)?))).collect();
    drafts.retain(|draft| {
        let Some(taker) = &draft.recipient else { return true };
        let post = draft.rule == "passive-given" && taker.rule == "post-and-name";
        let at = token(taker.span);
        let of = |w: &str| (at..s.lines[draft.line].to.min(at + 14)).any(|j| s.says(j, w));
        !(post && winners.iter().any(|(line, w)| *line < draft.line && of(w)))
    });
}

/// "Dua personel X menerima penghargaan. Mereka adalah A dan B": whoever is named below is counted no more.
pub(super) fn named_below(drafts: &mut Vec<Draft>) {
    let named: Vec<usize> =
        drafts.iter().filter(|d| d.rule == "named-after-count").map(|d| d.line).collect();
    let counted = |d: &Draft| d.recipient.as_ref().is_some_and(|e| e.rule == COUNTED);
    drafts.retain(|d| !(counted(d) && named.iter().any(|&line| line == d.line + 1)));
}

/// A place in a table of sport is no prize: only the first three are.
pub(super) fn mere_place(s: &Sheet, draft: &Draft) -> bool {
    let line = s.lines[draft.line];
    let sport = (line.from..line.to).any(|i| s.any(i, &[Cue::Sport, Cue::LeagueName]));
    sport && draft.item.rank.is_some_and(|(rank, _)| rank.is_some_and(|n| n > 3))
}
