using System.Globalization;
using System.Text;
using RscExplainer.Content;
using RscExplainer.Text;

namespace RscExplainer.Filtering;

/// <summary>
/// Which claims a reader wants, in which order, and which page of them. Values of one facet are or-ed, facets are and-ed, and every
/// word of a search must occur.
/// </summary>
public sealed class ClaimFilter
{
    public const string WordsKey = "q";
    public const string OrderKey = "sort";
    public const string PageKey = "page";

    /// <summary>More values of one key than this are not read.</summary>
    public const int MostValues = 20;

    /// <summary>Of the words of a search.</summary>
    public const int MostCharacters = 200;

    /// <summary>Claims on a page.</summary>
    public const int PageSize = 20;

    /// <summary>The highest number of a page that is read: as many claims as there can be fit on fewer.</summary>
    public const int MostPages = 9999;

    private static readonly Comparer<(int Facet, string Value)> ByAddress = Comparer<(int Facet, string Value)>.Create(
        (one, other) =>
            one.Facet != other.Facet ? one.Facet.CompareTo(other.Facet) : string.CompareOrdinal(one.Value, other.Value)
    );

    public static readonly ClaimFilter None = new(
        ImmutableSortedSet.Create<(int, string)>(ByAddress),
        "",
        ClaimOrder.Said,
        1
    );

    private readonly ImmutableSortedSet<(int Facet, string Value)> chosen;

    private ClaimFilter(ImmutableSortedSet<(int, string)> chosen, string words, ClaimOrder order, int page)
    {
        this.chosen = chosen;
        Words = words;
        Search = words.Length == 0 ? SearchQuery.None : SearchQuery.Of(words);
        Order = order;
        Page = page;
    }

    /// <summary>Whether it lets all claims through.</summary>
    public bool IsEmpty => chosen.IsEmpty && Words.Length == 0;

    /// <summary>The choices in force, in the order of the address.</summary>
    public IEnumerable<(Facet Facet, string Value)> Choices => chosen.Select(one => (Facets.All[one.Facet], one.Value));

    /// <summary>What is searched for, as the reader wrote it but for white space; empty if nothing is.</summary>
    public string Words { get; }

    public SearchQuery Search { get; }

    public ClaimOrder Order { get; }

    /// <summary>From 1.</summary>
    public int Page { get; }

    /// <summary>
    /// Reads the query of an address. Keys that a filter doesn't have are ignored, empty values too; values that can't be followed
    /// are answered beside the filter, with the nearest that there is.
    /// </summary>
    public static (ClaimFilter Filter, ImmutableArray<FilterProblem> Problems) From(
        IEnumerable<(string Key, string Value)> query,
        ClaimIndex index
    )
    {
        var filter = None;
        var problems = ImmutableArray.CreateBuilder<FilterProblem>();
        foreach (
            var key in query.Where(pair => pair.Value.Length > 0).GroupBy(pair => pair.Key, StringComparer.Ordinal)
        )
        {
            var values = key.Select(pair => pair.Value).Distinct(StringComparer.Ordinal).Take(MostValues).ToList();
            filter = key.Key switch
            {
                WordsKey => filter.Searching(values, problems),
                OrderKey => filter.OrderedBy(values, problems),
                PageKey => filter.OnPage(values, problems),
                _ => filter.Choosing(key.Key, values, index, problems),
            };
        }
        return (filter, problems.ToImmutable());
    }

    public bool Has(Facet facet, string value) => chosen.Contains((Facets.All.IndexOf(facet), value));

    /// <summary>Whether one of its values is chosen.</summary>
    public bool HasAny(Facet facet)
    {
        var index = Facets.All.IndexOf(facet);
        foreach (var one in chosen)
        {
            if (one.Facet == index)
                return true;
        }
        return false;
    }

    // Another list begins with its first page.
    public ClaimFilter With(Facet facet, string value) =>
        new(chosen.Add((Facets.All.IndexOf(facet), value)), Words, Order, 1);

    public ClaimFilter Without(Facet facet, string value) =>
        new(chosen.Remove((Facets.All.IndexOf(facet), value)), Words, Order, 1);

    public ClaimFilter Without(Facet facet)
    {
        var index = Facets.All.IndexOf(facet);
        return new(chosen.Except(chosen.Where(one => one.Facet == index)), Words, Order, 1);
    }

