using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>Rules of a claim and its verdicts. A problem stands at the value to change.</summary>
internal static class ClaimRules
{
    /// <summary>What a claim names must be there.</summary>
    public static void References(ClaimDraft claim, Names names, Problems problems)
    {
        foreach (var topic in claim.Topics.Value)
            names.Topics.Check(topic, Rules.UnknownTopic, problems);
        names.Sources.Check(claim.Source, Rules.UnknownSource, problems);
        if (claim.SeenIn is { } seenIn)
            names.Sources.Check(seenIn, Rules.UnknownSource, problems);
        if (claim.By is { } by)
            names.Speakers.Check(by, Rules.UnknownSpeaker, problems);
        if (claim.Reply is { } reply)
            names.Sources.Check(reply.Value.Source, Rules.UnknownSource, problems);
        foreach (var (_, id) in claim.Evidence)
            names.Evidence.Check(id, Rules.UnknownEvidence, problems);
        var listed = new HashSet<Id<Evidence>>();
        foreach (var (_, twice) in claim.Evidence.Where(one => !listed.Add(one.Id.Value)))
            problems.Add(Rules.EvidenceListedTwice.At(twice.At, twice.Value));
        VerdictsNameWhatIsListed(claim, listed, names, problems);
        FormerIdsAreFree(claim, names, problems);
    }

    private static void VerdictsNameWhatIsListed(
        ClaimDraft claim,
        HashSet<Id<Evidence>> listed,
        Names names,
        Problems problems
    )
    {
        // A listed name that is written wrong is told already; it may be the one that the verdict names.
        if (listed.Any(id => !names.Evidence.MayHave(id.Value)))
            return;
        foreach (var named in claim.Verdicts.SelectMany(verdict => verdict.Value.Evidence))
        {
            if (!listed.Contains(named.Value))
                problems.Add(
                    Rules.EvidenceNotListed.At(named.At, named.Value) with
                    {
                        Hint =
                            DidYouMean.Among(listed.Select(id => id.Value), named.Value.Value)
                            ?? "list it under 'evidence' as supports, contradicts or context",
                    }
                );
        }
    }

    private static void FormerIdsAreFree(ClaimDraft claim, Names names, Problems problems)
    {
        foreach (var former in claim.Formerly)
        {
            // Of two claims with one former id the second is told.
            if (names.Claims.Ids.Contains(former.Value.Value) || names.Former[former.Value.Value].First() != claim.Id)
                problems.Add(Rules.FormerIdInUse.At(former.At, former.Value));
        }
    }

    /// <summary>A promise has a day, which an aim and a statement haven't.</summary>
    public static void KindAndDue(ClaimDraft claim, Problems problems)
    {
        if (claim is { Kind.Value: Kind.Promise, Due: null })
            problems.Add(
                Rules.PromiseWithoutDue.At(claim.Kind.At) with
                {
                    Hint = "add due: {words: …, by: …}, or make it an aim",
                }
            );
        if (claim is { Kind.Value: not Kind.Promise, Due: { } due })
            problems.Add(
                Rules.DueWithoutPromise.At(due.At, claim.Kind.Value is Kind.Aim ? "an aim" : "a statement") with
                {
                    Hint = "make it a promise, or leave 'due' out",
                }
            );
    }

    /// <summary>Days follow each other as they must.</summary>
    public static void Days(ClaimDraft draft, Claim claim, Problems problems)
    {
        if (draft.Due is { } due && IsDueBeforeSaid(claim))
            problems.Add(Rules.DueBeforeSaid.At(due.Value.By.At, Iso(due.Value.By.Value), claim.Said));
        DateOnly? last = null;
        foreach (var (written, verdict) in draft.Verdicts.Select(located => located.Value).Zip(claim.Verdicts))
        {
            var judged = new IsoDate(verdict.Judged);
            if (judged.IsBefore(claim.Said))
                problems.Add(Rules.JudgedBeforeSaid.At(written.Judged.At, judged, claim.Said));
            else if (verdict.Evidence.FirstOrDefault(named => judged.IsBefore(named.Evidence.On)) is { } later)
                problems.Add(
                    Rules.JudgedBeforeEvidence.At(written.Judged.At, judged, later.Evidence.Id, later.Evidence.On)
                );
            else if (verdict.Judged < last)
                problems.Add(Rules.JudgedFalls.At(written.Judged.At, judged, Iso(last.Value)));
            last = verdict.Judged;
        }
    }

    /// <summary>What a verdict names decides it.</summary>
    public static void Decides(ClaimDraft draft, Claim claim, Problems problems)
    {
        // Measured by a wrong day, everything looks late.
        if (IsDueBeforeSaid(claim))
            return;
        foreach (var (written, verdict) in draft.Verdicts.Select(located => located.Value).Zip(claim.Verdicts))
        {
            if (WhyNot(claim, verdict) is { } rule)
                problems.Add(rule(written.Outcome.At));
        }
    }

