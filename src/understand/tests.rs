//! Answers: what must a reader make of each kind of statement, and which traps lie beside it?

mod categories;
mod congratulations;
mod deeds;
mod givers;
mod governments;
mod kinds;
mod lists;
mod passing;
mod persons;
mod places;
mod regions;
mod tempting;
mod tempting_deeds;
mod tempting_givers;
mod titles;
mod wordings;

use proptest::prelude::*;
use time::{Date, Month};

use super::Reader;
use crate::article::{Article, Award, AwardField, Part, PartKind, Span, Understanding};

fn article(text: &str) -> Article {
    let mut parts = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len();
        if !span.is_empty() {
            parts.push(Part { span, kind: PartKind::Body });
        }
    }
    Article { text: text.to_owned(), parts, ..Article::default() }
}

fn read(text: &str) -> Understanding {
    thread_local!(static READER: Reader = Reader::default());
    READER.with(|reader| reader.understand(&article(text)))
}

fn only(text: &str) -> Award {
    let told = read(text);
    assert_eq!(told.awards.len(), 1, "{:#?}", told.awards);
    told.awards[0].clone()
}

#[test]
fn an_active_verb_gives_recipient_giver_rank_and_category() {
    let award = only(
        "Pemkot Bogor meraih penghargaan peringkat kedua kategori Inovasi Daerah dari \
         Kementerian Dalam Negeri pada 2019.",
    );
    assert_eq!(award.province.as_deref(), Some("Jawa Barat"));
    assert_eq!(award.award_body, ["Kementerian Dalam Negeri"]);
    assert_eq!((award.rank, award.year), (Some(2), Some(2019)));
    assert_eq!(award.category.as_deref(), Some("Inovasi Daerah"));
}

#[test]
fn a_passive_turns_recipient_and_giver_round() {
    let award = only(
        "Penghargaan Natamukti Award 2020 kategori Kota Kreatif diberikan kepada Kota Surakarta \
         oleh Kementerian Koperasi.",
    );
    assert_eq!(award.province.as_deref(), Some("Jawa Tengah"));
    assert_eq!(award.category.as_deref(), Some("Kota Kreatif"));
    assert_eq!(award.year, Some(2020));
}

#[test]
fn the_giver_as_subject_is_not_the_recipient() {
    let award = only(
        "Pemprov Jawa Timur memberikan penghargaan sebagai Kepala Daerah Peduli Budaya kepada \
         Bupati Banyuwangi, Ipuk Fiestiandani.",
    );
    assert_eq!(award.award_body, ["Pemerintah Provinsi Jawa Timur"]);
    assert_eq!(award.recipient, "Ipuk Fiestiandani");
}

#[test]
fn a_category_with_commas_inside_is_one() {
    let award = only(
        "Pemprov Banten meraih peringkat tiga kategori Perencanaan Kebutuhan, Pelayanan \
         Pengadaan, dan Kepangkatan dalam BKN Award 2021.",
    );
    let category = "Perencanaan Kebutuhan, Pelayanan Pengadaan, dan Kepangkatan";
    assert_eq!(award.category.as_deref(), Some(category));
}

#[test]
fn the_half_that_doubles_a_word_ends_no_category() {
    let award =
        only("Kota Bogor meraih juara I kategori pelayanan sehari-hari anak-anak pada 2021.");
    assert_eq!(award.category.as_deref(), Some("pelayanan sehari-hari anak-anak"));
}

#[test]
fn an_editions_year_is_shown_where_it_is_written() {
    let text = "Kota Bogor meraih penghargaan Satria Award.\nPenghargaan Satria Award 2021 diberikan \
                Kementerian Kesehatan.";
    let award = only(text);
    let shown = award.evidence.iter().find(|e| e.field == AwardField::Year).expect("a year");
    assert_eq!((award.year, shown.span.slice(text)), (Some(2021), "2021"));
}

#[test]
fn categories_named_once_are_taken_up_by_number() {
    let told = read(
        "Penghargaan BKN Award 2021 dinilai dalam dua hal, yaitu kategori pertama (penilaian \
         kompetensi) dan kategori kedua (komitmen pengawasan).\n\
         Pemprov Banten meraih peringkat pertama pada kategori kedua.",
    );
    assert_eq!(told.facets.category, ["komitmen pengawasan"]);
}

#[test]
fn other_winners_of_a_list_have_their_own_provinces_and_ranks() {
    let told = read(
        "Penghargaan BKN Award 2021 kategori Penilaian Kompetensi diberikan kepada Pemprov Papua \
         Barat di peringkat kedua, dan Pemprov Gorontalo di peringkat ketiga.",
    );
    let ranks: Vec<_> = told.awards.iter().map(|a| (a.province.as_deref(), a.rank)).collect();
    assert_eq!(ranks, [(Some("Papua Barat"), Some(2)), (Some("Gorontalo"), Some(3))]);
}

#[test]
fn what_is_hoped_planned_denied_or_still_open_is_no_award() {
    for text in [
        "Bupati berharap Kabupaten Sleman bisa meraih penghargaan Adipura tahun depan.",
        "Kota Medan akan menerima penghargaan Adipura pekan depan.",
        "Kota Padang belum meraih Adipura.",
        "Kota Solo masuk nominasi penghargaan Adipura 2019.",
        "Kabupaten Bantul menargetkan meraih Adipura.",
        "Terima kasih dan penghargaan setinggi-tingginya kepada seluruh warga Kota Ambon.",
        "Persib menjadi juara Liga 1 musim lalu.",
        "Persib menempati peringkat kedua klasemen Liga 1 musim lalu.",
        "Geopark Ciletuh mendapat predikat UNESCO Global Geopark pada 2018.",
    ] {
        assert_eq!(read(text).awards, [], "{text}");
    }
}

