using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>A grid at one side, and what it says in words at the other.</summary>
internal static class GridColumns
{
    private const double Gap = 22;
    private const double GridShare = 1.7;

    // the table that follows names them all
    private const int MostInKey = 18;

    public static Columns Of(FiveByFiveContent content, ChartColours colours, Words words, Theme theme, string caption, string summary) => new(
        [
            new([new FiveByFiveChart(content with { HasKey = false }, colours, words).Figure((theme.TextWidth - Gap) * GridShare / (GridShare + 1), caption)], GridShare),
            new([new Paragraph(summary), .. content.Items.Count <= MostInKey ? [Key(content, words)] : Array.Empty<Block>()], 1),
        ],
        Gap);

    private static Paragraph Key(FiveByFiveContent content, Words words) =>
        new([.. content.Items.SelectMany((item, i) => new[] { TextSpan.Strong($"{(i == 0 ? "" : "\n")}{words.Number(item.Number ?? i + 1)}  "), new TextSpan(item.Label) })]) { Size = 8 };
}
