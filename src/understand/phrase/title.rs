//! Answers: which award or contest do these words name?

use super::*;

/// An award's or contest's name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Title {
    /// As the article gives it.
    pub name: String,
    /// Its edition's year, where the name carries it, and where that stands.
    pub year: Option<(i32, Span)>,
    /// What makes two namings one: the canonical name where known.
    pub key: String,
    /// Its usual givers by the table.
    pub bodies: Vec<String>,
    /// The giver is certain even where the article is silent.
    pub always: bool,
    /// In the table as an award whose bare name says it.
    pub plain: bool,
    /// In the table as a status.
    pub status: bool,
    /// The table says that it is given in grades, which are its categories ("KLA kategori Nindya").
    pub graded: bool,
    /// From the table, or read as a run of capitals.
    pub known: bool,
    /// A name behind "penghargaan" without an award's word of its own: beside a contest's name it
    /// is what was won there.
    pub loose: bool,
}

impl Title {
    /// A name that no table knows.
    pub(super) fn spelled(name: String) -> Title {
        Title { name, ..Title::default() }
    }

    /// A name of the table, as the article gives it.
    fn of(programme: &Programme, name: String) -> Title {
        Title {
            key: programme.name.to_lowercase(),
            bodies: programme.bodies.clone(),
            always: programme.always,
            plain: programme.plain,
            status: programme.status,
            graded: programme.graded,
            known: true,
            ..Title::spelled(name)
        }
    }

    /// What two namings of one award share.
    pub fn head(&self) -> String {
        // a decoration by each of its names is another, an opinion by any of them is the same
        let lower = self.name.to_lowercase();
        let order = self.plain && (lower.contains("bintang") || lower.contains("satya"));
        head(if self.key.is_empty() || order { &self.name } else { &self.key })
    }
}

/// What two namings of one award share: its first two words without year and edition.
fn head(title: &str) -> String {
    let skip = [
        "ajang",
        "penghargaan",
        "piala",
        "anugerah",
        "gelar",
        "the",
        "lomba",
        "acara",
        "kejuaraan",
        "opini",
        "tahun",
        "edisi",
        "ke",
        "malam",
        "puncak",
        "kabupaten",
    ];
    let number = |w: &str| w.bytes().all(|b| b.is_ascii_digit());
    let lower = title.to_lowercase();
    let words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty() && !skip.contains(w) && !number(w));
    words.take(2).collect::<Vec<_>>().join(" ")
}

/// The award or contest named at token `i`.
pub(crate) fn title_at(s: &Sheet, i: usize, to: usize) -> Option<Read<Title>> {
    let led = s.any(i, &[Cue::Event, Cue::Award]) && !s.is(i, Cue::AwardName) && i + 1 < to;
    let behind = || known_title(s, i + 1, to).filter(|_| led);
    known_title(s, i, to)
        .or_else(|| award_of_body(s, i, to))
        .or_else(behind)
        .or_else(|| spelled_title(s, i, to))
}

/// "Badan Kepegawaian Negara (BKN) Award 2022": a body's name, then "Award".
pub(super) fn award_of_body(s: &Sheet, i: usize, to: usize) -> Option<Read<Title>> {
    let (name, len) = s.things(i).find_map(|(thing, len)| match thing {
        Thing::Body { name, office: false } => Some((name.clone(), len)),
        _ => None,
    })?;
    let at = s.past_bracket(i + len, to, 3);
    if at >= to || !(s.says(at, "award") || s.says(at, "awards")) {
        return None;
    }
    let title = Title {
        key: format!("{} award", name.to_lowercase()),
        bodies: vec![name],
        always: true,
        known: true,
        ..Title::spelled(s.told(i, at + 1))
    };
    Some(with_edition(s, i, at + 1, to, title))
}

pub(super) fn known_title(s: &Sheet, i: usize, to: usize) -> Option<Read<Title>> {
    if i > 0 && s.is(i - 1, Cue::League) {
        return None;
    }
    let (programme, len) = s.things(i).find_map(|(thing, len)| match thing {
        Thing::Programme(programme) => Some((programme, len)),
        _ => None,
    })?;
    let mut end = (i + len).min(to);
    // "Top BUMD Awards 2021", "Adipura Kencana": the name goes on
    while end < to && s.any(end, &[Cue::AwardName, Cue::Grade]) && s.capital(end) {
        end += 1;
    }
    // "Oscar-nya dunia penerbangan": what another prize is likened to
    if s.mark(end, '-') && s.says(end + 1, "nya") {
        return None;
    }
    Some(with_edition(s, i, end, to, Title::of(programme, s.told(i, end))))
}

