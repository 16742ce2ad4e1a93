//! Answers: are prizes read that are told in passing, and lists that give each prize its winner?

use super::{article, read};
use crate::article::{Award, PartKind};
use crate::understand::Reader;

/// The awards of a text whose first line is its headline.
fn under_headline(text: &str) -> Vec<Award> {
    let mut article = article(text);
    article.parts[0].kind = PartKind::Title;
    Reader::default().understand(&article).awards
}

/// Who won what, of each award of a text.
fn won(text: &str) -> Vec<(String, Option<String>)> {
    read(text).awards.into_iter().map(|a| (a.recipient, a.category)).collect()
}

fn prize(who: &str, what: &str) -> (String, Option<String>) {
    (who.to_owned(), Some(what.to_owned()))
}

#[test]
fn a_prize_before_a_dash_goes_to_the_name_behind_it() {
    let told = won("Berikut daftar pemenang Pena Music Awards 2017:\n\
                    Best Song \u{2013} Andi Wijaya - 'Pulang'\n\
                    Best Rock \u{2013} Kembara\nBiggest Fans \u{2013} Rina Hartati\n\
                    Penyanyi Terbaik - Rina Hartati");
    let all = [
        prize("Andi Wijaya", "Best Song"),
        prize("Kembara", "Best Rock"),
        prize("Rina Hartati", "Biggest Fans"),
        prize("Rina Hartati", "Penyanyi Terbaik"),
    ];
    assert_eq!(told, all);
}

#[test]
fn what_was_won_at_a_contest_is_told_by_a_name_for_the_winner() {
    for sentence in [
        "Kini, pemenang Popularity Award dalam Pena Entertainment Awards 2012 itu tampak dewasa.",
        "Kecantikan peraih penghargaan Popularity Award di Pena Entertainment Awards 2012 ini dipuji.",
    ] {
        let told = under_headline(&format!(
            "Rina Hartati Pamer Rambut\nKini Rina Hartati tampil.\n{sentence}"
        ));
        let told: Vec<_> =
            told.iter().map(|a| (&*a.recipient, a.category.as_deref(), a.year)).collect();
        assert_eq!(told, [("Rina Hartati", Some("Popularity Award"), Some(2012))], "{sentence}");
    }
}

#[test]
fn the_last_thing_that_someone_is_may_be_a_winner() {
    let told = won("Andi Wijaya adalah anggota Akademi Sains dan penerima anugerah Medal of \
                    Freedom, penghargaan tertinggi di sana.");
    assert_eq!(told, [("Andi Wijaya".to_owned(), None)]);
    assert!(won("Andi Wijaya adalah penerima kartu merah tercepat di Piala Eropa.").is_empty());
}

#[test]
fn what_will_be_done_later_hides_no_prize_of_before() {
    let told =
        won("Ia akan mengemudikan Mobil Rajawali yang pernah dinobatkan sebagai The Best Car \
                    dari Pena Award.");
    assert_eq!(told, [prize("Mobil Rajawali", "The Best Car")]);
    let told =
        won("Andi Wijaya pulang. Perjalanan yang ia tempuh tanpa henti membuatnya dianugerahi \
                    penghargaan Best Traveller di Pena Award 2019.");
    assert_eq!(told, [prize("Andi Wijaya", "Best Traveller")]);
    // what is denied right before the verb is denied
    assert!(won("Andi Wijaya pulang tanpa meraih Pena Award 2019.").is_empty());
}

#[test]
fn a_headlines_first_words_name_nobody_whom_the_text_does_not() {
    let told = under_headline(
        "Dukung Investigasi, Rajawali Motor Peduli\nDi sana Rajawali Motor hadir.\nPabrikan itu meraih \
         penghargaan Pena Award 2019 kategori Truk Terbaik.",
    );
    let who: Vec<_> = told.iter().map(|a| a.recipient.as_str()).collect();
    assert_eq!(who, ["Rajawali Motor"], "{told:#?}");
}

#[test]
fn each_prize_of_a_list_told_in_passing_has_its_own_contest_and_year() {
    let told = read(
        "Andi Wijaya pernah meraih penghargaan Best Supporting Actor di Indonesian Movie Awards 2011, Piala \
         Citra 2012, dan Aktor Terpuji Festival Film Bandung 2014.",
    );
    let told: Vec<_> = told.awards.iter().map(|a| (a.category.as_deref(), a.year)).collect();
    let all = [(Some("Best Supporting Actor"), Some(2011)), (None, Some(2012))];
    assert_eq!(told[..2], all);
    assert_eq!(told[2], (Some("Aktor Terpuji"), Some(2014)));
    // prizes of one night share what stands before them
    let told = won(
        "Penghargaan yang diterima PT Maju Jaya meliputi Pena Golden Trophy 2024, Pena Award 2024, \
                    serta The Most Committed Leader 2024.",
    );
    assert!(told.iter().all(|(_, what)| what.as_deref() != Some("Pena Golden")), "{told:?}");
}

#[test]
fn a_list_that_goes_on_from_the_sentence_before_is_of_its_subject_and_as_long_ago() {
    let told = read(
        "Andi Wijaya pernah menerima banyak penghargaan.\nDi antaranya menerima Bintang Mahaputera Utama dan \
         Bintang Kartika Eka Pratama, Satyalancana Kesetiaan.",
    );
    assert!(told.awards.len() >= 2, "{:#?}", told.awards);
    assert!(told.awards.iter().all(|a| a.recipient == "Andi Wijaya" && a.year.is_none()));
}

#[test]
fn what_a_prize_was_won_for_is_a_work_where_the_winner_is_named() {
    let told = won(
        "Andi Wijaya pernah memenangkan sejumlah penghargaan, yaitu Best Song untuk Jalan Pulang, dan Best \
                    Video untuk Kota Lama.",
    );
    assert_eq!(told, [prize("Andi Wijaya", "Best Song"), prize("Andi Wijaya", "Best Video")]);
}

#[test]
fn the_role_behind_the_last_of_a_list_is_of_all() {
    let told = won(
        "Penghargaan juga diberikan kepada Dinas Kesehatan, Dinas Sosial dan Dinas Pendidikan \
                    sebagai perangkat daerah terbaik.",
    );
    assert_eq!(told.len(), 3, "{told:?}");
}

#[test]
fn places_of_a_survey_behind_the_first_are_no_prizes() {
    let places = "Skytrax World Airline Awards 2025 dirilis.\nKembara Air berada di posisi kedua tahun ini. Rajawali \
                  Air berada di posisi ketiga, dan Garuda Air di posisi keempat.";
    let told = under_headline(&format!("Daftar Maskapai Terbaik Dunia 2025\n{places}"));
    assert!(told.is_empty(), "{told:#?}");
}
