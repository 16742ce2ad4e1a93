//! Answers: is a saved page's article found, and nothing that stands around it?

use crate::article::{Article, Cause, PartKind};
use crate::read::tests::{day, one, read};

const FIRST: &str = "Pemerintah Kota Ambon menerima penghargaan pelayanan publik dari lembaga itu, yang \
    menilai 120 kota selama setahun penuh dan mengumumkannya di Jakarta.";
const SECOND: &str = "Wali kota berkata bahwa piala itu milik semua warga, dan bahwa loket di setiap \
    kecamatan akan buka lebih lama mulai bulan depan.";

/// A page as publishing programs make them: menus, sharing, pointers, a list of other headlines,
/// a sidebar with award news of others, and a footer.
fn page(head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>Ambon Raih Piala | Koran Timur</title>{head}\
         <style>p > a {{ color: red }}</style><script>if (1 < 2) {{ w('<p>Iklan</p>') }}</script></head>\
         <body><header><nav><ul class=menu><li><a href=/a>Daerah</a><li><a href=/b>Olahraga</a></ul></nav></header>\
         <div class=wrap><article><h1>Ambon Raih Piala</h1>{body}</article></div>\
         <aside class=sidebar><h3>Terpopuler</h3><ul><li><a href=/c>Provinsi Lain Menerima Penghargaan</a></ul></aside>\
         <footer>Tentang kami <p>Copyright \u{a9} 2024 Koran Timur</p></footer></body></html>"
    )
}

fn told(article: &Article) -> String {
    article.told().map(|part| part.span.slice(&article.text)).collect::<Vec<_>>().join("\n")
}

#[test]
fn main_text_without_what_stands_around_it() {
    let body = format!(
        "<p>{FIRST}</p><p>Baca juga: <a href=/x>Pasar Apung Dibuka</a></p><p><a href=/y>Banjir di Hulu Sungai</a></p>\
         <figure><img src=f.jpg><figcaption>Suasana di balai kota</figcaption></figure>\
         <p><b>Kata</b> {SECOND}</p><div class=share><a href=/f>Facebook</a> <button>Salin</button></div>"
    );
    let article = one("a.html", page("", &body).as_bytes());
    assert_eq!(article.title, "Ambon Raih Piala");
    assert_eq!(told(&article), format!("Ambon Raih Piala\n{FIRST}\nKata {SECOND}"));
    assert_eq!(article.text.matches("Ambon Raih Piala").count(), 1, "the headline is told once");
    for part in &article.parts {
        assert!(article.text.get(part.span.start..part.span.end).is_some());
    }
}

#[test]
fn what_a_page_tells_about_itself() {
    let head = "<meta property=og:site_name content='Koran Timur'>\
        <meta property=article:published_time content='2022-07-03T23:30:00+00:00'>\
        <link rel=canonical href='https://www.koran.example/berita/ambon'>";
    let body = format!("<p>{FIRST}</p><p>{SECOND}</p>");
    let article = one("a.html", page(head, &body).as_bytes());
    // half past six in the morning of the fourth, in Jakarta
    assert_eq!(day(&article), "2022-07-04");
    assert_eq!(article.outlet.as_deref(), Some("Koran Timur"));
    assert_eq!(article.url.as_deref(), Some("https://www.koran.example/berita/ambon"));
}

#[test]
fn json_ld_in_a_graph_with_a_line_break_in_a_string() {
    let head = "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},\
        {\"@type\":[\"NewsArticle\"],\"headline\":\"Ambon &amp; Tual\nRaih Piala\",\"datePublished\":\"2022-07-04T05:00:00+07:00\",\
        \"publisher\":{\"name\":\"Koran\"},\"mainEntityOfPage\":{\"@id\":\"https://koran.example/1\"}}]}</script>";
    let article = one("a.html", page(head, &format!("<p>{FIRST}</p><p>{SECOND}</p>")).as_bytes());
    assert_eq!(article.title, "Ambon & Tual Raih Piala");
    assert_eq!((day(&article).as_str(), article.outlet.as_deref()), ("2022-07-04", Some("Koran")));
    assert_eq!(article.url.as_deref(), Some("https://koran.example/1"));
}

#[test]
fn text_that_only_json_ld_has() {
    let head = format!(
        "<script type='application/ld+json'>{{\"@type\":\"Article\",\"articleBody\":\"{FIRST} {SECOND}\"}}</script>"
    );
    let article = one("a.html", page(&head, "<p>Memuat\u{2026}</p>").as_bytes());
    assert!(told(&article).contains(SECOND), "{}", article.text);
}

