//! Answers: how are the commands and their flags explained in Indonesian?
//!
//! Tables by the names of commands and flags. An argument's key is the command's path, a slash and
//! its id; `*` stands for all commands.

/// What a command does, on one line.
pub fn about(path: &str) -> Option<&'static str> {
    find(ABOUT, path)
}

/// What there is to say besides.
pub fn more(path: &str) -> Option<&'static str> {
    find(MORE, path)
}

/// What follows the flags in the long help: how queries are written.
pub fn after(path: &str) -> Option<&'static str> {
    find(AFTER, path)
}

/// What a flag or argument is for.
pub fn argument(path: &str, id: &str) -> Option<&'static str> {
    find(ARGUMENTS, &format!("{path}/{id}")).or_else(|| find(ARGUMENTS, &format!("*/{id}")))
}

/// What a value of a flag means.
pub fn value(path: &str, id: &str, value: &str) -> Option<&'static str> {
    let key = |path: &str| format!("{path}/{id}={value}");
    find(VALUES, &key(path)).or_else(|| find(VALUES, &key("*")))
}

/// A heading over flags, by its English.
pub fn heading(english: &str) -> Option<&'static str> {
    find(HEADINGS, english)
}

type Table = &'static [(&'static str, &'static str)];

fn find(table: Table, key: &str) -> Option<&'static str> {
    table.iter().find(|(name, _)| *name == key).map(|(_, text)| *text)
}

const HEADINGS: Table =
    &[("Facets (each flag may be given again)", "Faset (setiap opsi boleh diulang)")];

const ABOUT: Table = &[
    ("", "Pencarian teks berfaset untuk berita Indonesia tentang penghargaan"),
    ("index", "Sesuaikan indeks dengan korpusnya"),
    ("search", "Cari artikel: cuplikan berperingkat dan jumlah per faset"),
    ("facets", "Hitung artikel per nilai faset, semua nilai setiap faset"),
    ("show", "Tampilkan satu artikel, fasetnya, dan buktinya"),
    ("explain", "Tampilkan apa yang akan dibaca dari berkas, tanpa indeks"),
    ("status", "Tampilkan isi indeks dan korpus yang diikutinya"),
    ("check", "Periksa apakah indeks utuh dan sesuai dengan korpusnya"),
    ("analyze", "Tampilkan kata-kata sebuah teks sebagaimana dilihat indeks"),
    ("completions", "Cetak pelengkap perintah untuk sebuah shell"),
    ("man", "Cetak halaman manual, atau tulis satu halaman per perintah ke sebuah folder"),
    ("eval", "Ukur seberapa baik program ini"),
    ("eval relevance", "Peringkat: nDCG@10, MRR@10, dan hit@10 terhadap penilaian"),
    ("eval extraction", "Seberapa baik faset dan penghargaan dibaca dari artikel"),
    ("eval evidence", "Apakah setiap nilai yang dibaca bertumpu pada kata-kata artikelnya"),
];

const MORE: Table = &[
    (
        "",
        "Status keluar: 0 ada yang ditemukan atau dikerjakan, 1 tidak ada yang ditemukan, 2 galat \
         atau ada bagian yang tidak terselesaikan.",
    ),
    (
        "check",
        "Status keluar: 0 tidak ada yang salah (korpus boleh saja sudah berubah sejak terakhir \
         kali, dan itu diberitahukan), 1 belum ada indeks, 2 ada yang salah.",
    ),
];

const AFTER: Table = &[("search", include_str!("bertanya.md"))];

