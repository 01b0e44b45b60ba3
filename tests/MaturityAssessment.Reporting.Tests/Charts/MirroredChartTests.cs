using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class MirroredChartTests
{
    [Fact]
    public void Every_chart_is_the_mirror_of_itself_for_readers_who_start_at_the_right()
    {
        foreach (var kind in ChartSvgTests.All)
        {
            var chart = ChartSvgTests.Make(kind, "Name");
            var (plain, mirrored) = (RecordingCanvas.Of(chart, 475), new RecordingCanvas());

            chart.Draw(new MirroredCanvas(mirrored, 475), 475);

            mirrored.Texts.Select(t => (t.Text, Math.Round(t.Left, 3), Math.Round(t.Top, 3))).ShouldBe(plain.Texts.Select(t => (t.Text, Math.Round(475 - t.Right, 3), Math.Round(t.Top, 3))), kind);
            mirrored.Shapes.Select(s => (Math.Round(s.Left, 3), Math.Round(s.Right, 3), Math.Round(s.Top, 3))).ShouldBe(plain.Shapes.Select(s => (Math.Round(475 - s.Right, 3), Math.Round(475 - s.Left, 3), Math.Round(s.Top, 3))), kind);
        }
    }

    [Fact]
    public void On_screen_too()
    {
        var chart = new ScoreBars(new("Scores", Samples.Scale, [Samples.Bar("Services", 0.5)]));

        ChartSvg.Render(chart, 400, "x", rightToLeft: true).ShouldNotBe(ChartSvg.Render(chart, 400, "x"));
        ChartSvg.Render(chart, 400, "x", rightToLeft: true).ShouldContain("Services");
    }
}
