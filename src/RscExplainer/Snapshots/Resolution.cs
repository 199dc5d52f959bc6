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
    private readonly Records<SpeakerDraft, Speaker> speakers = new();
    private readonly Records<TopicDraft, Topic> topics = new();
    private readonly Records<SourceDraft, Source> sources = new();
    private readonly Records<EvidenceDraft, Evidence> evidence = new();
    private readonly Records<ClaimDraft, Claim> claims = new();

    private readonly Workings workings;

    /// <param name="before">
    /// The resolution before this one, with the same shared quantities: what it made of the same draft and the same parts is taken
    /// over.
    /// </param>
    public Resolution(Draft draft, Workings workings, Resolution? before, Problems problems)
    {
        this.workings = workings;
        var parts = new List<object>();
        foreach (var written in draft.Speakers)
        {
            // That a list has one twice is told already.
            if (
                speakers.IsMissing(written.Id.Value)
                && !speakers.Keep(before?.speakers, written.Id.Value, written, parts)
            )
                speakers.Add(
                    written.Id.Value,
                    written,
                    parts,
                    new(written.Id.Value, written.Name.Value, workings.Of(written.About.Value))
                );
        }
        foreach (var written in draft.Topics)
        {
            if (topics.IsMissing(written.Id.Value) && !topics.Keep(before?.topics, written.Id.Value, written, parts))
                topics.Add(
                    written.Id.Value,
                    written,
                    parts,
                    new(written.Id.Value, written.Title.Value, workings.Of(written.About.Value))
                );
        }
        foreach (var written in draft.Sources)
        {
            if (Collect(written, parts) && !sources.Keep(before?.sources, written.Id, written, parts))
                sources.Add(written.Id, written, parts, Source(written));
        }
        foreach (var written in draft.Evidence)
        {
            if (
                Collect(written, parts)
                && !evidence.Keep(before?.evidence, written.Id, written, parts)
                && Evidence(written, problems) is { } found
            )
                evidence.Add(written.Id, written, parts, found);
        }
        // Mostly nothing that a claim can name has changed.
        var known = before is not null && HasAllPartsOf(before) ? before.claims : null;
        foreach (var written in draft.Claims)
        {
            if (known is not null && claims.Keep(known, written.Id, written))
                continue;
            if (
                Collect(written, parts)
                && !claims.Keep(before?.claims, written.Id, written, parts)
                && Claim(written, problems) is { } claim
            )
                claims.Add(written.Id, written, parts, claim);
        }
    }

    public IEnumerable<Speaker> Speakers => speakers.All;
    public IEnumerable<Topic> Topics => topics.All;
    public IEnumerable<Source> Sources => sources.All;
    public IEnumerable<Evidence> AllEvidence => evidence.All;

    public Source? Find(Id<Source> id) => sources.Find(id);

    public Evidence? Find(Id<Evidence> id) => evidence.Find(id);

    public Claim? Find(Id<Claim> id) => claims.Find(id);

    /// <summary>Whether a thing was made now, and not taken over.</summary>
    public bool IsNew(Evidence one) => evidence.IsNew(one.Id);

    public bool IsNew(Claim claim) => claims.IsNew(claim.Id);

    /// <summary>Whether every day of a source and of evidence is what it was.</summary>
    public bool HasDaysOf(Resolution other) =>
        sources.Agree(other.sources, (one, was) => one.Published == was.Published)
        && evidence.Agree(other.evidence, (one, was) => one.On == was.On);

    public Announcement? Announcement(AnnouncementDraft written) =>
        speakers.Find(written.Speaker.Value) is { } speaker
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

    private bool HasAllPartsOf(Resolution before) =>
        speakers.AreAll(before.speakers)
        && topics.AreAll(before.topics)
        && sources.AreAll(before.sources)
        && evidence.AreAll(before.evidence);

    // All that a draft names, in its order; false where something isn't there.
    private bool Collect(SourceDraft written, List<object> parts)
    {
        parts.Clear();
        return Collect(written.By, speakers, parts);
    }

    private bool Collect(EvidenceDraft written, List<object> parts)
    {
        parts.Clear();
        return !written.Sources.Value.IsEmpty && Collect(written.Sources.Value, sources, parts);
    }

    private bool Collect(ClaimDraft written, List<object> parts)
    {
        parts.Clear();
        if (
            !Collect(written.Topics.Value, topics, parts)
            || !Collect(written.Source, sources, parts)
            || !Collect(written.SeenIn, sources, parts)
            || !Collect(written.By, speakers, parts)
            || !Collect(written.Reply?.Value.Source, sources, parts)
        )
            return false;
        foreach (var (_, id) in written.Evidence)
        {
            if (!Collect(id, evidence, parts))
                return false;
        }
        return true;
    }

    private static bool Collect<TDraft, T>(
        ImmutableArray<Located<Id<T>>> ids,
        Records<TDraft, T> known,
        List<object> parts
    )
        where TDraft : class
        where T : class
    {
        foreach (var id in ids)
        {
            if (!Collect(id, known, parts))
                return false;
        }
        return true;
    }

    private static bool Collect<TDraft, T>(Located<Id<T>>? id, Records<TDraft, T> known, List<object> parts)
        where TDraft : class
        where T : class
    {
        if (id is null)
            return true;
        if (known.Find(id.Value) is not { } found)
            return false;
        parts.Add(found);
        return true;
    }

    private Source Source(SourceDraft written) =>
        new(
            written.Id,
            written.Title.Value,
            written.Publisher.Value,
            speakers.Find(written.By.Value)!,
            [.. written.Authors.Select(author => author.Value)],
            written.Published?.Value,
            written.Url.Value,
            written.Archived?.Value,
            written.Kind.Value,
            written.Read.Value,
            written.MentionsOutcome?.Value ?? false,
            workings.Of(written.Body)
        );

    private Evidence? Evidence(EvidenceDraft written, Problems problems)
    {
        var documents = All(written.Sources.Value, sources)!.Value;
        var dates = documents.Select(source => source.Published).OfType<IsoDate>().ToList();
        if (written.On is null && dates.Count == 0)
        {
            problems.Add(Rules.NoDate.At(written.File, "on", "no source has a date") with { Hint = "write it" });
            return null;
        }
        return new(
            written.Id,
            written.Title.Value,
            written.On?.Value ?? dates.MinBy(date => date.Last),
            written.Happened?.Value,
            documents,
            written.Basis.Value,
            workings.Of(written.Body)
        );
    }

    private Claim? Claim(ClaimDraft written, Problems problems)
    {
        var source = sources.Find(written.Source.Value)!;
        if ((written.Said?.Value ?? source.Published) is not { } said)
        {
            problems.Add(Rules.NoDate.At(written.File, "said", "the source has no date") with { Hint = "write it" });
            return null;
        }
        ImmutableArray<ClaimEvidence> evidenceOf =
        [
            .. written.Evidence.Select(listed => new ClaimEvidence(listed.Bearing, evidence.Find(listed.Id.Value)!)),
        ];
        var verdicts = written.Verdicts.Select(located => Verdict(located.Value, evidenceOf)).ToList();
        if (verdicts.Contains(null))
            return null;
        return new(
            written.Id,
            written.Title.Value,
            written.Kind.Value,
            All(written.Topics.Value, topics)!.Value,
            source,
            written.By is { } by ? speakers.Find(by.Value)! : source.By,
            said,
            written.SeenIn is { } seenIn ? sources.Find(seenIn.Value) : null,
            written.Fragment.Value,
            written.Due is { } due ? new(due.Value.Words.Value, due.Value.By.Value) : null,
            workings.Of(written.Test.Value),
            [.. written.Quantities.Select(own => own.Quantity)],
            Arithmetic(written.Arithmetic?.Value),
            evidenceOf,
            [.. verdicts.OfType<Verdict>()],
            written.Checked?.Value,
            written.Reply is { Value: var answer }
                ? new(answer.On.Value, sources.Find(answer.Source.Value)!, workings.Of(answer.Text.Value))
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

    private static ImmutableArray<T>? All<TDraft, T>(ImmutableArray<Located<Id<T>>> ids, Records<TDraft, T> known)
        where TDraft : class
        where T : class
    {
        var found = ids.Select(id => known.Find(id.Value)).OfType<T>().ToImmutableArray();
        return found.Length == ids.Length ? found : null;
    }
}
