namespace RscExplainer.Web.Hosting;

public static class Clock
{
    /// <summary>The day from which readers look: today in UTC.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
