//! Answers: which values has an award, and what do they rest on?

use super::*;
use crate::understand::info::Info;

/// The province that a place belonged to in that year: Merauke was in Papua until 2022.
pub(super) fn of_its_day(
    names: &Names,
    province: &str,
    entity: &Entity,
    year: Option<i32>,
) -> String {
    let founded = names.region(province).and_then(|r| r.founded.clone());
    match (founded, year) {
        (Some((since, parent)), Some(year))
            if year < since && entity.kind != RecipientType::Province =>
        {
            parent
        }
        _ => province.to_owned(),
    }
}

impl Maker<'_, '_> {
    pub(super) fn title(&self, draft: &Draft) -> Option<Valued<String>> {
        let own = draft.item.title.as_ref().or(draft.info.title.as_ref());
        if let Some(title) = own {
            let rule =
                if title.value.known { "programme-by-name" } else { "programme-by-capitals" };
            return Some((title.value.name.clone(), title.span, rule.to_owned(), 0.8));
        }
        let main = self.main.as_ref().filter(|_| !draft.past)?;
        Some((main.name.clone(), main.span, "programme-of-article".to_owned(), 0.6))
    }

    pub(super) fn category(&self, draft: &Draft) -> Option<Valued<String>> {
        let plain = draft.info.title.as_ref().is_some_and(|t| t.value.plain);
        // "masuk dalam kategori Bintang Mahaputera": a decoration's own name is no category of it
        let own = |read: &Read<String>| {
            let title = draft.info.title.as_ref().map(|t| t.value.name.to_lowercase());
            plain && title.is_some_and(|t| t.contains(&read.value.to_lowercase()))
        };
        if let Some((read, rule)) = draft.item.category.as_ref().filter(|c| !own(&c.0)) {
            if let Some(n) = read.value.strip_prefix('#').and_then(|n| n.parse().ok()) {
                let (words, span) = self.context.category(n)?;
                return Some((words.clone(), *span, "category-by-number".to_owned(), 0.85));
            }
            let name = self.s.names.category(&read.value).map_or(read.value.clone(), str::to_owned);
            let confidence = if *rule == "category" { 0.85 } else { 0.65 };
            return Some((name, read.span, (*rule).to_owned(), confidence));
        }
        // a class of competitors among categories is a category too: "kategori pemerintah daerah"
        if let Some((class, span)) = draft.item.class.as_ref().filter(|_| self.categories() >= 3) {
            return Some((class.clone(), *span, "class-as-category".to_owned(), 0.6));
        }
        if let Some(field) = self.field_of_contest(draft).or_else(|| self.grade_in_name(draft)) {
            return Some(field);
        }
        let about = (draft.info.award || draft.info.title.is_some()) && !draft.info.claimed;
        let reason = draft.info.reason.as_ref().filter(|_| !plain && about)?;
        Some((reason.value.clone(), reason.span, "reason".to_owned(), 0.5))
    }

    /// "Kota Layak Anak Nindya": of an award that the table says is given in grades, the grade at the end
    /// of its name.
    ///
    /// Serves 2 of the 50 articles that it was tuned on.
    fn grade_in_name(&self, draft: &Draft) -> Option<Valued<String>> {
        let s = self.s;
        let title = draft.info.title.as_ref().filter(|t| t.value.graded)?;
        let from = s.tokens.partition_point(|t| t.span.start < title.span.start);
        let to = s.tokens.partition_point(|t| t.span.start < title.span.end);
        let graded = |i: &usize| s.is(*i, Cue::Grade) && s.capital(*i);
        let at = (from..to + 1).rev().find(graded)?;
        Some((s.told(at, at + 1), s.span(at, at + 1), "grade-in-name".to_owned(), 0.7))
    }

