using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>Finds out whether a drawing is nothing but one image over its whole surface: then the image itself goes into the file.</summary>
internal sealed class SoleImage : ICanvas
{
    private readonly double _width;
    private readonly double _height;
    private ImageFile? _image;
    private bool _hasMore;

    private SoleImage(double width, double height) => (_width, _height) = (width, height);

    public static ImageFile? In(Emblem emblem, double width, double height)
    {
        var canvas = new SoleImage(width, height);
        emblem.Draw(canvas, width, height);
        return canvas._hasMore ? null : canvas._image;
    }

    public void Image(ImageFile image, double x, double y, double width, double height)
    {
        _hasMore |= _image is not null || x != 0 || y != 0 || Math.Abs(width - _width) > 0.01 || Math.Abs(height - _height) > 0.01;
        _image = image;
    }

    public void FillRect(double x, double y, double width, double height, Colour colour) => _hasMore = true;

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => _hasMore = true;

    public void Path(VectorPath path, Colour? fill, Stroke? stroke = null) => _hasMore = true;

    public void Text(string text, double x, double y, double size, Colour colour, bool bold = false, TextAnchor anchor = TextAnchor.Left, double rotation = 0) => _hasMore = true;

    public double MeasureText(string text, double size, bool bold = false) => FontSet.Default.MeasureText(text, size, bold);

    public void Save()
    {
    }

    public void Restore()
    {
    }

    public void Translate(double dx, double dy) => _hasMore = true;

    public void Rotate(double degrees) => _hasMore = true;
}
