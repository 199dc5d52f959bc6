using System.Globalization;
using AngleSharp.Dom;

namespace RscExplainer.Web.Tests;

/// <summary>The pictures of what happened when, on the home page and on each claim.</summary>
public sealed class TimelineTests(RealSite site)
{
    public static TheoryData<string> Claims => [.. ContentFiles.Real.Ids("claims")];

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Each_event_of_a_claims_picture_stands_in_the_list_under_it_with_the_same_link(string id)
    {
        var page = await site.Page($"/claims/{id}");
        var drawn = Links(page.QuerySelectorAll("#happened ~ svg.timeline a"));
        var listed = Links(page.QuerySelectorAll("#happened ~ .track h3 a"));

        Assert.Equal(listed.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_pictures_of_the_home_page_say_what_the_lists_beside_them_say()
    {
        var page = await site.Page("/");
        var listed = Links(page.QuerySelectorAll(".as-list a"));
        var pictures = page.QuerySelectorAll(".timelines svg.timeline");

        Assert.Equal(2, pictures.Length);
        Assert.All(
            pictures,
            picture =>
                Assert.Equal(
                    listed.Order(StringComparer.Ordinal),
                    Links(picture.QuerySelectorAll("a")).Order(StringComparer.Ordinal)
                )
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/claims/rsc-complete-mid-2022")]
    public async Task A_picture_is_for_eyes_and_mouse_alone_since_the_list_says_the_same(string address)
    {
        var page = await site.Page(address);

        Assert.All(
            page.QuerySelectorAll("svg.timeline"),
            picture => Assert.Equal("true", picture.GetAttribute("aria-hidden"))
        );
        Assert.All(page.QuerySelectorAll("svg.timeline a"), link => Assert.Equal("-1", link.GetAttribute("tabindex")));
    }

    [Fact]
    public async Task A_promise_kept_late_has_a_bar_and_behind_it_a_dotted_line()
    {
        var picture = (await site.Page("/claims/rsc-complete-mid-2022")).QuerySelector("svg.timeline")!;
        var bar = picture.QuerySelector("rect")!;
        var end = Number(bar, "x") + Number(bar, "width");
        var late = picture.QuerySelector("path.late")!.GetAttribute("d")!;

        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"M{Math.Round(end, 1)} "),
            late,
            StringComparison.Ordinal
        );
        Assert.Null((await site.Page("/claims/rsc-fastest-when-complete")).QuerySelector("svg.timeline .late"));
    }

    [Theory]
    [InlineData("2022-01-24", "31 July 2022")]
    [InlineData("2022-08-01", "31 July 2022")]
    [InlineData("2023-05-17", "16 August 2022")]
    [InlineData("2023-05-18", "18 May 2023")]
    public async Task On_a_past_day_it_ends_with_that_day(string day, string last)
    {
        var page = await site.Page($"/claims/rsc-complete-mid-2022?as-of={day}");
        var picture = page.QuerySelector("svg.timeline");
        var dates = page.QuerySelectorAll("#happened ~ .track time").Select(time => time.TextContent).ToList();

        Assert.Equal(last, dates[^1].Replace('\u00A0', ' '));
        Assert.Equal(day == "2022-01-24", picture is null);
        if (picture is not null)
            Assert.Equal(
                dates.Select(date => date.Replace('\u00A0', ' ')).Order(StringComparer.Ordinal),
                picture.QuerySelectorAll("text.date").Select(text => text.TextContent).Order(StringComparer.Ordinal)
            );
        Assert.All(
            page.QuerySelectorAll("svg.timeline a"),
            link => Assert.EndsWith($"?as-of={day}", link.GetAttribute("href"), StringComparison.Ordinal)
        );
    }

    private static double Number(IElement element, string name) =>
        double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);

    private static List<string> Links(IEnumerable<IElement> links) =>
        [.. links.Select(link => link.GetAttribute("href")!)];
}