/// "Festival Keraton Nusantara XII 2019", "Metropolitan Award 2025": capitals with an award's word.
pub(super) fn spelled_title(s: &Sheet, i: usize, to: usize) -> Option<Read<Title>> {
    if !s.capital(i) && !s.is(i, Cue::Event) {
        return None;
    }
    let others = [Cue::Receive, Cue::Give, Cue::Given, Cue::Taken, Cue::Adverb, Cue::Post];
    // "Daftar Pemenang Satria Award 2025": the name starts behind
    let heading = s.any(i, &[Cue::ListLead, Cue::Winner]) || s.says(i, "pemenang");
    if s.any(i, &others) || is_office(s, i) || heading {
        return None;
    }
    // "Lima BKN Award 2023", "Platinum Anugerah Pandu Negeri": what counts or grades is not the name
    let counted =
        language::ordinal(s.word(i)).is_some() && s.token(i).is_some_and(|t| t.kind == Kind::Word);
    if s.any(i, &[Cue::At, Cue::To, Cue::From, Cue::By, Cue::Grade]) || counted {
        return None;
    }
    let word = ["ajang", "acara", "event", "gelaran", "perhelatan"].iter().any(|w| s.says(i, w));
    let start = if s.capital(i) && !word { i } else { i + s.cue_len(i) };
    let i = if word { start } else { i };
    let mut end = before_place(s, start, run_end(s, start, to, true))?;
    if s.mark(end, '(')
        && s.past_bracket(end, to, 3) > end
        && s.token(end + 1).is_some_and(|t| t.capital)
    {
        end = s.past_bracket(end, to, 3);
        // "… Informasi Hukum Nasional (JDIHN) Award": the name goes on
        end = if s.is(end, Cue::AwardName) { run_end(s, end, to, true) } else { end };
    }
    let headline = end <= s.title_end;
    // "Gorontalo Dampingi Banten di BKN Award 2021": the award that the table knows is the name
    let inner = |j: usize| known_title(s, j, to).is_some_and(|t| !t.value.status && !t.value.plain);
    if !s.any(i, &[Cue::Event, Cue::Award, Cue::AwardName]) && (i + 1..end).any(inner) {
        return None;
    }
    if let Some(title) = table_name_inside(s, i, end, to) {
        return Some(title);
    }
    // "Menteri PPPA Bintang Puspayoga": a star by its name starts it
    let of_post = |j: usize| s.is(j, Cue::Post) || s.token(j).is_some_and(|t| t.caps);
    let star = |j: usize| s.says(j, "bintang") && j > s.title_end && of_post(j - 1);
    let named =
        (i..end).any(|j| s.is(j, Cue::AwardName) && !star(j) || !headline && s.is(j, Cue::Event));
    let long = end > start && end - i >= 2;
    let round =
        (i..end).any(|j| s.any(j, &[Cue::League, Cue::LeagueName]) || s.says(j, "kualifikasi"));
    if !named || !long || end > to || round {
        return None;
    }
    let read = with_edition(s, i, end, to, Title::spelled(s.told(i, end)));
    let loose = read.value.year.is_none() && won_at_a_contest(s, i);
    Some(Read { value: Title { loose, ..read.value }, ..read })
}

/// "Popularity Award", "Diamond Award", "Best Booth Operation Award": a prize by what it praises, which some
/// contest gives.
fn won_at_a_contest(s: &Sheet, i: usize) -> bool {
    let words = [
        "best",
        "most",
        "popularity",
        "people",
        "diamond",
        "platinum",
        "gold",
        "silver",
        "special",
        "lifetime",
        "outstanding",
        "favorite",
        "rising",
        "rookie",
    ];
    words.iter().any(|w| s.says(i, w))
}

/// "Trofi Swasti Saba Wistara", "Malam Anugerah Kota Layak Anak": the table's name behind an award's word,
/// up to the end of the capitals, is all of the name.
///
/// Serves 4 of 50 articles of the set that it was tuned on. Doubt: another award named behind a noun.
fn table_name_inside(s: &Sheet, i: usize, end: usize, to: usize) -> Option<Read<Title>> {
    let inside = (i + 1..end)
        .filter(|&j| (i..j).all(|k| s.any(k, &[Cue::Event, Cue::Award, Cue::AwardName])));
    let known = inside.filter_map(|j| known_title(s, j, to)).find(|t| t.end >= end)?;
    Some(Read { span: s.span(i, known.end), ..known })
}

