using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>Where the overall score comes from: what every question holds of it, what it loses, and what one step more would bring.</summary>
/// <remarks>
/// It explains the score before caps. Where the whole path is weighted means, points held add up to the score; where another aggregation (or rounding) is on the path, only the
/// topmost such node holds a share that adds up, and its questions have a marginal gain in place of one. So the points held by questions and by <see cref="Blocks"/> are together the score.
/// </remarks>
public sealed record Explanation
{
    /// <summary>Every applicable question, in the model's order.</summary>
    public required IReadOnlyList<QuestionContribution> Questions { get; init; }

    /// <summary>The topmost nodes below which shares do not add up; the whole itself (with an empty code) where it is no weighted mean.</summary>
    public required IReadOnlyList<NodeContribution> Blocks { get; init; }

    /// <summary>The overall score before caps; null where nothing is answered.</summary>
    public required double? Score { get; init; }

    /// <summary>From 0 to 1 on the normalised score makes so many points as people see them.</summary>
    public required double PointsPerScore { get; init; }

    public static Explanation Of(MaturityModel model, AnswerSheet sheet)
    {
        var scorer = Scorer.For(model);
        var tree = scorer.Tree;
        var (states, _, values) = scorer.Resolve(sheet);
        tree.Aggregate(values);
        var global = Shares.Weights(tree, values, value => !double.IsNegativeInfinity(value));
        var scored = Shares.Weights(tree, values, double.IsFinite);
        var now = values[tree.Root];
        var trial = new double[tree.Size];

        var questions = new List<QuestionContribution>(tree.Root);
        for (var q = 0; q < tree.Root; q++)
        {
            if (states[q] is QuestionState.NotApplicable or QuestionState.DoesNotApply)
            {
                continue;
            }

            var isExact = tree.IsPlain[q] && states[q] == QuestionState.Answered;
            var step = scorer.CanLift(q, values) ? tree.Questions[q].StepAbove(double.IsNaN(values[q]) ? 0 : values[q]) : null;
            questions.Add(new(
                tree.Questions[q].Code,
                states[q] == QuestionState.Answered ? values[q] : null,
                global[q],
                scored[q],
                isExact ? scored[q] * values[q] : null,
                isExact ? scored[q] * (1 - values[q]) : null,
                step,
                step is { } to && double.IsFinite(now) ? GainOf(q, to) : null,
                !tree.IsPlain[q]));
        }

        return new()
        {
            Questions = questions,
            Blocks = double.IsFinite(now) ? [.. Enumerable.Range(tree.Root, tree.Nodes.Length).Where(IsBlock).Select(Block)] : [],
            Score = double.IsFinite(now) ? now : null,
            PointsPerScore = model.Scale.Display.Max - model.Scale.Display.Min,
        };

        double GainOf(int question, double to)
        {
            values.AsSpan(0, tree.Root).CopyTo(trial);
            trial[question] = to;
            tree.Aggregate(trial);
            return trial[tree.Root] - now;
        }

        bool IsBlock(int node) => tree.IsPlain[node] && double.IsFinite(values[node]) && scored[node] > 0 && !tree.PassesOnPlainness(node);

        NodeContribution Block(int node) =>
            new(tree.NodeAt(node).Code, tree.NodeAt(node).Title, values[node], scored[node], scored[node] * values[node], scored[node] * (1 - values[node]));
    }
}

/// <param name="Score">Normalised; null where unanswered.</param>
/// <param name="GlobalWeight">Among all applicable questions, as in the score card.</param>
/// <param name="Weight">Among those that have a score: what part of today's score this question decides. The same as the global weight once everything is answered.</param>
/// <param name="Held">Weight times score; null where unanswered or marginal.</param>
/// <param name="Lost">Weight times what is missing to 1; null likewise.</param>
/// <param name="StepTo">The score one step up; null at the top and where unanswered (but for a staged node's practice, which counts as not implemented).</param>
/// <param name="StepGain">What that step adds to the overall score before caps, by re-scoring; null likewise.</param>
/// <param name="IsMarginal">Whether another aggregation than the weighted mean is on its path, so that shares do not add up and only the step's gain is exact.</param>
public sealed record QuestionContribution(
    string Code, double? Score, double GlobalWeight, double Weight, double? Held, double? Lost, double? StepTo, double? StepGain, bool IsMarginal);

/// <summary>The share that a node holds as one block.</summary>
public sealed record NodeContribution(string Code, string Title, double Score, double Weight, double Held, double Lost);
