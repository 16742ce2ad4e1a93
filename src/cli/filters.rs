//! Answers: which facet values were chosen or excluded by flags?

use telusur::article::Facet;
use telusur::search::{Filters, Selection, is_backward, years};

use super::help::Mistake;

/// Choices in the facets; each flag may be given again
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Facets (each flag may be given again)")]
pub struct FilterArgs {
    /// Only recipients of this province, also by its short form
    #[arg(long, value_name = "NAME")]
    province: Vec<String>,
    /// Only awards of this year, or of a range of years (2019..2022)
    #[arg(long, value_name = "YEAR", value_parser = year)]
    year: Vec<String>,
    /// Only awards conferred by this body, also by its acronym
    #[arg(long, value_name = "NAME")]
    award_body: Vec<String>,
    /// Only awards in this category
    #[arg(long, value_name = "NAME")]
    category: Vec<String>,
    /// No recipients of this province
    #[arg(long, value_name = "NAME")]
    not_province: Vec<String>,
    /// No awards of this year or range
    #[arg(long, value_name = "YEAR", value_parser = year)]
    not_year: Vec<String>,
    /// No awards conferred by this body
    #[arg(long, value_name = "NAME")]
    not_award_body: Vec<String>,
    /// No awards in this category
    #[arg(long, value_name = "NAME")]
    not_category: Vec<String>,
}

/// A year or a range of years, as typed.
fn year(typed: &str) -> Result<String, Mistake> {
    match years(typed) {
        Some(_) => Ok(typed.trim().to_string()),
        None if is_backward(typed) => Err(Mistake::BackwardYears),
        None => Err(Mistake::Year),
    }
}

impl FilterArgs {
    /// The choices as a query has them.
    pub fn filters(self) -> Filters {
        let mut filters = Filters::default();
        let all = [
            (Facet::Province, self.province, self.not_province),
            (Facet::Year, self.year, self.not_year),
            (Facet::AwardBody, self.award_body, self.not_award_body),
            (Facet::Category, self.category, self.not_category),
        ];
        for (facet, any, none) in all {
            *filters.of_mut(facet) = Selection { any, none };
        }
        filters
    }
}
