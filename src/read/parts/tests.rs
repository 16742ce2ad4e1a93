//! Answers: are stretches told apart as a reader would, on any text?

use proptest::prelude::*;

use super::*;

const LONG: &str = "Pemerintah daerah itu menerima penghargaan atas pelayanan yang terus membaik dalam \
     tiga tahun terakhir di seluruh kecamatan.";

/// Kinds and words of all parts but plain body.
fn told(text: &str) -> Vec<(PartKind, &str)> {
    let parts = divide(text, 0).into_iter().filter(|part| part.kind != PartKind::Body);
    parts.map(|part| (part.kind, part.span.slice(text))).collect()
}

fn body(text: &str) -> Vec<&str> {
    let parts = divide(text, 0).into_iter().filter(|part| part.kind == PartKind::Body);
    parts.map(|part| part.span.slice(text)).collect()
}

#[test]
fn datelines_of_many_shapes() {
    let heads = [
        "Kupang (ANTARA) -",
        "TERAS9.COM –",
        "KOMPAS.com -",
        "Jakarta, CNN Indonesia --",
        "JAKARTA, KOMPAS.com–",
        "AMBON -",
        "Bogor, Senin (14/1/2019) -",
        "PALU, 14 Januari 2019 –",
        "Kota Ambon, (21/3/2022) -",
        "Kuala Lumpur -",
        "Liputan6.com, Banda Aceh -",
        "REPUBLIKA.CO.ID, MANADO --",
        "KONTAN.CO.ID - JAKARTA.",
        "SERANG, (Koran Kita).-",
        "Laporan Wartawan Tribunnews.com, Budi Raharja TRIBUNNEWS.COM, JAKARTA -",
    ];
    for head in heads {
        let text = format!("{head} {LONG}");
        assert_eq!(told(&text), [(PartKind::Dateline, head)]);
        assert_eq!(body(&text), [LONG], "{head}");
    }
    let glued = format!("PALU UTARA-{LONG}");
    assert_eq!(told(&glued), [(PartKind::Dateline, "PALU UTARA-")]);
}

#[test]
fn what_only_looks_like_a_dateline_is_body() {
    let starts = [
        "TNI-Polri bersinergi.",
        "Adipura Kota Bogor 2019 - Kota Ambon menang.",
        "Gus Dur (7 September 1940 - 30 Desember 2009) menerima penghargaan.",
        "Rina Hartati, 12 Mei 1990 – 3 Juni 2021, menerima penghargaan.",
        "Pemkot Bogor, 2 Mei 2021 - Menerima penghargaan.",
        "PSSI-nya Thailand marah.",
        "Tahun ini - seperti juga tahun lalu - semuanya baik.",
        "Liputan6.com, Ambon U-23 mulai bersiap.",
        "Bupati itu - Raja Ampat kini maju.",
        "Tim Satuan Tugas Kemudahan Anti-Mafia bergerak.",
    ];
    for start in starts {
        let text = format!("{start} {LONG}");
        assert_eq!(told(&text), [], "{start}");
    }
    // a headline is no paragraph
    assert_eq!(told("Juara Umum - Kota Ambon"), []);
}

#[test]
fn pointers_to_other_articles() {
    for line in [
        "Baca juga: Kota Ambon raih dua piala",
        "Baca juga:Kota Ambon raih dua piala",
        "BACA JUGA: Wali Kota Bilang Begini. Apa Saja?",
        "Lihat Juga : Daftar Penerima Tahun Ini",
        "Simak juga Video 'Upacara di Ambon':",
        "[Gambas:Video 20detik]",
        "Video: Upacara di Ambon",
        "Pilihan Redaksi",
    ] {
        let text = format!("{LONG}\n{line}\n{LONG}");
        assert_eq!(told(&text), [(PartKind::Related, line)]);
        assert_eq!(body(&text), [LONG, LONG], "{line}");
    }
}

#[test]
fn headlines_under_a_bare_pointer() {
    let text = format!("{LONG}\nBaca juga:\nKota Ambon Raih Dua Piala\n{LONG}");
    assert_eq!(body(&text), [LONG, LONG]);
    // without the colon, and before a list's heading, the body goes on at once
    let text = format!(
        "{LONG}\nBaca Juga\nWarga Ambon kini lebih senang\nBaca juga:\n2. Pantai Natsepa di Ambon"
    );
    assert_eq!(body(&text), [LONG, "Warga Ambon kini lebih senang", "2. Pantai Natsepa di Ambon"]);
}

