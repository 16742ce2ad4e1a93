//! Answers: who holds or gives the article's award, by sentences that tell no winner?

use super::context::{Context, FAR};
use super::giver::{Giver, bodies_at, body_at};
use super::info::{HANDED, Info};
use super::names::Cue;
use super::phrase::{Read, title_at};
use super::sheet::{Line, Sheet};
use super::statement::Draft;
use crate::article::Span;

/// A giver as the article as a whole tells it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Source {
    /// Canonical name.
    pub name: String,
    /// Where it is named.
    pub span: Span,
    /// By which rule.
    pub rule: &'static str,
}

/// Sentences that tell who holds or gives an award, without telling who won it.
///
/// Serves about one dev article in six: "AMH merupakan penghargaan yang digelar Kementerian …".
pub(crate) fn sources(s: &Sheet, drafts: &[Draft]) -> Vec<Source> {
    let titles = drafts.iter().filter_map(|d| d.info.title.as_ref());
    let titles: Vec<String> = titles.map(|t| t.value.head()).collect();
    let mut out: Vec<Source> = Vec::new();
    for number in 0..s.lines.len() {
        let Some(telling) = Telling::new(s, drafts, &titles, number) else { continue };
        telling.passive(&mut out);
        telling.defined(&mut out);
        if let Some(holder) = telling.active() {
            out.push(holder);
            out.extend(telling.partners());
        }
    }
    out.dedup_by(|a, b| a.name == b.name);
    // "penghargaan dari HR Asia … Menteri X menyerahkan penghargaan tersebut": a guest, where another gives
    let told = drafts.iter().any(|d| d.info.bodies.iter().any(|(_, rule)| *rule != HANDED));
    if told || out.iter().any(|source| source.rule != HANDED) {
        out.retain(|source| source.rule != HANDED);
    }
    out
}

/// A sentence that may tell who gives the awards of the statements around it.
struct Telling<'s, 'a> {
    s: &'s Sheet<'a>,
    line: Line,
    info: Info,
    /// It names one of the awards told of.
    same: bool,
    /// It names an award near statements that name none: "X mengumumkan pemenang Y Award".
    only: bool,
    /// It names the award, or points at it with its verb or a pronoun.
    strictly: bool,
    /// It counts the winners that the next sentence names: "Tiga desa mendapat apresiasi dari X".
    announces: bool,
}

impl<'s, 'a> Telling<'s, 'a> {
    /// The sentence, if it is about an award of the drafts.
    fn new(s: &'s Sheet<'a>, drafts: &[Draft], titles: &[String], number: usize) -> Option<Self> {
        let line = s.lines[number];
        let info = Info::read(s, line.from, line.to, false);
        let same = names_one(s, line, &info, titles);
        let titled = info.title.as_ref().is_some_and(|t| !t.value.status);
        let pointed = info.anaphor || event_pointed_at(s, line);
        let loosely =
            (line.from + 1..line.to).any(|j| s.is(j, Cue::Held) && held_before(s, line.from, j));
        let before = |d: &Draft| d.line < number && number - d.line <= 6 && !d.past;
        let points = (pointed || loosely) && drafts.iter().any(before);
        let named = info.award || info.event || info.title.is_some();
        let close = || drafts.iter().any(|d| d.line.abs_diff(number) <= 3);
        let own = || drafts.iter().any(|d| d.line == number);
        let next = || drafts.iter().any(|d| d.line == number + 1 && !d.past);
        let prize = info.title.is_none() && s.find(line.from, line.to, &[Cue::Award]).is_some();
        let announces = prize && !line.title && !own() && next();
        let about = same || points || titles.is_empty() && named && close() || own();
        let only = titles.is_empty() && titled && close();
        let strictly = pointed || same || only;
        let mut info = info;
        if !about {
            info.bodies.retain(|(_, rule)| *rule == "from-body");
        }
        (about || announces).then_some(Telling { s, line, info, same, only, strictly, announces })
    }

    /// "… yang digelar Kementerian X bekerja sama dengan Y".
    fn passive(&self, out: &mut Vec<Source>) {
        for (body, rule) in self.info.bodies.iter().filter(|(body, _)| !body.value.office) {
            let held = match *rule {
                "held-by" | "by-body" => true,
                "partner" => !out.is_empty(),
                "from-body" => self.same || self.announces,
                _ => false,
            };
            let believed = body.value.known || *rule == "held-by" && self.strictly;
            if held && believed {
                let (name, rule) = (body.value.name.clone(), "holder-of-award");
                out.push(Source { name, span: body.span, rule });
            }
        }
    }

