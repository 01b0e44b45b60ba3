using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>The answers of one organisation at one moment, by question code. A question that is not here is unanswered.</summary>
public sealed class AnswerSheet(IReadOnlyDictionary<string, SheetAnswer> answers)
{
    public static AnswerSheet Empty { get; } = new(new Dictionary<string, SheetAnswer>());

    public IReadOnlyDictionary<string, SheetAnswer> Answers { get; } = answers;

    public static AnswerSheet Of(IEnumerable<KeyValuePair<string, AnswerValue>> answers) =>
        new(answers.ToDictionary(a => a.Key, a => new SheetAnswer(a.Value), StringComparer.Ordinal));

    public SheetAnswer? Find(string question) => Answers.GetValueOrDefault(question);
}

/// <param name="HasEvidence">A document or link is attached.</param>
/// <param name="IsVerified">A reviewer has confirmed it.</param>
public sealed record SheetAnswer(AnswerValue Value, bool HasEvidence = false, bool IsVerified = false);