#[test]
fn body_goes_on_where_the_headline_was_lost_or_glued() {
    let lost = format!("Baca juga:,{LONG}");
    assert_eq!(body(&lost), [format!(",{LONG}").as_str()]);
    let comma = "Baca Juga: Juara Baru dari Ambon,\"Semua senang,\" ujarnya.";
    assert_eq!(body(comma), [",\"Semua senang,\" ujarnya."]);
    let glued =
        format!("Baca juga: Ambon bangun taman kota baruKetiga piala itu dibawa pulang. {LONG}");
    assert_eq!(body(&glued), [format!("Ketiga piala itu dibawa pulang. {LONG}").as_str()]);
    // where the end cannot be told only the words go
    let unknown = format!("{LONG} Baca Juga {LONG}");
    assert_eq!(told(&unknown), [(PartKind::Related, "Baca Juga")]);
}

#[test]
fn brand_names_are_no_glue() {
    let text =
        format!("Baca juga: Aduan Warga lewat WhatsApp dan SatuSehat kini dibuka, {LONG} {LONG}");
    assert_eq!(told(&text), [(PartKind::Related, "Baca juga:")]);
}

#[test]
fn words_of_the_body_are_no_markers() {
    for text in [
        "Naskah ini bisa dibaca juga di perpustakaan kota.",
        "Editor majalah itu menerima penghargaan di Ambon.",
        "Penulis: profesi yang makin dihargai. Begitu kata wali kota.",
        "Lihat video unggahan wali kota yang ramai itu.",
        "Ia mendapat (dua) piala, juga Advertisement Award 2021 di Ambon.",
        "Hak cipta lagu itu milik kota.",
    ] {
        let text = format!("{LONG}\n{text}\n{LONG}");
        assert_eq!(told(&text), [], "{text}");
    }
}

#[test]
fn staff_copyright_and_tags_at_the_end() {
    let text = format!(
        "{LONG}\nPewarta : Budi R.\nUploader: Admin 9\nCopyright © ANTARA 2022\nTags:\nasn\nkota ambon"
    );
    let kinds: Vec<_> = told(&text).into_iter().map(|(kind, _)| kind).collect();
    use PartKind::{Byline, Copyright, Tags};
    assert_eq!(kinds, [Byline, Byline, Copyright, Tags, Tags, Tags]);
    let glued = format!("{LONG}Pewarta: Budi RaharjaEditor: Rr. Ani COPYRIGHT © ANTARA 2023");
    let kinds: Vec<_> = told(&glued).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, [Byline, Byline, Copyright]);
    assert_eq!(body(&glued), [LONG]);
}

#[test]
fn initials_and_keywords_at_the_end() {
    let text = format!("{LONG} (abc/de/fgh)");
    assert_eq!(told(&text), [(PartKind::Byline, "(abc/de/fgh)")]);
    let text = format!("{LONG}\n(abc/de)\nkota ambon\npiala adipura");
    assert_eq!(body(&text), [LONG]);
    let text = format!("{LONG} (abc/de) kota ambon piala adipura");
    assert_eq!(body(&text), [LONG]);
    let text = format!("{LONG} (adv)");
    assert_eq!(body(&text), [LONG]);
}

#[test]
fn brackets_in_a_list_are_no_initials() {
    let text = format!("{LONG}\nPemeran: Budi sebagai raja (muda)\n(RCTI)\nAni sebagai ratu.");
    assert_eq!(told(&text), []);
    // the full stop behind the bracket ends a sentence
    assert_eq!(told(&format!("{LONG} Jumlahnya 30 persen (tiga puluh).")), []);
}

#[test]
fn advertisements_on_their_own_and_between_sentences() {
    let text = format!(
        "{LONG}\nADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT\n{LONG} Advertisement {LONG}"
    );
    assert_eq!(told(&text).len(), 3);
    assert_eq!(body(&text), [LONG, LONG, LONG]);
}

