using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class SparklineChartTests
{
    [Fact]
    public void It_says_where_the_measure_came_from_and_stands()
    {
        var chart = Of(null, new("2024", 40), new("2025", 55), new("2026", 61));

        chart.AltText.ShouldBe("Satisfaction, %: from 40 in 2024 to 61 in 2026.");
        RecordingCanvas.Of(chart, 120).Texts.Select(t => t.Text).ShouldBe(["61"]);
    }

    [Fact]
    public void Where_nothing_was_measured_the_line_is_broken()
    {
        var lines = RecordingCanvas.Of(Of(null, new("2023", 40), new("2024", 41), new("2025", null), new("2026", 61)), 120).Shapes.Count(s => s.Text == "line");

        lines.ShouldBe(1);
    }

    [Fact]
    public void The_target_lies_above_what_has_not_reached_it()
    {
        var lines = RecordingCanvas.Of(Of(80, new("2025", 40), new("2026", 61)), 120).Shapes.Where(s => s.Text == "line").ToList();

        lines[0].Top.ShouldBe(lines[0].Bottom);
        lines[0].Top.ShouldBeLessThan(lines[1].Top);
        Of(80, new SparklinePoint("2026", 61)).AltText.ShouldBe("Satisfaction, %: 61 in 2026. The target is 80.");
    }

    private static SparklineChart Of(double? target, params SparklinePoint[] points) => new(new SparklineContent("Satisfaction, %", points, target));
}
