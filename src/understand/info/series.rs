//! Answers: which categories does one phrase list ("A Terbaik, B Terfavorit, dan C Paling Ngetop")?

use super::*;

impl Info {
    /// Takes in the category at `from`, or each of a list of them; every one is an award with its own placing.
    ///
    /// Serves 6 awards in 4 of the 118 news that it was read from.
    pub(super) fn put_categories(
        &mut self,
        s: &Sheet,
        from: usize,
        read: Read<String>,
        rule: &'static str,
    ) {
        let last = s.tokens.partition_point(|t| t.span.start < read.span.end);
        let parts = parts(s, from, last);
        if !listed_one_by_one(s, from, &parts) {
            return self.put_category(read, rule);
        }
        for &(at, end) in &parts[..parts.len() - 1] {
            self.put_category(Read { value: s.told(at, end), span: s.span(at, end), end }, rule);
            self.inner_rank(s, at, end);
        }
        let (at, end) = parts[parts.len() - 1];
        let (value, span) = (s.told(at, end), s.span(at, end));
        self.put_category(Read { value, span, end: read.end }, rule);
        self.inner_rank(s, at, end);
    }

    /// "untuk Awak Kabin Terbaik, bersama dengan Kelas Utama Terbaik": what is best behind the joint of a list
    /// is another category.
    pub(super) fn another_best(&mut self, s: &Sheet, i: usize, to: usize) -> Option<usize> {
        let rule = self.items.last()?.category.as_ref()?.1;
        let going = ["category", "role", "for-quality", "named-after"].contains(&rule);
        let with = i > 1 && s.says(i - 1, "dengan") && s.says(i - 2, "bersama");
        let joined = with || self.after_separator(s, i);
        let best =
            || (i + 1..to.min(i + 7)).take_while(|&j| s.capital(j)).any(|j| best_of_all(s, j));
        if !going
            || !joined
            || !s.capital(i)
            || !best()
            || entity_at(s, i, to).is_some_and(|e| vouched(&e))
        {
            return None;
        }
        let read = category_at(s, i, to, Series::One)?;
        let end = read.end;
        self.put_categories(s, i, read, rule);
        self.inner_rank(s, i, end);
        Some(end)
    }
}

/// Whether a name is someone's by more than its capitals.
fn vouched((entity, _): &(Entity, usize)) -> bool {
    entity.sure && entity.rule != "run-of-capitals"
}

/// The pieces between the commas and the "dan" of `from..to`.
fn parts(s: &Sheet, from: usize, to: usize) -> Vec<(usize, usize)> {
    let joint = |j: usize| s.mark(j, ',') || ["dan", "serta"].iter().any(|w| s.says(j, w));
    let mut out = Vec::new();
    let mut at = from;
    for j in from..=to {
        if j == to || joint(j) {
            if j > at {
                out.push((at, j));
            }
            at = j + 1;
        }
    }
    out
}

/// Whether each piece is a category of its own: it tells what is best in it, or as many prizes were counted.
///
/// Doubt: one category that praises twice ("Kota Terbersih dan Terindah"), hence two words or more in each.
fn listed_one_by_one(s: &Sheet, from: usize, parts: &[(usize, usize)]) -> bool {
    let whole = |&(at, end): &(usize, usize)| end > at + 1 && s.capital(at);
    let best = |&(at, end): &(usize, usize)| (at..end).any(|j| best_of_all(s, j));
    let many = parts.len() > 1 && parts.iter().all(whole);
    many && (parts.iter().all(best) || counted(s, from, parts.len()))
}

/// A word that says of one that it is first among many.
pub(super) fn best_of_all(s: &Sheet, j: usize) -> bool {
    let ter = s.is(j, Cue::Superlative) && s.word(j).len() > 5 && {
        s.word(j).get(..3).is_some_and(|w| w.eq_ignore_ascii_case("ter"))
    };
    let words =
        ["terbaik", "paling", "best", "most", "favorit", "favorite", "favourite", "of the year"];
    ter || words.iter().any(|w| s.says(j, w)) || s.says(j, "of") && s.says(j + 2, "year")
}

/// Whether so many prizes are counted before the list: "dua penghargaan untuk kategori A dan B".
fn counted(s: &Sheet, from: usize, many: usize) -> bool {
    let prize = |j: usize| s.any(j, &[Cue::Award, Cue::AwardName, Cue::CategoryHead]);
    let number = |j: usize| language::ordinal(s.word(j)) == u32::try_from(many).ok();
    let before = from.saturating_sub(14)..from;
    before.clone().any(|j| number(j) && !s.is(j, Cue::Ordinal) && (prize(j + 1) || prize(j + 2)))
}
