//! Answers: are prizes of persons, teams, films and firms read, however reporters tell them?

use super::{article, read};
use crate::article::{Award, PartKind};
use crate::understand::Reader;

/// Who won, and the year, of each award of a text.
fn won(text: &str) -> Vec<(String, Option<i32>)> {
    read(text).awards.into_iter().map(|a| (a.recipient, a.year)).collect()
}

/// The awards of a text whose first line is its headline.
fn under_headline(text: &str) -> Vec<Award> {
    let mut article = article(text);
    article.parts[0].kind = PartKind::Title;
    Reader::default().understand(&article).awards
}

fn names(text: &str) -> Vec<String> {
    won(text).into_iter().map(|(who, _)| who).collect()
}

#[test]
fn a_list_of_prizes_may_be_numbered_or_stand_under_a_bare_heading() {
    for list in [
        "Prestasi Rina Hartati:\n- Medali emas Pekan Utama 2018\n- Juara Lombok Open 2020",
        "Berikut daftar penghargaan yang diraih Rina Hartati:\n1. Juara Ambon Masters 2018\n\
         2. Medali perak Pekan Utama 2020",
        // without a colon the line below tells that a list starts
        "Berikut sederet prestasi Rina Hartati\n- Juara Ambon Masters 2018\n- Juara Lombok Open 2020",
    ] {
        let told = won(list);
        let both = [("Rina Hartati", Some(2018)), ("Rina Hartati", Some(2020))];
        assert_eq!(told, both.map(|(who, year)| (who.to_owned(), year)), "{list}");
    }
    // hopes under a heading are none
    assert_eq!(
        won("Target prestasi Rina Hartati:\n- Juara Lombok Open 2030\n- Juara Ambon Masters 2031"),
        []
    );
}

#[test]
fn each_year_of_a_list_is_a_prize() {
    let told = won("Rina Hartati meraih Piala Pena pada 2009, 2011, dan 2014.");
    let years: Vec<_> = told.iter().filter_map(|w| w.1).collect();
    assert_eq!(years, [2009, 2011, 2014]);
    // a span of years is no list
    let told = won("Rina Hartati meraih Piala Pena pada 2009 setelah menulis sejak 2001.");
    assert_eq!(told.len(), 1, "{told:#?}");
}

#[test]
fn firms_and_persons_before_a_verb_are_listed() {
    assert_eq!(
        names(
            "PT Anggrek Jaya, PT Melati Abadi, dan PT Kenanga meraih penghargaan Proper Emas 2021."
        ),
        ["PT Anggrek Jaya", "PT Melati Abadi", "PT Kenanga"]
    );
    assert_eq!(
        names("Andi Wijaya, Rina Hartati, dan Budi Laksono meraih Anugerah Pena Utama 2021."),
        ["Andi Wijaya", "Rina Hartati", "Budi Laksono"]
    );
    // a dateline is none of the list
    assert_eq!(
        names("Kota Bogor, Andi Wijaya dan Rina Hartati meraih Anugerah Pena Utama 2021."),
        ["Andi Wijaya", "Rina Hartati"]
    );
}

#[test]
fn who_is_counted_first_is_named_in_the_next_sentence() {
    let text = "Presiden menganugerahkan gelar Pahlawan Nasional kepada tiga tokoh. Mereka adalah \
                Andi Wijaya dari Bali, Rina Hartati dari Jawa Timur, dan Budi Laksono dari Riau.";
    assert_eq!(names(text), ["Andi Wijaya", "Rina Hartati", "Budi Laksono"]);
}

#[test]
fn verbs_and_names_of_winning_are_many() {
    for text in [
        "Rina Hartati mempersembahkan medali perunggu bagi Indonesia di Olimpiade Ambon 2020.",
        "Rina Hartati menyumbang medali emas bagi Indonesia pada Olimpiade Ambon 2020.",
        "Penyabet medali perak Kejuaraan Utama 2020, Rina Hartati, akan tampil di Jakarta.",
        // "harus" is no hope before "puas"
        "Rina Hartati harus puas menjadi runner-up Lombok Open 2020.",
        "Rina Hartati menang di Festival Film Utara 2020.",
    ] {
        assert_eq!(won(text), [("Rina Hartati".to_owned(), Some(2020))], "{text}");
    }
    for text in [
        "Rina Hartati mempersembahkan lagu bagi Indonesia di Festival Film Utara 2020.",
        "Rina Hartati harus menjadi juara Lombok Open 2020.",
        "Rina Hartati menang di babak kedua Lombok Open 2020.",
    ] {
        assert_eq!(won(text), [], "{text}");
    }
}

#[test]
fn a_paraphrase_stands_for_the_person_of_the_headline() {
    for sentence in [
        "Pelatih Garuda Muda itu mendapat penghargaan Best Coach di Pena Award 2020.",
        "Pria kelahiran Solo itu mendapat penghargaan Best Coach di Pena Award 2020.",
        "Pada 2020, pelatih tersebut mendapat penghargaan Best Coach di Pena Award.",
    ] {
        let lead = "Andi Wijaya Kembali Melatih\nAndi Wijaya pulang. Andi Wijaya akan melatih.\n";
        let told = under_headline(&format!("{lead}{sentence}"));
        let who: Vec<_> = told.iter().map(|a| (a.recipient.as_str(), a.year)).collect();
        assert_eq!(who, [("Andi Wijaya", Some(2020))], "{sentence}");
    }
}

#[test]
fn a_headline_in_capitals_lends_no_verb_to_a_name() {
    let told = under_headline(
        "Andi Putra Wijaya Melaju ke Final Lombok Open 2020\nAndi Putra Wijaya melaju. Juara \
         bertahan Lombok Open ini menang mudah.",
    );
    assert!(told.iter().all(|a| a.recipient == "Andi Putra Wijaya"), "{told:#?}");
    assert!(!told.is_empty());
}

#[test]
fn a_given_name_of_two_syllables_is_whole() {
    assert_eq!(
        names("Lee Jung-jae memenangkan Aktor Terbaik di Pena Award 2020."),
        ["Lee Jung-jae"]
    );
    // what is glued on is no syllable
    assert_eq!(names("Andi Wijaya-lah yang meraih Pena Award 2020."), ["Andi Wijaya"]);
}

#[test]
fn what_is_best_behind_a_prizes_name_is_its_category() {
    let told = read("Rina Hartati meraih Piala Citra Pemeran Utama Wanita Terbaik 2019.");
    let told: Vec<_> = told.awards.iter().map(|a| (a.category.as_deref(), a.year)).collect();
    assert_eq!(told, [(Some("Pemeran Utama Wanita Terbaik"), Some(2019))]);
}
