//! Answers: which sentences tempt a reader to tell awards that nobody won, or too many?

use super::{article, only, read};
use crate::article::PartKind;
use crate::understand::Reader;

/// How many awards a text tells.
fn count(text: &str) -> usize {
    read(text).awards.len()
}

#[test]
fn a_streak_is_one_award_and_years_of_the_reason_are_none() {
    let streak = only("Provinsi Riau meraih opini WTP dari BPK pada 2019, 2020, 2021, dan 2022.");
    assert_eq!(streak.year, Some(2022));
    for one in [
        "Kota Bogor meraih Prayoga Award 2022 karena menurunkan stunting pada tahun 2019, 2020, dan 2021.",
        "Kota Bogor meraih penghargaan atas laporan keuangan tahun 2019 dan 2020 dari Kementerian Keuangan.",
        "Kota Bogor meraih Adipura lima kali berturut-turut pada 2017, 2018, 2019, 2020, dan 2021.",
    ] {
        assert_eq!(count(one), 1, "{one}");
    }
    // each of these was won by itself
    assert_eq!(count("Rina Hartati meraih Prayoga Award pada 2009, 2011, dan 2014."), 3);
}

#[test]
fn receivers_to_be_and_receivers_of_other_things_have_won_nothing() {
    for none in [
        "Kota Depok menjadi salah satu dari 20 kota calon penerima Prayoga Award 2022.",
        "Kota Depok menjadi salah satu dari 20 kota yang bersaing sebagai penerima Prayoga Award 2022.",
        "Kota Depok menjadi salah satu dari 20 daerah penerima kunjungan juri Prayoga Award 2022.",
        "Bupati Kampar menjadi salah satu dari 20 juri bagi penerima Prayoga Award 2022.",
    ] {
        assert_eq!(count(none), 0, "{none}");
    }
    assert_eq!(count("Kota Depok menjadi salah satu dari 20 kota penerima Prayoga Award 2022."), 1);
}

#[test]
fn evils_have_grades_and_statistics_have_places() {
    for none in [
        "Kabupaten Cianjur mendapat predikat risiko tinggi dari BNPB pada 2022.",
        "Kota Bekasi mendapat predikat pencemaran tertinggi pada 2022.",
    ] {
        assert_eq!(count(none), 0, "{none}");
    }
    for headline in
        ["Kabupaten Bogor Terbaik I Angka Perceraian 2022", "Kota Depok Peringkat 5 Kota Termacet"]
    {
        let mut article = article(&format!("{headline}\nWarga mengeluh tentang angka itu."));
        article.parts[0].kind = PartKind::Title;
        assert!(Reader::default().understand(&article).awards.is_empty(), "{headline}");
    }
}

#[test]
fn who_hands_over_the_prizes_of_a_list_has_not_won_them() {
    let lists = [
        "Berikut daftar penghargaan yang diserahkan Gubernur Riau Syamsuar:\n1. Anugerah Arsip 2022\n\
         2. Anugerah Inovasi 2022",
        "Daftar pemenang dan penghargaan Kota Solo:\n1. Anugerah Arsip 2022\n2. Anugerah Inovasi 2022",
    ];
    for list in lists {
        assert_eq!(count(list), 0, "{list}");
    }
}

#[test]
fn the_one_pointed_at_is_of_the_kind_that_is_named_and_an_evening_is_not_pointed_at() {
    let told = read(
        "Gubernur Jawa Tengah mengunjungi Kabupaten Garut. Gubernur mengatakan provinsinya meraih \
         Prayoga Award 2022.",
    );
    assert!(told.awards.iter().all(|award| award.province.as_deref() != Some("Jawa Barat")));
    let evening =
        "Kota Bogor berbenah. Setiap kota yang meraih Adipura akan diumumkan pada malam itu.";
    assert_eq!(count(evening), 0);
}

#[test]
fn a_number_alone_is_no_category() {
    let mut article = article("Piala nomor 5\nBanten menerima piala.");
    article.parts[0].kind = PartKind::Title;
    let told = Reader::default().understand(&article);
    assert!(told.awards.iter().all(|award| award.category.is_none()), "{:?}", told.awards);
}

#[test]
fn who_learns_from_a_winner_or_gets_a_book_has_won_nothing() {
    for none in [
        "Pemkot Bogor akan belajar ke Kabupaten Sleman yang telah meraih Prayoga Award 2023.",
        "Bupati Sleman menerima buku berjudul \"Anugerah Terindah\".",
        "Wali Kota Bogor mendapat pertanyaan soal \"Prayoga Award 2024\".",
    ] {
        assert_eq!(count(none), 0, "{none}");
    }
}

#[test]
fn what_only_stands_near_a_prize_is_no_part_of_it() {
    let category = |text: &str| only(text).category;
    let field = "Kota Bogor meraih penghargaan kategori Perumahan dan Permukiman sebagai daerah percontohan.";
    assert_eq!(category(field).as_deref(), Some("Perumahan dan Permukiman"));
    let contest = "SMAN 1 Bogor meraih juara umum lomba meski baru pertama ikut.";
    assert_eq!(category(contest), None);
}

#[test]
fn prizes_that_differ_in_their_praise_or_have_one_giver_are_two() {
    let two = "Kota Bogor meraih penghargaan sebagai Kota Terbaik dan Kota Terfavorit pada Prayoga Award 2024.";
    assert_eq!(count(two), 2);
    let told = read(
        "Kota Bogor meraih dua penghargaan yakni Perencanaan Terbaik dan Pengawasan Terbaik dari Bappenas pada 2024.",
    );
    assert_eq!(told.awards.len(), 2);
    assert!(told.awards.iter().all(|award| award.award_body.len() == 1));
}

#[test]
fn places_of_a_contest_stay_prizes_under_a_headline_that_counts_winners() {
    let text = "3 Kelurahan Raih Penghargaan Terbaik versi Pemkot Bogor\nJuara 1 diraih Kelurahan Sukasari, \
                juara 2 diraih Kelurahan Baranangsiang, juara 3 diraih Kelurahan Tegallega.";
    let mut article = article(text);
    article.parts[0].kind = PartKind::Title;
    assert_eq!(Reader::default().understand(&article).awards.len(), 3);
}
