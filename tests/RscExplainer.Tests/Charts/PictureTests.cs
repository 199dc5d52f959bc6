using System.Globalization;
using CsCheck;
using RscExplainer.Calculations;
using RscExplainer.Charts;
using RscExplainer.Content;
using RscExplainer.Tests.Content;
using RscExplainer.Timelines;

namespace RscExplainer.Tests.Charts;

public sealed class PictureTests
{
    private const double Rounding = 0.01;

    private static readonly Gen<double> Value = Gen.Select(
        Gen.Double[1, 10],
        Gen.Int[-9, 14],
        (lead, power) => Math.Round(lead, 3) * Math.Pow(10, power)
    );

    private static readonly Gen<(BarValue[] Bars, Scale Scale, double Width)> Bars = Gen.Select(
        Value.Array[1, 16].Select(values => values.Select(Bar).ToArray()),
        Gen.OneOf(Gen.Const(Scale.Linear), Gen.Const(Scale.Log)),
        Gen.OneOf(Gen.Const(280.0), Gen.Const(340.0), Gen.Const(680.0), Gen.Const(900.0))
    );

    public static TheoryData<string, double> Real =>
        new(
            from explainer in RealContent.Snapshot.Explainers
            from width in new[] { 340.0, 680.0 }
            select (explainer.Id.Value, width)
        );

    [Fact]
    public void A_larger_value_never_has_a_shorter_bar() =>
        Bars.Sample(one =>
        {
            var bars = Draw(one).Bars.OrderBy(bar => bar.Value.Value).ToList();

            Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.End + Rounding));
        });

    [Fact]
    public void Where_scales_add_bars_are_as_long_as_their_values() =>
        Bars.Where(one => one.Scale is Scale.Linear)
            .Sample(one =>
            {
                var picture = Draw(one);
                var longest = picture.Bars.MaxBy(bar => bar.Value.Value)!;

                Assert.All(
                    picture.Bars,
                    bar =>
                        Assert.Equal(
                            bar.Value.Value / longest.Value.Value,
                            (bar.End - picture.Zero) / (longest.End - picture.Zero),
                            1e-6
                        )
                );
            });

    [Fact]
    public void On_a_logarithmic_scale_equal_ratios_are_equal_distances() =>
        Gen.Select(Gen.Double[0.001, 1], Gen.Double[2, 1e6], Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (least, times, one, other) =>
                {
                    var axis = Axis.Exactly(Scale.Log, least, least * times, 0, 100, 5);
                    double At(double part) => axis.Place(least * Math.Pow(times, part));

                    Assert.Equal(100 * (one - other), At(one) - At(other), 6);
                }
            );

    [Fact]
    public void Every_bar_tick_and_word_stands_inside_and_below_the_one_before() =>
        Bars.Sample(one =>
        {
            var picture = Draw(one);
            var last = picture.Top;
            foreach (var bar in picture.Bars)
            {
                Assert.True(bar.Y >= last - Rounding);
                last = Math.Max(
                    bar.Y + ((bar.Label.Length + bar.Note.Length) * BarPicture.LineHeight),
                    bar.Middle + (BarPicture.Thickness / 2)
                );
                Assert.InRange(bar.End, picture.Zero - Rounding, picture.Axis.To + Rounding);
                var value =
                    bar.End + 10 + TextWidth.Of(bar.Value.Calculation.Shown, BarPicture.TextSize, TextWeight.Semibold);
                Assert.True(value <= picture.Width);
            }
            Assert.True(last <= picture.Height);
            Assert.All(
                picture.Axis.Ticks,
                tick => Assert.InRange(tick.Place, picture.Axis.From - Rounding, picture.Axis.To + Rounding)
            );
            Assert.NotEmpty(picture.Axis.Ticks);
        });

    [Theory]
    [MemberData(nameof(Real))]
    public void The_words_of_a_real_curve_stand_inside_and_apart(string id, double width)
    {
        var explainer = RealContent.Snapshot.Explainers.Single(one => one.Id.Value == id);
        foreach (var part in Enumerable.Range(0, 11))
        {
            var values = explainer.Inputs.Select(input => input.Min + ((input.Max - input.Min) * part / 10));
            if (explainer.At([.. values]).Answered!.Chart is not ChartValues.Curve curve)
                return;
            var picture = CurvePicture.Of(curve, explainer.Chart.Scale, width, "as you set it");
            Assert.NotEmpty(picture.Points[0].Words);
            var boxes = picture.Points.Where(point => point.Words.Length > 0).Select(Box).ToList();

            Assert.All(
                boxes,
                box => Assert.True(box.Left >= 0 && box.Right <= width && box.Top >= 0 && box.Bottom <= picture.Height)
            );
            Assert.All(
                picture.Points,
                point => Assert.InRange(point.X, picture.Across.From - Rounding, picture.Across.To + Rounding)
            );
            Assert.All(
                picture.Line,
                point => Assert.InRange(point.Y, picture.Up.To - Rounding, picture.Up.From + Rounding)
            );
            for (var i = 0; i < boxes.Count; i++)
            {
                for (var j = i + 1; j < boxes.Count; j++)
                    Assert.False(Meet(boxes[i], boxes[j]), $"{boxes[i]} {boxes[j]} at {part}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Real))]
    public void A_real_curve_has_its_points_on_the_line_that_they_are_of(string id, double width)
    {
        var explainer = RealContent.Snapshot.Explainers.Single(one => one.Id.Value == id);
        if (explainer.At(explainer.Defaults).Answered!.Chart is not ChartValues.Curve curve)
            return;
        var picture = CurvePicture.Of(curve, explainer.Chart.Scale, width, "as you set it");
        var own = picture.Points[0];
        var (before, after) = picture.Line.Zip(picture.Line.Skip(1)).First(pair => pair.Second.X >= own.X - Rounding);
        var part = (own.X - before.X) / (after.X - before.X);

        Assert.Equal(before.Y + (part * (after.Y - before.Y)), own.Y, 1.0);
        Assert.Equal(picture.Line.OrderBy(point => point.X), picture.Line);
    }

    private static BarPicture Draw((BarValue[] Bars, Scale Scale, double Width) one) =>
        BarPicture.Of([.. one.Bars], one.Scale, one.Width);

    private static BarValue Bar(double value)
    {
        var calculation = A.Calculation(
            $"{value.ToString("R", CultureInfo.InvariantCulture).Replace("+", "", StringComparison.Ordinal)} FLOP/s"
        );
        return new(
            new(
                "A machine with a rather long name",
                "as its makers gave it, which nobody has measured",
                calculation.Formula,
                null
            ),
            calculation,
            value,
            IsReaders: false
        );
    }

    private static (double Left, double Top, double Right, double Bottom) Box(PlacedPoint point)
    {
        var width = point.Words.Max(line => TextWidth.Of(line, CurvePicture.TextSize));
        return (point.Left, point.Top, point.Left + width, point.Top + (point.Words.Length * CurvePicture.LineHeight));
    }

    private static bool Meet(
        (double Left, double Top, double Right, double Bottom) one,
        (double Left, double Top, double Right, double Bottom) other
    ) => one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
