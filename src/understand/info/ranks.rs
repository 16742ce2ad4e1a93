//! Answers: which placing do these words tell, and which only count or praise?

use super::*;

impl Info {
    /// A placing, and the category that follows it at once; gives the token after.
    pub(super) fn rank(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        let Some(rank) = rank_at(s, i, to) else { return self.coloured(s, i).unwrap_or(i + 1) };
        if mere_quality(s, i, rank.end) {
            return rank.end;
        }
        // "juara dunia sembilan kali", "juara bertahan": won before, in years that are not told
        let times = (rank.end..rank.end + 2).any(|j| s.is(j, Cue::Streak) && !s.says(j, "kalinya"));
        self.often |= times || s.says(i + 1, "bertahan");
        if counted(s, i) || one_of(s, i) || league(s, i, to.min(rank.end + 4)) {
            return rank.end;
        }
        self.put_rank(s, i, &rank);
        if s.says(i + 1, "bertahan") {
            return rank.end;
        }
        self.category_behind(s, i, rank.end, to)
    }

    /// Gives a placing to the last item, or makes one of its own of it.
    fn put_rank(&mut self, s: &Sheet, i: usize, rank: &Read<Option<u32>>) {
        // "juara kader terbaik ketiga": the number tells the rank
        let numbered = rank.end > i + s.cue_len(i);
        let open = |item: &Item| {
            item.category.is_none() && item.rank.is_some_and(|r| r.0 == Some(1) && r.1.len() <= 6)
        };
        // "Mitra Literasi Keuangan Terbaik Kedua": the placing right behind its category
        let behind = |item: &Item| item.category.as_ref().is_some_and(|c| c.0.end == i);
        let free = |item: &Item| {
            let other = next_to(s, i, rank.end, item);
            item.rank.is_none() && (behind(item) || item.category.is_none() || !self.list) && !other
        };
        let last = self.items.last().is_some_and(|item| free(item) || numbered && open(item));
        let placing = Some((rank.value, rank.span));
        match self.items.last_mut().filter(|_| last) {
            Some(item) => item.rank = placing,
            None => self.items.push(Item { rank: placing, ..Item::default() }),
        }
    }

    /// "terbaik V Perencanaan Kebutuhan": the category follows the placing at once.
    fn category_behind(&mut self, s: &Sheet, i: usize, end: usize, to: usize) -> usize {
        let small = self.field_behind(s, end, to).or_else(|| self.deed_behind(s, i, end, to));
        if let Some(end) = small {
            return end;
        }
        // "Juara I Lomba Tertib Administrasi" in a contest named before: its own part of it
        let part = s.says(end, "lomba") && s.capital(end) && self.title.is_some() && self.list;
        let at = end + usize::from(part || s.says(end, "nasional"));
        let open = self.items.last().is_some_and(|item| item.category.is_none());
        let starts = at >= s.title_end
            && s.capital(at)
            && at < to
            && (s.cues(at).is_empty()
                || s.says(at, "best")
                || s.says(at, "most")
                || kind_of_level(s, at, to))
            && s.hit(at).is_none()
            && title_at(s, at, to).is_none();
        let read = category_at(s, at, to, Series::One).filter(|r| r.end > at + 1);
        let Some(read) = read.filter(|_| open && starts) else { return at.max(end) };
        let end = read.end;
        // "juara pertama The NextDev yang diadakan Telkomsel": what is held is the contest
        let held = s.is(end + usize::from(s.says(end, "yang")), Cue::Held);
        if held && self.title.is_none() {
            let value = Title { name: read.value, ..Title::default() };
            self.title = Some(Read { value, span: read.span, end });
            return end;
        }
        self.put_category(read, "category-after-rank");
        end
    }

    /// "juara pertama lomba menulis cerita pendek", "juara kompetisi matematika tingkat nasional": in small
    /// letters the contest is called by its field.
    fn field_behind(&mut self, s: &Sheet, end: usize, to: usize) -> Option<usize> {
        let contest =
            ["lomba", "kompetisi", "kejuaraan", "turnamen"].iter().any(|w| s.says(end, w));
        let at = end + 1;
        let open = self.items.last().is_some_and(|item| item.category.is_none());
        let levels = ["nasional", "internasional", "dunia", "bergengsi", "antar", "se"];
        let field = s.wordy(at) && !s.capital(at) && !levels.iter().any(|w| s.says(at, w));
        // "lomba puskesmas berprestasi": who competed
        let who = [Cue::Class, Cue::HeadAgency, Cue::HeadVillage];
        // "juara lomba meski baru pertama ikut", "turnamen kasta teratas", "lomba antarkelurahan"
        let other = ["masih", "meski", "meskipun", "bukan", "tidak", "kasta", "serupa", "sejenis"];
        let starts = ["ter", "di", "ber", "antar", "me"];
        let no_field = other.iter().any(|w| s.says(at, w))
            || starts.iter().any(|w| s.word(at).starts_with(w)) && !s.says(at, "menulis")
            || s.is(at, Cue::Stop);
        let alone =
            !s.wordy(at + 1) || s.capital(at + 1) || s.any(at + 1, &[Cue::Level, Cue::Stop]);
        let alone = alone || only_competes(s, at);
        let only_who = s.any(at, &[Cue::Level, Cue::HeadPerson]) || s.any(at, &who) && alone;
        if !(contest && open && field) || no_field || s.capital(end) || only_who {
            return None;
        }
        let read = category_at(s, at, to, Series::One)?;
        let end = read.end;
        if all_class(s, at, end) {
            return None;
        }
        self.event = true;
        self.put_category(read, "field-of-contest");
        Some(end)
    }
}

