using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Reading;

/// <summary>Collects what is wrong while something is read. Reading goes on, so that an editor sees all of it at once.</summary>
public sealed class Problems
{
    private readonly List<Diagnostic> found = [];

    public int Count => found.Count;

    public ImmutableArray<Diagnostic> Found => [.. found];

    public void Add(Diagnostic problem) => found.Add(problem);

    /// <summary>Notes a problem and answers null, so that a reader can return it in place of the value.</summary>
    public Located<T>? Refuse<T>(Diagnostic problem)
    {
        found.Add(problem);
        return null;
    }
}
