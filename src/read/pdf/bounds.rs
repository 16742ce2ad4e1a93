//! Answers: how much would this PDF unpack to?

use std::io::{self, Read};

use flate2::read::ZlibDecoder;

use super::super::bytes::MEGABYTE;
use crate::article::Cause;

/// One stream may unpack to so many megabytes: a large picture.
const STREAM: u64 = 128;
/// All together to so many, and to so many times the file's size.
const ALL: u64 = 64;
const TIMES: u64 = 100;

/// Fails where the packed streams of a PDF hold more than a document does.
///
/// The library unpacks some of them before it can be asked anything, so this looks at the bytes:
/// whatever stands behind the word `stream` and unpacks, counts.
pub fn check(pdf: &[u8]) -> Result<(), Cause> {
    if twice_packed(pdf) {
        return Err(Cause::BrokenDocument("streams packed more than once".to_owned()));
    }
    let most = (pdf.len() as u64).saturating_mul(TIMES).max(ALL * MEGABYTE);
    let (mut at, mut all) = (0, 0);
    while let Some(found) = find(&pdf[at..], b"stream") {
        at += found + b"stream".len();
        let rest = pdf[at..].trim_ascii_start();
        if !matches!(rest, [0x08 | 0x18 | 0x28 | 0x38 | 0x48 | 0x58 | 0x68 | 0x78, ..]) {
            continue;
        }
        let mut unpacked = ZlibDecoder::new(rest);
        // a damaged one counts as far as it goes
        let _ = io::copy(&mut unpacked.by_ref().take(STREAM * MEGABYTE + 1), &mut io::sink());
        all += unpacked.total_out();
        if all > most || unpacked.total_out() > STREAM * MEGABYTE {
            return Err(Cause::Expands(most.min(STREAM * MEGABYTE) / MEGABYTE));
        }
        at += usize::try_from(unpacked.total_in()).unwrap_or(0).min(rest.len());
    }
    Ok(())
}

/// Whether a stream is packed in what was packed before: no program writes that.
fn twice_packed(pdf: &[u8]) -> bool {
    let names: [&[u8]; 2] = [b"FlateDecode", b"LZWDecode"];
    let mut at = 0;
    while let Some(found) = find(&pdf[at..], b"Decode") {
        at += found + b"Decode".len();
        let before = &pdf[..at];
        let rest = pdf[at..].trim_ascii_start();
        let next = rest.strip_prefix(b"/").unwrap_or_default();
        let packs = |text: &[u8], end: bool| {
            names.iter().any(|it| if end { text.ends_with(it) } else { text.starts_with(it) })
        };
        if packs(before, true) && packs(next, false) {
            return true;
        }
    }
    false
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|it| it == word)
}
