using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Application.Models;

/// <summary>The language of a report that somebody asks for on the command line.</summary>
public static class ReportLanguage
{
    /// <summary>As people are to write them.</summary>
    public static string Choice { get; } = string.Join(" or ", Words.All.Select(w => w.Code));

    /// <param name="code">Null where nobody asked: then the model's own language, if there are reports in it, else English.</param>
    /// <exception cref="InputRefusedException">There is no report in it.</exception>
    internal static Words Require(string? code, MaturityModel model) => code is null
        ? Words.Find(model.Language) ?? Words.English
        : Words.All.FirstOrDefault(w => w.Code == code) ?? throw new InputRefusedException([$"There is no report in the language \"{code}\"; leave --language out, or use {Choice}."]);
}
