//! Answers: is a PDF's text read in paragraphs, and does a damaged or hostile one do no harm?

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use crate::article::{Cause, PartKind};
use crate::read::tests::{day, one, read};

/// A PDF of objects, the first of which is the catalogue; with a table of where they stand.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.extend(format!("{} 0 obj\n", at + 1).bytes());
        pdf.extend(object);
        pdf.extend(b"\nendobj\n");
    }
    let table = pdf.len();
    pdf.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        pdf.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = objects.len() + 1;
    pdf.extend(
        format!("trailer\n<< /Size {size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n")
            .bytes(),
    );
    pdf
}

fn stream(entries: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("<< {entries} /Length {} >>\nstream\n", content.len());
    [head.as_bytes(), content, b"\nendstream"].concat()
}

/// A PDF of one page with this content, a font, and further objects from number 7 on.
fn pdf(content: &str, resources: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let first = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /Contents 6 0 R /Resources << /Font << /F1 5 0 R /F2 7 0 R >> {resources} >> >>"
        ),
        "<< /Title (Judul dari properti dokumen) /CreationDate (D:20190203040506) >>".to_owned(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    let mut objects: Vec<Vec<u8>> = first.into_iter().map(String::into_bytes).collect();
    objects.push(stream("", content.as_bytes()));
    objects.extend_from_slice(more);
    file(&objects)
}

/// Instructions that show lines of that size from the given height downwards.
fn lines(size: u32, top: u32, lines: &[&str]) -> String {
    let shown: Vec<String> =
        lines.iter().map(|line| format!("({line}) Tj 0 -{} Td", size + 3)).collect();
    format!("BT /F1 {size} Tf 60 {top} Td {} ET\n", shown.join(" "))
}

#[test]
fn lines_make_paragraphs_and_large_letters_the_headline() {
    let content = [
        lines(20, 780, &["Kota Ambon Raih Piala", "Pelayanan Publik"]),
        lines(11, 720, &["Senin, 4 Juli 2022 10:00 WIT"]),
        lines(11, 690, &[
            "Ambon \\(ANTARA\\) - Pemerintah Kota Ambon menerima penghargaan pelayanan pub-",
            "lik dari lembaga itu di Jakarta, yang diserahkan oleh menteri kepada wali kota, sesuai undang-",
            "undang yang berlaku.",
        ]),
        lines(11, 630, &["Wali kota berterima kasih kepada semua warga kota yang telah membantu selama ini."]),
        lines(9, 30, &["Halaman 1 dari 1"]),
    ]
    .concat();
    let article = one("a.pdf", &pdf(&content, "", &[]));
    assert_eq!(article.title, "Kota Ambon Raih Piala Pelayanan Publik");
    assert_eq!(day(&article), "2022-07-04");
    let told: Vec<&str> = article.text.lines().collect();
    assert_eq!(told.len(), 4, "{told:#?}");
    assert!(
        told[2].contains("pelayanan publik dari lembaga") && told[2].contains("undang-undang"),
        "{told:#?}"
    );
    assert_eq!(article.outlet.as_deref(), Some("ANTARA"));
    assert!(article.parts.iter().any(|part| part.kind == PartKind::Title));
}

#[test]
fn properties_count_where_the_text_is_silent() {
    let article = one(
        "a.pdf",
        &pdf(&lines(11, 700, &["dan semua warga ikut bersyukur atas penghargaan itu."]), "", &[]),
    );
    assert_eq!(
        (article.title.as_str(), day(&article).as_str()),
        ("Judul dari properti dokumen", "2019-02-03")
    );
}

#[test]
fn pictures_colours_and_what_is_missing_do_not_keep_text_from_being_read() {
    let content = format!(
        "/Tidak cs 0.5 scn /Gs0 gs /Foto Do 10 w Q Q\n{}",
        lines(11, 700, &["Ambon raih piala."])
    );
    assert_eq!(one("a.pdf", &pdf(&content, "", &[])).text, "Ambon raih piala.");
    let scan = read("a.pdf", &pdf("q 500 0 0 700 0 0 cm /Foto Do Q", "", &[]));
    assert_eq!(scan.1[0].cause, Cause::OnlyPictures);
}

#[test]
fn forms_are_read_but_not_round_in_circles() {
    let inside = lines(11, 700, &["Ambon raih piala."]);
    // the first shows the text and the second, the second the first again
    let forms = [
        stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> /XObject << /B 8 0 R >> >>",
            format!("{inside} /B Do").as_bytes(),
        ),
        stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /A 7 0 R /B 8 0 R >> >>",
            b"/A Do /B Do",
        ),
    ];
    let article = one("a.pdf", &pdf("/A Do", "/XObject << /A 7 0 R >>", &forms));
    assert_eq!(article.text, "Ambon raih piala.");
    // each form shows the next twenty times: more than there are atoms
    let chain: Vec<Vec<u8>> = (0..11)
        .map(|at| {
            stream(
                &format!("/Subtype /Form /Resources << /XObject << /N {} 0 R >> >>", at + 8),
                "/N Do ".repeat(20).as_bytes(),
            )
        })
        .collect();
    let (articles, problems) = read("a.pdf", &pdf("/A Do", "/XObject << /A 7 0 R >>", &chain));
    assert!(articles.is_empty());
    assert_eq!(problems[0].cause, Cause::OnlyPictures);
}

