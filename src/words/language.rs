//! Answers: which language is the user told in?

use std::str::FromStr;

/// A language that messages are told in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English, also where nobody chose.
    #[default]
    English,
    /// Indonesian.
    Indonesian,
}

/// This names no language that messages are told in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLanguage(pub String);

impl Lang {
    /// All languages.
    pub const ALL: [Lang; 2] = [Lang::English, Lang::Indonesian];

    /// Its code as `--lang` takes it, and as a locale begins with it.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::English => "en",
            Lang::Indonesian => "id",
        }
    }

    /// The language of a locale such as `id_ID.UTF-8`. What is neither Indonesian nor empty is
    /// told in English; an empty one says nothing.
    pub fn of_locale(locale: &str) -> Option<Lang> {
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match code.to_ascii_lowercase().as_str() {
            "" => None,
            // "in" is what Java still writes for Indonesian
            "id" | "in" | "ind" | "indonesian" => Some(Lang::Indonesian),
            _ => Some(Lang::English),
        }
    }

    /// The first of the texts for English, the second for Indonesian.
    pub fn pick<T>(self, english: T, indonesian: T) -> T {
        match self {
            Lang::English => english,
            Lang::Indonesian => indonesian,
        }
    }
}

impl FromStr for Lang {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Lang, UnknownLanguage> {
        let wanted = |lang: &Lang| lang.code().eq_ignore_ascii_case(code.trim());
        Lang::ALL.into_iter().find(wanted).ok_or_else(|| UnknownLanguage(code.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_tells_its_language() {
        for (locale, lang) in [
            ("id_ID.UTF-8", Some(Lang::Indonesian)),
            ("id", Some(Lang::Indonesian)),
            ("in_ID", Some(Lang::Indonesian)),
            ("ID-id", Some(Lang::Indonesian)),
            ("en_US.UTF-8", Some(Lang::English)),
            ("C", Some(Lang::English)),
            ("C.UTF-8", Some(Lang::English)),
            ("POSIX", Some(Lang::English)),
            // a language that begins with the same letters is another one
            ("ido_XX", Some(Lang::English)),
            ("", None),
        ] {
            assert_eq!(Lang::of_locale(locale), lang, "{locale}");
        }
    }

    #[test]
    fn a_code_names_its_language_and_nothing_else_does() {
        for lang in Lang::ALL {
            assert_eq!(lang.code().parse(), Ok(lang));
        }
        assert_eq!("jv".parse::<Lang>(), Err(UnknownLanguage("jv".into())));
    }
}
