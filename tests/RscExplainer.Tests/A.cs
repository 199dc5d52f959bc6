using System.Text;
using RscExplainer.Calculations;
using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Repeats;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Tests;

/// <summary>One valid thing of each kind, to be changed by <c>with</c>, and one valid content folder, to be changed file by file.</summary>
public static class A
{
    /// <summary>The day from which the tests look.</summary>
    public static readonly DateOnly Today = Day("2026-11-25");

    public static readonly Prose Prose = ProseOf("Words.");

    public static readonly Topic Topic = new(new("speed"), "Speed", Prose);

    public static readonly Speaker Speaker = new(new("meta"), "Meta", Prose);

    public static readonly Speaker Other = new(new("top500"), "TOP500", Prose);

    public static readonly Source Source = new(
        new("launch"),
        "The launch",
        "Meta",
        Speaker,
        [],
        IsoDate.Parse("2022-01-24"),
        new("https://example.org/launch"),
        null,
        SourceKind.Announcement,
        Extent.Full,
        MentionsOutcome: false,
        Prose
    );

    public static readonly Evidence Evidence = new(
        new("measured"),
        "It was measured",
        Date("2022-06-15"),
        null,
        [Source with { Id = new("list-2022"), By = Other }],
        Basis.Measured,
        Prose
    );

    /// <summary>A statement of 2022-01-24 without verdicts.</summary>
    public static readonly Claim Claim = new(
        new("fast"),
        "It is fast",
        Kind.Statement,
        [Topic],
        Source,
        Speaker,
        Date("2022-01-24"),
        null,
        "is fast",
        null,
        Prose,
        [],
        null,
        [],
        [],
        null,
        null,
        Prose
    );

    public static readonly Verdict Verdict = new(
        Day("2026-11-24"),
        Outcome.Met,
        Confidence.High,
        Prose,
        [],
        null,
        null
    );

