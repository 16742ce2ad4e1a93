//! Answers: in which words is a mistake on the command line told?

use std::error::Error as _;
use std::fmt;
use std::num::ParseIntError;

use clap::error::{ContextKind, Error, ErrorKind};
use telusur::told;
use telusur::words::{Lang, Told};

/// A value that a flag does not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// It is no year and no range of years.
    Year,
    /// It is a range of years whose end stands first.
    BackwardYears,
    /// It is no language that messages are told in.
    Language,
    /// It is not two facets.
    TwoFacets,
}

impl Told for Mistake {
    fn told(&self, lang: Lang) -> String {
        match self {
            Mistake::Year => told!(
                lang,
                "write a year (2021) or a range of years (2019..2022)",
                "tulis tahun (2021) atau rentang tahun (2019..2022)"
            ),
            Mistake::BackwardYears => told!(
                lang,
                "this range ends before it begins: write the earlier year first (2019..2022)",
                "rentang ini berakhir sebelum dimulai: tulis tahun yang lebih awal dahulu (2019..2022)"
            ),
            Mistake::TwoFacets => told!(
                lang,
                "write two of province, year, award-body and category: province,year",
                "tulis dua dari province, year, award-body, dan category: province,year"
            ),
            Mistake::Language => told!(lang, "write en or id", "tulis en atau id"),
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(Lang::English))
    }
}

impl std::error::Error for Mistake {}

/// What was wrong with a command line; `None` where clap's own words serve: in English, and where
/// help or a version was asked for.
pub fn told(error: &Error, lang: Lang) -> Option<String> {
    if lang == Lang::English || !error.use_stderr() {
        return None;
    }
    let mut told = format!("galat: {}\n", what(error)?);
    for (kind, tip) in [
        (ContextKind::SuggestedArg, "mungkin maksud Anda"),
        (ContextKind::SuggestedSubcommand, "mungkin maksud Anda"),
        (ContextKind::SuggestedValue, "mungkin maksud Anda"),
    ] {
        if let Some(value) = context(error, kind) {
            told += &format!("\n  {tip} '{value}'?\n");
        }
    }
    if let Some(usage) = context(error, ContextKind::Usage) {
        told += &format!("\n{}\n", usage.trim().replacen("Usage:", "Penggunaan:", 1));
    }
    Some(told + "\nUntuk bantuan, coba '--help'.\n")
}

fn context(error: &Error, kind: ContextKind) -> Option<String> {
    let value = error.get(kind)?.to_string();
    (!value.is_empty()).then_some(value)
}

/// The mistake in one sentence; `None` for kinds that these commands cannot bring about.
fn what(error: &Error) -> Option<String> {
    let named = |kind| context(error, kind).unwrap_or_default();
    let (arg, value) = (named(ContextKind::InvalidArg), named(ContextKind::InvalidValue));
    Some(match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("'{arg}' memerlukan nilai"),
        ErrorKind::InvalidValue => {
            let values = named(ContextKind::ValidValue);
            format!("nilai '{value}' untuk '{arg}' tidak dikenal\n  [pilihan: {values}]")
        }
        ErrorKind::ValueValidation => {
            format!("nilai '{value}' untuk '{arg}' tidak sah: {}", cause(error))
        }
        ErrorKind::UnknownArgument => format!("argumen '{arg}' tidak dikenal"),
        ErrorKind::InvalidSubcommand => {
            format!("tidak ada perintah '{}'", named(ContextKind::InvalidSubcommand))
        }
        ErrorKind::ArgumentConflict => match named(ContextKind::PriorArg).as_str() {
            prior if prior == arg || prior.is_empty() => format!("'{arg}' hanya boleh satu kali"),
            prior => format!("'{arg}' tidak dapat dipakai bersama '{prior}'"),
        },
        ErrorKind::MissingRequiredArgument => format!("masih kurang: {arg}"),
        ErrorKind::MissingSubcommand => {
            format!("sebut sebuah perintah\n  [pilihan: {}]", named(ContextKind::ValidSubcommand))
        }
        ErrorKind::NoEquals => format!("tulis tanda sama dengan di belakang '{arg}'"),
        ErrorKind::TooManyValues => format!("nilai '{value}' untuk '{arg}' berlebih"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("jumlah nilai untuk '{arg}' tidak sesuai")
        }
        ErrorKind::InvalidUtf8 => "argumen bukan UTF-8 yang sah".to_string(),
        _ => return None,
    })
}

/// Why a value is not taken.
fn cause(error: &Error) -> String {
    let Some(source) = error.source() else { return "periksa ejaannya".to_string() };
    if let Some(mistake) = source.downcast_ref::<Mistake>() {
        return mistake.told(Lang::Indonesian);
    }
    match source.downcast_ref::<ParseIntError>() {
        Some(_) => "tulis bilangan bulat, 0 atau lebih".to_string(),
        None => source.to_string(),
    }
}
