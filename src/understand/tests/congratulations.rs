//! Answers: does the prize stay with who won it, whoever congratulates, takes it for them, or lies around them?

use super::{only, read};

const DAY: &str = ", Rabu (4/9/2024).";

/// Who received, of a sentence with a day behind it.
fn winners(text: &str) -> Vec<String> {
    read(&format!("{text}{DAY}")).awards.into_iter().map(|a| a.recipient).collect()
}

#[test]
fn who_congratulates_does_not_win() {
    for (text, who) in [
        (
            "Bupati Majalengka Karna Sobahi mengucapkan selamat kepada Desa Bantaragung yang meraih juara II \
             Anugerah Desa Wisata Indonesia 2023",
            "Desa Bantaragung",
        ),
        (
            "Wakil Gubernur Jawa Barat Erwan Setiawan berterima kasih kepada Puskesmas Cibatu yang baru saja \
             meraih penghargaan dari Kementerian Kesehatan",
            "Puskesmas Cibatu",
        ),
        (
            "Wali Kota Kediri Vinanda Prameswati mengaku bangga dengan SMP Negeri 3 Kediri yang berhasil meraih \
             juara I lomba sekolah sehat tingkat nasional",
            "SMP Negeri 3 Kediri",
        ),
        (
            "Gubernur Bali Wayan Koster berkunjung ke Desa Penglipuran yang meraih penghargaan desa wisata \
             terbaik dari Kementerian Pariwisata",
            "Desa Penglipuran",
        ),
        (
            "Ketua DPRD Kota Bogor Atang Trisnanto mengucapkan terima kasih kepada Pemerintah Kota Bogor \
             (Pemkot) yang kembali meraih opini WTP dari BPK",
            "Pemerintah Kota Bogor",
        ),
    ] {
        assert_eq!(winners(text), [who], "{text}");
    }
}

#[test]
fn congratulations_to_two_are_prizes_of_both() {
    let text = "Bupati Sleman Kustini Sri Purnomo mengucapkan selamat kepada Kalurahan Caturharjo dan Kalurahan \
                Sinduadi yang meraih penghargaan dari Kementerian Desa";
    assert_eq!(winners(text), ["Kalurahan Caturharjo", "Kalurahan Sinduadi"]);
}

#[test]
fn who_gives_athletes_a_bonus_has_won_no_medal() {
    let text = "Bupati Pati Sudewo memberikan bonus kepada para atlet yang meraih penghargaan dari Kemenpora";
    assert!(winners(text).is_empty());
}

#[test]
fn who_is_told_of_by_yang_alone_wins() {
    let text = "Bupati Sragen Yuni Sukowati yang meraih penghargaan dari Kementerian Sosial mengaku bangga";
    assert_eq!(winners(text), ["Yuni Sukowati"]);
}

#[test]
fn a_village_wins_and_not_the_district_around_it() {
    for (text, who) in [
        (
            "Desa Ponggok, Kecamatan Polanharjo berhasil meraih juara satu lomba desa",
            "Desa Ponggok",
        ),
        ("Nagari Pariangan, Kecamatan Pariangan menjadi juara I lomba nagari", "Nagari Pariangan"),
        (
            "Kalurahan Wukirsari, Kapanewon Imogiri, Kabupaten Bantul meraih penghargaan dari Kementerian Desa",
            "Kalurahan Wukirsari",
        ),
        (
            "Kelurahan Giwangan, Kemantren Umbulharjo, Kota Yogyakarta, menerima penghargaan dari Kementerian \
             Kesehatan",
            "Kelurahan Giwangan",
        ),
        (
            "Kampung Yoboi, Distrik Sentani dinobatkan sebagai desa wisata terbaik oleh Kementerian Pariwisata",
            "Kampung Yoboi",
        ),
    ] {
        assert_eq!(winners(text), [who], "{text}");
    }
}

#[test]
fn districts_in_a_list_all_win() {
    let text = "Kecamatan Jaten, Kecamatan Tasikmadu dan Kecamatan Matesih meraih penghargaan dari Bupati Karanganyar";
    assert_eq!(winners(text).len(), 3);
}

#[test]
fn the_second_half_of_a_body_s_name_is_no_winner() {
    for giver in [
        "Kantor Wilayah Kementerian Hukum dan HAM Jawa Tengah",
        "Menteri Hukum dan HAM Yasonna H Laoly",
        "Dinas Lingkungan Hidup dan Kehutanan Jawa Timur",
        "Dinas Pemuda dan Olahraga Jawa Tengah",
        "Badan Perencanaan dan Pembangunan Daerah Jawa Tengah",
    ] {
        let text =
            format!("Pemkab Jepara menerima penghargaan dari {giver} sebagai pembina terbaik");
        assert_eq!(winners(&text), ["Pemkab Jepara"], "{text}");
    }
}

#[test]
fn who_takes_a_prize_in_another_s_name_has_not_won_it() {
    for (text, who) in [
        (
            "Sekretaris Daerah Kabupaten Kuningan Dian Rachmat Yanuar menerima penghargaan atas nama Pemerintah \
             Kabupaten Kuningan dari Kementerian Dalam Negeri",
            "Pemerintah Kabupaten Kuningan",
        ),
        (
            "Plt Bupati Langkat Syah Afandin atas nama Pemkab Langkat menerima penghargaan dari Kementerian Sosial",
            "Pemkab Langkat",
        ),
        (
            "Wakil Bupati Blitar Rahmat Santoso menerima penghargaan mewakili Pemerintah Kabupaten Blitar dari \
             Kementerian Sosial",
            "Pemerintah Kabupaten Blitar",
        ),
        (
            "Kepala Dinas Kesehatan Kabupaten Garut Leli Yuliani mewakili Bupati Garut menerima penghargaan dari \
             Kementerian Kesehatan",
            "Bupati Garut",
        ),
    ] {
        let award = only(&format!("{text}{DAY}"));
        assert_eq!(award.recipient, who, "{text}");
        assert_eq!(award.award_body.len(), 1, "{text}");
    }
}

#[test]
fn the_year_of_the_deed_is_not_the_year_of_the_prize() {
    for deed in [
        "kinerja penurunan stunting tahun 2023",
        "keberhasilan menurunkan stunting pada tahun 2023",
        "penyerapan anggaran terbaik sepanjang tahun 2023",
    ] {
        let giver = "Pemkab Bangka menerima penghargaan dari Kementerian Dalam Negeri atas";
        assert_eq!(
            only(&format!("{giver} {deed}, Selasa (16/1/2024).")).year,
            Some(2024),
            "{deed}"
        );
    }
}

#[test]
fn the_year_of_the_edition_stays_the_prize_s() {
    let award =
        only("Pemkab Bangka meraih Innovative Government Award tahun 2023, Selasa (16/1/2024).");
    assert_eq!(award.year, Some(2023));
}

#[test]
fn the_role_behind_who_is_given_a_prize_is_its_category_in_small_letters() {
    for (who, role) in [
        ("Pemkab Blitar", "kabupaten tangguh bencana"),
        ("Desa Sumbermulyo", "desa mandiri pangan"),
        ("Pemprov Bali", "provinsi tertib administrasi"),
        ("Pemkot Solo", "kota ramah lansia"),
    ] {
        let award = only(&format!(
            "Kementerian Sosial memberikan penghargaan kepada {who} sebagai {role}{DAY}"
        ));
        assert_eq!((award.recipient.as_str(), award.category.as_deref()), (who, Some(role)));
    }
}
