namespace RscExplainer.Content;

/// <summary>What a claim is as of a day. It is derived, never written.</summary>
/// <param name="Since">The first day on which it was so.</param>
public abstract record Status(DateOnly Since)
{
    /// <summary>A verdict holds.</summary>
    public sealed record Judged(Verdict Verdict, DateOnly Since) : Status(Since);

    /// <summary>No verdict holds, and the time hasn't come.</summary>
    public sealed record NotDue(DateOnly Since) : Status(Since);

    /// <summary>No verdict holds, and the time has passed.</summary>
    public sealed record Overdue(DateOnly Since) : Status(Since);

    /// <summary>No verdict holds, and there is no time to wait for.</summary>
    public sealed record Unjudged(DateOnly Since) : Status(Since);

    /// <summary>The word for it in files, addresses and data.</summary>
    public StatusWord Word =>
        this switch
        {
            Judged { Verdict.Outcome: var outcome } => (StatusWord)outcome,
            NotDue => StatusWord.NotDue,
            Overdue => StatusWord.Overdue,
            _ => StatusWord.Unknown,
        };

    /// <summary>
    /// What <paramref name="claim"/> is at the end of <paramref name="day"/>; null before it was said. The last day is in time: due
    /// by 31 July, a claim is overdue from 1 August.
    /// </summary>
    public static Status? Of(Claim claim, DateOnly day)
    {
        var said = claim.Said.Last;
        if (day < said)
            return null;
        if (claim.Verdicts.LastOrDefault(verdict => SinceOf(claim, verdict) <= day) is { } last)
            return new Judged(last, SinceOf(claim, last));
        if (claim.Due is not { } due)
            return new Unjudged(said);
        return day <= due.By ? new NotDue(said) : new Overdue(due.Passed > said ? due.Passed : said);
    }

    /// <summary>
    /// The day from which a verdict holds: that of its latest evidence, whenever it was written. What was looked for and not found
    /// doesn't count, since looking proves nothing about the day before. A promise isn't broken before it is due.
    /// </summary>
    public static DateOnly SinceOf(Claim claim, Verdict verdict)
    {
        var since = claim.Said.Last;
        foreach (var named in verdict.Evidence)
        {
            if (named.Evidence.Basis is not Basis.Searched && named.Evidence.On.Last > since)
                since = named.Evidence.On.Last;
        }
        var waits = verdict.Outcome is Outcome.NotMet or Outcome.PartlyMet or Outcome.Unverifiable or Outcome.Open;
        return waits && claim is { Kind: Kind.Promise, Due: { } due } && due.By >= since ? due.Passed : since;
    }
}

/// <summary>The statuses: those that a verdict gives, in the order of <see cref="Outcome"/>, then those without one.</summary>
public enum StatusWord
{
    Met,
    MetLate,
    PartlyMet,
    NotMet,
    Overtaken,
    Unverifiable,
    Open,
    NotDue,
    Overdue,
    Unknown,
}
