//! Answers: in which words is a problem with an input told?

use super::{Lang, Told};
use crate::article::{Problem, ProblemKind, SystemError, SystemErrorKind};
use crate::told;

impl Told for Problem {
    /// The place, then what is wrong with it: `2021/a.jsonl:3: …`.
    fn told(&self, lang: Lang) -> String {
        let Problem { path, line, record, kind } = self;
        let line = line.map(|line| format!(":{line}")).unwrap_or_default();
        let record = record.map(|at| told!(lang, " record {at}:", " rekaman {at}:"));
        format!("{path}{line}:{} {}", record.unwrap_or_default(), kind.told(lang))
    }
}

/// A table: one kind, one message.
impl Told for ProblemKind {
    fn told(&self, lang: Lang) -> String {
        match self {
            ProblemKind::Empty => told!(
                lang,
                "the file is empty; fill it or take it away",
                "berkas ini kosong; isi atau singkirkan"
            ),
            ProblemKind::Binary => told!(
                lang,
                "this is binary data, not text, whatever its name says; save the article as plain \
                 text in UTF-8",
                "isinya data biner, bukan teks, apa pun namanya; simpan artikelnya sebagai teks \
                 biasa dalam UTF-8"
            ),
            ProblemKind::UnknownFormat(Some(extension)) => told!(
                lang,
                "a .{extension} file is no format that can be read; save it as .txt, .md, .json or \
                 .jsonl",
                "format .{extension} belum dapat dibaca; simpan sebagai .txt, .md, .json, atau \
                 .jsonl"
            ),
            ProblemKind::UnknownFormat(None) => told!(
                lang,
                "a file without extension is no format that can be read; save it as .txt, .md, \
                 .json or .jsonl",
                "berkas tanpa ekstensi tidak dapat dibaca; simpan sebagai .txt, .md, .json, atau \
                 .jsonl"
            ),
            ProblemKind::Unreadable(error) => told!(
                lang,
                "cannot be read: {cause}; {step}",
                "tidak dapat dibaca: {cause}; {step}",
                cause = error.told(lang),
                step = step(error.kind, lang)
            ),
            ProblemKind::NoTextInRecord => told!(
                lang,
                "no title and no text in it; name the fields title and body (or judul and isi)",
                "tidak ada judul dan isi di dalamnya; beri nama kolomnya judul dan isi (atau title \
                 dan body)"
            ),
            ProblemKind::NoTextInFile => told!(
                lang,
                "no title and no text in it; fill it or take it away",
                "tidak ada judul dan isi di dalamnya; isi atau singkirkan"
            ),
            ProblemKind::NoObject => told!(
                lang,
                "not an object with the fields of an article; write {{\"title\": …}}",
                "bukan objek dengan kolom-kolom artikel; tulis {{\"judul\": …}}"
            ),
            ProblemKind::BrokenLine(what) => told!(
                lang,
                "broken JSON ({what}); one whole object belongs on each line",
                "JSON rusak ({what}); setiap baris harus memuat satu objek utuh"
            ),
            ProblemKind::BrokenJson(what) => told!(
                lang,
                "broken JSON ({what}); mend it, what stands behind that place was not read",
                "JSON rusak ({what}); perbaiki, yang berada di belakang tempat itu tidak dibaca"
            ),
            ProblemKind::MoreRecords(more) => told!(
                lang,
                "{more} more records like these could not be read; mend the first ones and try again",
                "{more} rekaman lain seperti itu tidak dapat dibaca; perbaiki yang pertama, lalu \
                 coba lagi"
            ),
            ProblemKind::NoJsonLines { lines, first } => told!(
                lang,
                "no line of the first {lines} could be read, the first because: {first}; check \
                 that this is JSON Lines",
                "tidak satu pun dari {lines} baris pertama dapat dibaca, yang pertama karena: \
                 {first}; pastikan berkas ini JSON Lines",
                first = first.told(lang)
            ),
            ProblemKind::BrokenFrontMatter(what) => told!(
                lang,
                "front matter left out ({what}); write `name: value` lines",
                "bagian depan (front matter) dilewati ({what}); tulis baris `nama: nilai`"
            ),
            ProblemKind::NoFrontMatterFields => told!(
                lang,
                "front matter left out (it is no list of fields); write `name: value` lines",
                "bagian depan (front matter) dilewati (bukan daftar kolom); tulis baris \
                 `nama: nilai`"
            ),
            ProblemKind::NeitherFileNorFolder => told!(
                lang,
                "this is neither a file nor a folder (a pipe or a device); save what it gives as \
                 a file and name that",
                "ini bukan berkas dan bukan folder (pipa atau perangkat); simpan keluarannya \
                 sebagai berkas, lalu sebut berkas itu"
            ),
            ProblemKind::Unseen(error) => told!(
                lang,
                "{cause}: left out of this run; what the index holds of it is kept",
                "{cause}: dilewati kali ini; yang sudah ada di indeks tetap disimpan",
                cause = error.told(lang)
            ),
            ProblemKind::CorpusAwayKept => told!(
                lang,
                "this corpus is not there now; its articles are kept (`telusur index --forget \
                 PATH` drops them)",
                "korpus ini sedang tidak ada; artikelnya tetap disimpan (`telusur index --forget \
                 PATH` membuangnya)"
            ),
            ProblemKind::CorpusAway => told!(
                lang,
                "this corpus is not there now, and the index holds nothing of it; bring it back \
                 and run `telusur index`, or `telusur index --forget PATH`",
                "korpus ini sedang tidak ada dan indeks tidak memuat apa pun darinya; kembalikan \
                 lalu jalankan `telusur index`, atau `telusur index --forget PATH`"
            ),
            ProblemKind::BrokenOverrides(what) => told!(
                lang,
                "{what}: mend the file; the articles of this corpus are left as they were",
                "{what}: perbaiki berkas ini; artikel korpus ini dibiarkan seperti semula"
            ),
            ProblemKind::UnreadableRules(error) => told!(
                lang,
                "{cause}: {step}; the articles of this corpus are left as they were",
                "{cause}: {step}; artikel korpus ini dibiarkan seperti semula",
                cause = error.told(lang),
                step = step(error.kind, lang)
            ),
            ProblemKind::NoName => told!(
                lang,
                "this line is no name: write kind, name and other forms with tabs between (the \
                 names' README shows how)",
                "baris ini bukan nama: tulis jenis, nama, dan bentuk lainnya dengan tab di \
                 antaranya (README daftar nama memberi contohnya)"
            ),
        }
    }
}

