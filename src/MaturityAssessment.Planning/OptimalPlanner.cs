using Google.OrTools.Sat;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>The best plan by a constraint solver: the highest score at the horizon, of these the one that has it earliest, of these the cheapest; or the highest weighted sum.</summary>
/// <remarks>
/// The three aims are solved one after another, each holding what the one before has reached: weighing them in one sum would need numbers that the solver's bounds cannot carry exactly.
/// Where the score is not a weighted sum of questions, today's weights stand in for it, the true score decides between the plan so found, the greedy one and the one to begin from, and nothing is called proven
/// but that no plan can score more than all initiatives together. With one thread and a fixed seed the same problem gives the same plan unless time runs out.
/// </remarks>
public sealed class OptimalPlanner : IRoadmapPlanner
{
    public OptimalPlan Plan(PlanningProblem problem, PlanningOptions options, IProgress<PlanningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Aim is PlanAim.Weighted aim && new[] { aim.Score, aim.Early, aim.Cost }.Any(w => !double.IsFinite(w) || w is < 0 or > 1_000))
        {
            throw new RuleBrokenException("The weights of score, early benefit and cost must lie between 0 and 1,000.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var faults = PlanningFaults.In(problem);
        RuleBrokenException.ThrowIf(faults.Count > 0, string.Join(" ", faults));
        return new Run(problem, options, progress, cancellationToken).Plan();
    }

    private sealed class Run
    {
        private readonly PlanningProblem _problem;
        private readonly PlanningOptions _options;
        private readonly IProgress<PlanningProgress>? _progress;
        private readonly CancellationToken _cancellationToken;
        private readonly LiftedScores _lifted;
        private readonly InitiativeNetwork _network;
        private readonly PlanModel _model;
        private readonly PlanValue _value;
        private readonly PlanMerits _merits;
        private readonly Search _search;
        private readonly Plan _baseline;

        public Run(PlanningProblem problem, PlanningOptions options, IProgress<PlanningProgress>? progress, CancellationToken cancellationToken)
        {
            (_problem, _options, _progress, _cancellationToken) = (problem, options, progress, cancellationToken);
            _lifted = new(problem);
            _network = new(problem);
            _model = new(problem, _network);
            _search = new(_model, options, cancellationToken);
            _value = new(_model, problem, _lifted);
            _merits = new(problem, _lifted, options.Aim);
            _baseline = GreedyPlanner.Plan(problem);
        }

        public OptimalPlan Plan()
        {
            if (_network.InOrderOfCode.Any(i => _problem.Demands(_problem.Initiatives[i]) && !_model.IsAble(i)))
            {
                return Infeasible();
            }

            if (Begin() is { } ending)
            {
                return ending;
            }

            HoldPinned();
            return _options.Aim is PlanAim.Weighted weighted ? Weighted(weighted) : InOrder();
        }

        /// <summary>Demands what must be held and finds some plan that does.</summary>
        private OptimalPlan? Begin()
        {
            _model.Demand(pinned: 0);
            var isBaselineSound = !_baseline.LeftOut.Any(l => _problem.Demands(l.Initiative));
            _search.Best = isBaselineSound ? StartsOf(_baseline) : null;
            if (isBaselineSound)
            {
                Report(PlanningStage.Greedy, StartsOf(_baseline), _merits.Of(_baseline).Value, double.PositiveInfinity);
            }

            if (Renewed(_options.Hint) is { } hint)
            {
                if (PlanRules.Broken(_problem, hint).Count == 0 && (!isBaselineSound || _merits.IsBetter(hint, _baseline)))
                {
                    _search.Best = StartsOf(hint);
                }

                _search.Hint = StartsOf(hint);
            }

            if (_search.Best is not null)
            {
                return null;
            }

            var found = _search.Maximise(LinearExpr.Constant(0), share: 0.6);
            return found.IsInfeasible ? Infeasible() : found.Value is null ? new(_baseline, PlanStatus.Unknown, _merits.Of(_baseline).Value, _merits.Most(_model.Able), 0, _baseline) : null;
        }

        private OptimalPlan Infeasible()
        {
            var why = new WhyInfeasible(_problem, _options with { TimeLimit = TimeSpan.FromSeconds(Math.Max(1, (_options.TimeLimit - _search.Elapsed).TotalSeconds)) }, _cancellationToken).Explain();
            return new(_baseline, PlanStatus.Infeasible, _merits.Of(_baseline).Value, _merits.Of(_baseline).Value, 0, _baseline, why);
        }

        /// <summary>As many pinned initiatives as go together must be in the plan, whichever they are.</summary>
        private void HoldPinned()
        {
            var pinned = _model.Pinned.ToList();
            var held = pinned.Count(i => _search.Best!.ContainsKey(_problem.Initiatives[i].Code));
            if (held < pinned.Count)
            {
                var hint = _search.Hint;
                var most = _search.Maximise(LinearExpr.Sum(pinned.Select(_model.Chosen)), share: 0.2);
                held = Math.Max(held, (int)(most.Value ?? 0));
                _search.Hint = hint;
            }

            _model.Solver.Add(LinearExpr.Sum(pinned.Select(_model.Chosen)) >= held);
        }

        private OptimalPlan InOrder()
        {
            var now = PlanBuilder.Points(_lifted.CountedAfter([]).Score);
            var most = _merits.Most(_model.Able);
            var aim = _value.Score();
            Listen(PlanningStage.Score, value => now + value / WholeNumbers.ScoreParts, most);
            var score = _search.Maximise(aim, share: 0.6, _value.Hint);
            if (score.Value is not null && _lifted.IsLinear)
            {
                most = Math.Min(most, now + score.Bound / WholeNumbers.ScoreParts);
            }

            var isProven = false;
            if (score.Value is { } reached)
            {
                // plans of equal score must not be lost to rounding: among them the next aims decide
                _model.Solver.Add(aim >= reached - _value.Noise);
                var early = _value.Early();
                Listen(PlanningStage.Early, value => now + value / WholeNumbers.ScoreParts / _problem.Periods, double.PositiveInfinity);
                var earliest = _search.Maximise(early, share: 0.8, _value.Hint);
                if (earliest.Value is { } soon)
                {
                    _model.Solver.Add(early >= soon - _value.Noise * _problem.Periods);
                    Listen(PlanningStage.Cost, value => -value * (double)_model.CostUnit, double.PositiveInfinity);
                    var cheapest = _search.Maximise(-_model.Cost, share: 1, _value.Hint);
                    isProven = score.IsProven && earliest.IsProven && cheapest.IsProven && _lifted.IsLinear;
                }
            }

            return Result(isProven, score is { Value: not null, IsProven: true } && _lifted.IsLinear, most);
        }

        private OptimalPlan Weighted(PlanAim.Weighted aim)
        {
            var now = PlanBuilder.Points(_lifted.CountedAfter([]).Score) * (aim.Score + aim.Early);
            var most = _merits.Most(_model.Able);
            Listen(PlanningStage.Weighted, value => now + value / WholeNumbers.ScoreParts, most);
            var sum = _search.Maximise(_value.Weighted(aim), share: 1, _value.Hint);
            if (sum.Value is not null && _lifted.IsLinear)
            {
                most = Math.Min(most, now + sum.Bound / WholeNumbers.ScoreParts);
            }

            return Result(sum.IsProven && _lifted.IsLinear, sum.IsProven && _lifted.IsLinear, most);
        }

        private OptimalPlan Result(bool isProven, bool isReachedProven, double most)
        {
            var plan = Build(_search.Best!);
            foreach (var other in new[] { _baseline, Renewed(_options.Hint) })
            {
                if (other is not null && _merits.IsBetter(other, plan) && PlanRules.Broken(_problem, other).Count == 0)
                {
                    (plan, isProven) = (other, false);
                }
            }

            var reached = _merits.Of(plan).Value;
            var bound = isReachedProven ? reached : Math.Max(most, reached);
            return new(plan, isProven ? PlanStatus.Optimal : PlanStatus.Feasible, reached, bound, bound > 0 ? (bound - reached) / bound * 100 : 0, _baseline);
        }

        private Plan Build(Dictionary<string, int> starts) => PlanBuilder.Build(_problem, _lifted, starts, Unheld.Of(_problem, _network, starts, _baseline));

        /// <summary>A plan of another problem as one of this: the same initiatives at the same times, as far as they exist.</summary>
        private Plan? Renewed(Plan? plan)
        {
            if (plan is null)
            {
                return null;
            }

            var able = _model.Able.Select(i => _problem.Initiatives[i].Code).ToHashSet(StringComparer.Ordinal);
            return Build(StartsOf(plan).Where(s => able.Contains(s.Key)).ToDictionary(StringComparer.Ordinal));
        }

        private void Listen(PlanningStage stage, Func<double, double> asReached, double most) =>
            _search.Found = _progress is null ? null : (starts, value, bound) => Report(stage, starts, asReached(value), Math.Min(most, asReached(bound)));

        /// <remarks>Where stand-ins lead the search, what it says of itself is not what it reaches.</remarks>
        private void Report(PlanningStage stage, IReadOnlyDictionary<string, int> starts, double reached, double bound)
        {
            var merit = _merits.Of(starts);
            if (!_lifted.IsLinear && stage != PlanningStage.Cost)
            {
                (reached, bound) = (stage == PlanningStage.Early ? merit.Early : merit.Value, _merits.Most(_model.Able));
            }

            _progress?.Report(new(_search.Elapsed, stage, merit.Score, merit.Cost, reached, bound));
        }

        private static Dictionary<string, int> StartsOf(Plan plan) => plan.Initiatives.ToDictionary(p => p.Initiative.Code, p => p.Start, StringComparer.Ordinal);
    }
}
