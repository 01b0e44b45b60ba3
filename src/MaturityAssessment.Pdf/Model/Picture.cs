namespace MaturityAssessment.Pdf;

/// <summary>An image in the flow of the text, as wide as its pixels ask for and never wider than the text or higher than a page.</summary>
public sealed record Picture : Block
{
    /// <param name="altText">What the image shows, for those who cannot see it. Required.</param>
    public Picture(ImageFile image, string altText, string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        Image = image;
        AltText = AltTexts.Require(altText, nameof(altText));
        Caption = caption;
    }

    public ImageFile Image { get; }
    public string AltText { get; }
    public string? Caption { get; }

    /// <summary>In points; from the pixels, at 144 to the inch, when <c>null</c>.</summary>
    public double? Width { get; init; }

    public TextAlign Align { get; init; } = TextAlign.Start;

    /// <inheritdoc cref="Figure.Floats"/>
    public bool Floats { get; init; }

    internal override string Describe() => $"picture {Quote(Caption ?? AltText)}";
}

internal static class AltTexts
{
    public static string Require(string altText, string parameter) =>
        string.IsNullOrWhiteSpace(altText) ? throw new ArgumentException("A figure needs a text alternative for those who cannot see it.", parameter) : altText;
}
