//! Answers: does each place, and each prize of a list, go to whom the sentence gives it?

use super::{only, read};

/// Who has which place.
fn places(text: &str) -> Vec<(String, Option<u32>)> {
    read(text).awards.into_iter().map(|a| (a.recipient, a.rank)).collect()
}

/// The recipients of the awards, with what each is for.
fn prizes(text: &str) -> Vec<(String, Option<String>, Option<u32>)> {
    read(text).awards.into_iter().map(|a| (a.recipient, a.category, a.rank)).collect()
}

fn told(pairs: &[(&str, u32)]) -> Vec<(String, Option<u32>)> {
    pairs.iter().map(|&(who, rank)| (who.to_owned(), Some(rank))).collect()
}

#[test]
fn an_ordinal_right_behind_a_name_is_its_place() {
    let read = places(
        "Dalam Anugerah Layanan Investasi 2023, Kota Semarang menempati urutan pertama, Kota Surabaya \
         kedua, dan Kota Bandung ketiga.",
    );
    assert_eq!(read, told(&[("Kota Semarang", 1), ("Kota Surabaya", 2), ("Kota Bandung", 3)]));
}

#[test]
fn two_places_told_together_go_to_two_names_in_turn() {
    let first = "Kabupaten Badung meraih juara I Lomba Inovasi Daerah 2022. ";
    let all = told(&[("Kabupaten Badung", 1), ("Kabupaten Gianyar", 2), ("Kabupaten Tabanan", 3)]);
    for second in [
        "Di urutan kedua dan ketiga ada Kabupaten Gianyar dan Kabupaten Tabanan.",
        "Menyusul di peringkat kedua dan ketiga Kabupaten Gianyar dan Kabupaten Tabanan.",
        "Peringkat kedua dan ketiga masing-masing diduduki Kabupaten Gianyar dan Kabupaten Tabanan.",
        "Juara dua dan tiga diraih Kabupaten Gianyar dan Kabupaten Tabanan.",
        "Kabupaten Gianyar dan Kabupaten Tabanan masing-masing menjadi juara kedua dan ketiga.",
    ] {
        assert_eq!(places(&format!("{first}{second}")), all, "{second}");
    }
}

#[test]
fn who_won_before_whoever_follows_is_the_first() {
    let read = places(
        "Kabupaten Sleman menerima penghargaan Pelayanan Publik 2023, diikuti Kabupaten Bantul di posisi \
         kedua dan Kabupaten Kulon Progo ketiga.",
    );
    let all = [("Kabupaten Sleman", 1), ("Kabupaten Bantul", 2), ("Kabupaten Kulon Progo", 3)];
    assert_eq!(read, told(&all));
}

#[test]
fn then_and_at_last_count_on() {
    let read = places(
        "Tiga daerah menerima penghargaan dari Gubernur Jawa Timur atas penurunan stunting. Kota Surabaya \
         berada di urutan pertama, kemudian Kabupaten Jombang, lalu Kota Kediri.",
    );
    assert_eq!(read, told(&[("Kota Surabaya", 1), ("Kabupaten Jombang", 2), ("Kota Kediri", 3)]));
}

#[test]
fn the_best_is_who_stands_behind_is() {
    let award = only(
        "Kementerian Pariwisata mengumumkan Wonderful Indonesia Awards 2025. Untuk kategori desa wisata \
         maju, juara pertama adalah Desa Wisata Pela di Kabupaten Kutai Kartanegara.",
    );
    assert_eq!((award.recipient.as_str(), award.rank), ("Desa Wisata Pela", Some(1)));
    assert_eq!(award.category.as_deref(), Some("desa wisata maju"));
}

#[test]
fn prizes_counted_before_are_all_of_whom_won_them() {
    let who = "Kabupaten Bone".to_owned();
    let read = prizes(
        "Pemerintah Provinsi Sulawesi Selatan mengganjar Kabupaten Bone dengan dua penghargaan. Dua \
         penghargaan itu adalah produksi padi tertinggi dan penurunan stunting terbaik kedua.",
    );
    let rice = Some("produksi padi tertinggi".to_owned());
    let children = Some("penurunan stunting".to_owned());
    assert_eq!(read, [(who.clone(), rice, None), (who, children, Some(2))]);
}

