namespace MaturityAssessment.Pdf.Drawing;

/// <summary>A colour by lightness, strength and hue as the eye weighs them: equal distances look equally far apart.</summary>
/// <param name="Lightness">From 0, black, to 1, white.</param>
/// <param name="Chroma">0 for grey.</param>
/// <param name="Hue">In radians.</param>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    // rounding to whole numbers of a channel moves a colour by this much, so it is still inside
    private const double ChannelTolerance = 0.5 / 255;

    public static Oklch Of(Colour colour)
    {
        var (r, g, b) = (Colour.Linear(colour.Red), Colour.Linear(colour.Green), Colour.Linear(colour.Blue));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var across = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new(lightness, Math.Sqrt((a * a) + (across * across)), Math.Atan2(across, a));
    }

    /// <summary>How far apart two colours of one hue look.</summary>
    public double DistanceTo(Oklch sameHue) => Math.Sqrt(Math.Pow(Lightness - sameHue.Lightness, 2) + Math.Pow(Chroma - sameHue.Chroma, 2));

    /// <returns>Null where no screen can show it.</returns>
    public Colour? ToColour()
    {
        var (a, across) = (Chroma * Math.Cos(Hue), Chroma * Math.Sin(Hue));
        var l = Math.Pow(Lightness + (0.3963377774 * a) + (0.2158037573 * across), 3);
        var m = Math.Pow(Lightness - (0.1055613458 * a) - (0.0638541728 * across), 3);
        var s = Math.Pow(Lightness - (0.0894841775 * a) - (1.2914855480 * across), 3);
        return Channel((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)) is { } red
            && Channel((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)) is { } green
            && Channel((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)) is { } blue ? new(red, green, blue) : null;
    }

    private static byte? Channel(double linear)
    {
        var value = linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return value is < -ChannelTolerance or > 1 + ChannelTolerance or double.NaN ? null : (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
    }
}
