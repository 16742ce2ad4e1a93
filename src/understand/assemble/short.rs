//! Answers: which long name of an award does its short one stand for ("ALI 2024")?
//!
//! "Anugerah Layanan Investasi (ALI) 2024": the bracket behind a name spells its initials, and from
//! there on the article may call it by these. Who holds it and its year are told beside the long name.
//! Serves 1 of 26 labelled articles on governments in its giver; of 58,506 news 291 explain a contest or
//! award so, and 187 of them go on with the short name.
//! Doubt: an acronym that is spelled by other letters than the initials.

use super::*;

/// Gives statements that name an award by its short name the long one as what they share.
pub(super) fn long_names(s: &Sheet, drafts: &mut [Draft]) {
    let titles = drafts.iter_mut().filter_map(|draft| draft.info.title.as_mut());
    let unknown = titles.filter(|title| title.value.key.is_empty());
    let mut long: Option<Vec<(String, String)>> = None;
    for title in unknown {
        // "penghargaan ALI 2024"
        let mut words = title.value.name.split(' ');
        let Some(short) = words.find(|word| !word.starts_with(char::is_lowercase)) else {
            continue;
        };
        let known = long.get_or_insert_with(|| spelled(s));
        if let Some((_, name)) = known.iter().find(|(known, _)| known == short) {
            title.value.key = name.to_lowercase();
        }
    }
}

fn is_short(word: &str) -> bool {
    word.len() > 2 && word.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// The short names that the article explains by a bracket, each with its long one.
fn spelled(s: &Sheet) -> Vec<(String, String)> {
    let brackets = (1..s.tokens.len()).filter(|&open| s.mark(open, '(') && s.mark(open + 2, ')'));
    let named = brackets.filter_map(|open| {
        let short = s.word(open + 1);
        let from = open.checked_sub(short.len()).filter(|_| is_short(short))?;
        let initials = (from..open).filter_map(|j| s.word(j).chars().next());
        let award = [Cue::Award, Cue::AwardName, Cue::Event];
        let told = s.any(from, &award) || s.find(from, open, &award).is_some();
        let spells = initials.flat_map(char::to_uppercase).eq(short.chars());
        (told && spells).then(|| (short.to_owned(), s.told(from, open)))
    });
    named.collect()
}
