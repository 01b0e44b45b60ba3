using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Tests.Scoring;

/// <summary>The definition of a score, written as plainly as it can be: what the real scorer is compared with.</summary>
internal sealed class NaiveScorer(MaturityModel model, AnswerSheet sheet, double? unansweredAt = null)
{
    private const double Tolerance = 1e-9;

    public bool Applies(Question question)
    {
        if (question.AppliesWhen is { } condition && !condition.Holds(AnswerOf, code => AnswerOf(code) is { } a ? model.FindQuestion(code)!.ScoreOf(a) : null))
        {
            return false;
        }

        return sheet.Find(question.Code)?.Value is not AnswerValue.NotApplicable;
    }

    public bool Applies(ModelNode node) => node.Aggregation == Aggregation.Staged
        ? Practices(node).Any(Applies)
        : Counted(node).Any(c => c.Child is Question q ? Applies(q) : Applies((ModelNode)c.Child));

    public double? Score(Question question)
    {
        if (!Applies(question))
        {
            return null;
        }

        return sheet.Find(question.Code) is { } answer ? question.ScoreOf(answer.Value) : unansweredAt;
    }

    public double? Score(ModelNode node)
    {
        var score = Unrounded(node);
        if (score is { } s && model.Scale.TierDecimals is { } decimals && node != model.Root)
        {
            var display = node.Display ?? model.Scale.Display;
            return ((double)Math.Round((decimal)(display.Min + s * (display.Max - display.Min)), decimals, MidpointRounding.AwayFromZero) - display.Min) / (display.Max - display.Min);
        }

        return score;
    }

    public int? StagedLevel(ModelNode node)
    {
        var practices = Practices(node).Where(Applies).ToList();
        if (!practices.Exists(p => Score(p) is not null))
        {
            return null;
        }

        var first = model.Scale.Levels[0].Number;
        return Enumerable.Range(first, model.Scale.Levels.Count)
            .Where(level => practices.Where(p => p.PracticeLevel <= level).All(p => (Score(p) ?? 0) >= node.ImplementedAt - Tolerance))
            .Cast<int?>()
            .LastOrDefault(first - 1);
    }

    private double? Unrounded(ModelNode node)
    {
        if (node.Aggregation == Aggregation.Staged)
        {
            var first = model.Scale.Levels[0].Number;
            var top = model.Scale.Levels[^1].Number;
            return StagedLevel(node) is { } level ? (double)(Math.Max(level, first) - first) / (top - first) : null;
        }

        var scored = Counted(node).Select(c => (c.Weight, Score: c.Child is Question q ? Score(q) : Score((ModelNode)c.Child)))
            .Where(c => c.Score is not null)
            .Select(c => (c.Weight, Score: c.Score!.Value))
            .ToList();
        if (scored.Count == 0)
        {
            return null;
        }

        var total = scored.Sum(c => c.Weight);
        return node.Aggregation switch
        {
            Aggregation.WeightedMean => scored.Sum(c => c.Weight * c.Score) / total,
            Aggregation.WeightedGeometricMean => scored.Exists(c => c.Score <= 0) ? 0 : scored.Aggregate(1.0, (product, c) => product * Math.Pow(c.Score, c.Weight / total)),
            Aggregation.WeakestLink => scored.Min(c => c.Score),
            _ => scored.Max(c => c.Score),
        };
    }

    private static IEnumerable<(object Child, double Weight)> Counted(ModelNode node)
    {
        var all = node.Nodes.Select(n => ((object)n, n.Weight)).Concat(node.Questions.Select(q => ((object)q, q.Weight))).ToList();
        return all.TrueForAll(c => c.Weight == 0) ? all.Select(c => (c.Item1, 1.0)) : all.Where(c => c.Weight > 0);
    }

    private static IEnumerable<Question> Practices(ModelNode node) =>
        Counted(node).SelectMany(c => c.Child is ModelNode child ? Practices(child) : ((Question)c.Child).PracticeLevel is null ? [] : [(Question)c.Child]);

    private AnswerValue? AnswerOf(string code)
    {
        var question = model.FindQuestion(code)!;
        return Applies(question) ? sheet.Find(code)?.Value : null;
    }
}
