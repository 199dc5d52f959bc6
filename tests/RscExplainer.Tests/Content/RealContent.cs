using System.Text;
using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Snapshots;

namespace RscExplainer.Tests.Content;

/// <summary>The content of this repository.</summary>
internal static class RealContent
{
    public static Draft Draft { get; } = Draft.Read(Repository.Content);

    public static Snapshot Snapshot { get; } = RscExplainer.Snapshots.Snapshot.From(Draft, A.Today).Snapshot!;

    public static ImmutableArray<ContentFile> Files { get; } = ContentFolder.List(Repository.Content, new Problems());

    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Repository.Content, path));

    public static string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    /// <summary>The errors of the content with one file changed.</summary>
    public static IEnumerable<Diagnostic> With(string path, string text) =>
        RscExplainer
            .Snapshots.Snapshot.From(
                new Draft(
                    Draft
                        .Files.Where(file => file.Path != path)
                        .Append(FileDraft.Parse(path, Encoding.UTF8.GetBytes(text))),
                    []
                ),
                A.Today
            )
            .Problems.Where(problem => problem.Severity is Severity.Error);
}
