using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Score cards as a flat table: one line per assessment and node, questions included, the whole first.</summary>
public static class ScoreTable
{
    /// <param name="Node">Empty for the whole.</param>
    /// <param name="Kind">overall, dimension, capability, group or question.</param>
    /// <param name="Weight">The node's own, as the model states it.</param>
    /// <param name="Score">On the display range; null where there is none. Floor and ceiling likewise.</param>
    /// <param name="Level">The level's number, for the whole after caps.</param>
    /// <param name="CappedBy">Codes of the caps that bite, joined by semicolons; only for the whole.</param>
    public sealed record Line(
        string Organisation, string Parent, string Cycle, string Node, string Kind, double Weight, double? Score, double? Normalised, int? Level, double? Floor, double? Ceiling, double? Completeness, string CappedBy);

    public static IEnumerable<Line> Lines(AnswerTableRow row, ScoreCard card)
    {
        var (model, display) = (card.Model, card.Model.Scale.Display);
        yield return NodeLine(row, card.Overall, "", "overall", 1, model.Root.Display ?? display, string.Join(';', card.BitingCaps.Select(c => c.Code)));
        foreach (var line in Below(row, card, model.Root, depth: 1))
        {
            yield return line;
        }
    }

    private static IEnumerable<Line> Below(AnswerTableRow row, ScoreCard card, ModelNode parent, int depth)
    {
        foreach (var node in parent.Nodes)
        {
            yield return NodeLine(row, card.Of(node), node.Code, KindOf(depth), node.Weight, node.Display ?? card.Model.Scale.Display, "");
            foreach (var line in Below(row, card, node, depth + 1))
            {
                yield return line;
            }
        }

        foreach (var question in parent.Questions)
        {
            yield return QuestionLine(row, card, question);
        }
    }

    private static string KindOf(int depth) => depth switch
    {
        1 => "dimension",
        2 => "capability",
        _ => "group",
    };

    private static Line NodeLine(AnswerTableRow row, NodeScore node, string code, string kind, double weight, DisplayRange display, string cappedBy) =>
        new(row.Organisation, row.Parent, row.Cycle, code, kind, weight, Shown(node.Score, display), node.Score, node.Level?.Number, Shown(node.Floor, display), Shown(node.Ceiling, display), node.Completeness, cappedBy);

    private static Line QuestionLine(AnswerTableRow row, ScoreCard card, Question question)
    {
        var score = card.Questions[question.Code];
        var (model, display) = (card.Model, card.Model.Scale.Display);
        var applies = score.State is QuestionState.Answered or QuestionState.Unanswered;
        var answered = score.State == QuestionState.Answered;
        return new(
            row.Organisation, row.Parent, row.Cycle, question.Code, "question", question.Weight,
            Shown(score.Score, display), score.Score, score.Score is { } s ? model.Scale.LevelOf(s).Number : null,
            applies ? display.Map(score.Score ?? 0) : null, applies ? display.Map(score.Score ?? 1) : null, applies ? (answered ? 1 : 0) : null, "");
    }

    private static double? Shown(double? normalised, DisplayRange display) => normalised is { } score ? display.Map(score) : null;
}
