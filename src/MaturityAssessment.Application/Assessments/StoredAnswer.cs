using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Assessments;

/// <summary>How an answer lies in the database: as in a cell of an answer table, with the reason of a "not applicable" beside it.</summary>
internal static class StoredAnswer
{
    public static AnswerValue? ValueFor(this Answer answer, Question question) =>
        AnswerCell.Read(question, answer.Value ?? "", out _) is var value && value is AnswerValue.NotApplicable ? new AnswerValue.NotApplicable(answer.Reason) : value;

    public static void Give(this Answer answer, Question question, AnswerValue? value, Guid user, DateTime now) =>
        answer.Give(value is null ? null : AnswerCell.Write(question, value), value is AnswerValue.NotApplicable { Reason: { } reason } ? reason : "", user, now);

    /// <summary>Whether storing one after the other would change nothing.</summary>
    public static bool IsSame(AnswerValue? one, AnswerValue? other) => (one, other) switch
    {
        (AnswerValue.NotApplicable a, AnswerValue.NotApplicable b) => (a.Reason ?? "").Trim() == (b.Reason ?? "").Trim(),
        _ => Equals(one, other),
    };
}
