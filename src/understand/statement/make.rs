//! Answers: how do recipients and what a sentence says of an award become drafts?

use super::*;

/// A recipient with what the sentence says of it alone.
#[derive(Clone, Debug)]
pub(crate) struct Winner {
    pub(crate) entity: Entity,
    pub(crate) item: Item,
    pub(super) end: usize,
}

pub(super) struct Make {
    pub(super) line: usize,
    pub(super) span: Span,
    pub(super) rule: &'static str,
    pub(super) confidence: f32,
    pub(super) past: bool,
}

impl Make {
    pub(super) fn drafts(&self, who: Vec<Winner>, info: Info) -> Vec<Draft> {
        // a certificate of status is none, even where it is called an award
        let bare = info.title.is_none() && info.items.is_empty() && info.bodies.is_empty();
        if info.thanks || info.status && info.title.is_none() && (!info.award || bare) {
            return Vec::new();
        }
        let items = if info.items.is_empty() { vec![Item::default()] } else { info.items.clone() };
        let mut out = Vec::new();
        for item in &items {
            let own: Vec<Winner> = match &item.winner {
                Some(entity) => {
                    vec![Winner { entity: entity.clone(), item: Item::default(), end: 0 }]
                }
                None => who.clone(),
            };
            if own.is_empty() {
                out.push(self.draft(None, item.clone(), &info));
            }
            for winner in own {
                let mut item = item.clone();
                item.category = winner.item.category.or(item.category);
                item.rank = winner.item.rank.or(item.rank);
                out.push(self.draft(Some(winner.entity), item, &info));
            }
        }
        out.truncate(60);
        out
    }

    fn draft(&self, recipient: Option<Entity>, item: Item, info: &Info) -> Draft {
        Draft {
            recipient,
            info: info.clone(),
            item,
            line: self.line,
            span: self.span,
            rule: self.rule,
            confidence: self.confidence,
            past: self.past,
        }
    }
}
