namespace MaturityAssessment.Pdf.Drawing;

/// <summary>Shapes that every chart needs, on top of the few things a canvas can do.</summary>
public static class CanvasShapes
{
    public static void FillCircle(this ICanvas canvas, double centreX, double centreY, double radius, Colour colour) =>
        canvas.Path(VectorPath.Circle(centreX, centreY, radius), colour);

    public static void FillRoundedRect(this ICanvas canvas, double x, double y, double width, double height, double radius, Colour colour) =>
        canvas.Path(VectorPath.RoundedRect(x, y, width, height, radius), colour);

    /// <summary>Draws a label no wider than allowed: what does not fit ends in an ellipsis.</summary>
    public static void TextWithin(
        this ICanvas canvas, string text, double x, double y, double width, double size, Colour colour, bool bold = false, TextAnchor anchor = TextAnchor.Left) =>
        canvas.Text(canvas.Shorten(text, width, size, bold), x, y, size, colour, bold, anchor);

    /// <summary>The longest start of the text that fits the width, with an ellipsis when something is left out.</summary>
    public static string Shorten(this ICanvas canvas, string text, double width, double size, bool bold = false)
    {
        if (canvas.MeasureText(text, size, bold) <= width)
        {
            return text;
        }

        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            (fits, tooLong) = canvas.MeasureText(Cut(text, middle), size, bold) <= width ? (middle, tooLong) : (fits, middle);
        }

        return Cut(text, fits);
    }

    private static string Cut(string text, int length)
    {
        var end = length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].TrimEnd() + "…";
    }
}
