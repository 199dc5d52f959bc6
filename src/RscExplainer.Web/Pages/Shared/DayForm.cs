using Microsoft.AspNetCore.WebUtilities;
using RscExplainer.Content;
using RscExplainer.Text;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Pages.Shared;

/// <summary>A form that leads to a page as of another day.</summary>
/// <param name="Address">Of the page, without a query.</param>
/// <param name="Query">What else chooses the page, without the question mark.</param>
/// <param name="Day">What stands in the field.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record DayForm(string Address, string Query, string Day, string? Problem)
{
    /// <summary>The rest of the query, so that choosing a day loses nothing.</summary>
    public IEnumerable<(string Key, string Value)> Rest =>
        from pair in QueryHelpers.ParseQuery(Query)
        where pair.Key != AsOfAddress.Key
        from value in pair.Value
        where !string.IsNullOrEmpty(value)
        select (pair.Key, value);

    public static DayForm Of(PageHead head, DateOnly? day) =>
        new(head.Address!, head.Query, day is { } shown ? new IsoDate(shown).ToString() : "", null);

    public static DayForm Of(string address, string query, WrongDay wrong) =>
        new(address, query, wrong.Written, wrong.Problem);
}
