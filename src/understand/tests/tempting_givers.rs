//! Answers: which words near a prize tempt a reader to tell a giver that gave none, or the wrong one?

use super::{only, read};

/// Asserts that the only prize has these givers.
fn givers(text: &str, bodies: &[&str]) {
    assert_eq!(only(text).award_body, bodies, "{text}");
}

#[test]
fn the_short_word_of_an_award_is_its_giver_only_where_it_stands_for_an_organisation() {
    for text in [
        "PT Satria meraih UMKM Digital Award 2021. Usaha Mikro Kecil dan Menengah (UMKM) didorong.",
        "PT Satria meraih GCG Leadership Award 2021. Penerapan Good Corporate Governance (GCG) dinilai.",
        "PT Satria meraih ASSA Recognition Award 2021. PT Adi Sarana Armada (ASSA) menjadi sponsor.",
        "Kota Bogor meraih KLA Award 2021. Program Kota Layak Anak (KLA) berjalan.",
    ] {
        givers(text, &[]);
    }
    let kept = "BPJS Kesehatan meraih ASSA Recognition Award 2021. ASEAN Social Security Association \
                (ASSA) bersidang.";
    givers(kept, &["ASEAN Social Security Association"]);
}

#[test]
fn police_who_hand_over_the_prize_of_another_do_not_give_it() {
    for text in [
        "Rina Hartati meraih juara 1 Olimpiade Sains Nasional 2021. Piala diserahkan Kapolres Bogor saat upacara.",
        "Pemkab Garut meraih Satria Award 2021. Penghargaan diserahkan Kapolres Garut kepada warga.",
    ] {
        givers(text, &[]);
    }
    let own = "Polsek Tambun meraih penghargaan terbaik pertama pelayanan. Penghargaan diserahkan Kapolres \
               Bekasi saat upacara.";
    givers(own, &["Polres Bekasi"]);
}

#[test]
fn a_body_of_the_whole_country_stays_itself_where_it_sits() {
    let lead = "Kota Bogor meraih Satria Award 2021 dari";
    givers(&format!("{lead} KPK Jakarta pada Selasa."), &["Komisi Pemberantasan Korupsi"]);
    givers(
        &format!("{lead} Komisi Informasi Provinsi Jawa Barat."),
        &["Komisi Informasi Provinsi Jawa Barat"],
    );
}

#[test]
fn a_branch_has_one_name_whoever_stands_for_it() {
    let lead = "Pemkab Pati menerima penghargaan sertifikasi aset dari";
    let branch = ["Kanwil BPN Jawa Tengah"];
    givers(&format!("{lead} Kanwil BPN Jawa Tengah."), &branch);
    givers(&format!("{lead} Kepala Kanwil BPN Jawa Tengah Dwi Purnama."), &branch);
    givers(&format!("{lead} KPPN Jakarta I."), &["KPPN Jakarta I"]);
    let long = "Kantor Pelayanan Perbendaharaan Negara";
    givers(&format!("{lead} {long} (KPPN) Pati."), &[&format!("{long} Pati")]);
    assert_eq!(only(&format!("{lead} Kanwil BPN dan Kanwil DJPb.")).award_body.len(), 2);
}

#[test]
fn a_bracket_gives_only_its_own_prize_and_an_outlet_in_it_gives_none() {
    let lead = "Kota Bogor meraih Satria Award 2021";
    givers(
        &format!("{lead} kategori Pelaporan LHKPN (KPK) dari Kementerian Dalam Negeri."),
        &["Kementerian Dalam Negeri"],
    );
    givers(&format!("{lead} (Kompas)."), &[]);
    let photo = only("Dodi Gunawan meraih Satria Award 2021 sebagai Foto Terbaik (ANTARA).");
    assert_eq!((photo.recipient.as_str(), photo.award_body.len()), ("Dodi Gunawan", 0));
    let two = read(&format!("{lead} (KPK) dan Adipura 2021 (KLHK)."));
    let commission = |body: &String| body.starts_with("Komisi");
    assert!(!two.awards.iter().any(|award| award.award_body.iter().any(commission)));
}

#[test]
fn a_contest_inside_what_is_best_is_a_part_of_it() {
    let text = "Dodi Gunawan meraih Satria Award 2021 kategori Pembina Olimpiade Terbaik.";
    assert_eq!(only(text).category.as_deref(), Some("Pembina Olimpiade Terbaik"));
}

#[test]
fn a_head_of_police_in_another_place_is_not_the_one_named_before() {
    let text =
        "Polres Pati sedang sibuk. Rina Hartati menerima penghargaan dari Kapolres di Semarang.";
    let told = read(text);
    assert!(told.awards.iter().all(|award| award.award_body.is_empty()), "{told:#?}");
}

/// A regent or a branch that only passed a prize on stood beside its giver.
#[test]
fn who_hands_on_the_prize_of_another_does_not_give_it() {
    for text in [
        "Bupati Garut Rudy Gunawan menyerahkan penghargaan dari Kementerian Kesehatan kepada Puskesmas Tarogong.",
        "Puskesmas Tarogong meraih penghargaan dari Kementerian Kesehatan. Bupati Garut Rudy Gunawan \
         menyerahkan langsung penghargaan tersebut kepada Kepala Puskesmas Tarogong.",
        "Kota Bogor meraih penghargaan dari Kementerian Kesehatan. Kepala KPPN Bogor menyerahkan \
         penghargaan itu kepada Wali Kota Bogor Bima Arya.",
    ] {
        givers(text, &["Kementerian Kesehatan"]);
    }
    let own =
        "Bupati Garut Rudy Gunawan menyerahkan penghargaan tersebut kepada Puskesmas Tarogong.";
    givers(own, &["Pemerintah Kabupaten Garut"]);
}

#[test]
fn prizes_of_two_givers_are_two() {
    let awards = read(
        "Kota Bogor menerima penghargaan dari Kementerian Sosial. Selain itu, Kota Bogor juga mendapat \
         penghargaan dari Kementerian Pertanian atas peningkatan produksi padi.",
    );
    let told: Vec<_> =
        awards.awards.iter().map(|a| (a.award_body.join(" + "), a.category.is_some())).collect();
    let wanted = [("Kementerian Sosial", false), ("Kementerian Pertanian", true)];
    assert_eq!(told, wanted.map(|(body, category)| (body.to_owned(), category)));
}

/// The first prize of a list had all of its givers.
#[test]
fn each_prize_of_a_list_has_the_giver_behind_it() {
    for text in [
        "Kota Bogor menerima dua penghargaan: Satyalancana Wira Karya dari Presiden Joko Widodo dan Abdi Bakti \
         Tani dari Kementerian Pertanian.",
        "Kota Bogor meraih dua penghargaan, masing-masing Anugerah Revolusi Mental dari Kemenko PMK dan Digital \
         Government Award dari Kementerian PANRB.",
    ] {
        let told = read(text).awards;
        assert!(told.len() == 2 && told.iter().all(|a| a.award_body.len() == 1), "{told:?}");
    }
}

#[test]
fn an_award_that_is_hoped_for_is_not_the_one_that_was_won() {
    let told = only(
        "Kota Bogor meraih juara 2 lomba inovasi tingkat provinsi. Wali kota berharap tahun depan Bogor \
         bisa meraih Innovative Government Award.",
    );
    assert_eq!(told.programme, None);
}
