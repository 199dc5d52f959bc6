using System.Globalization;
using System.Text;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Exporting;

/// <summary>How somebody else can cite a page, so that what they saw can be found again.</summary>
/// <param name="Site">The name of the site, which stands in place of an author.</param>
/// <param name="Page">What the page is known by, from which the key is made.</param>
/// <param name="Day">The day on which the content was last worked on, or the past day from which one looked.</param>
/// <param name="IsPast">Whether it is the latter.</param>
/// <param name="Version">Of the content.</param>
/// <param name="Link">Null where the site doesn't know its own address.</param>
public sealed record Citation(
    string Site,
    string Page,
    string Title,
    DateOnly Day,
    bool IsPast,
    string Version,
    string? Link
)
{
    private string State => IsPast ? $"as of {Wording.Of(Day)}" : $"content of {Wording.Of(Day)}";

    /// <summary>One line.</summary>
    public string Line => $"{Site}: “{Title}”, {State}, version {Version}{(Link is null ? "." : $". {Link}")}";

    /// <summary>An entry for a bibliography in BibTeX.</summary>
    public string BibTeX
    {
        get
        {
            var entry = new StringBuilder();
            entry.Append("@misc{").Append(Key).Append(",\n");
            Field("author", $"{{{Escaped(Site)}}}");
            Field("title", $"{{{Escaped(Title)}}}");
            Field("year", Day.Year.ToString("0000", CultureInfo.InvariantCulture));
            Field("month", Day.Month.ToString(CultureInfo.InvariantCulture));
            Field("note", $"{Wording.Capital(State)}, version {Version}");
            if (Link is not null)
                Field("url", Link);
            return entry.Append('}').ToString();

            void Field(string name, string value) =>
                entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }
    }

    private string Key =>
        string.Concat(Page.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');

    /// <summary>
    /// The last day on which the content was worked on, as far as it says: something was judged, checked, corrected or withdrawn.
    /// </summary>
    public static DateOnly LastWorkedOn(Snapshot content) =>
        content
            .Claims.SelectMany(claim =>
                claim.Verdicts.Select(verdict => verdict.Judged).Append(claim.Checked ?? default)
            )
            .Concat(content.Corrections.Select(correction => correction.On))
            .Concat(content.Withdrawn.Select(gone => gone.On))
            .Append(content.Announcement.On.Last)
            .Max();

    // Signs that mean something to TeX; the curly quotation marks and dashes are read as they are by today's.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in Characters.Cleaned(text))
        {
            escaped.Append(
                letter switch
                {
                    '\\' => "\\textbackslash{}",
                    '~' => "\\textasciitilde{}",
                    '^' => "\\textasciicircum{}",
                    '{' or '}' or '%' or '&' or '#' or '$' or '_' => $"\\{letter}",
                    _ => letter.ToString(),
                }
            );
        }
        return escaped.ToString();
    }
}
