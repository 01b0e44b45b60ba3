using System.Globalization;
using MaturityAssessment.Application.Comparisons;

namespace MaturityAssessment.Web.Components.Comparisons;

/// <summary>Where the views of the portfolio are, relative to the root. All that makes a view stands in its address, so that it can be shared.</summary>
internal static class PortfolioAddresses
{
    public const string Overview = "portfolio";
    public const string Ranking = "portfolio/ranking";
    public const string Distribution = "portfolio/distribution";
    public const string Scatter = "portfolio/scatter";
    public const string Gaps = "portfolio/gaps";
    public const string Improved = "portfolio/improved";
    public const string Peers = "portfolio/peers";

    /// <summary>A view with its filters and its own settings; those without a value are left out.</summary>
    public static string Of(string page, PortfolioFilter filter, params IEnumerable<(string Name, string? Value)> own)
    {
        var query = Query(filter).Concat(own)
            .Where(p => !string.IsNullOrEmpty(p.Value))
            .Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}")
            .ToList();
        return query.Count == 0 ? page : $"{page}?{string.Join('&', query)}";
    }

    public static string Heatmap(PortfolioFilter filter, string? expand = null, PortfolioSort? sort = null, int page = 1) =>
        Of(Overview, filter, ("expand", expand), ("sort", SortText(sort)), ("descending", sort is { Descending: true } ? "true" : null), PageNumber(page));

    public static string Download(PortfolioFilter filter, string format) => Of($"downloads/portfolio.{format}", filter);

    /// <summary>The first page needs no number.</summary>
    public static (string Name, string? Value) PageNumber(int page) => ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>Null where the text names no order: the default holds.</summary>
    public static PortfolioSort? ParseSort(string? text, bool descending) => text?.Split(':', 2) switch
    {
        null or [""] => null,
        ["rank"] => new(PortfolioOrder.Rank, "", descending),
        ["name"] => new(PortfolioOrder.Name, "", descending),
        ["score"] => new(PortfolioOrder.Score, "", descending),
        ["score", var node] => new(PortfolioOrder.Score, node, descending),
        _ => null,
    };

    private static string? SortText(PortfolioSort? sort) => sort switch
    {
        null or { By: PortfolioOrder.Rank, Descending: false } => null,
        { By: PortfolioOrder.Rank } => "rank",
        { By: PortfolioOrder.Name } => "name",
        { Node: "" } => "score",
        _ => $"score:{sort.Node}",
    };

    private static IEnumerable<(string Name, string? Value)> Query(PortfolioFilter filter) =>
    [
        ("model", filter.ModelCode),
        ("version", filter.ModelVersion),
        ("cycle", filter.Cycle),
        ("sector", filter.Sector),
        ("size", filter.Size),
        ("under", filter.Under?.Value.ToString()),
        ("open", filter.IncludeOpen ? "true" : null),
    ];
}
