//! Answers: does the table of dates hold, and does nothing break on any text?

use proptest::prelude::*;
use time::Weekday;

use super::words::MONTHS;
use super::*;

fn iso(stamp: &str) -> Option<String> {
    publication_date(stamp).map(|day| day.to_string())
}

/// Slice, day, month and year of a mention.
type Told<'t> = (&'t str, Option<u8>, Option<u8>, Option<i32>);

fn told(text: &str) -> Vec<Told<'_>> {
    let mentions = date_mentions(text).into_iter();
    mentions.map(|m| (m.span.slice(text), m.day, m.month, m.year)).collect()
}

#[test]
fn stamps_of_the_outlets() {
    let cases = [
        ("2025-05-15 14:22:53", "2025-05-15"),
        ("2023-02-27T23:57:06+07:00", "2023-02-27"),
        ("Selasa, 29 Jul 2025 22:16 WIB", "2025-07-29"),
        ("Juli 07, 2019", "2019-07-07"),
        ("Oct 2, 2019", "2019-10-02"),
        ("Diperbarui 10 Jun 2025, 16:45 WIB", "2025-06-10"),
        ("23-Sep-19", "2019-09-23"),
        ("01-May-19", "2019-05-01"),
        ("Tayang: Senin, 9 Juni 2025 10:48 WITA", "2025-06-09"),
        ("9/26/2019", "2019-09-26"),
        ("16/09/2019", "2019-09-16"),
        ("10/20/2025 17:53", "2025-10-20"),
        ("11 Juni 2025 |11:27 WIB", "2025-06-11"),
        ("15 Mei 2025 | 16.00 WIB", "2025-05-15"),
        ("Kompas.com - 08/05/2024, 16:00 WIB", "2024-05-08"),
        ("Kompas.com - Diperbarui 12/05/2024, 06:36 WIB", "2024-05-12"),
        (", Jurnalis-Rabu, 18 Juni 2025 |12:10 WIB", "2025-06-18"),
        (", Jurnalis-Jum'at, 20 Juni 2025 |11:58 WIB", "2025-06-20"),
        ("13+December+2018", "2018-12-13"),
        ("Thursday, 07 September 2017", "2017-09-07"),
        ("Jumat, 08/09/2017 | 11:28", "2017-09-08"),
        ("Selasa, 3 Juni 2025- 13:35 WIB", "2025-06-03"),
        ("Senin, 9 Jun 2025 - 18:28 WIB_x0000_", "2025-06-09"),
        ("Jumat 20 Jun 2025 18:19 WIB", "2025-06-20"),
        ("1 Juli 2021 23:51 WIB", "2021-07-01"),
        ("Thu, 01 Jul 2021 23:51:00 +0700", "2021-07-01"),
        ("01.07.2021", "2021-07-01"),
        ("20210701", "2021-07-01"),
        ("1625158260", "2021-07-01"),
    ];
    for (stamp, day) in cases {
        assert_eq!(iso(stamp).as_deref(), Some(day), "{stamp}");
    }
}

#[test]
fn no_day_in_junk_and_half_dates() {
    for stamp in
        ["", "[]", "Date not found.", "Tidak Ditemukan", "11-Jan", "2021", "31/02/2021", "38383682"]
    {
        assert_eq!(iso(stamp), None, "{stamp}");
    }
}

#[test]
fn the_leading_date_counts_where_an_article_follows() {
    assert_eq!(iso("14/11/2025,Sekolah itu berdiri 2 Mei 1908 di").as_deref(), Some("2025-11-14"));
    let late = format!("{} 2 Mei 1908", "kata ".repeat(100));
    assert_eq!(iso(&late), None);
}

#[test]
fn order_of_day_and_month() {
    let cases = [
        ("9/10/2019", "2019-09-10"),           // bare numbers: a spreadsheet's
        ("09/10/2019", "2019-10-09"),          // padded: Indonesian
        ("10/09/2025 20:43", "2025-10-09"),    // a clock after a space: a spreadsheet's
        ("9/10/2019 20:43 WIB", "2019-10-09"), // but spreadsheets know no WIB
        ("Rabu, 9/10/2019", "2019-10-09"),     // a Wednesday only with the day first
    ];
    for (stamp, day) in cases {
        assert_eq!(iso(stamp).as_deref(), Some(day), "{stamp}");
    }
    assert_eq!(publication_days("2019-09-10").len(), 2);
    assert_eq!(publication_days("2019-09-13").len(), 1);
}

