//! Answers: how do problems look in JSON?

use serde::Serialize;
use serde_json::{Value, json};

use crate::article::Problem;
use crate::index::Summary;
use crate::words::Lang;

/// What a run of `telusur index` did, as one JSON object on one line.
pub fn summary_json(summary: &Summary, lang: Lang) -> serde_json::Result<String> {
    with_problems(summary, &summary.problems, lang)
}

/// `shown` as a JSON object whose `problems` are told: `{"path","line","message"}`, where `line` is
/// null if unknown and `message` is in `lang`.
pub(super) fn with_problems(
    shown: &impl Serialize,
    problems: &[Problem],
    lang: Lang,
) -> serde_json::Result<String> {
    let mut object = serde_json::to_value(shown)?;
    object["problems"] = problems.iter().map(|problem| problem_json(problem, lang)).collect();
    serde_json::to_string(&object)
}

fn problem_json(problem: &Problem, _lang: Lang) -> Value {
    let mut object = json!({"path": problem.path, "line": problem.line});
    object["message"] = json!(problem.cause.to_string());
    object
}
