using System.Text;
using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Snapshots;

namespace RscExplainer.Tests.Corpora;

/// <summary>The small folder of <see cref="A"/> with something in one place, read as the server reads it.</summary>
internal static class HostileContent
{
    private static readonly ImmutableArray<FileDraft> Files =
    [
        .. A.Folder.Select(file => FileDraft.Parse(file.Key, Encoding.UTF8.GetBytes(file.Value))),
    ];

    public static (Draft Draft, Snapshot? Snapshot, ImmutableArray<Diagnostic> Problems) With(Place place, string text)
    {
        var changed = place.DraftWith(text);
        var draft = new Draft(Files.Where(file => file.Path != place.Path).Append(changed), []);
        var (snapshot, problems) = Snapshot.From(draft, A.Today);
        return (draft, snapshot, problems);
    }
}
