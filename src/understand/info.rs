//! Answers: what does this stretch of a sentence say about an award, apart from who got it?

mod categories;
mod claims;
mod deeds;
mod givers;
mod grades;
mod honours;
mod later;
mod listed;
mod nouns;
mod ranks;
mod reason;
mod series;
mod small;
mod years;

use super::entity::{Entity, entity_at};
use super::giver::{Giver, bodies_at};
use super::names::Cue;
use super::phrase::{
    Claim, Read, Series, Title, abbreviates, all_class, category_at, claim_at, contest_at,
    loose_title, quality_of, rank_at, season_end, title_at,
};
use super::sheet::Sheet;
use super::statement::behind_prize;
use super::tokens::Kind;
use crate::article::Span;
use crate::language;
pub(crate) use deeds::{deed_form, deed_noun};
pub(crate) use givers::HANDED;
pub(crate) use ranks::{mere_quality, only_competes};
pub(crate) use reason::{leading_deed, reason_at};

/// One award of a list, as far as its own words tell it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Item {
    /// What it was given for, and how firmly the words say so.
    pub category: Option<(Read<String>, &'static str)>,
    /// Its placing.
    pub rank: Option<(Option<u32>, Span)>,
    /// The class competed in.
    pub class: Option<(String, Span)>,
    /// Its own name, where the list gives one each.
    pub title: Option<Read<Title>>,
    /// Its own year, where the list gives one each.
    pub year: Option<(i32, Span)>,
    /// Its winner, where bracketed after it.
    pub winner: Option<Entity>,
}

impl Item {
    fn is_empty(&self) -> bool {
        self.category.is_none()
            && self.rank.is_none()
            && self.title.is_none()
            && self.class.is_none()
    }
}

/// What a stretch says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Info {
    /// Givers, with the name of the rule.
    pub bodies: Vec<(Read<Giver>, &'static str)>,
    /// The award's or contest's name.
    pub title: Option<Read<Title>>,
    /// The awards one by one.
    pub items: Vec<Item>,
    /// A year told.
    pub year: Option<(i32, Span)>,
    /// "tahun lalu".
    pub last_year: bool,
    /// Where the recipients start, after "kepada" or "yakni".
    pub to: Option<usize>,
    /// "penghargaan" and its like.
    pub award: bool,
    /// "predikat" and its like.
    pub weak: bool,
    /// A contest or ceremony.
    pub event: bool,
    /// "penghargaan tersebut".
    pub anaphor: bool,
    /// "39 penghargaan".
    pub count: bool,
    /// "banyak penghargaan".
    pub many: bool,
    /// What it was given for, by "atas".
    pub reason: Option<Read<String>>,
    /// A status named like an award.
    pub status: bool,
    /// "penghargaan setinggi-tingginya".
    pub thanks: bool,
    /// The award's name or category is the verb's object itself.
    direct: bool,
    /// Where the stretch starts.
    from: usize,
    /// The list after "yakni".
    list: bool,
    /// One medal, not a tally of them.
    medal: bool,
    /// Medals, few or many.
    pub medals: bool,
    /// "tiga gelar Piala FA": won several times, in years that are not told.
    pub often: bool,
    /// A title of a contest, which has no reason.
    pub claimed: bool,
    /// The years of a prize that was won several times ("pada 2009, 2010, dan 2014").
    years: Vec<(i32, Span)>,
}

impl Info {
    /// Reads the tokens `from..to`.
    pub fn read(s: &Sheet, from: usize, to: usize, list: bool) -> Info {
        let mut info = Info { list, from, ..Info::default() };
        let mut at = from;
        while at < to && info.to.is_none() {
            // "menerima penghargaan mewakili Pemkab X dari B": still of the same prize
            if let Some(end) = behind_prize(s, at, to) {
                at = end;
                continue;
            }
            // what comes after "akan" or "mewakili" is another contest
            if at > from
                && s.any(at, &[Cue::Future, Cue::Nominate, Cue::Hope])
                && (!s.capital(at) || at < s.title_end)
                && info.about_award()
            {
                break;
            }
            at = info.step(s, at, to).max(at + 1);
        }
        info.items.retain(|item| !item.is_empty());
        info.no_lone_list();
        info.one_a_year();
        info
    }

