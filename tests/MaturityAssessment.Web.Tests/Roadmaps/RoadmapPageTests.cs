using Bunit;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Roadmaps;
using MaturityAssessment.Web.Tests.Assessments;

namespace MaturityAssessment.Web.Tests.Roadmaps;

public class RoadmapPageTests : PageTests
{
    [Fact]
    public void The_plan_says_what_it_brings_and_costs()
    {
        var page = Open(RoadmapViews.View());

        Text(page.Find("#summary")).ShouldBe("1 initiative leads to level 3 (Defined)");
        page.FindAll("section[aria-labelledby=summary] dd").Select(Text).ShouldBe(
            ["34.5, level 2 (Developing) → 41.0, level 3 (Defined)", "200,000 of 2,000,000", "4 quarters, from Q1 2027", "at the end of Q2 2027"]);
        page.Markup.ShouldContain("practitioners' estimates");
    }

    [Fact]
    public void What_cancelled_work_has_cost_is_said_beside_the_budget()
    {
        Text(Open(RoadmapViews.View() with { SpentOnCancelled = 150_000 }).Find("section[aria-labelledby=summary]")).ShouldContain("Cancelled work has cost 150,000; that is taken off the budget.");
        Text(Open(RoadmapViews.View()).Find("section[aria-labelledby=summary]")).ShouldNotContain("Cancelled");
    }

    [Fact]
    public void It_never_claims_more_about_a_plan_than_is_known()
    {
        var best = RoadmapViews.Best;
        foreach (var (plan, words) in new[]
        {
            (RoadmapViews.Quick, "Quick plan Optimise to see whether there is a better one."),
            (RoadmapViews.Quick with { ReplacedBecause = "I9 is gone." }, "Quick plan The plan that was adopted no longer holds: I9 is gone."),
            (best, "Proven best No other plan"),
            (best with { Proof = new(PlanStatus.Feasible, 0.41, 0.4116, 0.4) }, "Within 0.4 % of the best possible Better plans have not been ruled out"),
            (best with { Proof = new(PlanStatus.Feasible, 0.41, 0.41, 0) }, "Best score, proven A plan that has this score earlier"),
            (best with { IsOutdated = true }, "Out of date Answers, settings"),
        })
        {
            var page = Open(RoadmapViews.View(plan));

            Text(page.Find("section[aria-labelledby=summary] .plan-status")).ShouldStartWith(words);
        }
    }

    [Fact]
    public void Choices_and_money_as_people_write_it_are_saved_together()
    {
        UseCases.Answer<ChangeRoadmap, ChangeRoadmap.Saved>(new ChangeRoadmap.Saved(4));
        var page = Open(RoadmapViews.View());

        page.Find("#Budget").Change("1 500 000");
        page.Find("select[aria-label='Decide on: One sign-in']").Change("start-2");
        page.Find("select[aria-label='Decide on: Shared data']").Change("exclude");
        page.Find("#AimKind").Change("weighted");
        page.Find("#AimScore").Change("2");
        page.Find("#budget-3").Change("90,000");
        Labelled(page, "Delivery").Change("2.5");
        Button(page, "Add a quarter").Click();
        page.FindAll("#CapacityIn select")[0].Change("delivery");
        page.FindAll("#CapacityIn select")[1].Change("4");
        page.Find("#CapacityIn input").Change("1");
        page.Find(".roadmap-form").Submit();

        var sent = UseCases.Sent.OfType<ChangeRoadmap>().ShouldHaveSingleItem();
        (sent.Budget, sent.Pinned.Count, sent.Forbidden.Single(), sent.PinnedAt!.Single(), sent.ExpectedVersion).ShouldBe((1_500_000, 0, "I2", new KeyValuePair<string, int>("I1", 2), 3));
        (sent.Aim, sent.PeriodBudgets!.Single(), sent.Capacity!.Single(), sent.CapacityIn!.Single()).ShouldBe(
            (new PlanAim.Weighted(2, 0.3, 0.1), new KeyValuePair<int, decimal>(3, 90_000), new KeyValuePair<string, double>("delivery", 2.5), new RoleCapacity("delivery", 4, 1)));
        Says(page, "status", "Saved. 1 initiative for 200,000.").ShouldBeTrue();
    }

    [Fact]
    public void Saving_and_optimising_are_one_click()
    {
        UseCases.Answer<ChangeRoadmap, ChangeRoadmap.Saved>(new ChangeRoadmap.Saved(4));
        UseCases.Answer<StartPlanning, StartPlanning.Started>(new StartPlanning.Started(TimeSpan.FromSeconds(40)));
        var page = Open(RoadmapViews.View());

        Button(page, "Save and optimise").Click();

        UseCases.Sent.OfType<ChangeRoadmap>().Count().ShouldBe(1);
        UseCases.Sent.OfType<StartPlanning>().ShouldHaveSingleItem().Wish.Trial.ShouldBeNull();
    }

    [Theory]
    [InlineData("Budget", "1,5", "Budget")]
    [InlineData("Budget", "a lot", "Budget")]
    [InlineData("Periods", "twelve", "Periods")]
    [InlineData("StartsOn", "", "StartsOn")]
    [InlineData("budget-2", "much", "PeriodBudgets")]
    public void What_cannot_be_read_is_said_beside_its_field_and_not_sent(string field, string typed, string told)
    {
        var page = Open(RoadmapViews.View());

        page.Find("#" + field).Change(typed);
        page.Find(".roadmap-form").Submit();

        UseCases.Sent.OfType<ChangeRoadmap>().ShouldBeEmpty();
        page.Find(".error-summary a").GetAttribute("href")!.ShouldEndWith("#" + told);
        page.FindAll("#" + told).Count.ShouldBe(1);
    }

