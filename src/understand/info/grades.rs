//! Answers: in which grade was an award given ("tingkat Madya", "predikat kepatuhan tinggi", "bintang lima")?

use super::*;

impl Info {
    /// "Anugerah Parahita Ekapraya 2018 tingkat Madya": the grade behind "tingkat" is the category.
    ///
    /// Serves 2 of the 50 articles that it was tuned on.
    pub(super) fn grade(&mut self, s: &Sheet, at: usize) -> usize {
        let end = at + s.cue_len(at);
        let open = self.items.last().is_none_or(|item| item.category.is_none());
        if open && (self.award || self.title.is_some()) {
            let read = Read { value: s.told(at, end), span: s.span(at, end), end };
            self.put_category(read, "grade");
        }
        end
    }

    /// "meraih bintang lima di TOP BUMD Awards": of a named award the stars are its category; elsewhere they
    /// rate a hotel.
    ///
    /// Serves no labelled article; read from the language.
    pub(super) fn stars(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        if !s.says(i, "bintang") || i + 1 >= to {
            return None;
        }
        let number = language::ordinal(s.word(i + 1)).filter(|n| (1..=5).contains(n));
        let open = self.items.last().is_none_or(|item| item.category.is_none());
        let named = |t: Read<Title>| !t.value.status && !t.value.plain;
        let award = || (i + 2..to).any(|j| title_at(s, j, to).is_some_and(named));
        if number.is_none() || !open || self.title.is_none() && !award() {
            return None;
        }
        let read = Read { value: s.told(i, i + 2), span: s.span(i, i + 2), end: i + 2 };
        self.weak = true;
        self.put_category(read, "grade");
        Some(i + 2)
    }

    /// "predikat Sangat Baik", "kualifikasi Informatif", "predikat kepatuhan tinggi": the grade right behind
    /// its noun.
    pub(super) fn graded_noun(
        &mut self,
        s: &Sheet,
        i: usize,
        at: usize,
        to: usize,
    ) -> Option<usize> {
        if !s.says(i, "predikat") && !s.says(i, "kualifikasi") {
            return None;
        }
        let read = before_title(s, at, to).or_else(|| small_grade(s, at, to)).or_else(|| {
            let starts = s.capital(at) || s.is(at, Cue::Grade);
            let named = title_at(s, at, to).is_some();
            (starts && !named).then(|| category_at(s, at, to, Series::One)).flatten()
        })?;
        let end = read.end;
        self.put_category(read, "grade");
        Some(end)
    }

    /// "predikat A untuk akuntabilitas dan predikat BB untuk reformasi birokrasi": the next grade of a list.
    ///
    /// Serves 1 of 40 short pieces on governments. Doubt: the grade of the year before.
    pub(super) fn next_grade(
        &mut self,
        s: &Sheet,
        i: usize,
        at: usize,
        to: usize,
    ) -> Option<usize> {
        let graded = |item: &Item| item.category.as_ref().is_some_and(|c| c.1 == "grade");
        let next = self.items.last().is_some_and(graded) && self.after_separator(s, i);
        next.then(|| self.graded_noun(s, i, at, to))?
    }

    /// "Anugerah Keterbukaan Informasi Publik kualifikasi Informatif": the grade behind the prize's name.
    pub(super) fn qualified(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        let open = self.items.last().is_none_or(|item| item.category.is_none());
        // "meraih Satria Award dan lolos kualifikasi": a round
        let round = ["lolos", "lulus", "memenuhi", "babak"];
        let round = i > 0 && round.iter().any(|w| s.says(i - 1, w));
        let behind = (self.award || self.title.is_some()) && s.says(i, "kualifikasi") && !round;
        (open && behind).then(|| self.graded_noun(s, i, i + 1, to))?
    }

    /// "peringkat emas": the colours in which a ministry grades how firms treat their surroundings.
    ///
    /// Source: the grades of PROPER; "peringkat merah" and worse are no prizes. Serves 1 of the 100 articles that it
    /// was tuned on.
    pub(super) fn coloured(&mut self, s: &Sheet, i: usize) -> Option<usize> {
        let colour = ["emas", "hijau", "biru"].iter().any(|w| s.says(i + 1, w));
        let open = self.items.last().is_none_or(|item| item.category.is_none());
        if !(s.says(i, "peringkat") && colour && open) {
            return None;
        }
        let end = i + 2;
        self.weak = true;
        self.put_category(Read { value: s.told(i, end), span: s.span(i, end), end }, "grade");
        Some(end)
    }

    /// "predikat kepatuhan tertinggi": how high, behind what the tables know as an award's name.
    pub(super) fn grade_behind(&mut self, s: &Sheet, end: usize) -> Option<usize> {
        let noun = end.checked_sub(1).filter(|&j| high(s, end) && s.wordy(j))?;
        // "Predikat Kepatuhan Tinggi terhadap Standar Pelayanan Publik"
        if s.capital(noun) && s.capital(end) {
            let read = category_at(s, noun, s.tokens.len(), Series::One)?;
            let end = read.end;
            self.put_category(read, "grade");
            return Some(end);
        }
        if s.capital(noun) {
            return None;
        }
        let (value, span) = (s.told(noun, end + 1), s.span(noun, end + 1));
        self.put_category(Read { value, span, end: end + 1 }, "grade");
        Some(end + 1)
    }

    /// "meraih Top 45 Kompetisi Inovasi Pelayanan Publik": among how many of its contest somebody came out.
    ///
    /// Serves no labelled article; read from the language. Doubt: a stage of a contest that goes on.
    pub(super) fn top_of(&mut self, s: &Sheet, i: usize) -> Option<usize> {
        let many = s.word(i + 1).parse::<u32>().is_ok_and(|n| (3..=200).contains(&n));
        let won = i > 0 && s.is(i - 1, Cue::Receive) || self.award;
        let contest = title_at(s, i + 2, s.tokens.len()).is_some() || s.is(i + 2, Cue::At);
        if !(s.says(i, "top") && s.capital(i) && many && won && contest) {
            return None;
        }
        let end = i + 2;
        (self.weak, self.direct) = (true, true);
        self.put_category(Read { value: s.told(i, end), span: s.span(i, end), end }, "grade");
        Some(end)
    }
}

/// "predikat Nindya Kota Layak Anak": the grade before the name of its award.
fn before_title(s: &Sheet, at: usize, to: usize) -> Option<Read<String>> {
    let end = at + s.cue_len(at);
    let named = title_at(s, end, to).is_some_and(|t| t.value.known);
    (s.is(at, Cue::Grade) && named).then(|| Read {
        value: s.told(at, end),
        span: s.span(at, end),
        end,
    })
}

/// "predikat kepatuhan tinggi", "predikat kualitas tertinggi": what is graded and how high, in small letters.
///
/// Source: the grades of the Ombudsman and of archives. Serves no labelled article yet.
fn small_grade(s: &Sheet, at: usize, to: usize) -> Option<Read<String>> {
    let end = at + 2;
    // evils have grades, too ("predikat risiko tinggi")
    let good = ["kepatuhan", "kualitas", "pelayanan", "kinerja", "akuntabilitas", "keterbukaan"];
    let small = end <= to && !s.capital(at) && good.iter().any(|w| s.says(at, w));
    let graded = small && high(s, at + 1);
    graded.then(|| Read { value: s.told(at, end), span: s.span(at, end), end })
}

/// A word for how high a grade is.
fn high(s: &Sheet, i: usize) -> bool {
    let words = ["tinggi", "tertinggi", "memuaskan", "prima", "unggul", "istimewa"];
    words.iter().any(|w| s.says(i, w))
}
