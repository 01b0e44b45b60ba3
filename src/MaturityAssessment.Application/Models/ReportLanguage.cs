using MaturityAssessment.Application.Pipeline;

namespace MaturityAssessment.Application.Models;

/// <summary>The languages that reports are written in.</summary>
internal static class ReportLanguage
{
    /// <param name="language">Null where the caller did not say.</param>
    /// <exception cref="InputRefusedException">There is no report in it.</exception>
    public static void Require(string? language)
    {
        if (language is not (null or "en"))
        {
            throw new InputRefusedException([$"There is no report in the language \"{language}\"; leave --language out, or use en."]);
        }
    }
}
