using System.Globalization;
using System.Text;
using CsCheck;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Tests.Snapshots;

/// <summary>Laws of days, on claims and evidence made at random round the boundaries of months.</summary>
public sealed class DayLawsTests
{
    private static readonly DateOnly First = A.Day("2021-11-01");
    private static readonly DateOnly Last = A.Day("2024-02-01");

    private static readonly Gen<DateOnly> Days = Gen.Int[0, Last.DayNumber - First.DayNumber].Select(First.AddDays);

    private static readonly Gen<IsoDate> Dates = Gen.Select(Days, Gen.Int[0, 5])
        .Select(
            (day, precision) =>
                precision switch
                {
                    0 => A.Date(day.Year.ToString(CultureInfo.InvariantCulture)),
                    1 or 2 => A.Date(day.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
                    _ => new IsoDate(day),
                }
        );

    private static readonly Gen<ClaimEvidence> Evidences = Gen.Select(
            Gen.Enum<Bearing>(),
            Dates,
            Gen.Enum<Basis>(),
            Gen.Int[0, 1_000_000]
        )
        .Select(
            (bearing, on, basis, id) =>
                new ClaimEvidence(
                    bearing,
                    A.Evidence with
                    {
                        Id = new(id.ToString(CultureInfo.InvariantCulture)),
                        On = on,
                        Basis = basis,
                    }
                )
        );

    private static readonly Gen<Claim> Claims = Gen.Select(
            Gen.Enum<Kind>(),
            Dates,
            Days,
            Evidences.Array[0, 5],
            Gen.Select(Gen.Enum<Outcome>(), Gen.Int[0, 31]).Array[0, 3]
        )
        .Select(
            (kind, said, due, evidence, verdicts) =>
                A.Claim with
                {
                    Kind = kind,
                    Said = said,
                    Due = kind is Kind.Promise ? new("then", due) : null,
                    Evidence = [.. evidence],
                    Verdicts =
                    [
                        .. verdicts.Select(verdict =>
                            A.Verdict with
                            {
                                Outcome = verdict.Item1,
                                // Each bit of the number chooses a piece of evidence.
                                Evidence = [.. evidence.Where((_, i) => (verdict.Item2 >> i & 1) == 1)],
                            }
                        ),
                    ],
                }
        );

    [Fact]
    public void From_the_day_on_which_it_was_said_a_claim_has_one_status() =>
        Gen.Select(Claims, Days).Sample((claim, day) => Status.Of(claim, day) is not null == day >= claim.Said.Last);

    [Fact]
    public void A_status_began_on_the_day_that_it_names_and_not_before() =>
        Gen.Select(Claims, Days)
            .Where((claim, day) => day >= claim.Said.Last)
            .Sample(
                (claim, day) =>
                {
                    var status = Status.Of(claim, day)!;
                    Assert.InRange(status.Since, claim.Said.Last, day);
                    Assert.Equal(
                        status is Status.Judged judged ? Status.SinceOf(claim, judged.Verdict) : status.Since,
                        status.Since
                    );
                }
            );

    [Fact]
    public void A_promise_is_never_broken_or_given_up_while_it_can_be_kept() =>
        Gen.Select(Claims, Days)
            .Where((claim, day) => day <= claim.Due?.By)
            .Sample(
                (claim, day) =>
                    Status.Of(claim, day)?.Word
                        is not (
                            StatusWord.NotMet
                            or StatusWord.PartlyMet
                            or StatusWord.Unverifiable
                            or StatusWord.Open
                            or StatusWord.Overdue
                        )
            );

    [Fact]
    public void Nothing_after_a_day_matters_on_that_day() =>
        Gen.Select(Claims, Days)
            .Sample(
                (claim, day) =>
                {
                    // All verdicts that name something later are gone, as they would have been on that day.
                    var then = claim with
                    {
                        Evidence = [.. claim.Evidence.Where(listed => listed.Evidence.On.Last <= day)],
                        Verdicts =
                        [
                            .. claim.Verdicts.Where(verdict =>
                                verdict.Evidence.All(named =>
                                    named.Evidence.On.Last <= day || named.Evidence.Basis is Basis.Searched
                                )
                            ),
                        ],
                    };
                    Assert.Equal(Status.Of(claim, day), Status.Of(then, day));
                }
            );

    [Fact]
    public void A_verdict_on_later_evidence_changes_nothing_on_a_day() =>
        Gen.Select(Claims, Days, Evidences, Gen.Enum<Outcome>())
            .Where((_, day, later, _) => later.Evidence.On.Last > day && later.Evidence.Basis is not Basis.Searched)
            .Sample(
                (claim, day, later, outcome) =>
                {
                    var more = claim with
                    {
                        Evidence = claim.Evidence.Add(later),
                        Verdicts = claim.Verdicts.Add(A.Verdict with { Outcome = outcome, Evidence = [later] }),
                    };
                    Assert.Equal(Status.Of(claim, day), Status.Of(more, day));
                },
                iter: 1000
            );

    [Fact]
    public void Between_two_turns_every_day_is_alike()
    {
        foreach (var content in new[] { A.Snapshot(A.Folder), RscExplainer.Tests.Content.RealContent.Snapshot })
        {
            foreach (var (turn, next) in content.Turns.Skip(1).Zip(content.Turns.Skip(2)))
            {
                var first = Shown(content, turn);
                Assert.Equal(first, Shown(content, turn.AddDays((next.DayNumber - turn.DayNumber) / 2)));
                Assert.Equal(first, Shown(content, next.AddDays(-1)));
            }
            Assert.Equal(Shown(content, content.Turns[^1]), Shown(content, DateOnly.MaxValue));
        }
    }

    [Fact]
    public void A_folder_without_what_came_later_looks_the_same_on_a_day()
    {
        var all = A.Snapshot(A.Folder);
        // As the folder could have been on 2022-12-31: the paper, what rests on it and what cites it are gone.
        var then = A.Snapshot(
            A.Folder.Remove("sources/paper-2023.md")
                .Remove("evidence/slower.md")
                .SetItem(
                    "claims/fast.md",
                    A.Folder["claims/fast.md"].Replace("  contradicts: [slower]\n", "", StringComparison.Ordinal)
                )
                .SetItem(
                    "claims/holds.md",
                    A.Folder["claims/holds.md"]
                        .Replace("evidence:\n  context: [slower]\n", "", StringComparison.Ordinal)
                )
        );

        for (var day = A.Day("2022-01-20"); day <= A.Day("2022-12-31"); day = day.AddDays(1))
            Assert.Equal(Shown(then, day), Shown(all, day));
        Assert.NotEqual(Shown(then, A.Day("2023-05-18")), Shown(all, A.Day("2023-05-18")));
    }

    [Fact]
    public void Later_evidence_changes_no_day_before_it() =>
        Days.Sample(
            day =>
            {
                var on = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                if (day < A.Day("2022-06-01"))
                    return;
                var more = A.Snapshot(
                    A.FolderWith("claims/holds.md", "context: [slower]", "context: [slower, later]")
                        .SetItem(
                            "evidence/later.md",
                            $"---\ntitle: Later\non: {on}\nsources: [list-2022]\nbasis: reported\n---\nWords.\n"
                        )
                );
                foreach (var before in new[] { day.AddDays(-1), day.AddDays(-30), A.Day("2022-01-24") })
                    Assert.Equal(Shown(A.Snapshot(A.Folder), before), Shown(more, before));
                Assert.NotNull(more.AsOf(day).FindEvidence("later"));
            },
            iter: 50
        );

    // All that a page could tell of a day. Views are made anew, so that the days between two turns aren't alike by sharing one.
    private static string Shown(Snapshot content, DateOnly day)
    {
        var view = new SnapshotAsOf(content, day, UndatedSources.Hidden);
        Assert.Equal(Tell(view), Tell(content.AsOf(day)));
        return Tell(view);
    }

    private static string Tell(SnapshotAsOf view)
    {
        var text = new StringBuilder();
        foreach (var claim in view.Claims)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{claim.Claim.Id} {claim.Status.Word} since {claim.Status.Since:O} {claim.Standing} {string.Join('+', claim.Evidence.Select(listed => listed.Evidence.Id))} {string.Join('+', claim.Repeats.Select(repeat => repeat.Document.Id))}\n"
            );
        text.AppendJoin('+', view.Sources.Select(source => source.Id)).Append('\n');
        return text.AppendJoin('+', view.Evidence.Select(one => one.Id)).ToString();
    }
}
