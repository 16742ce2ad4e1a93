//! Answers: are awards of several recipients, and those whose clause lacks a part, read as they are meant?

use super::{only, read};

fn recipients(text: &str) -> Vec<String> {
    read(text).awards.into_iter().map(|a| a.recipient).collect()
}

#[test]
fn who_was_counted_before_is_named_in_the_next_sentence() {
    let told = read(
        "BPK memberikan opini WTP kepada tiga daerah di Jambi, Senin (16/5/2022). Ketiga daerah tersebut \
         adalah Kabupaten Bungo, Kabupaten Tebo, dan Kota Jambi.",
    );
    assert_eq!(told.awards.len(), 3, "{:#?}", told.awards);
    assert!(told.awards.iter().all(|a| a.award_body == ["Badan Pemeriksa Keuangan"]));
}

#[test]
fn an_official_who_takes_a_regions_prize_into_his_hands_wins_no_second_one() {
    let award = only(
        "Pemkab Tebo meraih Adipura 2022 dari KLHK. Bupati Tebo Budi Santoso menerima Adipura 2022 di \
         Jakarta.",
    );
    assert_eq!(award.recipient, "Pemkab Tebo");
}

#[test]
fn regions_of_a_list_share_the_prize_of_its_verb() {
    let names = recipients(
        "Dua kabupaten di Sulawesi Selatan, Gowa dan Maros, diganjar Adipura 2018 oleh KLHK.",
    );
    assert_eq!(names, ["Gowa", "Maros"]);
    let names = recipients("Provinsi Jambi bersama Riau dan Bengkulu meraih Paritrana Award 2019.");
    assert_eq!(names.len(), 3, "{names:?}");
}

#[test]
fn a_clause_without_a_verb_has_its_own_recipient_and_category() {
    let told = read(
        "Kota Ambon mendapat penghargaan untuk kategori musik dari Kementerian Ekonomi Kreatif pada 2025, \
         sedangkan Kota Pekalongan untuk kategori kriya.",
    );
    let pairs: Vec<_> =
        told.awards.iter().map(|a| (a.recipient.as_str(), a.category.as_deref())).collect();
    assert_eq!(pairs, [("Kota Ambon", Some("musik")), ("Kota Pekalongan", Some("kriya"))]);
}

#[test]
fn prizes_are_paired_with_the_winners_behind_their_colons() {
    let told = read(
        "Berikut pemenang Parade Busana 2019. Perancang Busana Terbaik: Rina Hartati, Peraga Busana \
         Terbaik: Dodi Gunawan.",
    );
    let pairs: Vec<_> =
        told.awards.iter().map(|a| (a.recipient.as_str(), a.category.as_deref())).collect();
    let wanted = [
        ("Rina Hartati", Some("Perancang Busana Terbaik")),
        ("Dodi Gunawan", Some("Peraga Busana Terbaik")),
    ];
    assert_eq!(pairs, wanted);
}

#[test]
fn one_prize_and_the_other_each_has_what_it_is_for() {
    let told = read(
        "Kota Bogor menerima dua penghargaan dari Kementerian Kesehatan. Satu untuk pencegahan malaria, satu \
         lagi untuk penurunan angka stunting.",
    );
    let mut categories = told.facets.category.clone();
    categories.sort();
    assert_eq!(
        categories,
        ["pencegahan malaria", "penurunan angka stunting"],
        "{:#?}",
        told.awards
    );
}

#[test]
fn days_totals_and_nominees_receive_nothing() {
    for text in [
        "Sebanyak 51 Kabupaten/Kota meraih Adipura 2023.",
        "Bupati Tebo menjadi nominator Anugerah Kebudayaan PWI 2022. Mereka yang bersaing adalah Wali Kota \
         Bekasi, Bupati Buton, dan Bupati Lamongan.",
    ] {
        let names = recipients(text);
        assert!(names.is_empty(), "{text}: {names:?}");
    }
}

/// Recipient, category and rank of each award of a text.
fn won(text: &str) -> Vec<(String, Option<String>, Option<u32>)> {
    read(text).awards.into_iter().map(|a| (a.recipient, a.category, a.rank)).collect()
}

fn prize(who: &str, what: &str, rank: Option<u32>) -> (String, Option<String>, Option<u32>) {
    (who.to_owned(), Some(what.to_owned()), rank)
}

