using RscExplainer.Content;

namespace RscExplainer.Snapshots;

/// <summary>The pages of a view: each has one address, and there are as many as the content has things.</summary>
public static class SiteMap
{
    public static IEnumerable<string> Of(SnapshotAsOf view) =>
        [
            Addresses.Home,
            Addresses.Claims,
            Addresses.Sources,
            Addresses.Glossary,
            Addresses.Changes,
            Addresses.Corrections,
            Addresses.Check,
            Addresses.Explain,
            .. view.All.Pages.Select(page => Addresses.Page(page.Id)),
            .. view.All.Explainers.Select(explainer => Addresses.Explainer(explainer.Id)),
            .. view.All.Topics.Select(topic => Addresses.Topic(topic.Id)),
            .. view.All.Speakers.Select(speaker => Addresses.Speaker(speaker.Id)),
            .. view.Claims.Select(claim => Addresses.Claim(claim.Claim.Id)),
            .. view.Sources.Select(source => Addresses.Source(source.Id)),
            .. view.Evidence.Select(evidence => Addresses.Evidence(evidence.Id)),
        ];

    /// <summary>Whether an address is one of a view's, without making a list of all.</summary>
    public static bool Has(SnapshotAsOf view, string address) =>
        address.Split('/') switch
        {
            ["", ""]
            or ["", "claims" or "sources" or "glossary" or "changes" or "corrections" or "check" or "explain"] => true,
            ["", "claims", var id] => view.Claim(id) is not null,
            ["", "sources", var id] => view.Source(id) is not null,
            ["", "evidence", var id] => view.FindEvidence(id) is not null,
            ["", "explain", var id] => view.All.Explainers.Any(explainer => explainer.Id.Value == id),
            ["", "topics", var id] => view.All.Topics.Any(topic => topic.Id.Value == id),
            ["", "speakers", var id] => view.All.Speakers.Any(speaker => speaker.Id.Value == id),
            ["", var id] => view.All.Pages.Any(page => page.Id.Value == id),
            _ => false,
        };
}
