namespace RscExplainer.Repeats;

/// <summary>The units that are recognised in running text, by the words that people write.</summary>
internal static class Measures
{
    /// <summary>A factor and the base unit that it multiplies.</summary>
    public static readonly FrozenDictionary<string, (double Factor, string Unit)> Units = All()
        .ToFrozenDictionary(unit => unit.Name, unit => (unit.Factor, unit.Unit), StringComparer.Ordinal);

    /// <summary>Units that become another when they are “per second”.</summary>
    public static readonly FrozenDictionary<string, string> Rates = new Dictionary<string, string>
    {
        ["byte"] = "byte/s",
        ["bit"] = "bit/s",
        ["flop"] = "flop",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that are numbers, or multiply the one before.</summary>
    public static readonly FrozenDictionary<string, double> Numbers = new Dictionary<string, double>
    {
        ["half"] = 0.5,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["dozen"] = 12,
        ["hundred"] = 1e2,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Letters right behind digits that multiply them.</summary>
    public static readonly FrozenDictionary<string, double> Suffixes = new Dictionary<string, double>
    {
        ["k"] = 1e3,
        ["m"] = 1e6,
        ["mn"] = 1e6,
        ["bn"] = 1e9,
        ["tn"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static IEnumerable<(string Name, double Factor, string Unit)> All()
    {
        foreach (
            var (prefix, symbol, factor) in new[]
            {
                ("", "", 1.0),
                ("kilo", "k", 1e3),
                ("mega", "m", 1e6),
                ("giga", "g", 1e9),
                ("tera", "t", 1e12),
                ("peta", "p", 1e15),
                ("exa", "e", 1e18),
                ("zetta", "z", 1e21),
            }
        )
        {
            yield return (prefix + "byte", factor, "byte");
            yield return (prefix + "bytes", factor, "byte");
            yield return (prefix + "bit", factor, "bit");
            yield return (prefix + "bits", factor, "bit");
            yield return (prefix + "flop", factor, "flop");
            yield return (prefix + "flops", factor, "flop");
            if (symbol.Length == 0)
                continue;
            yield return (symbol + "b", factor, "byte");
            yield return (symbol + "bps", factor, "bit/s");
            yield return (symbol + "bit", factor, "bit");
            yield return (symbol + "flop", factor, "flop");
            yield return (symbol + "flops", factor, "flop");
        }
        // "5 exaflops" and "5 EFLOP/s" are the same; "exascale" names no number.
        foreach (
            var (name, factor, unit) in new[]
            {
                ("gpu", 1.0, "gpu"),
                ("gpus", 1, "gpu"),
                ("gpu's", 1, "gpu"),
                ("accelerator", 1, "gpu"),
                ("accelerators", 1, "gpu"),
                ("processor", 1, "gpu"),
                ("processors", 1, "gpu"),
                ("node", 1, "server"),
                ("nodes", 1, "server"),
                ("server", 1, "server"),
                ("servers", 1, "server"),
                ("system", 1, "server"),
                ("systems", 1, "server"),
                ("boxes", 1, "server"),
                ("second", 1, "second"),
                ("seconds", 1, "second"),
                ("hour", 3600, "second"),
                ("hours", 3600, "second"),
                ("day", 86400, "second"),
                ("days", 86400, "second"),
                ("week", 604800, "second"),
                ("weeks", 604800, "second"),
                ("month", 2629800, "second"),
                ("months", 2629800, "second"),
                ("year", 31557600, "second"),
                ("years", 31557600, "second"),
                ("parameter", 1, "parameter"),
                ("parameters", 1, "parameter"),
                ("times", 1, "times"),
                ("×", 1, "times"),
                ("x", 1, "times"),
                ("fold", 1, "times"),
                ("language", 1, "language"),
                ("languages", 1, "language"),
                ("level", 1, "level"),
                ("levels", 1, "level"),
                ("tier", 1, "level"),
                ("tiers", 1, "level"),
                ("percent", 1, "percent"),
                ("%", 1, "percent"),
                ("dollar", 1, "dollar"),
                ("dollars", 1, "dollar"),
                ("watt", 1, "watt"),
                ("kilowatt", 1e3, "watt"),
                ("megawatt", 1e6, "watt"),
                ("megawatts", 1e6, "watt"),
                ("gigawatt", 1e9, "watt"),
                ("gigawatts", 1e9, "watt"),
            }
        )
            yield return (name, factor, unit);
    }
}
