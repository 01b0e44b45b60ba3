using Bunit;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Roadmaps;
using MaturityAssessment.Web.Tests.Assessments;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Roadmaps;

public class ComparePlansPageTests : PageTests
{
    private static readonly Guid Kept = Guid.CreateVersion7();
    private static readonly SnapshotInitiative First = new("I1", "One sign-in", RoadmapPhase.Foundation, 1, 1, new(2027, 1, 1), new(2027, 3, 31), 200_000, [], [], []);
    private static readonly PlanSnapshot Before = new(500_000, 2, new(2027, 1, 1), [], [], 0.3, 0.4, 200_000, [First], [new(1, new(2027, 1, 1), 200_000, 0.4, 3), new(2, new(2027, 4, 1), 0, 0.4, 3)]);
    private static readonly PlanSnapshot After = Before with { ScoreThen = 0.45, Initiatives = [First with { Start = 2, End = 2, StartsOn = new(2027, 4, 1), EndsOn = new(2027, 6, 30) }] };

    [Fact]
    public void Figures_and_differences_stand_side_by_side()
    {
        var page = Open($"left={Kept}&right=robust");

        UseCases.Sent.OfType<ComparePlans>().ShouldHaveSingleItem().ShouldBe(new(RoadmapViews.Id, PlanChoice.Kept(Kept), PlanChoice.Robust));
        page.Markup.ShouldContain("For the board");
        page.FindAll("section[aria-labelledby=figures] tbody tr").Select(Text).ShouldContain("Score at the end 40.0 45.0");
        Text(page.Find("section[aria-labelledby=differences] tbody tr")).ShouldBe("One sign-in moves Q1 2027 → Q2 2027, 1 quarter later Q1 2027 → Q2 2027, 1 quarter later the same");
    }

    [Fact]
    public void Choosing_another_plan_leads_to_its_address()
    {
        var page = Open("left=quick&right=current");

        page.Find("#Right").Change("trial");

        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/assessments/{RoadmapViews.Id.Value}/roadmap/compare?left=quick&right=trial");
    }

    [Fact]
    public void A_plan_that_is_not_there_is_told_and_another_can_be_chosen()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("?left=trial&right=current");
        UseCases.Refuse<ComparePlans, ComparePlans.View>("There is nothing that you have tried.");
        var page = Render<ComparePlansPage>(p => p.Add(x => x.AssessmentId, RoadmapViews.Id.Value));

        page.Markup.ShouldContain("There is nothing that you have tried.");
        UseCases.Sent.OfType<ComparePlans>().Last().ShouldBe(new(RoadmapViews.Id, PlanChoice.Current, PlanChoice.Current));
    }

    [Fact]
    public void A_mistyped_address_is_told()
    {
        var page = Open("left=nonsense&right=current");

        UseCases.Sent.ShouldBeEmpty();
        page.Markup.ShouldContain("There is no such plan.");
    }

    private IRenderedComponent<ComparePlansPage> Open(string query)
    {
        UseCases.Answer<ComparePlans, ComparePlans.View>(View());
        Services.GetRequiredService<NavigationManager>().NavigateTo("?" + query);
        return Render<ComparePlansPage>(p => p.Add(x => x.AssessmentId, RoadmapViews.Id.Value));
    }

    private static ComparePlans.View View() => new(
        new(RoadmapViews.Id, "Benefits", "Government digital maturity", "2026", true), RoadmapViews.Scale,
        new(PlanChoice.Kept(Kept), "For the board", Before, RoadmapViews.Three), new(PlanChoice.Robust, "Robust plan", After, RoadmapViews.Three), PlanComparison.Of(Before, After),
        [new(Kept, "For the board", PlanVersionStatus.Draft)]);
}