    /// "TOP BUMD Awards merupakan ajang tahunan Majalah X bekerja sama dengan Y": whose an award is, right
    /// behind the noun that says what it is.
    ///
    /// Serves 5 of 595 labelled articles. Doubt: for whom it is, hence a body or a body's word.
    fn defined(&self, out: &mut Vec<Source>) {
        let (s, to) = (self.s, self.line.to);
        let is = |j: usize| ["merupakan", "adalah", "ialah"].iter().any(|w| s.says(j, w));
        let verb = (self.line.from..to.min(self.line.from + 14)).find(|&j| is(j));
        let Some(verb) = verb.filter(|_| self.strictly) else { return };
        let noun = (verb + 1..to.min(verb + 4)).find(|&j| what_it_is(s, j));
        let Some(noun) = noun else { return };
        let kind = |j: usize| what_it_is(s, j) || s.says(j, "tahunan") || s.says(j, "dari");
        let at = (noun..to).find(|&j| !kind(j)).unwrap_or(to);
        for body in bodies_at(s, at, to).into_iter().filter(|b| b.value.known || b.value.firm) {
            let (name, rule) = (body.value.name, "award-of-body");
            out.push(Source { name, span: body.span, rule });
        }
    }

    /// Who holds it together with the subject.
    fn partners(&self) -> impl Iterator<Item = Source> {
        let partners = self.info.bodies.iter().filter(|(_, rule)| *rule == "partner");
        partners.map(|(body, _)| {
            let (name, rule) = (body.value.name.clone(), "partner-of-holder");
            Source { name, span: body.span, rule }
        })
    }

    /// "TMII menggelar Parade Busana Daerah 2019".
    fn active(&self) -> Option<Source> {
        let (s, from, to) = (self.s, self.line.from, self.line.to);
        // in a headline the verb has a capital too: "Menteri Ekraf Serahkan Penghargaan"
        let small = |j: usize| !s.capital(j) || self.line.title;
        // "Borong Dua Gelar": what was won
        let won = |j: usize| {
            s.says(j, "gelar") && (j.saturating_sub(2)..j).any(|k| s.is(k, Cue::Receive))
        };
        let verb = |j: usize| s.any(j, &[Cue::Hold, Cue::Give]) && small(j) && !won(j);
        let verb = (from..to).find(|&j| verb(j))?;
        let prize = || s.find(verb, to.min(verb + 8), &[Cue::Award, Cue::AwardName]).is_some();
        // "Kemendagri mengumumkan hasil Lomba Desa"
        let announced = s.says(verb, "mengumumkan") || s.says(verb, "umumkan");
        let given = (s.is(verb, Cue::Give) || announced) && prize();
        let about = self.same || self.only;
        if !about && !given {
            return None;
        }
        let end = (from..verb).rev().find(|&j| !s.is(j, Cue::Adverb)).map_or(verb, |j| j + 1);
        let body = (from..verb)
            .filter_map(|j| body_at(s, j, verb))
            .find(|b| stands_at_verb(s, b, end, verb))
            .filter(|b| {
                let at = s.tokens.partition_point(|t| t.span.start < b.span.start);
                title_at(s, at, verb).is_none()
            })?;
        let value = body.value;
        let ministry = value.name.starts_with("Kementerian") || value.name.starts_with("Badan");
        let handing = s.is(verb, Cue::Give) && value.office && (self.same || !ministry);
        let sure = value.known || value.firm && about;
        let by_hand = s.is(verb, Cue::Give) && value.office;
        let rule = if by_hand { HANDED } else { "holder-as-subject" };
        (sure && !handing).then_some(Source { name: value.name, span: body.span, rule })
    }
}

/// Whether a body stands right before the verb: "Menteri PANRB Azwar Anas menyerahkan", the office with its holder's
/// name, too.
fn stands_at_verb(s: &Sheet, body: &Read<Giver>, end: usize, verb: usize) -> bool {
    let named = (body.end..end).all(|j| s.capital(j) || !s.wordy(j));
    s.past_bracket(body.end, verb, 4) + 2 >= end || body.value.office && named
}

/// What an award can be said to be.
fn what_it_is(s: &Sheet, j: usize) -> bool {
    let words = ["program", "agenda", "kegiatan", "hajatan", "inisiatif", "gagasan", "gelaran"];
    s.any(j, &[Cue::Event, Cue::Award]) || words.iter().any(|w| s.says(j, w))
}

/// Whether a sentence names one of these awards, also behind "kepada": "X menganugerahkan penghargaan kepada
/// … dalam Y Awards".
fn names_one(s: &Sheet, line: Line, info: &Info, titles: &[String]) -> bool {
    let one = |info: &Info| info.title.as_ref().is_some_and(|t| titles.contains(&t.value.head()));
    one(info) || info.to.is_some_and(|at| one(&Info::read(s, at, line.to, false)))
}

/// "Lomba ini …", "Penilaian diselenggarakan …", "Kegiatan ini diprakarsai …".
fn event_pointed_at(s: &Sheet, line: Line) -> bool {
    let event =
        |j: usize| s.is(j, Cue::Event) && (s.is(j + 1, Cue::Anaphor) || s.is(j + 1, Cue::Held));
    let held = |j: usize| s.is(j, Cue::Held) && j > line.from && s.is(j - 1, Cue::Anaphor);
    (line.from..line.to).any(|j| event(j) || held(j))
}

