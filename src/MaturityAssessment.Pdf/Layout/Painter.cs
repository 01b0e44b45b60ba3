using System.Globalization;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Writes laid-out pages and marks every piece as content of an element or as decoration.</summary>
internal sealed class Painter(IPaper paper, Theme theme, bool rightToLeft)
{
    private const double UnderlineOffset = 1.5;

    private StructureNode? _open;
    private bool _isMarked;

    public readonly record struct ContentsRow(double X, double Baseline, double Width, double TitleWidth, double Top, double Height);

    public PageCanvas Canvas { get; } = new(paper, theme.Fonts, rightToLeft);

    public void Strip(Strip strip, double x, double y, bool isDecoration)
    {
        foreach (var item in strip.Items)
        {
            if (item is not AnchorItem)
            {
                Mark(isDecoration ? null : item.Node);
            }

            item.Paint(this, x + item.X, y + item.Y);
        }
    }

    /// <summary>Gives an element its place in the reading order now.</summary>
    public void Reserve(StructureNode node) => paper.Reserve(node);

    /// <summary>Ends the piece of content that is open.</summary>
    public void EndMark()
    {
        if (_isMarked)
        {
            paper.EndMark();
        }

        (_isMarked, _open) = (false, null);
    }

    public void Line(TextLine line, double x, double y, StructureNode? node, IReadOnlyDictionary<StyledText, StructureNode>? parts)
    {
        for (var i = 0; i < line.Runs.Count;)
        {
            var source = line.Runs[i].Source;
            var part = parts?.GetValueOrDefault(source);
            if (part is not null)
            {
                Mark(part);
            }
            else if (parts is not null)
            {
                Mark(node);
            }

            var (left, right) = (double.MaxValue, double.MinValue);
            for (; i < line.Runs.Count && ReferenceEquals(line.Runs[i].Source, source); i++)
            {
                var run = line.Runs[i];
                paper.Glyphs(run.Run, source.Style.Size, source.Style.Ink, x + run.X, y - source.Style.Rise);
                (left, right) = (Math.Min(left, x + run.X), Math.Max(right, x + run.X + run.Width));
            }

            if (source is FootnoteMark mark && part is not null)
            {
                paper.Link(left, y - line.Ascent, right - left, line.Ascent + line.Descent, "#" + mark.Leads, part, mark.Note.Text);
                mark.Note.Painted(mark, paper.PageIndex, y - line.Ascent);
                paper.Reserve(mark.Note.Node!);
            }
            else if (source.Link is { } target && part is not null)
            {
                paper.Line(left, y + UnderlineOffset, right, y + UnderlineOffset, new(source.Style.Ink, 0.5));
                paper.Link(left, y - line.Ascent, right - left, line.Ascent + line.Descent, target, part, source.Text.Trim());
            }
        }
    }

    public void Drawing(Action<ICanvas> draw, double x, double y, string description)
    {
        var depth = Canvas.Depth;
        Canvas.Save();
        Canvas.Translate(x, y);
        try
        {
            draw(Canvas);
        }
        catch (Exception problem)
        {
            throw new DocumentLayoutException($"The {description} cannot be drawn: {problem.Message}", problem);
        }

        Canvas.RestoreTo(depth);
    }

    public void ContentsEntry(HeadingPlace heading, TextStyle style, ContentsRow row, StructureNode link)
    {
        const double gap = 6, numberRoom = 26;
        var number = TextLayout.SingleLine(theme.Fonts, (heading.Page + 1).ToString(CultureInfo.InvariantCulture), style);
        var numberX = rightToLeft ? row.X : row.X + row.Width - number.Width;
        Line(number, numberX, row.Baseline, link, null);
        paper.Link(row.X, row.Top, row.Width, row.Height, "#" + heading.Heading.Id, link, heading.Text);

        Mark(null);
        var (from, to) = (row.TitleWidth + gap, row.Width - numberRoom);
        if (to > from)
        {
            var x = rightToLeft ? row.X + row.Width - to : row.X + from;
            paper.Line(x, row.Baseline - 0.5, x + to - from, row.Baseline - 0.5, new(theme.Rule, 0.8, 2));
        }
    }

    private void Mark(StructureNode? node)
    {
        if (_isMarked && ReferenceEquals(_open, node))
        {
            return;
        }

        EndMark();
        if (node is null)
        {
            paper.BeginArtifact(ArtifactKind.Layout);
        }
        else
        {
            paper.BeginTag(node);
        }

        (_isMarked, _open) = (true, node);
    }
}
