using System.Text.Json;
using Xunit;

namespace RscExplainer.Web.Tests.Commands;

public sealed class ValidateTests
{
    private const string WrongLine = "content/claims/ready-2022.md:4:10: error ";

    [Fact]
    public async Task Right_content_is_status_0()
    {
        using var content = new SmallContent();

        var run = await TheProgram.In(content.Folder, ["validate"]);

        Assert.Equal(new Run(0, "0 errors, 0 warnings\n", ""), run);
    }

    [Fact]
    public async Task Wrong_content_is_status_1_with_the_place_the_line_and_a_caret()
    {
        using var content = SmallContent.Wrong();

        var run = await TheProgram.In(content.Folder, ["validate"]);

        Assert.Equal(1, run.Status);
        Assert.StartsWith(WrongLine, run.Output, StringComparison.Ordinal);
        Assert.Contains("did you mean 'speed'?", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  topics: [sped]\n           ^^^^\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 error, ", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task Another_folder_is_checked_from_anywhere()
    {
        using var content = SmallContent.Wrong();
        var folder = Path.Combine(content.Folder, "content");

        var run = await TheProgram.In(Path.GetTempPath(), ["validate", "--content", folder]);

        Assert.Equal(1, run.Status);
        Assert.StartsWith(folder + "/claims/ready-2022.md:4:10: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--strict")]
    [InlineData(1, "--strict", "--format", "json")]
    [InlineData(0, "--format", "github")]
    public async Task Only_the_strict_fail_on_warnings(int status, params string[] options)
    {
        using var content = SmallContent.Doubtful();

        var run = await TheProgram.In(content.Folder, ["validate", .. options]);

        Assert.Equal(status, run.Status);
        Assert.Contains("warning", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_a_list_of_problems_and_nothing_else()
    {
        using var content = SmallContent.Wrong();

        var run = await TheProgram.In(content.Folder, ["validate", "--format", "json"]);

        Assert.Equal(1, run.Status);
        using var json = JsonDocument.Parse(run.Output);
        var problem = json.RootElement.EnumerateArray().First();
        Assert.Equal(
            ["file", "line", "column", "severity", "code", "message", "hint"],
            problem.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("claims/ready-2022.md", problem.GetProperty("file").GetString());
        Assert.Equal(4, problem.GetProperty("line").GetInt32());
        Assert.Equal(10, problem.GetProperty("column").GetInt32());
        Assert.Equal("error", problem.GetProperty("severity").GetString());
        Assert.Matches("^RSC[0-9]{3}$", problem.GetProperty("code").GetString());
        Assert.Equal("did you mean 'speed'?", problem.GetProperty("hint").GetString());
    }

    [Fact]
    public async Task Json_of_right_content_is_an_empty_list()
    {
        using var content = new SmallContent();

        var run = await TheProgram.In(content.Folder, ["validate", "--format", "json"]);

        Assert.Equal(new Run(0, "[]\n", ""), run);
    }

    [Fact]
    public async Task Github_gets_one_annotation_a_problem()
    {
        using var content = SmallContent.Wrong();

        var run = await TheProgram.In(content.Folder, ["validate", "--format", "github"]);

        Assert.Equal(1, run.Status);
        Assert.All(
            run.Output.TrimEnd('\n').Split('\n'),
            line =>
                Assert.Matches(
                    "^::(error|warning) file=content/[^,]+,line=[0-9]+,col=[0-9]+,title=RSC[0-9]{3}::.",
                    line
                )
        );
        Assert.StartsWith(
            "::error file=content/claims/ready-2022.md,line=4,col=10,",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("There is no verb 'validat'; did you mean 'validate'?", "validat")]
    [InlineData("There is no verb 'serve'; --help lists every verb.", "serve")]
    [InlineData("There is no option '--formt'; did you mean '--format'?", "validate", "--formt", "json")]
    [InlineData("There is no option '--urls'; --help lists every option.", "validate", "--urls", "http://127.0.0.1:0")]
    [InlineData("There is no folder 'contents'.", "validate", "--content", "contents")]
    [InlineData("'xml'", "validate", "--format", "xml")]
    [InlineData("'1'", "validate", "--format", "1")]
    [InlineData("'claims'", "validate", "claims")]
    [InlineData("--content", "validate", "--content")]
    [InlineData("There is no option '--contnt'; did you mean '--content'?", "--contnt", "content")]
    [InlineData("There is no option '--strict'; --help lists every option.", "--strict", "validate")]
    [InlineData("The option '--urls' needs a value.", "--urls", "--content=content")]
    [InlineData("'validate' isn't an option; a verb stands before all options.", "--content", "content", "validate")]
    public async Task Wrong_use_is_status_2_with_a_message_and_starts_no_server(
        string message,
        params string[] arguments
    )
    {
        using var content = new SmallContent();

        var run = await TheProgram.In(content.Folder, arguments);

        Assert.Equal(2, run.Status);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("RscExplainer.Web.Commands", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_names_the_verbs(string option)
    {
        var run = await TheProgram.In(Path.GetTempPath(), [option]);

        Assert.Equal(0, run.Status);
        Assert.Contains("validate", run.Output, StringComparison.Ordinal);
    }
}
