//! Answers: who got which award, and which words say so?

use serde::{Deserialize, Serialize};

use super::{Facets, Span};

/// What kind of recipient an award went to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecipientType {
    /// A province or its government.
    Province,
    /// A kabupaten or its government.
    Regency,
    /// A kota or its government.
    City,
    /// A desa, kelurahan or kecamatan.
    Village,
    /// A ministry, dinas, state or regional enterprise, school or hospital.
    Agency,
    /// A private company.
    Company,
    /// An association, a team, a group.
    Community,
    /// One person.
    Person,
}

/// One award that an article reports as received.
///
/// In JSON as in `explain --format jsonl`; absent values are `null`, absent lists empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Award {
    /// Who received it, as the article names them.
    pub recipient: String,
    /// What kind of recipient that is.
    pub recipient_type: RecipientType,
    /// Canonical name of the recipient's province, where it has one.
    pub province: Option<String>,
    /// Canonical names of the bodies that conferred it.
    pub award_body: Vec<String>,
    /// The award's own name, as given.
    pub programme: Option<String>,
    /// What it was given for.
    pub category: Option<String>,
    /// The placing: 1 is the best.
    pub rank: Option<u32>,
    /// The class competed in, such as "tipe C" or "kabupaten".
    pub class: Option<String>,
    /// The award's year: the edition's if named, else when it was conferred.
    pub year: Option<i32>,
    /// What each value rests on.
    pub evidence: Vec<Evidence>,
}

/// The field of an [`Award`] that a piece of evidence speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AwardField {
    /// [`Award::recipient`] and its type.
    Recipient,
    /// [`Award::province`].
    Province,
    /// [`Award::award_body`].
    AwardBody,
    /// [`Award::programme`].
    Programme,
    /// [`Award::category`].
    Category,
    /// [`Award::rank`].
    Rank,
    /// [`Award::class`].
    Class,
    /// [`Award::year`].
    Year,
}

/// Why a value was believed.
///
/// `start` and `end` are byte offsets into the article's [`text`](super::Article::text).
/// A value that came with the article (front matter, a record's field) and not from its
/// words has a rule that starts with `given` and the empty span 0..0. A year reckoned from
/// the publication date alone has the span of the award's statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Which value this speaks for.
    pub field: AwardField,
    /// The words it rests on.
    #[serde(flatten)]
    pub span: Span,
    /// The name of the rule that read them.
    pub rule: String,
    /// How often such a reading is right, from 0 to 1.
    pub confidence: f32,
}

/// What was understood of one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Understanding {
    /// The article's facets: sets over `awards`, unless given with the article.
    pub facets: Facets,
    /// The awards it reports, in the order of the text.
    pub awards: Vec<Award>,
}
