using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class ScoreAndCostChartTests
{
    [Theory]
    [InlineData(250, 4)]
    [InlineData(475, 12)]
    [InlineData(475, 40)]
    [InlineData(900, 1)]
    public void Nothing_leaves_the_frame_or_overlaps(double width, int quarters)
    {
        var chart = new ScoreAndCostChart(Content(quarters));

        var canvas = RecordingCanvas.Of(chart, width);

        canvas.Outside(width, chart.HeightFor(width)).ShouldBeEmpty();
        canvas.Collisions().ShouldBeEmpty();
    }

    [Fact]
    public void It_can_be_read_instead_of_seen()
    {
        var chart = new ScoreAndCostChart(Content(3));

        chart.AltText.ShouldBe("The score goes from 31.0 today to 46.0 at the end of Q3 2027. The cost is EUR 3,703,703 in all; the dearest period is Q3 2027 with EUR 2,469,135.");
        chart.Table.Rows.Select(r => string.Join(" | ", r)).ShouldBe(
        [
            "Q1 2027 | EUR 0 | EUR 0 | 36.0",
            "Q2 2027 | EUR 1,234,568 | EUR 1,234,568 | 41.0",
            "Q3 2027 | EUR 2,469,135 | EUR 3,703,703 | 46.0",
        ]);
    }

    [Fact]
    public void The_dearest_quarter_has_the_highest_column()
    {
        var canvas = RecordingCanvas.Of(new ScoreAndCostChart(Content(3)), 475);

        var columns = canvas.Shapes.Where(s => s.Text == "rectangle").TakeLast(2).Select(s => s.Bottom - s.Top).ToList();

        columns[1].ShouldBe(columns[0] * 2, 0.1);
    }

    [Fact]
    public void On_a_phone_the_names_of_levels_keep_their_ends()
    {
        var canvas = RecordingCanvas.Of(new ScoreAndCostChart(Content(12)), 230);

        Samples.Scale.Levels.Select(l => $"{l.Number} {l.Name}").ShouldBeSubsetOf(canvas.Texts.Select(t => t.Text));
    }

    [Fact]
    public void Without_scores_it_says_so() =>
        new ScoreAndCostChart(new("Cost", Samples.Scale, null, [new("Q1 2027", 5, null)])).AltText.ShouldBe("There is no score to follow. The cost is 5 in all; the dearest period is Q1 2027 with 5.");

    [Fact]
    public void Without_costs_and_periods_it_still_draws()
    {
        Should.NotThrow(() => RecordingCanvas.Of(new ScoreAndCostChart(new("Cost", Samples.Scale, 0.4, [])), 475));
        new ScoreAndCostChart(new("Cost", Samples.Scale, 0.4, [new("Q1 2027", 0, 0.4)])).AltText.ShouldEndWith("No costs are planned.");
    }

    private static ScoreAndCostContent Content(int quarters) =>
        new("Cost and score", Samples.Scale, 0.31, [.. Samples.Quarters(quarters).Select((q, i) => new ScoreAndCostPeriod(q, Math.Round(1_234_567.5m * i), Math.Min(1, 0.36 + (0.05 * i))))], "EUR");
}
