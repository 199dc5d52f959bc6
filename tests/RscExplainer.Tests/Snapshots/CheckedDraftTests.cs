using System.Text;
using CsCheck;
using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Tests.Snapshots;

/// <summary>A reading that takes over from the one before what an edit can't have changed, beside one that begins afresh.</summary>
public sealed class CheckedDraftTests
{
    /// <summary>A folder in which everything that names something is there at least once.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Folder = A
        .Folder.SetItem(
            "quantities.yml",
            """
            gpus: {value: 16000 GPU, source: launch}
            power: {value: 5 MW, evidence: slower}
            spare: {value: 2, assumed: for the test}

            """
        )
        .SetItem(
            "claims/computes.md",
            """
            ---
            title: It computes much
            kind: statement
            topics: [speed, storage]
            source: launch
            by: top500
            said: 2022-02-01
            seen-in: paper-2023
            fragment: computes much
            test: The sum is {= gpus * own =}.
            quantities: {own: 3}
            arithmetic: {says: 48 thousand GPUs, calculation: gpus * own, holds: yes}
            evidence:
              supports: [measured, slower]
            verdicts:
              - judged: 2026-11-24
                outcome: met
                confidence: high
                because: It comes to {= gpus * own =} [@launch].
                evidence: [measured]
                would-change: Less than {= gpus * spare =}.
                calculation: gpus * own
            reply: {on: 2023-05-18, source: paper-2023, text: "We say {= gpus * 2 =}."}
            formerly: [computed, counts]
            ---
            It needs {= power / gpus in W/GPU =}, see [more](/claims/fast) and [@paper-2023].

            """
        )
        .SetItem(
            "claims/gone.md",
            """
            ---
            title: It was taken back
            kind: aim
            topics: [storage]
            source: paper-2023
            fragment: taken back
            test: Something.
            withdrawn: {on: 2026-11-01, why: It was said by nobody.}
            ---
            What it means.

            """
        );

