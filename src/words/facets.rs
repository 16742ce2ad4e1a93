//! Answers: what are the facets called?

use super::Lang;
use crate::article::Facet;

/// A facet's name for a reader.
pub fn facet(facet: Facet, lang: Lang) -> &'static str {
    match facet {
        Facet::Province => lang.pick("province", "provinsi"),
        Facet::Year => lang.pick("year", "tahun"),
        Facet::AwardBody => lang.pick("award body", "pemberi"),
        Facet::Category => lang.pick("category", "kategori"),
    }
}

/// The flag that chooses or excludes a facet's value, the same in every language.
pub fn flag(facet: Facet, excluded: bool) -> String {
    let not = if excluded { "not-" } else { "" };
    format!("--{not}{}", facet.name().replace('_', "-"))
}
