using System.Diagnostics.CodeAnalysis;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Reporting.Roadmaps;
using Microsoft.AspNetCore.WebUtilities;

namespace MaturityAssessment.Web.Downloads;

/// <summary>What is asked of a report, as an address says it. What the choice leaves open is not in the address.</summary>
internal sealed record ReportQuery(string? Kind = null, string? Page = null, string? Currency = null, string? Language = null, string? Sections = null)
{
    public static string Add(string address, ReportChoice choice) =>
        QueryHelpers.AddQueryString(
            address,
            new Dictionary<string, string?>
            {
                ["kind"] = choice.Kind == ReportKind.Roadmap ? null : Name(choice.Kind),
                ["page"] = choice.Paper is { } paper ? Name(paper) : null,
                ["currency"] = choice.Currency,
                ["language"] = choice.Language,
                ["sections"] = choice.Sections is { } sections ? string.Join(',', sections.Order().Select(Name)) : null,
            }.Where(p => p.Value is not null));

    /// <returns>Why there is no such report; null where the choice could be read.</returns>
    public string? Read(ReportFormat format, out ReportChoice choice)
    {
        choice = new() { Kind = Named<ReportKind>(Kind) ?? ReportKind.Roadmap, Format = format, Paper = Named<PaperSize>(Page), Currency = Currency, Language = Language };
        if (Kind is not null && Named<ReportKind>(Kind) is null)
        {
            return "There is no such report.";
        }

        if (Page is not null && Named<PaperSize>(Page) is null)
        {
            return "Choose a4 or letter as the page.";
        }

        if (Sections is null)
        {
            return null;
        }

        var named = Sections.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Named<ReportSection>).ToList();
        choice = choice with { Sections = named.OfType<ReportSection>().ToHashSet() };
        return named.Contains(null) ? "There is no such section." : null;
    }

    [SuppressMessage("Globalization", "CA1308", Justification = "Addresses are written in small letters.")]
    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static T? Named<T>(string? name)
        where T : struct, Enum =>
        name is { Length: > 0 } && !char.IsAsciiDigit(name[0]) && Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