    /// <summary>What an edit may make of a file besides deleting and restoring it, right and wrong.</summary>
    private static readonly (string Path, string Old, string Now)[] Edits =
    [
        ("announcement.md", "headlines: [fast]", "headlines: [fast, holds]"),
        ("announcement.md", "sources: [launch]", "sources: [lunch]"),
        ("announcement.md", "licence: CC BY 4.0", "licence: CC BY 4.0\nodd: 1"),
        ("speakers.yml", "name: TOP500", "name: Another name"),
        ("speakers.yml", "id: top500", "id: top501"),
        ("speakers.yml", "about: A list", "abut: A list"),
        ("topics.yml", "title: Speed", "title: Pace"),
        ("topics.yml", "id: storage", "id: speed"),
        ("topics.yml", "id: storage", "id: store"),
        ("glossary.yml", "exaflop", "petaflop"),
        ("corrections.yml", "claim: fast", "claim: fst"),
        ("corrections.yml", "It was slow", "It was very slow {= gpus * 1 =}"),
        ("quantities.yml", "16000 GPU", "16001 GPU"),
        ("quantities.yml", "16000 GPU", "16000 W"),
        ("quantities.yml", "source: launch", "source: brochure"),
        ("quantities.yml", "gpus:", "gpu:"),
        ("quantities.yml", "value: 5", "valve: 5"),
        ("quantities.yml", "evidence: slower", "evidence: slowest"),
        ("sources/launch.md", "published: 2022-01-24", "published: 2022-02-20"),
        ("sources/launch.md", "published: 2022-01-24\n", ""),
        ("sources/launch.md", "by: meta", "by: top500"),
        ("sources/launch.md", "by: meta", "by: mata"),
        ("sources/launch.md", "title: The launch", "title: The other launch"),
        ("sources/list-2022.md", "published: 2022-06-01", "published: 2022-07-01"),
        ("sources/list-2022.md", "published: 2022-06-01", "published: 2027"),
        ("sources/list-2022.md", "read: full\n---\n", "read: full\n---\nNotes [@launch] with {= gpus * 2 =}.\n"),
        ("sources/paper-2023.md", "fast:", "holds:"),
        ("sources/paper-2023.md", "fast:", "fst:"),
        ("sources/paper-2023.md", "published: 2023-05-18\n", ""),
        ("sources/brochure.md", "url: https", "url: ftp"),
        ("evidence/measured.md", "on: 2022-06-15", "on: 2022-08-15"),
        ("evidence/measured.md", "on: 2022-06-15", "on: 2022-05-15"),
        ("evidence/measured.md", "on: 2022-06-15\n", ""),
        ("evidence/measured.md", "[list-2022]", "[list-2022, paper-2023]"),
        ("evidence/measured.md", "[list-2022]", "[list-2023]"),
        ("evidence/measured.md", "[list-2022]", "[brochure]"),
        ("evidence/measured.md", "[list-2022]", "[]"),
        ("evidence/measured.md", "It ran.", "It ran [@paper-2023] at {= power * 1 =}."),
        ("evidence/slower.md", "basis: documented", "basis: searched"),
        ("evidence/slower.md", "basis: documented", "basis: dreamt"),
        ("claims/fast.md", "by: 2022-07-31", "by: 2022-06-01"),
        ("claims/fast.md", "by: 2022-07-31", "by: 2021-07-31"),
        ("claims/fast.md", "outcome: met", "outcome: met-late"),
        ("claims/fast.md", "evidence: [measured]", "evidence: [slower]"),
        ("claims/fast.md", "[@list-2022]", "[@paper-2023]"),
        ("claims/fast.md", "judged: 2026-11-24", "judged: 2022-05-01"),
        ("claims/fast.md", "What it means.", "What it means [@nothing] and [a link](/claims/computed)."),
        ("claims/fast.md", "fragment: will be fast", "fragment: computes much"),
        ("claims/hopes.md", "kind: aim", "kind: promise\ndue: {words: soon, by: 2026-11-25}"),
        ("claims/hopes.md", "kind: aim", "kind: promise"),
        ("claims/hopes.md", "kind: aim", "kind: aim\ndraft: true"),
        ("claims/hopes.md", "kind: aim", "kind: aim\nformerly: [counts]"),
        (
            "claims/hopes.md",
            "title: It may",
            "title: It may, if all goes well and nothing else comes in between before then,"
        ),
        ("claims/holds.md", "topics: [storage]", "topics: [storage, sped]"),
        ("claims/holds.md", "context: [slower]", "context: [slower, slower]"),
        ("claims/holds.md", "title: It holds", "title: [It holds"),
        ("claims/computes.md", "own: 3", "own: 4"),
        ("claims/computes.md", "formerly: [computed, counts]", "formerly: [computed, fast]"),
        ("claims/computes.md", "gpus * spare", "gpus + spare"),
        ("claims/computes.md", "by: top500", "by: meta"),
        ("claims/gone.md", "by nobody", "by nobody at all"),
        ("pages/about.md", "/claims/fast", "/claims/holds"),
        ("pages/about.md", "[@brochure]", "nothing"),
    ];

    private static readonly DateOnly[] Days = [A.Today, A.Today, A.Today.AddDays(1)];

    private static readonly DateOnly[] Past = [A.Day("2022-03-01"), A.Day("2022-08-01")];

    private static readonly Gen<Step> Steps = Gen.Select(Gen.Int[0, Edits.Length - 1], Gen.Int[0, 9], Gen.OneOf(Days))
        .Select((edit, way, today) => new Step(Edits[edit], way, today));

    [Fact]
    public void Whatever_is_edited_a_reading_that_takes_over_finds_what_a_fresh_one_finds() =>
        Gen.Select(Steps.Array[1, 12], Gen.Enum<DraftClaims>())
            .Sample(
                (steps, drafts) =>
                {
                    var folder = Folder;
                    CheckedDraft? last = null;
                    foreach (var step in steps.Prepend(new(Edits[0], 2, A.Today)))
                    {
                        folder = step.On(folder);
                        var fresh = CheckedDraft.Of(Read(folder, null), step.Today, drafts);
                        last = CheckedDraft.Of(Read(folder, last?.Draft), step.Today, drafts, last);
                        Assert.Equal(fresh.Problems.Select(A.Shown), last.Problems.Select(A.Shown));
                        Assert.Equal(All(fresh, step.Today), All(last, step.Today));
                        KnowEachOther(last.Snapshot);
                    }
                },
                iter: 50
            );

    [Fact]
    public void Each_edit_changes_its_file() =>
        Assert.All(Edits, edit => Assert.Contains(edit.Old, Folder[edit.Path], StringComparison.Ordinal));

