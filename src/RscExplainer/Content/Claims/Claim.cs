using RscExplainer.Calculations;
using RscExplainer.Markup;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>One checkable sentence of a speaker.</summary>
/// <param name="Title">The claim in plain words.</param>
/// <param name="Topics">One to four.</param>
/// <param name="Source">Where it was said.</param>
/// <param name="Said">When. A coarse date counts from its last day.</param>
/// <param name="SeenIn">Where the editors read the fragment, if not in the source itself.</param>
/// <param name="Fragment">The shortest verbatim words that pin the claim to its source.</param>
/// <param name="Due">Null unless the claim is a promise.</param>
/// <param name="Test">What would have to be seen for the claim to count as met.</param>
/// <param name="Quantities">Its numbers that have names, in the order of the file.</param>
/// <param name="Arithmetic">Whether its own figures agree, where somebody looked.</param>
/// <param name="Evidence">In the order of the file: supporting, contradicting, context.</param>
/// <param name="Verdicts">In the order of the file; the last that holds on a day counts.</param>
/// <param name="Checked">The day on which the editors last looked and found nothing new.</param>
/// <param name="Body">What the claim means, as it was said.</param>
public sealed record Claim(
    Id<Claim> Id,
    string Title,
    Kind Kind,
    ImmutableArray<Topic> Topics,
    Source Source,
    Speaker By,
    IsoDate Said,
    Source? SeenIn,
    string Fragment,
    Due? Due,
    Prose Test,
    ImmutableArray<NamedQuantity> Quantities,
    Arithmetic? Arithmetic,
    ImmutableArray<ClaimEvidence> Evidence,
    ImmutableArray<Verdict> Verdicts,
    DateOnly? Checked,
    Reply? Reply,
    Prose Body
);

public enum Kind
{
    /// <summary>Will be so by a time.</summary>
    Promise,

    /// <summary>Hoped for, without a time.</summary>
    Aim,

    /// <summary>Is or was so.</summary>
    Statement,
}

/// <param name="Words">The words that named the time.</param>
/// <param name="By">The last day on which the promise is kept.</param>
public sealed record Due(string Words, DateOnly By)
{
    /// <summary>The first day on which it is too late. The calendar's last day has none after it.</summary>
    public DateOnly Passed => By == DateOnly.MaxValue ? By : By.AddDays(1);
}

/// <summary>Evidence as a claim lists it.</summary>
public sealed record ClaimEvidence(Bearing Bearing, Evidence Evidence);

/// <summary>What evidence means for a claim.</summary>
public enum Bearing
{
    Supports,
    Contradicts,
    Context,
}

/// <summary>What the speaker says about the outcome.</summary>
public sealed record Reply(IsoDate On, Source Source, Prose Text);

/// <summary>A claim that was taken back: its address answers with the reason.</summary>
public sealed record Withdrawn(Id<Claim> Id, string Title, DateOnly On, Prose Why);
