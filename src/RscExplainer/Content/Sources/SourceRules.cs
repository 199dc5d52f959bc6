using RscExplainer.Diagnostics;
using RscExplainer.Reading;

namespace RscExplainer.Content;

internal static class SourceRules
{
    /// <summary>What a source names must be there.</summary>
    public static void References(SourceDraft source, Names names, Problems problems)
    {
        names.Speakers.Check(source.By, Rules.UnknownSpeaker, problems);
        foreach (var repeat in source.Repeats)
            names.Claims.Check(repeat.Claim, Rules.UnknownClaim, problems);
    }

    /// <summary>A source is used where something is said or known from it, where prose cites it, or where it repeats a claim.</summary>
    public static void Unused(Draft draft, Problems problems)
    {
        var unused = new Unused(
            draft.Sources.Where(source => source.Repeats.IsEmpty).Select(source => source.Id.Value)
        );
        Use(draft, unused);
        foreach (var source in draft.Sources.Where(source => unused.Has(source.Id)))
            problems.Add(Rules.SourceUnused.At(source.Title.At.Source.At(0), source.Id));
    }

    private static void Use(Draft draft, Unused unused)
    {
        foreach (var source in draft.Announcement?.Sources ?? [])
            unused.Use(source);
        foreach (var evidence in draft.Evidence)
        {
            foreach (var source in evidence.Sources.Value)
                unused.Use(source);
        }
        foreach (var claim in draft.Claims)
        {
            if (unused.IsEmpty)
                return;
            unused.Use(claim.Source);
            unused.Use(claim.SeenIn);
            unused.Use(claim.Reply?.Value.Source);
        }
        foreach (var file in draft.Files)
        {
            if (unused.IsEmpty)
                return;
            foreach (var text in file.Texts)
            {
                foreach (var citation in text.Citations)
                    unused.Use(citation.Value);
            }
        }
    }
}
