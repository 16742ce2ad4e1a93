//! Answers: is each category of a phrase told apart, and is what only sounds like one left out?

use super::{only, read};

/// The categories with their placings, in the order of the awards.
fn told(text: &str) -> Vec<(Option<String>, Option<u32>)> {
    read(text).awards.into_iter().map(|a| (a.category, a.rank)).collect()
}

fn rows(wanted: &[(&str, Option<u32>)]) -> Vec<(Option<String>, Option<u32>)> {
    wanted.iter().map(|(name, rank)| (Some((*name).to_owned()), *rank)).collect()
}

#[test]
fn each_quality_of_a_list_is_a_category_of_its_own() {
    let lead = "Rina Hartati meraih penghargaan di Satria Music Awards 2021";
    let wanted = rows(&[
        ("Penyanyi Solo Paling Ngetop", None),
        ("Lagu Paling Ngetop", None),
        ("Video Terbaik", Some(1)),
    ]);
    for list in [
        "untuk kategori Penyanyi Solo Paling Ngetop, Lagu Paling Ngetop, dan Video Terbaik.",
        "sebagai Penyanyi Solo Paling Ngetop, Lagu Paling Ngetop, serta Video Terbaik.",
    ] {
        assert_eq!(told(&format!("{lead} {list}")), wanted, "{list}");
    }
    // one category that praises twice, and one whose words are joined
    for one in ["Kota Terbersih dan Terindah", "Tata Kelola dan Pelayanan Publik Terbaik"] {
        let text = format!("Kota Bogor meraih Satria Award 2021 kategori {one}.");
        assert_eq!(only(&text).category.as_deref(), Some(one));
    }
}

#[test]
fn as_many_categories_are_read_as_prizes_were_counted() {
    let text = "Kota Bogor meraih dua penghargaan Satria Award 2021 untuk kategori Arsip Daerah dan Layanan Warga.";
    assert_eq!(told(text), rows(&[("Arsip Daerah", None), ("Layanan Warga", None)]));
    let text = "Kota Bogor meraih penghargaan Satria Award 2021 untuk kategori Arsip Daerah dan Layanan Warga.";
    assert_eq!(told(text), rows(&[("Arsip Daerah dan Layanan Warga", None)]));
}

#[test]
fn a_placing_behind_dan_is_another_prize_than_the_category_before_it() {
    let text = "PT Sido Maju meraih penghargaan Best Synergy Program serta Runner Up People Development dalam ajang \
                Satria Award 2021.";
    assert_eq!(
        told(text),
        rows(&[("Best Synergy Program", None), ("People Development", Some(2))])
    );
}

#[test]
fn songs_and_albums_of_the_year_are_two() {
    let text = "Rina Hartati meraih tiga penghargaan di Satria Music Awards 2021, yakni Song of the Year, Album of \
                the Year, dan Best Video.";
    let wanted =
        rows(&[("Song of the Year", None), ("Album of the Year", None), ("Best Video", None)]);
    assert_eq!(told(text), wanted);
}

#[test]
fn a_prize_by_what_it_praises_is_what_was_won_at_the_contest() {
    let award = only("Rina Hartati meraih Popularity Award dalam Satria Music Awards 2021.");
    assert_eq!(award.category.as_deref(), Some("Popularity Award"));
    assert_eq!(award.programme.as_deref(), Some("Satria Music Awards 2021"));
}

#[test]
fn what_a_prize_is_called_or_likened_to_is_no_category_of_it() {
    let award = only(
        "Rina Hartati meraih Satria Award 2021, penghargaan yang dijuluki sebagai Oscar-nya dunia tari.",
    );
    assert_eq!((award.programme.as_deref(), award.category), (Some("Satria Award 2021"), None));
    let award =
        only("Kota Bogor meraih Satria Award 2021 karena tema mereka menjadi kesukaan warga.");
    assert_eq!(award.category, None);
}

