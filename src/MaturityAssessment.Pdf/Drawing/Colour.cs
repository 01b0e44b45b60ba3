using System.Globalization;

namespace MaturityAssessment.Pdf.Drawing;

/// <summary>A colour; on screen it may follow a CSS custom property, on paper it is always the given value.</summary>
/// <param name="Variable">Name of a CSS custom property such as <c>--chart-ink</c>; SVG writes <c>var(--chart-ink, #rrggbb)</c>.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue, byte Alpha = 255, string? Variable = null)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>From 0xRRGGBB.</summary>
    public static Colour FromRgb(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    /// <summary>From <c>#rgb</c> or <c>#rrggbb</c>, as brand colours are usually stored.</summary>
    public static Colour Parse(string hex) =>
        TryParse(hex, out var colour) ? colour : throw new FormatException($"'{hex}' is not a colour; write it as #rrggbb.");

    public static bool TryParse(string? hex, out Colour colour)
    {
        colour = Black;
        var digits = hex.AsSpan().Trim().TrimStart('#');
        if (digits.Length is not (3 or 6) || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        colour = digits.Length == 6 ? FromRgb(value) : new(Twice(value >> 8), Twice(value >> 4), Twice(value));
        return true;
    }

    public Colour WithAlpha(double opacity) => this with { Alpha = (byte)Math.Round(Math.Clamp(opacity, 0, 1) * 255) };

    /// <summary>The same colour that follows a CSS custom property where a style sheet is at hand.</summary>
    public Colour Following(string variable)
    {
        if (variable.Length < 3 || !variable.StartsWith("--", StringComparison.Ordinal) || !variable.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException($"'{variable}' is not the name of a CSS custom property; it starts with -- and has letters, digits, - and _ only.", nameof(variable));
        }

        return this with { Variable = variable };
    }

    /// <summary>The colour a share of the way from this one to another; 0 is this, 1 the other.</summary>
    public Colour MixedWith(Colour other, double share)
    {
        var t = Math.Clamp(share, 0, 1);
        return new(Mix(Red, other.Red, t), Mix(Green, other.Green, t), Mix(Blue, other.Blue, t), Mix(Alpha, other.Alpha, t));
    }

    /// <summary>Black or white, whichever is easier to read on this colour.</summary>
    public Colour ReadableInk() => ContrastWith(White) >= ContrastWith(Black) ? White : Black;

    /// <summary>The WCAG contrast ratio, 1 to 21.</summary>
    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance(), other.Luminance());
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    internal bool PrintsLike(Colour other) => Red == other.Red && Green == other.Green && Blue == other.Blue;

    private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    internal static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Twice(int nibble) => (byte)((nibble & 15) * 17);

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));
}
