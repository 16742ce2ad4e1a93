//! Answers: which category has a placing whose sentence names none?

use super::*;
use crate::understand::info::{Item, deed_form, only_competes};
use crate::understand::phrase::{Series, all_class, category_at};
use crate::understand::statement::{OTHERS, discipline};
use crate::understand::tokens::Kind;

/// The only category that the article names goes to the placings without one.
///
/// "Tiga provinsi berbagi tempat dalam kategori X. Peringkat kedua ditempati Y." Doubt: a place in
/// the whole contest. Serves 4 of 64 articles of the starter corpus.
pub(super) fn fill(s: &Sheet, drafts: &mut [Draft]) {
    let lacks = |d: &Draft| {
        let open = d.item.category.is_none() && d.item.class.is_none() && d.info.title.is_none();
        !d.past && open && numbered(&d.item)
    };
    if !drafts.iter().any(lacks) {
        return;
    }
    let Some((line, read)) = only_category(s) else { return };
    let near = |d: &Draft| d.line.abs_diff(line) <= 4;
    for draft in drafts.iter_mut().filter(|d| lacks(d) && near(d)) {
        draft.item.category = Some((read.clone(), "only-category"));
    }
}

impl Maker<'_, '_> {
    /// The field that an award's own name tells, where it has no other category: "Nobel Fisika", "Lomba Cerita
    /// Inspiratif", "Lomba Sekolah Sehat".
    ///
    /// Serves 11 of 394 labelled articles. Doubt: a contest with categories that the article leaves out.
    pub(super) fn field_of_contest(&self, draft: &Draft) -> Option<Valued<String>> {
        let title = draft.info.title.as_ref()?;
        let person = draft.recipient.as_ref().is_some_and(|e| e.kind == RecipientType::Person);
        let (words, span) = match title.value.name.to_lowercase().contains("nobel") {
            true => self.nobel_field()?,
            false if person => (field_behind(&title.value.name, "lomba ")?, title.span),
            false => self.field_of_competitors(draft, title)?,
        };
        Some((words, span, "field-of-contest".to_owned(), 0.55))
    }

    /// "Lomba Kelurahan Bersih", "Lomba Kebersihan Sekolah": in what villages, schools and offices compete; "Lomba
    /// Desa" tells only who does.
    fn field_of_competitors(&self, draft: &Draft, title: &Read<Title>) -> Option<(String, Span)> {
        let s = self.s;
        let first = s.tokens.partition_point(|t| t.span.start < title.span.start);
        let at = (first..first + 3).find(|&i| s.says(i, "lomba"))? + 1;
        let small = !s.capital(at);
        let ends = |i: usize| {
            let word = s.token(i).is_some_and(|t| t.kind == Kind::Word);
            !word || s.any(i, &[Cue::Level, Cue::Stop]) || s.capital(i) == small
        };
        let end = (at..at + 7).find(|&i| ends(i))?;
        let who = s.any(at, &[Cue::HeadVillage, Cue::HeadAgency]) && !s.says(at, "kampung");
        let deed = s.word(at).to_lowercase();
        let deed = deed.starts_with("ke") && deed_form(&deed) || deed == "keamanan";
        let kind = draft.recipient.as_ref().map(|e| e.kind);
        let local = matches!(kind, Some(RecipientType::Village | RecipientType::Agency));
        let told = local
            && (who && !only_competes(s, at) || deed)
            && end > at + 1
            && !all_class(s, at, end);
        told.then(|| (s.told(at, end), s.span(at, end)))
    }

    /// The field of the Nobel prize that the article names, wherever it does.
    fn nobel_field(&self) -> Option<(String, Span)> {
        let s = self.s;
        let near = s.lines.iter().take_while(|line| line.from < FAR);
        let places = near.flat_map(|line| (line.from..line.to).map(|i| (i, line.to)));
        let titles = places.filter_map(|(i, to)| title_at(s, i, to));
        titles.filter_map(|t| Some((field_behind(&t.value.name, "nobel ")?, t.span))).next()
    }
}

/// What a contest's name tells behind its lead word, up to a number or bracket.
fn field_behind(name: &str, lead: &str) -> Option<String> {
    let at = name.to_lowercase().find(lead)? + lead.len();
    let stop = |c: char| c == '(' || c.is_ascii_digit();
    let words = name.get(at..)?.split(stop).next()?.trim().trim_end_matches("tahun").trim();
    let first = words.split(' ').next()?.to_lowercase();
    let place = ["tingkat", "nasional", "di", "desa", "kota"];
    (!words.is_empty() && !place.contains(&first.as_str())).then(|| words.to_owned())
}

