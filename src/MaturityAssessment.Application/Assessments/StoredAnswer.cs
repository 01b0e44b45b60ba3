using System.Globalization;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Assessments;

/// <summary>How an answer lies in the database: as in a cell of an answer table, so that people can read what is stored.</summary>
internal static class StoredAnswer
{
    private const string NotApplicable = "NA";
    private const string NoneOfThese = "-";

    public static string? Write(AnswerValue? value) => value switch
    {
        null => null,
        AnswerValue.Option option => option.Code,
        AnswerValue.Options { Codes.Count: 0 } => NoneOfThese,
        AnswerValue.Options options => string.Join(';', options.Codes.Order(StringComparer.Ordinal)),
        AnswerValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        AnswerValue.NotApplicable => NotApplicable,
        _ => throw new ArgumentException($"There is no way to store a {value.GetType().Name}.", nameof(value)),
    };

    public static AnswerValue? Read(Question question, string? stored, string reason) => stored switch
    {
        null => null,
        NotApplicable => new AnswerValue.NotApplicable(reason),
        _ => question switch
        {
            SingleChoiceQuestion => new AnswerValue.Option(stored),
            MultipleChoiceQuestion => new AnswerValue.Options(stored == NoneOfThese ? [] : stored.Split(';')),
            NumberQuestion => new AnswerValue.Number(double.Parse(stored, CultureInfo.InvariantCulture)),
            _ => throw new ArgumentException($"There is no way to read an answer to a {question.GetType().Name}.", nameof(question)),
        },
    };

    /// <summary>Whether storing one after the other would change nothing.</summary>
    public static bool IsSame(AnswerValue? one, AnswerValue? other) => (one, other) switch
    {
        (AnswerValue.NotApplicable a, AnswerValue.NotApplicable b) => (a.Reason ?? "").Trim() == (b.Reason ?? "").Trim(),
        _ => Equals(one, other),
    };

    public static AnswerValue? ValueFor(this Answer answer, Question question) => Read(question, answer.Value, answer.Reason);

    public static void Give(this Answer answer, AnswerValue? value, Guid user, DateTime now) =>
        answer.Give(Write(value), value is AnswerValue.NotApplicable { Reason: { } reason } ? reason : "", user, now);
}
