using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Web.Components.Assessments;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Assessments;

public class AssessmentsPageTests : PageTests
{
    private static readonly ListAssessments.UnitChoice Health = new(new(Guid.NewGuid()), "Ministry of Health", null);
    private static readonly ListAssessments.UnitChoice Works = new(new(Guid.NewGuid()), "Ministry of Works", null);

    [Fact]
    public void A_list_on_its_way_is_announced()
    {
        UseCases.Hold<ListAssessments>();

        Says(Open(View()), "status", "Loading the assessments").ShouldBeTrue();
    }

    [Fact]
    public void A_refused_list_says_why_and_can_be_asked_for_again()
    {
        UseCases.Refuse<ListAssessments, ListAssessments.View>("Something went wrong.");
        var page = Render<AssessmentsPage>();
        Says(page, "alert", "Something went wrong.").ShouldBeTrue();
        UseCases.Answer<ListAssessments, ListAssessments.View>(View(Row()));

        Button(page, "Try again").Click();

        page.FindAll("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public void An_empty_list_says_what_to_do_next() => Link(Open(View()), "Start the first assessment").GetAttribute("href").ShouldBe("assessments/new");

    [Fact]
    public void Who_may_not_start_one_is_told_who_can() => Open(View() with { MayStart = false }).Markup.ShouldContain("Your department lead or the transformation office can start one.");

    [Fact]
    public void Filters_without_a_match_can_be_taken_away()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("assessments?status=submitted");

        Link(Open(View()), "Show all").GetAttribute("href").ShouldBe("assessments");
    }

    [Fact]
    public void Filters_stand_in_the_address_and_reach_the_query()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"assessments?status=open&cycle=2026&unit={Works.Id.Value}&page=2");

        var page = Open(View(Row()) with { Total = 120 });

        UseCases.Sent.OfType<ListAssessments>().ShouldHaveSingleItem().ShouldBe(new ListAssessments(Works.Id, "2026", AssessmentStatus.Open, 2, 50));
        page.Markup.ShouldContain("Page 2 of 3");
        Link(page, "Next page").GetAttribute("href").ShouldNotBeNull().ShouldContain("page=3");
    }

    [Fact]
    public void Choosing_a_filter_goes_to_its_address_and_to_the_first_page()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("assessments?page=2");
        var page = Open(View(Row()) with { Total = 120 });

        Labelled(page, "Cycle").Change("2025");

        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/assessments?cycle=2025");
        UseCases.Sent.OfType<ListAssessments>().Last().ShouldBe(new ListAssessments(null, "2025", null, 1, 50));
    }

    [Fact]
    public void A_row_says_how_things_stand()
    {
        var row = Open(View(Row())).Find("tbody tr");

        row.Children.Select(Text).ShouldBe(["Ministry of Health", "Digital maturity", "2026", "3 of 7 answered", "2 Developing provisional", "Started 24 November 2026"]);
    }

    private IRenderedComponent<AssessmentsPage> Open(ListAssessments.View view)
    {
        UseCases.Answer<ListAssessments, ListAssessments.View>(view);
        return Render<AssessmentsPage>();
    }

    private static ListAssessments.View View(params ListAssessments.Row[] rows) => new(rows, rows.Length, ["2026", "2025"], [Health, Works], MayStart: true);

    private static ListAssessments.Row Row() => new(
        AssessmentId.New(), Health.Id, Health.Name, null, "Digital maturity", "2026", AssessmentStatus.Open, new(3, 7), new MaturityLevel(2, "Developing", 0.2, ""), 31.5, Noon, null);
}
