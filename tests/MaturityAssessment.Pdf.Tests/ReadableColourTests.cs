using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Tests;

public class ReadableColourTests
{
    public static TheoryData<string> Colours => ["#ffcc00", "#ff0000", "#00ff00", "#00b0ff", "#e6007e", "#ffffff", "#c0c0c0", "#7fffd4", "#ff8c00", "#9a8fff", "#fefe33", "#87a96b"];

    [Theory]
    [MemberData(nameof(Colours))]
    public void What_is_offered_passes_and_a_little_lighter_would_not(string hex)
    {
        foreach (var ratio in (double[])[3, 4.5, 7])
        {
            var wanted = Colour.Parse(hex);

            var offered = wanted.NearestOnWhite(ratio);

            var contrast = offered.ContrastWith(Colour.White);
            contrast.ShouldBeGreaterThanOrEqualTo(ratio);
            contrast.ShouldBeLessThan(Math.Max(ratio * 1.04, wanted.ContrastWith(Colour.White) + 0.001), $"{offered} is darker than it needs to be");
        }
    }

    [Theory]
    [MemberData(nameof(Colours))]
    public void Of_all_colours_of_the_hue_none_that_passes_looks_nearer(string hex)
    {
        const double ratio = 4.5, rounding = 0.004;
        var wanted = Colour.Parse(hex);
        var place = Oklch.Of(wanted);
        var distance = Oklch.Of(wanted.NearestOnWhite(ratio)).DistanceTo(place);

        for (var lightness = 0.0; lightness <= 1; lightness += 0.005)
        {
            for (var chroma = 0.0; chroma <= place.Chroma + 0.0001; chroma += 0.005)
            {
                var other = place with { Lightness = lightness, Chroma = chroma };
                if (other.ToColour() is { } colour && colour.ContrastWith(Colour.White) >= ratio)
                {
                    other.DistanceTo(place).ShouldBeGreaterThan(distance - rounding, $"{colour} is nearer to {wanted}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Colours))]
    public void The_hue_stays(string hex)
    {
        var (before, after) = (Oklch.Of(Colour.Parse(hex)), Oklch.Of(Colour.Parse(hex).NearestOnWhite(4.5)));
        if (after.Chroma > 0.03)
        {
            Math.Abs(Math.IEEERemainder(before.Hue - after.Hue, 2 * Math.PI)).ShouldBeLessThan(0.06);
        }
    }

    [Fact]
    public void A_colour_that_passes_is_left_alone() => Colour.Parse("#14427a").NearestOnWhite(4.5).ShouldBe(Colour.Parse("#14427a"));

    [Fact]
    public void Every_colour_survives_the_way_there_and_back()
    {
        for (var rgb = 0; rgb < 0x1000000; rgb += 0x10F0D)
        {
            Oklch.Of(Colour.FromRgb(rgb)).ToColour().ShouldBe(Colour.FromRgb(rgb));
        }
    }
}
