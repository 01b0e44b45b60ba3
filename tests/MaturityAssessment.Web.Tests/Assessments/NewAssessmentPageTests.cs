using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Web.Components.Assessments;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Assessments;

public class NewAssessmentPageTests : PageTests
{
    private static readonly UnitId Health = new(Guid.NewGuid());
    private static readonly ListModels.Row Full = new("full", "1.0", "Digital maturity", "Ten dimensions.", 120, 82, 10, [new("standard", "Standard", "Level 3 everywhere.", new Dictionary<string, int>())]);
    private static readonly ListModels.Row Quick = new("quick-scan", "1.0", "Quick scan", "A first picture.", 10, 12, 10, []);

    [Fact]
    public void A_model_says_how_long_it_takes()
    {
        var page = Open();

        page.Markup.ShouldContain("82 questions, about 2 hours");
        page.Markup.ShouldContain("12 questions, about 10 minutes");
    }

    [Fact]
    public void What_is_missing_is_said_at_the_top_and_at_its_field()
    {
        var page = Open();
        Labelled(page, "Cycle").Change(" ");

        page.Find("form").Submit();

        UseCases.Sent.OfType<StartAssessment>().ShouldBeEmpty();
        page.FindAll("[role=alert] a").Select(Text).ShouldBe([
            "Choose the department or agency that is assessed.", "Choose which questions to answer.", "Enter a cycle, such as the year this assessment is for."]);
        var unit = Labelled(page, "Which department or agency?");
        unit.GetAttribute("aria-invalid").ShouldBe("true");
        page.Find($"#{unit.GetAttribute("aria-describedby")}").TextContent.ShouldContain("Choose the department or agency that is assessed.");
    }

    [Fact]
    public void A_refusal_of_one_field_is_tied_to_it()
    {
        UseCases.Refuse<StartAssessment, AssessmentId>("The label is too long.", errors: new Dictionary<string, string> { [nameof(StartAssessment.Cycle)] = "The label is too long." });
        var page = Filled();

        page.Find("form").Submit();

        page.Find("#cycle-error").TextContent.ShouldContain("The label is too long.");
        Labelled(page, "Cycle").GetAttribute("aria-describedby").ShouldNotBeNull().ShouldContain("cycle-error");
    }

    [Fact]
    public void A_refusal_of_the_whole_is_said_at_the_top()
    {
        UseCases.Refuse<StartAssessment, AssessmentId>("There is an open assessment for 2026 already.");
        var page = Filled();

        page.Find("form").Submit();

        Says(page, "alert", "There is an open assessment for 2026 already.").ShouldBeTrue();
    }

    [Fact]
    public void Started_it_leads_to_the_overview()
    {
        var id = AssessmentId.New();
        UseCases.Answer<StartAssessment, AssessmentId>(id);
        var page = Filled();

        page.Find("form").Submit();

        UseCases.Sent.OfType<StartAssessment>().ShouldHaveSingleItem().ShouldBe(new StartAssessment(Health, "full", "1.0", "2026", "standard"));
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/assessments/{id.Value}");
    }

    [Fact]
    public void A_link_can_choose_the_model_beforehand()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("assessments/new?model=quick-scan");

        var page = Open();

        Labelled(page, "Quick scan").HasAttribute("checked").ShouldBeTrue();
        page.FindAll("legend").ShouldNotContain(l => l.TextContent == "Where do you want to be?");
    }

    [Fact]
    public void Without_a_unit_the_page_says_who_can_add_one()
    {
        UseCases.Answer<GetStartOptions, GetStartOptions.View>(new GetStartOptions.View([], [Full], "2026"));

        Render<NewAssessmentPage>().Markup.ShouldContain("An administrator can add them under Units.");
    }

    private IRenderedComponent<NewAssessmentPage> Open()
    {
        UseCases.Answer<GetStartOptions, GetStartOptions.View>(
            new GetStartOptions.View([new(Health, "Ministry of Health", null), new(new(Guid.NewGuid()), "Ministry of Works", null)], [Full, Quick], "2026"));
        return Render<NewAssessmentPage>();
    }

    private IRenderedComponent<NewAssessmentPage> Filled()
    {
        var page = Open();
        Labelled(page, "Which department or agency?").Change(Health.Value.ToString());
        Labelled(page, "Digital maturity").Change(true);
        return page;
    }
}
