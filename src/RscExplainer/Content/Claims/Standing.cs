namespace RscExplainer.Content;

/// <summary>Whose word a verdict rests on.</summary>
public enum Standing
{
    /// <summary>Evidence that isn't only the speaker's own word, from another speaker.</summary>
    Independent,

    /// <summary>A calculation alone.</summary>
    Arithmetic,

    /// <summary>The speaker's own account.</summary>
    OwnWord,
}

public static class Standings
{
    /// <summary>The standing of a verdict; null where it says that nothing can be said.</summary>
    public static Standing? Of(Claim claim, Verdict verdict)
    {
        if (verdict.Outcome is Outcome.Unverifiable or Outcome.Open)
            return null;
        if (verdict.Evidence.Any(named => IsIndependent(claim, named)))
            return Standing.Independent;
        return verdict is { Calculation: not null, Evidence.IsEmpty: true } ? Standing.Arithmetic : Standing.OwnWord;
    }

    private static bool IsIndependent(Claim claim, ClaimEvidence named) =>
        named.Bearing is not Bearing.Context
        && named.Evidence.Basis is not Basis.Relayed
        && named.Evidence.Sources.Any(source => source.By.Id != claim.By.Id);
}
