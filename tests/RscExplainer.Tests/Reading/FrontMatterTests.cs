using RscExplainer.Reading;

namespace RscExplainer.Tests.Reading;

public sealed class FrontMatterTests
{
    private static (FrontMatter? File, string[] Problems) Read(string text)
    {
        var problems = new Problems();
        var file = FrontMatter.Read(A.Text(text), problems);
        return (file, [.. problems.Found.Select(A.Shown)]);
    }

    [Theory]
    [InlineData("---\na: b\n---\nbody\n", "body\n", 4)]
    [InlineData("---\r\na: b\r\n---\r\nbody\r\n", "body\r\n", 4)]
    [InlineData("---\ra: b\r---\rbody\r", "body\r", 4)]
    [InlineData("--- \na: b\n---\t\n\nbody", "\nbody", 4)]
    [InlineData("---\na: b\n---", "", 3)]
    [InlineData("---\na: b\n---\n", "", 4)]
    [InlineData("---\na: |\n  ---\n  x\n---\n---\nbody", "---\nbody", 6)]
    public void The_body_is_what_follows_the_second_fence(string text, string body, int line)
    {
        var (file, problems) = Read(text);

        Assert.Empty(problems);
        Assert.Equal(body, file!.Body.Text);
        Assert.Equal(line, file.Body.At(0, 0).Position.Line);
    }

    [Fact]
    public void Whatever_the_body_is_it_is_not_read_as_YAML() =>
        Assert.Empty(Read("---\na: b\n---\n[ { & * ! : \"\n---\n%\n").Problems);

    [Theory]
    [InlineData(
        "",
        "1:1 RSC010 the file doesn't begin with front matter; the first line must be '---', then keys, then '---'"
    )]
    [InlineData(
        "\n---\na: b\n---\n",
        "1:1 RSC010 the file doesn't begin with front matter; the first line must be '---', then keys, then '---'"
    )]
    [InlineData(
        "----\na: b\n----\n",
        "1:1 RSC010 the file doesn't begin with front matter; the first line must be '---', then keys, then '---'"
    )]
    [InlineData("---\na: b\n", "1:1 RSC011 the front matter doesn't end; add a line '---' after the keys")]
    [InlineData("---", "1:1 RSC011 the front matter doesn't end; add a line '---' after the keys")]
    [InlineData("---\na: b\n --- \nbody", "1:1 RSC011 the front matter doesn't end; add a line '---' after the keys")]
    [InlineData("---\n---\nbody", "2:1 RSC019 'the front matter' must be keys with values")]
    [InlineData("---\n# nothing\n---\nbody", "3:1 RSC019 'the front matter' must be keys with values")]
    [InlineData("---\n- a\n---\nbody", "2:1 RSC019 'the front matter' must be keys with values")]
    [InlineData("---\na\n---\nbody", "2:1 RSC019 'the front matter' must be keys with values")]
    public void Without_keys_between_fences_there_is_one_problem(string text, string expected) =>
        Assert.Equal([$"pages/x.md:{expected}"], Read(text).Problems);
}
