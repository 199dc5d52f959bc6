using System.Text.Json;
using RscExplainer.Diagnostics;

namespace RscExplainer.Tests.Diagnostics;

public sealed class DiagnosticPrinterTests
{
    private static readonly Diagnostic Sped = Rules.UnknownTopic.At(
        A.Text("---\ntopics: [sped]\n", "claims/x.md").At(13, 4),
        "sped"
    ) with
    {
        Hint = "did you mean 'speed'?",
    };

    [Fact]
    public void Text_shows_the_line_with_carets_under_the_fault() =>
        Assert.Equal(
            """
            content/claims/x.md:2:10: error RSC012: unknown topic 'sped'; did you mean 'speed'?
              topics: [sped]
                       ^^^^

            """.ReplaceLineEndings("\n"),
            DiagnosticPrinter.Text(Sped, "content", TextStyle.Plain)
        );

    [Fact]
    public void Text_for_a_terminal_is_coloured() =>
        Assert.Equal(
            "\u001b[1mclaims/x.md:2:10:\u001b[0m \u001b[1;31merror RSC012:\u001b[0m unknown topic 'sped'; did you mean 'speed'?\n"
                + "  topics: [sped]\n           \u001b[31m^^^^\u001b[0m\n",
            DiagnosticPrinter.Text(Sped, ".", TextStyle.Coloured)
        );

    [Fact]
    public void A_tab_before_the_fault_stays_a_tab() =>
        Assert.EndsWith(
            "\n  a\tb\tc\n   \t \t^\n",
            DiagnosticPrinter.Text(Rules.Image.At(A.Text("a\tb\tc").At(4, 1)), "", TextStyle.Plain),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_fault_that_goes_over_the_end_of_its_line_is_marked_to_the_end() =>
        Assert.EndsWith(
            "\n  abc\n   ^^\n",
            DiagnosticPrinter.Text(Rules.Image.At(A.Text("abc\ndef").At(1, 6)), "", TextStyle.Plain),
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_a_line_to_show_there_is_only_the_message() =>
        Assert.Equal(
            "topics.yml:1:1: error RSC008: the file topics.yml is missing\n",
            DiagnosticPrinter.Text(
                Rules.FileMissing.At(A.Text("", "topics.yml").At(0), "topics.yml"),
                "",
                TextStyle.Plain
            )
        );

    [Theory]
    [InlineData(0)]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(500)]
    [InlineData(939)]
    [InlineData(999)]
    public void Of_a_long_line_the_part_round_the_fault_is_shown(int place)
    {
        var line = new string('a', place) + "X" + new string('a', 999 - place);

        var shown = DiagnosticPrinter.Text(Rules.Image.At(A.Text(line).At(place, 1)), "", TextStyle.Plain).Split('\n');

        Assert.InRange(shown[1].Length, 1, 122);
        Assert.Equal(shown[1].IndexOf('X', StringComparison.Ordinal), shown[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        const string Hostile = "\u001b[2J\u0007\u009b1m\u202E\u0000\u2028";
        var problem = Rules.BadFileName.At(A.Text("x" + Hostile, $"claims/{Hostile}\n\r.md").At(0), Hostile) with
        {
            Hint = Hostile,
        };

        foreach (
            var written in new[]
            {
                DiagnosticPrinter.Text(problem, "", TextStyle.Plain),
                DiagnosticPrinter.GitHub(problem, ""),
                DiagnosticPrinter.Json([problem]),
            }
        )
            Assert.Null(RscExplainer.Text.Characters.FirstForbidden(written));
        Assert.Equal(3, DiagnosticPrinter.Text(problem, "", TextStyle.Plain).Count(character => character == '\n'));
        Assert.DoesNotContain('\n', DiagnosticPrinter.GitHub(problem, ""));
        using var json = JsonDocument.Parse(DiagnosticPrinter.Json([problem]));
        Assert.Equal(Hostile, json.RootElement[0].GetProperty("hint").GetString());
    }

    [Fact]
    public void Json_has_the_place_and_the_words() =>
        Assert.Equal(
            """
            [
              {
                "file": "claims/x.md",
                "line": 2,
                "column": 10,
                "severity": "error",
                "code": "RSC012",
                "message": "unknown topic 'sped'",
                "hint": "did you mean 'speed'?"
              }
            ]
            """.ReplaceLineEndings("\n"),
            DiagnosticPrinter.Json([Sped])
        );

    [Fact]
    public void No_problems_are_an_empty_list() => Assert.Equal("[]", DiagnosticPrinter.Json([]));

    [Fact]
    public void GitHub_gets_a_command_with_its_special_signs_escaped()
    {
        var problem = Rules.EvidenceUnused.At(A.Text("", "evidence/50%,a:b.md").At(0), "50%");

        Assert.Equal(
            "::warning file=content/evidence/50%25%2Ca%3Ab.md,line=1,col=1,title=RSC075::no claim lists the evidence '50%25'",
            DiagnosticPrinter.GitHub(problem, "content/")
        );
    }
}
