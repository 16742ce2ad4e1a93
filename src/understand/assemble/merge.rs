//! Answers: which tellings are of one award?

use super::*;

/// Folds what is told twice into one, and drops what only sums up the others.
pub(super) fn merge(told: Vec<Told>) -> Vec<Award> {
    let mut out: Vec<Told> = Vec::new();
    for new in told {
        let one = |old: &Told| {
            same_one(&old.who, &new.who)
                || again(old, &new)
                || kin(&old.award, &new.award)
                || stands_for(old, &new)
        };
        match out.iter_mut().find(|old| one(old) && covers(old, &new)) {
            Some(old) => {
                old.headline &= new.headline;
                if old.official && !new.official && new.region.is_some() {
                    governed(old, &new);
                }
                absorb(&mut old.award, new.award);
            }
            None => out.push(new),
        }
    }
    // a second pass: the later, fuller telling takes in the earlier, shorter one
    let summed = |i: usize, t: &Told| {
        out.iter().enumerate().any(|(j, other)| {
            let bare = t.award.category.is_none() && t.award.rank.is_none();
            let kinds = [RecipientType::Province, RecipientType::Person];
            let wide = t.guessed || t.headline || kinds.contains(&t.award.recipient_type);
            // "Bupati X menerima A. Puskesmas Y juga dinobatkan sebagai B": two prizes
            let more = other.added && t.official && other.region.is_none();
            let place = bare && wide && !more && same_place(&other.award, &t.award);
            let one = same_one(&other.who, &t.who) || place;
            j != i && (one && fuller(other, t) || announced(t, other))
        })
    };
    let kept = out.iter().enumerate().filter(|(i, t)| !summed(*i, t));
    kept.map(|(_, t)| t.award.clone()).collect()
}

/// Whether a sentence tells its prize as one more: "X juga meraih", "Tak hanya itu, X meraih".
///
/// Serves 1 of 40 short pieces on governments.
pub(super) fn one_more(s: &Sheet, line: usize) -> bool {
    let Line { from, to, .. } = s.lines[line];
    let only = |i: usize| ["tak", "tidak", "bukan"].iter().any(|w| s.says(i, w));
    let besides = s.says(from, "selain") || only(from) && s.says(from + 1, "hanya");
    besides && s.says(from + 1 + usize::from(only(from)), "itu")
        || (from..to).any(|i| s.says(i, "juga"))
}

/// Whether one is a region and the other the official who took its prize into his hands: "Pemkab X
/// meraih …", then "Bupati X menerima …". What names another category is another award (`covers`).
///
/// Serves 6 of the 50 articles that it was tuned on. Doubt: the official's own prize of the same name.
fn stands_for(old: &Told, new: &Told) -> bool {
    let unnamed = |t: &Told| t.who.starts_with("head of ");
    let pair = old.official != new.official || unnamed(old) || unnamed(new);
    pair && old.region.is_some() && old.region == new.region
}

/// The region takes the place of its official.
fn governed(old: &mut Told, new: &Told) {
    old.official = false;
    old.who.clone_from(&new.who);
    old.award.recipient.clone_from(&new.award.recipient);
    old.award.recipient_type = new.award.recipient_type;
    let other = |e: &Evidence| e.field != AwardField::Recipient;
    old.award.evidence.retain(other);
    let theirs = new.award.evidence.iter().find(|e| !other(e)).cloned();
    old.award.evidence.extend(theirs);
}

/// Whether a headline only announces what the body tells of someone called otherwise.
///
/// "Desa Energi Berdikari Raih Penghargaan X", then "DEB Pertamina meraih juara pertama X". Doubt: a
/// headline on one award and a body on another without names. Serves 9 of 294 labelled articles.
fn announced(title: &Told, body: &Told) -> bool {
    let (short, long) = (&title.award, &body.award);
    let place = short.province.is_none() || short.province == long.province;
    let said = |a: bool, b: bool| !a || b;
    let no_more = said(short.category.is_some(), long.category.is_some())
        && said(short.rank.is_some(), long.rank.is_some())
        && said(!short.award_body.is_empty(), !long.award_body.is_empty());
    // of one placing in one year a headline names the contest as it likes
    let one = short.rank.is_some() && short.rank == long.rank && short.year == long.year;
    let same = covers(title, body) || one && short.category.is_none();
    title.headline && !body.headline && place && no_more && same
}

