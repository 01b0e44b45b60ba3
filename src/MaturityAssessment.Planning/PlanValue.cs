using Google.OrTools.Sat;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>What the plans of a model are worth: the score at the horizon and the scores on the way, as sums over the steps that questions climb.</summary>
internal sealed class PlanValue
{
    private readonly PlanModel _model;
    private readonly int _periods;
    private readonly PlanningProblem _problem;
    private readonly List<Step> _steps = [];
    private readonly Dictionary<(int Step, int Period), BoolVar> _reached = [];
    private readonly Dictionary<(string Together, int Period), (BoolVar All, int[] Of)> _together = [];

    public PlanValue(PlanModel model, PlanningProblem problem, LiftedScores lifted)
    {
        _model = model;
        _problem = problem;
        _periods = problem.Periods;
        FindSteps(lifted);
    }

    /// <summary>By so much two plans of the same score may differ in these whole numbers: every question is rounded by itself.</summary>
    public long Noise => _steps.Select(s => s.Question).Distinct().Count();

    /// <summary>What the plan adds to the score at the horizon, in parts of a score.</summary>
    public LinearExpr Score() => Sum(step => step.Gain, _ => 0);

    /// <summary>The same with other weights of the questions.</summary>
    public LinearExpr Score(double[] weights)
    {
        var (terms, gains) = (new List<LinearExpr>(), new List<long>());
        for (var step = 0; step < _steps.Count; step++)
        {
            var (question, from, to) = (_steps[step].Question, _steps[step].From, _steps[step].To);
            terms.Add(Reached(step, _periods));
            gains.Add(WholeNumbers.Score(weights[question] * to) - WholeNumbers.Score(weights[question] * from));
        }

        return LinearExpr.WeightedSum(terms, gains);
    }

    /// <summary>What the plan adds to the scores of all periods together. Adds variables when first called, so that what does not need them is solved without.</summary>
    public LinearExpr Early() => Sum(step => step.Gain, step => step.Gain);

    /// <summary>The weighted sum, in parts of a score.</summary>
    public LinearExpr Weighted(PlanAim.Weighted aim)
    {
        var value = Sum(step => Rounded(step.Gain * (aim.Score + aim.Early / _periods)), step => Rounded(step.Gain * aim.Early / _periods));
        if (_problem.Budget == 0 || aim.Cost == 0)
        {
            return value;
        }

        var costs = _model.Able.Select(i => WholeNumbers.Score(aim.Cost * (double)(_problem.Initiatives[i].Cost.Likely / _problem.Budget)));
        return value - LinearExpr.WeightedSum(_model.Able.Select(_model.Chosen), costs);
    }

    /// <summary>Where the search begins, beside the model's own variables.</summary>
    public void Hint(IReadOnlyDictionary<string, int> starts)
    {
        var ends = _problem.Initiatives.Select(i => starts.TryGetValue(i.Code, out var start) ? start + i.Periods - 1 : (int?)null).ToArray();
        foreach (var ((_, period), (all, of)) in _together)
        {
            _model.Solver.AddHint(all, of.All(i => ends[i] <= period));
        }

        foreach (var ((step, period), variable) in _reached)
        {
            _model.Solver.AddHint(variable, _steps[step].By.Any(by => by.All(i => ends[i] <= period)));
        }
    }

    private static long Rounded(double value) => (long)Math.Round(value, MidpointRounding.AwayFromZero);

    private LinearExpr Sum(Func<Step, long> last, Func<Step, long> before)
    {
        var (terms, gains) = (new List<LinearExpr>(), new List<long>());
        for (var step = 0; step < _steps.Count; step++)
        {
            for (var period = 1; period <= _periods; period++)
            {
                if ((period == _periods ? last : before)(_steps[step]) is var gain and > 0)
                {
                    terms.Add(Reached(step, period));
                    gains.Add(gain);
                }
            }
        }

        return LinearExpr.WeightedSum(terms, gains);
    }

    /// <summary>A question climbs in steps: each gains something, and any initiative that raises it so far or farther takes it.</summary>
    private void FindSteps(LiftedScores lifted)
    {
        var weights = lifted.Weights();
        var effects = _model.Able.SelectMany(i => lifted.EffectsOf(i).Where(e => e.CountsTo > e.From && e.Needs.All(_model.IsAble)).Select(e => (Initiative: i, Effect: e)));
        foreach (var question in effects.GroupBy(e => e.Effect.Question).OrderBy(g => g.Key))
        {
            // practices that are unanswered so far have no weight yet; they count a little, so that their stage can be completed
            var weight = lifted.IsLinear ? weights[question.Key] : Math.Max(weights[question.Key], 1e-3);
            var from = question.First().Effect.From;
            foreach (var to in question.Select(e => e.Effect.CountsTo).Distinct().Order())
            {
                var gain = WholeNumbers.Score(weight * to) - WholeNumbers.Score(weight * from);
                if (gain > 0)
                {
                    var by = question.Where(e => e.Effect.CountsTo >= to).Select(e => e.Effect.Needs.Append(e.Initiative).Distinct().Order().ToArray());
                    _steps.Add(new(question.Key, from, to, gain, [.. by.DistinctBy(Key)]));
                }

                from = to;
            }
        }
    }

    private LinearExpr Reached(int step, int period)
    {
        var by = _steps[step].By;
        if (by is [var only])
        {
            return Finished(only, period);
        }

        if (!_reached.TryGetValue((step, period), out var reached))
        {
            reached = _model.Solver.NewBoolVar($"step {step} by {period}");
            _reached.Add((step, period), reached);
            _model.Solver.Add(LinearExpr.Sum(by.Select(all => Finished(all, period))) >= reached);
        }

        return reached;
    }

    private LinearExpr Finished(int[] all, int period)
    {
        if (all is [var only])
        {
            return _model.Finished(only, period);
        }

        if (!_together.TryGetValue((Key(all), period), out var together))
        {
            together = (_model.Solver.NewBoolVar($"{Key(all)} by {period}"), all);
            _together.Add((Key(all), period), together);
            foreach (var i in all)
            {
                _model.Solver.Add(_model.Finished(i, period) >= together.All);
            }
        }

        return together.All;
    }

    private static string Key(int[] all) => string.Join(' ', all);

    /// <param name="By">Any of these takes the step; each is one initiative, or several that do it together.</param>
    private sealed record Step(int Question, double From, double To, long Gain, IReadOnlyList<int[]> By);
}
