using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Tests.Snapshots;

public sealed class SiteMapTests
{
    private static readonly Snapshot Content = Snapshot.From(Draft.Read(Repository.Content), A.Today).Snapshot!;

    [Fact]
    public void Each_page_of_a_view_is_known_by_its_address()
    {
        var view = Content.Today(A.Today);

        Assert.DoesNotContain(SiteMap.Of(view), address => !SiteMap.Has(view, address));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/claims/nowhere")]
    [InlineData("/explain/nowhere")]
    [InlineData("/claims/")]
    [InlineData("")]
    public void Other_addresses_are_none(string address) => Assert.False(SiteMap.Has(Content.Today(A.Today), address));
}
