using CsCheck;
using RscExplainer.Timelines;

namespace RscExplainer.Tests.Timelines;

public sealed class LabelLayoutTests
{
    private const double Width = 640;

    private static readonly Gen<ImmutableArray<LabelWish>> Wishes = Gen.Select(
            Gen.OneOf(Gen.Double[0, Width], Gen.Double[300, 310], Gen.Const(0.0), Gen.Const(Width)),
            Gen.Double[10, Width / 2 - LabelLayout.Offset],
            Gen.Int[0, 3],
            (anchor, width, weight) => new LabelWish(anchor, width, weight)
        )
        .Array[0, 14]
        .Select(wishes => wishes.OrderBy(wish => wish.Anchor).ToImmutableArray());

    private static readonly Gen<(ImmutableArray<LabelWish> Wishes, int Rows)> Cases = Gen.Select(Wishes, Gen.Int[1, 5]);

    [Fact]
    public void No_two_boxes_overlap() =>
        Cases.Sample(one =>
        {
            var boxes = Boxes(one.Wishes, one.Rows);
            foreach (var (first, second) in Pairs(boxes))
            {
                var apart =
                    first.Place.Side != second.Place.Side
                    || first.Place.Row != second.Place.Row
                    || first.Right + LabelLayout.Gap <= second.Left + Rounding
                    || second.Right + LabelLayout.Gap <= first.Left + Rounding;
                Assert.True(apart, $"{first} and {second}");
            }
        });

    [Fact]
    public void Each_box_stands_inside_the_width() =>
        Cases.Sample(one =>
            Assert.All(
                Boxes(one.Wishes, one.Rows),
                box => Assert.True(box.Left >= -Rounding && box.Right <= Width + Rounding, $"{box}")
            )
        );

    [Fact]
    public void No_leader_crosses_the_box_of_another() =>
        Cases.Sample(one =>
        {
            var boxes = Boxes(one.Wishes, one.Rows);
            foreach (var leader in boxes)
            {
                Assert.DoesNotContain(
                    boxes,
                    box =>
                        box != leader
                        && box.Place.Side == leader.Place.Side
                        && box.Place.Row <= leader.Place.Row
                        && box.Left < leader.Wish.Anchor
                        && leader.Wish.Anchor < box.Right
                );
            }
        });

    [Fact]
    public void Labels_of_one_row_stand_in_the_order_of_their_anchors() =>
        Cases.Sample(one =>
        {
            foreach (var row in Boxes(one.Wishes, one.Rows).GroupBy(box => (box.Place.Side, box.Place.Row)))
                Assert.Equal(row.OrderBy(box => box.Wish.Anchor), row.OrderBy(box => box.Left));
        });

    [Fact]
    public void No_side_has_more_rows_than_there_are() =>
        Cases.Sample(one =>
            Assert.All(Boxes(one.Wishes, one.Rows), box => Assert.InRange(box.Place.Row, 0, one.Rows - 1))
        );

    [Fact]
    public void One_of_the_heaviest_always_has_a_place() =>
        Cases.Sample(one =>
        {
            var places = LabelLayout.Place(one.Wishes, Width, one.Rows);
            if (one.Wishes.IsEmpty)
                return;
            var most = one.Wishes.Max(wish => wish.Weight);
            Assert.Contains(one.Wishes.Zip(places), pair => pair.First.Weight == most && pair.Second is not null);
        });

    [Fact]
    public void With_rows_enough_everybody_has_a_place() =>
        Wishes.Sample(wishes => Assert.DoesNotContain(null, LabelLayout.Place(wishes, Width, wishes.Length + 1)));

    [Fact]
    public void What_is_wider_than_the_line_has_no_place_and_pushes_nobody_out()
    {
        ImmutableArray<LabelWish> wishes = [new(10, 100, 1), new(20, 2 * Width, 9), new(400, 100, 1)];

        var places = LabelLayout.Place(wishes, Width, 1);

        Assert.NotNull(places[0]);
        Assert.Null(places[1]);
        Assert.NotNull(places[2]);
    }

    [Fact]
    public void Events_of_one_day_hang_on_one_leader()
    {
        ImmutableArray<LabelWish> wishes = [new(100, 80, 1), new(100, 80, 1), new(100, 80, 1)];

        var places = LabelLayout.Place(wishes, Width, 3);

        Assert.DoesNotContain(null, places);
        Assert.Equal(3, places.Distinct().Count());
    }

    [Fact]
    public void A_label_between_two_that_were_left_out_still_finds_room()
    {
        // Two heavy ones at the left fill the row; the light one at the right has it for itself.
        ImmutableArray<LabelWish> wishes = [new(10, 200, 3), new(15, 200, 2), new(20, 200, 2), new(600, 200, 1)];

        var places = LabelLayout.Place(wishes, Width, 1);

        Assert.NotNull(places[0]);
        Assert.NotNull(places[3]);
    }

    private const double Rounding = 1e-9;

    private static List<Box> Boxes(ImmutableArray<LabelWish> wishes, int rows) =>
        [
            .. wishes
                .Zip(LabelLayout.Place(wishes, Width, rows))
                .Where(pair => pair.Second is not null)
                .Select(pair => new Box(pair.First, pair.Second!)),
        ];

    private static IEnumerable<(Box, Box)> Pairs(List<Box> boxes) =>
        from first in Enumerable.Range(0, boxes.Count)
        from second in Enumerable.Range(first + 1, boxes.Count - first - 1)
        select (boxes[first], boxes[second]);

    private sealed record Box(LabelWish Wish, LabelPlace Place)
    {
        public double Left => Place.Left;

        public double Right => Place.Left + Wish.Width;
    }
}
