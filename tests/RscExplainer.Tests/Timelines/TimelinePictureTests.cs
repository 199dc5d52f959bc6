using System.Diagnostics;
using CsCheck;
using RscExplainer.Content;
using RscExplainer.Text;
using RscExplainer.Timelines;

namespace RscExplainer.Tests.Timelines;

public sealed class TimelinePictureTests
{
    private static readonly DateOnly Start = A.Day("2022-01-24");

    private static readonly Gen<string> Titles = Gen.OneOf(
        Gen.OneOf(
                "Frontier measured it",
                "Donaudampfschifffahrtsgesellschaftskapitän",
                "x",
                "日本語の題",
                "“one”",
                "Größenordnung"
            )
            .Array[1, 12]
            .Select(words => string.Join(' ', words)),
        Gen.String[1, 80].Where(text => !string.IsNullOrWhiteSpace(text))
    );

    private static readonly Gen<TimelineMoment> Moments = Gen.Select(
        Gen.OneOf(Gen.Int[0, 3000], Gen.Int[0, 20]),
        Titles,
        Gen.Int[0, 9],
        (day, title, weight) =>
            new TimelineMoment(new(Start.AddDays(day)), title, "/x", "supports", MomentMark.Full, weight)
    );

    private static readonly Gen<TimelineSpan> Spans = Gen.Select(
        Gen.Int[0, 900],
        Gen.Int[0, 900],
        Gen.Int[0, 900],
        Titles,
        (from, by, late, title) =>
            new TimelineSpan(
                title,
                "/x",
                "met-late",
                "Kept late",
                Start.AddDays(from),
                new("soon", Start.AddDays(from + by)),
                Start.AddDays(from + by),
                late > 100 ? Start.AddDays(from + by + late) : null
            )
    );

    private static readonly Gen<(Timeline Timeline, double Width)> Cases = Gen.Select(
        Moments.Array[0, 30],
        Spans.Array[0, 12],
        Gen.OneOf(Gen.Const(640.0), Gen.Const(1000.0)),
        (moments, spans, width) =>
            (
                new Timeline(
                    Start.AddDays(3000),
                    [.. moments.OrderBy(moment => moment.On.Last)],
                    [.. spans.OrderBy(span => span.By)]
                ),
                width
            )
    );

    [Fact]
    public void All_is_drawn_inside_the_picture() =>
        Cases.Sample(one =>
        {
            var picture = TimelinePicture.Of(one.Timeline, one.Width);

            Assert.All(picture.Moments, moment => Assert.InRange(moment.X, 0, picture.Width));
            foreach (var label in picture.Moments.Select(moment => moment.Label).OfType<PlacedLabel>())
            {
                Assert.InRange(label.Left, -Rounding, picture.Width - label.Width + Rounding);
                Assert.InRange(label.Top, 0, picture.Height - label.Height);
            }
            foreach (var span in picture.Spans.Where(span => span.Name is not null))
            {
                Assert.InRange(span.NameX + TextWidth.Of(span.Name!, TimelinePicture.TextSize), 0, picture.Width);
                Assert.InRange(span.NameX, 0, picture.Width);
            }
        });

    [Fact]
    public void No_words_lie_on_other_words() =>
        Cases.Sample(one =>
        {
            var picture = TimelinePicture.Of(one.Timeline, one.Width);
            var boxes = picture
                .Moments.Select(moment => moment.Label)
                .OfType<PlacedLabel>()
                .Select(label =>
                    (label.Left, label.Top, Right: label.Left + label.Width, Bottom: label.Top + label.Height)
                )
                .Concat(
                    picture
                        .Spans.Where(span => span.Name is not null)
                        .Select(span =>
                            (
                                Left: span.NameX,
                                Top: span.NameY - TimelinePicture.TextSize,
                                Right: span.NameX + TextWidth.Of(span.Name!, TimelinePicture.TextSize),
                                Bottom: span.NameY + TimelinePicture.TextSize / 4
                            )
                        )
                )
                .Concat(
                    picture.Ticks.Select(tick =>
                        (
                            Left: tick.X,
                            Top: 0.0,
                            Right: tick.X + 4 + TextWidth.Of(tick.Words, TimelinePicture.TextSize),
                            Bottom: 16.0
                        )
                    )
                )
                .ToList();
            for (var first = 0; first < boxes.Count; first++)
            {
                for (var second = first + 1; second < boxes.Count; second++)
                {
                    var (a, b) = (boxes[first], boxes[second]);
                    Assert.False(
                        a.Left < b.Right - Rounding
                            && b.Left < a.Right - Rounding
                            && a.Top < b.Bottom - Rounding
                            && b.Top < a.Bottom - Rounding,
                        $"{a} and {b}"
                    );
                }
            }
        });

