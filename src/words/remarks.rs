//! Answers: in which words is a remark on a question or a suggestion told?

use super::{Lang, Told, facet, flag};
use crate::search::{Remark, RemarkKind, Suggestion};
use crate::told;

impl Told for Remark {
    fn told(&self, lang: Lang) -> String {
        self.kind.told(lang)
    }
}

impl Told for RemarkKind {
    fn told(&self, lang: Lang) -> String {
        match self {
            RemarkKind::NoWords(text) => told!(
                lang,
                "there is no word to search for in {text:?}",
                "tidak ada kata yang dapat dicari dalam {text:?}"
            ),
            RemarkKind::NoYear(typed) => told!(
                lang,
                "{typed:?} is no year: write 2021 or 2019..2022",
                "{typed:?} bukan tahun: tulis 2021 atau 2019..2022"
            ),
            RemarkKind::UnknownValue(of, typed) => told!(
                lang,
                "no article has the {name} {typed:?}: `telusur facets` lists the values",
                "tidak ada artikel dengan {name} {typed:?}: `telusur facets` menampilkan daftar nilainya",
                name = facet(*of, lang)
            ),
        }
    }
}

impl Told for Suggestion {
    fn told(&self, lang: Lang) -> String {
        match self {
            Suggestion::Without { facet, value, excluded, total } => told!(
                lang,
                "without {flag} {value:?}: {total}",
                "tanpa {flag} {value:?}: {total}",
                flag = flag(*facet, *excluded)
            ),
            Suggestion::NearValue { facet: of, typed, value, total } => told!(
                lang,
                "{name} {typed:?}: did you mean {value:?}? ({total})",
                "{name} {typed:?}: apakah maksud Anda {value:?}? ({total})",
                name = facet(*of, lang)
            ),
            Suggestion::Spelling { typed, word, query, total } => told!(
                lang,
                "{typed:?}: did you mean {word:?}? `telusur search {query:?}` ({total})",
                "{typed:?}: apakah maksud Anda {word:?}? `telusur search {query:?}` ({total})"
            ),
        }
    }
}
