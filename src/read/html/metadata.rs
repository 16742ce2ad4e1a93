//! Answers: what does a page tell about itself, in its head and in JSON-LD?

use html5ever::tokenizer::Tag;
use serde_json::Value;
use time::{Date, Duration, Time};

use super::super::settle;
use super::lines;
use super::tokens::attribute;

/// More of a kind than any page has reason to tell.
const MOST: usize = 200;
/// Longest value of a `meta` that is kept.
const LONGEST: usize = 2000;

/// What a page tells about itself, as it was found.
#[derive(Debug, Default)]
pub struct Metadata {
    /// Names of `meta` elements, in lower case, with what they say.
    metas: Vec<(String, String)>,
    title: Option<String>,
    headings: Vec<String>,
    canonical: Option<String>,
    /// What `time` elements and such with `datePublished` tell.
    times: Vec<String>,
    /// Where the browser says that it saved the page from.
    saved_from: Option<String>,
    /// The JSON-LD object that is an article.
    story: Option<Value>,
    /// An organisation's name in JSON-LD.
    organisation: Option<String>,
}

impl Metadata {
    /// Takes in a start tag.
    pub fn tag(&mut self, tag: &Tag) {
        match &*tag.name {
            "meta" => self.meta(tag),
            "link"
                if attribute(tag, "rel").is_some_and(|it| it.eq_ignore_ascii_case("canonical")) =>
            {
                self.canonical = self.canonical.take().or(attribute(tag, "href").map(short));
            }
            _ => {}
        }
        let published = attribute(tag, "itemprop").is_some_and(|it| it == "datePublished")
            || attribute(tag, "pubdate").is_some();
        let told = attribute(tag, "datetime").or(attribute(tag, "content"));
        if let Some(told) = told.filter(|_| self.times.len() < MOST)
            && (published || &*tag.name == "time")
        {
            // one that says it is the day of publication goes before any other
            let at = if published { 0 } else { self.times.len() };
            self.times.insert(at, short(told));
        }
    }

    fn meta(&mut self, tag: &Tag) {
        let name = ["property", "name", "itemprop"].iter().find_map(|it| attribute(tag, it));
        if let (Some(name), Some(content)) = (name, attribute(tag, "content"))
            && self.metas.len() < MOST
            && !content.trim().is_empty()
        {
            self.metas.push((short(&name.to_ascii_lowercase()), short(content.trim())));
        }
    }

    /// The page's `title`.
    pub fn page_title(&mut self, text: &str) {
        self.title = self.title.take().or_else(|| Some(one_line(text)).filter(|it| !it.is_empty()));
    }

    /// A heading of the first rank.
    pub fn heading(&mut self, text: &str) {
        let text = one_line(text);
        if !text.is_empty() && self.headings.len() < MOST {
            self.headings.push(text);
        }
    }

    /// "saved from url=(0042)https://…" of browsers, "url: https://…" of extensions.
    pub fn comment(&mut self, text: &str) {
        let near = &text[..text.floor_char_boundary(600)];
        let marks = ["saved from url=", "url: "];
        let rest = marks.iter().find_map(|mark| near.split_once(mark)).map(|(_, rest)| rest);
        let link = rest.and_then(|rest| rest.find("http").map(|at| &rest[at..]));
        let link = link.and_then(|link| link.split_whitespace().next());
        self.saved_from = self.saved_from.take().or(link.map(str::to_owned));
    }

    /// A script of JSON-LD; one that is no JSON says nothing.
    pub fn json_ld(&mut self, text: &str) {
        // many a site has line breaks inside its strings
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        if let Ok(value) = serde_json::from_str::<Value>(text.trim().trim_end_matches(';')) {
            self.look_into(value, 0);
        }
    }

    /// Finds the article and the organisation in a value, in its lists and its graph.
    fn look_into(&mut self, value: Value, depth: usize) {
        match value {
            Value::Array(values) if depth < 4 => {
                values.into_iter().take(MOST).for_each(|it| self.look_into(it, depth + 1));
            }
            Value::Object(mut fields) => {
                if let Some(graph) = fields.remove("@graph").filter(|_| depth < 4) {
                    self.look_into(graph, depth + 1);
                }
                let value = Value::Object(fields);
                if is_type(&value, &["Organization", "Corporation"]) {
                    self.organisation = self.organisation.take().or(text(&value["name"]));
                }
                if self.story.is_none() && is_story(&value) {
                    self.story = Some(value);
                }
            }
            _ => {}
        }
    }

    /// What the first of these `meta` names says.
    fn told(&self, names: &[&str]) -> Option<&str> {
        let told = |name: &&str| self.metas.iter().find(|(it, _)| it == name);
        names.iter().find_map(told).map(|(_, content)| content.as_str())
    }

    fn story(&self, field: &str) -> Option<String> {
        self.story.as_ref().and_then(|story| text(&story[field]))
    }

    /// The headline: JSON-LD's, that for sharing, the only heading of the first rank, or the
    /// page's title; without the outlet's name behind it.
    pub fn headline(&self) -> Option<String> {
        let shared =
            self.told(&["og:title", "twitter:title", "title", "headline"]).map(str::to_owned);
        let sole = || self.headings.first().filter(|_| self.headings.len() == 1).cloned();
        let told =
            self.story("headline").or(shared).or_else(sole).or_else(|| self.title.clone())?;
        let told = one_line(&lines::plain(&told));
        Some(self.without_outlet(&told).to_owned()).filter(|it| !it.is_empty())
    }

