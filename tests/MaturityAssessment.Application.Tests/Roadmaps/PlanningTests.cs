using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Application.Tests.Roadmaps;

public sealed class PlanningTestsOnSqlite() : PlanningTests(new OnSqlite());

public sealed class PlanningTestsOnSqlServer() : PlanningTests(new OnSqlServer());

/// <summary>Plans are looked for in the background, kept, tried and compared.</summary>
public abstract class PlanningTests(TestDatabase database) : WorldTests(database)
{
    private static readonly PlanningWish Quickly = new() { Thoroughness = Thoroughness.Quick };
    private readonly HeldPlanner _planner = new();

    protected override void Change(IServiceCollection services) => services.AddSingleton<IRoadmapPlanner>(_planner);

    [Fact]
    public async Task The_best_plan_becomes_the_current_one_for_every_reader()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        (await World.Send(World.Viewer, new GetPlanningRun(assessment))).State.ShouldBe(PlanningState.None);

        var run = await PlanAsync(assessment, Quickly with { WithFrontier = true, WithRobust = true });

        run.State.ShouldBe(PlanningState.Finished, run.Sentence);
        run.StartedBy.ShouldBe("Ada Lead");
        run.Sentence!.ShouldContain("proven");
        run.History.ShouldNotBeEmpty();
        run.BestCost.ShouldBe(100_000);
        var view = await World.Send(World.Viewer, new GetRoadmap(assessment));
        view.Current!.ShouldSatisfyAllConditions(
            c => c.Origin.ShouldBe(PlanOrigin.Optimised), c => c.Proof!.Status.ShouldBe(PlanStatus.Optimal), c => c.IsOutdated.ShouldBeFalse(), c => c.MadeBy.ShouldBe("Ada Lead"),
            c => c.Scores.Contributions.Select(x => x.Initiative.Code).ShouldBe(["I1", "I2"]), c => c.EndsOn.ShouldBe(new DateOnly(2026, 12, 31)));
        view.Quick!.Cost.ShouldBe(100_000);
        view.Frontier!.Points[^1].ShouldSatisfyAllConditions(p => p.IsChosen.ShouldBeTrue(), p => p.Budget.ShouldBe(2_000_000), p => p.ScoreThen.ShouldBe(view.ScoreThen));
        view.Frontier.Points[0].ShouldSatisfyAllConditions(p => p.Budget.ShouldBe(0), p => p.Initiatives.ShouldBe(0), p => p.ScoreThen.ShouldBe(view.ScoreNow));
        view.Robust!.Plan!.Cost.ShouldBe(view.Robust.Weightings > 0 ? 100_000 : -1);
        view.Trial.ShouldBeNull();
        (await World.Send(World.Lead, new GetPlans(assessment))).Now.Initiatives.Count.ShouldBe(2);
        (await World.Send(World.Lead, new MakeReport(assessment, new()))).Content.Length.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public async Task One_search_at_a_time_runs_for_a_roadmap_and_cancelling_it_leaves_the_former_plan()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        _planner.Hold();
        await World.Send(World.Lead, new StartPlanning(assessment, Quickly));

        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new StartPlanning(assessment, Quickly)))).Message.ShouldContain("Ada Lead");
        (await World.Send(World.Viewer, new GetPlanningRun(assessment))).ShouldSatisfyAllConditions(r => r.State.ShouldBe(PlanningState.Running), r => r.MayCancel.ShouldBeFalse(), r => r.Limit.ShouldBe(TimeSpan.FromSeconds(5)));
        (await World.Send(World.Office, new GetPlanningRun(assessment))).MayCancel.ShouldBeTrue();
        await World.Send(World.Office, new CancelPlanning(assessment));

        var run = await EndOfAsync(assessment);
        run.State.ShouldBe(PlanningState.Cancelled);
        run.Sentence!.ShouldContain("former plan stays");
        (await World.Send(World.Lead, new GetRoadmap(assessment))).Current!.Origin.ShouldBe(PlanOrigin.Quick);
        _planner.LetGo();
        (await PlanAsync(assessment, Quickly)).State.ShouldBe(PlanningState.Finished);
    }

    [Fact]
    public async Task No_more_than_two_search_at_once_and_the_others_say_that_they_wait()
    {
        AssessmentId[] all = [await World.SubmittedAsync("2024", 2), await World.SubmittedAsync("2025", 2), await World.SubmittedAsync("2026", 2)];
        _planner.Hold();
        foreach (var one in all)
        {
            await World.Send(World.Lead, new StartPlanning(one, Quickly));
        }

        await UntilAsync(() => Task.FromResult(_planner.Arrived == 2));
        var looks = await LookAsync(all);
        var waiting = looks.Where(l => l.IsWaiting).ShouldHaveSingleItem();
        waiting.ShouldSatisfyAllConditions(l => l.State.ShouldBe(PlanningState.Running), l => l.Stage.ShouldContain("Waiting"), l => l.Elapsed.ShouldBe(TimeSpan.Zero));

        _planner.LetGo();
        foreach (var one in all)
        {
            (await EndOfAsync(one)).State.ShouldBe(PlanningState.Finished);
        }

        _planner.MostAtOnce.ShouldBe(2);
    }

    [Fact]
    public async Task The_end_of_the_server_ends_what_is_running()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        _planner.Hold();
        await World.Send(World.Lead, new StartPlanning(assessment, Quickly));

        (await World.Services.GetRequiredService<PlanningRuns>().StopAsync()).ShouldBeTrue();

        (await World.Send(World.Lead, new GetPlanningRun(assessment))).State.ShouldBe(PlanningState.Cancelled);
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new StartPlanning(assessment, Quickly)))).Message.ShouldContain("shut down");
    }

    [Fact]
    public async Task What_somebody_tries_is_theirs_until_they_adopt_it()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await PlanAsync(assessment, Quickly);

        await PlanAsync(assessment, Quickly with { Trial = new() { Budget = 20_000, PinnedAt = new Dictionary<string, int> { ["I1"] = 3 } } });

        var view = await World.Send(World.Lead, new GetRoadmap(assessment));
        view.Budget.ShouldBe(2_000_000);
        view.Cost.ShouldBe(100_000);
        view.Trial!.ShouldSatisfyAllConditions(
            t => t.Settings.Budget.ShouldBe(20_000), t => t.Plan.Cost.ShouldBe(20_000), t => t.IsStale.ShouldBeFalse(),
            t => t.Plan.Phases[0].Initiatives.ShouldHaveSingleItem().Start.ShouldBe(3));
        (await World.Send(World.Office, new GetRoadmap(assessment))).Trial.ShouldBeNull();
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new AdoptTrial(assessment)))).Message.ShouldContain("nothing to adopt");
        var compared = await World.Send(World.Lead, new ComparePlans(assessment, PlanChoice.Current, PlanChoice.Trial));
        compared.Differences.Lines.Select(l => (l.Code, l.Kind, l.StartsLater)).ShouldBe([("I2", PlanComparison.Kind.Removed, 0), ("I1", PlanComparison.Kind.Changed, 2)], ignoreOrder: true);
        compared.Right.Title.ShouldBe("What you try");

        (await World.Send(World.Lead, new AdoptTrial(assessment))).Version.ShouldBe(1);

        var adopted = await World.Send(World.Office, new GetRoadmap(assessment));
        (adopted.Budget, adopted.Cost, adopted.Current!.Origin, adopted.Current.IsOutdated).ShouldBe((20_000, 20_000, PlanOrigin.Optimised, false));
        adopted.Settings.PinnedAt["I1"].ShouldBe(3);
        (await World.Send(World.Lead, new GetRoadmap(assessment))).Trial.ShouldBeNull();
    }

    [Fact]
    public async Task A_trial_on_a_roadmap_that_somebody_has_changed_since_is_not_adopted_and_can_be_discarded()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await PlanAsync(assessment, Quickly with { Trial = new() { Budget = 20_000 } });
        await World.Send(World.Office, new ChangeRoadmap(assessment, 90_000, 12, new(2026, 4, 1), [], [], 0));

        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Lead, new AdoptTrial(assessment)));

        (await World.Send(World.Lead, new GetRoadmap(assessment))).Trial!.IsStale.ShouldBeTrue();
        await World.Send(World.Lead, new DiscardTrial(assessment));
        (await World.Send(World.Lead, new GetRoadmap(assessment))).Trial.ShouldBeNull();
        await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new StartPlanning(assessment, Quickly with { Trial = new() { Budget = -1 } })));
    }

    [Fact]
    public async Task A_plan_stays_when_its_inputs_change_and_gives_way_when_it_breaks_a_rule()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await PlanAsync(assessment, Quickly);

        await World.Send(World.Lead, new ChangeRoadmap(assessment, 150_000, 12, new(2026, 4, 1), [], [], 0));
        (await World.Send(World.Lead, new GetRoadmap(assessment))).Current!.ShouldSatisfyAllConditions(c => c.Origin.ShouldBe(PlanOrigin.Optimised), c => c.IsOutdated.ShouldBeTrue());

        await World.Send(World.Lead, new ChangeRoadmap(assessment, 50_000, 12, new(2026, 4, 1), [], [], 1));
        var view = await World.Send(World.Lead, new GetRoadmap(assessment));
        view.Current!.ShouldSatisfyAllConditions(c => c.Origin.ShouldBe(PlanOrigin.Quick), c => c.ReplacedBecause!.ShouldContain("50,000"), c => c.Proof.ShouldBeNull());
        view.Cost.ShouldBe(20_000);
    }

    [Fact]
    public async Task A_change_during_the_search_is_told_when_the_plan_is_kept()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        _planner.Hold();
        await World.Send(World.Lead, new StartPlanning(assessment, Quickly));
        await World.Send(World.Office, new ChangeRoadmap(assessment, 50_000, 12, new(2026, 4, 1), [], [], 0));
        _planner.LetGo();

        var run = await EndOfAsync(assessment);

        run.State.ShouldBe(PlanningState.Finished);
        run.Sentence!.ShouldContain("breaks a rule");
        (await World.Look(db => db.CurrentPlans.SingleAsync())).Content.Starts.Count.ShouldBe(2);
        (await World.Send(World.Lead, new GetRoadmap(assessment))).Cost.ShouldBe(20_000);
    }

    [Fact]
    public async Task Whoever_may_no_longer_change_the_roadmap_keeps_no_plan()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        _planner.Hold();
        await World.Send(World.Lead, new StartPlanning(assessment, Quickly));
        await World.Look(db => db.Memberships.Where(m => m.UserId == World.Lead.Id).ExecuteDeleteAsync());
        _planner.LetGo();

        var run = await EndOfAsync(assessment);

        run.State.ShouldBe(PlanningState.Failed);
        run.Sentence!.ShouldContain("Ada Lead");
        (await World.Look(db => db.CurrentPlans.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Where_no_plan_holds_all_it_must_the_reasons_and_remedies_are_told()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await World.Send(World.Lead, new ChangeRoadmap(assessment, 50_000, 12, new(2026, 4, 1), [], [], 0) { PinnedAt = new Dictionary<string, int> { ["I2"] = 2 } });

        var run = await PlanAsync(assessment, Quickly);

        run.State.ShouldBe(PlanningState.Failed);
        run.Conflicts.ShouldHaveSingleItem().ShouldContain("I2 (Measure goals) must be in the plan");
        run.Remedies.ShouldContain("Raise the budget by 50,000 to 100,000.");
    }

    [Fact]
    public async Task Plans_are_compared_side_by_side()
    {
        var (assessment, id) = (await World.SubmittedAsync(level: 2), Guid.CreateVersion7());
        await World.Send(World.Lead, new SavePlan(assessment, id, "Only the vision", new Dictionary<string, int> { ["I1"] = 1 }));

        var view = await World.Send(World.Viewer, new ComparePlans(assessment, PlanChoice.Kept(id), PlanChoice.Current));

        view.Left.Title.ShouldBe("Only the vision");
        view.Differences.Lines.ShouldHaveSingleItem().Code.ShouldBe("I2");
        view.Right.LevelThen!.Number.ShouldBeGreaterThan(0);
        view.Kept.ShouldHaveSingleItem().Name.ShouldBe("Only the vision");
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Viewer, new ComparePlans(assessment, PlanChoice.Current, PlanChoice.Kept(Guid.NewGuid()))));
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Viewer, new ComparePlans(assessment, PlanChoice.Current, PlanChoice.Robust)))).Message.ShouldContain("no robust plan");
    }

    [Fact]
    public async Task Replanning_holds_what_has_begun_and_does_not_propose_again_what_was_stopped()
    {
        var (assessment, id) = (await World.SubmittedAsync(level: 2), Guid.CreateVersion7());
        await World.Send(World.Lead, new SavePlan(assessment, id, "Baseline"));
        await World.Send(World.Lead, new ApproveBaseline(assessment, id, 1));
        World.Clock.SetUtcNow(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
        await World.Send(World.Lead, new ChangeDelivery(assessment, "I1", DeliveryDetails.None with { Status = DeliveryStatus.InProgress, StartedOn = new(2026, 8, 3), PercentDone = 50 }, 0));
        await World.Send(World.Lead, new ChangeDelivery(assessment, "I2", DeliveryDetails.None with { Status = DeliveryStatus.Cancelled, StartedOn = new(2026, 8, 3), Cost = 150_000 }, 0));

        await PlanAsync(assessment, Quickly);

        var view = await World.Send(World.Lead, new GetRoadmap(assessment));
        view.Current!.Origin.ShouldBe(PlanOrigin.Optimised);
        view.Phases.SelectMany(p => p.Initiatives).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            i => i.Initiative.Code.ShouldBe("I1"), i => i.IsCommitted.ShouldBeTrue(), i => i.Start.ShouldBe(2), i => i.End.ShouldBe(3), i => i.Status.ShouldBe(DeliveryStatus.InProgress), i => i.IsPinned.ShouldBeFalse());
        view.Proposals.Select(p => p.Initiative.Code).ShouldBe(["I1"]);
        view.ShouldSatisfyAllConditions(v => v.Budget.ShouldBe(2_000_000), v => v.SpentOnCancelled.ShouldBe(150_000));
        (await World.Send(World.Lead, new GetInitiativeDelivery(assessment, "I2"))).Details.EndedOn.ShouldBe(new DateOnly(2026, 11, 2), "whoever cancels what has begun means now");
        view.Committed.ShouldHaveSingleItem().StartsOn.ShouldBe(new DateOnly(2026, 7, 1));
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new ChangeRoadmap(assessment, 1_000, 12, new(2026, 4, 1), [], ["I1"], 0)))).Message.ShouldContain("under way");

        // what is reported later, even another start, the adopted plan follows
        await World.Send(World.Lead, new ChangeDelivery(assessment, "I1", DeliveryDetails.None with { Status = DeliveryStatus.Done, StartedOn = new(2026, 5, 4), EndedOn = new(2026, 11, 1), Cost = 3_000_000 }, 1));
        var after = await World.Send(World.Lead, new GetRoadmap(assessment));
        after.Current!.ShouldSatisfyAllConditions(c => c.Origin.ShouldBe(PlanOrigin.Optimised), c => c.IsOutdated.ShouldBeTrue(), c => c.Cost.ShouldBe(3_000_000));
        after.Phases.SelectMany(p => p.Initiatives).ShouldHaveSingleItem().Start.ShouldBe(1);
        after.CommittedNotes.ShouldHaveSingleItem().ShouldContain("1,850,000 of the budget is left");
        (await PlanAsync(assessment, Quickly)).State.ShouldBe(PlanningState.Finished, "facts never make a problem infeasible");
    }

    private async Task<GetPlanningRun.View> PlanAsync(AssessmentId assessment, PlanningWish wish)
    {
        await World.Send(World.Lead, new StartPlanning(assessment, wish));
        return await EndOfAsync(assessment);
    }

    private async Task<GetPlanningRun.View> EndOfAsync(AssessmentId assessment)
    {
        await UntilAsync(async () => (await World.Send(World.Viewer, new GetPlanningRun(assessment))).State is not PlanningState.Running);
        return await World.Send(World.Viewer, new GetPlanningRun(assessment));
    }

    private async Task<List<GetPlanningRun.View>> LookAsync(IEnumerable<AssessmentId> all)
    {
        var looks = new List<GetPlanningRun.View>();
        foreach (var one in all)
        {
            looks.Add(await World.Send(World.Viewer, new GetPlanningRun(one)));
        }

        return looks;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var end = DateTime.UtcNow.AddSeconds(60); !await isSo();)
        {
            DateTime.UtcNow.ShouldBeLessThan(end, "it takes too long");
            await Task.Delay(20);
        }
    }
}
