using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

/// <summary>Charts of many organisations, as they come and as nobody wishes them.</summary>
internal static class Comparisons
{
    public static readonly string[] Kinds = ["heatmap", "ranking", "distribution", "histogram", "scatter", "trend", "five by five", "sparkline"];

    public static readonly string[] Situations = ["usual", "empty", "one", "all equal", "nothing scored", "some missing", "long names", "one long word", "20 dimensions", "300 organisations", "beyond the scale"];

    public static Chart Make(string kind, string situation, string title = "Title")
    {
        var (organisations, dimensions) = situation switch
        {
            "empty" => (0, 0),
            "one" => (1, 1),
            "20 dimensions" => (12, 20),
            "300 organisations" => (300, 8),
            _ => (24, 8),
        };
        return Make(kind, organisations, dimensions, i => Label(i, situation), (o, d) => Score(o, d, situation), title);
    }

    private static Chart Make(string kind, int organisations, int dimensions, Func<int, string> label, Func<int, int, double?> score, string title)
    {
        var scale = Samples.Scale;
        return kind switch
        {
            "heatmap" => new HeatmapChart(new(
                title, scale,
                [new("All", "Overall", IsWhole: true), .. Enumerable.Range(0, dimensions).Select(d => new HeatmapColumn($"D{d}", label(d)))],
                [.. Enumerable.Range(0, organisations).Select(o => new HeatmapRow(label(o), [.. Enumerable.Range(-1, dimensions + 1).Select(d => HeatmapCell.Of(scale, score(o, d)))]))])),
            "ranking" => new RankingChart(Ranking(organisations, label, o => score(o, -1), title)),
            "distribution" => new DistributionChart(new(
                title, scale,
                [.. Enumerable.Range(0, dimensions).Select(d => new DistributionRow(label(d), SpreadOf([.. Enumerable.Range(0, organisations).Select(o => score(o, d)).OfType<double>()]), score(0, d)))],
                MarkedName: label(0))),
            "histogram" => new HistogramChart(new(title, scale, [.. Enumerable.Range(0, organisations).Select(o => score(o, -1) is { } s ? scale.LevelOf(s) : null)], Marked: 3)),
            "scatter" => new ScatterChart(Scatter(organisations, label, score, title)),
            "five by five" => new FiveByFiveChart(FiveByFive(organisations, label, score, title)),
            "sparkline" => new SparklineChart(new(title, [.. Enumerable.Range(0, organisations).Select(o => new SparklinePoint(label(o), score(o, -1)))], 0.6, 2)),
            _ => new TrendChart(new(
                title, scale,
                [.. Enumerable.Range(0, dimensions).Select(d => new TrendRow(label(d), score(1, d), score(2, d), score(3, d) / 10)), new("Whole", score(1, -1), score(2, -1), 0.012, IsTotal: true)],
                "2025", "2026")),
        };
    }

    public static RankingContent Ranking(int organisations, Func<int, string> label, Func<int, double?> score, string title = "Ranking") => new(
        title, Samples.Scale,
        [.. Enumerable.Range(0, organisations).Select(o => score(o) is { } s
            ? new RankingRow(o + 1, label(o), s, Samples.Scale.LevelOf(s), new(Math.Max(1, o - 3), o + 1, Math.Min(organisations, o + 6)), o / 3)
            : new RankingRow(null, label(o), null, null))],
        organisations);

    public static ScatterContent Scatter(int organisations, Func<int, string> label, Func<int, int, double?> score, string title = "Scatter") => new(
        title, new("Maturity score", 0, 100), new("Satisfaction, %", Decimals: 1),
        [.. Enumerable.Range(0, organisations).Select(o => new ScatterPoint(label(o), score(o, -1) * 100, score(o, 1) * 80, o == 2))],
        new("Well liked, little built", "Built and liked", "To be helped first", "Built, not liked"),
        "Rank correlation 0.62 over 24 organisations.");

    public static FiveByFiveContent FiveByFive(int items, Func<int, string> label, Func<int, int, double?> score, string title = "Stakeholders") => new(
        title, "Influence", "Interest",
        [.. Enumerable.Range(0, items).Select(i => new FiveByFiveItem(label(i), OneToFive(score(i, -1)), OneToFive(score(i, 1)), (GridMark)(i % 3)))],
        "Stakeholder", new("Keep satisfied", "Work together", "Watch", "Keep informed"),
        new Dictionary<GridMark, string> { [GridMark.Filled] = "Champion or supporter", [GridMark.Open] = "Neutral", [GridMark.Square] = "Sceptic or opponent" });

    private static int OneToFive(double? share) => Math.Clamp(1 + (int)((share ?? 0) * 5), 1, 5);

    public static Spread? SpreadOf(IReadOnlyList<double> scores)
    {
        var sorted = scores.Order().ToList();
        return sorted.Count == 0 ? null : new(sorted.Count, sorted[0], sorted[sorted.Count / 4], sorted[sorted.Count / 2], sorted[sorted.Count * 3 / 4], sorted[^1], sorted.Average());
    }

    private static string Label(int i, string situation) => situation switch
    {
        "long names" or "20 dimensions" => Samples.LongLabel(i),
        "one long word" => new string('W', 60) + i,
        _ => $"Office {i}",
    };

    private static double? Score(int organisation, int dimension, string situation) => situation switch
    {
        "all equal" => 0.5,
        "nothing scored" => null,
        "some missing" when (organisation + dimension) % 3 == 0 => null,
        "beyond the scale" => (Samples.ScoreOf(organisation + (3 * dimension) + 3) * 3) - 1,
        _ => Samples.ScoreOf((organisation * 3) + (dimension * 11) + 11),
    };
}
