//! Answers: are the kinds of statement on awards to governments and their bodies read as they are meant?

use super::{only, read};
use crate::article::Award;

/// Recipient, placing and category of each award.
fn told(awards: &[Award]) -> Vec<(&str, Option<u32>, Option<&str>)> {
    awards.iter().map(|a| (a.recipient.as_str(), a.rank, a.category.as_deref())).collect()
}

#[test]
fn names_in_lines_below_a_heading_won_what_the_sentence_before_it_tells() {
    let found = read(
        "Kementerian Kesehatan menyerahkan STBM Award 2022 di Jakarta.\n\
         Dari Jambi penerimanya ialah:\n1. Kota Jambi\n2. Kabupaten Tebo\n\
         Sedangkan untuk Riau:\n1. Kota Dumai\n2. Kabupaten Siak",
    );
    assert_eq!(found.awards.len(), 4, "{:#?}", found.awards);
    assert_eq!(found.facets.province, ["Jambi", "Riau"]);
    assert!(found.awards.iter().all(|a| a.rank.is_none() && a.year == Some(2022)));
}

#[test]
fn a_class_before_a_colon_is_no_category_and_whoever_is_highest_in_each_is_first() {
    let found = read(
        "Ombudsman RI menggelar Anugerah Pelayanan 2023.\nBerikut peraih nilai tertinggi tiap kategori:\n\
         - Kategori kabupaten: Kabupaten Tebo (98,1)\n\
         - Kategori perangkat daerah: Dinas Sosial, Tenaga Kerja dan Transmigrasi Jambi (97,2)\n\
         - Kategori BUMD: PT BPD Jambi (90,4)",
    );
    let names =
        ["Kabupaten Tebo", "Dinas Sosial, Tenaga Kerja dan Transmigrasi Jambi", "BPD Jambi"];
    assert_eq!(told(&found.awards), names.map(|name| (name, Some(1), None)));
    assert!(found.awards.iter().all(|a| a.province.as_deref() == Some("Jambi")));
}

#[test]
fn a_line_of_places_has_its_category_before_the_colon() {
    let found = read(
        "Malam puncak Anugerah Desa Wisata Nusantara 2022 berlangsung meriah. Daftar pemenang selengkapnya:\n\
         Suvenir: juara 1 Desa Lerep (Jawa Tengah); juara 2 Desa Aik Bual (NTB).",
    );
    let wanted =
        [("Desa Lerep", Some(1), Some("Suvenir")), ("Desa Aik Bual", Some(2), Some("Suvenir"))];
    assert_eq!(told(&found.awards), wanted);
    assert_eq!(found.facets.province, ["Jawa Tengah", "Nusa Tenggara Barat"]);
}

#[test]
fn the_grade_behind_each_name_of_a_list_is_its_category() {
    let found = read(
        "Jambi menerima Anugerah Parahita Ekapraya 2021. Rinciannya: Kota Jambi, Utama; Tebo dan Merangin, \
         Madya; Muaro Jambi, Pratama.",
    );
    let listed = found.awards.iter().filter(|a| a.recipient != "Jambi");
    let grades: Vec<_> = listed.filter_map(|a| a.category.as_deref()).collect();
    assert_eq!(grades, ["Utama", "Madya", "Madya", "Pratama"], "{:#?}", found.awards);
}

#[test]
fn a_list_of_those_who_compete_wins_nothing() {
    let found = read(
        "Anugerah Desa Wisata Nusantara 2022 memasuki tahap akhir. Berikut daftar nominasi penerima:\n\
         1. Desa Lerep\n2. Desa Aik Bual",
    );
    assert!(found.awards.is_empty(), "{:#?}", found.awards);
}

#[test]
fn the_commas_in_an_offices_name_divide_nothing() {
    let award = only(
        "Dinas Komunikasi, Informatika dan Statistik Kabupaten Tebo menerima penghargaan Adi Data 2023 dari \
         Badan Pusat Statistik.",
    );
    assert_eq!(award.recipient, "Dinas Komunikasi, Informatika dan Statistik Kabupaten Tebo");
    assert_eq!(award.province.as_deref(), Some("Jambi"));
}

