using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Application.Models;

/// <summary>The languages that reports are written in: the one list of them, for screens, rules and the command line.</summary>
/// <param name="Code">Such as "fr".</param>
/// <param name="OwnName">As its speakers call it.</param>
public sealed record ReportLanguage(string Code, string OwnName)
{
    public static IReadOnlyList<ReportLanguage> All { get; } = [.. Words.All.Select(w => new ReportLanguage(w.Code, w.OwnName))];

    /// <summary>What to say of any other.</summary>
    public static string Unknown { get; } = $"Choose {string.Join(" or ", All.Select(l => l.OwnName))} as the language of the report.";

    public static bool IsKnown(string code) => All.Any(l => l.Code == code);

    /// <summary>The language asked for; where nobody asked, the model's own if there is a report in it, else English.</summary>
    internal static Words For(string? code, MaturityModel model) => Words.Find(code) ?? Words.Find(model.Language) ?? Words.English;

    /// <summary>The same for a language that somebody typed.</summary>
    /// <exception cref="InputRefusedException">There is no report in it.</exception>
    internal static Words Require(string? code, MaturityModel model) => code is null || IsKnown(code)
        ? For(code, model)
        : throw new InputRefusedException([$"There is no report in the language \"{code}\"; leave --language out, or use {string.Join(" or ", All.Select(l => l.Code))}."]);
}
