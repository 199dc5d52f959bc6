using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RscExplainer.Benchmarks;

/// <summary>
/// A client that asks for the same thing again and again over one connection, and allocates nothing while it does.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket;
    private readonly byte[] request;
    private readonly byte[] buffer = new byte[256 * 1024];

    /// <param name="number">Clients with different numbers come from different addresses of this machine.</param>
    public Connection(int port, string path, string headers = "", int number = 1)
    {
        request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n");
        socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)number]), 0));
        socket.Connect(IPAddress.Loopback, port);
    }

    /// <summary>The last answer's head.</summary>
    public string Head => Encoding.ASCII.GetString(buffer, 0, bodyStart);

    /// <summary>The last answer's body, as it was sent.</summary>
    public ReadOnlySpan<byte> Body => buffer.AsSpan(bodyStart..bodyEnd);

    private int bodyStart;
    private int bodyEnd;

    /// <summary>Sends the request and reads the whole answer.</summary>
    /// <returns>Its status.</returns>
    public int Ask()
    {
        socket.Send(request);
        var read = 0;
        while (true)
        {
            var got = socket.Receive(buffer.AsSpan(read));
            if (got == 0)
                throw new SocketException((int)SocketError.ConnectionReset);
            read += got;
            if (IsWhole(read))
                return (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
        }
    }

    public void Dispose() => socket.Dispose();

    private bool IsWhole(int read)
    {
        var answer = buffer.AsSpan(0, read);
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        bodyStart = end + 4;
        var head = answer[..bodyStart];
        var length = head.IndexOf("Content-Length: "u8);
        if (length >= 0)
        {
            var digits = head[(length + 16)..];
            _ = System.Buffers.Text.Utf8Parser.TryParse(digits, out int bytes, out _);
            bodyEnd = bodyStart + bytes;
            return read >= bodyEnd;
        }
        bodyEnd = read;
        return head.IndexOf("Transfer-Encoding: chunked"u8) < 0 || answer.EndsWith("\r\n0\r\n\r\n"u8);
    }
}
