using MaturityAssessment.Application.Reports;
using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Web.Downloads;

/// <summary>Reports as files. Always attachments: nothing that people wrote is shown as a page of ours.</summary>
internal static class Reports
{
    public static string Address(AssessmentId assessment, ReportChoice choice) =>
        ReportQuery.Add($"downloads/assessments/{assessment.Value}/report.{ReportQuery.Name(choice.Format)}", choice);

    public static void MapReports(this WebApplication app) =>
        app.MapGet("/downloads/assessments/{assessment:guid}/report.{format}", Report).RequireAuthorization();

    private static async Task<IResult> Report(Guid assessment, string format, [AsParameters] ReportQuery query, IUseCases useCases, HttpContext context)
    {
        if (ReportQuery.Named<ReportFormat>(format) is not { } wanted)
        {
            return Results.NotFound();
        }

        if (query.Read(wanted, out var choice) is { } refusal)
        {
            return Results.Text(refusal, statusCode: StatusCodes.Status400BadRequest);
        }

        var outcome = await useCases.Send(new MakeReport(new(assessment), choice), context.RequestAborted);
        if (outcome.Value is not { } file)
        {
            return Refused(outcome);
        }

        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Content, file.MediaType, file.Name);
    }

    internal static IResult Refused<T>(Outcome<T> outcome) =>
        outcome.IsNotFound ? Results.NotFound() : Results.Text(outcome.Refusal, statusCode: outcome.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden);
}
