//! Answers: which body, village, firm, group or person do a head word and a name make?

use super::*;

/// A head word, and what it makes of the name behind it.
#[derive(Clone, Copy)]
struct Head {
    at: usize,
    cue: Cue,
    kind: RecipientType,
    rule: &'static str,
}

/// A village, body, company, group or person by its head word.
pub(super) fn headed(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let head = Head::at(s, i + usize::from(regions_firm(s, i)))?;
    let from = head.name_start(s, to)?;
    let end = head.name_end(s, from, to);
    if !head.is_named(s, from, end) || to < end {
        return None;
    }
    let start = head.start(s, from, end);
    let name = s.told(start, end);
    let key = match head.kind {
        RecipientType::Person => person_key(&name),
        _ => canonical(s, &name).unwrap_or_else(|| name.to_lowercase()),
    };
    let public = head.is_public() && !private(s, head.at);
    let (province, place) = public.then(|| place_within(s, head.at, end, to)).flatten().unzip();
    let lies = head.cue == Cue::HeadVillage || public && alone_in_place(s, end, to);
    let end = if lies { past_places(s, head.at, end, to) } else { end };
    let local = public && province.is_none() && !of_the_state(s, head.at, end);
    let (span, Head { kind, rule, .. }) = (s.span(start, end), head);
    Some((Entity { name, span, kind, province, place, key, sure: true, rule, local }, end))
}

impl Head {
    fn at(s: &Sheet, at: usize) -> Option<Head> {
        let heads = [
            (Cue::HeadVillage, RecipientType::Village, "village"),
            (Cue::HeadAgency, RecipientType::Agency, "regional-body"),
            (Cue::HeadCompany, RecipientType::Company, "company"),
            (Cue::HeadCommunity, RecipientType::Community, "group"),
            (Cue::HeadPerson, RecipientType::Person, "person-with-head"),
            (Cue::HeadNational, RecipientType::Agency, "national-body"),
        ];
        let &head = heads.iter().find(|&&(cue, ..)| s.is(at, cue))?;
        let regions = team_of_government(s, at) || institute_of_region(s, at);
        let (cue, kind, rule) = if regions { heads[1] } else { head };
        Some(Head { at, cue, kind, rule })
    }

    /// Whether it heads a public body.
    fn is_public(self) -> bool {
        matches!(self.cue, Cue::HeadVillage | Cue::HeadAgency)
    }

    /// Where the name starts, past what may stand between; `None` where none can follow.
    fn name_start(self, s: &Sheet, to: usize) -> Option<usize> {
        let from = self.at + s.cue_len(self.at);
        match self.cue {
            // "PT. Badak NGL"
            Cue::HeadCompany => Some(from + usize::from(s.mark(from, '.') && s.capital(from + 1))),
            Cue::HeadCommunity => Some(past_small(s, from, to)),
            Cue::HeadPerson => person_start(s, past_small(s, from, to), to)
                .filter(|&from| !s.is(from, Cue::OrgWord) || s.is(self.at, Cue::HeadAgency)),
            Cue::HeadAgency => Some(past_doctor(s, from)),
            _ => Some(from),
        }
    }

    fn name_end(self, s: &Sheet, from: usize, to: usize) -> usize {
        let counted = usize::from(numbered(s, from) && s.capital(from + 1));
        let small = self.is_public() || self.cue == Cue::HeadNational;
        let end = run_end(s, from + counted, to, small);
        past_acronym(s, over_commas(s, self.at, to).unwrap_or(end), to)
    }

    /// Whether a name stands behind: "dinas terkait", "siswa berprestasi" are nobody we can name.
    fn is_named(self, s: &Sheet, from: usize, end: usize) -> bool {
        let i = self.at;
        let caps = s.token(i).is_some_and(|t| t.caps);
        let own = s.capital(i) && (caps || s.cue_len(i) > 1) || short_of_office(s, i);
        // "pelajar SD, SMP, dan SMA": levels, and no school
        let levels = ["SD", "SMP", "SMA", "SMK", "MTs", "MAN"];
        let level = levels.contains(&s.word(i)) && end == i + 1;
        // "BUMD Air Minum Berkinerja Terbaik": what one can be the best of
        let best = end > i + 1 && s.says(end - 1, "terbaik");
        (end > from || own) && !level && !best
    }

    /// Where what is told starts: a person's name without the head, anything else with it.
    fn start(self, s: &Sheet, from: usize, end: usize) -> usize {
        match self.cue {
            Cue::HeadPerson if end > from => from,
            Cue::HeadPerson => (self.at..from).find(|&j| s.capital(j)).unwrap_or(self.at),
            _ => self.at,
        }
    }
}

