using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Reading;

/// <summary>Collects what is wrong while something is read. Reading goes on, so that an editor sees all of it at once.</summary>
public sealed class Problems
{
    private readonly List<Diagnostic> found = [];

    public int Count => found.Count;

    /// <summary>
    /// Whether it is worth the time to look for the name that was meant. Where a thousand things are wrong it isn't a matter of
    /// letters, and comparing each with all names would take minutes.
    /// </summary>
    public bool HaveRoomForHints => found.Count < 1000;

    public ImmutableArray<Diagnostic> Found => [.. found];

    public void Add(Diagnostic problem) => found.Add(problem);

    public void AddAll(ImmutableArray<Diagnostic> problems) => found.AddRange(problems.AsSpan());

    /// <summary>Notes a problem and answers null, so that a reader can return it in place of the value.</summary>
    public Located<T>? Refuse<T>(Diagnostic problem)
    {
        found.Add(problem);
        return null;
    }
}