/// "Penghargaan Pertama di SCTV Music Awards", "IYS Competition di Malaysia": no name goes over "di".
///
/// None where the award's word stands behind it: the name starts there. Serves 5 of 294 labelled
/// articles.
fn before_place(s: &Sheet, start: usize, end: usize) -> Option<usize> {
    let Some(place) = (start + 1..end).find(|&j| s.says(j, "di")) else { return Some(end) };
    let named = |a: usize, b: usize| (a..b).any(|j| s.is(j, Cue::AwardName));
    (named(start, place) || !named(place, end)).then_some(place)
}

/// A run of capitals with its year, whatever its words.
pub(crate) fn contest_at(s: &Sheet, i: usize, to: usize) -> Option<Read<Title>> {
    let end = run_end(s, i, to, true);
    let title = Title::spelled(s.told(i, end.max(i + 1)));
    let read = with_edition(s, i, end, to, title);
    (end > i && read.value.year.is_some()).then_some(read)
}

/// "penghargaan Risk Professional of the Year", "Penghargaan Prayoga Sala": the name behind the noun.
///
/// Serves 11 of 294 labelled articles. Doubt: who received, right behind the noun.
pub(crate) fn loose_title(s: &Sheet, i: usize, to: usize) -> Option<Read<Title>> {
    let blocked = [
        Cue::Post,
        Cue::Ordinal,
        Cue::Category,
        Cue::Class,
        Cue::Pronoun,
        Cue::Level,
        Cue::At,
        Cue::From,
        Cue::HeadNational,
        Cue::HeadAgency,
        Cue::HeadCompany,
        Cue::HeadCommunity,
        Cue::HeadPerson,
        Cue::HeadGov,
    ];
    let vague = [
        "nasional",
        "internasional",
        "tertinggi",
        "bergengsi",
        "khusus",
        "terbaik",
        "dunia",
        "indonesia",
    ];
    let named =
        |(e, _): (crate::understand::entity::Entity, usize)| e.rule != "run-of-capitals" && e.sure;
    if i < s.title_end || !s.capital(i) || s.any(i, &blocked) || vague.iter().any(|w| s.says(i, w))
    {
        return None;
    }
    if s.hit(i).is_some() || entity_at(s, i, to).is_some_and(named) {
        return None;
    }
    let read = category_at(s, i, to, Series::One).filter(|r| r.end > i + 1)?;
    let title = Title { loose: true, ..Title::spelled(read.value) };
    Some(with_edition(s, i, read.end, to, title))
}

/// Adds "2021", "Tahun 2021", "(2021)", "XXI" after the name.
pub(super) fn with_edition(
    s: &Sheet,
    from: usize,
    mut end: usize,
    to: usize,
    mut title: Title,
) -> Read<Title> {
    let mut at = end;
    for _ in 0..3 {
        if s.mark(at, '(')
            || s.says(at, "tahun")
            || s.says(at, "musim")
            || s.says(at, "edisi")
            || s.says(at, "ke")
            || s.mark(at, '-')
            || number_roman(s, at)
        {
            at += 1;
        }
    }
    if let Some((year, season)) = season_end(s, at).filter(|_| at < to) {
        title.year = Some((year, s.span(at, season)));
        end = season;
        title.name = s.told(from, end);
    } else if at < to && year_like(s, at) && s.token(at).is_some_and(|t| t.kind == Kind::Number) {
        title.year = written_year(s, at);
        end = at + 1;
        title.name = s.told(from, end);
    } else if let Some(inside) =
        (from..end).rev().find_map(|j| written_year(s, j).filter(|_| year_like(s, j)))
    {
        title.year = Some(inside);
    }
    Read { span: s.span(from, end), value: title, end }
}

/// The year in figures at a token, and where it stands.
fn written_year(s: &Sheet, at: usize) -> Option<(i32, Span)> {
    Some((s.word(at).parse().ok()?, s.span(at, at + 1)))
}

pub(super) fn number_roman(s: &Sheet, i: usize) -> bool {
    s.token(i).is_some_and(|t| t.caps || s.word(i) == "I" || s.word(i) == "V" || s.word(i) == "X")
        && language::ordinal(s.word(i)).is_some()
}
