//! Answers: is a kind of statement on governments read however reporters word it, and are its traps left alone?

use super::{article, read};
use crate::article::{PartKind, Understanding};
use crate::understand::Reader;

/// Recipient, placing, category and givers of an award.
type Row<'a> = (&'a str, Option<u32>, Option<&'a str>, &'a [&'a str]);

/// Asserts that a text tells exactly these awards.
fn tells(told: &Understanding, rows: &[Row], text: &str) {
    let found: Vec<_> = told.awards.iter().collect();
    assert_eq!(found.len(), rows.len(), "{text}: {found:#?}");
    for (award, (who, rank, category, bodies)) in found.into_iter().zip(rows) {
        assert_eq!(award.recipient, *who, "{text}");
        assert_eq!((award.rank, award.category.as_deref()), (*rank, *category), "{text}");
        assert_eq!(award.award_body, *bodies, "{text}");
    }
}

/// What is read of a body under a headline.
fn under(title: &str, body: &str) -> Understanding {
    let mut article = article(&format!("{title}\n{body}"));
    article.parts[0].kind = PartKind::Title;
    Reader::default().understand(&article)
}

#[test]
fn whose_an_award_is_stands_behind_the_noun_that_says_what_it_is() {
    let lead = "Kota Bogor meraih Prayoga Award 2022 kategori Arsip.";
    let ways = [
        "Prayoga Award merupakan ajang tahunan Kementerian Kesehatan.",
        "Prayoga Award adalah program penghargaan dari Kementerian Kesehatan.",
        "Ajang ini merupakan agenda tahunan Kementerian Kesehatan.",
    ];
    for way in ways {
        let row: Row = ("Kota Bogor", None, Some("Arsip"), &["Kementerian Kesehatan"]);
        tells(&read(&format!("{lead} {way}")), &[row], way);
    }
    // what it is for belongs to nobody
    let trap = "Prayoga Award merupakan ajang bagi pengelola arsip daerah.";
    tells(&read(&format!("{lead} {trap}")), &[("Kota Bogor", None, Some("Arsip"), &[])], trap);
}

#[test]
fn a_head_of_region_gives_the_prizes_of_his_own_contest_and_none_of_others() {
    let lead = "Bupati Purworejo Agus Bastian menyerahkan hadiah kepada para pemenang Lomba Kebersihan Desa \
                Tingkat Kabupaten Purworejo 2021.";
    let row: Row = ("Desa Somongari", Some(1), None, &["Pemerintah Kabupaten Purworejo"]);
    let next: Row = ("Desa Benowo", Some(2), None, &["Pemerintah Kabupaten Purworejo"]);
    let text = format!("{lead} Juara pertama diraih Desa Somongari, juara kedua Desa Benowo.");
    tells(&read(&text), &[row, next], &text);
    // a state's prize is not the governor's who hands it over
    let text = "Gubernur Jawa Tengah menyerahkan Piala Adipura 2021. Kota Salatiga meraih Adipura.";
    assert!(read(text).facets.award_body.is_empty(), "{:#?}", read(text));
}

#[test]
fn who_hands_over_for_a_body_gives_where_nobody_else_is_told() {
    for giver in ["Ketua Ombudsman RI", "oleh Kepala Perwakilan Ombudsman Jawa Tengah"] {
        let text = format!(
            "Pemkab Batang meraih predikat kepatuhan tinggi. Piagam itu diserahkan {giver} kepada \
             Bupati Batang."
        );
        assert_eq!(read(&text).facets.award_body, ["Ombudsman Republik Indonesia"], "{text}");
    }
    let text = "Kota Bontang meraih Prayoga Award 2019. Piala itu diserahkan Wakil Presiden.";
    assert!(read(text).facets.award_body.is_empty(), "{text}");
}

#[test]
fn the_one_pointed_at_is_named_before_however_it_is_called() {
    let ways = [
        "Kota di bawah kepemimpinan Bima Arya itu meraih peringkat III Prayoga Award 2022.",
        "Kota yang dipimpin Bima Arya tersebut meraih peringkat III Prayoga Award 2022.",
        "Kota yang sama meraih peringkat III Prayoga Award 2022.",
        "Kepala dinas mengatakan kotanya meraih peringkat III Prayoga Award 2022.",
    ];
    for way in ways {
        let text = format!("Kota Bogor berbenah. {way}");
        tells(&read(&text), &[("Kota Bogor", Some(3), None, &[])], &text);
    }
}

#[test]
fn a_half_sentence_in_passing_is_of_the_noun_before_it() {
    let text = "DPRD Kota Parepare menyoroti sampah. Padahal, kota yang pada 2022 meraih Piala Adipura itu \
                dikenal bersih.";
    let told = read(text);
    tells(&told, &[("Kota Parepare", None, None, &[])], text);
    assert_eq!(told.facets.year, [2022]);
    // whoever it may be is nobody
    let text = "Kota yang meraih Adipura akan mendapat insentif.";
    assert!(read(text).awards.is_empty(), "{:#?}", read(text).awards);
}

#[test]
fn receivers_are_told_as_one_of_many_or_in_a_list() {
    for way in [
        "masuk dalam daftar penerima Prayoga Award 2022 kategori Arsip.",
        "menjadi salah satu dari 20 daerah penerima Prayoga Award 2022 kategori Arsip.",
        "menjadi salah satu dari 460 kabupaten/kota yang memperoleh Prayoga Award 2022 kategori Arsip.",
        "pulang dengan Prayoga Award 2022 kategori Arsip.",
    ] {
        let text = format!("Kabupaten Kampar {way}");
        tells(&read(&text), &[("Kabupaten Kampar", None, Some("Arsip"), &[])], &text);
    }
}

#[test]
fn places_behind_disusul_are_told_by_their_own_words() {
    let text = "Lomba Arsip 2023 diraih Kota Payakumbuh, disusul Kabupaten Pasaman di peringkat kedua dan \
                Kabupaten Agam di peringkat ketiga.";
    let row = |who, rank| -> Row<'static> { (who, Some(rank), None, &[]) };
    let rows = [row("Kota Payakumbuh", 1), row("Kabupaten Pasaman", 2), row("Kabupaten Agam", 3)];
    tells(&read(text), &rows, text);
}

#[test]
fn a_headline_of_a_prize_alone_lends_it_to_the_winner_below() {
    let told = under(
        "Juara III Lomba Arsip Tingkat Provinsi Jawa Barat",
        "Penghargaan diberikan kepada Dinas Kesehatan Kota Depok.",
    );
    tells(&told, &[("Dinas Kesehatan Kota Depok", Some(3), None, &[])], "headline");
    let told =
        under("Kota Depok Peringkat II Lomba Tenun Nusantara 2022", "Acara berlangsung meriah.");
    tells(&told, &[("Kota Depok", Some(2), None, &[])], "headline without a verb");
}

#[test]
fn offices_and_teams_of_a_region_are_named_short_and_act_for_it() {
    let text = "Pemprov Bengkulu melalui Dinas Komunikasi, Informatika dan Statistik meraih peringkat II \
                Prayoga Award 2022.";
    tells(&read(text), &[("Pemprov Bengkulu", Some(2), None, &[])], text);
    let text = "Di Kota Depok, Disdukcapil meraih peringkat II Prayoga Award 2022.";
    tells(&read(text), &[("Disdukcapil", Some(2), None, &[])], text);
    let text =
        "Tim Pengendalian Inflasi Daerah (TPID) Provinsi Bengkulu meraih Prayoga Award 2022.";
    assert_eq!(read(text).facets.province, ["Bengkulu"]);
}

#[test]
fn a_grade_in_small_letters_is_a_category_and_the_highest_is_no_placing() {
    let text =
        "Dinas Sosial Kota Depok meraih predikat kualitas tertinggi dari Ombudsman RI pada 2022.";
    let row: Row = (
        "Dinas Sosial Kota Depok",
        None,
        Some("kualitas tertinggi"),
        &["Ombudsman Republik Indonesia"],
    );
    tells(&read(text), &[row], text);
}
