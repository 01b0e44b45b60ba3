namespace MaturityAssessment.Pdf.Drawing;

/// <summary>Finds colours that can be read.</summary>
public static class ReadableColour
{
    private const int ChromaSteps = 80;
    private const int Halvings = 24;

    /// <summary>The colour that looks nearest to this one, of the same hue and no stronger, and stands out from white as asked.</summary>
    /// <param name="ratio">The WCAG contrast ratio, from 1 to 21.</param>
    public static Colour NearestOnWhite(this Colour colour, double ratio)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ratio, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ratio, 21);
        if (colour.ContrastWith(Colour.White) >= ratio)
        {
            return colour;
        }

        var wanted = Oklch.Of(colour);
        var (best, distance) = (Colour.Black, double.MaxValue);
        for (var step = 0; step <= ChromaSteps; step++)
        {
            var chroma = wanted.Chroma * (ChromaSteps - step) / ChromaSteps;
            if (Lightest(wanted with { Chroma = chroma }, ratio) is { } found && found.Place.DistanceTo(wanted) < distance)
            {
                (best, distance) = (found.Colour, found.Place.DistanceTo(wanted));
            }
        }

        return best;
    }

    /// <summary>At one strength, the lightest that passes; null where none that does can be shown.</summary>
    private static (Colour Colour, Oklch Place)? Lightest(Oklch start, double ratio)
    {
        (Colour, Oklch)? found = null;
        var (dark, light) = (Darkest(start), start.Lightness);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = start with { Lightness = (dark + light) / 2 };
            if (middle.ToColour() is { } colour && colour.ContrastWith(Colour.White) >= ratio)
            {
                (found, dark) = ((colour, middle), middle.Lightness);
            }
            else
            {
                light = middle.Lightness;
            }
        }

        return found;
    }

    /// <summary>The darker a colour, the less strong it can be.</summary>
    private static double Darkest(Oklch start)
    {
        var (hidden, shown) = (0.0, start.Lightness);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (hidden + shown) / 2;
            (hidden, shown) = (start with { Lightness = middle }).ToColour() is null ? (middle, shown) : (hidden, middle);
        }

        return shown;
    }
}