/// Whether a telling with a guessed recipient is the award told before of someone named.
pub(super) fn again(old: &Told, new: &Told) -> bool {
    let category = new.award.category.is_some() && old.award.category.is_some();
    new.guessed && !old.guessed && category && old.award.award_body == new.award.award_body
}

/// A province and an office of it, named in turn for one category: "Diskominfo Jabar", "Jawa Barat".
///
/// Serves 3 of 87 dev articles. Doubt: a category that both the office and the province won.
fn kin(old: &Award, new: &Award) -> bool {
    let kinds = [old.recipient_type, new.recipient_type];
    let pair = kinds.contains(&RecipientType::Agency) && kinds.contains(&RecipientType::Province);
    let category = old.category.is_some() && new.category.is_some();
    let either = old.rank.is_none() || new.rank.is_none();
    pair && category && either && same_place(old, new)
}

/// Whether two keys are of one recipient: one inside the other, a regency by its bare name, a
/// slip of the pen.
pub(super) fn same_one(a: &str, b: &str) -> bool {
    let begins = |a: &str, b: &str| a.contains(' ') && b.starts_with(a);
    let bare = |t: &str| t.trim_start_matches("kabupaten ").trim_start_matches("kota ").to_owned();
    let regency = a.starts_with("kabupaten ") && bare(a) == bare(b) && !b.starts_with("kota ");
    // "MPR RI Ahmad Basarah" is Ahmad Basarah
    let ends =
        |a: &str, b: &str| a.contains(' ') && b.strip_suffix(a).is_some_and(|r| r.ends_with(' '));
    let inside = begins(a, b) || begins(b, a) || ends(a, b) || ends(b, a);
    a == b || inside || regency || misspelled(a, b) || shortened(a, b) || shortened(b, a)
}

/// "Jenderal Sigit" for "Kapolri Jenderal Listyo Sigit Prabowo": two words or more, all of the other's.
fn shortened(a: &str, b: &str) -> bool {
    let words = a.split(' ').count();
    let mut long = b.split(' ');
    words >= 2 && words < b.split(' ').count() && a.split(' ').all(|w| long.any(|l| l == w))
}

/// Whether two names of three words or more differ by letters inside long words only.
pub(super) fn misspelled(a: &str, b: &str) -> bool {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let near = |(x, y): (&&str, &&str)| {
        x == y || x.len() >= 8 && y.len() >= 8 && x.get(..4).is_some() && x.get(..4) == y.get(..4)
    };
    a.len() >= 3 && a.len() == b.len() && a.iter().zip(&b).all(near)
}

pub(super) fn same_place(a: &Award, b: &Award) -> bool {
    a.province.is_some() && a.province == b.province
}

/// Whether `old` can be the award that `new` tells of.
pub(super) fn covers(one: &Told, other: &Told) -> bool {
    let (old, new) = (&one.award, &other.award);
    let rank = old.rank.is_none() || new.rank.is_none() || old.rank == new.rank;
    let year = old.year.is_none() || new.year.is_none() || old.year == new.year;
    let category = match (&old.category, &new.category) {
        (Some(a), Some(b)) => alike(a, b) || given_reason(old, new),
        _ => true,
    };
    rank && year && category && same_programme(one, other) && !two_givers(one, other)
}

/// Whether two prizes without a name come from two givers: "menerima penghargaan dari A. Selain itu,
/// X juga mendapat penghargaan dari B atas …".
///
/// Doubt: one giver told by two names that no table joins.
fn two_givers(one: &Told, other: &Told) -> bool {
    let from = |t: &Told| {
        let rules = t.award.evidence.iter().filter(|e| e.field == AwardField::AwardBody);
        !t.award.award_body.is_empty() && rules.map(|e| e.rule.as_str()).all(|r| r == "from-body")
    };
    let part =
        |a: &String| other.award.award_body.iter().any(|b| a.starts_with(b) || b.starts_with(a));
    let named = one.programme.is_some() || other.programme.is_some();
    !named && from(one) && from(other) && !one.award.award_body.iter().any(part)
}

/// Whether one tells only the reason for the other's category: "Golden Leader", "atas kepemimpinannya".
///
/// Serves 3 of the 75 articles that it was tuned on.
fn given_reason(old: &Award, new: &Award) -> bool {
    let same = !old.award_body.is_empty() && old.award_body == new.award_body;
    soft(old) != soft(new) && same
}