#[test]
fn prizes_in_capitals_behind_their_count_win_nothing() {
    for text in [
        "Kabupaten Gowa memenangkan tiga kategori dalam Apresiasi Guru 2023. Rinciannya, juara I \
         Kepemimpinan Sekolah, juara II Perencanaan Data, dan juara III Komunitas Belajar.",
        "Kabupaten Gowa menerima tiga penghargaan dari Kementerian Pendidikan, yakni juara I Kepemimpinan \
         Sekolah, juara II Perencanaan Data, dan juara III Komunitas Belajar.",
    ] {
        let read = prizes(text);
        let names = ["Kepemimpinan Sekolah", "Perencanaan Data", "Komunitas Belajar"];
        let all = (1..).zip(names).map(|(n, c)| ("Kabupaten Gowa".into(), Some(c.into()), Some(n)));
        assert_eq!(read, all.collect::<Vec<_>>());
    }
}

#[test]
fn who_chooses_a_winner_has_not_won() {
    for text in [
        "Kota Salatiga dipilih Kementerian Dalam Negeri sebagai penerima Harmony Award 2023.",
        "Kota Salatiga ditetapkan oleh Kementerian Dalam Negeri sebagai peraih Harmony Award 2023.",
    ] {
        assert_eq!(only(text).recipient, "Kota Salatiga");
    }
}

#[test]
fn a_place_that_a_body_gives_in_its_judging_is_an_award() {
    let award = only(
        "Mahkamah Agung menempatkan Pengadilan Negeri Sleman di peringkat dua penilaian layanan publik \
         tingkat nasional.",
    );
    assert_eq!((award.recipient.as_str(), award.rank), ("Pengadilan Negeri Sleman", Some(2)));
    assert!(
        read("Survei itu menempatkan Kota Bogor di peringkat dua kota termacet.").awards.is_empty()
    );
}

#[test]
fn who_takes_the_trophy_and_who_hands_it_over_win_nothing() {
    for second in [
        "Piala itu diterima Pj Wali Kota Hery Antasari dari Menteri Lingkungan Hidup dan Kehutanan Siti \
         Nurbaya di Jakarta.",
        "Trofi diterima langsung Wali Kota Bima Arya dari Menteri Pemuda dan Olahraga Dito Ariotedjo.",
    ] {
        let award = only(&format!("Kota Bogor meraih Piala Adipura 2023. {second}"));
        assert_eq!(award.recipient, "Kota Bogor", "{second}");
    }
}

#[test]
fn an_office_in_a_region_keeps_its_whole_name_and_its_province() {
    for (name, province) in [
        ("Komisi Pemilihan Umum (KPU) Kabupaten Banyumas", "Jawa Tengah"),
        ("Lembaga Kearsipan Daerah Kabupaten Bone Bolango", "Gorontalo"),
        ("Palang Merah Indonesia (PMI) Kota Surakarta", "Jawa Tengah"),
    ] {
        let award = only(&format!("{name} meraih penghargaan terbaik kedua Lomba Arsip 2021."));
        assert_eq!((award.recipient.as_str(), award.province.as_deref()), (name, Some(province)));
    }
}

#[test]
fn each_of_several_grades_goes_to_those_beside_it() {
    let grades = |text: &str| -> Vec<(String, Option<String>)> {
        prizes(text).into_iter().map(|(who, what, _)| (who, what)).collect()
    };
    let pair = |who: &str, what: &str| (who.to_owned(), Some(what.to_owned()));
    let read = grades(
        "Pada Anugerah Kota Layak Anak 2023, Kota Bogor mendapat predikat Utama, Kota Depok Nindya, dan \
         Kabupaten Bekasi Madya.",
    );
    let utama = pair("Kota Bogor", "Utama");
    assert_eq!(read, [utama, pair("Kota Depok", "Nindya"), pair("Kabupaten Bekasi", "Madya")]);
    let read = grades(
        "Pada Anugerah Parahita Ekapraya 2023, predikat Utama diraih Kota Palembang, sedangkan Madya oleh \
         Kabupaten Lahat dan Musi Banyuasin.",
    );
    let first = pair("Kota Palembang", "Utama");
    assert_eq!(read, [first, pair("Kabupaten Lahat", "Madya"), pair("Musi Banyuasin", "Madya")]);
}

