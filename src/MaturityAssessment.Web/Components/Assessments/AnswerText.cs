using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Web.Components.Assessments;

internal static class AnswerText
{
    /// <summary>The answer as people read it, the reason of a "not applicable" included.</summary>
    public static string Read(this Question question, AnswerValue? value) => value switch
    {
        null => "No answer",
        AnswerValue.NotApplicable { Reason.Length: > 0 } none => $"Not applicable: {none.Reason}",
        _ => question.FaultIn(value) is null ? question.Describe(value) : value.Describe(),
    };
}
