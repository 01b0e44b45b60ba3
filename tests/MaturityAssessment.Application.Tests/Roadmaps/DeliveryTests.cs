using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Tests.Roadmaps;

public sealed class DeliveryTestsOnSqlite() : DeliveryTests(new OnSqlite());

public sealed class DeliveryTestsOnSqlServer() : DeliveryTests(new OnSqlServer());

/// <summary>From a plan to what came of it.</summary>
public abstract class DeliveryTests(TestDatabase database) : ProgrammeTests(database)
{
    [Fact]
    public async Task A_plan_is_kept_approved_and_replaced_and_the_replan_is_shown_against_it()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        var first = await ApprovedAsync(assessment, "For the board");
        await World.Send(World.Lead, new ChangeRoadmap(assessment, 2_000_000, 12, new(2026, 4, 1), [], ["I2"], 0));

        var view = await World.Send(World.Viewer, new GetPlans(assessment));

        view.Baseline!.ShouldSatisfyAllConditions(b => b.Name.ShouldBe("For the board"), b => b.ApprovedBy.ShouldBe("Ada Lead"), b => b.Initiatives.ShouldBe(2));
        view.AgainstBaseline!.Lines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Code.ShouldBe("I2"), l => l.Kind.ShouldBe(PlanComparison.Kind.Removed));
        view.MayApprove.ShouldBeFalse();

        var second = await ApprovedAsync(assessment, "Smaller", World.Office);
        var after = await World.Send(World.Lead, new GetPlans(assessment));
        after.Plans.Select(p => (p.Id, p.Status)).ShouldBe([(second, PlanVersionStatus.Baseline), (first, PlanVersionStatus.Superseded)]);
        after.Plans[1].Initiatives.ShouldBe(2, "a kept plan never changes");
        after.AgainstBaseline!.IsSame.ShouldBeTrue();
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new RemovePlan(assessment, first, after.Plans[1].Version)))).Message.ShouldContain("stays");
    }

    [Fact]
    public async Task Keeping_twice_is_keeping_once_and_approving_a_version_that_changed_is_refused()
    {
        var (assessment, id) = (await World.SubmittedAsync(level: 2), Guid.CreateVersion7());
        await World.Send(World.Lead, new SavePlan(assessment, id, "Draft"));
        await World.Send(World.Lead, new SavePlan(assessment, id, "Draft"));

        (await World.Send(World.Lead, new GetPlans(assessment))).Plans.ShouldHaveSingleItem().Status.ShouldBe(PlanVersionStatus.Draft);
        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Lead, new ApproveBaseline(assessment, id, 7)));
        await World.Send(World.Lead, new ApproveBaseline(assessment, id, 1));
        await World.Send(World.Lead, new ApproveBaseline(assessment, id, 1));
        await Should.ThrowAsync<AccessDeniedException>(() => World.Send(World.Contributor, new ApproveBaseline(assessment, id, 1)));
    }

    [Fact]
    public async Task The_plan_that_somebody_saw_can_be_kept_as_it_was_unless_it_breaks_a_rule()
    {
        var (assessment, id) = (await World.SubmittedAsync(level: 2), Guid.CreateVersion7());

        await World.Send(World.Lead, new SavePlan(assessment, id, "Later", new Dictionary<string, int> { ["I1"] = 3 }));

        var kept = await World.Look(db => db.PlanVersions.SingleAsync());
        kept.Plan.Initiatives.ShouldHaveSingleItem().StartsOn.ShouldBe(new DateOnly(2026, 10, 1));
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new SavePlan(assessment, Guid.NewGuid(), "Wrong", new Dictionary<string, int> { ["I2"] = 1 }))))
            .Message.ShouldContain("no longer holds");
    }

    [Fact]
    public async Task Progress_is_reported_and_shown_against_the_baseline()
    {
        var assessment = await BaselinedAsync();
        World.Clock.SetUtcNow(new(2026, 5, 16, 8, 0, 0, TimeSpan.Zero));
        var milestone = new Milestone(Guid.NewGuid(), "Draft agreed", new(2026, 5, 1), null);

        await World.Send(World.Lead, new ChangeDelivery(assessment, "I1", DeliveryDetails.None with { Owner = "Bo", Status = DeliveryStatus.InProgress, PercentDone = 25, StartedOn = new(2026, 4, 1), Cost = 9_000.50m, Milestones = [milestone] }, 0));

        var board = await World.Send(World.Viewer, new GetDelivery(assessment));
        var line = board.Slippage!.Lines[0];
        (line.Planned.Code, line.Actual.Owner, line.Actual.Cost).ShouldBe(("I1", "Bo", 9_000.50m));
        line.DaysLate.ShouldBeGreaterThan(0);
        board.Slippage.Lines[1].DaysLate.ShouldBe(line.DaysLate, "it waits for the first");
        board.Milestones.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Title.ShouldBe("Draft agreed"), m => m.IsLate.ShouldBeTrue());
        var detail = await World.Send(World.Viewer, new GetInitiativeDelivery(assessment, "I1"));
        (detail.Version, detail.ChangedBy, detail.Details.Milestones.Single()).ShouldBe((1, "Ada Lead", milestone));

        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Office, new ChangeDelivery(assessment, "I1", detail.Details with { Owner = "Cy" }, 0)));
        (await World.Send(World.Lead, new ChangeDelivery(assessment, "I1", detail.Details, 0))).Version.ShouldBe(1, "the same twice is one");
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Lead, new ChangeDelivery(assessment, "I9", DeliveryDetails.None, 0)));
    }

    [Fact]
    public async Task A_pilot_gates_what_scales_it()
    {
        var (assessment, id) = (await BaselinedAsync(), Guid.NewGuid());
        var pilot = new PilotDetails("I1", "I2", "A short vision is read.", [new("Heads of unit who know it", "80%", "", null)], "");
        await World.Send(World.Lead, new SavePilot(assessment, id, pilot, 0));
        var begin = new ChangeDelivery(assessment, "I2", DeliveryDetails.None with { Status = DeliveryStatus.InProgress }, 0);

        (await World.Send(World.Lead, new GetDelivery(assessment))).WaitsFor["I2"].ShouldBe("Write a vision");
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, begin))).Message.ShouldContain("waits for the pilot I1");
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new DecidePilot(assessment, id, PilotDecision.Scale, "Let us.", 1)))).Message.ShouldContain("no result");
        await World.Send(World.Lead, new SavePilot(assessment, id, pilot with { Criteria = [pilot.Criteria[0] with { Result = "83%", IsMet = true }] }, 1));
        await World.Send(World.Lead, new DecidePilot(assessment, id, PilotDecision.Scale, "It is read.", 2));
        await World.Send(World.Lead, new DecidePilot(assessment, id, PilotDecision.Scale, "It is read.", 2));
        await World.Send(World.Lead, begin);

        var row = (await World.Send(World.Viewer, new GetPilots(assessment))).Pilots.ShouldHaveSingleItem();
        row.Verdicts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.By.ShouldBe("Ada Lead"), v => v.Reason.ShouldBe("It is read."));
        row.Gates.ShouldBe("Measure goals");
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new SavePilot(assessment, Guid.NewGuid(), pilot, 0)))).Message.ShouldContain("has begun already");
    }

    [Fact]
    public async Task Risks_are_proposed_taken_up_and_kept()
    {
        var (assessment, id) = (await World.SubmittedAsync(level: 2), Guid.NewGuid());
        await World.Send(World.Lead, new SaveRisk(assessment, id, new("Core system", "Too old.", RiskCategory.Legacy, 4, 5, "Encase it.", "Bo", RiskStatus.Open, ""), 0));
        await World.Send(World.Lead, new SaveRisk(assessment, Guid.NewGuid(), new("Money", "", RiskCategory.Budget, 2, 2, "", "", RiskStatus.Open, ""), 0));

        var view = await World.Send(World.Viewer, new GetRisks(assessment));

        view.Risks.Select(r => r.Details.Title).ShouldBe(["Core system", "Money"]);
        view.Risks[0].Details.Category.ShouldBe(RiskCategory.Legacy);
        await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new SaveRisk(assessment, id, view.Risks[0].Details with { Impact = 9 }, 1)));
        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Lead, new RemoveRisk(assessment, id, 3)));
        await World.Send(World.Lead, new RemoveRisk(assessment, id, 1));
        await World.Send(World.Lead, new RemoveRisk(assessment, id, 1));
        (await World.Send(World.Viewer, new GetRisks(assessment))).Risks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Stakeholders_are_kept_with_their_actions()
    {
        var (assessment, id) = (await World.SubmittedAsync(level: 2), Guid.NewGuid());
        var details = new StakeholderDetails("Ann Union", "Staff council", 4, 5, Stance.Sceptic, [], "", [new(Guid.NewGuid(), "Meet", new(2026, 5, 1), null)]);

        await World.Send(World.Lead, new SaveStakeholder(assessment, id, details, 0));

        var row = (await World.Send(World.Viewer, new GetStakeholders(assessment))).People.ShouldHaveSingleItem();
        (row.Version, row.Details.Stance, row.Details.Actions[0]).ShouldBe((1, Stance.Sceptic, details.Actions[0]));
        await World.Send(World.Lead, new RemoveStakeholder(assessment, id, 1));
        (await World.Send(World.Viewer, new GetStakeholders(assessment))).People.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_assessment_shows_what_has_been_realised()
    {
        var before = await BaselinedAsync();
        (await World.Send(World.Viewer, new GetRealisedBenefit(before))).ShouldBe(new(null, null));
        foreach (var code in (string[])["I1", "I2"])
        {
            await World.Send(World.Lead, new ChangeDelivery(before, code, DeliveryDetails.None with { Status = DeliveryStatus.Done }, 0));
        }

        World.Clock.Advance(TimeSpan.FromDays(300));
        var after = await World.StartAsync(cycle: "2027");
        (await World.Send(World.Viewer, new GetRealisedBenefit(before))).InNext.ShouldBeNull("nothing has been answered there yet");
        await World.FillInAsync(after, 4);
        (await World.Send(World.Viewer, new GetRealisedBenefit(before))).InNext!.IsProvisional.ShouldBeTrue();
        await World.Send(World.Lead, new Application.Assessments.SubmitAssessment(after, Declared: true));

        var later = (await World.Send(World.Viewer, new GetRealisedBenefit(before))).InNext.ShouldNotBeNull();
        (later.Before, later.After, later.AfterCycle, later.IsProvisional).ShouldBe((before, after, "2027", false));
        later.Initiatives.Select(i => (i.Code, i.State)).ShouldBe([("I1", BenefitState.Realised), ("I2", BenefitState.NotYet)]);
        var seen = await World.Send(World.Viewer, new GetRealisedBenefit(after));
        seen.FromBefore!.Initiatives.Count.ShouldBe(2);
        seen.InNext.ShouldBeNull();
    }

    [Fact]
    public async Task What_a_discarded_assessment_had_goes_with_it()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment, 2);
        await ApprovedAsync(assessment, "Early");
        await World.Send(World.Lead, new SaveRisk(assessment, Guid.NewGuid(), new("R", "", RiskCategory.Other, 1, 1, "", "", RiskStatus.Open, ""), 0));

        await World.Send(World.Lead, new Application.Assessments.DiscardAssessment(assessment));

        (await World.Look(async db => await db.PlanVersions.CountAsync() + await db.Risks.CountAsync())).ShouldBe(0);
    }
}
