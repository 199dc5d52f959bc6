using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;

namespace RscExplainer.Snapshots;

/// <summary>
/// A draft that was asked whether its files agree: all that is wrong with it and, if no error is left, the snapshot. The next one
/// takes over from it what an edit can't have changed: a file that was right stays right while its names are there, a thing stays the
/// same while its file and all that it names do, and what was right about days stays right while no day moves. What was faulty
/// is looked at anew each time.
/// </summary>
public sealed class CheckedDraft
{
    private readonly DateOnly today;
    private readonly Workings workings;
    private readonly Resolution resolved;

    /// <summary>The files, evidence and claims in which a problem was found, or which couldn't be looked at because of one.</summary>
    private readonly HashSet<object> faulty = new(ReferenceEqualityComparer.Instance);

    private bool fragmentsDiffer;

    private CheckedDraft(Draft draft, DateOnly today, DraftClaims drafts, CheckedDraft? before)
    {
        Draft = draft;
        this.today = today;
        var problems = new Problems();
        problems.AddAll(draft.FolderProblems);
        foreach (var file in draft.Files)
            problems.AddAll(file.Problems);
        ListRules.Check(draft, problems);
        CheckNames(before, problems);
        workings = new(draft, before?.workings, problems);
        CalculationRules.Holds(draft, workings, problems);
        var alike = before is not null && workings.SharesWith(before.workings) ? before : null;
        resolved = new(draft, workings, alike?.resolved, problems);
        CheckDays(alike, problems);
        CheckFragments(before, problems);
        var isRight = problems.Found.All(problem => problem.Severity is Severity.Warning);
        // A file that couldn't be read may have used them.
        if (isRight)
        {
            ListRules.Unused(draft, problems);
            SourceRules.Unused(draft, problems);
            EvidenceRules.Unused(draft, problems);
        }
        Problems = Diagnostic.InOrder(problems.Found);
        if (isRight && draft.Announcement is { } written && resolved.Announcement(written) is { } announcement)
            Snapshot = new(draft, workings, resolved, announcement, drafts);
    }

    public Draft Draft { get; }

    /// <summary>Null where there is an error.</summary>
    public Snapshot? Snapshot { get; }

    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Checks a draft against all rules.</summary>
    /// <param name="today">Only for warnings about what is overdue.</param>
    /// <param name="before">The draft before it, to spare what can't have changed; the outcome is the same without it.</param>
    public static CheckedDraft Of(
        Draft draft,
        DateOnly today,
        DraftClaims drafts = DraftClaims.Hidden,
        CheckedDraft? before = null
    ) => new(draft, today, drafts, before);

    private void CheckNames(CheckedDraft? before, Problems problems)
    {
        // With the same names the files are the same too, one by one.
        var known = before?.Draft.Names == Draft.Names ? before : null;
        for (var i = 0; i < Draft.Files.Length; i++)
        {
            var file = Draft.Files[i];
            if (known is not null && ReferenceEquals(file, known.Draft.Files[i]) && !known.faulty.Contains(file))
                continue;
            var count = problems.Count;
            NameRules.Check(file, Draft.Names, problems);
            if (problems.Count > count)
                faulty.Add(file);
        }
    }

    private void CheckFragments(CheckedDraft? before, Problems problems)
    {
        if (before is { fragmentsDiffer: true } && ClaimRules.HaveSameFragments(Draft, before.Draft))
        {
            fragmentsDiffer = true;
            return;
        }
        var count = problems.Count;
        ClaimRules.FragmentsDiffer(Draft, problems);
        fragmentsDiffer = problems.Count == count;
    }

    private void CheckDays(CheckedDraft? before, Problems problems)
    {
        var known = before is not null && before.today == today && resolved.HasDaysOf(before.resolved) ? before : null;
        var referents = new Resolved(
            id => resolved.Find(new Id<Source>(id)),
            id => resolved.Find(new Id<Evidence>(id)),
            workings.Of
        );
        var misdated = new HashSet<Id<Evidence>>();
        foreach (var written in Draft.Evidence)
        {
            if (
                resolved.Find(written.Id) is not { } evidence
                || (known is not null && !resolved.IsNew(evidence) && !known.faulty.Contains(evidence))
            )
                continue;
            var count = problems.Count;
            if (!EvidenceRules.Days(written, evidence, referents, problems))
                misdated.Add(evidence.Id);
            if (problems.Count > count)
                faulty.Add(evidence);
        }
        foreach (var written in Draft.Claims)
        {
            if (
                resolved.Find(written.Id) is not { } claim
                || (known is not null && !resolved.IsNew(claim) && !known.faulty.Contains(claim))
            )
                continue;
            var count = problems.Count;
            // What rests on a wrong date would be told again, as another fault.
            var isMisdated = claim.Evidence.Any(one => misdated.Contains(one.Evidence.Id));
            if (!isMisdated)
            {
                ClaimRules.Days(written, claim, problems);
                ClaimRules.Decides(written, claim, problems);
                ClaimRules.Warnings(written, claim, today, referents, problems);
            }
            if (isMisdated || problems.Count > count)
                faulty.Add(claim);
        }
    }
}
