using System.Globalization;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>Readers' words for the words of the data. They stand here and nowhere else, so every page and export says the same.</summary>
public static class Wording
{
    public const string OwnAccount = "by its own account";

    /// <summary>What a claim of a kind is, for readers; one who only repeats the speaker says so.</summary>
    public static string Of(StatusWord status, Kind kind, Standing? standing)
    {
        var own = standing is Content.Standing.OwnWord;
        return (status, kind) switch
        {
            (StatusWord.Met, Kind.Promise) => Qualified("Kept"),
            (StatusWord.Met, Kind.Aim) => Qualified("Reached"),
            (StatusWord.Met, _) => own ? $"Holds, {OwnAccount}" : "Confirmed",
            (StatusWord.MetLate, Kind.Promise) => Qualified("Kept late"),
            (StatusWord.MetLate, Kind.Aim) => Qualified("Reached late"),
            (StatusWord.MetLate, _) => own ? $"Holds, {OwnAccount}" : "Confirmed",
            (StatusWord.PartlyMet, Kind.Promise) => "Partly kept",
            (StatusWord.PartlyMet, Kind.Aim) => "Partly reached",
            (StatusWord.PartlyMet, _) => "Partly right",
            (StatusWord.NotMet, Kind.Promise) => "Not kept",
            (StatusWord.NotMet, Kind.Aim) => "Not reached",
            (StatusWord.NotMet, _) => "Wrong",
            (StatusWord.Overtaken, _) => "Overtaken",
            (StatusWord.Unverifiable, _) => "Can’t be checked",
            (StatusWord.Open, _) => "Still open",
            (StatusWord.NotDue, Kind.Promise) => "Not due yet",
            (StatusWord.Overdue, Kind.Promise) => "Deadline passed, outcome not known",
            _ => "Not known yet",
        };

        string Qualified(string word) => own ? $"{word}, {OwnAccount}" : word;
    }

    /// <summary>A status where claims of all kinds stand together, as in filters and legends.</summary>
    public static string OfAll(StatusWord status) =>
        status switch
        {
            StatusWord.Met => "Kept, reached or confirmed",
            StatusWord.MetLate => "Kept late",
            StatusWord.PartlyMet => "Partly kept, reached or right",
            StatusWord.NotMet => "Not kept, not reached or wrong",
            StatusWord.Overtaken => "Overtaken",
            StatusWord.Unverifiable => "Can’t be checked",
            StatusWord.Open => "Still open",
            StatusWord.NotDue => "Not due yet",
            StatusWord.Overdue => "Deadline passed",
            _ => "Not known yet",
        };

    /// <summary>Whether a speaker's own figures agree, as a sentence.</summary>
    public static string Of(Holds holds) =>
        holds switch
        {
            Holds.Yes => "The arithmetic holds.",
            Holds.Roughly => "The arithmetic holds roughly.",
            _ => "The arithmetic doesn’t hold.",
        };

    public static string Of(Kind kind) =>
        kind switch
        {
            Kind.Promise => "promise",
            Kind.Aim => "aim",
            _ => "statement",
        };

    public static string Of(Standing standing) =>
        standing switch
        {
            Standing.Independent => "independent evidence",
            Standing.Arithmetic => "arithmetic",
            _ => "the speaker’s own word",
        };

    public static string Of(Basis basis) =>
        basis switch
        {
            Basis.Measured => "measured",
            Basis.Documented => "from a first-hand document",
            Basis.Reported => "reported by others",
            Basis.Searched => "looked for, not found",
            _ => "repeats the speaker’s word",
        };

    public static string Of(Extent read) =>
        read switch
        {
            Extent.Full => "read whole",
            Extent.Excerpt => "read in part",
            Extent.Copy => "read in a copy",
            Extent.Quoted => "known from quotations",
            _ => "not seen by us",
        };

    public static string Of(Bearing bearing) =>
        bearing switch
        {
            Bearing.Supports => "Speaks for it",
            Bearing.Contradicts => "Speaks against it",
            _ => "Context",
        };

    public static string Of(SourceKind kind) =>
        kind switch
        {
            SourceKind.Announcement => "announcement",
            SourceKind.FollowUp => "follow-up",
            SourceKind.Paper => "paper",
            SourceKind.Dataset => "data set",
            _ => "article",
        };

    public static string Of(Change change) =>
        change switch
        {
            Change.HedgeLost => "hedge lost",
            Change.DeadlineLost => "deadline lost",
            Change.NumberChanged => "number changed",
            Change.Overstated => "overstated",
            Change.Misattributed => "misattributed",
            _ => "misread",
        };

    public static string Of(Confidence confidence) => Words.Of(confidence);

    /// <summary>What a confidence means, as a sentence.</summary>
    public static string Meaning(Confidence confidence) =>
        confidence switch
        {
            Confidence.High => "The facts are clear, and we know of nothing that points the other way.",
            Confidence.Medium => "The facts point one way, with a gap that the reason names.",
            _ => "This is the best reading of little.",
        };

    /// <summary>A date as precise as it is: 18 May 2023, May 2023 or 2023.</summary>
    public static string Of(IsoDate date) =>
        date.First.ToString(
            date.IsDay ? "d MMMM yyyy"
                : date.IsMonth ? "MMMM yyyy"
                : "yyyy",
            CultureInfo.InvariantCulture
        );

    public static string Of(DateOnly day) => Of(new IsoDate(day));

    /// <summary>A number with its noun: 1 claim, 1,024 claims.</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As many whole words of a text as fit into so many characters.</summary>
    public static string Shorten(string text, int most) =>
        text.Length <= most
            ? text
            : text[..Math.Max(text.LastIndexOf(' ', most - 2), 1)].TrimEnd('.', ',', ';', ':') + " …";

    /// <summary>With a capital, as at the beginning of a sentence.</summary>
    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A list in a sentence: a, b and c.</summary>
    public static string Join(IReadOnlyList<string> items, string last = "and") =>
        items switch
        {
            [] => "",
            [var only] => only,
            _ => $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}",
        };
}
