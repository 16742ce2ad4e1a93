//! Answers: what can stand behind the nasal of *meN-* and *peN-*?
//!
//! | written | root starts with |
//! |---|---|
//! | *mem-* | *b, f, v*, *p* of loans and of *per-*; *p* lost before a vowel, also before *r* |
//! | *men-* | *d, c, j, z*, *t, s* of loans; *t* lost before a vowel |
//! | *meny-* | *s* lost before a vowel |
//! | *meng-* | vowel, *g, h, q, x*, *k* and *c* of loans (*mengcover*); *k* lost before a vowel |
//! | *menge-* | a word of one syllable |
//! | *me-* | *l, m, n, r, w, y*; all others for *pe-*, whose agents of *ber-* verbs have no nasal |

use super::prefix::{Prefix, is_vowel};

/// Shows `see` what follows *meN-* or *peN-* in `form`.
pub(super) fn each(form: &str, see: &mut dyn FnMut(Prefix, &str, u8)) {
    for (written, prefix) in [("me", Prefix::Me), ("pe", Prefix::Pe)] {
        if let Some(rest) = form.strip_prefix(written) {
            after_e(rest, prefix, see);
        }
    }
}

fn after_e(rest: &str, prefix: Prefix, see: &mut dyn FnMut(Prefix, &str, u8)) {
    if let Some(rest) = rest.strip_prefix("ny") {
        restored('s', rest, prefix, 0, see);
    }
    if let Some(rest) = rest.strip_prefix("ng") {
        after_ng(rest, prefix, see);
    } else if let Some(rest) = rest.strip_prefix('n') {
        plain(rest, "dcjzts", prefix, see);
        restored('t', rest, prefix, 0, see);
    } else if let Some(rest) = rest.strip_prefix('m') {
        plain(rest, "bfvp", prefix, see);
        restored('p', rest, prefix, 0, see);
        if rest.starts_with('r') {
            see(prefix, &format!("p{rest}"), 0); // "pemrosesan", "pemrograman"
        }
    }
    let bare = rest.starts_with(['l', 'm', 'n', 'r', 'w', 'y']);
    if bare || prefix == Prefix::Pe {
        see(prefix, rest, u8::from(!bare));
    }
}

fn after_ng(rest: &str, prefix: Prefix, see: &mut dyn FnMut(Prefix, &str, u8)) {
    plain(rest, "ghkqxc", prefix, see);
    if rest.starts_with(is_vowel) {
        see(prefix, rest, 0);
        restored('k', rest, prefix, 0, see);
    }
    if let Some(rest) = rest.strip_prefix('e')
        && rest.chars().filter(|&c| is_vowel(c)).count() == 1
    {
        see(prefix, rest, 0);
    }
}

/// The root's first consonant is there: it is one of `allowed`.
fn plain(rest: &str, allowed: &str, prefix: Prefix, see: &mut dyn FnMut(Prefix, &str, u8)) {
    if rest.starts_with(|c| allowed.contains(c)) {
        see(prefix, rest, 0);
    }
}

/// The root's first consonant was swallowed: the rest starts with a vowel.
fn restored(
    lost: char,
    rest: &str,
    prefix: Prefix,
    strain: u8,
    see: &mut dyn FnMut(Prefix, &str, u8),
) {
    if rest.starts_with(is_vowel) {
        see(prefix, &format!("{lost}{rest}"), strain);
    }
}