#[test]
fn days_in_running_text() {
    let cases = [
        ("pada Senin (25/10) lalu", ("Senin (25/10)", Some(25), Some(10), None)),
        ("Jumat (25/10/19).", ("Jumat (25/10/19)", Some(25), Some(10), Some(2019))),
        ("sejak 27 Juli 2021.", ("27 Juli 2021", Some(27), Some(7), Some(2021))),
        ("tanggal 27-07-2021,", ("27-07-2021", Some(27), Some(7), Some(2021))),
        ("(2021-07-27)", ("2021-07-27", Some(27), Some(7), Some(2021))),
        ("Rabu malam, 5 Agt 2020", ("Rabu malam, 5 Agt 2020", Some(5), Some(8), Some(2020))),
        ("pada 3 Nopember", ("3 Nopember", Some(3), Some(11), None)),
        ("sejak Oktober 2021 ini", ("Oktober 2021", None, Some(10), Some(2021))),
        ("pada 14-15 September 2019", ("15 September 2019", Some(15), Some(9), Some(2019))),
        ("2021-Jumat (1/10)", ("Jumat (1/10)", Some(1), Some(10), None)),
    ];
    for (text, mention) in cases {
        assert_eq!(told(text), vec![mention], "{text}");
    }
}

#[test]
fn weekdays_in_every_spelling() {
    for word in ["Jumat", "Jum'at", "Jum\u{2019}at"] {
        let text = format!("{word}, 1 Oktober 2021");
        assert_eq!(date_mentions(&text)[0].weekday, Some(Weekday::Friday), "{word}");
    }
    assert_eq!(date_mentions("Ahad (3/10/2021)")[0].weekday, Some(Weekday::Sunday));
    // "dua minggu" are two weeks
    assert_eq!(date_mentions("selama dua minggu, 5 Mei 2021")[0].weekday, None);
    // of two days one cannot tell whose the weekday is
    assert_eq!(date_mentions("Sabtu (14-15/9/2019)")[0].weekday, None);
}

#[test]
fn numbers_that_are_no_days() {
    let texts = [
        "skor 2-1 dan 3/4 bagian",
        "nomor 125/10/20211",
        "pukul 12:30",
        "harga 1.250.000",
        "musim 2019/2020",
        "21-22-20",
        "32 Oktober",
        "31/02/2021",
        "5 des sekitarnya",
        "kode A25/10/2021",
        "ban 120/70-15",
        "9999999999999999999999 Mei 2021x",
    ];
    for text in texts {
        assert!(told(text).iter().all(|m| m.1.is_none()), "{text}: {:?}", told(text));
    }
}

#[test]
fn several_days_in_order() {
    let text = "Kamis (1/7/2021) dan Senin, 5 Juli 2021, lalu 12 Agu.";
    let days: Vec<_> = told(text).into_iter().map(|m| (m.1, m.2)).collect();
    assert_eq!(days, [(Some(1), Some(7)), (Some(5), Some(7)), (Some(12), Some(8))]);
}

#[test]
fn long_input_is_no_trouble() {
    for unit in ["1", "1/", "Senin ", " ", "(1-", "2021-", "Mei ", "é1"] {
        let text = unit.repeat(200_000);
        for mention in date_mentions(&text) {
            assert!(!mention.span.slice(&text).is_empty());
        }
    }
}

proptest! {
    #[test]
    fn mentions_slice_back_in_order(text in "(Senin|Jum'at|Mei|Okt|[0-9]{1,5}|[ ,/()+é–-]){0,40}") {
        let mut end = 0;
        for mention in date_mentions(&text) {
            prop_assert!(mention.span.start >= end && !mention.span.is_empty());
            prop_assert!(text.get(mention.span.start..mention.span.end).is_some());
            prop_assert!(mention.month.is_some());
            end = mention.span.end;
        }
        publication_date(&text);
    }

    #[test]
    fn anything_goes(text in any::<String>()) {
        date_mentions(&text);
        publication_days(&text);
    }

    #[test]
    fn a_spelled_day_is_read_back(year in 1950..2050i32, ordinal in 1..=365u16) {
        let day = Date::from_ordinal_date(year, ordinal).unwrap();
        let (month, number) = (u8::from(day.month()), day.day());
        for name in MONTHS[usize::from(month) - 1] {
            prop_assert_eq!(publication_date(&format!("{number} {name} {year}")), Some(day));
        }
        prop_assert_eq!(publication_date(&format!("{number:02}/{month:02}/{year}")), Some(day));
        prop_assert_eq!(publication_date(&day.to_string()), Some(day));
    }
}
