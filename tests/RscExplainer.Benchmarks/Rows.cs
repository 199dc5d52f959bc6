using System.Globalization;
using System.Text;
using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Benchmarks;

/// <summary>The rows of the table, each measured beside its peer.</summary>
internal sealed class Rows(Programs programs, string work)
{
    private const int Large = 10_000;
    private const int Small = 100;
    private const string Ready = "/health/ready";
    private const string Page = "/claims/rsc-fastest-when-complete";

    /// <summary>In a corpus of this size a topic has thirty claims, of which a page shows twenty.</summary>
    private const int WithListsOfThirty = 180;

    public IReadOnlyDictionary<string, Func<IEnumerable<Result>>> All =>
        new Dictionary<string, Func<IEnumerable<Result>>>(StringComparer.Ordinal)
        {
            ["start"] = Start,
            ["save"] = Save,
            ["cached"] = Cached,
            ["allocation"] = Allocated,
            ["filtered"] = Filtered,
            ["index"] = Index,
            ["first"] = First,
            ["check"] = Check,
        };

    /// <summary>The published server, from its start until it is ready with the whole content, beside Hugo.</summary>
    private IEnumerable<Result> Start()
    {
        var content = programs.Corpus(Large);
        var hugo = Tools.Find("hugo");
        var site = HugoSite.Write(content, Path.Combine(work, "hugo"));
        var times = new List<(double, double)>();
        var memory = new List<(double, double)>();
        for (var round = 0; round < 5; round++)
        {
            using var server = Serve(content);
            var ready = server.FirstAnswer(Ready).TotalSeconds;
            var peak = server.PeakMemory;
            server.Dispose();
            if (hugo is null)
            {
                times.Add((ready, double.NaN));
                memory.Add((peak, double.NaN));
                continue;
            }
            using var peer = Child.Start(hugo, "--renderToMemory", "--quiet", "-s", site);
            times.Add((ready, peer.End().TotalSeconds));
            memory.Add((peak, peer.PeakMemory));
        }
        var time = Rounds.From(times).AtMost(0.35, "start to ready, 10,000 claims (Hugo)", "{0:0.00} s");
        var most = Rounds.From(memory).AtMost(0.35, "peak memory, the same", "{0:0} MiB");
        if (hugo is not null)
            return [time, most];
        Console.Error.WriteLine("There is no 'hugo' on the path, so these two rows have no peer.");
        return [WithoutPeer(time), WithoutPeer(most)];
    }

    private static Result WithoutPeer(Result row) => row with { Peer = "no hugo here", Ratio = null, Reached = null };

    /// <summary>From before a claim's file is written until its page says the new words.</summary>
    private IEnumerable<Result> Save()
    {
        var (large, small) = (programs.Corpus(Large), programs.Corpus(Small));
        using var one = Serve(large);
        using var other = Serve(small);
        one.FirstAnswer(Ready);
        other.FirstAnswer(Ready);
        // What was just written is read twice; by then both have settled.
        Thread.Sleep(3000);
        var number = 0;
        var rounds = Rounds.Of(
            31,
            () =>
            {
                number++;
                return (SaveOnce(one, large, number), SaveOnce(other, small, number));
            }
        );
        var row = rounds.AtMost(1.5, "save to visible, 10,000 claims (100 claims)", "{0:0} ms");
        return
        [
            row with
            {
                Target = $"{row.Target}, under 200 ms",
                Reached = row.Reached is true && rounds.Value < 200,
            },
        ];
    }

