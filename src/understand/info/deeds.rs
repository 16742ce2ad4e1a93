//! Answers: which deed right behind a placing or the noun for a prize is what it was given for?

use super::*;

/// Nouns of doing that their form does not show.
pub(super) const DEEDS: [&str; 21] = [
    "capaian",
    "realisasi",
    "inovasi",
    "layanan",
    "produksi",
    "kinerja",
    "implementasi",
    "integrasi",
    "partisipasi",
    "transformasi",
    "literasi",
    "reformasi",
    "sertifikasi",
    "imunisasi",
    "publikasi",
    "mitigasi",
    "investasi",
    "manajemen",
    "tata",
    "pembina",
    "penggerak",
];

/// Nouns of the same form for what is no deed: a contest, an occasion, a number, and what only statistics count.
const NO_DEEDS: [&str; 33] = [
    "penghargaan",
    "penganugerahan",
    "pertandingan",
    "perlombaan",
    "perebutan",
    "perhelatan",
    "persembahan",
    "pemilihan",
    "penilaian",
    "pemeringkatan",
    "kejuaraan",
    "kemerdekaan",
    "kepramukaan",
    "kesempatan",
    "kepercayaan",
    "pertemuan",
    "peringatan",
    "kemenangan",
    "penyisihan",
    "penonton",
    "perolehan",
    "keseluruhan",
    "kedekatan",
    "kemiskinan",
    "kecelakaan",
    "kebakaran",
    "keterwakilan",
    "pengangguran",
    "pengaduan",
    "penyebaran",
    "pertumbuhan",
    "perceraian",
    "kematian",
];

/// Nouns of the same form for who competes.
const COMPETITORS: [&str; 11] = [
    "perorangan",
    "perseorangan",
    "perempuan",
    "perusahaan",
    "perguruan",
    "perwakilan",
    "kecamatan",
    "kelurahan",
    "kementerian",
    "kejaksaan",
    "kepolisian",
];

/// What nobody is given a prize for.
const EVILS: [&str; 18] = [
    "kasus",
    "kekerasan",
    "kerusakan",
    "kerusuhan",
    "kejahatan",
    "korupsi",
    "pelanggaran",
    "pembunuhan",
    "pemerasan",
    "pencemaran",
    "pencurian",
    "penipuan",
    "penyalahgunaan",
    "peredaran",
    "perjudian",
    "perkawinan",
    "pungutan",
    "suap",
];

/// Whether the words tell an evil, be it as what somebody does ("melakukan pungutan liar").
pub(super) fn evil(s: &Sheet, i: usize) -> bool {
    let at = i + usize::from(["melakukan", "tindak"].iter().any(|w| s.says(i, w)));
    EVILS.iter().any(|w| s.says(at, w))
}

/// A noun of doing in small letters.
pub(crate) fn deed_noun(s: &Sheet, i: usize) -> bool {
    !s.capital(i) && deed_form(s.word(i))
}

/// "pengelolaan", "keterbukaan", "digitalisasi", "capaian": a noun of doing by its form or by the list.
pub(crate) fn deed_form(word: &str) -> bool {
    let around = ["pe", "ke"].iter().any(|p| word.starts_with(p)) && word.ends_with("an");
    let formed = word.len() >= 9 && (around || word.ends_with("isasi"));
    let other = || [&NO_DEEDS[..], &COMPETITORS, &EVILS].iter().any(|list| list.contains(&word));
    (formed || DEEDS.contains(&word)) && word != "organisasi" && !other()
}

impl Info {
    /// "penghargaan penanggulangan COVID-19": a noun of doing behind the award is what it is for.
    pub(super) fn small_name(&mut self, s: &Sheet, at: usize, to: usize) -> Option<usize> {
        let free = s.cues(at).is_empty() || s.any(at, &[Cue::Class, Cue::Feat]);
        if !deed_noun(s, at) || !free {
            return None;
        }
        let read = category_at(s, at, to, Series::One).filter(|r| r.end > at + 1)?;
        let end = read.end;
        // "penghargaan investasi senilai Rp10 juta": what was given, and not for what
        if (at..end).any(|j| s.says(j, "senilai") || s.says(j, "gratis")) {
            return None;
        }
        self.put_category(read, "named-after");
        self.inner_rank(s, at, end);
        Some(end)
    }

    /// "peringkat kedua nasional pengelolaan arsip", "terbaik pertama dalam penyaluran Dana Desa": the deed
    /// behind a placing, in small letters.
    ///
    /// Doubt: a place in a table ("peringkat dua penyebaran penyakit"), hence without a
    /// giver only "juara" and "terbaik" make an award of it.
    pub(super) fn deed_behind(
        &mut self,
        s: &Sheet,
        i: usize,
        end: usize,
        to: usize,
    ) -> Option<usize> {
        let champion = s.says(i, "juara") || s.says(i, "terbaik") && end > i + 1;
        let at = past_lead(s, end);
        let open = self.items.last().is_some_and(|item| item.category.is_none());
        if !open || at >= to || !deed_noun(s, at) {
            return None;
        }
        let read = category_at(s, at, to, Series::One).filter(|r| r.end > at + 1)?;
        let end = read.end;
        let rule = if champion { "category-after-rank" } else { "deed-after-rank" };
        self.put_category(read, rule);
        Some(end)
    }
}

/// Past "nasional", "dalam" and "penilaian" between a placing and what it was won in.
fn past_lead(s: &Sheet, mut at: usize) -> usize {
    let words = ["nasional", "dalam", "untuk", "soal", "penilaian", "evaluasi"];
    for _ in 0..3 {
        at += usize::from(words.iter().any(|w| s.says(at, w)));
    }
    at
}
