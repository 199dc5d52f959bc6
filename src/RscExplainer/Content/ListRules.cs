using RscExplainer.Diagnostics;
using RscExplainer.Reading;

namespace RscExplainer.Content;

/// <summary>Rules of the files at the top of the folder.</summary>
internal static class ListRules
{
    private static readonly ImmutableArray<string> Required = ["announcement.md", "speakers.yml", "topics.yml"];

    public static void Check(Draft draft, Problems problems)
    {
        if (draft.FolderProblems.IsEmpty)
        {
            foreach (var path in Required.Where(path => draft.File(path) is null))
                problems.Add(Rules.FileMissing.At(new Text.SourceText(path, "").At(0), path));
        }
        NamesAreUnique(draft.Speakers, problems);
        NamesAreUnique(draft.Topics, problems);
        NamesAreUnique(draft.Terms, problems);
    }

    /// <summary>What a correction names must be there.</summary>
    public static void References(CorrectionDraft correction, Names names, Problems problems) =>
        names.Claims.Check(correction.Claim, Rules.UnknownClaim, problems);

    /// <summary>What the announcement names must be there.</summary>
    public static void References(AnnouncementDraft announcement, Names names, Problems problems)
    {
        names.Speakers.Check(announcement.Speaker, Rules.UnknownSpeaker, problems);
        foreach (var source in announcement.Sources)
            names.Sources.Check(source, Rules.UnknownSource, problems);
        foreach (var claim in announcement.Headlines)
            names.Claims.Check(claim, Rules.UnknownClaim, problems);
    }

    public static void Unused(Draft draft, Problems problems)
    {
        var unused = new Unused(draft.Topics.Select(topic => topic.Id.Value.Value));
        foreach (var claim in draft.Claims)
        {
            if (unused.IsEmpty)
                return;
            foreach (var topic in claim.Topics.Value)
                unused.Use(topic);
        }
        foreach (var topic in draft.Topics.Where(topic => unused.Has(topic.Id.Value)))
            problems.Add(Rules.TopicUnused.At(topic.Id.At, topic.Id.Value));
    }

    private static void NamesAreUnique<T>(IEnumerable<T> items, Problems problems)
        where T : IListed
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.Where(item => !seen.Add(item.Name.Value)))
            problems.Add(Rules.DuplicateId.At(item.Name.At, item.Name.Value));
    }
}