    /// <param name="words">Nothing but white space searches for nothing.</param>
    public ClaimFilter Searching(string words) => new(chosen, Condensed(words), Order, 1);

    public ClaimFilter In(ClaimOrder order) => new(chosen, Words, order, 1);

    public ClaimFilter OnPage(int page) => new(chosen, Words, Order, Math.Clamp(page, 1, MostPages));

    /// <summary>
    /// The one way to write it in an address, without the question mark: keys in their order, values alphabetical, what is the
    /// default left out, all escaped as a form does it. Equal filters are written alike, and reading gives the same filter again.
    /// </summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        foreach (var (facet, value) in Choices)
            Add(facet.Key, value);
        if (Words.Length > 0)
            Add(WordsKey, Words);
        // The day from which a reader looks is put in here.
        if (Order is not ClaimOrder.Said)
            Add(OrderKey, Text.Words.Of(Order));
        if (Page > 1)
            Add(PageKey, Page.ToString(CultureInfo.InvariantCulture));
        return query.ToString();

        void Add(string key, string value) =>
            query.Append(query.Length == 0 ? "" : "&").Append(key).Append('=').Append(Escaped(value));
    }

    /// <summary>The one address of the list, as of a past day if one is given.</summary>
    public string Address(DateOnly? day = null)
    {
        var address = ToQuery() is { Length: > 0 } query ? $"{Addresses.Claims}?{query}" : Addresses.Claims;
        return day is { } past ? AsOfAddress.Of(address, past) : address;
    }

    // A form without scripts then leads to the one address at once.
    private static string Escaped(string value) =>
        Uri.EscapeDataString(value)
            .Replace("%20", "+", StringComparison.Ordinal)
            .Replace("%2A", "*", StringComparison.Ordinal)
            .Replace("~", "%7E", StringComparison.Ordinal);

    private static string Condensed(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private ClaimFilter Searching(List<string> values, ImmutableArray<FilterProblem>.Builder problems)
    {
        var words = Condensed(string.Join(' ', values));
        if (words.Length == 0)
            return this;
        FilterProblem? problem =
            words.Length > MostCharacters ? new FilterProblem.TooLong(words)
            : Characters.FirstForbidden(words) is not null ? new FilterProblem.ForbiddenCharacter(words)
            : null;
        var searching = problem is null ? Searching(words) : this;
        if (problem is null && searching.Search.IsEmpty)
            problem = new FilterProblem.NoWords(words);
        if (problem is null)
            return new(chosen, words, Order, Page);
        problems.Add(problem);
        return this;
    }

    private ClaimFilter OrderedBy(List<string> values, ImmutableArray<FilterProblem>.Builder problems)
    {
        foreach (var value in values)
        {
            if (Text.Words.Parse<ClaimOrder>(value) is { } order)
                return new(chosen, Words, order, Page);
            var nearest = DidYouMean.Nearest(Enum.GetValues<ClaimOrder>().Select(Text.Words.Of), value);
            problems.Add(
                new FilterProblem.UnknownOrder(value, nearest is null ? null : Text.Words.Parse<ClaimOrder>(nearest))
            );
        }
        return this;
    }

    private ClaimFilter OnPage(List<string> values, ImmutableArray<FilterProblem>.Builder problems)
    {
        foreach (var value in values)
        {
            if (
                int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                && page is >= 1 and <= MostPages
            )
                return new(chosen, Words, Order, page);
            problems.Add(new FilterProblem.UnknownPage(value));
        }
        return this;
    }

    private ClaimFilter Choosing(
        string key,
        List<string> values,
        ClaimIndex index,
        ImmutableArray<FilterProblem>.Builder problems
    )
    {
        if (index.Facets.FirstOrDefault(facet => facet.Facet.Key == key) is not { } facet)
            return this;
        var place = Facets.All.IndexOf(facet.Facet);
        var found = chosen.ToBuilder();
        foreach (var value in values)
        {
            if (facet.Has(value))
                found.Add((place, value));
            else
                problems.Add(
                    new FilterProblem.UnknownChoice(
                        facet.Facet,
                        value,
                        DidYouMean.Nearest(facet.Options.Select(option => option.Value), value)
                    )
                );
        }
        return new(found.ToImmutable(), Words, Order, Page);
    }
}
