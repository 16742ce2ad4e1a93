//! Answers: in which words is a problem with an input told in Indonesian?
//!
//! In English a problem tells itself (`Display`).

use super::system::indonesian as system;
use super::{Lang, Told};
use crate::article::{Cause, Problem};

impl Told for Problem {
    /// The place, then what is wrong with it: `2021/a.jsonl:3: …`.
    fn told(&self, lang: Lang) -> String {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        format!("{}{line}: {}", self.path, self.cause.told(lang))
    }
}

impl Told for Cause {
    fn told(&self, lang: Lang) -> String {
        match lang {
            Lang::English => self.to_string(),
            Lang::Indonesian => indonesian(self),
        }
    }
}

/// A table: one cause, one message.
fn indonesian(cause: &Cause) -> String {
    let told = match cause {
        Cause::Gone(said) => {
            return format!("tidak dapat dibaca: {}; periksa jalurnya", system(said));
        }
        Cause::Forbidden(said) => {
            return format!(
                "tidak dapat dibaca: {}; beri diri Anda izin membacanya (chmod u+r)",
                system(said)
            );
        }
        Cause::Unreadable(said) => {
            return format!(
                "tidak dapat dibaca: {}; pastikan itu berkas yang dapat dibaca dan cakramnya tidak \
                 rusak",
                system(said)
            );
        }
        Cause::Unseen(said) => {
            return format!(
                "{}: dilewati kali ini; yang sudah ada di indeks tetap disimpan",
                system(said)
            );
        }
        Cause::NoFile => {
            "ini bukan berkas dan bukan folder (pipa atau perangkat); simpan keluarannya sebagai \
             berkas, lalu sebut berkas itu"
        }
        Cause::Changed => "berubah selagi dibaca; jalankan lagi setelah tidak berubah",
        Cause::Empty => "berkas ini kosong; isi atau singkirkan",
        Cause::Binary => {
            "isinya data biner, bukan teks, apa pun namanya; simpan artikelnya sebagai teks biasa \
             dalam UTF-8"
        }
        Cause::UnknownFormat(extension) => return unknown_format(extension),
        Cause::TooLarge(size) => {
            return format!(
                "lebih besar dari {size} MB, padahal tidak ada artikel sebesar itu; bagi-bagi, atau \
                 simpan artikelnya sebagai .jsonl atau .csv"
            );
        }
        Cause::NoText => "tidak ada judul dan isi di dalamnya; isi atau singkirkan",
        Cause::NoFields => {
            "tidak ada judul dan isi di dalamnya; beri nama kolomnya judul dan isi (atau title dan \
             body)"
        }
        Cause::NoObject => "bukan objek dengan kolom-kolom artikel; tulis {\"judul\": …}",
        Cause::BrokenLine(what) => {
            return format!("JSON rusak ({what}); setiap baris harus memuat satu objek utuh");
        }
        Cause::BrokenJson(what) => {
            return format!("JSON rusak ({what}); yang berada di belakang tempat itu tidak dibaca");
        }
        Cause::FrontMatter(what) => {
            return format!(
                "bagian depan (front matter) dilewati ({what}); tulis baris `nama: nilai`"
            );
        }
        Cause::InRecord(at, cause) => return format!("rekaman {at}: {}", indonesian(cause)),
        Cause::LongRecord(size) => {
            return format!("rekaman ini lebih panjang dari {size} MB dan dilewati; bagi-bagi");
        }
        Cause::More(more) => {
            return format!(
                "{more} rekaman lain seperti itu tidak dapat dibaca; perbaiki yang pertama, lalu \
                 coba lagi"
            );
        }
        Cause::Hopeless(records, first) => {
            return format!(
                "tidak satu pun dari {records} rekaman pertama dapat dibaca, yang pertama karena: \
                 {}; pastikan isi berkas sesuai dengan namanya",
                indonesian(first)
            );
        }
        Cause::NoHeader(names) => {
            return format!(
                "tidak ada kolom di baris pertama ({names}) yang dikenal; beri nama kolomnya di \
                 sana: judul dan isi (atau title dan body), tanggal, sumber, url, …"
            );
        }
        Cause::RowWidth(row, header) => {
            return format!(
                "baris ini punya {row} kolom dan kepalanya {header}; apit kolom yang memuat pemisah \
                 atau ganti baris dengan tanda kutip ganda, dan gandakan tanda kutip di dalamnya"
            );
        }
        Cause::NoMainText => {
            "tidak ada artikel di halaman ini; simpan lagi setelah tampil seluruhnya, sebagai \
             halaman lengkap"
        }
        Cause::Protected => "terkunci dengan kata sandi; simpan lagi tanpa kata sandi",
        Cause::OnlyPictures => {
            "tidak ada teks di dalamnya, hanya gambar (hasil pindai?); simpan dengan teks yang \
             sudah dikenali (OCR)"
        }
        Cause::BrokenDocument(what) => {
            return format!("tidak dapat dipahami ({what}); buka lalu simpan lagi");
        }
        Cause::Slow(seconds) => {
            return format!(
                "tidak selesai dibaca dalam {seconds} detik; buka dan simpan teksnya sebagai .txt"
            );
        }
        Cause::BrokenArchive(what) => {
            return format!(
                "arsip ini rusak ({what}); yang berada di depan tempat itu sudah dibaca; buat lagi"
            );
        }
        Cause::Expands(size) => {
            return format!(
                "mengembang menjadi lebih dari {size} MB, jauh di atas ukuran artikel; selebihnya \
                 tidak dibaca; buka sendiri bila Anda memercayainya"
            );
        }
        Cause::Nested => "arsip di dalam arsip tidak dibaca; buka arsip luarnya",
        Cause::UnknownPacking(what) => {
            return format!(
                "dikemas dengan cara yang tidak dikenal ({what}); buat lagi sebagai .zip biasa"
            );
        }
        Cause::NoMembers => {
            "tidak ada isinya yang berformat dapat dibaca; singkirkan, atau isi dengan artikel"
        }
        Cause::Fault(place) => {
            return format!(
                "kesalahan dalam telusur menghentikan ini ({place}); yang lain tetap dibaca; mohon \
                 laporkan bersama berkasnya"
            );
        }
        Cause::NotUnderstood(id, place) => {
            return format!(
                "kesalahan dalam telusur membuat artikel {id:?} tanpa faset dan penghargaan \
                 ({place}); mohon laporkan bersama artikelnya"
            );
        }
        Cause::NotAnalysed(place) => {
            return format!(
                "kesalahan dalam telusur melewatkan kata-kata teks yang berawal seperti ini \
                 ({place}); mohon laporkan bersama artikelnya"
            );
        }
        Cause::CorpusAway => {
            "korpus ini sedang tidak ada; artikelnya tetap disimpan (`telusur index --forget PATH` \
             membuangnya)"
        }
        Cause::CorpusUnknown => {
            "korpus ini sedang tidak ada, dan indeks tidak memuat apa pun darinya; kembalikan lalu \
             jalankan `telusur index`, atau `telusur index --forget PATH`"
        }
        Cause::Vanished => {
            "hilang selagi indeks disesuaikan: `telusur index` berikutnya membuangnya, kecuali sudah \
             kembali"
        }
        Cause::Unread(said) => {
            return format!(
                "tidak dapat dibaca: {}; `telusur index` berikutnya mencoba lagi",
                system(said)
            );
        }
        Cause::Overrides(what) => {
            return format!(
                "{what}: perbaiki berkas ini; artikel korpus ini dibiarkan seperti semula"
            );
        }
        Cause::Rules(said) => {
            return format!("{}: artikel korpus ini dibiarkan seperti semula", system(said));
        }
        Cause::NoSuchArticle(named) => {
            return format!(
                "tidak ada artikel dengan id atau jalur {named:?}; tulis seperti yang ditampilkan \
                 `telusur search`, atau hapus entrinya"
            );
        }
        Cause::NoProvince(name) => {
            return format!(
                "{name:?} bukan provinsi; tulis namanya atau singkatan yang lazim (\"kalteng\")"
            );
        }
        Cause::NoName => {
            "baris ini bukan nama: tulis jenis, nama, dan bentuk lainnya dengan tab di antaranya \
             (README daftar nama memberi contohnya)"
        }
        Cause::Forgotten => "tidak diketahui lagi: `telusur index --rebuild` memeriksanya kembali",
    };
    told.to_string()
}

fn unknown_format(extension: &str) -> String {
    let what = match extension {
        "" => "berkas tanpa ekstensi".to_owned(),
        extension => format!("berkas .{extension}"),
    };
    format!(
        "{what} tidak berformat yang dapat dibaca; simpan sebagai .txt, .md, .html, .json, .jsonl, \
         .csv, .docx, atau .pdf"
    )
}
