using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>A grid at one side, and what it says in words at the other.</summary>
internal static class GridColumns
{
    private const double Gap = 22;
    private const double GridShare = 1.7;

    public static Columns Of(FiveByFiveChart grid, Theme theme, string caption, params IReadOnlyList<Block> words) => new(
        [new([grid.Figure((theme.TextWidth - Gap) * GridShare / (GridShare + 1), caption)], GridShare), new(words, 1)], Gap);
}