/// "Juara II ditempati X", "posisi kedua diduduki Y" behind a first place: the places that follow are of the
/// same contest, with its category and year.
///
/// Serves 1 of 129 articles on governments. Doubt: a place in another contest told next.
pub(super) fn next_places(drafts: &mut [Draft]) {
    for i in 1..drafts.len() {
        let (before, after) = drafts.split_at_mut(i);
        let new = &mut after[0];
        let Some(old) = before.iter().rev().take(4).find(|old| follows(old, new)) else { continue };
        // "kepala daerah terbaik I …, DPRD terbaik II": a role is of its own kind of winners
        let kind = |d: &Draft| d.recipient.as_ref().map(|e| e.kind);
        let role = old.item.category.as_ref().is_some_and(|c| c.1 == "role");
        let agency = |d: &Draft| kind(d) == Some(RecipientType::Agency);
        let other = role && agency(new) && !agency(old);
        if old.item.class.is_none() && new.item.class.is_none() && !other {
            new.item.category = new.item.category.clone().or(old.item.category.clone());
            new.info.reason = new.info.reason.clone().or(old.info.reason.clone());
        }
        new.info.title = old.info.title.clone();
        new.info.year = new.info.year.or(old.info.year);
    }
}

/// Whether a placing is the next one of the contest told right before, and names none itself.
fn follows(old: &Draft, new: &Draft) -> bool {
    let rank = |d: &Draft| d.item.rank.and_then(|r| r.0);
    let next = rank(old).zip(rank(new)).is_some_and(|(a, b)| b == a + 1);
    let other = old.recipient.as_ref().map(|e| &e.key) != new.recipient.as_ref().map(|e| &e.key);
    let bare = new.info.title.is_none() && new.item.category.is_none() && !new.past && !old.past;
    next && other && bare && new.line - old.line.min(new.line) <= 4
}

/// "Turut menerima penghargaan serupa", "penghargaan yang sama diraih X": what those before won, where the
/// sentence names nothing of its own.
pub(super) fn same_again(s: &Sheet, drafts: &mut [Draft]) {
    for i in 1..drafts.len() {
        let (before, after) = drafts.split_at_mut(i);
        let new = &mut after[0];
        let line = s.lines[new.line];
        let same = new.rule == OTHERS || (line.from..line.to).any(|j| points_at_same(s, j));
        let bare = new.item.category.is_none() && new.info.title.is_none();
        let old = before.iter().rev().find(|d| d.rule != OTHERS && !d.past && d.line < new.line);
        if let Some(old) = old.filter(|_| same && bare) {
            // "sebagai rumah sakit terbaik": who won the same is the best as well
            let best = old.item.rank.filter(|(n, span)| *n == Some(1) && span.len() <= 7);
            let rank = best.filter(|_| old.item.category.is_some());
            new.item.rank = new.item.rank.or(rank);
            new.item.category = old.item.category.clone();
            new.info.title = old.info.title.clone();
            new.info.year = new.info.year.or(old.info.year);
            same_cause(old, new);
        }
    }
}

/// "Kabupaten X mendapat penghargaan yang sama": from the same body for the same deed.
///
/// Serves 1 of 40 short pieces on governments. Doubt: a name that only capitals tell.
fn same_cause(old: &Draft, new: &mut Draft) {
    let named = new.recipient.as_ref().is_some_and(|e| e.sure && e.rule != "run-of-capitals");
    if named && new.info.bodies.is_empty() {
        new.info.bodies.clone_from(&old.info.bodies);
    }
    if named && new.info.reason.is_none() {
        new.info.reason.clone_from(&old.info.reason);
    }
}

/// "penghargaan serupa", "predikat yang sama".
fn points_at_same(s: &Sheet, j: usize) -> bool {
    let same = ["serupa", "sama", "senada"].iter().any(|w| s.says(j, w));
    let before = j.saturating_sub(1 + usize::from(j > 0 && s.says(j - 1, "yang")));
    same && s.is(before, Cue::Award)
}

