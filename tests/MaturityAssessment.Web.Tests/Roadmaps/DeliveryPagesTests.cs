using Bunit;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Results;
using MaturityAssessment.Web.Components.Roadmaps;
using MaturityAssessment.Web.Hosting;
using MaturityAssessment.Web.Tests.Assessments;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Roadmaps;

public class DeliveryPagesTests : PageTests
{
    private static readonly AssessmentId Id = AssessmentId.New();
    private static readonly RoadmapHead Head = new(Id, "Benefits", "Government digital maturity", "2026", true);
    private static readonly MaturityScale Scale = new([new(1, "Initial", 0, ""), new(2, "Developing", 0.2, "")], new(0, 100), 1);
    private static readonly DateOnly Today = new(2027, 2, 15);
    private static readonly SnapshotInitiative First = new("I1", "One sign-in", RoadmapPhase.Foundation, 1, 1, new(2027, 1, 1), new(2027, 3, 31), 200_000, [], [new("Q", 0.5)], ["All use it."]);
    private static readonly SnapshotInitiative Second = First with { Code = "I2", Title = "Shared data", Start = 2, End = 2, StartsOn = new(2027, 4, 1), EndsOn = new(2027, 6, 30), DependsOn = ["I1"], Phase = RoadmapPhase.Execution };
    private static readonly PlanSnapshot Plan = new(2_000_000, 4, new(2027, 1, 1), [], [], 0.3, 0.4, 400_000, [First, Second], []);
    private static readonly DeliveryDetails Going = DeliveryDetails.None with { Owner = "Bo", Status = DeliveryStatus.InProgress, PercentDone = 20, StartedOn = new(2027, 1, 10), Cost = 90_000 };

    public DeliveryPagesTests()
    {
        Services.AddSingleton(new SiteAddress(new ConfigurationBuilder().Build()));
        UseCases.Answer<GetRealisedBenefit, GetRealisedBenefit.View>(new GetRealisedBenefit.View(null, null));
    }

    [Fact]
    public void The_board_shows_who_how_far_and_how_late()
    {
        UseCases.Answer<GetDelivery, GetDelivery.View>(Board());
        var page = Render<DeliveryPage>(p => p.Add(x => x.AssessmentId, Id.Value));

        var cards = page.FindAll(".board-card");
        cards.Count.ShouldBe(2);
        Text(cards[0]).ShouldSatisfyAllConditions(
            t => t.ShouldContain("One sign-in"), t => t.ShouldContain("In progress"), t => t.ShouldContain("27 days late"), t => t.ShouldContain("20%"), t => t.ShouldContain("Owner Bo"), t => t.ShouldContain("90,000 of 200,000, 50,000 over"));
        Text(cards[1]).ShouldContain("Waits for the decision on \"One sign-in\"");
        Text(page.Find("#summary")).ShouldBe("0 of 2 initiatives done; the whole is 27 days late");
        page.FindAll("progress").ShouldAllBe(p => p.GetAttribute("aria-label")!.StartsWith("Done of "));
        Text(page.Find("#milestones").ParentElement!).ShouldContain("overdue");
    }

    [Fact]
    public void Without_a_baseline_it_says_what_to_do()
    {
        UseCases.Answer<GetDelivery, GetDelivery.View>(new GetDelivery.View(Head, Today, null, null, new Dictionary<string, string>(), [], [], false));
        var page = Render<DeliveryPage>(p => p.Add(x => x.AssessmentId, Id.Value));

        Link(page, "Go to the versions").GetAttribute("href").ShouldBe($"assessments/{Id.Value}/plans");
    }

    [Fact]
    public void A_calendar_address_is_shown_once_and_can_be_ended()
    {
        UseCases.Answer<GetDelivery, GetDelivery.View>(Board() with { HasFeed = true });
        UseCases.Answer<MakeCalendarFeed, MakeCalendarFeed.Made>(new MakeCalendarFeed.Made("secret"));
        UseCases.Answer<RevokeCalendarFeed, MediatR.Unit>(MediatR.Unit.Value);
        var page = Render<DeliveryPage>(p => p.Add(x => x.AssessmentId, Id.Value));

        Button(page, "Replace my calendar address").Click();
        page.Find("#Feed").GetAttribute("value").ShouldEndWith("/calendar/secret.ics");
        Button(page, "End my calendar address").Click();
        page.FindAll("#Feed").ShouldBeEmpty();
        Says(page, "status", "no longer works").ShouldBeTrue();
    }

