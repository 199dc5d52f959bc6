using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace RscExplainer.Web.Tests;

/// <summary>The real program over a content folder, in Production unless a test says otherwise, on a day that stands still.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    /// <summary>The day of all tests in which days matter.</summary>
    public static readonly DateTimeOffset Today = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The folder of the repository, wherever that is.</summary>
    public static readonly string Root = FindRoot();

    private readonly Lazy<HttpClient> client;

    public Site()
        : this(RealContent) { }

    public Site(string content) => (Content, client) = (content, new(NewClient));

    /// <summary>The content folder of the repository.</summary>
    public static string RealContent => Path.Combine(Root, "content");

    /// <summary>The folder that is served.</summary>
    public string Content { get; }

    public string Environment { get; init; } = "Production";

    /// <summary>Settings as an operator would give them.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The clock; the default never runs a timer, so the folder is read once.</summary>
    public TimeProvider Clock { get; init; } = new FakeTimeProvider(Today);

    /// <summary>What a test alone adds to the program.</summary>
    public Action<IServiceCollection> AlsoServices { get; init; } = _ => { };

    /// <summary>Asks for an address. Redirects are answers too.</summary>
    public async Task<Answer> Get(string address) => await Send(HttpMethod.Get, address);

    public async Task<Answer> Send(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.Value.SendAsync(request);
        return new(
            address,
            response.StatusCode,
            response.Headers,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync()
        )
        {
            Encoding = response.Content.Headers.ContentEncoding.SingleOrDefault(),
        };
    }

    /// <summary>The page of an address, which must be there.</summary>
    public async Task<IHtmlDocument> Page(string address)
    {
        var answer = await Get(address);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address} answers {answer.Status}");
        return answer.Document;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("content", Content);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Fatal");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureServices(services =>
        {
            // The program isn't published here, so its assets lie where they were written and compressed.
            foreach (
                var environment in services
                    .Select(service => service.ImplementationInstance)
                    .OfType<IWebHostEnvironment>()
            )
                StaticWebAssetsLoader.UseStaticWebAssets(environment, new ConfigurationBuilder().Build());
            services.Replace(ServiceDescriptor.Singleton(Clock));
            AlsoServices(services);
        });
    }

    private HttpClient NewClient() => CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RscExplainer.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No RscExplainer.sln above the tests.");
        return folder.FullName;
    }
}

/// <summary>What the site answered.</summary>
public sealed record Answer(
    string Address,
    HttpStatusCode Status,
    HttpResponseHeaders Headers,
    string? Type,
    string Body
)
{
    private readonly Lazy<IHtmlDocument> document = new(() => new HtmlParser().ParseDocument(Body));

    public IHtmlDocument Document => document.Value;

    /// <summary>How the body is packed; null where it isn't.</summary>
    public string? Encoding { get; init; }

    public string? Location => Headers.Location?.OriginalString;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
