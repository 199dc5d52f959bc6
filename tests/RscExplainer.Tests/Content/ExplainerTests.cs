using CsCheck;
using RscExplainer.Calculations;
using RscExplainer.Content;

namespace RscExplainer.Tests.Content;

public sealed class ExplainerTests
{
    private const string File = "explainers/video.md";

    private const string Text = """
        ---
        title: How much video is it?
        answer: "{= data =} plays for {= length =}."
        inputs:
          - {id: data, label: amount of data, unit: EB, default: 1, min: 0.001, max: 1000, scale: log, source: launch}
          - {id: rate, label: data rate, unit: Mbit/s, default: 7, min: 1, max: 20, assumed: a usual rate}
        outputs:
          - {id: length, label: length of the video, expression: data / rate ~ 36215, unit: yr}
          - {id: lives, label: lifetimes, expression: length / 80 yr ~ 453}
        chart:
          title: Years of video
          unit: yr
          scale: log
          curve: {of: length, over: rate, marks: [{label: the launch, at: 5 Mbit/s, value: 50_701 yr, source: launch}]}
        ---
        An hour at 7 Mbit/s is {= 7 Mbit/s * 1 h in GB ~ 3.15 =} [@list-2022].

        """;

    private static readonly Explainer Video = A.Snapshot(A.FolderWith(File, Text)).Explainers.Single();

    public static TheoryData<string> Real => [.. RealContent.Snapshot.Explainers.Select(one => one.Id.Value)];

    private static Explainer Find(string id) => RealContent.Snapshot.Explainers.Single(one => one.Id.Value == id);