#[test]
fn a_place_of_hope_is_no_first_place() {
    let found = read(
        "TP PKK Kelurahan Beliung Kota Jambi meraih penghargaan pada Lomba PKK 2021, yaitu: Juara I Kebun \
         Gizi; Juara Harapan II Pola Asuh Anak.",
    );
    let ranks: Vec<_> = found.awards.iter().map(|a| (a.rank, a.category.as_deref())).collect();
    assert_eq!(ranks, [(Some(1), Some("Kebun Gizi")), (None, Some("Pola Asuh Anak"))]);
}

#[test]
fn a_school_that_no_region_keeps_has_no_province_but_a_regions_has() {
    let found = read("Adiwiyata Nasional 2022 diraih SDIT Al Hikmah Jambi dan SMPN 3 Jambi.");
    let places: Vec<_> = found.awards.iter().map(|a| a.province.as_deref()).collect();
    assert_eq!(places, [None, Some("Jambi")], "{:#?}", found.awards);
}

#[test]
fn the_places_that_follow_the_first_are_of_its_category_and_year() {
    let found = read(
        "KPK memberi penghargaan kepada Pemkab Tebo sebagai daerah dengan capaian pencegahan korupsi terbaik I \
         tahun 2022. Posisi kedua diduduki Kabupaten Merangin, dan yang ketiga Kota Jambi.",
    );
    let wanted = ["Pemkab Tebo", "Kabupaten Merangin", "Kota Jambi"];
    assert_eq!(found.awards.iter().map(|a| a.recipient.as_str()).collect::<Vec<_>>(), wanted);
    let same = |a: &Award| {
        a.year == Some(2022) && a.category.as_deref() == Some("capaian pencegahan korupsi")
    };
    assert!(found.awards.iter().all(same), "{:#?}", found.awards);
}

#[test]
fn fields_with_their_places_are_of_whom_the_sentence_before_tells() {
    let found = read(
        "Pemkot Jambi meraih BKN Award 2023. \"Untuk perencanaan kebutuhan kami peringkat dua; pengembangan \
         kompetensi, peringkat empat; sedangkan untuk manajemen kinerja kami harus puas di urutan kelima,\" katanya.",
    );
    let places: Vec<_> =
        told(&found.awards).into_iter().map(|(_, rank, field)| (rank, field)).collect();
    let wanted = [
        (Some(2), Some("perencanaan kebutuhan")),
        (Some(4), Some("pengembangan kompetensi")),
        (Some(5), Some("manajemen kinerja")),
    ];
    assert_eq!(places, wanted);
}

#[test]
fn several_prizes_of_one_verb_have_a_giver_each() {
    let found = read(
        "Pemkot Jambi diganjar Natamukti Nindya oleh ICSB, Penghargaan Pembangunan Daerah terbaik II dari \
         Bappenas, serta Nirwasita Tantra dari KLHK.",
    );
    assert_eq!(found.awards.len(), 3, "{:#?}", found.awards);
    assert!(found.awards.iter().all(|a| a.award_body.len() == 1));
}

#[test]
fn a_decoration_is_the_presidents_whoever_fastens_it() {
    let found = read(
        "Upacara itu diwarnai penganugerahan Satyalancana Karya Bhakti Praja Nugraha. Menteri Dalam Negeri \
         menyematkan satyalancana tersebut kepada Bupati Tebo dan Wali Kota Jambi, Kamis (25/4/2024).",
    );
    assert_eq!(found.awards.len(), 2, "{:#?}", found.awards);
    assert_eq!(found.facets.award_body, ["Presiden Republik Indonesia"]);
}

#[test]
fn the_prizes_name_before_its_category_is_no_category() {
    let award = only(
        "Pemkot Jambi menerima penghargaan Pembina Pelayanan Publik kategori Sangat Baik dari Kementerian PANRB.",
    );
    assert_eq!(award.category.as_deref(), Some("Sangat Baik"));
    let award =
        only("Pemkot Jambi menerima Adikarya Award 2023 untuk kategori Pembina Pangan Terbaik.");
    assert_eq!(award.category.as_deref(), Some("Pembina Pangan Terbaik"));
}

#[test]
fn who_speaks_and_whose_work_it_is_received() {
    let award = only(
        "\"Tahun ini kita dapat Adipura dari KLHK,\" kata Wali Kota Jambi, Jumat (1/12/2023).",
    );
    assert_eq!(award.province.as_deref(), Some("Jambi"));
    let award = only(
        "Inovasi \"Lapor Pak\" besutan Dinas Sosial Kota Jambi meraih Anugerah Inovasi 2023 dari LAN.",
    );
    assert_eq!(award.recipient, "Dinas Sosial Kota Jambi");
}

