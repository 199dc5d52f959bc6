using System.Globalization;

namespace RscExplainer.Benchmarks;

/// <summary>
/// Bytes allocated for a request: those of the whole process that serves, Kestrel included, while a client in it that allocates
/// nothing asks for one page many times.
/// </summary>
internal static class Allocation
{
    private const int Requests = 20_000;

    /// <summary>Starts a server in this process, and writes the bytes of a request as the last line of standard error.</summary>
    public static int Measure(Action serve, string url, string path)
    {
        var thread = new Thread(() => serve()) { IsBackground = true };
        thread.Start();
        using var connection = Connect(new Uri(url).Port, path);
        Ask(connection);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Ask(connection);
        var each = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Requests;
        Console.Error.WriteLine(each.ToString(CultureInfo.InvariantCulture));
        Console.Error.Flush();
        Environment.Exit(0);
        return 0;
    }

    private static void Ask(Connection connection)
    {
        for (var i = 0; i < Requests; i++)
            connection.Ask();
    }

    private static Connection Connect(int port, string path)
    {
        while (true)
        {
            try
            {
                return new(port, path, "Accept-Encoding: br\r\n");
            }
            catch (System.Net.Sockets.SocketException)
            {
                Thread.Sleep(10);
            }
        }
    }
}
