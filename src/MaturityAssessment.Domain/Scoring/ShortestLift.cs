using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>Finds the fewest one-step improvements that meet all needs.</summary>
/// <remarks>
/// Every aggregation is monotone, so of everything that k steps can do below a node only the highest score matters to its parent. The highest score for each k is
/// put together from the children's, a knapsack over steps from the leaves to the root; the answer is exact.
/// (An unanswered practice is stepped up only where its stage asks for it, not to lift a mean between the two.)
/// </remarks>
internal sealed class ShortestLift(Scorer scorer, double[] values, LiftNeeds needs)
{
    /// <summary>A lightest tick of a long list can be a very small step; nobody reads a path of more.</summary>
    private const int MostStepsOfOneQuestion = 40;

    private readonly CompiledTree _tree = scorer.Tree;

    public (IEnumerable<ImprovementStep> Steps, double[] Values)? Find(int node, Func<double[], bool> reaches)
    {
        var part = PartOf(node, new int[_tree.Root]);
        for (var k = 0; k < part.Best.Length; k++)
        {
            if (double.IsNaN(part.Best[k]))
            {
                continue;
            }

            var steps = new int[_tree.Root];
            part.Take(k, steps);
            var lifted = values.ToArray();
            for (var q = 0; q < steps.Length; q++)
            {
                if (steps[q] > 0)
                {
                    lifted[q] = Ladder(q)[steps[q]];
                }
            }

            _tree.Aggregate(lifted);
            if (reaches(lifted))
            {
                return (StepsOf(steps), lifted);
            }
        }

        return null;
    }

    private IEnumerable<ImprovementStep> StepsOf(int[] steps)
    {
        for (var q = 0; q < steps.Length; q++)
        {
            var ladder = Ladder(q);
            for (var k = 1; k <= steps[q]; k++)
            {
                yield return new(_tree.Questions[q].Code, k == 1 && double.IsNaN(values[q]) ? null : ladder[k - 1], ladder[k]);
            }
        }
    }

    private double[] Ladder(int question)
    {
        var ladder = new List<double> { double.IsNaN(values[question]) ? 0 : values[question] };
        while (ladder.Count <= MostStepsOfOneQuestion && _tree.Questions[question].StepAbove(ladder[^1]) is { } next)
        {
            ladder.Add(next);
        }

        return [.. ladder];
    }

    private LiftPart PartOf(int index, int[] floors) =>
        !_tree.IsNode(index) ? QuestionPart(index, floors[index])
        : !double.IsFinite(values[index]) ? SilentPart(index, floors)
        : _tree.IsStaged(index) ? StagedPart(index, floors)
        : NodePart(index, floors);

    private LiftPart QuestionPart(int question, int floor)
    {
        var best = Ladder(question);
        var least = needs.ScoreOf(question) - MaturityScale.Tolerance;
        // what is left unanswered triggers nothing
        for (var k = 0; k < best.Length; k++)
        {
            var isLeft = k == 0 && double.IsNaN(values[question]);
            best[k] = k < floor || (best[k] < least && !isLeft) ? double.NaN : best[k];
        }

        return new(best, (k, steps) => steps[question] = Math.Max(steps[question], k));
    }

    private LiftPart NodePart(int node, int[] floors)
    {
        var aggregation = _tree.NodeAt(node).Aggregation;
        var best = new[] { aggregation switch { Aggregation.WeakestLink => double.PositiveInfinity, Aggregation.Best => double.NegativeInfinity, _ => 0 } };
        var taken = new List<(LiftPart Part, int[] Steps)>();
        var total = 0.0;
        foreach (var child in AllChildrenOf(node))
        {
            // a practice that a stage above asks for will have a score
            var hasScore = double.IsFinite(values[child]) || (!_tree.IsNode(child) && floors[child] > 0);
            var counts = hasScore && _tree.Weight[child] > 0;
            if (!counts && ((!hasScore && !_tree.IsNode(child)) || !HasNeeds(child, floors)))
            {
                continue;
            }

            var part = PartOf(child, floors);
            var weight = _tree.Weight[child];
            total += counts ? weight : 0;
            (best, var choices) = LiftPart.Join(best, part.Best, (sum, value) =>
                !counts ? sum
                : aggregation switch
                {
                    Aggregation.WeakestLink => Math.Min(sum, value),
                    Aggregation.Best => Math.Max(sum, value),
                    Aggregation.WeightedGeometricMean => sum + weight * Math.Log(Math.Max(value, 0)),
                    _ => sum + weight * value,
                });
            taken.Add((part, choices));
        }

        var needed = needs.LevelOf(node);
        for (var k = 0; k < best.Length; k++)
        {
            if (double.IsNaN(best[k]))
            {
                continue;
            }

            var score = aggregation switch
            {
                Aggregation.WeightedMean => best[k] / total,
                Aggregation.WeightedGeometricMean => Math.Exp(best[k] / total),
                _ => best[k],
            };
            best[k] = _tree.Rounded(node, score);
            best[k] = needed > _tree.BandOf(best[k]) ? double.NaN : best[k];
        }

        return new(best, (k, steps) =>
        {
            for (var i = taken.Count - 1; i >= 0; i--)
            {
                taken[i].Part.Take(taken[i].Steps[k], steps);
                k -= taken[i].Steps[k];
            }
        });
    }

