using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

internal static class EvidenceRules
{
    /// <summary>What a piece of evidence names must be there.</summary>
    public static void References(EvidenceDraft evidence, Names names, Problems problems)
    {
        foreach (var source in evidence.Sources.Value)
            names.Sources.Check(source, Rules.UnknownSource, problems);
        if (evidence.Sources.Value.IsEmpty)
            problems.Add(Rules.WrongCount.At(evidence.Sources.At, "sources", "at least one source", 0));
        Titles.CheckLength(evidence.Title, problems);
    }

    /// <summary>Nobody could know it before the first document told. False where a date is wrong, so that nothing can be said by it.</summary>
    public static bool Days(EvidenceDraft draft, Evidence evidence, Resolved resolved, Problems problems)
    {
        var before = problems.Count;
        var dates = evidence.Sources.Select(source => source.Published).OfType<IsoDate>().ToList();
        if (
            draft.On is { } on
            && dates.Count > 0
            && dates.MinBy(date => date.First) is var earliest
            && on.Value.IsBefore(earliest)
        )
            problems.Add(Rules.EvidenceBeforeSources.At(on.At, on.Value, earliest));
        else if (draft.Happened is { } happened && evidence.On.IsBefore(happened.Value))
            problems.Add(Rules.HappenedAfterKnown.At(happened.At, happened.Value, evidence.On));
        if (problems.Count > before)
            return false;
        ProseRules.CitesNothingYounger(evidence.Body, evidence.On.Last, "the evidence", resolved, problems);
        return true;
    }

    public static void Unused(Draft draft, Problems problems)
    {
        var unused = new Unused(draft.Evidence.Select(evidence => evidence.Id.Value));
        foreach (var claim in draft.Claims)
        {
            if (unused.IsEmpty)
                return;
            foreach (var (_, id) in claim.Evidence)
                unused.Use(id);
        }
        foreach (var evidence in draft.Evidence.Where(evidence => unused.Has(evidence.Id)))
            problems.Add(Rules.EvidenceUnused.At(evidence.File.Source.At(0), evidence.Id));
    }
}
