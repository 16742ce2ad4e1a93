//! Answers: which classes of small words are statements built with?

/// Declares the classes: the variant, and the name that `cues.tsv` calls it.
macro_rules! cues {
    ($($variant:ident $name:literal $doc:literal),* $(,)?) => {
        /// A class of words in `cues.tsv`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Cue { $(#[doc = $doc] $variant),* }

        impl Cue {
            /// All classes, each at the place of its number.
            pub const ALL: &[Cue] = &[$(Cue::$variant),*];

            /// The class that a line of `cues.tsv` names.
            pub fn from_name(name: &str) -> Option<Cue> {
                match name { $($name => Some(Cue::$variant),)* _ => None }
            }
        }
    };
}

cues! {
    Receive "receive" "Verbs whose subject receives.",
    Become "become" "Verbs that lead to a placing.",
    Named "named" "Verbs of naming: dinobatkan.",
    Taken "taken" "Passives of receiving: diraih.",
    Give "give" "Verbs of giving, the giver as subject.",
    Given "given" "Passives of giving: diberikan.",
    Held "held" "Passives of holding a contest: digelar.",
    Hold "hold" "Verbs of holding a contest: menggelar.",
    Partner "partner" "What leads to a partner of the giver.",
    Award "award" "Nouns for what is won.",
    Medal "medal" "Medals.",
    Event "event" "Nouns for contests and ceremonies.",
    Champion "champion" "Nouns of placing: juara, peringkat.",
    Overall "overall" "Placings that are first by themselves: juara umum.",
    Category "category" "All that leads to a category.",
    CategoryHead "categoryhead" "kategori and its like.",
    Field "field" "bidang, dalam hal and their like.",
    As "as" "sebagai and its like.",
    For "for" "What leads to a reason: atas.",
    To "to" "What leads to the recipient: kepada.",
    From "from" "dari.",
    By "by" "oleh.",
    At "at" "Prepositions of place and occasion.",
    Yields "yields" "What leads to a list: yakni.",
    And "and" "dan and its like.",
    Adverb "adverb" "Words between a subject and its verb.",
    Pronoun "pronoun" "Words that stand for someone named before.",
    Hope "hope" "Words of hope, aim and condition.",
    Future "future" "Words of what is to come.",
    Negation "negation" "Words that deny.",
    Nominate "nominate" "Words of running, not winning.",
    Thanks "thanks" "Words that make penghargaan mean thanks.",
    Past "past" "Words that put an award into the background.",
    Anaphor "anaphor" "Words that point back: tersebut.",
    Clause "clause" "Words that start a clause or a phrase.",
    Level "level" "tingkat and its like.",
    Ordinal "ordinal" "pertama, kedua.",
    Streak "streak" "kali, berturut-turut.",
    Speak "speak" "Verbs of saying.",
    LastYear "lastyear" "tahun lalu.",
    ThisYear "thisyear" "tahun ini.",
    Many "many" "Unnamed amounts.",
    OneOf "oneof" "salah satu.",
    Stop "stop" "Words that end a category.",
    Grade "grade" "Grades that are won: Nindya, Madya.",
    Class "class" "Words of a class of competitors.",
    HeadProvince "head_province" "Heads of a province's name.",
    HeadRegency "head_regency" "Heads of a regency's name.",
    HeadCity "head_city" "Heads of a city's name.",
    HeadGov "head_gov" "pemerintah, pemda.",
    HeadVillage "head_village" "Heads of a village's name.",
    HeadAgency "head_agency" "Heads of a regional body's or site's name.",
    HeadNational "head_national" "Heads of a national body's name.",
    HeadCompany "head_company" "Heads of a company's name.",
    HeadCommunity "head_community" "Heads of a group's name.",
    HeadPerson "head_person" "Words before a person's name.",
    OfficeProvince "office_province" "Offices at a province's head.",
    OfficeRegency "office_regency" "Offices at a regency's head.",
    OfficeCity "office_city" "Offices at a city's head.",
    Post "post" "Posts of persons that no region gives.",
    OfficeLocal "office_local" "Other offices of a region.",
    Weak "weak" "Award nouns that are often something else.",
    League "league" "Words of tables and statistics.",
    Superlative "superlative" "Qualities that make a naming a prize.",
    OrgWord "orgword" "Words in an organisation's name.",
    Sport "sport" "Words of sport.",
    SportName "sportname" "Names of sports.",
    Country "country" "Nationalities.",
    LeagueName "leaguename" "Leagues.",
    Wins "wins" "Verbs whose object may be the contest: menjuarai.",
    Lead "lead" "Verbs of leading someone to a title: membawa.",
    Scorer "scorer" "Who scored most: an honour without a placing.",
    AwardName "awardname" "Words in an award's name.",
    TableLeague "tableleague" "Words of leagues' names.",
    CupLeague "cupleague" "What makes a league a cup: champions.",
    LeagueArea "leaguearea" "How wide a league is: asia.",
    Trophy "trophy" "What a title is called by its sign: trofi.",
    TablePlace "tableplace" "Words of a place that is one in a table too.",
    Round "round" "What is played for, and no contest: grup.",
    ContestHead "contesthead" "A contest's first word: the name goes on behind it.",
    ContestTail "contesttail" "A contest's last word.",
    ToContest "tocontest" "Small words between a title and its contest.",
    ToYear "toyear" "Small words between a contest and its year.",
    NotAPrize "notaprize" "What is received and is no award: izin.",
    Possible "possible" "Words of what can or should be.",
    Done "done" "Words that tell something as done.",
    AimHead "aimhead" "What a headline about an aim starts with.",
    AimClause "aimclause" "Aims that reach over their clause: agar.",
    AimVerb "aimverb" "Aims that reach over the verb behind: untuk.",
    Winner "winner" "Who has won, as a name for him: peraih.",
    Victory "victory" "To win, the show behind: menang.",
    Show "show" "An award show by a word of its name.",
    HeadlineLead "headlinelead" "What a headline tells of someone: kisah.",
    Feat "feat" "What a list of prizes is headed by: prestasi.",
    ListLead "listlead" "Words of a heading: daftar.",
    OnlySo "onlyso" "What makes a denial deny nothing: hanya.",
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cues(u128);

impl Cues {
    /// Adds a class.
    pub fn insert(&mut self, cue: Cue) {
        self.0 |= 1u128 << cue as u32;
    }

    /// Adds all classes of `other`.
    pub fn extend(&mut self, other: Cues) {
        self.0 |= other.0;
    }

    /// Whether the class is in it.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1u128 << cue as u32) != 0
    }

    /// Whether any of these classes is in it.
    pub fn any(self, cues: &[Cue]) -> bool {
        cues.iter().any(|&cue| self.has(cue))
    }

    /// Whether no class is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}
