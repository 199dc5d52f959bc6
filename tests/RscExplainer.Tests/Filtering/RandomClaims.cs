using System.Globalization;
using CsCheck;
using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Markup;
using RscExplainer.Snapshots;

namespace RscExplainer.Tests.Filtering;

/// <summary>Claims, filters and searches made at random, small enough to meet each other often.</summary>
internal static class RandomClaims
{
    /// <summary>Words that differ only in what a search doesn't look at, that begin others, and that are grouped or joined.</summary>
    private static readonly string[] Vocabulary =
    [
        "exaflop",
        "exaflops",
        "Exaflop’s",
        "storage",
        "stôrage",
        "16,000",
        "16000",
        "16\u00A0000",
        "16 000",
        "160",
        "build-out",
        "buildout",
        "build",
        "out",
        "4.99",
        "4",
        "Müller",
        "“quoted”",
        "日本語",
        "a",
        "–",
    ];

    private static readonly Snapshot Content = A.Snapshot(A.Folder);

    private static readonly Gen<string> Text = Gen.OneOf(Vocabulary)
        .Array[0, 6]
        .Select(words => string.Join(' ', words));

    private static readonly Gen<Prose> Prose = Text.Select(A.ProseOf);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 400].Select(A.Day("2022-01-24").AddDays);

    private static readonly Gen<Evidence> Evidences = Gen.Select(Text, Prose, Gen.Bool)
        .Select(
            (title, body, other) =>
                A.Evidence with
                {
                    Title = title,
                    Body = body,
                    Sources = [A.Source with { Title = title, By = other ? A.Other : A.Speaker }],
                }
        );

    private static readonly Gen<ClaimAsOf> One = Gen.Select(
            Gen.Select(Text, Text, Prose, Prose),
            Gen.Select(Gen.Enum<Kind>(), Gen.Enum<Outcome>(), Days, Days, Gen.Int[0, 3]),
            Gen.Bool.Array[2],
            Evidences.Array[0, 3]
        )
        .Select(
            (texts, facts, flags, evidence) =>
            {
                var (title, fragment, body, reason) = texts;
                var (kind, outcome, said, due, topics) = facts;
                ImmutableArray<ClaimEvidence> listed =
                [
                    .. evidence.Select(one => new ClaimEvidence(Bearing.Supports, one)),
                ];
                var claim = A.Claim with
                {
                    Title = title,
                    Fragment = fragment,
                    Body = body,
                    Kind = kind,
                    Said = new(said),
                    By = flags[0] ? A.Speaker : A.Other,
                    Due = kind is Kind.Promise ? new("then", due) : null,
                    Topics = [.. Content.Topics.Where((_, index) => (topics >> index & 1) == 1)],
                    Evidence = listed,
                };
                var verdict = A.Verdict with { Outcome = outcome, Because = reason, Evidence = listed };
                return new ClaimAsOf(
                    claim,
                    flags[1] ? new Status.Judged(verdict, due) : new Status.Unjudged(said),
                    listed,
                    []
                );
            }
        );

    /// <summary>In reading order; up to 150, so that sets take more than two words.</summary>
    public static readonly Gen<ImmutableArray<ClaimAsOf>> Claims = One.Array[0, 150]
        .Select(claims =>
            claims
                .OrderBy(claim => claim.Claim.Said.Last)
                .ThenBy(claim => claim.Claim.Title, StringComparer.Ordinal)
                .ToImmutableArray()
        );

    public static readonly Gen<string> Words = Gen.Select(Gen.OneOf(Vocabulary), Gen.Int[1, 9])
        .Select((word, length) => word[..Math.Min(length, word.Length)])
        .Array[0, 3]
        .Select(words => string.Join(' ', words));

    /// <summary>The pairs of a query in any order, some of them unknown, empty or twice.</summary>
    public static readonly Gen<(string Key, string Value)[]> Query = Gen.OneOf(
        Choice("topic", "speed", "storage", "sped"),
        Choice("status", "met", "not-met", "unknown", "done"),
        Choice("kind", "promise", "aim", "statement", ""),
        Choice("by", "meta", "top500", "nobody"),
        Choice("standing", "independent", "own-word", "arithmetic"),
        Choice("sort", "due", "said", "changed", "title", "size"),
        Choice("utm_source", "x"),
        Gen.Int[-1, 9].Select(page => ("page", page.ToString(CultureInfo.InvariantCulture))),
        Words.Select(words => ("q", words))
    ).Array[0, 7];

    public static ClaimIndex Index(ImmutableArray<ClaimAsOf> claims) => new(Content, claims);

    private static Gen<(string, string)> Choice(string key, params string[] values) =>
        Gen.OneOf(values).Select(value => (key, value));
}
