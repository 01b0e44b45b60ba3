using MaturityAssessment.Domain.Roadmaps;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;

namespace MaturityAssessment.Planning.Tests;

public class InfeasibilityTests
{
    private static readonly Dictionary<string, double> Two = new() { ["delivery"] = 2 };

    [Fact]
    public void Mandatory_work_over_the_budget_is_named_with_the_money_that_is_missing()
    {
        var why = Why(Problem(100, Initiative("I1", 60), Initiative("I2", 70), Initiative("I3", 30)) with { Mandatory = Codes("I1", "I2", "I3") });

        why.Conflicts.ShouldHaveSingleItem().Because.ShouldBe("I1 (Title of I1) and I2 (Title of I2) must be in the plan, but they cost 130, and the budget is 100.".Replace("I1 (Title of I1) and I2 (Title of I2)", Named(why)));
        Changes(why).ShouldBe(["Raise the budget by 60 to 160.", $"Do not insist on {Dropped(why)}."]);
    }

    [Fact]
    public void What_an_initiative_depends_on_counts_towards_its_cost()
    {
        var why = Why(Problem(100, Initiative("I1", 60) with { DependsOn = ["I2"], IsMandatory = true }, Initiative("I2", 70)));

        why.Sentences().ShouldBe(
        [
            "I1 (Title of I1) must be in the plan, but with what it depends on it costs 130, and the budget is 100.",
            "Raise the budget by 30 to 130.",
            "Do not insist on I1 (Title of I1).",
        ]);
    }

    [Fact]
    public void People_that_are_missing_are_counted_and_more_time_is_offered_too()
    {
        var why = Why(Problem(100, Initiative("I1", 1) with { Effort = Two }, Initiative("I2", 1) with { Effort = Two }) with
        {
            Mandatory = Codes("I1", "I2"),
            Capacity = new Dictionary<string, double> { ["delivery"] = 2.5 },
            Periods = 1,
        });

        why.Conflicts.ShouldHaveSingleItem().Because.ShouldBe("I1 (Title of I1) and I2 (Title of I2) must all be in the plan, but they need more people at the same time than there are.");
        why.Conflicts[0].Constraint.ShouldBe(PlanConstraint.People);
        Changes(why)[..2].ShouldBe(["Have 1.5 more people for delivery in every quarter.", "Plan for 2 quarters in place of 1."]);
        why.Remedies.Last().Constraint.ShouldBe(PlanConstraint.Mandatory);
    }

    [Fact]
    public void A_role_of_whom_there_is_nobody_is_named()
    {
        var why = Why(Problem(100, Initiative("I1", 1) with { Effort = Two, IsMandatory = true }) with { Capacity = new Dictionary<string, double> { ["delivery"] = 0 } });

        why.Sentences().ShouldBe(
        [
            "I1 (Title of I1) must be in the plan, but it needs 2 people for delivery in every quarter, and there are 0.",
            "Have 2 more people for delivery in every quarter.",
            "Do not insist on I1 (Title of I1).",
        ]);
    }

    [Fact]
    public void A_budget_of_a_quarter_that_is_too_small_is_named_with_what_is_missing()
    {
        var why = Why(Problem(100, Initiative("I1", 60) with { Periods = 2, IsMandatory = true }) with { Periods = 2, PeriodBudgets = new Dictionary<int, decimal> { [2] = 10 } });

        why.Conflicts.ShouldHaveSingleItem().Constraint.ShouldBe(PlanConstraint.PeriodBudget);
        Changes(why).ShouldBe(["Raise the budget of quarter 2 by 20.", "Plan for 4 quarters in place of 2.", "Do not insist on I1 (Title of I1)."]);
    }

    [Fact]
    public void A_window_that_is_too_short_is_named()
    {
        var why = Why(Problem(100, Initiative("I1", 1) with { Periods = 3 }, Initiative("I2", 1) with { DependsOn = ["I1"], Latest = 3, IsMandatory = true }));

        why.Sentences().ShouldBe(
        [
            "I2 (Title of I2) must be in the plan, but it takes 1 quarter and cannot start before quarter 4, which does not fit into quarters 1 to 3.",
            "Let I2 (Title of I2) run in quarter 4.",
            "Do not insist on I2 (Title of I2).",
        ]);
    }

