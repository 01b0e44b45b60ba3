namespace MaturityAssessment.Domain.Models;

/// <summary>Any number of options: a multiple choice with scores, or a checklist with weights.</summary>
public sealed class MultipleChoiceQuestion : Question
{
    public required IReadOnlyList<AnswerOption> Options { get; init; }

    /// <summary>The sum of scores that counts as full; for a checklist, the sum of all weights.</summary>
    public required double MaxScore { get; init; }

    public override double ScoreOf(AnswerValue answer)
    {
        if (answer is not AnswerValue.Options ticked || FaultIn(answer) is not null)
        {
            throw new ArgumentException(FaultIn(answer) ?? $"{Code} has no score for a not-applicable answer.", nameof(answer));
        }

        var sum = 0.0;
        foreach (var option in Options)
        {
            sum += ticked.Codes.Contains(option.Code) ? option.Score : 0;
        }

        return Math.Min(sum, MaxScore) / MaxScore;
    }

    public override string? FaultIn(AnswerValue answer) => answer switch
    {
        AnswerValue.NotApplicable => AllowsNotApplicable ? null : $"{Code} must be answered: it does not allow \"not applicable\".",
        AnswerValue.Options ticked when ticked.Codes.All(c => Options.Any(o => o.Code == c)) && ticked.Codes.Distinct(StringComparer.Ordinal).Count() == ticked.Codes.Count => null,
        _ => $"{Code} takes any of its options, each once: {string.Join(", ", Options.Select(o => o.Code))}.",
    };

    /// <remarks>One more tick of the lightest option that moves the score at all; which ones are ticked is not known here, so this is the smallest step there can be.</remarks>
    public override double? StepAbove(double score)
    {
        if (score >= 1 - MaturityScale.Tolerance)
        {
            return null;
        }

        var lightest = Options.Where(o => o.Score > 0).Select(o => o.Score).DefaultIfEmpty(MaxScore).Min();
        return Math.Min(1, score + lightest / MaxScore);
    }

    public override string Describe(AnswerValue answer) => answer switch
    {
        AnswerValue.Options { Codes.Count: 0 } => "None of these",
        AnswerValue.Options ticked => string.Join("\n", Options.Where(o => ticked.Codes.Contains(o.Code)).Select(o => o.Text)),
        _ => answer.Describe(),
    };
}
