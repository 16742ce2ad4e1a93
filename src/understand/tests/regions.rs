//! Answers: are the everyday wordings on prizes of regions, their offices and their villages read?

use super::{only, read};
use crate::article::Award;

/// Recipient, category and placing of each award.
fn told(awards: &[Award]) -> Vec<(&str, Option<&str>, Option<u32>)> {
    awards.iter().map(|a| (a.recipient.as_str(), a.category.as_deref(), a.rank)).collect()
}

#[test]
fn a_role_that_names_a_prize_for_such_places_is_the_prize() {
    for text in [
        "Desa Sukamaju ditetapkan KPK sebagai Desa Antikorupsi tahun 2022.",
        "Desa Ponggok di Kecamatan Polanharjo, Klaten, ditetapkan Komisi Pemberantasan Korupsi sebagai Desa \
         Antikorupsi tahun 2022.",
    ] {
        let award = only(text);
        assert_eq!(award.award_body, ["Komisi Pemberantasan Korupsi"], "{text}");
        assert_eq!(award.programme.as_deref(), Some("Desa Antikorupsi tahun 2022"), "{text}");
        assert_eq!((award.category, award.year), (None, Some(2022)), "{text}");
    }
    let graded = only(
        "Kota Blitar dipilih Kementerian PPPA sebagai Kota Layak Anak kategori Utama tahun 2022.",
    );
    assert_eq!(graded.category.as_deref(), Some("Utama"));
    // a designation without a prize
    let text = "Kabupaten Kendal ditetapkan Kementerian Pertanian sebagai Kabupaten Mandiri Benih.";
    assert!(read(text).awards.is_empty());
}

#[test]
fn those_who_are_only_counted_are_named_by_the_next_sentence() {
    for (text, names) in [
        (
            "Gubernur Bali menyerahkan penghargaan Siddhakarya 2022 kepada dua usaha kecil. Penerimanya CV Sari \
             Bumi dan UD Karya Jaya.",
            vec!["CV Sari Bumi", "UD Karya Jaya"],
        ),
        (
            "Kemendagri memberikan penghargaan inovasi kepada tiga kabupaten. Penerimanya Kabupaten Sragen, \
             Kabupaten Boyolali, dan Kabupaten Wonogiri.",
            vec!["Kabupaten Sragen", "Kabupaten Boyolali", "Kabupaten Wonogiri"],
        ),
        (
            "Kementerian Desa menganugerahkan penghargaan kepada dua desa. Keduanya adalah Desa Ponggok dan Desa \
             Pujon Kidul.",
            vec!["Desa Ponggok", "Desa Pujon Kidul"],
        ),
    ] {
        let found = read(text);
        let recipients: Vec<&str> = found.awards.iter().map(|a| a.recipient.as_str()).collect();
        assert_eq!(recipients, names, "{text}");
    }
}

#[test]
fn the_same_prize_is_for_the_same_deed_and_from_the_same_body() {
    let found = read(
        "Kementerian Sosial memberikan penghargaan kepada Kabupaten Jember yang dinilai berhasil menekan angka \
         kemiskinan. Kabupaten Bondowoso mendapat penghargaan yang sama.",
    );
    let deed = Some("menekan angka kemiskinan");
    let wanted = [("Kabupaten Jember", deed, None), ("Kabupaten Bondowoso", deed, None)];
    assert_eq!(told(&found.awards), wanted);
    assert!(found.awards.iter().all(|a| a.award_body == ["Kementerian Sosial"]));
}

#[test]
fn grades_in_a_row_are_prizes_of_their_own() {
    let found = read(
        "Dalam SAKIP Award 2022, Kota Batu memperoleh predikat A untuk akuntabilitas kinerja dan predikat BB untuk \
         reformasi birokrasi dari Kementerian PANRB.",
    );
    let wanted = [("Kota Batu", Some("A"), None), ("Kota Batu", Some("BB"), None)];
    assert_eq!(told(&found.awards), wanted);
}

#[test]
fn whoever_is_pointed_at_by_a_byname_has_the_grade_told_next() {
    for text in [
        "Komisi Informasi memberi Anugerah Keterbukaan Informasi Publik 2022 kepada Pemerintah Kabupaten Siak. \
         Kabupaten berjuluk Negeri Istana itu masuk kategori \"Informatif\".",
        "Pemkot Bekasi menerima Anugerah Keterbukaan Informasi Publik 2022. Kota berjuluk Kota Patriot tersebut \
         masuk kategori Informatif.",
    ] {
        assert_eq!(only(text).category.as_deref(), Some("Informatif"), "{text}");
    }
}

#[test]
fn the_village_or_the_stand_wins_and_not_the_district_around_it() {
    for (text, name, province) in [
        (
            "Kelurahan Cempaka, Kecamatan Mawar, tampil sebagai juara I Lomba Kelurahan 2022 yang diselenggarakan \
             Kementerian Dalam Negeri.",
            "Kelurahan Cempaka",
            None,
        ),
        (
            "Perpustakaan Desa Cahaya Ilmu, Tegalsari, dinobatkan sebagai juara I Lomba Perpustakaan Desa 2022.",
            "Perpustakaan Desa Cahaya Ilmu",
            None,
        ),
        (
            "Stan Kabupaten Kudus terpilih sebagai stan terbaik pada Pekan Kreatif Fair 2022.",
            "Stan Kabupaten Kudus",
            Some("Jawa Tengah"),
        ),
    ] {
        let award = only(text);
        assert_eq!((award.recipient.as_str(), award.rank), (name, Some(1)), "{text}");
        assert_eq!(award.province.as_deref(), province, "{text}");
    }
}