#[test]
fn not_only_denies_nothing() {
    let told = read("Tak hanya itu, Kota Bogor juga meraih Adipura 2018 dari KLHK.");
    assert_eq!(told.facets.province, ["Jawa Barat"]);
}

#[test]
fn an_audit_opinion_is_given_the_year_after_the_one_it_is_on() {
    let mut told = article("Pemkab Siak meraih opini WTP atas LKPD 2018 dari BPK, Senin (27/5).");
    told.date = Date::from_calendar_date(2019, Month::May, 28).ok();
    let award = Reader::default().understand(&told).awards.remove(0);
    assert_eq!((award.year, award.category), (Some(2019), None));
    assert_eq!(award.award_body, ["Badan Pemeriksa Keuangan"]);
}

#[test]
fn a_weekday_and_a_date_choose_the_year() {
    // 25 October is a Monday in 2010, 2021 and 2027; the pandemic leaves 2021
    let award = only(
        "Pemprov Kalteng menerima penghargaan BKN Award kategori Penilaian Kinerja, Senin \
         (25/10), di tengah pandemi.",
    );
    assert_eq!(award.year, Some(2021));
}

#[test]
fn only_the_recipient_counts_for_the_province() {
    let told = read(
        "Di Denpasar, Bali, Kota Malang meraih penghargaan Smart City Award 2019 yang diserahkan \
         Gubernur Bali.",
    );
    assert_eq!(told.facets.province, ["Jawa Timur"]);
}

#[test]
fn a_place_keeps_the_province_of_its_day() {
    let old = read("Kabupaten Merauke meraih Adipura 2019.");
    let new = read("Kabupaten Merauke meraih Adipura 2023.");
    assert_eq!(old.facets.province, ["Papua"]);
    assert_eq!(new.facets.province, ["Papua Selatan"]);
}

#[test]
fn a_governor_by_name_stands_for_the_province() {
    let award = only("Gubernur Herman Deru meraih penghargaan Tokoh Peduli Desa 2022.");
    assert_eq!(award.province.as_deref(), Some("Sumatera Selatan"));
}

/// Slips of the pen and glue of scraping, over real text where it is here.
#[test]
fn every_value_of_a_sample_of_news_has_evidence_that_slices_back() {
    let path = std::path::Path::new("../shared/gold/dev.articles.jsonl");
    if !path.exists() {
        return eprintln!("skipped: {} is not here", path.display());
    }
    let reader = Reader::default();
    crate::read::read_file(path, "dev.articles.jsonl", &mut |article| {
        check(&article, &reader.understand(&article));
    });
}

fn check(article: &Article, told: &Understanding) {
    use crate::article::AwardField::*;
    for award in &told.awards {
        let fields = [
            (Province, award.province.is_some()),
            (Year, award.year.is_some()),
            (AwardBody, !award.award_body.is_empty()),
            (Category, award.category.is_some()),
            (Rank, award.rank.is_some()),
        ];
        for (field, told) in fields {
            let shown = award.evidence.iter().any(|e| e.field == field);
            assert!(!told || shown, "{field:?} of {award:?}");
        }
        for evidence in &award.evidence {
            let span = evidence.span;
            let words = article.text.get(span.start..span.end);
            assert!(words.is_some_and(|w| !w.is_empty()), "{evidence:?}");
        }
    }
    let provinces: Vec<_> = told.awards.iter().filter_map(|a| a.province.clone()).collect();
    assert!(told.facets.province.iter().all(|p| provinces.contains(p)));
    assert!(provinces.iter().all(|p| told.facets.province.contains(p)));
}

const WORDS: [&str; 30] = [
    "Pemprov",
    "Kalteng",
    "meraih",
    "penghargaan",
    "kategori",
    "peringkat",
    "II",
    "(",
    ")",
    ",",
    "\n",
    ".",
    "dari",
    "BKN",
    "kepada",
    "diberikan",
    "Kota",
    "Bogor",
    "yakni",
    "dan",
    "Award",
    "2021",
    "juara",
    "sebagai",
    "\"",
    "Senin",
    "25/10",
    "atas",
    "é",
    "Adipura",
];

/// The word before a field was looked for where the article has none: one such article among
/// 58,506 ended a whole run.
#[test]
fn an_article_may_begin_with_a_field() {
    for field in ["Bidang", "Kategori"] {
        read(&format!("{field} Pendidikan diraih Kota Bogor pada Adipura 2021."));
        read(&format!("{field} Pendidikan, Kota Bogor meraih penghargaan Adipura 2021."));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_order_of_award_words_is_read_with_evidence_that_slices(
        picks in prop::collection::vec(0..WORDS.len(), 0..60)
    ) {
        let text = picks.iter().map(|&i| WORDS[i]).collect::<Vec<_>>().join(" ");
        let article = article(&text);
        check(&article, &read(&text));
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,200}") {
        read(&text);
    }
}
