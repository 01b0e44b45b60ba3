using System.Text;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting.Roadmaps;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Application.Tests.Roadmaps;

public sealed class ReportedRoadmapTestsOnSqlite() : ReportedRoadmapTests(new OnSqlite());

public sealed class ReportedRoadmapTestsOnSqlServer() : ReportedRoadmapTests(new OnSqlServer());

/// <summary>What reports are told is what is stored.</summary>
public abstract class ReportedRoadmapTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task A_report_knows_the_approved_plan_its_delivery_people_risks_and_pilots()
    {
        var assessment = await ApprovedAsync("2026");
        await World.Send(World.Lead, new ChangeDelivery(assessment, "I1", DeliveryDetails.None with { Owner = "Ada Lead", Status = DeliveryStatus.InProgress, PercentDone = 40, Cost = 12_000 }, 0));
        await World.Send(World.Lead, new SavePilot(assessment, Guid.NewGuid(), new("I1", "I2", "A short vision is read.", [new("Heads of unit who know it", "80%", "", null)], ""), 0));
        await World.Send(World.Lead, new SaveRisk(assessment, Guid.NewGuid(), new("The sponsor leaves", "", RiskCategory.Workforce, 3, 5, "Name a deputy", "Ada Lead", RiskStatus.Open, ""), 0));
        await World.Send(World.Lead, new SaveStakeholder(assessment, Guid.NewGuid(), new("Staff council", "", 4, 2, Stance.Sceptic, [], "", []), 0));

        var content = await ReadAsync(assessment);

        content.Programme.ShouldNotBeNull().ShouldSatisfyAllConditions(
            p => p.Plan.ShouldBe("For the board"),
            p => p.ApprovedBy.ShouldBe("Di Office"),
            p => p.Slippage.CostSoFar.ShouldBe(12_000),
            p => p.UnderWay.ShouldBe(1));
        content.Roadmap.ShouldNotBeNull().ShouldSatisfyAllConditions(r => r.Source.ShouldBe(PlanSource.Approved), r => r.Plan.Initiatives.Select(i => i.Initiative.Code).ShouldBe(["I1", "I2"]));
        content.Pilots.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Title.ShouldBe("Write a vision"), p => p.Gates.ShouldBe("Measure goals"));
        content.Risks.ShouldNotBeNull().ShouldHaveSingleItem().Owner.ShouldBe("Ada Lead");
        content.Stakeholders.ShouldNotBeNull().ShouldHaveSingleItem().Stance.ShouldBe(Stance.Sceptic);
        content.EarlierProgramme.ShouldBeNull();
    }

    [Fact]
    public async Task Before_anything_is_approved_the_quick_plan_is_shown_as_a_proposal()
    {
        var content = await ReadAsync(await World.SubmittedAsync(level: 2));

        content.Programme.ShouldBeNull();
        content.Roadmap.ShouldNotBeNull().Source.ShouldBe(PlanSource.Proposed);
        content.Stakeholders.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public async Task Progress_is_told_from_the_assessment_before_with_what_was_planned_then()
    {
        var before = await ApprovedAsync("2025");
        await World.Send(World.Lead, new ChangeDelivery(before, "I1", DeliveryDetails.None with { Status = DeliveryStatus.Done, Cost = 25_000 }, 0));
        World.Clock.Advance(TimeSpan.FromDays(300));
        var after = await World.SubmittedAsync("2026", level: 4);

        var content = await ReadAsync(after);

        content.Previous.ShouldNotBeNull().ShouldSatisfyAllConditions(p => p.Cycle.ShouldBe("2025"), p => p.Answers.Answers.Count.ShouldBeGreaterThan(0), p => p.Card.Overall.Score.ShouldNotBeNull());
        content.EarlierProgramme.ShouldNotBeNull().Done.ShouldBe(1);
        content.Realised.ShouldNotBeNull().ShouldSatisfyAllConditions(r => r.BeforeCycle.ShouldBe("2025"), r => r.AfterCycle.ShouldBe("2026"));
        var file = await World.Send(World.Viewer, new MakeReport(after, new() { Kind = ReportKind.Progress }));
        file.Name.ShouldStartWith("Progress-report");
        Encoding.Latin1.GetString(file.Content).ShouldStartWith("%PDF");
        (await ReadAsync(before)).RealisedLater.ShouldNotBeNull().AfterCycle.ShouldBe("2026");
    }

    [Fact]
    public async Task A_progress_report_without_an_assessment_before_is_refused_with_a_sentence()
    {
        var assessment = await World.SubmittedAsync();

        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Viewer, new MakeReport(assessment, new() { Kind = ReportKind.Progress })))).Message
            .ShouldStartWith("There is no earlier assessment of Transport Agency");
    }

    /// <summary>The reader as a use case gets it, within the reach of somebody who may see all.</summary>
    private async Task<RoadmapReportContent> ReadAsync(AssessmentId assessment)
    {
        await using var scope = World.Services.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        user.SignIn(World.Office.Id, World.Office.Name, World.Office.Tenant, World.Office.Roles);
        user.Reach = new(World.Tenant, true, []);
        return await scope.ServiceProvider.GetRequiredService<ReportContentReader>().ReadAsync(assessment, TestContext.Current.CancellationToken);
    }

    private async Task<AssessmentId> ApprovedAsync(string cycle)
    {
        var (assessment, plan) = (await World.SubmittedAsync(cycle, level: 2), Guid.NewGuid());
        await World.Send(World.Lead, new SavePlan(assessment, plan, "For the board"));
        await World.Send(World.Office, new ApproveBaseline(assessment, plan, 1));
        return assessment;
    }
}
