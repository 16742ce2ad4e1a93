//! Answers: how much would this PDF unpack to?

use std::io::{self, Read};

use flate2::read::ZlibDecoder;
use pdf_extract::{Document, Stream};

use super::super::bytes::MEGABYTE;
use super::lzw;
use crate::article::Cause;

/// One stream may unpack to so many megabytes: a large picture.
const STREAM: u64 = 128;
/// All together to so many, and to so many times the file's size.
const ALL: u64 = 64;
const TIMES: u64 = 100;
/// A stream of objects that cannot be looked into beforehand, because it is encrypted or packed in
/// another way, may have so many bytes: they unpack to a thousand times as many at most. Programs
/// write a hundred or two hundred objects in one, which take a tenth of it.
const CLOSED: usize = 128 << 10;
/// So far in front of the word `stream` its dictionary is looked for.
const DICTIONARY: usize = 4 << 10;

/// Fails where the packed streams of a PDF hold more than a document does.
///
/// The library unpacks some of them before it can be asked anything, so this looks at the bytes:
/// whatever stands behind the word `stream` and unpacks, counts.
pub fn check(pdf: &[u8]) -> Result<(), Cause> {
    if twice_packed(pdf) {
        return Err(too_often());
    }
    let mut budget = Budget::new(pdf.len());
    let mut at = 0;
    while let Some(found) = find(&pdf[at..], b"stream") {
        let word = at + found;
        at = word + b"stream".len();
        let rest = pdf[at..].trim_ascii_start();
        if !matches!(rest, [0x08 | 0x18 | 0x28 | 0x38 | 0x48 | 0x58 | 0x68 | 0x78, ..]) {
            if rest.len() > CLOSED
                && holds_objects(&pdf[word.saturating_sub(DICTIONARY)..word])
                && find(&rest[..CLOSED], b"endstream").is_none()
            {
                return Err(budget.cause());
            }
            continue;
        }
        let (packed, unpacked) = inflated(rest);
        budget.spend(unpacked)?;
        at += packed.min(rest.len());
    }
    Ok(())
}

/// Fails where streams of a document that is loaded and decrypted hold more than one does.
/// Pictures are never unpacked.
pub fn check_loaded(document: &Document, size: usize) -> Result<(), Cause> {
    let mut budget = Budget::new(size);
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let picture = |stream: &Stream| {
        stream.dict.get(b"Subtype").is_ok_and(|it| it.as_name().is_ok_and(|it| it == b"Image"))
    };
    for stream in streams.filter(|stream| !picture(stream)) {
        budget.spend(unpacked(stream)?)?;
    }
    Ok(())
}

/// What is left of what a document may unpack to.
struct Budget {
    left: u64,
    most: u64,
}

impl Budget {
    fn new(size: usize) -> Budget {
        let most = (size as u64).saturating_mul(TIMES).max(ALL * MEGABYTE);
        Budget { left: most, most }
    }

    fn spend(&mut self, bytes: u64) -> Result<(), Cause> {
        let left = self.left.checked_sub(bytes).filter(|_| bytes <= STREAM * MEGABYTE);
        self.left = left.ok_or_else(|| self.cause())?;
        Ok(())
    }

    fn cause(&self) -> Cause {
        Cause::Expands(self.most.min(STREAM * MEGABYTE) / MEGABYTE)
    }
}

/// How many bytes were packed, as far as they unpack, and into how many: a little more than a
/// stream may have at most. A damaged one counts as far as it goes.
fn inflated(packed: &[u8]) -> (usize, u64) {
    let mut unpacked = ZlibDecoder::new(packed);
    let _ = io::copy(&mut unpacked.by_ref().take(STREAM * MEGABYTE + 1), &mut io::sink());
    (usize::try_from(unpacked.total_in()).unwrap_or(usize::MAX), unpacked.total_out())
}

/// What a stream unpacks to, by the ways of packing that the library knows.
fn unpacked(stream: &Stream) -> Result<u64, Cause> {
    let Ok(filters) = stream.filters() else { return Ok(0) };
    let (mut size, mut plain): (u64, Option<Vec<u8>>) = (stream.content.len() as u64, None);
    for (at, filter) in filters.iter().enumerate() {
        let bytes: &[u8] = plain.as_ref().unwrap_or(&stream.content);
        match *filter {
            b"ASCII85Decode" => plain = Some(from_ascii85(bytes)),
            b"FlateDecode" => size = inflated(bytes).1,
            b"LZWDecode" => size = lzw::unpacked(bytes, grows_early(stream), STREAM * MEGABYTE),
            _ => break,
        }
        let packs = matches!(*filter, b"FlateDecode" | b"LZWDecode");
        if packs && at + 1 < filters.len() {
            return Err(too_often());
        }
    }
    Ok(size)
}

fn grows_early(stream: &Stream) -> bool {
    let said = stream.dict.get(b"DecodeParms").and_then(|it| it.as_dict());
    said.and_then(|it| it.get(b"EarlyChange")).and_then(|it| it.as_i64()).unwrap_or(1) != 0
}

/// The bytes that stand in five letters each.
fn from_ascii85(text: &[u8]) -> Vec<u8> {
    let (mut bytes, mut number, mut digits) = (Vec::new(), 0_u32, 0);
    for letter in text.iter().take_while(|letter| **letter != b'~') {
        match letter {
            b'z' if digits == 0 => bytes.extend([0; 4]),
            b'!'..=b'u' => {
                number = number.wrapping_mul(85).wrapping_add(u32::from(letter - b'!'));
                digits += 1;
            }
            _ => {}
        }
        if digits == 5 {
            bytes.extend(number.to_be_bytes());
            (number, digits) = (0, 0);
        }
    }
    // What is left of the last group does not change how much it unpacks to.
    bytes
}

/// Whether the dictionary at the end of these bytes is that of a stream of objects, or of the table
/// of where they stand. A name may hide letters as `#4f`.
fn holds_objects(before: &[u8]) -> bool {
    let text = String::from_utf8_lossy(before);
    let from = text.rfind(" obj").map_or(0, |at| at + 4);
    let mut plain = String::new();
    let mut parts = text[from..].split('#');
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let code = part.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        plain.extend(code.map(char::from));
        plain.push_str(if code.is_some() { &part[2..] } else { part });
    }
    plain.contains("ObjStm") || plain.contains("XRef")
}

fn too_often() -> Cause {
    Cause::BrokenDocument("streams packed more than once".to_owned())
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
