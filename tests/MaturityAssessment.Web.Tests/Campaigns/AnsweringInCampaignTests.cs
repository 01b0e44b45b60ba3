using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Web.Components.Assessments;
using MaturityAssessment.Web.Components.Home;
using MaturityAssessment.Web.Tests.Assessments;

namespace MaturityAssessment.Web.Tests.Campaigns;

/// <summary>What those who answer see of a cycle.</summary>
public class AnsweringInCampaignTests : QuestionPages
{
    private static readonly CampaignFacts Cycle = new(CampaignId.New(), new(2026, 12, 18), "Ask your colleagues.", false, false, true);

    [Fact]
    public void A_suggestion_is_saved_only_when_it_is_confirmed()
    {
        AnswersAreSaved();
        var page = Open(Item(Strategy) with { LastCycle = new("2025", new AnswerValue.Option("2"), "2. What one saw.", "") });
        ChosenIn(page).ShouldBeNull();
        SentAnswers.ShouldBeEmpty();
        page.Find("#overall").TextContent.ShouldBe("5 of 7 answered");

        Button(page, "Confirm last time's answer").Click();

        SentAnswers.ShouldHaveSingleItem().ShouldBe(new AnswerQuestion(Id, "STR.1.1", new AnswerValue.Option("2"), 0));
        ChosenIn(page).ShouldNotBeNull();
        page.Find("#overall").TextContent.ShouldBe("6 of 7 answered");
        page.FindAll(".last-time button").ShouldBeEmpty();
    }

    [Fact]
    public void A_not_applicable_of_last_time_is_confirmed_with_its_reason()
    {
        AnswersAreSaved();
        var page = Open(Item(Strategy) with { LastCycle = new("2025", new AnswerValue.NotApplicable("We have none."), "Not applicable", "") });

        Button(page, "Confirm last time's answer").Click();

        SentAnswers.ShouldHaveSingleItem().Value.ShouldBe(new AnswerValue.NotApplicable("We have none."));
    }

    [Fact]
    public void Once_answered_there_is_nothing_to_confirm()
    {
        var page = Open(Item(Strategy, new AnswerValue.Option("3"), 1) with { LastCycle = new("2025", new AnswerValue.Option("2"), "2. What one saw.", "") });

        page.FindAll(".last-time button").ShouldBeEmpty();
        page.Find(".last-time").TextContent.ShouldContain("Last time (2025):");
    }

    [Fact]
    public void A_confirmation_that_is_refused_is_explained_and_can_be_tried_again()
    {
        UseCases.Refuse<AnswerQuestion, AnswerQuestion.Reply>("Answering opens on 1 September 2026.");
        var page = Open(Item(Strategy) with { LastCycle = new("2025", new AnswerValue.Option("2"), "2. What one saw.", "") });

        Button(page, "Confirm last time's answer").Click();

        Says(page, "alert", "Not saved: Answering opens on 1 September 2026.").ShouldBeTrue();
    }

    [Fact]
    public void The_task_page_says_by_when_and_what_the_office_asks()
    {
        var page = Tasks(Assessment() with { Campaign = Cycle });

        Text(page.Find(".campaign-note")).ShouldBe("Due on 18 December 2026 . Ask your colleagues.");
    }

    [Fact]
    public void Overdue_and_late_are_said_with_what_is_still_possible()
    {
        Text(Tasks(Assessment() with { Campaign = Cycle with { IsOverdue = true } }).Find(".campaign-note")).ShouldStartWith("Overdue It was due on 18 December 2026 . You can still submit.");
        Text(Tasks(Assessment() with { Campaign = Cycle with { IsLate = true } }).Find(".campaign-note")).ShouldStartWith("Late The cycle is closed; it was due on 18 December 2026 . You can still submit.");
    }

    [Fact]
    public void A_withdrawn_assessment_says_so()
    {
        var page = Tasks(Assessment() with { Status = AssessmentStatus.Withdrawn, MayAnswer = false, MaySubmit = false, MayDiscard = false, Campaign = Cycle });

        page.Find("#next-step").TextContent.ShouldBe("This assessment was withdrawn");
        page.Find(".notice-warn").TextContent.ShouldContain("counts in no comparison");
        page.FindAll("a.button").Select(Text).ShouldBe(["See the results", "Roadmap"]);
    }

    [Fact]
    public void Approving_is_offered_to_who_may_and_then_says_by_whom()
    {
        UseCases.Answer<ApproveAssessment, Approval>(new Approval(Noon, "Fay Reviewer"));
        var submitted = Assessment() with { Status = AssessmentStatus.Submitted, MayAnswer = false, MaySubmit = false, MayDiscard = false };
        Tasks(submitted).FindAll("button").ShouldBeEmpty();

        var page = Tasks(submitted with { MayApprove = true });
        Says(page, "status", "Not approved yet.").ShouldBeTrue();
        Button(page, "Approve this assessment").Click();

        Says(page, "status", "Approved by Fay Reviewer, 24 November 2026").ShouldBeTrue();
        page.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public void My_work_says_by_when_and_does_not_send_anybody_where_nothing_can_be_answered_yet()
    {
        UseCases.Answer<GetMyWork, GetMyWork.View>(new GetMyWork.View(
            "Ada", GetMyWork.NextStep.Wait, null,
            [
                new(AssessmentId.New(), "Health", "Digital maturity", "2026", 120, new(3, 82), new("STR.1", "Vision", new(1, 2)), true) { Campaign = Cycle },
                new(AssessmentId.New(), "Health", "Digital maturity", "2027", 120, new(0, 82), new("STR.1", "Vision", new(0, 2)), true) { Campaign = Cycle, NotOpenYet = "Answering opens on 1 January 2027." },
            ],
            [], false));

        var page = Render<MyWorkPage>();

        page.FindAll(".campaign-note").Select(Text).ShouldBe(["Due on 18 December 2026 . Ask your colleagues.", "Not open yet Answering opens on 1 January 2027. Due on 18 December 2026 . Ask your colleagues."]);
        page.FindAll("a.button").Select(Text).ShouldBe(["See all assessments", "Continue: Vision, 1 of 2 answered", "See the questions"]);
    }

    private IRenderedComponent<AssessmentPage> Tasks(GetAssessment.View view)
    {
        UseCases.Answer<GetAssessment, GetAssessment.View>(view);
        return Render<AssessmentPage>(page => page.Add(p => p.AssessmentId, view.Id.Value));
    }

    private static GetAssessment.View Assessment() => new(
        Id, new UnitId(Guid.NewGuid()), "Ministry of Health", null, "full", "1.0", "Digital maturity", 120, "2026", "Standard",
        AssessmentStatus.Open, new(3, 7), [], new("STR.1", "Vision", new(1, 2)), true, true, true, new(Noon, "Anna Berg", null, null, null));
}
