using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class ComparisonChartTests
{
    public static TheoryData<string, string, double> Everything
    {
        get
        {
            var all = new TheoryData<string, string, double>();
            foreach (var kind in Comparisons.Kinds)
            {
                foreach (var situation in Comparisons.Situations)
                {
                    // a phone of 320 pixels with its margins, paper, a wide screen
                    foreach (var width in new[] { 216.0, 475, 900 })
                    {
                        all.Add(kind, situation, width);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Nothing_leaves_the_drawing_and_no_text_lies_on_another(string kind, string situation, double width)
    {
        var chart = Comparisons.Make(kind, situation);

        var canvas = RecordingCanvas.Of(chart, width);

        canvas.Outside(width, chart.HeightFor(width)).ShouldBeEmpty();
        canvas.Collisions().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void The_drawing_is_never_flat_and_can_always_be_read(string kind, string situation, double width)
    {
        var chart = Comparisons.Make(kind, situation);

        chart.HeightFor(width).ShouldBeGreaterThan(20);
        chart.AltText.ShouldEndWith(".");
        chart.AltText.Length.ShouldBeLessThan(700);
        chart.Table.Rows.ShouldAllBe(r => r.Count == chart.Table.Headers.Count);
        chart.Table.Rows.SelectMany(r => r).ShouldAllBe(c => c.Length > 0);
    }

    [Fact]
    public void Every_cell_of_a_heat_map_has_its_number_however_narrow_it_is()
    {
        foreach (var width in new[] { 216.0, 320, 475, 900 })
        {
            var canvas = RecordingCanvas.Of(Comparisons.Make("heatmap", "20 dimensions"), width);

            // 12 organisations by 20 dimensions and the whole
            canvas.Texts.Count(t => double.TryParse(t.Text, out _) && !t.Text.StartsWith('D')).ShouldBeGreaterThanOrEqualTo(12 * 21);
            canvas.Texts.Where(t => t.Text.EndsWith('…') && char.IsDigit(t.Text[0])).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_heat_map_shows_a_missing_score_as_a_dash_and_the_others_in_the_colour_of_their_level()
    {
        var scale = Samples.Scale;
        var chart = new HeatmapChart(new("Map", scale, [new("LEAD", "Leadership")], [new("A", [HeatmapCell.Of(scale, 0.9)]), new("B", [null])]));

        var canvas = RecordingCanvas.Of(chart, 475);

        canvas.Texts.Select(t => t.Text).ShouldBe(["LEAD", "90.0", "–", "A", "B", .. scale.Levels.Select(l => $"{l.Number} {l.Name}"), "LEAD", "Leadership"], ignoreOrder: true);
        canvas.Paths.Select(p => p.Fill).ShouldContain(ChartColours.Standard.Levels[4]);
        chart.Table.Rows.Select(r => string.Join(" | ", r)).ShouldBe(["A | 90.0", "B | –"]);
        chart.Table.Headers.ShouldBe(["Organisation", "LEAD: Leadership"]);
    }

    [Fact]
    public void A_scale_of_few_points_keeps_its_decimals_in_the_heat_map()
    {
        var scale = Samples.Scale with { Display = new(0, 3), Decimals = 2 };
        var chart = new HeatmapChart(new("Map", scale, [.. Enumerable.Range(0, 20).Select(i => new HeatmapColumn($"D{i}", $"Dimension {i}"))], [new("A", [.. Enumerable.Range(0, 20).Select(_ => HeatmapCell.Of(scale, 0.55))])]));

        RecordingCanvas.Of(chart, 216).Texts.Count(t => t.Text == "1.65").ShouldBe(20);
    }

    [Fact]
    public void A_long_heat_map_and_a_long_ranking_come_in_parts_that_lose_nothing_and_fit_the_height()
    {
        var scale = Samples.Scale;
        var map = new HeatmapContent("Map", scale, [new("A", "First")], [.. Enumerable.Range(0, 300).Select(i => new HeatmapRow($"Office {i}", [HeatmapCell.Of(scale, 0.5)]))]);
        var ranking = Comparisons.Ranking(300, i => $"Office {i}", i => 0.9 - (i * 0.001));

        var maps = HeatmapChart.Split(map, 475, 600);
        var rankings = RankingChart.Split(ranking, 475, 600);

        maps.SelectMany(p => p.Rows).ShouldBe(map.Rows);
        rankings.SelectMany(p => p.Rows).ShouldBe(ranking.Rows);
        maps.ShouldAllBe(p => new HeatmapChart(p, null).HeightFor(475) <= 600);
        rankings.ShouldAllBe(p => new RankingChart(p, null).HeightFor(475) <= 600 && p.LastRank == 300);
        maps[0].Title.ShouldBe($"Map (1 of {maps.Count})");
        HeatmapChart.Split(map with { Rows = [.. map.Rows.Take(3)] }, 475, 600).ShouldHaveSingleItem().Title.ShouldBe("Map");
    }

    [Fact]
    public void A_ranking_draws_the_range_where_it_says_it_is()
    {
        var row = new RankingRow(2, "A", 0.5, Samples.Scale.Levels[2], new(1, 2, 5));
        var canvas = RecordingCanvas.Of(new RankingChart(new("Ranking", Samples.Scale, [row, row with { Range = new(1, 1, 9) }], 9)), 475);

        var bars = canvas.Paths.Where(p => p.Fill == ChartColours.Standard.Levels[1]).Select(p => p.Path.Coordinates.Where((_, i) => i % 2 == 0).ToList()).Select(xs => (Left: xs.Min(), Length: xs.Max() - xs.Min() - 5)).ToList();

        bars[0].Left.ShouldBe(bars[1].Left, 0.01);
        bars[1].Length.ShouldBe(bars[0].Length * 2, 0.01);
    }

    [Fact]
    public void A_ranking_brackets_neighbours_that_cannot_be_told_apart_and_nobody_else()
    {
        RankingRow Row(int rank, int? group) => new(rank, $"Office {rank}", 0.9 - (rank * 0.1), Samples.Scale.Levels[2], new(rank, rank, rank), group);
        var chart = new RankingChart(new("Ranking", Samples.Scale, [Row(1, 1), Row(2, 2), Row(3, 2), Row(4, null), Row(5, null)], 5));

        var brackets = RecordingCanvas.Of(chart, 475).Paths.Count(p => p.Stroke is { } s && s.Colour == ChartColours.Standard.Target);

        // one in the drawing, one in the legend
        brackets.ShouldBe(2);
        chart.AltText.ShouldContain("1 group of neighbours cannot be told apart.");
    }

    [Fact]
    public void A_ranking_without_ranges_has_no_axis_of_ranks()
    {
        var chart = new RankingChart(new("Ranking", Samples.Scale, [new(1, "A", 0.5, Samples.Scale.Levels[2]), new(null, "B", null, null)], 1));

        RecordingCanvas.Of(chart, 475).Texts.Select(t => t.Text).ShouldBe(["Rank", "Organisation", "Score", "1", "A", "50.0", "–", "B", "–"], ignoreOrder: true);
        chart.Table.Headers.ShouldBe(["Rank", "Organisation", "Score", "Level"]);
    }

    [Fact]
    public void A_box_lies_between_the_quartiles()
    {
        var canvas = RecordingCanvas.Of(new DistributionChart(new("Spread", Samples.Scale, [new("A", new(9, 0, 0.25, 0.5, 0.75, 1, 0.5))])), 475);

        var whisker = canvas.Shapes.Where(s => s.Text == "line" && s.Top == s.Bottom).MaxBy(s => s.Right - s.Left)!;
        var box = canvas.Paths.Where(p => p.Fill == ChartColours.Standard.Levels[1]).Select(p => p.Path.Coordinates.Where((_, i) => i % 2 == 0).ToList()).MaxBy(xs => xs.Max() - xs.Min())!;

        (box.Max() - box.Min() - 1).ShouldBe((whisker.Right - whisker.Left) / 2, 0.01);
        (box.Min() + 0.5 - whisker.Left).ShouldBe((whisker.Right - whisker.Left) / 4, 0.01);
    }

    [Fact]
    public void A_distribution_can_be_read_instead_of_seen()
    {
        var chart = new DistributionChart(new("Spread", Samples.Scale, [new("Services", new(9, 0.1, 0.25, 0.5, 0.75, 1, 0.52), 0.6), new("Skills", null)], MarkedName: "Registry"));

        chart.AltText.ShouldBe("Spread of scores of 2 dimensions. The median of Services is 50.0. Registry is at the median or above in 1 of 1.");
        chart.Table.Rows.Select(r => string.Join(" | ", r)).ShouldBe(["Services | 60.0 | 9 | 10.0 | 25.0 | 50.0 | 75.0 | 100.0 | 52.0", "Skills | – | 0 | – | – | – | – | – | –"]);
    }

    [Fact]
    public void A_histogram_counts_every_organisation_once()
    {
        var levels = Samples.Scale.Levels;
        var chart = new HistogramChart(new("Levels", Samples.Scale, [levels[1], levels[1], levels[3], null]));

        chart.Table.Rows.Select(r => string.Join(" | ", r)).ShouldBe(["1 Initial | 0 | 0%", "2 Developing | 2 | 50%", "3 Defined | 0 | 0%", "4 Managed | 1 | 25%", "5 Optimising | 0 | 0%", "No level yet | 1 | 25%"]);
        chart.AltText.ShouldBe("Levels of 4 organisations. 2 at level 2 (Developing) and 1 at level 4 (Managed). 1 without a level.");
        RecordingCanvas.Of(chart, 300).Texts.Select(t => t.Text).ShouldContain("1 without a level yet");
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void Up_to_25_points_bear_their_names_then_numbers_with_a_key(int points, bool names)
    {
        var chart = new ScatterChart(Comparisons.Scatter(points, i => $"Body {i}", (o, d) => d < 0 ? (o + 1) / 30.0 : (o % 6 + 1) / 7.0));

        var texts = RecordingCanvas.Of(chart, 900).Texts;
        var inThePlot = texts.Where(t => t.Bottom < chart.HeightFor(900) - 60).Select(t => t.Text).ToList();

        inThePlot.Contains("Body 7").ShouldBe(names);
        foreach (var i in Enumerable.Range(0, points))
        {
            texts.Select(t => t.Text).ShouldContain($"Body {i}");
        }
    }

    [Fact]
    public void Points_on_one_spot_are_all_named_in_the_drawing_or_in_its_key()
    {
        var chart = new ScatterChart(Comparisons.Scatter(20, i => $"Office {i}", (_, _) => 0.5));

        var texts = RecordingCanvas.Of(chart, 475).Texts.Select(t => t.Text).ToList();

        Enumerable.Range(0, 20).ShouldAllBe(i => texts.Contains($"Office {i}"));
    }

    [Fact]
    public void The_fields_meet_at_the_medians_unless_told_otherwise()
    {
        ScatterPoint[] points = [new("A", 10, 1), new("B", 20, 2), new("C", 60, 9)];
        var fields = new Quadrants("TL", "TR", "BL", "BR");

        new ScatterChart(new("S", new("X"), new("Y"), points, fields)).Table.Rows.Select(r => r[^1]).ShouldBe(["BL", "TR", "TR"]);
        new ScatterChart(new("S", new("X", Divide: 50), new("Y", Divide: 1), points, fields)).Table.Rows.Select(r => r[^1]).ShouldBe(["TL", "TL", "TR"]);
    }

    [Fact]
    public void A_point_with_a_value_missing_is_told_and_not_drawn_as_zero()
    {
        var chart = new ScatterChart(new("S", new("X"), new("Y"), [new("A", 1, 2), new("B", 2, 3), new("C", null, 3), new("D", double.NaN, 3)]));

        var canvas = RecordingCanvas.Of(chart, 475);

        canvas.Paths.Count(p => p.Fill == ChartColours.Standard.Now).ShouldBe(2);
        canvas.Texts.Select(t => t.Text).ShouldContain("2 organisations with a value missing are not shown.");
    }

    [Fact]
    public void A_trend_says_what_moved_and_what_it_added()
    {
        var chart = new TrendChart(new(
            "Change", Samples.Scale,
            [new("Services", 0.4, 0.5, 0.02), new("Skills", 0.6, 0.55, -0.01), new("Data", null, 0.2), new("Whole", 0.5, 0.51, 0.01, IsTotal: true)], "2025", "2026"));

        chart.AltText.ShouldBe("Change of 3 dimensions. 1 rose, 1 fell. Services rose most (+10.0). Skills fell most (−5.0). Whole: 50.0 to 51.0.");
        chart.Table.Headers.ShouldBe(["Dimension", "2025", "2026", "Change", "Adds to the whole"]);
        chart.Table.Rows.Select(r => string.Join(" | ", r)).ShouldBe(
            ["Services | 40.0 | 50.0 | +10.0 | +2.0", "Skills | 60.0 | 55.0 | −5.0 | −1.0", "Data | – | 20.0 | – | –", "Whole | 50.0 | 51.0 | +1.0 | +1.0"]);
        RecordingCanvas.Of(chart, 475).Texts.Select(t => t.Text).ShouldContain("40.0 → 50.0");
    }

    [Fact]
    public void A_fall_differs_from_a_rise_in_more_than_its_colour()
    {
        double DashOf(double before, double after)
        {
            var lines = new LineRecorder();
            new TrendChart(new("Change", Samples.Scale, [new("A", before, after)])).Draw(lines, 475);
            return lines.Strokes.Single(s => s.Width == 2.2).Dash;
        }

        DashOf(0.2, 0.6).ShouldBe(0);
        DashOf(0.6, 0.2).ShouldBeGreaterThan(0);
    }

    private sealed class LineRecorder : ICanvas
    {
        public List<Stroke> Strokes { get; } = [];

        public void FillRect(double x, double y, double width, double height, Colour colour)
        {
        }

        public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => Strokes.Add(stroke);

        public void Path(VectorPath path, Colour? fill, Stroke? stroke = null)
        {
        }

        public void Text(string text, double x, double y, double size, Colour colour, bool bold = false, TextAnchor anchor = TextAnchor.Left, double rotation = 0)
        {
        }

        public double MeasureText(string text, double size, bool bold = false) => text.Length * size * 0.5;

        public void Image(ImageFile image, double x, double y, double width, double height) => throw new NotSupportedException();

        public void Save() => throw new NotSupportedException();

        public void Restore() => throw new NotSupportedException();

        public void Translate(double dx, double dy) => throw new NotSupportedException();

        public void Rotate(double degrees) => throw new NotSupportedException();
    }
}