    private LiftPart StagedPart(int node, int[] floors)
    {
        var (practices, levels, implementedFrom) = _tree.PracticesOf(node);
        var stages = new List<(int[] Steps, int Cost, int Level)>();
        var asked = floors.ToArray();
        var done = 0;
        for (var level = -1; level < scorer.Model.Scale.Levels.Count; level++)
        {
            // each stage asks for its own practices and for those of all before
            var isReachable = true;
            for (; level >= 0 && done < practices.Length && levels[done] <= scorer.Model.Scale.Levels[level].Number; done++)
            {
                if (!double.IsNegativeInfinity(values[practices[done]]))
                {
                    var steps = Array.FindIndex(Ladder(practices[done]), s => s >= implementedFrom);
                    asked[practices[done]] = Math.Max(asked[practices[done]], steps);
                    isReachable &= steps >= 0;
                }
            }

            var met = new int[_tree.Root];
            if (!isReachable || !Meet(node, asked, met))
            {
                break;
            }

            stages.Add((met, met.Sum(), level));
        }

        if (stages.Count == 0)
        {
            return new([double.NaN], (_, _) => { });
        }

        var best = new double[stages[^1].Cost + 1];
        var atLeast = needs.LevelOf(node);
        for (var k = 0; k < best.Length; k++)
        {
            var stage = stages.FindLastIndex(s => s.Cost <= k);
            best[k] = stage < 0 || stages[stage].Level < atLeast ? double.NaN : _tree.Rounded(node, _tree.ScoreOfStage(stages[stage].Level));
        }

        return new(best, (k, steps) =>
        {
            var stage = stages.FindLast(s => s.Cost <= k).Steps;
            for (var q = 0; q < stage.Length; q++)
            {
                steps[q] = Math.Max(steps[q], stage[q]);
            }
        });
    }

    /// <summary>A node without a score, which says nothing to its parent, but below which something may be needed.</summary>
    private LiftPart SilentPart(int node, int[] floors)
    {
        var met = new int[_tree.Root];
        if (!Meet(node, floors, met))
        {
            return new([double.NaN], (_, _) => { });
        }

        var best = new double[met.Sum() + 1];
        Array.Fill(best, double.NaN);
        best[^1] = 0;
        return new(best, (_, steps) =>
        {
            for (var q = 0; q < met.Length; q++)
            {
                steps[q] = Math.Max(steps[q], met[q]);
            }
        });
    }

    /// <summary>Adds the fewest steps below a node that hold its practices' floors and meet the needs of whatever is below it.</summary>
    private bool Meet(int node, int[] floors, int[] steps)
    {
        foreach (var child in AllChildrenOf(node))
        {
            if (!_tree.IsNode(child) && double.IsNegativeInfinity(values[child]))
            {
                continue;
            }

            if (_tree.IsNode(child) && (!double.IsFinite(values[child]) || needs.LevelOf(child) is null))
            {
                if (!Meet(child, floors, steps))
                {
                    return false;
                }

                continue;
            }

            var part = PartOf(child, floors);
            var k = Array.FindIndex(part.Best, best => !double.IsNaN(best));
            if (k < 0)
            {
                return false;
            }

            part.Take(k, steps);
        }

        return true;
    }

    private bool HasNeeds(int index, int[] floors)
    {
        return needs.Any(IsBelow) || Enumerable.Range(0, floors.Length).Any(q => floors[q] > 0 && IsBelow(q));

        bool IsBelow(int other)
        {
            while (other >= 0 && other != index)
            {
                other = _tree.Parent[other];
            }

            return other == index;
        }
    }

    private IEnumerable<int> AllChildrenOf(int node) =>
        _tree.NodeAt(node).Nodes.Select(n => _tree.Index[n.Code]).Concat(_tree.NodeAt(node).Questions.Select(q => _tree.Index[q.Code]));
}
