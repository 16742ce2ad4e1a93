//! Answers: where does the dateline end, and which outlet does it name?

use crate::language::date_mentions;

/// Longest dateline looked for, in bytes.
const LONGEST: usize = 70;
/// Longest dateline that begins with the reporter: "Laporan Wartawan …, …".
const LONGEST_WITH_REPORTER: usize = 130;
/// Outlets that a dateline names by something else than a domain or a name in brackets.
const OUTLETS: [&str; 4] = ["CNN Indonesia", "CNBC Indonesia", "BBC Indonesia", "ANTARA"];

/// What starts the name of a government or a firm.
const NO_PLACES: [&str; 6] = ["Pemkot ", "Pemkab ", "Pemprov ", "Pemerintah ", "PT ", "CV "];

/// The length of the dateline on top of a paragraph, its dash included; `None` without one.
///
/// "Palangka Raya (ANTARA) -", "JAKARTA, KOMPAS.com –", "TERAS7.COM –", "Jakarta -",
/// "PALANGKA RAYA-Pemerintah…". A dateline is short, ends in a dash, and either names an outlet
/// (13,828 of 58,506 articles), or is a place in capitals (1,281) or in one to three capitalised
/// words before a dash between spaces (1,463). The doubt is with the last: "Anies Baswedan -
/// Muhaimin Iskandar menang" would lose a name; in random samples of 50 and 120 of the last two
/// kinds none was of that sort.
pub fn length(paragraph: &str) -> Option<usize> {
    let reporter = paragraph.starts_with("Laporan ");
    let most = if reporter { LONGEST_WITH_REPORTER } else { LONGEST };
    let window = &paragraph[..paragraph.floor_char_boundary(most)];
    let dash = dashes(window).find(|dash| is_dateline(dash, paragraph, reporter))?;
    Some(nested(paragraph, dash.end))
}

/// A run of dashes, with what is before and whether spaces are around.
struct Dash<'t> {
    head: &'t str,
    end: usize,
    spaced: bool,
}

/// The runs of dashes in the beginning of a paragraph.
fn dashes(window: &str) -> impl Iterator<Item = Dash<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + window[at..].find(is_dash)?;
        let rest = window[start..].trim_start_matches(|c| is_dash(c) || c == ' ');
        at = window.len() - rest.len();
        let run = &window[start..at];
        let spaced =
            window[..start].ends_with([' ', '.']) || run.ends_with(' ') || run.starts_with("--");
        // some write "SERANG, (Koran).-"
        Some(Dash { head: window[..start].trim_end_matches([' ', '.']), end: at, spaced })
    })
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2013}' | '\u{2014}')
}

/// Whether what stands before a dash is a dateline, and a sentence behind it.
fn is_dateline(dash: &Dash, paragraph: &str, reporter: bool) -> bool {
    let rest = &paragraph[dash.end..];
    let by_domain = dash.spaced && domain(dash.head).is_some();
    let sentence = rest.starts_with(|c: char| by_domain || !c.is_lowercase())
        && !rest.starts_with([')', ']', '.', ' ']);
    let name = |word: &str| !word.starts_with(char::is_lowercase) || word.contains('.');
    let fits = dash.head.len() >= 3
        && sentence
        && !dash.head.contains(['\u{201c}', '"', ':', ';'])
        && (reporter || dash.head.split_whitespace().all(name))
        && (dash.spaced || !is_compound(dash.head, rest));
    let named = || outlet(dash.head).is_some();
    fits && (named() || (!reporter && paragraph.len() >= super::PARAGRAPH && is_place(dash, rest)))
}

/// Whether a dash without spaces joins two halves of a word: "Liputan6.com, Jakarta G-Dragon",
/// "Timnas U-23", "PSSI-nya".
fn is_compound(head: &str, rest: &str) -> bool {
    let letters = head.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let mut behind = rest.chars();
    let word = behind.next().is_some_and(char::is_uppercase)
        && behind.next().is_some_and(char::is_lowercase);
    let long = head.split_whitespace().count() > 5;
    letters < 3 || !word || (long && !head.starts_with("Laporan "))
}

