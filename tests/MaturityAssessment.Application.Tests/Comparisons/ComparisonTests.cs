using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Tests.Comparisons;

public sealed class ComparisonTestsOnSqlite() : ComparisonTests(new OnSqlite());

public sealed class ComparisonTestsOnSqlServer() : ComparisonTests(new OnSqlServer());

/// <summary>Ranking, spread, scatter, gaps, movement and peers, against figures worked out by hand.</summary>
public abstract class ComparisonTests(TestDatabase database) : WorldTests(database)
{
    protected override IReadOnlyList<MaturityModel> Models => [PairModel.First, PairModel.Second, PairModel.WithoutMap];

    [Fact]
    public async Task The_ranking_says_how_far_each_is_from_median_and_best()
    {
        await AddAsync(("A", 80, 40), ("B", 60, 60), ("C", 20, 100), ("D", 40, 20));

        var view = await World.Send(World.Office, new GetRanking(new(), WithIntervals: false));

        view.Rows.Select(r => (r.Name, r.Rank, r.Overall.Shown)).ShouldBe([("A", 1, 70), ("B", 2, 60), ("C", 3, 40), ("D", 4, 35)]);
        view.Rows.Select(r => Math.Round(r.ToMedian!.Value, 9)).ShouldBe([-0.2, -0.1, 0.1, 0.15]);
        view.Rows.Select(r => Math.Round(r.ToBest!.Value, 9)).ShouldBe([0, 0.1, 0.3, 0.35]);
        view.Certainty.ShouldBeNull();
        view.Rows.ShouldAllBe(r => r.Interval == null && r.Group == null);
    }

    [Fact]
    public async Task Who_is_better_in_everything_stands_apart_and_who_trades_one_for_the_other_does_not()
    {
        // A is ahead under all weights; B and C change places where X counts less
        await AddAsync(("A", 90, 90), ("B", 60, 40), ("C", 50, 68), ("D", 10, 5));

        var view = await World.Send(World.Office, new GetRanking(new()));

        view.Rows.Select(r => (r.Name, r.Group)).ShouldBe([("A", 1), ("B", 2), ("C", 2), ("D", 3)]);
        view.Rows[0].Interval.ShouldBe(new GetRanking.Interval(1, 1, 1, 1));
        (view.Rows[1].Interval!.Low, view.Rows[1].Interval!.High).ShouldBe((2, 3));
        view.Certainty!.Groups.Select(g => (g.Number, g.FirstRank, g.LastRank, g.Agencies)).ShouldBe([(1, 1, 1, 1), (2, 2, 3, 2), (3, 4, 4, 1)]);
        view.Certainty.Groups[1].Sentence.ShouldBe("Ranks 2 to 3: two agencies whose order says nothing.");
        view.Certainty.Draws.ShouldBe(10_000);
        view.Swap.ShouldBeNull();
    }

    [Fact]
    public async Task The_weights_that_decide_are_named()
    {
        // B - C = 10 w - 28 (1 - w): level at w = 28/38; without X only C is ahead
        await AddAsync(("B", 60, 40), ("C", 50, 68), ("D", 10, 5));

        var view = await World.Send(World.Office, new GetRanking(new(), WithIntervals: false));

        view.Swap.ShouldBeOneOf(
            "B and C would be level if Exchange counted for 73.7% of the total instead of 75.0%.", "B and C would be level if Yield counted for 26.3% of the total instead of 25.0%.");
        view.Weights.Select(w => (w.Code, w.Title, w.Share, w.MovedWithout, w.MovedDoubled, w.Furthest)).ShouldBe([("X", "Exchange", 0.75, 2, 0, 1), ("Y", "Yield", 0.25, 0, 2, 1)]);
    }

