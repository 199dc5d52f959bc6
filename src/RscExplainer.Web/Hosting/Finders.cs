using System.Runtime.CompilerServices;
using RscExplainer.Repeats;
using RscExplainer.Snapshots;

namespace RscExplainer.Web.Hosting;

/// <summary>The finder of each view, made when a text is first checked against it and gone with it.</summary>
public sealed class Finders
{
    private readonly ConditionalWeakTable<SnapshotAsOf, Lazy<RepeatFinder>> made = [];

    public RepeatFinder Of(SnapshotAsOf view) =>
        made.GetValue(view, one => new Lazy<RepeatFinder>(() => RepeatFinder.From(one))).Value;
}
