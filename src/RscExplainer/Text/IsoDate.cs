using System.Globalization;

namespace RscExplainer.Text;

/// <summary>
/// A date as precise as it is known: 2022, 2022-01 or 2022-01-24. What happened on a coarse date happened on one of its days;
/// it is known on the last of them.
/// </summary>
public readonly record struct IsoDate
{
    private readonly string format;

    private IsoDate(DateOnly first, DateOnly last, string format)
    {
        First = first;
        Last = last;
        this.format = format;
    }

    /// <summary>A single day.</summary>
    public IsoDate(DateOnly day)
        : this(day, day, "yyyy-MM-dd") { }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public bool IsDay => First == Last;

    public bool IsMonth => format is "yyyy-MM";

    /// <summary>Reads yyyy, yyyy-MM or yyyy-MM-dd and nothing else; null if it isn't such a date or doesn't exist.</summary>
    public static IsoDate? Parse(string text)
    {
        if (Exact(text, "yyyy-MM-dd") is { } day)
            return new(day);
        if (Exact(text, "yyyy-MM") is { } month)
            return new(month, new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)), "yyyy-MM");
        return Exact(text, "yyyy") is { } year ? new(year, new(year.Year, 12, 31), "yyyy") : null;
    }

    /// <summary>Whether this lies before the other beyond doubt: its last day before the other's first.</summary>
    public bool IsBefore(IsoDate other) => Last < other.First;

    /// <summary>The date as it is written in a file.</summary>
    public override string ToString() => First.ToString(format, CultureInfo.InvariantCulture);

    private static DateOnly? Exact(string text, string format) =>
        text.Length == format.Length
        && DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
