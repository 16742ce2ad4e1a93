//! Answers: how do problems look in JSON?

use serde::Serialize;
use serde_json::{Value, json};

use crate::article::Problem;
use crate::index::{Check, Outline, Reason, Summary};
use crate::words::{Lang, Told};

/// What a run of `telusur index` did, as one JSON object on one line.
pub fn summary_json(summary: &Summary, lang: Lang) -> serde_json::Result<String> {
    with_problems(summary, &summary.problems, lang)
}

/// What is wrong with an index, as one JSON object on one line.
pub fn check_json(check: &Check, lang: Lang) -> serde_json::Result<String> {
    with_problems(check, &check.problems, lang)
}

/// What a run of `telusur index` would do, as one JSON object on one line.
pub fn outline_json(outline: &Outline, lang: Lang) -> serde_json::Result<String> {
    let mut object = told_in(outline, &outline.problems, lang)?;
    for (at, step) in outline.steps.iter().enumerate() {
        if let Reason::Unreadable { cause } = &step.reason {
            object["steps"][at]["message"] = json!(cause.told(lang));
        }
    }
    serde_json::to_string(&object)
}

/// `shown` as a JSON object whose `problems` are told: `{"path","line","message"}`, where `line` is
/// null if unknown and `message` is in `lang`.
pub(super) fn with_problems(
    shown: &impl Serialize,
    problems: &[Problem],
    lang: Lang,
) -> serde_json::Result<String> {
    serde_json::to_string(&told_in(shown, problems, lang)?)
}

fn told_in(shown: &impl Serialize, problems: &[Problem], lang: Lang) -> serde_json::Result<Value> {
    let mut object = serde_json::to_value(shown)?;
    object["problems"] = problems.iter().map(|problem| problem_json(problem, lang)).collect();
    Ok(object)
}

fn problem_json(problem: &Problem, lang: Lang) -> Value {
    let mut object = json!({"path": problem.path, "line": problem.line});
    object["message"] = json!(problem.cause.told(lang));
    object
}