    private static Func<Location, Diagnostic>? WhyNot(Claim claim, Verdict verdict)
    {
        var support = Named(verdict, Bearing.Supports).ToList();
        var word = Words.Of(verdict.Outcome);
        switch (verdict.Outcome)
        {
            case Outcome.Met when support.Count == 0 && claim.Kind is Kind.Statement:
                return verdict.Calculation is null
                    ? at => Rules.MetWithoutSupport.At(at, word, " or a calculation")
                    : null;
            case Outcome.Met or Outcome.MetLate when support.Count == 0:
                return at => Rules.MetWithoutSupport.At(at, word, "");
            case Outcome.Met
                when claim.Due is { } due && support.Min(one => one.Decides) is var first && first > due.By:
                return at => Rules.MetAfterDue.At(at, Iso(due.By), Iso(first)) with { Hint = "it may be met-late" };
            case Outcome.MetLate when claim.Due is null:
                // That a promise lacks its day is told already.
                return claim.Kind is Kind.Promise ? null : at => Rules.LateWithoutDue.At(at);
            case Outcome.MetLate when support.All(one => one.Decides <= claim.Due.By):
                return at => Rules.MetLateInTime.At(at, Iso(claim.Due.By)) with { Hint = "it may be met" };
            case Outcome.NotMet or Outcome.PartlyMet when !Named(verdict, Bearing.Contradicts).Any():
                return at =>
                    Rules.WithoutContradiction.At(at, word) with
                    {
                        Hint = "silence proves nothing: it may be unverifiable",
                    };
            case Outcome.Overtaken when claim.Kind is Kind.Statement:
                return at => Rules.OvertakenStatement.At(at);
            default:
                return null;
        }
    }

    /// <summary>What a reader should know but an editor may leave.</summary>
    public static void Warnings(ClaimDraft draft, Claim claim, DateOnly today, Resolved resolved, Problems problems)
    {
        Titles.CheckLength(draft.Title, problems);
        if (Status.Of(claim, today) is Status.Overdue && !IsDueBeforeSaid(claim))
            problems.Add(Rules.Overdue.At(draft.Due!.Value.By.At, Iso(claim.Due!.By)));
        foreach (var (written, verdict) in draft.Verdicts.Select(located => located.Value).Zip(claim.Verdicts))
        {
            ProseRules.CitesNothingYounger(
                verdict.Because,
                Status.SinceOf(claim, verdict),
                "the reason",
                resolved,
                problems
            );
            NamesNothingYounger(written, claim, verdict, problems);
        }
    }

    /// <summary>Two claims on the same words are one claim, or one of the fragments pins the wrong sentence.</summary>
    public static void FragmentsDiffer(Draft draft, Problems problems)
    {
        var first = new Dictionary<string, ClaimDraft>(StringComparer.OrdinalIgnoreCase);
        foreach (var claim in draft.Claims.Where(claim => !first.TryAdd(claim.Fragment.Value, claim)))
            problems.Add(Rules.SameFragment.At(claim.Fragment.At, first[claim.Fragment.Value].Id));
    }

    /// <summary>Whether two drafts have the same claims with the same fragments.</summary>
    public static bool HaveSameFragments(Draft draft, Draft other)
    {
        if (draft.Claims.Length != other.Claims.Length)
            return false;
        for (var i = 0; i < draft.Claims.Length; i++)
        {
            var (claim, was) = (draft.Claims[i], other.Claims[i]);
            if (!ReferenceEquals(claim, was) && claim.Fragment.Value != was.Fragment.Value)
                return false;
        }
        return true;
    }

    // Support that came after the deciding fact would move the day from which the verdict holds. What was known before the claim
    // was said moves nothing, so it counts from that day.
    private static void NamesNothingYounger(VerdictDraft written, Claim claim, Verdict verdict, Problems problems)
    {
        var support = Named(verdict, Bearing.Supports).Where(one => one.Basis is not Basis.Searched).ToList();
        var decided = verdict.Outcome switch
        {
            Outcome.Met => support.Where(one => claim.Due is not { } due || one.Decides <= due.By).MinBy(Known),
            Outcome.MetLate => support.Where(one => one.Decides > claim.Due?.By).MinBy(Known),
            Outcome.NotMet or Outcome.PartlyMet => Named(verdict, Bearing.Contradicts).MaxBy(Known),
            _ => null,
        };
        if (decided is null)
            return;
        foreach (var younger in support.Where(one => Known(one) > Known(decided)))
        {
            var named = written.Evidence.First(id => id.Value == younger.Id);
            problems.Add(
                Rules.YoungerSupport.At(named.At, younger.Id, decided.Id, decided.On) with
                {
                    Hint = "list it on the claim only, or write a second verdict",
                }
            );
        }

        DateOnly Known(Evidence one) => one.On.Last > claim.Said.Last ? one.On.Last : claim.Said.Last;
    }

    private static bool IsDueBeforeSaid(Claim claim) =>
        claim.Due is { } due && new IsoDate(due.By).IsBefore(claim.Said);

    private static IEnumerable<Evidence> Named(Verdict verdict, Bearing bearing) =>
        verdict.Evidence.Where(named => named.Bearing == bearing).Select(named => named.Evidence);

    private static IsoDate Iso(DateOnly day) => new(day);
}