#[test]
fn captions_need_a_credit_at_their_end() {
    for line in [
        "Wali Kota Ambon menerima piala. ANTARA/Budi Raharja",
        "Upacara itu di Ambon. (Dok. Pemkot Ambon)",
        "Upacara di Ambon Foto: Budi Raharja",
        "Lihat Foto Upacara di Ambon(KOMPAS.com/BUDI)",
    ] {
        assert_eq!(told(&format!("{LONG}\n{line}\n{LONG}")), [(PartKind::Caption, line)]);
    }
    // the last paragraph of many an article from an office is no caption
    let humas = format!("{LONG}\nDemikian kata wali kota. (Humas Kota Ambon)");
    assert_eq!(body(&humas), [LONG, "Demikian kata wali kota."]);
    let glued = "Lihat Foto Taman di Ambon(Dok. Kota)Taman itu dibuka kemarin.";
    assert_eq!(body(glued), ["Taman itu dibuka kemarin."]);
}

#[test]
fn date_lines_and_dates_in_the_body() {
    for line in ["3 Agustus 2022 13:51 WIB", "Diperbarui 10 Jun 2024, 16:45 WIB"] {
        assert_eq!(told(&format!("{LONG}\n{line}\n{LONG}")), [(PartKind::DateLine, line)]);
    }
    // a chronicle's heading, the broken-off end of a sentence, a programme
    for line in ["12 Mei 2021", "Jumat (20/9/2019)", "Tanggal: 10 Juni 2025"] {
        assert_eq!(told(&format!("{LONG}\n{line}\n{LONG}")), [], "{line}");
    }
    assert_eq!(told(&format!("{LONG}\n12 Mei 2021")), [(PartKind::DateLine, "12 Mei 2021")]);
}

#[test]
fn the_page_around_a_clipping() {
    let head = "Home » Berita » Daerah\nKota Ambon raih piala\nBudi - Koran, 3 Agustus 2022 13:51 WIB\n31 views";
    let kinds: Vec<_> =
        told(&format!("{head}\n{LONG}\nShare this:")).into_iter().map(|it| it.0).collect();
    use PartKind::{Advertisement, DateLine, Tags};
    assert_eq!(kinds, [Tags, DateLine, Advertisement, Advertisement]);
    assert_eq!(body(&format!("{head}\n{LONG}")), ["Kota Ambon raih piala", LONG]);
    // behind the first paragraph the same words are body
    let behind = format!("{LONG}\nPiala diserahkan pada Senin, 3 Agustus 2022 13:51 WIB\n{LONG}");
    assert_eq!(told(&behind), []);
}

#[test]
fn a_sentence_with_the_mark_of_a_path_is_none() {
    for line in [
        "Kota Bogor meraih penghargaan dengan nilai > 90 pada tahun 2021, kata wali kota.",
        "Nilai akhir > 90 dari 100",
        "Ia meraih gelar \u{ab} Kota Terbaik \u{bb} dari kementerian",
    ] {
        assert_eq!(told(&format!("{line}\n{LONG}")), [], "{line}");
    }
}

#[test]
fn long_lines_are_no_trouble() {
    for unit in [
        "Baca juga: ",
        "(",
        "(a/b)",
        "Advertisement ",
        "- ",
        "[Gambas",
        "A",
        "ö",
        "Pewarta:",
        "\n\n",
        "1 Mei 2021\n",
    ] {
        let text = unit.repeat(100_000);
        check(&text);
    }
}

/// The laws of parts: in order, no overlap, on character boundaries, nothing but white space
/// and punctuation between them.
fn check(text: &str) {
    let mut end = 0;
    for part in divide(text, 0) {
        assert!(part.span.start >= end && !part.span.is_empty(), "{part:?}");
        let between = text.get(end..part.span.start).expect("a part starts on a boundary");
        assert!(!between.contains(char::is_alphanumeric), "{between:?} is lost");
        assert!(text.get(part.span.start..part.span.end).is_some());
        end = part.span.end;
    }
    assert!(!text[end..].contains(char::is_alphanumeric));
}

proptest! {
    #[test]
    fn parts_keep_their_laws_on_anything(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn parts_keep_their_laws_on_boilerplate(
        pieces in proptest::collection::vec(prop_oneof![
            Just("Baca juga:"), Just(" "), Just("\n"), Just("Advertisement"), Just("Pewarta:"),
            Just("Budi"), Just("(ab/cd)"), Just("(Adv)"), Just("JAKARTA -"), Just("1 Mei 2021"),
            Just("10:20 WIB"), Just("Lihat Foto "), Just("(Dok. X)"), Just("Simak Video '"), Just("':"),
            Just("Tags:"), Just("Copyright © 2021"), Just("."), Just("“é”"), Just(LONG), Just(","),
            Just("kataKata"), Just("\""), Just("-"),
        ], 0..40)
    ) {
        check(&pieces.concat());
    }
}
