using System.Text;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using Microsoft.AspNetCore.WebUtilities;

namespace MaturityAssessment.Web.Downloads;

/// <summary>Pages of reports as pictures for the screen.</summary>
/// <remarks>They are shown as images, where a browser runs and loads nothing; opened by themselves they are a file to keep, not a page of ours.</remarks>
internal static class Previews
{
    public static string Address(AssessmentId assessment, ReportChoice choice, int page) =>
        ReportQuery.Add($"previews/assessments/{assessment.Value}/{page}.svg", choice);

    /// <param name="version">Of what is stored, so that a browser asks anew after a change.</param>
    public static string Address(BrandingDetails draft, int version, int page) =>
        QueryHelpers.AddQueryString(
            $"previews/branding/{page}.svg",
            new Dictionary<string, string?>
            {
                ["primary"] = draft.PrimaryColour,
                ["accent"] = draft.AccentColour,
                ["footer"] = draft.FooterText.Length > 0 ? draft.FooterText : null,
                ["paper"] = draft.Paper,
                ["currency"] = draft.Currency.Length > 0 ? draft.Currency : null,
                ["language"] = draft.Language,
                ["hidden"] = draft.HiddenSections.Count > 0 ? string.Join(',', draft.HiddenSections) : null,
                ["version"] = $"{version}",
            }.Where(p => p.Value is not null));

    public static void MapPreviews(this WebApplication app)
    {
        app.MapGet("/previews/assessments/{assessment:guid}/{number:int}.svg", Report).RequireAuthorization();
        app.MapGet("/previews/branding/{number:int}.svg", Branding).RequireAuthorization();
    }

    private static async Task<IResult> Report(Guid assessment, int number, [AsParameters] ReportQuery query, IUseCases useCases, HttpContext context) =>
        query.Read(ReportFormat.Pdf, out var choice) is { } refusal
            ? Results.Text(refusal, statusCode: StatusCodes.Status400BadRequest)
            : Sent(await useCases.Send(new PreviewReport(new(assessment), choice, number), context.RequestAborted), number, context);

    private static async Task<IResult> Branding(int number, [AsParameters] BrandingQuery query, IUseCases useCases, HttpContext context) =>
        Sent(await useCases.Send(new PreviewBranding(query.Read(), number), context.RequestAborted), number, context);

    private static IResult Sent(Outcome<ReportPages> outcome, int number, HttpContext context)
    {
        if (outcome.Value?.Svg is not { } svg)
        {
            return Reports.Refused(outcome);
        }

        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(Encoding.UTF8.GetBytes(svg), "image/svg+xml", $"page-{number}.svg");
    }

    private sealed record BrandingQuery(string? Primary, string? Accent, string? Footer, string? Paper, string? Currency, string? Language, string? Hidden)
    {
        public BrandingDetails Read() =>
            new(Primary, Accent, Footer ?? "", Paper, Currency ?? "", Language, (Hidden ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