/// Where a body ends that the table knows with commas in its name: "Kementerian Desa, Pembangunan Daerah
/// Tertinggal, dan Transmigrasi". Serves 1 of the 64 articles of the starter corpus.
fn known_over_commas(s: &Sheet, i: usize, to: usize) -> Option<usize> {
    let body = |thing: &Thing| matches!(thing, Thing::Body { office: false, .. });
    // the table may have the name with its bracket, which is no part of who won
    let end = to.min(i + s.things(i).find(|(thing, _)| body(thing))?.1);
    (i..end).any(|j| s.mark(j, ',')).then_some(end)
}

/// "tim pelajar DKI Jakarta", "atlet berkuda DKI": past small words between head and name.
fn past_small(s: &Sheet, from: usize, to: usize) -> usize {
    let ends = [Cue::Stop, Cue::Clause, Cue::And, Cue::At, Cue::Receive, Cue::Adverb];
    let small =
        |j: &usize| s.wordy(*j) && !s.capital(*j) && !s.says(*j, "asal") && !s.any(*j, &ends);
    let name = from + (from..to.min(from + 2)).take_while(small).count();
    let named = name < to && s.capital(name) && !MONTHS.contains(&s.word(name));
    if named { name } else { from }
}

/// "pembalap Prancis Jean Bruno" is Jean Bruno; "ilmuwan Amerika Serikat" is nobody named, and "Mantan
/// Juara Dunia" is what he was.
fn person_start(s: &Sheet, from: usize, to: usize) -> Option<usize> {
    let country = s.is(from, Cue::Country);
    let name = if country { from + s.cue_len(from) } else { from };
    let nobody = country && (name >= to || !s.capital(name));
    let what = s.any(name, &[Cue::Champion, Cue::Overall, Cue::Ordinal]);
    (!nobody && !what).then_some(name)
}

/// "RSUD dr Saiful Anwar", "RSUP dr. Kariadi": past the doctor's title.
fn past_doctor(s: &Sheet, from: usize) -> usize {
    let named = from + 1 + usize::from(s.mark(from + 1, '.'));
    if s.says(from, "dr") && s.capital(named) { named } else { from }
}

/// "Desa Lontar, Kabupaten Serang, Banten": past the places that the village lies in.
fn past_places(s: &Sheet, village: usize, end: usize, to: usize) -> usize {
    let mut end = end;
    while s.mark(end, ',') && end + 1 < to {
        let next = in_district(s, village, end + 1, to).or_else(|| around(s, end + 1));
        let Some(next) = next else { break };
        end = next;
    }
    end.min(to)
}

/// Past a regency or city told with its head, or a province.
fn around(s: &Sheet, at: usize) -> Option<usize> {
    let headed = usize::from(s.any(at, &REGION_HEADS));
    let (region, len) = region_at(s, at + headed, None)?;
    (headed == 1 || region.kind == RegionKind::Province).then_some(at + headed + len)
}

/// "Disdukcapil meraih", "Bappeda menerima": a contracted name says which office of the region it is.
///
/// Serves 1 of 46 notes of a city on its prizes.
fn short_of_office(s: &Sheet, i: usize) -> bool {
    let word = s.word(i);
    let contracted = ["Dis", "Din", "Bap"].iter().any(|p| word.starts_with(p)) && word != "Dinas";
    s.is(i, Cue::HeadAgency) && contracted
}

/// "Kecamatan Pasawahan", "Kapanewon Pandak": the district that villages lie in, by its name in each province.
pub(crate) fn is_district(s: &Sheet, i: usize) -> bool {
    let heads = ["kecamatan", "kapanewon", "kemantren", "distrik"];
    heads.iter().any(|w| s.says(i, w)) && s.capital(i + 1)
}

/// "Desa Wisata Cibuntu, Kecamatan Pasawahan": the district that a village lies in, and no second winner.
fn in_district(s: &Sheet, village: usize, at: usize, to: usize) -> Option<usize> {
    let inside = s.is(village, Cue::HeadVillage) && !is_district(s, village);
    let inside = inside && is_district(s, at);
    let end = run_end(s, at + 1, to, false);
    let alone = s.mark(end, ',') && !s.is(end + 1, Cue::And) || end >= to;
    (inside && alone).then_some(end)
}

/// "Tim Percepatan Akses Keuangan Daerah", "Tim Penggerak PKK": a team that a region's government is made of.
///
/// Source: the names of the teams that laws make regions set up.
fn team_of_government(s: &Sheet, i: usize) -> bool {
    let tasks = ["percepatan", "penggerak", "pengendalian", "pengendali", "pembina"];
    s.says(i, "tim") && s.capital(i) && tasks.iter().any(|w| s.says(i + 1, w)) && s.capital(i + 1)
}

