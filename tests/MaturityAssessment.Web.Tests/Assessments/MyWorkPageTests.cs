using Bunit;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Home;

namespace MaturityAssessment.Web.Tests.Assessments;

public class MyWorkPageTests : PageTests
{
    private static readonly AssessmentId Id = AssessmentId.New();
    private static readonly MaturityScale Scale = new([new(1, "Initial", 0, ""), new(2, "Developing", 0.5, "")], new(0, 100), 1);
    private static readonly GetMyWork.View Nothing = new("Anna Berg", GetMyWork.NextStep.Start, null, [], [], MayStart: true);

    [Fact]
    public void With_nothing_yet_the_quick_scan_is_offered() => Link(Open(Nothing), "Start with the quick scan").GetAttribute("href").ShouldBe("assessments/new?model=quick-scan");

    [Fact]
    public void Who_has_to_wait_is_told_for_whom() => Open(Nothing with { Next = GetMyWork.NextStep.Wait, MayStart = false }).Markup.ShouldContain("Nothing waits for you.");

    [Fact]
    public void The_one_next_action_names_the_place_and_how_far_it_is()
    {
        var page = Open(Nothing with
        {
            Next = GetMyWork.NextStep.ContinueAnswering,
            NextAssessment = Id,
            Waiting = [Row(AssessmentId.New()), Row(Id) with { Continue = new("SEC.1", "Cyber security", new(3, 7)) }],
        });

        page.FindAll("a.button:not(.button-secondary)").ShouldHaveSingleItem();
        var next = Link(page, "Continue: Cyber security, 3 of 7 answered");
        next.GetAttribute("href").ShouldBe($"assessments/{Id.Value}/questions/SEC.1");
        next.ClassList.ShouldNotContain("button-secondary");
        page.FindAll("section")[0].InnerHtml.ShouldContain("Cyber security");
    }

    [Fact]
    public void With_everything_answered_the_lead_is_asked_to_submit() =>
        Link(Open(Nothing with { Next = GetMyWork.NextStep.CheckAndSubmit, NextAssessment = Id, Waiting = [Row(Id) with { Continue = null, MaySubmit = true }] }), "Check your answers and submit")
            .GetAttribute("href").ShouldBe($"assessments/{Id.Value}/check");

    [Theory]
    [InlineData(38.1, 42.1, "▲ 4.0 more than 2025")]
    [InlineData(42.0, 38.1, "▼ 3.9 less than 2025")]
    [InlineData(42.0, 42.0, "the same as 2025")]
    public void A_result_says_how_it_moved(double before, double now, string trend)
    {
        var page = Open(Nothing with { Next = GetMyWork.NextStep.LookAtResults, NextAssessment = Id, Units = [Unit(before, now)] });

        Text(page.Find("article")).ShouldContain(trend);
        Link(page, "See the results").GetAttribute("href").ShouldBe($"assessments/{Id.Value}/results");
    }

    [Fact]
    public void From_the_third_result_on_a_small_line_shows_the_way()
    {
        var unit = Unit(38.1, 42.1);
        var longer = unit with { Results = [unit.Results[0] with { Cycle = "2024", Score = 30 }, .. unit.Results] };

        Open(Nothing with { Units = [unit] }).FindAll(".result-trend").ShouldBeEmpty();
        Text(Open(Nothing with { Units = [longer] }).Find(".result-trend desc")).ShouldBe("Score of Ministry of Health: from 30.0 in 2024 to 42.1 in 2026.");
    }

    [Fact]
    public void A_unit_whose_plan_is_approved_shows_how_it_is_going()
    {
        var planned = new SnapshotInitiative("I1", "Train everybody", RoadmapPhase.Foundation, 1, 1, new(2026, 1, 1), new(2026, 3, 31), 100, [], [], []);
        var late = new DateOnly(2026, 4, 3);
        var delivery = Slippage.Of(
            new(100, 1, planned.StartsOn, [], [], null, null, 100, [planned], []), new Dictionary<string, DeliveryDetails> { ["I1"] = DeliveryDetails.None with { Status = DeliveryStatus.Done, PercentDone = 100, EndedOn = late } }, late);
        var page = Open(Nothing with { Units = [Unit(38.1, 42.1) with { Programme = new(Id, delivery) }] });

        Text(page.Find("article")).ShouldContain("Roadmap: 1 of 1 initiative done; the whole is 3 days late");
        Link(page, "1 of 1 initiative done").GetAttribute("href").ShouldBe($"assessments/{Id.Value}/delivery");
    }

    [Fact]
    public void A_first_result_has_no_trend() => Text(Open(Nothing with { Units = [Unit(null, 42.0)] }).Find("article")).ShouldNotContain("2025");

    [Fact]
    public void Work_that_could_not_be_loaded_says_why()
    {
        UseCases.Refuse<GetMyWork, GetMyWork.View>("Something went wrong.");

        Says(Render<MyWorkPage>(), "alert", "Something went wrong.").ShouldBeTrue();
    }

    private IRenderedComponent<MyWorkPage> Open(GetMyWork.View view)
    {
        UseCases.Answer<GetMyWork, GetMyWork.View>(view);
        return Render<MyWorkPage>();
    }

    private static GetMyWork.WaitingRow Row(AssessmentId id) => new(id, "Ministry of Health", "Digital maturity", "2026", 120, new(3, 82), new("STR.1", "Vision", new(0, 2)), MaySubmit: false);

    private static GetMyWork.UnitResult Unit(double? before, double now)
    {
        var last = new GetMyWork.CycleResult(Id, "2026", Noon, now, Scale.Levels[0]);
        return new(new UnitId(Guid.NewGuid()), "Ministry of Health", "Digital maturity", Scale, before is null ? [last] : [last with { Cycle = "2025", Score = before }, last]);
    }
}
