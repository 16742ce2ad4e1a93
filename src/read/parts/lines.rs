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
    if is_breadcrumb(line, place) {
        return Some(Whole::Kind(PartKind::Tags));
    }
    if publication_line(line, place).is_some() {
        return Some(Whole::Kind(PartKind::DateLine));
    }
    if is_bare_pointer(line) {
        return Some(Whole::Related(if line.ends_with(':') { HEADLINES } else { 0 }));
    }
    if line.starts_with("Video:") && line.len() <= 2 * SHORT && !line.ends_with('.') {
        return Some(Whole::Related(0));
    }
    if let Some(Whole::Related(left)) = before
        && left > 0
        && is_headline(line)
    {
        return Some(Whole::Related(left - 1));
    }
    tags(line, place, before).or_else(|| staff_or_caption(line, place).map(Whole::Kind))
}

/// "Advertisement", "SCROLL TO CONTINUE WITH CONTENT", "Komentar": nothing else on the line.
///
/// With those inside lines 11,571 in 8,175 of 58,506 articles.
fn is_advertisement(line: &str) -> bool {
    if line.len() > SHORT {
        return false;
    }
    let plain = line.trim_matches(['.', ':', '-', '*', ' ']).to_lowercase();
    let starts =
        ["scroll to continue", "scroll ke bawah untuk", "lanjutkan membaca di bawah iklan"];
    PAGE_WORDS.contains(&plain.as_str())
        || starts.iter().any(|start| plain.starts_with(start))
        || is_counter(&plain)
}

/// What a page has around its article, as whole lines.
const PAGE_WORDS: [&str; 11] = [
    "advertisement",
    "advertisements",
    "iklan",
    "loading",
    "komentar",
    "selengkapnya",
    "ikuti kami di",
    "bagikan",
    "bagikan artikel ini",
    "share",
    "share this",
];

/// "31 views", "dibaca 120 kali".
fn is_counter(plain: &str) -> bool {
    let words: Vec<&str> = plain.split_whitespace().take(4).collect();
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    match words[..] {
        [count, what] => number(count) && ["views", "view", "shares", "dibaca"].contains(&what),
        ["dibaca" | "dilihat", count, "kali" | "x"] => number(count),
        _ => false,
    }
}

/// "Home » Berita » Daerah", in the head: where the page stands on its site. Each step has a name
/// of its own; "nilai > 90" and a sentence are none.
fn is_breadcrumb(line: &str, place: Place) -> bool {
    let marks = [" \u{bb} ", " \u{203a} ", " > "];
    let named = |step: &str| step.trim_start().starts_with(char::is_uppercase);
    let path = |mark: &str| line.contains(mark) && line.split(mark).all(named);
    let sentence = line.ends_with(['.', '!', '?', ',', ';']) || line.contains('\u{ab}');
    place.head && line.len() <= SHORT && !sentence && marks.into_iter().any(path)
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
/// 1,416 such lines follow in 58,506 articles.
fn is_headline(line: &str) -> bool {
    line.len() <= SHORT
        && line.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && !is_list_item(line)
        && !line.ends_with(['.', ',', ':', ';', '"', '\u{201d}', '\u{2026}', ')'])
        && line.split_whitespace().count() >= 4
}

/// "2. Museum Mpu Purwa": a heading of the body.
fn is_list_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && rest.starts_with(['.', ')'])
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

/// "Laporan Wartawan Tribun Batam, Birri Fikrudin" (90 lines), "Sumber: …", "Oleh: …".
fn is_staff(line: &str) -> bool {
    let report = ["Laporan Wartawan ", "Laporan Reporter ", "Laporan Kontributor "];
    let source = ["Sumber:", "Sumber :", "Foto:", "Foto :", "Oleh:", "Oleh :"];
    let starts = |words: &[&str]| words.iter().any(|start| line.starts_with(start));
    !line.ends_with('.') && (starts(&report) || starts(&source)) && !line.contains(" - ")
}

/// "Gubernur Banten Wahidin Halim. ANTARA/Mulyana", "Penghargaan itu. (Dok. Pemkot Medan)",
/// "Ojek online. Foto: Grandyos Zafna".
///
/// 185 lines in 58,506 articles. A credit must end the line, and no sentence may follow it.
/// "(Humas …)" is none: it ends the last paragraph of many an article.
fn is_caption(line: &str) -> bool {
    let pointer = markers::at_start(line).is_some();
    !pointer && credit(line).is_some_and(is_name)
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
/// elsewhere is a heading in the body ("12 Mei 2021" in a chronicle), and one in brackets
/// ("Jumat (20/9/2019)") or with a full stop is a sentence's broken-off end. In the head a few
/// other words may stand before date and clock: "Budi - Koran, 1 Juli 2021 23:51 WIB".
pub fn publication_line(line: &str, place: Place) -> Option<Date> {
    let rest = beside_date(line, place)?;
    let edge = place.head || place.tail;
    (edge || has_words(&rest)).then(|| publication_days(line).first().copied()).flatten()
}

/// Whether a date line has more than the bare date: a clock, or a word for publishing.
pub fn is_told_apart(line: &str) -> bool {
    let anywhere = Place { head: true, tail: true };
    beside_date(line, anywhere).is_some_and(|rest| has_words(&rest))
}

/// Whether a clock or a word for publishing stands beside the date: "Tanggal:" is neither, it
/// announces matches and meetings too.
fn has_words(rest: &str) -> bool {
    rest.contains(|c: char| c.is_ascii_digit()) || words(rest).any(|word| !NEUTRAL.contains(&word))
}

/// Words beside a date that say nothing of publishing.
const NEUTRAL: [&str; 6] = ["tanggal", "tgl", "pada", "date", "on", "at"];

/// What stands beside the date on a line that has nothing but a stamp's words and a clock.
fn beside_date(line: &str, place: Place) -> Option<String> {
    let digit = line.contains(|c: char| c.is_ascii_digit());
    if line.len() > SHORT || !digit || line.contains('(') || line.ends_with('.') {
        return None;
    }
    let mention = date_mentions(line).into_iter().find(|mention| mention.date().is_some())?;
    let (before, behind) = (&line[..mention.span.start], &line[mention.span.end..]);
    let (before, behind) = (before.to_lowercase(), behind.to_lowercase());
    let known = |text: &str| words(text).all(|word| STAMP_WORDS.contains(&word));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let author = place.head && words(&before).count() <= 6 && digits(&behind) >= 3;
    let stamp = known(&behind) && digits(&behind) <= 6;
    let fits = stamp && ((known(&before) && digits(&before) <= 4) || author);
    fits.then(|| before + &behind)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
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
