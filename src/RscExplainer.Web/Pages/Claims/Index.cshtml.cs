using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Snapshots;
using RscExplainer.Web.Hosting;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Claims;

public sealed class IndexModel(SnapshotAsOf view, RequestView request) : PageModel, IFramed
{
    /// <summary>Nobody searches for so many words at once, but sentences have as many.</summary>
    private const int WordsOfAPassage = 8;

    public ClaimIndex Index { get; } = ClaimIndex.Of(view);

    public ClaimFilter Filter { get; private set; } = ClaimFilter.None;

    public IEnumerable<Notice> Notices { get; private set; } = [];

    // Set before the page renders.
    public Found Found { get; private set; } = null!;
    public FilterWords Words { get; private set; } = null!;

    public int Total => Index.Count;

    /// <summary>The past day of which the list tells; null for today.</summary>
    public DateOnly? Day => request.Day;

    public PageHead Head =>
        new(
            Words.Title,
            Words.Description(Found.Count),
            // All filtered lists are views of this one.
            Addresses.Claims
        )
        {
            Query = Filter.OnPage(1).ToQuery(),
        };

    /// <summary>What can be taken away, each with the address of the list without it.</summary>
    public IEnumerable<(string Words, string Without)> Chips =>
        Filter
            .Choices.Select(choice =>
                (Words.LabelOf(choice.Facet, choice.Value), Filter.Without(choice.Facet, choice.Value).Address())
            )
            .Concat(Filter.Words.Length > 0 ? [($"“{Filter.Words}”", Filter.Searching("").Address())] : []);

    public OptionList Options => OptionList.Of(view, Filter, Found);

    public IHtmlContent Results =>
        Filter.Search.IsEmpty ? ResultList.Of(view, Found.Claims) : ResultList.Of(Found.Claims, Filter.Search);

    public Pager Pager => new(Filter, Found.Pages);

    public string LastPage => Filter.OnPage(Found.Pages).Address();

    /// <summary>What was searched for, if it is so long that it may be a passage of an article; a search finds no such thing.</summary>
    public string? Passage { get; private set; }

    /// <summary>Which claims of the list are on this page; empty if all are.</summary>
    public string Range
    {
        get
        {
            if (Found.Pages == 1 && Filter.Page == 1)
                return "";
            var first = (Filter.Page - 1) * ClaimFilter.PageSize;
            return Found.Claims.IsEmpty
                ? ", none on this page"
                : $", {first + 1} to {first + Found.Claims.Length} here";
        }
    }

    /// <summary>The nearest spelling of what was searched for in vain, and the list with it.</summary>
    public (string Words, string Address)? Spelling
    {
        get
        {
            if (Found.Count > 0 || Index.Respelled(Filter.Search) is not { } words)
                return null;
            var with = Filter.Searching(words);
            if (Index.Find(with).Count == 0)
                with = ClaimFilter.None.Searching(words);
            return Index.Find(with).Count == 0 ? null : (words, with.Address());
        }
    }

    /// <summary>The choices that exclude everything by themselves, and how many claims there would be without each.</summary>
    public IEnumerable<(string Choice, int Count, string Without)> Excluding =>
        Found
            .Without.Select(one => (Words.Choice(one.Facet), one.Count, Filter.Without(one.Facet).Address()))
            .Append(($"the search for “{Filter.Words}”", Found.WithoutWords ?? 0, Filter.Searching("").Address()))
            .Where(one => one.Item2 > 0);

    public IActionResult OnGet()
    {
        var (filter, problems) = ClaimFilter.From(
            Request.Query.SelectMany(pair => pair.Value.Select(value => (pair.Key, value ?? ""))),
            Index
        );
        // One list has one address. With what can't be followed it stays as it is, so that the notice can be seen.
        if (problems.IsEmpty && Addresses.Claims + Request.QueryString != filter.Address(request.Day))
            return RedirectPermanent(filter.Address());
        Filter = filter;
        Passage =
            problems.OfType<FilterProblem.TooLong>().FirstOrDefault()?.Value
            ?? (filter.Search.Words.Length >= WordsOfAPassage ? filter.Words : null);
        Notices = problems.Select(problem => Notice.Of(problem, filter));
        Words = new(filter, Index);
        Found = Index.Find(filter);
        return Page();
    }
}
