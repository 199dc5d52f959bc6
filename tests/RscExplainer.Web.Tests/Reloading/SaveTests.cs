using System.IO.MemoryMappedFiles;
using System.Text;

namespace RscExplainer.Web.Tests.Reloading;

/// <summary>Every way in which a program saves a file shows the edit, and the next one too.</summary>
public sealed class SaveTests(SaveTests.OneSite one) : IClassFixture<SaveTests.OneSite>
{
    private static readonly Dictionary<string, Action<string, string>> Ways = new(StringComparer.Ordinal)
    {
        ["written in place"] = File.WriteAllText,
        ["cut to nothing, then written"] = (file, text) =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            stream.SetLength(0);
            stream.Flush(flushToDisk: true);
            stream.Write(Encoding.UTF8.GetBytes(text));
        },
        ["written byte by byte"] = (file, text) =>
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            foreach (var letter in Encoding.UTF8.GetBytes(text))
                stream.WriteByte(letter);
        },
        ["written beside and renamed over"] = (file, text) =>
        {
            File.WriteAllText(file + ".tmp", text);
            File.Move(file + ".tmp", file, overwrite: true);
        },
        ["renamed to a backup, written, backup deleted"] = (file, text) =>
        {
            File.Move(file, file + "~");
            File.WriteAllText(file, text);
            File.Delete(file + "~");
        },
        ["deleted and made anew"] = (file, text) =>
        {
            File.Delete(file);
            File.WriteAllText(file, text);
        },
        ["swapped by a hard link"] = (file, text) =>
        {
            File.WriteAllText(file + ".tmp", text);
            Shell.Run("ln", "-f", file + ".tmp", file);
            File.Delete(file + ".tmp");
        },
        ["moved in from elsewhere"] = (file, text) =>
        {
            var elsewhere = Path.GetFullPath(Path.Combine(file, "..", "..", "..", "elsewhere.md"));
            File.WriteAllText(elsewhere, text);
            File.Move(elsewhere, file, overwrite: true);
        },
        ["of the same length, with the time put back"] = (file, text) =>
        {
            var time = File.GetLastWriteTimeUtc(file);
            File.WriteAllText(file, text);
            File.SetLastWriteTimeUtc(file, time);
        },
        ["with a time long ago"] = (file, text) =>
        {
            File.WriteAllText(file, text);
            File.SetLastWriteTimeUtc(file, new(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        },
        ["with a time to come"] = (file, text) =>
        {
            File.WriteAllText(file, text);
            File.SetLastWriteTimeUtc(file, new(2101, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        },
        // From here on the file system notifies nobody.
        ["through another name outside of the folder"] = (file, text) =>
        {
            var outside = Path.GetFullPath(Path.Combine(file, "..", "..", "..", "outside.md"));
            Shell.Run("ln", "-f", file, outside);
            File.WriteAllText(outside, text);
            File.Delete(outside);
        },
        ["through memory"] = (file, text) =>
        {
            using var memory = MemoryMappedFile.CreateFromFile(file, FileMode.Open);
            using var view = memory.CreateViewAccessor();
            var bytes = Encoding.UTF8.GetBytes(text);
            Assert.Equal(new FileInfo(file).Length, bytes.Length);
            view.WriteArray(0, bytes, 0, bytes.Length);
            view.Flush();
            // Not every file system changes the time when it is written through memory.
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime);
        },
    };

    public static TheoryData<string> Names => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_shows_its_edit_and_the_next_one(string way)
    {
        await one.Edit(Ways[way]);
        await one.Edit(File.WriteAllText);
    }

    [Fact]
    public async Task Words_that_are_appended_show()
    {
        await File.AppendAllTextAsync(one.File, "\n\nAppended at last.");
        await one.Live.Shows("Appended at last.");

        await one.Edit(File.WriteAllText);
    }

    [Fact]
    public async Task A_file_written_in_two_halves_shows_only_whole()
    {
        await one.Edit(
            async (file, text) =>
            {
                var half = text.IndexOf("topics:", StringComparison.Ordinal);
                await File.WriteAllTextAsync(file, text[..half]);
                await one.Live.IsReadyWith("degraded");
                await File.AppendAllTextAsync(file, text[half..]);
            }
        );
        await one.Live.IsReadyWith("healthy", 0);
    }

    [Fact]
    public async Task Edits_that_nobody_notifies_of_show_within_two_seconds()
    {
        var outside = one.Content.Beside("other-name.md");
        Shell.Run("ln", "-f", one.File, outside);
        var shortest = TimeSpan.MaxValue;
        // A busy machine may be late once, but not each time.
        for (var time = 0; time < 3 && shortest >= TimeSpan.FromSeconds(2); time++)
        {
            var took = await one.Edit((_, text) => File.WriteAllText(outside, text));
            shortest = took < shortest ? took : shortest;
        }
        Assert.InRange(shortest, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    /// <summary>One site for all ways: one that makes the watcher deaf spoils those after it too.</summary>
    public sealed class OneSite : IAsyncLifetime
    {
        // All markers have four digits, so all versions of the file have one length.
        private int edition = 1000;

        internal MarkedContent Content { get; } = new();

        internal LiveSite Live { get; private set; } = null!;

        internal string File => Content.ClaimFile;

        public async ValueTask InitializeAsync()
        {
            Live = await LiveSite.Over(Content);
            await Edit(System.IO.File.WriteAllText);
        }

        public async ValueTask DisposeAsync()
        {
            await Live.DisposeAsync();
            Content.Dispose();
        }

        /// <summary>Saves a new edition and waits until it is seen.</summary>
        internal async Task<TimeSpan> Edit(Action<string, string> save) =>
            await Edit(
                (file, text) =>
                {
                    save(file, text);
                    return Task.CompletedTask;
                }
            );

        internal async Task<TimeSpan> Edit(Func<string, string, Task> save)
        {
            edition++;
            await save(File, MarkedContent.ClaimText(0, edition));
            var took = await Live.Shows($"one{edition}");
            Live.EveryReaderWasServed();
            return took;
        }
    }
}
