//! Answers: whom do these words behind "dari", "oleh" or "digelar" make the giver?

use super::*;
use crate::understand::giver::one_word;

/// The rule of a body whose head handed the prize over, and need not have given it.
pub(crate) const HANDED: &str = "handed-over-by";

impl Info {
    /// Takes in the bodies behind the small word at `i`; gives the token after them.
    pub(super) fn givers(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        let at = behind(s, i, to);
        if comes_from_a_place(s, i, at) {
            return None;
        }
        let rule = rule(s, i);
        let mut found = bodies_at(s, at, to);
        if found.is_empty() && s.is(i, Cue::Held) && s.is(at - 1, Cue::By) {
            found.extend(one_word(s, at, to));
        }
        if rule == "from-body" && i > 0 && JURORS.iter().any(|w| s.says(i - 1, w)) {
            return Some(found.last()?.end);
        }
        // an unknown name after "dari" is a giver only close behind the award
        let prize = |j: usize| s.any(j, &[Cue::Award, Cue::AwardName]);
        let behind = |t: &Read<Title>| t.end <= i && t.end + 2 >= i;
        let beside = self.title.as_ref().is_some_and(behind);
        let close = (self.award || self.title.is_some()) && (i.saturating_sub(7)..i).any(prize);
        // "dari Yayasan Kick Andy" right behind the award's name; "dari AS" may be a country
        let close = |body: &Giver| close || beside && body.name.contains(' ');
        found.retain(|body| {
            body.value.known || self.believes(body, rule, close(&body.value)) && !praised(body)
        });
        let end = found.last()?.end;
        if !(rule == "by-body" && by_another_act(s, i)) {
            let partner =
                rule == "by-body" && s.find(i.saturating_sub(2), i, &[Cue::Partner]).is_some();
            let rule = if partner { "partner" } else { rule };
            // "menerima piala dari Wakil Presiden": he hands over the prizes of others
            let by_hand = |body: &Read<Giver>| body.value.name.starts_with("Wakil Presiden");
            let rule = |body: &Read<Giver>| if by_hand(body) { HANDED } else { rule };
            self.bodies.extend(found.into_iter().map(|body| (body.clone(), rule(&body))));
        }
        Some(end)
    }

    /// "Anugerah Meritokrasi kategori Sangat Baik (KASN)": the giver in a bracket behind the prize.
    pub(super) fn giver_in_bracket(&mut self, s: &Sheet, open: usize, close: usize) -> bool {
        let titled = self.title.as_ref().is_some_and(|t| t.end == open);
        let headed = |item: &Item| item.category.as_ref().is_some_and(|c| c.0.end == open);
        let behind = titled || self.items.last().is_some_and(headed);
        let found = bodies_at(s, open + 1, close);
        let whole =
            found.last().is_some_and(|b| b.end == close && b.value.known && !b.value.office);
        if !behind || !whole || !self.bodies.is_empty() || abbreviates(s, open) {
            return false;
        }
        // neither the giver nor the winner: "(KPK) dari Kementerian Dalam Negeri", "Foto Terbaik (ANTARA)"
        if told_behind(s, close + 1) || !found.iter().all(|body| public(&body.value.name)) {
            return true;
        }
        self.bodies.extend(found.into_iter().map(|body| (body, "from-body")));
        true
    }

    /// Whether a body that no table knows is a giver: who holds the contest is, else an organisation by
    /// its words, and a partner only beside another.
    fn believes(&self, body: &Read<Giver>, rule: &str, close: bool) -> bool {
        let partner = rule != "partner" || !self.bodies.is_empty();
        let named = rule == "from-body" && self.title.is_some() && close && !body.value.office;
        rule == "held-by" || named || body.value.firm && (rule != "from-body" || close) && partner
    }
}

/// "(KPK) dari Kementerian Dalam Negeri", "(KPK) dan Adipura 2021 (KLHK)": the giver, or the next prize with its own,
/// is told behind the bracket.
fn told_behind(s: &Sheet, at: usize) -> bool {
    let body = |j: usize| !bodies_at(s, j, j + 12).is_empty();
    let prize = |j: usize| title_at(s, j, j + 12).is_some_and(|t| s.mark(t.end, '('));
    s.any(at, &[Cue::From, Cue::By]) && body(at + 1)
        || (s.is(at, Cue::And) || s.mark(at, ',')) && prize(at + 1)
}

/// Whether a body is a public one: an outlet in a bracket is the source of the news or of its picture.
fn public(name: &str) -> bool {
    let heads = [
        "Kementerian",
        "Badan",
        "Komisi",
        "Ombudsman",
        "Otoritas",
        "Arsip",
        "Perpustakaan",
        "Bank",
    ];
    heads.iter().chain(&["Pemerintah", "Kepolisian"]).any(|w| name.starts_with(w))
}

/// "datang dari Penata Musik Terbaik": a prize by what is best, and no giver.
fn praised(body: &Read<Giver>) -> bool {
    body.value.name.to_lowercase().contains("terbaik")
}

/// Who comes "dari" a body without getting anything from it: "juri dari Dewan Pers".
///
/// Serves 3 of 294 labelled articles.
const JURORS: [&str; 6] = ["juri", "anggota", "perwakilan", "asal", "kepala", "narasumber"];

/// The token behind the small word, past "bersama oleh" in "digelar bersama oleh A dan B".
fn behind(s: &Sheet, i: usize, to: usize) -> usize {
    let mut at = i + s.cue_len(i);
    while s.is(i, Cue::Held) && at < to && (s.is(at, Cue::By) || s.says(at, "bersama")) {
        at += 1;
    }
    at
}

/// "dari Kabupaten Kuningan" is where someone comes from, "dari Pemkab Kuningan" is a giver.
fn comes_from_a_place(s: &Sheet, i: usize, at: usize) -> bool {
    let origin = s.is(i, Cue::From) && !s.word(at).to_ascii_lowercase().starts_with("pem");
    origin && s.any(at, &[Cue::HeadRegency, Cue::HeadCity, Cue::HeadProvince])
}

/// The name of the rule by which a body behind the small word gives.
fn rule(s: &Sheet, i: usize) -> &'static str {
    match () {
        () if s.is(i, Cue::From) => "from-body",
        () if s.is(i, Cue::Held) => "held-by",
        () if s.is(i, Cue::Partner) => "partner",
        // "diberikan langsung oleh Menteri X": who hands it over may not be who gives it
        () if i > 0 && s.says(i - 1, "langsung") => HANDED,
        () => "by-body",
    }
}

/// "diraih oleh", "dioperasikan oleh", "dihadiri oleh": only what is given or held is "oleh" its giver.
fn by_another_act(s: &Sheet, i: usize) -> bool {
    let won = s.find(i.saturating_sub(3), i, &[Cue::Taken, Cue::Speak]).is_some();
    let passive = |j: usize| {
        let di = s.word(j).get(..2).is_some_and(|p| p.eq_ignore_ascii_case("di"));
        di && s.word(j).len() > 6
    };
    let giving = [Cue::Given, Cue::Held, Cue::Named, Cue::Receive];
    let told = |j: usize| s.says(j, "disampaikan") || s.says(j, "diumumkan");
    let other = (i.saturating_sub(2)..i).rev().find(|&j| passive(j));
    won || other.is_some_and(|j| !s.any(j, &giving) || told(j))
}