    [Fact]
    public void What_stays_hidden_opens_when_something_in_it_is_wrong()
    {
        UseCases.Refuse<ChangeRoadmap, ChangeRoadmap.Saved>("No.", errors: new Dictionary<string, string> { ["Capacity"] = "No initiative needs the role \"cook\"." });
        var page = Open(RoadmapViews.View());

        page.Find(".roadmap-form").Submit();

        var people = page.FindAll("details.more").Single(d => d.QuerySelector("#Capacity") is not null);
        people.HasAttribute("open").ShouldBeTrue();
        Text(people.QuerySelector(".field-error")!).ShouldBe("No initiative needs the role \"cook\".");
    }

    [Fact]
    public void A_colleagues_change_in_between_is_told_and_nothing_typed_is_lost()
    {
        UseCases.ChangedMeanwhile<ChangeRoadmap, ChangeRoadmap.Saved>("Somebody else has changed this roadmap.");
        var page = Open(RoadmapViews.View());

        page.Find("#Budget").Change("7");
        page.Find(".roadmap-form").Submit();

        Says(page, "alert", "Somebody else has changed this roadmap.").ShouldBeTrue();
        page.Find("#Budget").GetAttribute("value").ShouldBe("7");
        Button(page, "Show their roadmap").Click();
        page.Find("#Budget").GetAttribute("value").ShouldBe("2,000,000");
    }

    [Fact]
    public void Those_who_may_not_change_it_only_read_it()
    {
        var page = Open(RoadmapViews.View() with { MayChange = false });

        page.FindAll("input, select, button").ShouldBeEmpty();
        page.FindAll(".proposal").Count.ShouldBe(2);
        page.FindAll(".timeline-movable").ShouldBeEmpty();
    }

    [Fact]
    public void Every_choice_names_its_initiative() =>
        Open(RoadmapViews.View()).FindAll(".proposals select").Select(s => s.GetAttribute("aria-label")).ShouldBe(["Decide on: One sign-in", "Decide on: Shared data"]);

    [Fact]
    public void What_was_required_but_left_out_has_its_reason() =>
        Open(RoadmapViews.View(RoadmapViews.Quick with { LeftOut = [new("I2", "Shared data", "It costs more than is left.")] })).Markup.ShouldContain("It costs more than is left.");

    [Fact]
    public void What_has_begun_cannot_be_decided_about_or_moved()
    {
        var view = RoadmapViews.View(RoadmapViews.Plan([RoadmapViews.Planned(RoadmapViews.Identity, 1) with { IsCommitted = true, Status = DeliveryStatus.InProgress }]));

        var page = Open(view with { Proposals = [view.Proposals[0] with { IsCommitted = true }, view.Proposals[1]] });

        page.FindAll(".timeline-movable").ShouldBeEmpty();
        page.FindAll("select[aria-label='Decide on: One sign-in']").ShouldBeEmpty();
        page.Find(".timeline-bar").GetAttribute("aria-label")!.ShouldEndWith("under way or finished");
    }

    [Fact]
    public void The_knee_is_told_in_words_and_can_be_tried()
    {
        UseCases.Answer<StartPlanning, StartPlanning.Started>(new StartPlanning.Started(TimeSpan.FromSeconds(5)));
        var page = Open(RoadmapViews.View(RoadmapViews.Best) with
        {
            Frontier = new(
            [
                new(500_000, 480_000, 0.36, 0.36, PlanStatus.Optimal, 1, false, false), new(1_000_000, 990_000, 0.40, 0.40, PlanStatus.Optimal, 1, true, false),
                new(2_000_000, 1_900_000, 0.41, 0.41, PlanStatus.Optimal, 1, false, true),
            ], 1_000_000),
        });

        page.Markup.ShouldContain("The knee lies at 1,000,000, below your budget: from there on, 1,000,000 more buy 1.0 points.");
        Button(page, "Try 1,000,000, the knee").Click();
        page.WaitForAssertion(() => UseCases.Sent.OfType<StartPlanning>().ShouldHaveSingleItem().Wish.Trial!.Budget.ShouldBe(1_000_000), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Regret_is_told_in_points()
    {
        var page = Open(RoadmapViews.View(RoadmapViews.Best) with { Robust = new(RoadmapViews.Best, 0.004, 0.001, 0.021, 0.006, 40, true) });

        page.Markup.ShouldContain("the other plan gives away at most 0.4 points, and today's plan at most 2.1.");
        page.Markup.ShouldContain("No plan has a smaller worst regret: that is proven.");
    }

    [Fact]
    public void People_who_are_fully_used_are_named() =>
        Open(RoadmapViews.View()).Markup.ShouldContain("At most 2 full-time people of one role are needed at once: delivery in Q1 2027. Delivery is fully used in some quarter");

    private IRenderedComponent<RoadmapPage> Open(GetRoadmap.View view)
    {
        UseCases.Answer<GetRoadmap, GetRoadmap.View>(view);
        UseCases.Answer<GetPlanningRun, GetPlanningRun.View>(GetPlanningRun.View.Nothing);
        UseCases.Refuse<GetPlans, GetPlans.View>("Not asked for here.");
        return Render<RoadmapPage>(p => p.Add(x => x.AssessmentId, RoadmapViews.Id.Value));
    }
}
