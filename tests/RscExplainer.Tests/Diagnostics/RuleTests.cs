using RscExplainer.Diagnostics;

namespace RscExplainer.Tests.Diagnostics;

public sealed class RuleTests
{
    [Fact]
    public void A_long_word_is_cut()
    {
        var message = Rules.UnknownTopic.At(A.Text("").At(0), new string('a', 81)).Message;

        Assert.Equal($"unknown topic '{new string('a', 77)}…'", message);
    }

    [Fact]
    public void A_word_is_never_cut_inside_a_character_of_two_units()
    {
        for (var before = 70; before < 80; before++)
        {
            var message = Rules.UnknownTopic.At(A.Text("").At(0), new string('a', before) + "😀😀😀😀😀😀").Message;

            Assert.Null(RscExplainer.Text.Characters.FirstForbidden(message));
        }
    }

    [Fact]
    public void A_word_of_several_lines_stays_on_one() =>
        Assert.Equal("unknown topic 'a b'", Rules.UnknownTopic.At(A.Text("").At(0), "a\r\nb").Message);

    [Fact]
    public void Braces_in_a_word_are_text() =>
        Assert.Equal("unknown topic '{0}{'", Rules.UnknownTopic.At(A.Text("").At(0), "{0}{").Message);

    [Fact]
    public void Problems_are_told_by_file_then_place_then_code()
    {
        var (one, two) = (A.Text("abc", "a.md"), A.Text("abc", "b.md"));

        Assert.Equal(
            ["a.md:1:1 RSC062", "a.md:1:2 RSC061", "a.md:1:2 RSC062", "b.md:1:1 RSC012"],
            Diagnostic
                .InOrder([
                    Rules.UnknownTopic.At(two.At(0), "x"),
                    Rules.DeadLink.At(one.At(1), "x"),
                    Rules.DeadLink.At(one.At(0), "x"),
                    Rules.RelativeLink.At(one.At(1), "x"),
                ])
                .Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Code}")
        );
    }
}
