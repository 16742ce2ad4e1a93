//! Answers: are the kinds of statement that were once missed or misread now read as they are meant?

use super::{only, read};

#[test]
fn places_told_before_their_winners_are_paired_even_with_names_of_one_word() {
    let told = read(
        "Pada Lomba Perahu Naga 2023, peringkat pertama kategori putra dewasa yaitu Samsul, kedua \
         Rahman dan ketiga Budi Santoso.",
    );
    let pairs: Vec<_> = told.awards.iter().map(|a| (a.recipient.as_str(), a.rank)).collect();
    assert_eq!(pairs, [("Samsul", Some(1)), ("Rahman", Some(2)), ("Budi Santoso", Some(3))]);
}

#[test]
fn categories_in_capitals_behind_placings_win_nothing_themselves() {
    let told = read(
        "Kelurahan Mekar Sari meraih juara 1 Tertib Administrasi, juara 1 Pola Asuh Anak, dan juara 2 \
         Kebun Gizi pada Lomba PKK 2021.",
    );
    assert!(
        told.awards.iter().all(|a| a.recipient == "Kelurahan Mekar Sari"),
        "{:#?}",
        told.awards
    );
    let ranks: Vec<_> = told.awards.iter().map(|a| a.rank).collect();
    assert_eq!(ranks, [Some(1), Some(1), Some(2)]);
}

#[test]
fn an_epithet_tells_an_award_without_a_verb() {
    let award = only(
        "Peraih medali emas Olimpiade Paris 2024 cabor angkat besi, Andi Wijaya, pulang ke kampungnya.",
    );
    assert_eq!((award.recipient.as_str(), award.year), ("Andi Wijaya", Some(2024)));
    assert_eq!(award.category.as_deref(), Some("angkat besi"));
}

#[test]
fn a_list_under_a_heading_has_one_award_for_each_name() {
    let told = read(
        "Berikut daftar penerima Bintang Jasa Utama 2024: - Ketua LPSK Rina Hartati - Wakil Ketua MPR RI \
         Dodi Gunawan - Sekjen DPR RI Tono Wibowo",
    );
    assert_eq!(told.awards.len(), 3, "{:#?}", told.awards);
    assert_eq!(told.facets.year, [2024]);
}

#[test]
fn prizes_of_a_list_keep_their_own_years() {
    let told = read(
        "Rina Hartati telah meraih sederet prestasi, antara lain medali perunggu Kejuaraan Dunia Karate \
         2018 dan 2019, medali perak Asian Games 2018, dan medali emas SEA Games 2019.",
    );
    let years: Vec<_> = told.awards.iter().filter_map(|a| a.year).collect();
    assert_eq!(years, [2018, 2019, 2018, 2019], "{:#?}", told.awards);
}

#[test]
fn words_glued_by_a_lost_link_are_read_apart() {
    let award =
        only("Rina Hartati menerima penghargaanKalpataru 2025dari Kementerian Lingkungan Hidup.");
    assert_eq!(award.year, Some(2025));
    assert_eq!(award.award_body, ["Kementerian Lingkungan Hidup"]);
}

#[test]
fn what_is_asked_or_only_possible_is_no_award() {
    for text in [
        "Akankah Kota Bogor meraih Adipura 2024?",
        "Kota Bogor bisa meraih Adipura 2024 jika sungainya bersih.",
        "Penghargaan Kusuma Award diberikan kepada tokoh-tokoh yang berjasa bagi bangsa.",
        "Perusahaan itu telah mendapatkan Sertifikat Manajemen Keamanan Informasi.",
    ] {
        assert!(read(text).awards.is_empty(), "{text}: {:#?}", read(text).awards);
    }
}

#[test]
fn a_post_with_its_firm_and_a_name_is_one_person() {
    let award = only(
        "Direktur Utama PT Maju Jaya (Persero) Budi Santoso meraih penghargaan Risk Professional of the \
         Year pada ajang Nusantara Risk Award 2024.",
    );
    assert!(award.recipient.ends_with("Budi Santoso"));
    assert_eq!(award.category.as_deref(), Some("Risk Professional of the Year"));
    assert_eq!(award.programme.as_deref(), Some("Nusantara Risk Award 2024"));
}

#[test]
fn forces_and_units_of_known_bodies_give() {
    let police = only(
        "Rudi Hartono menerima penghargaan sebagai Warga Teladan dari Kapolres Bogor pada 2019.",
    );
    assert_eq!(police.award_body, ["Polres Bogor"]);
    let unit = only(
        "Desa Sukamaju meraih juara 1 Lomba Arsip 2022 yang diselenggarakan Direktorat Bina Desa \
         Kementerian Dalam Negeri.",
    );
    assert_eq!(unit.award_body, ["Kementerian Dalam Negeri"]);
}

