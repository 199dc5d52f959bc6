using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;

namespace RscExplainer.Content;

internal static class SourceRules
{
    public static void Check(Draft draft, Problems problems)
    {
        foreach (var source in draft.Sources)
        {
            draft.SpeakerIds.Check(source.By, Rules.UnknownSpeaker, problems);
            foreach (var repeat in source.Repeats)
                draft.ClaimIds.Check(repeat.Claim, Rules.UnknownClaim, problems);
        }
    }

    /// <summary>A source is used where something is said or known from it, where prose cites it or an explainer takes a value from it, or where it repeats a claim.</summary>
    public static void Unused(Draft draft, Problems problems)
    {
        var used = draft
            .Claims.SelectMany(claim => new[] { claim.Source, claim.SeenIn, claim.Reply?.Value.Source })
            .Concat(draft.Evidence.SelectMany(evidence => evidence.Sources.Value))
            .Concat(draft.Announcement?.Sources ?? [])
            .Select(source => source?.Value.Value)
            .Concat(
                draft
                    .Files.SelectMany(file => file.Texts)
                    .SelectMany(text => text.Citations)
                    .Select(citation => citation.Value)
            )
            .Concat(
                draft
                    .Explainers.SelectMany(explainer => explainer.Origins)
                    .Where(origin => origin.Value.Kind is OriginKind.Source)
                    .Select(origin => origin.Value.Words)
            )
            .ToHashSet(StringComparer.Ordinal);
        foreach (var source in draft.Sources.Where(source => source.Repeats.IsEmpty && !used.Contains(source.Id.Value)))
            problems.Add(Rules.SourceUnused.At(source.Title.At.Source.At(0), source.Id));
    }
}
