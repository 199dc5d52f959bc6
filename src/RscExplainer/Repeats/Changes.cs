using RscExplainer.Content;

namespace RscExplainer.Repeats;

/// <summary>Tells what a repeat changed, as far as words and numbers show it.</summary>
internal static class Changes
{
    public static ImmutableArray<FoundChange> Of(
        Weighing match,
        ImmutableArray<Sentence> sentences,
        int index,
        Names names
    )
    {
        var found = new List<FoundChange>();
        var claim = match.Profile.Claim.Claim;
        var sentence = sentences[index];
        var changedUnit = Unit(match, sentence);
        foreach (var (said, repeated) in match.Changed)
            found.Add(new(Change.NumberChanged, OwnWords(match, said), repeated.Written));
        if (match.Changed.IsEmpty && OtherNumber(match, sentence) is { } number)
            found.Add(number);
        if (OtherYear(claim, match, sentence) is { } year)
            found.Add(year);
        if (LaterThanDue(claim, sentence) is { } time)
            found.Add(new(Change.NumberChanged, claim.Due!.Words, time));
        var reached = claim.Due is not null && Reached(match);
        if (HedgeLost(match, sentence))
            found.Add(new(Change.HedgeLost));
        if (claim.Due is not null && !reached && !HasTime(sentences, index))
            found.Add(new(Change.DeadlineLost, claim.Due.Words));
        if (Overstated(match, sentence) is { } overstated)
            found.Add(overstated);
        if (Misattributed(claim, sentence, names))
            found.Add(new(Change.Misattributed));
        if (changedUnit is { } unit)
        {
            found.Add(new(Change.NumberChanged, unit.Said.Written, unit.Repeated.Written));
            found.Add(new(Change.Misread, unit.Said.Written, unit.Repeated.Written));
        }
        // Words that are known to say something else say it here too.
        if (
            match is { Pattern.Repeat: { } known, Coverage: >= 0.85, Changed: [] }
            && (match.Pattern.IsMisread || match.IsVerbatim)
        )
            found.AddRange(
                known
                    .Changes.Where(change =>
                        change is Change.Misread or Change.Overstated || (change is Change.HedgeLost && IsPlain(match))
                    )
                    .Select(change => new FoundChange(change))
            );
        return [.. found.DistinctBy(change => change.Change).OrderBy(change => change.Change)];
    }

    private static bool IsPlain(Weighing match) =>
        !match.Sentence.Manner.HasFlag(Manner.Attributed) && !match.Sentence.Manner.HasFlag(Manner.Hedged);

    private static bool HedgeLost(Weighing match, Sentence sentence)
    {
        var manner = sentence.Manner;
        if (!IsPlain(match))
            return false;
        var profile = match.Profile;
        if (
            profile.Claim.Claim.Kind is Kind.Statement
            && profile
                .Patterns.SelectMany(pattern => pattern.Quantities)
                .Any(one =>
                    one.Approach is Approach.UpTo
                    && sentence.Quantities.Any(other => other.SameAs(one) && other.Approach is not Approach.UpTo)
                )
        )
            return true;
        if (profile.Hedged)
            return true;
        return profile.Claim.Claim.Kind is not Kind.Statement
            && !manner.HasFlag(Manner.Ahead)
            && profile.Claim.Claim.Kind is Kind.Aim;
    }

    // As the claim itself writes it, where it does, and not as a known repeat.
    private static string OwnWords(Weighing match, Quantity said) =>
        (
            match
                .Profile.Patterns.Where(pattern => pattern.Repeat is null)
                .SelectMany(pattern => pattern.Quantities)
                .FirstOrDefault(said.SameAs)
            ?? said
        ).Written;

    // One of the claim's numbers is right and another isn't: "three weeks, down from eight".
    private static FoundChange? OtherNumber(Weighing match, Sentence sentence)
    {
        foreach (var pattern in match.Profile.Patterns.Where(pattern => pattern is { Repeat: null, Words.Length: > 0 }))
        {
            foreach (
                var group in pattern
                    .Quantities.Where(one => one.Unit != "date")
                    .GroupBy(one => one.Unit, StringComparer.Ordinal)
            )
            {
                var missing = group.Where(said => !sentence.Quantities.Any(said.SameAs)).ToList();
                if (missing.Count == 0 || missing.Count == group.Count())
                    continue;
                var other = sentence.Quantities.FirstOrDefault(one =>
                    one.Unit == group.Key
                    && !match.Profile.Quantities.Any(one.SameAs)
                    && !match.Profile.Known.Any(one.SameAs)
                    && !one.IsVague
                );
                if (other is not null)
                    return new(Change.NumberChanged, missing[0].Written, other.Written);
            }
        }
        return null;
    }

    private static FoundChange? OtherYear(Claim claim, Weighing match, Sentence sentence)
    {
        if (claim.Due is not null)
            return null;
        var said = match
            .Profile.Patterns.Where(pattern => pattern.Repeat is null && pattern.Words.Length > 0)
            .SelectMany(pattern => pattern.Quantities)
            .FirstOrDefault(one => one.Unit == "date");
        var years = sentence.Quantities.Where(one => one.Unit == "date").ToList();
        return said is null || years.Count == 0 || years.Any(one => one.SameAs(said))
            ? null
            : new(Change.NumberChanged, said.Written, years[0].Written);
    }

