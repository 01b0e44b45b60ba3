using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class RadarChartTests
{
    public static TheoryData<int, double> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, double>();
            foreach (var axes in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 16, 19, 20, 21, 24, 60 })
            {
                foreach (var width in new[] { 260, 475, 900.0 })
                {
                    sizes.Add(axes, width);
                }
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Long_names_stay_in_the_frame_and_off_one_another(int axes, double width)
    {
        var chart = new RadarChart(Samples.Radar(axes));

        var canvas = RecordingCanvas.Of(chart, width);

        canvas.Outside(width, chart.HeightFor(width)).ShouldBeEmpty();
        canvas.Collisions().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(20)]
    public void Every_name_is_there_on_paper_of_usual_width(int axes)
    {
        var canvas = RecordingCanvas.Of(new RadarChart(Samples.Radar(axes, i => $"Dimension {i}")), 475);

        var drawn = string.Join(' ', canvas.Texts.Select(t => t.Text));
        foreach (var i in Enumerable.Range(0, axes))
        {
            drawn.ShouldContain($"Dimension {i}");
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    public void Names_do_not_touch_the_rings(int axes)
    {
        const double width = 475;
        var chart = new RadarChart(Samples.Radar(axes));
        var canvas = RecordingCanvas.Of(chart, width);
        var (x, y, radius) = (width / 2, RadarLabels.HeightFor(width) / 2, RadarLabels.RadiusFor(width));

        var names = canvas.Texts.Where(t => t.Text.Length > 1 && t.Bottom < chart.HeightFor(width) - Legend.RowHeight);

        foreach (var name in names)
        {
            var (dx, dy) = (Math.Max(0, Math.Max(name.Left - x, x - name.Right)), Math.Max(0, Math.Max(name.Top - y, y - name.Bottom)));
            Math.Sqrt((dx * dx) + (dy * dy)).ShouldBeGreaterThan(radius, name.Text);
        }
    }

    [Fact]
    public void The_corners_of_today_lie_at_the_scores()
    {
        var canvas = RecordingCanvas.Of(new RadarChart(new("Scores", Samples.Scale, [new("North", 1), new("East", 0.5), new("South", 0), new("West", 0.25)])), 475);

        var (x, y, radius) = (475 / 2.0, RadarLabels.HeightFor(475) / 2, RadarLabels.RadiusFor(475));
        var shape = canvas.Paths.Single(p => p.Stroke is { Width: 1.8 }).Path;
        double[] expected = [x, y - radius, x + (radius / 2), y, x, y, x - (radius / 4), y];
        shape.Coordinates.Count.ShouldBe(expected.Length);
        foreach (var (actual, wanted) in shape.Coordinates.Zip(expected))
        {
            actual.ShouldBe(wanted, 0.001);
        }
    }

    [Fact]
    public void A_dimension_without_a_score_is_a_gap_and_not_a_zero()
    {
        var canvas = RecordingCanvas.Of(new RadarChart(new("Scores", Samples.Scale, [new("A", 0.5), new("B", null), new("C", 0.5), new("D", 0.5)])), 475);

        canvas.Paths.ShouldNotContain(p => p.Stroke != null && p.Stroke.Value.Width == 1.8);
        var (x, y) = (475 / 2.0, RadarLabels.HeightFor(475) / 2);
        canvas.Paths.Where(p => p.Path.Verbs.Contains(PathVerb.Curve)).ShouldAllBe(p => Math.Abs(p.Path.Coordinates[0] - x) > 1 || Math.Abs(p.Path.Coordinates[1] - y) > 1);
    }

    [Fact]
    public void It_can_be_read_instead_of_seen()
    {
        var chart = new RadarChart(new("Scores by dimension", Samples.Scale, [new("Services", 0.623, 0.6), new("Security", 0.2, 0.6), new("Skills", null, 0.4)]));

        chart.AltText.ShouldBe("Radar chart of 3 dimensions. Highest: Services (62.3); lowest: Security (20.0). 1 of 2 has reached the target.");
        chart.Table.Headers.ShouldBe(["Dimension", "Score", "Target"]);
        chart.Table.Rows.Select(r => string.Join(" | ", r)).ShouldBe(["Services | 62.3 | 60.0", "Security | 20.0 | 60.0", "Skills | – | 40.0"]);
    }

    [Fact]
    public void Peers_are_a_series_of_their_own_where_there_are_any()
    {
        var chart = new RadarChart(new("Scores", Samples.Scale, [new("A", 0.5, Peers: 0.3), new("B", 0.6, Peers: 0.4), new("C", 0.7)], PeersName: "Median of all agencies"));

        chart.Table.Headers.ShouldBe(["Dimension", "Score", "Median of all agencies"]);
        chart.Table.Rows.Select(r => r[^1]).ShouldBe(["30.0", "40.0", "–"]);
        RecordingCanvas.Of(chart, 475).Texts.ShouldContain(t => t.Text == "Median of all agencies");
        RecordingCanvas.Of(new RadarChart(Samples.Radar(6)), 475).Texts.ShouldNotContain(t => t.Text == "Peers");
    }

    [Fact]
    public void Series_differ_in_more_than_their_colour()
    {
        var canvas = RecordingCanvas.Of(new RadarChart(Samples.Radar(6)), 475);

        var series = canvas.Paths.Where(p => p.Stroke is { Width: 1.8 or 1.3 or 1.1 } && p.Path.Verbs.Count == 7).Select(p => (p.Stroke!.Value.Width, p.Stroke.Value.Dash));

        series.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Without_any_axis_it_still_draws() => Should.NotThrow(() => RecordingCanvas.Of(new RadarChart(Samples.Radar(0)), 475));
}
