using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Web.Downloads;

/// <summary>Reports as files. Always attachments: nothing that people wrote is shown as a page of ours.</summary>
internal static class Reports
{
    public static string RoadmapAddress(AssessmentId assessment, PaperSize paper, string currency) =>
        $"downloads/assessments/{assessment.Value}/roadmap-report.pdf?page={(paper == PaperSize.Letter ? "letter" : "a4")}&currency={Uri.EscapeDataString(currency)}";

    public static void MapReports(this WebApplication app) =>
        app.MapGet("/downloads/assessments/{assessment:guid}/roadmap-report.pdf", RoadmapReport).RequireAuthorization();

    private static async Task<IResult> RoadmapReport(Guid assessment, IUseCases useCases, HttpContext context, string page = "a4", string currency = "")
    {
        if (!Enum.TryParse<PaperSize>(page, ignoreCase: true, out var paper) || !Enum.IsDefined(paper))
        {
            return Results.Text("Choose a4 or letter as the page.", statusCode: StatusCodes.Status400BadRequest);
        }

        var outcome = await useCases.Send(new MakeRoadmapReport(new(assessment), paper, currency), context.RequestAborted);
        if (outcome.Value is not { } file)
        {
            return outcome.IsNotFound ? Results.NotFound() : Results.Text(outcome.Refusal, statusCode: outcome.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden);
        }

        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Content, "application/pdf", file.Name);
    }
}
