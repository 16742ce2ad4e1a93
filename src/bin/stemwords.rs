use std::io::BufRead;
fn main() {
    let a = telusur::language::Analyzer::default();
    for l in std::io::stdin().lock().lines() {
        let l = l.unwrap();
        let t = a.tokens(&l);
        println!("{l}\t{}", t.first().map_or(l.as_str(), |t| t.stem.as_str()));
    }
}
