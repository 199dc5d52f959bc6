using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Sources;

public sealed class IndexModel(SnapshotAsOf view) : PageModel, IFramed
{
    public SnapshotAsOf View => view;

    public IEnumerable<IGrouping<SourceKind, Source>> Kinds =>
        view.Sources.GroupBy(source => source.Kind).OrderBy(group => group.Key);

    /// <summary>How many sources were read how far: "7 read whole, 77 read in part".</summary>
    public string Extents =>
        Wording.Join([
            .. view
                .Sources.CountBy(source => source.Read)
                .OrderBy(count => count.Key)
                .Select(count => $"{count.Value} {Wording.Of(count.Key)}"),
        ]);

    public PageHead Head =>
        new("Sources", $"{Wording.Count(view.Sources.Length, "source")}: {Extents}.", Addresses.Sources);

    public static string Title(SourceKind kind) =>
        kind switch
        {
            SourceKind.Announcement => "Announcements",
            SourceKind.FollowUp => "Later word from those concerned",
            SourceKind.Paper => "Papers",
            SourceKind.Dataset => "Data sets",
            _ => "Articles",
        };
}
