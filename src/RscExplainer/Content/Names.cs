using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>
/// Which names there are for others to use. A file with an error still counts as there, so that one fault isn't told again at each
/// place that names it.
/// </summary>
public sealed class Names
{
    private readonly ImmutableArray<(string Former, Id<Claim> Claim)> formerIds;

    private Names(Draft draft, ImmutableArray<(string Former, Id<Claim> Claim)> formerIds)
    {
        this.formerIds = formerIds;
        var named = draft.Files.ToLookup(file => file.Folder, file => file.Id, StringComparer.Ordinal);
        Speakers = Listed("speakers.yml", draft.Speakers);
        Topics = Listed("topics.yml", draft.Topics);
        Sources = Named("sources");
        Evidence = Named("evidence");
        Claims = Named("claims");
        Pages = Named("pages");
        Former = formerIds.ToLookup(former => former.Former, former => former.Claim, StringComparer.Ordinal);

        // What couldn't be listed, or has a wrong name, may be what somebody names.
        KnownIds Named(string folder) =>
            new(
                named[folder].ToHashSet(StringComparer.Ordinal),
                IsComplete: draft.FolderProblems.IsEmpty && named[folder].All(Text.Id.IsValid)
            );

        KnownIds Listed<T>(string path, ImmutableArray<T> items)
            where T : IListed =>
            new(
                items.Select(item => item.Name.Value).ToHashSet(StringComparer.Ordinal),
                IsComplete: draft.File(path) is { Problems.IsEmpty: true }
            );
    }

    public KnownIds Speakers { get; }
    public KnownIds Topics { get; }
    public KnownIds Sources { get; }
    public KnownIds Evidence { get; }
    public KnownIds Claims { get; }
    public KnownIds Pages { get; }

    /// <summary>The claims that had an id formerly.</summary>
    public ILookup<string, Id<Claim>> Former { get; }

    /// <summary>The names of a draft; those of the one before it if none can have changed.</summary>
    internal static Names Of(Draft draft, Draft? before)
    {
        var former = ImmutableArray.CreateBuilder<(string, Id<Claim>)>();
        foreach (var claim in draft.Claims)
        {
            foreach (var id in claim.Formerly)
                former.Add((id.Value.Value, claim.Id));
        }
        return before is not null && AreAlike(draft, before) && former.SequenceEqual(before.Names.formerIds)
            ? before.Names
            : new(draft, former.ToImmutable());
    }

    private static bool AreAlike(Draft draft, Draft before)
    {
        if (
            draft.Files.Length != before.Files.Length
            || draft.FolderProblems.IsEmpty != before.FolderProblems.IsEmpty
            || !ReferenceEquals(draft.File("speakers.yml"), before.File("speakers.yml"))
            || !ReferenceEquals(draft.File("topics.yml"), before.File("topics.yml"))
        )
            return false;
        for (var i = 0; i < draft.Files.Length; i++)
        {
            if (draft.Files[i].Path != before.Files[i].Path)
                return false;
        }
        return true;
    }
}

/// <summary>The ids of one kind that exist.</summary>
/// <param name="IsComplete">False where a faulty list may have held more; then any id may exist.</param>
public sealed record KnownIds(IReadOnlySet<string> Ids, bool IsComplete)
{
    public bool MayHave(string id) => Ids.Contains(id) || !IsComplete;

    /// <summary>Notes a reference to nothing.</summary>
    public void Check<T>(Located<Id<T>> reference, Rule unknown, Problems problems) =>
        Check(reference.Value.Value, reference.At, unknown, problems);

    public void Check(string id, Location at, Rule unknown, Problems problems)
    {
        if (!MayHave(id))
            problems.Add(
                unknown.At(at, id) with
                {
                    Hint = problems.HaveRoomForHints ? DidYouMean.Among(Ids, id) : null,
                }
            );
    }
}
