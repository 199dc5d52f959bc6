using System.Text;
using RscExplainer.Calculations;
using RscExplainer.Content;
using RscExplainer.Markup;
using RscExplainer.Tests.Markup;

namespace RscExplainer.Tests.Calculations;

public sealed class FormulasInFilesTests
{
    private const string Shared = "gpus: {value: 16000 GPU, title: GPUs of all, source: launch}\n";

    [Theory]
    [InlineData("pages/x.md", "---\ntitle: x\n---\nA\r\nB {= 2 * no =}.\n", "5:10")]
    [InlineData("pages/x.md", "---\ntitle: x\n---\n- a\n  - b {= 2 * no =}\n", "5:14")]
    [InlineData("pages/x.md", "---\ntitle: x\n---\n> *a {= 2 * no =} b*\n", "4:13")]
    [InlineData("pages/x.md", "---\ntitle: x\n---\n|a|b|\n|-|-|\n|c|{= 2 * no =}|\n", "6:11")]
    [InlineData("pages/x.md", "---\ntitle: x\n---\n- a {= 2 *\n  no =}\n", "5:3")]
    [InlineData("pages/x.md", "---\ntitle: x\nabout: About {= 2 * no =}.\n---\nA\n", "3:21")]
    [InlineData("pages/x.md", "---\ntitle: x\nabout: \"About {= 2 * no =}.\"\n---\nA\n", "3:22")]
    [InlineData("pages/x.md", "---\ntitle: x\nabout: |\n  About\n  it {= 2 * no =}.\n---\nA\n", "5:13")]
    [InlineData("pages/x.md", "---\ntitle: x\nabout: >\n  About\n  it {= 2 * no =}.\n---\nA\n", "3:1")]
    public void A_problem_has_its_place_in_the_file(string path, string text, string place)
    {
        var problem = Assert.Single(A.Problems(A.FolderWith(path, text)));

        Assert.Equal((path, place), (problem.File, $"{problem.Line}:{problem.Column}"));
        Assert.Equal("RSC080 unknown quantity 'no'", $"{problem.Code} {problem.Text}");
    }

    [Theory]
    [InlineData("{= 2 * 3 * 4 =} and *so*", "<p><data> 2 * 3 * 4 </data> and <em>so</em></p>")]
    [InlineData("`{= 2 * 3 =}`", "<p><code>{= 2 * 3 =}</code></p>")]
    [InlineData(@"\{= 2 * 3 =}", "<p>{= 2 * 3 =}</p>")]
    [InlineData("{ = 2 } {", "<p>{ = 2 } {</p>")]
    [InlineData("a **b {= 2 ^ 3 =}** c", "<p>a <strong>b <data> 2 ^ 3 </data></strong> c</p>")]
    public void A_calculation_is_taken_out_of_prose(string markdown, string html)
    {
        var (prose, problems) = A.ReadProse(markdown);

        Assert.Empty(problems);
        Assert.Equal(html, Written.Of(prose.Blocks).TrimEnd());
    }

    [Fact]
    public void Results_stand_in_prose_and_in_its_plain_text()
    {
        var snapshot = A.Snapshot(
            A.FolderWith("quantities.yml", Shared)
                .SetItem("pages/x.md", "---\ntitle: x\n---\nIt has {= gpus * 2 =} and {= 1 + 1 =} more.\n")
        );

        var body = snapshot.Pages.Single(page => page.Id.Value == "x").Body;
        Assert.Equal("It has 32,000\u00A0GPUs and 2 more.", body.PlainText);
        Assert.Equal(
            "<p>It has <data>32,000&#xA0;GPUs</data> and <data>2</data> more.</p>",
            Written.Of(body.Blocks).Trim()
        );
        Assert.Equal("It has <data>32,000&#xA0;GPUs</data> and <data>2</data> more.", Written.Of(body.Inline));
        var calculation = snapshot.Calculations.First();
        Assert.Equal("GPUs of all × 2", string.Concat(calculation.InWords.Select(part => part.Text)));
        Assert.Equal(new Origin(OriginKind.Source, "launch"), calculation.InWords[0].Named!.Origin);
    }

