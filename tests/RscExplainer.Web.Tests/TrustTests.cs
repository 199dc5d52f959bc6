using System.Reflection;
using AngleSharp.Dom;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Tests;

/// <summary>What a claim's page says of how far one can trust it, and where each word of that is explained.</summary>
public sealed class TrustTests(RealSite site)
{
    public static TheoryData<string> Claims => [.. ContentFiles.Real.Ids("claims")];

    [Fact]
    public async Task Each_section_that_explains_a_word_is_there_and_something_leads_to_it()
    {
        var sections = typeof(MethodSection)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();
        var method = await site.Page("/method");
        var pages = await site.Pages();
        var used = pages
            .Values.Where(answer => answer.Type is "text/html" && answer.Address != "/method")
            .SelectMany(answer => answer.Document.QuerySelectorAll("a.explained"))
            .Select(link => link.GetAttribute("href")!.Split('#')[^1])
            .ToHashSet();

        Assert.True(sections.Count >= 14);
        Assert.All(sections, section => Assert.NotNull(method.GetElementById(section)));
        // Nothing has been corrected yet, so no page explains how.
        Assert.Equal([MethodSection.Corrections], sections.Except(used));
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Each_word_of_trust_leads_to_its_explanation(string id)
    {
        var page = await site.Page($"/claims/{id}");
        string[] words = [.. page.QuerySelectorAll(".answer dt, .terms dt").Select(word => word.TextContent.Trim())];
        var unexplained = page.QuerySelectorAll(".answer dt, .terms dt")
            .Where(word => word.QuerySelector("a.explained[href^='/method#']") is null)
            .Select(word => word.TextContent);
        var evidence = page.QuerySelectorAll(".track:not(.history) li:has(h3) .small").ToList();

        Assert.Empty(unexplained);
        Assert.Contains("Kind", words);
        Assert.Contains("Known since", words);
        Assert.Contains("Confidence", words);
        Assert.Contains("Judged", words);
        Assert.Contains("Last checked", words);
        Assert.Contains("What would have to be seen", words);
        Assert.NotNull(page.QuerySelector(".verdict a.explained[href='/method#h-status']"));
        Assert.NotNull(page.QuerySelector($".said figcaption a.explained[href='/method#{MethodSection.Extent}']"));
        foreach (var line in evidence)
        {
            Assert.Matches(
                $"^/method#({MethodSection.Basis}|{MethodSection.Searched})$",
                line.QuerySelector("a.explained")!.GetAttribute("href")
            );
            Assert.Equal(
                line.QuerySelectorAll("a[href^='/sources/']").Length,
                line.QuerySelectorAll($"a.explained[href='/method#{MethodSection.Extent}']").Length
            );
        }
    }

    [Fact]
    public async Task Confidence_says_what_it_means()
    {
        var words = (await site.Page("/claims/rsc-complete-mid-2022")).QuerySelector(".answer")!.TextContent;

        Assert.Contains(
            "Medium confidence: The facts point one way, with a gap that the reason names.",
            words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_history_has_the_standing_verdict_first_and_goes_back_to_the_day_of_the_claim()
    {
        var page = await site.Page("/claims/rsc-complete-mid-2022");
        var turns = page.QuerySelectorAll(".history > li").ToList();

        Assert.Equal(
            [
                "Kept late, by its own account; Known since 18 May 2023, medium confidence, judged 24 November 2026",
                "Deadline passed, outcome not known; Since 1 August 2022",
                "Not due yet; Since 24 January 2022",
            ],
            turns.Select(turn => $"{Words(turn.QuerySelector(".bears")!)}; {Words(turn.QuerySelector(".small")!)}")
        );
        Assert.Equal([true, false, false], turns.Select(turn => turn.GetAttribute("aria-current") == "true"));
    }

    [Fact]
    public async Task Earlier_verdicts_keep_their_reasons_and_a_corrected_claim_says_so()
    {
        using var content = new ContentCopy();
        content.Edit(
            "claims/rsc-complete-mid-2022.md",
            "verdicts:\n",
            """
            verdicts:
              - judged: 2026-11-20
                outcome: not-met
                confidence: low
                because: An earlier reason.
                evidence: [hpcwire-not-done-2022-08]

            """
        );
        content.Write(
            "corrections.yml",
            "- {on: 2026-11-24, claim: rsc-complete-mid-2022, was: It said never., now: It was late.}\n"
        );
        await using var changed = new Site(content.Folder);
        var page = await changed.Page("/claims/rsc-complete-mid-2022");
        var turns = page.QuerySelectorAll(".history > li").Select(Words).ToList();

        Assert.Equal(4, turns.Count);
        Assert.StartsWith("Kept late, by its own account Known since 18 May 2023", turns[0], StringComparison.Ordinal);
        Assert.Equal(
            "Not kept Known since 16 August 2022, low confidence, judged 20 November 2026 An earlier reason.",
            turns[1]
        );
        Assert.Equal(
            ["It said never.", "It was late."],
            page.QuerySelectorAll("#corrections ~ .documents dd").Select(Words)
        );
        Assert.NotNull(page.QuerySelector($"a.explained[href='/method#{MethodSection.Corrections}']"));
    }

    private static string Words(IElement element) =>
        string.Join(
            ' ',
            element.TextContent.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
