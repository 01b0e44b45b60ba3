using MaturityAssessment.Application.Campaigns;
using MaturityAssessment.Application.Tests.Support;

namespace MaturityAssessment.Application.Tests.Campaigns;

public sealed class ComparingTestsOnSqlite() : ComparingTests(new OnSqlite());

public sealed class ComparingTestsOnSqlServer() : ComparingTests(new OnSqlServer());

public abstract class ComparingTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task Without_an_earlier_cycle_there_is_nothing_to_compare_with() =>
        (await World.Send(World.Office, new CompareWithPrevious(await World.RunAsync()))).PreviousName.ShouldBeNull();

    [Fact]
    public async Task Each_unit_is_held_against_itself_and_means_are_of_units_in_both()
    {
        await World.RunAsync("2024", opens: new(2024, 3, 1), due: new(2024, 4, 1));
        await World.RunAsync("2025", opens: new(2025, 3, 1), due: new(2025, 4, 1));
        await World.SubmitAsync(World.Transport, World.Lead, "2024", level: 5);
        await World.SubmitAsync(World.Transport, World.Lead, "2025", level: 2);
        await World.SubmitAsync(World.Health, World.HealthLead, "2025", level: 1);
        World.Clock.Advance(TimeSpan.FromDays(1));
        var campaign = await World.RunAsync("2026");
        await World.SubmitAsync(World.Transport, World.Lead, "2026", level: 4);

        var view = await World.Send(World.Office, new CompareWithPrevious(campaign));

        view.PreviousName.ShouldBe("2025");
        var (health, transport) = (view.Rows[0], view.Rows[1]);
        health.ShouldSatisfyAllConditions(r => r.UnitName.ShouldBe("Health Office"), r => r.Now.ShouldBeNull(), r => r.Before.ShouldNotBeNull(), r => r.Change.ShouldBeNull());
        transport.Change.ShouldBe(Math.Round(transport.Now!.Score - transport.Before!.Score, 1));
        transport.Change!.Value.ShouldBeGreaterThan(0);
        view.Both.ShouldBe(new(1, transport.Now.Score, transport.Before.Score, transport.Now.Score, transport.Before.Score, Up: 1, Down: 0));
    }

    [Fact]
    public async Task Means_and_medians_are_of_what_is_shown()
    {
        await World.SubmittedAsync("2025", 2);
        await World.SubmittedAsync("2025", 4, World.Health, World.HealthLead);
        World.Clock.Advance(TimeSpan.FromDays(1));
        var campaign = await World.RunAsync("2026", opens: new(2026, 3, 3));
        await World.SubmitAsync(World.Transport, World.Lead, level: 4);
        await World.SubmitAsync(World.Health, World.HealthLead, level: 4);

        var view = await World.Send(World.Viewer, new CompareWithPrevious(campaign));

        view.PreviousName.ShouldBe("2025", "what units did on their own counts as a cycle where there was no campaign");
        view.Both!.Mean.ShouldBe(view.Rows[0].Now!.Score);
        view.Both.PreviousMean.ShouldBe(Math.Round((view.Rows[0].Before!.Score + view.Rows[1].Before!.Score) / 2, 1, MidpointRounding.AwayFromZero));
        (view.Both.Units, view.Both.Up, view.Both.Down).ShouldBe((2, 1, 0));
    }
}
