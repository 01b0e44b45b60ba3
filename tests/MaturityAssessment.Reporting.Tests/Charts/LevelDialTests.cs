using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class LevelDialTests
{
    private static readonly DialContent Halfway = new("Overall", Samples.Scale, 0.523, 0.48, 0.61, Samples.Scale.Levels[2]);

    [Theory]
    [InlineData(120)]
    [InlineData(220)]
    [InlineData(400)]
    public void Nothing_leaves_the_frame_or_overlaps(double width)
    {
        var chart = new LevelDial(Halfway);

        var canvas = RecordingCanvas.Of(chart, width);

        canvas.Outside(width, chart.HeightFor(width)).ShouldBeEmpty();
        canvas.Collisions().ShouldBeEmpty();
    }

    [Fact]
    public void Level_score_and_range_stand_as_text()
    {
        var texts = RecordingCanvas.Of(new LevelDial(Halfway), 260).Texts.Select(t => t.Text).ToList();

        texts.ShouldContain("Level 3");
        texts.ShouldContain("Defined");
        texts.ShouldContain("52.3 of 100 (range 48.0 to 61.0)");
    }

    [Fact]
    public void It_can_be_read_instead_of_seen()
    {
        var chart = new LevelDial(Halfway);

        chart.AltText.ShouldBe("Overall: 52.3 of 100, level 3 (Defined). It lies between 48.0 and 61.0, whatever the open answers turn out to be.");
        chart.Table.Rows.Select(r => string.Join(": ", r)).ShouldBe(["Score: 52.3", "Level: 3 (Defined)", "Lowest possible: 48.0", "Highest possible: 61.0"]);
    }

    [Fact]
    public void A_complete_assessment_has_no_range() =>
        new LevelDial(Halfway with { Floor = 0.523, Ceiling = 0.523 }).AltText.ShouldBe("Overall: 52.3 of 100, level 3 (Defined).");

    [Fact]
    public void Without_a_score_it_says_why()
    {
        var chart = new LevelDial(new("Overall", Samples.Scale, null, null, null, null, "No answers yet"));

        chart.AltText.ShouldBe("Overall: no answers yet.");
        RecordingCanvas.Of(chart, 220).Texts.Select(t => t.Text).ShouldContain("No answers yet");
    }

    [Theory]
    [InlineData(-0.4)]
    [InlineData(1.7)]
    public void A_score_beyond_the_ends_stays_on_the_dial(double score)
    {
        var chart = new LevelDial(Halfway with { Score = score, Floor = score, Ceiling = score });

        RecordingCanvas.Of(chart, 220).Outside(220, chart.HeightFor(220)).ShouldBeEmpty();
    }

    [Fact]
    public void A_scale_that_does_not_start_at_nought_says_so() =>
        new LevelDial(Halfway with { Scale = Samples.Scale with { Display = new(-203, 110) }, Floor = null, Ceiling = null }).AltText
            .ShouldStartWith("Overall: −39.3 on a scale from −203 to 110");
}
