using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>Which organisations were chosen; all where nothing is said.</summary>
/// <param name="Under">The body that all of them belong to.</param>
/// <param name="IncludesOpen">With those whose assessment is not submitted yet.</param>
public sealed record PortfolioSelection(string? Sector = null, string? Size = null, string? Under = null, bool IncludesOpen = false)
{
    public static PortfolioSelection All { get; } = new();

    /// <summary>In words, such as "Sector: health; staff: under 250"; empty for all.</summary>
    public string In(Words words)
    {
        string?[] parts =
        [
            Sector is null ? null : words.Say($"sector: {Sector}"),
            Size is null ? null : words.Say($"staff: {words.Size(Size)}"),
            Under is null ? null : words.Say($"under {Under}"),
            IncludesOpen ? words.Say("with those not submitted yet") : null,
        ];
        return Shown.AsSentence(words.Series([.. parts.OfType<string>()]));
    }
}
