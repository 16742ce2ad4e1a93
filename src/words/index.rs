//! Answers: in which words is told what a run would do, and what is wrong with an index?
//!
//! In English these tell themselves (`Display`).

use super::{Lang, Told};
use crate::index::{Finding, Reason, Step};

impl Told for Finding {
    fn told(&self, lang: Lang) -> String {
        match lang {
            Lang::English => self.to_string(),
            Lang::Indonesian => finding(self),
        }
    }
}

fn finding(finding: &Finding) -> String {
    match finding {
        Finding::Unusable { cause } => {
            format!("indeks tidak menyebut apa yang diikutinya: {cause}")
        }
        Finding::DamagedFile { file } => {
            format!("{file} tidak lagi seperti yang ditulis (checksum-nya salah)")
        }
        Finding::MissingFile { file } => format!("{file} hilang"),
        Finding::Unopened { cause } => {
            format!("ada bagian indeks yang tidak dapat dibuka: {cause}")
        }
        Finding::DamagedArticle { id } => {
            format!("artikel {id:?} yang tersimpan tidak dapat dibaca lagi")
        }
        Finding::TwiceTheId { id } => format!("dua artikel memakai id {id:?}"),
        Finding::NoFile { id } => format!("artikel {id:?} berasal dari berkas yang tidak dikenal"),
        Finding::WrongCount { path, gave, there } => {
            format!("{path} memberi {gave} artikel, indeks memuat {there} darinya")
        }
        Finding::HiddenChange { path } => format!(
            "isi {path} berbeda dari yang dibaca, padahal ukuran dan waktunya tidak berubah"
        ),
    }
}

impl Told for Step {
    /// The sign of what is done, the file, and why.
    fn told(&self, lang: Lang) -> String {
        format!("{} {}  {}", self.action.sign(), self.path, self.reason.told(lang))
    }
}

impl Told for Reason {
    fn told(&self, lang: Lang) -> String {
        match lang {
            Lang::English => self.to_string(),
            Lang::Indonesian => reason(self),
        }
    }
}

fn reason(reason: &Reason) -> String {
    let told = match reason {
        Reason::New => "baru",
        Reason::Anew => "indeks dibangun kembali",
        Reason::Size => "ukurannya berubah",
        Reason::Content => "isinya berubah",
        Reason::Rules => "nama atau koreksi korpusnya berubah",
        Reason::Name => "artikelnya mendapat nama lain",
        Reason::Moved { from } => return format!("semula {from}"),
        Reason::Gone => "hilang",
        Reason::Forgotten => "korpusnya tidak lagi diikuti",
        Reason::Unreadable { cause } => return cause.told(Lang::Indonesian),
    };
    told.to_string()
}