#[test]
fn stars_are_a_category_of_a_named_award_only() {
    let award = only("Perumda Tirta Mayang meraih bintang lima di TOP BUMD Awards 2024.");
    assert_eq!(award.category.as_deref(), Some("bintang lima"));
    assert!(read("Hotel Melati di Kota Jambi meraih bintang lima tahun ini.").awards.is_empty());
}

#[test]
fn whom_a_paraphrase_points_at_and_who_names_are_read() {
    let award = only(
        "Pemkab Sleman kembali berprestasi. Kabupaten di utara Yogyakarta itu dipilih Kementerian Kesehatan \
         sebagai kabupaten sehat terbaik tahun 2022.",
    );
    assert_eq!(award.recipient, "Sleman");
    assert_eq!(award.award_body, ["Kementerian Kesehatan"]);
}

#[test]
fn grades_places_and_classes_label_the_names_behind_or_below_them() {
    let found = read(
        "Kementerian PPPA menyerahkan Anugerah Kabupaten/Kota Layak Anak 2023.\nBerikut daftar lengkapnya:\n\
         Nindya: Kota Jambi, Kabupaten Tebo\nMadya: Kabupaten Siak",
    );
    let grades: Vec<_> = found.awards.iter().filter_map(|a| a.category.as_deref()).collect();
    assert_eq!(grades, ["Nindya", "Nindya", "Madya"], "{:#?}", found.awards);
    let found = read(
        "Hasil Anugerah Layanan Investasi 2021 sebagai berikut.\nKategori Provinsi\nTerbaik 1: Jawa Tengah\n\
         Terbaik 2: Jambi\nKategori Kabupaten\nTerbaik 1: Kabupaten Tebo",
    );
    let places: Vec<_> = found.awards.iter().map(|a| (a.rank, a.class.as_deref())).collect();
    let wanted =
        [(Some(1), Some("Provinsi")), (Some(2), Some("Provinsi")), (Some(1), Some("Kabupaten"))];
    assert_eq!(places, wanted);
}

#[test]
fn places_told_in_a_row_belong_to_the_names_in_their_order() {
    let found = read(
        "Kabupaten Tebo, Kabupaten Siak, dan Kota Jambi berturut-turut menempati peringkat pertama, kedua, dan \
         ketiga Lomba Sekolah Sehat 2022.",
    );
    let wanted = [
        ("Kabupaten Tebo", Some(1), None),
        ("Kabupaten Siak", Some(2), None),
        ("Kota Jambi", Some(3), None),
    ];
    assert_eq!(told(&found.awards), wanted);
}

#[test]
fn a_list_without_a_heading_behind_an_award_says_what_each_won() {
    let found = read(
        "Tiga puskesmas menerima penghargaan Puskesmas Berprestasi 2019 dari Kementerian Kesehatan. Juara I \
         kategori perkotaan Puskesmas Telanaipura, Kota Jambi; juara II kategori perdesaan Puskesmas Sungai \
         Bengkal, Kabupaten Tebo.",
    );
    let listed: Vec<_> = told(&found.awards).into_iter().filter(|a| a.1.is_some()).collect();
    let wanted = [
        ("Puskesmas Telanaipura", Some(1), Some("perkotaan")),
        ("Puskesmas Sungai Bengkal", Some(2), Some("perdesaan")),
    ];
    assert_eq!(listed, wanted);
}

#[test]
fn who_won_the_same_won_it_in_the_same_category() {
    let found = read(
        "RSUD Raden Mattaher mendapat penghargaan sebagai rumah sakit berkomitmen terbaik dari BPJS Kesehatan. \
         Penghargaan serupa diraih RSUD Sultan Thaha dan RSUD Ahmad Ripin.",
    );
    let same = |a: &Award| a.category.as_deref() == Some("rumah sakit berkomitmen terbaik");
    assert_eq!(found.awards.len(), 3, "{:#?}", found.awards);
    assert!(found.awards.iter().all(|a| same(a) && a.rank == Some(1)), "{:#?}", found.awards);
}

#[test]
fn a_list_of_matches_or_of_facts_wins_nothing() {
    let found = read(
        "Jepang menjamu Indonesia di kualifikasi Piala Dunia 2026. Simak prediksinya di halaman berikut:\n\
         14-09-1981: Jepang vs Indonesia 2-0\n28-05-1989: Indonesia vs Jepang 0-0",
    );
    assert!(found.awards.is_empty(), "{:#?}", found.awards);
}

