using System.Globalization;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Header and footer. They are decoration: a screen reader would otherwise read them on every page.</summary>
internal sealed class FurniturePainter(IPaper paper, PageCanvas canvas, Document document, bool rightToLeft)
{
    private const double RuleGap = 9;

    private readonly Theme _theme = document.Theme;
    private readonly PageFurniture _furniture = document.Furniture;

    public void Paint(Page page, int number, int count)
    {
        var style = _theme.Furniture();
        var headerY = _theme.Margins.Top * 0.55;
        paper.BeginArtifact(ArtifactKind.Header);
        Pair(_furniture.HeaderText ?? document.Info.Title, _furniture.ShowsChapter ? page.Chapter : "", headerY, style.Size);
        Rule(headerY + RuleGap);
        paper.EndMark();

        var footerY = _theme.Page.Height - (_theme.Margins.Bottom * 0.45);
        paper.BeginArtifact(ArtifactKind.Footer);
        Rule(footerY - style.Size - RuleGap + 2);
        Pair(_furniture.FooterText, string.Format(CultureInfo.InvariantCulture, _furniture.PageNumberFormat, number, count), footerY, style.Size);
        paper.EndMark();
    }

    /// <summary>One text at the start of the line and one at its end; the first gives way.</summary>
    private void Pair(string start, string end, double y, double size)
    {
        const double gap = 16;
        var (left, width) = (_theme.Margins.Left, _theme.TextWidth);
        var endText = canvas.Shorten(Start(end), width * 0.55, size);
        var startText = canvas.Shorten(Start(start), width - canvas.MeasureText(endText, size) - gap, size);
        var (startX, endX) = rightToLeft ? (left + width, left) : (left, left + width);
        canvas.Text(startText, startX, y, size, _theme.Muted, anchor: rightToLeft ? TextAnchor.Right : TextAnchor.Left);
        canvas.Text(endText, endX, y, size, _theme.Muted, anchor: rightToLeft ? TextAnchor.Left : TextAnchor.Right);
    }

    /// <summary>More than a line can hold, and little enough to measure again on every page.</summary>
    private static string Start(string text)
    {
        const int enough = 300;
        return TextCleaner.CleanLine(text.Length > enough ? text[..enough] : text);
    }

    private void Rule(double y) => canvas.Line(_theme.Margins.Left, y, _theme.Margins.Left + _theme.TextWidth, y, new(_theme.Rule, 0.6));
}
