//! Answers: in which words is told what the operating system answered?

use std::io::{self, ErrorKind};

use super::{Lang, Told};

impl Told for io::Error {
    /// What the system said; in Indonesian what it amounts to, where that is known.
    fn told(&self, lang: Lang) -> String {
        match (lang, amounts_to(self.kind())) {
            (Lang::Indonesian, Some(known)) => known.to_string(),
            _ => self.to_string(),
        }
    }
}

/// What the system's answer `said` amounts to in Indonesian, where its number tells; else as it
/// was said.
pub(super) fn indonesian(said: &str) -> String {
    let number = said.rsplit_once("(os error ").and_then(|(_, rest)| rest.strip_suffix(')'));
    let number = number.and_then(|number| number.parse().ok());
    let known = number.and_then(|number| amounts_to(io::Error::from_raw_os_error(number).kind()));
    known.unwrap_or(said).to_string()
}

fn amounts_to(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::NotFound => "berkas atau folder itu tidak ada",
        ErrorKind::PermissionDenied => "tidak diizinkan",
        ErrorKind::AlreadyExists => "sudah ada",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "ruang cakram penuh",
        ErrorKind::ReadOnlyFilesystem => "cakram hanya dapat dibaca",
        ErrorKind::IsADirectory => "itu folder, bukan berkas",
        ErrorKind::NotADirectory => "itu berkas, bukan folder",
        ErrorKind::InvalidData => "isinya bukan UTF-8 yang sah",
        _ => return None,
    })
}
