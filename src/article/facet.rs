//! Answers: by which fields can articles be narrowed down, and what values does one article have?

use serde::{Deserialize, Serialize};

/// The four facets, in the order in which they are shown everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// The recipients' provinces.
    Province,
    /// The years of the awards.
    Year,
    /// The bodies that conferred them.
    AwardBody,
    /// What they were given for.
    Category,
}

impl Facet {
    /// All facets, in the order of display.
    pub const ALL: [Facet; 4] = [Facet::Province, Facet::Year, Facet::AwardBody, Facet::Category];

    /// The name in JSON, in the index and in front matter.
    pub const fn name(self) -> &'static str {
        match self {
            Facet::Province => "province",
            Facet::Year => "year",
            Facet::AwardBody => "award_body",
            Facet::Category => "category",
        }
    }

    /// The facet called `name`, with `-` and `_` alike.
    pub fn from_name(name: &str) -> Option<Facet> {
        let name = name.replace('-', "_");
        Facet::ALL.into_iter().find(|facet| facet.name() == name)
    }
}

/// One article's values of the four facets: sets over its awards, in order of first mention.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facets {
    /// Canonical names of the recipients' provinces.
    pub province: Vec<String>,
    /// Years of the awards.
    pub year: Vec<i32>,
    /// Canonical names of the conferring bodies.
    pub award_body: Vec<String>,
    /// What the awards were given for.
    pub category: Vec<String>,
}

impl Facets {
    /// The values of one facet as text.
    pub fn values(&self, facet: Facet) -> Vec<String> {
        match facet {
            Facet::Province => self.province.clone(),
            Facet::Year => self.year.iter().map(i32::to_string).collect(),
            Facet::AwardBody => self.award_body.clone(),
            Facet::Category => self.category.clone(),
        }
    }

    /// Whether no facet has a value.
    pub fn is_empty(&self) -> bool {
        self.province.is_empty()
            && self.year.is_empty()
            && self.award_body.is_empty()
            && self.category.is_empty()
    }
}
