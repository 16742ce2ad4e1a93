//! Answers: where does a number end that is written in digits, and what is its one form?
//!
//! Indonesian puts dots between thousands and a comma before decimals: 3.040 is 3040, 72,5 is
//! seventy-two and a half. Doubt: "3.040" by an English hand is three and a bit; in Indonesian
//! text that is rare, so the dot with exactly three digits is read as a thousand.

/// How far a number is followed, in bytes: longer ones are taken apart at their separators.
const LONGEST: usize = 48;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// Digits only.
    Plain,
    /// With separators of thousands, given here, and perhaps a decimal mark, the other one.
    Thousands(u8),
    /// With one decimal mark.
    Decimal,
}

impl Number {
    /// Whether dots or commas belong to it.
    pub fn has_separator(self) -> bool {
        self != Number::Plain
    }

    /// Appends the number's one form: no marks between thousands, a comma before decimals.
    pub fn normalize_into(self, written: &str, out: &mut String) {
        for c in written.chars() {
            match self {
                Number::Thousands(mark) if c == mark as char => {}
                _ if matches!(c, '.' | ',') => out.push(','),
                _ => out.push(c),
            }
        }
    }
}

/// The number that starts with the digit at byte `start`: its end, how it is written, and up to
/// where dots and commas are mere separators, as in "14.9.2019".
pub(super) fn number_at(text: &str, start: usize, separating: bool) -> (usize, Number, usize) {
    let bytes = text.as_bytes();
    let first = digits_end(bytes, start);
    if separating || first - start > LONGEST {
        return (first, Number::Plain, 0);
    }
    for mark in [b'.', b','] {
        if let Some(end) = thousands_end(bytes, start, first, mark) {
            return (end, Number::Thousands(mark), 0);
        }
    }
    match mark_and_digits(bytes, first) {
        Some(end) if mark_and_digits(bytes, end).is_none() => (end, Number::Decimal, 0),
        Some(end) => (first, Number::Plain, separators_end(bytes, end)),
        None => (first, Number::Plain, 0),
    }
}

fn digits_end(bytes: &[u8], from: usize) -> usize {
    from + bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count()
}

/// The end of a mark and the digits behind it.
fn mark_and_digits(bytes: &[u8], at: usize) -> Option<usize> {
    bytes.get(at).filter(|b| matches!(b, b'.' | b','))?;
    let end = digits_end(bytes, at + 1);
    (end > at + 1).then_some(end)
}

/// The end of "1.234.567,89". A single group behind a comma is a decimal, so it takes two.
fn thousands_end(bytes: &[u8], start: usize, first: usize, mark: u8) -> Option<usize> {
    let mut end = first;
    let mut groups = 0;
    while end - start < LONGEST
        && bytes.get(end) == Some(&mark)
        && mark_and_digits(bytes, end) == Some(end + 4)
    {
        end += 4;
        groups += 1;
    }
    if first - start > 3 || groups < if mark == b'.' { 1 } else { 2 } {
        return None;
    }
    match mark_and_digits(bytes, end) {
        None => Some(end),
        Some(decimals) if bytes[end] != mark && mark_and_digits(bytes, decimals).is_none() => {
            Some(decimals)
        }
        Some(_) => None,
    }
}

fn separators_end(bytes: &[u8], from: usize) -> usize {
    let window = &bytes[from..bytes.len().min(from + LONGEST)];
    from + window.iter().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> String {
        let (end, number, _) = number_at(text, 0, false);
        let mut out = String::new();
        number.normalize_into(&text[..end], &mut out);
        out
    }

    #[test]
    fn numbers_have_one_form() {
        assert_eq!(form("3.040"), "3040");
        assert_eq!(form("72,5"), "72,5");
        assert_eq!(form("72.5 persen"), "72,5");
        assert_eq!(form("1.234.567,89"), "1234567,89");
        assert_eq!(form("1,234,567.89"), "1234567,89");
        // a full stop and a comma end a number that no digit follows
        assert_eq!(form("2021."), "2021");
        assert_eq!(form("2021, lalu"), "2021");
    }

    #[test]
    fn dates_are_taken_apart() {
        assert_eq!(number_at("14.9.2019", 0, false), (2, Number::Plain, 9));
        // not thousands: the first group is too long
        assert_eq!(form("2019.123"), "2019,123");
    }
}