#[test]
fn who_won_the_next_prize_is_no_part_of_the_category_before() {
    let text = "Rina Hartati meraih piala kategori Pasangan Terfavorit dan Dodi sebagai Pembawa Acara Terfavorit di \
                Satria Awards 2021.";
    assert_eq!(told(text)[0].0.as_deref(), Some("Pasangan Terfavorit"));
}

#[test]
fn honours_of_several_contests_each_have_their_own_year() {
    let told = read(
        "Dodi Gunawan mendapatkan berbagai penghargaan seperti Pemain terbaik Liga Utama 2009-2010, Penjaga gawang \
         terbaik Piala Nusantara 2016, dan Best XI Kejuaraan Nusantara 2017.",
    );
    let found: Vec<_> =
        told.awards.iter().map(|a| (a.category.as_deref(), a.rank, a.year)).collect();
    let wanted = [
        (Some("Pemain terbaik"), Some(1), Some(2010)),
        (Some("Penjaga gawang terbaik"), Some(1), Some(2016)),
        (Some("Best XI"), None, Some(2017)),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn a_contest_in_small_letters_is_called_by_its_field() {
    let award =
        only("Rina Hartati meraih juara pertama lomba menulis cerita tingkat nasional 2021.");
    assert_eq!((award.category.as_deref(), award.rank), (Some("menulis cerita"), Some(1)));
    let award = only(
        "Rina Hartati meraih juara pertama lomba yang digelar Kementerian Kesehatan pada 2021.",
    );
    assert_eq!((award.category, award.rank), (None, Some(1)));
}

#[test]
fn what_a_record_is_in_stands_behind_menjadi() {
    let award = only(
        "Rina Hartati mendapatkan rekor MURI menjadi Penyanyi dengan Bahasa Terbanyak pada 2021.",
    );
    assert_eq!(award.category.as_deref(), Some("Penyanyi dengan Bahasa Terbanyak"));
}

#[test]
fn a_sentence_that_tells_only_the_reason_lends_it_to_the_prize_before() {
    let award = only(
        "Panglima TNI Dodi Gunawan menerima gelar doktor honoris causa dari Universitas Sebelas Maret pada 2019. \
         Penghargaan diberikan kepada Dodi karena dinilai berjasa mengelola cadangan pangan.",
    );
    assert_eq!(award.category.as_deref(), Some("mengelola cadangan pangan"));
}

#[test]
fn each_place_has_the_category_right_behind_it() {
    let told = read(
        "Tiga tenaga kesehatan meraih Satria Award 2021. Di antaranya: Juara I kategori dokter gigi dari Puskesmas \
         Kemirimuka, Rina Hartati; Juara II kategori perawat dari Puskesmas Jatijajar, Dodi Gunawan; Juara III \
         kategori bidan dari Puskesmas Mekarsari, Sari Puspita.",
    );
    let found: Vec<_> =
        told.awards.iter().map(|a| (a.recipient.as_str(), a.category.as_deref(), a.rank)).collect();
    let wanted = [
        ("Rina Hartati", Some("dokter gigi"), Some(1)),
        ("Dodi Gunawan", Some("perawat"), Some(2)),
        ("Sari Puspita", Some("bidan"), Some(3)),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn who_was_there_and_what_is_to_be_done_are_no_categories() {
    let text = "Kota Bogor meraih penghargaan Satria Award 2021. Hadir beberapa pejabat antara lain Inspektur Dodi \
                Gunawan dan Kepala Biro Rina Hartati, dan Kota Bogor meraih penghargaan Satria Award 2021.";
    assert!(read(text).facets.category.is_empty(), "{:#?}", read(text).awards);
    let award = only(
        "Kota Bogor meraih Satria Award 2021, penghargaan yang menjadi motivasi untuk memberikan layanan terbaik.",
    );
    assert_eq!((award.category, award.rank), (None, None));
}
