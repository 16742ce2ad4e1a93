//! Answers: which characters do these bytes stand for?

use std::io::{self, Read};

use crate::article::Cause;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, UTF_16BE, UTF_16LE};

/// How much of the input is looked at to tell text from binary data.
const SAMPLE: usize = 64 * 1024;

/// The text that `bytes` stand for, without byte order mark.
///
/// UTF-8 is taken as it is, without a copy. A byte order mark or the NULs of UTF-16 decide;
/// text that is UTF-8 but for a few broken places stays so; anything else is guessed by
/// `chardetng`, which is told that the text is Indonesian.
pub fn decode(bytes: Vec<u8>) -> Result<String, Cause> {
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
fn foreign(bytes: &[u8]) -> Result<String, Cause> {
    if is_binary(&bytes[..bytes.len().min(SAMPLE)]) {
        return Err(Cause::Binary);
    }
    if mostly_utf8(bytes) {
        return text_only(String::from_utf8_lossy(bytes).into_owned());
    }
    text_only(guess(bytes).decode_without_bom_handling(bytes).0.into_owned())
}

/// The likeliest encoding of bytes that are no UTF-8.
pub fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"id"), Utf8Detection::Deny)
}

/// The text of a file that names its own encoding by `label`, as web pages do.
///
/// The label is believed where the bytes are no UTF-8 and have no mark: browsers save pages in
/// UTF-8 and leave the old label in them.
pub fn decode_labelled(bytes: Vec<u8>, label: &[u8]) -> Result<String, Cause> {
    let named = Encoding::for_label(label).filter(|it| it.is_single_byte());
    match named {
        Some(encoding) if Encoding::for_bom(&bytes).is_none() && !mostly_utf8(&bytes) => {
            text_only(encoding.decode_without_bom_handling(&bytes).0.into_owned())
        }
        _ => decode(bytes),
    }
}

/// Whether a file starts as UTF-16, in which a line feed is more than one byte.
pub fn in_utf16(start: &[u8]) -> bool {
    matches!(start, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [_, 0, _, 0, ..] | [0, _, 0, _, ..])
}

/// UTF-16 read as UTF-8, some kilobytes at a time.
pub struct Utf8<R> {
    input: R,
    decoder: Option<Decoder>,
    text: Vec<u8>,
    given: usize,
    done: bool,
}

impl<R: Read> Utf8<R> {
    /// `input` is UTF-16, with or without a byte order mark.
    pub fn new(input: R) -> Self {
        Self { input, decoder: None, text: Vec::new(), given: 0, done: false }
    }

    /// Decodes the next bytes; `text` stays empty at the end of the input.
    fn fill(&mut self) -> io::Result<()> {
        self.text.clear();
        self.given = 0;
        let mut bytes = Vec::new();
        while self.text.is_empty() && !self.done {
            bytes.clear();
            let count = self.input.by_ref().take(SAMPLE as u64).read_to_end(&mut bytes)?;
            let decoder = self.decoder.get_or_insert_with(|| {
                let big = matches!(bytes.as_slice(), [0xfe, 0xff, ..] | [0, ..]);
                if big { UTF_16BE } else { UTF_16LE }.new_decoder_with_bom_removal()
            });
            self.text.resize(decoder.max_utf8_buffer_length(count).unwrap_or(4 * SAMPLE), 0);
            let (_, _, written, _) = decoder.decode_to_utf8(&bytes, &mut self.text, count == 0);
            self.text.truncate(written);
            self.done = count == 0;
        }
        Ok(())
    }
}

impl<R: Read> Read for Utf8<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.text.len() {
            self.fill()?;
        }
        let count = buffer.len().min(self.text.len() - self.given);
        buffer[..count].copy_from_slice(&self.text[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
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

fn text_only(text: String) -> Result<String, Cause> {
    let sample = &text.as_bytes()[..text.len().min(SAMPLE)];
    if is_binary(sample) { Err(Cause::Binary) } else { Ok(text) }
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
