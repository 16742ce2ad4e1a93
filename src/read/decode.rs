//! Answers: which characters do these bytes stand for?

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use thiserror::Error;

/// Bytes that are no text in any encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "this is binary data, not text, whatever its name says; save the article as plain text in UTF-8"
)]
pub struct Binary;

/// How much of the input is looked at to tell text from binary data.
const SAMPLE: usize = 64 * 1024;

/// The text that `bytes` stand for, without byte order mark.
///
/// UTF-8 is taken as it is, without a copy. A byte order mark or the NULs of UTF-16 decide;
/// text that is UTF-8 but for a few broken places stays so; anything else is guessed by
/// `chardetng`, which is told that the text is Indonesian.
pub fn decode(bytes: Vec<u8>) -> Result<String, Binary> {
    let marked = Encoding::for_bom(&bytes);
    if let Some((encoding, mark)) = marked.or_else(|| utf16_by_nuls(&bytes).map(|it| (it, 0))) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return text_only(text.into_owned());
    }
    match String::from_utf8(bytes) {
        Ok(text) => text_only(text),
        Err(error) => foreign(error.as_bytes()),
    }
}

/// Text that is not valid UTF-8 and has no byte order mark.
fn foreign(bytes: &[u8]) -> Result<String, Binary> {
    if is_binary(&bytes[..bytes.len().min(SAMPLE)]) {
        return Err(Binary);
    }
    if mostly_utf8(bytes) {
        return text_only(String::from_utf8_lossy(bytes).into_owned());
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(Some(b"id"), Utf8Detection::Deny);
    text_only(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// UTF-16 without byte order mark: Latin text has a NUL in nearly every second byte, on one side.
fn utf16_by_nuls(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let nuls = |side: usize| sample.iter().skip(side).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (nuls(0), nuls(1), sample.len() / 2);
    let many = |count: usize| half >= 2 && count * 10 >= half * 7;
    let few = |count: usize| count * 50 <= half;
    match (even, odd) {
        (even, odd) if many(odd) && few(even) => Some(UTF_16LE),
        (even, odd) if many(even) && few(odd) => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether the text has more well-formed UTF-8 sequences than broken places.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken
}

fn text_only(text: String) -> Result<String, Binary> {
    let sample = &text.as_bytes()[..text.len().min(SAMPLE)];
    if is_binary(sample) { Err(Binary) } else { Ok(text) }
}

/// Whether NULs or too many other control characters are in the sample.
///
/// Text has next to none but white space; of random bytes about one in ten is one, so even
/// twenty random bytes are mostly recognised. The doubt: a short scrap of random printable bytes.
fn is_binary(sample: &[u8]) -> bool {
    let control =
        |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    let controls = sample.iter().filter(control).count();
    sample.contains(&0) || controls * 50 > sample.len()
}
