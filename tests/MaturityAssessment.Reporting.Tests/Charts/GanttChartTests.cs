using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class GanttChartTests
{
    private static readonly GanttContent Small = new(
        "Roadmap",
        Samples.Quarters(8),
        [
            new("Assessment and planning", [new("I-01", "Agree a vision", 1, 2, [])]),
            new("Foundation", [new("I-02", "Build the data exchange", 3, 6, ["I-01"]), new("I-03", "Train staff", 3, 4, [])]),
        ]);

    [Theory]
    [InlineData(250, 8)]
    [InlineData(475, 12)]
    [InlineData(475, 40)]
    [InlineData(900, 1)]
    public void Long_names_and_many_quarters_stay_in_the_frame_and_off_one_another(double width, int quarters)
    {
        var bars = Enumerable.Range(0, 15).Select(i => new GanttBar($"I-{i}", Samples.LongLabel(i), (i % quarters) + 1, Math.Min(quarters, (i % quarters) + 3), i > 0 ? [$"I-{i - 1}"] : [])).ToList();
        var chart = new GanttChart(new("Roadmap", Samples.Quarters(quarters), [new("Foundation", bars)]));

        var canvas = RecordingCanvas.Of(chart, width);

        canvas.Outside(width, chart.HeightFor(width)).ShouldBeEmpty();
        canvas.Collisions().ShouldBeEmpty();
    }

    [Fact]
    public void A_bar_spans_its_quarters()
    {
        var canvas = RecordingCanvas.Of(new GanttChart(Small), 480);

        var bars = canvas.Paths.Where(p => p.Stroke is { Width: 0.6 }).Select(p => p.Path.Coordinates.Where((_, i) => i % 2 == 0).ToList()).Select(xs => (From: xs.Min(), To: xs.Max())).ToList();

        var column = (480 - Math.Round(480 * 0.42)) / 8;
        bars.Count.ShouldBe(3);
        (bars[0].To - bars[0].From).ShouldBe((2 * column) - 2, 0.01);
        (bars[1].To - bars[1].From).ShouldBe((4 * column) - 2, 0.01);
        bars[1].From.ShouldBeGreaterThan(bars[0].To);
    }

    [Fact]
    public void What_waits_is_tied_to_what_must_be_finished_first()
    {
        var (tied, loose) = (RecordingCanvas.Of(new GanttChart(Small), 480), RecordingCanvas.Of(new GanttChart(WithoutDependencies(Small)), 480));

        (tied.Paths.Count - loose.Paths.Count).ShouldBe(2);
    }

    [Fact]
    public void It_can_be_read_instead_of_seen()
    {
        var chart = new GanttChart(Small);

        chart.AltText.ShouldBe("Timeline of 3 initiatives. Assessment and planning: 1 initiative, Q1 2027 to Q2 2027. Foundation: 2 initiatives, Q3 2027 to Q2 2028.");
        chart.Table.Rows.Select(r => string.Join(" | ", r)).ShouldBe(
        [
            "Agree a vision | Assessment and planning | Q1 2027 | Q2 2027 | –",
            "Build the data exchange | Foundation | Q3 2027 | Q2 2028 | Agree a vision",
            "Train staff | Foundation | Q3 2027 | Q4 2027 | –",
        ]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(30)]
    public void A_long_roadmap_is_split_without_losing_an_initiative(int mostRows)
    {
        var phases = Enumerable.Range(0, 3).Select(p => new GanttPhase($"Phase {p}", [.. Enumerable.Range(0, 14).Select(i => new GanttBar($"I-{p}-{i}", $"Initiative {p}.{i}", 1, 2, []))])).ToList();

        var parts = GanttChart.Split(new("Roadmap", Samples.Quarters(8), phases), mostRows);

        parts.SelectMany(p => p.Phases).SelectMany(p => p.Bars).Select(b => b.Code).ShouldBe(phases.SelectMany(p => p.Bars).Select(b => b.Code));
        parts.ShouldAllBe(p => p.Phases.Sum(x => x.Bars.Count + 1) <= mostRows);
        parts.ShouldAllBe(p => p.Phases.All(x => x.Bars.Count > 0));
        parts.Select(p => p.Title).ShouldBeUnique();
    }

    [Fact]
    public void A_roadmap_that_fits_stays_whole() => GanttChart.Split(Small, 20).ShouldHaveSingleItem().Title.ShouldBe("Roadmap");

    private static GanttContent WithoutDependencies(GanttContent content) =>
        content with { Phases = [.. content.Phases.Select(p => p with { Bars = [.. p.Bars.Select(b => b with { DependsOn = [] })] })] };
}
