using System.Globalization;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>A good plan at once, without proof: again and again what gives most for its cost, together with all it depends on.</summary>
/// <remarks>
/// Pinned initiatives go first. Everything starts as early as what it depends on and the people there are allow; phases follow from dependencies.
/// Where single initiatives show no gain by themselves (weakest links, stages, caps), stand-ins for the true score lead the choice; the true score then decides
/// which of the plans so made is the best, and whatever adds nothing to it leaves the plan again. Ties go to the smaller code.
/// </remarks>
public static class GreedyPlanner
{
    private const double LeastGain = 1e-9;

    public static Plan Plan(PlanningProblem problem)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(problem.Periods, 1, nameof(problem));
        foreach (var code in problem.Pinned.Concat(problem.Mandatory).Concat(problem.PinnedAt.Keys).Order(StringComparer.Ordinal))
        {
            RuleBrokenException.ThrowIf(!problem.Initiatives.Any(i => i.Code == code), $"The plan cannot hold {code}: there is no such initiative.");
        }

        var lifted = new LiftedScores(problem);
        var network = new InitiativeNetwork(problem);
        var weights = lifted.Weights();
        List<Func<double[], double>> guides = [scores => PlanBuilder.Points(lifted.Overall(scores).Score)];
        if (!lifted.IsLinear)
        {
            guides.Add(scores => PlanBuilder.Points(lifted.Overall(scores).Uncapped));
            guides.Add(LinearStandIn);
        }

        Draft? best = null;
        foreach (var guide in guides)
        {
            foreach (var perCost in new[] { true, false })
            {
                var draft = new Draft(problem, lifted, network);
                draft.Pin(guide);
                draft.Fill(guide, perCost);
                draft.Tidy(TrueValue);
                draft.Fill(guides[0], perCost);
                draft.Tidy(TrueValue);
                if (best is null || IsBetter(draft, best))
                {
                    best = draft;
                }
            }
        }

        return PlanBuilder.Build(problem, lifted, best!.Starts, best.LeftOut);

        // a gain that caps hide still breaks ties between plans
        double TrueValue(double[] scores)
        {
            var overall = lifted.Overall(scores);
            return PlanBuilder.Points(overall.Score) + 1e-6 * PlanBuilder.Points(overall.Uncapped);
        }

        bool IsBetter(Draft draft, Draft other)
        {
            if (draft.LeftOut.Count != other.LeftOut.Count)
            {
                return draft.LeftOut.Count < other.LeftOut.Count;
            }

            var more = TrueValue(draft.Scores()) - TrueValue(other.Scores());
            return more > LeastGain || (more > -LeastGain && draft.Cost < other.Cost);
        }

