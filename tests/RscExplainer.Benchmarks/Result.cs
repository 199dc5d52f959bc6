using System.Globalization;

namespace RscExplainer.Benchmarks;

/// <summary>A row of the table.</summary>
/// <param name="Ratio">To the peer; the target is for this where there is a peer.</param>
internal sealed record Result(string What, string Value, string Peer, double? Ratio, string Target, bool? Reached)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {What} | {Value} | {Peer} | {Ratio:0.00} | {Target} | {Reached switch
            {
                true => "yes",
                false => "no",
                null => "-",
            }} |"
        );
}

/// <summary>Measurements of two things in turns, so that what else the machine does hits both alike.</summary>
/// <param name="Value">The median.</param>
/// <param name="Peer">The peer's.</param>
/// <param name="Ratio">The median of the ratios of each round.</param>
internal sealed record Rounds(double Value, double Peer, double Ratio)
{
    public static Rounds Of(int rounds, Func<double> value, Func<double> peer) => Of(rounds, () => (value(), peer()));

    public static Rounds Of(int rounds, Func<(double Value, double Peer)> measure)
    {
        var pairs = Enumerable.Range(0, rounds).Select(_ => measure()).ToList();
        return From(pairs);
    }

    public static Rounds From(IReadOnlyCollection<(double Value, double Peer)> pairs) =>
        new(
            Median(pairs.Select(pair => pair.Value)),
            Median(pairs.Select(pair => pair.Peer)),
            Median(pairs.Select(pair => pair.Value / pair.Peer))
        );

    public Result AtMost(double most, string what, string format) =>
        new(what, Text(Value, format), Text(Peer, format), Ratio, Limit("at most", most), Ratio <= most);

    public Result AtLeast(double least, string what, string format) =>
        new(what, Text(Value, format), Text(Peer, format), Ratio, Limit("at least", least), Ratio >= least);

    public static string Text(double value, string format) =>
        string.Format(CultureInfo.InvariantCulture, format, value);

    private static string Limit(string words, double limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{words} {limit}");

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
