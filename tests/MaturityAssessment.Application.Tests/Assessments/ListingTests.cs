using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using static MaturityAssessment.Application.Tests.Support.TestModel;

namespace MaturityAssessment.Application.Tests.Assessments;

public sealed class ListingTestsOnSqlite() : ListingTests(new OnSqlite());

public sealed class ListingTestsOnSqlServer() : ListingTests(new OnSqlServer());

public abstract class ListingTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task The_list_shows_progress_and_score_of_open_and_submitted_ones()
    {
        await World.SubmittedAsync("2025", level: 3);
        World.Clock.Advance(TimeSpan.FromDays(365));
        var open = await World.StartAsync(cycle: "2026");
        await World.AnswerAsync(open, "A.1.1", Level(5));

        var view = await World.Send(World.Office, new ListAssessments());

        view.Total.ShouldBe(2);
        view.Rows.Select(r => (r.Cycle, r.Status, r.Progress, r.UnitName, r.ParentName)).ShouldBe([
            ("2026", AssessmentStatus.Open, new Progress(1, 4), "Transport Agency", "Ministry of Works"),
            ("2025", AssessmentStatus.Submitted, new Progress(5, 5), "Transport Agency", "Ministry of Works")]);
        view.Rows[0].Score.ShouldBe(100);
        view.Rows[0].Level!.Number.ShouldBe(5);
        view.Rows[1].Score!.Value.ShouldBe((await World.Send(World.Office, new GetMyWork())).Units[0].Results[0].Score!.Value);
        view.Cycles.ShouldBe(["2026", "2025"]);
        view.Units.ShouldHaveSingleItem().Name.ShouldBe("Transport Agency");
    }

    [Fact]
    public async Task The_list_filters_and_pages_in_the_database()
    {
        for (var i = 0; i < 5; i++)
        {
            await World.StartAsync(i % 2 == 0 ? World.Transport : World.Health, $"{2020 + i}");
            World.Clock.Advance(TimeSpan.FromDays(1));
        }

        (await World.Send(World.Office, new ListAssessments(Unit: World.Health.Id))).Rows.Select(r => r.Cycle).ShouldBe(["2023", "2021"]);
        (await World.Send(World.Office, new ListAssessments(Cycle: "2022"))).Rows.ShouldHaveSingleItem().UnitName.ShouldBe("Transport Agency");
        (await World.Send(World.Office, new ListAssessments(Status: AssessmentStatus.Submitted))).Total.ShouldBe(0);
        World.Log.Clear();
        var second = await World.Send(World.Office, new ListAssessments(Page: 2, PageSize: 2));
        second.Rows.Select(r => r.Cycle).ShouldBe(["2022", "2021"]);
        second.Total.ShouldBe(5);
        World.Log.Statements.Count.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task A_lead_sees_their_unit_and_no_other()
    {
        await World.StartAsync(World.Transport);
        await World.StartAsync(World.Health);

        (await World.Send(World.Lead, new ListAssessments())).Rows.ShouldHaveSingleItem().UnitName.ShouldBe("Transport Agency");
        (await World.Send(World.Lead, new GetStartOptions())).Units.ShouldHaveSingleItem().Name.ShouldBe("Transport Agency");
        (await World.Send(World.Office, new GetStartOptions())).Units.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Start_offers_models_targets_and_the_running_cycle()
    {
        var options = await World.Send(World.Office, new GetStartOptions());
        options.SuggestedCycle.ShouldBe("2026");
        options.Models.ShouldHaveSingleItem().ShouldBe(ListModelsRow(options.Models[0]));
        options.Models[0].Questions.ShouldBe(5);
        options.Models[0].Targets.ShouldHaveSingleItem().Code.ShouldBe("default");

        await World.StartAsync(cycle: "Spring 2026");
        (await World.Send(World.Office, new GetStartOptions())).SuggestedCycle.ShouldBe("Spring 2026");
    }

    [Fact]
    public async Task A_unit_has_one_assessment_per_model_and_cycle()
    {
        await World.StartAsync(cycle: "2026");

        (await Should.ThrowAsync<RuleBrokenException>(() => World.StartAsync(cycle: " 2026 "))).Message
            .ShouldBe("Transport Agency has an assessment with \"Test model\" for 2026 already. Open that one, or choose another cycle.");
        await World.StartAsync(World.Health, "2026");
    }

    [Fact]
    public async Task A_start_with_what_there_is_not_is_refused()
    {
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Office, new StartAssessment(UnitId.New(), "test", "1", "2026", null)));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Office, new StartAssessment(World.Health.Id, "test", "2", "2026", null)));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Office, new StartAssessment(World.Health.Id, "test", "1", "2026", "nowhere")));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Lead, new StartAssessment(World.Health.Id, "test", "1", "2026", null)));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => World.Send(World.Office, new StartAssessment(World.Health.Id, "test", "1", " ", null)));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => World.Send(World.Office, new StartAssessment(World.Health.Id, "test", "1", new('x', 101), null)));
    }

    [Fact]
    public async Task My_work_leads_from_nothing_to_answering_to_submitting_to_results()
    {
        (await World.Send(World.Lead, new GetMyWork())).Next.ShouldBe(GetMyWork.NextStep.Start);
        (await World.Send(World.Contributor, new GetMyWork())).Next.ShouldBe(GetMyWork.NextStep.Wait);

        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.1", Level(4));
        await World.AnswerAsync(assessment, "A.1.2", Level(4));
        var work = await World.Send(World.Lead, new GetMyWork());
        (work.Next, work.NextAssessment).ShouldBe((GetMyWork.NextStep.ContinueAnswering, assessment));
        work.Waiting.ShouldHaveSingleItem().Continue!.Code.ShouldBe("A.2");
        (await World.Send(World.HealthLead, new GetMyWork())).Waiting.ShouldBeEmpty();
        (await World.Send(World.Viewer, new GetMyWork())).Waiting.ShouldBeEmpty();

        await World.AnswerAsync(assessment, "A.2.1", new Domain.Models.AnswerValue.Number(10));
        await World.AnswerAsync(assessment, "B.1", No);
        (await World.Send(World.Lead, new GetMyWork())).Next.ShouldBe(GetMyWork.NextStep.CheckAndSubmit);
        (await World.Send(World.Contributor, new GetMyWork())).Next.ShouldBe(GetMyWork.NextStep.Wait);

        await World.Send(World.Lead, new SubmitAssessment(assessment, true));
        work = await World.Send(World.Lead, new GetMyWork());
        (work.Next, work.NextAssessment).ShouldBe((GetMyWork.NextStep.LookAtResults, assessment));
        work.Units.ShouldHaveSingleItem().UnitName.ShouldBe("Transport Agency");
    }

    [Fact]
    public async Task My_work_shows_the_trend_oldest_first()
    {
        await World.SubmittedAsync("2024", level: 2);
        World.Clock.Advance(TimeSpan.FromDays(365));
        await World.SubmittedAsync("2025", level: 4);

        var results = (await World.Send(World.Lead, new GetMyWork())).Units.ShouldHaveSingleItem().Results;

        results.Select(r => r.Cycle).ShouldBe(["2024", "2025"]);
        results[1].Score!.Value.ShouldBeGreaterThan(results[0].Score!.Value);
    }

    [Fact]
    public async Task The_task_list_shows_each_part_and_who_did_what()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.1", Level(4));

        var view = await World.Send(World.Lead, new GetAssessment(assessment));

        view.Sections.Select(s => (s.Code, s.State, s.Progress)).ShouldBe([("A", SectionState.InProgress, new Progress(1, 3)), ("B", SectionState.NotStarted, new Progress(0, 1))]);
        view.Sections[0].Capabilities.Select(c => (c.Code, c.State)).ShouldBe([("A.1", SectionState.InProgress), ("A.2", SectionState.NotStarted)]);
        view.Continue!.Code.ShouldBe("A.1");
        view.TargetTitle.ShouldBe("Sound throughout");
        view.History.ShouldBe(new GetAssessment.History(World.Morning.UtcDateTime, "Ed Admin", null, null, null));
        (view.MayAnswer, view.MaySubmit, view.MayDiscard).ShouldBe((true, true, true));
        var asContributor = await World.Send(World.Contributor, new GetAssessment(assessment));
        (asContributor.MayAnswer, asContributor.MaySubmit, asContributor.MayDiscard).ShouldBe((true, false, false));
        var asOffice = await World.Send(World.Office, new GetAssessment(assessment));
        (asOffice.MayAnswer, asOffice.MaySubmit, asOffice.MayDiscard).ShouldBe((false, false, true));
    }

    private static ListModels.Row ListModelsRow(ListModels.Row row) => row with { Code = "test", Version = "1", Title = "Test model", Minutes = 5, Dimensions = 2 };
}
