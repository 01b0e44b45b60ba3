using System.Globalization;
using System.Text;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Drawing;

/// <summary>The canvas on screen: a self-contained, accessible <c>svg</c> element without scripts or style sheets.</summary>
/// <remarks>Colours that follow a CSS custom property are written so, with their own value as the fallback.</remarks>
public sealed class SvgCanvas : ICanvas
{
    private readonly StringBuilder _body = new();
    private readonly Stack<int> _saved = new();
    private readonly FontSet _fonts;
    private readonly bool _followsStyleSheet;
    private int _openGroups;

    internal SvgCanvas(FontSet fonts, bool rightToLeft, bool followsStyleSheet = true) => (_fonts, RightToLeft, _followsStyleSheet) = (fonts, rightToLeft, followsStyleSheet);

    public bool RightToLeft { get; }

    /// <summary>What has been drawn so far.</summary>
    internal StringBuilder Body => _body;

    /// <summary>Draws and returns the element. It scales to the width of its container.</summary>
    /// <param name="title">The short name that screen readers announce.</param>
    /// <param name="description">What the drawing says, for those who cannot see it.</param>
    /// <param name="id">Start of the ids inside; derived from the contents when <c>null</c>. Must differ for equal drawings on one page.</param>
    public static string Render(
        double width, double height, string title, string description, Action<ICanvas> draw, FontSet? fonts = null, string? id = null, bool rightToLeft = false)
    {
        var set = fonts ?? FontSet.Default;
        var canvas = new SvgCanvas(set, rightToLeft);
        draw(canvas);
        canvas.CloseGroups(0);
        var (safeTitle, safeDescription) = (SvgText.Escape(title), SvgText.Escape(description));
        var prefix = id is null ? SvgText.IdFor(safeTitle + safeDescription + canvas._body) : SvgText.Escape(id);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SvgText.Number(width)} {SvgText.Number(height)}" width="100%" style="max-width:{SvgText.Number(width)}pt;height:auto" role="img" aria-labelledby="{prefix}-t {prefix}-d" font-family="'{SvgText.Escape(set.FamilyName)}', system-ui, sans-serif"><title id="{prefix}-t">{safeTitle}</title><desc id="{prefix}-d">{safeDescription}</desc>{canvas._body}</svg>
            """;
    }

    /// <summary>The same as a file that stands alone, for programs without style sheets: colours are as given, the size is that of the drawing.</summary>
    public static string RenderFile(double width, double height, string description, Action<ICanvas> draw, FontSet? fonts = null, bool rightToLeft = false)
    {
        var set = fonts ?? FontSet.Default;
        var canvas = new SvgCanvas(set, rightToLeft, followsStyleSheet: false);
        draw(canvas);
        canvas.CloseGroups(0);
        var (w, h) = (SvgText.Number(width), SvgText.Number(height));
        // the families after our own are narrower than it, so that no label runs over where it is not installed
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{w}pt" height="{h}pt" viewBox="0 0 {w} {h}" font-family="'{SvgText.Escape(set.FamilyName)}', 'Segoe UI', Arial, sans-serif"><title>{SvgText.Escape(description)}</title>{canvas._body}</svg>
            """;
    }

    public void FillRect(double x, double y, double width, double height, Colour colour)
    {
        // unlike PDF, SVG ignores a rectangle of negative size
        var (left, top) = (Math.Min(x, x + width), Math.Min(y, y + height));
        Append($"<rect x=\"{left}\" y=\"{top}\" width=\"{Math.Abs(width)}\" height=\"{Math.Abs(height)}\"").Paint("fill", colour);
        _body.Append("/>");
    }

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke)
    {
        Append($"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"").Outline(stroke);
        _body.Append("/>");
    }

    public void Path(VectorPath path, Colour? fill, Stroke? stroke = null)
    {
        if (path.Verbs.Count == 0 || (fill is null && stroke is null))
        {
            return;
        }

        _body.Append("<path d=\"");
        var position = 0;
        foreach (var verb in path.Verbs)
        {
            _body.Append(verb switch { PathVerb.Move => 'M', PathVerb.Line => 'L', PathVerb.Curve => 'C', _ => 'Z' });
            for (var count = verb switch { PathVerb.Curve => 6, PathVerb.Close => 0, _ => 2 }; count > 0; count--)
            {
                _body.Append(SvgText.Number(path.Coordinates[position++])).Append(count > 1 ? " " : "");
            }
        }

        _body.Append('"');
        if (fill is { } colour)
        {
            Paint("fill", colour);
        }
        else
        {
            _body.Append(" fill=\"none\"");
        }

        if (stroke is { } line)
        {
            Outline(line);
        }

        _body.Append("/>");
    }

    public void Text(string text, double x, double y, double size, Colour colour, bool bold = false, TextAnchor anchor = TextAnchor.Left, double rotation = 0)
    {
        var clean = TextCleaner.CleanLine(text);
        Append($"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"").Paint("fill", colour);
        if (bold)
        {
            _body.Append(" font-weight=\"700\"");
        }

        var isRightToLeft = Bidi.RunsRightToLeft(clean) ?? RightToLeft;
        if (isRightToLeft)
        {
            _body.Append(" direction=\"rtl\"");
        }

        if (anchor != TextAnchor.Left || isRightToLeft)
        {
            // in SVG start and end follow the direction, here left and right do not
            var atStart = anchor == (isRightToLeft ? TextAnchor.Right : TextAnchor.Left);
            _body.Append(" text-anchor=\"").Append(anchor == TextAnchor.Middle ? "middle" : atStart ? "start" : "end").Append('"');
        }

        if (rotation != 0)
        {
            Append($" transform=\"rotate({rotation} {x} {y})\"");
        }

        _body.Append('>').Append(SvgText.Escape(clean)).Append("</text>");
    }

    public void Image(ImageFile image, double x, double y, double width, double height)
    {
        Append($"<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
        _body.Append(" preserveAspectRatio=\"none\" href=\"data:").Append(image.MediaType).Append(";base64,").Append(Convert.ToBase64String(image.Data)).Append("\"/>");
    }

    public double MeasureText(string text, double size, bool bold = false) => _fonts.MeasureText(text, size, bold);

    public void Save() => _saved.Push(_openGroups);

    public void Restore()
    {
        if (_saved.Count == 0)
        {
            throw new InvalidOperationException("Restore was called more often than Save.");
        }

        CloseGroups(_saved.Pop());
    }

    public void Translate(double dx, double dy)
    {
        Append($"<g transform=\"translate({dx} {dy})\">");
        _openGroups++;
    }

    public void Rotate(double degrees)
    {
        Append($"<g transform=\"rotate({degrees})\">");
        _openGroups++;
    }

    internal void CloseGroups(int remaining)
    {
        for (; _openGroups > remaining; _openGroups--)
        {
            _body.Append("</g>");
        }
    }

    internal SvgCanvas Append(SvgNumbers text)
    {
        _body.Append(text.ToString());
        return this;
    }

    internal void Paint(string attribute, Colour colour)
    {
        _body.Append(' ').Append(attribute).Append("=\"").Append(_followsStyleSheet ? SvgText.Colour(colour) : colour.ToString()).Append('"');
        if (colour.Alpha < 255)
        {
            _body.Append(CultureInfo.InvariantCulture, $" {attribute}-opacity=\"{SvgText.Number(colour.Alpha / 255.0)}\"");
        }
    }

    private void Outline(Stroke stroke)
    {
        Paint("stroke", stroke.Colour);
        Append($" stroke-width=\"{stroke.Width}\"");
        if (stroke.Dash > 0)
        {
            Append($" stroke-dasharray=\"{stroke.Dash}\"");
        }
    }
}
