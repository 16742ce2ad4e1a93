//! Answers: where do this text's sentences start and end?

use crate::article::Span;

/// The sentences of `text`, in order, without white space around them.
///
/// A sentence ends at a line's end, and at `.`, `!` or `?` (with the quotation marks and
/// brackets after it) before white space. Not at a stop after an initial or one of the
/// [abbreviations](ABBREVIATIONS), nor before a small letter. Scraped news often lack the space
/// ("wisata.Namun"): a stop between a small letter and a capital ends a sentence too.
/// Linear in the text's length.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut push = |start: usize, end: usize| {
        let span = Span::new(start, end).trimmed(text);
        if !span.is_empty() {
            out.push(span);
        }
    };
    let mut skip = 0;
    for (i, c) in text.char_indices() {
        let after = i + c.len_utf8();
        if i < skip {
            continue;
        }
        let end = match c {
            '\n' | '\r' => Some(after),
            '.' | '!' | '?' => stop(text, i, after),
            _ => None,
        };
        if let Some(end) = end {
            push(start, end);
            (start, skip) = (end, end);
        }
    }
    push(start, text.len());
    out
}

/// Words that a full stop shortens without ending a sentence.
const ABBREVIATIONS: [&str; 45] = [
    "dr", "drs", "dra", "prof", "ir", "hj", "st", "sdr", "tn", "ny", "no", "nomor", "jl", "jln",
    "gg", "rp", "kab", "prov", "kec", "kel", "ds", "tgl", "hlm", "hal", "ttd", "yth", "bpk", "kh",
    "tgk", "ust", "kol", "letkol", "mayjen", "brigjen", "jend", "purn", "alm", "ing", "km", "vs",
    "kpt", "moh", "pt", "cv", "pb",
];

/// Where the sentence ends that the mark at `at..after` may end.
fn stop(text: &str, at: usize, after: usize) -> Option<usize> {
    let rest = &text[after..];
    let closers: usize =
        rest.chars().take(8).take_while(|c| CLOSERS.contains(c)).map(char::len_utf8).sum();
    let end = after + closers;
    let next = text[end..].chars().next();
    let before = text[..at].chars().next_back();
    let glued = closers == 0
        && before.is_some_and(char::is_lowercase)
        && next.is_some_and(char::is_uppercase);
    match next {
        None => return Some(end),
        Some(c) if c.is_whitespace() => {}
        Some(_) if glued => return Some(end),
        Some(_) => return None,
    }
    let stopped = &text[at..after] != "." || !abbreviated(text, at) && !counts_list(text, at);
    // the first letter after: a small one goes on with the sentence
    let follows = text[end..].chars().take(8).find(|c| !c.is_whitespace());
    (stopped && !follows.is_some_and(char::is_lowercase)).then_some(end)
}

/// Words that a single capital grades: "provinsi tipe C." ends its sentence.
const CLASSES: [&str; 8] =
    ["tipe", "kelas", "kategori", "grade", "golongan", "predikat", "nilai", "seri"];

const CLOSERS: [char; 7] = ['"', '\u{201d}', '\u{2019}', ')', ']', '\'', '.'];

/// Whether the word before the stop at `at` is an initial or a known abbreviation.
fn abbreviated(text: &str, at: usize) -> bool {
    let word: usize = text[..at]
        .chars()
        .rev()
        .take(8)
        .take_while(|c| c.is_alphanumeric())
        .map(char::len_utf8)
        .sum();
    let word = &text[at - word..at];
    let letters = word.chars().count();
    let initial = letters == 1 && word.chars().all(char::is_uppercase);
    let before = text[..at - word.len()].trim_end();
    let graded = initial && CLASSES.iter().any(|class| before.ends_with(class));
    initial && !graded || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// Whether the stop at `at` stands behind a number of one or two digits, or a small Roman one, that starts
/// its line: "1. Kota Ternate" is a piece of a list.
fn counts_list(text: &str, at: usize) -> bool {
    let digits = text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
    let before = match digits.len() == at {
        true => text[..at].trim_end_matches(['I', 'V', 'X']),
        false => digits,
    };
    let marks = |c: char| matches!(c, '-' | '*' | '\u{2022}' | ' ');
    let starts = before.trim_end_matches(marks);
    let length = at - before.len();
    let short = (1..=2).contains(&length) || digits.len() == at && (3..=4).contains(&length);
    short && (starts.is_empty() || starts.ends_with('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|span| span.slice(text)).collect()
    }

    #[test]
    fn the_stop_after_a_firms_form_ends_no_sentence() {
        let text = "Dana dari PT. Sinar Jaya. CV. Maju juga.";
        assert_eq!(split(text), ["Dana dari PT. Sinar Jaya.", "CV. Maju juga."]);
    }

    #[test]
    fn a_stop_ends_a_sentence_with_its_closing_quotation_mark() {
        let text = "\"Kami bangga.\" Ia berterima kasih! Selesai";
        assert_eq!(split(text), ["\"Kami bangga.\"", "Ia berterima kasih!", "Selesai"]);
    }

    #[test]
    fn initials_abbreviations_numbers_and_small_letters_go_on() {
        let text = "Prof. Dr. H. Edy di Kab. Kapuas, Rp 1.200. dan detik.com lagi.";
        assert_eq!(split(text), [text]);
    }

    #[test]
    fn a_line_is_a_sentence_and_a_lost_space_is_found() {
        assert_eq!(split("Judul\n\nIsi satu.Namun dua."), ["Judul", "Isi satu.", "Namun dua."]);
    }

    #[test]
    fn a_number_that_counts_a_list_ends_no_sentence() {
        let text = "Daftarnya:\n1. Kota Tua\n- 12. Kota Baru\nII. Kota Ini\nSkornya 2. Ia puas.";
        let list = ["Daftarnya:", "1. Kota Tua", "- 12. Kota Baru", "II. Kota Ini"];
        assert_eq!(split(text), [&list[..], &["Skornya 2.", "Ia puas."]].concat());
    }

    #[test]
    fn a_long_line_without_an_end_is_quick() {
        assert_eq!(sentences(&"a".repeat(1_000_000)).len(), 1);
        assert!(!sentences(&".".repeat(200_000)).is_empty());
    }

    proptest! {
        #[test]
        fn spans_slice_are_ordered_and_lose_only_white_space(text in "[a-zA-Z0-9 .!?\"\\n”é)]{0,80}") {
            let spans = sentences(&text);
            let told: String = spans.iter().map(|s| s.slice(&text)).collect();
            let all: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            let kept: String = told.chars().filter(|c| !c.is_whitespace()).collect();
            prop_assert_eq!(all, kept);
            prop_assert!(spans.windows(2).all(|w| w[0].end <= w[1].start));
        }
    }
}
