namespace RscExplainer.Timelines;

/// <summary>Where days lie on a line.</summary>
/// <param name="First">The day at its left end.</param>
/// <param name="Last">The day at its right end, from which the reader looks.</param>
/// <param name="Left">The left end.</param>
/// <param name="Right">The right end.</param>
public sealed record TimeScale(DateOnly First, DateOnly Last, double Left, double Right)
{
    private const int MonthsOfAYear = 12;

    private static readonly ImmutableArray<int> Steps = [1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12000, 60000];

    /// <summary>The place of a day. Days beyond an end lie on it; so do all where the line is a single day.</summary>
    public double X(DateOnly day)
    {
        var days = Last.DayNumber - First.DayNumber;
        var part = days <= 0 ? 0 : (double)(day.DayNumber - First.DayNumber) / days;
        return Left + Math.Clamp(part, 0, 1) * (Right - Left);
    }

    /// <summary>Beginnings of years, or of months where the line is short, so few that their words have room between them.</summary>
    /// <param name="month">The room that "Jan 2022" needs.</param>
    /// <param name="year">The room that "2022" needs.</param>
    public IEnumerable<DateOnly> Ticks(double month, double year)
    {
        var days = Math.Max(Last.DayNumber - First.DayNumber, 1);
        const double DaysOfAMonth = 28;
        foreach (var step in Steps)
        {
            if (step * DaysOfAMonth / days * (Right - Left) >= (step < MonthsOfAYear ? month : year))
                return Every(step);
        }
        return [];
    }

    /// <summary>Whether each tick begins a year, so that the year alone tells it.</summary>
    public static bool AreYears(IEnumerable<DateOnly> ticks) => ticks.All(tick => tick.Month == 1);

    private IEnumerable<DateOnly> Every(int step)
    {
        var month = First.Year * MonthsOfAYear + First.Month - 1;
        var next = (month + step - 1) / step * step;
        for (; next / MonthsOfAYear <= DateOnly.MaxValue.Year; next += step)
        {
            var tick = new DateOnly(next / MonthsOfAYear, next % MonthsOfAYear + 1, 1);
            if (tick > Last)
                yield break;
            if (tick >= First)
                yield return tick;
        }
    }
}
