using System.Runtime.Versioning;
using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Snapshots;

namespace RscExplainer.Tests.Reading;

/// <summary>What the disk can do to a content folder; each test has a folder of its own.</summary>
public sealed class ContentFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rsc-explainer-");

    public ContentFolderTests()
    {
        foreach (var (path, text) in A.Folder)
            Write(path, text);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_right_folder_has_no_problem() => Assert.Empty(Problems());

    [Fact]
    public void A_folder_that_is_not_there_is_one_problem() =>
        Assert.Equal(
            [":1:1 RSC001 the content folder can't be read: there is no such folder"],
            Problems(Path.Combine(folder.FullName, "nowhere"))
        );

    [Fact]
    public void A_folder_that_is_a_link_to_another_place_inside_is_right()
    {
        Directory.Move(Full("sources"), Full("elsewhere"));
        Directory.CreateSymbolicLink(Full("sources"), Full("elsewhere"));

        Assert.Empty(Problems());
    }

    [Fact]
    public void A_folder_that_is_a_link_out_is_one_problem_however_much_names_what_is_in_it()
    {
        var outside = Directory.CreateTempSubdirectory("rsc-explainer-");
        try
        {
            Directory.Delete(Full("sources"), recursive: true);
            Directory.CreateSymbolicLink(Full("sources"), outside.FullName);

            Assert.Equal(
                ["sources:1:1 RSC001 the content folder can't be read: it is a link out of the content folder"],
                Problems()
            );
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public void Other_names_are_ignored()
    {
        foreach (
            var path in new[]
            {
                "README.md",
                "notes.txt",
                "claims/.hidden.md",
                "claims/~copy.md",
                "claims/fast.md~",
                "claims/fast.md.orig",
                "claims/notes.txt",
                "claims/below/x.md",
                "drafts/x.md",
            }
        )
            Write(path, "\0");

        Assert.Empty(Problems());
    }

    [Fact]
    public void A_missing_list_is_one_problem_however_much_names_what_is_in_it()
    {
        File.Delete(Full("topics.yml"));

        Assert.Equal(["topics.yml:1:1 RSC008 the file topics.yml is missing"], Problems());
    }

    [Fact]
    public void An_empty_folder_lacks_three_files()
    {
        folder.Delete(recursive: true);
        folder.Create();

        Assert.Equal(["RSC008", "RSC008", "RSC008"], Read().Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("pages/about.md", 32_768)]
    [InlineData("glossary.yml", 262_144)]
    public void A_file_can_be_as_large_as_allowed_and_no_larger(string path, int most)
    {
        var text = A.Folder[path];
        // Comments and empty lines add bytes and nothing else.
        var more = path.EndsWith(".yml", StringComparison.Ordinal) ? "#" : "\n";
        Write(path, text + string.Concat(Enumerable.Repeat(more, most - text.Length)));
        Assert.Empty(Problems());

        File.AppendAllText(Full(path), "\n");
        Assert.Equal(
            [$"{path}:1:1 RSC003 the file has {most + 1:N0} bytes; at most {most:N0} are allowed"],
            Problems()
        );
    }

    [Fact]
    public void A_link_to_a_file_that_is_gone_is_one_problem_of_that_file()
    {
        File.CreateSymbolicLink(Full("claims/gone.md"), Full("nowhere.md"));

        Assert.Equal(["claims/gone.md:1:1 RSC002 the file can't be read: it is gone"], Problems());
    }

    [Fact]
    public void A_file_that_vanishes_after_it_was_listed_is_one_problem()
    {
        var problems = new Problems();
        var file = ContentFolder.List(folder.FullName, problems).Single(file => file.Path == "pages/about.md");
        File.Delete(file.FullPath);

        Assert.Equal(
            ["pages/about.md:1:1 RSC002 the file can't be read: it is gone"],
            FileDraft.Read(file).Problems.Select(A.Shown)
        );
    }

    // Tried, not asked: root too can be without the privilege to pass over rights, as in .ci/run.
    private bool RightsCanBeTaken()
    {
        if (OperatingSystem.IsWindows())
            return false;
        var probe = Full("probe");
        File.WriteAllText(probe, "");
        File.SetUnixFileMode(probe, UnixFileMode.None);
        try
        {
            File.OpenRead(probe).Dispose();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        finally
        {
            File.Delete(probe);
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_may_not_be_read_is_one_problem_and_counts_as_there()
    {
        Assert.SkipUnless(RightsCanBeTaken(), "needs a user whose rights can be taken");
        File.SetUnixFileMode(Full("evidence/measured.md"), UnixFileMode.None);

        Assert.Equal(
            ["evidence/measured.md:1:1 RSC002 the file can't be read: the program has no right to read it"],
            Problems()
        );
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_not_be_read_is_one_problem()
    {
        Assert.SkipUnless(RightsCanBeTaken(), "needs a user whose rights can be taken");
        var mode = File.GetUnixFileMode(Full("evidence"));
        File.SetUnixFileMode(Full("evidence"), UnixFileMode.None);
        try
        {
            Assert.Equal(
                [":1:1 RSC001 the content folder can't be read: the program has no right to read it"],
                Problems()
            );
        }
        finally
        {
            File.SetUnixFileMode(Full("evidence"), mode);
        }
    }

    [Fact]
    public void More_than_twenty_thousand_files_are_one_problem()
    {
        for (var i = 0; i <= ContentFolder.MaximumFiles; i++)
            File.Create(Full($"pages/p{i}.md")).Dispose();

        Assert.Equal([":1:1 RSC007 the folder has more than 20,000 files"], Problems());
    }

    [Fact]
    public void A_pipe_does_not_make_the_program_wait()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has none in folders");
        using var made = System.Diagnostics.Process.Start("mkfifo", [Full("pages/pipe.md")]);
        made.WaitForExit();

        Assert.Contains("pages/pipe.md:1:1 RSC010", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_kept_is_not_opened_again()
    {
        var draft = Draft.Read(folder.FullName);
        Write("pages/about.md", "wrong");

        var again = Draft.Read(ContentFolder.List(folder.FullName, new Problems()), [], file => draft.File(file.Path));

        Assert.NotNull(Snapshot.From(again, A.Today).Snapshot);
    }

    private IEnumerable<string> Problems(string? root = null) => Read(root).Select(A.Shown);

    private ImmutableArray<Diagnostic> Read(string? root = null) =>
        Snapshot.From(Draft.Read(root ?? folder.FullName), A.Today).Problems;

    private string Full(string path) => Path.Combine(folder.FullName, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }
}
