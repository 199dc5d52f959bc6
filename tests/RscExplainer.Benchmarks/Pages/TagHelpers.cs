using Microsoft.AspNetCore.Razor.TagHelpers;
using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Snapshots;
using RscExplainer.Text;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Benchmarks.Pages;

[HtmlTargetElement("claim-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ClaimStatusTagHelper : TagHelper
{
    public ClaimAsOf Of { get; set; } = null!; // set by Razor

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status {Words.Of(Of.Status.Word)}");
        output.Content.AppendHtml(Ui.Sign(Of.Status.Word));
        output.Content.AppendHtml("<span>").Append(Of.StatusWords).AppendHtml("</span>");
    }
}

[HtmlTargetElement("day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTagHelper : TagHelper
{
    public IsoDate Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Of.ToString());
        output.Content.AppendHtml(Wording.Of(Of).Replace(" ", "&nbsp;", StringComparison.Ordinal));
    }
}

[HtmlTargetElement("facet-option", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FacetOptionTagHelper : TagHelper
{
    public Facet Facet { get; set; } = null!; // set by Razor, as the others
    public FacetOption Option { get; set; } = null!;
    public int Count { get; set; }
    public bool Chosen { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Count == 0)
            output.Attributes.SetAttribute("class", "none");
        output
            .Content.AppendHtml($"<input type=\"checkbox\" name=\"{Facet.Key}\" value=\"")
            .Append(Option.Value)
            .AppendHtml(Chosen ? "\" checked=\"checked\">" : "\">");
        if (Facet == Facets.Status && Words.Parse<StatusWord>(Option.Value) is { } status)
            output
                .Content.AppendHtml($"<span class=\"status {Option.Value}\">")
                .AppendHtml(Ui.Sign(status))
                .AppendHtml("<span>")
                .Append(Option.Label)
                .AppendHtml("</span></span>");
        else
            output.Content.AppendHtml("<span>").Append(Option.Label).AppendHtml("</span>");
        output.Content.AppendHtml($"<span class=\"n\"><span class=\"visually-hidden\">, claims: </span>{Count}</span>");
    }
}
