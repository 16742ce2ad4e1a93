//! Answers: which number does this word stand for?

/// The whole number that a word names: "dua", "kedua", "II", "2", "ke-2" are all 2.
///
/// Reads cardinals and ordinals of one word from one to nineteen and the round tens, Roman
/// numerals in capitals up to 39 (beyond that they are mostly initials and acronyms), and
/// digits up to six places. "se-" forms count as one: "sepuluh" is 10, "sebelas" 11.
pub fn ordinal(word: &str) -> Option<u32> {
    let word = word.trim();
    digits(word).or_else(|| roman(word)).or_else(|| spelled(&word.to_lowercase()))
}

fn digits(word: &str) -> Option<u32> {
    let bare = match word.get(..2) {
        Some(ke) if ke.eq_ignore_ascii_case("ke") => word[2..].trim_start_matches(['-', ' ']),
        _ => word,
    };
    let plain = !bare.is_empty() && bare.len() <= 6 && bare.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| bare.parse().ok()).flatten()
}

fn roman(word: &str) -> Option<u32> {
    let word = match word.get(..3) {
        Some("ke-" | "Ke-" | "KE-") => &word[3..],
        _ => word,
    };
    if word.is_empty() || word.len() > 7 {
        return None;
    }
    let tens = word.bytes().take_while(|&b| b == b'X').count().min(3);
    let ones = ONES.iter().position(|&ones| ones == &word[tens..])?;
    Some((tens * 10 + ones) as u32).filter(|&n| n > 0)
}

const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

const NAMES: [&str; 9] =
    ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

fn spelled(word: &str) -> Option<u32> {
    match word {
        "pertama" | "kesatu" | "perdana" | "tunggal" => return Some(1),
        _ => {}
    }
    let bare = word.strip_prefix("ke").map(|rest| rest.trim_start_matches('-')).unwrap_or(word);
    cardinal(bare)
}

fn cardinal(word: &str) -> Option<u32> {
    let one = |name: &str| NAMES.iter().position(|&n| n == name).map(|i| i as u32 + 1);
    match word {
        "sepuluh" => Some(10),
        "sebelas" => Some(11),
        _ => one(word)
            .or_else(|| Some(10 + one(word.strip_suffix("belas")?.trim_end())?))
            .or_else(|| Some(10 * one(word.strip_suffix("puluh")?.trim_end())?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ways_of_writing_a_number() {
        for word in ["2", "dua", "Dua", "kedua", "KEDUA", "II", "ke-2", "ke 2", "ke-II"] {
            assert_eq!(ordinal(word), Some(2), "{word}");
        }
        assert_eq!(ordinal("pertama"), Some(1));
        assert_eq!(ordinal("XX"), Some(20));
        assert_eq!(ordinal("XIX"), Some(19));
        assert_eq!(ordinal("kesepuluh"), Some(10));
        assert_eq!(ordinal("dua belas"), Some(12));
    }

    #[test]
    fn words_that_only_look_like_numbers() {
        // "ke" alone, initials, a small "i", names that end alike
        for word in ["ke", "ke-", "", "i", "MM", "XL", "CV", "belas", "umum", "1234567"] {
            assert_eq!(ordinal(word), None, "{word}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(word in "\\PC*") {
            ordinal(&word);
        }

        #[test]
        fn digits_name_themselves(n in 0u32..1_000_000) {
            prop_assert_eq!(ordinal(&n.to_string()), Some(n));
        }
    }
}
