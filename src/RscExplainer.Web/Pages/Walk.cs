using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Pages;

/// <summary>A walk through the days on which a claim was made or became something else.</summary>
/// <param name="Days">All of them, oldest first.</param>
/// <param name="Day">The past day on which the reader stands; null for today.</param>
/// <param name="Changes">What changed on that very day; nothing today.</param>
public sealed record Walk(ImmutableArray<DateOnly> Days, DateOnly? Day, ImmutableArray<ClaimChange> Changes)
{
    public static Walk Of(RequestView request) =>
        new(
            ChangedDays.Of(request.Today).OfClaims,
            request.Day,
            request.Day is { } day ? [.. ClaimChange.Until(request.View).Where(change => change.Day == day)] : []
        );

    public DateOnly? Before => Days.Where(one => Day is not { } day || one < day).Cast<DateOnly?>().LastOrDefault();

    public DateOnly? After => Day is { } day ? Days.Cast<DateOnly?>().FirstOrDefault(one => one > day) : null;

    /// <summary>The place among the days, with today behind the last; the first for earlier days.</summary>
    public int Place => Day is { } day ? Math.Max(0, Days.Count(one => one <= day) - 1) : Days.Length;

    /// <summary>What changed, in a sentence: "5 claims were made, and 1 became something else".</summary>
    public string Sentence =>
        (Changes.Count(change => change.Before is null), Changes.Count(change => change.Before is not null)) switch
        {
            (0, 0) => "No claim changed on this day.",
            (var made, 0) => $"On this day {Wording.Count(made, "claim was", "claims were")} made.",
            (0, var turned) => $"On this day {Wording.Count(turned, "claim", "claims")} turned.",
            var (made, turned) =>
                $"On this day {Wording.Count(made, "claim was", "claims were")} made, and {turned} turned.",
        };
}
