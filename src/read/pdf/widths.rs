//! Answers: how wide is each letter of a PDF's fonts, told so that the library understands it?
//!
//! A font lists its letters' widths one by one (`first [w w w]`) or for a row of letters at once
//! (`first last w`). The library passes over the second form and takes such letters to be as wide
//! as a square: words then run into each other or fall apart. Browsers write both.

use pdf_extract::{Dictionary, Document, Object};

/// So many letters may have a font: more numbers than that stand for none.
const LETTERS: i64 = 0x1_0000;

/// Lists every width by itself.
pub fn spell_out(document: &mut Document) {
    let lists = document.objects.iter().filter_map(|(id, object)| {
        let font = object.as_dict().ok()?;
        let (_, widths) = document.dereference(font.get(b"W").ok()?).ok()?;
        Some((*id, spelled_out(document, widths.as_array().ok()?)))
    });
    let lists: Vec<_> = lists.collect();
    for (id, widths) in lists {
        if let Ok(Object::Dictionary(font)) = document.get_object_mut(id) {
            font.set("W", widths);
            whole_default(font);
        }
    }
}

/// The widths as `first [w w w]` alone.
fn spelled_out(document: &Document, widths: &[Object]) -> Vec<Object> {
    let plain = |object: &Object| document.dereference(object).map(|(_, it)| it.clone()).ok();
    let widths: Vec<Object> = widths.iter().filter_map(plain).collect();
    let mut out = Vec::new();
    let mut rest = widths.as_slice();
    loop {
        rest = match rest {
            [first, Object::Array(each), rest @ ..] => {
                out.extend([first.clone(), Object::Array(each.clone())]);
                rest
            }
            [Object::Integer(first), Object::Integer(last), width, rest @ ..] => {
                let count = last.saturating_sub(*first).saturating_add(1).clamp(0, LETTERS);
                let each = vec![width.clone(); count as usize];
                out.extend([Object::Integer(*first), Object::Array(each)]);
                rest
            }
            _ => return out,
        };
        if out.len() as i64 > 2 * LETTERS {
            return out;
        }
    }
}

/// The width of all other letters; the library takes whole numbers only.
fn whole_default(font: &mut Dictionary) {
    if let Ok(width) = font.get(b"DW").and_then(Object::as_float) {
        font.set("DW", width.round() as i64);
    }
}
