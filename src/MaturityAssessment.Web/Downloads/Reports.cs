using MaturityAssessment.Application.Reports;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Web.Downloads;

/// <summary>Reports as files. Always attachments: nothing that people wrote is shown as a page of ours.</summary>
internal static class Reports
{
    /// <summary>What the choice leaves open is not in the address.</summary>
    public static string Address(AssessmentId assessment, ReportChoice choice) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
            $"downloads/assessments/{assessment.Value}/report.{choice.Format.ToString().ToLowerInvariant()}",
            new Dictionary<string, string?>
            {
                ["kind"] = choice.Kind == ReportKind.Roadmap ? null : choice.Kind.ToString().ToLowerInvariant(),
                ["page"] = choice.Paper?.ToString().ToLowerInvariant(),
                ["currency"] = choice.Currency is { Length: > 0 } currency ? currency : null,
            }.Where(p => p.Value is not null));

    public static void MapReports(this WebApplication app) =>
        app.MapGet("/downloads/assessments/{assessment:guid}/report.{format}", Report).RequireAuthorization();

    private static async Task<IResult> Report(Guid assessment, string format, IUseCases useCases, HttpContext context, string? kind = null, string? page = null, string? currency = null)
    {
        if (Named<ReportFormat>(format) is not { } wantedFormat)
        {
            return Results.NotFound();
        }

        if (kind is not null && Named<ReportKind>(kind) is null)
        {
            return Refused("There is no such report.");
        }

        if (page is not null && Named<PaperSize>(page) is null)
        {
            return Refused("Choose a4 or letter as the page.");
        }

        var choice = new ReportChoice { Kind = Named<ReportKind>(kind) ?? ReportKind.Roadmap, Format = wantedFormat, Paper = Named<PaperSize>(page), Currency = currency };
        var outcome = await useCases.Send(new MakeReport(new(assessment), choice), context.RequestAborted);
        if (outcome.Value is not { } file)
        {
            return outcome.IsNotFound ? Results.NotFound() : Results.Text(outcome.Refusal, statusCode: outcome.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden);
        }

        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Content, file.MediaType, file.Name);
    }

    private static IResult Refused(string sentence) => Results.Text(sentence, statusCode: StatusCodes.Status400BadRequest);

    private static T? Named<T>(string? name)
        where T : struct, Enum =>
        name is { Length: > 0 } && !char.IsAsciiDigit(name[0]) && Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
