using System.Globalization;
using RscExplainer.Benchmarks;
using RscExplainer.Web.Commands;

switch (args)
{
    case ["corpus", var count, var folder] when int.TryParse(count, CultureInfo.InvariantCulture, out var claims):
        Corpus.Write(claims, folder);
        return 0;
    case ["run", .. var names]:
        return Run(names);
    // What `run` starts in processes of their own.
    case ["bare", var answers, var url]:
        BareServer.Run(answers, url);
        return 0;
    case ["serve", var content, var url]:
        return Serve(content, url);
    case ["allocation-bare", var answers, var url, var path]:
        return Allocation.Measure(() => BareServer.Run(answers, url), url, path);
    case ["allocation-site", var content, var url, var path]:
        return Allocation.Measure(() => Serve(content, url), url, path);
    default:
        Console.Error.WriteLine(
            "corpus N FOLDER: writes content of N claims\nrun [ROW...]: measures and prints a table"
        );
        return 2;
}

static int Serve(string content, string url) => CommandLine.Start(["--content", content, "--urls", url]);

static int Run(string[] names)
{
    var work = Path.Combine(Path.GetTempPath(), $"rsc-benchmarks-{Environment.ProcessId}");
    Directory.CreateDirectory(work);
    try
    {
        var rows = new Rows(new Programs(work), work).All;
        if (names.FirstOrDefault(name => !rows.ContainsKey(name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no row '{unknown}'; there are {string.Join(", ", rows.Keys)}.");
            return 2;
        }
        Console.WriteLine("| what (beside) | value | peer | ratio | target | reached |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var name in names.Length > 0 ? names : [.. rows.Keys])
        {
            foreach (var result in rows[name]())
                Console.WriteLine(result);
        }
        return 0;
    }
    finally
    {
        Directory.Delete(work, recursive: true);
    }
}