#[test]
fn dates_and_outlets_where_the_head_is_silent() {
    let body = format!(
        "<div class=meta>Rabu, 6 Juli 2022 10:15 WIT</div><p>Ambon (ANTARA) - {FIRST}</p><p>{SECOND}</p>"
    );
    let article = one("a.html", page("", &body).as_bytes());
    assert_eq!((day(&article).as_str(), article.outlet.as_deref()), ("2022-07-06", Some("ANTARA")));
    let body = format!("<time datetime=2022-07-05>kemarin</time><p>{FIRST}</p><p>{SECOND}</p>");
    let saved =
        format!("<!-- saved from url=(0030)https://www.timur.example/1 -->{}", page("", &body));
    let article = one("a.htm", saved.as_bytes());
    assert_eq!(
        (day(&article).as_str(), article.outlet.as_deref()),
        ("2022-07-05", Some("timur.example"))
    );
}

#[test]
fn the_encoding_that_the_page_names_unless_it_is_utf8() {
    let body = format!("<p>{FIRST} \u{201c}Caf\u{e9}\u{201d}</p><p>{SECOND}</p>");
    let named = page("", &body).replace("charset=utf-8", "charset=\"windows-1252\"");
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&named);
    for bytes in [latin.as_ref(), named.as_bytes()] {
        assert!(one("a.html", bytes).text.contains("\u{201c}Caf\u{e9}\u{201d}"));
    }
}

#[test]
fn old_pages_of_tables_and_line_breaks() {
    let html = format!(
        "<title>KORAN</title><table><tr><td><a href=1>Depan</a><br><a href=2>Arsip</a><td><b>Piala untuk Ambon</b><br>\
         <i>Jumat, 5 Maret 2004</i><p>{FIRST}<p>{SECOND}<table><tr><td>1<td>Ambon<tr><td>2<td>Tual</table></table>"
    );
    let article = one("a.html", html.as_bytes());
    assert_eq!(day(&article), "2004-03-05");
    let lines: Vec<&str> = article.text.lines().collect();
    for line in ["Piala untuk Ambon", "1 | Ambon", "2 | Tual", FIRST] {
        assert!(lines.contains(&line), "{line}: {lines:#?}");
    }
}

#[test]
fn hidden_and_unclosed_things() {
    let body = format!(
        "<div hidden><p>{SECOND} tersembunyi</p></div><p style='display: none'>{SECOND} rahasia</p><p>{FIRST}<p>{SECOND}"
    );
    let article = one("a.html", page("", &body).as_bytes());
    assert!(!article.text.contains("tersembunyi") && !article.text.contains("rahasia"));
    // a select that nobody closes hides nothing
    let open = format!("<body><select><option>Pilih<div><p>{FIRST}<p>{SECOND}</div>");
    assert!(one("a.html", open.as_bytes()).text.contains(SECOND));
}

#[test]
fn a_page_without_text_is_a_problem() {
    let (articles, problems) = read(
        "a.html",
        page("", "<div id=app></div>").replace("<h1>Ambon Raih Piala</h1>", "").as_bytes(),
    );
    assert!(articles.is_empty(), "{articles:?}");
    assert_eq!(problems[0].cause, Cause::NoMainText);
}

#[test]
fn links_are_pointers_and_headings_are_not() {
    let body = format!(
        "<p>{FIRST}</p><h2><a href=#s>Sejarah piala itu</a></h2><p>{SECOND}</p><p><a href=/z>Galeri Foto Upacara</a></p><p>{FIRST}</p>"
    );
    let article = one("a.html", page("", &body).as_bytes());
    let related = article.parts.iter().filter(|part| part.kind == PartKind::Related);
    let related: Vec<&str> = related.map(|part| part.span.slice(&article.text)).collect();
    assert!(!related.contains(&"Sejarah piala itu"), "{related:?}");
    assert!(!told(&article).contains("Galeri Foto"), "{}", told(&article));
}

/// Nesting, open tags, endless attributes: each of these is quadratic or worse in a parser that
/// builds a tree.
#[test]
fn hostile_pages_end_soon() {
    let units = [
        "<div>",
        "<b a=1>",
        "<p><a>",
        "<table><tr><td>",
        "<li><ul>",
        "</p>",
        "<svg>",
        "<select>",
        "<!--",
        "<h1>",
        "<a><div></a>",
        "<span></div>",
        "&amp",
        "<title>",
        "<br><br>x",
        "<script type=application/ld+json>[",
    ];
    for unit in units {
        let html =
            format!("<body><p>{FIRST}</p>{}<p>{SECOND}</p>", unit.repeat(600_000 / unit.len()));
        let start = std::time::Instant::now();
        let _ = read("a.html", html.as_bytes());
        assert!(start.elapsed().as_secs() < 60, "{unit}: {:?}", start.elapsed());
    }
    let attributes: String = (0..200_000).map(|at| format!(" a{at}=1")).collect();
    let (_, problems) = read("a.html", format!("<body><p{attributes}>{FIRST}").as_bytes());
    assert!(matches!(problems[0].cause, Cause::BrokenDocument(_)));
}
