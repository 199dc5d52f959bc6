namespace RscExplainer.Diagnostics;

/// <summary>Every problem that content can have. A code is never reused; each has a page in Manual/.</summary>
public static class Rules
{
    // Files
    public static readonly Rule FolderUnreadable = Error("RSC001", "the content folder can't be read: {0}");
    public static readonly Rule FileUnreadable = Error("RSC002", "the file can't be read: {0}");
    public static readonly Rule FileTooLarge = Error("RSC003", "the file has {0:N0} bytes; at most {1:N0} are allowed");
    public static readonly Rule NotUtf8 = Error("RSC004", "the file isn't UTF-8: byte {0:N0} can't be decoded");
    public static readonly Rule ForbiddenCharacter = Error("RSC005", "the character {0} isn't allowed");
    public static readonly Rule BadFileName = Error("RSC006", "the file's name '{0}' isn't an id");
    public static readonly Rule TooManyFiles = Error("RSC007", "the folder has more than {0:N0} files");
    public static readonly Rule FileMissing = Error("RSC008", "the file {0} is missing");

    // YAML
    public static readonly Rule NoFrontMatter = Error("RSC010", "the file doesn't begin with front matter");
    public static readonly Rule FrontMatterOpen = Error("RSC011", "the front matter doesn't end");
    public static readonly Rule YamlSyntax = Error("RSC013", "this isn't valid YAML: {0}");
    public static readonly Rule YamlFeature = Error("RSC014", "{0} aren't allowed");
    public static readonly Rule TooDeep = Error("RSC015", "lists and maps are nested more than {0} deep");
    public static readonly Rule DuplicateKey = Error("RSC016", "the key '{0}' stands here twice");

    // Shape: keys and types
    public static readonly Rule UnknownKey = Error("RSC017", "unknown key '{0}'");
    public static readonly Rule MissingKey = Error("RSC018", "the key '{0}' is missing");
    public static readonly Rule WrongType = Error("RSC019", "'{0}' must be {1}");
    public static readonly Rule NotADate = Error("RSC020", "'{0}' isn't {1}");
    public static readonly Rule NotAWord = Error("RSC021", "unknown {0} '{1}'");
    public static readonly Rule UnsafeAddress = Error("RSC022", "'{0}' isn't an http or https address");
    public static readonly Rule NotAnId = Error("RSC023", "'{0}' isn't an id");
    public static readonly Rule Empty = Error("RSC024", "'{0}' is empty");
    public static readonly Rule WrongCount = Error("RSC025", "'{0}' must have {1}; it has {2}");
    public static readonly Rule FragmentTooLong = Error("RSC026", "the fragment has {0} words; at most 15 are allowed");

    // Names of other things
    public static readonly Rule UnknownTopic = Error("RSC012", "unknown topic '{0}'");
    public static readonly Rule UnknownSpeaker = Error("RSC030", "unknown speaker '{0}'");
    public static readonly Rule UnknownSource = Error("RSC031", "unknown source '{0}'");
    public static readonly Rule UnknownEvidence = Error("RSC032", "unknown evidence '{0}'");
    public static readonly Rule UnknownClaim = Error("RSC033", "unknown claim '{0}'");
    public static readonly Rule DuplicateId = Error("RSC034", "'{0}' stands in this list twice");
    public static readonly Rule FormerIdInUse = Error("RSC035", "the former id '{0}' is in use");
    public static readonly Rule ReservedPage = Error(
        "RSC036",
        "'{0}' is an address of the program, so no page can have it"
    );
    public static readonly Rule EvidenceListedTwice = Error("RSC037", "the evidence '{0}' is listed twice");

    // Days
    public static readonly Rule EvidenceBeforeSources = Error(
        "RSC040",
        "the evidence is dated {0}, before the earliest of its sources ({1})"
    );
    public static readonly Rule JudgedBeforeSaid = Error("RSC041", "judged on {0}, before the claim was said ({1})");
    public static readonly Rule JudgedBeforeEvidence = Error(
        "RSC042",
        "judged on {0}, before the evidence '{1}' was known ({2})"
    );
    public static readonly Rule JudgedFalls = Error("RSC043", "judged on {0}, before the verdict above it ({1})");
    public static readonly Rule DueBeforeSaid = Error("RSC044", "due by {0}, before the claim was said ({1})");
    public static readonly Rule EvidenceNotListed = Error(
        "RSC045",
        "the verdict names the evidence '{0}', which the claim doesn't list"
    );
    public static readonly Rule NoDate = Error("RSC046", "'{0}' can't be derived: {1}");
    public static readonly Rule HappenedAfterKnown = Error("RSC047", "it happened on {0}, after it was known ({1})");

