using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Reading;

/// <summary>The shapes that values of any word can have.</summary>
public static class Shapes
{
    /// <summary>Text on one line, without Markdown.</summary>
    public static readonly Shape<string> Line = Scalar(
        "text on one line",
        (scalar, name, problems) =>
            scalar.Value.AsSpan().ContainsAny('\n', '\r')
                ? problems.Refuse<string>(Rules.WrongType.At(scalar.At, name, "text on one line"))
                : new(scalar.Value.Trim(), scalar.At)
    );

    public static readonly Shape<IsoDate> Date = Scalar(
        "a date",
        (scalar, _, problems) =>
            IsoDate.Parse(scalar.Value) is { } date
                ? new(date, scalar.At)
                : problems.Refuse<IsoDate>(
                    Rules.NotADate.At(scalar.At, scalar.Value, "a date") with
                    {
                        Hint = "write 2022, 2022-01 or 2022-01-24",
                    }
                )
    );

    public static readonly Shape<DateOnly> Day = Scalar(
        "a day",
        (scalar, _, problems) =>
            IsoDate.Parse(scalar.Value) is { IsDay: true } date
                ? new(date.Last, scalar.At)
                : problems.Refuse<DateOnly>(
                    Rules.NotADate.At(scalar.At, scalar.Value, "a day") with
                    {
                        Hint = "write it as 2022-01-24",
                    }
                )
    );

    public static readonly Shape<bool> YesOrNo = Scalar(
        "true or false",
        (scalar, name, problems) =>
            scalar.Value is "true" or "false"
                ? new(scalar.Value is "true", scalar.At)
                : problems.Refuse<bool>(Rules.WrongType.At(scalar.At, name, "true or false"))
    );

    /// <summary>An absolute http or https address.</summary>
    public static readonly Shape<Uri> Address = Scalar(
        "an http or https address",
        (scalar, _, problems) =>
            Uri.TryCreate(scalar.Value, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.UserInfo.Length == 0
            && !scalar.Value.Any(char.IsWhiteSpace)
                ? new(address, scalar.At)
                : problems.Refuse<Uri>(Rules.UnsafeAddress.At(scalar.At, scalar.Value))
    );

    /// <summary>One word of a fixed list, in lower case with hyphens, as the members of an enumeration.</summary>
    /// <param name="noun">What the words are, for "unknown outcome 'mett'".</param>
    public static Shape<T> Word<T>(string noun)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToFrozenDictionary(Words.Of, StringComparer.Ordinal);
        return Scalar(
            $"one of {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}",
            (scalar, _, problems) =>
                words.TryGetValue(scalar.Value, out var word)
                    ? new(word, scalar.At)
                    : problems.Refuse<T>(
                        Rules.NotAWord.At(scalar.At, noun, scalar.Value) with
                        {
                            Hint =
                                DidYouMean.Among(words.Keys, scalar.Value)
                                ?? $"use {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}",
                        }
                    )
        );
    }

    /// <summary>A single value made from text that isn't empty.</summary>
    public static Shape<T> Scalar<T>(string wanted, Func<YamlScalar, string, Problems, Located<T>?> read) =>
        new(
            wanted,
            (value, name, problems) =>
                value is not YamlScalar scalar ? problems.Refuse<T>(Rules.WrongType.At(value.At, name, wanted))
                : string.IsNullOrWhiteSpace(scalar.Value) ? problems.Refuse<T>(Rules.Empty.At(scalar.At, name))
                : read(scalar, name, problems)
        );

    /// <summary>A list of values of one shape. An item that is wrong is left out, and noted.</summary>
    public static Shape<ImmutableArray<Located<T>>> List<T>(Shape<T> item) =>
        new(
            "a list",
            (value, name, problems) =>
                value is YamlList list
                    ? new(
                        [
                            .. list
                                .Items.Select(one => item.Read(one, name, problems))
                                .Where(one => one is not null)
                                .Select(one => one!),
                        ],
                        list.At
                    )
                    : problems.Refuse<ImmutableArray<Located<T>>>(
                        Rules.WrongType.At(value.At, name, "a list, as in [a, b]")
                    )
        );

    /// <summary>A map of known keys.</summary>
    /// <param name="read">Makes the value of its fields; what it makes is thrown away where a field was wrong.</param>
    public static Shape<T> Map<T>(KeySet keys, Func<Fields, T> read) => Map(keys, (fields, _) => read(fields));

    /// <summary>A map of known keys that must fit each other.</summary>
    /// <param name="read">Makes the value; what it makes is thrown away where it, or a field before, noted a problem.</param>
    public static Shape<T> Map<T>(KeySet keys, Func<Fields, Problems, T> read) =>
        new(
            "keys with values",
            (value, name, problems) =>
            {
                if (value is not YamlMap map)
                    return problems.Refuse<T>(
                        Rules.WrongType.At(
                            value.At,
                            name,
                            $"keys with values ({string.Join(", ", keys.Keys.Select(key => key.Name))})"
                        )
                    );
                var fields = keys.In(map, problems);
                var made = read(fields, problems);
                return fields.AreSound ? new(made, map.At) : null;
            }
        );
}