        double LinearStandIn(double[] scores)
        {
            var sum = 0.0;
            for (var q = 0; q < scores.Length; q++)
            {
                // practices that are unanswered so far have no weight yet; they count a little, so that their stage can be completed
                sum += double.IsFinite(scores[q]) ? Math.Max(weights[q], 1e-3) * scores[q] : 0;
            }

            return sum;
        }
    }

    /// <summary>A plan in the making.</summary>
    private sealed class Draft(PlanningProblem problem, LiftedScores lifted, InitiativeNetwork network)
    {
        private readonly List<LeftOut> _leftOut = [];
        private readonly List<int> _order = [];
        private readonly HashSet<int> _kept = [];
        private Timetable _timetable = new(problem, network);
        private double[] _scores = lifted.ScoresNow();

        /// <summary>What did not fit at first may have come in later, when other work lay differently.</summary>
        public IReadOnlyList<LeftOut> LeftOut => _leftOut.FindAll(l => !_order.Exists(i => problem.Initiatives[i].Code == l.Initiative.Code));

        public decimal Cost { get; private set; }

        public Dictionary<string, int> Starts => _order.ToDictionary(i => problem.Initiatives[i].Code, i => _timetable.StartOf(i), StringComparer.Ordinal);

        public double[] Scores() => _scores;

        public void Pin(Func<double[], double> guide)
        {
            // what leaves the least choice goes first
            foreach (var waiting in network.InOrderOfCode.Where(i => problem.Wants(problem.Initiatives[i])).GroupBy(ChoiceLeft).OrderBy(g => g.Key).Select(g => g.ToList()))
            {
                Pin(waiting, guide);
            }

            int ChoiceLeft(int i) => problem.PinnedAt.ContainsKey(problem.Initiatives[i].Code) ? 0 : problem.Demands(problem.Initiatives[i]) ? 1 : 2;
        }

        private void Pin(List<int> waiting, Func<double[], double> guide)
        {
            while (waiting.Count > 0)
            {
                waiting.RemoveAll(_timetable.Holds);
                if (Best(waiting, guide, perCost: true, double.NegativeInfinity) is not { } next)
                {
                    break;
                }

                _kept.UnionWith(Add(next));
            }

            _leftOut.AddRange(waiting.Where(i => !_timetable.Holds(i)).Select(i => new LeftOut(problem.Initiatives[i], network.FaultIn(i) ?? WhyNot(i) ?? "It does not fit beside the others.")));
        }

        public void Fill(Func<double[], double> guide, bool perCost)
        {
            while (Best(network.InOrderOfCode, guide, perCost, LeastGain) is { } next)
            {
                Add(next);
            }
        }

        /// <summary>Takes out what adds nothing: a later choice may have made an earlier one pointless.</summary>
        public void Tidy(Func<double[], double> value)
        {
            var isDone = false;
            while (!isDone)
            {
                isDone = true;
                for (var at = _order.Count - 1; at >= 0; at--)
                {
                    var i = _order[at];
                    var isNeeded = _kept.Contains(i) || problem.Wants(problem.Initiatives[i]) || _order.Exists(other => network.DependenciesOf(other).Contains(i));
                    if (!isNeeded && value(lifted.CountedScores(_order.Where(other => other != i))) >= value(_scores) - LeastGain / 1e3)
                    {
                        _order.RemoveAt(at);
                        isDone = false;
                    }
                }
            }

            _scores = lifted.CountedScores(_order);
            Cost = _order.Sum(i => problem.Initiatives[i].Cost.Likely);
            // again from the start, since people have become free; the old times still hold where that does not work out
            var again = new Timetable(problem, network);
            _timetable = again.TryAdd(_order) ? again : InPhases([]) ?? _timetable.Keeping(_order);
        }

        private int? Best(IReadOnlyList<int> candidates, Func<double[], double> guide, bool perCost, double leastGain)
        {
            var now = guide(_scores);
            var trial = new double[_scores.Length];
            var options = new List<(int Initiative, double Gain, double Rate)>();
            foreach (var i in candidates)
            {
                if (_timetable.Holds(i) || network.FaultIn(i) is not null || ConflictOf(i) is not null)
                {
                    continue;
                }

                _scores.CopyTo(trial, 0);
                decimal cost = 0;
                foreach (var part in network.ClosureOf(i))
                {
                    if (!_timetable.Holds(part))
                    {
                        cost += problem.Initiatives[part].Cost.Likely;
                        if (!lifted.HasJointEffects)
                        {
                            lifted.Count(part, trial);
                        }
                    }
                }

                if (Cost + cost > problem.Budget)
                {
                    continue;
                }

                var gain = guide(lifted.HasJointEffects ? lifted.CountedScores(_order.Concat(network.ClosureOf(i))) : trial) - now;
                if (gain > leastGain)
                {
                    options.Add((i, gain, perCost ? (cost == 0 ? double.PositiveInfinity : gain / (double)cost) : gain));
                }
            }

            // stable: candidates come in the order of their codes
            foreach (var (initiative, _, _) in options.OrderByDescending(o => o.Rate).ThenByDescending(o => o.Gain))
            {
                var missing = MissingOf(initiative);
                if (_timetable.CanAdd(missing) || InPhases(missing) is not null)
                {
                    return initiative;
                }
            }

            return null;
        }

        private List<int> MissingOf(int initiative) => [.. network.ClosureOf(initiative).Where(i => !_timetable.Holds(i))];

        private IReadOnlyList<int> Add(int initiative)
        {
            var missing = MissingOf(initiative);
            if (!_timetable.TryAdd(missing))
            {
                _timetable = InPhases(missing) ?? throw new InvalidOperationException("What was chosen does not fit.");
            }

            _order.AddRange(missing);
            Cost += missing.Sum(i => problem.Initiatives[i].Cost.Likely);
            _scores = lifted.CountedScores(_order);
            return network.ClosureOf(initiative);
        }

        /// <summary>Where phases go one after another, something of an earlier one fits only if the later ones move.</summary>
        private Timetable? InPhases(IReadOnlyList<int> added)
        {
            if (!problem.PhasesInOrder)
            {
                return null;
            }

            var again = new Timetable(problem, network);
            return again.TryAdd([.. _order.Concat(added).OrderBy(i => problem.Initiatives[i].Phase)]) ? again : null;
        }

        private (int Part, int InPlan)? ConflictOf(int initiative)
        {
            foreach (var part in network.ClosureOf(initiative))
            {
                foreach (var other in network.ExcludedBy(part))
                {
                    if (_timetable.Holds(other))
                    {
                        return (part, other);
                    }
                }
            }

            return null;
        }

        private string? WhyNot(int initiative)
        {
            var with = network.ClosureOf(initiative).Count > 1 ? "With what it depends on it" : "It";
            if (ConflictOf(initiative) is var (part, inPlan))
            {
                return part == initiative
                    ? $"It does not go together with {network.NameOf(inPlan)}, which is in the plan."
                    : $"It depends on {network.NameOf(part)}, which does not go together with {network.NameOf(inPlan)}, which is in the plan.";
            }

            var cost = MissingOf(initiative).Sum(i => problem.Initiatives[i].Cost.Likely);
            if (Cost + cost > problem.Budget)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{with} costs {cost:#,0.##}, and {Math.Max(0, problem.Budget - Cost):#,0.##} of the budget is left.");
            }

            if (problem.PeriodBudgets.Count > 0 || problem.PhasesInOrder || network.ClosureOf(initiative).Any(i => problem.Initiatives[i] is { Earliest: not null } or { Latest: not null }))
            {
                return $"{with} finds no time within {(problem.Periods == 1 ? "1 quarter" : $"{problem.Periods} quarters")} at which the money, the people and the order of the work allow it beside the others.";
            }

            return $"{with} needs more people at the same time than are free within {(problem.Periods == 1 ? "1 quarter" : $"{problem.Periods} quarters")}.";
        }
    }
}
