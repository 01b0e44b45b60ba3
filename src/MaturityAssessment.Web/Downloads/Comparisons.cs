using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Web.Downloads;

/// <summary>Comparisons as files. Always attachments: nothing that people wrote is shown as a page of ours.</summary>
internal static class Comparisons
{
    private static readonly Dictionary<string, PortfolioFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csv"] = PortfolioFormat.Csv,
        ["json"] = PortfolioFormat.Json,
        ["xlsx"] = PortfolioFormat.Excel,
        ["pdf"] = PortfolioFormat.Pdf,
    };

    public static void MapComparisons(this WebApplication app) => app.MapGet("/downloads/portfolio.{format}", Portfolio).RequireAuthorization();

    private static async Task<IResult> Portfolio(
        string format, IUseCases useCases, HttpContext context, string? model, string? version, string? cycle, string? sector, string? size, Guid? under, bool open = false)
    {
        if (!Formats.TryGetValue(format, out var chosen))
        {
            return Results.NotFound();
        }

        var filter = new PortfolioFilter(model, version, cycle, sector, size, under is { } unit ? new UnitId(unit) : null, open);
        var outcome = await useCases.Send(new ExportPortfolio(filter, chosen), context.RequestAborted);
        if (outcome.Value is not { } file)
        {
            return outcome.IsNotFound ? Results.NotFound() : Results.Text(outcome.Refusal, statusCode: outcome.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden);
        }

        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Content, file.ContentType, file.Name);
    }
}