    [Fact]
    public void Of_these_edits_many_are_wrong_and_many_make_right_what_was_wrong()
    {
        var random = new Random(1);
        var rightAgain = 0;
        var folder = Folder;
        CheckedDraft? last = null;
        for (var i = 0; i < 400; i++)
        {
            folder = new Step(Edits[random.Next(Edits.Length)], random.Next(10), A.Today).On(folder);
            var next = CheckedDraft.Of(Read(folder, last?.Draft), A.Today, DraftClaims.Hidden, last);
            if (last is { Snapshot: null } && next.Snapshot is not null)
                rightAgain++;
            last = next;
        }
        Assert.InRange(rightAgain, 20, 180);
    }

    [Fact]
    public void An_edit_of_a_claim_leaves_all_else_the_very_same()
    {
        var before = CheckedDraft.Of(Read(Folder, null), A.Today);
        Assert.Empty(before.Problems.Select(A.Shown));
        var edited = Folder.SetItem(
            "claims/fast.md",
            Folder["claims/fast.md"].Replace("What it means.", "Other words.", StringComparison.Ordinal)
        );
        var after = CheckedDraft.Of(Read(edited, before.Draft), A.Today, DraftClaims.Hidden, before);

        Assert.Equal(
            ["claims/fast.md"],
            after
                .Draft.Files.Except(before.Draft.Files, ReferenceEqualityComparer.Instance)
                .Select(file => ((FileDraft)file!).Path)
        );
        Assert.Same(before.Draft.Names, after.Draft.Names);
        var (was, now) = (before.Snapshot!, after.Snapshot!);
        Assert.Equal(["fast"], New(was.Claims, now.Claims).Select(claim => claim.Id.Value));
        Assert.Empty(New(was.Sources, now.Sources));
        Assert.Empty(New(was.Evidence, now.Evidence));

        static IEnumerable<T> New<T>(IEnumerable<T> was, IEnumerable<T> now)
            where T : class => now.Where(one => !was.Contains(one, ReferenceEqualityComparer.Instance));
    }

    private static Draft Read(ImmutableSortedDictionary<string, string> folder, Draft? before) =>
        new(
            folder.Select(file =>
                FileDraft.Parse(file.Key, Encoding.UTF8.GetBytes(file.Value), before?.File(file.Key))
            ),
            [],
            before
        );

    private static string All(CheckedDraft read, DateOnly today) =>
        read.Snapshot is { } snapshot
            ? Dump.Of(snapshot, [snapshot.Today(today), .. Past.Select(snapshot.AsOf)])
            : "nothing";

    /// <summary>What a thing knows is of the same snapshot, not of the one before.</summary>
    private static void KnowEachOther(Snapshot? snapshot)
    {
        foreach (var claim in snapshot?.Claims ?? [])
        {
            Assert.Contains(claim.Source, snapshot!.Sources, ReferenceEqualityComparer.Instance);
            Assert.Contains(claim.By, snapshot.Speakers, ReferenceEqualityComparer.Instance);
            Assert.All(
                claim.Topics,
                topic => Assert.Contains(topic, snapshot.Topics, ReferenceEqualityComparer.Instance)
            );
            foreach (var listed in claim.Evidence)
            {
                Assert.Contains(listed.Evidence, snapshot.Evidence, ReferenceEqualityComparer.Instance);
                Assert.All(
                    listed.Evidence.Sources,
                    source => Assert.Contains(source, snapshot.Sources, ReferenceEqualityComparer.Instance)
                );
            }
        }
    }

    /// <param name="Way">How many in ten edits delete the file, restore it, or undo all edits before.</param>
    private sealed record Step((string Path, string Old, string Now) Edit, int Way, DateOnly Today)
    {
        public ImmutableSortedDictionary<string, string> On(ImmutableSortedDictionary<string, string> folder)
        {
            var edited = Folder[Edit.Path].Replace(Edit.Old, Edit.Now, StringComparison.Ordinal);
            return Way switch
            {
                0 => folder.Remove(Edit.Path),
                1 => folder.SetItem(Edit.Path, Folder[Edit.Path]),
                2 => Folder,
                < 6 => Folder.SetItem(Edit.Path, edited),
                _ => folder.SetItem(Edit.Path, edited),
            };
        }
    }
}