    /// "Kota Ambon Raih Piala - Koran Ambon" without what only names the outlet. The page's own
    /// heading tells how far the headline goes; else the outlet's name or host behind a mark.
    fn without_outlet<'t>(&self, told: &'t str) -> &'t str {
        let heading =
            self.headings.iter().find(|it| it.len() >= 10 && told.starts_with(it.as_str()));
        if let Some(heading) = heading {
            return &told[..heading.len()];
        }
        let outlet = self.outlet().map(|it| letters(&it)).filter(|it| !it.is_empty());
        let host = self.url().as_deref().and_then(host).map(letters);
        let marks = [" - ", " | ", " \u{2013} ", " \u{2014} ", " :: ", " \u{bb} "];
        let cut = marks.iter().filter_map(|mark| told.rfind(mark).map(|at| (at, mark.len()))).max();
        let Some((at, mark)) = cut else { return told };
        let behind = letters(&told[at + mark..]);
        let names = |name: &String| behind.contains(name.as_str()) || name.contains(&behind);
        match outlet.iter().chain(host.iter()).any(names) {
            true => told[..at].trim_end(),
            false => told,
        }
    }

    /// The outlet, as it names itself.
    pub fn outlet(&self) -> Option<String> {
        let publisher = || {
            let publisher = &self.story.as_ref()?["publisher"];
            text(&publisher["name"]).or(text(publisher))
        };
        let named = self.told(&["og:site_name", "application-name", "publisher", "dc.publisher"]);
        let named = named.map(|it| one_line(&lines::plain(it)));
        named.or_else(publisher).or_else(|| self.organisation.clone())
    }

    /// Where the page was published.
    pub fn url(&self) -> Option<String> {
        let story = || {
            let page = &self.story.as_ref()?["mainEntityOfPage"];
            text(&page["@id"]).or(text(page)).or(self.story("url"))
        };
        let told = self.canonical.clone().or_else(|| self.told(&["og:url"]).map(str::to_owned));
        let all = [told, story(), self.saved_from.clone()];
        all.into_iter().flatten().find(|it| it.starts_with("http"))
    }

    /// The host of the page's address, without `www.`: an outlet's last name.
    pub fn host(&self) -> Option<String> {
        host(self.url()?.as_str()).map(str::to_owned)
    }

    /// The day of publication that the page tells, with `text` as a witness where its stamp is
    /// ambiguous.
    pub fn day(&self, text: &str) -> Option<Date> {
        let names = [
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "content_publisheddate",
            "publishdate",
            "publish_date",
            "pubdate",
            "published_date",
            "publish-date",
            "dc.date.issued",
            "dcterms.created",
            "dc.date",
            "sailthru.date",
            "parsely-pub-date",
            "date",
        ];
        let meta = names.iter().filter_map(|name| self.told(&[name]).map(str::to_owned));
        let story = ["datePublished", "dateCreated"].iter().filter_map(|it| self.story(it));
        let mut stamps = meta.chain(story).chain(self.times.iter().cloned());
        let url = self.url();
        stamps.find_map(|stamp| {
            iso_day(&stamp).or_else(|| settle::publication_day(&stamp, url.as_deref(), text))
        })
    }

    /// The article's words in JSON-LD.
    pub fn story_text(&self) -> Option<String> {
        self.story("articleBody")
    }
}

/// The day of a full ISO stamp, `2021-06-30T23:30:00Z`. One in UTC is turned to western
/// Indonesian time: publishing programs write UTC, and what appears at six in the morning in
/// Jakarta would else be dated the day before. The doubt: an outlet that writes its own time as if
/// it were UTC, for what appears after five in the afternoon.
fn iso_day(stamp: &str) -> Option<Date> {
    let (day, clock) = stamp.trim().split_once('T')?;
    let mut numbers = day.splitn(3, '-').map(|it| it.parse::<u16>().ok());
    let (year, month, day) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let month = time::Month::try_from(u8::try_from(month).ok()?).ok()?;
    let date = Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()?;
    let utc = ["Z", "+00:00", "+0000"].iter().any(|zone| clock.ends_with(zone));
    let hour = clock.get(..2).and_then(|it| it.parse().ok()).filter(|_| utc);
    let Some(time) = hour.and_then(|hour| Time::from_hms(hour, 0, 0).ok()) else {
        return Some(date);
    };
    date.with_time(time).checked_add(Duration::hours(7)).map(|moved| moved.date())
}

fn is_type(value: &Value, types: &[&str]) -> bool {
    let fits = |it: &Value| it.as_str().is_some_and(|it| types.contains(&it));
    match &value["@type"] {
        Value::Array(all) => all.iter().any(fits),
        one => fits(one),
    }
}

fn is_story(value: &Value) -> bool {
    let types = [
        "NewsArticle",
        "Article",
        "ReportageNewsArticle",
        "BackgroundNewsArticle",
        "AnalysisNewsArticle",
        "BlogPosting",
        "SocialMediaPosting",
        "Report",
    ];
    is_type(value, &types)
}

/// A text that is not blank; of a list, the first.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|it| !it.is_empty()),
        Value::Array(all) => all.first().and_then(text),
        _ => None,
    }
}

fn host(url: &str) -> Option<&str> {
    let host = url.split_once("://")?.1.split(['/', '?', '#', ':']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|it| it.contains('.'))
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short(text: &str) -> String {
    text[..text.floor_char_boundary(LONGEST)].to_owned()
}
