using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class FrontierChartTests
{
    public static TheoryData<double, int, int, int> Situations
    {
        get
        {
            var all = new TheoryData<double, int, int, int>();
            foreach (var width in new[] { 216.0, 475, 900 })
            {
                foreach (var (points, chosen, knee) in new[] { (11, 5, 3), (11, 4, 5), (11, 10, 9), (11, 0, 1), (51, 25, 24), (2, 1, -1), (1, 0, -1), (11, -1, 3), (11, 4, 4) })
                {
                    all.Add(width, points, chosen, knee);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Nothing_leaves_the_frame_and_no_text_lies_on_another(double width, int points, int chosen, int knee)
    {
        foreach (var lift in new[] { 0.4, 0.02, 0 })
        {
            var chart = new FrontierChart(Content(points, chosen, knee, lift));

            var canvas = RecordingCanvas.Of(chart, width);

            canvas.Outside(width, chart.HeightFor(width)).ShouldBeEmpty();
            canvas.Collisions().ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_chosen_budget_and_the_knee_are_marked_and_named()
    {
        var texts = RecordingCanvas.Of(new FrontierChart(Content(11, 5, 3)), 475).Texts.ConvertAll(t => t.Text);

        texts.ShouldContain("Your budget: 1.25m → 49.4");
        texts.ShouldContain("Knee: 750k → 45.2");
    }

    [Fact]
    public void Where_the_chosen_budget_is_the_knee_one_label_says_so()
    {
        var texts = RecordingCanvas.Of(new FrontierChart(Content(11, 3, 3)), 475).Texts.ConvertAll(t => t.Text);

        texts.ShouldContain("Your budget, and the knee: 750k → 45.2");
        texts.ShouldNotContain(t => t.StartsWith("Knee", StringComparison.Ordinal));
    }

    [Fact]
    public void It_can_be_read_instead_of_seen()
    {
        var chart = new FrontierChart(Content(4, 2, 1));

        chart.AltText.ShouldBe("The score reaches 31.0 with EUR 0 and 45.2 with EUR 750,000. With the chosen budget of EUR 500,000 it reaches 42.6. The knee lies at EUR 250,000 with 39.2: beyond it, money buys notably less.");
        chart.Table.Rows.Select(r => string.Join(" | ", r)).ShouldBe(
        [
            "EUR 0 | 31.0 | 2 Developing | EUR 0 | –",
            "EUR 250,000 | 39.2 | 2 Developing | EUR 225,000 | the knee",
            "EUR 500,000 | 42.6 | 3 Defined | EUR 450,000 | your budget",
            "EUR 750,000 | 45.2 | 3 Defined | EUR 675,000 | –",
        ]);
    }

    [Fact]
    public void Budgets_without_a_plan_are_told_and_not_drawn()
    {
        var content = Content(5, 3, -1);
        var short2 = content with { Points = [.. content.Points.Select((p, i) => i < 2 ? p with { Score = null, Level = null } : p)] };
        var chart = new FrontierChart(short2);

        chart.AltText.ShouldEndWith("Budgets up to EUR 250,000 do not pay for what the plan must hold.");
        chart.Table.Rows[0][^1].ShouldBe("does not pay for what the plan must hold");
        RecordingCanvas.Of(chart, 475).Shapes.Count(s => s.Text == "path").ShouldBeLessThan(RecordingCanvas.Of(new FrontierChart(content), 475).Shapes.Count(s => s.Text == "path"));
    }

    [Fact]
    public void The_line_moves_in_steps_and_never_falls_where_more_money_buys_more()
    {
        var line = RecordingCanvas.Of(new FrontierChart(Content(11, 5, 3)), 475).Paths.Single(p => p is { Fill: null, Path.Coordinates.Count: > 20 }).Path.Coordinates;

        for (var i = 2; i < line.Count; i += 2)
        {
            (line[i] == line[i - 2] || line[i + 1] == line[i - 1]).ShouldBeTrue();
            line[i + 1].ShouldBeLessThanOrEqualTo(line[i - 1]);
        }
    }

    [Fact]
    public void Without_any_plan_it_says_so()
    {
        var chart = new FrontierChart(new("What more money buys", Samples.Scale, [new(0, 0, null)]));

        chart.AltText.ShouldBe("What more money buys: no budget has a plan.");
        RecordingCanvas.Of(chart, 216).Texts.ShouldHaveSingleItem().Text.ShouldStartWith("No budget");
    }

    private static FrontierContent Content(int points, int chosen, int knee, double lift = 0.26) =>
        new("What more money buys", Samples.Scale, [.. Enumerable.Range(0, points).Select(i => Step(i, i == chosen, i == knee, lift))], "EUR");

    private static FrontierStep Step(int place, bool isChosen, bool isKnee, double lift)
    {
        var score = Math.Min(1, 0.31 + (lift * Math.Sqrt(place / 10.0)));
        return new(250_000 * place, 225_000 * place, score, Samples.Scale.LevelOf(score), isChosen, isKnee);
    }
}
