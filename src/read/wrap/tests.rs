//! Answers: are wrapped paragraphs put together again, and nothing else?

use proptest::prelude::*;

use super::unwrapped;

const FIRST: &str = "Pemerintah Kota Ambon menerima penghargaan atas pelayanan publik yang terus \
     membaik sejak 3 Mei 2019 di semua kecamatan. Piala itu diserahkan oleh Menteri \
     Pendayagunaan Aparatur Negara kepada Wali Kota di Jakarta pada hari Senin.";
const SECOND: &str = "Wali Kota berterima kasih kepada semua pegawai yang sudah bekerja keras \
     selama masa pandemi, dan berharap penghargaan itu menjadi pendorong untuk bekerja lebih \
     baik lagi pada tahun-tahun yang akan datang.";

/// A paragraph as `fold -s -w` leaves it: each line keeps the space that it is cut behind.
fn folded(paragraph: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in paragraph.split_inclusive(' ') {
        match lines.last_mut() {
            Some(line) if line.len() + word.len() <= width => line.push_str(word),
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// What is read of a text, runs of spaces made one.
fn read(text: &str) -> Vec<String> {
    let read = unwrapped(text.to_owned(), 0);
    assert_eq!(read.len(), text.len(), "offsets are the source's");
    let lines = read.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn wrapped_paragraphs_are_one_line_each_again() {
    for width in [60, 72, 80, 100] {
        for between in ["\n", "\n\n", "\r\n", "\r\n\r\n"] {
            let text = format!("{}{between}{}\n", folded(FIRST, width), folded(SECOND, width));
            assert_eq!(read(&text), [FIRST, SECOND], "at {width}, parted by {between:?}");
        }
    }
}

#[test]
fn lists_tables_headings_and_whole_paragraphs_stay() {
    let poem = "Di tepi sungai\nengkau menunggu senja yang turun perlahan-lahan\ndan angin\n\
         membawa kabar\ndari negeri yang jauh di seberang lautan sana\nke dalam hatiku";
    let names = "penerima penghargaan:\nbadan kepegawaian\ndinas kesehatan dan keluarga berencana\n\
         rumah sakit umum daerah\nsekolah\npasar induk";
    let winners = "kategori penilaian kinerja diraih Kalimantan Tengah\n\
         kategori pengembangan kompetensi diraih Jawa Timur\n\
         kategori pengawasan pengendalian diraih Banten\n\
         kategori perencanaan kebutuhan diraih Kota Ambon\n\
         kategori implementasi manfaat diraih Bali";
    let verses = "Pergi ke pasar membeli ikan,\npulangnya singgah ke rumah paman,\n\
         penghargaan besar kita rayakan,\npelayanan publik makin nyaman.";
    let winners = format!("BKN mengumumkan pemenang BKN Award 2021:\n\n{winners}\n");
    let whole = format!("{FIRST}\n{SECOND}\n{FIRST}");
    for text in [poem, names, verses, &winners, &whole] {
        assert_eq!(unwrapped(text.to_owned(), 0), text);
    }
}

#[test]
fn an_indented_first_line_is_as_wide_as_the_others() {
    let indented = |paragraph: &str| folded(&format!("    {paragraph}"), 72);
    let text = format!("{}\n{}", indented(FIRST), indented(SECOND));
    assert_eq!(read(&text), [FIRST, SECOND]);
}

#[test]
fn items_of_a_list_in_a_wrapped_text_stay_apart() {
    let items = "- piala utama untuk kota besar dengan udara yang bersih sepanjang tahun\n\
         - piala kedua untuk kota sedang\n- piala ketiga";
    let text = format!("{}\n{items}\n{}", folded(FIRST, 72), folded(SECOND, 72));
    let mut told = vec![FIRST];
    told.extend(items.lines());
    told.push(SECOND);
    assert_eq!(read(&text), told);
}

#[test]
fn a_wrapped_headline_and_its_date_line_stay_apart_from_the_text() {
    let head = "Kota Ambon Menerima Penghargaan Pelayanan Publik dari Menteri untuk\n\
         Tahun Kedua\nSenin, 4 Juli 2022 10:12 WIB";
    let text = format!("{head}\n{}\n{}", folded(FIRST, 72), folded(SECOND, 72));
    let read = read(&text);
    assert!(read[0].ends_with("Menteri untuk Tahun Kedua"), "{read:?}");
    assert_eq!(read[1..], ["Senin, 4 Juli 2022 10:12 WIB", FIRST, SECOND]);
}

#[test]
fn a_headline_that_fills_its_line_stays_apart_from_the_text() {
    let head = "Kota Ambon Menerima Penghargaan Pelayanan Publik untuk Tahun Kedua";
    let text = format!("{head}\n{}\n{}", folded(FIRST, 72), folded(SECOND, 72));
    assert_eq!(read(&text), [head, FIRST, SECOND]);
    // a text that tells no headline begins in the midst of its first sentence
    let text = format!("{}\n{}", folded(FIRST, 72), folded(SECOND, 72));
    assert_eq!(read(&text), [FIRST, SECOND]);
}

#[test]
fn a_word_divided_at_the_lines_end_is_one_word_and_a_doubled_one_stays_two() {
    let hyphened = FIRST.replacen("membaik", "mem- baik", 1);
    let both = |width| format!("{}\n\n{}", folded(&hyphened, width), folded(SECOND, width));
    let divided = (78..90).map(|width| both(width).replace("mem- \n", "mem-\n"));
    let divided = divided.filter(|text| text.contains("mem-\nbaik")).collect::<Vec<_>>();
    assert!(!divided.is_empty());
    for text in divided {
        assert!(unwrapped(text.clone(), 0).contains("mem\u{ad}baik"), "{text}");
        let other_system = text.replace('\n', "\r\n");
        assert!(unwrapped(other_system, 0).contains("mem\u{2060}baik"), "{text}");
    }
    assert!(super::divides_word("penghar-", "gaan"));
    for (above, below) in [("undang-", "undangnya"), ("berturut-", "turut"), ("non-", "ASN")] {
        assert!(!super::divides_word(above, below), "{above}{below}");
    }
}

proptest! {
    #[test]
    fn any_text_keeps_its_length_and_its_words(
        words in prop::collection::vec("[a-z\u{e9}]{1,9}[-\u{2010}\u{201d}.,]?", 20..120),
        width in 20..80usize,
        end in "(\n|\r\n|\n  |\r|-\n|\u{2010}\r\n|\n\n)",
        from in 0..9usize,
    ) {
        let text = folded(&words.join(" "), width).replace('\n', &end);
        let from = text.floor_char_boundary(from);
        let read = unwrapped(text.clone(), from);
        prop_assert_eq!(read.len(), text.len());
        prop_assert_eq!(&read[..from], &text[..from]);
        let unseen = |c: char| c.is_whitespace() || "\u{ad}\u{2060}-\u{2010}".contains(c);
        let words = |text: &str| text.replace(unseen, "");
        prop_assert_eq!(words(&read), words(&text));
    }
}
