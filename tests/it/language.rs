//! Answers: does searching understand Indonesian, and mark what it understood?

use serde_json::Value;

use super::bench::Bench;

fn articles() -> Bench {
    let bench = Bench::new();
    bench
        .write("kalteng.txt", "Penghargaan\n\nProvinsi Kalimantan Tengah dipuji KemenPANRB.\n")
        .write("pasar.txt", "Pasar\n\nTeri segar dijual di pasar, kata Menteng.\n")
        .write("kabinet.txt", "Kabinet\n\nPara menteri berkumpul, kementerian sibuk.\n")
        .write("balai.txt", "Balai\n\nPemerintah membuka balai; juara II ikut hadir.\n")
        .write("tengah.txt", "Jalan\n\nDi tengah jalan, jauh dari Kalimantan, Tengah malam.\n");
    bench.index();
    bench
}

/// What the first hit's snippets mark.
fn marked(bench: &Bench, query: &str) -> Vec<String> {
    let found = bench.search(&[query]);
    let snippets = found["hits"][0]["snippets"].as_array().cloned().unwrap_or_default();
    let fragments = snippets.iter().filter_map(|s| s["fragments"].as_array()).flatten();
    let hits = fragments.filter(|fragment| fragment["hit"] == true);
    hits.filter_map(|hit| hit["text"].as_str().map(str::to_owned)).collect()
}

#[test]
fn roots_meet_and_look_alikes_do_not() {
    let bench = articles();
    assert_eq!(bench.ids(&["pemerintahan"]), ["balai.txt"]);
    assert_eq!(marked(&bench, "pemerintahan"), ["Pemerintah"]);
    // not "teri", the anchovy, which others make of "menteri"
    assert_eq!(bench.ids(&["menteri"]), ["kabinet.txt"]);
    assert_eq!(marked(&bench, "menteri"), ["menteri", "kementerian"]);
}

#[test]
fn short_and_long_forms_meet_and_are_marked() {
    let bench = articles();
    assert_eq!(bench.ids(&["kemenpan rb"]), ["kalteng.txt"]);
    assert_eq!(marked(&bench, "kemenpan rb"), ["KemenPANRB"]);
    // the two words apart are another thing
    assert_eq!(bench.ids(&["kalteng"])[0], "kalteng.txt");
    assert_eq!(marked(&bench, "kalteng"), ["Kalimantan", "Tengah"]);
    assert_eq!(marked(&bench, "juara dua"), ["juara", "II"]);
}

/// "dan" was marked as part of the long form of BerAKHLAK.
#[test]
fn stop_words_of_a_long_form_are_not_marked() {
    let bench = Bench::new();
    let long =
        "Berorientasi Pelayanan, Akuntabel, Kompeten, Harmonis, Loyal, Adaptif, dan Kolaboratif";
    bench.write("nilai.txt", format!("Pedoman\n\nPegawai memegang nilai {long}.\n"));
    bench.index();
    let marked = marked(&bench, "BerAKHLAK");
    assert_eq!((marked.len(), marked[0].as_str()), (8, "Berorientasi"), "{marked:?}");
    assert!(!marked.contains(&"dan".to_owned()));
}

/// "Kalimantan Tengah" brought Central Java's articles too high, "juara II" every "2".
#[test]
fn names_and_ranks_count_more_in_a_row() {
    let bench = Bench::new();
    bench
        .write("apart.txt", "Berita\n\nKalimantan Timur dan Jawa Tengah, juara satu, dua kali.\n")
        .write("row.txt", "Berita\n\nJawa Timur dan Kalimantan Tengah, juara kedua, satu kali.\n");
    bench.index();
    assert_eq!(bench.ids(&["Kalimantan Tengah"]), ["row.txt", "apart.txt"]);
    assert_eq!(bench.ids(&["juara II"])[0], "row.txt");
    assert_eq!(marked(&bench, "juara II"), ["juara", "kedua"]);
}

#[test]
fn stop_words_do_not_match_unless_they_are_all_there_is() {
    let bench = articles();
    assert_eq!(bench.ids(&["siapa menteri di kabinet"]), ["kabinet.txt"]);
    assert!(!bench.ids(&["di"]).is_empty());
}

#[test]
fn analyze_prints_what_the_index_sees() {
    let bench = Bench::new();
    let ran = bench.run(&["analyze", "KemenPAN-RB", "menilai"]);
    assert_eq!(
        ran.stdout,
        "0\t0..11\tKemenPAN-RB\tkemenpanrb\tkemenpanrb\n1\t12..19\tmenilai\tmenilai\tnilai\n"
    );
    bench.write("kata.txt", "menyapu\nsapu\n!?\n");
    let ran = bench.run(&["analyze", "--words", "corpus/kata.txt"]);
    assert_eq!(ran.stdout, "menyapu\tsapu\nsapu\tsapu\n!?\t!?\n");
}

#[test]
fn relevance_is_measured_against_judgments() {
    let bench = articles();
    std::fs::write(bench.path("q.tsv"), "1\tkabinet\n2\tbalai\n3\tunjudged\n").unwrap();
    std::fs::write(bench.path("j.txt"), "1 0 kabinet.txt 1\n2 0 pasar.txt 1\n").unwrap();
    let flags = ["--docs", "corpus", "--queries", "q.tsv", "--qrels", "j.txt", "--json"];
    let ran = bench.run(&[&["eval", "relevance"][..], &flags[..]].concat());
    let measured: Value = serde_json::from_str(&ran.stdout).unwrap();
    // the first finds its article, the second another one
    assert_eq!((&measured["queries"], &measured["ndcg"]), (&2.into(), &0.5.into()), "{ran:?}");
}
