//! Answers: who has which grade, where a sentence tells several grades of one award?
//!
//! "Kota Bogor mendapat predikat Utama, Kota Depok Nindya, dan Kabupaten Bekasi Madya", "Utama diraih Kota
//! Palembang, sedangkan Madya oleh Kabupaten Lahat dan Musi Banyuasin". Serves 2 awards of 50 short pieces on
//! governments. Doubt: a grade of the year before.

use super::*;

/// A grade, or one who has a grade.
enum Told {
    Grade(Read<String>),
    Winner(Entity),
}

/// The drafts of a sentence with two grades or more and their winners; `open` says that the sentence before was
/// about awards.
pub(super) fn grades(s: &Sheet, number: usize, open: bool) -> Vec<Draft> {
    let line = s.lines[number];
    let unreal = [Cue::Hope, Cue::Future, Cue::Nominate, Cue::Negation, Cue::LastYear];
    if line.title || s.find(line.from, line.to, &unreal).is_some() {
        return Vec::new();
    }
    let told = told(s, line);
    let Some(pairs) = pairs(&told) else { return Vec::new() };
    let mut info = Info::read(s, line.from, line.to, false);
    if !open && info.title.is_none() && !info.award {
        return Vec::new();
    }
    // "Madya oleh Kabupaten Lahat": the winner gives nothing
    let apart = |a: Span, b: Span| a.end <= b.start || b.end <= a.start;
    info.bodies.retain(|(body, _)| pairs.iter().all(|(_, who)| apart(who.span, body.span)));
    (info.items, info.to, info.award) = (Vec::new(), None, true);
    let make = |(read, who): (Read<String>, Entity)| {
        let item = Item { category: Some((read, "grade")), ..Item::default() };
        let (info, span, rule, confidence) = (info.clone(), line.span, "grades-in-turn", 0.7);
        let (recipient, line, past) = (Some(who), number, false);
        Draft { recipient, info, item, line, span, rule, confidence, past }
    };
    pairs.into_iter().map(make).collect()
}

/// The grades and the public bodies of a sentence, in order.
fn told(s: &Sheet, line: Line) -> Vec<Told> {
    let mut out = Vec::new();
    let mut at = line.from;
    while at < line.to && out.len() < 60 {
        let led = at > line.from && s.any(at - 1, &[Cue::From, Cue::At]);
        let end = at + s.cue_len(at).max(1);
        if s.is(at, Cue::Grade) && s.capital(at) && !s.capital(end) {
            out.push(Told::Grade(Read { value: s.told(at, end), span: s.span(at, end), end }));
            at = end;
        } else if let Some((who, end)) = entity_at(s, at, line.to).filter(|(e, _)| public(e)) {
            if !led {
                out.push(Told::Winner(who));
            }
            at = end.max(at + 1);
        } else {
            at += 1;
        }
    }
    out
}

fn public(e: &Entity) -> bool {
    e.is_regional() || e.rule == "village"
}

/// Each winner with the grade of its part: the one behind it, or before it where the sentence starts with one.
fn pairs(told: &[Told]) -> Option<Vec<(Read<String>, Entity)>> {
    let grade = |t: &&Told| matches!(t, Told::Grade(_));
    let before = told.first().is_some_and(|t| grade(&t));
    let last = told.last().is_some_and(|t| grade(&t));
    let mut ordered: Vec<&Told> = told.iter().collect();
    if !before {
        ordered.reverse();
    }
    let mut out: Vec<(Read<String>, Entity)> = Vec::new();
    let (mut current, mut used) = (None, true);
    for told in ordered {
        match told {
            Told::Grade(_) if !used => return None,
            Told::Grade(read) => (current, used) = (Some(read), false),
            Told::Winner(who) => {
                out.push((current.cloned()?, who.clone()));
                used = true;
            }
        }
    }
    let several = told.iter().filter(grade).count() >= 2;
    if !before {
        out.reverse();
    }
    (several && used && before != last).then_some(out)
}