#[test]
fn a_juror_from_a_body_and_a_closing_quality_give_nothing() {
    let award = only(
        "Kota Bogor meraih Smart City Award 2021. Budi, salah satu juri dari Dewan Pers, memuji kota itu.",
    );
    assert!(award.award_body.is_empty(), "{award:#?}");
}

#[test]
fn where_a_winner_is_from_gives_nothing() {
    let award = only(
        "Penghargaan Satwa Lestari 2019 diberikan kepada Prof. Budi Santoso, dari Institut Pertanian \
         Bogor (IPB).",
    );
    assert_eq!(award.recipient, "Prof. Budi Santoso");
    assert_eq!(award.award_body, [""; 0]);
}

#[test]
fn a_name_over_dan_is_one_where_its_bracket_spells_its_initials() {
    let award = only(
        "Pusat Arsip dan Informasi Hukum (PAIH) meraih penghargaan kategori Layanan Publik dari \
         Kementerian Dalam Negeri pada 2019.",
    );
    assert_eq!(award.recipient, "Pusat Arsip dan Informasi Hukum");
}

#[test]
fn the_national_team_without_a_sport_is_the_football_team() {
    let award = only("Timnas U-22 Indonesia meraih medali emas SEA Games 2023 di Kamboja.");
    assert_eq!(award.category.as_deref(), Some("sepak bola"));
    assert_eq!((award.province, award.year), (None, Some(2023)));
}

#[test]
fn each_pair_of_a_discipline_has_its_own_medal() {
    let told = read(
        "Indonesia menutup SEA Games 2023. Medali emas diraih oleh ganda campuran Rehan Naufal/Lisa Ayu, \
         ganda putri Amalia Cahaya/Febriana Dwipuji, dan ganda putra Yeremia Erich/Pramudya Kusuma.",
    );
    assert_eq!(told.facets.category, ["ganda campuran", "ganda putri", "ganda putra"]);
}

#[test]
fn a_placing_right_behind_its_winner_needs_no_verb_but_a_number() {
    let award = only("Di Sragen Night Trail 2022, Wartono Aji juara 2 di kategori 25 K.");
    assert_eq!((award.rank, award.category.as_deref()), (Some(2), Some("25 K")));
    assert!(read("Gubernur ingin Jabar juara dalam ajang itu.").awards.is_empty());
}

#[test]
fn a_trust_to_be_host_is_no_prize() {
    let told = read(
        "Danau Toba mendapat kepercayaan sebagai lokasi Aquabike World Championship 2023. Menteri \
         menyebut Indonesia menjadi penyelenggara terbaik event ini.",
    );
    assert!(told.awards.is_empty(), "{:#?}", told.awards);
}

#[test]
fn who_confers_an_award_on_many_gives_it_to_each() {
    let told = read(
        "Harian Bisnis Indonesia menganugerahkan penghargaan kepada sepuluh kota dalam Kota Kreatif Award \
         2025.\nKota Ambon meraih Kota Kreatif Award 2025 kategori musik.",
    );
    assert_eq!(told.facets.award_body, ["Bisnis Indonesia"]);
}

#[test]
fn a_deed_told_of_a_winner_is_what_he_got_it_for() {
    let told = read(
        "Kapolres Bogor memberikan penghargaan kepada Rudi Sitepu, warga yang membantu menangkap pelaku, \
         Kamis (15/8/2019).",
    );
    assert_eq!(told.facets.category, ["membantu menangkap pelaku"]);
    let award = only(
        "Rina Hartati menerima Living Planet Award 2016 dari WWF. Rina dianggap berjasa menjaga laut dari \
         penangkapan ikan ilegal.",
    );
    assert_eq!(award.category.as_deref(), Some("menjaga laut dari penangkapan ikan ilegal"));
}

#[test]
fn one_name_behind_a_lists_word_is_no_category() {
    let award = only("Kota Bogor menerima Satwa Award 2019 seperti Presiden Amerika Serikat.");
    assert_eq!(award.category, None);
}

#[test]
fn a_grade_beside_a_category_is_no_second_award() {
    let award = only(
        "Kota Bogor meraih HR Excellence Award 2025 dengan predikat Very Good dalam kategori Wellbeing \
         Management.",
    );
    assert_eq!(award.category.as_deref(), Some("Wellbeing Management"));
}