/// "terbaik II Perpustakaan Umum tingkat provinsi", "juara I Puskesmas Berprestasi tingkat nasional": a kind of
/// bodies that compete, and none of them.
///
/// Serves 1 of 40 short pieces on governments.
fn kind_of_level(s: &Sheet, at: usize, to: usize) -> bool {
    let head = s.any(at, &[Cue::HeadAgency, Cue::HeadNational]);
    let place = || entity_at(s, at, to).is_some_and(|(e, _)| e.province.is_some());
    let end = category_at(s, at, to, Series::One).map_or(at, |read| read.end);
    let wide = |i: usize| s.is(i, Cue::Level) || s.says(i, "kabupaten");
    head && end > at + 1 && wide(end) && !place()
}

/// "lomba sekolah dasar", "Lomba Desa Regional", "lomba desa sekaligus mewakili kabupaten": behind who competes stands
/// no field, but his kind, how wide the contest is or what goes on.
pub(crate) fn only_competes(s: &Sheet, at: usize) -> bool {
    let next = at + s.cue_len(at);
    let kinds = ["dasar", "menengah", "terbaik", "nasional", "regional", "piala", "antar"];
    let kind = |i: usize| kinds.iter().any(|w| s.says(i, w)) || s.is(i, Cue::And);
    let hospital = s.says(at, "rumah") && s.says(at + 2, "umum");
    let verb = !s.capital(next) && s.word(next).starts_with("me") && !s.says(next, "menulis");
    let place = || entity_at(s, next, s.tokens.len()).is_some_and(|(e, _)| e.province.is_some());
    kind(next) || hospital || verb || place()
}

/// "Best Design dan Juara 2", "Best Synergy serta Runner Up People Development": the placing is another prize.
fn next_to(s: &Sheet, i: usize, end: usize, item: &Item) -> bool {
    let joined = i > 0 && (s.says(i - 1, "dan") || s.says(i - 1, "serta")) && end > i + 1;
    joined && item.category.as_ref().is_some_and(|c| c.0.end + 1 == i)
}

/// "19 gelar juara", "lima runner-up": a tally.
fn counted(s: &Sheet, i: usize) -> bool {
    let many = |j: usize| language::ordinal(s.word(j)).is_some_and(|n| n > 1) || s.is(j, Cue::Many);
    let amount = |j: usize| many(j) && s.token(j).is_some_and(|t| t.kind == Kind::Word);
    i > 1 && s.says(i - 1, "gelar") && many(i - 2)
        || i > 0 && amount(i - 1) && !s.capital(i - 1) && !s.is(i - 1, Cue::Ordinal)
}

/// "salah satu juara": one of many.
fn one_of(s: &Sheet, i: usize) -> bool {
    i > 0 && (s.is(i - 1, Cue::OneOf) || i > 1 && s.is(i - 2, Cue::OneOf))
}

/// A place in a league that is no title is one in its table.
fn league(s: &Sheet, from: usize, to: usize) -> bool {
    s.find(from, to, &[Cue::LeagueName]).is_some()
}

/// "catatan terbaik", "peringkat kedua dunia": how good something was, or a place in a table of the world.
///
/// Serves 4 of 60 news in which awards were read.
pub(crate) fn mere_quality(s: &Sheet, i: usize, end: usize) -> bool {
    let nouns = [
        "prestasi",
        "hasil",
        "catatan",
        "penampilan",
        "performa",
        "waktu",
        "pencapaian",
        "capaian",
        "kinerja",
        "raihan",
        "torehan",
        "permainan",
        "rekor",
    ];
    let best = s.says(i, "terbaik") && i > 0 && nouns.iter().any(|w| s.says(i - 1, w));
    let table = ["peringkat", "ranking", "posisi", "urutan"].iter().any(|w| s.says(i, w));
    best || table && s.says(end, "dunia")
}
