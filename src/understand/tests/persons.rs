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

/// Who won, the category and the year, of the one award of a text.
fn one(text: &str) -> (String, Option<String>, Option<i32>) {
    let mut all = read(text).awards;
    assert_eq!(all.len(), 1, "{text}: {all:#?}");
    let award = all.remove(0);
    (award.recipient, award.category, award.year)
}

#[test]
fn a_jury_chooses_by_an_active_verb() {
    for text in [
        "Juri memilih Rina Hartati sebagai Aktris Terbaik 2022.",
        "Dewan juri mendaulat Rina Hartati sebagai Aktris Terbaik 2022.",
        "Untuk kategori Aktris Terbaik 2022, juri memilih Rina Hartati.",
    ] {
        let (who, category, _) = one(text);
        let told = (who.as_str(), category.as_deref());
        assert_eq!(told, ("Rina Hartati", Some("Aktris Terbaik")), "{text}");
    }
    // who speaks for a festival, and who is elected, wins nothing
    assert_eq!(
        names("Panitia Festival Film Utara 2019 memilih Rina Hartati sebagai duta."),
        [""; 0]
    );
    assert_eq!(names("Warga memilih Rina Hartati sebagai kepala desa."), [""; 0]);
}

#[test]
fn a_naming_may_be_told_as_coming_out() {
    let (who, category, year) = one(
        "Nama Rina Hartati keluar sebagai Putri Batik Nusantara 2022. Ia menyisihkan para juara daerah.",
    );
    assert_eq!(
        (who.as_str(), category.as_deref()),
        ("Rina Hartati", Some("Putri Batik Nusantara"))
    );
    assert_eq!(year, Some(2022));
}

#[test]
fn one_comes_home_with_a_medal_from_anywhere() {
    for home in ["pulang dari Tokyo dengan", "pulang ke Ambon dengan membawa"] {
        let text = format!("Rina Hartati {home} medali perak Olimpiade Fisika Internasional 2023.");
        assert_eq!(won(&text), [("Rina Hartati".to_owned(), Some(2023))], "{text}");
    }
    assert_eq!(names("Rina Hartati pulang dari Tokyo dengan pesawat."), [""; 0]);
}

#[test]
fn a_pronoun_inside_the_verb_or_before_it_receives() {
    let lead = "Rina Hartati meneliti padi sejak muda.";
    for told in [
        "Kementerian Pertanian memberinya Anugerah Pangan pada 2016.",
        "Pada 2016 Kementerian Pertanian mengganjarnya dengan Anugerah Pangan.",
        "Anugerah Pangan ia terima dari Kementerian Pertanian pada 2016.",
    ] {
        let text = format!("{lead} {told}");
        assert_eq!(won(&text), [("Rina Hartati".to_owned(), Some(2016))], "{text}");
    }
}

#[test]
fn a_year_may_be_counted_from_the_one_before() {
    let lead = "Rina Hartati memenangi Lomba Desain 2018.";
    for (told, year) in [
        ("Tahun berikutnya ia meraih juara kedua di Asia Design Award.", 2019),
        ("Tiga tahun kemudian ia meraih juara kedua di Asia Design Award.", 2021),
        ("Dua tahun sebelumnya ia meraih juara kedua di Asia Design Award.", 2016),
        ("Pada tahun yang sama ia meraih juara kedua di Asia Design Award.", 2018),
    ] {
        let last = won(&format!("{lead} {told}")).pop();
        assert_eq!(last, Some(("Rina Hartati".to_owned(), Some(year))), "{told}");
    }
}

#[test]
fn who_made_a_work_receives_its_prize() {
    for work in ["Foto berjudul \"Hujan\" karya", "Lagu \"Hujan\" milik", "Novel \"Hujan\" tulisan"]
    {
        let text = format!("{work} Rina Hartati meraih Indonesia Art Award 2021.");
        assert_eq!(won(&text), [("Rina Hartati".to_owned(), Some(2021))], "{text}");
    }
}

#[test]
fn a_person_is_pointed_at_by_what_he_is() {
    for him in ["Perawat Puskesmas Kokas itu", "Desainer 27 tahun asal Laweyan, Solo, itu"] {
        let text = format!("Nama Rina Hartati dikenal luas. {him} meraih Nusantara Award 2019.");
        assert_eq!(won(&text), [("Rina Hartati".to_owned(), Some(2019))], "{text}");
    }
}

#[test]
fn prizes_counted_before_are_listed_behind_one_each() {
    let told = read(
        "Dua penghargaan disabet PT Melati Jaya dari Fintech Indonesia Awards 2023. Masing-masing Best Payment App \
         dan Best Customer Service.",
    );
    let all: Vec<_> = told.awards.iter().filter_map(|a| a.category.as_deref()).collect();
    assert_eq!(all, ["Best Payment App", "Best Customer Service"]);
}

