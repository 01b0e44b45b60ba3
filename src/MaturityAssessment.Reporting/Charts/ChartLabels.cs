using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Charts;

internal static class ChartLabels
{
    // nobody can read more in a chart, and measuring has a price
    private const int LongestLabel = 160;

    /// <summary>The text in at most so many lines, each within the width; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Lines(this ICanvas canvas, string text, double width, double size, int most, bool bold = false)
    {
        var words = Shown.Shortened(text, LongestLabel).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var lines = new List<string>();
        for (var next = 0; next < words.Length && lines.Count < most;)
        {
            var line = words[next++];
            while (next < words.Length && canvas.MeasureText(line + " " + words[next], size, bold) <= width)
            {
                line += " " + words[next++];
            }

            if (lines.Count == most - 1 && next < words.Length)
            {
                line += " " + words[next];
                line = canvas.MeasureText(line + "…", size, bold) <= width ? line + "…" : line;
            }

            lines.Add(canvas.Shorten(line, width, size, bold));
        }

        return lines;
    }

    /// <summary>Draws lines under one another; the given y is the middle of them all.</summary>
    public static void TextBlock(
        this ICanvas canvas, IReadOnlyList<string> lines, double x, double middle, double size, double lineHeight, Colour colour, TextAnchor anchor = TextAnchor.Left, bool bold = false)
    {
        // a capital letter is about 0.7 of the size high
        var baseline = middle - ((lines.Count - 1) * lineHeight / 2) + (size * 0.35);
        foreach (var line in lines)
        {
            canvas.Text(line, x, baseline, size, colour, bold, anchor);
            baseline += lineHeight;
        }
    }
}
