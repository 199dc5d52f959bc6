using System.Net;
using AngleSharp.Dom;

namespace RscExplainer.Web.Tests;

/// <summary>The pages on which readers change what a number rests on, without scripts.</summary>
public sealed class ExplainerTests(RealSite site)
{
    private const string Video = "/explain/exabyte-of-video";

    public static TheoryData<string> Ids => [.. ContentFiles.Real.Ids("explainers")];

    [Fact]
    public async Task The_list_leads_to_each_with_its_answer()
    {
        var list = await site.Page("/explain");

        Assert.Equal(
            Ids.Select(id => $"/explain/{id.Data}").Order(StringComparer.Ordinal),
            list.QuerySelectorAll(".explainers h2 a")
                .Select(link => link.GetAttribute("href"))
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("plays for 36,200\u00A0years", list.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_has_a_field_for_every_input_an_answer_a_chart_and_the_same_as_a_table(string id)
    {
        var page = await site.Page($"/explain/{id}");

        Assert.NotEmpty(page.QuerySelectorAll("#inputs input[name]"));
        Assert.All(
            page.QuerySelectorAll("#inputs input[name]"),
            field => Assert.NotNull(page.QuerySelector($"label[for={field.Id}]"))
        );
        Assert.Equal("status", page.QuerySelector("#answer")!.GetAttribute("role"));
        Assert.NotEmpty(page.QuerySelectorAll("#answer .result"));
        var pictures = page.QuerySelectorAll("#chart svg[role=img]");
        Assert.Equal(2, pictures.Length);
        foreach (var picture in pictures)
        {
            foreach (var name in picture.GetAttribute("aria-labelledby")!.Split(' '))
                Assert.False(string.IsNullOrWhiteSpace(page.GetElementById(name)!.TextContent));
        }
        // Every value that stands in the picture stands in the table.
        var table = page.QuerySelector("#chart table")!.TextContent;
        Assert.All(
            pictures[0].QuerySelectorAll(".value"),
            value => Assert.Contains(value.TextContent, table, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_result_opens_a_working_that_is_there(string id)
    {
        var page = await site.Page($"/explain/{id}");

        Assert.All(
            page.QuerySelectorAll(".result"),
            result => Assert.NotNull(page.GetElementById(result.GetAttribute("popovertarget")!))
        );
    }

    [Fact]
    public async Task The_answer_and_the_chart_follow_the_address()
    {
        var page = await site.Page($"{Video}?rate=14");

        Assert.Contains("18,100\u00A0years", page.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("18,100\u00A0years", page.QuerySelector("#chart")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("14", page.QuerySelector("#rate")!.GetAttribute("value"));
        Assert.Equal("1", page.QuerySelector("#data")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("?data=1&rate=14", "?rate=14")]
    [InlineData("?rate=14&data=2", "?data=2&rate=14")]
    [InlineData("?data=&rate=7.0", "")]
    [InlineData("?rate=14.00", "?rate=14")]
    [InlineData("?nothing=1", "")]
    public async Task One_set_of_values_has_one_address(string query, string canonical)
    {
        var answer = await site.Get(Video + query);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal(Video + canonical, answer.Location);
    }

    [Theory]
    [InlineData("rate=1000", "It must be from 0.5 to 100\u00A0Mbit/s.")]
    [InlineData("rate=fast", "“fast” isn’t a number. Write one as 7, without its unit.")]
    [InlineData("rate=%3Cscript%3E", "“<script>” isn’t a number. Write one as 7, without its unit.")]
    public async Task What_cannot_be_used_gets_a_message_at_its_field_and_the_rest_is_shown(
        string wrong,
        string message
    )
    {
        var answer = await site.Get($"{Video}?data=2&{wrong}");
        var field = answer.Document.QuerySelector("#rate")!;

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("problem-rate", field.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.Equal(message, answer.Document.QuerySelector("#problem-rate")!.TextContent);
        Assert.Equal("2", answer.Document.QuerySelector("#data")!.GetAttribute("value"));
        // With the default in its place.
        Assert.Contains(
            "72,400\u00A0years",
            answer.Document.QuerySelector("#answer")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Search_engines_are_shown_the_first_values_alone()
    {
        Assert.Null((await site.Page(Video)).QuerySelector("meta[name=robots]"));
        Assert.Equal(
            "noindex",
            (await site.Page($"{Video}?rate=14")).QuerySelector("meta[name=robots]")!.GetAttribute("content")
        );
    }

    [Fact]
    public async Task It_has_no_days() => Assert.Equal(Video, (await site.Get($"{Video}?as-of=2022-08-01")).Location);

    [Fact]
    public async Task What_readers_put_in_is_not_kept()
    {
        var first = await site.Get($"{Video}?rate=14");
        var other = await site.Get($"{Video}?rate=15");

        Assert.NotEqual(first.Body, other.Body);
        Assert.Contains("36,200\u00A0years", (await site.Page(Video)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_one_is_not_there() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/explain/nothing")).Status);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Nothing_needs_a_style_or_a_script_in_the_page(string id)
    {
        var page = await site.Page($"/explain/{id}");

        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.NotNull(script.GetAttribute("src")));
    }
}
