using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Snapshots;

/// <summary>
/// Turns what files say into things that know each other. What names something that isn't there, or is itself faulty, is left out:
/// its problem is told once, where it is.
/// </summary>
internal sealed class Resolution
{
    private readonly Dictionary<Id<Speaker>, Speaker> speakers = [];
    private readonly Dictionary<Id<Topic>, Topic> topics = [];
    private readonly Dictionary<Id<Source>, Source> sources = [];
    private readonly Dictionary<Id<Evidence>, Evidence> evidence = [];
    private readonly Dictionary<Id<Claim>, Claim> claims = [];

    private readonly Workings workings;

    public Resolution(Draft draft, Workings workings, Problems problems)
    {
        this.workings = workings;
        foreach (var written in draft.Speakers)
            speakers.TryAdd(
                written.Id.Value,
                new(written.Id.Value, written.Name.Value, workings.Of(written.About.Value))
            );
        foreach (var written in draft.Topics)
            topics.TryAdd(
                written.Id.Value,
                new(written.Id.Value, written.Title.Value, workings.Of(written.About.Value))
            );
        foreach (var written in draft.Sources)
        {
            if (Source(written) is { } source)
                sources.Add(source.Id, source);
        }
        foreach (var written in draft.Evidence)
        {
            if (Evidence(written, problems) is { } found)
                evidence.Add(found.Id, found);
        }
        foreach (var written in draft.Claims)
        {
            if (Claim(written, problems) is { } claim)
                claims.Add(claim.Id, claim);
        }
    }

    public IEnumerable<Speaker> Speakers => speakers.Values;
    public IEnumerable<Topic> Topics => topics.Values;
    public IEnumerable<Source> Sources => sources.Values;
    public IEnumerable<Evidence> AllEvidence => evidence.Values;

    public Source? FindSource(string id) => sources.GetValueOrDefault(new(id));

    public Evidence? Find(Id<Evidence> id) => evidence.GetValueOrDefault(id);

    public Claim? Find(Id<Claim> id) => claims.GetValueOrDefault(id);

    public Announcement? Announcement(AnnouncementDraft written) =>
        Find(written.Speaker, speakers) is { } speaker
        && All(written.Sources, sources) is { } documents
        && All(written.Headlines, claims) is { } headlines
            ? new(
                written.Name.Value,
                written.Title.Value,
                speaker,
                written.On.Value,
                documents,
                headlines,
                written.Licence.Value,
                workings.Of(written.Body)
            )
            : null;

    private Source? Source(SourceDraft written) =>
        Find(written.By, speakers) is { } by
            ? new(
                written.Id,
                written.Title.Value,
                written.Publisher.Value,
                by,
                [.. written.Authors.Select(author => author.Value)],
                written.Published?.Value,
                written.Url.Value,
                written.Archived?.Value,
                written.Kind.Value,
                written.Read.Value,
                written.MentionsOutcome?.Value ?? false,
                workings.Of(written.Body)
            )
            : null;

    private Evidence? Evidence(EvidenceDraft written, Problems problems)
    {
        if (All(written.Sources.Value, sources) is not { IsEmpty: false } documents)
            return null;
        var dates = documents.Select(source => source.Published).OfType<IsoDate>().ToList();
        if (written.On is null && dates.Count == 0)
        {
            problems.Add(Rules.NoDate.At(written.File, "on", "no source has a date") with { Hint = "write it" });
            return null;
        }
        var on = written.On?.Value ?? dates.MinBy(date => date.Last);
        return new(
            written.Id,
            written.Title.Value,
            on,
            written.Happened?.Value,
            documents,
            written.Basis.Value,
            workings.Of(written.Body)
        );
    }

    private Claim? Claim(ClaimDraft written, Problems problems)
    {
        if (
            All(written.Topics.Value, topics) is not { } about
            || Find(written.Source, sources) is not { } source
            || (written.SeenIn is { } seen && Find(seen, sources) is null)
            || (written.By is { } speaker && Find(speaker, speakers) is null)
            || (written.Reply is { } reply && Find(reply.Value.Source, sources) is null)
            || All([.. written.Evidence.Select(listed => listed.Id)], evidence) is not { } listedEvidence
        )
            return null;
        if ((written.Said?.Value ?? source.Published) is not { } said)
        {
            problems.Add(Rules.NoDate.At(written.File, "said", "the source has no date") with { Hint = "write it" });
            return null;
        }
        ImmutableArray<ClaimEvidence> evidenceOf =
        [
            .. written.Evidence.Zip(listedEvidence, (listed, found) => new ClaimEvidence(listed.Bearing, found)),
        ];
        var verdicts = written.Verdicts.Select(located => Verdict(located.Value, evidenceOf)).ToList();
        if (verdicts.Contains(null))
            return null;
        return new(
            written.Id,
            written.Title.Value,
            written.Kind.Value,
            about,
            source,
            written.By is { } by ? speakers[by.Value] : source.By,
            said,
            written.SeenIn is { } seenIn ? sources[seenIn.Value] : null,
            written.Fragment.Value,
            written.Due is { } due ? new(due.Value.Words.Value, due.Value.By.Value) : null,
            workings.Of(written.Test.Value),
            [.. written.Quantities.Select(own => own.Quantity)],
            Arithmetic(written.Arithmetic?.Value),
            evidenceOf,
            [.. verdicts.OfType<Verdict>()],
            written.Checked?.Value,
            written.Reply is { Value: var answer }
                ? new(answer.On.Value, sources[answer.Source.Value], workings.Of(answer.Text.Value))
                : null,
            workings.Of(written.Body)
        );
    }

    private Verdict? Verdict(VerdictDraft written, ImmutableArray<ClaimEvidence> listed)
    {
        var named = written.Evidence.Select(id => listed.FirstOrDefault(one => one.Evidence.Id == id.Value)).ToList();
        // What a calculation with an error would have decided is unknown.
        var isUnknown = written.Calculation is { } faulty && workings.Of(faulty.Value) is null;
        return isUnknown || named.Contains(null)
            ? null
            : new(
                written.Judged.Value,
                written.Outcome.Value,
                written.Confidence.Value,
                workings.Of(written.Because.Value),
                [.. named.OfType<ClaimEvidence>()],
                written.WouldChange is { } wouldChange ? workings.Of(wouldChange.Value) : null,
                written.Calculation is { } formula ? workings.Of(formula.Value) : null
            );
    }

    private Arithmetic? Arithmetic(ArithmeticDraft? written) =>
        written is not null && workings.Of(written.Calculation.Value) is { } calculation
            ? new(written.Says.Value, calculation, written.Holds.Value)
            : null;

    private static T? Find<T>(Located<Id<T>> id, Dictionary<Id<T>, T> known)
        where T : class => known.GetValueOrDefault(id.Value);

    private static ImmutableArray<T>? All<T>(ImmutableArray<Located<Id<T>>> ids, Dictionary<Id<T>, T> known)
        where T : class
    {
        var found = ids.Select(id => Find(id, known)).OfType<T>().ToImmutableArray();
        return found.Length == ids.Length ? found : null;
    }
}
