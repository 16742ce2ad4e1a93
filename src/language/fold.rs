//! Answers: in which form do two spellings of one word meet?
//!
//! Lower case, typographic apostrophes made plain, accents and invisible characters dropped:
//! "Jum’at" meets "jum'at", "Joséphine" meets "josephine".

/// Whether `c` is an apostrophe, in any of the shapes that keyboards and typesetters give it.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{02BB}' | '`' | '\u{00B4}')
}

/// Whether `c` is a hyphen that may stand inside a word (a dash never does).
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether `c` is not seen inside a word: accents written apart, soft hyphens, joiners, marks of
/// the direction of writing (in the news 25 words have one inside), selectors of a letter's shape.
pub(crate) fn is_invisible(c: char) -> bool {
    is_accent(c)
        || matches!(c, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Whether `c` is an accent written apart, behind its letter.
pub(crate) fn is_accent(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

/// `text` in its folded form.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Appends `word` to `out` in its folded form.
pub(super) fn fold_into(word: &str, out: &mut String) {
    let from = out.len();
    if word.is_ascii() {
        out.push_str(word);
        out[from..].make_ascii_lowercase();
        return;
    }
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            c if is_invisible(c) => {}
            // full-width letters and figures
            '\u{FF10}'..='\u{FF5A}' => push_narrow(c, out),
            c if is_apostrophe(c) => out.push('\''),
            c if is_hyphen(c) => out.push('-'),
            c => push_plain(c, out),
        }
    }
}

/// Appends a letter or figure of the width of East Asian ones as its plain self.
fn push_narrow(c: char, out: &mut String) {
    out.extend(char::from_u32(u32::from(c) - 0xFEE0));
}

/// Appends a lower-case letter without its accent, or the letters of a ligature, which PDFs have.
fn push_plain(c: char, out: &mut String) {
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ'..='ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        other => return out.push(other),
    };
    out.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(word: &str) -> String {
        let mut out = String::new();
        fold_into(word, &mut out);
        out
    }

    #[test]
    fn spellings_of_one_word_meet() {
        assert_eq!(folded("Jum’at"), "jum'at");
        assert_eq!(folded("Joséphine"), "josephine");
        // the accent as a character of its own, and a soft hyphen
        assert_eq!(folded("Jose\u{301}phi\u{ad}ne"), "josephine");
        assert_eq!(folded("PEMERINTAH"), "pemerintah");
        // as a PDF has them, in Vietnamese, of East Asian width, with a mark of direction inside
        assert_eq!(folded("ﬁnal"), "final");
        assert_eq!(folded("Nguyễn Phạm Đức"), "nguyen pham duc");
        assert_eq!(folded("Ｇｕｂｅｒｎｕｒ２"), "gubernur2");
        assert_eq!(folded("pemerin\u{200e}tah"), "pemerintah");
    }
}