#[test]
fn a_page_that_is_its_own_parent() {
    let looped =
        String::from_utf8(pdf(&lines(11, 700, &["Ambon raih piala."]), "", &[])).expect("text");
    let looped = looped.replace("/Parent 2 0 R", "/Parent 3 0 R");
    assert_eq!(one("a.pdf", looped.as_bytes()).text, "Ambon raih piala.");
}

#[test]
fn packed_streams_are_bounded() {
    let pack = |bytes: &[u8]| {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all(bytes).expect("memory takes all");
        packed.finish().expect("memory takes all")
    };
    let bomb = stream("/Filter /FlateDecode", &pack(&vec![b' '; 130 << 20]));
    assert!(matches!(read("a.pdf", &pdf("", "", &[bomb])).1[0].cause, Cause::Expands(_)));
    let twice = stream("/Filter [/FlateDecode /FlateDecode]", &pack(&pack(b"x")));
    assert!(matches!(read("a.pdf", &pdf("", "", &[twice])).1[0].cause, Cause::BrokenDocument(_)));
}

/// Only streams packed in the plainest way were bounded.
#[test]
fn streams_packed_in_other_ways_are_bounded_too() {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&vec![b' '; 130 << 20]).expect("memory takes all");
    let letters: Vec<u8> =
        packed.finish().expect("memory takes all").chunks(4).flat_map(in_85).collect();
    let bomb = stream("/Filter [/ASCII85Decode /FlateDecode]", &letters);
    assert!(matches!(read("a.pdf", &pdf("", "", &[bomb])).1[0].cause, Cause::Expands(_)));
    // what is encrypted cannot be looked into before the library has unpacked it
    for kind in ["/Type /ObjStm", "/Type /Obj#53tm", "/Ty#70e /#58Ref"] {
        let closed = stream(kind, &[b'\xee'; 200 << 10]);
        let (_, problems) = read("a.pdf", &pdf("", "", &[closed]));
        assert!(matches!(problems[0].cause, Cause::Expands(_)), "{kind}: {problems:?}");
    }
}

/// Four bytes as five letters.
fn in_85(bytes: &[u8]) -> Vec<u8> {
    let number =
        bytes.iter().chain(&[0; 3]).take(4).fold(0_u32, |all, it| all << 8 | u32::from(*it));
    (0..5).rev().map(|at| (number / 85_u32.pow(at) % 85) as u8 + b'!').collect()
}

/// Browsers tell the widths of a row of letters at once; such words fell apart.
#[test]
fn widths_of_a_row_of_letters_hold_words_together() {
    let font = [
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [8 0 R] \
         /ToUnicode 9 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /FontDescriptor << /Type /FontDescriptor >> \
         /DW 250.5 /W 10 0 R >>",
    ];
    let map = "1 begincodespacerange <0000> <ffff> endcodespacerange\n\
               1 beginbfrange <0041> <007a> <0041> endbfrange";
    let more = [
        font[0].as_bytes().to_vec(),
        font[1].as_bytes().to_vec(),
        stream("", map.as_bytes()),
        b"[65 90 700 97 122 600]".to_vec(),
    ];
    let place = |(at, letter): (usize, char)| {
        format!("{} 0 Td <{:04x}> Tj ", if at == 0 { 0.0 } else { 6.0 }, letter as u32)
    };
    let shown: String = "ambonraih".chars().enumerate().map(place).collect();
    let content = format!("BT /F2 10 Tf 60 700 Td {shown} ET");
    let article = one("a.pdf", &pdf(&content, "", &more).into_iter().collect::<Vec<u8>>());
    assert_eq!(article.text, "ambonraih");
}

/// What browsers print on top and at the bottom of a page named a recipient "AM Kabupaten".
#[test]
fn what_browsers_print_around_a_page_is_no_text() {
    let content = [
        lines(20, 780, &["Kota Ambon Raih Piala", "2021"]),
        lines(
            11,
            700,
            &["Ambon \u{2013} Kota itu menerima piala dari menteri, kata wali kota itu."],
        ),
        lines(8, 830, &["11/22/26, 10:31 AM Kota Ambon Raih Piala 2021"]),
        lines(8, 20, &["file:///tmp/ambon.html 1/1"]),
    ]
    .concat()
    .replace('\u{2013}', "-");
    let article = one("a.pdf", &pdf(&content, "", &[]));
    assert_eq!(article.title, "Kota Ambon Raih Piala 2021");
    assert!(!article.text.contains("10:31") && !article.text.contains("file:"), "{article:?}");
}

#[test]
fn what_is_damaged_or_protected_is_reported() {
    let lock = "<< /Filter /Standard /V 1 /R 2 /P -4 \
        /O <0000000000000000000000000000000000000000000000000000000000000000> \
        /U <0000000000000000000000000000000000000000000000000000000000000000> >>";
    let whole = pdf(&lines(11, 700, &["Ambon raih piala."]), "", &[lock.as_bytes().to_vec()]);
    for end in [9, whole.len() / 2] {
        assert!(matches!(read("a.pdf", &whole[..end]).1[0].cause, Cause::BrokenDocument(_)));
    }
    let locked = String::from_utf8(whole)
        .expect("text")
        .replace("/Info 4 0 R", "/Info 4 0 R /ID [<00> <00>] /Encrypt 7 0 R");
    assert_eq!(read("a.pdf", locked.as_bytes()).1[0].cause, Cause::Protected);
}
