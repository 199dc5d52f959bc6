using RscExplainer.Repeats;
using RscExplainer.Tests.Content;

namespace RscExplainer.Tests.Repeats;

public sealed class QualityTests
{
    private static readonly RepeatFinder Finder = RepeatFinder.From(RealContent.Snapshot.Today(A.Today));

    [Fact]
    public void On_the_passages_set_aside_claims_and_changes_are_found_well_enough()
    {
        var score = Score.Of(Passage.All.Where(passage => passage.IsSetAside), Finder);
        TestContext.Current.TestOutputHelper!.WriteLine(score.Report());

        Assert.InRange(score.Claims.Precision, 0.90, 1);
        Assert.InRange(score.Claims.Recall, 0.80, 1);
        Assert.InRange(score.Changes.F1, 0.80, 1);
    }

    [Fact]
    public void On_the_other_passages_too()
    {
        var score = Score.Of(Passage.All.Where(passage => !passage.IsSetAside), Finder);
        TestContext.Current.TestOutputHelper!.WriteLine(score.Report());

        Assert.InRange(score.Claims.Precision, 0.90, 1);
        Assert.InRange(score.Claims.Recall, 0.80, 1);
        Assert.InRange(score.Changes.F1, 0.80, 1);
    }
}