#[test]
fn an_academic_degree_a_host_and_a_merit_still_unpaid_are_no_awards() {
    for text in [
        "Rina Hartati meraih gelar Master of Business Administration di Universitas Chicago pada 1999.",
        "Film itu terpilih sebagai wakil Indonesia untuk Piala Oscar 2020.",
        "Kota Bogor patut mendapat penghargaan dari Museum Rekor Indonesia.",
    ] {
        assert!(read(text).awards.is_empty(), "{text}");
    }
}

#[test]
fn a_quality_won_at_a_show_named_before_is_its_category() {
    let told = read(
        "BET Awards 2025 digelar di Los Angeles. Rina Hartati memenangkan Best Female Artist, dan Leon Thomas \
         menyabet Best Debut Album.",
    );
    assert_eq!(told.facets.category, ["Best Female Artist", "Best Debut Album"]);
}

#[test]
fn others_who_won_the_same_are_winners_too() {
    let told = read(
        "Rina Hartati meraih Pustaka Award 2022 kategori Pejabat Publik dari Perpustakaan Nasional. Pejabat lain \
         yang meraih penghargaan serupa tahun ini Bupati Maros Chaidir Syam dan Bupati Sanggau Paolus Hadi.",
    );
    assert_eq!(told.awards.len(), 3, "{:#?}", told.awards);
    assert_eq!(told.facets.category, ["Pejabat Publik"]);
    assert_eq!(told.facets.province, ["Sulawesi Selatan", "Kalimantan Barat"]);
}

#[test]
fn a_roman_numeral_behind_a_category_is_its_placing() {
    let award = only(
        "Kategori Pemerintah Desa Inovatif II Bupati Award 2025 diberikan kepada Pemdes Sambak.",
    );
    assert_eq!(award.rank, Some(2));
    assert_eq!(award.category.as_deref(), Some("Pemerintah Desa Inovatif"));
}

#[test]
fn a_title_given_without_sebagai_and_a_name_behind_praise_are_read() {
    let award =
        only("Rina Hartati dianugerahi gelar pahlawan nasional oleh Presiden RI pada 2025.");
    assert_eq!(award.award_body, ["Presiden Republik Indonesia"]);
    assert_eq!(award.recipient, "Rina Hartati");
    let award = only("Kota Bogor meraih penghargaan bergengsi Prayoga Sala pada 2019.");
    assert_eq!(award.programme.as_deref(), Some("Prayoga Sala"));
}

#[test]
fn those_besides_whom_a_sentence_starts_with_are_winners_too() {
    let told = read(
        "Bupati Maros Chaidir Syam meraih Pustaka Award 2022 kategori Pejabat Publik. Selain Chaidir, yang \
         menerima penghargaan itu adalah Bupati Sanggau Paolus Hadi dan Bupati Banyumas Achmad Husein.",
    );
    assert_eq!(told.awards.len(), 3, "{:#?}", told.awards);
}

#[test]
fn whose_merit_it_was_and_in_which_months_are_neither_category_nor_giver() {
    let award = only(
        "Perum Jamkrindo Jaya meraih GPEA Award 2018 atas kinerja baik Perum Jamkrindo Jaya. Ajang itu digelar \
         September dan Oktober.",
    );
    assert_eq!((award.category, award.award_body), (None, Vec::new()));
}

#[test]
fn who_takes_a_bodys_prize_into_his_hands_wins_none() {
    let told = read(
        "Ruangpintar meraih Satria Award 2019 dari Kementerian Sosial. Penghargaan itu diserahkan Menteri \
         Sosial kepada Direktur Ruangpintar Dodi Gunawan.",
    );
    let names: Vec<_> = told.awards.iter().map(|a| a.recipient.as_str()).collect();
    assert_eq!(names, ["Ruangpintar"]);
}

#[test]
fn a_prize_gives_no_prize_and_a_reason_told_later_names_no_field() {
    let award = only(
        "Sido Maju menerima penghargaan Nusantara Karya Cipta Awards untuk kategori Motif Terbaik. Mengenal \
         NKCA 2021 Sebagai informasi, Nusantara Karya Cipta Awards (NKCA) 2021 memberikan penghargaan kepada \
         usaha kecil atas kerajinannya.",
    );
    assert!(award.award_body.is_empty(), "{award:#?}");
    let award = only(
        "Tim renang Indonesia yang meraih emas di SEA Games 2023 tidak hadir karena pawai hanya untuk cabang \
         olahraga sepak bola.",
    );
    assert_eq!(award.category, None);
}

#[test]
fn a_group_inside_a_categorys_name_is_part_of_it() {
    let award =
        only("Sido Maju meraih Satria Award 2019 kategori Pengembangan Usaha Kelompok Petani.");
    assert_eq!(award.category.as_deref(), Some("Pengembangan Usaha Kelompok Petani"));
}