pub(super) fn same_programme(a: &Told, b: &Told) -> bool {
    match (&a.programme, &b.programme) {
        (Some(a), Some(b)) => a == b || alike(a, b),
        _ => true,
    }
}

pub(super) fn absorb(old: &mut Award, new: Award) {
    let firmer = new.category.is_some() && soft(old) && !soft(&new);
    if firmer {
        old.evidence.retain(|e| e.field != AwardField::Category);
    }
    let mut take = |field: AwardField| {
        let more = new.evidence.iter().filter(|e| e.field == field).cloned().collect::<Vec<_>>();
        old.evidence.extend(more);
    };
    if firmer || old.category.is_none() && new.category.is_some() {
        take(AwardField::Category);
        old.category = new.category;
    }
    if old.rank.is_none() && new.rank.is_some() {
        take(AwardField::Rank);
        old.rank = new.rank;
    }
    if old.class.is_none() && new.class.is_some() {
        take(AwardField::Class);
        old.class = new.class;
    }
    if old.year.is_none() && new.year.is_some() {
        take(AwardField::Year);
        old.year = new.year;
    }
    if old.province.is_none() && new.province.is_some() {
        take(AwardField::Province);
        old.province = new.province;
    }
    if old.award_body.is_empty() && !new.award_body.is_empty() {
        take(AwardField::AwardBody);
        old.award_body = new.award_body;
    }
    if old.programme.is_none() && new.programme.is_some() {
        take(AwardField::Programme);
        old.programme = new.programme;
    }
}

/// Whether `other` says all that `award` says, and more.
pub(super) fn fuller(one: &Told, short: &Told) -> bool {
    let (other, award) = (&one.award, &short.award);
    let bare = award.category.is_none() || soft(award) && !soft(other);
    let more = bare
        && other.category.is_some()
        && !(award.category.is_none()
            && soft(other)
            && award.rank.is_some()
            && other.rank.is_none())
        || award.rank.is_none() && other.rank.is_some() && award.category.is_none();
    let rank = award.rank.is_none() || award.rank == other.rank || bare;
    let year = award.year.is_none() || other.year.is_none() || award.year == other.year;
    let giver = award.award_body.is_empty()
        || other.award_body.is_empty()
        || award.award_body.iter().any(|b| other.award_body.contains(b));
    // a headline names the contest or the prize, as it likes
    let programme = same_programme(one, short) || short.headline && bare;
    more && rank && year && giver && programme
}

/// Whether the category is only a reason told with the award, not a category named as such.
pub(super) fn soft(award: &Award) -> bool {
    award.evidence.iter().any(|e| e.field == AwardField::Category && e.rule == "reason")
}

/// Words that categories of one contest share: "Song of the Year" and "Record of the Year" are two.
const PRAISE: [&str; 11] = [
    "dan",
    "terbaik",
    "terfavorit",
    "terpopuler",
    "paling",
    "ngetop",
    "best",
    "of",
    "the",
    "year",
    "most",
];

/// Whether two phrases share most of their words.
pub(crate) fn alike(a: &str, b: &str) -> bool {
    let year = |w: &str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    let words = |t: &str| {
        let lower = t.to_lowercase();
        let mut words: Vec<String> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty() && !PRAISE.contains(w) && !year(w))
            .map(str::to_owned)
            .collect();
        words.sort();
        words.dedup();
        words
    };
    if a == b {
        return true;
    }
    let praised = |t: &str| {
        let lower = t.to_lowercase();
        let words = lower.split_whitespace().filter(|w| PRAISE[1..].contains(w));
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let (praise_a, praise_b) = (praised(a), praised(b));
    let (a, b) = (words(a), words(b));
    // "Kota Terbaik" and "Kota Terfavorit": only the praise tells them apart
    if a == b && !praise_a.is_empty() && !praise_b.is_empty() {
        return praise_a == praise_b;
    }
    let both = a.iter().filter(|w| b.contains(w)).count();
    // the shorter says nothing that the longer does not
    let within = both == a.len().min(b.len()) && (both >= 2 || a.len().abs_diff(b.len()) == 1);
    if within && both > 0 {
        return true;
    }
    both > 0 && 2 * both * 10 >= 6 * (a.len() + b.len())
}
