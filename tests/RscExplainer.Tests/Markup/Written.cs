using RscExplainer.Markup;

namespace RscExplainer.Tests.Markup;

/// <summary>Prose as a page might write it, so that tests can read it.</summary>
internal static class Written
{
    public static string Of(IEnumerable<ProsePart> parts) =>
        string.Concat(
            parts.Select(part =>
                part switch
                {
                    ProsePart.Html html => html.Markup,
                    ProsePart.Words words => RscExplainer.Text.Html.Escape(words.Text),
                    ProsePart.Citation citation =>
                        $"<cite>{RscExplainer.Text.Html.Escape($"{citation.Source}|{citation.Locator}")}</cite>",
                    ProsePart.LinkTo link => $"<a href=\"{RscExplainer.Text.Html.Escape(link.Address)}\">",
                    ProsePart.Waiting waiting =>
                        $"<data>{RscExplainer.Text.Html.Escape(waiting.Formula.Text.Text)}</data>",
                    ProsePart.Calculated calculated =>
                        $"<data>{RscExplainer.Text.Html.Escape(calculated.Calculation.Shown)}</data>",
                    _ => throw new InvalidOperationException("a part that no page knows"),
                }
            )
        );

    public static string Of(string markdown) => Of(A.ProseOf(markdown).Blocks).TrimEnd();
}
