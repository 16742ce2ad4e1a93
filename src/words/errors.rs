//! Answers: in which words is an error of the library told in Indonesian?
//!
//! In English an error tells itself (`Display`).

use std::path::Path;

use super::{Lang, Told};
use crate::error::{CorpusFault, Error};
use crate::index::Holder;

impl Told for Error {
    fn told(&self, lang: Lang) -> String {
        match lang {
            Lang::English => self.to_string(),
            Lang::Indonesian => indonesian(self),
        }
    }
}

/// A table: one error, one message.
fn indonesian(error: &Error) -> String {
    match error {
        Error::NoIndex(dir) => {
            format!("belum ada indeks di {}: buat dengan `telusur index FOLDER`", path(dir))
        }
        Error::OtherVersion { dir, found, needed } => format!(
            "indeks di {} dibuat oleh telusur versi lain ({found}, versi ini memerlukan {needed}): \
             `telusur index` membangunnya kembali",
            path(dir)
        ),
        Error::Unusable { dir, cause } => format!(
            "indeks di {} tidak dapat dipakai ({cause}): `telusur index --rebuild FOLDER…`, dengan \
             menyebut semua yang harus diikutinya, membangunnya kembali",
            path(dir)
        ),
        Error::BadCorpus { path: corpus, fault } => {
            let fault = match fault {
                CorpusFault::NeitherFolderNorFile => {
                    "bukan folder dan bukan berkas: sebut folder atau berkas artikel"
                }
                CorpusFault::NoUtf8 => {
                    "jalurnya bukan UTF-8: ganti namanya dan nama folder di atasnya"
                }
            };
            format!("{} tidak dapat diikuti, {fault}", path(corpus))
        }
        Error::NewerVersion { dir, program } => format!(
            "indeks di {} dibuat oleh telusur yang lebih baru ({program}): pakai yang itu, atau \
             bangun kembali indeksnya dengan `telusur index --rebuild`",
            path(dir)
        ),
        Error::Busy { dir, holder } => format!(
            "indeks di {} sedang ditulis oleh telusur lain{}: tunggu sampai selesai, lalu coba \
             lagi",
            path(dir),
            holder.as_ref().map(process).unwrap_or_default()
        ),
        Error::Stopped => "dihentikan; yang sudah tersimpan tetap ada, dan `telusur index` \
                           berikutnya melanjutkan dari sana"
            .to_string(),
        Error::NoCorpus(corpus) => {
            format!("tidak ada korpus di {}: sebut folder atau berkas artikel", path(corpus))
        }
        Error::NotFollowed(corpus) => format!(
            "indeks tidak mengikuti {}: `telusur status` menampilkan apa yang diikutinya",
            path(corpus)
        ),
        Error::CorpusAway(corpus) => format!(
            "indeks dibuat oleh telusur versi lain dan harus dibangun kembali, tetapi korpus {} \
             sedang tidak ada: kembalikan, atau lepaskan dengan `telusur index --forget PATH`",
            path(corpus)
        ),
        Error::NoArticle(id) => {
            format!("tidak ada artikel dengan id {id:?}: `telusur search --json` menampilkan id")
        }
        Error::Io { path: file, source } => format!(
            "{}: {}: periksa jalurnya dan apa yang boleh Anda lakukan di sana",
            path(file),
            source.told(Lang::Indonesian)
        ),
        Error::Damaged(cause) => format!(
            "ada isi indeks yang rusak ({cause}): bangun kembali dengan `telusur index --rebuild`"
        ),
        Error::DiskFull(dir) => format!(
            "cakram tempat {} penuh: kosongkan sebagian, lalu jalankan lagi `telusur index`",
            path(dir)
        ),
        Error::Writing(cause) => format!(
            "penulisan gagal ({cause}): pastikan cakram masih punya ruang dan tidak rusak; \
             `telusur check` memeriksa apakah indeksnya utuh"
        ),
        Error::Tantivy(cause) => {
            format!(
                "indeks pencarian gagal: {cause}: `telusur index --rebuild` membangunnya kembali"
            )
        }
    }
}

/// A path as its owner would type it.
fn path(path: &Path) -> std::path::Display<'_> {
    path.display()
}

fn process(holder: &Holder) -> String {
    format!(" (proses {}, sejak {})", holder.process, holder.since_text())
}
