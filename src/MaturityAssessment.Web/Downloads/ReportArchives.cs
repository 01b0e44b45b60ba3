using MaturityAssessment.Application.Reports.Batches;

namespace MaturityAssessment.Web.Downloads;

/// <summary>Many reports as one archive, for the person who asked for them.</summary>
internal static class ReportArchives
{
    public static string Address(Guid batch) => $"downloads/reports/{batch}.zip";

    public static void MapReportArchives(this WebApplication app) => app.MapGet("/downloads/reports/{batch:guid}.zip", Archive).RequireAuthorization();

    private static async Task<IResult> Archive(Guid batch, IUseCases useCases, HttpContext context)
    {
        var outcome = await useCases.Send(new OpenReportBatch(batch), context.RequestAborted);
        if (outcome.Value is not { } archive)
        {
            return outcome.IsNotFound ? Results.NotFound() : Results.Text(outcome.Refusal, statusCode: StatusCodes.Status403Forbidden);
        }

        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(archive.Content, "application/zip", archive.Name);
    }
}