    private static double SaveOnce(Child server, string content, int number)
    {
        var claim = number % Small;
        var file = Path.Combine(content, Corpus.ClaimPath(claim));
        var words = $"Seen in round {number}";
        var text = File.ReadAllText(file);
        using var page = new Connection(server.Port, $"/claims/claim-{claim}");
        // A new page is rendered once before, so that only the change is measured.
        page.Ask();
        var saved = server.Elapsed;
        File.WriteAllText(file, text[..text.LastIndexOf("---\n", StringComparison.Ordinal)] + $"---\n{words}.\n");
        while (page.Ask() != 200 || page.Body.IndexOf(Encoding.UTF8.GetBytes(words)) < 0)
            Thread.Sleep(1);
        var took = (server.Elapsed - saved).TotalMilliseconds;
        // Not within the time in which a file counts as just written.
        Thread.Sleep(250);
        return took;
    }

    /// <summary>A page that lies ready and a 304, beside a handler that knows the same answers by heart.</summary>
    private IEnumerable<Result> Cached()
    {
        using var server = Serve(programs.Content);
        server.FirstAnswer(Page);
        var (answers, tag) = Answers(server);
        using var bare = Child.Self("bare", answers, "{url}");
        bare.FirstAnswer(Page);
        foreach (var port in (int[])[server.Port, bare.Port])
        {
            Load.Rate(port, Page, "Accept-Encoding", "br");
            Load.Rate(port, Page, "If-None-Match", tag);
        }
        var by = Load.Wrk is null ? "own client" : "wrk";
        yield return Rounds
            .Of(7, () => Rate(server, "Accept-Encoding", "br"), () => Rate(bare, "Accept-Encoding", "br"))
            .AtLeast(0.9, $"cached page, by {by} (bare Kestrel handler)", "{0:0}/s");
        yield return Rounds
            .Of(7, () => Rate(server, "If-None-Match", tag), () => Rate(bare, "If-None-Match", tag))
            .AtLeast(0.9, $"304, by {by} (bare Kestrel handler)", "{0:0}/s");

        static double Rate(Child child, string header, string value) => Load.Rate(child.Port, Page, header, value);
    }

    private (string File, string Tag) Answers(Child server)
    {
        using var page = new Connection(server.Port, Page, "Accept-Encoding: br\r\n");
        page.Ask();
        var answer = BareServer.Answer.Of(page);
        var tag = answer.Headers["ETag"];
        using var again = new Connection(server.Port, Page, $"Accept-Encoding: br\r\nIf-None-Match: {tag}\r\n");
        if (again.Ask() != 304)
            throw new InvalidOperationException(again.Head);
        var file = Path.Combine(work, "answers.json");
        BareServer.Save(file, answer, BareServer.Answer.Of(again));
        return (file, tag);
    }

