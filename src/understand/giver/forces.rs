//! Answers: which police, army or prosecutors of a place do these words make the giver?

use super::*;

/// "Kapolda Metro Jaya", "Polres Subang", "Kodam Jaya": police, army and prosecutors of a place, by
/// themselves or by their heads.
///
/// Source: the forces' own names. Serves 6 of 294 labelled articles. Doubt: the head's own name
/// behind the place ("Kapolres Bogor AKBP Rio") is cut at the rank.
pub(super) fn force(s: &Sheet, i: usize, to: usize) -> Option<Read<Giver>> {
    let &(_, unit, office) =
        FORCES.iter().find(|(word, ..)| says_all(s, i, word)).filter(|_| i + 1 < to)?;
    let place = i + if says_all(s, i, unit) { unit.split(' ').count() } else { 1 };
    let known = region_at(s, place, None).map(|(_, len)| place + len);
    let rank = |j: usize| s.is(j, Cue::HeadPerson) || s.token(j).is_some_and(|t| t.caps);
    let run = (place..to.min(place + 3)).take_while(|&j| s.capital(j) && !rank(j)).count();
    let end = known.unwrap_or(place + run.min(2)).min(to);
    if end == place {
        return office.then(|| named_before(s, i, unit))?;
    }
    let name = format!("{unit} {}", s.told(place, end));
    let value = Giver { name, known: true, office, firm: false };
    Some(Read { value, span: s.span(i, end), end })
}

/// Forces and the offices of their heads: the word, the unit it stands for, whether it is an office.
const FORCES: [(&str, &str, bool); 21] = [
    ("kapolda", "Polda", true),
    ("kapolres", "Polres", true),
    ("kapolresta", "Polresta", true),
    ("kapolrestabes", "Polrestabes", true),
    ("kapolsek", "Polsek", true),
    ("polda", "Polda", false),
    ("polres", "Polres", false),
    ("polresta", "Polresta", false),
    ("polrestabes", "Polrestabes", false),
    ("polsek", "Polsek", false),
    ("pangdam", "Kodam", true),
    ("kodam", "Kodam", false),
    ("danrem", "Korem", true),
    ("korem", "Korem", false),
    ("dandim", "Kodim", true),
    ("kodim", "Kodim", false),
    ("kajati", "Kejaksaan Tinggi", true),
    ("kajari", "Kejaksaan Negeri", true),
    ("kejati", "Kejaksaan Tinggi", false),
    ("kejaksaan tinggi", "Kejaksaan Tinggi", false),
    ("kejaksaan negeri", "Kejaksaan Negeri", false),
];

/// Whether these words stand at a token.
fn says_all(s: &Sheet, i: usize, words: &str) -> bool {
    words.split(' ').enumerate().all(|(k, word)| s.says(i + k, word))
}

/// "Polres Lamongan … dari Kapolres": the unit of a head without a place, named before.
fn named_before(s: &Sheet, i: usize, unit: &str) -> Option<Read<Giver>> {
    // "dari Kapolres di Semarang": the head of another place
    if s.says(i + 1, "di") && region_at(s, i + 2, None).is_some() {
        return None;
    }
    let at = (i.saturating_sub(80)..i).rev().find(|&j| says_all(s, j, unit))?;
    let value = Giver { office: true, ..force(s, at, i)?.value };
    Some(Read { value, span: s.span(i, i + 1), end: i + 1 })
}