    private static IEnumerable<string> Problems(string old, string now)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        return A.Problems(A.FolderWith(File, Text.Replace(old, now, StringComparison.Ordinal)))
            .Where(problem => problem.File == File)
            .Select(A.Shown);
    }

    [Fact]
    public void Six_are_there() => Assert.True(RealContent.Snapshot.Explainers.Length >= 6);

    [Theory]
    [MemberData(nameof(Real))]
    public void Each_can_be_worked_out_at_its_defaults_and_at_both_ends_of_every_input(string id)
    {
        var explainer = Find(id);
        var sets = Enumerable
            .Range(0, explainer.Inputs.Length)
            .SelectMany(
                place => new[] { explainer.Inputs[place].Min, explainer.Inputs[place].Max },
                explainer.Defaults.SetItem
            )
            .Append(explainer.Defaults)
            .Append([.. explainer.Inputs.Select(input => input.Min)])
            .Append([.. explainer.Inputs.Select(input => input.Max)]);

        foreach (var values in sets)
        {
            var (answered, problem) = explainer.At(values);
            Assert.Null(problem);
            Assert.DoesNotContain('\uFDD0', answered!.Answer.PlainText);
            Assert.Equal(explainer.Outputs.Length, answered.Outputs.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Real))]
    public void Each_can_be_worked_out_wherever_a_reader_puts_its_inputs(string id)
    {
        var explainer = Find(id);
        var thousandths = Gen.Int[0, 1000].Array[explainer.Inputs.Length];

        thousandths.Sample(
            places =>
                Assert.Null(
                    explainer
                        .At([
                            .. explainer.Inputs.Zip(
                                places,
                                (input, place) => input.Min + ((input.Max - input.Min) * place / 1000)
                            ),
                        ])
                        .Problem
                ),
            iter: 40
        );
    }

    [Theory]
    [MemberData(nameof(Real))]
    public void Each_default_says_where_it_comes_from(string id) =>
        Assert.All(
            Find(id).Inputs,
            input =>
                Assert.True(
                    input.Origin.Kind is not (OriginKind.Reader or OriginKind.Calculated)
                        && input.Origin.Words.Length > 0
                )
        );

    [Theory]
    [MemberData(nameof(Real))]
    public void Each_value_of_a_chart_says_where_it_comes_from(string id)
    {
        var answered = Find(id).At(Find(id).Defaults).Answered!;

        foreach (var bar in (answered.Chart as ChartValues.Bars)?.Of ?? [])
            Assert.True(bar.Bar.Origin is not null || bar.Calculation.Used.Length > 0, bar.Bar.Label);
        foreach (var mark in (answered.Chart as ChartValues.Curve)?.Marks ?? [])
            Assert.True(mark.Origin is not null || mark.Calculation.Used.Length > 0, mark.Label);
    }

    [Fact]
    public void What_it_states_holds_for_the_defaults_alone()
    {
        var half = Video.At([1, (Number)7 * 2]).Answered!;

        Assert.Equal("18,100\u00A0years", half.Outputs[0].Shown);
        Assert.Equal("1\u00A0EB plays for 18,100\u00A0years.", half.Answer.PlainText);
    }

    [Fact]
    public void An_answer_that_names_an_output_shows_how_it_came_out()
    {
        var answered = Video.At(Video.Defaults).Answered!;

        Assert.Equal(
            ["amount of data", "data rate"],
            answered
                .Answer.Inline.OfType<RscExplainer.Markup.ProsePart.Calculated>()
                .Last()
                .Calculation.Used.Select(used => used.Title)
        );
    }

    [Fact]
    public void A_default_keeps_its_origin_and_another_value_is_the_readers()
    {
        var used = Video.At([2, 7]).Answered!.Outputs[0].Used;

        Assert.Equal([OriginKind.Reader, OriginKind.Assumed], used.Select(named => named.Origin.Kind));
    }

    [Fact]
    public void A_curve_goes_from_the_least_to_the_most_through_the_readers_point()
    {
        var curve = (ChartValues.Curve)Video.At(Video.Defaults).Answered!.Chart;

        Assert.Equal((1.0, 20.0), (curve.Line[0].X, curve.Line[^1].X));
        Assert.Equal(7, curve.Reader.Point.X, 9);
        Assert.Equal(36_215, curve.Reader.Point.Y, 0);
        Assert.Equal(curve.Line.OrderByDescending(point => point.Y), curve.Line);
        Assert.All(curve.Line, point => Assert.Equal(36_214.95 * 7, point.X * point.Y, 0.5 * point.X));
    }

    [Theory]
    [InlineData("~ 36215", "~ 36216", "36216", "RSC085 the calculation gives 36,215 years, not 36216")]
    [InlineData("of: length", "of: lenght", "lenght", "RSC080 unknown quantity 'lenght'; did you mean 'length'?")]
    [InlineData("over: rate", "over: size", "size", "RSC080 unknown quantity 'size'; use data, rate")]
    [InlineData("id: lives", "id: rate", "rate, label: lifetimes", "RSC034 'rate' stands in this list twice")]
    [InlineData(
        "id: lives",
        "id: min",
        "min, label",
        "RSC089 'min' can't be the name of a quantity; it has a meaning in calculations"
    )]
    [InlineData(
        ", assumed: a usual rate",
        "",
        "{id: rate",
        "RSC090 the quantity 'rate' must have one origin: source, claim, evidence or assumed"
    )]
    [InlineData(
        "log, source: launch",
        "log, source: lunch",
        "lunch",
        "RSC031 unknown source 'lunch'; did you mean 'launch'?"
    )]
    [InlineData("default: 7", "default: seven", "seven", "RSC019 'default' must be a number, as 16_000, 0.5 or 1e18")]
    [InlineData("unit: Mbit/s", "unit: Mbit/xx", "xx", "RSC079 unknown unit 'xx'")]
    [InlineData(
        "data / rate ~",
        "data / rate in yr ~",
        "yr ~",
        "RSC019 'expression' must be without a unit behind it; 'unit' names it"
    )]
    [InlineData(
        "at: 5 Mbit/s",
        "at: 5 MB",
        "5 MB",
        "RSC081 can't show data (B) in 'Mbit/s', which is data per time (B/s); use a unit of its kind, such as MB"
    )]
    [InlineData(
        "expression: data / rate",
        "expression: data / lives",
        "lives ~",
        "RSC080 unknown quantity 'lives'; outputs can name those above them"
    )]
    [InlineData("[@list-2022]", "{= data ~ 1 =}", "data ~ 1", "RSC080 unknown quantity 'data'")]
    public void What_is_wrong_is_told_once_at_its_place(string old, string now, string at, string expected)
    {
        var before = Text.Replace(old, now, StringComparison.Ordinal).Split(at)[0].Split('\n');

        Assert.Equal([$"{File}:{before.Length}:{before[^1].Length + 1} {expected}"], Problems(old, now));
    }

    [Fact]
    public void A_source_that_an_explainer_takes_a_value_from_is_used()
    {
        var folder = A.FolderWith("sources/new.md", A.Folder["sources/brochure.md"]);
        string[] Unused(IEnumerable<KeyValuePair<string, string>> files) =>
            [.. A.Problems(files).Where(problem => problem.Code is "RSC074").Select(problem => problem.File)];

        Assert.Equal(["sources/new.md"], Unused(folder));
        Assert.Empty(
            Unused(folder.Add(File, Text.Replace("assumed: a usual rate", "source: new", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void Prose_can_lead_to_it()
    {
        var page =
            "---\ntitle: About\n---\nSee [@brochure] and [it](/explain/video), [all](/explain) or [none](/explain/vidio).\n";

        Assert.Equal(
            ["pages/about.md:4:69 RSC062 the site has no page '/explain/vidio'; did you mean '/explain/video'?"],
            A.Problems(A.FolderWith(File, Text).SetItem("pages/about.md", page)).Select(A.Shown)
        );
    }
}