    /// "seperti Yang Maha Kuasa", "berupa Certificates of Distinction": one name behind a list's word is no
    /// category, unless prizes were counted.
    ///
    /// All 5 such were wrong in 420 labelled articles.
    fn no_lone_list(&mut self) {
        let listed = |item: &Item| item.category.as_ref().is_some_and(|c| c.1 == "listed");
        if !self.count && !self.many && self.items.iter().filter(|i| listed(i)).count() == 1 {
            self.items.retain(|item| !listed(item) || item.rank.is_some());
        }
    }

    /// Whether the words behind a verb are about an award at all.
    ///
    /// A contest's name alone is not enough ("mendapat jersey Piala Dunia"): it must be the object.
    pub fn about_award(&self) -> bool {
        let title = self.title.as_ref().filter(|t| !t.value.status);
        let placed = self.placed_at_all();
        let plain = title.is_some_and(|t| t.value.plain);
        self.award
            || plain
            || self.direct
            || placed && self.has_deed() && !self.bodies.is_empty()
            || (placed || self.medal)
                && (self.event || title.is_some() || self.has_category() || self.has_field())
            || self.firmly_weak()
    }

    /// Whether one medal is named.
    pub fn medal(&self) -> bool {
        self.medal
    }

    /// Whether any placing is told, be it one behind the third ("juara harapan II"); "pemenang" alone is none.
    pub fn placed_at_all(&self) -> bool {
        let told = |(n, at): (Option<u32>, Span)| n.is_some() || at.len() > "pemenang I".len();
        self.items.iter().any(|item| item.rank.is_some_and(told))
    }

    /// Whether a placing is told with its number.
    pub fn placed(&self) -> bool {
        let numbered = |item: &Item| item.rank.is_some_and(|(n, at)| n.is_some() && at.len() > 7);
        self.items.iter().any(numbered)
    }

    /// Whether the words before a verb of passing on are about an award.
    pub fn names_award(&self) -> bool {
        let known = self.title.as_ref().is_some_and(|t| !t.value.status);
        let placed = self.items.iter().any(|i| i.category.is_some() || i.rank.is_some());
        self.award || known || placed && (self.event || self.has_category()) || self.firmly_weak()
    }

    /// "predikat Nindya", "gelar juara": a weak noun with a grade or a placing. A role alone
    /// ("predikat sebagai X") is a designation.
    fn firmly_weak(&self) -> bool {
        let firm = |item: &Item| {
            let category = item.category.as_ref().is_some_and(|c| c.1 != "role" && c.1 != "field");
            item.rank.is_some() || category
        };
        self.weak && self.items.iter().any(firm)
    }

    /// Whether nothing but small words of degree stands between the stretch's start and `i`.
    fn is_object(&self, s: &Sheet, i: usize) -> bool {
        let led = |j: usize| {
            // "mendapat kepercayaan sebagai tuan rumah Piala Dunia" wins no cup
            let lead = s.any(j, &[Cue::At, Cue::To, Cue::From, Cue::Clause, Cue::By, Cue::As]);
            // "menerima buku berjudul "Anugerah Terindah""
            let called = ["berjudul", "judul", "buku", "soal", "tentang", "panitia"];
            let name = s.quote(j) && j > 0 && !called.iter().any(|w| s.says(j - 1, w));
            lead || !s.wordy(j) && !name
        };
        i <= self.from + 5 && !(self.from..i).any(led)
    }

    /// Whether an item has a category by "kategori".
    pub fn has_category(&self) -> bool {
        self.items
            .iter()
            .any(|item| item.category.as_ref().is_some_and(|c| c.1.starts_with("category")))
    }

    /// Whether an item has the deed behind its placing.
    fn has_deed(&self) -> bool {
        let deed = |item: &Item| item.category.as_ref().is_some_and(|c| c.1 == "deed-after-rank");
        self.items.iter().any(deed)
    }

    /// Whether an item with a placing has a category by "nomor" or "bidang".
    fn has_field(&self) -> bool {
        let field = |item: &Item| item.category.as_ref().is_some_and(|c| c.1 == "field");
        self.items.iter().any(|item| field(item) && item.rank.is_some())
    }

