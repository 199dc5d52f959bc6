using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using RscExplainer.Repeats;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Tests;

/// <summary>The check of a text, on its page and for programs.</summary>
public sealed class CheckTests : IAsyncDisposable
{
    private const string Article =
        "Meta’s RSC will have 17,000 GPUs by July, more than the 6,080 of its first phase.\n\nIt is <script>alert(1)</script> among the fastest AI supercomputers running today.";

    private readonly Site site = new();
    private readonly Lazy<HttpClient> client;

    public CheckTests() => client = new(() => site.CreateClient());

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_page_has_a_form_that_works_without_scripts()
    {
        var page = await site.Page("/check");
        var form = page.QuerySelector("form[method=post]")!;

        Assert.Equal("/check", form.GetAttribute("action"));
        Assert.Equal("text", form.QuerySelector("textarea")!.GetAttribute("name"));
        Assert.Empty(form.QuerySelectorAll("input[type=hidden]"));
    }

    [Fact]
    public async Task The_text_comes_back_whole_and_escaped_with_each_claim_marked_and_numbered()
    {
        var answer = await Post(Article);
        var page = answer.Document;
        var shown = page.QuerySelector(".pasted")!.Clone() as AngleSharp.Dom.IElement;
        foreach (var number in shown!.QuerySelectorAll("sup"))
            number.Remove();

        Assert.Equal(Article, shown.TextContent);
        Assert.Empty(page.QuerySelectorAll(".pasted script"));
        Assert.Empty(PageTests.Inline(page));
        var numbers = page.QuerySelectorAll(".pasted sup a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, link => Assert.NotNull(page.QuerySelector(link)));
        Assert.All(
            page.QuerySelectorAll(".notes a[href^='#']"),
            link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!))
        );
    }

    [Fact]
    public async Task Beside_the_text_stand_claim_status_words_and_changes()
    {
        var page = (
            await Post("RSC can train a model with tens of billions of parameters in three weeks, down from eight.")
        ).Document;
        var note = page.QuerySelector(".notes > li")!;

        Assert.Equal("/claims/three-weeks-instead-of-nine", note.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.NotNull(note.QuerySelector(".status"));
        Assert.Contains("three weeks", note.QuerySelectorAll("q").Select(word => word.TextContent));
        Assert.Contains("“nine weeks” became “eight”", note.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_has_three_sentences_at_most_and_a_link_for_each_claim()
    {
        await using var own = new Site
        {
            Settings = new Dictionary<string, string> { ["Site:BaseUrl"] = "https://example.org" },
        };
        var page = (await Post(Article, own.CreateClient())).Document;
        var summary = page.QuerySelector(".lead")!.TextContent;
        var copied = page.QuerySelector("textarea#summary")!.TextContent;

        Assert.InRange(summary.Split(". ").Length, 1, 3);
        Assert.StartsWith(summary, copied, StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll(".notes h3 a"))
            Assert.Contains($"https://example.org{link.GetAttribute("href")}", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_so_and_what_was_looked_for()
    {
        var page = (await Post("The weather was fine.")).Document;

        Assert.Contains("repeats none of the", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("We looked", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_kept_neither_by_the_browser_nor_in_a_cookie()
    {
        var answer = await Post(Article);

        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Null((await site.Get("/check")).Header("Set-Cookie"));
    }

    [Theory]
    [InlineData(0, HttpStatusCode.BadRequest, "no text")]
    [InlineData(RepeatFinder.LongestText + 1, HttpStatusCode.RequestEntityTooLarge, "100,001 characters")]
    public async Task A_text_that_is_not_checked_gets_a_message_that_says_why(
        int length,
        HttpStatusCode status,
        string words
    )
    {
        var answer = await Post(new string('a', length));

        Assert.Equal(status, answer.Status);
        Assert.Contains(words, answer.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_text_in_the_longest_writing_is_checked() =>
        Assert.Equal(HttpStatusCode.OK, (await Post(new string('漢', RepeatFinder.LongestText))).Status);

    [Fact]
    public async Task Another_body_than_a_form_is_refused()
    {
        using var body = new StringContent("text", Encoding.UTF8, "text/plain");
        using var response = await client.Value.PostAsync("/check", body);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Programs_get_matches_with_places_in_the_text_that_they_sent()
    {
        using var response = await client.Value.PostAsJsonAsync("/api/v1/check", new { text = Article });
        var found = await response.Content.ReadFromJsonAsync<JsonElement>();
        var matches = found.GetProperty("matches").EnumerateArray().ToList();

        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Contains("17,000", found.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(matches);
        foreach (var match in matches)
        {
            var (start, end) = (match.GetProperty("start").GetInt32(), match.GetProperty("end").GetInt32());
            Assert.Contains(Article[start..end], match.GetProperty("sentence").GetString()!, StringComparison.Ordinal);
            Assert.NotEmpty(match.GetProperty("words").EnumerateArray());
            Assert.InRange(match.GetProperty("score").GetDouble(), RepeatFinder.Threshold, 1);
            Assert.Equal($"/claims/{match.GetProperty("claim").GetString()}", match.GetProperty("url").GetString());
            Assert.NotEmpty(match.GetProperty("status").GetString()!);
            Assert.Equal(JsonValueKind.Array, match.GetProperty("changes").ValueKind);
        }
        Assert.NotEmpty(found.GetProperty("summary").GetString()!);
    }

    [Theory]
    [InlineData("nope", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\": 1}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\": \"\\ud800\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[[[[[[[[[[[[1]]]]]]]]]]]]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("text", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Errors_for_programs_are_problems(string body, string type, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await client.Value.PostAsync("/api/v1/check", content);

        await IsProblem(response, status);
    }

    [Fact]
    public async Task Too_long_a_text_and_a_wrong_method_are_problems_too()
    {
        var text = new string('a', RepeatFinder.LongestText + 1);
        using var tooLong = await client.Value.PostAsJsonAsync("/api/v1/check", new { text });
        using var wrongMethod = await client.Value.GetAsync("/api/v1/check");

        await IsProblem(tooLong, HttpStatusCode.RequestEntityTooLarge);
        await IsProblem(wrongMethod, HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["POST"], wrongMethod.Content.Headers.Allow);
    }

    [Fact]
    public async Task One_client_can_have_ten_texts_a_second_checked_and_is_told_to_wait_before_it_runs_wild()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 2 * Limits.ChecksPerSecond + 40; i++)
        {
            using var response = await client.Value.PostAsJsonAsync("/api/v1/check", new { text = "RSC" });
            statuses.Add(response.StatusCode);
            if (response.StatusCode is HttpStatusCode.TooManyRequests)
            {
                await IsProblem(response, HttpStatusCode.TooManyRequests);
                break;
            }
        }

        Assert.All(statuses.Take(10), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.InRange(Limits.ChecksPerSecond, 10, int.MaxValue);
    }

    [Fact]
    public async Task The_check_is_linked_from_the_home_page_and_in_the_navigation()
    {
        var home = await site.Page("/");

        Assert.NotNull(home.QuerySelector("header nav a[href='/check']"));
        Assert.NotNull(home.QuerySelector("main a[href='/check']"));
    }

    [Fact]
    public async Task The_home_page_says_how_many_repeat_the_announcement_and_how_many_say_what_came_of_it() =>
        Assert.Matches(
            @"\d+ documents that we read repeat claims of the announcement\. Of the \d+ published after .*, \d+ says? what came of it and \d+ do",
            (await site.Page("/")).QuerySelector("#repeated")!.ParentElement!.TextContent
        );

    private static async Task IsProblem(HttpResponseMessage response, HttpStatusCode status)
    {
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    private async Task<Answer> Post(string text, HttpClient? other = null)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("text", text)]);
        using var response = await (other ?? client.Value).PostAsync("/check", form);
        return new(
            "/check",
            response.StatusCode,
            response.Headers,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync()
        );
    }
}