#[test]
fn persons_who_are_only_counted_receive_and_not_their_region() {
    let award = only(
        "SANGATTA – Sebanyak 128 aparatur sipil negara di lingkungan Pemerintah Kabupaten Kutai Timur \
         dianugerahi Satyalancana Karya Satya dari Presiden RI.",
    );
    let all = "128 aparatur sipil negara di lingkungan Pemerintah Kabupaten Kutai Timur";
    assert_eq!((award.recipient.as_str(), award.province), (all, None));
    let named = places(
        "Dua personel Polres Lamongan mendapatkan penghargaan dari Kapolres atas pengungkapan kasus \
         pencurian. Mereka adalah Aiptu Bambang Purwanto dan Bripka Dedi Irawan.",
    );
    assert_eq!(named.len(), 2, "{named:#?}");
}

#[test]
fn those_counted_are_named_behind_a_colon_or_at_once() {
    for text in [
        "Tiga daerah menerima piagam penghargaan dari Kementerian Keuangan: Kabupaten Bantul, Kabupaten \
         Sleman, dan Kota Yogyakarta.",
        "Tiga daerah memperoleh penghargaan Proklim 2023. Ketiga daerah itu Kabupaten Bantul, Kabupaten \
         Sleman, dan Kota Yogyakarta.",
    ] {
        let who: Vec<String> = places(text).into_iter().map(|(who, _)| who).collect();
        assert_eq!(who, ["Kabupaten Bantul", "Kabupaten Sleman", "Kota Yogyakarta"]);
    }
}

#[test]
fn a_place_at_a_contest_named_before_the_verb_is_an_award() {
    for verb in ["menyabet juara I", "meraih peringkat ketiga", "menggondol terbaik 2"] {
        let text = format!("Pada Anugerah Layanan Kesehatan 2022, RSUD Kota Salatiga {verb}.");
        assert_eq!(only(&text).recipient, "RSUD Kota Salatiga", "{verb}");
    }
}

#[test]
fn the_regions_head_takes_its_trophy() {
    let award = only(
        "Otoritas Jasa Keuangan menganugerahi Kabupaten Purbalingga TPAKD Award 2022. Bupati Dyah Hayuning \
         Pratiwi menerima trofi dari Ketua Dewan Komisioner OJK Mahendra Siregar.",
    );
    assert_eq!(award.recipient, "Kabupaten Purbalingga");
}

#[test]
fn a_sheet_given_for_a_deed_is_an_award() {
    let award = only(
        "Dinas Kesehatan Kabupaten Jayawijaya memperoleh piagam dari Kementerian Kesehatan karena capaian \
         imunisasi di atas target.",
    );
    assert_eq!(award.award_body, ["Kementerian Kesehatan"]);
}

#[test]
fn a_library_pointed_at_is_not_the_national_one_that_judged_it() {
    let read = read(
        "Perpustakaan Kota Ambon dinyatakan sebagai juara ketiga Lomba Perpustakaan Umum 2022 yang \
         diadakan Perpustakaan Nasional. Sebelumnya, perpustakaan ini menjuarai lomba yang sama di tingkat \
         Provinsi Maluku pada 2021.",
    );
    assert!(read.awards.iter().all(|a| a.recipient == "Perpustakaan Kota Ambon"), "{read:#?}");
}

#[test]
fn what_someone_became_the_best_of_is_nobody() {
    let read = places(
        "Wali Kota Bontang mendapat penghargaan Nirwasita Tantra 2023 sebagai kepala daerah terbaik I, \
         sedangkan DPRD Bontang dinyatakan sebagai DPRD terbaik II.",
    );
    assert_eq!(read, told(&[("Wali Kota Bontang", 1), ("DPRD Bontang", 2)]));
}

#[test]
fn a_ministrys_name_goes_on_over_its_commas() {
    let ministry = "Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi";
    for name in [ministry.to_owned(), format!("{ministry} (Kemendes PDTT)")] {
        let award = only(&format!("{name} meraih penghargaan Satria Award 2019 di Jakarta."));
        assert_eq!(award.recipient, ministry);
    }
}
