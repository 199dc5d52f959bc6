using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Reading;

/// <summary>A file of the content folder, as the disk describes it without opening it.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
public sealed record ContentFile(string Path, string FullPath, long Length, DateTime LastWriteUtc);

/// <summary>Finds and opens the files of a content folder.</summary>
public static class ContentFolder
{
    public const int MaximumFiles = 20_000;

    /// <summary>More links than this on the way to a file are a circle, as for the system itself.</summary>
    private const int MostLinks = 40;

    /// <summary>The sub-folders of design.md section 2 that hold a Markdown file a thing.</summary>
    public static readonly ImmutableArray<string> Folders = ["claims", "evidence", "explainers", "pages", "sources"];

    /// <summary>The files that stand at the top.</summary>
    public static readonly ImmutableArray<string> TopFiles =
    [
        "announcement.md",
        "corrections.yml",
        "glossary.yml",
        "quantities.yml",
        "speakers.yml",
        "topics.yml",
    ];

    private static readonly Comparer<ContentFile> ByPath = Comparer<ContentFile>.Create(
        (one, other) => string.CompareOrdinal(one.Path, other.Path)
    );

    // Without this an unreadable folder is silently an empty one.
    private static readonly EnumerationOptions Strict = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.None,
    };

    /// <summary>
    /// The files that are content, by path. Others (dot-files, back-ups, other endings) are ignored; folders are not entered
    /// further, so links among them can't lead in circles or out of the folder.
    /// </summary>
    public static ImmutableArray<ContentFile> List(string folder, Problems problems)
    {
        var files = ImmutableArray.CreateBuilder<ContentFile>();
        try
        {
            // The whole listing is of one real folder, even if the link that leads there is changed meanwhile.
            var root = new DirectoryInfo(RealPath(folder));
            foreach (var file in root.EnumerateFiles("*", Strict).Where(file => TopFiles.Contains(file.Name)))
                Add(file, file.Name, root);
            foreach (var below in root.EnumerateDirectories("*", Strict).Where(below => Folders.Contains(below.Name)))
            {
                var real = new DirectoryInfo(RealPath(below.FullName));
                if (!IsWithin(real, root))
                {
                    problems.Add(
                        Rules.FolderUnreadable.At(Place(below.Name), "it is a link out of the content folder")
                    );
                    continue;
                }
                foreach (var file in real.EnumerateFiles("*.md", Strict))
                {
                    if (IsContent($"{below.Name}/{file.Name}"))
                        Add(file, $"{below.Name}/{file.Name}", root);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                Rules.FolderUnreadable.At(
                    Place(""),
                    exception is DirectoryNotFoundException ? "there is no such folder"
                        : exception is UnauthorizedAccessException ? "the program has no right to read it"
                        : "the disk answers with an error"
                )
            );
        }
        if (files.Count > MaximumFiles)
        {
            problems.Add(Rules.TooManyFiles.At(Place(""), MaximumFiles));
            return [];
        }
        files.Sort(ByPath);
        return files.ToImmutable();

        void Add(FileInfo file, string path, DirectoryInfo within)
        {
            // What the disk told of the file already says whether it is a link; asking each where it leads would double the cost.
            FileInfo real;
            try
            {
                real = file.Attributes.HasFlag(FileAttributes.ReparsePoint)
                    ? new FileInfo(RealPath(file.FullName))
                    : file;
            }
            catch (IOException)
            {
                problems.Add(Rules.FileUnreadable.At(Place(path), "its links lead in a circle"));
                return;
            }
            if (!IsWithin(real, within))
                problems.Add(Rules.FileUnreadable.At(Place(path), "it is a link out of the content folder"));
            else if (real.Exists)
                files.Add(new(path, real.FullName, real.Length, real.LastWriteTimeUtc));
            else
                problems.Add(Rules.FileUnreadable.At(Place(path), "it is gone"));
        }
    }

    /// <summary>
    /// A listing in which only the changed files are looked at anew, so that the cost doesn't grow with the others; null where that
    /// doesn't tell enough, because folders or links changed, and the whole must be listed.
    /// </summary>
    /// <param name="known">A whole listing, made without problems.</param>
    /// <param name="changed">Full paths.</param>
    public static ImmutableArray<ContentFile>? Relist(
        ImmutableArray<ContentFile> known,
        IReadOnlySet<string> changed,
        string folder
    )
    {
        try
        {
            var root = RealPath(folder);
            var files = known.ToList();
            foreach (var full in changed)
            {
                var path = Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/');
                var file = new FileInfo(full);
                if (!IsPlainPlace(root, path) || file.LinkTarget is not null || Directory.Exists(full))
                    return null;
                if (!IsContent(path))
                    continue;
                var index = files.BinarySearch(new(path, full, 0, default), ByPath);
                if (index >= 0)
                    files.RemoveAt(index);
                if (file.Exists)
                    files.Insert(index >= 0 ? index : ~index, new(path, full, file.Length, file.LastWriteTimeUtc));
            }
            return files.Count > MaximumFiles ? null : [.. files];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a file; null, with a problem, if they can't be had.</summary>
    public static byte[]? Read(ContentFile file, long maximum, Problems problems)
    {
        if (file.Length > maximum)
        {
            problems.Add(Rules.FileTooLarge.At(Place(file.Path), file.Length, maximum));
            return null;
        }
        // An empty file isn't opened: a pipe looks like one, and opening that would wait for ever.
        if (file.Length == 0)
            return [];
        try
        {
            var bytes = File.ReadAllBytes(file.FullPath);
            if (bytes.Length <= maximum)
                return bytes;
            problems.Add(Rules.FileTooLarge.At(Place(file.Path), bytes.Length, maximum));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                Rules.FileUnreadable.At(
                    Place(file.Path),
                    exception is FileNotFoundException ? "it is gone"
                        : exception is UnauthorizedAccessException ? "the program has no right to read it"
                        : "the disk answers with an error"
                )
            );
        }
        return null;
    }

    /// <summary>
    /// Where a folder or file really is, with every link on the way followed as it leads now: deployments swap a link at the folder
    /// or above it (as git-sync does) or inside it (as Kubernetes does). A path without links names one version of the content.
    /// </summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string RealPath(string path)
    {
        var left = MostLinks;
        return Real(Path.GetFullPath(path));

        string Real(string path)
        {
            if (Path.GetDirectoryName(path) is not { } parent)
                return path;
            var here = Path.Combine(Real(parent), Path.GetFileName(path));
            if (new FileInfo(here).LinkTarget is not { } target)
                return here;
            if (left-- == 0)
                throw new IOException("Too many links.");
            return Real(Path.GetFullPath(target, Path.GetDirectoryName(here)!));
        }
    }

    /// <summary>Whether a path names content. Dot-files, back-ups and other endings do not.</summary>
    private static bool IsContent(string path) =>
        path.Split('/') switch
        {
            [var name] => TopFiles.Contains(name),
            [var folder, var name] => Folders.Contains(folder)
                && name.EndsWith(".md", StringComparison.Ordinal)
                && name[0] is not ('.' or '~'),
            _ => false,
        };

    /// <summary>Whether a path can only be that of a file, at the top or in a folder of content that is no link.</summary>
    private static bool IsPlainPlace(string root, string path) =>
        path.Split('/') switch
        {
            [var name] => TopFiles.Contains(name),
            [var folder, _] => Folders.Contains(folder)
                && new DirectoryInfo(Path.Combine(root, folder)).LinkTarget is null,
            _ => false,
        };

    private static bool IsWithin(FileSystemInfo info, DirectoryInfo root) =>
        info.FullName.StartsWith(root.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static Location Place(string path) => new SourceText(path, "").At(0);
}
