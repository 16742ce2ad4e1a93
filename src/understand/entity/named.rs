//! Answers: which body, village, firm, group or person do a head word and a name make?

use super::*;

/// A village, body, company, group or person by its head word.
pub(super) fn headed(s: &Sheet, i: usize, to: usize) -> Option<(Entity, usize)> {
    let heads = [
        (Cue::HeadVillage, RecipientType::Village, "village"),
        (Cue::HeadAgency, RecipientType::Agency, "regional-body"),
        (Cue::HeadCompany, RecipientType::Company, "company"),
        (Cue::HeadCommunity, RecipientType::Community, "group"),
        (Cue::HeadPerson, RecipientType::Person, "person-with-head"),
        (Cue::HeadNational, RecipientType::Agency, "national-body"),
    ];
    let i = i + usize::from(regions_firm(s, i));
    let &(cue, kind, rule) = heads.iter().find(|&&(cue, ..)| s.is(i, cue))?;
    let (cue, kind, rule) = match team_of_government(s, i) {
        true => (Cue::HeadAgency, RecipientType::Agency, "regional-body"),
        false => (cue, kind, rule),
    };
    let mut head_end = i + s.cue_len(i);
    // "PT. Badak NGL"
    head_end +=
        usize::from(cue == Cue::HeadCompany && s.mark(head_end, '.') && s.capital(head_end + 1));
    // "tim pelajar DKI Jakarta", "atlet berkuda DKI": small words between head and name
    if matches!(cue, Cue::HeadCommunity | Cue::HeadPerson) {
        let small = |j: usize| {
            s.wordy(j)
                && !s.capital(j)
                && !s.says(j, "asal")
                && !s
                    .any(j, &[Cue::Stop, Cue::Clause, Cue::And, Cue::At, Cue::Receive, Cue::Adverb])
        };
        let skip = (head_end..to.min(head_end + 2)).take_while(|&j| small(j)).count();
        if s.capital(head_end + skip)
            && head_end + skip < to
            && !MONTHS.contains(&s.word(head_end + skip))
        {
            head_end += skip;
        }
    }
    if cue == Cue::HeadPerson {
        // "pembalap Prancis Jean Bruno" is Jean Bruno; "ilmuwan Amerika Serikat" is nobody named
        if s.is(head_end, Cue::Country) {
            head_end += s.cue_len(head_end);
            if head_end >= to || !s.capital(head_end) {
                return None;
            }
        }
        // "Mantan Juara Dunia": what he was, and no name
        let what = s.any(head_end, &[Cue::Champion, Cue::Overall, Cue::Ordinal]);
        if what || s.is(head_end, Cue::OrgWord) && !s.is(i, Cue::HeadAgency) {
            return None;
        }
    }
    // "RSUD dr Saiful Anwar", "RSUP dr. Kariadi"
    let doctor = cue == Cue::HeadAgency && s.says(head_end, "dr");
    let named = head_end + 1 + usize::from(s.mark(head_end + 1, '.'));
    head_end = if doctor && s.capital(named) { named } else { head_end };
    let public = matches!(cue, Cue::HeadVillage | Cue::HeadAgency);
    let counted = numbered(s, head_end) && s.capital(head_end + 1);
    let end = run_end(s, head_end + usize::from(counted), to, public || cue == Cue::HeadNational);
    let end = over_commas(s, i, to).unwrap_or(end);
    let end = past_acronym(s, end, to);
    let from = (i..head_end)
        .find(|&j| !matches!(cue, Cue::HeadPerson) || s.capital(j) && head_end == end)
        .unwrap_or(i);
    // "dinas terkait", "siswa berprestasi": a head without a name is no recipient we can name
    let enough =
        end > head_end || (s.capital(i) && s.token(i)?.caps) || s.cue_len(i) > 1 && s.capital(i);
    let enough = enough || short_of_office(s, i);
    // "pelajar SD, SMP, dan SMA": levels, and no school
    let level = ["SD", "SMP", "SMA", "SMK", "MTs", "MAN"].contains(&s.word(i)) && end == i + 1;
    if !enough || level || to < end {
        return None;
    }
    let (start, name) = match cue {
        Cue::HeadPerson if end > head_end => (head_end, s.told(head_end, end)),
        _ => (from, s.told(from, end)),
    };
    let public = public && !private(s, i);
    let place = if public { place_within(s, i, end, to) } else { None };
    let (province, place) = place.unzip();
    let key = match kind {
        RecipientType::Person => person_key(&name),
        _ => canonical(s, &name).unwrap_or_else(|| name.to_lowercase()),
    };
    // "Desa Lontar, Kabupaten Serang, Banten": the places belong to the village
    let mut end = end;
    let lies = cue == Cue::HeadVillage || public && alone_in_place(s, end, to);
    while lies && s.mark(end, ',') && end + 1 < to {
        if let Some(next) = in_district(s, i, end + 1, to) {
            end = next;
            continue;
        }
        let headed = usize::from(s.any(end + 1, &REGION_HEADS));
        match region_at(s, end + 1 + headed, None) {
            Some((region, len)) if headed == 1 || region.kind == RegionKind::Province => {
                end += 1 + headed + len
            }
            _ => break,
        }
    }
    let end = end.min(to);
    let local = public && province.is_none() && !of_the_state(s, i, end);
    let span = s.span(start, end);
    Some((Entity { name, span, kind, province, place, key, sure: true, rule, local }, end))
}

/// "Disdukcapil meraih", "Bappeda menerima": a contracted name says which office of the region it is.
///
/// Serves 1 of 46 notes of a city on its prizes.
fn short_of_office(s: &Sheet, i: usize) -> bool {
    let word = s.word(i);
    let contracted = ["Dis", "Din", "Bap"].iter().any(|p| word.starts_with(p)) && word != "Dinas";
    s.is(i, Cue::HeadAgency) && contracted
}

/// "Desa Wisata Cibuntu, Kecamatan Pasawahan": the district that a village lies in, and no second winner.
fn in_district(s: &Sheet, village: usize, at: usize, to: usize) -> Option<usize> {
    let districts = ["kecamatan", "kapanewon", "distrik"];
    let district = |i: usize| districts.iter().any(|w| s.says(i, w)) && s.capital(i + 1);
    let inside = s.is(village, Cue::HeadVillage) && !district(village) && district(at);
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
    let office = ["dinas", "badan", "sekretariat"].iter().any(|w| s.says(i, w));
    if !office || !s.capital(i) {
        return None;
    }
    let task = |j: usize| s.capital(j) && !(j > i && s.is(j, Cue::HeadAgency));
    let inner = |j: usize| task(j) || s.mark(j, ',') && task(j + 1);
    let dan = (i..to.min(i + 14)).find(|&j| !inner(j)).filter(|&j| s.says(j, "dan"))?;
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
    if end > to || (s.capital(end) && !s.any(end, &[Cue::Receive])) {
        return None;
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
