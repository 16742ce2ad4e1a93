//! Answers: is the giver read by its own name, however it is told?

use super::{only, read};

/// Asserts that the prize was given by this body alone.
fn given_by(body: &str, text: &str) {
    assert_eq!(only(text).award_body, [body], "{text}");
}

#[test]
fn a_branch_of_a_body_in_a_region_gives_in_its_own_name() {
    let lead = "Pemkab Pati menerima penghargaan sertifikasi aset dari";
    for body in [
        "KPPN Pati",
        "Kanwil BPN Jawa Tengah",
        "Kantor Wilayah Kementerian Agama Provinsi Jawa Tengah",
    ] {
        given_by(body, &format!("{lead} {body}."));
    }
    given_by("Ombudsman Republik Indonesia", &format!("{lead} Perwakilan Ombudsman Jawa Tengah."));
}

#[test]
fn the_person_behind_an_office_is_no_part_of_the_giver() {
    let editor = "Bupati Pati menerima penghargaan sertifikasi aset dari Pemimpin Redaksi CNN Indonesia Rina \
                  Hartati di Hotel Satria.";
    given_by("CNN Indonesia", editor);
    let minister = "Menteri PANRB Dodi Gunawan menyerahkan SAKIP Award 2023 kepada Bupati Sragen.";
    given_by("Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", minister);
}

#[test]
fn a_force_gives_to_its_own_by_the_hand_of_its_head() {
    given_by(
        "Kejaksaan Tinggi Bali",
        "Kejaksaan Negeri Badung meraih penghargaan peringkat pertama penanganan perkara se-Bali. Penghargaan \
         diserahkan Kepala Kejaksaan Tinggi Bali di Denpasar.",
    );
    let told = read(
        "Aiptu Dodi Gunawan dari Polres Lamongan menerima penghargaan dari Kapolres atas pengungkapan kasus curanmor.",
    );
    assert!(told.awards.iter().all(|a| a.award_body == ["Polres Lamongan"]), "{:#?}", told.awards);
    assert!(!told.awards.is_empty());
}

#[test]
fn a_bracket_behind_the_prize_names_its_giver() {
    let text =
        "Pemprov Jambi meraih Satria Award 2021 kategori Sangat Baik (Kementerian Kesehatan).";
    given_by("Kementerian Kesehatan", text);
}

#[test]
fn a_comparison_with_last_year_dates_no_prize() {
    let text = "Kabupaten Sragen meraih SAKIP Award 2023 predikat A, satu tingkat lebih baik dibanding tahun lalu.";
    assert_eq!(only(text).year, Some(2023));
}

#[test]
fn whose_prize_an_office_hands_over_the_next_sentence_tells() {
    given_by(
        "Kementerian Kesehatan",
        "Wali Kota Palu menyerahkan penghargaan kelurahan sehat kepada Lurah Talise. Penghargaan dari Kementerian \
         Kesehatan tersebut diserahkan pada Kamis.",
    );
}
