using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Domain.Tests.Models;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

public class DeliveryTests
{
    private static readonly DateTime Noon = new(2027, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Noon);
    private static readonly Guid Ada = Guid.NewGuid();
    private static readonly MaturityModel Model = Assets.Model("government-digital-maturity");
    private static readonly Assessment Assessment = Assessment.Start(TenantId.New(), UnitId.New(), Model, "2027", null, Ada, Noon);
    private static readonly HashSet<string> Known = ["PILOT", "SCALE"];

    [Fact]
    public void Ticking_off_says_when_and_hundred_per_cent()
    {
        var delivery = InitiativeDelivery.For(Assessment, "X");

        delivery.Change(DeliveryDetails.None with { Status = DeliveryStatus.Done }, [], Ada, Noon);

        (delivery.Details.PercentDone, delivery.Details.StartedOn, delivery.Details.EndedOn).ShouldBe((100, Today, Today));
        (delivery.Version, delivery.ChangedBy, delivery.ChangedAt).ShouldBe((1, Ada, Noon));
    }

    public static TheoryData<DeliveryDetails, string> Nonsense => new()
    {
        { DeliveryDetails.None with { Status = DeliveryStatus.InProgress, PercentDone = 101 }, "from 0 to 100" },
        { DeliveryDetails.None with { Status = DeliveryStatus.InProgress, PercentDone = 100 }, "set the status to done" },
        { DeliveryDetails.None with { PercentDone = 5 }, "has not started" },
        { DeliveryDetails.None with { Status = DeliveryStatus.InProgress, Cost = -1 }, "actual cost" },
        { DeliveryDetails.None with { Status = DeliveryStatus.InProgress, Cost = 2_000_000_000_000 }, "actual cost" },
        { DeliveryDetails.None with { Status = DeliveryStatus.InProgress, StartedOn = new(2027, 6, 1) }, "future" },
        { DeliveryDetails.None with { Status = DeliveryStatus.InProgress, EndedOn = new(2027, 2, 1) }, "done or cancelled" },
        { DeliveryDetails.None with { Status = DeliveryStatus.Done, StartedOn = new(2027, 2, 2), EndedOn = new(2027, 2, 1) }, "before the actual start" },
        { DeliveryDetails.None with { Milestones = [new(Guid.NewGuid(), " ", new(2027, 5, 1), null)] }, "title of a milestone" },
        { DeliveryDetails.None with { Milestones = [new(Guid.NewGuid(), "Go", new(1027, 5, 1), null)] }, "2000 and 2100" },
        { DeliveryDetails.None with { Scaling = [new(Guid.NewGuid(), "", new(2027, 5, 1), null)] }, "name of a department" },
        { DeliveryDetails.None with { Notes = new string('x', 4_001) }, "4000 characters" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void What_cannot_be_is_refused_with_a_sentence(DeliveryDetails details, string words) =>
        Should.Throw<RuleBrokenException>(() => InitiativeDelivery.For(Assessment, "X").Change(details, [], Ada, Noon)).Message.ShouldContain(words);

    [Fact]
    public void What_waits_for_a_pilot_begins_only_when_the_pilot_is_scaled()
    {
        var pilot = Tried(result: "74%");
        var scaling = InitiativeDelivery.For(Assessment, "SCALE");
        var begin = DeliveryDetails.None with { Status = DeliveryStatus.InProgress };

        Should.Throw<RuleBrokenException>(() => scaling.Change(begin, [pilot], Ada, Noon)).Message.ShouldContain("nobody has decided");
        pilot.Decide(PilotDecision.Change, "Too slow.", Ada, Noon);
        Should.Throw<RuleBrokenException>(() => scaling.Change(begin with { Status = DeliveryStatus.Done }, [pilot], Ada, Noon)).Message.ShouldContain("judged again");
        scaling.Change(begin with { Status = DeliveryStatus.NotStarted, Owner = "Bo" }, [pilot], Ada, Noon);
        pilot.Decide(PilotDecision.Scale, "Fast now.", Ada, Noon);
        scaling.Change(begin, [pilot], Ada, Noon);
        scaling.Details.Status.ShouldBe(DeliveryStatus.InProgress);

        InitiativeDelivery.For(Assessment, "OTHER").Change(begin, [Tried(result: "")], Ada, Noon);
    }

    [Fact]
    public void A_pilot_is_scaled_on_results_and_every_decision_has_a_reason()
    {
        Should.Throw<RuleBrokenException>(() => Tried(result: "").Decide(PilotDecision.Scale, "We like it.", Ada, Noon)).Message.ShouldContain("no result yet");
        Should.Throw<RuleBrokenException>(() => Tried(result: "74%").Decide(PilotDecision.Stop, " ", Ada, Noon)).Message.ShouldContain("reason");
        var pilot = Tried(result: "");
        pilot.Decide(PilotDecision.Stop, "Nobody came.", Ada, Noon);
        pilot.Verdicts.ShouldHaveSingleItem().ShouldBe(new(PilotDecision.Stop, "Nobody came.", Ada, Noon));
    }

    [Fact]
    public void A_pilot_cannot_wait_for_itself_or_name_what_is_unknown()
    {
        Should.Throw<RuleBrokenException>(() => Pilot.For(Assessment, Guid.NewGuid()).Change(new("PILOT", "PILOT", "It helps.", [], ""), Known, Ada, Noon)).Message.ShouldContain("itself");
        Should.Throw<RuleBrokenException>(() => Pilot.For(Assessment, Guid.NewGuid()).Change(new("X", "", "It helps.", [], ""), Known, Ada, Noon)).Message.ShouldContain("no initiative X");
    }

    [Fact]
    public void A_new_baseline_takes_the_place_of_the_one_before_which_stays()
    {
        var (one, other) = (Draft("One"), Draft("Other"));

        one.Approve(Ada, Noon);
        one.Supersede(Ada, Noon.AddDays(1));
        other.Approve(Ada, Noon.AddDays(1));

        (one.Status, other.Status, other.ApprovedBy, other.ApprovedAt).ShouldBe((PlanVersionStatus.Superseded, PlanVersionStatus.Baseline, Ada, Noon.AddDays(1)));
        Should.Throw<RuleBrokenException>(() => one.Approve(Ada, Noon));
        Should.Throw<RuleBrokenException>(() => other.Approve(Ada, Noon));
        Should.Throw<InvalidOperationException>(() => Draft("Third").Supersede(Ada, Noon));
        Should.Throw<RuleBrokenException>(one.EnsureRemovable);
        Should.Throw<RuleBrokenException>(other.EnsureRemovable);
        Draft("Third").EnsureRemovable();
    }

    [Fact]
    public void Risks_are_proposed_from_the_signs_in_the_answers_the_gravest_first()
    {
        var sheet = new AnswerSheet(Model.Questions.OfType<SingleChoiceQuestion>().ToDictionary(q => q.Code, q => new SheetAnswer(new AnswerValue.Option(q.Options.MinBy(o => o.Score)!.Code), false), StringComparer.Ordinal));

        var proposed = ProposedRisk.From(Scorer.For(Model).Score(sheet));

        proposed.Count.ShouldBe(Model.Challenges.Count);
        proposed.Select(p => p.Challenge.Likelihood * p.Challenge.Impact * p.Signs.Count / (double)p.Challenge.Signs.Count).ShouldBeInOrder(SortDirection.Descending);
        proposed.Single(p => p.Challenge.Code == "CH-02").Challenge.Category.ShouldBe(RiskCategory.Budget);
        ProposedRisk.From(Scorer.For(Model).Score(new AnswerSheet(new Dictionary<string, SheetAnswer>()))).ShouldBeEmpty("nothing is answered");
    }

    [Theory]
    [InlineData(0, 3, "likelihood")]
    [InlineData(3, 6, "impact")]
    public void A_risk_has_both_figures_from_one_to_five(int likelihood, int impact, string words) =>
        Should.Throw<RuleBrokenException>(() => Risk.For(Assessment, Guid.NewGuid()).Change(new("Old systems", "", RiskCategory.Legacy, likelihood, impact, "", "", RiskStatus.Open, ""), Model, Ada, Noon))
            .Message.ShouldContain(words);

    [Fact]
    public void A_stakeholder_raises_objections_of_the_library_only()
    {
        var person = Stakeholder.For(Assessment, Guid.NewGuid());
        person.Change(new(" Ann ", "Union", 4, 2, Stance.Sceptic, ["OB-01", "OB-01"], "", []), Model, Ada, Noon);

        (person.Details.Name, person.Details.Involvement).ShouldBe(("Ann", InvolvementStyle.KeepSatisfied));
        person.Details.Objections.ShouldBe(["OB-01"]);
        Should.Throw<RuleBrokenException>(() => person.Change(person.Details with { Objections = ["OB-99"] }, Model, Ada, Noon)).Message.ShouldContain("OB-99");
    }

    [Fact]
    public void A_promise_is_realised_partly_or_not_yet_by_the_next_answers()
    {
        var questions = Model.Questions.OfType<SingleChoiceQuestion>().Where(q => q.Options.Count == 5).Take(4).ToList();
        ScoreCard Card(params int?[] levels) => Scorer.For(Model).Score(new AnswerSheet(questions.Zip(levels).Where(q => q.Second is not null)
            .ToDictionary(q => q.First.Code, q => new SheetAnswer(new AnswerValue.Option(q.First.Options[q.Second!.Value - 1].Code), false), StringComparer.Ordinal)));
        var finished = new SnapshotInitiative("I", "It", RoadmapPhase.Foundation, 1, 1, Today, Today, 1, [], [.. questions.Select(q => new InitiativeEffect(q.Code, 0.75))], []);

        var benefit = RealisedBenefit.Of(Card(1, 1, 2, 1), Card(4, 3, 2, null), [finished, finished with { Code = "None", Effects = [] }]).ShouldHaveSingleItem();

        benefit.Effects.Select(e => e.State).ShouldBe([BenefitState.Realised, BenefitState.Partly, BenefitState.NotYet, BenefitState.NotAnswered]);
        (benefit.Effects[1].Before, benefit.Effects[1].Promised, benefit.Effects[1].After).ShouldBe((0, 0.75, 0.5));
        benefit.State.ShouldBe(BenefitState.Partly);
        RealisedBenefit.Of(Card(1, 1, 1, 1), Card(4, 5, 4, 4), [finished])[0].State.ShouldBe(BenefitState.Realised);
        var waiting = finished with { Effects = [finished.Effects[0] with { Needs = ["None"] }] };
        RealisedBenefit.Of(Card(1, 1, 2, 1), Card(4, 3, 2, null), [waiting]).ShouldBeEmpty("what an effect waits for is not finished, so nothing is promised yet");
        RealisedBenefit.Of(Card(1, 1, 2, 1), Card(4, 3, 2, null), [waiting, finished with { Code = "None", Effects = [] }]).ShouldHaveSingleItem();
    }

    private static Pilot Tried(string result)
    {
        var pilot = Pilot.For(Assessment, Guid.NewGuid());
        pilot.Change(new("PILOT", "SCALE", "Fewer visits.", [new("Completed online", "70%", result, null)], ""), Known, Ada, Noon);
        return pilot;
    }

    private static PlanVersion Draft(string name) => PlanVersion.Draft(
        Assessment, Guid.NewGuid(), name,
        new(1, 4, Today, [], [], null, null, 1, [new("A", "A", RoadmapPhase.Assessment, 1, 1, Today, Today, 1, [], [], [])], []), Ada, Noon);
}
