using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Calculations;
using RscExplainer.Charts;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Explain;

public sealed class ExplainerModel(SnapshotAsOf view) : PageModel, IFramed
{
    /// <summary>A slider has so many steps.</summary>
    public const int Steps = 1000;

    // Set before the page renders.
    public Explainer Shown { get; private set; } = null!;
    public Answered Answered { get; private set; } = null!;

    public ImmutableArray<InputValue> Inputs { get; private set; } = [];

    /// <summary>Why the defaults are shown in place of what was asked for.</summary>
    public string? Problem { get; private set; }

    public PageText Text { get; } = new(view);

    public bool IsDefault => Inputs.All(input => input.IsDefault && input.Problem is null);

    public PageHead Head =>
        new(Shown.Title, Answered.Answer.PlainText, Addresses.Explainer(Shown.Id), Crumb.Explain)
        {
            File = $"explainers/{Shown.Id}.md",
            IsVariant = !IsDefault,
        };

    /// <summary>How far along its slider a value stands.</summary>
    public static int Place(InputValue input) =>
        (int)
            Math.Round(
                Axis.Exactly(input.Input.Scale, input.Input.Min.ToDouble(), input.Input.Max.ToDouble(), 0, Steps, 0)
                    .Place(input.Value.ToDouble())
            );

    /// <summary>Whether a slider should stop at whole numbers only, as for things that are counted.</summary>
    public static bool IsCounted(ExplainerInput input) =>
        input.Min.IsWhole
        && input.Max.IsWhole
        && input.Unit.Parts is [{ Exponent: 1, Unit: { IsCount: true } or { Symbol: "day" } }];

    public IActionResult OnGet(string id)
    {
        if (view.All.Explainers.FirstOrDefault(explainer => explainer.Id.Value == id) is not { } explainer)
            return NotFound();
        Shown = explainer;
        Inputs = InputReader.From(explainer, name => Request.Query[name].FirstOrDefault());
        var isWrong = Inputs.Any(input => input.Problem is not null);
        // One set of values has one address. With what can't be used it stays as it is, so that the message can be seen.
        var address = InputReader.Address(explainer, Inputs);
        if (!isWrong && Addresses.Explainer(explainer.Id) + Request.QueryString != address)
            return RedirectPermanent(address);
        var (answered, problem) = explainer.At([.. Inputs.Select(input => input.Value)]);
        Answered = answered ?? explainer.At(explainer.Defaults).Answered!;
        Problem = problem?.Message;
        if (isWrong || problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
