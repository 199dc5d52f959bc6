using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RscExplainer.Web.Hosting;

/// <summary>A whole page as it is sent: plain, Brotli and gzip, each with a strong tag made of its bytes.</summary>
public sealed class CachedPage
{
    private readonly Form plain;
    private readonly Form brotli;
    private readonly Form gzip;

    public CachedPage(string contentType, byte[] bytes)
    {
        ContentType = contentType;
        plain = new(null, bytes);
        brotli = new(
            "br",
            Compress(bytes, output => new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true))
        );
        gzip = new(
            "gzip",
            Compress(bytes, output => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
        );
    }

    public string ContentType { get; }

    /// <summary>Bytes of memory that all forms take.</summary>
    public int Size => plain.Bytes.Length + brotli.Bytes.Length + gzip.Bytes.Length;

    /// <summary>The form that a client takes, by its Accept-Encoding header.</summary>
    public Form For(string? acceptEncoding) =>
        Accepts(acceptEncoding, "br") ? brotli
        : Accepts(acceptEncoding, "gzip") ? gzip
        : plain;

    /// <summary>Answers with the form that the client takes, or that it has it already.</summary>
    public Task Send(HttpContext context)
    {
        var form = For(context.Request.Headers.AcceptEncoding);
        var response = context.Response;
        response.Headers.ETag = form.ETag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (Matches(context.Request.Headers.IfNoneMatch, form.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = ContentType;
        response.ContentLength = form.Bytes.Length;
        if (form.Encoding is { } encoding)
            response.Headers.ContentEncoding = encoding;
        // The server notices by itself when the client is gone; a token for it would be made for each request.
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(form.Bytes, CancellationToken.None).AsTask();
    }

    // A tag that somebody on the way has weakened still names the same bytes.
    private static bool Matches(StringValues header, string tag)
    {
        if (header.Count == 0)
            return false;
        if (header.Count == 1 && header[0] == tag)
            return true;
        return EntityTagHeaderValue.TryParseList(header, out var tags)
            && tags.Any(one => one.Tag == "*" || one.Tag.Equals(tag, StringComparison.Ordinal));
    }

    /// <summary>Whether a header names a coding without refusing it by q=0.</summary>
    private static bool Accepts(ReadOnlySpan<char> header, ReadOnlySpan<char> coding)
    {
        foreach (var range in header.Split(','))
        {
            var item = header[range].Trim();
            var semicolon = item.IndexOf(';');
            var name = semicolon < 0 ? item : item[..semicolon].TrimEnd();
            if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
                return semicolon < 0 || !IsZero(item[(semicolon + 1)..].Trim());
        }
        return false;
    }

    private static bool IsZero(ReadOnlySpan<char> parameter) =>
        parameter.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) && parameter[3..].Trim(".0").IsEmpty;

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var output = new MemoryStream();
        using (var stream = compressor(output))
            stream.Write(bytes);
        return output.ToArray();
    }

    /// <summary>One of the forms of a page.</summary>
    public sealed class Form(string? encoding, byte[] bytes)
    {
        /// <summary>The value of Content-Encoding; null for the plain form.</summary>
        public string? Encoding { get; } = encoding;

        public byte[] Bytes { get; } = bytes;

        /// <summary>128 bits of the SHA-256 of the bytes sent, so it is equal on every instance.</summary>
        public string ETag { get; } = $"\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 16))}\"";
    }
}
