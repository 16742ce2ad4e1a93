//! Answers: in whose name does an official take a prize?
//!
//! "Sekda X menerima penghargaan atas nama Pemkab Y", "Wakil Bupati mewakili Bupati Y menerima": the prize is
//! theirs whom he stands for. Read from the language. Doubt: who competes for a region ("mewakili Provinsi X di
//! lomba"), hence officials alone.

use super::*;

/// Whom "atas nama" or "mewakili" at token `i` names, and the token after: a government, or who heads it.
pub(crate) fn stood_for(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let words = match s.says(i, "mewakili") {
        true => 1,
        false if s.says(i, "atas") && s.says(i + 1, "nama") => 2,
        false => return None,
    };
    let whole = |e: &Entity| e.is_regional() || e.rule == "village" || e.rule == "office-of-region";
    entity_at(s, i + words, to).filter(|(e, _)| e.sure && whole(e))
}

/// The same right behind a prize, where what follows still tells of that prize.
pub(crate) fn behind_prize(s: &Sheet, i: usize, to: usize) -> Option<usize> {
    let prize = [Cue::Award, Cue::AwardName, Cue::Anaphor];
    let near = i.checked_sub(1).is_some_and(|j| s.any(j, &prize));
    stood_for(s, i, to).filter(|_| near).map(|(_, end)| end)
}

impl Reading<'_, '_> {
    /// The subject, or whom it stands for where that is an official.
    pub(super) fn taker(&self) -> Vec<Entity> {
        let who = self.subject();
        let official = matches!(who.as_slice(), [only] if only.rule.starts_with("office") || only.rule == "post-and-name");
        let whom = || (self.from..self.to).find_map(|i| stood_for(self.s, i, self.to));
        match whom().filter(|_| official) {
            Some((whom, _)) => vec![whom],
            None => who,
        }
    }
}