impl Told for SystemError {
    /// What the system said; in Indonesian what it amounts to, where that is known.
    fn told(&self, lang: Lang) -> String {
        let said = self.said.as_str();
        let amounts_to = match self.kind {
            SystemErrorKind::NotFound => "tidak ada berkas atau folder itu",
            SystemErrorKind::Denied => "tidak diizinkan",
            SystemErrorKind::Full => "cakram penuh",
            SystemErrorKind::ReadOnly => "cakram hanya dapat dibaca",
            SystemErrorKind::Folder => "itu folder, bukan berkas",
            SystemErrorKind::NoFolder => "itu berkas, bukan folder",
            SystemErrorKind::Other => said,
        };
        lang.pick(said, amounts_to).to_string()
    }
}

/// What may be done about a file that the system does not hand over.
pub(super) fn step(kind: SystemErrorKind, lang: Lang) -> &'static str {
    match kind {
        SystemErrorKind::NotFound => lang.pick("check the path", "periksa jalurnya"),
        SystemErrorKind::Denied => lang.pick(
            "allow yourself to read it (chmod u+r)",
            "beri diri Anda izin membacanya (chmod u+r)",
        ),
        SystemErrorKind::Full => lang.pick("make room on the disk", "kosongkan ruang cakram"),
        SystemErrorKind::ReadOnly
        | SystemErrorKind::Folder
        | SystemErrorKind::NoFolder
        | SystemErrorKind::Other => lang.pick(
            "check that it is a readable file and that the disk is sound",
            "pastikan itu berkas yang dapat dibaca dan cakramnya baik",
        ),
    }
}
