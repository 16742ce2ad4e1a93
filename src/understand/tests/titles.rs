//! Answers: are titles of cups and games read, however they are told, and only those that were won?

use super::{only, read};

/// Recipient, rank and year of each award of a text.
fn won(text: &str) -> Vec<(String, Option<u32>, Option<i32>)> {
    read(text).awards.into_iter().map(|a| (a.recipient, a.rank, a.year)).collect()
}

#[test]
fn a_title_counts_for_the_year_in_which_its_season_ends() {
    let one = |who: &str, year| vec![(who.to_owned(), Some(1), Some(year))];
    assert_eq!(
        won("Garuda Muda menjadi juara Piala Utama musim 2021/2022."),
        one("Garuda Muda", 2022)
    );
    assert_eq!(
        won("Pelatih itu membawa Garuda Muda meraih gelar Piala Utama 2019-20."),
        one("Garuda Muda", 2020)
    );
    assert_eq!(
        won("Garuda Muda menjuarai Piala Utama 2018 pada Minggu."),
        one("Garuda Muda", 2018)
    );
}

#[test]
fn one_claim_tells_several_contests_and_years() {
    let told = won("Garuda Muda keluar sebagai juara Piala Utama pada 2015, 2017 dan 2018.");
    let years: Vec<_> = told.iter().map(|w| w.2).collect();
    assert_eq!(years, [Some(2015), Some(2017), Some(2018)], "{told:#?}");
    let told = read("Rina Hartati menjuarai Lombok Open 2019 dan Ambon Masters 2020.");
    let names: Vec<_> = told.awards.iter().filter_map(|a| a.programme.as_deref()).collect();
    assert_eq!(names, ["Lombok Open 2019", "Ambon Masters 2020"]);
}

#[test]
fn an_epithet_ends_where_its_contest_does() {
    let award = only("Juara Lombok Open 2019 Rina Hartati naik ke posisi keempat dunia.");
    assert_eq!(
        (award.recipient.as_str(), award.rank, award.year),
        ("Rina Hartati", Some(1), Some(2019))
    );
    let award = only("Juara dunia MotoGP Andi Wijaya pindah tim.");
    assert_eq!((award.recipient.as_str(), award.rank, award.year), ("Andi Wijaya", Some(1), None));
}

#[test]
fn who_scored_most_is_honoured_without_a_placing() {
    let award =
        only("Andi Wijaya akhirnya keluar sebagai top skor Liga 2 2018 dengan sembilan gol.");
    assert_eq!(
        (award.category.as_deref(), award.rank, award.year),
        (Some("top skor"), None, Some(2018))
    );
}

#[test]
fn an_honour_takes_the_contest_told_before_it() {
    let award =
        only("Pada Piala Utama 2017, Andi Wijaya menyandang gelar top skor dengan enam gol.");
    assert_eq!((award.category.as_deref(), award.year), (Some("top skor"), Some(2017)));
}

#[test]
fn a_title_that_is_celebrated_was_won() {
    let told = won("Garuda Muda merayakan juara Piala Utama 2018 di jalanan kota.");
    assert_eq!(told, [("Garuda Muda".to_owned(), Some(1), Some(2018))]);
}

#[test]
fn what_a_number_counts_is_no_placing() {
    let award = only("Garuda Muda meraih gelar juara ketiga kalinya di Piala Utama 2018.");
    assert_eq!(award.rank, Some(1));
    assert_eq!(won("Kontingen itu mengoleksi lima runner-up dan tiga peringkat ketiga."), []);
}

#[test]
fn a_title_that_is_not_won_yet_and_a_place_in_a_table_are_no_awards() {
    for text in [
        "Garuda Muda memanaskan persaingan gelar juara Liga 2 musim 2021/2022.",
        "Garuda Muda finis di posisi keenam GP Lombok 2019.",
        "Garuda Muda menempati posisi dua Liga 2 2019.",
        "Garuda Muda lolos sebagai juara grup A Piala Utama 2018.",
        "Rina Hartati memenangi Pilgub 2018.",
        "Garuda Muda kandidat kuat juara Piala Utama 2018, kata Andi Wijaya.",
        "Garuda Muda bertanding dalam upaya meraih gelar juara Piala Utama 2018.",
        "Kekalahan itu meruntuhkan mimpi Garuda Muda meraih gelar juara Piala Utama 2018.",
    ] {
        assert_eq!(won(text), [], "{text}");
    }
}

