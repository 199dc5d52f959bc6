using RscExplainer.Content;
using RscExplainer.Text;

namespace RscExplainer.Timelines;

/// <summary>What happened, as of the day from which a reader looks.</summary>
/// <param name="Until">That day; nothing here is later.</param>
/// <param name="Moments">Oldest first.</param>
/// <param name="Spans">By the day by which each was promised.</param>
public sealed record Timeline(
    DateOnly Until,
    ImmutableArray<TimelineMoment> Moments,
    ImmutableArray<TimelineSpan> Spans
);

/// <summary>A day of a timeline.</summary>
/// <param name="On">The date as precise as it is known; it stands on its last day.</param>
/// <param name="Address">Where one can read about it; null where the page itself says all.</param>
/// <param name="Hue">The word of the style sheet for its colour: a bearing, a status or "moment".</param>
/// <param name="Weight">Where not all moments can be told, the lightest are left out.</param>
/// <param name="Note">What it meant, in a few words; null where its title says it.</param>
public sealed record TimelineMoment(
    IsoDate On,
    string Title,
    string? Address,
    string Hue,
    MomentMark Mark,
    int Weight,
    string? Note = null
);

public enum MomentMark
{
    /// <summary>Something was said, or a named time ended.</summary>
    Plain,

    /// <summary>Evidence that bears on it.</summary>
    Hollow,

    /// <summary>Evidence that decided a verdict.</summary>
    Full,
}

/// <summary>A promise, from the day on which it was made.</summary>
/// <param name="Title">The claim; null where the whole timeline is about it.</param>
/// <param name="By">The end of the bar: the last day on which it is kept, or the day from which the reader looks if that is earlier.</param>
/// <param name="Late">Until when it was late: the day on which evidence shows that it was so, or that from which the reader looks.</param>
public sealed record TimelineSpan(
    string? Title,
    string Address,
    string Hue,
    string Status,
    DateOnly From,
    Due Due,
    DateOnly By,
    DateOnly? Late
);
