using System.Globalization;
using System.Text;
using MaturityAssessment.Pdf.Layout;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Drawing;

/// <summary>A page as a picture for the screen. Letters are shapes, so it looks like the printed page whatever fonts the screen has.</summary>
/// <remarks>There is nothing to run and nothing to follow in it: no script, no style sheet, no link, no text of people but the title, which is encoded.</remarks>
internal sealed class SvgPaper(int index, FontSet fonts) : IPaper
{
    private readonly SvgCanvas _shapes = new(fonts, rightToLeft: false);
    private readonly Dictionary<(FontFace, ushort), string> _glyphs = [];
    private readonly StringBuilder _definitions = new();

    public int PageIndex => index;

    /// <param name="title">What screen readers announce.</param>
    public string Finish(PageSize size, string title)
    {
        _shapes.CloseGroups(0);
        var (width, height) = (SvgText.Number(size.Width), SvgText.Number(size.Height));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}pt" height="{height}pt" role="img"><title>{SvgText.Escape(title)}</title><defs>{_definitions}</defs><rect width="100%" height="100%" fill="#ffffff"/>{_shapes.Body}</svg>
            """;
    }

    public void FillRect(double x, double y, double width, double height, Colour colour) => _shapes.FillRect(x, y, width, height, Printed(colour));

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => _shapes.Line(x1, y1, x2, y2, Printed(stroke));

    public void Path(VectorPath path, Colour? fill, Stroke? stroke) =>
        _shapes.Path(path, fill is { } colour ? Printed(colour) : null, stroke is { } line ? Printed(line) : null);

    public void Image(ImageFile image, double x, double y, double width, double height) => _shapes.Image(image, x, y, width, height);

    /// <summary>One group a run, its letters placed in font units: the positions are those of the file, and short to write.</summary>
    public void Glyphs(ShapedRun run, double size, Colour ink, double x, double y)
    {
        var group = new StringBuilder();
        var pen = 0;
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            if (IdOf(run.Face, run.Glyphs[i]) is { Length: > 0 } id)
            {
                var (left, up) = (pen + run.OffsetsX[i], run.OffsetsY[i]);
                group.Append("<use href=\"#").Append(id).Append('"');
                Place(group, 'x', left);
                Place(group, 'y', up);
                group.Append("/>");
            }

            pen += run.Advances[i];
        }

        if (group.Length == 0)
        {
            return;
        }

        var scale = (size / run.Face.UnitsPerEm).ToString("0.######", CultureInfo.InvariantCulture);
        _shapes.Append($"<g transform=\"translate({x} {y})");
        _shapes.Body.Append(CultureInfo.InvariantCulture, $" scale({scale} -{scale})\"");
        _shapes.Paint("fill", Printed(ink));
        _shapes.Body.Append('>').Append(group).Append("</g>");
    }

    public void Save() => _shapes.Save();

    public void Restore() => _shapes.Restore();

    public void Translate(double dx, double dy) => _shapes.Translate(dx, dy);

    public void Rotate(double degrees) => _shapes.Rotate(degrees);

    public void BeginTag(StructureNode node)
    {
    }

    public void BeginArtifact(ArtifactKind kind)
    {
    }

    public void EndMark()
    {
    }

    public void Reserve(StructureNode node)
    {
    }

    public void Link(double x, double y, double width, double height, string target, StructureNode node, string description)
    {
    }

    private static Colour Printed(Colour colour) => colour with { Variable = null };

    private static Stroke Printed(Stroke stroke) => stroke with { Colour = Printed(stroke.Colour) };

    private static void Place(StringBuilder group, char axis, int value)
    {
        if (value != 0)
        {
            group.Append(' ').Append(axis).Append(CultureInfo.InvariantCulture, $"=\"{value}\"");
        }
    }

    /// <returns>Empty for a glyph without ink.</returns>
    private string IdOf(FontFace face, ushort glyph)
    {
        if (!_glyphs.TryGetValue((face, glyph), out var id))
        {
            var outline = face.Outlines.PathOf(glyph);
            id = outline.Length == 0 ? "" : "g" + _glyphs.Count.ToString(CultureInfo.InvariantCulture);
            _glyphs.Add((face, glyph), id);
            if (id.Length > 0)
            {
                _definitions.Append("<path id=\"").Append(id).Append("\" d=\"").Append(outline).Append("\"/>");
            }
        }

        return id;
    }
}
