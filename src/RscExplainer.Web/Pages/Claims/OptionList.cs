using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Snapshots;
using RscExplainer.Text;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Claims;

/// <summary>
/// What one can choose, a group a facet, with how many claims each choice leads to. All but the counts and the ticks is the same for
/// every list of a view, so it is written once.
/// </summary>
public sealed class OptionList : IHtmlContent
{
    private readonly ImmutableArray<Group> groups;
    private readonly ClaimFilter filter;
    private readonly Found found;

    private OptionList(ImmutableArray<Group> groups, ClaimFilter filter, Found found) =>
        (this.groups, this.filter, this.found) = (groups, filter, found);

    public static OptionList Of(SnapshotAsOf view, ClaimFilter filter, Found found) =>
        new(view.Derived(static view => new Written(view)).Groups, filter, found);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        for (var facet = 0; facet < groups.Length; facet++)
        {
            var group = groups[facet];
            writer.Write(group.Start);
            for (var option = 0; option < group.Options.Length; option++)
            {
                var (value, input, label) = group.Options[option];
                var count = found.Counts[facet][option];
                writer.Write(count == 0 ? "<label class=\"none\">" : "<label>");
                writer.Write(input);
                writer.Write(filter.Has(group.Facet, value) ? " checked=\"checked\">" : ">");
                writer.Write(label);
                writer.Write(count.ToString("N0", CultureInfo.InvariantCulture));
                writer.Write("</span></label>\n");
            }
            writer.Write("</fieldset>\n");
        }
    }

    /// <param name="Options">Their values, and what stands before and behind the tick.</param>
    private sealed record Group(
        Facet Facet,
        string Start,
        ImmutableArray<(string Value, string Input, string Label)> Options
    );

    private sealed class Written(SnapshotAsOf view)
    {
        public ImmutableArray<Group> Groups { get; } =
        [
            .. ClaimIndex
                .Of(view)
                .Facets.Select(facet => new Group(
                    facet.Facet,
                    $"<fieldset>\n<legend>{Html.Escape(facet.Facet.Label)}</legend>\n",
                    [
                        .. facet.Options.Select(option =>
                            (option.Value, Input(facet.Facet, option), Label(facet.Facet, option))
                        ),
                    ]
                )),
        ];

        private static string Input(Facet facet, FacetOption option) =>
            $"<input type=\"checkbox\" name=\"{facet.Key}\" value=\"{Html.Escape(option.Value)}\"";

        private static string Label(Facet facet, FacetOption option)
        {
            var words = $"<span>{Html.Escape(option.Label)}</span>";
            if (facet == Facets.Status && Words.Parse<StatusWord>(option.Value) is { } status)
                words = $"<span class=\"status {option.Value}\">{Ui.Sign(status)}{words}</span>";
            return $"{words}<span class=\"n\"><span class=\"visually-hidden\">, claims: </span>";
        }
    }
}