/// "Lembaga Kearsipan Daerah Kabupaten Bone Bolango": the region in its name keeps it.
///
/// Serves 1 of 50 short pieces on governments.
fn institute_of_region(s: &Sheet, i: usize) -> bool {
    if !s.says(i, "lembaga") || !s.capital(i) {
        return false;
    }
    let end = run_end(s, i + s.cue_len(i), s.tokens.len(), true);
    let heads = [Cue::HeadRegency, Cue::HeadCity, Cue::HeadProvince];
    let kept = |j: usize| s.any(j, &heads) && region_at(s, j + s.cue_len(j), None).is_some();
    (i + 1..end).any(kept)
}

/// "Badan Kependudukan dan Keluarga Berencana Nasional", "Sekretariat Jenderal Kemensos": a body of the state
/// or part of one, which lies in no province however near one is named.
///
/// Serves 2 of 60 award news. Doubt: a body's local office that is called like the whole.
fn of_the_state(s: &Sheet, i: usize, end: usize) -> bool {
    let office = ["badan", "sekretariat", "balai"].iter().any(|w| s.says(i, w));
    let body = |j: usize| {
        s.things(j).any(|(t, len)| matches!(t, Thing::Body { office: false, .. }) && j + len <= end)
    };
    office && (s.says(i + 1, "jenderal") || body(i) || s.says(end - 1, "nasional"))
}

/// "PT BPD Banten", "PT Bank DKI": a bank or water works of a region, by whatever form.
///
/// Serves 1 of dev and 1 of 129 articles on governments. Doubt: a private bank of a like name.
fn regions_firm(s: &Sheet, i: usize) -> bool {
    let owned = ["bpd", "bank", "pdam", "perumda", "bpr", "transjakarta"];
    let behind = s.is(i + 1, Cue::HeadAgency) && owned.iter().any(|w| s.says(i + 1, w));
    (s.says(i, "pt") || s.says(i, "perumda")) && behind
}

/// "SDIT X", "RS Bethesda Yogyakarta": by their heads schools and hospitals that no region keeps.
///
/// Source: the names of Indonesian schools and hospitals; those of a region are SDN, RSUD and the like. Serves
/// 3 of 129 articles on governments. Doubt: a private school without such a head.
fn private(s: &Sheet, i: usize) -> bool {
    let heads = ["SDIT", "SMPIT", "SMAIT", "TKIT", "RSIA", "RSI"];
    let hospital = s.word(i) == "RS" && !s.says(i + 1, "umum") && !s.says(i + 1, "jiwa");
    heads.contains(&s.word(i)) || hospital
}

/// "Dinas Komunikasi, Informatika, Statistik dan Persandian Banten": where the name of an office ends that
/// counts up its tasks; "dan" closes them, and a place or a bracket stands behind.
///
/// Source: the names of regional offices. Serves 3 of 129 articles on governments. Doubt: a second office
/// behind the comma without a head of its own.
pub(crate) fn over_commas(s: &Sheet, i: usize, to: usize) -> Option<usize> {
    if let Some(end) = known_over_commas(s, i, to) {
        return Some(end);
    }
    let office = ["dinas", "badan", "sekretariat"].iter().any(|w| s.says(i, w));
    if !office || !s.capital(i) {
        return None;
    }
    let task = |j: usize| s.capital(j) && !(j > i && s.is(j, Cue::HeadAgency));
    let inner = |j: usize| task(j) || s.mark(j, ',') && task(j + 1);
    let dan = (i..to.min(i + 14)).find(|&j| !inner(j))?;
    let dan = dan + usize::from(s.mark(dan, ','));
    if !s.says(dan, "dan") {
        return None;
    }
    let comma = (i..dan).any(|j| s.mark(j, ','));
    let end = run_end(s, dan + 1, to, false);
    let placed = s.mark(end, '(') || (dan + 1..end).any(|j| region_at(s, j, None).is_some());
    (comma && task(dan + 1) && placed && end > dan + 1).then_some(end)
}

/// "Perpustakaan Desa Ngaglik, Kabupaten Klaten": a place behind the comma that nothing is listed behind.
fn alone_in_place(s: &Sheet, end: usize, to: usize) -> bool {
    let headed = s.mark(end, ',') && s.any(end + 1, &[Cue::HeadRegency, Cue::HeadCity]);
    let Some((_, len)) = region_at(s, end + 2, None).filter(|_| headed) else { return false };
    let behind = end + 2 + len;
    let listed = s.mark(behind, ',') && s.is(behind + 1, Cue::And);
    behind >= to || !(listed || s.is(behind, Cue::And))
}

