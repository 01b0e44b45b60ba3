using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Tests.Workbooks;

/// <summary>Holds a computed workbook against the scorer: the result with its bounds, every node, every question.</summary>
internal static class ScoresInCells
{
    public const double Closeness = 1e-9;
    public const int ScoreRow = 13;

    /// <param name="value">What a cell shows, by sheet and address.</param>
    public static void Check(Func<string, string, object?> value, MaturityModel model, ScoreCard card, Words? language = null)
    {
        var words = language ?? Words.English;
        var (summary, scores, answers) = (words.Say("Summary"), words.Say("Scores"), words.Say("Answers"));
        // what others are made of comes first, so that a fault is named where it begins
        var row = 2;
        foreach (var question in model.Questions)
        {
            Same(answers, $"J{row}", card.Questions[question.Code].Score);
            Same(answers, $"N{row}", card.Questions[question.Code].GlobalWeight);
            row++;
        }

        row = 2;
        foreach (var node in model.Root.DescendantNodes().Prepend(model.Root))
        {
            var result = node.Code.Length == 0 ? card.UncappedOverall : card.Nodes[node.Code];
            Same(scores, $"F{row}", result.Score);
            Same(scores, $"G{row}", result.Floor);
            Same(scores, $"H{row}", result.Ceiling);
            Same(scores, $"N{row}", result.Completeness);
            Same(scores, $"O{row}", result.GlobalWeight);
            (value(scores, $"K{row}") is "" ? null : value(scores, $"K{row}")).ShouldBe(result.Level?.Name);
            row++;
        }

        Same(summary, $"B{ScoreRow}", card.Overall.Score);
        Same(summary, $"B{ScoreRow + 1}", card.Overall.Floor);
        Same(summary, $"B{ScoreRow + 2}", card.Overall.Ceiling);
        Same(summary, $"D{ScoreRow}", card.Overall.Level?.Number);
        Same(summary, $"D{ScoreRow + 1}", card.Overall.FloorLevel?.Number);
        Same(summary, $"D{ScoreRow + 2}", card.Overall.CeilingLevel?.Number);

        void Same(string sheet, string cell, double? expected)
        {
            var computed = value(sheet, cell) switch { double number => number, "" or null => (double?)null, var other => throw new InvalidOperationException($"{sheet}!{cell} is {other}") };
            (computed is { } a && expected is { } b ? Math.Abs(a - b) < Closeness : computed.HasValue == expected.HasValue).ShouldBeTrue($"{model.Title}, {sheet}!{cell} is {computed}, the scorer says {expected}");
        }
    }
}
