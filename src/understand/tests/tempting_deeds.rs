//! Answers: which deeds told near a prize are not what it was given for?

use super::{only, read};

const LEAD: &str = "Kota Bogor meraih Satria Award 2021 dari Kementerian Kesehatan.";

/// Asserts that each text tells one award, without a category.
fn none_for(texts: &[String]) {
    for text in texts {
        assert_eq!(only(text).category, None, "{text}");
    }
}

/// Each sentence behind one that tells a prize of Kota Bogor.
fn behind_lead(sentences: &[&str]) -> Vec<String> {
    sentences.iter().map(|sentence| format!("{LEAD} {sentence}")).collect()
}

#[test]
fn the_deeds_of_others_denied_deeds_and_crimes_are_no_category() {
    none_for(&behind_lead(&[
        "Seorang pejabat Kota Bogor dinilai berperan dalam kasus suap proyek jalan.",
        "Warga Bogor meminta pemerintah yang dinilai aktif melakukan pungutan liar diperiksa.",
        "Kota Depok, tetangga Bogor, dinilai unggul dalam penanganan banjir.",
        "Berbeda dengan Kota Bogor, Kota Depok dinilai unggul dalam penanganan banjir.",
        "Dodi, warga Bogor, dinilai berjasa menyelamatkan korban banjir.",
        "Kota Bogor belum dinilai unggul dalam penanganan banjir.",
        "Panitia tidak menilai Kota Bogor mampu menangani banjir.",
        "Polisi menilai warga Bogor aktif menangani banjir.",
    ]));
    let rina = "Rina Hartati meraih Satria Award 2021.";
    none_for(&[
        format!("{rina} Ia dinilai berperan dalam kasus penipuan arisan."),
        format!("{rina} Suami Rina dianggap berperan dalam pengelolaan arisan."),
        format!("{rina} Namun Rina tidak dianggap konsisten dalam latihan."),
    ]);
    let own = format!("{LEAD} Namun, Kota Bogor juga dinilai unggul dalam penanganan banjir.");
    assert_eq!(only(&own).category.as_deref(), Some("penanganan banjir"));
}

#[test]
fn elections_and_venues_are_chosen_for_other_reasons_than_prizes() {
    none_for(&behind_lead(&[
        "Wali Kota Bogor Bima Arya terpilih karena dukungan koalisi besar.",
        "Kota Bogor dipilih karena letaknya dekat ibu kota.",
        "Acara digelar di Kota Bogor yang dipilih karena hawa sejuk.",
        "Ia terpilih karena kedekatan dengan partai.",
    ]));
}

#[test]
fn another_prize_and_how_one_was_handed_over_tell_no_deed() {
    none_for(&behind_lead(&[
        "Penghargaan ini bukan diberikan karena pengelolaan sampah.",
        "Penghargaan khusus juga diberikan kepada warga karena keberanian menggagalkan begal.",
        "Penghargaan lain diberikan kepada sekolah atas kebersihan lingkungan.",
        "Penyerahan diterima sekda karena wali kota sedang dinas luar.",
        "Piagam belum diterima karena pengiriman terlambat.",
        "Medali kedua diraih berkat gol bunuh diri lawan.",
    ]));
}

#[test]
fn thanks_and_how_the_best_was_found_are_no_deeds() {
    none_for(&behind_lead(&[
        "Penghargaan itu diraih berkat kerja keras semua pihak.",
        "Penghargaan itu diraih berkat kolaborasi semua pihak.",
        "Penghargaan itu diberikan didasarkan pada hasil evaluasi kementerian.",
        "Penghargaan itu diberikan didasarkan pada penilaian tim juri independen.",
        "Penghargaan itu diraih karena dinilai unggul dibanding daerah lain.",
    ]));
    let lead = "Kota Bogor menerima Satria Award 2021 dari Kementerian Kesehatan atas";
    for deed in ["hasil hutan bukan kayu", "evaluasi kinerja pegawai", "hasil usaha rakyat"] {
        assert_eq!(only(&format!("{lead} {deed}.")).category.as_deref(), Some(deed));
    }
}

#[test]
fn classes_of_competitors_and_statistics_are_no_deeds() {
    for place in [
        "juara 1 perorangan putri",
        "peringkat I perguruan tinggi swasta",
        "peringkat pertama pencemaran udara",
        "peringkat pertama kebakaran hutan",
        "peringkat kedua peredaran narkoba",
        "peringkat pertama pertumbuhan ekonomi",
    ] {
        let text = format!("Kota Bogor meraih {place} dari Kementerian Kesehatan.");
        assert!(read(&text).awards.is_empty(), "{text}");
    }
    for given in ["investasi senilai Rp10 juta", "layanan umrah gratis"] {
        let text = format!("Rina Hartati menerima penghargaan {given} dari Kementerian Kesehatan.");
        assert_eq!(only(&text).category, None, "{text}");
    }
}

#[test]
fn who_competes_and_how_wide_a_contest_is_name_no_field() {
    for contest in [
        "Lomba Desa Nasional 2021",
        "Lomba Desa Regional Jawa Bali 2021",
        "Lomba Kecamatan Bogor Utara 2021",
        "Lomba Kemerdekaan RI 2021",
        "lomba sekolah dasar tingkat kabupaten",
        "lomba rumah sakit umum tingkat provinsi",
        "lomba desa antar kecamatan",
        "lomba desa sekaligus mewakili kabupaten",
    ] {
        let text = format!("Desa Sukamaju menjadi juara I {contest}.");
        assert_eq!(only(&text).category, None, "{text}");
    }
    let held =
        "Pemkab Sleman meraih peringkat kedua nasional dalam Penganugerahan Kota Sehat 2021.";
    assert_eq!(only(held).category, None);
}

#[test]
fn last_year_is_compared_with_only_where_a_word_compares() {
    for (text, year) in [
        ("Sejak tahun lalu Pemkab Sragen meraih SAKIP Award.", 2021),
        ("Pemkab Sragen meraih SAKIP Award, satu tingkat lebih baik dari tahun lalu.", 2022),
    ] {
        let mut article = super::article(text);
        article.date = time::Date::from_calendar_date(2022, time::Month::June, 10).ok();
        let told = super::Reader::default().understand(&article).awards;
        assert_eq!(told[0].year, Some(year), "{text}");
    }
    none_for(&["Kota Bogor meraih Satria Award 2021 dan lolos kualifikasi Unggul.".to_owned()]);
}