    [Fact]
    public async Task Intervals_are_drawn_once_for_the_same_scores_and_can_be_cancelled()
    {
        await AddAsync(("A", 80, 40), ("B", 60, 60), ("C", 20, 100));
        var first = await World.Send(World.Office, new GetRanking(new()));

        (await World.Send(World.Viewer, new GetRanking(new()))).Rows.Select(r => r.Interval).ShouldBe(first.Rows.Select(r => r.Interval));

        await AddAsync(("D", 70, 70));
        var second = await World.Send(World.Office, new GetRanking(new()));
        second.Rows.Count.ShouldBe(4);
        second.Rows.ShouldAllBe(r => r.Interval != null);
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            using var cancelled = new CancellationTokenSource();
            await cancelled.CancelAsync();
            await World.SendCancellable(World.Office, new GetRanking(new()), cancelled.Token);
        });
    }

    [Fact]
    public async Task The_spread_is_counted_level_by_level()
    {
        await AddAsync(("A", 80, 40), ("B", 60, 60), ("C", 20, 100), ("D", 40, 20), ("E", null, null));

        var view = await World.Send(World.Office, new GetDistribution(new()));

        view.Agencies.ShouldBe(5);
        view.Lines.Select(l => (l.Code, l.Title, string.Join(' ', l.Levels.Select(c => c.Agencies)), l.WithoutScore)).ShouldBe([
            ("", "Overall", "0 1 1 2 0", 1), ("X", "Exchange", "0 1 1 1 1", 1), ("Y", "Yield", "0 1 1 1 1", 1)]);
        view.Lines[1].Spread!.Median.ShouldBe(0.5, 1e-9);
        view.Lines[1].Spread!.LowerQuartile.ShouldBe(0.35, 1e-9);
    }

    [Fact]
    public async Task Two_measures_make_points_quadrants_and_a_correlation()
    {
        var units = new[] { ("A", 10.0, 90.0, (int?)100), ("B", 20, 80, 200), ("C", 30, 70, null) };
        foreach (var (name, x, y, staff) in units)
        {
            await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, name, World.Ministry, staff: staff), x, y);
        }

        var opposed = await World.Send(World.Office, new GetScatter(new(), new(MeasureKind.Score, "X"), new(MeasureKind.Score, "Y")));
        var size = await World.Send(World.Office, new GetScatter(new(), new(MeasureKind.Score), new(MeasureKind.Staff)));

        opposed.Points.Select(p => (p.Name, p.X, p.Y)).ShouldBe([("A", 10, 90), ("B", 20, 80), ("C", 30, 70)]);
        opposed.Pearson!.Value.ShouldBe(-1, 1e-9);
        opposed.Spearman!.Value.ShouldBe(-1, 1e-9);
        (opposed.X.Median, opposed.X.Least, opposed.X.Most, opposed.Y.Median).ShouldBe((20.0, 0, 100, 80.0));
        opposed.Sentence.ShouldBe("A higher score in Exchange mostly goes with a lower score in Yield. That does not say that one brings the other.");
        opposed.Quadrants.HighLow.ShouldBe("Higher Exchange, lower Yield");
        (size.Points.Count, size.LeftOut, size.Y.Least, size.Y.Most).ShouldBe((2, 1, 100, 200));
        opposed.Measures.Select(m => m.Measure.ToString()).ShouldBe(["score", "score:X", "score:Y", "score:X.1", "score:Y.1", "completeness", "staff", "change", "change:X", "change:Y"]);
        opposed.Measures.ShouldAllBe(m => Measure.Parse(m.Measure.ToString()) == m.Measure);
        (Measure.Parse("nonsense:X"), Measure.Parse(null)).ShouldBe((null, null));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Office, new GetScatter(new(), new(MeasureKind.Score, "Z"), new(MeasureKind.Staff))));
    }

    [Fact]
    public async Task Change_and_completeness_are_measures_too()
    {
        var (a, b) = (await UnitAsync("A"), await UnitAsync("B"));
        await Crowd.SubmitAsync(World, a, 40, 40, "2025");
        await Crowd.SubmitAsync(World, a, 60, 20);
        await Crowd.SubmitAsync(World, b, 50, null);

        var view = await World.Send(World.Office, new GetScatter(new(), new(MeasureKind.Completeness), new(MeasureKind.Change)));
        var inY = await World.Send(World.Office, new GetScatter(new(), new(MeasureKind.Change, "X"), new(MeasureKind.Change, "Y")));

        // 40 → 0.75 · 60 + 0.25 · 20 = 50
        view.Points.Select(p => (p.Name, p.X, p.Y)).ShouldBe([("A", 100, 10)]);
        view.LeftOut.ShouldBe(1);
        inY.Points.Select(p => (p.X, p.Y)).ShouldBe([(20, -20)]);
        (await World.Send(World.Office, new GetScatter(new(Cycle: "2025"), new(MeasureKind.Change), new(MeasureKind.Score)))).Points.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_most_lack_comes_first_by_share_times_weight()
    {
        await AddAsync(("A", 80, 10), ("B", 30, 20), ("C", 20, null), ("D", 90, 30));

        var view = await World.Send(World.Office, new GetCommonGaps(new()));

        view.Level!.Number.ShouldBe(3);
        // X: two of four under 40 at weight 0.75; Y: three of three at 0.25
        view.Rows.Select(r => (r.Code, r.DimensionTitle, r.Below, r.Answered, r.Share, r.Weight)).ShouldBe([("X.1.1", "Exchange", 2, 4, 0.5, 0.75), ("Y.1.1", "Yield", 3, 3, 1, 0.25)]);
        (await World.Send(World.Office, new GetCommonGaps(new(), Level: 2))).Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Code.ShouldBe("Y.1.1"), r => r.Below.ShouldBe(1));
        (await World.Send(World.Office, new GetCommonGaps(new(), Most: 1))).Rows.Count.ShouldBe(1);
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Office, new GetCommonGaps(new(), Level: 9)));
    }

    [Fact]
    public async Task Who_moved_most_is_split_over_the_dimensions_and_adds_up()
    {
        var (a, b, c, d) = (await UnitAsync("A"), await UnitAsync("B"), await UnitAsync("C"), await UnitAsync("D"));
        await Crowd.AddAsync(World, PairModel.First, "2025", [Crowd.Pair(a, 40, 40), Crowd.Pair(b, 80, 80), Crowd.Pair(d, 10, 10)]);
        await Crowd.AddAsync(World, PairModel.First, "2026", [Crowd.Pair(a, 60, 20), Crowd.Pair(b, 60, 80), Crowd.Pair(c, 99, 99)]);

        var view = await World.Send(World.Office, new GetMostImproved(new()));

        view.Rows.Select(r => (r.Name, r.Before.Shown, r.Now.Shown, r.ShownChange)).ShouldBe([("A", 40, 50, 10), ("B", 80, 65, -15)]);
        view.Rows[0].Parts.Select(p => Math.Round(p, 9)).ShouldBe([0.15, -0.05]);
        view.Rows.ShouldAllBe(r => Math.Abs(r.Parts.Sum() + r.Rest - r.Change) < 1e-12 && Math.Abs(r.Rest) < 1e-12);
        (view.Since, view.OnlyNow, view.OnlyBefore, view.Risen, view.Fallen).ShouldBe(("2025", 1, 1, 1, 1));
        view.MedianChange!.Value.ShouldBe(-0.025, 1e-9);
        view.Notes.ShouldBeEmpty();
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new GetMostImproved(new(), Since: "2019")))).Message
            .ShouldBe("Nothing was submitted in a cycle 2019 before 2026. Choose an earlier cycle.");
    }

    [Fact]
    public async Task Over_versions_only_what_the_map_links_is_compared_and_the_rest_is_named()
    {
        var a = await UnitAsync("A");
        await Crowd.SubmitAsync(World, a, 40, 90, "2025", PairModel.First);
        await Crowd.SubmitAsync(World, a, 70, 10, "2026", PairModel.Second);

        var view = await World.Send(World.Office, new GetMostImproved(new("pair", "2")));

        view.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => (r.Before.Shown, r.Now.Shown).ShouldBe((40.0, 70.0)), r => r.Parts.Select(p => Math.Round(p, 9)).ShouldBe([0.3, 0]));
        view.Notes.ShouldBe([
            "Version 1 is compared with version 2 over what its map links, before caps.", "Left out of version 1: Y (Yield).", "Left out of version 2: Y (Yield)."]);
    }

    [Fact]
    public async Task A_version_without_a_map_is_not_compared_and_says_so()
    {
        var (a, b) = (await UnitAsync("A"), await UnitAsync("B"));
        await Crowd.SubmitAsync(World, a, 40, 90, "2025", PairModel.First);
        await Crowd.SubmitAsync(World, b, 40, 90, "2025", PairModel.WithoutMap);
        await Crowd.AddAsync(World, PairModel.WithoutMap, "2026", [Crowd.Pair(a, 70, 10), Crowd.Pair(b, 50, 90)]);

        var view = await World.Send(World.Office, new GetMostImproved(new("pair", "3", "2026")));

        view.Rows.ShouldHaveSingleItem().Name.ShouldBe("B");
        view.Notes.ShouldHaveSingleItem().ShouldBe("Version 3 of Pair of figures has no map from version 1, so the two cannot be compared. Add one to its file under versionMaps.");
    }

    [Fact]
    public async Task Peers_are_grouped_by_sector_size_and_unit_above()
    {
        var region = await UnitAsync("Region");
        await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, "A", region, "health", 100), 10, 10);
        await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, "B", region, "health", 2_000), 30, 30);
        await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, "C", World.Ministry, "", 100), 50, 90);
        await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, "D"), null, null);

        (await GroupsAsync(PeerGrouping.Sector)).ShouldBe([("health", 2, 0.2), ("Not stated", 2, 0.6)]);
        (await GroupsAsync(PeerGrouping.Size)).ShouldBe([("Under 250", 2, 0.35), ("1,000 to 4,999", 1, 0.3), ("Not stated", 1, null)]);
        (await GroupsAsync(PeerGrouping.Parent)).ShouldBe([("Ministry of Works", 1, 0.6), ("Region", 2, 0.2), ("At the top", 1, null)]);
        (await GroupsAsync(PeerGrouping.Sector, "Y")).ShouldBe([("health", 2, 0.2), ("Not stated", 2, 0.9)]);
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Office, new GetPeerGroups(new(), PeerGrouping.Size, "Z")));

        async Task<IEnumerable<(string, int, double?)>> GroupsAsync(PeerGrouping by, string node = "") =>
            (await World.Send(World.Office, new GetPeerGroups(new(), by, node))).Groups.Select(g => (g.Name, g.Agencies, g.Spread is null ? (double?)null : Math.Round(g.Spread.Median, 9)));
    }

    private async Task AddAsync(params (string Name, double? X, double? Y)[] agencies)
    {
        foreach (var (name, x, y) in agencies)
        {
            await Crowd.SubmitAsync(World, await UnitAsync(name), x, y);
        }
    }

    private Task<OrganisationalUnit> UnitAsync(string name) => Crowd.UnitAsync(World, name, World.Ministry);
}