#[test]
fn categories_told_in_turn_each_go_to_the_winner_beside_them() {
    let told = won(
        "Penerima penghargaan untuk kategori Mitra Ekspor terbaik adalah PT Sinar Laut, sedangkan \
                    kategori Mitra Bersih dari PT Bumi Lestari.",
    );
    let both = [
        prize("PT Sinar Laut", "Mitra Ekspor terbaik", Some(1)),
        prize("PT Bumi Lestari", "Mitra Bersih", None),
    ];
    assert_eq!(told, both);
    let told = won(
        "Penghargaan itu diberikan kepada Rina Hartati dari Universitas Mawar untuk bidang Sastra dan \
                    Andi Wijaya dalam bidang Hukum.",
    );
    assert_eq!(told, [prize("Rina Hartati", "Sastra", None), prize("Andi Wijaya", "Hukum", None)]);
}

#[test]
fn disciplines_and_their_medallists_may_stand_in_brackets() {
    let told = won(
        "Medali emas diraih lewat nomor beregu putra (Andi Wijaya), ganda campuran (Budi Santoso dan \
                    Rina Hartati) pada SEA Games 2019.",
    );
    let pair = "Budi Santoso dan Rina Hartati";
    assert_eq!(
        told,
        [prize("Andi Wijaya", "beregu putra", None), prize(pair, "ganda campuran", None)]
    );
}

#[test]
fn a_list_of_matches_gives_no_prizes() {
    let text = "Peraih medali emas itu turun hari ini: ganda putra Andi Wijaya/Budi Santoso melawan Lee/Kim dan \
                tunggal putri Rina Hartati melawan Tai.";
    assert_eq!(won(text), []);
}

#[test]
fn a_table_of_results_gives_the_first_three_places_of_each_class() {
    let told = won(
        "Berikut daftar pemenang pada setiap kelas:\nJuara GP Lombok 2023:\nSki Ladies GP1\n\
                    1. Rina Hartati (Indonesia)\n2. Ana Silva (Portugal)\nRunabout GP1\n1. Andi Wijaya (Indonesia)",
    );
    let ski = |who, rank| prize(who, "Ski Ladies GP1", Some(rank));
    assert_eq!(
        told,
        [
            ski("Rina Hartati", 1),
            ski("Ana Silva", 2),
            prize("Andi Wijaya", "Runabout GP1", Some(1))
        ]
    );
}

#[test]
fn prizes_between_dashes_are_of_whom_their_heading_names() {
    let told = read(
        "Deretan penghargaan untuk Rina Hartati di antaranya adalah: - Pelopor Batik dari Majalah Femina \
         tahun 2004 - Satria Award 2006 dari Metro TV.",
    );
    let pairs: Vec<_> = told.awards.iter().map(|a| (a.recipient.as_str(), a.year)).collect();
    assert_eq!(pairs, [("Rina Hartati", Some(2004)), ("Rina Hartati", Some(2006))]);
    assert_eq!(told.awards[0].category.as_deref(), Some("Pelopor Batik"));
    assert_eq!(told.awards[1].award_body, ["Metro TV"]);
}

#[test]
fn lists_between_dashes_of_what_is_hoped_for_are_no_prizes() {
    let told = read(
        "Rina Hartati menargetkan sejumlah penghargaan, di antaranya: - Pelopor Batik dari Majalah Femina \
         tahun 2004 - Satria Award 2006 dari Metro TV.",
    );
    assert!(told.awards.is_empty(), "{:#?}", told.awards);
}

#[test]
fn both_of_two_win_who_are_named_before_what_they_are() {
    let names = recipients(
        "Rina Hartati dan Dodi Gunawan, keduanya siswa SMA Negeri 2 Ende, berhasil meraih Satria \
         Award 2019.",
    );
    assert_eq!(names, ["Rina Hartati", "Dodi Gunawan"]);
}

#[test]
fn the_known_body_in_a_contests_name_holds_it() {
    let told = read(
        "Rina Hartati meraih banyak prestasi. Antara lain, Juara 3 Lomba Robot Madrasah Kemenag 2016 dan \
         Juara 1 Lomba Robot Nusantara di Universitas Jambi 2017.",
    );
    assert_eq!(told.facets.award_body, ["Kementerian Agama"], "{:#?}", told.awards);
}