/// What stands before the day that a dateline tells: "Bogor" of "Bogor, Senin (14/1/2019)".
///
/// Offices write so; the doubt is small, as the day must end right before the dash. Of 58,506
/// articles none does. A span of days ("Gus Dur (7 September 1940 - 30 Desember 2009)") goes on with a
/// figure or in its bracket, and a government or firm with a day behind it is no place.
fn undated<'h>(head: &'h str, rest: &str) -> &'h str {
    let outside = |c: char| !c.is_alphanumeric();
    let is_last = |end: usize| head[end..].chars().all(outside);
    let dated = head.contains(char::is_numeric) && !rest.starts_with(char::is_numeric);
    let days = if dated { date_mentions(head) } else { Vec::new() };
    let closed = head.matches('(').count() == head.matches(')').count();
    let no_place = NO_PLACES.iter().any(|word| head.starts_with(word));
    match days.iter().find(|day| is_last(day.span.end)) {
        Some(day) if closed && !no_place => head[..day.span.start].trim_end_matches(outside),
        _ => head,
    }
}

/// Whether the words before a dash can only be a place: "PALANGKA RAYA", "Kuala Lumpur", with a
/// day behind or without.
fn is_place(dash: &Dash, rest: &str) -> bool {
    let head = undated(dash.head, rest);
    let words = head.split_whitespace().count();
    let letters = |c: char| c.is_alphabetic() || matches!(c, ' ' | ',' | '.' | '/' | '-' | '\'');
    if words > 4 || !head.chars().all(letters) {
        return false;
    }
    if !head.contains(char::is_lowercase) {
        // unspaced, short capitals are an abbreviation in a pair: "TNI-Polri", "PKS-Golkar"
        return dash.spaced || head.len() >= 6;
    }
    let capitalised = |word: &str| word.starts_with(char::is_uppercase);
    dash.spaced && words <= 3 && head.split_whitespace().all(capitalised)
}

/// The outlet that a dateline names: "TERAS7.COM", "ANTARA", "CNN Indonesia".
pub fn outlet(dateline: &str) -> Option<&str> {
    let named = OUTLETS.iter().find_map(|name| {
        let at = dateline.find(name)?;
        dateline.get(at..at + name.len())
    });
    named.or_else(|| domain(dateline)).or_else(|| in_brackets(dateline))
}

/// "KOMPAS.com", "REPUBLIKA.CO.ID", "Liputan6.com", also with the last letter lost in scraping.
fn domain(dateline: &str) -> Option<&str> {
    dateline.split([' ', ',', '(', ')', ';']).map(|word| word.trim_end_matches('.')).find(|word| {
        let ending = word.split_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let known = |ending: &str| {
            matches!(
                ending,
                "com" | "co" | "co.id" | "id" | "net" | "go.id" | "or.id" | "news" | "org"
            )
        };
        ending.is_some_and(|ending| known(&ending)) && word.starts_with(char::is_alphabetic)
    })
}

/// "JAKARTA (Pos Kota)".
fn in_brackets(dateline: &str) -> Option<&str> {
    let inner = dateline.trim_end().strip_suffix(')')?;
    let (place, name) = inner.split_once('(')?;
    let short = !place.trim().is_empty() && place.split_whitespace().count() <= 4;
    let capital = place.starts_with(char::is_uppercase) && name.starts_with(char::is_uppercase);
    Some(name.trim()).filter(|name| short && capital && !name.contains(char::is_numeric))
}

/// Where a dateline of two steps ends: "KONTAN.CO.ID - JAKARTA. ", "KONTAN.CO.ID - WASHINGTON - ".
fn nested(paragraph: &str, end: usize) -> usize {
    let rest = &paragraph[end..];
    let window = &rest[..rest.floor_char_boundary(40)];
    let place = window.find(|c: char| !(c.is_uppercase() || c == ' ')).unwrap_or(0);
    let (head, behind) = window.split_at(place);
    let mark = behind.trim_start_matches(['.', ' ', '-', '\u{2013}']);
    let marked = behind.starts_with(['.', '-', '\u{2013}']) && mark.starts_with(char::is_uppercase);
    let whole = head.trim().len() >= 4 && behind.len() - mark.len() >= 2;
    if marked && whole { end + place + behind.len() - mark.len() } else { end }
}
