//! Answers: how many bytes does this LZW-packed stream of a PDF unpack to?
//!
//! Each code stands for a run of bytes that was met before and one byte more; only how long the
//! runs are is kept here.

/// Starts the table anew.
const CLEAR: usize = 256;
/// Ends the stream.
const END: usize = 257;
/// Codes are at most twelve bits long.
const CODES: usize = 1 << 12;

/// How many bytes it unpacks to, or more than `most`. `early`: whether codes grow one code before
/// they must, which is the usual way.
pub fn unpacked(packed: &[u8], early: bool, most: u64) -> u64 {
    let mut bits = Bits { bytes: packed, kept: 0, count: 0 };
    let mut lengths = vec![1_u64; CODES];
    let (mut next, mut before, mut all) = (END + 1, 0, 0);
    while let Some(code) = bits.take(width(next + usize::from(early))) {
        match code {
            CLEAR => (next, before) = (END + 1, 0),
            END => break,
            code => {
                let length = if code < next { lengths[code] } else { before + 1 };
                if before > 0 && next < CODES {
                    lengths[next] = before + 1;
                    next += 1;
                }
                (before, all) = (length, all + length);
            }
        }
        if all > most {
            break;
        }
    }
    all
}

/// How many bits a code has, where the table has so many.
fn width(codes: usize) -> u32 {
    match codes {
        ..512 => 9,
        512..1024 => 10,
        1024..2048 => 11,
        _ => 12,
    }
}

/// Bytes read a few bits at a time, the highest first.
struct Bits<'a> {
    bytes: &'a [u8],
    kept: u32,
    count: u32,
}

impl Bits<'_> {
    fn take(&mut self, width: u32) -> Option<usize> {
        while self.count < width {
            let (byte, rest) = self.bytes.split_first()?;
            self.kept = self.kept << 8 | u32::from(*byte);
            self.bytes = rest;
            self.count += 8;
        }
        self.count -= width;
        let code = self.kept >> self.count;
        self.kept &= (1 << self.count) - 1;
        Some(code as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the PDF reference: 45 45 45 45 45 65 45 45 45 66.
    #[test]
    fn the_reference_s_example_is_ten_bytes_long() {
        let packed = [0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01];
        assert_eq!(unpacked(&packed, true, 1000), 10);
    }

    /// The code that is one too far each time: every run is one longer than the one before.
    #[test]
    fn runs_that_grow_are_counted_up_to_the_most() {
        let codes = std::iter::once(CLEAR).chain([65]).chain(END + 1..4000);
        let (mut bits, mut count, mut packed) = (0_u64, 0, Vec::new());
        for (at, code) in codes.enumerate() {
            let width = width(END + 1 + at.saturating_sub(2) + 1);
            bits = bits << width | code as u64;
            count += width;
            while count >= 8 {
                count -= 8;
                packed.push((bits >> count) as u8);
                bits &= (1 << count) - 1;
            }
        }
        assert!(unpacked(&packed, true, u64::MAX) > 6_000_000);
        assert!(unpacked(&packed, true, 1000) < 10_000);
    }
}
