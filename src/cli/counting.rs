//! Answers: how are facet values to be counted, picked and ordered?

use clap::ValueEnum;
use telusur::article::Facet;
use telusur::search::{FacetOrder, Results};
use telusur::{Index, Query};

use super::help::Mistake;

/// How facet values are counted and listed
#[derive(Debug, clap::Args)]
pub struct CountingArgs {
    /// Count two facets' values together, as in province,year
    #[arg(long, value_name = "FACET,FACET", value_parser = two_facets)]
    by: Option<TwoFacets>,
    /// Only values with this in their name, or with this for a short name
    #[arg(long, value_name = "TEXT")]
    facet_search: Option<String>,
    /// The order of the values
    #[arg(long, value_name = "ORDER", default_value = "count")]
    facet_order: Order,
    /// Tell beside each value how many articles of the whole index have it
    #[arg(long)]
    shares: bool,
}

type TwoFacets = [Facet; 2];

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Order {
    /// Most articles first
    Count,
    /// By the alphabet
    Name,
    /// By number, as years
    Number,
}

/// Two different facets, with a comma between them.
fn two_facets(typed: &str) -> Result<TwoFacets, Mistake> {
    let facets = typed.split_once(',');
    let known = |name: &str| Facet::from_name(name.trim());
    match facets.and_then(|(a, b)| Some([known(a)?, known(b)?])) {
        Some([a, b]) if a != b => Ok([a, b]),
        _ => Err(Mistake::TwoFacets),
    }
}

impl CountingArgs {
    /// The query with what is to be counted besides.
    pub fn asked(&self, query: Query) -> Query {
        Query { by: self.by, shares: self.shares, ..query }
    }

    /// What was searched for among the names of values, if no value has it.
    pub fn unmatched(&self, results: &Results) -> Option<&str> {
        let none = results.facets.iter().all(|counts| counts.values.is_empty());
        self.facet_search.as_deref().filter(|_| none)
    }

    /// Picks and orders the values of the results.
    pub fn arrange(&self, index: &Index, results: &mut Results) {
        results.sort_values(match self.facet_order {
            Order::Count => FacetOrder::Count,
            Order::Name => FacetOrder::Name,
            Order::Number => FacetOrder::Number,
        });
        if let Some(typed) = &self.facet_search {
            results.keep_values(index, typed);
        }
    }
}