/// At games of many sports the category of a medal or a first place is its sport: the one that the
/// sentence names, else that of the team, else the only one that the article names.
///
/// Serves 9 of 420 labelled articles. Doubt: another athlete's sport.
pub(super) fn sports(s: &Sheet, drafts: &mut [Draft]) {
    one_team(drafts);
    disciplines(s, drafts);
    let first = |d: &Draft| d.item.rank.is_some_and(|r| r.0 == Some(1));
    let won = |d: &Draft| d.info.medal() || first(d);
    let lacks = |d: &Draft| d.item.category.is_none() && won(d) && at_games(d);
    if !drafts.iter().any(lacks) {
        return;
    }
    let lines: Vec<(usize, usize)> = s.lines.iter().map(|line| (line.from, line.to)).collect();
    let only = only_sport(s, &lines);
    for draft in drafts.iter_mut().filter(|d| lacks(d)) {
        let own = only_sport(s, &lines[draft.line..=draft.line]);
        let own = own.or_else(|| footballers(draft)).or(only.clone());
        draft.item.category = own.map(|read| (read, "sport"));
    }
}

/// "Timnas U22 Indonesia", "skuad Garuda": one team, by whatever name.
fn one_team(drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|d| footballers(d).is_some()) {
        if let Some(team) = draft.recipient.as_mut() {
            team.key = "timnas indonesia".to_owned();
        }
    }
}

/// "juara tunggal putra China Open": the only discipline that a placing's sentence names is its category.
///
/// Serves 2 of 840 news around the labelled ones. Doubt: the discipline of somebody else.
fn disciplines(s: &Sheet, drafts: &mut [Draft]) {
    let lacks = |d: &Draft| d.item.category.is_none() && (d.info.medal() || d.item.rank.is_some());
    for draft in drafts.iter_mut().filter(|d| lacks(d)) {
        let line = s.lines[draft.line];
        let found = (line.from..line.to).filter_map(|i| discipline(s, i, line.to));
        let mut found: Vec<Read<String>> = found.collect();
        found.dedup_by(|a, b| squeezed(&a.value) == squeezed(&b.value));
        let only = found.pop().filter(|_| found.is_empty());
        draft.item.category = only.map(|read| (read, "discipline"));
    }
}

/// "Timnas U-22", "skuad Garuda Muda": without a sport the national team is the football team.
///
/// Source: the usage of Indonesian news. Serves 3 of 420 labelled articles.
fn footballers(draft: &Draft) -> Option<Read<String>> {
    let team = draft.recipient.as_ref()?;
    let name = team.name.to_lowercase();
    let named = ["timnas", "tim nasional", "garuda muda", "skuad garuda"];
    let football = named.iter().any(|word| name.contains(word));
    football.then(|| Read { value: "sepak bola".to_owned(), span: team.span, end: 0 })
}

/// Whether a draft is on games of many sports, or names none.
fn at_games(draft: &Draft) -> bool {
    let games =
        ["games", "olimpiade", "pekan olahraga", "pon", "pomnas", "porprov", "popda", "peparnas"];
    let name = draft.info.title.as_ref().map(|t| t.value.name.to_lowercase());
    name.is_some_and(|name| games.iter().any(|g| name.contains(g)))
}

/// The sport that these sentences name, if it is only one.
fn only_sport(s: &Sheet, lines: &[(usize, usize)]) -> Option<Read<String>> {
    let mut only: Option<Read<String>> = None;
    for i in lines.iter().flat_map(|&(from, to)| from..to).filter(|&i| s.is(i, Cue::SportName)) {
        let end = i + s.cue_len(i);
        let told = s.told(i, end);
        match &only {
            Some(old) if squeezed(&old.value) != squeezed(&told) => return None,
            Some(_) => {}
            None => only = Some(Read { value: told, span: s.span(i, end), end }),
        }
    }
    only
}

/// "bulu tangkis" and "Bulutangkis" are one.
fn squeezed(name: &str) -> String {
    name.to_lowercase().replace(' ', "")
}

/// A placing told with its number; "juara umum" is one over all categories.
fn numbered(item: &Item) -> bool {
    item.rank.is_some_and(|(n, span)| n.is_some() && (7..24).contains(&span.len()))
}

/// The only category that the article names, and on which line first.
fn only_category(s: &Sheet) -> Option<(usize, Read<String>)> {
    let mut only: Option<(usize, Read<String>)> = None;
    for (number, line) in s.lines.iter().enumerate().filter(|(_, line)| !line.title) {
        for i in (line.from..line.to).filter(|&i| s.is(i, Cue::CategoryHead)) {
            let at = i + s.cue_len(i);
            let told = category_at(s, at, line.to, Series::One);
            let Some(read) = told.filter(|r| !all_class(s, at, r.end)) else { continue };
            match &only {
                Some((_, old)) if !alike(&old.value, &read.value) => return None,
                Some(_) => {}
                None => only = Some((number, read)),
            }
        }
    }
    only
}
