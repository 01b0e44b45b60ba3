using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Tests.Comparisons;

public sealed class PortfolioTestsOnSqlite() : PortfolioTests(new OnSqlite());

public sealed class PortfolioTestsOnSqlServer() : PortfolioTests(new OnSqlServer());

public abstract class PortfolioTests(TestDatabase database) : WorldTests(database)
{
    protected override IReadOnlyList<MaturityModel> Models => [TestModel.Small, PairModel.First, PairModel.Second, PairModel.WithoutMap, PairModel.Weightless];

    [Fact]
    public async Task Rows_summary_and_columns_are_as_by_hand()
    {
        await FourAsync();

        var view = await World.Send(World.Office, new GetPortfolio(new()));

        view.Rows.Select(r => (r.Name, r.Rank, r.Overall.Shown, r.Overall.Level, r.Percentile)).ShouldBe([
            ("Alpha", 1, 70, 4, 87.5), ("Beta", 2, 60, 4, 62.5), ("Gamma", 3, 40, 3, 37.5), ("Delta", 4, 35, 2, 12.5), ("Epsilon", null, null, null, null)]);
        view.Rows.Select(r => string.Join(' ', r.Cells.Select(c => $"{c.Shown}/{c.Level}"))).ShouldBe(["80/5 40/3", "60/4 60/4", "20/2 100/5", "40/3 20/2", "/ /"]);
        view.Columns.Select(c => (c.Code, c.Title, c.Parent, c.HasParts, c.Share, c.Median.Shown)).ShouldBe([("X", "Exchange", null, true, 0.75, 50.0), ("Y", "Yield", null, true, 0.25, 50.0)]);
        view.Summary.ShouldSatisfyAllConditions(
            s => (s.Compared, s.Submitted, s.Open, s.Withdrawn).ShouldBe((5, 5, 0, 0)),
            s => (s.Median.Shown, s.Median.Level).ShouldBe((50.0, 3)),
            s => s.Overall!.Count.ShouldBe(4),
            s => s.Overall!.Least.ShouldBe(0.35, 1e-9),
            s => s.Overall!.Most.ShouldBe(0.7, 1e-9),
            s => s.Overall!.LowerQuartile.ShouldBe(0.3875, 1e-9),
            s => s.Overall!.UpperQuartile.ShouldBe(0.625, 1e-9),
            s => s.Overall!.Mean.ShouldBe(0.5125, 1e-9));
        // sums over X and Y: 120, 120, 120, 60: 2 · (1 - (500 + 875) / 675)
        view.Summary.Alpha!.Value.ShouldBe(2 * (1 - 1375.0 / 675), 1e-9);
        (view.Filter.ModelCode, view.Filter.ModelVersion, view.Filter.Cycle, view.ModelTitle).ShouldBe(("pair", "1", "2026", "Pair of figures"));
    }

    [Fact]
    public async Task Rows_come_sorted_and_paged_and_without_a_score_last_either_way()
    {
        await FourAsync();

        (await NamesAsync(new(PortfolioOrder.Name))).ShouldBe("Alpha Beta Delta Epsilon Gamma");
        (await NamesAsync(new(PortfolioOrder.Name, Descending: true))).ShouldBe("Gamma Epsilon Delta Beta Alpha");
        (await NamesAsync(new(PortfolioOrder.Score, "Y"))).ShouldBe("Delta Alpha Beta Gamma Epsilon");
        (await NamesAsync(new(PortfolioOrder.Score, "Y", Descending: true))).ShouldBe("Gamma Beta Alpha Delta Epsilon");
        (await NamesAsync(new(PortfolioOrder.Score, "X.1"))).ShouldBe("Gamma Delta Beta Alpha Epsilon");
        (await NamesAsync(new(PortfolioOrder.Rank, Descending: true))).ShouldBe("Delta Gamma Beta Alpha Epsilon");
        (await NamesAsync(new(PortfolioOrder.Score, "another model's"))).ShouldBe("Alpha Beta Gamma Delta Epsilon");
        var second = await World.Send(World.Office, new GetPortfolio(new(), Sort: new(PortfolioOrder.Name), Page: 2, PageSize: 2));
        second.Rows.Select(r => r.Name).ShouldBe(["Delta", "Epsilon"]);
        second.Total.ShouldBe(5);
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => World.Send(World.Office, new GetPortfolio(new(), PageSize: 201)));

