using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Tests.Reloading;

/// <summary>
/// A site over marked content, with readers that look at its page all the time. Whatever happens to the folder, they must get a
/// whole page of one version, and never an older one than before.
/// </summary>
internal sealed partial class LiveSite : IAsyncDisposable
{
    /// <summary>An edit that was missed shows only when every byte is read again, minutes later; a busy machine may take seconds.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Site site;
    private readonly CancellationTokenSource done = new();
    private readonly ConcurrentQueue<string> wrong = new();
    private readonly Task[] readers;
    private readonly string[] mustAgree;

    private LiveSite(string folder, string[] mustAgree)
    {
        this.mustAgree = mustAgree;
        site = new(folder)
        {
            Clock = TimeProvider.System,
            AlsoServices = services => services.AddSingleton<ILogger<ContentHost>>(Log),
        };
        _ = site.Services;
        readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(Read))];
    }

    /// <summary>What the holder of the content has told the log.</summary>
    public Told Log { get; } = new();

    public Site Site => site;

    /// <summary>A site whose readers ask that all markers on a page agree.</summary>
    public static async Task<LiveSite> Over(MarkedContent content) => await Started(content.Folder, "one", "all");

    /// <summary>A site over a folder whose files change one after another: then only those of one file must agree.</summary>
    public static async Task<LiveSite> OverFilesThatChangeInTurn(string folder) => await Started(folder, "one");

    private static async Task<LiveSite> Started(string folder, params string[] mustAgree)
    {
        var live = new LiveSite(folder, mustAgree);
        await live.Shows("all0");
        return live;
    }

    /// <summary>Waits until the page shows these words.</summary>
    public async Task<TimeSpan> Shows(string words) =>
        await Becomes(
            async () => (await site.Get(MarkedContent.Page)).Body.Contains(words, StringComparison.Ordinal),
            true,
            $"'{words}' is on the page"
        );

    /// <summary>Waits until `/health/ready` says so.</summary>
    public async Task IsReadyWith(string status, int? errors = null) =>
        await Becomes(
            async () =>
            {
                var ready = await Ready();
                return (ready.Status, errors is null ? null : ready.Errors);
            },
            (status, errors),
            "the health"
        );

    public async Task<(string? Status, int? Errors)> Ready()
    {
        using var report = JsonDocument.Parse((await site.Get("/health/ready")).Body);
        return (
            report.RootElement.GetProperty("status").GetString(),
            report.RootElement.GetProperty("errors").GetInt32()
        );
    }

    /// <summary>Waits until an address answers so.</summary>
    public async Task Answers(string address, HttpStatusCode status) =>
        await Becomes(async () => (await site.Get(address)).Status, status, address);

    /// <summary>That no reader saw anything wrong until now.</summary>
    public void EveryReaderWasServed() => Assert.Empty(wrong);

    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await Task.WhenAll(readers);
        await site.DisposeAsync();
        done.Dispose();
    }

    private async Task Read()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!done.IsCancellationRequested)
        {
            var answer = await site.Get(MarkedContent.Page);
            if (answer.Status is not HttpStatusCode.OK)
                wrong.Enqueue($"answered {answer.Status}");
            var markers = Marker()
                .Matches(answer.Body)
                .GroupBy(match => match.Groups["kind"].Value, match => match.Groups["number"].Value);
            foreach (var kind in markers)
            {
                var numbers = kind.Distinct(StringComparer.Ordinal).ToList();
                if (numbers.Count > 1 && mustAgree.Contains(kind.Key))
                    wrong.Enqueue($"mixed: {kind.Key} {string.Join(" and ", numbers)}");
                var least = numbers.Min(number => int.Parse(number, CultureInfo.InvariantCulture));
                if (mustAgree.Contains(kind.Key) && least < seen.GetValueOrDefault(kind.Key))
                    wrong.Enqueue($"went back: {kind.Key} {seen[kind.Key]} to {least}");
                seen[kind.Key] = least;
            }
            if (!seen.ContainsKey("one") || !seen.ContainsKey("all"))
                wrong.Enqueue("a page without markers");
            await Task.Delay(Pause);
        }
    }

    private static async Task<TimeSpan> Becomes<T>(Func<Task<T>> get, T expected, string what)
    {
        var watch = Stopwatch.StartNew();
        for (var now = await get(); !Equals(now, expected); now = await get())
        {
            Assert.True(watch.Elapsed < Deadline, $"{what} should be {expected}, but is {now} still");
            await Task.Delay(Pause);
        }
        return watch.Elapsed;
    }

    [GeneratedRegex(@"\b(?<kind>one|all)(?<number>\d+)\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marker();

    /// <summary>Remembers what is logged.</summary>
    internal sealed class Told : ILogger<ContentHost>
    {
        private readonly ConcurrentQueue<(LogLevel Level, string Text)> events = new();

        public IEnumerable<string> Errors => events.Where(one => one.Level is LogLevel.Error).Select(one => one.Text);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => events.Enqueue((logLevel, formatter(state, exception)));
    }
}