/// "Penghargaan yang diprakarsai …", "Penghargaan untuk menilai BUMD ini rutin digelar …": the prize or
/// contest that the words before the verb point at.
///
/// Serves 2 of the 50 articles that it was tuned on.
fn held_before(s: &Sheet, from: usize, verb: usize) -> bool {
    let low = verb.saturating_sub(10).max(from);
    let prize = (low..verb).find(|&j| s.any(j, &[Cue::Award, Cue::Event]));
    let Some(prize) = prize else { return false };
    let relative = s.says(verb - 1, "yang") && prize + 2 >= verb;
    relative || (prize + 1..verb).any(|j| s.is(j, Cue::Anaphor))
}

/// Whether a long name is an organisation's by a word of its own: "KLA Award" and "GCG Award" are short for
/// what is judged, "UMKM Award" for who competes.
fn organisation(name: &str) -> bool {
    let name = name.to_lowercase();
    name.split(' ').any(|word| ORGANISATIONS.contains(&word))
}

/// Words that only the name of an organisation has.
const ORGANISATIONS: [&str; 30] = [
    "asosiasi",
    "association",
    "yayasan",
    "foundation",
    "ikatan",
    "persatuan",
    "perhimpunan",
    "himpunan",
    "perkumpulan",
    "institut",
    "institute",
    "forum",
    "majalah",
    "magazine",
    "dewan",
    "council",
    "komite",
    "committee",
    "lembaga",
    "center",
    "centre",
    "society",
    "federasi",
    "federation",
    "union",
    "academy",
    "universitas",
    "university",
    "organization",
    "commission",
];

/// The body that an award is named after: "BWI Awards" by BWI, "detikJatim Awards" by detikJatim.
pub(crate) fn eponym(s: &Sheet, context: &Context, title: &str) -> Option<String> {
    // "Anugerah TIMES Indonesia", "Robotic Competition Kemenag"
    let plain = title.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let marks = plain.match_indices(' ').map(|(at, _)| at + 1);
    // a federation's championship is held by whoever is its host
    let sport =
        ["kejuaraan", "piala", "liga", "cup"].iter().any(|w| plain.to_lowercase().contains(w));
    let tail = marks.filter_map(|at| s.names.body(plain.get(at..)?)).next().filter(|_| !sport);
    if let Some(body) =
        tail.filter(|body| !body.starts_with("Presiden") && !body.starts_with("Wakil"))
    {
        return Some(body.to_owned());
    }
    let stem = ["awards", "award"].iter().find_map(|w| {
        let at = title.to_lowercase().find(&format!(" {w}"))?;
        title.get(..at).map(str::trim)
    })?;
    // "Top CSR Awards": a grade, and no giver
    if ["top ", "best ", "the "].iter().any(|w| stem.to_lowercase().starts_with(w)) {
        return None;
    }
    if let Some(body) = s.names.body(stem) {
        return Some(body.to_owned());
    }
    // "ASSA Recognition Award" beside "ASEAN Social Security Association (ASSA)"
    let short = stem.split(' ').next().filter(|word| word.len() > 2);
    let long = context.long_form(stem).or_else(|| context.long_form(short?));
    if let Some(long) = long.filter(|&long| s.names.body(long).is_some() || organisation(long)) {
        return Some(long.to_owned());
    }
    // "KLA Award" beside "Kota Layak Anak (KLA)": short for what is judged
    if long.is_some() {
        return None;
    }
    // "SCTV Music Awards", "Bisnis Indonesia Award": the giver's name, then the field
    let marks = stem.match_indices(' ').map(|(at, _)| at).collect::<Vec<_>>();
    let first = marks.into_iter().rev().find_map(|at| s.names.body(stem.get(..at)?));
    if let Some(body) = first.filter(|body| *body != "ASEAN") {
        return Some(body.to_owned());
    }
    // unknown: the article must name it apart from the award
    let words: Vec<&str> = stem.split_whitespace().collect();
    // "Marketing Award": one plain word is the award's field
    let inner = |word: &str| word.chars().skip(1).any(char::is_uppercase);
    if words.len() == 1 && (!inner(stem) || stem.len() < 3) {
        return None;
    }
    let alone = (0..s.tokens.len().min(FAR)).any(|i| {
        words.iter().enumerate().all(|(k, w)| s.word(i + k) == *w)
            && !s.any(i + words.len(), &[Cue::AwardName, Cue::Award])
            && !(s.mark(i + words.len(), ')') && s.is(i + words.len() + 1, Cue::AwardName))
    });
    (alone && !words.is_empty()).then(|| stem.to_owned())
}
