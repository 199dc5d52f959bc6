using CsCheck;
using RscExplainer.Filtering;
using RscExplainer.Snapshots;

namespace RscExplainer.Tests.Filtering;

/// <summary>The index against a loop over all claims, on content, filters and searches made at random.</summary>
public sealed class ClaimIndexTests
{
    private const int Often = 1500;

    [Fact]
    public void A_page_is_what_a_plain_loop_finds() =>
        Both(
            (claims, index, filter) =>
            {
                var expected = PlainLoop.Apply(claims, filter).ToList();
                var found = index.Find(filter);

                Assert.Equal(expected.Count, found.Count);
                Assert.Equal(
                    expected.Skip((filter.Page - 1) * ClaimFilter.PageSize).Take(ClaimFilter.PageSize),
                    found.Claims,
                    ReferenceEqualityComparer.Instance
                );
                Assert.Equal(expected, index.All(filter), ReferenceEqualityComparer.Instance);
            }
        );

    [Fact]
    public void Counts_are_those_of_a_plain_loop() =>
        Both(
            (claims, index, filter) =>
            {
                var found = index.Find(filter);
                foreach (var (facet, counts) in index.Facets.Zip(found.Counts))
                {
                    var expected = PlainLoop.Counts(claims, filter, facet.Facet);
                    Assert.Equal(facet.Options.Select(option => expected.GetValueOrDefault(option.Value)), counts);
                }
                foreach (var (facet, count) in found.Without)
                    Assert.Equal(PlainLoop.CountWithout(claims, filter, facet), count);
                Assert.Equal(
                    filter.Search.IsEmpty ? null : PlainLoop.CountWithoutWords(claims, filter),
                    found.WithoutWords
                );
            }
        );

    [Fact]
    public void An_option_leads_to_as_many_claims_as_stand_beside_it() =>
        Both(
            (_, index, filter) =>
            {
                var found = index.Find(filter);
                foreach (var (facet, counts) in index.Facets.Zip(found.Counts))
                {
                    var others = filter.Without(facet.Facet);
                    Assert.Equal(
                        counts,
                        facet.Options.Select(option => index.Find(others.With(facet.Facet, option.Value)).Count)
                    );
                }
            },
            often: 200
        );

    [Fact]
    public void Of_a_facet_with_one_value_a_claim_the_counts_sum_to_the_list_without_it() =>
        Both(
            (_, index, filter) =>
            {
                var found = index.Find(filter);
                foreach (var facet in (Facet[])[Facets.Status, Facets.Kind, Facets.By])
                    Assert.Equal(
                        index.Find(filter.Without(facet)).Count,
                        found.Counts[Facets.All.IndexOf(facet)].Sum()
                    );
            }
        );

    [Fact]
    public void A_further_choice_of_a_facet_in_force_never_loses_a_claim_and_one_of_another_never_gains_one() =>
        Both(
            (_, index, filter) =>
            {
                var all = index.All(filter).Length;
                foreach (var facet in index.Facets)
                {
                    foreach (var option in facet.Options)
                    {
                        var more = index.All(filter.With(facet.Facet, option.Value)).Length;
                        Assert.True(filter.HasAny(facet.Facet) ? more >= all : more <= all);
                    }
                }
            },
            often: 200
        );

    [Fact]
    public void An_address_leads_to_its_filter_again_and_has_one_form() =>
        Both(
            (_, index, filter) =>
            {
                var (again, problems) = ClaimFilter.From(Pairs(filter.ToQuery()), index);

                Assert.Empty(problems);
                Assert.Equal(filter.ToQuery(), again.ToQuery());
                Assert.Equal(index.Find(filter).Claims, index.Find(again).Claims, ReferenceEqualityComparer.Instance);
            }
        );

    [Fact]
    public void The_order_of_an_address_does_not_matter() =>
        Gen.Select(RandomClaims.Claims, RandomClaims.Query, Gen.Int)
            .Sample(
                (claims, query, seed) =>
                {
                    var index = RandomClaims.Index(claims);
                    // Of two orders, pages or searches the first counts, so these keep their place among each other.
                    var shuffled = query
                        .Select((pair, place) => (pair, place))
                        .OrderBy(one =>
                            HashCode.Combine(
                                one.pair.Key,
                                Facets.All.Any(facet => facet.Key == one.pair.Key) ? one.pair.Value : "",
                                seed
                            )
                        )
                        .ThenBy(one => one.place)
                        .Select(one => one.pair);
                    Assert.Equal(
                        ClaimFilter.From(query, index).Filter.ToQuery(),
                        ClaimFilter.From(shuffled, index).Filter.ToQuery()
                    );
                },
                iter: Often
            );

    [Fact]
    public void A_page_past_the_end_is_empty()
    {
        var index = ClaimIndex.Of(A.Snapshot(A.Folder).AsOf(A.Today));
        var found = index.Find(ClaimFilter.None.OnPage(ClaimFilter.MostPages));

        Assert.Equal((3, 0, 1), (found.Count, found.Claims.Length, found.Pages));
    }

    [Fact]
    public void A_view_has_one_index()
    {
        var view = A.Snapshot(A.Folder).AsOf(A.Today);
        Assert.Same(ClaimIndex.Of(view), ClaimIndex.Of(view));
    }

    [Fact]
    public void On_a_past_day_only_what_was_known_then_is_searched()
    {
        var content = A.Snapshot(A.Folder);
        var words = ClaimFilter.None.Searching("slower");

        Assert.Empty(ClaimIndex.Of(content.AsOf(A.Day("2023-05-17"))).All(words));
        Assert.NotEmpty(ClaimIndex.Of(content.AsOf(A.Day("2023-05-18"))).All(words));
    }

    [Fact]
    public void Who_will_speak_later_is_no_option_yet()
    {
        var content = A.Snapshot(A.Folder);
        var before = ClaimIndex.Of(content.AsOf(A.Day("2022-01-23")));

        Assert.Empty(before.Facets[Facets.All.IndexOf(Facets.By)].Options);
        Assert.Empty(before.All(ClaimFilter.None));
    }

    private static void Both(Action<ImmutableArray<ClaimAsOf>, ClaimIndex, ClaimFilter> holds, int often = Often) =>
        Gen.Select(RandomClaims.Claims, RandomClaims.Query)
            .Sample(
                (claims, query) =>
                {
                    var index = RandomClaims.Index(claims);
                    holds(claims, index, ClaimFilter.From(query, index).Filter);
                },
                iter: often
            );

    private static IEnumerable<(string, string)> Pairs(string query) =>
        query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .Select(pair => (pair[0], Uri.UnescapeDataString(pair[1].Replace('+', ' '))));
}
