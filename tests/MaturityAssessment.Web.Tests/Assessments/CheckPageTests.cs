using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Web.Components.Assessments;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Assessments;

public class CheckPageTests : PageTests
{
    private const string Declaration = "These answers are true to the best of my knowledge.";
    private static readonly AssessmentId Id = AssessmentId.New();
    private static readonly CheckAnswers.Line Answered = new("STR.1.1", "STR.1", "How clear is the strategy?", true, QuestionState.Answered, "4. Each goal has an owner.", "", "Approved in May.", []);
    private static readonly CheckAnswers.Line Missing = new("STR.1.2", "STR.1", "Who answers for it?", true, QuestionState.Unanswered, null, "", "", []);
    private static readonly CheckAnswers.Line Left = new("CIT.1.1", "CIT.1", "Who tests with users?", false, QuestionState.Unanswered, null, "", "", []);
    private static readonly CheckAnswers.Line NotAsked = new("CIT.1.2", "CIT.1", "How often?", false, QuestionState.DoesNotApply, null, "", "", []);

    [Fact]
    public void What_is_missing_stands_first_with_a_link_to_its_question()
    {
        var page = Open(View(blocked: "1 question still needs an answer.") with { Unanswered = [Missing, Left], MissingEvidence = [Answered] });

        page.FindAll("main, section")[0].QuerySelector("h2")!.TextContent.ShouldBe("1 question must be answered before this can be submitted");
        Link(page, "Who answers for it?").GetAttribute("href").ShouldBe($"assessments/{Id.Value}/questions/STR.1#q-STR.1.2");
        page.FindAll("h2").Select(Text).Take(3).ShouldBe(["1 question must be answered before this can be submitted", "Not answered (optional)", "Evidence is expected"]);
    }

    [Fact]
    public void Contradictions_warn_and_do_not_block()
    {
        var page = Open(View() with { Contradictions = [new("A strategy without an owner seldom has targets.", [Answered])] });

        page.Markup.ShouldContain("A strategy without an owner seldom has targets.");
        Button(page, "Submit assessment").HasAttribute("disabled").ShouldBeFalse();
    }

    [Fact]
    public void Every_question_asked_is_listed_with_its_answer_and_a_way_to_change_it()
    {
        var page = Open(View());

        page.FindAll("dt").Select(Text).ShouldBe([Answered.Text, Missing.Text, Left.Text]);
        page.FindAll("dd").Select(Text).ShouldContain("4. Each goal has an owner. Approved in May.");
        page.FindAll("a").Count(a => Text(a).StartsWith("Change the answer to:", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void Nothing_can_be_submitted_while_something_stands_in_the_way()
    {
        var page = Open(View(blocked: "1 question still needs an answer."));

        page.FindAll("button").ShouldBeEmpty();
        page.Find("section:last-of-type").TextContent.ShouldContain("1 question still needs an answer.");
    }

    [Fact]
    public void Submitting_needs_the_declaration()
    {
        var page = Open(View());

        Button(page, "Submit assessment").Click();

        UseCases.Sent.OfType<SubmitAssessment>().ShouldBeEmpty();
        Says(page, "alert", "Tick the box to declare this").ShouldBeTrue();
    }

    [Fact]
    public void After_submitting_the_results_are_shown()
    {
        UseCases.Answer<SubmitAssessment, SubmitAssessment.Submitted>(new SubmitAssessment.Submitted(Noon, 51.3, null, "abc"));
        var page = Open(View());
        Labelled(page, Declaration).Change(true);

        Button(page, "Submit assessment").Click();

        UseCases.Sent.OfType<SubmitAssessment>().ShouldHaveSingleItem().Declared.ShouldBeTrue();
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/assessments/{Id.Value}/results");
    }

    [Fact]
    public void A_refused_submission_says_why_and_shows_what_stands_now()
    {
        UseCases.Refuse<SubmitAssessment, SubmitAssessment.Submitted>("Question STR.1.2 still needs an answer.");
        var page = Open(View());
        Labelled(page, Declaration).Change(true);
        UseCases.Answer<CheckAnswers, CheckAnswers.View>(View(blocked: "1 question still needs an answer.") with { Unanswered = [Missing] });

        Button(page, "Submit assessment").Click();

        Says(page, "alert", "Question STR.1.2 still needs an answer.").ShouldBeTrue();
        page.Markup.ShouldContain("1 question must be answered before this can be submitted");
    }

    [Fact]
    public void A_submitted_assessment_can_be_read_and_not_submitted_again()
    {
        var page = Open(View() with { Status = AssessmentStatus.Submitted });

        page.FindAll("button").ShouldBeEmpty();
        page.FindAll("a").ShouldNotContain(a => Text(a).StartsWith("Change", StringComparison.Ordinal));
    }

    private IRenderedComponent<CheckPage> Open(CheckAnswers.View view)
    {
        UseCases.Answer<CheckAnswers, CheckAnswers.View>(view);
        return Render<CheckPage>(page => page.Add(p => p.AssessmentId, Id.Value));
    }

    private static CheckAnswers.View View(string? blocked = null) => new(
        Id, "Ministry of Health", "Digital maturity", "2026", AssessmentStatus.Open, new(1, 3), [], [], [],
        [
            new("STR", "Strategy", [new("STR.1", "Vision", [Answered, Missing])]),
            new("CIT", "Citizens", [new("CIT.1", "Research", [Left, NotAsked])]),
        ],
        blocked, Declaration);
}
