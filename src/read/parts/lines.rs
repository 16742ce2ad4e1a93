//! Answers: is this whole line boilerplate?

use time::Date;

use super::Place;
use super::markers;
use crate::article::PartKind;
use crate::language::{date_mentions, publication_days};

/// What a whole line is, and what it leaves to the lines behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// Complete in itself.
    Kind(PartKind),
    /// "Baca juga:" or a headline under it; so many more may follow.
    Related(u8),
    /// "Tags:" or a keyword under it.
    Tags,
}

impl Whole {
    /// The kind of part that the line is.
    pub fn part(self) -> PartKind {
        match self {
            Whole::Kind(kind) => kind,
            Whole::Related(_) => PartKind::Related,
            Whole::Tags => PartKind::Tags,
        }
    }
}

/// Longest line of a kind that is told by its look.
const SHORT: usize = 120;
/// Longest caption.
const CAPTION: usize = 400;
/// So many headlines are taken under a bare "Baca juga:".
const HEADLINES: u8 = 3;

/// What `line` is if it is boilerplate as a whole, after a line that was `before`.
pub fn whole(line: &str, place: Place, before: Option<Whole>) -> Option<Whole> {
    if is_advertisement(line) {
        return Some(Whole::Kind(PartKind::Advertisement));
    }
    if publication_line(line, place).is_some() {
        return Some(Whole::Kind(PartKind::DateLine));
    }
    if is_bare_pointer(line) {
        return Some(Whole::Related(HEADLINES));
    }
    if let Some(Whole::Related(left)) = before
        && left > 0
        && is_headline(line)
    {
        return Some(Whole::Related(left - 1));
    }
    tags(line, place, before).or_else(|| staff_or_caption(line, place).map(Whole::Kind))
}

/// "Advertisement", "SCROLL TO CONTINUE WITH CONTENT", "Iklan": nothing else on the line.
///
/// 9,783 lines in 6,571 of 58,506 articles.
fn is_advertisement(line: &str) -> bool {
    let plain = line.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    line.len() <= SHORT
        && (matches!(plain.as_str(), "advertisement" | "advertisements" | "iklan" | "- iklan -")
            || plain.starts_with("scroll to continue")
            || plain.starts_with("scroll ke bawah untuk")
            || plain.starts_with("lanjutkan membaca di bawah iklan"))
}

/// "Baca juga:" or "Pilihan Redaksi" with nothing behind.
fn is_bare_pointer(line: &str) -> bool {
    let behind = markers::at_start(line)
        .filter(|(marker, _)| marker.kind == PartKind::Related)
        .map(|(_, length)| &line[length..]);
    behind.is_some_and(|behind| !behind.contains(char::is_alphanumeric) && behind.len() < 8)
}

/// Whether a line can be a headline under a bare "Baca juga:": short, and no sentence.
///
/// 1,100 such lines follow in 58,506 articles.
fn is_headline(line: &str) -> bool {
    line.len() <= SHORT
        && line.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && !line.ends_with(['.', ',', ':', ';', '"', '\u{201d}', '\u{2026}', ')'])
        && line.split_whitespace().count() >= 4
}

/// "Tags: asn, bkn", and the keywords on the lines behind a bare "Tags:" in the tail.
fn tags(line: &str, place: Place, before: Option<Whole>) -> Option<Whole> {
    let label = ["Tags", "Tag", "Topik", "TAGS", "Kata kunci", "tags"];
    let labelled = label.iter().filter_map(|label| line.strip_prefix(label)).any(|rest| {
        let rest = rest.trim_start();
        rest.starts_with(':') || (rest.is_empty() && place.tail)
    });
    let more =
        before == Some(Whole::Tags) && place.tail && line.len() <= 60 && !line.ends_with('.');
    ((labelled && line.len() <= 2 * SHORT) || more).then_some(Whole::Tags)
}