#[test]
fn a_field_behind_a_decoration_and_one_with_traffic_in_it_are_whole() {
    let text = "Kabupaten Wajo menerima Satyalancana Pembangunan bidang koperasi dari Presiden Joko Widodo.";
    assert_eq!(only(text).category.as_deref(), Some("koperasi"));
    let text = "Kota Pekalongan meraih penghargaan di bidang tertib lalu lintas dan angkutan kota dari Kementerian \
                Perhubungan.";
    assert_eq!(only(text).category.as_deref(), Some("tertib lalu lintas dan angkutan kota"));
}

#[test]
fn each_of_two_prizes_has_its_own_category_and_place() {
    let found = read(
        "Dinas Perpustakaan dan Kearsipan Kabupaten Soppeng membawa pulang dua penghargaan dari Perpustakaan Nasional. \
         Satu untuk kategori Layanan Terbaik dan satu lagi untuk Advokasi Terbaik.",
    );
    let who = "Dinas Perpustakaan dan Kearsipan Kabupaten Soppeng";
    let wanted =
        [(who, Some("Layanan Terbaik"), Some(1)), (who, Some("Advokasi Terbaik"), Some(1))];
    assert_eq!(told(&found.awards), wanted);
}

#[test]
fn a_prize_told_as_one_more_takes_none_from_the_official_before() {
    let found = read(
        "Bupati Wakatobi Haliana menerima penghargaan dari BKKBN. Puskesmas Kaledupa juga dinobatkan sebagai \
         puskesmas terbaik tingkat nasional.",
    );
    let who: Vec<&str> = found.awards.iter().map(|a| a.recipient.as_str()).collect();
    assert_eq!(who, ["Haliana", "Puskesmas Kaledupa"]);
}

#[test]
fn a_cup_that_lands_in_a_place_is_won_by_it() {
    let award = only("Piala Adipura 2022 akhirnya berlabuh di Kabupaten Kapuas.");
    assert_eq!(award.province.as_deref(), Some("Kalimantan Tengah"));
}

#[test]
fn a_branch_and_a_team_belong_to_their_region() {
    let branch = "Baznas Garut meraih Baznas Award 2022 kategori Inovasi Pendistribusian.";
    assert_eq!(only(branch).province.as_deref(), Some("Jawa Barat"));
    let team = only(
        "TPID Provinsi Sulawesi Utara menjadi TPID terbaik tingkat provinsi kawasan Sulawesi.",
    );
    assert_eq!(team.province.as_deref(), Some("Sulawesi Utara"));
    assert_eq!((team.category.as_deref(), team.rank), (Some("TPID terbaik"), Some(1)));
    let city = "TANJUNGPINANG - Kelurahan Melati meraih juara I Lomba Kelurahan 2022 di Jakarta.";
    assert_eq!(only(city).province.as_deref(), Some("Kepulauan Riau"));
}

#[test]
fn who_is_handed_the_preparations_of_a_contest_wins_nothing() {
    let text = "Bupati Sumedang menyerahkan persiapan MTQ tingkat Jawa Barat kepada LPTQ.";
    assert!(read(text).awards.is_empty());
}

#[test]
fn the_place_before_a_dash_is_where_the_news_comes_from() {
    for dash in ["-", "--", "\u{2013}", "\u{2014}"] {
        let text = format!(
            "SERANG {dash} Puskesmas Wates meraih Anugerah Sehat 2022 dari Kementerian Kesehatan."
        );
        let award = only(&text);
        assert_eq!(award.recipient, "Puskesmas Wates", "{text}");
        assert_eq!(award.province.as_deref(), Some("Banten"), "{text}");
    }
}

#[test]
fn what_a_government_is_judged_by_behind_its_prize_is_the_category() {
    let award = only(
        "Pemkab Bantul menerima penghargaan dari KPK, Selasa (9/5/2023). Pemkab Bantul dinilai sebagai daerah dengan \
         skor pencegahan tertinggi di DIY.",
    );
    assert_eq!(award.category.as_deref(), Some("skor pencegahan tertinggi"));
}

#[test]
fn the_noun_for_winning_tells_a_prize_and_one_that_is_aimed_at_none() {
    let award = only("Bupati Sragen bersyukur atas raihan opini WTP dari BPK.");
    assert_eq!(award.award_body, ["Badan Pemeriksa Keuangan"]);
    assert!(read("Bupati Sragen menargetkan raihan opini WTP dari BPK.").awards.is_empty());
}

#[test]
fn a_kind_of_bodies_behind_a_placing_is_the_category() {
    let award = only(
        "Perpustakaan Kota Magelang tampil sebagai terbaik II Perpustakaan Umum tingkat Jawa Tengah.",
    );
    assert_eq!((award.category.as_deref(), award.rank), (Some("Perpustakaan Umum"), Some(2)));
}
