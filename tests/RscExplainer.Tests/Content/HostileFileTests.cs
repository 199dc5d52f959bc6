using System.Text;
using CsCheck;
using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Tests.Content;

/// <summary>Whatever the bytes of a file are, reading them gives problems and never an exception.</summary>
public sealed class HostileFileTests
{
    private static readonly string[] Bits =
    [
        "\0",
        "\u001b[2J",
        "\u2028",
        "\u202E",
        "\uFEFF",
        "\t",
        "\r",
        "\r\n",
        "\n",
        "---\n",
        "...\n",
        "- ",
        "? ",
        ": ",
        "#",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "'",
        "|",
        ">",
        "|9\n",
        "%",
        "@",
        "`",
        "!!str ",
        "!",
        "&a ",
        "*a",
        "<<: *a\n",
        "\\",
        "\"\\uD800\"",
        "\"\\UFFFFFFFF\"",
        "\"\\u202E\"",
        "[@",
        "[@x]",
        "[a](b",
        "](",
        "![",
        "<",
        "<script>",
        "&#x202E;",
        "&#0;",
        "```",
        "~~~",
        "    ",
        "> > > > ",
        "* * * ",
        "**",
        "_",
        "|a|\n|-|\n",
        "====\n",
        "{=",
        "=}",
        "😀",
        "\u0301",
        "9999-12-31",
        "0001-01-01",
        "2022-02-30",
        "9999-12",
        "9999",
        "due: {words: x, by: 9999-12-31}\n",
        "title: x\n",
        "formerly: [x, x]\n",
        "null",
        "~",
        "1e999",
    ];

    private static readonly Gen<byte[]> Inserted = Gen.OneOf(
        Gen.Int[0, Bits.Length - 1].Select(i => Encoding.UTF8.GetBytes(Bits[i])),
        Gen.Select(Gen.Int[0, Bits.Length - 1], Gen.Int[1, 200])
            .Select((i, times) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Bits[i], times)))),
        Gen.Byte.Array[1, 8]
    );

    // A part of the file is replaced by something else; three times, so that faults meet.
    private static readonly Gen<(int File, (double At, int Taken, byte[] Put)[] Changes)> Mutations = Gen.Select(
        Gen.Int[0, RealContent.Files.Length - 1],
        Gen.Select(
            Gen.Double[0, 1],
            Gen.OneOf(Gen.Int[0, 3], Gen.Int[0, 400], Gen.Const(int.MaxValue)),
            Inserted
        ).Array[1, 3]
    );

    [Fact]
    public void A_file_changed_at_random_gives_only_problems() =>
        Mutations.Sample(
            mutation =>
            {
                var path = RealContent.Files[mutation.File].Path;
                var bytes = RealContent.Bytes(path);
                foreach (var (at, taken, put) in mutation.Changes)
                {
                    var start = (int)(at * bytes.Length);
                    bytes = [.. bytes[..start], .. put, .. bytes.Skip(start).Skip(taken)];
                }
                Read(path, bytes);
            },
            iter: 3000
        );

    [Fact]
    public void Each_flipped_bit_gives_only_problems() =>
        Gen.Select(Gen.Int[0, RealContent.Files.Length - 1], Gen.Double[0, 1], Gen.Int[0, 7])
            .Sample(
                (file, at, bit) =>
                {
                    var path = RealContent.Files[file].Path;
                    var bytes = RealContent.Bytes(path);
                    bytes[(int)(at * (bytes.Length - 1))] ^= (byte)(1 << bit);
                    Read(path, bytes);
                },
                iter: 3000
            );

    [Theory]
    [InlineData("announcement.md")]
    [InlineData("corrections.yml")]
    [InlineData("topics.yml")]
    [InlineData("claims/rsc-fastest-when-complete.md")]
    [InlineData("sources/techidaily-2024.md")]
    public void Each_beginning_of_a_file_gives_only_problems(string path)
    {
        var bytes = RealContent.Bytes(path);
        for (var length = 0; length <= bytes.Length; length++)
            ReadAlone(path, bytes[..length]);
    }

    [Fact]
    public void A_folder_with_a_file_changed_at_random_gives_only_problems() =>
        Mutations.Sample(
            mutation =>
            {
                var path = RealContent.Files[mutation.File].Path;
                var text = RealContent.Text(path);
                var (at, _, put) = mutation.Changes[0];
                var start = (int)(at * text.Length);
                foreach (
                    var problem in RealContent.With(path, text[..start] + Encoding.UTF8.GetString(put) + text[start..])
                )
                    Look(problem);
            },
            iter: 60
        );

    private static void Read(string path, byte[] bytes)
    {
        ReadAlone(path, bytes);
        // The small folder's things hold together with what was read, or don't; either is a problem at most.
        Snapshot.From(new Draft([FileDraft.Parse(path, bytes)], []), A.Today).Problems.ToList().ForEach(Look);
    }

    private static void ReadAlone(string path, byte[] bytes)
    {
        foreach (var problem in FileDraft.Parse(path, bytes).Problems)
            Look(problem);
    }

    // A problem can be shown to everybody: its place exists and its words are clean.
    private static void Look(Diagnostic problem)
    {
        Assert.InRange(problem.At.Start, 0, problem.At.Source.Text.Length);
        Assert.InRange(problem.At.Start + problem.At.Length, 0, problem.At.Source.Text.Length);
        Assert.DoesNotContain("Exception", problem.Text, StringComparison.Ordinal);
        Assert.Null(Characters.FirstForbidden(DiagnosticPrinter.Text(problem, "content", TextStyle.Plain)));
        Assert.DoesNotContain('\n', DiagnosticPrinter.GitHub(problem, "content"));
    }
}
