//! Answers: is the deed that a prize was given for read, however reporters place it?

use super::{only, read};

/// Asserts that each text tells one award, for this deed.
fn each_for(deed: Option<&str>, texts: &[&str]) {
    for text in texts {
        assert_eq!(only(text).category.as_deref(), deed, "{text}");
    }
}

#[test]
fn the_deed_right_behind_a_placing_or_the_prize_is_the_category() {
    let ways = [
        "Pemkab Blora meraih peringkat I pengelolaan arsip dari Kementerian Kesehatan.",
        "Pemkab Blora meraih penghargaan peringkat dua nasional pengelolaan arsip dari Kementerian Kesehatan.",
        "Pemkab Blora meraih penghargaan terbaik ketiga dalam pengelolaan arsip dari Kementerian Kesehatan.",
        "Pemkab Blora meraih juara 2 pengelolaan arsip dari Kementerian Kesehatan.",
        "Pemkab Blora menerima penghargaan pengelolaan arsip dari Kementerian Kesehatan.",
    ];
    each_for(Some("pengelolaan arsip"), &ways);
    let best = "Dinas Kesehatan Kabupaten Blora menerima penghargaan capaian imunisasi tertinggi dari Kementerian \
                Kesehatan.";
    each_for(Some("capaian imunisasi tertinggi"), &[best]);
    // a place in a table of evils, and the contest that a placing was won in
    assert!(read("Kabupaten Blora menempati peringkat dua penyebaran penyakit.").awards.is_empty());
    each_for(None, &["Kota Bogor meraih juara 2 pemilihan Duta Satria Award 2021."]);
}

#[test]
fn a_sentence_behind_tells_what_the_prize_was_for() {
    let lead = "Pemkab Garut menerima penghargaan dari Kementerian Kesehatan.";
    let ways = [
        "Penghargaan itu diberikan atas pengelolaan sampah.",
        "Piagam tersebut diraih berkat pengelolaan sampah yang menyeluruh.",
        "Apresiasi ini diberikan karena pengelolaan sampah.",
        "Pemkab Garut dinilai unggul dalam pengelolaan sampah.",
        "Menurut panitia, Garut dianggap konsisten dalam pengelolaan sampah.",
        "Garut terpilih karena keberhasilan pengelolaan sampah.",
        "Penghargaan ini diberikan kepada kami karena pengelolaan sampah.",
        "Selain itu, Pemkab Garut dinilai berkomitmen pada pengelolaan sampah.",
    ];
    for way in ways {
        each_for(Some("pengelolaan sampah"), &[&format!("{lead} {way}")]);
    }
    let whose = "Wali Kota Bogor Dodi Gunawan menerima Satria Award 2021 dari Kementerian Kesehatan. Penghargaan \
                 itu diberikan karena komitmen luar biasa Dodi Gunawan.";
    each_for(None, &[whose]);
}

#[test]
fn names_inside_a_reason_are_part_of_it() {
    let text = "Pemkab Garut menerima Satria Award 2021 dari Kementerian Kesehatan karena kepesertaan Jaminan \
                Kesehatan Nasional (JKN) di daerah itu sudah mencapai 98 persen.";
    each_for(Some("kepesertaan Jaminan Kesehatan Nasional"), &[text]);
    let text = "Pemkab Garut menerima piagam penghargaan dari Kementerian Kesehatan karena capaian Pekan Imunisasi \
                Nasional di atas target.";
    assert_eq!(only(text).programme, None);
}

#[test]
fn a_contest_that_names_more_than_who_competes_names_the_category() {
    let ways = [
        "Kelurahan Winongo menjadi juara I Lomba Kelurahan Bersih 2022 di Kota Madiun.",
        "Kelurahan Winongo meraih juara 2 lomba kelurahan bersih tingkat Kota Madiun.",
    ];
    for way in ways {
        assert_eq!(
            only(way).category.map(|c| c.to_lowercase()).as_deref(),
            Some("kelurahan bersih")
        );
    }
    each_for(None, &["Desa Sukamaju menjadi juara I Lomba Desa tingkat Provinsi Jawa Barat 2022."]);
    let text =
        "Pemkab Sleman meraih peringkat kedua nasional dalam Pengawasan Kearsipan 2021 dari ANRI.";
    each_for(Some("Pengawasan Kearsipan"), &[text]);
}

#[test]
fn classes_givers_and_contests_end_a_category() {
    let classes = [
        "Pemprov Jambi meraih Satria Award 2021 dari Kementerian Kesehatan sebagai provinsi terbaik pertama.",
        "Kota Bogor meraih Satria Award 2021 kategori kota berpenduduk sedang.",
    ];
    each_for(None, &classes);
    let grades = [
        "Pemprov Jambi meraih Anugerah Meritokrasi 2021 kategori Sangat Baik (KASN).",
        "Pemprov Jambi meraih Anugerah Meritokrasi 2021 kualifikasi Sangat Baik dari KASN.",
        "Kota Jambi meraih Satria Award 2021 kategori Sangat Baik, Kabupaten Tebo dan Kabupaten Siak hadir.",
    ];
    each_for(Some("Sangat Baik"), &grades);
    let text = "Rina Hartati meraih medali emas bidang IPA Olimpiade Sains Nasional (OSN) 2019.";
    each_for(Some("IPA"), &[text]);
    // a short form of the category itself
    let text = "Kota Bogor meraih Satria Award 2021 kategori Pengguna Kartu Kredit Pemerintah (KKP) tahun ini.";
    let award = only(text);
    assert!(award.category.is_some_and(|c| c.contains("Kartu Kredit")), "{text}");
    assert!(award.award_body.is_empty(), "{text}");
}

#[test]
fn counted_prizes_are_spelled_out_behind_their_count() {
    let lead = "Pemkab Batang menerima dua penghargaan dari Kementerian Kesehatan";
    let ways = [
        ", yakni pengelolaan arsip terbaik kedua dan pelayanan perizinan.",
        ". Dua penghargaan itu adalah pengelolaan arsip terbaik kedua dan pelayanan perizinan.",
        ". Yang pertama ialah peringkat II pengelolaan arsip, yang kedua pelayanan perizinan.",
        ". Pertama, sebagai juara II pengelolaan arsip; kedua, untuk pelayanan perizinan.",
    ];
    for way in ways {
        let found = read(&format!("{lead}{way}")).awards;
        let told: Vec<_> = found.iter().map(|a| (a.category.as_deref(), a.rank)).collect();
        let wanted = [(Some("pengelolaan arsip"), Some(2)), (Some("pelayanan perizinan"), None)];
        assert_eq!(told, wanted, "{way}");
    }
    // more than were counted: a list of something else
    let other = "Dua penghargaan itu adalah buah pengelolaan arsip, pelayanan perizinan, dan keterbukaan informasi.";
    assert_eq!(only(&format!("{lead}. {other}")).category, None);
}

#[test]
fn grades_are_categories() {
    let text = "PT Sido Maju mendapat peringkat emas dalam PROPER 2023 dari Kementerian Kesehatan.";
    each_for(Some("peringkat emas"), &[text]);
    let text = "Kementerian Kesehatan memberikan penghargaan Predikat Kepatuhan Tinggi terhadap Standar Pelayanan \
                Publik kepada Pemkot Solok.";
    each_for(Some("Kepatuhan Tinggi terhadap Standar Pelayanan Publik"), &[text]);
}