    [Fact]
    public void Progress_is_reported_as_people_write_it()
    {
        UseCases.Answer<ChangeDelivery, ChangeDelivery.Saved>(new ChangeDelivery.Saved(4));
        var page = Detail();

        page.Find("#Status").Change("Done");
        page.Find("#Ended").Change("2027-02-14");
        page.Find("#Cost").Change("180 000");
        Button(page, "Add a milestone").Click();
        Labelled(page, "Milestone").Change("Go live");
        Labelled(page, "Due").Change("2027-02-10");
        page.Find("form").Submit();

        var sent = UseCases.Sent.OfType<ChangeDelivery>().ShouldHaveSingleItem();
        (sent.Details.Status, sent.Details.EndedOn, sent.Details.Cost, sent.ExpectedVersion).ShouldBe((DeliveryStatus.Done, new DateOnly(2027, 2, 14), 180_000m, 3));
        sent.Details.Milestones.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Title.ShouldBe("Go live"), m => m.Due.ShouldBe(new DateOnly(2027, 2, 10)));
        Says(page, "status", "Saved.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Percent", "half")]
    [InlineData("Cost", "1,5")]
    [InlineData("Started", "soon")]
    public void What_cannot_be_read_is_said_at_its_field_and_not_sent(string field, string typed)
    {
        var page = Detail();

        page.Find("#" + field).Change(typed);
        page.Find("form").Submit();

        UseCases.Sent.OfType<ChangeDelivery>().ShouldBeEmpty();
        page.Find("#" + field).GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public void A_refusal_and_a_colleagues_change_keep_what_was_typed()
    {
        var page = Detail();
        page.Find("#Owner").Change("Cy");
        UseCases.Refuse<ChangeDelivery, ChangeDelivery.Saved>("This initiative waits for the pilot I1.");
        page.Find("form").Submit();
        Says(page, "alert", "waits for the pilot").ShouldBeTrue();

        UseCases.ChangedMeanwhile<ChangeDelivery, ChangeDelivery.Saved>("Somebody else has changed this.");
        page.Find("form").Submit();
        page.Find("#Owner").GetAttribute("value").ShouldBe("Cy");
        Button(page, "Show their report").Click();
        page.Find("#Owner").GetAttribute("value").ShouldBe("Bo");
    }

    [Fact]
    public void Those_who_may_not_change_it_only_read_it()
    {
        UseCases.Answer<GetInitiativeDelivery, GetInitiativeDelivery.View>(DetailView() with { Head = Head with { MayChange = false } });
        var page = Render<InitiativeDeliveryPage>(p => p.Add(x => x.AssessmentId, Id.Value).Add(x => x.Code, "I1"));

        page.FindAll("input, select, textarea, button").ShouldBeEmpty();
        page.Markup.ShouldContain("Bo");
    }

    [Fact]
    public void A_version_is_kept_compared_and_approved()
    {
        var draft = new GetPlans.KeptPlan(Guid.NewGuid(), "For the board", PlanVersionStatus.Draft, 1, "Ada", Noon, null, null, 400_000, 2, 0.4, new(2027, 6, 30), PlanComparison.Of(Plan, Plan with { Initiatives = [First] }));
        var baseline = draft with { Id = Guid.NewGuid(), Name = "Programme", Status = PlanVersionStatus.Baseline, ApprovedBy = "Di", ApprovedAt = Noon, AgainstBaseline = null };
        UseCases.Answer<GetPlans, GetPlans.View>(new GetPlans.View(Head, Scale, true, [baseline, draft], Plan, PlanComparison.Of(Plan, Plan)));
        UseCases.Answer<SavePlan, SavePlan.Saved>(new SavePlan.Saved(Guid.NewGuid()));
        UseCases.Answer<ApproveBaseline, ApproveBaseline.Approved>(new ApproveBaseline.Approved(Noon));
        var page = Render<PlansPage>(p => p.Add(x => x.AssessmentId, Id.Value));

        page.Markup.ShouldContain("Nothing differs.");
        Text(page.FindAll("table").Single()).ShouldContain("Shared data goes");
        page.Find("#Name").Change("Second try");
        page.Find("form").Submit();
        UseCases.Sent.OfType<SavePlan>().ShouldHaveSingleItem().Name.ShouldBe("Second try");
        Button(page, "Approve as the baseline : For the board").Click();
        UseCases.Sent.OfType<ApproveBaseline>().ShouldHaveSingleItem().ShouldBe(new(Id, draft.Id, 1));
        Says(page, "status", "is the baseline now").ShouldBeTrue();
    }

    [Fact]
    public void A_pilot_is_judged_and_decided_with_a_reason()
    {
        var id = Guid.NewGuid();
        var row = new GetPilots.Row(id, 2, new("I1", "I2", "It helps.", [new("Time", "10 days", "9 days", true)], ""), "One sign-in", "Shared data", null, []);
        UseCases.Answer<GetPilots, GetPilots.View>(new GetPilots.View(Head, [row], [new("I1", "One sign-in", []), new("I2", "Shared data", [])]));
        UseCases.Answer<DecidePilot, DecidePilot.Decided>(new DecidePilot.Decided(3));
        var page = Render<PilotPage>(p => p.Add(x => x.AssessmentId, Id.Value).Add(x => x.Pilot, id));

        page.FindAll("form")[1].Submit();
        Says(page, "alert", "Choose to scale").ShouldBeTrue();
        page.Find("input[value=Scale]").Change(true);
        page.Find("#Reason").Change("It is faster.");
        page.FindAll("form")[1].Submit();

        UseCases.Sent.OfType<DecidePilot>().ShouldHaveSingleItem().ShouldBe(new(Id, id, PilotDecision.Scale, "It is faster.", 2));
    }

    [Fact]
    public void A_pilot_that_was_just_added_can_be_decided_at_once()
    {
        IReadOnlyList<GetPilots.Row> pilots = [];
        UseCases.Answer<GetPilots, GetPilots.View>(_ => new GetPilots.View(Head, pilots, [new("I1", "One sign-in", [])]));
        UseCases.Answer<SavePilot, SavePilot.Saved>(command =>
        {
            pilots = [new(command.Pilot, 1, command.Details, "One sign-in", null, null, [])];
            return new SavePilot.Saved(1);
        });
        var page = Render<PilotPage>(p => p.Add(x => x.AssessmentId, Id.Value));
        page.FindAll("form").Count.ShouldBe(1);

        page.Find("#Initiative").Change("I1");
        page.Find("#Hypothesis").Change("It helps.");
        page.Find("form").Submit();

        page.FindAll("form").Count.ShouldBe(2);
        UseCases.Sent.OfType<SavePilot>().ShouldHaveSingleItem().ExpectedVersion.ShouldBe(0);
        page.Find("form").Submit();
        UseCases.Sent.OfType<SavePilot>().Last().ExpectedVersion.ShouldBe(1);
    }

    [Fact]
    public void Risks_stand_in_the_matrix_and_challenges_are_taken_up()
    {
        var challenge = new Challenge("CH", "Old systems", "Hard to change.", [new("Q", 0.25)], 4, 5, [new("Encase them.", [])], RiskCategory.Legacy);
        var risk = new GetRisks.Row(Guid.NewGuid(), 1, new("Money ends", "", RiskCategory.Budget, 3, 4, "", "", RiskStatus.Open, ""));
        UseCases.Answer<GetRisks, GetRisks.View>(new GetRisks.View(Head, [risk], [new(challenge, ["How old are they?"], 1)]));
        var page = Render<RisksPage>(p => p.Add(x => x.AssessmentId, Id.Value));

        Text(page.Find("#risk-grid-wide-d")).ShouldEndWith("Highest in both: Money ends (likelihood 3, impact 4).");
        Link(page, "Take up as a risk").GetAttribute("href").ShouldEndWith("/risks/new?challenge=CH");

        UseCases.Answer<SaveRisk, SaveRisk.Saved>(new SaveRisk.Saved(1));
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo($"assessments/{Id.Value}/risks/new?challenge=CH");
        var form = Render<RiskPage>(p => p.Add(x => x.AssessmentId, Id.Value));
        form.Find("#Title").GetAttribute("value").ShouldBe("Old systems");
        form.Find("form").Submit();
        UseCases.Sent.OfType<SaveRisk>().ShouldHaveSingleItem().Details.ShouldBe(new("Old systems", "Hard to change.", RiskCategory.Legacy, 4, 5, "Encase them.", "", RiskStatus.Open, "CH"));
    }

    [Fact]
    public void People_stand_in_the_grid_and_their_objections_have_answers()
    {
        var objection = new Objection("OB", "It costs jobs", "We will all go.", "Staff", new("Some tasks go.", "Few posts went.", "Nobody loses a post."), []);
        var person = new GetStakeholders.Row(Guid.NewGuid(), 1, new("Union", "Staff council", 5, 2, Stance.Sceptic, ["OB"], "", [new(Guid.NewGuid(), "Meet them", new(2027, 1, 1), null)]));
        UseCases.Answer<GetStakeholders, GetStakeholders.View>(new GetStakeholders.View(Head, Today, [person], [objection]));
        var page = Render<PeoplePage>(p => p.Add(x => x.AssessmentId, Id.Value));

        Text(page.Find("#people-grid-wide-d")).ShouldContain("Keep satisfied: 1");
        page.Markup.ShouldContain("Nobody loses a post.");
        Text(page.Find(".risk-table")).ShouldSatisfyAllConditions(t => t.ShouldContain("Keep satisfied"), t => t.ShouldContain("Meet them (1 Jan 2027, overdue)"));

        UseCases.Answer<SaveStakeholder, SaveStakeholder.Saved>(new SaveStakeholder.Saved(2));
        var form = Render<StakeholderPage>(p => p.Add(x => x.AssessmentId, Id.Value).Add(x => x.Person, person.Id));
        form.Find("#Stance").Change("Supporter");
        form.Find("form").Submit();
        UseCases.Sent.OfType<SaveStakeholder>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.Details.Stance.ShouldBe(Stance.Supporter), s => s.Details.Objections.ShouldBe(["OB"]), s => s.ExpectedVersion.ShouldBe(1));
    }

    [Fact]
    public void A_faulty_file_is_told_line_by_line()
    {
        UseCases.Answer<GetInitiatives, GetInitiatives.View>(Initiatives());
        UseCases.Refuse<ImportInitiatives, ImportInitiatives.Imported>("Line 2, column title: empty.\r\nLine 3, column costLow: not an amount.");
        var page = Render<InitiativesPage>(p => p.Add(x => x.AssessmentId, Id.Value));

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("code", "mine.csv"));

        page.WaitForAssertion(() => page.FindAll("[role=alert] li").Select(Text).ShouldBe(["Line 2, column title: empty.", "Line 3, column costLow: not an amount."]));
        System.Text.Encoding.UTF8.GetString(UseCases.Sent.OfType<ImportInitiatives>().ShouldHaveSingleItem().Content).ShouldBe("code");
    }

    [Fact]
    public void Realised_benefit_is_counted_and_shown_and_absent_where_nothing_was_finished()
    {
        Render<RealisedBenefits>(p => p.Add(x => x.Assessment, Id).Add(x => x.IsLater, true)).Markup.ShouldBeEmpty();
        RealisedBenefit.Effect Effect(double? after, BenefitState state) => new("Q", "How?", 0.1, 0.5, after, state);
        var found = new GetRealisedBenefit.Found(AssessmentId.New(), "2025", Id, "2026", true, Scale, [new("I1", "One sign-in", [Effect(0.6, BenefitState.Realised), Effect(0.3, BenefitState.Partly), Effect(0.1, BenefitState.NotYet)])]);
        UseCases.Answer<GetRealisedBenefit, GetRealisedBenefit.View>(new GetRealisedBenefit.View(found, null));

        var shown = Render<RealisedBenefits>(p => p.Add(x => x.Assessment, Id).Add(x => x.IsLater, true));

        Text(shown.Find("p")).ShouldBe("1 initiative is done. Of 3 promised effects, 1 is realised, 1 partly and 1 not yet. The assessment of 2026 is still open, so this may change.");
        shown.FindAll("tbody tr").Select(Text).ShouldBe(["How? 10.0 50.0 60.0 realised", "How? 10.0 50.0 30.0 partly", "How? 10.0 50.0 10.0 not yet"]);
    }

    private static GetDelivery.View Board() => new(
        Head, Today, new("Programme", "Di", Noon, 0), Slippage.Of(Plan, new Dictionary<string, DeliveryDetails> { ["I1"] = Going }, Today),
        new Dictionary<string, string> { ["I2"] = "One sign-in" }, [], [new("I1", "One sign-in", "Go live", new(2027, 2, 1), true)], false);

    private static GetInitiativeDelivery.View DetailView() => new(Head, Slippage.Of(Plan, new Dictionary<string, DeliveryDetails> { ["I1"] = Going }, Today).Lines[0], 3, [], null, "Ada", Noon);

    private static GetInitiatives.View Initiatives() => new(
        Head, [new(new() { Code = "I1", Title = "One sign-in", Phase = RoadmapPhase.Foundation, Cost = new(1, 200_000, 300_000), Periods = 2, Effects = [new("Q", 0.5)] }, InitiativeOrigin.Library, 0)], [new("Q", "How?")], ["delivery"], Scale);

    private IRenderedComponent<InitiativeDeliveryPage> Detail()
    {
        UseCases.Answer<GetInitiativeDelivery, GetInitiativeDelivery.View>(DetailView());
        return Render<InitiativeDeliveryPage>(p => p.Add(x => x.AssessmentId, Id.Value).Add(x => x.Code, "I1"));
    }
}
