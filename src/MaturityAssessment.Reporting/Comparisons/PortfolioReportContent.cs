using MaturityAssessment.Domain.Comparisons;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>Everything that a comparison of organisations says, as values; whoever makes it reads no clock and no database.</summary>
public sealed record PortfolioReportContent
{
    /// <summary>Who compares, such as the government.</summary>
    public required string Issuer { get; init; }

    /// <summary>Such as "2026".</summary>
    public required string Cycle { get; init; }

    public PortfolioSelection Selection { get; init; } = PortfolioSelection.All;

    /// <summary>The stated date of the report.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether answers may still change.</summary>
    public bool IsProvisional { get; init; }

    public required Portfolio Portfolio { get; init; }

    /// <summary>How sure the ranks are, of the same portfolio; null where nobody worked it out.</summary>
    public RankRobustness? Robustness { get; init; }

    /// <summary>What single weights do, of the same portfolio; null where nobody worked it out.</summary>
    public WeightSensitivity? Sensitivity { get; init; }

    public EarlierPortfolio? Previous { get; init; }

    /// <summary>The level below which a practice counts as missing; the middle level of the scale when null.</summary>
    public int? ExpectedLevel { get; init; }

    /// <summary>Groups of fewer organisations with a result are not shown: a median of two gives both away.</summary>
    public int SmallestPeerGroup { get; init; } = 3;

    /// <summary>A page for every organisation.</summary>
    public bool HasPages { get; init; } = true;
}

/// <summary>The same organisations in an earlier cycle.</summary>
public sealed record EarlierPortfolio(string Cycle, Portfolio Portfolio);
