using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Repeats;

/// <summary>The names by which a reader knows what a text is about: of what was announced, of who announced it, and of others.</summary>
internal sealed class Names
{
    /// <summary>Whatever was announced, it may be called so.</summary>
    private static readonly FrozenSet<string> Machines = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "supercomputer",
            "supercomputers",
            "computer",
            "machine",
            "cluster",
            "system",
            "systems",
            "infrastructure",
            "supercluster",
        ]
    );

    // "Unlike X", "faster than X": X isn't what the sentence is about.
    private static readonly FrozenSet<string> Comparing = FrozenSet.Create(StringComparer.Ordinal, ["unlike", "than"]);

    private readonly FrozenSet<string> subject;
    private readonly FrozenSet<string> subjectWords;
    private readonly FrozenSet<string> speaker;
    private readonly string speakerId;
    private readonly FrozenSet<string> known;
    private readonly FrozenSet<string> others;
    private readonly FrozenSet<string> ordinary;
    private readonly Dictionary<string, string> speakers = new(StringComparer.Ordinal);

    public Names(SnapshotAsOf view)
    {
        var all = view.All;
        // What was announced is the term of the glossary that most titles name.
        var named = all
            .Terms.Select(term =>
                (Term: term, Count: view.Claims.Count(claim => Mentions(claim.Claim.Title, term.Name)))
            )
            .OrderByDescending(one => one.Count)
            .FirstOrDefault();
        string[] forms = named.Count * 4 > view.Claims.Length ? [named.Term.Name, .. named.Term.Also] : [];
        subject = forms.Select(Lexicon.KeyOf).ToFrozenSet(StringComparer.Ordinal);
        // "The SuperCluster" is enough where the word is nobody else's.
        subjectWords = forms
            .SelectMany(Lexer.Read)
            .Where(token =>
                token.Is(TokenShape.Coined)
                || (token.Is(TokenShape.Shouted) && forms.Contains(token.Text, StringComparer.OrdinalIgnoreCase))
            )
            .Select(token => token.Text)
            .ToFrozenSet(StringComparer.Ordinal);
        speakerId = all.Announcement.Speaker.Id.Value;
        speaker = Proper($"{all.Announcement.Speaker.Name}. x {all.Announcement.Speaker.About.PlainText}")
            .Append(all.Announcement.Speaker.Name.ToLowerInvariant())
            .Concat(
                view.Claims.Where(claim => claim.Claim.By.Id.Value == speakerId)
                    .SelectMany(claim => Mouths(claim.Claim.Title))
            )
            .Except(subjectWords, StringComparer.Ordinal)
            .ToFrozenSet(StringComparer.Ordinal);
        known = view
            .Claims.SelectMany(claim => Proper($"x {claim.Claim.Title} x {claim.Claim.Fragment}"))
            .Concat(speaker)
            .ToFrozenSet(StringComparer.Ordinal);
        ordinary = view
            .Claims.SelectMany(claim => Lexer.Read(claim.Claim.Body.PlainText + " " + claim.Claim.Test.PlainText))
            .Concat(view.Evidence.SelectMany(one => Lexer.Read(one.Body.PlainText)))
            .Where(token => token.IsWord && !token.Is(TokenShape.Capital))
            .Select(token => token.Text)
            .ToFrozenSet(StringComparer.Ordinal);
        foreach (var one in all.Speakers)
        {
            var name = Lexer.Read(one.Name);
            // "AI News" isn't known by its first word.
            if (name.Count > 0 && (name.Count == 1 || !(name[0].Text.Length < 4 || IsCommon(name[0].Text))))
                speakers.TryAdd(name[0].Text, one.Id.Value);
        }
        foreach (var name in speaker)
            speakers[name] = all.Announcement.Speaker.Id.Value;
        others = speakers.Keys.Except(known, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);

        bool IsCommon(string word) =>
            ordinary.Contains(word)
            || known.Contains(word)
            || English.Stopwords.Contains(word)
            || Measures.Units.ContainsKey(word);
    }

    /// <summary>Whether a key of a term is a name of what was announced.</summary>
    public bool IsSubject(string key) => subject.Contains(key);

    public bool IsSpeaker(string key) => speaker.Contains(key);

    /// <summary>Whether an id is that of who announced.</summary>
    public bool IsSpeakerId(string id) => id == speakerId;

    /// <summary>What each sentence is about, going by its own names and, where it has none, by those before it.</summary>
    public ImmutableArray<Focus> Follow(ImmutableArray<Sentence> sentences)
    {
        var own = sentences.Select(Of).ToArray();
        var followed = ImmutableArray.CreateBuilder<Focus>(own.Length);
        var current = Focus.Nothing;
        for (var i = 0; i < own.Length; i++)
        {
            var focus = own[i];
            if (focus is Focus.Nothing or Focus.Speaker && current is Focus.Announced)
                focus = Focus.Announced;
            else if (
                focus is Focus.Nothing
                && current is Focus.Other
                && sentences[i].Paragraph == sentences[i - 1].Paragraph
            )
                focus = Focus.Other;
            // "Sixteen thousand GPUs! That is what Meta promised for RSC": the name may come a sentence later.
            else if (
                focus is Focus.Nothing
                && i + 1 < own.Length
                && own[i + 1] is Focus.Announced
                && sentences[i].Paragraph == sentences[i + 1].Paragraph
            )
                focus = Focus.Announced;
            followed.Add(focus);
            if (focus is not Focus.Nothing)
                current = focus is Focus.Speaker && current is Focus.Announced ? current : focus;
        }
        return followed.ToImmutable();
    }

    /// <summary>Whether a sentence names a speaker at all.</summary>
    public bool Has(Sentence sentence, string id) =>
        sentence.Tokens.Any(token => speakers.TryGetValue(token.Text, out var one) && one == id);

    /// <summary>Of whom it is said that they say it: the ids of the speakers.</summary>
    public IEnumerable<string> Attributed(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsWord || !tokens[i].Is(TokenShape.Capital))
                continue;
            var says = false;
            for (var near = 1; near <= 2 && i + near < tokens.Length && !says; near++)
                says = Says(tokens[i + near].Text) || (near == 1 && tokens[i + near].Text == ":" && i == 0);
            says |= i >= 2 && tokens[i - 1].Text == "to" && tokens[i - 2].Text == "according";
            if (says && speakers.TryGetValue(tokens[i].Text, out var id))
                yield return id;
        }
    }

    private static bool Says(string word)
    {
        var stem = Stems.Of(word);
        return English.Saying.Contains(stem)
            || stem is "believ" or "hop" or "expect" or "think" or "reckon" or "want" or "aim" or "plan";
    }

    private Focus Of(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var shouted = tokens.Count(token => token.Is(TokenShape.Shouted)) * 2 > tokens.Count(token => token.IsWord);
        var hasSubject = sentence.Terms.Any(term => subject.Contains(term.Key) && !IsCompared(tokens, term.First));
        var hasMachine = false;
        var speakerAt = -1;
        var hasOther = false;
        var owns = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (!token.IsWord)
                continue;
            if (subjectWords.Contains(token.Text) && !IsCompared(tokens, i))
                hasSubject |= token.Is(TokenShape.Capital) || shouted;
            else if (Machines.Contains(token.Text))
            {
                hasMachine = true;
                owns |= speakerAt >= 0 && i - speakerAt <= 6;
            }
            else if (speaker.Contains(token.Text) && token.Is(TokenShape.Capital) && !IsCompared(tokens, i))
            {
                speakerAt = i;
                owns |= i > 1 && Machines.Contains(tokens[i - 2].Text) && tokens[i - 1].Text == "of";
            }
            else
                hasOther |= IsOther(tokens, i, shouted);
        }
        if (hasSubject)
            return Focus.Announced;
        if (speakerAt >= 0 && hasMachine && (owns || !hasOther) && !HasForeignCode(tokens))
            return Focus.Announced;
        return hasOther ? Focus.Other
            : speakerAt >= 0 ? Focus.Speaker
            : Focus.Nothing;
    }

    private static bool IsCompared(ImmutableArray<Token> tokens, int i)
    {
        for (var back = 1; back <= 4 && i - back >= 0; back++)
        {
            if (Comparing.Contains(tokens[i - back].Text))
                return true;
        }
        return false;
    }

    private bool HasForeignCode(ImmutableArray<Token> tokens) =>
        tokens.Any(token =>
            token.Is(TokenShape.Coined)
            && token.Text.AsSpan().ContainsAnyInRange('0', '9')
            && !known.Contains(Stems.Of(token.Text))
            && !known.Contains(token.Text)
        );

    /// <summary>A capitalised word that the claims don't know and that isn't an ordinary word at the beginning of a sentence.</summary>
    private bool IsOther(ImmutableArray<Token> tokens, int i, bool shouted)
    {
        var token = tokens[i];
        if (others.Contains(token.Text) && (token.Is(TokenShape.Capital) || token.Is(TokenShape.Coined)))
            return true;
        if (shouted || !(token.Is(TokenShape.Capital) || token.Is(TokenShape.Coined)))
            return false;
        if (
            known.Contains(token.Text)
            || known.Contains(Stems.Of(token.Text))
            || English.Stopwords.Contains(token.Text)
            || token.Text.Length < 3
        )
            return false;
        if (
            English.Months.Contains(token.Text)
            || ordinary.Contains(token.Text)
            || Measures.Numbers.ContainsKey(token.Text)
            || Measures.Units.ContainsKey(token.Text)
        )
            return false;
        var before = i > 0 ? tokens[i - 1] : default;
        // A place or a person is no rival.
        if (i > 0 && before.Text is "in" or "at" or "from" or "by" or "for" or "on")
            return false;
        if (i > 0 && before.Text is not ("\"" or ":" or "-" or "—" or "'"))
            return true;
        // At the beginning every word has a capital; one that owns or does something there is probably a name.
        return token.Is(TokenShape.Coined)
            || token.Is(TokenShape.Possessive)
            || (token.Text[^1] != 's' && IsSubjectOf(tokens, i));
    }

    private static bool IsSubjectOf(ImmutableArray<Token> tokens, int i) =>
        (i + 1 < tokens.Length && IsVerb(tokens[i + 1].Text))
        || (
            i + 2 < tokens.Length
            && tokens[i + 1].Text is "now" or "also" or "then" or "already"
            && IsVerb(tokens[i + 2].Text)
        );

    private static bool IsVerb(string word) =>
        word
            is "is"
                or "was"
                or "has"
                or "will"
                or "had"
                or "can"
                or "plans"
                or "reached"
                or "became"
                or "consists"
                or ","
        || Says(word);

    // "Zuckerberg says .." names who speaks for the speaker.
    private static IEnumerable<string> Mouths(string title)
    {
        var tokens = Lexer.Read(title);
        return tokens.Count > 1 && tokens[0].Is(TokenShape.Capital) && tokens[1].Text is "says" or "said"
            ? [tokens[0].Text]
            : [];
    }

    private static bool Mentions(string text, string name) => text.Contains(name, StringComparison.Ordinal);

    private static IEnumerable<string> Proper(string text) =>
        Lexer
            .Read(text)
            .Where((token, index) => index > 0 && (token.Is(TokenShape.Capital) || token.Is(TokenShape.Coined)))
            .Where(token => token.Text.Length > 2 && !English.Stopwords.Contains(token.Text))
            .SelectMany(token => new[] { token.Text, Stems.Of(token.Text) });
}

/// <summary>What a sentence is about.</summary>
internal enum Focus
{
    /// <summary>Nothing that has a name.</summary>
    Nothing,

    /// <summary>Who announced, but not what.</summary>
    Speaker,

    /// <summary>What was announced.</summary>
    Announced,

    /// <summary>Somebody or something else.</summary>
    Other,
}
