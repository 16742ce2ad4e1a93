//! Answers: in which words is a remark on a question or a suggestion told?

use super::{Lang, Told, facet, flag};
use crate::search::{Remark, RemarkKind, Suggestion, is_backward};
use crate::told;

impl Told for Remark {
    fn told(&self, lang: Lang) -> String {
        self.kind.told(lang)
    }
}

/// A table: one kind, one message.
impl Told for RemarkKind {
    fn told(&self, lang: Lang) -> String {
        match self {
            RemarkKind::NoWords(text) => told!(
                lang,
                "there is no word to search for in {text:?}",
                "tidak ada kata yang dapat dicari dalam {text:?}"
            ),
            RemarkKind::NoYear(typed) if is_backward(typed) => told!(
                lang,
                "{typed:?} ends before it begins: write the earlier year first, as in 2019..2022",
                "{typed:?} berakhir sebelum dimulai: tulis tahun yang lebih awal dahulu, seperti \
                 2019..2022"
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
            RemarkKind::NoDate(typed) => told!(
                lang,
                "{typed:?} is no date: write 2021-07-01, 2021-07, \"1 Juli 2021\" or A..B",
                "{typed:?} bukan tanggal: tulis 2021-07-01, 2021-07, \"1 Juli 2021\", atau A..B"
            ),
            RemarkKind::BeyondEnd(hits) => told!(
                lang,
                "there is nothing to show beyond the last of {hits} hits: lower --offset",
                "tidak ada lagi di belakang yang terakhir dari {hits} hasil: kurangi --offset"
            ),
            RemarkKind::UnknownField(name) => told!(
                lang,
                "there is no field {name:?}: taken as a word",
                "tidak ada ruas {name:?}: dicari sebagai kata"
            ),
            RemarkKind::EmptyField(name) => told!(
                lang,
                "nothing stands directly behind \"{name}:\": taken as a word",
                "tidak ada apa-apa tepat di belakang \"{name}:\": dicari sebagai kata"
            ),
            RemarkKind::FieldInField(name) => told!(
                lang,
                "the field {name:?} stands inside another one: taken as a word",
                "ruas {name:?} berada di dalam ruas lain: dicari sebagai kata"
            ),
            RemarkKind::LoneQuote => told!(
                lang,
                "a quotation mark has no partner: passed over",
                "tanda kutip tidak berpasangan: diabaikan"
            ),
            RemarkKind::LoneBracket => told!(
                lang,
                "a bracket has no partner: passed over",
                "tanda kurung tidak berpasangan: diabaikan"
            ),
            RemarkKind::Empty(text) => told!(
                lang,
                "there is no word in {text}: passed over",
                "tidak ada kata di dalam {text}: diabaikan"
            ),
            RemarkKind::LoneOperator(text) => told!(
                lang,
                "{text:?} has nothing to work on: it is no operator here",
                "{text:?} tidak punya kata untuk digabungkan: di sini bukan operator"
            ),
            RemarkKind::ShoutedOperator(text) => told!(
                lang,
                "{text:?} is taken as a word, as all is in capitals: AND, OR, NOT always work",
                "{text:?} dicari sebagai kata karena semuanya huruf besar: AND, OR, NOT selalu \
                 berlaku"
            ),
            RemarkKind::UselessPlus => told!(
                lang,
                "a plus beside OR requires nothing: passed over",
                "tanda plus di samping OR tidak mewajibkan apa pun: diabaikan"
            ),
            RemarkKind::Wildcard(text) => told!(
                lang,
                "the asterisk in {text:?} is passed over: it works at the end of one word",
                "tanda bintang dalam {text:?} diabaikan: hanya berlaku di akhir satu kata"
            ),
            RemarkKind::Distance(text) => told!(
                lang,
                "{text:?} is no distance that can be used: write ~1 or ~2 behind one word",
                "{text:?} bukan jarak yang dapat dipakai: tulis ~1 atau ~2 di belakang satu kata"
            ),
            RemarkKind::TooDeep => told!(
                lang,
                "brackets within too many brackets: passed over",
                "tanda kurung bersarang terlalu dalam: diabaikan"
            ),
            RemarkKind::TooLong(words) => told!(
                lang,
                "only the first {words} words are looked for",
                "hanya {words} kata pertama yang dicari"
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
            Suggestion::WithoutPart { part, total } => {
                told!(lang, "without {part}: {total}", "tanpa {part}: {total}")
            }
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
