//! Answers: which category, class and rank do these words add?

use super::*;

impl Info {
    /// "atas prestasinya sebagai juara dunia": the title is the reason, not the prize.
    pub(super) fn merit(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        let role = (i..to.min(i + 3)).find(|&j| s.says(j, "sebagai"))?;
        let ends = |j: usize| !s.wordy(j) || s.is(j, Cue::Stop);
        let end = (role + 1..to.min(role + 12)).find(|&j| ends(j)).unwrap_or(to.min(role + 12));
        let read = Read { value: s.told(role + 1, end), span: s.span(role + 1, end), end };
        // "berkat aktingnya sebagai Tyrion Lannister": whom he played
        let played =
            (i..role).any(|j| s.word(j).starts_with("akting") || s.word(j).starts_with("peran"));
        if end > role + 1 && self.award && !played {
            self.put_category(read, "merit");
            return Some(end);
        }
        None
    }

    pub(super) fn category(&mut self, s: &Sheet, i: usize, to: usize, joined: bool) -> usize {
        let head = s.is(i, Cue::CategoryHead);
        self.direct |= head && self.is_object(s, i);
        let mut at = i + s.cue_len(i);
        at += usize::from(s.mark(at, ':'));
        // "kategori pertama": which one is told elsewhere
        if let Some(n) = ordinal_word(s, at) {
            let read = Read { value: format!("#{n}"), span: s.span(i, at + 1), end: at + 1 };
            let shared = self.items.last().filter(|_| joined).and_then(|item| item.rank);
            self.put_category(read, "category-by-number");
            if let Some(item) = self.items.last_mut().filter(|item| item.rank.is_none()) {
                item.rank = shared;
            }
            return s.past_bracket(at + 1, to, 40);
        }
        if s.says(at, "itu") || s.says(at, "tersebut") {
            if let Some(read) = category_before(s, i) {
                self.put_category(Read { end: at + 1, ..read }, "category-pointed-at");
            }
            return at + 1;
        }
        at += usize::from(s.says(at, "utama") && s.capital(at + 1));
        let Some(read) = category_at(s, at, to, Series::One) else { return at };
        let end = read.end;
        // "di lima kategori Lomba Program PKK": whose categories, and none of them
        if end == at + 1 && s.is(at, Cue::Event) {
            return at;
        }
        let (first, last) = (at, end);
        let graded = s.is(first, Cue::Grade)
            && last > first + 1
            && all_class(s, first + 1 + usize::from(s.says(first + 1, "untuk")), last);
        if graded {
            let grade =
                Read { value: s.told(first, first + 1), span: s.span(first, first + 1), end };
            self.put_category(grade, "category");
            self.put_class(Read {
                value: s.told(first + 1, last),
                span: s.span(first + 1, last),
                end,
            });
            return end;
        }
        if head && all_class(s, first, last) {
            self.put_class(read);
            return end;
        }
        let (read, place) = without_numeral(s, first, read);
        if s.says(i, "kategori") && !joined {
            self.only_named();
        }
        self.put_categories(s, first, read, if head { "category" } else { "field" });
        self.inner_rank(s, first, end);
        if let Some(item) = self.items.last_mut().filter(|item| item.rank.is_none()) {
            item.rank = place;
        }
        end
    }

    /// "peringkat ketiga pada penilaian kinerja Bidang Kebinamargaan": a field behind its contest; that of a
    /// post ("Deputi Bidang Pencegahan") is none.
    ///
    /// Serves 1 of 46 notes of a city on its prizes.
    pub(super) fn field_in_capitals(&self, s: &Sheet, i: usize) -> bool {
        let told = i > self.from + 2 && i >= s.title_end && (self.award || self.event);
        let post = |j: usize| s.any(j, &[Cue::Post, Cue::HeadAgency, Cue::OfficeLocal]);
        told && s.says(i, "bidang") && !(i - 4.min(i - self.from)..i).any(post)
    }

    /// "penghargaan Pembina Pelayanan kategori Sangat Baik", "sebagai Puskesmas Berprestasi … kategori daerah
    /// terpencil": what stands before is the prize's name, and no category of its own.
    fn only_named(&mut self) {
        let name = |rule: &str| rule == "named-after" || rule == "role";
        if let Some(item) = self.items.last_mut()
            && item.category.as_ref().is_some_and(|c| name(c.1))
        {
            item.category = None;
        }
    }

    /// "Terbaik" inside a category is a first place; "Terbaik Kedua" a second, and so is "tertinggi kedua".
    pub(in crate::understand) fn inner_rank(&mut self, s: &Sheet, from: usize, end: usize) {
        let rank = best_inside(s, from, end).or_else(|| counted_best(s, from, end));
        if let Some(item) = self.items.last_mut().filter(|item| item.rank.is_none()) {
            item.rank = rank;
        }
    }

