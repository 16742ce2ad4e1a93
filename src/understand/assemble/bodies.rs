//! Answers: who gave an award, and where is that told?

use super::*;
use crate::understand::giver::Giver;
use crate::understand::info::HANDED;

impl Maker<'_, '_> {
    /// Who gave an award: by its statement, else by what the article and the tables say of that award, else by
    /// another statement.
    pub(super) fn bodies(
        &self,
        draft: &Draft,
        entity: &Entity,
        title: Option<&Valued<String>>,
    ) -> Vec<Valued<String>> {
        let ways: [&dyn Fn() -> Vec<Valued<String>>; 7] = [
            &|| decoration(draft).into_iter().collect(),
            &|| self.stated(draft, entity),
            &|| self.held(draft, entity),
            &|| self.usual(draft),
            &|| self.namesake(title).into_iter().collect(),
            &|| self.inherited(draft, Some(entity)),
            &|| self.by_own_head(draft, entity).into_iter().collect(),
        ];
        ways.iter().map(|way| way()).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// Who gave it by the statement itself.
    fn stated(&self, draft: &Draft, entity: &Entity) -> Vec<Valued<String>> {
        let mut out: Vec<Valued<String>> = Vec::new();
        for (body, rule) in draft.info.bodies.iter().filter(|b| b.1 != HANDED) {
            let name = self.whole_name(&body.value.name);
            let own = [&entity.key, &entity.name].iter().any(|n| n.eq_ignore_ascii_case(name));
            if !own {
                let confidence = if body.value.known { 0.85 } else { 0.6 };
                add(&mut out, (name.to_owned(), body.span, (*rule).to_owned(), confidence));
            }
        }
        out
    }

    /// The long form of a short name that the article explains, as the table has it.
    fn whole_name<'n>(&'n self, name: &'n str) -> &'n str {
        let long = self.context.long_form(name);
        long.map_or(name, |long| self.s.names.body(long).unwrap_or(long))
    }

    /// Who holds the article's award, by the sentences that tell of it.
    fn held(&self, draft: &Draft, entity: &Entity) -> Vec<Valued<String>> {
        let of_main = draft.info.title.is_none()
            || self.main.as_ref().is_some_and(|m| same_title(draft, &m.head));
        let mut out: Vec<Valued<String>> = Vec::new();
        for source in self.holders.iter().filter(|_| of_main && !draft.past) {
            let name = self.context.long_form(&source.name).unwrap_or(&source.name);
            // "IBA memberikan penghargaan kepada perusahaan": short for the Batik Awards, which give none
            let prize = name.ends_with(" Award") || name.ends_with(" Awards");
            let own = entity.name == name || entity.key == name;
            if !own && !prize {
                add(&mut out, (name.to_owned(), source.span, source.rule.to_owned(), 0.6));
            }
        }
        out
    }

    /// Who usually gives the award that the statement or the article names, by the table.
    fn usual(&self, draft: &Draft) -> Vec<Valued<String>> {
        let own = draft.item.title.as_ref().or(draft.info.title.as_ref());
        let Some(known) = own.or(self.main_name.as_ref().filter(|_| !draft.past)) else {
            return Vec::new();
        };
        let bodies = &known.value.bodies;
        let named = bodies.iter().find_map(|b| Some((b, self.context.names_body(b)?)));
        if let Some((body, at)) = named {
            return vec![(body.clone(), at, "usual-giver-named".to_owned(), 0.8)];
        }
        let told = self.inherited(draft, None);
        match told.is_empty() {
            true => only_giver(known).into_iter().collect(),
            false => told,
        }
    }

    /// The giver that an award is called after.
    fn namesake(&self, title: Option<&Valued<String>>) -> Option<Valued<String>> {
        let (name, span, ..) = title?;
        let body = eponym(self.s, self.context, name)?;
        Some((body, *span, "award-named-after-giver".to_owned(), 0.75))
    }

    /// The giver that another statement tells, else who hands over to that winner by one; without a winner only a
    /// giver of the same award by name.
    fn inherited(&self, draft: &Draft, winner: Option<&Entity>) -> Vec<Valued<String>> {
        let alike = |d: &&Draft| match (&d.info.title, &draft.info.title) {
            (Some(_), Some(own)) => same_title(d, &own.value.head()),
            _ => winner.is_some(),
        };
        let others: Vec<&Draft> =
            self.drafts.iter().filter(|d| !d.past && !draft.past).filter(alike).collect();
        let told = others.iter().map(|d| given(d, "giver-of-article", |b| b.1 != HANDED));
        let unnamed = draft.info.title.is_none() && self.main_name.is_none();
        let forces = unnamed || winner.is_some_and(of_a_force);
        let hands = |b: &(Read<Giver>, &str)| b.1 == HANDED && gives_by_hand(&b.0.value, forces);
        let handed = others.iter().map(|d| given(d, HANDED, hands)).filter(|_| winner.is_some());
        told.chain(handed).find(|found| !found.is_empty()).unwrap_or_default()
    }
}

/// Who gives a decoration, whoever fastens it: each of a list has its own giver, and one of the state is the
/// President's.
fn decoration(draft: &Draft) -> Option<Valued<String>> {
    let state = |t: &&Read<Title>| {
        t.value.plain && t.value.bodies.first().is_some_and(|body| body.starts_with("Presiden"))
    };
    match &draft.item.title {
        Some(listed) => only_giver(listed),
        None => draft.info.title.as_ref().filter(state).and_then(only_giver),
    }
}

/// The giver of an award that has only one, by the table.
fn only_giver(title: &Read<Title>) -> Option<Valued<String>> {
    let body = title.value.bodies.first().filter(|_| title.value.always)?;
    Some((body.clone(), title.span, "only-possible-giver".to_owned(), 0.8))
}

/// Whom a statement tells as its prize's giver, of those that fit.
fn given(
    draft: &Draft,
    rule: &str,
    fits: impl Fn(&(Read<Giver>, &'static str)) -> bool,
) -> Vec<Valued<String>> {
    let mut out = Vec::new();
    for (body, _) in draft.info.bodies.iter().filter(|b| fits(b)) {
        add(&mut out, (body.value.name.clone(), body.span, rule.to_owned(), 0.5));
    }
    out
}

/// Adds a giver where nobody of that name is told yet.
fn add(out: &mut Vec<Valued<String>>, giver: Valued<String>) {
    if out.iter().all(|told| told.0 != giver.0) {
        out.push(giver);
    }
}

/// Whether who hands a prize over gives it where nobody else is told: a ministry or an agency by its head, a
/// force its own prizes, and nobody else, who may be a guest.
fn gives_by_hand(body: &Giver, forces: bool) -> bool {
    let starts = |heads: &[&str]| heads.iter().any(|w| body.name.starts_with(w));
    body.known && (starts(&["Kementerian", "Badan"]) || forces && starts(&FORCES))
}

/// Police, prosecutors and what their units are called by.
const FORCES: [&str; 4] = ["Polda", "Polres", "Polsek", "Kejaksaan"];

/// Whether a winner is a unit of police or prosecutors: they get prizes of their own from their superiors.
fn of_a_force(winner: &Entity) -> bool {
    let units = ["kejari", "kejati", "kapol", "sat", "brimob"];
    let key = winner.name.to_lowercase();
    FORCES.iter().any(|w| key.starts_with(&w.to_lowercase()))
        || units.iter().any(|w| key.starts_with(w))
}
