using RscExplainer.Filtering;

namespace RscExplainer.Tests.Filtering;

public sealed class ClaimFilterTests
{
    private static readonly ClaimIndex Index = ClaimIndex.Of(A.Snapshot(A.Folder).AsOf(A.Today));

    [Theory]
    [InlineData("topic=storage&topic=speed", "topic=speed&topic=storage")]
    [InlineData("page=2&sort=due&q=a&kind=aim&topic=speed", "topic=speed&kind=aim&q=a&sort=due&page=2")]
    [InlineData("page=1&sort=said", "")]
    [InlineData("page=02", "page=2")]
    [InlineData("topic=&q=&sort=&page=", "")]
    [InlineData("q=  an   exabyte ", "q=an+exabyte")]
    [InlineData("q=an&q=exabyte", "q=an+exabyte")]
    [InlineData("q=“a*b”~c", "q=%E2%80%9Ca*b%E2%80%9D%7Ec")]
    [InlineData("q=a\tb", "q=a+b")]
    [InlineData("utm_source=x&Topic=speed", "")]
    public void One_list_has_one_address(string query, string expected)
    {
        var (filter, problems) = From(query);

        Assert.Empty(problems);
        Assert.Equal(expected, filter.ToQuery());
    }

    [Theory]
    [InlineData("topic=sped", "UnknownChoice { Facet = topic, Value = sped, Nearest = speed }")]
    [InlineData("sort=du", "UnknownOrder { Value = du, Nearest = Due }")]
    [InlineData("sort=size", "UnknownOrder { Value = size, Nearest =  }")]
    [InlineData("page=0", "UnknownPage { Value = 0 }")]
    [InlineData("page=-1", "UnknownPage { Value = -1 }")]
    [InlineData("page=1.5", "UnknownPage { Value = 1.5 }")]
    [InlineData("page=10000", "UnknownPage { Value = 10000 }")]
    [InlineData("page=99999999999999999999", "UnknownPage { Value = 99999999999999999999 }")]
    [InlineData("q=a\u202Eb", "ForbiddenCharacter { Value = a\u202Eb }")]
    [InlineData("q=\u0007", "ForbiddenCharacter { Value = \u0007 }")]
    [InlineData("q=?!", "NoWords { Value = ?! }")]
    public void What_cannot_be_followed_is_told_and_counts_for_nothing(string query, string expected)
    {
        var (filter, problems) = From(query + "&kind=aim");

        Assert.Equal("kind=aim", filter.ToQuery());
        Assert.Equal(expected, Shown(Assert.Single(problems)));
    }

    [Fact]
    public void A_search_may_have_two_hundred_characters()
    {
        Assert.Empty(From($"q={new string('a', 200)}").Problems);
        Assert.IsType<FilterProblem.TooLong>(Assert.Single(From($"q={new string('a', 201)}").Problems));
    }

    [Fact]
    public void Another_list_begins_with_its_first_page()
    {
        var (filter, _) = From("kind=aim&q=a&page=7");

        Assert.All(
            (ClaimFilter[])
                [
                    filter.With(Facets.Topic, "speed"),
                    filter.Without(Facets.Kind, "aim"),
                    filter.Without(Facets.Kind),
                    filter.Searching("b"),
                    filter.In(ClaimOrder.Due),
                ],
            other => Assert.Equal(1, other.Page)
        );
    }

    private static (ClaimFilter Filter, ImmutableArray<FilterProblem> Problems) From(string query) =>
        ClaimFilter.From(query.Split('&').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1])), Index);

    private static string Shown(FilterProblem problem) =>
        problem switch
        {
            FilterProblem.UnknownChoice one =>
                $"UnknownChoice {{ Facet = {one.Facet.Key}, Value = {one.Value}, Nearest = {one.Nearest} }}",
            FilterProblem.UnknownOrder one => $"UnknownOrder {{ Value = {one.Value}, Nearest = {one.Nearest} }}",
            _ => $"{problem.GetType().Name} {{ Value = {problem.Value} }}",
        };
}
