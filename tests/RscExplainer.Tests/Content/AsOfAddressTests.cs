using CsCheck;
using RscExplainer.Content;

namespace RscExplainer.Tests.Content;

public sealed class AsOfAddressTests
{
    private static readonly DateOnly Day = A.Day("2022-08-01");

    [Theory]
    [InlineData("/", "/?as-of=2022-08-01")]
    [InlineData("/claims/fast", "/claims/fast?as-of=2022-08-01")]
    [InlineData("/claims/fast#said", "/claims/fast?as-of=2022-08-01#said")]
    [InlineData("/claims?topic=speed", "/claims?topic=speed&as-of=2022-08-01")]
    [InlineData(
        "/claims?q=exabyte&sort=due&page=2#results",
        "/claims?q=exabyte&as-of=2022-08-01&sort=due&page=2#results"
    )]
    [InlineData("/claims?page=2", "/claims?as-of=2022-08-01&page=2")]
    [InlineData("/claims?", "/claims?as-of=2022-08-01")]
    [InlineData("/changes", "/changes?as-of=2022-08-01")]
    [InlineData("/sources", "/sources?as-of=2022-08-01")]
    [InlineData("/evidence/x", "/evidence/x?as-of=2022-08-01")]
    [InlineData("/topics/x", "/topics/x?as-of=2022-08-01")]
    [InlineData("/speakers/x", "/speakers/x?as-of=2022-08-01")]
    [InlineData("/claims?as-of=2023-01-01", "/claims?as-of=2023-01-01")]
    public void A_page_keeps_its_day_in_one_place(string address, string expected) =>
        Assert.Equal(expected, AsOfAddress.Of(address, Day));

    [Theory]
    [InlineData("/about")]
    [InlineData("/glossary#term-fp16")]
    [InlineData("/check")]
    [InlineData("/corrections")]
    [InlineData("/explain/exabyte")]
    [InlineData("/claims.csv")]
    [InlineData("/assets/site.css")]
    [InlineData("//claims")]
    [InlineData("#said")]
    [InlineData("claims")]
    [InlineData("https://example.org/claims")]
    [InlineData("")]
    public void What_has_no_days_stays_as_it_is(string address) => Assert.Equal(address, AsOfAddress.Of(address, Day));

    [Fact]
    public void Naming_the_day_twice_is_naming_it_once() =>
        Gen.String[Gen.Char["/claims?#&=asof-pgert"], 0, 30]
            .Sample(address =>
            {
                var once = AsOfAddress.Of("/" + address, Day);
                Assert.Equal(once, AsOfAddress.Of(once, Day));
            });
}
