using RscExplainer.Diagnostics;
using RscExplainer.Markup;
using RscExplainer.Tests.Markup;
using RscExplainer.Text;

namespace RscExplainer.Tests.Corpora;

/// <summary>Strings that broke other programs end in problems or as text, wherever they stand.</summary>
public sealed class NaughtyStringTests
{
    [Fact]
    public void In_every_place_they_end_in_problems_or_as_text() =>
        Assert.Empty(
            from text in Corpus.NaughtyStrings.Concat(OddCharacters.InWords).AsParallel()
            from place in Places.All
            from wrong in Wrong(place, text)
            select $"{text} as {place.Name}: {wrong}"
        );

    private static IEnumerable<string> Wrong(Place place, string text)
    {
        var (draft, snapshot, problems) = HostileContent.With(place, text);
        if (snapshot is null && problems.All(problem => problem.Severity is not Severity.Error))
            yield return "it is neither content nor an error";
        // An editor's terminal must not obey what is told of them.
        foreach (var problem in problems)
        {
            var printed = DiagnosticPrinter.Text(problem, ".", TextStyle.Plain);
            if (RscExplainer.Text.Characters.FirstForbidden(printed) is not null)
                yield return printed;
        }
        if (snapshot is null)
            yield break;
        foreach (var prose in draft.Files.SelectMany(file => file.Items).SelectMany(item => item.Texts))
        {
            var written = Written.Of(prose.Blocks) + prose.PlainText;
            if (RscExplainer.Text.Characters.FirstForbidden(written) is not null)
                yield return written;
        }
    }

    [Fact]
    public void An_entity_is_refused_where_its_character_would_be() =>
        Assert.Empty(
            from code in Enumerable.Range(1, 0xFFFF)
            where code is < 0xD800 or > 0xDFFF
            let character = char.ConvertFromUtf32(code)
            where RscExplainer.Text.Characters.FirstForbidden(character) is not null
            // HTML gives these numbers the letters of an old Windows alphabet; nothing of them is left to hide.
            let read = A.ReadProse($"a&#{code};b")
            where
                read.Problems.IsEmpty
                && RscExplainer.Text.Characters.FirstForbidden(Written.Of(read.Prose.Blocks)) is not null
            select $"U+{code:X4}"
        );

    [Fact]
    public void A_naughty_string_is_shown_as_it_is() =>
        Assert.Empty(
            from text in Corpus.NaughtyStrings
            where text.Trim().Length > 0
            let place = Places.OfLines.Single(place => place.Name == "publisher")
            let snapshot = HostileContent.With(place, text).Snapshot
            where snapshot is not null
            let shown = snapshot.Sources.Single(source => source.Id.Value == "launch").Publisher
            where shown != text.Trim()
            select $"{text} is {shown}"
        );
}