    fn step(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        let cues = s.cues(i);
        if let Kind::Mark(_) = s.tokens[i].kind {
            return self.mark(s, i, to);
        }
        let next = i > self.from && self.after_separator(s, i);
        let honour = if next { self.honour_of_contest(s, i, to) } else { None };
        let found = honour.or_else(|| self.year(s, i));
        if let Some(end) = found.or_else(|| self.contest(s, i, to)) {
            return end;
        }
        if let Some(claim) = claim_at(s, i, to) {
            return self.claim(s, i, claim);
        }
        let field = [Cue::CategoryHead, Cue::Field];
        if cues.any(&field) && self.because(s, i) {
            return i + s.cue_len(i);
        }
        if cues.has(Cue::CategoryHead) || cues.has(Cue::Field) && self.field_starts(s, i) {
            let joined = i > 0 && (s.mark(i - 1, ',') || s.is(i - 1, Cue::And));
            return self.category(s, i, to, joined);
        }
        if let Some(end) = self.top_of(s, i) {
            return end;
        }
        let title = title_at(s, i, to);
        // a placing or, in a list, a quality starts no name that the table lacks
        let other =
            cues.any(&[Cue::Champion, Cue::Overall]) || self.list && cues.has(Cue::Superlative);
        let one_of_list = |t: &Read<Title>| t.value.loose && self.lists(s, i);
        let title = title.filter(|t| t.value.known || !self.in_reason(i));
        if let Some(title) = title.filter(|t| t.value.known || !other && !one_of_list(t)) {
            return self.title(s, i, title);
        }
        if cues.any(&[Cue::Champion, Cue::Overall]) {
            return self.rank(s, i, to);
        }
        if cues.any(&[Cue::From, Cue::By, Cue::Held, Cue::Partner])
            && let Some(end) = self.givers(s, i, to)
        {
            return end;
        }
        // "didapuk menjadi kota dengan pajak terbaik"
        let menjadi = i == self.from && s.says(i, "menjadi") && !known_at(s, i + 1, to);
        let role = s.says(i, "sebagai") || menjadi || self.record(s, i);
        if cues.has(Cue::As) && role {
            return self.role(s, i, to);
        }
        if cues.has(Cue::Award) || cues.has(Cue::Medal) && s.capital(i) && s.cue_len(i) > 1 {
            return self.award(s, i, to);
        }
        self.smaller(s, i, to)
    }

    /// "mendapatkan rekor MURI menjadi Penyanyi dengan Bahasa Terbanyak": what the record is in.
    fn record(&self, s: &Sheet, i: usize) -> bool {
        let most = |j: usize| s.is(j, Cue::Superlative);
        s.says(i, "menjadi")
            && (s.says(i - 1, "muri") || s.says(i - 1, "rekor"))
            && self.items.is_empty()
            && s.capital(i + 1)
            && (i + 1..i + 9).take_while(|&j| s.wordy(j)).any(most)
    }

    /// "meraih emas, tetapi pulang karena pawai hanya untuk cabang sepak bola": a field told in a reason of
    /// something else.
    ///
    /// Serves 1 of 60 award news.
    fn because(&self, s: &Sheet, i: usize) -> bool {
        (self.from..i).any(|j| s.says(j, "karena") || s.says(j, "lantaran"))
    }

    /// "bidang X", or with a capital right behind the award: "Habibie Prize 2025 Bidang X".
    fn field_starts(&self, s: &Sheet, i: usize) -> bool {
        let behind = || {
            // Asked last: the first word of an article has none before it.
            let edition = || {
                let named = self.title.as_ref().is_some_and(|t| t.end == i);
                let award = s.any(i - 1, &[Cue::Award, Cue::AwardName]);
                named || award || s.tokens[i - 1].kind == Kind::Number
            };
            i > self.from && i >= s.title_end && (self.award || self.title.is_some()) && edition()
        };
        !s.capital(i) || behind() || self.field_in_capitals(s, i)
    }
}

/// "menjadi warga kehormatan kota": a prize by its own name, and no role.
fn known_at(s: &Sheet, i: usize, to: usize) -> bool {
    title_at(s, i, to).is_some_and(|t| t.value.known)
}

/// What an award can be called without being for it.
const VAGUE: [&str; 24] = [
    "pengakuan",
    "bentuk",
    "wujud",
    "bukti",
    "motivasi",
    "apresiasi",
    "penghargaan",
    "tanda",
    "bagian",
    "upaya",
    "hasil",
    "simbol",
    "ajang",
    "barometer",
    "tuan",
    "ungkapan",
    "cerminan",
    "kado",
    "hadiah",
    "penyemangat",
    "daerah",
    "salah",
    "tolok",
    "pelecut",
];

/// "pertama" … "kesepuluh" at a token.
pub(crate) fn ordinal_word(s: &Sheet, i: usize) -> Option<u32> {
    s.is(i, Cue::Ordinal).then(|| language::ordinal(s.word(i))).flatten()
}
