using Bunit;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Roadmaps;
using MaturityAssessment.Web.Tests.Assessments;

namespace MaturityAssessment.Web.Tests.Roadmaps;

public class RoadmapPageTests : PageTests
{
    private static readonly AssessmentId Id = AssessmentId.New();
    private static readonly MaturityLevel Two = new(2, "Developing", 0.2, "");
    private static readonly MaturityLevel Three = new(3, "Defined", 0.4, "");
    private static readonly Initiative Identity = new() { Code = "I1", Title = "One sign-in", Phase = RoadmapPhase.Foundation, Cost = new(100_000, 200_000, 400_000), Periods = 2 };
    private static readonly Initiative Lake = new() { Code = "I2", Title = "Shared data", Phase = RoadmapPhase.Execution, Cost = new(1, 2, 3), Periods = 1 };

    [Fact]
    public void The_plan_says_what_it_brings_and_costs()
    {
        var page = Open(View());

        Text(page.Find("#summary")).ShouldBe("1 initiative leads to level 3 (Defined)");
        page.FindAll("dd").Select(Text).ShouldBe(["34.5, level 2 (Developing) → 41.0, level 3 (Defined)", "200,000 of 2,000,000", "2 quarters, from Q1 2027"]);
        page.Markup.ShouldContain("practitioners' estimates");
    }

    [Fact]
    public void Choices_and_money_as_people_write_it_are_saved_together()
    {
        UseCases.Answer<ChangeRoadmap, ChangeRoadmap.Saved>(new ChangeRoadmap.Saved(4));
        var page = Open(View());

        page.Find("#Budget").Change("1 500 000");
        page.FindAll("select")[0].Change("Include");
        page.FindAll("select")[1].Change("Exclude");
        page.Find("form").Submit();

        var sent = UseCases.Sent.OfType<ChangeRoadmap>().ShouldHaveSingleItem();
        sent.Budget.ShouldBe(1_500_000);
        (sent.Pinned.Single(), sent.Forbidden.Single(), sent.ExpectedVersion).ShouldBe(("I1", "I2", 3));
        Says(page, "status", "The plan has been updated: 1 initiative for 200,000.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Budget", "1,5")]
    [InlineData("Budget", "a lot")]
    [InlineData("Periods", "twelve")]
    [InlineData("StartsOn", "")]
    public void What_cannot_be_read_is_said_beside_its_field_and_not_sent(string field, string typed)
    {
        var page = Open(View());

        page.Find("#" + field).Change(typed);
        page.Find("form").Submit();

        UseCases.Sent.OfType<ChangeRoadmap>().ShouldBeEmpty();
        page.Find("#" + field).GetAttribute("aria-invalid").ShouldBe("true");
        page.Find("#" + field).GetAttribute("aria-describedby")!.ShouldContain(field + "-error");
    }

    [Fact]
    public void A_colleagues_change_in_between_is_told_and_nothing_typed_is_lost()
    {
        UseCases.ChangedMeanwhile<ChangeRoadmap, ChangeRoadmap.Saved>("Somebody else has changed this roadmap.");
        var page = Open(View());

        page.Find("#Budget").Change("7");
        page.Find("form").Submit();

        Says(page, "alert", "Somebody else has changed this roadmap.").ShouldBeTrue();
        page.Find("#Budget").GetAttribute("value").ShouldBe("7");
        Button(page, "Show their roadmap").Click();
        page.Find("#Budget").GetAttribute("value").ShouldBe("2,000,000");
    }

    [Fact]
    public void Those_who_may_not_change_it_only_read_it()
    {
        var page = Open(View() with { MayChange = false });

        page.FindAll("input, select, button").ShouldBeEmpty();
        page.FindAll(".proposal").Count.ShouldBe(2);
    }

    [Fact]
    public void Every_choice_names_its_initiative() =>
        Open(View()).FindAll("select").Select(s => s.GetAttribute("aria-label")).ShouldBe(["Decide on: One sign-in", "Decide on: Shared data"]);

    [Fact]
    public void What_was_required_but_left_out_has_its_reason() =>
        Open(View() with { LeftOut = [new("I2", "Shared data", "It costs more than is left.")] }).Markup.ShouldContain("It costs more than is left.");

    private IRenderedComponent<RoadmapPage> Open(GetRoadmap.View view)
    {
        UseCases.Answer<GetRoadmap, GetRoadmap.View>(view);
        return Render<RoadmapPage>(p => p.Add(x => x.AssessmentId, Id.Value));
    }

    private static GetRoadmap.View View() => new(
        Id, "Benefits", "Government digital maturity", "2026", new([new(1, "Initial", 0, ""), Two, Three], new(0, 100), 1), false,
        2_000_000, 2, new(2027, 1, 1), [], [], 3, true, 0.345, Two, 0.41, Three, 200_000,
        [new(RoadmapPhase.Foundation, "Building the foundation", [new(Identity, 1, 2, new(2027, 1, 1), new(2027, 6, 30), 200_000, 0.065, false, [], [])]), new(RoadmapPhase.Execution, "Execution and scaling", [])],
        [new(1, "Q1 2027", new(2027, 1, 1), 100_000, 100_000, 0.345, Two), new(2, "Q2 2027", new(2027, 4, 1), 100_000, 200_000, 0.41, Three)],
        [new(Identity, 0.065, [new("STR.1.1", "How do people sign in?", "Identity", 0.2, 0.6)], true, false, false), new(Lake, 0.01, [], false, false, false)], []);
}
