//! Answers: who received, before the verb?

use super::*;
use crate::article::RecipientType;
use crate::understand::entity::{entities_at, is_district, over_commas};
use crate::understand::names::Thing;
use crate::understand::tokens::Kind;

/// The recipients before a verb at `at`: the last noun phrase of its clause that names someone.
pub(crate) fn subjects(s: &Sheet, from: usize, at: usize) -> Vec<Entity> {
    if let Some(owner) = owner_of_work(s, from, at).or_else(|| by_its_office(s, from, at)) {
        return vec![owner];
    }
    if him::points_at_him(s, from, at) {
        return Vec::new();
    }
    if let Some(who) = relative::told_of(s, from, at) {
        return who;
    }
    let mut end = at;
    for _ in 0..6 {
        end = trim_right(s, from, end);
        if end <= from {
            return Vec::new();
        }
        let start = led_by(s, segment_start(s, from, end), end);
        // "X dengan karya \"Y\" meraih": what stands in quotes is the work
        if s.quote(end) && start > from + 1 && s.quote(start - 1) {
            end = start - 1;
            continue;
        }
        if start > from && crate::understand::entity::degrees(s, start, end) {
            end = start - 1;
            continue;
        }
        let relative = s.says(start, "yang") || s.mark(start, ',');
        if let Some(who) = apposed(s, from, start) {
            return who;
        }
        // "Dua kabupaten di Sulawesi Selatan, Gowa dan Maros, diganjar": a list is no place
        let listed = s.find(start, end, &[Cue::And]).is_some();
        let place = start > from && !listed && place_before(s, from, start);
        if s.is(start, Cue::OneOf) && start > from + 1 {
            // "Desa Wisata X, salah satu desa wisata di Bantul yang mendapat": who stands before
            let before = segment_start(s, from, start - 1);
            let named = (before..start - 1)
                .find_map(|j| entity_at(s, j, start - 1).filter(|(e, _)| e.sure));
            return named.map(|(e, _)| e).into_iter().collect();
        }
        if !relative && !place {
            let found = first_entity(s, start, end);
            if let Some(who) = origin(s, from, start, &found) {
                return vec![who];
            }
            if s.find(start, end, &[Cue::And]).is_some() && found.iter().all(listable) {
                let mut all = listed_before(s, from, start, &found);
                all.extend(found);
                return all;
            }
            if !found.is_empty() {
                return within(s, from, start, &found).map_or(found, |inner| vec![inner]);
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

/// "Sang pelatih membawa Persib menjadi juara": who is led to a title, behind the verb.
///
/// Serves 1 in 700 of the news. Doubt: "membuat X jatuh dan ia menjadi juara", hence nothing else done between.
fn led_by(s: &Sheet, start: usize, end: usize) -> usize {
    let makes = |j: usize| s.says(j, "membuat") || s.says(j, "menjadikan");
    let direct = |j: usize| entity_at(s, j + 1, end).is_some_and(|(_, last)| last == end);
    let leads = |&j: &usize| s.is(j, Cue::Lead) && (!makes(j) || direct(j));
    let lead = (start..end).rev().find(leads);
    lead.map_or(start, |j| j + 1)
}

/// "Inovasi \"Lapor Mas\" dari Dinas Kominfo Kota Surakarta masuk": whose work it is receives its prize.
///
/// Serves 1 of 129 articles on governments. Doubt: a work with a name of its own.
fn owner_of_work(s: &Sheet, from: usize, at: usize) -> Option<Entity> {
    if let Some(maker) = him::maker_of_work(s, from, at) {
        return Some(maker);
    }
    let work = |j: usize| ["inovasi", "program", "aplikasi"].iter().any(|w| s.says(j, w));
    let owns = |j: usize| {
        ["milik", "besutan", "karya", "gagasan", "dari", "buatan"].iter().any(|w| s.says(j, w))
    };
    let end = trim_right(s, from, at);
    let lead = (end.saturating_sub(14).max(from)..end).rev().find(|&j| owns(j))?;
    let (owner, last) = entity_at(s, lead + 1, end).filter(|f| public(&f.0) && f.1 == end)?;
    let low = lead.saturating_sub(10).max(from);
    ((low..lead).any(work) && last > lead).then_some(owner)
}

/// "Pemprov Bengkulu melalui Dinas Kominfo meraih": the government, whichever of its offices acts for it.
///
/// Serves no labelled article; read from the language.
fn by_its_office(s: &Sheet, from: usize, at: usize) -> Option<Entity> {
    let by = |j: &usize| s.says(*j, "melalui") || s.says(*j, "lewat");
    let low = at.saturating_sub(16).max(from);
    let by = (low..at).find(by).filter(|&j| s.any(j + 1, &[Cue::HeadAgency]))?;
    let before = (by.saturating_sub(8).max(from)..by).filter_map(|j| entity_at(s, j, by));
    let mut whole = before.filter(|(e, end)| *end == by && e.is_region());
    whole.next().map(|(entity, _)| entity)
}

/// A government, a village or another body.
fn public(entity: &Entity) -> bool {
    entity.sure && (entity.is_regional() || entity.local)
}

/// What lists of subjects are made of: bodies, firms, and persons by a name of two words.
fn listable(entity: &Entity) -> bool {
    let person = entity.rule == "run-of-capitals" && entity.name.contains(' ');
    let firm = ["company", "national-body"].contains(&entity.rule);
    public(entity) || entity.sure && (person || firm)
}

/// Whether two of a list are of one kind: a dateline before a person is none of it.
pub(super) fn akin(one: &Entity, other: &Entity) -> bool {
    public(one) && public(other) || one.rule == other.rule
}

/// "Kabupaten Nganjuk, Lumajang dan Sidoarjo", "PT A, PT B, dan PT C": the ones before the last comma.
///
/// Serves 3 of the 84 articles that it was tuned on. Doubt: who is told of in the clause before.
fn listed_before(s: &Sheet, from: usize, start: usize, found: &[Entity]) -> Vec<Entity> {
    let mut out = Vec::new();
    let mut at = start;
    while at > from && s.mark(at - 1, ',') && out.len() < 20 {
        let low = segment_start(s, from, at - 1);
        let whole = (low..at - 1).find_map(|j| {
            let (e, end) = entity_at(s, j, at - 1)?;
            let lead = |j: usize| s.any(j, &[Cue::At, Cue::From, Cue::By, Cue::To]);
            // "Dua sekolah di Kabupaten Badung, yaitu …"
            let headed = j > low + 1 && !s.says(j - 1, "dan") && lead(j - 2);
            let preposed = j > low && (lead(j - 1) || headed && s.capital(j - 1));
            let alone = public(&e) || j == low;
            let same = found.first().is_none_or(|f| akin(f, &e)) && listable(&e) && alone;
            (end == at - 1 && same && !preposed).then_some(e)
        });
        let Some(entity) = whole else { break };
        out.insert(0, entity);
        at = low;
    }
    out
}

/// "Dokter Maria Rumbiak dari Puskesmas Kokas, Kabupaten Fakfak, Papua Barat, terpilih": who is from those
/// places.
///
/// Serves 3 of the 75 articles that it was tuned on. Doubt: a list of regions.
fn origin(s: &Sheet, from: usize, start: usize, found: &[Entity]) -> Option<Entity> {
    let place = Entity::is_region;
    let [wide] = found else { return None };
    let mut comma = start.checked_sub(1).filter(|&j| j > from && s.mark(j, ',') && place(wide))?;
    for _ in 0..2 {
        let low = segment_start(s, from, comma);
        let (who, end) = entity_at(s, low, comma)?;
        let leads = ["dari", "asal", "di"].iter().any(|w| s.says(end, w));
        let named = who.rule != "run-of-capitals" || who.name.contains(' ');
        if !place(&who) {
            return Some(who).filter(|e| leads && e.sure && named);
        }
        comma = low.checked_sub(1).filter(|&j| j > from && end == comma && s.mark(j, ','))?;
    }
    None
}

/// "Kabupaten Tabalong, Kalimantan Selatan, meraih", "Kelurahan X, Kecamatan Y, meraih": the smaller one before the
/// comma received.
///
/// Serves 4 of 64 articles of the starter corpus and 2 of 80 short pieces on governments.
fn within(s: &Sheet, from: usize, start: usize, found: &[Entity]) -> Option<Entity> {
    let [wide] = found else { return None };
    let around = wide.is_region() || surrounds(s, start, wide);
    let wide = Some(wide).filter(|_| around && start > from + 1)?;
    let comma = Some(start - 1).filter(|&j| s.mark(j, ','))?;
    let low = segment_start(s, from, comma);
    // "Desa Cibuntu, Kecamatan Pasawahan, Kabupaten Kuningan,": past the district to the village
    let past = is_district(s, low) && wide.is_region() && low > from + 1;
    let comma = if past { low - 1 } else { comma };
    let low = segment_start(s, from, comma);
    (low..comma).find_map(|j| {
        let (inner, end) = entity_at(s, j, comma)?;
        let preposed = j > low && s.any(j - 1, &[Cue::At, Cue::From, Cue::By]);
        let public = !matches!(inner.kind, RecipientType::Province | RecipientType::Person);
        let apart = |p: &String| wide.province.as_ref().is_some_and(|other| other != p);
        let inside = !inner.province.as_ref().is_some_and(apart);
        let village = ["village", "regional-body"].contains(&inner.rule);
        let fits = public && inside && (village || wide.is_region());
        let ours = end == comma && inner.sure && fits && !preposed;
        ours.then(|| Entity {
            province: inner.province.clone().or(wide.province.clone()),
            place: inner.place.or(wide.place),
            ..inner
        })
    })
}

/// A district, or a place by one word that no table knows, behind the comma of what lies in it.
fn surrounds(s: &Sheet, start: usize, wide: &Entity) -> bool {
    is_district(s, start) || wide.rule == "run-of-capitals" && !wide.name.contains(' ')
}

/// "Yohana Deru, guru IPA di SMP Negeri 2 Ende, menjadi …": who is named before what he is.
///
/// Serves 2 of the 50 articles that it was tuned on. Doubt: a list of persons, the last by his post.
fn apposed(s: &Sheet, from: usize, start: usize) -> Option<Vec<Entity>> {
    let comma = start.checked_sub(1).filter(|&j| j > from && s.mark(j, ','))?;
    // "A dan B, keduanya siswa SMA X, berhasil meraih"
    let of_all = ["keduanya", "ketiganya", "semuanya"].iter().any(|w| s.says(start, w));
    let start = start + usize::from(of_all);
    let heads = [Cue::HeadPerson, Cue::HeadVillage, Cue::HeadAgency];
    let head = of_all || s.any(start, &heads) && !s.capital(start);
    // "PT Melati Jaya, produsen teh Daun Hijau,"
    let firm = s.is(start, Cue::HeadCompany) && !s.capital(start);
    let low = segment_start(s, from, comma);
    let lists = (low..comma).map(|j| entities_at(s, j, comma));
    let mut lists = lists.filter(|list| !list.is_empty() && (head || firm));
    if of_all {
        let whole = |list: &Vec<(Entity, usize)>| list.len() > 1 && list[list.len() - 1].1 == comma;
        return lists.find(whole).map(|list| list.into_iter().map(|(e, _)| e).collect());
    }
    let (who, end) = lists.next()?.into_iter().next()?;
    let aged = s.mark(end, '(');
    let kind = head || who.kind == RecipientType::Company;
    (who.sure && kind && (end == comma || aged)).then(|| vec![who])
}

/// Whether the words before a comma end in a place ("bidan di Pasaman, Sumatera Barat,").
pub(super) fn place_before(s: &Sheet, from: usize, start: usize) -> bool {
    let comma = start - 1;
    let low = comma.saturating_sub(5).max(from);
    // "asal Laweyan, Solo, itu"
    let region = || entity_at(s, start, s.tokens.len()).is_some_and(|(e, _)| e.is_region());
    let home = |j: usize| ["asal", "kelahiran"].iter().any(|w| s.says(j, w)) && region();
    // "di Pasaman, Sumatera Barat," and "di Busan, Korea Selatan"
    let name = |k: usize| s.capital(k) || s.token(k).is_some_and(|t| t.kind == Kind::Number);
    (low..comma).any(|j| (s.says(j, "di") || home(j)) && (j + 1..comma).all(name))
        && s.mark(comma, ',')
        && s.capital(start)
        // "Di Kota Depok, Disdukcapil meraih": a body, and no wider place
        && !s.is(start, Cue::HeadAgency)
}

/// Drops adverbs, "yang", counts ("untuk keenam kalinya") and closed brackets at the end.
pub(super) fn trim_right(s: &Sheet, from: usize, mut end: usize) -> usize {
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
            || s.any(last, &[Cue::Adverb])
                && s.cue_len(last) == 1
                && (!s.capital(last) || last < s.title_end && last > from);
        if !drop {
            break;
        }
        end = last;
    }
    end
}

/// Where the comma-bounded segment that ends at `end` starts.
pub(super) fn segment_start(s: &Sheet, from: usize, end: usize) -> usize {
    let breaks = |j: usize| {
        (s.mark(j, ',')
            || s.mark(j, ';')
            || s.mark(j, '"')
            || s.mark(j, ':')
            || s.mark(j, '\u{201d}')
            || s.mark(j, '\u{2013}')
            || behind_dateline(s, j))
            || s.says(j, "bahwa")
            || s.says(j, "sedangkan")
            || s.says(j, "sementara")
    };
    let start = (from..end).rev().find(|&j| breaks(j)).map_or(from, |j| j + 1);
    let inside = start.checked_sub(1).and_then(|comma| office_over(s, from, comma, end));
    inside.map_or(start, |head| segment_start(s, from, head))
}

/// "SERANG - Puskesmas Wates meraih", "SOLO -- Desa X menerima": the dash behind where news comes from, which
/// received nothing.
fn behind_dateline(s: &Sheet, j: usize) -> bool {
    s.mark(j, '\u{2014}') || piece::dash(s, j) || j > 0 && s.mark(j, '-') && s.mark(j - 1, '-')
}

/// The office whose name goes on over the comma ("Dinas Komunikasi, Informatika dan Statistik").
fn office_over(s: &Sheet, from: usize, comma: usize, end: usize) -> Option<usize> {
    let low = comma.saturating_sub(12).max(from);
    let over = |&j: &usize| over_commas(s, j, end).is_some_and(|last| last > comma);
    (low..comma).rev().find(over).filter(|_| s.mark(comma, ','))
}

/// The first entity of a segment that no preposition leads to, with those joined to it.
pub(super) fn first_entity(s: &Sheet, start: usize, end: usize) -> Vec<Entity> {
    let mut at = start;
    while at < end {
        if s.says(at, "yang") {
            return Vec::new();
        }
        // "… Anugerah Keterbukaan Informasi Publik 2022, dengan meraih": an award receives nothing
        let award = s.any(at, &[Cue::Award, Cue::AwardName])
            || s.things(at).any(|(t, _)| matches!(t, Thing::Programme(_)));
        if let Some(title) = crate::understand::phrase::title_at(s, at, end).filter(|_| award) {
            at = title.end.max(at + 1);
            continue;
        }
        let preposed = at > start
            && s.any(at - 1, &[Cue::At, Cue::By, Cue::To, Cue::From, Cue::Speak])
            && !s.capital(at - 1);
        match entity_at(s, at, end) {
            // "Ketua Forikan Kabupaten X mengatakan daerahnya meraih": who says so is not who received
            Some((_, next))
                if s.is(next, Cue::Speak) && !first_entity(s, next + 1, end).is_empty() =>
            {
                return first_entity(s, next + 1, end);
            }
            Some((entity, next))
                if !preposed && (entity.sure || next == end || s.says(next, "yang")) =>
            {
                let list = crate::understand::entity::entities_at(s, at, end);
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
