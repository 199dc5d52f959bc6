using System.Globalization;
using System.Text.Json;
using RscExplainer.Reading;

namespace RscExplainer.Tests.Corpora;

/// <summary>The cases of the YAML test suite: what we take of YAML means what YAML says; the rest is a problem.</summary>
public sealed class YamlSuiteTests
{
    /// <summary>Right YAML that is refused: one for a control character on purpose, the others by the parser.</summary>
    private static readonly string[] RefusedThoughRight =
    [
        "4MUZ/02", // a line end between a key in braces and its colon
        "DK95/04", // a line of nothing but a tab
        "G4RS", // a backspace, which text may not have
        "JEF9/01", // a `|+` value of blanks alone
        "VJP3/01", // as 4MUZ/02
    ];

    /// <summary>Wrong YAML that the parser takes, all with the value that is meant: tabs where spaces belong, and one directive.</summary>
    private static readonly string[] TakenThoughWrong = ["DK95/01", "MUS6/00", "Y79Y/03", "Y79Y/04", "Y79Y/05"];

    private static readonly ImmutableArray<Case> Cases = JsonSerializer.Deserialize<ImmutableArray<Case>>(
        Corpus.Text("yaml-test-suite", "cases.json"),
        JsonSerializerOptions.Web
    );

    [Fact]
    public void There_are_402_cases() => Assert.Equal(402, Cases.Length);

    [Fact]
    public void Every_case_ends_in_a_value_or_in_problems() =>
        Assert.All(
            Cases,
            one =>
                SmallStack.Run(() =>
                {
                    var problems = new Problems();
                    var value = YamlReader.Read(A.Text(one.Yaml, "topics.yml"), one.Yaml.Length, problems);
                    return value is null || value.At.Length >= 0;
                })
        );

    [Fact]
    public void Values_are_those_of_the_suite() =>
        Assert.Equal(
            [],
            from one in Cases
            where one.Json is not null && !one.Fail
            let expected = Documents(one.Json!)
            where expected.Count == 1
            let read = Read(one)
            where read is { Value: not null, Problems: 0 }
            where !Agree(expected[0], read.Value)
            select $"{one.Id} {one.Name}: {Shown(read.Value)} for {one.Json}"
        );

    [Fact]
    public void Right_cases_of_what_we_take_are_read() =>
        Assert.Equal(
            RefusedThoughRight,
            from one in Cases
            where !one.Fail && one.Json is not null && IsPlain(one)
            where Read(one) is { Problems: > 0 }
            select one.Id
        );

    [Fact]
    public void Wrong_cases_are_problems() =>
        Assert.Equal(TakenThoughWrong, from one in Cases where one.Fail && Read(one).Problems == 0 select one.Id);

    private static (YamlValue? Value, int Problems) Read(Case one)
    {
        var problems = new Problems();
        var value = YamlReader.Read(A.Text(one.Yaml, "topics.yml"), one.Yaml.Length, problems);
        return (value, problems.Count);
    }

    // By the suite's own tags; some of its documents begin with a directive.
    private static bool IsPlain(Case one) =>
        !(one.Tags ?? [])
            .Intersect(
                ["alias", "anchor", "tag", "local-tag", "unknown-tag", "directive", "complex-key", "duplicate-key"],
                StringComparer.Ordinal
            )
            .Any()
        && Documents(one.Json!).Count == 1;

    private static List<JsonElement> Documents(string json)
    {
        var documents = new List<JsonElement>();
        var bytes = System.Text.Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
            documents.Add(JsonElement.ParseValue(ref reader));
        return documents;
    }

    // Our scalars are text: what JSON has as a number or a word is compared as it would be written.
    private static bool Agree(JsonElement expected, YamlValue? value) =>
        (expected.ValueKind, value) switch
        {
            (JsonValueKind.Object, YamlMap map) => expected.EnumerateObject().Count() == map.Entries.Length
                && map.Entries.All(entry =>
                    expected.TryGetProperty(entry.Key.Value, out var member) && Agree(member, entry.Value)
                ),
            (JsonValueKind.Array, YamlList list) => expected.GetArrayLength() == list.Items.Length
                && expected.EnumerateArray().Zip(list.Items, Agree).All(agrees => agrees),
            (JsonValueKind.String, YamlScalar scalar) => expected.GetString() == scalar.Value,
            (JsonValueKind.Number, YamlScalar scalar) => scalar.Value == expected.GetRawText()
                || (
                    double.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number)
                    && number.Equals(expected.GetDouble())
                ),
            (JsonValueKind.True or JsonValueKind.False, YamlScalar scalar) => scalar.Value == expected.GetRawText(),
            (JsonValueKind.Null, YamlScalar scalar) => scalar.Value is "" or "null" or "~",
            _ => false,
        };

    private static string Shown(YamlValue? value) =>
        value switch
        {
            YamlMap map =>
                $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key.Value}: {Shown(entry.Value)}"))}}}",
            YamlList list => $"[{string.Join(", ", list.Items.Select(Shown))}]",
            YamlScalar scalar => JsonSerializer.Serialize(scalar.Value),
            _ => "nothing",
        };

    private sealed record Case(string Id, string? Name, string[]? Tags, string Yaml, string? Json, bool Fail);
}
