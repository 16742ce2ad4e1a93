//! Answers: is a Word document read as its writer sees it?

use crate::article::{Cause, PartKind};
use crate::read::archive::tests::zip;
use crate::read::tests::{day, one, read};

const CORE: &str = "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>Laporan &amp; Kegiatan Bulanan</dc:title>\
    <dcterms:created>2019-02-03T01:00:00Z</dcterms:created></cp:coreProperties>";

pub fn docx(body: &str, core: &str) -> Vec<u8> {
    let xml = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", xml.as_bytes()),
        ("docProps/core.xml", core.as_bytes()),
    ])
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

const TEXT: &str = "Pemerintah Kota Ambon menerima penghargaan pelayanan publik dari lembaga itu di Jakarta, kemarin siang.";

#[test]
fn the_heading_is_the_title_and_the_date_line_the_date() {
    let heading = "<w:p><w:pPr><w:pStyle w:val=\"Judul1\"/></w:pPr><w:r><w:t>Ambon Raih </w:t></w:r><w:r><w:t>Piala</w:t></w:r></w:p>";
    let body = [heading, &paragraph("Senin, 4 Juli 2022"), &paragraph(TEXT)].concat();
    let article = one("a.docx", &docx(&body, CORE));
    assert_eq!(article.title, "Ambon Raih Piala");
    assert_eq!(article.parts[0].kind, PartKind::Title);
    assert_eq!(day(&article), "2022-07-04", "not the day the template was made");
    assert_eq!(article.text.lines().count(), 3);
}

#[test]
fn properties_count_where_the_text_is_silent() {
    let body = [paragraph(TEXT), paragraph(TEXT)].concat();
    let article = one("a.docx", &docx(&body, CORE));
    assert_eq!(article.title, "Laporan & Kegiatan Bulanan");
    assert_eq!(day(&article), "2019-02-03");
    let unnamed = CORE.replace("Laporan &amp; Kegiatan Bulanan", "Microsoft Word - berita 2.doc");
    assert_eq!(one("a.docx", &docx(&body, &unnamed)).title, "");
}

#[test]
fn tables_are_rows_and_what_is_not_shown_is_not_read() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text));
    let body = format!(
        "{}<w:tbl><w:tr>{}{}{}</w:tr></w:tbl><w:p><w:r><w:delText>lama</w:delText><w:instrText>PAGE</w:instrText>\
         <w:t>Tom &amp; &#74;erry</w:t><w:br/><w:t>baris</w:t></w:r></w:p>\
         <w:p><w:r><AlternateContent><Choice><w:t>kotak</w:t></Choice><Fallback><w:t>kotak</w:t></Fallback></AlternateContent></w:r></w:p>",
        paragraph(TEXT),
        cell("1"),
        cell(""),
        cell("Ambon")
    );
    let article = one("a.docx", &docx(&body, ""));
    let lines: Vec<&str> = article.text.lines().skip(1).collect();
    assert_eq!(lines, ["1 | Ambon", "Tom & Jerry baris", "kotak"]);
}

#[test]
fn what_is_no_document_is_reported() {
    let cause = |bytes: &[u8]| read("a.docx", bytes).1[0].cause.clone();
    assert!(matches!(cause(&zip(&[("a.txt", b"x")])), Cause::BrokenDocument(_)));
    assert_eq!(cause(&docx("", "")), Cause::OnlyPictures);
    assert_eq!(cause(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rahasia"), Cause::Protected);
    let much = vec![b' '; 65 << 20];
    assert_eq!(cause(&zip(&[("word/document.xml", &much)])), Cause::Expands(64));
    // a document that was cut off tells what stands before the cut
    let cut =
        "<w:document><w:body><w:p><w:r><w:t>Ambon raih piala</w:t></w:r></w:p><w:p><w:r><w:t>dan";
    assert!(
        one("a.docx", &zip(&[("word/document.xml", cut.as_bytes())]))
            .text
            .starts_with("Ambon raih piala")
    );
}
