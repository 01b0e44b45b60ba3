using System.Globalization;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>Which mandatory initiatives cannot all be held, because of what, and the smallest change of each kind that would help.</summary>
internal sealed class WhyInfeasible(PlanningProblem problem, PlanningOptions options, CancellationToken cancellationToken)
{
    private static readonly PlanConstraint[] InOrderOfNaming =
    [
        PlanConstraint.Exclusion, PlanConstraint.Ban, PlanConstraint.Budget, PlanConstraint.PeriodBudget, PlanConstraint.People,
        PlanConstraint.PinnedStart, PlanConstraint.Window, PlanConstraint.PhaseOrder, PlanConstraint.Horizon,
    ];

    private readonly Demands _demands = new(problem, options, cancellationToken);

    public Infeasibility Explain() => new(Conflicts(), [.. new SmallestRemedies(_demands).All()]);

    private List<PlanConflict> Conflicts()
    {
        var conflicts = new List<PlanConflict>();
        var rest = new List<string>();
        foreach (var code in _demands.Codes)
        {
            var alone = Demands.Demanding(_demands.Problem, [code]);
            if (new InitiativeNetwork(alone).FaultIn(_demands.IndexOf(code)) is { } fault)
            {
                var constraint = InOrderOfNaming.Where(c => new InitiativeNetwork(Demands.Without(c, alone)).FaultIn(_demands.IndexOf(code)) is null).Cast<PlanConstraint?>().FirstOrDefault();
                conflicts.Add(new(constraint ?? PlanConstraint.Dependency, [_demands.Find(code)], $"{_demands.NameOf(code)} must be in the plan, but {char.ToLowerInvariant(fault[0])}{fault[1..]}"));
            }
            else
            {
                rest.Add(code);
            }
        }

        if (_demands.CanHold(_demands.Problem, rest) == false)
        {
            conflicts.Add(ConflictAmong(rest));
        }

        return conflicts;
    }

    /// <summary>Whatever can leave without the conflict going away is no part of it.</summary>
    private PlanConflict ConflictAmong(List<string> codes)
    {
        foreach (var code in codes.ToList())
        {
            List<string> fewer = [.. codes.Where(c => c != code)];
            if (_demands.CanHold(_demands.Problem, fewer) == false)
            {
                codes = fewer;
            }
        }

        var initiatives = codes.ConvertAll(_demands.Find);
        var closure = codes.SelectMany(c => _demands.Network.ClosureOf(_demands.IndexOf(c))).Distinct().Select(i => _demands.Problem.Initiatives[i]).ToList();
        var with = closure.Count > codes.Count ? codes.Count > 1 ? " with what they depend on" : " with what it depends on" : "";
        var cost = closure.Sum(i => i.Cost.Likely);
        if (cost > _demands.Problem.Budget)
        {
            return new(PlanConstraint.Budget, initiatives, Invariant($"{_demands.Names(codes)} must be in the plan, but{with} {(codes.Count > 1 ? "they cost" : "it costs")} {cost:#,0.##}, and {_demands.Problem.BudgetInWords()}."));
        }

        foreach (var constraint in InOrderOfNaming)
        {
            if (_demands.CanHold(Demands.Without(constraint, _demands.Problem), codes) == true)
            {
                return new(constraint, initiatives, $"{_demands.Names(codes)} must {(codes.Count > 1 ? "all " : "")}be in the plan, but {Reason(constraint)}.");
            }
        }

        return new(PlanConstraint.Several, initiatives, $"{_demands.Names(codes)} must {(codes.Count > 1 ? "all " : "")}be in the plan, but money, people and time together do not suffice for them.");
    }

    private string Reason(PlanConstraint constraint) => constraint switch
    {
        PlanConstraint.Exclusion => "some of them, or of what they depend on, do not go together",
        PlanConstraint.Ban => "what they depend on must not be in it",
        PlanConstraint.PeriodBudget => "the budgets of single quarters do not suffice for them",
        PlanConstraint.People => "they need more people at the same time than there are",
        PlanConstraint.PinnedStart => "they cannot all start in the quarters that they are pinned to",
        PlanConstraint.Window => "they cannot all be done within the quarters that they may run in",
        PlanConstraint.PhaseOrder => "phases go one after another, and there is no time for that",
        PlanConstraint.Horizon => $"{(_demands.Problem.Periods == 1 ? "one quarter is" : $"{_demands.Problem.Periods} quarters are")} too short for them",
        _ => "money, people and time do not suffice for them",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
