using CsCheck;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Tests.Roadmaps;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;
using static MaturityAssessment.Planning.Tests.OptimalPlannerTests;

namespace MaturityAssessment.Planning.Tests;

/// <summary>What holds for the plans of all problems.</summary>
public class OptimalPlannerLawTests
{
    [Fact]
    public void No_plan_at_all_is_better() =>
        SmallProblems.All.Sample(
            p =>
            {
                var optimal = Planned(p);
                var (pinned, score, early, cost) = EveryPlan.BestOf(p);
                var found = EveryPlan.ValueOf(p, optimal.Plan);
                optimal.Status.ShouldBe(PlanStatus.Optimal);
                found.Pinned.ShouldBe(pinned);
                found.Score.ShouldBe(score, 1e-7);
                found.Early.ShouldBe(early, 1e-6);
                found.Cost.ShouldBe(cost);
                optimal.Bound.ShouldBe(score, 1e-7);
                optimal.GapPercent.ShouldBe(0);
            },
            iter: 150,
            print: RandomProblems.Describe);

    [Fact]
    public void No_plan_has_a_higher_weighted_sum() =>
        SmallProblems.All.Sample(
            p =>
            {
                var aim = new PlanAim.Weighted(1, p.Periods % 2, p.Initiatives.Count % 2 * 0.1);
                var optimal = new OptimalPlanner().Plan(p, new() { Aim = aim, TimeLimit = Patience });
                var (pinned, sum) = EveryPlan.BestOf(p, aim);
                var found = EveryPlan.ValueOf(p, optimal.Plan);
                PlanRules.Broken(p, optimal.Plan).ShouldBeEmpty();
                found.Pinned.ShouldBe(pinned);
                EveryPlan.SumOf(p, aim, found).ShouldBe(sum, 1e-6);
                optimal.Reached.ShouldBe(sum, 1e-6);
                optimal.Status.ShouldBe(PlanStatus.Optimal);
            },
            iter: 100,
            print: RandomProblems.Describe);

    [Fact]
    public void A_plan_that_must_hold_something_is_found_exactly_if_there_is_one_and_what_is_pinned_is_where_it_was_pinned() =>
        SmallProblems.Demanding.Sample(
            p =>
            {
                var optimal = new OptimalPlanner().Plan(p, new() { TimeLimit = Patience });
                if (!EveryPlan.Exists(p))
                {
                    optimal.Status.ShouldBe(PlanStatus.Infeasible);
                    return;
                }

                var (pinned, score, early, cost) = EveryPlan.BestOf(p);
                var found = EveryPlan.ValueOf(p, optimal.Plan);
                PlanRules.Broken(p, optimal.Plan).ShouldBeEmpty();
                optimal.Status.ShouldBe(PlanStatus.Optimal);
                optimal.Infeasibility.ShouldBeNull();
                found.Pinned.ShouldBe(pinned);
                found.Score.ShouldBe(score, 1e-7);
                found.Early.ShouldBe(early, 1e-6);
                found.Cost.ShouldBe(cost);
                p.PinnedAt.ShouldAllBe(pin => optimal.Plan.Initiatives.Single(i => i.Initiative.Code == pin.Key).Start == pin.Value);
            },
            iter: 200,
            print: RandomProblems.Describe);

    [Fact]
    public void Every_remedy_makes_a_plan_possible_and_none_is_larger_than_it_must_be() =>
        SmallProblems.Demanding.Sample(
            p =>
            {
                if (new OptimalPlanner().Plan(p, new() { TimeLimit = Patience }).Infeasibility is not { } why)
                {
                    return;
                }

                why.Conflicts.ShouldNotBeEmpty();
                why.Remedies.ShouldNotBeEmpty();
                foreach (var remedy in why.Remedies)
                {
                    remedy.IsSmallest.ShouldBeTrue();
                    CanPlan(remedy.Mended).ShouldBeTrue(remedy.Change);
                    CanPlan(remedy.Constraint switch
                    {
                        PlanConstraint.Budget => remedy.Mended with { Budget = remedy.Mended.Budget - 0.01m },
                        PlanConstraint.Horizon => remedy.Mended with { Periods = remedy.Mended.Periods - 1 },
                        _ => p,
                    }).ShouldBeFalse(remedy.Change);
                }

                foreach (var conflict in why.Conflicts)
                {
                    List<string> named = [.. conflict.Initiatives.Select(i => i.Code)];
                    CanPlan(Demanding(p, named)).ShouldBeFalse(conflict.Because);
                    foreach (var code in named)
                    {
                        CanPlan(Demanding(p, [.. named.Where(c => c != code)])).ShouldBeTrue(conflict.Because);
                    }
                }

                // trying every plan of many periods would take years
                static bool CanPlan(PlanningProblem problem) =>
                    problem.Periods <= 5 ? EveryPlan.Exists(problem) : new OptimalPlanner().Plan(problem, new() { TimeLimit = Patience }).Status != PlanStatus.Infeasible;

                static PlanningProblem Demanding(PlanningProblem problem, List<string> codes) => problem with
                {
                    Mandatory = problem.Mandatory.Intersect(codes).ToHashSet(),
                    PinnedAt = problem.PinnedAt.Where(pin => codes.Contains(pin.Key)).ToDictionary(),
                };
            },
            iter: 60,
            print: RandomProblems.Describe);

    [Fact]
    public void No_plan_ever_breaks_a_rule_or_is_worse_than_the_greedy_one() =>
        RandomProblems.All.Sample(
            p =>
            {
                var optimal = Planned(p);
                optimal.Plan.LeftOut.Count.ShouldBeLessThanOrEqualTo(optimal.Baseline.LeftOut.Count);
                if (p.Target is null)
                {
                    optimal.Bound.ShouldBeGreaterThanOrEqualTo((optimal.Plan.ScoreThen ?? 0) - 1e-9);
                    if (optimal.Plan.LeftOut.Count == optimal.Baseline.LeftOut.Count)
                    {
                        (optimal.Plan.ScoreThen ?? 0).ShouldBeGreaterThanOrEqualTo((optimal.Baseline.ScoreThen ?? 0) - 1e-6);
                    }
                }
            },
            iter: 300,
            print: RandomProblems.Describe);

    [Fact]
    public void More_money_never_buys_less() =>
        SmallProblems.All.Sample(
            p =>
            {
                var unpinned = p with { Pinned = new HashSet<string>() };
                var scores = new[] { 0m, 10, 25, 50, 80, 200 }.Select(budget => Planned(unpinned with { Budget = budget }).Plan.ScoreThen!.Value).ToList();
                scores.Zip(scores.Skip(1)).ShouldAllBe(pair => pair.Second >= pair.First - 1e-7);
            },
            iter: 20,
            print: RandomProblems.Describe);

    [Fact]
    public void The_same_problem_gives_the_same_plan() =>
        RandomProblems.All.Sample(
            p =>
            {
                var (one, other) = (Planned(p), Planned(p));
                Starts(other.Plan).ShouldBe(Starts(one.Plan));
                (other.Status, other.Bound).ShouldBe((one.Status, one.Bound));
            },
            iter: 40,
            print: RandomProblems.Describe);
}