    [Fact]
    public void A_changed_shared_quantity_reaches_files_that_are_not_read_again()
    {
        var folder = A.FolderWith("quantities.yml", Shared)
            .SetItem("pages/x.md", "---\ntitle: x\n---\nIt has {= gpus * 2 =}.\n");
        var files = folder.ToDictionary(file => file.Key, Parse);
        var before = Text(files.Values);

        files["quantities.yml"] = FileDraft.Parse(
            "quantities.yml",
            Encoding.UTF8.GetBytes(Shared.Replace("16000", "6000", StringComparison.Ordinal))
        );

        Assert.Equal("It has 32,000\u00A0GPUs.", before);
        Assert.Equal("It has 12,000\u00A0GPUs.", Text(files.Values));

        static FileDraft Parse(KeyValuePair<string, string> file) =>
            FileDraft.Parse(file.Key, Encoding.UTF8.GetBytes(file.Value));

        static string Text(IEnumerable<FileDraft> files) =>
            RscExplainer
                .Snapshots.Snapshot.From(new Draft(files, []), A.Today)
                .Snapshot!.Pages.Single(page => page.Id.Value == "x")
                .Body.PlainText;
    }

    [Fact]
    public void A_quantity_of_the_file_comes_before_the_shared_one()
    {
        var claim = A.Folder["claims/hopes.md"]
            .Replace("test: A faster", "quantities: {gpus: 8 GPU}\ntest: A faster", StringComparison.Ordinal)
            .Replace("What it means.", "It has {= gpus * 2 =}.", StringComparison.Ordinal);

        var snapshot = A.Snapshot(A.FolderWith("quantities.yml", Shared).SetItem("claims/hopes.md", claim));

        var read = snapshot.Claims.Single(one => one.Id.Value == "hopes");
        Assert.Equal("It has 16\u00A0GPUs.", read.Body.PlainText);
        Assert.Equal(new Origin(OriginKind.Claim, "hopes"), Assert.Single(read.Quantities).Origin);
    }

    [Fact]
    public void A_fault_among_the_shared_quantities_is_told_once()
    {
        var problem = Assert.Single(
            A.Problems(
                A.FolderWith("quantities.yml", "gpus: {value: 16000 GPUs, source: launch}\n")
                    .SetItem("pages/x.md", "---\ntitle: x\n---\nIt has {= gpus * 2 =}.\n")
            )
        );

        Assert.Equal("quantities.yml:1:21 RSC079 unknown unit 'GPUs'; did you mean 'GPU'?", A.Shown(problem));
    }

    [Fact]
    public void A_verdict_whose_calculation_is_wrong_has_one_problem()
    {
        var claim = A.Folder["claims/holds.md"]
            .Replace(
                "---\nWhat",
                "verdicts:\n  - judged: 2026-11-24\n    outcome: met\n    confidence: high\n    because: So.\n    calculation: 1 EB / 1 PB ~ 999\n---\nWhat",
                StringComparison.Ordinal
            );

        var problem = Assert.Single(A.Problems(A.FolderWith("claims/holds.md", claim)));

        Assert.Equal("the calculation gives 1,000, not 999", problem.Text);
    }

    [Theory]
    [InlineData("7.04", true)]
    [InlineData("7.0", true)]
    [InlineData("7", true)]
    [InlineData("7.042", true)]
    [InlineData("7.05", false)]
    [InlineData("7.03", false)]
    [InlineData("7.041", false)]
    [InlineData("8", false)]
    [InlineData("-7.04", false)]
    public void The_stated_value_is_compared_at_its_own_digits(string stated, bool agrees)
    {
        var (formula, _) = Formula.Parse($"1 EB / 36000 yr in Mbit/s ~ {stated}");

        Assert.Equal(agrees, formula!.Evaluate(Scope.Empty).Problem is null);
    }
}
