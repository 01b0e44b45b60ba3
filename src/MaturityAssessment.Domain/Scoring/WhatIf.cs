using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>What the result would be if some answers were different. Nothing is stored.</summary>
public static class WhatIf
{
    /// <param name="changes">New answers by question; null takes an answer away. A changed answer has no evidence.</param>
    public static ScoreCard Score(MaturityModel model, AnswerSheet sheet, IReadOnlyDictionary<string, AnswerValue?> changes)
    {
        var answers = new Dictionary<string, SheetAnswer>(sheet.Answers, StringComparer.Ordinal);
        foreach (var (question, value) in changes)
        {
            if (value is null)
            {
                answers.Remove(question);
            }
            else
            {
                answers[question] = new(value);
            }
        }

        return Scorer.For(model).Score(new(answers));
    }
}