    private IEnumerable<Result> Allocated()
    {
        using var server = Serve(programs.Content);
        server.FirstAnswer(Page);
        var (answers, _) = Answers(server);
        server.Dispose();
        var site = Bytes("allocation-site", programs.Content);
        var bare = Bytes("allocation-bare", answers);
        yield return new(
            "allocation of a cached request (bare Kestrel handler)",
            Rounds.Text(site, "{0:0} B"),
            Rounds.Text(bare, "{0:0} B"),
            null,
            "at most 3072 B",
            site <= 3072
        );

        static double Bytes(string verb, string argument)
        {
            using var child = Child.Self(verb, argument, "{url}", Page);
            child.End();
            return double.Parse(child.LastError, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>
    /// A filtered list that isn't kept, since it names a topic that there isn't, beside the same page written with tag helpers and
    /// partials. Both are in one process, behind the same middleware and in the same layout.
    /// </summary>
    private IEnumerable<Result> Filtered()
    {
        const string query = "?topic=no-topic&topic=topic-3";
        using var server = Child.Self("serve", programs.Corpus(WithListsOfThirty), "{url}");
        server.FirstAnswer(Ready);
        if (Words("/claims") != Words("/plain"))
            throw new InvalidOperationException("The two pages differ.");
        Rate("/claims");
        Rate("/plain");
        yield return Rounds
            .Of(7, () => Rate("/claims"), () => Rate("/plain"))
            .AtLeast(4, "uncached filtered page of 20 claims (the same with tag helpers)", "{0:0}/s");

        double Rate(string page) => Load.RateByOwn(server.Port, page + query, "", clients: 100);

        // White space apart, the bytes must be the same.
        string Words(string page)
        {
            using var client = new HttpClient();
            var text = client
                .GetStringAsync(new Uri($"http://127.0.0.1:{server.Port}{page}{query}"))
                .GetAwaiter()
                .GetResult();
            return string.Concat(
                text[text.IndexOf("<h1", StringComparison.Ordinal)..text.IndexOf("</main>", StringComparison.Ordinal)]
                    .Where(character => !char.IsWhiteSpace(character))
            );
        }
    }

    /// <summary>
    /// A filter with the counts of all options, by the index and by a loop over all claims, without and with a search; the same over
    /// fewer claims shows how cost grows.
    /// </summary>
    private IEnumerable<Result> Index()
    {
        var (content, problems) = Snapshot.From(Draft.Read(programs.Corpus(Large)), new DateOnly(2026, 11, 25));
        if (content is null)
            throw new InvalidOperationException(problems[0].Text);
        foreach (var words in (string?[])[null, "storage mod"])
        {
            foreach (var count in (int[])[1_000, 10_000, 100_000])
            {
                var race = new FilterRace(content, count, words);
                var what = $"filter{(words is null ? "" : " and search")} with all counts, {count:N0} claims";
                // How many times as fast, so the loop comes first.
                var rounds = Rounds.Of(count == 100_000 && words is not null ? 3 : 7, race.Loop, race.Index);
                yield return new(
                    $"{what} (loop over all)",
                    Rounds.Text(rounds.Peer, "{0:0.000} ms"),
                    Rounds.Text(rounds.Value, "{0:0} ms"),
                    rounds.Ratio,
                    "at least 20 times as fast",
                    rounds.Ratio >= 20
                );
                var bytes = race.Allocated();
                yield return new(
                    $"allocation of the same, {count:N0} claims",
                    Rounds.Text(bytes, "{0:0} B"),
                    "",
                    null,
                    "at most 65536 B",
                    bytes <= 65536
                );
            }
        }
    }

    /// <summary>From the start of the process to the whole home page.</summary>
    private IEnumerable<Result> First()
    {
        var (site, template) = (programs.Site, programs.Template);
        yield return Rounds
            .Of(
                15,
                () =>
                {
                    using var server = Serve(programs.Content);
                    return server.FirstAnswer("/").TotalMilliseconds;
                },
                () =>
                {
                    using var empty = Child.Serve(template, "--urls", "{url}");
                    return empty.FirstAnswer("/").TotalMilliseconds;
                }
            )
            .AtMost(1.2, "first answer after start (empty Razor Pages template)", "{0:0} ms");
    }

    /// <summary>An article against claims, in this process and on one core; beside fewer claims, and beside half the text.</summary>
    private static IEnumerable<Result> Check()
    {
        const int words = 10_000;
        var (many, few) = (new Checking(1000), new Checking(100));
        // The first rounds are compiled while they run.
        for (var round = 0; round < 30; round++)
        {
            many.Milliseconds(words);
            few.Milliseconds(words);
        }
        var claims = Rounds.Of(31, () => many.Milliseconds(words), () => few.Milliseconds(words));
        var row = claims.AtMost(3, "check of 10,000 words against 1,000 claims (100 claims)", "{0:0.0} ms");
        yield return row with
        {
            Target = $"{row.Target}, within 50 ms",
            Reached = row.Reached is true && claims.Value <= 50,
        };
        yield return Rounds
            .Of(31, () => many.Milliseconds(words), () => many.Milliseconds(words / 2))
            .AtMost(2.3, "the same (half the words)", "{0:0.0} ms");
    }

    private Child Serve(string content) => Child.Serve(programs.Site, "--content", content, "--urls", "{url}");
}
