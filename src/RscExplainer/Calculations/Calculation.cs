namespace RscExplainer.Calculations;

/// <summary>A formula that was worked out.</summary>
/// <param name="Result">With the unit in which it is shown.</param>
/// <param name="Used">The quantities that it names, once each.</param>
public sealed record Calculation(Formula Formula, Value Result, ImmutableArray<NamedQuantity> Used)
{
    /// <summary>The result for people, with its unit.</summary>
    public string Shown => Result.ForPeople(Formula.Digits);

    /// <summary>The result for machines, in the notation of formulas.</summary>
    public string Exact => Result.Exact;

    /// <summary>Whether what is shown isn't the whole of it.</summary>
    public bool IsRounded => Shown != Result.InFull;

    /// <summary>The result with more digits than are shown.</summary>
    public string MoreExactly => Result.ForPeople(Math.Max(Formula.Digits + 4, 7));

    /// <summary>Whether the other is the same calculation of the same quantities, wherever it stands.</summary>
    public bool IsSameAs(Calculation other) =>
        Shown == other.Shown && Used.SequenceEqual(other.Used) && WithValues.SequenceEqual(other.WithValues);

    /// <summary>The expression in words, by the titles of what it names.</summary>
    public ImmutableArray<WorkingPart> InWords => Working.Write(Formula.Expression, named => named.Title, Used);

    /// <summary>The same with each value put in.</summary>
    public ImmutableArray<WorkingPart> WithValues =>
        Working.Write(Formula.Expression, named => named.Value.InFull, Used);
}

/// <summary>A piece of a working.</summary>
/// <param name="Named">The quantity that it stands for; null for what is written in the formula itself.</param>
public sealed record WorkingPart(string Text, NamedQuantity? Named);
