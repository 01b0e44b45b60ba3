using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Campaigns;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using static MaturityAssessment.Application.Tests.Support.TestModel;

namespace MaturityAssessment.Application.Tests.Campaigns;

public sealed class RunningTestsOnSqlite() : RunningTests(new OnSqlite());

public sealed class RunningTestsOnSqlServer() : RunningTests(new OnSqlServer());

/// <summary>Making a cycle, following it, extending and closing it.</summary>
public abstract class RunningTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task Every_chosen_unit_gets_its_assessment_and_the_others_do_not()
    {
        var campaign = await World.RunAsync();

        var board = await World.BoardAsync(campaign);
        board.Rows.Select(r => (r.UnitName, r.ParentName, r.Standing)).ShouldBe([("Health Office", "Ministry of Works", GetCampaign.Only.NotStarted), ("Transport Agency", "Ministry of Works", GetCampaign.Only.NotStarted)]);
        board.Rows.Select(r => r.Leads.Single()).ShouldBe(["Cy Healthlead", "Ada Lead"]);
        (board.ModelTitle, board.TargetTitle, board.State, board.Instructions).ShouldBe(("Test model", "Sound throughout", CampaignState.Running, "Answer as it is today."));
        (await World.Send(World.Lead, new GetMyWork())).Waiting.ShouldHaveSingleItem().Campaign!.Due.ShouldBe(CampaignWorld.Due);
    }

    [Fact]
    public async Task A_cycle_of_one_agency_is_a_cycle() => (await World.BoardAsync(await World.RunAsync(units: World.Health))).Counts.ShouldBe(new(1, 0, 0, 0, 0));

    [Fact]
    public async Task A_unit_chosen_twice_takes_part_once() =>
        (await World.Send(World.Office, World.Cycle(units: [World.Health, World.Health]))).Units.ShouldBe(new UnitsAdded(1, 0, 0));

    [Fact]
    public async Task An_assessment_that_a_unit_has_begun_for_the_cycle_is_adopted_with_its_answers()
    {
        var begun = await World.StartAsync();
        await World.AnswerAsync(begun, "A.1.1", Level(3));

        var made = await World.Send(World.Office, World.Cycle(opens: CampaignWorld.Opens.AddDays(5)));

        made.Units.ShouldBe(new UnitsAdded(1, 1, 0));
        var row = (await World.BoardAsync(made.Id)).Rows.Single(r => r.UnitId == World.Transport.Id);
        (row.Assessment, row.Progress.Answered).ShouldBe((begun, 1));
        await World.AnswerAsync(begun, "A.1.2", Level(3));
        (await World.Send(World.Office, new AddUnits(made.Id, [World.Transport.Id, World.Ministry.Id]))).ShouldBe(new UnitsAdded(1, 0, 1));
    }

    [Fact]
    public async Task Wrong_input_is_refused_with_one_sentence_and_nothing_is_made()
    {
        await Refused<ValidationException>(World.Cycle() with { Units = [] }, "Choose at least one unit.");
        await Refused<ValidationException>(World.Cycle() with { Name = "  " }, "Enter a name for the cycle, such as the year it is for.");
        await Refused<ValidationException>(World.Cycle(due: CampaignWorld.Opens.AddDays(-1)), "The cycle cannot be due before it opens. Choose a later due date.");
        await Refused<ValidationException>(World.Cycle(due: DateOnly.MaxValue), "Enter the due date, between 2000 and 2100.");
        await Refused<ValidationException>(World.Cycle() with { Instructions = new('x', 4_001) }, "The instructions may have 4,000 characters at most.");
        await Refused<NotFoundException>(World.Cycle() with { ModelVersion = "99" }, "The model was not found");
        await Refused<NotFoundException>(World.Cycle() with { TargetProfile = "none" }, "The target profile was not found");
        await Refused<NotFoundException>(World.Cycle() with { Units = [World.Health.Id, UnitId.New()] }, "One of the chosen units was not found");
        await Refused<NotFoundException>(World.Cycle() with { Units = [World.StrangersUnit.Id] }, "The chosen unit was not found");

        (await World.Look(async db => await db.Campaigns.CountAsync() + await db.Assessments.CountAsync())).ShouldBe(0);

        async Task Refused<T>(CreateCampaign command, string sentence) where T : Exception =>
            (await Should.ThrowAsync<T>(() => World.Send(World.Office, command))).Message.ShouldContain(sentence);
    }

    [Fact]
    public async Task The_same_cycle_twice_is_refused_but_another_tenant_may_have_it_too()
    {
        await World.RunAsync();

        (await Should.ThrowAsync<RuleBrokenException>(() => World.RunAsync(units: World.Ministry))).Message.ShouldBe("There is a cycle 2026 with \"Test model\" already. Open that one to add units, or choose another name.");
        await World.Send(World.Stranger, World.Cycle() with { Units = [World.StrangersUnit.Id] });
    }

    [Fact]
    public async Task Before_it_opens_nothing_can_be_answered_and_everybody_is_told_when()
    {
        var campaign = await World.RunAsync(opens: new(2026, 3, 9));
        var assessment = await World.AssessmentOfAsync(World.Transport);
        const string Sentence = "Answering opens on 9 March 2026.";

        (await Should.ThrowAsync<RuleBrokenException>(() => World.AnswerAsync(assessment, "A.1.1", Level(3)))).Message.ShouldBe(Sentence);
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new CommentOnQuestion(assessment, "A.1.1", "x", "")))).Message.ShouldBe(Sentence);
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "x", "https://example.org")))).Message.ShouldBe(Sentence);
        (await World.Send(World.Lead, new GetQuestions(assessment, "A.1"))).ReadOnlyBecause.ShouldBe(Sentence);
        (await World.Send(World.Lead, new CheckAnswers(assessment))).BlockedBecause.ShouldBe(Sentence);
        (await World.Send(World.Lead, new GetAssessment(assessment))).NotOpenYet.ShouldBe(Sentence);
        (await World.Send(World.Lead, new GetMyWork())).Next.ShouldNotBe(GetMyWork.NextStep.ContinueAnswering);
        (await World.BoardAsync(campaign)).State.ShouldBe(CampaignState.Scheduled);

        World.Clock.Advance(TimeSpan.FromDays(7));
        await World.AnswerAsync(assessment, "A.1.1", Level(3));
    }

    [Fact]
    public async Task An_earlier_opening_lets_everybody_answer_earlier()
    {
        var campaign = await World.RunAsync(opens: new(2026, 3, 9));
        var assessment = await World.AssessmentOfAsync(World.Transport);

        await World.Send(World.Office, new EditCampaign(campaign, CampaignWorld.Opens, CampaignWorld.Due, "New words", false, 0));

        await World.AnswerAsync(assessment, "A.1.1", Level(3));
        (await World.Send(World.Lead, new GetAssessment(assessment))).Campaign!.Instructions.ShouldBe("New words");
        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Office, new EditCampaign(campaign, CampaignWorld.Opens, CampaignWorld.Due, "Lost", true, 0)));
    }

    [Fact]
    public async Task The_board_follows_each_unit_from_start_to_approval()
    {
        var campaign = await World.RunAsync(units: [World.Ministry, World.Transport, World.Health]);
        await World.AnswerAsync(await World.AssessmentOfAsync(World.Health), "A.1.1", Level(2), who: World.HealthLead);
        var submitted = await World.SubmitAsync(World.Transport, World.Lead);

        var board = await World.BoardAsync(campaign);
        board.Counts.ShouldBe(new(NotStarted: 1, InProgress: 1, Submitted: 1, Approved: 0, Withdrawn: 0));
        board.Rows.Select(r => r.Standing).ShouldBe([GetCampaign.Only.InProgress, GetCampaign.Only.NotStarted, GetCampaign.Only.Submitted]);
        foreach (var only in Enum.GetValues<GetCampaign.Only>().Where(o => o is not (GetCampaign.Only.All or GetCampaign.Only.Outstanding)))
        {
            (await World.BoardAsync(campaign, show: only)).Rows.ShouldAllBe(r => r.Standing == only);
        }

        (await World.BoardAsync(campaign, show: GetCampaign.Only.Outstanding)).Total.ShouldBe(2);
        (await World.Send(World.Reviewer, new ApproveAssessment(submitted))).By.ShouldBe("Fay Reviewer");
        (await World.BoardAsync(campaign)).Counts.ShouldBe(new(1, 1, 0, 1, 0));
        var list = (await World.Send(World.Viewer, new ListCampaigns())).Rows.ShouldHaveSingleItem();
        (list.Units, list.Submitted, list.Approved).ShouldBe((3, 1, 1));
    }

    [Fact]
    public async Task Progress_counts_what_the_pages_count_whatever_has_been_answered()
    {
        var campaign = await World.RunAsync();
        var assessment = await World.AssessmentOfAsync(World.Transport);
        await ShouldAgreeAsync();
        await World.AnswerAsync(assessment, "B.1", Yes);
        await ShouldAgreeAsync();
        await World.AnswerAsync(assessment, "A.1.2", NotApplicable());
        await World.AnswerAsync(assessment, "B.2", new Domain.Models.AnswerValue.Options(["backup"]));
        await ShouldAgreeAsync();
        await World.AnswerAsync(assessment, "B.1", No, expected: 1);
        await ShouldAgreeAsync();
        await World.AnswerAsync(assessment, "B.1", null, expected: 2);
        await ShouldAgreeAsync();

        async Task ShouldAgreeAsync() =>
            (await World.BoardAsync(campaign)).Rows.Single(r => r.Assessment == assessment).Progress.ShouldBe((await World.Send(World.Lead, new GetAssessment(assessment))).Progress);
    }

    [Fact]
    public async Task After_the_due_date_it_is_overdue_but_open()
    {
        var campaign = await World.RunAsync();
        World.Clock.Advance(TimeSpan.FromDays(30));

        var board = await World.BoardAsync(campaign);
        (board.State, board.Rows.All(r => r.IsOverdue)).ShouldBe((CampaignState.Overdue, true));
        await World.SubmitAsync(World.Transport, World.Lead);
        (await World.BoardAsync(campaign)).Rows.Single(r => r.UnitId == World.Transport.Id).IsOverdue.ShouldBeFalse();

        (await World.Send(World.Office, new ExtendCampaign(campaign, new(2026, 4, 30)))).Due.ShouldBe(new(2026, 4, 30));
        (await World.BoardAsync(campaign)).Rows.ShouldAllBe(r => !r.IsOverdue);
    }

    [Fact]
    public async Task Closed_with_late_ones_open_they_can_still_submit()
    {
        var campaign = await World.RunAsync();
        await World.SubmitAsync(World.Transport, World.Lead);

        var closed = await World.Send(World.Office, new CloseCampaign(campaign, LateOnes.StayOpen));

        closed.ShouldBe(new(Submitted: 1, Late: 1, Withdrawn: 0));
        (await World.Send(World.Office, new CloseCampaign(campaign, LateOnes.StayOpen))).ShouldBe(closed);
        (await World.BoardAsync(campaign)).Rows.Single(r => r.UnitId == World.Health.Id).IsLate.ShouldBeTrue();
        (await World.Send(World.HealthLead, new GetMyWork())).Waiting.ShouldHaveSingleItem().Campaign!.IsLate.ShouldBeTrue();
        await World.SubmitAsync(World.Health, World.HealthLead);
        (await World.BoardAsync(campaign)).Rows.ShouldAllBe(r => !r.IsLate);
        await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new AddUnits(campaign, [World.Ministry.Id])));
        await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new CloseCampaign(campaign, LateOnes.AreWithdrawn)));
    }

    [Fact]
    public async Task Withdrawn_ones_keep_their_answers_and_nothing_else_can_happen_to_them()
    {
        var campaign = await World.RunAsync();
        var assessment = await World.AssessmentOfAsync(World.Health);
        await World.FillInAsync(assessment, who: World.HealthLead);

        (await World.Send(World.Office, new CloseCampaign(campaign, LateOnes.AreWithdrawn))).ShouldBe(new(0, 0, 2));

        const string Sentence = "withdrawn when its cycle closed";
        (await Should.ThrowAsync<RuleBrokenException>(() => World.AnswerAsync(assessment, "A.1.1", Level(1), 1, World.HealthLead))).Message.ShouldContain(Sentence);
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.HealthLead, new SubmitAssessment(assessment, true)))).Message.ShouldContain(Sentence);
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new Application.Roadmaps.ChangeRoadmap(assessment, 1, 4, CampaignWorld.Opens, [], [], 0)))).Message.ShouldContain(Sentence);
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new Application.Roadmaps.SavePlan(assessment, Guid.NewGuid(), "Late")))).Message.ShouldContain(Sentence);
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new Application.Roadmaps.ChangeDelivery(assessment, "I1", Domain.Roadmaps.DeliveryDetails.None, 0)))).Message.ShouldContain(Sentence);
        (await World.Send(World.Office, new Application.Roadmaps.GetPlans(assessment))).ShouldSatisfyAllConditions(v => v.Head.MayChange.ShouldBeFalse(), v => v.MayApprove.ShouldBeFalse());
        (await World.Send(World.Office, new Application.Roadmaps.GetDelivery(assessment))).Head.MayChange.ShouldBeFalse();
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Reviewer, new ApproveAssessment(assessment)))).Message.ShouldContain("Only a submitted");
        var page = await World.Send(World.HealthLead, new GetQuestions(assessment, "A.1"));
        page.ReadOnlyBecause.ShouldNotBeNull().ShouldContain(Sentence);
        page.Items[0].Value.ShouldBe(Level(4));
        (await World.Send(World.HealthLead, new GetAssessment(assessment))).ShouldSatisfyAllConditions(v => v.Status.ShouldBe(AssessmentStatus.Withdrawn), v => v.MayAnswer.ShouldBeFalse(), v => v.MaySubmit.ShouldBeFalse());
        (await World.Send(World.HealthLead, new GetMyWork())).Waiting.ShouldBeEmpty();
        (await World.Send(World.HealthLead, new GetResults(assessment))).IsProvisional.ShouldBeTrue();
        (await World.Send(World.Office, new ListAssessments(Status: AssessmentStatus.Withdrawn))).Total.ShouldBe(2);
    }

    [Fact]
    public async Task A_unit_leaves_a_cycle_by_the_office_and_not_by_itself()
    {
        var campaign = await World.RunAsync();
        var assessment = await World.AssessmentOfAsync(World.Transport);

        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new DiscardAssessment(assessment)))).Message.ShouldContain("Ask the transformation office");
        (await World.Send(World.Lead, new GetAssessment(assessment))).MayDiscard.ShouldBeFalse();
        await World.Send(World.Office, new DiscardAssessment(assessment));
        (await World.BoardAsync(campaign)).Counts.Units.ShouldBe(1);
        (await World.Send(World.Office, new AddUnits(campaign, [World.Transport.Id]))).Created.ShouldBe(1);
    }

    [Fact]
    public async Task Who_submitted_does_not_approve()
    {
        await World.RunAsync();
        var submitted = await World.SubmitAsync(World.Transport, World.Lead);
        var both = World.Lead with { Roles = [.. World.Lead.Roles, .. World.Reviewer.Roles] };

        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(both, new ApproveAssessment(submitted)))).Message.ShouldContain("Somebody else");
        (await World.Send(both, new GetAssessment(submitted))).MayApprove.ShouldBeFalse();
        (await World.Send(World.Office, new GetResults(submitted))).MayApprove.ShouldBeTrue();
        await World.Send(World.Office, new ApproveAssessment(submitted));
        (await World.Send(World.Lead, new GetResults(submitted))).Approval!.By.ShouldBe("Di Office");
    }

    [Fact]
    public async Task A_viewer_of_one_unit_sees_that_units_row_alone()
    {
        var campaign = await World.RunAsync();
        var viewer = World.Viewer with { Roles = [new CoveredRole(Role.Viewer, new HashSet<UnitId> { World.Health.Id })] };

        var board = await World.BoardAsync(campaign, viewer);

        board.Rows.ShouldHaveSingleItem().UnitName.ShouldBe("Health Office");
        (board.Counts.Units, board.MayRun).ShouldBe((1, false));
        (await World.Send(viewer, new ListCampaigns())).Rows.ShouldHaveSingleItem().Units.ShouldBe(1);
    }

    [Fact]
    public async Task A_thousand_units_are_made_at_once_and_shown_a_page_at_a_time_without_reading_their_answers()
    {
        var units = Enumerable.Range(1, 1_000).Select(i => OrganisationalUnit.Create(World.Tenant, World.Ministry.Id, $"Agency {i:0000}")).ToList();
        await World.Look(async db =>
        {
            db.AddRange(units);
            return await db.SaveChangesAsync();
        });

        (await World.Send(World.Office, World.Cycle(units: units))).Units.Created.ShouldBe(1_000);
        var campaign = (await World.Send(World.Office, new ListCampaigns())).Rows.Single().Id;
        World.Log.Clear();
        var board = await World.Send(World.Office, new GetCampaign(campaign, Page: 3, PageSize: 50));

        (board.Rows.Count, board.Total, board.Rows[0].UnitName).ShouldBe((50, 1_000, "Agency 0101"));
        World.Log.Statements.Count.ShouldBeLessThan(15);
        World.Log.Statements.Where(s => s.Contains("Comment", StringComparison.Ordinal)).ShouldAllBe(s => s.Contains("Question", StringComparison.Ordinal), "answers are read only where they decide whether others apply");
        (await World.Send(World.Office, new GetCampaign(campaign, Search: "y 09"))).Total.ShouldBe(100);
        (await World.Send(World.Office, new GetCampaign(campaign, Search: "%"))).Total.ShouldBe(0);
    }
}
