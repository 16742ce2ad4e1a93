//! Answers: whom did a jury choose, where the prize stands before the verb?

use super::*;

impl Reading<'_, '_> {
    /// "Untuk kategori Best Smartphone, juri memilih X".
    ///
    /// Serves 1 of the 50 articles that it was read from. Doubt: whom it chose for something else, hence a prize
    /// before the verb.
    pub(super) fn chosen(&self) -> Vec<Draft> {
        let s = self.s;
        let mut info = Info::read(s, self.from, self.anchor.at, false);
        if !s.says(self.anchor.at, "memilih") || !info.names_award() {
            return Vec::new();
        }
        let who = winners(s, self.anchor.end, self.to);
        let Some(last) = who.last().filter(|w| w.entity.sure) else { return Vec::new() };
        borrow(&mut info, &Info::read(s, last.end, self.reach(), false));
        self.build(who, info, "chosen-for", 0.7)
    }

    /// "Akademi Swedia menetapkan Han Kang sebagai peraih Nobel Sastra": whom another chose, who gives it.
    ///
    /// Serves 1 of the 50 articles that it was read from.
    pub(super) fn chosen_to_receive(&self, info: &mut Info) -> Option<Entity> {
        let s = self.s;
        let role = self.anchor.at;
        let active = |j: &usize| s.is(*j, Cue::Named) && s.word(*j).starts_with("me");
        let low = role.saturating_sub(12).max(self.line.from);
        let verb = (low..role).rev().find(active).filter(|_| s.says(role, "sebagai"))?;
        let named = |j: usize| entity_at(s, j, role).filter(|(e, end)| e.sure && *end == role);
        let (who, _) = (verb + 1..role).find_map(named)?;
        info.bodies.extend(giver_before(s, self.line.from, verb));
        Some(who)
    }
}