    /// How many categories the article names as such.
    pub(super) fn categories(&self) -> usize {
        let named = self
            .drafts
            .iter()
            .filter_map(|d| d.item.category.as_ref())
            .filter(|c| c.1 == "category");
        let mut names: Vec<&str> = named.map(|c| c.0.value.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names.len()
    }

    pub(super) fn year(
        &self,
        draft: &Draft,
        title: Option<&Valued<String>>,
    ) -> Option<Valued<i32>> {
        let published = self.clock.published.map(|d| d.year());
        let base = published.or_else(|| self.clock.any().map(|(year, _)| year));
        let opinion = title.is_some_and(|t| {
            t.0.to_lowercase().contains("wtp") || t.0.to_lowercase().contains("wajar")
        });
        if let Some((year, span)) = draft.item.year.or(draft.info.year) {
            // an opinion is given the year after the one it is on
            let on = opinion
                && (Some(year + 1) == published
                    || published.is_none()
                        && self.clock.near(draft.span).is_some_and(|(y, _)| y == year + 1));
            if !on && base.is_none_or(|base| year <= base + 1) {
                return Some((year, span, "year-in-statement".to_owned(), 0.9));
            }
        }
        if draft.info.last_year {
            return base.map(|year| (year - 1, draft.span, "year-before".to_owned(), 0.7));
        }
        if draft.past || draft.info.often {
            return None;
        }
        let same = draft.info.title.is_none()
            || self.main.as_ref().is_some_and(|m| same_title(draft, &m.head));
        let late = |year: i32| opinion && published == Some(year + 1);
        let main = self.main.as_ref().filter(|_| same).and_then(|m| m.year);
        if let Some((year, span)) = main.filter(|&(year, _)| !late(year)) {
            return Some((year, span, "edition".to_owned(), 0.85));
        }
        if let Some((year, span)) = self.clock.near(draft.span) {
            return Some((year, span, "date-of-event".to_owned(), 0.8));
        }
        if let Some(year) = published {
            return Some((year, draft.span, "date-of-publication".to_owned(), 0.7));
        }
        let any =
            self.clock.any().or_else(|| self.written_year()).or_else(|| self.year_beside(draft));
        any.map(|(year, span)| (year, span, "date-in-article".to_owned(), 0.6))
    }

    /// The latest year written after a stroke, where a date is spelled in no form we read.
    pub(super) fn written_year(&self) -> Option<(i32, Span)> {
        let s = self.s;
        let years =
            (1..s.tokens.len().min(FAR)).filter(|&i| s.mark(i - 1, '/') && s.word(i).len() == 4);
        let years = years.filter_map(|i| Some((s.word(i).parse::<i32>().ok()?, s.span(i, i + 1))));
        years.filter(|(year, _)| (1990..2030).contains(year)).max_by_key(|y| y.0)
    }

    /// The year that the sentence tells, or one beside it that names an occasion: "Rakornas tahun 2022".
    ///
    /// Serves 2 of the 75 articles that it was tuned on. Doubt: a year of something else.
    fn year_beside(&self, draft: &Draft) -> Option<(i32, Span)> {
        let s = self.s;
        let lines = &s.lines[draft.line.saturating_sub(2)..s.lines.len().min(draft.line + 2)];
        let occasion = |i: usize| {
            s.any(i, &[Cue::Event, Cue::Award])
                || ["rapat", "rakornas", "puncak"].iter().any(|w| s.says(i, w))
        };
        let near = |span: Span| {
            let at = s.tokens.partition_point(|t| t.span.start < span.start);
            (at.saturating_sub(8)..at).any(occasion)
        };
        let mut told =
            lines.iter().filter_map(|line| Info::read(s, line.from, line.to, false).year);
        told.find(|&(_, span)| near(span))
    }

    /// A company at an award for regional companies is one of the region that the article is on.
    fn owner(&self, entity: &Entity, draft: &Draft) -> Option<Valued<String>> {
        let title = draft.info.title.as_ref().filter(|_| entity.kind == RecipientType::Company)?;
        let regional = title.value.name.to_lowercase().contains("bumd");
        let (name, span) = self.context.main_province().filter(|_| regional)?;
        Some((name, span, "owner-of-company".to_owned(), 0.6))
    }

    pub(super) fn province(
        &self,
        entity: &Entity,
        draft: &Draft,
        year: Option<i32>,
    ) -> Option<Valued<String>> {
        if matches!(entity.kind, RecipientType::Company | RecipientType::Community) {
            return self.owner(entity, draft);
        }
        // "inovasi Lansia Ceria meraih juara 3": a work of an office of the region that the article is on
        let at = self.s.tokens.partition_point(|t| t.span.start < entity.span.start);
        let work = |j: usize| self.s.says(j, "inovasi");
        if entity.rule == "run-of-capitals" && (work(at) || at > 0 && work(at - 1)) {
            let (name, span) = self.context.main_province()?;
            return Some((name, span, "province-from-context".to_owned(), 0.5));
        }
        let own = entity.province.clone().zip(entity.place.or(Some(entity.span)));
        let rule = if own.is_some() { entity.rule } else { "province-from-context" };
        let (name, span) = own.or_else(|| self.context.province_of(self.s, entity, draft.line))?;
        let name = of_its_day(self.s.names, &name, entity, year);
        Some((name, span, rule.to_owned(), if rule == "province-from-context" { 0.6 } else { 0.9 }))
    }
}
