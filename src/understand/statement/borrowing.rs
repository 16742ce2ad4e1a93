//! Answers: what does one half of a sentence lend to the other?

use super::*;

/// Takes from `other` what `info` lacks: name, givers, year.
pub(super) fn borrow(info: &mut Info, other: &Info) {
    let better = match (&info.title, &other.title) {
        (None, Some(_)) => true,
        (Some(own), Some(more)) => !own.value.known && more.value.known,
        _ => false,
    };
    if better {
        // two names in one sentence: the unknown one is what was won, the contest is the other
        if let Some(own) = info.title.take()
            && info.items.is_empty()
            && !own.value.known
        {
            let read = Read { value: own.value.name.clone(), span: own.span, end: own.end };
            info.items.push(Item { category: Some((read, "named-after")), ..Item::default() });
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
    info.medals |= other.medals;
    info.thanks |= other.thanks;
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
pub(super) fn of_the_region(mut winners: Vec<Winner>, subject: Vec<Entity>) -> Vec<Winner> {
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

pub(super) fn plain(entities: Vec<Entity>) -> Vec<Winner> {
    entities.into_iter().map(|entity| Winner { entity, item: Item::default(), end: 0 }).collect()
}

/// The body that gives, before the verb.
pub(super) fn giver_before(
    s: &Sheet,
    from: usize,
    at: usize,
) -> Vec<(Read<crate::understand::giver::Giver>, &'static str)> {
    let mut found: Option<(Read<crate::understand::giver::Giver>, &'static str)> = None;
    let mut j = from;
    while j < at {
        let to_body = crate::understand::giver::body_at(s, j, at)
            .filter(|b| b.value.known || b.end + 3 >= at);
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

pub(super) fn skip_adverbs(s: &Sheet, mut at: usize, to: usize) -> usize {
    while at < to && (s.is(at, Cue::Adverb) || s.is(at, Cue::By)) && !s.capital(at) {
        at += s.cue_len(at);
    }
    // "diraih Plt. Bupati X": who acts for the office
    let acting = ["Plt", "Pj", "Plh", "Pjs"].contains(&s.word(at)) && s.mark(at + 1, '.');
    at + 2 * usize::from(acting)
}

/// "Pada kategori A X menduduki peringkat I, pada kategori B peringkat II": each category stands
/// before its placing, the first before the verb.
pub(super) fn shift(after: &mut Info, before: &mut Info) {
    let lone =
        matches!(before.items.as_slice(), [item] if item.category.is_some() && item.rank.is_none());
    let ahead = |item: &Item| match (&item.rank, &item.category) {
        (Some((_, rank)), Some((read, _))) => rank.len() > 7 && rank.start < read.span.start,
        _ => false,
    };
    let last = after.items.len().saturating_sub(1);
    let whole = last > 0
        && after.items[..last].iter().all(ahead)
        && after.items[last].rank.is_some()
        && after.items[last].category.is_none();
    if !lone || !whole {
        return;
    }
    let mut carried = before.items.pop().and_then(|item| item.category);
    for item in &mut after.items {
        std::mem::swap(&mut item.category, &mut carried);
    }
}
