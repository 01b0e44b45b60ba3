using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>Short texts, each with a sample before it, in as many equal columns as fit.</summary>
/// <remarks>Its height is known before anything can be measured, so that a chart can say how tall it will be.</remarks>
internal static class KeyGrid
{
    public const double RowHeight = 12.5;
    private const double Gap = 12;

    // letters are about half as wide as high
    private const double LetterWidth = 0.54;

    public static double HeightOf(IReadOnlyList<string> texts, double width, double size, double sample) =>
        texts.Count == 0 ? 0 : Math.Ceiling(texts.Count / (double)Columns(texts, width, size, sample)) * RowHeight;

    /// <param name="drawSample">Gets the place of the text, the left edge and the middle of its line.</param>
    public static void Draw(
        ICanvas canvas, IReadOnlyList<string> texts, double left, double top, double width, double size, double sample, Colour ink, Action<int, double, double> drawSample)
    {
        if (texts.Count == 0)
        {
            return;
        }

        var columns = Columns(texts, width, size, sample);
        var rows = (int)Math.Ceiling(texts.Count / (double)columns);
        var column = columns == 1 ? width : Math.Min(width / columns, Widest(texts, size, sample) + Gap);
        for (var i = 0; i < texts.Count; i++)
        {
            // down each column, as lists are read
            var (x, middle) = (left + (i / rows * column), top + ((i % rows) * RowHeight) + (RowHeight / 2));
            drawSample(i, x, middle);
            canvas.TextWithin(texts[i], x + sample, middle + (size * 0.35), column - sample - (columns > 1 ? Gap / 2 : 0), size, ink);
        }
    }

    /// <summary>A width that the text will hardly exceed.</summary>
    public static double Estimate(string text, double size) => text.Length * size * LetterWidth;

    private static int Columns(IReadOnlyList<string> texts, double width, double size, double sample) =>
        Math.Clamp((int)(width / Widest(texts, size, sample)), 1, texts.Count);

    private static double Widest(IReadOnlyList<string> texts, double size, double sample) => texts.Max(t => Estimate(t, size)) + sample + Gap;
}
