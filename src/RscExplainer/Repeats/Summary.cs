using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Repeats;

/// <summary>What a text repeats, in three sentences at most.</summary>
public static class Summary
{
    /// <summary>The sentences for matches of one text; what was looked for, if there are none.</summary>
    public static string Of(ImmutableArray<Match> matches, SnapshotAsOf view)
    {
        var announcement = view.All.Announcement;
        var about = $"about what {announcement.Speaker.Name} announced on {Wording.Of(announcement.On)}";
        if (matches.IsEmpty)
            return $"This text repeats none of the {Wording.Count(view.Claims.Length, "claim")} {about}.";
        var claims = matches.Select(match => match.Claim).DistinctBy(claim => claim.Claim.Id).ToList();
        var statuses = claims
            .GroupBy(claim => claim.StatusWords, StringComparer.Ordinal)
            .OrderBy(group => group.First().Status.Word)
            .Select(group => $"{char.ToLowerInvariant(group.Key[0])}{group.Key[1..]} ({group.Count()})");
        return $"This text repeats {Wording.Count(claims.Count, "known claim")} {about}. "
            + $"What became of {(claims.Count == 1 ? "it" : "them")}: {string.Join("; ", statuses)}. "
            + Changed(matches);
    }

    private static string Changed(ImmutableArray<Match> matches)
    {
        var changes = matches
            .SelectMany(match => match.Changes.Select(found => (match.Claim.Claim.Id, found.Change)))
            .Distinct()
            .CountBy(pair => pair.Change)
            .OrderBy(count => count.Key)
            .Select(count => $"{Wording.Of(count.Key)} ({count.Value})")
            .ToList();
        return changes.Count == 0
            ? "As far as words and numbers show, it changed nothing."
            : $"Changed on the way: {string.Join(", ", changes)}.";
    }
}
