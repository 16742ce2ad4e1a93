//! Answers: whom is the article about, where a sentence only says "ia" or "aktor itu"?
//!
//! News on a person names him in the headline and all through the text; his prizes stand in sentences that
//! point at him. Serves 3 of 412 sport and award news. Doubt: two persons of one headline.

use super::*;

/// How many tokens are looked through for a name.
const NEAR: usize = 2_000;

/// Whether a sentence points at a person: "ia", "dia", "aktor itu", "petinju asal Filipina tersebut".
pub(super) fn points_at_person(s: &Sheet, line: usize) -> bool {
    let line = s.lines[line];
    let pointer = |j: usize| s.is(j, Cue::Anaphor);
    let pronoun = |j: usize| ["ia", "dia", "beliau"].iter().any(|w| s.says(j, w));
    // "memberinya", "mengganjarnya"
    let given = |j: usize| s.is(j, Cue::Give) && s.word(j).ends_with("nya");
    let behind = |j: usize| (j + 1..line.to.min(j + 6)).take_while(|&k| s.wordy(k)).any(pointer);
    let head = |j: usize| s.is(j, Cue::HeadPerson) && behind(j);
    (line.from..line.to).any(|j| pronoun(j) || given(j) || head(j))
}

/// The person of the headline, by his full name in the text: whom the first ten sentences name with a word
/// of the headline, and the text most often, at least thrice.
pub(super) fn protagonist(s: &Sheet) -> Option<Entity> {
    let title = s.lines.first().filter(|line| line.title)?;
    let in_title = |e: &Entity| {
        let mut words = e.name.split(' ').filter(|w| w.len() > 2);
        words.any(|w| (title.from..title.to).any(|i| s.says(i, w)))
    };
    let named = |line: &Line| {
        let persons = (line.from..line.to).filter_map(|i| entity_at(s, i, line.to));
        persons.map(|(e, _)| e).filter(|e| is_person(e) && in_title(e)).collect::<Vec<_>>()
    };
    let lead = s.lines.iter().skip(1).take(10).flat_map(named);
    let counted = lead.map(|e| (times(s, &e), e)).filter(|(count, _)| *count >= 3);
    let best = counted.fold(None, |best: Option<(usize, Entity)>, new| match best {
        Some(old) if old.0 >= new.0 => Some(old),
        _ => Some(new),
    });
    best.map(|(_, entity)| entity)
}

fn is_person(entity: &Entity) -> bool {
    let named = ["run-of-capitals", "person-with-head"].contains(&entity.rule);
    entity.kind == RecipientType::Person && named && entity.name.contains(' ')
}

/// How often the text says a word of the name.
fn times(s: &Sheet, entity: &Entity) -> usize {
    let words: Vec<&str> = entity.name.split(' ').filter(|w| w.len() > 2).collect();
    let last = s.tokens.len().min(NEAR);
    (0..last).filter(|&i| s.capital(i) && words.iter().any(|w| s.says(i, w))).count()
}
