//! Answers: which words announce boilerplate?

use crate::article::PartKind;

/// Words that announce boilerplate, and how far it goes.
pub struct Marker {
    /// The words, in lower case with single spaces.
    pub words: &'static str,
    /// What they announce.
    pub kind: PartKind,
    /// What follows them.
    pub reach: Reach,
}

/// How far boilerplate goes behind its marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It is the words themselves.
    Words,
    /// A headline follows.
    Headline,
    /// A colon and a person's name follow.
    Name,
    /// All up to the line's end, if the words themselves are sure: a year or © follows.
    Rights,
    /// All up to `]`.
    Bracket,
    /// A video's title follows, mostly in quotes.
    Video,
    /// A photo's caption follows, mostly with its credit in brackets.
    Photo,
}

const fn marker(words: &'static str, kind: PartKind, reach: Reach) -> Marker {
    Marker { words, kind, reach }
}

/// All markers; of two that fit, the longer stands first. The counts are of articles.
const MARKERS: [Marker; 37] = [
    marker("baca juga", PartKind::Related, Reach::Headline), // 9,420
    marker("bacajuga", PartKind::Related, Reach::Headline),
    marker("lihat juga video", PartKind::Related, Reach::Video),
    marker("simak juga video", PartKind::Related, Reach::Video),
    marker("tonton juga video", PartKind::Related, Reach::Video),
    marker("lihat juga", PartKind::Related, Reach::Headline), // 1,238 with the two around it
    marker("simak juga", PartKind::Related, Reach::Headline),
    marker("tonton juga", PartKind::Related, Reach::Headline),
    marker("simak video", PartKind::Related, Reach::Video), // 1,474 with all videos
    marker("lihat video", PartKind::Related, Reach::Video),
    marker("tonton video", PartKind::Related, Reach::Video),
    marker("saksikan video", PartKind::Related, Reach::Video),
    marker("saksikan juga video", PartKind::Related, Reach::Video),
    marker("artikel terkait", PartKind::Related, Reach::Headline),
    marker("berita terkait", PartKind::Related, Reach::Headline),
    marker("pilihan redaksi", PartKind::Related, Reach::Words), // 50
    marker("pilihan editor", PartKind::Related, Reach::Words),
    marker("[gambas", PartKind::Related, Reach::Bracket), // 1,682
    marker("[bacajuga", PartKind::Related, Reach::Bracket),
    marker("advertisement scroll to continue with content", PartKind::Advertisement, Reach::Words),
    marker("scroll to continue with content", PartKind::Advertisement, Reach::Words),
    marker("advertisement", PartKind::Advertisement, Reach::Words), // 7,774 with the two before
    marker("scroll ke bawah untuk melanjutkan", PartKind::Advertisement, Reach::Words),
    marker("scroll ke bawah untuk membaca berita", PartKind::Advertisement, Reach::Words),
    marker("lihat foto", PartKind::Caption, Reach::Photo), // 109
    marker("pewarta", PartKind::Byline, Reach::Name),      // 2,380 with those below
    marker("editor", PartKind::Byline, Reach::Name),
    marker("uploader", PartKind::Byline, Reach::Name),
    marker("penulis", PartKind::Byline, Reach::Name),
    marker("reporter", PartKind::Byline, Reach::Name),
    marker("redaktur", PartKind::Byline, Reach::Name),
    marker("kontributor", PartKind::Byline, Reach::Name),
    marker("penerjemah", PartKind::Byline, Reach::Name),
    marker("penyunting", PartKind::Byline, Reach::Name),
    marker("jurnalis", PartKind::Byline, Reach::Name),
    marker("copyright", PartKind::Copyright, Reach::Rights), // 1,138
    marker("hak cipta", PartKind::Copyright, Reach::Rights),
];

/// The marker at the start of `text`, and the length of its words.
pub fn at_start(text: &str) -> Option<(&'static Marker, usize)> {
    let first = text.as_bytes().first()?.to_ascii_lowercase();
    let fits = |marker: &&Marker| marker.words.as_bytes()[0] == first;
    MARKERS.iter().filter(fits).find_map(|marker| {
        let length = words_length(text, marker.words)?;
        let whole = !text[length..].starts_with(|c: char| c.is_alphanumeric() && c.is_lowercase());
        whole.then_some((marker, length))
    })
}

/// The length of `words` at the start of `text`, in any case, with any run of spaces for a space.
fn words_length(text: &str, words: &str) -> Option<usize> {
    let mut at = 0;
    for word in words.split(' ') {
        if at > 0 {
            let rest = text.get(at..)?;
            let spaces = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
            if spaces == 0 || spaces > 8 {
                return None;
            }
            at += spaces;
        }
        let end = at + word.len();
        text.get(at..end).filter(|found| found.eq_ignore_ascii_case(word))?;
        at = end;
    }
    Some(at)
}

/// Whether these are the initials of the staff: "(abw/ce/ala)", "(adp/nds)".
///
/// 1,890 in 58,506 articles; with a slash none of a sample of 100 was anything else.
pub fn is_initials(words: &str) -> bool {
    let inner = words.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(|inner| {
        let name = |name: &str| {
            (1..=5).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_lowercase())
        };
        inner.len() <= 24 && inner.contains('/') && inner.split('/').all(name)
    })
}

/// Whether these are initials or a source in brackets where only such can stand: "(sto)",
/// "(Adv)", "(Antara)", "(OL-1)", "(*)".
pub fn is_signature(words: &str) -> bool {
    let inner = words.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let office = ["Humas ", "Kominfo ", "Diskominfo ", "Adv/", "ADV/", "Advertorial"];
    inner.is_some_and(|inner| {
        if inner.len() <= 40 && office.iter().any(|office| inner.starts_with(office)) {
            return true;
        }
        let letter =
            |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '*' | ' ' | '.');
        (1..=14).contains(&inner.len())
            && inner.chars().all(letter)
            && inner.split_whitespace().count() <= 2
            && !inner.bytes().all(|b| b.is_ascii_digit())
    })
}
