using System.Globalization;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>One line of the calculation: a part of the model or a question.</summary>
/// <param name="Number">Its place in the tree, such as "2.1.3".</param>
/// <param name="Note">Why it does not count, or by what rule; empty for the usual.</param>
/// <param name="Weight">Among its neighbours.</param>
/// <param name="Share">Of the whole, after what does not count has dropped out; null where shares do not add up.</param>
/// <param name="Score">Normalised; null where it does not count.</param>
internal sealed record DerivationLine(string Number, string Title, string Code, string Note, double Weight, double? Share, double? Score, double? Points, bool IsPart)
{
    private const int LongestTitle = 48;

    /// <summary>Every part before what lies in it.</summary>
    public static IEnumerable<DerivationLine> All(ReportFacts report) => Below(report, report.Model.Root, "", report.Explanation.Blocks.ToDictionary(b => b.Code, StringComparer.Ordinal));

    private static IEnumerable<DerivationLine> Below(ReportFacts report, ModelNode node, string number, Dictionary<string, NodeContribution> blocks)
    {
        var place = 0;
        foreach (var child in node.Nodes)
        {
            var childNumber = Numbered(number, ++place);
            var score = report.Card.Nodes[child.Code];
            yield return new(
                childNumber, Shown.Shortened(ReportFacts.OneLine(child.Title), LongestTitle), child.Code, NoteOf(report.Words, child, score),
                child.Weight, Sum(report, child, blocks, c => c.Weight, b => b.Weight), score.Score, Sum(report, child, blocks, c => c.Held ?? 0, b => b.Held), true);
            foreach (var line in Below(report, child, childNumber, blocks))
            {
                yield return line;
            }
        }

        foreach (var question in node.Questions)
        {
            var score = report.Card.Questions[question.Code];
            var contribution = report.Contributions.GetValueOrDefault(question.Code) is { Held: not null } plain ? plain : null;
            yield return new(
                Numbered(number, ++place), Shown.Shortened(ReportFacts.OneLine(question.Text), LongestTitle), question.Code, NoteOf(report.Words, question, score), question.Weight,
                contribution?.Weight, score.Score, contribution?.Held, false);
        }
    }

    /// <summary>What a part holds by its questions and by those of its parts that count as one; null within or above none of them.</summary>
    private static double? Sum(ReportFacts report, ModelNode node, Dictionary<string, NodeContribution> blocks, Func<QuestionContribution, double> ofQuestion, Func<NodeContribution, double> ofBlock)
    {
        if (blocks.TryGetValue(node.Code, out var block))
        {
            return ofBlock(block);
        }

        List<double> parts =
        [
            .. node.Questions.Select(q => report.Contributions.GetValueOrDefault(q.Code)).Where(c => c is { Held: not null }).Select(c => ofQuestion(c!)),
            .. node.Nodes.Select(n => Sum(report, n, blocks, ofQuestion, ofBlock)).OfType<double>(),
        ];
        return parts.Count == 0 ? null : parts.Sum();
    }

    private static string NoteOf(Words words, ModelNode node, NodeScore score) => score.Applies ? DerivationAppendix.RuleOf(words, node) ?? "" : words.Say("does not apply");

    private static string NoteOf(Words words, Question question, QuestionScore score)
    {
        var state = score.State switch
        {
            QuestionState.Unanswered => words.Say("no answer"),
            QuestionState.NotApplicable => words.Say("not applicable"),
            QuestionState.DoesNotApply => words.Say("does not apply"),
            _ => "",
        };
        return question.PracticeLevel is not { } level ? state
            : state.Length == 0 ? words.Say($"practice of level {level}")
            : words.Say($"practice of level {level}, {state}");
    }

    private static string Numbered(string above, int place) => above.Length == 0 ? place.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{above}.{place}");
}