        async Task<string> NamesAsync(PortfolioSort sort) => string.Join(' ', (await World.Send(World.Office, new GetPortfolio(new(), Sort: sort))).Rows.Select(r => r.Name));
    }

    [Fact]
    public async Task A_dimension_opens_to_its_parts()
    {
        await FourAsync();

        var view = await World.Send(World.Office, new GetPortfolio(new(), Expand: "X"));

        view.Columns.Select(c => (c.Code, c.Parent, c.HasParts)).ShouldBe([("X", null, true), ("X.1", "X", false), ("Y", null, true)]);
        view.Rows[0].Cells.Select(c => c.Shown).ShouldBe([80, 80, 40]);
        (await World.Send(World.Office, new GetPortfolio(new(), Expand: "nothing"))).Columns.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_choice_the_model_with_most_submissions_and_its_latest_cycle_are_compared()
    {
        await World.SubmittedAsync("2025");
        var (a, b) = (await UnitAsync("A"), await UnitAsync("B"));
        await Crowd.SubmitAsync(World, a, 10, 10, "2024");
        await Crowd.SubmitAsync(World, a, 20, 20, "2025");
        await Crowd.AddAsync(World, PairModel.First, "2026", [Crowd.Pair(b, 30, 30, isSubmitted: false)]);

        var view = await World.Send(World.Office, new GetPortfolio(new()));

        (view.Filter.ModelCode, view.Filter.Cycle).ShouldBe(("pair", "2025"));
        view.Rows.ShouldHaveSingleItem().Overall.Shown.ShouldBe(20);
        view.Choices.Models.Select(m => (m.Code, m.Submitted)).ShouldBe([("pair", 2), ("test", 1)]);
        view.Choices.Cycles.ShouldBe(["2026", "2025", "2024"]);
        (await World.Send(World.Office, new GetPortfolio(new("test")))).Rows.ShouldHaveSingleItem().Name.ShouldBe("Transport Agency");
    }

    [Fact]
    public async Task Filters_choose_by_sector_size_and_place_in_the_tree()
    {
        var region = await UnitAsync("Region");
        var office = await Crowd.UnitAsync(World, "Office", region, "health", 100);
        var bureau = await Crowd.UnitAsync(World, "Bureau", office, "transport", 300);
        await Crowd.SubmitAsync(World, office, 10, 10);
        await Crowd.SubmitAsync(World, bureau, 20, 20);
        await Crowd.SubmitAsync(World, World.Transport, 30, 30);

        (await NamesAsync(new())).ShouldBe(["Bureau", "Office", "Transport Agency"]);
        (await NamesAsync(new(Sector: "transport"))).ShouldBe(["Bureau", "Transport Agency"]);
        (await NamesAsync(new(Size: "Under 250"))).ShouldBe(["Office"]);
        (await NamesAsync(new(Under: region.Id))).ShouldBe(["Bureau", "Office"]);
        (await NamesAsync(new(Under: office.Id))).ShouldBe(["Bureau", "Office"]);
        (await NamesAsync(new(Sector: "transport", Size: "250 to 999", Under: office.Id))).ShouldBe(["Bureau"]);
        (await NamesAsync(new(Under: World.StrangersUnit.Id))).ShouldBeEmpty();
        var choices = (await World.Send(World.Office, new GetPortfolio(new(Sector: "transport")))).Choices;
        choices.Sectors.ShouldBe(["health", "transport"]);
        choices.Sizes.ShouldBe(["Under 250", "250 to 999"]);
        choices.Units.Select(u => (u.Name, u.Depth)).ShouldBe([("Ministry of Works", 0), ("Region", 1), ("Office", 2)]);

        async Task<IEnumerable<string>> NamesAsync(PortfolioFilter filter) => (await World.Send(World.Office, new GetPortfolio(filter, Sort: new(PortfolioOrder.Name)))).Rows.Select(r => r.Name);
    }

    [Fact]
    public async Task Open_assessments_are_compared_only_where_asked_for_and_are_provisional()
    {
        await Crowd.SubmitAsync(World, await UnitAsync("Done"), 50, 50);
        await Crowd.AddAsync(World, PairModel.First, "2026", [Crowd.Pair(await UnitAsync("Open"), 90, null, isSubmitted: false)]);

        var without = await World.Send(World.Office, new GetPortfolio(new()));
        var with = await World.Send(World.Office, new GetPortfolio(new(IncludeOpen: true)));

        without.Rows.ShouldHaveSingleItem().Name.ShouldBe("Done");
        (without.Summary.Compared, without.Summary.Open).ShouldBe((1, 1));
        with.Rows.Select(r => (r.Name, r.Overall.Shown, r.IsProvisional)).ShouldBe([("Open", 90, true), ("Done", 50, false)]);
        (with.Summary.Compared, with.Summary.Submitted, with.Summary.Open).ShouldBe((2, 1, 1));
    }

    [Fact]
    public async Task An_open_assessment_is_read_anew_each_time()
    {
        var open = (await Crowd.AddAsync(World, PairModel.First, "2026", [Crowd.Pair(World.Transport, 90, null, isSubmitted: false)]))[0];
        (await ScoreAsync()).ShouldBe(90);

        await World.AnswerAsync(open, "X.1.1", new AnswerValue.Number(40), expected: 1);

        (await ScoreAsync()).ShouldBe(40);

        async Task<double?> ScoreAsync() => (await World.Send(World.Office, new GetPortfolio(new(IncludeOpen: true)))).Rows.ShouldHaveSingleItem().Overall.Shown;
    }

    [Fact]
    public async Task Agencies_of_one_name_are_told_apart_by_what_is_above_them()
    {
        var (north, south) = (await UnitAsync("North"), await UnitAsync("South"));
        var (northRegion, southRegion) = (await Crowd.UnitAsync(World, "Region", north), await Crowd.UnitAsync(World, "Region", south));
        await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, "IT Office", north), 10, 10);
        await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, "IT Office", northRegion), 20, 20);
        await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, "IT Office", southRegion), 30, 30);
        await Crowd.SubmitAsync(World, await Crowd.UnitAsync(World, "Archive", southRegion), 40, 40);

        (await World.Send(World.Office, new GetPortfolio(new()))).Rows.Select(r => r.Name).ShouldBe([
            "Archive", "IT Office (Ministry of Works › South › Region)", "IT Office (Ministry of Works › North › Region)", "IT Office (North)"]);
    }

    [Fact]
    public async Task One_agency_or_only_equal_ones_give_figures_without_nonsense()
    {
        await Crowd.SubmitAsync(World, await UnitAsync("A"), 50, 50);
        var alone = await World.Send(World.Office, new GetPortfolio(new()));
        (alone.Rows[0].Rank, alone.Rows[0].Percentile, alone.Summary.Alpha, alone.Summary.Overall!.StandardDeviation).ShouldBe((1, 50.0, null, 0.0));
        (await World.Send(World.Office, new GetRanking(new()))).Certainty.ShouldBeNull();

        await Crowd.SubmitAsync(World, await UnitAsync("B"), 50, 50);
        var equal = await World.Send(World.Office, new GetPortfolio(new()));
        equal.Rows.ShouldAllBe(r => r.Rank == 1 && r.Percentile == 50);
        equal.Summary.Alpha.ShouldBeNull();
        var ranking = await World.Send(World.Office, new GetRanking(new()));
        ranking.Certainty!.Groups.ShouldHaveSingleItem().Sentence.ShouldBe("Rank 1: two agencies whose order says nothing.");
        ranking.Swap.ShouldBeNull();
        (await World.Send(World.Office, new GetScatter(new(), new(MeasureKind.Score), new(MeasureKind.Score, "X")))).Pearson.ShouldBeNull();
    }

    [Fact]
    public async Task Where_all_weights_are_zero_all_count_equally()
    {
        await Crowd.SubmitAsync(World, await UnitAsync("A"), 100, 0, model: PairModel.Weightless);
        await Crowd.SubmitAsync(World, await UnitAsync("B"), 50, 70, model: PairModel.Weightless);

        var view = await World.Send(World.Office, new GetPortfolio(new("pair", "4")));

        view.Rows.Select(r => (r.Name, r.Overall.Shown)).ShouldBe([("B", 60), ("A", 50)]);
        view.Columns.Select(c => c.Share).ShouldBe([0.5, 0.5]);
        (await World.Send(World.Office, new GetRanking(new("pair", "4")))).Rows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_to_compare_is_a_view_too_and_a_missing_model_a_sentence()
    {
        var empty = await World.Send(World.Office, new GetPortfolio(new()));
        (empty.Scale, empty.Total, empty.Rows.Count, empty.Summary.Compared).ShouldBe((null, 0, 0, 0));
        (await World.Send(World.Office, new GetRanking(new()))).Rows.ShouldBeEmpty();
        (await World.Send(World.Office, new GetDistribution(new()))).Lines.ShouldBeEmpty();
        (await World.Send(World.Office, new GetMostImproved(new()))).Rows.ShouldBeEmpty();
        (await World.Send(World.Office, new GetPeerGroups(new(), PeerGrouping.Size))).Groups.ShouldBeEmpty();
        (await World.Send(World.Office, new GetCommonGaps(new()))).Rows.ShouldBeEmpty();
        (await World.Send(World.Office, new GetScatter(new(), new(MeasureKind.Score), new(MeasureKind.Staff)))).Points.ShouldBeEmpty();

        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new GetPortfolio(new("gone", "1"))))).Message.ShouldStartWith("The model gone 1 is not installed here.");
        (await World.Send(World.Office, new GetPortfolio(new("pair", "1", "1999")))).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_may_look_at_one_unit_compares_that_one_alone()
    {
        await FourAsync();
        var own = await UnitAsync("Own");
        await Crowd.SubmitAsync(World, own, 10, 10);
        var viewer = World.Viewer with { Roles = [new(Role.Viewer, new HashSet<UnitId> { own.Id })] };

        var view = await World.Send(viewer, new GetPortfolio(new()));

        view.Rows.ShouldHaveSingleItem().Name.ShouldBe("Own");
        view.Summary.Overall!.Count.ShouldBe(1);
        view.Benchmark.MayRelease.ShouldBeFalse();
        await Should.ThrowAsync<AccessDeniedException>(() => World.Send(World.Lead, new GetPortfolio(new())));
    }

    /// <summary>Overall 70, 60, 40 and 35, and one that answered nothing.</summary>
    private async Task FourAsync()
    {
        foreach (var (name, x, y) in new (string, double?, double?)[] { ("Delta", 40, 20), ("Alpha", 80, 40), ("Epsilon", null, null), ("Gamma", 20, 100), ("Beta", 60, 60) })
        {
            await Crowd.SubmitAsync(World, await UnitAsync(name), x, y);
        }
    }

    private Task<OrganisationalUnit> UnitAsync(string name) => Crowd.UnitAsync(World, name, World.Ministry);
}
