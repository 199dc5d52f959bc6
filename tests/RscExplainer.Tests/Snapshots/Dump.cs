using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using RscExplainer.Calculations;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Tests.Snapshots;

/// <summary>All that a snapshot and its views say, as text, since records with lists don't compare by value.</summary>
internal static class Dump
{
    private const int Deepest = 60;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Of(Snapshot snapshot, IEnumerable<SnapshotAsOf> views)
    {
        var text = new StringBuilder();
        Write(snapshot, text, 0);
        foreach (var view in views)
        {
            Write(view.Turn, text, 0);
            Write(view.Claims, text, 0);
            Write(view.Sources, text, 0);
            Write(view.Evidence, text, 0);
            foreach (var claim in view.Claims)
                Write((view.Claim(claim.Claim.Id.Value), claim.Verdict, claim.Standing, claim.StatusWords), text, 0);
            foreach (var source in view.Sources)
                Write(
                    (
                        view.Source(source.Id.Value)!.Id,
                        view.ClaimsFrom(source).Select(claim => claim.Claim.Id),
                        view.EvidenceFrom(source).Select(one => one.Id),
                        view.RepeatsIn(source).Select(repeat => (repeat.Claim.Id, repeat.Words))
                    ),
                    text,
                    0
                );
            foreach (var one in view.Evidence)
                Write(
                    (view.FindEvidence(one.Id.Value)!.Id, view.ClaimsWith(one).Select(claim => claim.Claim.Id)),
                    text,
                    0
                );
        }
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, int depth)
    {
        if (depth > Deepest)
            throw new InvalidOperationException($"{value?.GetType()} goes round in a circle.");
        switch (value)
        {
            case null:
                text.Append("-\n");
                break;
            case SourceText source:
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{source.Path} {string.GetHashCode(source.Text, StringComparison.Ordinal)}\n"
                );
                break;
            case ITuple tuple:
                for (var i = 0; i < tuple.Length; i++)
                    Write(tuple[i], text, depth + 1);
                break;
            case string or IsoDate:
            case not IEnumerable when value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) is true:
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
            // The text of its formula says it.
            case Expression:
                break;
            case IEnumerable many:
                text.Append("[\n");
                foreach (var one in many)
                    Write(one, text, depth + 1);
                text.Append("]\n");
                break;
            default:
                text.Append(value.GetType().Name).Append('\n');
                foreach (var property in Properties.GetOrAdd(value.GetType(), Readable))
                {
                    text.Append(property.Name).Append(' ');
                    Write(property.GetValue(value), text, depth + 1);
                }
                break;
        }
    }

    private static PropertyInfo[] Readable(Type type) =>
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType != type),
        ];
}
