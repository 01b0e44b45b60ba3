using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Tests.Roadmaps;

public sealed class RoadmapTestsOnSqlite() : RoadmapTests(new OnSqlite());

public sealed class RoadmapTestsOnSqlServer() : RoadmapTests(new OnSqlServer());

public abstract class RoadmapTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task A_roadmap_is_proposed_before_anybody_decides_anything()
    {
        var assessment = await World.SubmittedAsync(level: 2);

        var view = await World.Send(World.Viewer, new GetRoadmap(assessment));

        view.Version.ShouldBe(0);
        view.StartsOn.ShouldBe(new DateOnly(2026, 4, 1));
        view.PeriodPoints.Count.ShouldBe(12);
        view.PeriodPoints[0].Label.ShouldBe("Q2 2026");
        view.Phases.Select(p => p.Phase).ShouldBe([RoadmapPhase.Assessment, RoadmapPhase.Foundation, RoadmapPhase.Execution]);
        view.Phases.SelectMany(p => p.Initiatives).Select(i => i.Initiative.Code).ShouldBe(["I1", "I2"]);
        var measured = view.Phases[1].Initiatives[0];
        measured.Start.ShouldBe(2);
        measured.StartsOn.ShouldBe(new DateOnly(2026, 7, 1));
        measured.EndsOn.ShouldBe(new DateOnly(2026, 12, 31));
        measured.DependsOn.ShouldBe(["Write a vision"]);
        measured.Closes.ShouldHaveSingleItem().ShouldBe(new GetRoadmap.ClosedGap("A.2.1", "How many goals are measured?", "Outcomes", 0.5, 1));
        view.Cost.ShouldBe(100_000);
        view.PeriodPoints[^1].CostSoFar.ShouldBe(100_000);
        view.ScoreThen!.Value.ShouldBeGreaterThan(view.ScoreNow!.Value);
        view.MayChange.ShouldBeFalse();
    }

    [Fact]
    public async Task Decisions_shape_the_plan_and_are_kept()
    {
        var assessment = await World.SubmittedAsync(level: 2);

        (await World.Send(World.Lead, new ChangeRoadmap(assessment, 500_000.50m, 8, new(2027, 2, 15), ["I1"], ["I2"], 0))).Version.ShouldBe(1);

        var view = await World.Send(World.Office, new GetRoadmap(assessment));
        (view.Budget, view.Periods, view.StartsOn, view.Version).ShouldBe((500_000.50m, 8, new DateOnly(2027, 1, 1), 1));
        view.Phases.SelectMany(p => p.Initiatives).ShouldHaveSingleItem().IsPinned.ShouldBeTrue();
        view.Proposals.Single(p => p.Initiative.Code == "I2").IsForbidden.ShouldBeTrue();
        view.MayChange.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_on_top_of_somebody_elses_is_refused_and_the_same_twice_is_one()
    {
        var assessment = await World.SubmittedAsync();
        await World.Send(World.Lead, new ChangeRoadmap(assessment, 1_000, 8, new(2027, 1, 1), [], [], 0));

        (await World.Send(World.Lead, new ChangeRoadmap(assessment, 1_000, 8, new(2027, 1, 1), [], [], 0))).Version.ShouldBe(1);
        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Office, new ChangeRoadmap(assessment, 2_000, 8, new(2027, 1, 1), [], [], 0)));
        (await World.Send(World.Office, new ChangeRoadmap(assessment, 2_000, 8, new(2027, 1, 1), [], [], 1))).Version.ShouldBe(2);
    }

    [Fact]
    public async Task What_cannot_be_planned_is_refused()
    {
        var assessment = await World.SubmittedAsync();

        await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new ChangeRoadmap(assessment, -1, 8, new(2027, 1, 1), [], [], 0)));
        await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new ChangeRoadmap(assessment, 1, 41, new(2027, 1, 1), [], [], 0)));
        await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new ChangeRoadmap(assessment, 1, 4, new(1, 1, 1), [], [], 0)));
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new ChangeRoadmap(assessment, 1, 4, new(2027, 1, 1), ["X"], [], 0)))).Message.ShouldContain("no initiative X");
        await Should.ThrowAsync<AccessDeniedException>(() => World.Send(World.Contributor, new ChangeRoadmap(assessment, 1, 4, new(2027, 1, 1), [], [], 0)));
    }
}
