namespace MaturityAssessment.Domain.Models;

/// <summary>One of several options: a level rubric, a choice, yes or no, or a degree of agreement.</summary>
public sealed class SingleChoiceQuestion : Question
{
    /// <summary>In the order shown, which for a rubric is from the lowest level up.</summary>
    public required IReadOnlyList<AnswerOption> Options { get; init; }

    /// <summary>Whether the model's author wrote the options; yes and no, and degrees of agreement, come with the kind of question.</summary>
    public bool HasOwnOptions => Kind is not (QuestionKind.YesNo or QuestionKind.Agreement);

    public AnswerOption? FindOption(string code) => Options.FirstOrDefault(o => o.Code == code);

    public override double ScoreOf(AnswerValue answer) =>
        answer is AnswerValue.Option chosen && FindOption(chosen.Code) is { } option
            ? option.Score
            : throw new ArgumentException(FaultIn(answer) ?? $"{Code} has no score for a not-applicable answer.", nameof(answer));

    public override string? FaultIn(AnswerValue answer) => answer switch
    {
        AnswerValue.NotApplicable => AllowsNotApplicable ? null : $"{Code} must be answered: it does not allow \"not applicable\".",
        AnswerValue.Option chosen when FindOption(chosen.Code) is not null => null,
        _ => $"{Code} takes one of its options: {string.Join(", ", Options.Select(o => o.Code))}.",
    };

    public override double? StepAbove(double score)
    {
        var above = Options.Where(o => o.Score > score + MaturityScale.Tolerance).Select(o => o.Score).ToList();
        return above.Count == 0 ? null : above.Min();
    }

    public override string Describe(AnswerValue answer) => answer switch
    {
        AnswerValue.Option chosen when FindOption(chosen.Code) is { } option =>
            Kind == QuestionKind.Level ? $"{option.Code}. {option.Text}" : option.Text,
        _ => answer.Describe(),
    };
}