    pub(in crate::understand) fn put_category(&mut self, read: Read<String>, rule: &'static str) {
        // "Piala nomor 5": a number alone is none, but for one told apart by it
        if !read.value.starts_with('#') && !read.value.contains(char::is_alphabetic) {
            return;
        }
        match self.items.last_mut() {
            Some(item) if item.category.is_none() => item.category = Some((read, rule)),
            // "dengan predikat Very Good dalam kategori Wellbeing": the grade is none of its own
            Some(Item { category: Some(old), .. }) if old.1 == "grade" && rule == "category" => {
                *old = (read, rule);
            }
            // "dinobatkan sebagai Kejaksaan terbaik dalam penilaian bidang X": the field of the role, and no prize
            Some(Item { category: Some(old), .. }) if old.1 == "role" && rule == "field" => {}
            _ => self.items.push(Item { category: Some((read, rule)), ..Item::default() }),
        }
    }

    /// "Best Regional Bank serta Runner Up Best CEO": a category before the placing of another prize.
    pub(in crate::understand) fn lead_category(&mut self, read: Read<String>, rule: &'static str) {
        let placed = self.items.first().and_then(|item| item.rank);
        match placed.filter(|(_, span)| span.start > read.span.end) {
            Some(_) => {
                self.items.insert(0, Item { category: Some((read, rule)), ..Item::default() });
            }
            None => self.put_category(read, rule),
        }
    }

    pub(super) fn put_class(&mut self, read: Read<String>) {
        if self.items.is_empty() {
            self.items.push(Item::default());
        }
        if let Some(item) = self.items.last_mut() {
            item.class = Some((read.value, read.span));
        }
    }

    /// "sebagai Pemimpin Inovatif".
    pub(super) fn role(&mut self, s: &Sheet, i: usize, to: usize) -> usize {
        // "lewat perannya sebagai Bob Dylan": whom an actor played is why he won
        let word = if i > 0 { s.word(i - 1).to_ascii_lowercase() } else { String::new() };
        if word.starts_with("peran") || word.starts_with("akting") {
            let end = category_at(s, i + 1, to, Series::One).map_or(i + 1, |read| read.end);
            let read = Read { value: s.told(i - 1, end), span: s.span(i - 1, end), end };
            self.reason.get_or_insert(read);
            return end;
        }
        let start = i + s.cue_len(i);
        let one_of = s.is(start, Cue::OneOf);
        let start = start + usize::from(one_of) * s.cue_len(start);
        if s.is(start, Cue::Nominate) {
            return to;
        }
        if no_role(s, i, start) || !one_of && placed_or_headed(s, start) {
            return start;
        }
        let conferred = self.award || self.title.is_some() || i == self.from;
        let at = if conferred { quality_of(s, start, to) } else { start };
        let Some(read) = category_at(s, at, to, Series::One) else { return at };
        let read = up_to_quality(s, at, to, read);
        let end = read.end;
        // "sebagai salah satu situs warisan dunia": a status
        if (at..end).any(|j| s.says(j, "warisan")) {
            (self.status, self.award) = (true, false);
            return end;
        }
        if !self.honours(s, at, end) {
            return end;
        }
        let named = |t: &Read<Title>| names_prize(s, at, t) && t.end >= end;
        if title_at(s, at, to).as_ref().is_some_and(named) {
            return at;
        }
        // "sebagai provinsi terbaik pertama": a class of competitors
        if all_class(s, at, end) && s.is(end, Cue::Champion) {
            self.put_class(read);
            return end;
        }
        self.put_categories(s, at, read, "role");
        if !one_of {
            self.inner_rank(s, at, end);
        }
        // "sebagai Mitra Perbankan Terbaik Kategori Pasar B": the role's own kind
        if s.is(end, Cue::CategoryHead) {
            let kind = category_at(s, end + s.cue_len(end), to, Series::One);
            return kind.map_or(end, |kind| kind.end);
        }
        end
    }

    /// "sebagai pengakuan", "sebagai motivasi": in small letters a role is one of quality, or close behind the
    /// award.
    fn honours(&self, s: &Sheet, at: usize, end: usize) -> bool {
        let vague = VAGUE.iter().any(|w| s.says(at, w));
        // "memenangi trofi sebagai pelatih": who he was when he won it
        let was = ["pelatih", "pemain", "kapten", "putra", "putri"].iter().any(|w| s.says(at, w));
        let told = (self.award || self.title.is_some()) && !vague && !was;
        let quality = (at..end).any(|j| s.is(j, Cue::Superlative)) && !vague;
        // "sebagai lembaga yang terus berinovasi": what it is, and for no prize
        let kind = !s.capital(at) || s.is(at, Cue::Class);
        let told_of = s.says(end, "yang") && kind || s.says(at, "favorit") && !s.capital(at);
        // "sebagai kontribusinya dari bangku cadangan": what he did, and no role
        let deed = end == at + 1 && !s.capital(at) && s.word(at).ends_with("nya");
        let noun = end == at + 1 && told_of || deed;
        (s.capital(at) || quality || told) && !noun
    }
}

