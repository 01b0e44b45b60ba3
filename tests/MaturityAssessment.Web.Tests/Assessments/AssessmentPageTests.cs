using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Web.Components.Assessments;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Assessments;

public class AssessmentPageTests : PageTests
{
    private static readonly AssessmentId Id = AssessmentId.New();
    private static readonly SectionCapability Vision = new("STR.1", "Vision", new(2, 2));
    private static readonly SectionCapability Outcomes = new("STR.2", "Measurable outcomes", new(1, 3));
    private static readonly SectionCapability Fit = new("STR.3", "Fit with policy", new(0, 2));
    private static readonly SectionCapability None = new("STR.4", "Procurement", new(0, 0));

    [Fact]
    public void Every_capability_says_how_far_it_is()
    {
        var page = Open(View());

        page.FindAll(".task-list li").Select(Text).ShouldBe(["Vision Complete", "Measurable outcomes 1 of 3 answered", "Fit with policy Not started", "Procurement Does not apply"]);
    }

    [Fact]
    public void The_next_action_goes_on_where_something_is_open()
    {
        var page = Open(View());

        Link(page, "Continue: Measurable outcomes").GetAttribute("href").ShouldBe($"assessments/{Id.Value}/questions/STR.2");
        Link(page, "See the provisional results").GetAttribute("href").ShouldBe($"assessments/{Id.Value}/results");
    }

    [Fact]
    public void With_everything_answered_the_next_action_is_to_check()
    {
        var page = Open(View() with { Progress = new(7, 7), Continue = null });

        page.FindAll("a.button").Select(Text).First().ShouldBe("Check your answers");
    }

    [Fact]
    public void Before_the_first_answer_there_is_nothing_to_check_or_see()
    {
        var page = Open(View() with { Progress = new(0, 7) });

        page.FindAll("a.button").Select(Text).ShouldBe(["Begin: Measurable outcomes"]);
        page.Markup.ShouldContain("It takes about 2 hours.");
    }

    [Fact]
    public void Who_only_reads_is_not_told_to_answer() =>
        Open(View() with { MayAnswer = false, MaySubmit = false, MayDiscard = false }).FindAll("a.button").Select(Text).ShouldBe(["See the provisional results", "Roadmap"]);

    [Fact]
    public void History_says_who_and_when()
    {
        var page = Open(View() with { Status = AssessmentStatus.Submitted, History = new(Noon, "Anna Berg", Noon.AddDays(9), "Omar Haddad", "c0ffee") });

        page.Markup.ShouldContain("Started by Anna Berg, 24 November 2026, 12:00 UTC");
        page.Markup.ShouldContain("Submitted by Omar Haddad, 3 December 2026, 12:00 UTC");
        page.Markup.ShouldContain("c0ffee");
    }

    [Fact]
    public void Times_are_told_in_the_persons_own_time_zone()
    {
        UseCases.Answer<GetAssessment, GetAssessment.View>(View());

        var page = Render<AssessmentPage>(p => p.Add(x => x.AssessmentId, Id.Value).AddCascadingValue(new Browser(Browser.System, false, "Asia/Kathmandu")));

        page.Markup.ShouldContain("Started by Anna Berg, 24 November 2026, 17:45<");
    }

    [Fact]
    public void Discarding_asks_once_and_names_what_goes()
    {
        UseCases.Answer<DiscardAssessment, Unit>(Unit.Value);
        var page = Open(View());

        Button(page, "Discard this assessment").Click();
        UseCases.Sent.OfType<DiscardAssessment>().ShouldBeEmpty();
        page.Markup.ShouldContain("The assessment of Ministry of Health for 2026 goes, with its 3 answers, their comments and evidence links. This cannot be undone.");

        Button(page, "Discard it").Click();
        UseCases.Sent.OfType<DiscardAssessment>().ShouldHaveSingleItem().Assessment.ShouldBe(Id);
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/assessments");
    }

    [Fact]
    public void A_refused_discard_says_why_and_the_assessment_stays()
    {
        UseCases.Refuse<DiscardAssessment, Unit>("This assessment has been submitted and can no longer be changed.");
        var page = Open(View());
        Button(page, "Discard this assessment").Click();

        Button(page, "Discard it").Click();

        Says(page, "alert", "has been submitted").ShouldBeTrue();
        page.FindAll(".task-list").ShouldNotBeEmpty();
    }

    [Fact]
    public void An_unknown_assessment_is_said_to_be_not_found()
    {
        UseCases.Refuse<GetAssessment, GetAssessment.View>("The assessment was not found.", isNotFound: true);

        var page = Render<AssessmentPage>(p => p.Add(x => x.AssessmentId, Guid.NewGuid()));

        page.Find("h1").TextContent.ShouldBe("Not found");
        Says(page, "alert", "The assessment was not found.").ShouldBeTrue();
    }

    private IRenderedComponent<AssessmentPage> Open(GetAssessment.View view)
    {
        UseCases.Answer<GetAssessment, GetAssessment.View>(view);
        return Render<AssessmentPage>(page => page.Add(p => p.AssessmentId, Id.Value));
    }

    private static GetAssessment.View View() => new(
        Id, new UnitId(Guid.NewGuid()), "Ministry of Health", null, "full", "1.0", "Digital maturity", 120, "2026", "Standard",
        AssessmentStatus.Open, new(3, 7), [new("STR", "Strategy", "", new(3, 7), [Vision, Outcomes, Fit, None])], Outcomes,
        MayAnswer: true, MaySubmit: true, MayDiscard: true, new(Noon, "Anna Berg", null, null, null));
}
