namespace MaturityAssessment.Pdf.Text;

/// <param name="LineFactor">Distance of baselines as a multiple of the text size.</param>
/// <param name="DefaultRightToLeft">The direction of text without any letter; other text follows most of its letters.</param>
/// <param name="AlignsRightToLeft">The side where lines start; <c>null</c> leaves it to the direction of the text.</param>
internal readonly record struct TextBox(
    double Width, double LineFactor = 1.3, TextAlign Align = TextAlign.Start, bool DefaultRightToLeft = false, bool? AlignsRightToLeft = null);

/// <summary>Shapes, breaks and reorders one paragraph.</summary>
internal static class TextLayout
{
    public static List<TextLine> Lines(FontSet fonts, IReadOnlyList<StyledText> texts, TextBox box)
    {
        var text = texts.Count == 1 ? texts[0].Text : string.Concat(texts.Select(t => t.Text));
        var rightToLeft = Bidi.RunsRightToLeft(text) ?? box.DefaultRightToLeft;
        var levels = rightToLeft || Bidi.IsNeeded(text) ? Bidi.Levels(text, rightToLeft) : null;
        var words = new WordShaper(fonts, texts, text, levels).Words(box.Width);
        var builder = new LineBuilder(box, rightToLeft);
        var lines = new List<TextLine>();
        for (var first = 0; first < words.Count;)
        {
            var end = EndOfLine(words, first, box.Width);
            lines.Add(builder.Build(words, first, end));
            first = end;
        }

        if (lines.Count == 0)
        {
            lines.Add(builder.Empty(texts.Count > 0 ? texts[0].Style.Size : 10));
        }

        return lines;
    }

    public static TextLine SingleLine(FontSet fonts, string text, TextStyle style, bool defaultRightToLeft = false) =>
        Lines(fonts, [new StyledText(TextCleaner.CleanLine(text), style)], new(1e7, Align: TextAlign.Left, DefaultRightToLeft: defaultRightToLeft))[0];

    private static int EndOfLine(List<Word> words, int first, double width)
    {
        const double tolerance = 0.01;
        var (used, spaces) = (words[first].InkWidth, words[first].SpaceWidth);
        var end = first + 1;
        while (end < words.Count && !words[end - 1].EndsLine && used + spaces + words[end].InkWidth <= width + tolerance)
        {
            used += spaces + words[end].InkWidth;
            spaces = words[end].SpaceWidth;
            end++;
        }

        return end;
    }
}
