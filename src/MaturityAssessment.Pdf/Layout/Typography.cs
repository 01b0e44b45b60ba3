using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Sizes and distances, all derived from the theme's size of running text.</summary>
internal static class Typography
{
    public const double BodyLine = 1.5;
    public const double HeadingLine = 1.25;
    public const double CellLine = 1.32;
    public const double CaptionLine = 1.4;

    public static TextStyle Body(this Theme theme) => new(theme.BaseSize, Ink: theme.Ink);

    public static TextStyle Lead(this Theme theme) => new(theme.BaseSize * 1.25, Ink: theme.Muted);

    public static TextStyle Heading(this Theme theme, int level) => level switch
    {
        1 => new(theme.BaseSize * 2.3, Bold: true, Ink: theme.Brand),
        2 => new(theme.BaseSize * 1.5, Bold: true, Ink: theme.Brand),
        _ => new(theme.BaseSize * 1.15, Bold: true, Ink: theme.Ink),
    };

    public static (double Before, double After) HeadingSpace(this Theme theme, int level) => level switch
    {
        1 => (theme.BaseSize * 2.4, theme.BaseSize * 1.6),
        2 => (theme.BaseSize * 2.0, theme.BaseSize * 0.7),
        _ => (theme.BaseSize * 1.4, theme.BaseSize * 0.45),
    };

    public static TextStyle Caption(this Theme theme) => new(theme.BaseSize * 0.88, Ink: theme.Muted);

    public static TextStyle Cell(this Theme theme) => new(theme.BaseSize * 0.88, Ink: theme.Ink);

    public static TextStyle Furniture(this Theme theme) => new(theme.BaseSize * 0.78, Ink: theme.Muted);

    public static double ParagraphSpace(this Theme theme) => theme.BaseSize * 0.8;

    /// <summary>Around tables, figures, panels and other things that stand out from the text.</summary>
    public static double ObjectSpace(this Theme theme) => theme.BaseSize * 1.5;
}
