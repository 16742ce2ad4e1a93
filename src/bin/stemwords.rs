use std::io::BufRead;
fn main() {
    let a = telusur::language::Analyzer::default();
    let dump = std::env::args().nth(1).is_some();
    for l in std::io::stdin().lock().lines() {
        let l = l.unwrap();
        let t = a.tokens(&l);
        if dump {
            let v: Vec<String> = t.iter().map(|t| format!("{} {}", t.exact, t.stem)).collect();
            println!("{}", v.join("\t"));
            continue;
        }
        println!("{l}\t{}", t.first().map_or(l.as_str(), |t| t.stem.as_str()));
    }
}
