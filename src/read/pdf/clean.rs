//! Answers: which instructions of a PDF's pages show text?
//!
//! Only they are left: pictures, lines and colours are what the library fails on most. Pages get
//! what they inherit, forms that show themselves are cut off, and how often forms show other
//! forms is bounded.

use std::collections::HashMap;
use std::time::Instant;

use pdf_extract::content::{Content, Operation};
use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};

use super::SECONDS;
use crate::article::Cause;

/// So many forms may be shown by one page, those shown by forms included.
const FORMS: u64 = 2000;
/// So deep may forms be shown by forms.
const DEEPEST: usize = 12;
/// So far up are inherited properties looked for.
const HIGHEST: usize = 32;

/// Instructions that show text or say where it stands.
const SHOWING: [&str; 20] = [
    "BT", "ET", "Tf", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "Tc", "Tw", "Tz", "TL", "Ts",
    "q", "Q", "cm", "Do",
];

/// Leaves nothing on the pages but text; gives back how many pages there are.
pub fn clean(document: &mut Document, until: Instant) -> Result<u32, Cause> {
    let pages = document.get_pages();
    let mut forms = Forms::default();
    for id in pages.values() {
        if Instant::now() > until {
            return Err(Cause::Slow(SECONDS));
        }
        clean_page(document, *id, &mut forms);
    }
    Ok(u32::try_from(pages.len()).unwrap_or(u32::MAX))
}

fn clean_page(document: &mut Document, page: ObjectId, forms: &mut Forms) {
    let resources = inherited(document, page, b"Resources");
    let resources = resources.and_then(|it| it.as_dict().ok().cloned()).unwrap_or_default();
    let media = inherited(document, page, b"MediaBox").filter(|it| is_box(document, it));
    let media = media.unwrap_or_else(|| vec![0.into(), 0.into(), 595.into(), 842.into()].into());
    let content = document.get_page_content(page).unwrap_or_default();
    let (shown, _) = forms.cleaned(document, &content, &resources, 0);
    let stream = document.add_object(Stream::new(Dictionary::new(), shown));
    if let Ok(Object::Dictionary(page)) = document.get_object_mut(page) {
        page.set("Resources", resources);
        page.set("MediaBox", media);
        page.set("Contents", stream);
        page.remove(b"Parent");
        page.remove(b"ArtBox");
    }
}

/// What a page says itself or has from the nodes above it.
fn inherited(document: &Document, page: ObjectId, name: &[u8]) -> Option<Object> {
    let mut at = document.get_dictionary(page).ok()?;
    for _ in 0..HIGHEST {
        if let Ok(found) = at.get(name) {
            return document.dereference(found).ok().map(|(_, it)| it.clone());
        }
        at = document.get_dictionary(at.get(b"Parent").ok()?.as_reference().ok()?).ok()?;
    }
    None
}

fn is_box(document: &Document, object: &Object) -> bool {
    let number = |it: &Object| document.dereference(it).is_ok_and(|(_, it)| it.as_float().is_ok());
    object.as_array().is_ok_and(|all| all.len() == 4 && all.iter().all(number))
}

/// What a form costs: how many forms are shown where it is. `None` while it is being cleaned, so
/// that one that shows itself is noticed.
#[derive(Default)]
struct Forms(HashMap<ObjectId, Option<u64>>);

impl Forms {
    /// The instructions of `content` that show text, and how many forms they show.
    fn cleaned(
        &mut self,
        document: &mut Document,
        content: &[u8],
        resources: &Dictionary,
        depth: usize,
    ) -> (Vec<u8>, u64) {
        let operations = Content::decode(content).map(|it| it.operations).unwrap_or_default();
        let (mut kept, mut shown, mut open) = (Vec::new(), 0, 0_usize);
        for operation in operations {
            let keep = match operation.operator.as_str() {
                "Do" => {
                    let cost = self.cost(document, &operation, resources, depth);
                    let fits = cost.filter(|cost| shown + cost <= FORMS);
                    shown += fits.unwrap_or(0);
                    fits.is_some()
                }
                "q" => {
                    open += 1;
                    true
                }
                "Q" => {
                    let closes = open > 0;
                    open = open.saturating_sub(1);
                    closes
                }
                operator => SHOWING.contains(&operator),
            };
            if keep {
                kept.push(operation);
            }
        }
        (Content { operations: kept }.encode().unwrap_or_default(), shown)
    }

    /// What showing the form that an instruction names costs; nothing where it is not to be shown.
    fn cost(
        &mut self,
        document: &mut Document,
        operation: &Operation,
        resources: &Dictionary,
        depth: usize,
    ) -> Option<u64> {
        let name = operation.operands.first()?.as_name().ok()?;
        let (_, named) = document.dereference(resources.get(b"XObject").ok()?).ok()?;
        let id = named.as_dict().ok()?.get(name).ok()?.as_reference().ok()?;
        if let Some(known) = self.0.get(&id) {
            return *known;
        }
        self.0.insert(id, None);
        let cost = self.clean_form(document, id, resources, depth);
        self.0.insert(id, cost);
        cost
    }

    fn clean_form(
        &mut self,
        document: &mut Document,
        id: ObjectId,
        around: &Dictionary,
        depth: usize,
    ) -> Option<u64> {
        let form = document.get_object(id).ok()?.as_stream().ok()?;
        let is_form =
            form.dict.get(b"Subtype").is_ok_and(|it| it.as_name().is_ok_and(|it| it == b"Form"));
        if !is_form || depth >= DEEPEST {
            return None;
        }
        let own = form.dict.get(b"Resources").ok().and_then(|it| document.dereference(it).ok());
        let resources = own.and_then(|(_, it)| it.as_dict().ok()).unwrap_or(around).clone();
        let content = form.decompressed_content().unwrap_or_else(|_| form.content.clone());
        let (shown, cost) = self.cleaned(document, &content, &resources, depth + 1);
        let Ok(Object::Stream(form)) = document.get_object_mut(id) else { return None };
        form.set_plain_content(shown);
        form.dict.set("Resources", resources);
        Some(cost + 1)
    }
}
