using Bunit;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Roadmaps;
using MaturityAssessment.Web.Tests.Assessments;
using MediatR;

namespace MaturityAssessment.Web.Tests.Roadmaps;

/// <summary>Looking for the best plan, and trying things out, on the page of the roadmap.</summary>
public class PlanningPageTests : PageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private GetPlanningRun.View _run = GetPlanningRun.View.Nothing;

    public PlanningPageTests()
    {
        UseCases.Answer<GetPlanningRun, GetPlanningRun.View>(_ => _run);
        UseCases.Answer<StartPlanning, StartPlanning.Started>(command =>
        {
            _run = RoadmapViews.Running with { IsTrial = command.Wish.Trial is not null };
            return new(TimeSpan.FromSeconds(20));
        });
        UseCases.Refuse<GetPlans, GetPlans.View>("Not asked for here.");
    }

    [Fact]
    public void A_search_shows_its_stage_its_time_and_how_good_it_is()
    {
        _run = RoadmapViews.Running;
        var page = Open(RoadmapViews.View());

        var panel = page.Find(".planning-run");
        Text(panel).ShouldContain("Raising the score at the end of the roadmap.");
        Text(panel).ShouldContain("3 s of at most 20 s");
        panel.QuerySelectorAll("dd").Select(Text).ShouldBe(["41.0", "45.0", "200,000"]);
        page.FindAll("button").ShouldNotContain(b => Text(b) == "Optimise");
    }

    [Fact]
    public void Where_a_target_limits_what_counts_the_search_says_so()
    {
        _run = RoadmapViews.Running;
        Text(Open(RoadmapViews.View()).Find(".planning-run")).ShouldNotContain("target");

        _run = RoadmapViews.Running with { CountsUpToTarget = true };
        Text(Open(RoadmapViews.View()).Find(".planning-run")).ShouldSatisfyAllConditions(t => t.ShouldContain("Best so far, up to the target"), t => t.ShouldContain("the plan's own score may be higher"));
    }

    [Fact]
    public void A_search_is_started_with_what_was_chosen_followed_and_its_result_shown()
    {
        var page = Open(RoadmapViews.View());

        page.Find("input[value=Thorough]").Change("Thorough");
        page.Find("#WithRobust").Change(true);
        Button(page, "Optimise").Click();

        UseCases.Sent.OfType<StartPlanning>().ShouldHaveSingleItem().Wish.ShouldBe(new() { Thoroughness = Thoroughness.Thorough, WithFrontier = true, WithRobust = true });
        page.FindAll(".planning-run").Count.ShouldBe(1);
        Says(page, "status", "Raising the score").ShouldBeTrue();

        UseCases.Answer<GetRoadmap, GetRoadmap.View>(RoadmapViews.View(RoadmapViews.Best));
        _run = _run with { State = PlanningState.Finished, Stage = "", Sentence = "This is the best plan.", MayCancel = false };
        page.WaitForAssertion(() => Text(page.Find(".plan-status")).ShouldStartWith("Proven best"), Patience);
        Says(page, "status", "This is the best plan.").ShouldBeTrue();
    }

    [Fact]
    public void A_search_that_a_colleague_has_started_is_found_and_can_be_cancelled()
    {
        UseCases.Answer<CancelPlanning, Unit>(_ =>
        {
            _run = _run with { State = PlanningState.Cancelled, Sentence = "Cancelled. The plan is as before.", MayCancel = false };
            return Unit.Value;
        });
        var page = Open(RoadmapViews.View());
        _run = RoadmapViews.Running;

        page.WaitForAssertion(() => Button(page, "Cancel"), Patience);
        Button(page, "Cancel").Click();

        page.WaitForAssertion(() => Says(page, "status", "Cancelled. The plan is as before.").ShouldBeTrue(), Patience);
        page.FindAll(".planning-run").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_typed_survives_the_end_of_a_search()
    {
        _run = RoadmapViews.Running;
        var page = Open(RoadmapViews.View());
        page.Find("#Budget").Change("1,234");

        _run = _run with { State = PlanningState.Finished, Sentence = "Done." };

        page.WaitForAssertion(() => Says(page, "status", "Done.").ShouldBeTrue(), Patience);
        page.Find("#Budget").GetAttribute("value").ShouldBe("1,234");
    }

    [Fact]
    public void Where_nothing_can_be_planned_reasons_and_remedies_are_listed()
    {
        _run = RoadmapViews.Running with { State = PlanningState.Finished, Sentence = "There is no such plan.", Conflicts = ["I1 and I2 cost too much together."], Remedies = ["Raise the budget to 3,000,000."] };
        var page = Open(RoadmapViews.View());

        page.FindAll("section[aria-labelledby=optimise] .notice li").Select(Text).ShouldBe(["I1 and I2 cost too much together.", "Raise the budget to 3,000,000."]);
    }

    [Fact]
    public void A_refused_start_is_told()
    {
        UseCases.Refuse<StartPlanning, StartPlanning.Started>("Bo is already looking for a plan.");
        var page = Open(RoadmapViews.View());

        Button(page, "Optimise").Click();

        Says(page, "alert", "Bo is already looking for a plan.").ShouldBeTrue();
    }

    [Fact]
    public void Arrow_keys_on_a_bar_try_it_in_the_quarter_where_they_end()
    {
        var page = Open(RoadmapViews.View());

        page.Find(".timeline-bar").KeyDown("ArrowRight");
        page.Find(".timeline-bar").KeyDown("ArrowRight");
        page.Find(".timeline-bar").KeyDown("ArrowRight");

        page.Find(".timeline-bar").GetAttribute("aria-label").ShouldBe("I1 One sign-in, Q3 2027 to Q4 2027, now planned for Q1 2027");
        Says(page, "status", "One sign-in would start in Q3 2027.").ShouldBeTrue();
        page.WaitForAssertion(() => UseCases.Sent.OfType<StartPlanning>().ShouldHaveSingleItem().Wish.Trial!.PinnedAt!.ShouldBe([new("I1", 3)]), Patience);
    }

    [Fact]
    public void Other_keys_move_nothing()
    {
        var page = Open(RoadmapViews.View());

        page.Find(".timeline-bar").KeyDown("ArrowDown");
        page.Find(".timeline-bar").KeyDown(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "ArrowRight", AltKey = true });

        page.FindAll(".timeline-wished").ShouldBeEmpty();
    }

    [Fact]
    public void The_table_does_what_the_timeline_does()
    {
        var page = Open(RoadmapViews.View());

        page.Find("select[aria-label='Try another start for: One sign-in']").Change("2");

        page.WaitForAssertion(() => UseCases.Sent.OfType<StartPlanning>().ShouldHaveSingleItem().Wish.Trial!.PinnedAt!.ShouldBe([new("I1", 2)]), Patience);
    }

    [Fact]
    public void A_budget_is_tried_by_slider_and_by_number()
    {
        var page = Open(RoadmapViews.View());

        page.Find("#try-budget").Input("1000000");
        page.Find("#TryAmount").GetAttribute("value").ShouldBe("1,000,000");
        page.Find("#TryAmount").Change("a lot");
        page.Find("#TryAmount").GetAttribute("aria-invalid").ShouldBe("true");
        page.Find("#TryAmount").Change("750,000");

        page.WaitForAssertion(() => UseCases.Sent.OfType<StartPlanning>().ShouldHaveSingleItem().Wish.Trial!.Budget.ShouldBe(750_000), Patience);
    }

    [Fact]
    public void What_is_tried_stands_beside_the_plan_and_can_be_used()
    {
        UseCases.Answer<AdoptTrial, AdoptTrial.Adopted>(new AdoptTrial.Adopted(4));
        var page = Open(Trying());

        var panel = page.Find("section[aria-labelledby=what-if]");
        panel.QuerySelectorAll("tbody tr").Take(5).Select(Text).ShouldBe(
        [
            "Score at the end 41.0 45.0 +4.0", "Level at the end 3 Defined 3 Defined the same", "Cost 200,000 200,002 +2", "Budget 2,000,000 900,000 −1,100,000", "Initiatives 1 2 +1",
        ]);
        panel.QuerySelectorAll(".changes li").Select(Text).ShouldBe(["Shared data, Q4 2027", "One sign-in, Q1 2027 to Q2 2027 → Q2 2027 to Q3 2027"]);

        Button(page, "Use this plan").Click();
        UseCases.Sent.OfType<AdoptTrial>().Count().ShouldBe(1);
        Says(page, "status", "is the plan of this roadmap now").ShouldBeTrue();
    }

    [Fact]
    public void What_is_tried_can_be_forgotten_and_cannot_be_used_when_it_is_stale()
    {
        UseCases.Answer<DiscardTrial, Unit>(Unit.Value);
        var view = Trying();
        var page = Open(view with { Trial = view.Trial! with { IsStale = true } });

        Button(page, "Use this plan").HasAttribute("disabled").ShouldBeTrue();
        UseCases.Answer<GetRoadmap, GetRoadmap.View>(RoadmapViews.View());
        Button(page, "Forget it").Click();

        UseCases.Sent.OfType<DiscardTrial>().Count().ShouldBe(1);
        page.FindAll("section[aria-labelledby=what-if] table").ShouldBeEmpty();
    }

    [Fact]
    public void A_trial_keeps_other_decisions_and_replaces_the_one_it_is_about()
    {
        var saved = RoadmapViews.Settings with { Pinned = ["I1"], Forbidden = ["I3"], PinnedAt = new Dictionary<string, int> { ["I4"] = 2 } };
        var whatIf = new WhatIf(saved, null);

        whatIf.Choose("I1", Wish.StartIn(3));
        whatIf.Choose("I4", Wish.Planner);
        whatIf.Choose("I3", Wish.Exclude);
        var trial = whatIf.ToTry();

        (trial.Pinned!.Count, trial.Forbidden!.Single(), trial.PinnedAt!.Single()).ShouldBe((0, "I3", new KeyValuePair<string, int>("I1", 3)));
        whatIf.Wishes.Keys.Order().ShouldBe(["I1", "I4"]);
        new WhatIf(saved, saved with { Pinned = [], PinnedAt = new Dictionary<string, int> { ["I1"] = 3 } }).Wishes.ShouldBe(whatIf.Wishes, ignoreOrder: true);
    }

    private static GetRoadmap.View Trying() => RoadmapViews.View() with
    {
        Trial = new(
            RoadmapViews.Settings with { Budget = 900_000, PinnedAt = new Dictionary<string, int> { ["I1"] = 2 } },
            RoadmapViews.Plan([RoadmapViews.Planned(RoadmapViews.Identity, 2), RoadmapViews.Planned(RoadmapViews.Lake, 4)]) with { Origin = PlanOrigin.Optimised, ScoreThen = 0.45, Proof = new(PlanStatus.Optimal, 0.45, 0.45, 0) },
            null, null, false),
    };

    private IRenderedComponent<RoadmapPage> Open(GetRoadmap.View view)
    {
        UseCases.Answer<GetRoadmap, GetRoadmap.View>(view);
        return Render<RoadmapPage>(p => p.Add(x => x.AssessmentId, RoadmapViews.Id.Value));
    }
}
