using RscExplainer.Text;

namespace RscExplainer.Tests.Text;

public sealed class PlacedTextTests
{
    [Fact]
    public void A_slice_knows_where_it_stands()
    {
        var slice = PlacedText.Slice(A.Text("---\n---\nbody"), 8, 4);

        Assert.Equal("body", slice.Text);
        Assert.Equal((3, 3), slice.At(2, 1).Position);
    }

    [Fact]
    public void Runs_leave_out_what_stands_between_them()
    {
        var source = A.Text("a: |\n  one\n  two\n");
        var runs = PlacedText.Runs("one\ntwo\n", source, [(0, 7), (4, 13)]);

        Assert.Equal((2, 3), runs.At(0, 1).Position);
        Assert.Equal((3, 5), runs.At(6, 1).Position);
    }

    [Fact]
    public void Of_a_folded_text_only_the_whole_is_known()
    {
        var source = A.Text("a: >\n  one\n  two\n");

        Assert.Equal(source.At(0, 1), PlacedText.Within("one two", source.At(0, 1)).At(5, 1));
    }
}
