namespace RscExplainer.Repeats;

/// <summary>
/// What the check knows of English whatever the content is about. What the words of a field mean, and which say the same, is the
/// glossary's to tell.
/// </summary>
internal static class English
{
    /// <summary>
    /// Ways to say one thing, the first of which stands for all. Ordinary words only; a group is one that most announcements
    /// of machines, products and works would need.
    /// </summary>
    public static readonly ImmutableArray<string[]> Synonyms =
    [
        [
            "complete",
            "completed",
            "completion",
            "finished",
            "finish",
            "fully built",
            "fully built out",
            "fully deployed",
            "build-out",
            "built out",
            "build out",
            "fully operational",
            "ready",
            "is done",
            "it's done",
            "was done",
            "up and running",
            "full-scale",
        ],
        ["start", "begin", "begun", "set out"],
        ["use", "utilise", "employ", "put to work"],
        ["identify", "detect", "find", "spot", "recognise"],
        ["content", "post", "posts"],
        ["large", "big", "huge", "giant", "massive"],
        ["largest", "biggest"],
        [
            "fastest",
            "quickest",
            "number one",
            "#1",
            "rank number one",
            "rank first",
            "ranks first",
            "overtake every other",
            "most powerful",
        ],
        ["faster", "quicker", "speedier"],
        ["older", "old", "previous", "earlier", "predecessor", "prior", "former", "legacy"],
        ["real-time", "real time", "live", "in real time", "simultaneous"],
        ["voice", "speech", "spoken"],
        ["isolated", "cut off", "disconnected", "not connected", "no connection"],
        ["from scratch", "clean slate", "from the ground up", "start over", "started over", "from zero"],
        ["developed", "built", "created"],
        ["world", "globe", "globally", "global", "planet", "earth", "worldwide"],
        ["critical", "essential", "crucial", "indispensable", "need", "require"],
        ["groundwork", "foundation", "backbone"],
        ["drive", "run", "power"],
        ["grow", "expand", "scale up", "increase", "rise", "lift", "raise", "extend", "enlarge"],
        ["serve", "deliver", "feed", "supply", "accommodate"],
        ["storage", "store", "hold", "house"],
        ["tackle", "take on", "taken on", "address"],
        ["scientist", "researcher"],
        ["machine", "computer", "system", "systems"],
        ["data set", "dataset", "data sets", "datasets", "training data", "data"],
        ["serious", "committed", "commitment"],
        ["reality", "real"],
        ["image", "picture", "photo"],
        ["way", "path"],
        ["phase", "stage"],
        ["maximum", "as large as", "as big as", "upper limit"],
        ["hundreds", "hundreds of"],
        ["user", "people who use"],
        ["review", "vet", "vetting"],
        ["company", "firm"],
        ["almost", "nearly", "close to", "just under", "approaching"],
        ["part", "portion"],
        ["better", "more reliably", "sooner", "more effectively"],
        ["combine", "together"],
        ["sense of scale", "idea of the scale"],
    ];

    /// <summary>Words that carry too little to tell one claim from another.</summary>
    public static readonly FrozenSet<string> Stopwords = Words(
        """
        a an the among this that these those and or but nor so yet if then than as at by for from in into of off on onto out over per
        to toward towards under up upon via with within without about above across after again against all also am any are be
        been being before below between both can could did do does doing done down during each even ever every few further
        get gets had has have having he her here hers him his how however i it its itself just like made make makes many may
        me might more most much must my near never no not now off often once one only other others our ours own rather re
        same say says said she should some still such t s d ll ve m take taken tell than their theirs them themselves there
        they thing things through too until us very was we well were what when where which while who whom whose why will
        would you your yours is isn't it'll it'd that's what's they'd they'll we're i'd i'm you'd doesn't don't won't can't
        kind kinds sort type one's let let's know look really quite come came goes go going according new called known whole
        """
    );

    /// <summary>Verbs of saying, as stems: what they introduce is somebody's word, not the author's.</summary>
    public static readonly FrozenSet<string> Saying = Stemmed(
        """
        say announce according claim write tell report call explain argue promise state disclose reveal quote boast compare describe
        add note confirm unveil tout brag
        """
    );

    /// <summary>Words, as stems, that keep a statement from being plain fact.</summary>
    public static readonly FrozenSet<string> Hedging = Stemmed(
        """
        believe hope aim expect plan should could may might intend want meant target goal possibly potentially project forecast
        schedule reckon think design try wish promise perhaps probably suppose dream ambition someday aspire
        """
    );

    /// <summary>Names of months in their order.</summary>
    public static readonly ImmutableArray<string> Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static FrozenSet<string> Stemmed(string text) =>
        Words(text).Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