const ARGUMENTS: Table = &[
    ("*/index", "Folder indeks, bila tidak disebut: index"),
    ("*/color", "Kapan memakai warna"),
    ("*/lang", "Bahasa pesan: en atau id, bila tidak disebut: bahasa sistem"),
    ("*/no_pager", "Cetak hasil panjang di terminal tanpa penampil (pager)"),
    ("*/json", "Cetak sebagai JSON"),
    ("*/format", "Bentuk keluaran"),
    ("*/query", "Kata-kata yang dicari; tanpa kata, semua artikel"),
    ("*/more", "Kata-kata berikutnya"),
    ("*/province", "Hanya penerima dari provinsi ini, boleh dengan singkatannya"),
    ("*/year", "Hanya penghargaan tahun ini, atau rentang tahun (2019..2022)"),
    ("*/award_body", "Hanya penghargaan dari pemberi ini, boleh dengan akronimnya"),
    ("*/category", "Hanya penghargaan dalam kategori ini"),
    ("*/not_province", "Bukan penerima dari provinsi ini"),
    ("*/not_year", "Bukan penghargaan tahun atau rentang tahun ini"),
    ("*/not_award_body", "Bukan penghargaan dari pemberi ini"),
    ("*/not_category", "Bukan penghargaan dalam kategori ini"),
    ("*/paths", "Berkas atau folder artikel"),
    (
        "index/corpora",
        "Folder atau berkas artikel; tanpa ini, semua yang diikuti indeks [bawaan: corpus]",
    ),
    ("index/forget", "Jangan lagi ikuti folder atau berkas ini dan buang artikelnya"),
    ("index/rebuild", "Baca ulang semuanya; indeks lama melayani sampai yang baru selesai"),
    (
        "index/dry_run",
        "Cetak apa yang akan dilakukan dengan berkas mana dan mengapa; tidak mengubah apa pun",
    ),
    ("index/watch", "Tetap berjalan dan ambil setiap perubahan begitu terjadi, sampai Ctrl-C"),
    ("index/no_wait", "Gagal bila proses lain sedang menulis ke indeks, alih-alih menunggunya"),
    ("index/json", "Cetak apa yang dikerjakan sebagai JSON, satu baris setiap kali jalan"),
    ("search/limit", "Berapa hasil yang ditampilkan"),
    ("search/offset", "Berapa hasil yang dilewati lebih dahulu"),
    ("search/ungrouped", "Tampilkan setiap artikel, juga bila beberapa memuat berita yang sama"),
    ("search/sort", "Urutan hasil"),
    ("search/json", "Singkatan untuk --format json"),
    (
        "search/queries",
        "Cari setiap baris sebuah berkas (`id<TAB>kata`) dan cetak semua hasilnya berturut-turut",
    ),
    ("search/explain_score", "Tampilkan di bawah setiap hasil dari mana skornya"),
    ("search/snippet_length", "Paling banyak sekian karakter cuplikan untuk setiap hasil"),
    ("facets/json", "Singkatan untuk --format json"),
    ("facets/by", "Hitung nilai dua faset bersama-sama, misalnya province,year"),
    ("*/facet_search", "Hanya nilai yang namanya mengandung ini, atau yang singkatannya ini"),
    ("*/facet_order", "Urutan nilai"),
    ("*/shares", "Sebutkan di samping setiap nilai berapa artikel di seluruh indeks memilikinya"),
    ("show/id", "Id artikel, sebagaimana dicetak `search`"),
    ("show/json", "Cetak semua yang diketahui tentangnya sebagai JSON"),
    ("show/similar", "Tampilkan artikel lain tentang hal yang sama"),
    ("show/limit", "Berapa artikel serupa yang ditampilkan"),
    (
        "explain/review",
        "Tampilkan hanya artikel yang perlu diperiksa orang, yang paling meragukan lebih dahulu, dan alasannya",
    ),
    ("check/repair", "Bila ada yang salah, sisihkan indeks dan bangun kembali"),
    ("analyze/text", "Teksnya"),
    (
        "analyze/words",
        "Berkas berisi satu kata per baris: cetak setiap kata, tab, dan akarnya dalam kamus. TEXT \
         menampilkan bentuk yang dicari, yang membedakan beberapa kata dari akarnya",
    ),
    ("completions/shell", "Shell-nya"),
    ("man/dir", "Folder untuk halaman-halaman itu; tanpa ini, halaman telusur dicetak"),
    ("eval relevance/docs", "Artikelnya: berkas JSON Lines atau folder"),
    ("eval relevance/queries", "Kueri: ID, tab, dan teks pada setiap baris"),
    (
        "eval relevance/qrels",
        "Penilaian dalam bentuk TREC: QUERY 0 DOCUMENT GAIN pada setiap baris",
    ),
    ("eval extraction/gold", "Label, satu objek JSON per artikel"),
    ("eval extraction/articles", "Artikel yang berlabel: berkas atau folder"),
    ("eval extraction/no_misses", "Tanpa daftar yang meleset"),
];

const VALUES: Table = &[
    ("*/color=auto", "di terminal, kecuali `NO_COLOR` diset"),
    ("*/color=always", "selalu"),
    ("*/color=never", "tidak pernah"),
    ("search/sort=relevance", "yang paling cocok lebih dahulu"),
    ("search/sort=newest", "terbitan terbaru lebih dahulu"),
    ("search/sort=oldest", "terbitan terlama lebih dahulu"),
    ("*/format=text", "untuk dibaca"),
    ("explain/format=text", "untuk dibaca: aturan setiap nilai dan kalimat asalnya"),
    ("explain/format=jsonl", "satu objek JSON per artikel, masing-masing satu baris"),
    ("search/format=json", "satu objek JSON"),
    (
        "search/format=jsonl",
        "satu objek JSON per baris: pencarian dengan jumlahnya, lalu setiap hasil",
    ),
    ("search/format=csv", "untuk lembar kerja: satu baris per hasil"),
    ("search/format=trec", "untuk alat evaluasi: QUERY Q0 DOC RANK SCORE telusur"),
    ("facets/format=json", "objek yang dicetak `search --json`, tanpa hasil"),
    ("facets/format=csv", "untuk lembar kerja: satu baris per nilai"),
    ("*/facet_order=count", "artikel terbanyak lebih dahulu"),
    ("*/facet_order=name", "menurut abjad"),
    ("*/facet_order=number", "menurut bilangan, seperti tahun"),
    ("completions/shell=bash", "Bash"),
    ("completions/shell=elvish", "Elvish"),
    ("completions/shell=fish", "Fish"),
    ("completions/shell=powershell", "PowerShell"),
    ("completions/shell=zsh", "Zsh"),
];