/// Reporter's lines, sources and links in the head or tail, and captions with a credit.
fn staff_or_caption(line: &str, place: Place) -> Option<PartKind> {
    let edge = place.head || place.tail;
    let link = ["http://", "https://", "www."].iter().any(|start| line.starts_with(start));
    if link && !line.contains(' ') {
        return Some(PartKind::Byline);
    }
    if edge && line.len() <= SHORT && is_staff(line) {
        return Some(PartKind::Byline);
    }
    (line.len() <= CAPTION && is_caption(line)).then_some(PartKind::Caption)
}

/// "Laporan Wartawan Tribun Batam, Birri Fikrudin" (92 lines), "Sumber: …".
fn is_staff(line: &str) -> bool {
    let report = ["Laporan Wartawan ", "Laporan Reporter ", "Laporan Kontributor "];
    let source = ["Sumber:", "Sumber :", "Foto:", "Foto :"];
    let starts = |words: &[&str]| words.iter().any(|start| line.starts_with(start));
    !line.ends_with('.') && (starts(&report) || starts(&source)) && !line.contains(" - ")
}

/// "Gubernur Banten Wahidin Halim. ANTARA/Mulyana", "Penghargaan itu. (Dok. Pemkot Medan)",
/// "Ojek online. Foto: Grandyos Zafna", "Lihat Foto …".
///
/// 390 lines in 58,506 articles. A credit must end the line, and no sentence may follow it.
fn is_caption(line: &str) -> bool {
    line.starts_with("Lihat Foto ") || credit(line).is_some_and(is_name)
}

/// What stands behind a credit's mark, up to the line's end.
fn credit(line: &str) -> Option<&str> {
    let marks = [
        "ANTARA/",
        "ANTARA FOTO/",
        "KOMPAS.com/",
        "Kompas.com/",
        "Liputan6.com/",
        "(Dok. ",
        "(dok. ",
        "(DOK ",
        "(Dok ",
        "(Foto: ",
        "(foto: ",
        " Foto: ",
        "(Dokumentasi ",
        "(dokumentasi ",
        "(Humas ",
        "(Ist)",
        "(ist)",
    ];
    let near = line.len().saturating_sub(90);
    let from = (near..=line.len()).find(|at| line.is_char_boundary(*at))?;
    let tail = &line[from..];
    marks.iter().find_map(|mark| tail.rfind(mark).map(|at| tail[at + mark.len()..].trim()))
}

/// Whether a credit is a name: a few words, no sentence.
fn is_name(credit: &str) -> bool {
    let inner = credit.trim_end_matches(['.', ')']);
    inner.len() <= 60 && !inner.contains(". ") && !inner.contains(['"', '\u{201d}'])
}

/// The day that a line tells which tells nothing else: "1 Juli 2021 23:51 WIB".
///
/// It has a clock or a word for publishing with it, or stands in the head or tail; a bare date
/// elsewhere is a heading in the body ("12 Mei 2021" in a chronicle).
pub fn publication_line(line: &str, place: Place) -> Option<Date> {
    if line.len() > SHORT || !line.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mention = date_mentions(line).into_iter().find(|mention| mention.date().is_some())?;
    let rest = [&line[..mention.span.start], &line[mention.span.end..]].concat().to_lowercase();
    let words = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let known = words.clone().all(|word| STAMP_WORDS.contains(&word));
    let told = words.count() > 0 || rest.contains(|c: char| c.is_ascii_digit());
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    let alone = known && digits <= 6 && (told || place.head || place.tail);
    alone.then(|| publication_days(line).first().copied()).flatten()
}

/// Words that may stand beside the date on a line that tells the day of publication.
const STAMP_WORDS: [&str; 34] = [
    "wib",
    "wita",
    "wit",
    "gmt",
    "utc",
    "diperbarui",
    "diterbitkan",
    "dipublikasikan",
    "dipublikasi",
    "publikasi",
    "tayang",
    "terbit",
    "tanggal",
    "tgl",
    "pukul",
    "jam",
    "pada",
    "updated",
    "update",
    "published",
    "posted",
    "kompas",
    "com",
    "am",
    "pm",
    "terakhir",
    "dirilis",
    "dimuat",
    "diposting",
    "rilis",
    "date",
    "on",
    "at",
    "last",
];
