//! Answers: in which words is an error of the library told?

use std::path::Path;

use super::{Lang, Told};
use crate::article::SystemError;
use crate::error::{CorpusFault, Error};
use crate::told;

/// A table: one error, one message.
impl Told for Error {
    fn told(&self, lang: Lang) -> String {
        match self {
            Error::NoIndex(dir) => told!(
                lang,
                "there is no index in {dir}: build one with `telusur index FOLDER`",
                "belum ada indeks di {dir}: buat dengan `telusur index FOLDER`",
                dir = shown(dir)
            ),
            Error::OtherVersion { dir, found, needed } => told!(
                lang,
                "the index in {dir} was made by another version of telusur ({found}, this one \
                 needs {needed}): `telusur index` builds it anew",
                "indeks di {dir} dibuat oleh telusur versi lain ({found}, versi ini perlu \
                 {needed}): `telusur index` membangunnya kembali",
                dir = shown(dir)
            ),
            Error::Unusable { dir, cause } => told!(
                lang,
                "the index in {dir} cannot be used ({cause}): `telusur index --rebuild FOLDER…`, \
                 naming all that it is to follow, builds it anew",
                "indeks di {dir} tidak dapat dipakai ({cause}): `telusur index --rebuild \
                 FOLDER…`, dengan menyebut semua yang diikutinya, membangunnya kembali",
                dir = shown(dir)
            ),
            Error::BadCorpus { path, fault } => told!(
                lang,
                "{path} cannot be followed, {fault}",
                "{path} tidak dapat diikuti, {fault}",
                path = shown(path),
                fault = fault.told(lang)
            ),
            Error::Busy { dir, holder } => told!(
                lang,
                "the index in {dir} is being written by another telusur{process}: wait until it \
                 is done, then try again",
                "indeks di {dir} sedang ditulis oleh telusur lain{process}: tunggu sampai \
                 selesai, lalu coba lagi",
                dir = shown(dir),
                process = process(holder.as_deref(), lang)
            ),
            Error::NoCorpus(path) => told!(
                lang,
                "there is no corpus at {path}: name a folder or file of articles",
                "tidak ada korpus di {path}: sebut folder atau berkas artikel",
                path = shown(path)
            ),
            Error::NotFollowed(path) => told!(
                lang,
                "the index does not follow {path}: `telusur status` lists what it follows",
                "indeks tidak mengikuti {path}: `telusur status` menampilkan apa yang diikutinya",
                path = shown(path)
            ),
            Error::CorpusAway(path) => told!(
                lang,
                "the index was made by another version of telusur and must be built anew, but the \
                 corpus {path} is not there now: bring it back, or drop it with `telusur index \
                 --forget PATH`",
                "indeks dibuat oleh telusur versi lain dan harus dibangun kembali, tetapi korpus \
                 {path} sedang tidak ada: kembalikan, atau buang dengan `telusur index --forget \
                 PATH`",
                path = shown(path)
            ),
            Error::NoArticle(id) => told!(
                lang,
                "no article has the id {id:?}: `telusur search --json` lists ids",
                "tidak ada artikel dengan id {id:?}: `telusur search --json` menampilkan id"
            ),
            Error::Io { path, source } => told!(
                lang,
                "{path}: {cause}: check the path and what you may do there",
                "{path}: {cause}: periksa jalurnya dan izin Anda di sana",
                path = shown(path),
                cause = SystemError::from(source).told(lang)
            ),
            Error::Damaged(cause) => told!(
                lang,
                "the index holds something damaged ({cause}): build it anew with `telusur index \
                 --rebuild`",
                "ada bagian indeks yang rusak ({cause}): bangun kembali dengan `telusur index \
                 --rebuild`"
            ),
            Error::Writing(cause) => told!(
                lang,
                "writing failed ({cause}): see that the disk has room; if it has, `telusur index \
                 --rebuild` builds the index anew",
                "penulisan gagal ({cause}): pastikan cakram masih punya ruang; jika masih, \
                 `telusur index --rebuild` membangun indeks kembali"
            ),
            Error::Tantivy(cause) => told!(
                lang,
                "the search index failed: {cause}: `telusur index --rebuild` builds it anew",
                "indeks gagal: {cause}: `telusur index --rebuild` membangunnya kembali"
            ),
        }
    }
}

impl Told for CorpusFault {
    fn told(&self, lang: Lang) -> String {
        match self {
            CorpusFault::NeitherFolderNorFile => told!(
                lang,
                "it is neither a folder nor a file: name a folder or file of articles",
                "bukan folder dan bukan berkas: sebut folder atau berkas artikel"
            ),
            CorpusFault::NoUtf8 => told!(
                lang,
                "its path is no UTF-8: give it and the folders around it other names",
                "jalurnya bukan UTF-8: ganti namanya dan nama folder di atasnya"
            ),
        }
    }
}

/// A path as its owner would type it.
fn shown(path: &Path) -> std::path::Display<'_> {
    path.display()
}

fn process(holder: Option<&str>, lang: Lang) -> String {
    holder.map(|pid| told!(lang, " (process {pid})", " (proses {pid})")).unwrap_or_default()
}