#[test]
fn a_part_of_the_contest_named_before_is_its_placings_category() {
    let award = only(
        "TP PKK Kelurahan Beliung Kota Jambi menorehkan prestasi pada Lomba Program PKK 2021, yaitu: Juara II \
         Lomba Kebun Gizi.",
    );
    assert_eq!((award.rank, award.category.as_deref()), (Some(2), Some("Kebun Gizi")));
}

#[test]
fn teams_in_a_list_of_the_best_and_bodies_of_the_state_have_no_province() {
    let told = read(
        "Kontingen Riau menjadi juara umum Pekan Olahraga Nasional 2021. Adapun peraih tiga besar yaitu Riau, \
         Bali, dan Jambi.",
    );
    assert!(told.facets.province.is_empty(), "{:#?}", told.awards);
    let told = read(
        "Badan Kependudukan dan Keluarga Berencana Nasional meraih penghargaan kategori Data Terbaik dari \
         Badan Pusat Statistik pada 2023. Penghargaan itu diserahkan di Semarang.",
    );
    assert!(told.facets.province.is_empty(), "{:#?}", told.awards);
}

#[test]
fn what_is_told_beside_a_long_name_holds_for_its_short_one() {
    let award = only(
        "Kementerian Pariwisata menggelar Anugerah Lensa Desa (ALD) 2021 di Jakarta, Senin. Panitia \
         mengundang banyak orang.\nKota Ambon meraih peringkat dua pada ALD 2021 kategori promosi daring.",
    );
    let bodies: Vec<&str> = award.award_body.iter().map(String::as_str).collect();
    assert_eq!(bodies, ["Kementerian Pariwisata"]);
}

#[test]
fn the_deed_that_leads_a_government_to_a_prize_is_its_category() {
    let told = [
        ("Keterbukaan informasi membuat Pemkab Tebo diganjar", "Keterbukaan informasi"),
        ("Keberhasilan menekan inflasi mengantarkan Kota Jambi meraih", "menekan inflasi"),
        ("Inovasi layanan warga membawa Kabupaten Tebo memperoleh", "Inovasi layanan warga"),
    ];
    for (start, deed) in told {
        let award = only(&format!("{start} penghargaan dari Kementerian Dalam Negeri."));
        assert_eq!(award.category.as_deref(), Some(deed), "{start}");
    }
}

#[test]
fn who_is_made_to_fall_wins_no_title() {
    let found =
        read("Pukulan Andi Wijaya membuat petinju Rino Pratama roboh dan ia menjadi juara dunia.");
    assert!(found.awards.iter().all(|a| !a.recipient.contains("Rino")), "{:#?}", found.awards);
}

#[test]
fn a_giver_that_judges_the_winner_tells_the_merit() {
    let award = only(
        "Kabupaten Tebo menerima penghargaan dari Kementerian Pariwisata.\n\
         Kementerian menilai Tebo mampu menggerakkan wisata desa.",
    );
    assert_eq!(award.category.as_deref(), Some("menggerakkan wisata desa"));
}

#[test]
fn each_line_below_a_handing_over_names_a_winner() {
    let heads =
        ["UHC Award 2023 itu diterima:", "BPJS menyerahkan UHC Award 2023 kepada tiga daerah:"];
    for head in heads {
        let found = read(&format!("{head}\n- Kota Jambi\n- Kabupaten Tebo\n- Kabupaten Bungo"));
        assert_eq!(found.awards.len(), 3, "{head}: {:#?}", found.awards);
    }
}

#[test]
fn the_first_place_of_a_list_heads_no_list() {
    let found = read(
        "Pemkot Jambi mengumumkan pemenang Lomba Kebersihan 2023.\n\
         Juara I: Kelurahan Beliung\nJuara II: Kelurahan Rawasari",
    );
    let ranks: Vec<_> = found.awards.iter().map(|a| a.rank).collect();
    assert_eq!(ranks, [Some(1), Some(2)], "{:#?}", found.awards);
}

#[test]
fn an_adverb_that_starts_a_sentence_is_no_part_of_the_winner() {
    let award = only("Belakangan Pemkot Jambi menyabet Adipura 2022 dari KLHK.");
    assert_eq!((award.recipient.as_str(), award.year), ("Pemkot Jambi", Some(2022)));
}
