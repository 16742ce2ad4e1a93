//! Answers: who becomes the first, and of what ("menjadi juara", "finis di posisi ketiga", "merayakan juara")?

use super::*;
use crate::understand::info::mere_quality;
use crate::understand::phrase::{all_class, quality_of};

/// Where a placing stands behind a verb of becoming.
struct Place {
    /// The first token of what was become: "Labkesmas" of "menjadi Labkesmas Terbaik I".
    at: usize,
    /// The word of placing.
    near: usize,
    /// "finis di": a place that counts only as a title.
    ends: bool,
    /// A word of quality before the placing.
    quality: bool,
}

impl Reading<'_, '_> {
    /// X menjadi juara; X keluar sebagai juara.
    pub(super) fn become_(&self) -> Vec<Draft> {
        let s = self.s;
        let Some(place) = self.place() else { return self.comes_out_as() };
        let (at, near) = (place.at, place.near);
        let mut info = Info::read(s, near, self.reach(), false);
        // "finis di posisi keempat GP San Marino": a place without a title
        if place.ends && !info.claimed && !info.has_category() {
            return Vec::new();
        }
        let categorised = info.has_category();
        if near > at && (s.capital(at) || place.quality) {
            self.category_before_rank(&mut info, at, near);
        }
        borrow(&mut info, &Info::read(s, self.from, self.anchor.at, false));
        let numbered = self.numbered(&info, near);
        let contest = numbered || info.award || info.event || info.title.is_some() || categorised;
        // "menjadi penyelenggara terbaik event ini": praise, without a prize or a placing by number
        let praise = near > at && !s.capital(at) && !numbered && !categorised;
        let named = info.award || info.title.is_some();
        if !contest && (near > at || !s.is(near, Cue::Overall)) || praise && !named {
            return Vec::new();
        }
        self.build(plain(self.subject()), info, "becomes-champion", 0.7)
    }

    /// "keluar sebagai Putri Batik 2022", "tampil sebagai Penyanyi Terfavorit": a naming by another verb; behind a
    /// prize also "dinilai sebagai daerah dengan skor tertinggi".
    fn comes_out_as(&self) -> Vec<Draft> {
        let role = self.anchor.end - 1;
        let judged = self.going && self.s.says(self.anchor.at, "dinilai");
        let best = judged && quality_of(self.s, role + 1, self.to) > role + 1;
        match self.s.says(role, "sebagai") && (self.s.capital(role + 1) || best) {
            true => self.named_as(role),
            false => Vec::new(),
        }
    }

    /// The placing behind the verb, over the words of what was become.
    fn place(&self) -> Option<Place> {
        let s = self.s;
        let at = self.anchor.end;
        let ends = s.says(at, "di") && s.word(self.anchor.at).starts_with("finis");
        let start = at + usize::from(ends);
        let at = quality_of(s, start, self.to);
        let quality = at > start;
        let placing = [Cue::Champion, Cue::Overall, Cue::Scorer];
        let near = (at..self.to.min(at + 8)).find(|&j| s.any(j, &placing))?;
        // "masuk jajaran desa terbaik": one of many is no place; "Termasuk menjadi juara": what was aimed at
        let many = ["jajaran", "daftar", "deretan"].iter().any(|w| s.says(at, w));
        if many || mere_quality(s, near, near + 1) || s.says(self.line.from, "termasuk") {
            return None;
        }
        // "menjadi yang terbaik"
        let at = at + usize::from(s.says(at, "yang") && at + 1 == near);
        let breaks = |j: usize| !s.wordy(j) || s.any(j, &[Cue::Stop, Cue::OneOf]);
        let unreal = [Cue::Hope, Cue::Future, Cue::Speak];
        let other = s.is(at, Cue::OneOf) || s.find(at, near, &unreal).is_some();
        (!other && !(at..near).any(breaks)).then_some(Place { at, near, ends, quality })
    }

    /// "menjadi Labkesmas Terbaik I": the words before the placing are the category.
    fn category_before_rank(&self, info: &mut Info, at: usize, near: usize) {
        let s = self.s;
        let end = rank_at(s, near, self.to).map_or(near + 1, |r| r.end);
        let read = Read { value: s.told(at, near + 1), span: s.span(at, near + 1), end };
        let Some(item) = info.items.first_mut().filter(|i| i.category.is_none()) else { return };
        // "menjadi Provinsi Terbaik Pertama": whom it competed with
        match all_class(s, at, near) {
            true => item.class = Some((s.told(at, near), s.span(at, near))),
            false => item.category = Some((read, "category-before-rank")),
        }
    }

    /// Whether a placing by its number is of the award that is told of, and of nobody else.
    fn numbered(&self, info: &Info, near: usize) -> bool {
        let s = self.s;
        let other = |j: usize| s.says(j, "lain") || s.says(j, "lainnya");
        // "memenangi gelar pada 2021 dan menjadi runner-up pada 2022": of the same contest
        let table = ["posisi", "peringkat", "urutan"].iter().any(|w| s.says(near, w));
        let again = self.from > self.line.from && info.year.is_some() && !table;
        // "juara 1": shorter than the bare "terbaik"
        let told = rank_at(s, near, self.to)
            .is_some_and(|r| r.value.is_some() && r.end > near + s.cue_len(near));
        // "menjadi juara satu Kepala KUA Teladan tingkat provinsi": there is a level in a contest alone
        let tingkat = (near..self.to.min(near + 12)).any(|j| s.says(j, "tingkat"));
        // "menjadi TPID terbaik tingkat provinsi": of one kind of bodies
        let best = s.says(near, "terbaik") && s.is(self.anchor.end, Cue::HeadAgency);
        let contest = self.scene || again || tingkat && (told || best) && !table;
        contest && (info.placed() || told || best) && !(self.from..self.anchor.at).any(other)
    }
}
