using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using RscExplainer.Content;
using RscExplainer.Repeats;
using RscExplainer.Snapshots;
using RscExplainer.Text;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Api;

/// <summary>`POST /api/v1/check`: which claims a text repeats.</summary>
public static class Check
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // All methods, so that a wrong one gets an answer for programs too.
    public static void MapCheck(this WebApplication app) => app.Map(Addresses.CheckApi, Answer);

    private static async Task<IResult> Answer(HttpContext context, Settings settings)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return Limits.Problem(405, "Method not allowed", "Send a text with POST.");
        }
        if (!context.Request.HasJsonContentType())
            return Limits.Problem(415, "Not JSON", "The Content-Type must be application/json.");
        var view = context.RequestServices.GetRequiredService<RequestView>().View;
        var (text, problem) = await Read(context);
        if (text is null)
            return problem!;
        var matches = RepeatFinder.Of(view).Find(text);
        return Results.Json(
            new Found([.. matches.Select(match => One(match, settings))], Summary.Of(matches, view)),
            Shape
        );
    }

    private static async Task<(string? Text, IResult? Problem)> Read(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Limits.CheckBytes;
        if (context.Request.ContentLength > Limits.CheckBytes)
            return (null, TooLong());
        try
        {
            using var body = await JsonDocument.ParseAsync(
                context.Request.Body,
                new JsonDocumentOptions { MaxDepth = 8 },
                context.RequestAborted
            );
            if (
                body.RootElement.ValueKind is not JsonValueKind.Object
                || !body.RootElement.TryGetProperty("text", out var value)
                || value.ValueKind is not JsonValueKind.String
            )
                return (
                    null,
                    Limits.Problem(400, "No text", "The body must be an object with the text: {\"text\": \"…\"}.")
                );
            var text = value.GetString()!;
            return text.Length > RepeatFinder.LongestText ? (null, TooLong()) : (text, null);
        }
        catch (JsonException)
        {
            return (null, Limits.Problem(400, "Not JSON", "The body isn’t JSON, or nests too deep."));
        }
        // JSON can escape half a character.
        catch (InvalidOperationException)
        {
            return (null, Limits.Problem(400, "Not text", "The text has half a character (a lone surrogate)."));
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == 413)
        {
            return (null, TooLong());
        }
    }

    private static IResult TooLong() =>
        Limits.Problem(
            413,
            "Text too long",
            $"A text may have {Wording.Count(RepeatFinder.LongestText, "character")}, and the body {Wording.Count(Limits.CheckBytes, "byte")}."
        );

    private static FoundMatch One(Match match, Settings settings)
    {
        var address = Addresses.Claim(match.Claim.Claim.Id);
        return new(
            match.Claim.Claim.Id.Value,
            match.Sentence,
            match.Start,
            match.End,
            match.Words,
            [.. match.Changes.Select(one => new FoundChanged(Words.Of(one.Change), one.Said, one.Repeated))],
            match.Score,
            Words.Of(match.Closeness),
            Words.Of(match.Claim.Status.Word),
            settings.Absolute(address) ?? address
        );
    }

    private sealed record Found(ImmutableArray<FoundMatch> Matches, string Summary);

    private sealed record FoundMatch(
        string Claim,
        string Sentence,
        int Start,
        int End,
        ImmutableArray<string> Words,
        ImmutableArray<FoundChanged> Changes,
        double Score,
        string Closeness,
        string Status,
        string Url
    );

    private sealed record FoundChanged(string Change, string? Said, string? Repeated);
}
