using System.Diagnostics;
using System.Globalization;
using System.Text;
using RscExplainer.Content;
using RscExplainer.Repeats;
using RscExplainer.Snapshots;

namespace RscExplainer.Benchmarks;

/// <summary>
/// The check of an article against claims as many and as various as one likes. The words are made up, as many different ones as
/// real texts of that length have; every fifth sentence repeats a claim, and the whole text is about what was announced.
/// </summary>
internal sealed class Checking
{
    private const int WordsOfSentence = 20;

    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly string[] Common = "the of a and to in that is for it with as was on by at from but".Split(
        ' '
    );

    private readonly RepeatFinder finder;
    private readonly int claims;

    public Checking(int claims)
    {
        this.claims = claims;
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["announcement.md"] =
                "---\nname: Machines\ntitle: A machine was announced\nspeaker: maker\non: 2022-01-24\nsources: [launch]\nheadlines: [claim-0]\nlicence: CC BY 4.0\n---\nWords.\n",
            ["speakers.yml"] = "- id: maker\n  name: Maker\n  about: Who announced it\n",
            ["topics.yml"] = "- id: speed\n  title: Speed\n  about: How fast\n",
            ["glossary.yml"] = "- term: RSC\n  means: A machine\n",
            ["corrections.yml"] = "[]\n",
            ["sources/launch.md"] =
                "---\ntitle: The launch\npublisher: Maker\nby: maker\npublished: 2022-01-24\nurl: https://example.org/\nkind: announcement\nread: full\n---\n",
        };
        for (var i = 0; i < claims; i++)
            files[
                $"claims/claim-{i}.md"
            ] = $"""
                ---
                title: RSC has {Said(i)}
                kind: statement
                topics: [speed]
                source: launch
                fragment: {Said(i)} {Word(i * 3 + 1)}
                test: Somebody shows {Said(i)} and {Word(i * 5)}.
                ---
                It says {Word(i)} {Word(i + 9)} {Word(i + 77)} of {Word(i + 5)}, and that {Word(i * 2)} is {Word(
                    i + 31
                )}.

                """;
        var draft = new Draft(files.Select(file => FileDraft.Parse(file.Key, Encoding.UTF8.GetBytes(file.Value))), []);
        var (snapshot, problems) = Snapshot.From(draft, Today);
        finder = RepeatFinder.From((snapshot ?? throw new InvalidOperationException(problems[0].Text)).Today(Today));
    }

    /// <summary>Milliseconds for an article of so many words.</summary>
    public double Milliseconds(int words)
    {
        var text = Article(words);
        var started = Stopwatch.GetTimestamp();
        if (finder.Find(text).Length < words / WordsOfSentence / 10)
            throw new InvalidOperationException("The repeats aren't found.");
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private string Article(int words)
    {
        var text = new StringBuilder("The RSC of Maker is in the news. ");
        for (var sentence = 0; sentence < words / WordsOfSentence; sentence++)
        {
            text.Append(sentence % 5 == 0 ? $"RSC has {Said(sentence % claims)}, " : "It ");
            for (var i = 0; i < WordsOfSentence - (sentence % 5 == 0 ? 8 : 1); i++)
                text.Append(i % 2 == 0 ? Common[(sentence + i) % Common.Length] : Word((sentence * 131) + (i * i)))
                    .Append(' ');
            text.Length--;
            text.Append(". ");
        }
        return text.ToString();
    }

    private static string Said(int i) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{1000 + (i * 7)} {Word(i)} processors for {Word(i + 500)} {Word(i * 11)}"
        );

    // Two thousand words of three syllables.
    private static string Word(int seed)
    {
        const string consonants = "bdfgklmnprtvz";
        const string vowels = "aeiou";
        var number = seed % 2000;
        var word = new StringBuilder();
        for (var i = 0; i < 3; i++)
        {
            word.Append(consonants[number % consonants.Length]).Append(vowels[number % vowels.Length]);
            number = (number * 31 / 7) + seed % 2000 + 3;
        }
        return word.ToString();
    }
}