    // What a verdict must rest on
    public static readonly Rule MetWithoutSupport = Error("RSC050", "'{0}' needs supporting evidence{1}");
    public static readonly Rule MetAfterDue = Error(
        "RSC051",
        "'met' needs support from {0} or earlier; the earliest named is of {1}"
    );
    public static readonly Rule MetLateInTime = Error("RSC052", "'met-late' needs support from after {0}");
    public static readonly Rule WithoutContradiction = Error("RSC053", "'{0}' needs contradicting evidence");
    public static readonly Rule OvertakenStatement = Error("RSC054", "a statement can't be overtaken");
    public static readonly Rule PromiseWithoutDue = Error("RSC055", "a promise needs 'due'");
    public static readonly Rule DueWithoutPromise = Error("RSC056", "{0} has no 'due'");
    public static readonly Rule LateWithoutDue = Error("RSC057", "'met-late' needs a claim with 'due'");

    // Markdown
    public static readonly Rule UnsafeLink = Error("RSC060", "links to '{0}' aren't allowed");
    public static readonly Rule RelativeLink = Error("RSC061", "the link '{0}' is relative");
    public static readonly Rule DeadLink = Error("RSC062", "the site has no page '{0}'");
    public static readonly Rule Image = Error("RSC063", "images can't be shown");
    public static readonly Rule BadCitation = Error("RSC064", "'{0}' isn't a citation");
    public static readonly Rule MarkdownTooDeep = Error("RSC065", "the Markdown is nested too deep");
    public static readonly Rule CitationInLink = Error("RSC066", "a citation can't stand inside a link");
    public static readonly Rule TextTooLong = Error(
        "RSC067",
        "the text has {0:N0} characters; at most {1:N0} are allowed"
    );

    // Calculations
    public static readonly Rule CalculationSyntax = Error("RSC078", "this can't be calculated: {0}");
    public static readonly Rule UnknownUnit = Error("RSC079", "unknown unit '{0}'");
    public static readonly Rule UnknownQuantity = Error("RSC080", "unknown quantity '{0}'");
    public static readonly Rule DimensionsDiffer = Error("RSC081", "can't {0} {1} {2} {3}");
    public static readonly Rule DivisionByZero = Error("RSC082", "this divides by zero");
    public static readonly Rule CalculationOutOfRange = Error("RSC083", "{0} beyond 1e300 or below 1e-300");
    public static readonly Rule CalculationTooLarge = Error("RSC084", "the calculation is too large: it has {0}");
    public static readonly Rule CalculationDiffers = Error("RSC085", "the calculation gives {0}, not {1}");
    public static readonly Rule CalculationOpen = Error("RSC086", "the calculation isn't closed");
    public static readonly Rule CalculationMisplaced = Error("RSC087", "a calculation can't stand in {0}");
    public static readonly Rule NotAQuantity = Error("RSC088", "'{0}' isn't a number with a unit");
    public static readonly Rule BadQuantityName = Error("RSC089", "'{0}' can't be the name of a quantity");
    public static readonly Rule QuantityOrigin = Error("RSC090", "the quantity '{0}' must have {1}");
    public static readonly Rule NotForThis = Error("RSC091", "can't {0} {1}");
    public static readonly Rule HoldsDiffers = Error("RSC092", "'holds' is {0}, but '{1}' against {2} makes {3}");

    // Explainers
    public static readonly Rule BadRange = Error("RSC094", "the input '{0}' must have {1}");
    public static readonly Rule ChartKind = Error("RSC095", "a chart must have either 'bars' or a 'curve'");
    public static readonly Rule FailsAtEnd = Error("RSC096", "with {0} the explainer can't be worked out: {1}");
    public static readonly Rule NotOnLogScale = Error("RSC097", "{0} has no place on a logarithmic scale");

    // Worth a look
    public static readonly Rule Overdue = Warning(
        "RSC070",
        "the claim was due by {0} and no verdict says what came of it"
    );
    public static readonly Rule CitesYounger = Warning("RSC071", "{0} is of {1} but cites '{2}' of {3}");
    public static readonly Rule YoungerSupport = Warning(
        "RSC072",
        "the evidence '{0}' is younger than what decided the verdict ('{1}', {2})"
    );
    public static readonly Rule TopicUnused = Warning("RSC073", "no claim has the topic '{0}'");
    public static readonly Rule SourceUnused = Warning("RSC074", "nothing uses the source '{0}'");
    public static readonly Rule EvidenceUnused = Warning("RSC075", "no claim lists the evidence '{0}'");
    public static readonly Rule LongTitle = Warning(
        "RSC076",
        "the title has {0} characters; more than 75 are cut in lists"
    );
    public static readonly Rule SameFragment = Warning("RSC077", "the claim '{0}' has the same fragment");
    public static readonly Rule RepeatNotFound = Warning(
        "RSC093",
        "the check of articles doesn't find the claim '{0}' in these words"
    );

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. typeof(Rules)
            .GetFields()
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    private static Rule Error(string code, string message) => new(code, Severity.Error, message);

    private static Rule Warning(string code, string message) => new(code, Severity.Warning, message);
}