    [Fact]
    public void Quarters_are_called_as_in_a_calendar_where_the_start_is_known()
    {
        var first = Initiative("I1", 60) with { Periods = 3 };
        var (late, pinned) = (Initiative("I2", 1) with { DependsOn = ["I1"], Latest = 3, IsMandatory = true }, Initiative("I2", 1) with { DependsOn = ["I1"] });
        List<string> Said(PlanningProblem problem) => Why(problem with { StartsOn = new(2026, 10, 1), Periods = 5 }).Sentences().ToList();

        Said(Problem(100, first, late))[..2].ShouldBe(
        [
            "I2 (Title of I2) must be in the plan, but it takes 1 quarter and cannot start before Q3 2027, which does not fit into Q4 2026 to Q2 2027.",
            "Let I2 (Title of I2) run in Q3 2027.",
        ]);
        Said(Problem(100, first, pinned) with { PinnedAt = new Dictionary<string, int> { ["I2"] = 2 } })[..2].ShouldBe(
        [
            "I2 (Title of I2) must be in the plan, but it is pinned to Q1 2027, and what it depends on is not finished before Q3 2027.",
            "Let I2 (Title of I2) start in Q3 2027 in place of Q1 2027.",
        ]);
        Said(Problem(100, first with { IsMandatory = true, Latest = 3 }) with { PeriodBudgets = new Dictionary<int, decimal> { [2] = 10 } })[1].ShouldBe("Raise the budget of Q1 2027 by 10.");
    }

    [Fact]
    public void A_pin_that_comes_too_early_is_named_with_the_earliest_that_works()
    {
        var why = Why(Problem(100, Initiative("I1", 1) with { Periods = 2 }, Initiative("I2", 1) with { DependsOn = ["I1"], Lags = new Dictionary<string, int> { ["I1"] = 1 } }) with
        {
            PinnedAt = new Dictionary<string, int> { ["I2"] = 2 },
            Periods = 4,
        });

        why.Sentences().ShouldBe(
        [
            "I2 (Title of I2) must be in the plan, but it is pinned to quarter 2, and what it depends on is not finished before quarter 4.",
            "Let I2 (Title of I2) start in quarter 4 in place of quarter 2.",
            "Do not insist on I2 (Title of I2).",
        ]);
    }

    [Fact]
    public void Mandatory_ones_that_exclude_each_other_are_named_and_nothing_but_dropping_one_is_offered()
    {
        var why = Why(Problem(100, Initiative("I1", 1), Initiative("I2", 1) with { Excludes = ["I1"] }, Initiative("I3", 1)) with { Mandatory = Codes("I1", "I2", "I3") });

        why.Conflicts.ShouldHaveSingleItem().Because.ShouldBe("I1 (Title of I1) and I2 (Title of I2) must all be in the plan, but some of them, or of what they depend on, do not go together.");
        why.Remedies.ShouldHaveSingleItem().Constraint.ShouldBe(PlanConstraint.Mandatory);
    }

    [Fact]
    public void A_ban_on_what_a_mandatory_one_needs_is_named()
    {
        var why = Why(Problem(100, Initiative("I1", 1), Initiative("I2", 1) with { DependsOn = ["I1"], IsMandatory = true }) with { Forbidden = Codes("I1") });

        Changes(why).ShouldBe(["Allow I1 (Title of I1).", "Do not insist on I2 (Title of I2)."]);
    }

    [Fact]
    public void Phases_that_may_not_overlap_can_be_too_long_together()
    {
        var why = Why(Problem(100, Initiative("I1", 1) with { Periods = 3, IsMandatory = true }, Initiative("I2", 1) with { Periods = 2, Phase = RoadmapPhase.Execution, IsMandatory = true }) with { Periods = 4, PhasesInOrder = true });

        why.Conflicts.ShouldHaveSingleItem().Constraint.ShouldBe(PlanConstraint.PhaseOrder);
        Changes(why)[..2].ShouldBe(["Plan for 5 quarters in place of 4.", "Let phases overlap."]);
    }

    private static Infeasibility Why(PlanningProblem problem)
    {
        var result = new OptimalPlanner().Plan(problem, new() { TimeLimit = Patience });
        result.Status.ShouldBe(PlanStatus.Infeasible);
        return result.Infeasibility.ShouldNotBeNull();
    }

    private static List<string> Changes(Infeasibility why) => [.. why.Remedies.Select(r => r.Change)];

    /// <summary>Any two of the three cost too much; which two are named is the planner's choice.</summary>
    private static string Named(Infeasibility why) => string.Join(" and ", why.Conflicts[0].Initiatives.Select(i => $"{i.Code} ({i.Title})"));

    private static string Dropped(Infeasibility why) => why.Remedies[^1].Mended is { } mended && new[] { "I1", "I2", "I3" }.Single(c => !mended.Mandatory.Contains(c)) is { } code ? $"{code} (Title of {code})" : "";

    private static HashSet<string> Codes(params string[] codes) => [.. codes];
}
