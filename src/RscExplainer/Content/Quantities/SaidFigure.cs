using System.Globalization;
using System.Text.RegularExpressions;
using RscExplainer.Calculations;

namespace RscExplainer.Content;

/// <summary>
/// A figure in a speaker's words, as far as a program can read it: "nearly 5 exaflops", "more than 2.5 times", "6,080 GPUs".
/// </summary>
/// <param name="Hedge">How exactly it was meant.</param>
/// <param name="LastPlace">The exponent of the last digit that was said.</param>
internal sealed partial record SaidFigure(Hedge Hedge, Quantity Quantity, UnitExpression Unit, int LastPlace)
{
    private const int MaximumLength = 200;

    // So far from a figure "nearly" and "more than" may be; beyond, somebody would have said another one.
    private static readonly Number Near = (Number)1 / 10;
    private static readonly Number About = (Number)1 / 20;
    private static readonly Number Rough = (Number)1 / 4;

    private static readonly FrozenDictionary<string, string> UnitWords = new Dictionary<string, string>
    {
        ["times"] = "",
        ["fold"] = "",
        ["x"] = "",
        ["gpus"] = "GPU",
        ["systems"] = "node",
        ["nodes"] = "node",
        ["exaflops"] = "EFLOP/s",
        ["petaflops"] = "PFLOP/s",
        ["teraflops"] = "TFLOP/s",
        ["exabytes"] = "EB",
        ["petabytes"] = "PB",
        ["terabytes"] = "TB",
        ["weeks"] = "week",
        ["days"] = "day",
        ["hours"] = "h",
        ["years"] = "yr",
        ["parameters"] = "parameter",
        ["tokens"] = "token",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The figure of a kind that words give; null if they give none or several, or nothing that can be compared.</summary>
    public static SaidFigure? In(string words, Dimension dimension)
    {
        // Nobody says a figure in so many words, and searching them would take its time.
        if (words.Length > MaximumLength)
            return null;
        var found = Figures()
            .Matches(words)
            .Select(match => From(match))
            .OfType<SaidFigure>()
            .Where(figure => figure.Quantity.Dimension.Equals(dimension))
            .ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>Whether a calculated value bears it out.</summary>
    public Holds Holds(Quantity calculated)
    {
        var (said, real) = (Quantity.In(Unit), calculated.In(Unit));
        if (said.IsZero)
            return real.IsZero ? Content.Holds.Yes : Content.Holds.No;
        var off = (real - said) / Number.Abs(said);
        var size = Number.Abs(off);
        var agrees = Hedge switch
        {
            Hedge.Under => off <= 0 && size <= Near,
            Hedge.Over => off >= 0 && size <= Near,
            Hedge.About => size <= About,
            _ => Number.Abs(real - said) * 2 <= Number.TenTo(LastPlace),
        };
        return agrees ? Content.Holds.Yes
            : size <= Rough ? Content.Holds.Roughly
            : Content.Holds.No;
    }

    private static SaidFigure? From(Match match)
    {
        var number = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        var scale = match.Groups["scale"].Value switch
        {
            "thousand" => 3,
            "million" => 6,
            "billion" => 9,
            "trillion" => 12,
            _ => 0,
        };
        var word = match.Groups["unit"].Value.ToLower(CultureInfo.InvariantCulture);
        var unit = UnitWords.TryGetValue(word, out var symbol)
            ? symbol.Length == 0
                ? UnitExpression.None
                : UnitExpression.Parse(symbol)
            : word.Length == 0
                ? UnitExpression.None
                : UnitExpression.Parse(match.Groups["unit"].Value);
        if (unit is null || NumberText.Parse(number, out var lastPlace) is not { } value)
            return null;
        return new(
            HedgeOf(match.Groups["hedge"].Value.ToLower(CultureInfo.InvariantCulture)),
            Quantity.Of(value * Number.TenTo(scale), unit),
            unit,
            lastPlace + scale
        );
    }

    private static Hedge HedgeOf(string words) =>
        words switch
        {
            "" => Hedge.None,
            "nearly" or "almost" or "up to" or "less than" or "under" => Hedge.Under,
            "more than" or "over" or "at least" => Hedge.Over,
            _ => Hedge.About,
        };

    [GeneratedRegex(
        @"(?:(?<hedge>nearly|almost|up to|less than|under|more than|over|at least|about|around|roughly|some)\s+)?(?<![\w.,])(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,15})?)(?:[\s-]+(?<scale>thousand|million|billion|trillion))?(?:[\s\u00A0-]*(?<unit>[A-Za-z]+(?:/[A-Za-z]+)*))?",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Figures();
}

/// <summary>How exactly a figure was meant.</summary>
internal enum Hedge
{
    None,
    Under,
    Over,
    About,
}