/// "sebagai Desa Antikorupsi", "sebagai Kabupaten Peduli HAM": a role that is the name of a prize for such places.
///
/// Serves 2 of 80 short pieces on governments.
fn names_prize(s: &Sheet, at: usize, title: &Read<Title>) -> bool {
    let places = [Cue::HeadVillage, Cue::HeadRegency, Cue::HeadCity, Cue::HeadProvince];
    title.value.known && !title.value.status && (title.value.plain || s.any(at, &places))
}

/// The placing that "terbaik" tells, unless of one of several.
fn best_inside(s: &Sheet, from: usize, end: usize) -> Option<(Option<u32>, Span)> {
    let best = (from..end).find(|&j| s.says(j, "terbaik"))?;
    let one_of = from > 0 && (from.saturating_sub(2)..from + 2).any(|j| s.is(j, Cue::OneOf));
    let rank = rank_at(s, best, end + 1);
    let value = rank.as_ref().map_or(Some(1), |r| r.value).filter(|_| !one_of);
    let span = rank.map_or(s.span(best, best + 1), |r| r.span);
    value.map(|n| (Some(n), span))
}

/// "capaian imunisasi tertinggi ketiga": how many were higher.
fn counted_best(s: &Sheet, from: usize, end: usize) -> Option<(Option<u32>, Span)> {
    let best = ["tertinggi", "terbesar", "terbanyak", "tercepat"];
    let at = (from..end).find(|&j| best.iter().any(|w| s.says(j, w)))? + 1;
    ordinal_word(s, at).map(|n| (Some(n), s.span(at - 1, at + 1)))
}

/// "sebagai predikat Kota Layak Anak kategori Nindya": the award's noun, and no role; "menjabat sebagai
/// Menkominfo": a post; "dijuluki sebagai Oscar-nya penerbangan": what it is called.
fn no_role(s: &Sheet, i: usize, at: usize) -> bool {
    let noun = ["predikat", "penghargaan", "penerima"].iter().any(|w| s.says(at, w));
    let words = ["menjabat", "bekerja", "bertindak", "hadir", "dijuluki", "dikenal", "disebut"];
    let post = |j: usize| words.iter().any(|w| s.says(j, w));
    noun || i > 0 && post(i - 1)
}

/// "sebagai juara", "sebagai kategori": read by its own word.
fn placed_or_headed(s: &Sheet, at: usize) -> bool {
    s.any(at, &[Cue::Champion, Cue::Overall, Cue::CategoryHead])
}

/// "Satpol PP berkinerja terbaik", "BPD terbaik": capitals go on in small letters up to their quality.
///
/// Serves no labelled article; read from the language. Doubt: a quality of something else.
fn up_to_quality(s: &Sheet, at: usize, to: usize, read: Read<String>) -> Read<String> {
    let within = read.end..to.min(read.end + 3);
    let mut within = within.take_while(|&j| s.wordy(j) && !s.is(j, Cue::Stop));
    let best = within.find(|&j| s.says(j, "terbaik") && !s.capital(j));
    match best.filter(|_| s.capital(at)) {
        Some(best) => {
            let (value, span) = (s.told(at, best + 1), s.span(at, best + 1));
            Read { value, span, end: rank_at(s, best, to).map_or(best + 1, |rank| rank.end) }
        }
        None => read,
    }
}

/// "kategori Pemerintah Desa Inovatif II": the Roman numeral at the end of a category is a placing, unless
/// the word before is numbered itself ("Eselon II", "Kelas I").
///
/// Serves 1 of 420 labelled articles.
fn without_numeral(
    s: &Sheet,
    from: usize,
    read: Read<String>,
) -> (Read<String>, Option<(Option<u32>, Span)>) {
    let at = s.tokens.partition_point(|t| t.span.end < read.span.end);
    let numeral = ["I", "II", "III"].iter().position(|w| s.word(at) == *w);
    let numbered =
        ["eselon", "kelas", "tipe", "tingkat", "golongan", "wilayah", "regional", "zona"];
    let own = at < from + 2 || numbered.iter().any(|w| s.says(at - 1, w));
    let Some(place) = numeral.filter(|_| !own) else { return (read, None) };
    let short = Read { value: s.told(from, at), span: s.span(from, at), end: read.end };
    (short, Some((Some(place as u32 + 1), s.span(at, at + 1))))
}

/// "kategori itu": the category that was named last before token `i`.
///
/// Serves 2 of 64 articles of the starter corpus.
fn category_before(s: &Sheet, i: usize) -> Option<Read<String>> {
    (i.saturating_sub(160)..i).rev().find_map(|j| {
        let at = Some(j + s.cue_len(j)).filter(|_| s.is(j, Cue::CategoryHead))?;
        category_at(s, at, i, Series::One).filter(|r| r.end <= i && !all_class(s, at, r.end))
    })
}