    private static bool Reached(Weighing match)
    {
        var manner = Manners.Near(match.Sentence, match.Found[0].First, match.Found.Max(term => term.Last));
        return manner.HasFlag(Manner.Done) && !manner.HasFlag(Manner.Ahead);
    }

    // The sentence before or after may tell the time of the same build-out.
    private static bool HasTime(ImmutableArray<Sentence> sentences, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - 8); i--)
        {
            if (sentences[i].Tokens[^1].Text == ":")
                return !sentences[i].Times.IsEmpty || HasOwn();
        }
        return HasOwn();

        bool HasOwn()
        {
            for (var i = Math.Max(0, index - 1); i <= Math.Min(sentences.Length - 1, index + 1); i++)
            {
                if (
                    !sentences[i].Times.IsEmpty
                    && (
                        i == index
                        || sentences[i].Paragraph == sentences[index].Paragraph
                        || sentences[i].Tokens[^1].Text == ":"
                    )
                )
                    return true;
            }
            return false;
        }
    }

    private static string? LaterThanDue(Claim claim, Sentence sentence)
    {
        if (claim.Due is not { } due)
            return null;
        var latest = (due.By.Year * 12) + due.By.Month + 1;
        foreach (var time in sentence.Times)
        {
            var month = time.From + (time.Year is NamedYear.No ? claim.Said.Last.Year * 12 : 0);
            if (month > latest)
                return string.Join(' ', sentence.Tokens[time.First..(time.Last + 1)].Select(token => token.Text));
        }
        return null;
    }

    private static FoundChange? Overstated(Weighing match, Sentence sentence)
    {
        foreach (
            var said in match
                .Profile.Patterns.Where(pattern => pattern.Repeat is null)
                .SelectMany(pattern => pattern.Quantities)
        )
        {
            if (sentence.Quantities.FirstOrDefault(one => one.SameAs(said)) is not { } repeated)
                continue;
            if (said.Approach is Approach.FromBelow && repeated.Approach is Approach.Plain or Approach.Above)
                return new(Change.Overstated, "nearly " + said.Written, repeated.Written);
        }
        return Narrowed(match, sentence);
    }

    // "Fastest AI supercomputer" has become "fastest supercomputer": what narrowed the superlative is gone.
    private static FoundChange? Narrowed(Weighing match, Sentence sentence)
    {
        foreach (var pattern in match.Profile.Patterns.Where(pattern => pattern.Repeat is null))
        {
            var at = -1;
            for (var i = 0; i < pattern.Terms.Length && at < 0; i++)
                at = pattern.Terms[i].EndsWith("est", StringComparison.Ordinal) ? i : -1;
            if (at < 0 || at + 1 >= pattern.Terms.Length)
                continue;
            var superlative = pattern.Terms[at];
            var place = sentence.Terms.FirstOrDefault(term =>
                term.Key == superlative || ("among " + term.Key) == superlative
            );
            if (place.Key is null)
                return null;
            if (place.Key != superlative)
                return new(Change.Overstated, superlative, place.Key);
            var narrow = pattern.Terms[at + 1];
            if (sentence.Terms.Any(term => term.Key == narrow && Math.Abs(term.First - place.First) <= 8))
                continue;
            // The head of what is compared is there, and what narrowed it isn't.
            var head = narrow.LastIndexOf(' ') is > 0 and var space
                ? narrow[(space + 1)..]
                : pattern.Terms.ElementAtOrDefault(at + 2);
            if (
                sentence.Terms.Any(term =>
                    (term.Key == head || (term.Key == "machine" && narrow.Contains(' ', StringComparison.Ordinal)))
                    && Math.Abs(term.First - place.First) <= 8
                )
            )
                return new(Change.Overstated);
        }
        return null;
    }

    private static bool Misattributed(Claim claim, Sentence sentence, Names names)
    {
        var said = names.Attributed(sentence).ToList();
        // Who retells another's words about the speaker credits the speaker often enough.
        if (names.Has(sentence, claim.By.Id.Value))
            return false;
        return said.Count > 0
            && !(names.IsSpeakerId(said[0]) && !names.IsSpeakerId(claim.By.Id.Value))
            && !said.Contains(claim.By.Id.Value, StringComparer.Ordinal)
            && !said.Contains(claim.Source.By.Id.Value, StringComparer.Ordinal);
    }

    // A capacity told as a rate, or the other way round.
    private static (Quantity Said, Quantity Repeated)? Unit(Weighing match, Sentence sentence)
    {
        foreach (var said in match.Pattern.Quantities.Where(one => one.Unit is "byte" or "byte/s"))
        {
            if (sentence.Quantities.Any(one => one.Unit == said.Unit))
                continue;
            if (sentence.Quantities.FirstOrDefault(one => one.Unit is "byte" or "byte/s") is { } repeated)
                return (said, repeated);
        }
        return null;
    }
}
