//! Answers: does each table and each way of writing a name say what it should?

use super::*;

#[test]
fn a_province_is_known_by_every_form_and_case() {
    let names = Names::builtin();
    for form in ["kalteng", "Kalteng", "KALIMANTAN TENGAH", "provinsi kalteng", "Prov. Kalteng"] {
        assert_eq!(names.province(form), Some("Kalimantan Tengah"), "{form}");
    }
    assert_eq!(names.province("DKI"), Some("DKI Jakarta"));
    assert_eq!(names.province("papua barat daya"), Some("Papua Barat Daya"));
    assert_eq!(names.province("kalteng raya"), None);
    assert_eq!(names.province(""), None);
}

#[test]
fn there_are_38_provinces_and_514_regencies_and_cities() {
    let names = Names::builtin();
    let count = |kind| {
        let all = names.things.iter();
        all.filter(|t| matches!(t, Thing::Region(r) if r.kind == kind)).count()
    };
    assert_eq!(count(RegionKind::Province), 38);
    assert_eq!(count(RegionKind::Regency) + count(RegionKind::City), 514);
}

#[test]
fn every_person_belongs_to_a_known_region_and_every_programme_to_a_known_body() {
    let names = Names::builtin();
    let regions: Vec<&str> = names
        .things
        .iter()
        .filter_map(|t| match t {
            Thing::Region(r) => Some(r.name.as_str()),
            _ => None,
        })
        .collect();
    for thing in &names.things {
        match thing {
            Thing::Person { region, .. } => assert!(regions.contains(&region.as_str()), "{region}"),
            Thing::Programme(p) => {
                for body in &p.bodies {
                    assert_eq!(names.body(body), Some(body.as_str()));
                }
            }
            _ => {}
        }
    }
}

#[test]
fn every_line_of_the_tables_is_a_row_and_every_cue_class_is_known() {
    for text in TABLES {
        let (rows, wrong) = table::rows(text);
        assert_eq!(wrong, [0u64; 0]);
        for row in rows.iter().filter(|row| row.kind == "cue") {
            assert!(Cue::from_name(&row.name).is_some(), "{}", row.name);
        }
    }
    assert!(Cue::ALL.len() <= 128);
}

#[test]
fn no_form_belongs_to_two_bodies_or_two_programmes() {
    for kind in ["body", "programme"] {
        let rows = TABLES.iter().flat_map(|text| table::rows(text).0);
        let mut owners: HashMap<Vec<u32>, String> = HashMap::new();
        let mut names = Names::default();
        for row in rows.filter(|row| row.kind == kind) {
            for form in spoken_forms(&row) {
                let owner = owners.entry(names.path(&form)).or_insert_with(|| row.name.clone());
                assert_eq!(*owner, row.name, "{form}");
            }
        }
    }
}

#[test]
fn a_users_line_makes_a_new_body_known() {
    let names = Names::with("body\tBadan Uji Coba\tBUC\t\nnonsense\n");
    assert_eq!(names.body("BUC"), Some("Badan Uji Coba"));
    assert_eq!(names.wrong_lines(), [2]);
}

#[test]
fn an_acronym_is_not_found_in_an_ordinary_word() {
    let names = Names::builtin();
    assert_eq!(names.body("BI"), Some("Bank Indonesia"));
    assert_eq!(names.body("bi"), None);
}
