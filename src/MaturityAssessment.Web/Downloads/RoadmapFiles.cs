using System.Text;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Web.Downloads;

/// <summary>Calendars and tables of a roadmap as files.</summary>
internal static class RoadmapFiles
{
    private const string CalendarType = "text/calendar; charset=utf-8";

    public static string CalendarAddress(AssessmentId assessment) => $"downloads/assessments/{assessment.Value}/roadmap.ics";

    /// <summary>For a calendar program, without signing in.</summary>
    public static string FeedAddress(string token) => $"calendar/{token}.ics";

    public static string InitiativesAddress(AssessmentId assessment, TableFormat format) => $"downloads/assessments/{assessment.Value}/initiatives.{(format == TableFormat.Csv ? "csv" : "xlsx")}";

    public static void MapRoadmapFiles(this WebApplication app)
    {
        app.MapGet("/downloads/assessments/{assessment:guid}/roadmap.ics", Calendar).RequireAuthorization();
        app.MapGet("/downloads/assessments/{assessment:guid}/initiatives.csv", (Guid assessment, IUseCases useCases, HttpContext context) => Initiatives(assessment, TableFormat.Csv, useCases, context)).RequireAuthorization();
        app.MapGet("/downloads/assessments/{assessment:guid}/initiatives.xlsx", (Guid assessment, IUseCases useCases, HttpContext context) => Initiatives(assessment, TableFormat.Excel, useCases, context)).RequireAuthorization();
        app.MapGet("/calendar/{token}.ics", Feed).AllowAnonymous();
    }

    private static async Task<IResult> Calendar(Guid assessment, IUseCases useCases, HttpContext context)
    {
        var outcome = await useCases.Send(new GetCalendar(new(assessment)), context.RequestAborted);
        return outcome.Value is { } file ? Sent(context, Encoding.UTF8.GetBytes(file.Content), CalendarType, file.Name) : Refused(outcome);
    }

    private static async Task<IResult> Initiatives(Guid assessment, TableFormat format, IUseCases useCases, HttpContext context)
    {
        var outcome = await useCases.Send(new ExportInitiatives(new(assessment), format), context.RequestAborted);
        return outcome.Value is { } file ? Sent(context, file.Content, file.ContentType, file.Name) : Refused(outcome);
    }

    private static async Task<IResult> Feed(string token, IUseCases useCases, HttpContext context)
    {
        // Programs ask every few minutes; a browser must not keep what the address opens.
        var outcome = await useCases.Send(new ReadCalendarFeed(token), context.RequestAborted);
        return outcome.Value is { } file ? Sent(context, Encoding.UTF8.GetBytes(file.Content), CalendarType, file.Name) : Results.Text(outcome.Refusal, statusCode: StatusCodes.Status404NotFound);
    }

    private static IResult Sent(HttpContext context, byte[] content, string type, string name)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, type, name);
    }

    private static IResult Refused<T>(Outcome<T> outcome) => outcome.IsNotFound ? Results.NotFound() : Results.Text(outcome.Refusal, statusCode: StatusCodes.Status403Forbidden);
}