#[test]
fn a_place_may_stand_right_behind_its_name() {
    let told = read(
        "Regu SMAN 1 Ende memenangi Lomba Cerdas Cermat 2024. SMAN 9 Ende berada di tempat kedua, SMAN 3 Ende ketiga.",
    );
    let ranks: Vec<_> = told.awards.iter().filter_map(|a| a.rank).collect();
    assert_eq!(ranks, [1, 2, 3], "{:#?}", told.awards);
}

/// The categories and ranks of a text's awards.
fn prizes(text: &str) -> Vec<(Option<String>, Option<u32>)> {
    read(text).awards.into_iter().map(|a| (a.category, a.rank)).collect()
}

#[test]
fn what_is_best_ends_where_its_contest_starts() {
    for contest in ["Piala Utama 2022", "Nusantara Book Award 2022"] {
        let (_, category, _) =
            one(&format!("Rina Hartati dinobatkan sebagai Penulis Terbaik {contest}."));
        assert_eq!(category.as_deref(), Some("Penulis Terbaik"), "{contest}");
    }
    // a show without a year or a name that is known may be a part of the category
    let (_, category, _) =
        one("Rina Hartati meraih juara I kategori Aktor Terbaik Festival Rakyat.");
    assert_eq!(category.as_deref(), Some("Aktor Terbaik Festival Rakyat"));
}

#[test]
fn a_placing_behind_a_category_is_another_prize() {
    let told = prizes(
        "Bank Jateng meraih Best Regional Bank serta Runner Up Best CEO pada Top BUMD Awards 2023.",
    );
    let both = [("Best Regional Bank", None), ("Best CEO", Some(2))];
    assert_eq!(told, both.map(|(what, rank)| (Some(what.to_owned()), rank)));
}

#[test]
fn the_winner_at_the_end_of_a_list_of_guests_is_alone() {
    let text =
        "Peserta seminar adalah Budi Hartono, Maya Sari dan peraih Kalpataru 2019 Rina Hartati.";
    assert_eq!(won(text), [("Rina Hartati".to_owned(), Some(2019))]);
}

#[test]
fn firms_that_were_counted_are_told_behind() {
    let text = "Sejumlah perusahaan meraih Nusantara CSR Award 2022, yakni Anggrek Agro, PT Melati, PT Kenanga.";
    assert_eq!(names(text), ["Anggrek Agro", "PT Melati", "PT Kenanga"]);
    assert_eq!(names("Sejumlah perusahaan meraih Nusantara CSR Award 2022."), [""; 0]);
}

#[test]
fn works_with_years_in_brackets_are_prizes() {
    let told = won(
        "Rina Hartati meraih Piala Pena untuk Penulis Terbaik lewat \"Angin\" (1985), \"Hujan\" (1991), dan \
         \"Badai\" (2004).",
    );
    let years: Vec<_> = told.iter().filter_map(|w| w.1).collect();
    assert_eq!(years, [1985, 1991, 2004]);
}

#[test]
fn whom_another_chose_receives() {
    let text = "Akademi Seni Nasional menetapkan penyair Rina Hartati sebagai penerima Anugerah Seni 2021.";
    let mut all = read(text).awards;
    assert_eq!(all.len(), 1, "{all:#?}");
    let award = all.remove(0);
    assert_eq!(
        (award.recipient, award.award_body),
        ("Rina Hartati".into(), vec!["Akademi Seni Nasional".into()])
    );
}

#[test]
fn a_name_right_behind_the_award_gives_it() {
    let award =
        read("Rina Hartati menerima Anugerah Pena 2018 dari Yayasan Pena Bangsa.").awards.remove(0);
    assert_eq!(award.award_body, ["Yayasan Pena Bangsa"]);
}

#[test]
fn who_announces_the_winners_of_a_contest_gives_it() {
    let text = "Forum Otomotif Nusantara (Fornas) mengumumkan pemenang Fornas Car Award 2023. Gelar Mobil Terbaik \
                jatuh kepada Honda Brio Satya.";
    let award = read(text).awards.remove(0);
    assert_eq!(award.award_body, ["Forum Otomotif Nusantara"]);
}

#[test]
fn a_quality_in_small_letters_is_what_a_title_is_for() {
    for noun in ["Gelar", "Trofi", "Penghargaan"] {
        let (_, category, _) =
            one(&format!("{noun} pemain terbaik diberikan kepada Rina Hartati."));
        assert_eq!(category.as_deref(), Some("pemain terbaik"), "{noun}");
    }
}

#[test]
fn a_clause_that_starts_with_games_tells_where_a_medal_was_won() {
    let text = "Rina Hartati berlatih keras. Pada SEA Games 2021, ia merebut medali emas nomor 100 meter gaya dada.";
    assert_eq!(won(text), [("Rina Hartati".to_owned(), Some(2021))]);
}

#[test]
fn what_becomes_someones_is_won() {
    let text = "Kategori Album Pop Terbaik dimenangkan Rina Hartati, sementara Album Rock Terbaik menjadi milik \
                Maya Sari dalam Nusantara Music Awards 2022.";
    assert_eq!(names(text), ["Rina Hartati", "Maya Sari"]);
}
