using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf;

/// <summary>A drawing, never split over pages.</summary>
public sealed record Figure : Block
{
    /// <param name="draw">Gets the canvas and the width; the origin is the figure's top left corner.</param>
    /// <param name="altText">What the drawing says, for those who cannot see it. Required.</param>
    public Figure(double height, Action<ICanvas, double> draw, string altText, string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(draw);
        if (!(height > 0) || !double.IsFinite(height))
        {
            throw new ArgumentOutOfRangeException(nameof(height), height, "A figure has a height above zero.");
        }

        Height = height;
        Draw = draw;
        AltText = AltTexts.Require(altText, nameof(altText));
        Caption = caption;
    }

    public double Height { get; }
    public Action<ICanvas, double> Draw { get; }
    public string AltText { get; }
    public string? Caption { get; }

    /// <summary>Lets the figure go to the top of the next page, and the text after it fill this one, when there is no room.</summary>
    public bool Floats { get; init; }

    internal override string Describe() => $"figure {Quote(Caption ?? AltText)}";
}

/// <summary>A small drawing with fixed proportions, such as a logo.</summary>
/// <param name="Draw">Gets the canvas, the width and the height.</param>
/// <param name="AltText">What it shows, for those who cannot see it. Required.</param>
public sealed record Emblem(double Width, double Height, Action<ICanvas, double, double> Draw, string AltText)
{
    public string AltText { get; } = AltTexts.Require(AltText, nameof(AltText));

    public static Emblem Of(ImageFile image, string altText) =>
        new(image.Width, image.Height, (canvas, width, height) => canvas.Image(image, 0, 0, width, height), altText);
}
