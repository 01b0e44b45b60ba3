using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class ScoreBarsTests
{
    [Theory]
    [InlineData(250)]
    [InlineData(475)]
    [InlineData(900)]
    public void Twenty_rows_with_long_names_stay_in_the_frame_and_off_one_another(double width)
    {
        var chart = new ScoreBars(new("Scores", Samples.Scale, [.. Enumerable.Range(0, 20).Select(i => Samples.Bar(Samples.LongLabel(i), Samples.ScoreOf(i), 0.1, 1))]));

        var canvas = RecordingCanvas.Of(chart, width);

        canvas.Outside(width, chart.HeightFor(width)).ShouldBeEmpty();
        canvas.Collisions().ShouldBeEmpty();
    }

    [Fact]
    public void A_name_of_300_letters_without_a_space_is_cut()
    {
        var chart = new ScoreBars(new("Scores", Samples.Scale, [Samples.Bar(new string('W', 300), 0.5)]));

        RecordingCanvas.Of(chart, 475).Outside(475, chart.HeightFor(475)).ShouldBeEmpty();
    }

    [Fact]
    public void A_bar_is_as_long_as_its_score()
    {
        var canvas = RecordingCanvas.Of(new ScoreBars(new("Scores", Samples.Scale, [Samples.Bar("A", 0.25, target: null), Samples.Bar("B", 0.5, target: null)])), 475);

        var lengths = canvas.Paths.Where(p => p.Stroke is { Width: 0.6 }).Select(p => p.Path.Coordinates.Where((_, i) => i % 2 == 0).ToList()).Select(xs => xs.Max() - xs.Min()).ToList();

        lengths.Count.ShouldBe(2);
        lengths[1].ShouldBe(lengths[0] * 2, 0.01);
    }

    [Fact]
    public void Score_and_level_stand_as_text()
    {
        var texts = RecordingCanvas.Of(new ScoreBars(new("Scores", Samples.Scale, [Samples.Bar("Services", 0.62)])), 475).Texts.Select(t => t.Text).ToList();

        texts.ShouldContain("62.0");
        texts.ShouldContain("level 4");
        texts.ShouldContain("Target");
    }

    [Fact]
    public void It_can_be_read_instead_of_seen()
    {
        var chart = new ScoreBars(new("Scores", Samples.Scale, [Samples.Bar("Services", 0.62, 0.5, 0.7), new("Skills", null, null, Absence: "Not applicable")], "Capability"));

        chart.AltText.ShouldBe("Bars of 2 capabilities. Services scores 62.0. 1 of 1 has reached the target.");
        chart.Table.Headers.ShouldBe(["Capability", "Score", "Level", "Target", "Range"]);
        chart.Table.Rows.Select(r => string.Join(" | ", r)).ShouldBe(["Services | 62.0 | 4 (Managed) | 60.0 | 50.0 to 70.0", "Skills | Not applicable | – | – | –"]);
    }

    [Fact]
    public void Higher_levels_are_darker_so_that_a_grey_print_keeps_their_order()
    {
        foreach (var colours in new[] { ChartColours.Standard, ChartColours.For(Colour.Parse("#0a7d32"), Colour.Parse("#c00")), ChartColours.For(Colour.Parse("#ffe600"), Colour.White) })
        {
            var contrasts = Samples.Scale.Levels.Select(l => colours.Of(l, Samples.Scale).ContrastWith(Colour.White)).ToList();

            contrasts.ShouldBeInOrder(SortDirection.Ascending);
            contrasts.Distinct().Count().ShouldBe(5);
        }
    }

    [Fact]
    public void Text_on_a_level_can_be_read()
    {
        foreach (var colours in new[] { ChartColours.Standard, ChartColours.For(Colour.Parse("#0a7d32"), Colour.Parse("#c00")), ChartColours.For(Colour.Parse("#ffe600"), Colour.White) })
        {
            foreach (var level in Samples.Scale.Levels)
            {
                colours.InkOn(level, Samples.Scale).ContrastWith(colours.Of(level, Samples.Scale)).ShouldBeGreaterThanOrEqualTo(4.5);
            }
        }
    }
}
