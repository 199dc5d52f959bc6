namespace RscExplainer.Calculations;

/// <summary>Every unit that formulas may have (design.md section 2). A unit is a line here.</summary>
public static class Units
{
    private static readonly Dimension Data = Dimension.Of(BaseDimension.Data);
    private static readonly Dimension Time = Dimension.Of(BaseDimension.Time);
    private static readonly Dimension Energy = Dimension.Of(BaseDimension.Energy);

    public static readonly Unit Bit = new("bit", Data, 1);
    public static readonly Unit Byte = new("B", Data, 8);
    public static readonly Unit Second = new("s", Time, 1);
    public static readonly Unit Minute = new("min", Time, 60, "minute", IsCounted: true);
    public static readonly Unit Hour = new("h", Time, 3600, "hour", IsCounted: true);
    public static readonly Unit Day = new("day", Time, 86_400, "day", IsCounted: true);
    public static readonly Unit Week = new("week", Time, 604_800, "week", IsCounted: true);

    /// <summary>The Julian year of 365.25 days, as astronomers count.</summary>
    public static readonly Unit Year = new("yr", Time, 31_557_600, "year", IsCounted: true);
    public static readonly Unit Operation = new("FLOP", Dimension.Of(BaseDimension.Operations), 1);
    public static readonly Unit Parameter = Count("parameter", BaseDimension.Parameters);
    public static readonly Unit Token = Count("token", BaseDimension.Tokens);
    public static readonly Unit Gpu = Count("GPU", BaseDimension.Gpus);
    public static readonly Unit Node = Count("node", BaseDimension.Nodes);
    public static readonly Unit Metre = new("m", Dimension.Of(BaseDimension.Length), 1);
    public static readonly Unit Joule = new("J", Energy, 1);
    public static readonly Unit WattHour = new("Wh", Energy, 3600);
    public static readonly Unit Watt = new("W", Energy / Time, 1);
    public static readonly Unit Dollar = Count("USD", BaseDimension.Money);

    private static readonly (string Prefix, Number Factor)[] Prefixes =
    [
        ("n", Number.TenTo(-9)),
        ("µ", Number.TenTo(-6)),
        ("m", Number.TenTo(-3)),
        ("c", Number.TenTo(-2)),
        ("k", Number.TenTo(3)),
        ("M", Number.TenTo(6)),
        ("G", Number.TenTo(9)),
        ("T", Number.TenTo(12)),
        ("P", Number.TenTo(15)),
        ("E", Number.TenTo(18)),
        ("Z", Number.TenTo(21)),
        ("Y", Number.TenTo(24)),
        ("Ki", Number.Power(2, 10)),
        ("Mi", Number.Power(2, 20)),
        ("Gi", Number.Power(2, 30)),
        ("Ti", Number.Power(2, 40)),
        ("Pi", Number.Power(2, 50)),
        ("Ei", Number.Power(2, 60)),
    ];

    /// <summary>All of them, with the prefixes that are usual with each.</summary>
    public static readonly ImmutableArray<Unit> All =
    [
        .. With(Bit, "k M G T P E Ki Mi Gi Ti"),
        .. With(Byte, "k M G T P E Z Y Ki Mi Gi Ti Pi Ei"),
        .. With(Second, "n µ m"),
        Minute,
        Hour,
        Day,
        Week,
        Year,
        .. With(Operation, "k M G T P E Z Y"),
        Parameter,
        Token,
        Gpu,
        Node,
        .. With(Metre, "n µ m c k"),
        .. With(Watt, "m k M G T"),
        .. With(WattHour, "k M G T P"),
        .. With(Joule, "m k M G T P E"),
        Dollar,
    ];

    private static readonly FrozenDictionary<string, Unit> BySymbol = All.ToFrozenDictionary(
        unit => unit.Symbol,
        StringComparer.Ordinal
    );

    /// <summary>What people write for a unit that has another symbol here.</summary>
    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>
    {
        ["second"] = "s",
        ["sec"] = "s",
        ["minute"] = "min",
        ["hour"] = "h",
        ["hr"] = "h",
        ["d"] = "day",
        ["w"] = "week",
        ["year"] = "yr",
        ["y"] = "yr",
        ["a"] = "yr",
        ["byte"] = "B",
        ["gpu"] = "GPU",
        ["DGX"] = "node",
        ["system"] = "node",
        ["server"] = "node",
        ["watt"] = "W",
        ["metre"] = "m",
        ["meter"] = "m",
        ["joule"] = "J",
        ["dollar"] = "USD",
        ["us"] = "µs",
        ["kb"] = "kbit",
        ["KB"] = "kB",
        ["Mb"] = "Mbit",
        ["Gb"] = "Gbit",
        ["Tb"] = "Tbit",
        ["Gbps"] = "Gbit/s",
        ["Mbps"] = "Mbit/s",
        ["exaflop"] = "EFLOP",
        ["petaflop"] = "PFLOP",
        ["teraflop"] = "TFLOP",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The unit of a symbol, or null.</summary>
    public static Unit? Find(string symbol) => BySymbol.GetValueOrDefault(symbol);

    /// <summary>The unit that was meant by an unknown symbol, as the end of a message; null if none is near.</summary>
    public static string? Hint(string symbol)
    {
        var one = symbol.Length > 2 && symbol.EndsWith('s') ? symbol[..^1] : symbol;
        var meant =
            Meant.GetValueOrDefault(symbol)
            ?? Meant.GetValueOrDefault(one)
            // FLOPS is a rate in itself.
            ?? (symbol.EndsWith("FLOPS", StringComparison.OrdinalIgnoreCase) && Rate(symbol) is { } rate ? rate : null)
            ?? BySymbol.GetValueOrDefault(one)?.Symbol;
        return meant is null ? Text.DidYouMean.Among(BySymbol.Keys, symbol) : $"did you mean '{meant}'?";

        static string? Rate(string symbol) =>
            BySymbol.Keys.FirstOrDefault(known =>
                known.EndsWith("FLOP", StringComparison.Ordinal)
                && symbol[..^1].Equals(known, StringComparison.OrdinalIgnoreCase)
            )
                is { } found
                ? found + "/s"
                : null;
    }

    /// <summary>A unit and what it becomes with prefixes of thousands, from small to large.</summary>
    public static ImmutableArray<Unit> Ladder(Unit unit) => Ladders.GetValueOrDefault(unit.Symbol, [unit]);

    private static readonly FrozenDictionary<string, ImmutableArray<Unit>> Ladders = All.Where(unit =>
            unit.Prefixed is null
        )
        .ToFrozenDictionary(
            unit => unit.Symbol,
            unit =>
                All.Where(other => other == unit || (other.Prefixed == unit && IsRung(other.Factor / unit.Factor)))
                    .OrderBy(other => other.Factor)
                    .ToImmutableArray(),
            StringComparer.Ordinal
        );

    // Powers of a thousand; no centimetres, no kibibytes.
    private static bool IsRung(Number factor) => factor == Number.TenTo(factor.Magnitude) && factor.Magnitude % 3 == 0;

    private static Unit Count(string symbol, BaseDimension dimension) =>
        new(symbol, Dimension.Of(dimension), 1, symbol, IsCounted: true);

    private static IEnumerable<Unit> With(Unit unit, string prefixes) =>
        prefixes
            .Split(' ')
            .Select(prefix => Prefixes.Single(known => known.Prefix == prefix))
            .Select(prefix =>
                unit with
                {
                    Symbol = prefix.Prefix + unit.Symbol,
                    Factor = prefix.Factor * unit.Factor,
                    Prefixed = unit,
                }
            )
            .Prepend(unit);
}