    /// <summary>The text of each file of a small folder in which nothing is wrong.</summary>
    public static readonly ImmutableSortedDictionary<string, string> Folder = new Dictionary<string, string>
    {
        ["announcement.md"] = """
            ---
            name: What came of it
            title: Meta promised the fastest machine
            speaker: meta
            on: 2022-01-24
            sources: [launch]
            headlines: [fast]
            licence: CC BY 4.0
            ---
            What was announced.

            """,
        ["speakers.yml"] = """
            - id: meta
              name: Meta
              about: The company that announced it
            - id: top500
              name: TOP500
              about: A list of fast machines

            """,
        ["topics.yml"] = """
            - id: speed
              title: Speed
              about: How fast it is
            - id: storage
              title: Storage
              about: How much data it holds

            """,
        ["glossary.yml"] = """
            - term: exaflop
              means: A billion billion calculations

            """,
        ["corrections.yml"] = """
            - on: 2026-11-20
              claim: fast
              was: It was slow.
              now: It was fast.

            """,
        ["sources/launch.md"] = """
            ---
            title: The launch
            publisher: Meta
            by: meta
            published: 2022-01-24
            url: https://example.org/launch
            kind: announcement
            read: full
            ---

            """,
        ["sources/list-2022.md"] = """
            ---
            title: The list of June 2022
            publisher: TOP500
            by: top500
            published: 2022-06-01
            url: https://example.org/list
            kind: dataset
            read: full
            ---

            """,
        ["sources/paper-2023.md"] = """
            ---
            title: What we learned
            publisher: Meta
            by: meta
            published: 2023-05-18
            url: https://example.org/paper
            kind: paper
            read: excerpt
            repeats:
              fast: {words: it is fast by now, changes: [hedge-lost]}
            ---

            """,
        ["sources/brochure.md"] = """
            ---
            title: A brochure
            publisher: Meta
            by: meta
            url: https://example.org/brochure
            kind: article
            read: copy
            ---

            """,
        ["evidence/measured.md"] = """
            ---
            title: It was measured
            on: 2022-06-15
            sources: [list-2022]
            basis: measured
            ---
            It ran.

            """,
        ["evidence/slower.md"] = """
            ---
            title: It was slower
            sources: [paper-2023]
            basis: documented
            ---
            It ran slowly.

            """,
        ["claims/fast.md"] = """
            ---
            title: It will be fast by mid-2022
            kind: promise
            topics: [speed]
            source: launch
            fragment: will be fast
            due: {words: mid-2022, by: 2022-07-31}
            test: A measurement is published.
            evidence:
              supports: [measured]
              contradicts: [slower]
            verdicts:
              - judged: 2026-11-24
                outcome: met
                confidence: high
                because: It was measured [@list-2022].
                evidence: [measured]
            ---
            What it means.

            """,
        ["claims/hopes.md"] = """
            ---
            title: It may one day be faster
            kind: aim
            topics: [speed]
            source: launch
            fragment: hope it will be faster
            test: A faster run is published.
            ---
            What it means.

            """,
        ["claims/holds.md"] = """
            ---
            title: It holds an exabyte
            kind: statement
            topics: [storage]
            source: launch
            fragment: holds an exabyte
            test: A document gives its size.
            evidence:
              context: [slower]
            ---
            What it means.

            """,
        ["pages/about.md"] = """
            ---
            title: About
            ---
            See [the claim](/claims/fast) and [@brochure].

            """,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static DateOnly Day(string text) => Date(text).Last;

    public static IsoDate Date(string text) => IsoDate.Parse(text)!.Value;

    public static SourceText Text(string text, string path = "pages/x.md") => new(path, text);

    public static Prose ProseOf(string markdown) => ReadProse(markdown).Prose;

    public static (Prose Prose, ImmutableArray<Diagnostic> Problems) ReadProse(string markdown)
    {
        var problems = new Problems();
        var prose = ProseReader.Read(PlacedText.Slice(Text(markdown), 0, markdown.Length), problems);
        return (prose, problems.Found);
    }

    /// <summary>A calculation worked out without named quantities.</summary>
    public static Calculation Calculation(string text)
    {
        var (formula, problem) = Formula.Parse(text);
        Assert.Null(problem);
        var (calculation, wrong) = formula!.Evaluate(Scope.Empty);
        Assert.Null(wrong);
        return calculation!;
    }

    /// <summary>The folder with one file changed or added.</summary>
    public static ImmutableSortedDictionary<string, string> FolderWith(string path, string text) =>
        Folder.SetItem(path, text);

    /// <summary>The folder with some words of one file changed.</summary>
    public static ImmutableSortedDictionary<string, string> FolderWith(string path, string old, string now)
    {
        Assert.Contains(old, Folder[path], StringComparison.Ordinal);
        return Folder.SetItem(path, Folder[path].Replace(old, now, StringComparison.Ordinal));
    }

    public static Draft Draft(IEnumerable<KeyValuePair<string, string>> folder) =>
        new(folder.Select(file => FileDraft.Parse(file.Key, Encoding.UTF8.GetBytes(file.Value))), []);

    /// <summary>All that `validate` finds in a folder.</summary>
    public static ImmutableArray<Diagnostic> Problems(IEnumerable<KeyValuePair<string, string>> folder)
    {
        var draft = Draft(folder);
        var (snapshot, problems) = RscExplainer.Snapshots.Snapshot.From(draft, Today);
        return snapshot is null
            ? problems
            : Diagnostic.InOrder([.. problems, .. RepeatRules.Check(draft, snapshot, Today)]);
    }

    public static Snapshot Snapshot(IEnumerable<KeyValuePair<string, string>> folder)
    {
        var (snapshot, problems) = RscExplainer.Snapshots.Snapshot.From(Draft(folder), Today);
        Assert.Empty(problems.Where(problem => problem.Severity is Severity.Error).Select(Shown));
        return snapshot!;
    }

    /// <summary>A problem as `file:line:column RSC012 text`.</summary>
    public static string Shown(Diagnostic problem) =>
        $"{problem.File}:{problem.Line}:{problem.Column} {problem.Code} {problem.Text}";
}
