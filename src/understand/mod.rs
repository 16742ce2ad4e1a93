//! Answers: who got which award, from whom, when?

use crate::article::{Article, Understanding};

/// Reads awards and facets out of articles.
#[derive(Debug, Default)]
pub struct Reader {}

impl Reader {
    /// The awards and facets of one article.
    pub fn understand(&self, _article: &Article) -> Understanding {
        Understanding::default()
    }

    /// The canonical province that `name` stands for: "kalteng" is Kalimantan Tengah.
    pub fn province(&self, _name: &str) -> Option<&str> {
        None
    }

    /// The canonical conferring body that `name` stands for: "bkn" is Badan Kepegawaian Negara.
    pub fn award_body(&self, _name: &str) -> Option<&str> {
        None
    }
}
