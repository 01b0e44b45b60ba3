using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Models;
using static MaturityAssessment.Application.Tests.Support.TestModel;

namespace MaturityAssessment.Application.Tests.Campaigns;

public sealed class CarryOverTestsOnSqlite() : CarryOverTests(new OnSqlite());

public sealed class CarryOverTestsOnSqlServer() : CarryOverTests(new OnSqlServer());

/// <summary>Last time's answers are suggestions: shown, and worth nothing until somebody confirms them.</summary>
public abstract class CarryOverTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task A_suggestion_counts_nowhere_until_it_is_confirmed()
    {
        await World.SubmittedAsync("2025");
        World.Clock.Advance(TimeSpan.FromDays(1));
        var campaign = await World.RunAsync();
        var assessment = await World.AssessmentOfAsync(World.Transport);

        var item = (await World.Send(World.Lead, new GetQuestions(assessment, "A.1"))).Items[0];

        item.LastCycle.ShouldNotBeNull().ShouldSatisfyAllConditions(l => l.Cycle.ShouldBe("2025"), l => l.Value.ShouldBe(Level(4)), l => l.Text.ShouldBe("4. Measured"));
        item.Value.ShouldBeNull();
        (await World.Send(World.Lead, new GetAssessment(assessment))).Progress.Answered.ShouldBe(0);
        (await World.Send(World.Lead, new GetResults(assessment))).Overall.Score.ShouldBeNull();
        (await World.BoardAsync(campaign)).Counts.NotStarted.ShouldBe(2);

        await World.AnswerAsync(assessment, "A.1.1", item.LastCycle!.Value, item.Version);
        (await World.Send(World.Lead, new GetAssessment(assessment))).Progress.Answered.ShouldBe(1);
    }

    [Fact]
    public async Task A_cycle_can_do_without_suggestions()
    {
        await World.SubmittedAsync("2025");
        World.Clock.Advance(TimeSpan.FromDays(1));
        await World.RunAsync(offers: false);

        (await World.Send(World.Lead, new GetQuestions(await World.AssessmentOfAsync(World.Transport), "A.1"))).Items.ShouldAllBe(i => i.LastCycle == null);
    }

    [Fact]
    public async Task What_was_withdrawn_or_is_another_units_suggests_nothing()
    {
        var campaign = await World.RunAsync("2025");
        await World.AnswerAsync(await World.AssessmentOfAsync(World.Transport, "2025"), "A.1.1", Level(5));
        await World.SubmitAsync(World.Health, World.HealthLead, "2025");
        await World.Send(World.Office, new Application.Campaigns.CloseCampaign(campaign, Domain.Campaigns.LateOnes.AreWithdrawn));
        World.Clock.Advance(TimeSpan.FromDays(1));
        await World.RunAsync("2026");

        (await World.Send(World.Lead, new GetQuestions(await World.AssessmentOfAsync(World.Transport), "A.1"))).Items.ShouldAllBe(i => i.LastCycle == null);
    }
}

/// <summary>With two models, one of which is a quick scan of the other.</summary>
public sealed class QuickScanTests : IAsyncLifetime
{
    private static readonly MaturityModel Scan = ModelReader.Read(
        """
        {
          "code": "scan", "version": "1", "title": "Quick scan",
          "scale": { "min": 0, "max": 100, "decimals": 1, "levels": [ { "level": 1, "name": "Low", "from": 0, "description": "" }, { "level": 2, "name": "High", "from": 0.5, "description": "" } ] },
          "nodes": [ { "code": "Q", "title": "All", "questions": [
            { "code": "Q.1", "kind": "level", "text": "Vision?", "carriesOverTo": [ "A.1.1", "A.1.2", "A.2.1" ], "options": [
              { "code": "1", "text": "None" }, { "code": "2", "text": "Some" }, { "code": "3", "text": "Written" }, { "code": "4", "text": "Measured" }, { "code": "5", "text": "Improved" } ] } ] } ]
        }
        """,
        _ => null).Model!;

    private readonly OnSqlite _database = new();
    private World _world = null!;

    public async ValueTask InitializeAsync() => _world = await World.CreateAsync(_database, Small, Scan);

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_quick_scan_suggests_the_same_level_and_guesses_at_nothing_else()
    {
        await SubmitScanAsync();
        var assessment = await _world.StartAsync();

        var vision = (await _world.Send(_world.Lead, new GetQuestions(assessment, "A.1"))).Items;
        vision.Select(i => (i.LastCycle?.Cycle, i.LastCycle?.Value)).ShouldBe([("quick scan 2026", Level(3)), ("quick scan 2026", Level(3))]);
        (await _world.Send(_world.Lead, new GetQuestions(assessment, "A.2"))).Items.ShouldHaveSingleItem().LastCycle.ShouldBeNull("a percentage is not a level");
        (await _world.Send(_world.Lead, new GetAssessment(assessment))).Progress.Answered.ShouldBe(0);
    }

    [Fact]
    public async Task The_full_assessment_of_last_time_goes_before_a_quick_scan()
    {
        await _world.SubmittedAsync("2025", level: 5);
        await SubmitScanAsync();
        _world.Clock.Advance(TimeSpan.FromHours(1));
        var assessment = await _world.StartAsync();

        (await _world.Send(_world.Lead, new GetQuestions(assessment, "A.1"))).Items.ShouldAllBe(i => i.LastCycle!.Cycle == "2025" && i.LastCycle.Value == Level(5));
    }

    private async Task SubmitScanAsync()
    {
        var scan = await _world.StartAsync(model: Scan);
        await _world.AnswerAsync(scan, "Q.1", Level(3));
        await _world.Send(_world.Lead, new SubmitAssessment(scan, true));
    }
}
