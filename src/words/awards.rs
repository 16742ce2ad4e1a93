//! Answers: in which words are an award's fields named, and doubts about it told?

use super::{Lang, Told};
use crate::article::AwardField;
use crate::told;
use crate::understand::Doubt;

/// An award's field for a reader.
pub fn field(field: AwardField, lang: Lang) -> &'static str {
    match field {
        AwardField::Recipient => lang.pick("recipient", "penerima"),
        AwardField::Province => lang.pick("province", "provinsi"),
        AwardField::AwardBody => lang.pick("award body", "pemberi"),
        AwardField::Programme => lang.pick("programme", "nama penghargaan"),
        AwardField::Category => lang.pick("category", "kategori"),
        AwardField::Rank => lang.pick("rank", "peringkat"),
        AwardField::Class => lang.pick("class", "kelas"),
        AwardField::Year => lang.pick("year", "tahun"),
    }
}

impl Told for Doubt {
    fn told(&self, lang: Lang) -> String {
        match self {
            Doubt::NoAward => told!(
                lang,
                "speaks of awards, but none was read",
                "menyebut penghargaan, tetapi tidak satu pun terbaca"
            ),
            Doubt::NoYear(who) => {
                told!(lang, "no year for the award of {who}", "penghargaan {who} tanpa tahun")
            }
            Doubt::NoBody(who) => told!(
                lang,
                "no conferring body for the award of {who}",
                "penghargaan {who} tanpa pemberi"
            ),
            Doubt::UnknownBody(body) => told!(
                lang,
                "the body {body:?} is in no list",
                "pemberi {body:?} tidak ada dalam daftar mana pun"
            ),
            Doubt::WeakRule { field: of, recipient, rule } => told!(
                lang,
                "the {name} of the award of {recipient} rests on {rule}",
                "{name} pada penghargaan {recipient} bertumpu pada {rule}",
                name = field(*of, lang)
            ),
        }
    }
}