    [Fact]
    public void Moments_keep_their_order_and_none_is_lost() =>
        Cases.Sample(one =>
        {
            var picture = TimelinePicture.Of(one.Timeline, one.Width);

            Assert.Equal(one.Timeline.Moments, picture.Moments.Select(moment => moment.Moment));
            Assert.Equal(
                picture.Moments.Select(moment => moment.X).Order(),
                picture.Moments.Select(moment => moment.X)
            );
        });

    [Fact]
    public void A_claim_with_a_thousand_pieces_of_evidence_is_drawn_at_once()
    {
        var many = Enumerable
            .Range(0, 1000)
            .Select(day => new TimelineMoment(
                new(Start.AddDays(day)),
                $"Evidence of day {day}",
                "/x",
                "supports",
                MomentMark.Hollow,
                1
            ));
        var started = Stopwatch.GetTimestamp();

        var picture = TimelinePicture.Of(new(Start.AddDays(1000), [.. many], []), 640);

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
        Assert.Equal(1000, picture.Moments.Length);
        Assert.InRange(picture.Height, 1, 600);
        Assert.InRange(picture.Moments.Count(moment => moment.Label is not null), 4, 16);
    }

    [Fact]
    public void On_the_day_of_the_announcement_the_line_is_a_single_day()
    {
        var picture = TimelinePicture.Of(
            new(Start, [new(new(Start), "Said", null, "moment", MomentMark.Plain, 1)], []),
            640
        );

        Assert.Equal(picture.Left, Assert.Single(picture.Moments).X);
        Assert.NotNull(picture.Moments[0].Label);
        Assert.True(double.IsFinite(picture.Height));
    }

    [Theory]
    [InlineData("2022-01-24", "2026-11-24", "2023 2024 2025 2026")]
    [InlineData("2022-01-24", "2023-05-18", "Apr 2022 Jul 2022 Oct 2022 Jan 2023 Apr 2023")]
    [InlineData("2022-01-24", "2022-04-10", "Feb 2022 Mar 2022 Apr 2022")]
    [InlineData("2022-01-24", "2022-01-24", "")]
    [InlineData("0001-01-01", "9999-12-31", "5000")]
    public void The_line_is_marked_by_years_or_by_months_where_it_is_short(string first, string last, string marks)
    {
        var said = new TimelineMoment(A.Date(first), "Said", null, "moment", MomentMark.Plain, 1);

        var picture = TimelinePicture.Of(new(A.Day(last), [said], []), 640);

        Assert.Equal(marks, string.Join(' ', picture.Ticks.Select(tick => tick.Words)));
    }

    [Fact]
    public void Words_are_broken_into_lines_and_cut_where_they_are_too_many()
    {
        Assert.Equal(["Meta reports RSC", "complete"], TextWidth.Wrap("Meta reports RSC complete", 12, 110, 2));
        Assert.Equal(["Meta reports…"], TextWidth.Wrap("Meta reports RSC complete", 12, 100, 1));
        Assert.Equal(["Donaudampfs…"], TextWidth.Wrap("Donaudampfschifffahrtsgesellschaft", 12, 90, 1));
        Assert.Empty(TextWidth.Wrap(" ", 12, 90, 1));
    }

    [Fact]
    public void No_line_is_wider_than_asked_for() =>
        Gen.Select(Titles, Gen.Double[30, 300], Gen.Int[1, 3])
            .Sample(
                (title, width, lines) =>
                {
                    var wrapped = TextWidth.Wrap(title, 12, width, lines);
                    Assert.InRange(wrapped.Length, 0, lines);
                    Assert.All(wrapped, line => Assert.True(TextWidth.Of(line, 12) <= width, line));
                }
            );

    private const double Rounding = 1e-6;
}