/// The table's name of a body or firm, by whatever form it is called: "PT Bank Rakyat Indonesia Tbk" is
/// BRI. Serves 5 of 294 labelled articles.
fn canonical(s: &Sheet, name: &str) -> Option<String> {
    let bare =
        name.trim_start_matches("PT ").trim_end_matches(" Tbk").trim_end_matches(" (Persero)");
    let known = [name, bare].into_iter().find_map(|n| s.names.body(n))?;
    Some(known.to_lowercase())
}

/// The province of the first region named in `from..end`, or right after in ", Kabupaten X" or "(…)".
pub(super) fn place_within(
    s: &Sheet,
    from: usize,
    end: usize,
    to: usize,
) -> Option<(String, Span)> {
    let after = (end..to.min(end + 4)).take_while(|&j| {
        s.mark(j, ',') || s.mark(j, '(') || s.says(j, "di") || s.any(j, &REGION_HEADS)
    });
    let beyond = after.last().map_or(end, |j| j + 1);
    let inside = (from..end).chain([beyond]).filter(|&j| j < to);
    inside
        .filter_map(|j| {
            let wanted = j.checked_sub(1).and_then(|h| wanted_kind(s, h));
            let (region, len) = region_at(s, j, wanted)?;
            Some((region.province.clone(), s.span(j, (j + len).min(to))))
        })
        .next_back()
}

/// A national body as recipient: known to the tables.
pub(super) fn national(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let (name, len) = s.things(i).find_map(|(thing, len)| match thing {
        Thing::Body { name, office: false } => Some((name, len)),
        _ => None,
    })?;
    let end = i + len;
    // "BPS Kabupaten Nabire, Papua Tengah"
    let heads = [Cue::HeadProvince, Cue::HeadRegency, Cue::HeadCity];
    let head = end + s.cue_len(end);
    if let Some((_, len)) = region_at(s, head, wanted_kind(s, end)).filter(|_| s.any(end, &heads))
        && head + len <= to
    {
        return office_of(s, i, (end, head + len), to);
    }
    if end > to || (s.capital(end) && !s.any(end, &[Cue::Receive])) {
        return None;
    }
    if let Some(office) = office_of(s, i, (end, past_acronym(s, end, to).min(to)), to) {
        return Some(office);
    }
    let entity = Entity {
        name: s.told(i, end),
        span: s.span(i, end),
        kind: RecipientType::Agency,
        province: None,
        place: None,
        key: name.to_lowercase(),
        sure: true,
        rule: "national-body",
        local: false,
    };
    Some((entity, end))
}

/// "Komisi Pemilihan Umum (KPU) Kabupaten Banyumas": the office that a national body has in a region.
///
/// Serves 1 of 50 short pieces on bodies, with 2 awards.
fn office_of(
    s: &Sheet,
    i: usize,
    (body, whole): (usize, usize),
    to: usize,
) -> Option<(Entity, usize)> {
    let (province, place) = place_within(s, body, whole, whole).filter(|_| whole > body)?;
    let (name, span, kind) = (s.told(i, whole), s.span(i, whole), RecipientType::Agency);
    let (key, province, place) = (name.to_lowercase(), Some(province), Some(place));
    let rule = "regional-body";
    let entity = Entity { name, span, kind, province, place, key, sure: true, rule, local: false };
    // ", Papua Tengah,": where the region lies, and no second winner
    let state = region_at(s, whole + 1, None).filter(|(r, _)| r.kind == RegionKind::Province);
    let lies = state.filter(|_| s.mark(whole, ',')).map(|(_, len)| whole + 1 + len);
    Some((entity, lies.unwrap_or(whole).min(to)))
}

/// Past "(DLHK) Kota Depok" behind a body's name, if a place follows the bracket; else `end`.
pub(super) fn past_acronym(s: &Sheet, end: usize, to: usize) -> usize {
    let behind = s.past_bracket(end, to, 4);
    if behind == end || behind >= to {
        return end;
    }
    // "Tim Penggerak PKK (TP-PKK) Kelurahan Beji"
    if s.is(behind, Cue::HeadVillage) && s.capital(behind) && s.capital(behind + 1) {
        return run_end(s, behind, to, false);
    }
    let head = usize::from(s.any(behind, &REGION_HEADS)) * s.cue_len(behind);
    let wanted = wanted_kind(s, behind);
    match region_at(s, behind, wanted).or_else(|| region_at(s, behind + head, wanted)) {
        Some((_, len)) if region_at(s, behind, wanted).is_some() => (behind + len).min(to),
        Some((_, len)) => (behind + head + len).min(to),
        None => end,
    }
}
