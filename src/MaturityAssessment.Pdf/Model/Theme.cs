using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf;

/// <summary>Width and height in points.</summary>
public readonly record struct PageSize(double Width, double Height)
{
    public static readonly PageSize A4 = new(595.28, 841.89);
    public static readonly PageSize Letter = new(612, 792);
}

/// <summary>Space around the text, in points. The header and the footer live in the top and bottom margins.</summary>
public readonly record struct Margins(double Left, double Top, double Right, double Bottom);

/// <summary>How a document looks. The defaults are a calm deep blue; a tenant changes the colours it cares about.</summary>
public sealed record Theme
{
    public PageSize Page { get; init; } = PageSize.A4;
    public Margins Margins { get; init; } = new(60, 78, 60, 70);
    public FontSet Fonts { get; init; } = FontSet.Default;

    /// <summary>Size of running text in points; everything else follows from it.</summary>
    public double BaseSize { get; init; } = 10;

    public Colour Brand { get; init; } = Colour.FromRgb(0x0B3D6B);
    public Colour Accent { get; init; } = Colour.FromRgb(0xC8791B);
    public Colour Ink { get; init; } = Colour.FromRgb(0x1D2731);
    public Colour Muted { get; init; } = Colour.FromRgb(0x52606D);
    public Colour Rule { get; init; } = Colour.FromRgb(0xCBD4DC);
    public Colour Shade { get; init; } = Colour.FromRgb(0xF2F5F8);
    public Colour Link { get; init; } = Colour.FromRgb(0x0B5CAD);

    /// <summary>Whether headings of level 1 begin a new page, unless the heading says otherwise.</summary>
    public bool ChaptersStartPages { get; init; } = true;

    /// <summary>Width available to the text, in points.</summary>
    public double TextWidth => Page.Width - Margins.Left - Margins.Right;

    /// <summary>Height available to the text of one page, in points: no figure may be taller.</summary>
    public double TextHeight => Page.Height - Margins.Top - Margins.Bottom;
}