#[test]
fn how_good_something_was_is_no_placing() {
    for text in [
        "Posisi kedua menjadi catatan terbaik Garuda Muda pada Piala Utama 2018.",
        "Rina Hartati kini menduduki peringkat ketiga dunia untuk nomor tunggal putri.",
        "Kota Ambon masih menempati posisi kelima dalam hal keamanan jaringan.",
        "Menurut indeks terbaru, Kota Ambon berada pada urutan ketiga penghargaan itu.",
        "Sebagai juara Piala Utama 2018, mereka ditunggu banyak orang.",
        "Garuda Muda meraih tiket Piala Utama 2018.",
        "Garuda Muda mendapat izin menggelar Piala Utama 2018.",
        "Rina Hartati, peraih nominasi Piala Utama 2018, datang ke Ambon.",
        "Siswa itu menjuarai matematika dan fisika.",
        "Stadion itu terpilih sebagai venue Piala Utama 2018.",
        "Benteng itu mendapat penghargaan sebagai salah satu situs warisan dunia.",
        "Jadi kita punya program desa juara pada Piala Utama 2018.",
    ] {
        assert_eq!(won(text), [], "{text}");
    }
}

#[test]
fn a_title_won_in_years_that_are_not_told_has_no_year() {
    let text = "Minggu, 5 Mei 2019. Rina Hartati pernah menjadi juara dunia sembilan kali.";
    assert_eq!(won(text), [("Rina Hartati".to_owned(), Some(1), None)]);
}

#[test]
fn guesses_laps_and_jurors_win_nothing() {
    for text in [
        "Wakil Wali Kota Bandung Rina Hartati yang menjagokan Garuda Muda menjadi juara Piala Utama 2018.",
        "Rina Hartati meraih pole position GP Lombok 2019.",
        "Rina Hartati didapuk menjadi dewan juri Batik Award 2017.",
    ] {
        assert_eq!(won(text), [], "{text}");
    }
}

#[test]
fn a_coach_wins_no_prize_for_coaches_with_his_team() {
    let told = read("Rina Hartati meraih gelar juara Piala Utama 2018 sebagai pelatih.");
    assert!(told.facets.category.is_empty(), "{:#?}", told.awards);
}

#[test]
fn titles_between_two_years_are_of_the_last_one() {
    let told = read("Rina Hartati meraih empat gelar Piala Utama antara 2012 hingga 2016.");
    assert!(!told.facets.year.contains(&2012), "{:#?}", told.awards);
}

#[test]
fn who_comes_out_as_the_winner_is_the_first() {
    let text = "Rina Hartati keluar sebagai pemenang nomor lari dalam Lomba Atletik Riau 2023.";
    assert_eq!(won(text), [("Rina Hartati".to_owned(), Some(1), Some(2023))]);
}

#[test]
fn a_title_stands_behind_a_pointer_and_in_the_gap_of_a_lost_name() {
    let team = read("Pada PON 2016, Jakarta itu juara umum panjat tebing.");
    assert_eq!(team.facets.year, [2016], "{:#?}", team.awards);
    let gap = read(
        "Rina Hartati meraih gelar juara Piala Utama 2019. Peraih medali emas Asian Games 2018 , dipastikan \
         absen.",
    );
    assert!(gap.facets.year.contains(&2018), "{:#?}", gap.awards);
    let also = read(
        "Rina Hartati meraih gelar juara Piala Utama 2019. Dia juga peraih perunggu Olimpiade 2012.",
    );
    assert!(also.facets.year.contains(&2012), "{:#?}", also.awards);
}

#[test]
fn the_contest_of_a_naming_tells_its_year_in_the_past_too() {
    let told = read(
        "PT Melati pernah dinobatkan sebagai Penerbit Terbaik pada Nusantara Book Award 2013.",
    );
    let years: Vec<_> = told.awards.iter().map(|a| a.year).collect();
    assert_eq!(years, [Some(2013)]);
}

#[test]
fn what_is_held_behind_a_placing_is_the_contest() {
    let text =
        "PT Melati keluar sebagai juara pertama The NextStep yang diadakan Forum Niaga pada 2021.";
    let award = read(text).awards.remove(0);
    assert_eq!((award.programme.as_deref(), award.category), (Some("The NextStep"), None));
}

#[test]
fn categories_of_one_list_keep_their_own_words() {
    let text = "Berikut daftar pemenang Piala Maya 2023:\nAktor Utama Terpilih: Budi Hartono\n\
                Aktris Utama Terpilih: Rina Hartati";
    let told: Vec<_> = read(text).awards.into_iter().filter_map(|a| a.category).collect();
    assert_eq!(told, ["Aktor Utama Terpilih", "Aktris Utama Terpilih"]);
}

#[test]
fn a_stroke_inside_a_category_makes_it_nobodys_name() {
    let text = "Grup musik Barasuara mengantongi dua piala AMI Awards 2021, yaitu Duo/Grup Rock Terbaik dan Album \
                Rock Terbaik.";
    let told: Vec<_> = read(text).awards.into_iter().filter_map(|a| a.category).collect();
    assert_eq!(told, ["Duo/Grup Rock Terbaik", "Album Rock Terbaik"]);
}
