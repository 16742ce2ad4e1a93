//! Answers: who received, in a list behind the verb?

use super::*;
use crate::understand::phrase::all_class;

/// The recipients after "kepada", or the group that is named as such ("42 Bunda PAUD", "atlet berprestasi").
pub(super) fn groups(s: &Sheet, i: usize, to: usize) -> Vec<Winner> {
    let named = winners_of_count(s, i, to);
    if !named.is_empty() {
        return named;
    }
    let number = s.token(i).is_some_and(|t| t.kind == crate::understand::tokens::Kind::Number);
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

/// The recipients behind "kepada": the list itself, or the one behind a count ("kepada lima kota, yaitu
/// Kota A, Kota B").
///
/// Serves 4 of the 75 articles that it was tuned on.
pub(super) fn winners_of_count(s: &Sheet, i: usize, to: usize) -> Vec<Winner> {
    let named = winners(s, i, to);
    let lead = |j: &usize| s.is(*j, Cue::Yields) || s.says(*j, "termasuk") && s.mark(*j - 1, ',');
    let list = (i + 1..to.min(i + 14)).find(lead);
    let list = list.filter(|_| !named.iter().any(|w| w.entity.sure));
    let Some(list) = list else { return named };
    let at = list + s.cue_len(list);
    let listed = winners(s, at + usize::from(s.mark(at, ',') || s.mark(at, ':')), to);
    if listed.is_empty() { named } else { listed }
}

/// The recipients in a list that starts at `i`, each with its own rank or category.
pub(crate) fn winners(s: &Sheet, i: usize, to: usize) -> Vec<Winner> {
    let mut out: Vec<Winner> = Vec::new();
    let mut at = i;
    while out.len() < 40 {
        let Some((entity, end)) =
            entity_at(s, at, to).filter(|(e, _)| out.is_empty() || e.sure || named_shortly(s, at))
        else {
            break;
        };
        let entity = governs(s, i, entity, end);
        let event = event_in_bracket(s, end, to);
        let place = place_in_bracket(s, end, to);
        let mut end = s.past_bracket(end, to, 12);
        let mut item = own_item(s, &mut end, to);
        if let Some((rank, category)) = place {
            item.rank = item.rank.or(rank);
            item.category = item.category.or(category);
        }
        item.category = item.category.or(event).or_else(|| own_discipline(s, at, to));
        out.push(Winner { entity, item, end });
        match next_winner(s, end, to) {
            Some(next) => at = next,
            None => break,
        }
    }
    share_last(&mut out);
    out
}

/// Whether a name of one word may go on a list: in capitals throughout, or a country.
fn named_shortly(s: &Sheet, at: usize) -> bool {
    s.token(at).is_some_and(|t| t.caps) || s.is(at, Cue::Country)
}

/// "kepada A, B dan C sebagai perangkat daerah terbaik": what is told behind the last is told of all.
///
/// Read from the language. Doubt: of the last alone.
fn share_last(out: &mut [Winner]) {
    let Some((last, before)) = out.split_last_mut() else { return };
    let bare = |w: &Winner| w.item.category.is_none() && w.item.rank.is_none();
    let role = last.item.category.as_ref().is_some_and(|c| c.1 == "role");
    let same_kind = |w: &Winner| w.entity.kind == last.entity.kind;
    if role && before.iter().all(|w| bare(w) && same_kind(w)) {
        before.iter_mut().for_each(|w| w.item = last.item.clone());
    }
}

/// "Di level wali kota, Maximiliaan J Lomban (Bitung)": a region in the bracket behind a name, in a list of
/// officials.
///
/// Serves 1 of the 84 articles that it was tuned on, and one list in ten of those of officials. Doubt: where
/// an athlete is from, hence the office before the list.
fn governs(s: &Sheet, list: usize, entity: Entity, end: usize) -> Entity {
    let office = |j: usize| is_office(s, j) || s.says(j, "daerah");
    let officials = (list.saturating_sub(8)..list).any(office);
    let bracket = s.mark(end, '(') && entity.rule == "run-of-capitals" && officials;
    let head = usize::from(s.any(end + 1, &[Cue::HeadProvince, Cue::HeadRegency, Cue::HeadCity]));
    let at = end + 1 + head;
    let region = crate::understand::entity::region_at(s, at, None).filter(|_| bracket);
    let Some((region, len)) = region.filter(|(_, len)| s.mark(at + len, ')')) else {
        return entity;
    };
    let (province, place) = (Some(region.province.clone()), Some(s.span(at, at + len)));
    Entity { province, place, sure: true, rule: "official-in-list", ..entity }
}

/// "Hendrik Dacosta dari Waropen (400m Gawang Putra, 57,50 detik)": the event in the bracket, up to a
/// comma. Where he is from stands between; a weight is a class and no event.
///
/// Serves 3 of 294 labelled articles.
fn event_in_bracket(s: &Sheet, end: usize, to: usize) -> Option<(Read<String>, &'static str)> {
    let from_place = s.says(end, "dari") || s.says(end, "asal");
    let open =
        (end..to.min(end + 5)).find(|&i| s.mark(i, '(')).filter(|&i| i == end || from_place)?;
    let close = s.closing(open, to)?;
    let stop = (open + 1..close).find(|&i| s.mark(i, ',')).unwrap_or(close);
    let metres = |i: usize| {
        let word = s.word(i);
        word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with('m')
    };
    let words =
        ["putra", "putri", "meter", "estafet", "ganda", "tunggal", "beregu", "gaya", "nomor"];
    let event =
        |i: usize| metres(i) || s.is(i, Cue::SportName) || words.iter().any(|w| s.says(i, w));
    // "SMA putri" is the class that he competes in
    let level = |i: usize| ["SD", "SMP", "SMA", "SMK", "TK"].contains(&s.word(i));
    // "Balikpapan (kategori kota besar)", "Bank BCA (Smartest Banking)"
    if s.is(open + 1, Cue::CategoryHead) || s.is(open + 1, Cue::Superlative) && s.capital(open + 1)
    {
        let from = open + 1 + usize::from(s.is(open + 1, Cue::CategoryHead));
        let read =
            category_at(s, from, close, Series::One).filter(|r| !all_class(s, from, r.end))?;
        return Some((Read { end: close + 1, ..read }, "category"));
    }
    let named = (open + 1..stop).any(event) && !(open + 1..stop).any(level);
    let read = Read { value: s.told(open + 1, stop), span: s.span(open + 1, stop), end: close + 1 };
    named.then_some((read, "event-in-bracket"))
}

/// "Sumedang (terbaik I)", "Danau Ulak Lia (juara 1, Surga Tersembunyi)": the placing in the bracket behind a
/// winner, and the category behind its comma.
///
/// Serves no labelled article; read from the language.
fn place_in_bracket(s: &Sheet, end: usize, to: usize) -> Option<BracketPlace> {
    let close = s.mark(end, '(').then(|| s.closing(end, to)).flatten()?;
    let rank = rank_at(s, end + 1, close)?;
    let from = rank.end + usize::from(s.mark(rank.end, ','));
    let read = category_at(s, from, close, Series::One).filter(|r| r.end == close);
    let whole = rank.end == close || read.is_some();
    whole.then_some((Some((rank.value, rank.span)), read.map(|read| (read, "category"))))
}

/// A placing and a category, as far as a bracket tells them.
type BracketPlace = (Option<(Option<u32>, Span)>, Option<(Read<String>, &'static str)>);

/// "ganda campuran Rehan/Lisa, tunggal putra Christian Adinata": the discipline before a name is what
/// was won.
///
/// Serves 2 of 420 labelled articles.
fn own_discipline(s: &Sheet, at: usize, to: usize) -> Option<(Read<String>, &'static str)> {
    let read = discipline(s, at, to).filter(|read| read.end < to && s.capital(read.end))?;
    Some((read, "discipline"))
}

/// "ganda campuran", "tunggal putra": a discipline of the sports that are played by one or two.
///
/// Source: badminton, tennis and table tennis.
pub(crate) fn discipline(s: &Sheet, at: usize, to: usize) -> Option<Read<String>> {
    let kind = ["ganda", "tunggal", "beregu"].iter().any(|w| s.says(at, w));
    let side = ["putra", "putri", "campuran"].iter().any(|w| s.says(at + 1, w));
    let end = at + 2;
    (kind && side && end <= to).then(|| Read { value: s.told(at, end), span: s.span(at, end), end })
}

/// "di peringkat kedua", "untuk kategori X", "sebagai Tokoh Peduli" after a recipient.
pub(super) fn own_item(s: &Sheet, end: &mut usize, to: usize) -> Item {
    let mut item = Item::default();
    let mut at = *end;
    at += usize::from(s.mark(at, ',') && s.any(at + 1, &[Cue::As]));
    if s.any(at, &[Cue::At, Cue::As]) && s.any(at + 1, &[Cue::Champion, Cue::Overall]) {
        if let Some(rank) = rank_at(s, at + 1, to) {
            item.rank = Some((rank.value, rank.span));
            *end = rank.end;
        }
    } else if s.any(at, &HEADS) || s.any(at, &[Cue::At, Cue::To]) && s.any(at + 1, &HEADS) {
        let from = if s.any(at, &HEADS) { at + s.cue_len(at) } else { at + 1 + s.cue_len(at + 1) };
        if let Some(read) = category_at(s, from, to, Series::One) {
            *end = read.end;
            best_inside(s, from, read.end, &mut item);
            item.category = Some((read, "category"));
        }
    } else if let Some((from, read)) = role_behind(s, at, to) {
        *end = read.end;
        best_inside(s, from, read.end, &mut item);
        item.category = Some((read, "role"));
    }
    item
}

/// "sebagai Tokoh Peduli", "sebagai daerah dengan capaian pajak terbaik I": the role of quality behind a
/// recipient, and where it starts.
fn role_behind(s: &Sheet, at: usize, to: usize) -> Option<(usize, Read<String>)> {
    let from = crate::understand::phrase::quality_of(s, at + 1, to);
    let best = || (at + 1..at + 9).take_while(|&j| s.wordy(j)).any(|j| quality(s, j));
    let role = s.is(at, Cue::As) && !is_office(s, at + 1);
    let read = category_at(s, from, to, Series::One).filter(|_| role)?;
    // "kepada Pemkab X sebagai kabupaten ramah lansia": its kind and more
    let kind = || s.is(from, Cue::Class) && read.end > from + 1 && !all_class(s, from, read.end);
    (from > at + 1 || best() || kind()).then_some((from, read))
}

/// What leads to a category behind a recipient.
const HEADS: [Cue; 2] = [Cue::CategoryHead, Cue::Field];

/// A word of quality: of the table, or formed by "ter-" ("terbesar").
fn quality(s: &Sheet, j: usize) -> bool {
    let word = s.word(j).to_ascii_lowercase();
    let formed = word.len() >= 6 && word.starts_with("ter");
    s.is(j, Cue::Superlative)
        || formed && !["tersebut", "terhadap", "terkait", "terdiri"].contains(&word.as_str())
}

pub(super) fn best_inside(s: &Sheet, from: usize, end: usize, item: &mut Item) {
    if let Some(best) = (from..end).find(|&j| s.says(j, "terbaik"))
        && let Some(rank) = rank_at(s, best, end + 1)
    {
        item.rank = Some((rank.value, rank.span));
    }
}

/// The next recipient of a list, over at most ten words of apposition.
pub(super) fn next_winner(s: &Sheet, end: usize, to: usize) -> Option<usize> {
    // "Baiq Nuril, guru honorer asal Mataram": what she is, and nobody else
    let apposition = |next: usize| {
        let head = s.any(next, &[Cue::HeadPerson, Cue::HeadAgency, Cue::HeadCommunity]);
        s.mark(end, ',')
            && next == end + 1
            && head
            && !s.capital(next)
            && own_discipline(s, next, to).is_none()
    };
    if let Some(next) = joiner(s, end, to).filter(|&next| !apposition(next))
        && entity_at(s, next, to).is_some_and(|(e, _)| e.sure || named_shortly(s, next))
    {
        return Some(next);
    }
    let apposed = s.is(end, Cue::As)
        || s.says(end, "di")
        || s.says(end, "menjabat")
        || s.says(end, "dari")
        || s.says(end, "pejabat")
        || s.says(end, "staf")
        || s.mark(end, ',');
    // "diterima Pj Bupati X dari Menteri Lingkungan Hidup dan Kehutanan Y": who gave it
    let giver = |(e, _): (Entity, usize)| e.rule == "post-and-name" || e.rule.starts_with("office");
    let given = s.says(end, "dari") && entity_at(s, end + 1, to).is_some_and(giver);
    if !apposed || given {
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
                || e.is_regional() && s.is(j, Cue::And)
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
