using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Web.Downloads;

/// <summary>Comparisons as files. Always attachments: nothing that people wrote is shown as a page of ours.</summary>
internal static class Comparisons
{
    private const string Route = "/downloads/portfolio";

    /// <summary>Where the comparison of these agencies is downloaded.</summary>
    public static string Address(PortfolioFilter filter, PortfolioFormat format)
    {
        string?[] query =
        [
            Part("format", format.ToString().ToLowerInvariant()), Part("model", filter.ModelCode), Part("version", filter.ModelVersion), Part("cycle", filter.Cycle),
            Part("sector", filter.Sector), Part("size", filter.Size), Part("under", filter.Under?.Value.ToString()), filter.IncludeOpen ? "open=true" : null,
        ];
        return $"{Route[1..]}?{string.Join('&', query.OfType<string>())}";
    }

    public static void MapComparisons(this WebApplication app) => app.MapGet(Route, Portfolio).RequireAuthorization();

    private static async Task<IResult> Portfolio(
        IUseCases useCases, HttpContext context, string? format, string? model, string? version, string? cycle, string? sector, string? size, Guid? under, bool open = false)
    {
        if (!Enum.TryParse<PortfolioFormat>(format ?? nameof(PortfolioFormat.Csv), ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen))
        {
            return Results.Text("Choose csv, json, excel or pdf as the format.", statusCode: StatusCodes.Status400BadRequest);
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

    private static string? Part(string name, string? value) => value is null ? null : $"{name}={Uri.EscapeDataString(value)}";
}
