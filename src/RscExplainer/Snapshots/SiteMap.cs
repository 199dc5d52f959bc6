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
}
